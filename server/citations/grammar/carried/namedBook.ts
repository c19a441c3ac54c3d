import { wordSet } from '../../wordSet';
import type { BookMatch } from '../bible/bookMatch';
import { bookStartingAt } from '../bible/bookNames';
import { maxNameTokens } from '../bible/foreignBooks';
import { isAnyMark, isMark, isNumber, textMatches, type ParseState } from '../parseState';

/**
 * Stores the book of the Bible that is named without a place: "in Matthew", "bei Lukas", "San Lucas". A name without such a
 * word before it may be a person's.
 */
export function noteNamedBook(state: ParseState, index: number): void {
  if (!state.tokens[index].capital || state.isNote) return;
  const before = isMark(state, index - 1, '.') ? index - 2 : index - 1;
  if (before < 0) return;
  const isAfterName = wordsBeforeBook.has(state.tokens[before].text);
  if (!isAfterName && !wordsBeforePlace.has(state.tokens[before].text)) return;
  if (!isAfterName && !hasNumberNear(state, index)) return;
  const match = bookStartingAt(state, index);
  if (match === undefined) return;
  if (match.ambiguous && isNumber(state, match.next))
    state.context.doubtfulBook = { book: match.book, block: state.block };
  if (!isAfterName || isLongerName(state, match)) return;
  const start = state.tokens[match.first].start;
  state.context.namedBook = { book: match.book, block: state.block, start, at: state.tokens[match.next - 1].end };
}

/** Whether a number stands where the longest name would end, or before: without one, a doubtful name is none. */
function hasNumberNear(state: ParseState, index: number): boolean {
  for (let next = index + 1; next <= index + maxNameTokens; next++) if (isNumber(state, next)) return true;
  return false;
}

const wordsBeforeBook = wordSet(
  'in st saint gospel bei nach sankt im evangelisten dans chez selon evangile en san santo según segun nel secondo evangelista em são',
);

/** Words before a chapter that is gone through. */
const wordsBeforePlace = wordSet('through to from of read reading is was durch aus lesen lisons leemos leggiamo');

/** Whether a name goes on, as that of a street or of a person's thing does: "in Matthew Street", "in Mark's house". */
function isLongerName(state: ParseState, { next }: BookMatch): boolean {
  const token = state.tokens[next];
  if (token === undefined) return false;
  const place = isMark(state, next, '.') ? next + 1 : next;
  return isMark(state, next, "'") || (token.kind === 'word' && token.capital) || isNumber(state, place);
}

/** The book that is named before a token in the same clause, with at most "too" or "as well" between: "in Luke, too, chapter 13". */
export function bookNamedDirectlyBefore(state: ParseState, index: number): ParseState['context']['namedBook'] {
  const { namedBook } = state.context;
  if (namedBook?.block !== state.block) return undefined;
  let cursor = index - 1;
  while (cursor >= 0 && cursor > index - 6 && (isAnyMark(state, cursor, ',:') || textMatches(state, cursor, alsoWords)))
    cursor--;
  return state.tokens[cursor]?.end === namedBook.at ? namedBook : undefined;
}

const alsoWords = /^(?:too|also|as|well|again|in|auch|im|aussi|au|tambien|en|el|anche|nel|al)$/;
