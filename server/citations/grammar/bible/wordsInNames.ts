import { isNumberOrRoman } from '../numerals';
import { isAnyMark, isInReference, isNumber, isWord, type ParseState } from '../parseState';
import { bookEndingBefore } from './bookNames';
import { foreignBookEndingBefore, foreignBookStartingAt } from './foreignBooks';

/**
 * Whether a word that is also one for a division or for "surah" belongs to the name of a book before a number: "Surat Roma 3:16",
 * "سفر العدد 3:16", "Sprüche 3,16", "Romalılara Mektup 3:16".
 */
export function isBookBeforeNumber(state: ParseState, index: number): boolean {
  if (state.language.code === 'en') return false;
  const match = foreignBookStartingAt(state, index) ?? foreignBookEndingBefore(state, index + 1);
  if (match === undefined) return false;
  const next = isAnyMark(state, match.next, '.,') ? match.next + 1 : match.next;
  return isNumberOrRoman(state, next) && isAnyMark(state, next + 1, ':,.');
}

/** Whether "v" after the name of a book with chapters is the chapter: "Genesis V:6", "Isa. v. 6". */
export function isRomanChapterOfBook(state: ParseState, index: number): boolean {
  if (!isWord(state, index, 'v') || !isAnyMark(state, index + 1, '.:,') || !isNumber(state, index + 2)) return false;
  const match = bookEndingBefore(state, index);
  if (match === undefined || match.book.verses.length === 1) return false;
  return isInReference(state, index) || !match.ambiguous;
}
