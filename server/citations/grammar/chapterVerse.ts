import { isTimeOrCount } from './falsePositives';
import { maxListLength, nextListItem, readNumber, readRange, readRangeList, type NumberRange } from './numbers';
import { readRoman } from './numerals';
import { isMark, textMatches, type ParseState } from './parseState';

/** A chapter, with verses or without: "2:255", "2: 183, 185", "1:1-2:7", "23". */
export interface ChapterVerse {
  readonly chapter: NumberRange;
  readonly verses: readonly NumberRange[];
  /** The other end of a range that ends in another chapter. */
  readonly rangeEnd?: { readonly chapter: number; readonly verse: number };
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Marks that stand between chapter and verse. A dot does only without spaces, a comma only where `loose`. */
export interface ChapterVerseOptions {
  readonly anySeparator?: boolean;
  /** Whether a Roman numeral may be the chapter. */
  readonly romanChapter?: boolean;
  /** Greatest verse number that a list goes on with. */
  readonly maxVerse: number;
  /** Whether the list may go on in prose without a mark behind its last number. */
  readonly inProse?: boolean;
}

/** Chapter and verse at a token; undefined for a time ("2:30 p.m."), a ratio or anything else. */
export function readChapterVerse(
  state: ParseState,
  index: number,
  options: ChapterVerseOptions,
): ChapterVerse | undefined {
  const roman = options.romanChapter === true ? readRoman(state, index) : undefined;
  const chapter = roman ?? readNumber(state, index);
  if (chapter === undefined) return undefined;
  const tokenIndex = verseIndexAfter(state, chapter.next, options, roman !== undefined);
  if (tokenIndex === undefined) return undefined;
  const first = readRange(state, tokenIndex);
  if (first === undefined || isMark(state, first.next, '%') || isTimeOrCount(state, first.next)) return undefined;
  // A third number behind another colon: a time with seconds, a hadith of an old edition.
  if (
    isMark(state, first.next, ':') &&
    state.tokens[first.next + 1]?.kind === 'number' &&
    !state.tokens[first.next + 1].spaced
  )
    return undefined;
  const crossed = readEndInOtherChapter(state, first);
  if (crossed !== undefined)
    return { chapter, verses: [first], rangeEnd: crossed, start: chapter.start, end: crossed.end, next: crossed.next };
  const verses = readRangeList(state, first, options.inProse === true, options.maxVerse);
  const last = verses[verses.length - 1];
  return { chapter, verses, start: chapter.start, end: last.end, next: last.next };
}

/** More references behind the first: "; 5:54", ", 61:4", "and 3:18". */
export function readChapterVerseList(
  state: ParseState,
  first: ChapterVerse,
  options: ChapterVerseOptions,
): ChapterVerse[] {
  const references = [first];
  while (references.length < maxListLength) {
    const last = references[references.length - 1];
    const tokenIndex = isMark(state, last.next, ';') ? last.next + 1 : nextListItem(state, last.next);
    if (tokenIndex === undefined) return references;
    const start = textMatches(state, tokenIndex, /^(?:and|و|see|also)$/) ? tokenIndex + 1 : tokenIndex;
    if (!isColonAndNumber(state, start + 1)) return references;
    const reference = readChapterVerse(state, start, { maxVerse: options.maxVerse, inProse: options.inProse });
    if (reference === undefined) return references;
    references.push(reference);
  }
  return references;
}

/** The token where the verse starts, behind what parts it from the chapter. */
function verseIndexAfter(
  state: ParseState,
  index: number,
  options: ChapterVerseOptions,
  roman: boolean,
): number | undefined {
  const mark = state.tokens[index];
  const number = state.tokens[index + 1];
  if (mark?.kind !== 'mark' || number?.kind !== 'number') return undefined;
  if (mark.text === ':') return index + 1;
  if (mark.text === '.')
    return roman || (options.anySeparator === true && !mark.spaced && !number.spaced) ? index + 1 : undefined;
  if (mark.text === '/' && options.anySeparator === true && !number.spaced) return index + 1;
  return mark.text === ',' && (roman || (options.anySeparator === true && number.spaced)) ? index + 1 : undefined;
}

function isColonAndNumber(state: ParseState, index: number): boolean {
  return isMark(state, index, ':') && state.tokens[index + 1]?.kind === 'number';
}

/** "-2:7" behind "1:1". */
function readEndInOtherChapter(
  state: ParseState,
  first: NumberRange,
): { chapter: number; verse: number; end: number; next: number } | undefined {
  if (first.to !== undefined || !isMark(state, first.next, '-')) return undefined;
  const chapter = readNumber(state, first.next + 1);
  if (chapter === undefined || !isMark(state, chapter.next, ':')) return undefined;
  const verse = readNumber(state, chapter.next + 1);
  return verse === undefined
    ? undefined
    : { chapter: chapter.from, verse: verse.from, end: verse.end, next: verse.next };
}
