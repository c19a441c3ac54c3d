import type { Problem } from '../../../text/problem';
import type { Span } from '../../../text/span';
import { isEnglishWord } from '../../names/englishWord';
import { maxDistanceAfterCue, mayMeanSurah } from '../../names/surahNames';
import { readChapterVerse, readChapterVerseList } from '../chapterVerse';
import { divisionWordAfterOrdinal, readDivision } from '../divisions';
import { readDivisionWord } from '../divisionWords';
import { maxListLength, nextListItem, readRange, readRangeList } from '../numbers';
import { ordinalEndingAt, readNumberWords, readRoman, romanNumeralAt } from '../numerals';
import {
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { addScriptureCitations, type CitationHead } from '../scripture/addScriptureCitations';
import {
  chapterPlace,
  placesOfChapterVerses,
  placesOfVerses,
  theQuran,
  type ScripturePlace,
} from '../scripture/scripturePlace';
import { toSpan } from '../scripture/scriptureProblems';
import { addNamedSurah, nameNumberMismatch, reportUnknownSurah } from './addSurah';
import { setTopic } from '../topicWords';
import { isSurahWord, quranNameFrom } from './quranName';
import { skipClosingMark, surahNameAt, surahNameEndingBefore } from './surahName';
import { reportSurahOfNoName } from './unknownSurah';
import { quranOptions, readVersesOfChapter, readVersesOfSurah, tokenAfterVerses } from './surahVerses';

/** Reads the Turkish "Bakara Suresi, 255", with the word after the name, and the German "Sure 2, Vers 255". */
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
  if (readTurkishSurah(state, index)) return true;
  if (!/^suresi(?:n(?:in|i|e|de|deki|den))?$/.test(text)) {
    // "Bu sureyi okuyun": the paragraph speaks of the Qur'an.
    if (state.language.code === 'tr' && /^sure(?:yi|ye|de|den|nin)$/.test(text)) setTopic(state, 'quran');
    return false;
  }
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

/** Reads the Turkish "2. sure, 255. ayet", with both numbers before their words. */
function readTurkishSurah(state: ParseState, index: number): boolean {
  const ordinal = state.language.code === 'tr' ? ordinalEndingAt(state, index - 1) : undefined;
  if (ordinal === undefined || ordinal.first < state.consumedTo) return false;
  const start = state.tokens[ordinal.first].start;
  const division = { start, end: state.tokens[index].end };
  const cursor = isMark(state, index + 1, ',') ? index + 2 : index + 1;
  const read = readDivision(state, divisionWordAfterOrdinal(state, cursor) ?? cursor);
  if (read?.division.kind !== 'verse' || read.first < cursor) return false;
  addScriptureCitations(state, theQuran, placesOfVerses(read.division, ordinal.value), { start, division });
  state.consumedTo = read.next;
  return true;
}

/** Words of respect between "surah" and the name. */
export const surahHonorific =
  /^(?:mubarakah?|mubaraka|mobarakeh|sharifah?|blessed|noble|holy|(?:ال)?(?:مبارک|مبارکه|شریفه|کریمه)ی?)$/;

/** Index of the token after the Persian or Turkish izafa: "Sureh-ye Yasin", "Surah-i Nur", "Surah-e-Mulk". */
export function skipIzafa(state: ParseState, index: number): number {
  if (!isMark(state, index, '-')) return index;
  if (!textMatches(state, index + 1, /^(?:ye|yi|e|i|y)$/)) return index + 1;
  return isMark(state, index + 2, '-') && !state.tokens[index + 2].spaced ? index + 3 : index + 2;
}

/** Whether "surat" with a number may be a letter in Indonesian: "Surat 26 dari kantor", "surat nomor 53". */
function isNumberOfLetter(state: ParseState, index: number): boolean {
  if (state.tokens[index].text !== 'surat') return false;
  const number = textMatches(state, index + 1, /^(?:no|nomor)$/) ? index + 2 : index + 1;
  return (
    isNumber(state, number) &&
    !isMark(state, number + 1, ':') &&
    state.tokens[number + 1]?.kind === 'word' &&
    readDivisionWord(state, number + 1)?.kind !== 'verse'
  );
}

/** Reads a surah by name or number from the word "surah" on. `head` has the Qur'an's name, if that stands before it. */
export function readSurah(state: ParseState, index: number, head?: CitationHead): boolean {
  if (head === undefined && isNumberOfLetter(state, index)) return false;
  const begin = head ?? { start: state.tokens[index].start };
  let cursor = index + 1;
  if (isMark(state, cursor, "'")) cursor++;
  cursor = skipIzafa(state, cursor);
  if (isMark(state, cursor, ':') && isNumber(state, cursor + 1)) cursor++;
  while (textMatches(state, cursor, surahHonorific)) cursor++;
  const ofIndex = cursor;
  if (textMatches(state, cursor, /^(?:of|named|called|titled|entitled)$/)) cursor++;
  if (cursor > ofIndex && quranNameFrom(state, cursor) !== undefined) return false;
  if (textMatches(state, cursor, /^(?:no|number|nr|شماره|نمبر)$/)) {
    cursor++;
    if (isMark(state, cursor, '.')) cursor++;
  } else if (textMatches(state, cursor, /^ke$/) && isMark(state, cursor + 1, '-')) cursor += 2;
  if (
    isNumber(state, cursor) ||
    (romanNumeralAt(state, cursor) !== undefined && textMatches(state, cursor + 1, /^[:,.]$/))
  ) {
    return cursor === ofIndex || !/^of$/.test(state.tokens[ofIndex].text)
      ? readNumberedSurah(state, cursor, index, begin)
      : false;
  }
  if (isAnyMark(state, cursor, '"*_')) cursor++;
  return readNamedSurah(state, cursor, index, begin, 'surah');
}

/**
 * Reads a surah by its number: "Surah 5, Ayah 54", "chapter 2 (al-Baqarah), verse 255", "Surah 5:54", "Surah 2".
 * `first` is the first token of the division, `index` that of the number.
 */
export function readNumberedSurah(state: ParseState, index: number, first: number, head: CitationHead): boolean {
  const reference = readChapterVerse(state, index, { ...quranOptions, romanChapter: true });
  if (reference !== undefined) {
    const references = readChapterVerseList(state, reference, quranOptions);
    const places = placesOfChapterVerses(references).map((place, position) =>
      position === 0
        ? {
            ...place,
            start: state.tokens[first].start,
            division: { start: state.tokens[first].start, end: reference.chapter.end },
          }
        : place,
    );
    addScriptureCitations(state, theQuran, places, head);
    state.consumedTo = references[references.length - 1].next;
    return true;
  }
  const number = readRange(state, index) ?? readRoman(state, index) ?? readNumberWords(state, index);
  if (number === undefined) return false;
  let next = number.next;
  let problems: Problem[] = [];
  const named = surahNameAfterNumber(state, next);
  if (named !== undefined) {
    next = named.next;
    if (named.number !== number.from && !mayMeanSurah(state.view.slice(named.start, named.end), number.from))
      problems = [nameNumberMismatch(state, named.number, number, named)];
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
      : verses.map((place, position) =>
          position === 0 ? { ...place, chapterDigits: toSpan(number), start: division.start } : place,
        );
  addScriptureCitations(state, theQuran, places, { ...head, division, problems });
  state.consumedTo = Math.max(next, verses === undefined ? 0 : tokenAfterVerses(verses));
  return true;
}

/** The surah's name after its number: "(al-Baqarah)", "[al-Baqarah]", ", al-Baqarah,". */
export function surahNameAfterNumber(
  state: ParseState,
  index: number,
): (Span & { readonly number: number; readonly next: number }) | undefined {
  const open = isMark(state, index, '(') ? ')' : isMark(state, index, '[') ? ']' : undefined;
  const tokenIndex = open !== undefined || isAnyMark(state, index, ',:-') ? index + 1 : index;
  const name = surahNameAt(state, isSurahWord(state, tokenIndex) ? tokenIndex + 1 : tokenIndex);
  if (name === undefined || name.distance > maxDistanceAfterCue || (open === undefined && name.distance > 0.1))
    return undefined;
  if (open !== undefined && !isMark(state, name.next, open)) return undefined;
  if (open === undefined && !isAnyMark(state, name.next, ',:') && !isReferenceEnd(state, name.next)) return undefined;
  return {
    number: name.number,
    start: name.start,
    end: name.end,
    next: open === undefined ? name.next : name.next + 1,
  };
}

/**
 * Reads a surah's name and the verses after it. After the word "surah" (`cue`), a name that is no surah's but close to
 * one is reported; after the Qur'an's name or "QS" it is skipped. `first` is the first token of the division, `index` of the
 * name.
 */
export function readNamedSurah(
  state: ParseState,
  index: number,
  first: number,
  head: CitationHead,
  cue: 'surah' | 'quran' | 'qs',
): boolean {
  const name = surahNameAt(state, index);
  if (name === undefined) return cue === 'surah' && reportSurahOfNoName(state, index, first);
  const { capital } = state.tokens[state.tokens[index].text === 'the' ? index + 1 : index];
  const isLowerCase = !capital && !isMark(state, index + 1, '-');
  const next = skipClosingMark(state, name.next);
  const verses = readVersesOfSurah(state, next, name);
  // In lower case a name needs a verse after it or must not be an English word: "surah that", "surah called".
  const isOrdinaryWord =
    isLowerCase &&
    verses === undefined &&
    name.distance > usualSpellingDistance &&
    (cue !== 'surah' || isEnglishWord(state.tokens[index].text));
  const accepted =
    !isOrdinaryWord && name.distance <= maxDistanceAfterCue && !(isLowerCase && name.end - name.start < 3);
  if (!accepted) return cue === 'surah' && !isLowerCase && reportUnknownSurah(state, name, next, first, head);
  const division = { start: state.tokens[first].start, end: state.tokens[next - 1].end };
  const isAlone =
    isReferenceEnd(state, next) &&
    (isInReference(state, index) || (cue === 'qs' && name.distance <= usualSpellingDistance));
  if (verses === undefined && cue !== 'surah' && !isAlone) return false;
  addNamedSurah(state, name, division, verses, head);
  state.consumedTo = Math.max(state.consumedTo, next, verses?.next ?? 0);
  if (verses === undefined && pluralSurahWord.test(state.tokens[first].text)) readMoreSurahNames(state);
  return true;
}

/**
 * Maximum distance of the usual spellings of a name. Chosen by hand; check with `npx tsx test/bench/surah-names.ts`.
 */
const usualSpellingDistance = 0.05;

const pluralSurahWord = /^(?:s(?:u|oo|ou)r(?:ah|a|at)s|sourates|سورههای|سورتا|سورتی)$/;

/** Reads the names listed after "Surahs al-Falaq": "and an-Nas". */
function readMoreSurahNames(state: ParseState): void {
  for (let count = 0; count < maxListLength; count++) {
    const tokenIndex = nextListItem(state, state.consumedTo);
    const name = tokenIndex === undefined ? undefined : surahNameAt(state, tokenIndex);
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
