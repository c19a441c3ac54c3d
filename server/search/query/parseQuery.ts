import { asciiDigits, fold } from '../../text/fold';
import { distance } from '../../text/editDistance';
import { queryTokens, type QueryToken } from './queryTokens';
import { eachTerm } from '../passages/terms';
import {
  type Alternative,
  type Filter,
  type FilterField,
  type FilterPlace,
  type Part,
  type Phrase,
  type Query,
  filterFields,
  filterPlaces,
} from './query';

/** Characters and words of a query that are used. Chosen by hand. */
const longestQuery = 1000;
const mostWords = 32;
/** Longest word of the index in UTF-16 units (see terms.ts). */
const longestWord = 64;
/** Longest value of a filter in UTF-16 units. */
const longestValue = 200;
/** Distance of NEAR without a number, and the greatest distance. */
const defaultDistance = 10;
const greatestDistance = 1000;

/**
 * Parses a query: words (all must match), `"exact phrase"`, `-excluded`, `prefix*`, `a OR b` (or `a | b`), `a NEAR/5
 * b`, and filters. NEAR binds tighter than OR, OR tighter than the space. Every text is a valid query. `finished`: the
 * text is complete; if not, its last word is a prefix. Time is linear in the text; only the first 1000 characters are
 * used.
 */
export function parseQuery(text: string, finished: boolean): Query {
  const typed = text.length <= longestQuery ? text : truncated(text);
  const builder = new QueryBuilder(!finished);
  if (typed.length < text.length)
    builder.notes.push(`Only the first ${longestQuery} characters of the query were used.`);
  for (const token of queryTokens(typed, name => fieldNamed(name) !== undefined)) {
    const isLast = token.end === typed.length && typed.length === text.length;
    if (!builder.add(token, !finished && isLast)) break;
  }
  return builder.take();
}

/** The filter with a name, in any letter case: `year` for "Years". */
export function fieldNamed(name: string): FilterField | undefined {
  return Object.hasOwn(fields, name.toLowerCase()) ? fields[name.toLowerCase()] : undefined;
}

/** The folded words of a text, at most `mostWords` + 1, and the end of the last one. */
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

/** The first `longestQuery` characters, without a part of a word if there is a space. */
function truncated(text: string): string {
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
/** NEAR with or without a number; `or`, and `near` without a number, in small letters are words. */
const nearSign = /^(?:NEAR(?:\/(\d{0,4}))?|near\/(\d{1,4}))$/;
/** An operator that is being typed. */
const operatorPrefix = /^(?:O|N|NE|NEA)$/;

class QueryBuilder {
  readonly notes: string[] = [];
  readonly #parts: Alternative[][] = [];
  readonly #without: Part[] = [];
  readonly #filters: Filter[] = [];
  #words = 0;
  /** The operator before the next words: OR, or the distance of NEAR. */
  #join: 'or' | number | undefined;
  /** Whether the previous token was words, so that an operator may follow. */
  #afterWords = false;
  /** Whether the last alternative is the joined form of a hyphenated word before it. */
  #lastIsJoined = false;

  readonly #isTyping: boolean;

  constructor(isTyping: boolean) {
    this.#isTyping = isTyping;
  }

  /** Returns false once the query has too many words. `open`: the token is still being typed. */
  add(token: QueryToken, open: boolean): boolean {
    if (token.field !== undefined) {
      this.#endOfWords();
      return this.#addFilter(fields[token.field], token, open);
    }
    if (!token.quoted && !token.not && this.#isOperator(token.text, open)) return true;
    const alternatives = this.#alternativesOf(token, open);
    if (alternatives.length === 0) return true;
    const room = this.#takeRoom(alternatives[0].words.length);
    if (room > 0 && !token.quoted && this.#isUnknownFilter(token.text)) {
      const words = separateWords(alternatives[0], room);
      if (token.not) this.#without.push(...words);
      else for (const word of words) this.#addWords(word);
      return room === alternatives[0].words.length;
    }
    const added =
      room < alternatives[0].words.length
        ? [{ ...alternatives[0], words: alternatives[0].words.slice(0, room), prefix: false }]
        : alternatives;
    if (room > 0 && token.not) {
      this.#endOfWords();
      this.#without.push(added);
    } else if (room > 0) {
      this.#addWords(added);
    }
    return added === alternatives;
  }

  take(): Query {
    const { notes } = this;
    if (this.#parts.length === 0 && this.#without.length > 0 && this.#filters.length === 0 && !this.#isTyping)
      notes.push('Add words to search for: the query only excludes.');
    return { parts: this.#parts, without: this.#without, filters: this.#filters, notes };
  }

  #isOperator(text: string, open: boolean): boolean {
    const near = nearSign.exec(text);
    const isOr = text === 'OR' || text === '|';
    // An operator that is being typed must not be searched as a word for a moment.
    if (open && this.#afterWords && operatorPrefix.test(text)) return true;
    if (!isOr && near === null) return false;
    if (!this.#afterWords) {
      if (this.#parts.length === 0 && this.#filters.length === 0 && text !== '|') return false;
      if (this.#join === undefined)
        this.notes.push('OR and NEAR stand between words; filters and excluded words apply to the whole query.');
      return true;
    }
    this.#join = isOr
      ? 'or'
      : Math.min(greatestDistance, Math.max(1, Number((near![1] ?? near![2]) || defaultDistance)));
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
      this.notes.push('OR and NEAR stand between words; filters and excluded words apply to the whole query.');
    this.#join = undefined;
    this.#afterWords = false;
  }

  #addFilter(field: FilterField, token: QueryToken, open: boolean): boolean {
    const typed = token.text.replace(/\s+/g, ' ').trim().slice(0, longestValue);
    if (typed === '') {
      if (!open && !this.#isTyping)
        this.notes.push(`“${field}:” has no value; it must follow the colon without a space.`);
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
        ? `“${typed}” is not a year; it was searched as words.`
        : `“in:” takes ${filterPlaces.join(', ')}; “${typed}” was searched as words.`,
    );
    const { words: all } = termsOf(typed);
    const words = all.slice(0, this.#takeRoom(all.length));
    const parts = words.map((word): Phrase[] => [{ kind: 'phrase', words: [word], prefix: false, quoted: false }]);
    if (token.not) this.#without.push(...parts);
    else this.#parts.push(...parts);
    return words.length === all.length;
  }

  /** The alternatives of a token: its words in a row, and a hyphenated word also as one word. None without letters. */
  #alternativesOf({ text, not, quoted, closed }: QueryToken, open: boolean): Phrase[] {
    const { words, end } = termsOf(text);
    if (words.length === 0) return [];
    const tail = text.slice(end);
    const starred = tail.startsWith('*');
    // An excluded word is not completed: the hits that it hides would change with every key.
    const isIncomplete = open && !not && !closed && /^['’ʼ‐\u200c-]{0,2}$/.test(tail);
    const prefix = starred || isIncomplete;
    if (text.slice(0, end).includes('*')) this.notes.push('A star only works at the end of a word.');
    const phrase: Phrase = { kind: 'phrase', words, prefix, quoted };
    const joined = words.join('');
    if (quoted || words.length === 1 || joined.length > longestWord || !/[-‐‑]/.test(text)) return [phrase];
    return [phrase, { kind: 'phrase', words: [joined], prefix, quoted }];
  }

  /**
   * Whether a token has letters and a colon that are not a filter ("yaer:2014"), but not "5:54" or "https://". Adds a
   * note.
   */
  #isUnknownFilter(text: string): boolean {
    const name = /^([a-z]{2,12}):[^\s/]/i.exec(text)?.[1];
    if (name === undefined) return false;
    const meant = filterFields.find(field => distance(name.toLowerCase(), field, 2) <= (field.length < 4 ? 0 : 2));
    this.notes.push(
      `“${name}:” is not a filter${meant === undefined ? '' : ` (did you mean “${meant}:”?)`}; it was searched as words.`,
    );
    return true;
  }

  /** How many of the next words may be added. */
  #takeRoom(words: number): number {
    const room = Math.min(words, mostWords - this.#words);
    this.#words += room;
    if (room < words) this.notes.push(`Only the first ${mostWords} words of the query were used.`);
    return room;
  }
}

/** The first words of a phrase, each as its own part. */
function separateWords({ words, prefix, quoted }: Phrase, most: number): Phrase[][] {
  return words
    .slice(0, most)
    .map((word, i) => [{ kind: 'phrase', words: [word], prefix: prefix && i === words.length - 1, quoted }]);
}

function placeOf(typed: string): FilterPlace | undefined {
  return Object.hasOwn(places, typed.toLowerCase()) ? places[typed.toLowerCase()] : undefined;
}

/**
 * `2014`, `2014..2024`, `2014..` or `..2024`; undefined for other text. While it is typed, a year needs four digits.
 */
function yearsOf(typed: string, open: boolean): string | undefined {
  const match = /^(\d{0,4})(?:(\.{1,3}|…|[-–])(\d{0,4}))?$/.exec(asciiDigits(typed));
  if (match === null) return undefined;
  const least = open ? 4 : 1;
  const [first, last] = [match[1], match[3] ?? ''].map(year => (year.length >= least ? year : ''));
  if (match[2] === undefined) return first === '' ? undefined : first;
  if (first === '' && last === '') return undefined;
  // "2014-24" is a usual way to write a range.
  if (first.length === 4 && (last.length === 1 || last.length === 2))
    return yearsOf(`${first}..${first.slice(0, 4 - last.length)}${last}`, open);
  return first !== '' && last !== '' && Number(first) > Number(last) ? `${last}..${first}` : `${first}..${last}`;
}
