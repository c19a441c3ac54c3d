import type { Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import { surah } from '../quran';
import { isEnglishWord } from '../names/englishWord';
import { maxDistanceAfterCue } from '../names/surahNames';
import { readDivisionWord } from './kinds';
import {
  maxListLength,
  nextListItem,
  readNumberWords,
  readRangeList,
  readRange,
  readRoman,
  romanNumeralAt,
} from './numbers';
import {
  changeNumberFix,
  chapterPlace,
  addScriptureCitations,
  placesOfChapterVerses,
  toSpan,
  theQuran,
  type CitationHead,
  type ScripturePlace,
} from './places';
import { isSurahWord } from './quranName';
import {
  tokenAfterVerses,
  quranOptions,
  readVersesOfSurah,
  readVersesOfChapter,
  type SurahVerses,
} from './quranVerses';
import { readChapterVerseList, readChapterVerse } from './refs';
import { isMark, isNumber, isInReference, isReferenceEnd, tokenSpan, type ParseState } from './parseState';
import { surahNameEndingBefore, skipClosingMark, surahNameAt, type SurahNameMatch } from './surahName';

/** "Bakara Suresi, 255": in Turkish the word stands behind the name. "Sure 2, Vers 255": in German it looks like an English one. */
export function readForeignSurah(state: ParseState, index: number): boolean {
  const { text, capital } = state.tokens[index];
  if (
    capital &&
    text === 'sure' &&
    isNumber(state, index + 1) &&
    (isMark(state, index + 2, ':') || readDivisionWord(state, index + 3)?.kind === 'verse')
  ) {
    return readNumberedSurah(state, index + 1, index, { start: state.tokens[index].start });
  }
  if (!/^(?:suresi|suresinin|suresinde)$/.test(text)) return false;
  const name = surahNameEndingBefore(state, index);
  if (name === undefined || name.distance > maxDistanceAfterCue) return false;
  const division = { start: name.start, end: state.tokens[index].end };
  const verses =
    readVersesOfSurah(state, index + 1, name) ??
    (isNumber(state, index + 1) && isReferenceEnd(state, index + 2)
      ? { places: readVersesOfChapter(state, index + 1, name.number) ?? [], next: index + 2 }
      : undefined);
  addNamedSurah(state, name, division, verses, { start: name.start });
  state.consumedTo = Math.max(index + 1, verses?.next ?? 0);
  return true;
}

/** Reads what follows the Qur'an's name and adds its citations. Answers whether there were any. */
export function readAfterQuranName(state: ParseState, name: { first: number; next: number }): boolean {
  const head = { start: state.tokens[name.first].start, work: tokenSpan(state, name.first, name.next) };
  let at = name.next;
  while (isMark(state, at, '"') || isMark(state, at, '*') || isMark(state, at, '_')) at++;
  const parted =
    isMark(state, at, ',') ||
    isMark(state, at, ':') ||
    isMark(state, at, ';') ||
    isMark(state, at, '-') ||
    isMark(state, at, '.');
  if (parted && !(isMark(state, at, '.') && !isInReference(state, at) && !isNumber(state, at + 1))) at++;
  if (isMark(state, at, '-') && parted) at++;
  const opened = !parted && (isMark(state, at, '(') || isMark(state, at, '['));
  const inside = opened ? at + 1 : at;
  if (isSurahWord(state, inside)) return readSurah(state, inside, head);
  const kind = readDivisionWord(state, inside);
  if (kind?.kind === 'chapter') return readNumberedSurah(state, kind.numberIndex, inside, head);
  if (kind?.kind === 'verse') return readVerseWordChapterVerse(state, kind.numberIndex, inside, head);
  if (isNumber(state, inside) || romanNumeralAt(state, inside) !== undefined)
    return readNumbersAfterQuranName(state, inside, head, opened);
  if (parted || isInReference(state, inside)) return readNamedSurah(state, inside, inside, head, 'quran');
  return false;
}

/** Chapter and verse in digits behind the name: "5: 54", "2:183, 185; 5:54", "II, 255", "2". */
function readNumbersAfterQuranName(state: ParseState, index: number, head: CitationHead, opened: boolean): boolean {
  const reference = isInReference(state, index) || opened;
  const ref = readChapterVerse(state, index, {
    ...quranOptions,
    anySeparator: reference || isMark(state, index + 1, '.') || isMark(state, index + 1, '/'),
    romanChapter: state.tokens[index].kind === 'word',
  });
  if (ref !== undefined) {
    const refs = readChapterVerseList(state, ref, quranOptions);
    const next = refs[refs.length - 1].next;
    const closes =
      opened && refs.length === 1 && ref.verses.length === 1 && (isMark(state, next, ')') || isMark(state, next, ']'));
    addScriptureCitations(state, theQuran, placesOfChapterVerses(refs), {
      ...head,
      ...(closes ? { end: state.tokens[next].end } : {}),
    });
    state.consumedTo = closes ? next + 1 : next;
    return true;
  }
  if (surahNameAfterNumber(state, index + 1) !== undefined) return readNumberedSurah(state, index, index, head);
  const chapter = readRange(state, index);
  if (chapter === undefined || !reference || !isReferenceEnd(state, chapter.next) || chapter.from > 140) return false;
  // "(Quran, 2, verse 255)"
  const place = readVersesOfChapter(state, chapter.next, chapter.from) ?? [];
  addScriptureCitations(
    state,
    theQuran,
    place.length === 0
      ? [chapterPlace(chapter)]
      : place.map((item, at) =>
          at === 0 ? { ...item, division: toSpan(chapter), chapterDigits: toSpan(chapter) } : item,
        ),
    head,
  );
  state.consumedTo = Math.max(chapter.next, tokenAfterVerses(place));
  return true;
}

/** "The Qur'an, verse 255 of Surah 2" is read from its verse on; "verse 2:255" here. */
function readVerseWordChapterVerse(state: ParseState, number: number, kindAt: number, head: CitationHead): boolean {
  const ref = readChapterVerse(state, number, { ...quranOptions, inProse: true });
  if (ref === undefined) return false;
  const refs = readChapterVerseList(state, ref, { ...quranOptions, inProse: true });
  const places = placesOfChapterVerses(refs).map((place, index) =>
    index === 0 ? { ...place, start: state.tokens[kindAt].start } : place,
  );
  addScriptureCitations(state, theQuran, places, head);
  state.consumedTo = refs[refs.length - 1].next;
  return true;
}

/** Words of respect between "surah" and its name. */
export const surahHonorific =
  /^(?:mubarakah?|mubaraka|mobarakeh|sharifah?|blessed|noble|holy|(?:ال)?(?:مبارک|مبارکه|شریفه|کریمه)ی?)$/;

/** The Persian and Turkish joint behind "sureh": "Sureh-ye Yasin", "Surah-i Nur". */
export const izafa = /^(?:ye|yi|e|i|y)$/;

/** A surah by name or number from the word "surah" on; `head` may hold the Qur'an's name before it. */
export function readSurah(state: ParseState, index: number, head?: CitationHead): boolean {
  const begin = head ?? { start: state.tokens[index].start };
  let at = index + 1;
  if (isMark(state, at, "'")) at++;
  if (isMark(state, at, '-')) at += izafa.test(state.tokens[at + 1]?.text ?? '') ? 2 : 1;
  if (isMark(state, at, ':') && isNumber(state, at + 1)) at++;
  while (surahHonorific.test(state.tokens[at]?.text ?? '')) at++;
  const ofAt = at;
  if (/^(?:of|named|called|titled|entitled)$/.test(state.tokens[at]?.text ?? '')) at++;
  if (/^(?:no|number|nr|شماره)$/.test(state.tokens[at]?.text ?? '')) {
    at++;
    if (isMark(state, at, '.')) at++;
  }
  if (
    isNumber(state, at) ||
    (romanNumeralAt(state, at) !== undefined && /^[:,.]$/.test(state.tokens[at + 1]?.text ?? ''))
  ) {
    return at === ofAt || !/^of$/.test(state.tokens[ofAt].text) ? readNumberedSurah(state, at, index, begin) : false;
  }
  if (isMark(state, at, '"') || isMark(state, at, '*') || isMark(state, at, '_')) at++;
  return readNamedSurah(state, at, index, begin, 'surah');
}

/** "Surah 5, Ayah 54", "chapter 2 (al-Baqarah), verse 255", "Surah 5:54", "Surah 2". */
function readNumberedSurah(state: ParseState, index: number, first: number, head: CitationHead): boolean {
  const ref = readChapterVerse(state, index, { ...quranOptions, romanChapter: true });
  if (ref !== undefined) {
    const refs = readChapterVerseList(state, ref, quranOptions);
    const places = placesOfChapterVerses(refs).map((place, at) =>
      at === 0
        ? {
            ...place,
            start: state.tokens[first].start,
            division: { start: state.tokens[first].start, end: ref.chapter.end },
          }
        : place,
    );
    addScriptureCitations(state, theQuran, places, head);
    state.consumedTo = refs[refs.length - 1].next;
    return true;
  }
  const number = readRange(state, index) ?? readRoman(state, index) ?? readNumberWords(state, index);
  if (number === undefined) return false;
  let next = number.next;
  let problems: Problem[] = [];
  const named = surahNameAfterNumber(state, next);
  if (named !== undefined) {
    next = named.next;
    if (named.number !== number.from) problems = [nameNumberMismatch(state, named.number, number, named)];
  }
  const division = { start: state.tokens[first].start, end: state.tokens[next - 1].end };
  const verses = number.to === undefined ? readVersesOfChapter(state, next, number.from) : undefined;
  const chapter: ScripturePlace = { ...chapterPlace(number), start: division.start, end: division.end };
  const more =
    verses === undefined && named === undefined && pluralSurahWord.test(state.tokens[first].text)
      ? readRangeList(state, number, true, 140).slice(1)
      : [];
  next = more[more.length - 1]?.next ?? next;
  const places =
    verses === undefined
      ? [chapter, ...more.map(chapterPlace)]
      : verses.map((place, at) =>
          at === 0 ? { ...place, chapterDigits: toSpan(number), start: division.start } : place,
        );
  addScriptureCitations(state, theQuran, places, { ...head, division, problems });
  state.consumedTo = Math.max(next, verses === undefined ? 0 : tokenAfterVerses(verses));
  return true;
}

/** "(al-Baqarah)", "[al-Baqarah]", ", al-Baqarah," behind a surah's number. */
function surahNameAfterNumber(
  state: ParseState,
  index: number,
): (Span & { readonly number: number; readonly next: number }) | undefined {
  const open = isMark(state, index, '(') ? ')' : isMark(state, index, '[') ? ']' : undefined;
  const at =
    open !== undefined || isMark(state, index, ',') || isMark(state, index, ':') || isMark(state, index, '-')
      ? index + 1
      : index;
  const name = surahNameAt(state, isSurahWord(state, at) ? at + 1 : at);
  if (name === undefined || name.distance > maxDistanceAfterCue || (open === undefined && name.distance > 0.1))
    return undefined;
  if (open !== undefined && !isMark(state, name.next, open)) return undefined;
  if (
    open === undefined &&
    !isMark(state, name.next, ',') &&
    !isMark(state, name.next, ':') &&
    !isReferenceEnd(state, name.next)
  )
    return undefined;
  return {
    number: name.number,
    start: name.start,
    end: name.end,
    next: open === undefined ? name.next : name.next + 1,
  };
}

/** A surah by name, with the verses that follow. After the word "surah" a name that is only near is marked; after the Qur'an's it must be sure. */
function readNamedSurah(
  state: ParseState,
  index: number,
  first: number,
  head: CitationHead,
  cue: 'surah' | 'quran',
): boolean {
  const name = surahNameAt(state, index);
  if (name === undefined) return false;
  const { capital } = state.tokens[state.tokens[index].text === 'the' ? index + 1 : index];
  const lower = !capital && !isMark(state, index + 1, '-');
  const next = skipClosingMark(state, name.next);
  const verses = readVersesOfSurah(state, next, name);
  // In small letters a verse must follow, or the name be no English word: "surah that …", "surah called" name nothing.
  const mayGoOn =
    lower &&
    verses === undefined &&
    name.distance > usualSpellingDistance &&
    (cue === 'quran' || isEnglishWord(state.tokens[index].text));
  const believed = !mayGoOn && name.distance <= maxDistanceAfterCue && !(lower && name.end - name.start < 3);
  if (!believed) return cue === 'surah' && !lower && reportUnknownSurah(state, name, next, first, head);
  const division = { start: state.tokens[first].start, end: state.tokens[next - 1].end };
  if (verses === undefined && cue === 'quran' && !(isInReference(state, index) && isReferenceEnd(state, next)))
    return false;
  addNamedSurah(state, name, division, verses, head);
  state.consumedTo = Math.max(state.consumedTo, next, verses?.next ?? 0);
  if (verses === undefined && pluralSurahWord.test(state.tokens[first].text)) readMoreSurahNames(state);
  return true;
}

/** Greatest distance of the usual spellings of a name. */
const usualSpellingDistance = 0.05;

const pluralSurahWord = /^(?:s(?:u|oo|ou)r(?:ah|a|at)s|sourates|سورههای|سورتا|سورتی)$/;

/** "Surahs al-Falaq and an-Nas": more names of a list. */
function readMoreSurahNames(state: ParseState): void {
  for (let count = 0; count < maxListLength; count++) {
    const at = nextListItem(state, state.consumedTo);
    const name = at === undefined ? undefined : surahNameAt(state, at);
    if (
      name === undefined ||
      name.distance > maxDistanceAfterCue ||
      !(state.tokens[name.first].capital || isMark(state, name.first + 1, '-'))
    )
      return;
    const division = { start: name.start, end: name.end };
    addNamedSurah(state, name, division, undefined, { start: name.start, form: 'carried' });
    state.consumedTo = skipClosingMark(state, name.next);
  }
}

export function addNamedSurah(
  state: ParseState,
  name: SurahNameMatch,
  division: Span,
  verses: SurahVerses | undefined,
  head: CitationHead,
): void {
  const number = verses?.number;
  const disagrees = number !== undefined && number.from !== name.number;
  const problems = [
    ...(head.problems ?? []),
    ...(disagrees ? [nameNumberMismatch(state, name.number, number, name)] : []),
  ];
  const chapter: ScripturePlace = { chapter: name.number, division, ...division };
  const places = verses === undefined || verses.places.length === 0 ? [chapter] : verses.places;
  addScriptureCitations(
    state,
    theQuran,
    places.map((place, at) =>
      at === 0 ? { ...place, start: division.start, end: Math.max(place.end, division.end) } : place,
    ),
    { ...head, division, problems, ...(verses?.end === undefined ? {} : { end: verses.end }) },
  );
}

/** Name and number of a surah disagree: both repairs are offered. */
function nameNumberMismatch(
  state: ParseState,
  named: number,
  number: Span & { readonly from: number },
  name: Span,
): Problem {
  const byName = surah(named);
  const byNumber = surah(number.from);
  const other = byNumber === undefined ? '' : ` (${byNumber.name})`;
  return {
    code: 'name-number-mismatch',
    severity: 'error',
    ...toSpan(name),
    message: `${byName?.name} is surah ${named}, not ${number.from}${other}.`,
    fixes: [
      changeNumberFix(state, number, String(named)),
      ...(byNumber === undefined
        ? []
        : [
            {
              title: `Change ${state.view.slice(name.start, name.end)} to ${byNumber.name}`,
              edits: [{ start: name.start, end: name.end, newText: byNumber.name }],
            },
          ]),
    ],
  };
}

/** A name behind "Surah" that is none, but near to one. */
function reportUnknownSurah(
  state: ParseState,
  name: SurahNameMatch,
  next: number,
  first: number,
  head: CitationHead,
): boolean {
  const guess = surah(name.number);
  const verses = readVersesOfSurah(state, next, name);
  if (guess === undefined || (verses === undefined && !isReferenceEnd(state, next))) return false;
  const division = { start: state.tokens[first].start, end: state.tokens[next - 1].end };
  const last = verses?.places[0];
  state.candidates.push({
    // No key: which surah is meant is a guess, and a guess counts as no mention of any verse.
    key: '',
    start: head.start,
    end: last?.end ?? division.end,
    form: 'prose',
    ...(head.work === undefined ? {} : { work: head.work }),
    division,
    ...(last?.locus === undefined ? {} : { locus: last.locus }),
    problems: [
      {
        code: 'unknown-surah-name',
        severity: 'warning',
        start: name.start,
        end: name.end,
        message: `No surah is called “${state.view.slice(name.start, name.end)}”; ${guess.name} (${guess.number}) is near.`,
        fixes: [
          { title: `Change to ${guess.name}`, edits: [{ start: name.start, end: name.end, newText: guess.name }] },
        ],
      },
    ],
  });
  state.context.lastSource = 'unknown';
  state.context.lastScripture = undefined;
  state.consumedTo = Math.max(next, verses?.next ?? 0);
  return true;
}
