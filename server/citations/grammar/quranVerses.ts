import { surah, verseCount } from '../quran';
import { readKind } from './kinds';
import {
  isAnd,
  longest,
  nextInList,
  numberInWords,
  ordinalAfter,
  readMore,
  readNumber,
  readRange,
  type NumberItem,
} from './numbers';
import { placesOf, versePlaces, type Place } from './places';
import { isSurahWord } from './quranName';
import { isScore, readMoreRefs, readRef, type RefOptions } from './refs';
import { isMark, isNumber, isReference, isStop, type Scan } from './scan';
import type { NameFound } from './surahName';

/** As many verses as the longest surah has. */
export const listOptions: RefOptions = { most: 286, open: false };

/** What follows the name of a surah. */
export interface VersesFound {
  readonly places: readonly Place[];
  readonly next: number;
  /** A chapter number written behind the name: it must agree. */
  readonly number?: NumberItem;
  /** End of a closing parenthesis that belongs to the citation. */
  readonly end?: number;
}

/**
 * The verses behind a surah's name: ", Verse 153", ": 153", "/153", " 2:153", " (2), verse 153", " (verse 75)", ", 153".
 * Where nothing but the chapter's own number follows, `places` is empty.
 */
export function versesOfName(scan: Scan, next: number, name: NameFound): VersesFound | undefined {
  const open = isMark(scan, next, '(') ? ')' : isMark(scan, next, '[') ? ']' : undefined;
  if (open !== undefined) return enclosedVerses(scan, next + 1, name, open);
  const direct = isNumber(scan, next)
    ? next
    : (isMark(scan, next, ',') || isMark(scan, next, ':') || isMark(scan, next, '-')) && isNumber(scan, next + 1)
      ? next + 1
      : undefined;
  if (direct !== undefined && isMark(scan, direct + 1, ':') && isNumber(scan, direct + 2)) {
    const ref = readRef(scan, direct, listOptions);
    if (ref !== undefined) {
      const refs = readMoreRefs(scan, ref, listOptions);
      return { places: placesOf(refs), next: refs[refs.length - 1].next, number: ref.chapter };
    }
  }
  if (direct !== undefined && scan.tokens[direct].value === name.number && direct === next) {
    const places = withVerse(scan, direct + 1, name.number);
    if (places !== undefined) return { places, next: endToken(places) };
  }
  // "Surah an-Nas, 114": the surah has no such verse, it is its number.
  if (
    direct !== undefined &&
    direct !== next &&
    scan.tokens[direct].value === name.number &&
    name.number > surah(name.number)!.verses &&
    readRange(scan, direct)?.to === undefined
  ) {
    return { places: [], next: direct + 1, number: readNumber(scan, direct), end: scan.tokens[direct].end };
  }
  const chapterWord = readKind(scan, isMark(scan, next, ',') ? next + 1 : next);
  if (chapterWord?.kind === 'chapter') {
    const number = readNumber(scan, chapterWord.numberIndex);
    const places = number === undefined ? undefined : withVerse(scan, number.next, number.from);
    if (number !== undefined)
      return { places: places ?? [], next: places === undefined ? number.next : endToken(places), number };
  }
  const places = withVerse(scan, next, name.number);
  return places === undefined ? undefined : { places, next: endToken(places) };
}

function enclosedVerses(scan: Scan, first: number, name: NameFound, close: string): VersesFound | undefined {
  const index = behindQ(scan, first);
  const ref = isMark(scan, index + 1, ':') ? readRef(scan, index, listOptions) : undefined;
  if (ref !== undefined && !isScore(scan, index)) {
    const single = ref.verses.length === 1 && isMark(scan, ref.next, close);
    return {
      places: placesOf([ref]),
      next: single ? ref.next + 1 : ref.next,
      number: ref.chapter,
      ...(single ? { end: scan.tokens[ref.next].end } : {}),
    };
  }
  const number = readNumber(scan, index);
  if (number !== undefined && isMark(scan, number.next, close)) {
    const places = withVerse(scan, number.next + 1, number.from === name.number ? name.number : number.from);
    if (places !== undefined) return { places, next: endToken(places), number };
    return number.from === name.number
      ? { places: [], next: number.next + 1, number, end: scan.tokens[number.next].end }
      : undefined;
  }
  if (readKind(scan, index)?.kind !== 'verse') return undefined;
  const places = withVerse(scan, index, name.number);
  if (places === undefined) return undefined;
  const next = endToken(places);
  const single = places.length === 1 && isMark(scan, next, close);
  return { places, next: single ? next + 1 : next, ...(single ? { end: scan.tokens[next].end } : {}) };
}

/** "(Q. 2:60)", "(QS 2:60)" behind a name: the letters say nothing new. */
function behindQ(scan: Scan, index: number): number {
  if (!/^qs?$/.test(scan.tokens[index]?.text ?? '')) return index;
  return isMark(scan, index + 1, '.') ? index + 2 : index + 1;
}

/** ", part of verse 11" */
function behindPart(scan: Scan, index: number): number {
  let at = index;
  while (
    at < index + 4 &&
    /^(?:a|the|part|parts|portion|section|beginning|end|of|from|in|بخشی|قسمتی|از|جزء|من)$/.test(
      scan.tokens[at]?.text ?? '',
    )
  )
    at++;
  return at > index && readKind(scan, at)?.kind === 'verse' ? at : index;
}

/** Verses of a known chapter: behind "verse", a colon, a slash, or in a reference a comma or nothing. */
export function withVerse(scan: Scan, index: number, chapter: number): Place[] | undefined {
  let at = index;
  while (
    isMark(scan, at, ',') ||
    isMark(scan, at, '-') ||
    isMark(scan, at, ':') ||
    isMark(scan, at, ';') ||
    isMark(scan, at, '"')
  )
    at++;
  if (at > index + 2) return undefined;
  at = behindPart(scan, at);
  if (isAnd(scan, at) && readKind(scan, at + 1)?.kind === 'verse') at++;
  const kind = readKind(scan, at);
  if (kind?.kind === 'verse' && !isMark(scan, at - 1, ';')) {
    const first = readRange(scan, kind.numberIndex) ?? ordinalAfter(scan, kind.numberIndex) ?? numberInWords(scan, kind.numberIndex);
    if (first === undefined || ofSurah(scan, first.next)) return undefined;
    return versePlaces(readMoreVerses(scan, first, kind.plural), chapter, scan.tokens[at].start);
  }
  const first = isNumber(scan, at) ? readRange(scan, at) : undefined;
  if (
    first === undefined ||
    isMark(scan, index, ';') ||
    isMark(scan, first.next, '%') ||
    isMark(scan, first.next, '/') ||
    (isMark(scan, first.next, ':') && isNumber(scan, first.next + 1))
  ) {
    return isMark(scan, index, '/') && isNumber(scan, index + 1) ? slashed(scan, index + 1, chapter) : undefined;
  }
  const colon = isMark(scan, index, ':');
  if (!colon && !isReference(scan, index) && !isStop(scan, first.next) && !isAnd(scan, first.next)) return undefined;
  if (!colon && first.from > Math.max(300, verseCount(chapter))) return undefined;
  return versePlaces(readMoreVerses(scan, first, false), chapter, first.start);
}

/** "Surah Hud … verse 5 of the same surah": the verse has a surah of its own. */
function ofSurah(scan: Scan, index: number): boolean {
  if (!/^(?:of|in|from)$/.test(scan.tokens[index]?.text ?? '')) return false;
  for (let at = index + 1; at < index + 4; at++) if (isSurahWord(scan, at)) return true;
  return false;
}

function slashed(scan: Scan, index: number, chapter: number): Place[] | undefined {
  const first = readRange(scan, index);
  return first === undefined || isMark(scan, first.next, '/')
    ? undefined
    : versePlaces(readMoreVerses(scan, first, false), chapter, first.start);
}

function readMoreVerses(scan: Scan, first: NumberItem, plural: boolean): NumberItem[] {
  const items = readMore(scan, first, plural, 286);
  // "verses 5, 7, and verse 9": the word may be repeated.
  while (items.length < longest) {
    const at = nextInList(scan, items[items.length - 1].next);
    const kind = at === undefined ? undefined : readKind(scan, at);
    const item = kind?.kind === 'verse' ? readRange(scan, kind.numberIndex) : undefined;
    if (item === undefined || /^(?:of|from|in)$/.test(scan.tokens[item.next]?.text ?? '')) return items;
    items.push(item);
  }
  return items;
}

/** The token behind the last of the verses. */
export function endToken(places: readonly Place[]): number {
  return places[places.length - 1]?.verse?.next ?? 0;
}
