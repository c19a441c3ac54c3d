import { isTimeOrCount } from './falsePositives';
import {
  isVerseAfterComma,
  maxListLength,
  nextListItem,
  readNumber,
  readRange,
  readRangeList,
  type NumberRange,
} from './numbers';
import { readRoman } from './numerals';
import { isInReference, isMark, textMatches, type ParseState } from './parseState';

/** A chapter with its verses: "2:255", "2: 183, 185", "1:1-2:7". */
export interface ChapterVerse {
  readonly chapter: NumberRange;
  /** At least one. */
  readonly verses: readonly NumberRange[];
  /** The end of a range, if it lies in another chapter than the start. */
  readonly rangeEnd?: { readonly chapter: number; readonly verse: number };
  readonly start: number;
  readonly end: number;
  /** Index of the token after it. */
  readonly next: number;
}

/** What `readChapterVerse` accepts besides "2:255". */
export interface ChapterVerseOptions {
  /** Accept "2,255", "2, 255" and "2,255.257", with the end of a range in "2,255-3,4". */
  readonly comma?: boolean;
  /** Accept "2.255" (no spaces), "2/255" and "2, 255" too. */
  readonly anySeparator?: boolean;
  /** Accept a Roman numeral as the chapter. After it, a dot or a comma may also separate the verse. */
  readonly romanChapter?: boolean;
  /** Accept numbers with leading zeros: "002:255". Without a name before it "7:05" is a time. */
  readonly zeros?: boolean;
  /** Index of the token where the separator of chapter and verse is looked for, if not directly after the chapter. */
  readonly separator?: number | undefined;
  /** A list of verses ends before a number that is greater. */
  readonly maxVerse: number;
  /** Accept a list of verses whose last number is followed by any word, since the word before it was plural. */
  readonly inProse?: boolean | undefined;
}

/** Reads chapter and verse that start at a token; undefined for a time ("2:30 p.m.") or a percentage. */
export function readChapterVerse(
  state: ParseState,
  index: number,
  options: ChapterVerseOptions,
): ChapterVerse | undefined {
  const roman = options.romanChapter === true ? readRoman(state, index) : undefined;
  const chapter = roman ?? readNumber(state, index, options.zeros);
  if (chapter === undefined) return undefined;
  const tokenIndex = verseIndexAfter(state, options.separator ?? chapter.next, options, roman !== undefined);
  if (tokenIndex === undefined) return undefined;
  const comma = options.comma === true;
  const range = { zeros: options.zeros, comma };
  const first = readRange(state, tokenIndex, range);
  if (first === undefined || isMark(state, first.next, '%') || isTimeOrCount(state, first.next)) return undefined;
  // A third number after another colon: a time with seconds, or the hadith number of an old edition.
  if (
    isMark(state, first.next, ':') &&
    state.tokens[first.next + 1]?.kind === 'number' &&
    !state.tokens[first.next + 1].spaced
  )
    return undefined;
  const endInOtherChapter = readEndInOtherChapter(state, first, comma);
  if (endInOtherChapter !== undefined)
    return {
      chapter,
      verses: [first],
      rangeEnd: endInOtherChapter,
      start: chapter.start,
      end: endInOtherChapter.end,
      next: endInOtherChapter.next,
    };
  const listsPoints = comma && isMark(state, tokenIndex - 1, ',');
  const verses = readRangeList(state, first, options.inProse === true, options.maxVerse, listsPoints);
  const last = verses[verses.length - 1];
  return { chapter, verses, start: chapter.start, end: last.end, next: last.next };
}

/** The first reference and those listed after it: "; 5:54", ", 61:4", "and 3:18". */
export function readChapterVerseList(
  state: ParseState,
  first: ChapterVerse,
  options: ChapterVerseOptions,
): ChapterVerse[] {
  const references = [first];
  while (references.length < maxListLength) {
    const last = references[references.length - 1];
    const tokenIndex = afterSemicolon(state, last.next) ?? nextListItem(state, last.next);
    if (tokenIndex === undefined) return references;
    const start = textMatches(state, tokenIndex, /^(?:and|و|see|also)$/) ? tokenIndex + 1 : tokenIndex;
    const comma = options.comma === true && isVerseAfterComma(state, start + 1);
    if (!comma && !isColonAndNumber(state, start + 1)) return references;
    const reference = readChapterVerse(state, start, { maxVerse: options.maxVerse, inProse: options.inProse, comma });
    if (reference === undefined) return references;
    references.push(reference);
  }
  return references;
}

/** Index of the token where the verse starts, after the separator at `index`. */
function verseIndexAfter(
  state: ParseState,
  index: number,
  options: ChapterVerseOptions,
  roman: boolean,
): number | undefined {
  const mark = state.tokens[index];
  const number = state.tokens[index + 1];
  // "(Job III 5)"
  if (roman && mark?.kind === 'number' && (isInReference(state, index) || state.isLine === true)) return index;
  if (mark?.kind !== 'mark' || number?.kind !== 'number') return undefined;
  if (mark.text === ':') return index + 1;
  if (mark.text === '.')
    return roman || (options.anySeparator === true && !mark.spaced && !number.spaced) ? index + 1 : undefined;
  if (mark.text === ',' && options.comma === true && !mark.spaced) return index + 1;
  if (mark.text === '/' && options.anySeparator === true && !number.spaced) return index + 1;
  return mark.text === ',' && (roman || (options.anySeparator === true && number.spaced)) ? index + 1 : undefined;
}

/** Index of the token after a semicolon, or after ".;" of "1:1ff.;". */
function afterSemicolon(state: ParseState, index: number): number | undefined {
  if (isMark(state, index, ';')) return index + 1;
  const isAbbreviated = isMark(state, index, '.') && textMatches(state, index - 1, /^ff?$/);
  return isAbbreviated && isMark(state, index + 1, ';') ? index + 2 : undefined;
}

function isColonAndNumber(state: ParseState, index: number): boolean {
  return isMark(state, index, ':') && state.tokens[index + 1]?.kind === 'number';
}

/** Reads "-2:7" after "1:1", "-2,7" after "1,1". */
function readEndInOtherChapter(
  state: ParseState,
  first: NumberRange,
  comma: boolean,
): { chapter: number; verse: number; end: number; next: number } | undefined {
  if (first.to !== undefined || !isMark(state, first.next, '-')) return undefined;
  const chapter = readNumber(state, first.next + 1);
  if (chapter === undefined) return undefined;
  if (!isMark(state, chapter.next, ':') && !(comma && isVerseAfterComma(state, chapter.next))) return undefined;
  const verse = readNumber(state, chapter.next + 1);
  return verse === undefined
    ? undefined
    : { chapter: chapter.from, verse: verse.from, end: verse.end, next: verse.next };
}
