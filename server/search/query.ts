import { fold } from '../text/fold';
import { eachTerm } from './terms';

/** What a passage must hold: one of the alternatives of each part, nothing of `without`; and what must be true of it. */
export interface Query {
  readonly parts: readonly Part[];
  readonly without: readonly Part[];
  readonly filters: readonly Filter[];
  /** What was not understood, one sentence each. */
  readonly notes: readonly string[];
}

/** One of them must match. */
export type Part = readonly Alternative[];
export type Alternative = Phrase | Near;

/** Folded words in a row, at least one. */
export interface Phrase {
  readonly kind: 'phrase';
  readonly words: readonly string[];
  /** The last word stands for all that begin so. */
  readonly prefix: boolean;
  /** In quotation marks: no other spelling will do. */
  readonly quoted: boolean;
}

/** A chain of phrases; neighbours in it stand at most `distance` words apart, in any order. */
export interface Near {
  readonly kind: 'near';
  readonly phrases: readonly Phrase[];
  readonly distance: number;
}

/** What must be true of a passage, resolved by whoever knows of titles, dates and citations. */
export interface Filter {
  readonly field: 'year' | 'in' | 'speaker' | 'file' | 'cites' | 'theme';
  readonly value: string;
  readonly not: boolean;
}

const longestQuery = 1000;
const mostWords = 32;

/** A quoted text (its closing mark may still be missing) or a run without spaces. Linear: the first sign decides. */
const token = /-?["“”«][^"“”»]*(?:["“”»]|$)|[^\s"“”«»]+/gu;
const field = /^(year|in|title|notes|quotations|speaker|file|cites|theme|near):/i;

/**
 * Reads a query: words (all of them), `"exact phrase"`, `-without`, `word*`, `a OR b`. Whatever is typed gives a query;
 * `finished` says that the last word is not being typed any more.
 */
export function parseQuery(text: string, finished: boolean): Query {
  const notes: string[] = [];
  if (text.length > longestQuery) notes.push(`Only the first ${longestQuery} characters of the query were used.`);
  const typed = text.slice(0, longestQuery);
  const parts: Phrase[][] = [];
  const without: Phrase[][] = [];
  let words = 0;
  let joins = false;
  for (const match of typed.matchAll(token)) {
    const raw = match[0];
    // A word to be left out is not completed: what it would hide comes and goes while it is typed.
    const open = !finished && !raw.startsWith('-') && match.index + raw.length === typed.length;
    if (raw === 'OR' || raw === '|') { joins = parts.length > 0 && !open; continue; }
    const named = field.exec(raw);
    if (named !== null) notes.push(`“${named[0]}” is not understood yet; what follows it was searched as words.`);
    if (/^NEAR\/\d/.test(raw)) { notes.push('NEAR is not understood yet; the words were searched anywhere in a passage.'); continue; }
    const alternatives = alternativesOf(named === null ? raw : raw.slice(named[0].length), open);
    if (alternatives.length === 0) continue;
    words += alternatives[0].words.length;
    if (words > mostWords && parts.length > 0) { notes.push(`Only the first ${mostWords} words of the query were used.`); break; }
    if (named !== null) parts.push(...separately(alternatives[0]));
    else if (raw.startsWith('-')) without.push(alternatives);
    else if (joins) parts[parts.length - 1].push(...alternatives);
    else parts.push(alternatives);
    joins = false;
  }
  if (parts.length === 0 && without.length > 0) notes.push('Say what to look for as well as what to leave out.');
  return { parts, without, filters: [], notes };
}

/** What one token asks for: its words as a phrase; a hyphenated word also written as one. None where it has no letters. */
function alternativesOf(raw: string, open: boolean): Phrase[] {
  const quoted = /^-?["“”«]/.test(raw);
  const closed = quoted && raw.length > 1 && /["“”»]$/.test(raw) && !/^-?["“”«]$/.test(raw);
  const words = termsOf(raw);
  if (words.length === 0) return [];
  const prefix = (open && !closed) || (!quoted && raw.endsWith('*'));
  const phrase: Phrase = { kind: 'phrase', words, prefix, quoted };
  return quoted || words.length === 1 || !raw.includes('-', 1) ? [phrase] : [phrase, { kind: 'phrase', words: [words.join('')], prefix, quoted }];
}

function separately(phrase: Phrase): Phrase[][] {
  return phrase.words.map((word, i) => [{ kind: 'phrase', words: [word], prefix: phrase.prefix && i === phrase.words.length - 1, quoted: false }]);
}

function termsOf(text: string): string[] {
  const words: string[] = [];
  eachTerm(text, 0, text.length, (start, end) => {
    const word = fold(text.slice(start, end));
    if (word !== '' && words.length < mostWords) words.push(word);
  });
  return words;
}
