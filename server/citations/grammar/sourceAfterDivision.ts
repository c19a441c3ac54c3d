import type { Span } from '../../text/span';
import { maxDistanceWithoutCue } from '../names/surahNames';
import { addBookCitations } from './bible/addBook';
import { bookStartingAt } from './bible/bookNames';
import { readBackReference } from './carried/backReference';
import { divisionRank } from './divisionWords';
import { readDivisions, type DivisionSequence, type NumberedDivision } from './divisions';
import { isInReference, isMark, isNumber, tokenSpan, type ParseState } from './parseState';
import { isSurahWord, quranNameFrom } from './quran/quranName';
import { surahNameAt } from './quran/surahName';
import { izafa, surahHonorific } from './quran/surahReader';
import { addScriptureCitations } from './scripture/addScriptureCitations';
import { placesOfVerses, theQuran, type Scripture, type ScripturePlace } from './scripture/scripturePlace';
import { addWorkCitations } from './works/addWorkCitations';
import { readCarriedDivisions } from './works/carriedDivisions';

/** "of the", "from", "in", "," between a division and its source. */
export function skipConnector(state: ParseState, index: number): number | undefined {
  let at = index;
  if (isMark(state, at, ',') || isMark(state, at, '(')) at++;
  const word = /^(?:of|from|in|within|out|من|از|در|فی|مِن)$/.test(state.tokens[at]?.text ?? '');
  if (word) at++;
  if (word && state.tokens[at]?.text === 'of') at++;
  const eastern = /[\u0600-\u06ff]/.test(state.tokens[at]?.text ?? '');
  return at > index || eastern ? at : undefined;
}

/** The source stands behind: "verse 5 of Surah Hud", "chapter 2, verse 255 of the Holy Quran", "verse 16 of John 3", "Sermon 27 of Nahj al-Balagha". */
export function readBeforeSource(state: ParseState, parts: DivisionSequence): boolean {
  const at = skipConnector(state, parts.next);
  if (at === undefined || state.tokens[at] === undefined) return false;
  const verse = parts.divisions.find(part => part.kind === 'verse');
  const chapter = parts.divisions.find(part => part.kind === 'chapter');
  const scriptural = parts.divisions.every(part => part.kind === 'verse' || part.kind === 'chapter');
  if (scriptural && readBeforeQuran(state, parts, at, verse, chapter)) return true;
  if (scriptural && readBeforeBook(state, parts, at, verse, chapter)) return true;
  const from = /^the$/.test(state.tokens[at].text) && !state.tokens[at].capital ? at + 1 : at;
  const title = from < state.tokens.length ? state.titles.startingAt(state.tokens, from) : undefined;
  if (title === undefined || title.ordinary) return false;
  const span = tokenSpan(state, title.first, title.next);
  const list = parts.divisions[parts.divisions.length - 1].numbers.length > 1;
  // "Volume 2 of al-Kafi, page 163": the inner division may stand behind the title.
  const inner = isMark(state, title.next, ',') ? readDivisions(state, title.next + 1) : undefined;
  const whole =
    inner !== undefined &&
    !list &&
    inner.divisions.every(part => parts.divisions.every(outer => divisionRank[outer.kind] < divisionRank[part.kind]))
      ? inner
      : undefined;
  addWorkCitations(state, title.work, [...parts.divisions, ...(whole?.divisions ?? [])], {
    start: parts.divisions[0].start,
    work: span,
    ...(list ? {} : { end: span.end }),
  });
  state.consumedTo = whole?.next ?? title.next;
  readCarriedDivisions(state, title.work);
  return true;
}

function readBeforeQuran(
  state: ParseState,
  parts: DivisionSequence,
  index: number,
  verse: NumberedDivision | undefined,
  chapter: NumberedDivision | undefined,
): boolean {
  const start = parts.divisions[0].start;
  const quran = quranNameFrom(state, index);
  if (quran !== undefined && chapter !== undefined) {
    const work = tokenSpan(state, quran.first, quran.next);
    const places =
      verse === undefined
        ? chapter.numbers.map((item): ScripturePlace => ({
            chapter: item.from,
            ...(item.to === undefined ? {} : { toChapter: item.to }),
            chapterDigits: item,
            division: chapter,
            start: chapter.start,
            end: chapter.end,
          }))
        : placesOfVerses(verse, chapter.numbers[0].from);
    addScriptureCitations(
      state,
      theQuran,
      places.map((place, at) => (at === 0 ? { ...place, start } : place)),
      {
        start,
        work,
        division: { start: chapter.start, end: chapter.end },
        ...(places.length === 1 ? { end: work.end } : {}),
      },
    );
    state.consumedTo = quran.next;
    return true;
  }
  if (verse === undefined || chapter !== undefined) return false;
  const back = readBackReference(state, index, 'chapter');
  if (back !== undefined) {
    if (back.key === undefined) return false;
    addScriptureCitations(state, back.source, placesOfVerses(verse, back.chapter), {
      start,
      end: verse.numbers.length === 1 ? back.end : undefined,
      form: 'this',
    });
    state.consumedTo = back.next;
    return true;
  }
  const surah = readSurahSource(
    state,
    index,
    /^(?:ay|ا)/.test(state.tokens[parts.first].text) || isInReference(state, index),
  );
  if (surah === undefined) return false;
  const places = placesOfVerses(verse, surah.number);
  addScriptureCitations(state, theQuran, places, {
    start,
    division: surah.division,
    ...(places.length === 1 ? { end: surah.end } : {}),
    ...(surah.work === undefined ? {} : { work: surah.work }),
  });
  state.consumedTo = surah.next;
  return true;
}

interface SurahSource {
  readonly number: number;
  readonly division: Span;
  readonly work?: Span;
  readonly end: number;
  readonly next: number;
}

/** "Surah Hud", "the blessed Surah 5 (al-Ma'idah)", "al-Ma'idah", and the Qur'an's name behind it. */
function readSurahSource(state: ParseState, index: number, verseIsCue: boolean): SurahSource | undefined {
  let at = index;
  while (/^(?:the|blessed|noble|holy|same)$/.test(state.tokens[at]?.text ?? '') && at < index + 3) at++;
  const cue = isSurahWord(state, at);
  let nameAt = cue ? at + 1 : at;
  if (cue && isMark(state, nameAt, '-')) nameAt += izafa.test(state.tokens[nameAt + 1]?.text ?? '') ? 2 : 1;
  while (
    cue &&
    (surahHonorific.test(state.tokens[nameAt]?.text ?? '') ||
      /^(?:of|no|number)$/.test(state.tokens[nameAt]?.text ?? '')) &&
    nameAt < at + 5
  )
    nameAt++;
  if (cue && isMark(state, nameAt, '"')) nameAt++;
  if (cue && isNumber(state, nameAt)) {
    const item = state.tokens[nameAt];
    return withQuranName(state, {
      number: item.value,
      division: tokenSpan(state, at, nameAt + 1),
      end: item.end,
      next: nameAt + 1,
    });
  }
  const name = surahNameAt(state, nameAt);
  if (name === undefined) return undefined;
  const limit = cue ? 0.2 : verseIsCue ? 0.14 : maxDistanceWithoutCue;
  if (
    name.distance > limit ||
    (!cue && name.needsCue && !(verseIsCue && /[\u0600-\u06ff]/.test(state.tokens[nameAt].text))) ||
    (!cue && !state.tokens[nameAt].capital && !isMark(state, nameAt + 1, '-'))
  )
    return undefined;
  let next = name.next;
  let end = name.end;
  if (
    isMark(state, next, '(') &&
    isNumber(state, next + 1) &&
    state.tokens[next + 1].value === name.number &&
    isMark(state, next + 2, ')')
  ) {
    end = state.tokens[next + 2].end;
    next += 3;
  }
  return withQuranName(state, {
    number: name.number,
    division: { start: state.tokens[cue ? at : nameAt].start, end },
    end,
    next,
  });
}

/** "… of Surah Hud of the Holy Quran" */
function withQuranName(state: ParseState, found: SurahSource): SurahSource {
  const at = /^(?:of|in|from)$/.test(state.tokens[found.next]?.text ?? '') ? found.next + 1 : undefined;
  const name = at === undefined ? undefined : quranNameFrom(state, at);
  if (name === undefined) return found;
  const work = tokenSpan(state, name.first, name.next);
  return { ...found, work, end: work.end, next: name.next };
}

function readBeforeBook(
  state: ParseState,
  parts: DivisionSequence,
  index: number,
  verse: NumberedDivision | undefined,
  chapter: NumberedDivision | undefined,
): boolean {
  const at = state.tokens[index].text === 'the' ? index + 1 : index;
  const book = bookStartingAt(state, at);
  if (book === undefined) return false;
  if (chapter !== undefined) return addBookCitations(state, book, parts, chapter, verse);
  if (verse === undefined || !isNumber(state, book.next) || isMark(state, book.next + 1, ':')) return false;
  const number = state.tokens[book.next];
  const source: Scripture = { work: 'bible', book: book.book };
  const places = placesOfVerses(verse, number.value);
  addScriptureCitations(state, source, places, {
    start: verse.start,
    division: tokenSpan(state, book.first, book.next + 1),
    ...(places.length === 1 ? { end: number.end } : {}),
  });
  state.consumedTo = book.next + 1;
  return true;
}
