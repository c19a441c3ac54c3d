import { asciiDigits, fold } from '../../text/fold';
import { distance } from '../../text/editDistance';
import { queryTokens, type QueryToken } from './queryTokens';
import { eachTerm } from '../passages/terms';

/** What a passage must hold: one alternative of each part, none of `without`; and where it must lie. */
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

/** A word, or several in a row. */
export interface Phrase {
  readonly kind: 'phrase';
  /** Folded; at least one. */
  readonly words: readonly string[];
  /** The last word stands for all that begin so. */
  readonly prefix: boolean;
  /** In quotation marks: no other spelling will do. */
  readonly quoted: boolean;
}

/** A chain, in any order: each phrase at most `distance` words from the one before it, 1 for side by side. */
export interface Near {
  readonly kind: 'near';
  /** At least two. */
  readonly phrases: readonly Phrase[];
  readonly distance: number;
}

export const filterFields = ['year', 'in', 'speaker', 'file', 'cites', 'theme'] as const;
export type FilterField = (typeof filterFields)[number];

export interface Filter {
  readonly field: FilterField;
  /** As typed; of `year` always `2014`, `2014..2024`, `2014..` or `..2024`, of `in` one of `filterPlaces`. */
  readonly value: string;
  readonly not: boolean;
  /** The value is still being typed: where nothing is called so yet, the filter waits. */
  readonly open?: boolean;
}

export const filterPlaces = ['title', 'body', 'notes', 'quotations'] as const;
export type FilterPlace = (typeof filterPlaces)[number];

const longestQuery = 1000;
const mostWords = 32;
/** No word is longer (see terms.ts). */
const longestWord = 64;
const longestValue = 200;
const nearAlone = 10;
const farthest = 1000;

/**
 * Reads a query: words (all of them), `"exact phrase"`, `-without`, `begin*`, `a OR b` (or `a | b`), `a NEAR/5 b`, and
 * filters. NEAR binds closer than OR, OR closer than the space. Whatever is typed gives a query; `finished` says that the
 * last word is not being typed any more. Takes time linear in the text, of which 1000 characters count.
 */
export function parseQuery(text: string, finished: boolean): Query {
  const typed = text.length <= longestQuery ? text : cut(text);
  const builder = new QueryBuilder(!finished);
  if (typed.length < text.length)
    builder.notes.push(`Only the first ${longestQuery} characters of the query were used.`);
  for (const token of queryTokens(typed, name => fieldNamed(name) !== undefined)) {
    const isLast = token.end === typed.length && typed.length === text.length;
    if (!builder.add(token, !finished && isLast)) break;
  }
  return builder.take();
}

/** Whether a part is nothing but words without quotation marks, of which other spellings will do, or one may be missing. */
export function isLoose(part: Part): boolean {
  return part.every(one => one.kind === 'phrase' && !one.quoted);
}

/** The field that a name stands for, in any case: `year` of "Years". */
export function fieldNamed(name: string): FilterField | undefined {
  return Object.hasOwn(fields, name.toLowerCase()) ? fields[name.toLowerCase()] : undefined;
}

/** The searchable words of a text, folded, one more than `mostWords` at most; and where the last of them ends. */
function termsOf(text: string): { words: string[]; end: number } {
  const words: string[] = [];
  let last = 0;
  eachTerm(text, 0, text.length, (start, end) => {
    if (words.length > mostWords) return;
    const word = fold(text.slice(start, end));
    last = end;
    if (word !== '') words.push(word);
  });
  return { words, end: last };
}

/** Not in the middle of a word, where there is a space at all. */
function cut(text: string): string {
  const space = text.lastIndexOf(' ', longestQuery);
  return text.slice(0, space > 0 ? space : longestQuery);
}

const fields: Readonly<Record<string, FilterField>> = {
  year: 'year',
  years: 'year',
  in: 'in',
  speaker: 'speaker',
  file: 'file',
  cites: 'cites',
  cite: 'cites',
  theme: 'theme',
};
const places: Readonly<Record<string, FilterPlace>> = {
  title: 'title',
  titles: 'title',
  heading: 'title',
  headings: 'title',
  body: 'body',
  text: 'body',
  note: 'notes',
  notes: 'notes',
  quotation: 'quotations',
  quotations: 'quotations',
  quote: 'quotations',
  quotes: 'quotations',
};
/** What stands between two words; `or` and `near` in small letters are words. */
const nearSign = /^(?:NEAR(?:\/(\d{0,4}))?|near\/(\d{1,4}))$/;
const operatorBegun = /^(?:O|N|NE|NEA)$/;

class QueryBuilder {
  readonly notes: string[] = [];
  readonly #parts: Alternative[][] = [];
  readonly #without: Part[] = [];
  readonly #filters: Filter[] = [];
  #words = 0;
  /** What joins the next words to those before. */
  #join: 'or' | number | undefined;
  /** Whether words stand right before, which an operator can join. */
  #afterWords = false;
  /** Whether the last alternative is the one before it written in one. */
  #lastIsJoined = false;

  constructor(private readonly typing: boolean) {}

  /** False where the query holds too many words. `open`: the token is still being typed. */
  add(token: QueryToken, open: boolean): boolean {
    if (token.field !== undefined) {
      this.#endOfWords();
      return this.#addFilter(fields[token.field], token, open);
    }
    if (!token.quoted && !token.not && this.#isOperator(token.text, open)) return true;
    const alternatives = this.#alternativesOf(token, open);
    if (alternatives.length === 0) return true;
    const room = this.#take(alternatives[0].words.length);
    if (room > 0 && !token.quoted && this.#isUnknownFilter(token.text)) {
      const words = separately(alternatives[0], room);
      if (token.not) this.#without.push(...words);
      else for (const word of words) this.#addWords(word);
      return room === alternatives[0].words.length;
    }
    const kept =
      room < alternatives[0].words.length
        ? [{ ...alternatives[0], words: alternatives[0].words.slice(0, room), prefix: false }]
        : alternatives;
    if (room > 0 && token.not) {
      this.#endOfWords();
      this.#without.push(kept);
    } else if (room > 0) {
      this.#addWords(kept);
    }
    return kept === alternatives;
  }

  take(): Query {
    const { notes } = this;
    if (this.#parts.length === 0 && this.#without.length > 0 && this.#filters.length === 0 && !this.typing)
      notes.push('Say what to look for as well as what to leave out.');
    return { parts: this.#parts, without: this.#without, filters: this.#filters, notes };
  }

  #isOperator(text: string, open: boolean): boolean {
    const near = nearSign.exec(text);
    const isOr = text === 'OR' || text === '|';
    // What is about to become an operator must not be sought as a word for the time of one key.
    if (open && this.#afterWords && operatorBegun.test(text)) return true;
    if (!isOr && near === null) return false;
    if (!this.#afterWords) {
      if (this.#parts.length === 0 && this.#filters.length === 0 && text !== '|') return false;
      if (this.#join === undefined)
        this.notes.push('OR and NEAR stand between words; filters and what is left out hold for all of them.');
      return true;
    }
    this.#join = isOr ? 'or' : Math.min(farthest, Math.max(1, Number((near![1] ?? near![2]) || nearAlone)));
    return true;
  }

  #addWords(alternatives: readonly Phrase[]): void {
    const last = this.#parts.at(-1);
    if (last === undefined || this.#join === undefined) this.#parts.push([...alternatives]);
    else if (this.#join === 'or') last.push(...alternatives);
    else this.#chain(last, alternatives[0], this.#join);
    this.#lastIsJoined = alternatives.length > 1 && typeof this.#join !== 'number';
    this.#afterWords = true;
    this.#join = undefined;
  }

  #chain(part: Alternative[], phrase: Phrase, within: number): void {
    if (this.#lastIsJoined) part.pop();
    const before = part.pop()!;
    if (before.kind === 'phrase') {
      part.push({ kind: 'near', phrases: [before, phrase], distance: within });
      return;
    }
    const widest = Math.max(before.distance, within);
    if (before.distance !== within) this.notes.push(`A chain of NEAR has one distance; ${widest} was used.`);
    part.push({ kind: 'near', phrases: [...before.phrases, phrase], distance: widest });
  }

  #endOfWords(): void {
    if (this.#join !== undefined)
      this.notes.push('OR and NEAR stand between words; filters and what is left out hold for all of them.');
    this.#join = undefined;
    this.#afterWords = false;
  }

  #addFilter(field: FilterField, token: QueryToken, open: boolean): boolean {
    const typed = token.text.replace(/\s+/g, ' ').trim().slice(0, longestValue);
    if (typed === '') {
      if (!open && !this.typing) this.notes.push(`“${field}:” has no value; it stands right behind the colon.`);
      return true;
    }
    const isOpen = open && !token.closed;
    const value = field === 'year' ? yearsOf(typed, isOpen) : field === 'in' ? placeOf(typed) : typed;
    if (value !== undefined) {
      this.#filters.push({ field, value, not: token.not, ...(isOpen && { open: true }) });
      return true;
    }
    if (isOpen) return true;
    this.notes.push(
      field === 'year'
        ? `“${typed}” is no year; it was searched as words.`
        : `“in:” takes ${filterPlaces.join(', ')}; “${typed}” was searched as words.`,
    );
    const { words: all } = termsOf(typed);
    const words = all.slice(0, this.#take(all.length));
    const parts = words.map((word): Phrase[] => [{ kind: 'phrase', words: [word], prefix: false, quoted: false }]);
    if (token.not) this.#without.push(...parts);
    else this.#parts.push(...parts);
    return words.length === all.length;
  }

  /** What a token asks for: its words in a row; a hyphenated word also written as one. None where it has no letters. */
  #alternativesOf({ text, not, quoted, closed }: QueryToken, open: boolean): Phrase[] {
    const { words, end } = termsOf(text);
    if (words.length === 0) return [];
    const tail = text.slice(end);
    const starred = tail.startsWith('*');
    // A word to be left out is not completed: what it would hide comes and goes while it is typed.
    const goesOn = open && !not && !closed && /^['’ʼ‐\u200c-]{0,2}$/.test(tail);
    const prefix = starred || goesOn;
    if (text.slice(0, end).includes('*')) this.notes.push('A star counts at the end of a word.');
    const phrase: Phrase = { kind: 'phrase', words, prefix, quoted };
    const joined = words.join('');
    if (quoted || words.length === 1 || joined.length > longestWord || !/[-‐‑]/.test(text)) return [phrase];
    return [phrase, { kind: 'phrase', words: [joined], prefix, quoted }];
  }

  /** Letters before a colon that name no filter: "yaer:2014", but neither "5:54" nor "https://". */
  #isUnknownFilter(text: string): boolean {
    const name = /^([a-z]{2,12}):[^\s/]/i.exec(text)?.[1];
    if (name === undefined) return false;
    const meant = filterFields.find(field => distance(name.toLowerCase(), field, 2) <= (field.length < 4 ? 0 : 2));
    this.notes.push(
      `“${name}:” is no filter${meant === undefined ? '' : ` (did you mean “${meant}:”?)`}; it was searched as words.`,
    );
    return true;
  }

  /** How many of the next words still have room. */
  #take(words: number): number {
    const room = Math.min(words, mostWords - this.#words);
    this.#words += room;
    if (room < words) this.notes.push(`Only the first ${mostWords} words of the query were used.`);
    return room;
  }
}

/** The first words of a phrase, each for itself. */
function separately({ words, prefix, quoted }: Phrase, most: number): Phrase[][] {
  return words
    .slice(0, most)
    .map((word, i) => [{ kind: 'phrase', words: [word], prefix: prefix && i === words.length - 1, quoted }]);
}

function placeOf(typed: string): FilterPlace | undefined {
  return Object.hasOwn(places, typed.toLowerCase()) ? places[typed.toLowerCase()] : undefined;
}

/** `2014`, `2014..2024`, `2014..`, `..2024`; half a year that is still being typed counts for nothing yet. */
function yearsOf(typed: string, open: boolean): string | undefined {
  const match = /^(\d{0,4})(?:(\.{1,3}|…|[-–])(\d{0,4}))?$/.exec(asciiDigits(typed));
  if (match === null) return undefined;
  const least = open ? 4 : 1;
  const [first, last] = [match[1], match[3] ?? ''].map(year => (year.length >= least ? year : ''));
  if (match[2] === undefined) return first === '' ? undefined : first;
  if (first === '' && last === '') return undefined;
  // "2014-24" is the way in which one writes it.
  if (first.length === 4 && (last.length === 1 || last.length === 2))
    return yearsOf(`${first}..${first.slice(0, 4 - last.length)}${last}`, open);
  return first !== '' && last !== '' && Number(first) > Number(last) ? `${last}..${first}` : `${first}..${last}`;
}
