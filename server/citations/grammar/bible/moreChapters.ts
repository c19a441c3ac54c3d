import { readChapterVerse } from '../chapterVerse';
import { readDivisionWord } from '../divisionWords';
import { isAnd, maxListLength, nextListItem, readRange, type NumberRange } from '../numbers';
import { isInReference, isMark, isNumber, textMatches, type ParseState } from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { chapterPlace, placesOfChapterVerses, type Scripture } from '../scripture/scripturePlace';
import { endsChapter, maxVerseOfBible } from './chapterEnd';

/**
 * Reads the chapters listed after "Psalms 23" or "Acts 14:19-28": ", 24 and 25:1", ", chapter 16". In prose a list of
 * numbers has "and" before the last one. After verses (`needsWord`) a number without the word "chapter" is none.
 */
export function readMoreChapters(state: ParseState, source: Scripture, needsWord = false): void {
  for (let count = 0; count < maxListLength; count++) {
    const after = state.consumedTo;
    // "(Matt 3:4 chapter 6)"
    const isLoose = state.isLine === true || isInReference(state, after - 1);
    const tokenIndex = isMark(state, after, ';')
      ? after + 1
      : (nextListItem(state, after) ?? (isLoose ? after : undefined));
    if (tokenIndex === undefined) return;
    const chapter = readChapterAfterWord(state, tokenIndex);
    const isListed = isInReference(state, after - 1) || isAnd(state, tokenIndex - 1) || leadsToAnd(state, tokenIndex);
    if (chapter === undefined && (needsWord || !isListed || tokenIndex === after)) return;
    const reference = readChapterVerse(state, tokenIndex, { maxVerse: maxVerseOfBible });
    const number = chapter ?? (reference === undefined ? readRange(state, tokenIndex) : undefined);
    if (reference === undefined && !(number !== undefined && number.from <= 150 && mayEndItem(state, number))) return;
    const start = state.tokens[tokenIndex].start;
    const place = reference === undefined ? [{ ...chapterPlace(number!), start }] : placesOfChapterVerses([reference]);
    addScriptureCitations(state, source, place, { start, form: 'carried' });
    state.consumedTo = reference?.next ?? number!.next;
  }
}

/** Reads "chapter 16" without verses behind it. */
function readChapterAfterWord(state: ParseState, index: number): NumberRange | undefined {
  const word = readDivisionWord(state, index);
  const number = word?.kind === 'chapter' ? readRange(state, word.numberIndex) : undefined;
  if (number === undefined || isMark(state, number.next, ':')) return undefined;
  const next = isMark(state, number.next, ',') ? number.next + 1 : number.next;
  return readDivisionWord(state, next) === undefined && !textMatches(state, next, /^(?:of|in)$/) ? number : undefined;
}

/** Whether a list of numbers goes on to one after "and": "Psalms 1, 3 and 8". */
function leadsToAnd(state: ParseState, index: number): boolean {
  let cursor = index;
  for (let count = 0; count < maxListLength; count++) {
    const number = readRange(state, cursor);
    const next = number === undefined ? undefined : nextListItem(state, number.next);
    if (next === undefined) return false;
    if (isAnd(state, next - 1)) return isNumber(state, next);
    cursor = next;
  }
  return false;
}

/** Whether a chapter of a list may end after its number: at a mark, before the next item, or before no noun. */
function mayEndItem(state: ParseState, number: NumberRange): boolean {
  const next = nextListItem(state, number.next);
  return endsChapter(state, number.next, false) || (next !== undefined && isNumber(state, next));
}
