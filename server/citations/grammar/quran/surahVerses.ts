import { maxDistanceAfterCue } from '../../names/surahNames';
import { surah, verseCount } from '../../quran';
import { readChapterVerse, readChapterVerseList, type ChapterVerseOptions } from '../chapterVerse';
import { divisionWordAfterOrdinal } from '../divisions';
import { readDivisionWord } from '../divisionWords';
import {
  isAnd,
  isNeverCounted,
  maxListLength,
  nextListItem,
  readNumber,
  readRange,
  readRangeList,
  type NumberRange,
} from '../numbers';
import { ordinalEndingAt, readNumberWords } from '../numerals';
import { readEasternOrdinal } from '../easternOrdinals';
import {
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { placesOfChapterVerses, versePlaces, type ScripturePlace } from '../scripture/scripturePlace';
import { isSurahWord } from './quranName';
import { surahNameAt, type SurahNameMatch } from './surahName';

/** 286 is the number of verses of the longest surah. */
export const quranOptions: ChapterVerseOptions = { maxVerse: 286, inProse: false, zeros: true };

/** The verses after the name of a surah. */
export interface SurahVerses {
  readonly places: readonly ScripturePlace[];
  readonly next: number;
  /** The number of the surah, if it is written after the name. A number of another surah is reported. */
  readonly number?: NumberRange | undefined;
  /** End of the closing parenthesis, if it belongs to the citation. */
  readonly end?: number;
}

/**
 * Reads the verses after a surah's name: ", Verse 153", ": 153", "/153", " 2:153", " (2), verse 153", " (verse 75)", ",
 * 153". If only the number of the surah follows, `places` is empty. `next` is the token after the name.
 */
export function readVersesOfSurah(state: ParseState, next: number, name: SurahNameMatch): SurahVerses | undefined {
  const open = isMark(state, next, '(') ? ')' : isMark(state, next, '[') ? ']' : undefined;
  if (open !== undefined) {
    const afterOtherName = skipOtherName(state, next, name);
    return afterOtherName === undefined
      ? readEnclosedVerses(state, next + 1, name, open)
      : readVersesOfSurah(state, afterOtherName, name);
  }
  const numberIndex = isNumber(state, next)
    ? next
    : isAnyMark(state, next, ',:-') && isNumber(state, next + 1)
      ? next + 1
      : undefined;
  if (numberIndex !== undefined && isMark(state, numberIndex + 1, ':') && isNumber(state, numberIndex + 2)) {
    const reference = readChapterVerse(state, numberIndex, quranOptions);
    if (reference !== undefined) {
      const references = readChapterVerseList(state, reference, quranOptions);
      return {
        places: placesOfChapterVerses(references),
        next: references[references.length - 1].next,
        number: reference.chapter,
      };
    }
  }
  if (numberIndex !== undefined && state.tokens[numberIndex].value === name.number && numberIndex === next) {
    const places = readVersesOfChapter(state, numberIndex + 1, name.number);
    if (places !== undefined) return { places, next: tokenAfterVerses(places) };
  }
  // "Surah an-Nas, 114": the surah has fewer verses, so this is its own number.
  if (
    numberIndex !== undefined &&
    numberIndex !== next &&
    state.tokens[numberIndex].value === name.number &&
    name.number > surah(name.number)!.verses &&
    readRange(state, numberIndex)?.to === undefined
  ) {
    return {
      places: [],
      next: numberIndex + 1,
      number: readNumber(state, numberIndex),
      end: state.tokens[numberIndex].end,
    };
  }
  const chapterWord = readDivisionWord(state, isMark(state, next, ',') ? next + 1 : next);
  if (chapterWord?.kind === 'chapter') {
    const number = readNumber(state, chapterWord.numberIndex);
    const places = number === undefined ? undefined : readVersesOfChapter(state, number.next, number.from);
    if (number !== undefined)
      return { places: places ?? [], next: places === undefined ? number.next : tokenAfterVerses(places), number };
  }
  const places = readVersesOfChapter(state, next, name.number);
  return places === undefined ? undefined : { places, next: tokenAfterVerses(places) };
}

/**
 * Index of the token after brackets that hold another name of the surah: "al-Isra' (or Bani Isra'il) 17:15". Undefined
 * where they hold something else.
 */
function skipOtherName(state: ParseState, open: number, name: SurahNameMatch): number | undefined {
  let cursor = open + 1;
  while (cursor < open + 5 && textMatches(state, cursor, /^(?:or|also|known|called|named|as|aka|ie|یا)$/)) cursor++;
  const other = surahNameAt(state, isSurahWord(state, cursor) ? cursor + 1 : cursor);
  if (other === undefined || other.number !== name.number || other.distance > maxDistanceAfterCue) return undefined;
  const close = isMark(state, other.next, "'") ? other.next + 1 : other.next;
  return isAnyMark(state, close, ')]') ? close + 1 : undefined;
}

/**
 * Reads what stands in brackets after the name, from the token after the opening one on; `close` is the closing mark.
 */
function readEnclosedVerses(
  state: ParseState,
  first: number,
  name: SurahNameMatch,
  close: string,
): SurahVerses | undefined {
  const index = skipQuranAbbreviation(state, first);
  const reference = isMark(state, index + 1, ':') ? readChapterVerse(state, index, quranOptions) : undefined;
  if (reference !== undefined) {
    const single = reference.verses.length === 1 && isMark(state, reference.next, close);
    return {
      places: placesOfChapterVerses([reference]),
      next: single ? reference.next + 1 : reference.next,
      number: reference.chapter,
      ...(single ? { end: state.tokens[reference.next].end } : {}),
    };
  }
  const chapterWord = readDivisionWord(state, index);
  const number = readNumber(state, chapterWord?.kind === 'chapter' ? chapterWord.numberIndex : index);
  if (number !== undefined && isMark(state, number.next, close)) {
    const places = readVersesOfChapter(state, number.next + 1, number.from === name.number ? name.number : number.from);
    if (places !== undefined) return { places, next: tokenAfterVerses(places), number };
    return number.from === name.number
      ? { places: [], next: number.next + 1, number, end: state.tokens[number.next].end }
      : undefined;
  }
  if (readDivisionWord(state, index)?.kind !== 'verse') return undefined;
  const places = readVersesOfChapter(state, index, name.number);
  if (places === undefined) return undefined;
  const next = tokenAfterVerses(places);
  const single = places.length === 1 && isMark(state, next, close);
  return { places, next: single ? next + 1 : next, ...(single ? { end: state.tokens[next].end } : {}) };
}

/** Index of the token after an abbreviation of "Qur'an": "(Q. 2:60)", "(QS 2:60)". */
function skipQuranAbbreviation(state: ParseState, index: number): number {
  if (!textMatches(state, index, /^qs?$/)) return index;
  return isMark(state, index + 1, '.') ? index + 2 : index + 1;
}

/** Index of the word "verse" in "part of verse 11"; `index` if there is no such phrase. */
function skipPartOfVerse(state: ParseState, index: number): number {
  let cursor = index;
  while (
    cursor < index + 4 &&
    textMatches(state, cursor, /^(?:a|the|part|parts|portion|section|beginning|end|of|from|in|بخشی|قسمتی|از|جزء|من)$/)
  )
    cursor++;
  return cursor > index && readDivisionWord(state, cursor)?.kind === 'verse' ? cursor : index;
}

/**
 * Reads the verses of a known chapter: after "verse", a colon or a slash, and in a reference after a comma or nothing.
 */
export function readVersesOfChapter(state: ParseState, index: number, chapter: number): ScripturePlace[] | undefined {
  let cursor = index;
  while (isAnyMark(state, cursor, ',-:;"')) cursor++;
  if (cursor > index + 2) return undefined;
  // Urdu "سورۃ الکہف کی آیت 10"
  if (state.language.code === 'ur' && state.language.of.has(state.tokens[cursor]?.text ?? '')) cursor++;
  cursor = skipPartOfVerse(state, cursor);
  if (isAnd(state, cursor) && readDivisionWord(state, cursor + 1)?.kind === 'verse') cursor++;
  const word = readDivisionWord(state, cursor);
  if (word?.kind === 'verse' && !isMark(state, cursor - 1, ';')) {
    const first =
      readRange(state, word.numberIndex) ??
      readEasternOrdinal(state, word.numberIndex) ??
      readNumberWords(state, word.numberIndex);
    if (first === undefined || namesOtherSurah(state, first.next)) return undefined;
    return versePlaces(readVerseList(state, first, word.plural), chapter, state.tokens[cursor].start);
  }
  const ordinal = isMark(state, index, ',') ? ordinalVerse(state, cursor) : undefined;
  if (ordinal !== undefined) return versePlaces([ordinal], chapter, state.tokens[cursor].start);
  const first = isNumber(state, cursor) ? readRange(state, cursor) : undefined;
  if (
    first === undefined ||
    isMark(state, index, ';') ||
    isAnyMark(state, first.next, '%/') ||
    (isMark(state, first.next, ':') && isNumber(state, first.next + 1))
  ) {
    return isMark(state, index, '/') && isNumber(state, index + 1)
      ? readSlashedVerses(state, index + 1, chapter)
      : undefined;
  }
  const colon = isMark(state, index, ':');
  if (
    !colon &&
    !isInReference(state, index) &&
    !mayEndBefore(state, first.next) &&
    !isRangeBefore(state, first, chapter)
  )
    return undefined;
  if (!colon && first.from > Math.max(300, verseCount(chapter))) return undefined;
  return versePlaces(readVerseList(state, first, false), chapter, first.start);
}

/** "The thirty-third verse" behind a comma. */
function ordinalVerse(state: ParseState, index: number): NumberRange | undefined {
  const first = textMatches(state, index, /^the$/) ? index + 1 : index;
  const word = divisionWordAfterOrdinal(state, first);
  if (word === undefined || readDivisionWord(state, word)?.kind !== 'verse') return undefined;
  const ordinal = ordinalEndingAt(state, word - 1);
  if (ordinal?.first !== first || namesOtherSurah(state, word + 1)) return undefined;
  if (textMatches(state, word + 1, /^of$/)) return undefined;
  const [{ start }, { end }] = [state.tokens[first], state.tokens[word]];
  return { from: ordinal.value, start, end, next: word + 1 };
}

/** Whether a verse without a word for it may end before a token. On a page in another language any usual word will do. */
function mayEndBefore(state: ParseState, index: number): boolean {
  if (isReferenceEnd(state, index) || isAnd(state, index)) return true;
  const text = state.tokens[index]?.text ?? '';
  return state.language.common.has(text) || state.language.cues.has(text);
}

/** Whether a number is a range of verses that the surah has, before a word that it does not count: "read Surah az-Zumar 1 to 3 before". */
function isRangeBefore(state: ParseState, { from, to, next }: NumberRange, chapter: number): boolean {
  return to !== undefined && from > 0 && to > from && to <= verseCount(chapter) && isNeverCounted(state, next);
}

/** Whether the word "surah" follows: "Surah Hud … verse 5 of the same surah". Then the verse has a surah of its own. */
function namesOtherSurah(state: ParseState, index: number): boolean {
  if (!textMatches(state, index, /^(?:of|in|from)$/)) return false;
  for (let cursor = index + 1; cursor < index + 4; cursor++) if (isSurahWord(state, cursor)) return true;
  return false;
}

function readSlashedVerses(state: ParseState, index: number, chapter: number): ScripturePlace[] | undefined {
  const first = readRange(state, index);
  return first === undefined || isMark(state, first.next, '/')
    ? undefined
    : versePlaces(readVerseList(state, first, false), chapter, first.start);
}

function readVerseList(state: ParseState, first: NumberRange, plural: boolean): NumberRange[] {
  const items = readRangeList(state, first, plural, 286);
  // The word may be repeated: "verses 5, 7, and verse 9".
  while (items.length < maxListLength) {
    const tokenIndex = nextListItem(state, items[items.length - 1].next);
    const word = tokenIndex === undefined ? undefined : readDivisionWord(state, tokenIndex);
    const item = word?.kind === 'verse' ? readRange(state, word.numberIndex) : undefined;
    if (item === undefined || textMatches(state, item.next, /^(?:of|from|in)$/)) return items;
    items.push(item);
  }
  return items;
}

/** Index of the token after the last verse; 0 if there are none. */
export function tokenAfterVerses(places: readonly ScripturePlace[]): number {
  return places[places.length - 1]?.verse?.next ?? 0;
}
