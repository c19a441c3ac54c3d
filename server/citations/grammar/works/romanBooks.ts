import type { Work } from '../../citation';
import { isInstrument } from '../../instruments';
import type { NumberedDivision } from '../divisions';
import { isAnd, isWordAfterReference, nextListItem, readRange, type NumberRange } from '../numbers';
import { readRoman } from '../numerals';
import { isAnyMark, isInReference, isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';

/** Books after a title; `next` is the token after the last one. */
interface RomanBooks {
  readonly divisions: readonly NumberedDivision[];
  readonly next: number;
}

/**
 * Reads books by Roman numbers alone after a title: "Aeneid I, IV and VI", "Plato, Republic VII". Not "I" in prose, which is
 * also a pronoun, unless a list or the end of the sentence follows.
 */
export function readRomanBooks(state: ParseState, index: number, work: Work): RomanBooks | undefined {
  const limit = work.divisions[0] === 'book' ? work.limits?.book : undefined;
  if (limit === undefined) return undefined;
  const books: NumberRange[] = [];
  for (let at: number | undefined = index; at !== undefined && books.length < limit;) {
    const book = state.tokens[at]?.capital === true ? readRoman(state, at) : undefined;
    if (book === undefined || book.from > limit || book.from < 1) break;
    // "I, IV and I think": a pronoun.
    if (books.length > 0 && book.from <= books[books.length - 1].from) break;
    books.push(book);
    at = nextListItem(state, book.next);
  }
  const last = books[books.length - 1];
  if (last === undefined || (books.length === 1 && last.from === 1 && !isSureFirst(state, last.next))) return undefined;
  if (!mayEnd(state, last.next)) return undefined;
  const numbers = books;
  return { divisions: [{ kind: 'book', numbers, start: books[0].start, end: last.end }], next: last.next };
}

/** Whether "I" before a token is a number: at the end of a sentence, or of brackets. */
function isSureFirst(state: ParseState, index: number): boolean {
  if (isInReference(state, index - 1)) return isAnyMark(state, index, ').;]') || state.tokens[index] === undefined;
  return isMark(state, index, '.') && state.tokens[index + 1]?.spaced !== false;
}

function mayEnd(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token?.kind === 'number' || token?.capital === true) return false;
  if (isMark(state, index, '.') && state.tokens[index + 1]?.kind === 'number') return false;
  return (
    isReferenceEnd(state, index) ||
    isAnd(state, index) ||
    isWordAfterReference(state, index) ||
    textMatches(state, index, /^(?:at|when|because|while|where|before|after)$/)
  );
}

/** Reads "IV, 81" after the title of a work of volumes and pages, in brackets or a note: "(İhyâ, IV, 81)". */
export function readRomanVolumeAndPage(state: ParseState, index: number, { divisions }: Work): RomanBooks | undefined {
  if (divisions[0] !== 'volume' || divisions[1] !== 'page' || !isInReference(state, index)) return undefined;
  const volume = state.tokens[index]?.capital === true ? readRoman(state, index) : undefined;
  const isPair = volume !== undefined && isAnyMark(state, volume.next, ',/:');
  const page = isPair ? readRange(state, volume.next + 1) : undefined;
  if (volume === undefined || page === undefined || !isReferenceEnd(state, page.next)) return undefined;
  return {
    divisions: [
      { kind: 'volume', numbers: [volume], start: volume.start, end: volume.end },
      { kind: 'page', numbers: [page], start: page.start, end: page.end },
    ],
    next: page.next,
  };
}

/** Reads "II" after the title of a confession or theses, whose articles have Roman numbers: "CA VI", "Barmen II". */
export function readRomanArticle(state: ParseState, index: number, work: Work): RomanBooks | undefined {
  const limit = work.limits?.article;
  if (limit === undefined || work.divisions.length > 1 || isInstrument(work)) return undefined;
  const article = state.tokens[index]?.capital === true ? readRoman(state, index) : undefined;
  if (article === undefined || article.from > limit || article.from < 1) return undefined;
  if (article.from === 1 && !isSureFirst(state, article.next)) return undefined;
  if (!mayEnd(state, article.next) && !endsArticle(state, article.next)) return undefined;
  const { start, end, next } = article;
  return { divisions: [{ kind: 'article', numbers: [article], start, end }], next };
}

/** Whether an article ends before a colon or, in other languages than English, before a word in lower case: "CA VI sagt". */
export function endsArticle({ tokens, language }: ParseState, index: number): boolean {
  const token = tokens[index];
  if (token?.text === ':') return tokens[index + 1]?.kind === 'word';
  return language.code !== 'en' && token?.kind === 'word' && !token.capital;
}
