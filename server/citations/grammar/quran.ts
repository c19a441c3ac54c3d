import type { Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import { surah } from '../quran';
import { isEnglishWord } from '../names/englishWord';
import { loose } from '../names/surahNames';
import { readKind } from './kinds';
import { longest, nextInList, numberInWords, readMore, readRange, readRoman, romanAt } from './numbers';
import { change, chapterPlace, emitPlaces, placesOf, spanOnly, theQuran, type Head, type Place } from './places';
import { isSurahWord } from './quranName';
import { endToken, listOptions, versesOfName, withVerse, type VersesFound } from './quranVerses';
import { readMoreRefs, readRef } from './refs';
import { isMark, isNumber, isReference, isStop, spanOf, type Scan } from './scan';
import { nameBefore, nameEnd, surahNameAt, type NameFound } from './surahName';

/** "Bakara Suresi, 255": in Turkish the word stands behind the name. "Sure 2, Vers 255": in German it looks like an English one. */
export function readForeignSurah(scan: Scan, index: number): boolean {
  const { text, capital } = scan.tokens[index];
  if (
    capital &&
    text === 'sure' &&
    isNumber(scan, index + 1) &&
    (isMark(scan, index + 2, ':') || readKind(scan, index + 3)?.kind === 'verse')
  ) {
    return readNumbered(scan, index + 1, index, { start: scan.tokens[index].start });
  }
  if (!/^(?:suresi|suresinin|suresinde)$/.test(text)) return false;
  const name = nameBefore(scan, index);
  if (name === undefined || name.distance > loose) return false;
  const division = { start: name.start, end: scan.tokens[index].end };
  const verses =
    versesOfName(scan, index + 1, name) ??
    (isNumber(scan, index + 1) && isStop(scan, index + 2)
      ? { places: withVerse(scan, index + 1, name.number) ?? [], next: index + 2 }
      : undefined);
  emitNamed(scan, name, division, verses, { start: name.start });
  scan.done = Math.max(index + 1, verses?.next ?? 0);
  return true;
}

/** Reads what follows the Qur'an's name and adds its citations. Answers whether there were any. */
export function readAfterQuran(scan: Scan, name: { first: number; next: number }): boolean {
  const head = { start: scan.tokens[name.first].start, work: spanOf(scan, name.first, name.next) };
  let at = name.next;
  while (isMark(scan, at, '"') || isMark(scan, at, '*') || isMark(scan, at, '_')) at++;
  const parted =
    isMark(scan, at, ',') ||
    isMark(scan, at, ':') ||
    isMark(scan, at, ';') ||
    isMark(scan, at, '-') ||
    isMark(scan, at, '.');
  if (parted && !(isMark(scan, at, '.') && !isReference(scan, at) && !isNumber(scan, at + 1))) at++;
  if (isMark(scan, at, '-') && parted) at++;
  const opened = !parted && (isMark(scan, at, '(') || isMark(scan, at, '['));
  const inside = opened ? at + 1 : at;
  if (isSurahWord(scan, inside)) return readSurah(scan, inside, head);
  const kind = readKind(scan, inside);
  if (kind?.kind === 'chapter') return readNumbered(scan, kind.numberIndex, inside, head);
  if (kind?.kind === 'verse') return readChapterless(scan, kind.numberIndex, inside, head);
  if (isNumber(scan, inside) || romanAt(scan, inside) !== undefined) return readNumbers(scan, inside, head, opened);
  if (parted || isReference(scan, inside)) return readSurahName(scan, inside, inside, head, 'quran');
  return false;
}

/** Chapter and verse in digits behind the name: "5: 54", "2:183, 185; 5:54", "II, 255", "2". */
function readNumbers(scan: Scan, index: number, head: Head, opened: boolean): boolean {
  const reference = isReference(scan, index) || opened;
  const ref = readRef(scan, index, {
    ...listOptions,
    loose: reference || isMark(scan, index + 1, '.') || isMark(scan, index + 1, '/'),
    roman: scan.tokens[index].kind === 'word',
  });
  if (ref !== undefined) {
    const refs = readMoreRefs(scan, ref, listOptions);
    const next = refs[refs.length - 1].next;
    const closes =
      opened && refs.length === 1 && ref.verses.length === 1 && (isMark(scan, next, ')') || isMark(scan, next, ']'));
    emitPlaces(scan, theQuran, placesOf(refs), { ...head, ...(closes ? { end: scan.tokens[next].end } : {}) });
    scan.done = closes ? next + 1 : next;
    return true;
  }
  if (nameBehind(scan, index + 1) !== undefined) return readNumbered(scan, index, index, head);
  const chapter = readRange(scan, index);
  if (chapter === undefined || !reference || !isStop(scan, chapter.next) || chapter.from > 140) return false;
  // "(Quran, 2, verse 255)"
  const place = withVerse(scan, chapter.next, chapter.from) ?? [];
  emitPlaces(
    scan,
    theQuran,
    place.length === 0
      ? [chapterPlace(chapter)]
      : place.map((item, at) =>
          at === 0 ? { ...item, division: spanOnly(chapter), chapterDigits: spanOnly(chapter) } : item,
        ),
    head,
  );
  scan.done = Math.max(chapter.next, endToken(place));
  return true;
}

/** "The Qur'an, verse 255 of Surah 2" is read from its verse on; "verse 2:255" here. */
function readChapterless(scan: Scan, number: number, kindAt: number, head: Head): boolean {
  const ref = readRef(scan, number, { ...listOptions, open: true });
  if (ref === undefined) return false;
  const refs = readMoreRefs(scan, ref, { ...listOptions, open: true });
  const places = placesOf(refs).map((place, index) =>
    index === 0 ? { ...place, start: scan.tokens[kindAt].start } : place,
  );
  emitPlaces(scan, theQuran, places, head);
  scan.done = refs[refs.length - 1].next;
  return true;
}

/** Words of respect between "surah" and its name. */
export const blessed =
  /^(?:mubarakah?|mubaraka|mobarakeh|sharifah?|blessed|noble|holy|(?:ال)?(?:مبارک|مبارکه|شریفه|کریمه)ی?)$/;

/** The Persian and Turkish joint behind "sureh": "Sureh-ye Yasin", "Surah-i Nur". */
export const izafa = /^(?:ye|yi|e|i|y)$/;

/** A surah by name or number from the word "surah" on; `head` may hold the Qur'an's name before it. */
export function readSurah(scan: Scan, index: number, head?: Head): boolean {
  const begin = head ?? { start: scan.tokens[index].start };
  let at = index + 1;
  if (isMark(scan, at, "'")) at++;
  if (isMark(scan, at, '-')) at += izafa.test(scan.tokens[at + 1]?.text ?? '') ? 2 : 1;
  if (isMark(scan, at, ':') && isNumber(scan, at + 1)) at++;
  while (blessed.test(scan.tokens[at]?.text ?? '')) at++;
  const ofAt = at;
  if (/^(?:of|named|called|titled|entitled)$/.test(scan.tokens[at]?.text ?? '')) at++;
  if (/^(?:no|number|nr|شماره)$/.test(scan.tokens[at]?.text ?? '')) {
    at++;
    if (isMark(scan, at, '.')) at++;
  }
  if (isNumber(scan, at) || (romanAt(scan, at) !== undefined && /^[:,.]$/.test(scan.tokens[at + 1]?.text ?? ''))) {
    return at === ofAt || !/^of$/.test(scan.tokens[ofAt].text) ? readNumbered(scan, at, index, begin) : false;
  }
  if (isMark(scan, at, '"') || isMark(scan, at, '*') || isMark(scan, at, '_')) at++;
  return readSurahName(scan, at, index, begin, 'surah');
}

/** "Surah 5, Ayah 54", "chapter 2 (al-Baqarah), verse 255", "Surah 5:54", "Surah 2". */
function readNumbered(scan: Scan, index: number, first: number, head: Head): boolean {
  const ref = readRef(scan, index, { ...listOptions, roman: true });
  if (ref !== undefined) {
    const refs = readMoreRefs(scan, ref, listOptions);
    const places = placesOf(refs).map((place, at) =>
      at === 0
        ? {
            ...place,
            start: scan.tokens[first].start,
            division: { start: scan.tokens[first].start, end: ref.chapter.end },
          }
        : place,
    );
    emitPlaces(scan, theQuran, places, head);
    scan.done = refs[refs.length - 1].next;
    return true;
  }
  const number = readRange(scan, index) ?? readRoman(scan, index) ?? numberInWords(scan, index);
  if (number === undefined) return false;
  let next = number.next;
  let problems: Problem[] = [];
  const named = nameBehind(scan, next);
  if (named !== undefined) {
    next = named.next;
    if (named.number !== number.from) problems = [disagreement(scan, named.number, number, named)];
  }
  const division = { start: scan.tokens[first].start, end: scan.tokens[next - 1].end };
  const verses = number.to === undefined ? withVerse(scan, next, number.from) : undefined;
  const chapter: Place = { ...chapterPlace(number), start: division.start, end: division.end };
  const more =
    verses === undefined && named === undefined && pluralWord.test(scan.tokens[first].text)
      ? readMore(scan, number, true, 140).slice(1)
      : [];
  next = more[more.length - 1]?.next ?? next;
  const places =
    verses === undefined
      ? [chapter, ...more.map(chapterPlace)]
      : verses.map((place, at) =>
          at === 0 ? { ...place, chapterDigits: spanOnly(number), start: division.start } : place,
        );
  emitPlaces(scan, theQuran, places, { ...head, division, problems });
  scan.done = Math.max(next, verses === undefined ? 0 : endToken(verses));
  return true;
}

/** "(al-Baqarah)", "[al-Baqarah]", ", al-Baqarah," behind a surah's number. */
function nameBehind(
  scan: Scan,
  index: number,
): (Span & { readonly number: number; readonly next: number }) | undefined {
  const open = isMark(scan, index, '(') ? ')' : isMark(scan, index, '[') ? ']' : undefined;
  const at =
    open !== undefined || isMark(scan, index, ',') || isMark(scan, index, ':') || isMark(scan, index, '-')
      ? index + 1
      : index;
  const name = surahNameAt(scan, isSurahWord(scan, at) ? at + 1 : at);
  if (name === undefined || name.distance > loose || (open === undefined && name.distance > 0.1)) return undefined;
  if (open !== undefined && !isMark(scan, name.next, open)) return undefined;
  if (open === undefined && !isMark(scan, name.next, ',') && !isMark(scan, name.next, ':') && !isStop(scan, name.next))
    return undefined;
  return {
    number: name.number,
    start: name.start,
    end: name.end,
    next: open === undefined ? name.next : name.next + 1,
  };
}

/** A surah by name, with the verses that follow. After the word "surah" a name that is only near is marked; after the Qur'an's it must be sure. */
function readSurahName(scan: Scan, index: number, first: number, head: Head, cue: 'surah' | 'quran'): boolean {
  const name = surahNameAt(scan, index);
  if (name === undefined) return false;
  const { capital } = scan.tokens[scan.tokens[index].text === 'the' ? index + 1 : index];
  const lower = !capital && !isMark(scan, index + 1, '-');
  const next = nameEnd(scan, name.next);
  const verses = versesOfName(scan, next, name);
  // In small letters a verse must follow, or the name be no English word: "surah that …", "surah called" name nothing.
  const mayGoOn =
    lower &&
    verses === undefined &&
    name.distance > usual &&
    (cue === 'quran' || isEnglishWord(scan.tokens[index].text));
  const believed = !mayGoOn && name.distance <= loose && !(lower && name.end - name.start < 3);
  if (!believed) return cue === 'surah' && !lower && reportUnknown(scan, name, next, first, head);
  const division = { start: scan.tokens[first].start, end: scan.tokens[next - 1].end };
  if (verses === undefined && cue === 'quran' && !(isReference(scan, index) && isStop(scan, next))) return false;
  emitNamed(scan, name, division, verses, head);
  scan.done = Math.max(scan.done, next, verses?.next ?? 0);
  if (verses === undefined && pluralWord.test(scan.tokens[first].text)) readMoreNames(scan);
  return true;
}

/** Greatest distance of the usual spellings of a name. */
const usual = 0.05;

const pluralWord = /^(?:s(?:u|oo|ou)r(?:ah|a|at)s|sourates|سورههای|سورتا|سورتی)$/;

/** "Surahs al-Falaq and an-Nas": more names of a list. */
function readMoreNames(scan: Scan): void {
  for (let count = 0; count < longest; count++) {
    const at = nextInList(scan, scan.done);
    const name = at === undefined ? undefined : surahNameAt(scan, at);
    if (
      name === undefined ||
      name.distance > loose ||
      !(scan.tokens[name.first].capital || isMark(scan, name.first + 1, '-'))
    )
      return;
    const division = { start: name.start, end: name.end };
    emitNamed(scan, name, division, undefined, { start: name.start, form: 'carried' });
    scan.done = nameEnd(scan, name.next);
  }
}

export function emitNamed(
  scan: Scan,
  name: NameFound,
  division: Span,
  verses: VersesFound | undefined,
  head: Head,
): void {
  const number = verses?.number;
  const disagrees = number !== undefined && number.from !== name.number;
  const problems = [...(head.problems ?? []), ...(disagrees ? [disagreement(scan, name.number, number, name)] : [])];
  const chapter: Place = { chapter: name.number, division, ...division };
  const places = verses === undefined || verses.places.length === 0 ? [chapter] : verses.places;
  emitPlaces(
    scan,
    theQuran,
    places.map((place, at) =>
      at === 0 ? { ...place, start: division.start, end: Math.max(place.end, division.end) } : place,
    ),
    { ...head, division, problems, ...(verses?.end === undefined ? {} : { end: verses.end }) },
  );
}

/** Name and number of a surah disagree: both repairs are offered. */
function disagreement(scan: Scan, named: number, number: Span & { readonly from: number }, name: Span): Problem {
  const byName = surah(named);
  const byNumber = surah(number.from);
  const other = byNumber === undefined ? '' : ` (${byNumber.name})`;
  return {
    code: 'name-number-mismatch',
    severity: 'error',
    ...spanOnly(name),
    message: `${byName?.name} is surah ${named}, not ${number.from}${other}.`,
    fixes: [
      change(scan, number, String(named)),
      ...(byNumber === undefined
        ? []
        : [
            {
              title: `Change ${scan.view.slice(name.start, name.end)} to ${byNumber.name}`,
              edits: [{ start: name.start, end: name.end, newText: byNumber.name }],
            },
          ]),
    ],
  };
}

/** A name behind "Surah" that is none, but near to one. */
function reportUnknown(scan: Scan, name: NameFound, next: number, first: number, head: Head): boolean {
  const guess = surah(name.number);
  const verses = versesOfName(scan, next, name);
  if (guess === undefined || (verses === undefined && !isStop(scan, next))) return false;
  const division = { start: scan.tokens[first].start, end: scan.tokens[next - 1].end };
  const last = verses?.places[0];
  scan.found.push({
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
        message: `No surah is called “${scan.view.slice(name.start, name.end)}”; ${guess.name} (${guess.number}) is near.`,
        fixes: [
          { title: `Change to ${guess.name}`, edits: [{ start: name.start, end: name.end, newText: guess.name }] },
        ],
      },
    ],
  });
  scan.memory.last = 'unknown';
  scan.memory.scripture = undefined;
  scan.done = Math.max(next, verses?.next ?? 0);
  return true;
}
