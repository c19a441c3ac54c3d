import { firstIndexWhere } from '../../../base/binarySearch';
import { bookByOsis } from '../../bible';
import { bookKey } from '../../languages/bookIndex';
import type { CitationLanguage } from '../../languages/citationLanguage';
import type { Token } from '../../tokenize';
import { isAnyMark, isInReference, isMark, isNumber, textMatches, type ParseState } from '../parseState';
import { followsBibleCitation } from './bibleList';
import type { BookMatch } from './bookMatch';

/** "Prima lettera di san Paolo apostolo ai Corinzi" has eight tokens. */
export const maxNameTokens = 10;

/** The book whose name in the language of the block ends before the token `end`, the longest possible name. */
export function foreignBookEndingBefore(state: ParseState, end: number): BookMatch | undefined {
  const last = state.tokens[end - 1];
  if (state.language.books.size === 0 || (last?.kind === 'mark' && !isGeresh(last))) return undefined;
  let best: BookMatch | undefined;
  for (let first = end - 1; first >= Math.max(state.consumedTo, end - maxNameTokens); first--) {
    if (!mayBePartOfName(state, first, end)) break;
    best = matchOf(state, first, end) ?? best;
  }
  return best;
}

/** The book whose name in the language of the block starts at a token, the longest possible name. */
export function foreignBookStartingAt(state: ParseState, first: number): BookMatch | undefined {
  if (state.language.books.size === 0 || !mayStartName(state, first)) return undefined;
  let best: BookMatch | undefined;
  for (let end = first + 1; end <= Math.min(state.tokens.length, first + maxNameTokens); end++) {
    if (!mayBePartOfName(state, end - 1, end)) break;
    if (state.tokens[end - 1].kind !== 'mark' || isGeresh(state.tokens[end - 1]))
      best = matchOf(state, first, end) ?? best;
  }
  return best;
}

/** Whether a name in Hebrew or Latin on a page in English may start at a token: a cheap test. Other languages add to words. */
function mayStartName({ tokens, language }: ParseState, index: number): boolean {
  const { kind, text } = tokens[index];
  if (language.code !== 'en' || kind !== 'word') return true;
  if (language.bookHeads.has(text) || language.bookFillers.has(text) || /^i{1,3}$/.test(text)) return true;
  let names = sortedNames.get(language);
  if (names === undefined) sortedNames.set(language, (names = namesOf(language)));
  const known = names;
  return known[firstIndexWhere(0, known.length, at => known[at] >= text)]?.startsWith(text) === true;
}

const sortedNames = new WeakMap<CitationLanguage, readonly string[]>();

/** The names of all books without their numbers, sorted. */
function namesOf({ books }: CitationLanguage): string[] {
  return Array.from(books.keys(), key => key.replace(/^\d/, '')).sort();
}

/** Marks inside a name: a point after its number or an abbreviation, a hyphen, the sign of a Hebrew number. */
function mayBePartOfName(state: ParseState, index: number, end: number): boolean {
  const token = state.tokens[index];
  if (token.kind === 'number') return token.value <= 5;
  if (token.kind === 'word') return true;
  if (isGeresh(token) || token.text === '۔') return true;
  if (token.text === '-') return !token.spaced;
  const before = state.tokens[index - 1];
  return (
    token.text === '.' && index < end && (before?.kind === 'number' || (before?.end ?? 0) - (before?.start ?? 0) <= 5)
  );
}

const prophets = /^(?:propheten?|prophete|profeta)$/;

function isGeresh({ text }: Token): boolean {
  return text === '׳' || text === "'" || text === '״';
}

function matchOf(state: ParseState, first: number, end: number): BookMatch | undefined {
  const { tokens, view, language } = state;
  const key = bookKey(view, tokens, first, end, language);
  const osis = key === undefined ? undefined : language.books.get(key);
  const book = osis === undefined ? undefined : bookByOsis(osis);
  if (key === undefined || book === undefined || isInSymbol(state, first)) return undefined;
  // "Le psaume 23", "el salmo 23": a psalm in lower case is nothing else.
  if (!hasCapital(state, first, end) && !(osis === 'ps' && key.length >= 5)) return undefined;
  // "2 Ti 1:7" is the second letter of somebody, not Titus.
  if (!/^\d/.test(key) && isNumberBefore(state, first)) return undefined;
  // "GS 12" is a document, "Gs 12" Joshua.
  if (end === first + 1 && /^\p{Lu}{2,3}$/u.test(view.slice(tokens[first].start, tokens[first].end))) return undefined;
  const hasHead = language.bookHeads.has(tokens[first].text) && end - first > 1;
  // A prophet is no part of the name, but the book of a prophet is.
  const name = hasHead && prophets.test(tokens[first].text) ? first + 1 : first;
  const match = { book, first: name, next: end, ambiguous: isAmbiguous(key, book.osis, hasHead, language.code) };
  const isWeak = !hasHead && (language.weakBooks.has(key) || isShortWord(state, key));
  return isWeak && !isCited(state, match) ? undefined : match;
}

/** Whether a number of a book stands directly before a token: "2", "II.", "2nd", "Second". */
function isNumberBefore(state: ParseState, index: number): boolean {
  let last = isMark(state, index - 1, '.') && !state.tokens[index - 1].spaced ? index - 2 : index - 1;
  if (textMatches(state, last, /^(?:st|nd|rd|th)$/)) last--;
  const token = state.tokens[last];
  if (token === undefined || last < state.consumedTo) return false;
  return (
    (token.kind === 'number' && token.value <= 4) ||
    textMatches(state, last, /^(?:i{1,3}|iv|first|second|third|fourth)$/)
  );
}

/** Whether a word of the name has a capital, and none before it but the number and words such as "letter to the". */
function hasCapital(state: ParseState, first: number, end: number): boolean {
  const { bookHeads, bookOrdinals, bookFillers, code } = state.language;
  const isSmall = (text: string): boolean => bookHeads.has(text) || bookFillers.has(text);
  const withoutElision = (text: string): string =>
    /^(?:fr|it)$/.test(code) ? text.replace(/^(?:dell|nell|all|l|d)/, '') : text;
  const others = state.tokens
    .slice(first, end)
    .filter(
      ({ kind, text }) => kind === 'word' && !bookOrdinals.has(text) && ![text, withoutElision(text)].some(isSmall),
    );
  // An article is the name "Le" (Leviticus) only with a capital.
  const [name = state.tokens[first]] = others;
  return name.capital || name.kind === 'number' || /['’]\p{Lu}/u.test(state.view.slice(name.start, name.end));
}

/** Whether the word at a token is part of a symbol or an address. */
function isInSymbol(state: ParseState, first: number): boolean {
  return first > 0 && !state.tokens[first].spaced && isAnyMark(state, first - 1, '/._#\\@=');
}

/** Books whose names in most languages are nobody's and no common word's. */
const plainBooks = new Set('gen lev deut ps isa ezek obad zeph rom gal eph phil col heb'.split(' '));

/** Whether a name is also a person's or a word; see `BookMatch`. In scripts without capitals all are, but "Psalm". */
function isAmbiguous(key: string, osis: string, hasHead: boolean, language: string): boolean {
  if (hasHead || /^\d/.test(key)) return false;
  if (/^(?:fa|ar|ur|he)$/.test(language)) return osis !== 'ps';
  return key.length < 3 || !plainBooks.has(osis);
}

/** Abbreviations of at most two letters, and some longer ones, that are words of a language. */
function isShortWord({ language }: ParseState, key: string): boolean {
  if (/^\d/.test(key) || key.length > 3) return false;
  return language.common.has(key) || shortWords.has(key);
}

const shortWords = new Set(
  'ab na ex si os ha mi so am es is at ob ap ag as an ne no se da im ca co est ya mal dan'.split(' '),
);

/** Whether the place of a name shows that it is a book: in brackets or a note, after "cf.", in a list or after a cue. */
function isCited(state: ParseState, { first, next }: BookMatch): boolean {
  if (isInReference(state, first) || followsBibleCitation(state, first) || isAfterLabel(state, first, next))
    return true;
  const before = isMark(state, first - 1, '.') ? first - 2 : first - 1;
  if (textMatches(state, before, /^(?:cf|cfr|vgl|voir|bkz|see)$/)) return true;
  for (let cursor = first - 1; cursor >= Math.max(0, first - 7); cursor--) {
    if (/^[.!?;]$/.test(state.tokens[cursor].text)) return false;
    if (state.language.cues.has(state.tokens[cursor].text)) return true;
  }
  return false;
}

/** Whether a name with chapter and verse stands first in a block, before a semicolon, or after a colon: "*Letture:* Is 58,7-10". */
function isAfterLabel(state: ParseState, first: number, next: number): boolean {
  const isPlace =
    state.tokens[first].capital &&
    isNumber(state, next) &&
    isAnyMark(state, next + 1, ',:') &&
    isNumber(state, next + 2) &&
    !state.tokens[next + 2].spaced;
  if (!isPlace) return false;
  let before = first - 1;
  while (before >= 0 && isAnyMark(state, before, '*_')) before--;
  if (isMark(state, before, ':')) return true;
  return before < 0 && isMark(state, isMark(state, next + 3, '-') ? next + 5 : next + 3, ';');
}
