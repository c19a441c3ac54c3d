import { asciiDigits, fold } from '../../text/fold';
import { distance } from '../../text/editDistance';
import { placeOf, yearsOf } from './filterValues';
import { queryTokens, type QueryToken } from './queryTokens';
import { eachTerm } from '../passages/terms';
import { chainsOf, distanceOf, eitherOf, greatestDistance, togetherIn } from './operands';
import { type Filter, type FilterField, type Part, type Phrase, type Query, filterFields, filterPlaces } from './query';

/** Characters and words of a query that are used. Chosen by hand. */
const longestQuery = 1000;
const mostWords = 32;
/** Longest word of the index in UTF-16 units (see terms.ts). */
const longestWord = 64;
/** Longest value of a filter in UTF-16 units. */
const longestValue = 200;
/** A value of `year:` to which nothing more is typed. */
const wholeYears = /^(?:\d{4}|\d{0,4}\.\.\d{4})$/;
/** Distance of NEAR without a number. */
const defaultDistance = 10;
/** Most groups inside each other. */
const deepestGroup = 16;

/**
 * Parses a query: words (all must match), `"exact phrase"`, `=AsWritten`, `-excluded` (or `NOT excluded`), `prefix*`, `a
 * OR b` (or `a | b`), `a NEAR/5 b`, groups in parentheses, and filters. NEAR binds tighter than OR, OR tighter than the
 * space. Every text is a valid query. `finished`: the text is complete; if not, its last word is a prefix. Time is
 * linear in the text; only the first 1000 characters are used.
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

/** Whether the last thing in a query is a filter: no space follows its value. */
export function endsWithFilter(text: string): boolean {
  let last: QueryToken | undefined;
  for (const token of queryTokens(text, name => fieldNamed(name) !== undefined)) last = token;
  return last?.field !== undefined && last.end === text.length;
}

/** The filter with a name, in any letter case: `year` for "Years". */
export function fieldNamed(name: string): FilterField | undefined {
  return Object.hasOwn(fields, name.toLowerCase()) ? fields[name.toLowerCase()] : undefined;
}

/** The words of a text, folded and as written, at most `mostWords` + 1, and the end of the last one. */
function termsOf(text: string): { words: string[]; written: string[]; end: number } {
  const words: string[] = [];
  const written: string[] = [];
  let last = 0;
  eachTerm(text, 0, text.length, (start, end) => {
    if (words.length > mostWords) return;
    const word = fold(text.slice(start, end));
    last = end;
    if (word === '') return;
    words.push(word);
    written.push(text.slice(start, end));
  });
  return { words, written, end: last };
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
  set: 'set',
};
/** NEAR with or without a number; `or`, and `near` without a number, in small letters are words. */
const nearSign = /^(?:NEAR(?:\/(\d{0,4}))?|near\/(\d{1,4}))$/;
const capital = /^(?=\p{Lu})\p{Script=Latin}/u;
/** An operator that is being typed. */
const operatorPrefix = /^(?:O|N|NE|NEA|NO|AN)$/;

/** What is known of a group, or of the whole query, up to a token. */
class Group {
  readonly parts: Part[] = [];
  readonly without: Part[] = [];
  /** The operator before the next words: OR, or the distance of NEAR. */
  join: 'or' | number | undefined;
  /** Whether NOT or a minus is before the next words. */
  not = false;
  /** Whether the previous token was words or a group, so that an operator may follow. */
  afterWords = false;
  /** Index in `parts` of the first part that an OR would combine with the next words. */
  orFrom = 0;
  /**
   * Index in the last part of the first alternative that a NEAR would chain with the next words; undefined after a group
   * of several parts.
   */
  nearFrom: number | undefined = 0;
  /** Whether the last alternative is the joined form of a hyphenated word before it. */
  lastIsJoined = false;
}

const looseOperator = 'OR and NEAR stand between words; filters and excluded words apply to the whole query.';

class QueryBuilder {
  readonly notes: string[] = [];
  readonly #filters: Filter[] = [];
  #words = 0;
  /** The whole query, and the groups in it that are open. */
  readonly #groups: Group[] = [new Group()];

  readonly #isTyping: boolean;

  constructor(isTyping: boolean) {
    this.#isTyping = isTyping;
  }

  get #group(): Group {
    return this.#groups[this.#groups.length - 1];
  }

  /** Returns false once the query has too many words. `open`: the token is still being typed. */
  add(token: QueryToken, open: boolean): boolean {
    if (token.group !== undefined) return this.#addParenthesis(token.group, token.not);
    if (token.field !== undefined) {
      const not = token.not || this.#group.not;
      this.#endOfWords();
      return this.#addFilter(fields[token.field], { ...token, not }, open);
    }
    if (!token.quoted && !token.not && token.written !== true && this.#isOperator(token.text, open)) return true;
    const not = token.not || this.#group.not;
    // An excluded word is not completed: the hits that it hides would change with every key.
    const isExcluded = not || this.#groups.some(group => group.not);
    const alternatives = this.#alternativesOf(token, open && !isExcluded);
    if (alternatives.length === 0) return true;
    const room = this.#takeRoom(alternatives[0].words.length);
    if (room > 0 && !token.quoted && this.#isUnknownFilter(token.text)) {
      for (const word of separateWords(alternatives[0], room)) this.#addWords(word, not);
      return room === alternatives[0].words.length;
    }
    const added = room < alternatives[0].words.length ? [shortened(alternatives[0], room)] : alternatives;
    if (room > 0) this.#addWords(added, not);
    return added === alternatives;
  }

  take(): Query {
    while (this.#groups.length > 1) this.#closeGroup();
    const { notes } = this;
    const { parts, without } = this.#group;
    if (parts.length === 0 && without.length > 0 && this.#filters.length === 0 && !this.#isTyping)
      notes.push('Add words to search for: the query only excludes.');
    return { parts, without, filters: this.#filters, notes };
  }

  #addParenthesis(sign: 'open' | 'close', not: boolean): boolean {
    if (sign === 'close') {
      if (this.#groups.length > 1) this.#closeGroup();
      return true;
    }
    if (this.#groups.length > deepestGroup) {
      this.notes.push('The query has too many groups inside each other; some parentheses were ignored.');
      return true;
    }
    if (not) this.#group.not = true;
    this.#groups.push(new Group());
    return true;
  }

  #closeGroup(): void {
    const { parts, without } = this.#groups.pop()!;
    const { not } = this.#group;
    if (parts.length === 0 && without.length === 0) return;
    if (without.length > 0 && (not || typeof this.#group.join === 'number' || this.#group.join === 'or')) {
      this.notes.push('NOT in a group that OR, NEAR or NOT combines with others was ignored.');
      without.length = 0;
    }
    this.#group.without.push(...without);
    if (parts.length > 0) this.#addOperand(parts, not, false);
    else this.#endOfWords();
  }

  #isOperator(text: string, open: boolean): boolean {
    const { afterWords } = this.#group;
    // An operator that is being typed must not be searched as a word for a moment.
    if (open && afterWords && operatorPrefix.test(text)) return true;
    if (text === 'NOT') {
      this.#group.not = true;
      return true;
    }
    if (text === 'AND' && afterWords) return true;
    const near = nearSign.exec(text);
    const isOr = text === 'OR' || text === '|';
    if (!isOr && near === null) return false;
    if (!afterWords) {
      const isFirst = this.#groups.every(({ parts }) => parts.length === 0) && this.#filters.length === 0;
      if (isFirst && text !== '|') return false;
      if (this.#group.join === undefined) this.notes.push(looseOperator);
      return true;
    }
    this.#group.join = isOr
      ? 'or'
      : Math.min(greatestDistance, Math.max(1, Number((near![1] ?? near![2]) || defaultDistance)));
    return true;
  }

  #addWords(alternatives: readonly Phrase[], not: boolean): void {
    this.#addOperand([alternatives], not, alternatives.length > 1);
  }

  /** Adds what a passage must contain, or must not. `isJoined`: the last alternative is a hyphenated word in one. */
  #addOperand(parts: readonly Part[], not: boolean, isJoined: boolean): void {
    const group = this.#group;
    const { join } = group;
    if (not) {
      const excluded = togetherIn(parts);
      if (excluded === undefined) this.notes.push('A group after NOT is too long; it was ignored.');
      else group.without.push(excluded);
      this.#endOfWords();
      return;
    }
    if (join === 'or') this.#combine(parts);
    else if (join === undefined || !this.#chain(parts, join, isJoined)) {
      group.orFrom = group.parts.length;
      group.parts.push(...parts);
      group.nearFrom = parts.length === 1 ? 0 : undefined;
    }
    group.lastIsJoined = isJoined && typeof join !== 'number';
    group.afterWords = true;
    group.join = undefined;
  }

  #combine(parts: readonly Part[]): void {
    const group = this.#group;
    const last = group.parts.slice(group.orFrom);
    const combined = eitherOf(last, parts);
    if (combined === undefined) {
      this.notes.push('The query has too many groups for OR; more passages than those asked for are shown.');
      group.parts.splice(group.orFrom, last.length, [...last, ...parts].flat());
    } else {
      group.parts.splice(group.orFrom, last.length, ...combined);
    }
    group.nearFrom = last.length === 1 && parts.length === 1 ? last[0].length : undefined;
  }

  /** Whether the words before and `parts` could be chained. Adds a note if not. */
  #chain(parts: readonly Part[], within: number, isJoined: boolean): boolean {
    const { parts: all, nearFrom, lastIsJoined } = this.#group;
    const last = all.at(-1);
    if (last === undefined || nearFrom === undefined || parts.length > 1) {
      this.notes.push('NEAR stands between words, phrases, or groups of alternatives; it was ignored.');
      return false;
    }
    // Of a hyphenated word, a chain has the words, not the joined form.
    const before = last.slice(nearFrom, lastIsJoined ? -1 : undefined);
    const chains = chainsOf(before, isJoined ? parts[0].slice(0, -1) : parts[0], within);
    if (chains === undefined) {
      this.notes.push('The query has too many alternatives for NEAR; it was ignored.');
      return false;
    }
    const distances = new Set([within, ...before.map(distanceOf).filter(each => each > 0)]);
    if (distances.size > 1) this.notes.push(`A chain of NEAR has one distance; ${Math.max(...distances)} was used.`);
    all.splice(-1, 1, [...last.slice(0, nearFrom), ...chains]);
    return true;
  }

  #endOfWords(): void {
    if (this.#group.join !== undefined) this.notes.push(looseOperator);
    this.#group.join = undefined;
    this.#group.afterWords = false;
    this.#group.not = false;
  }

  #addFilter(field: FilterField, token: QueryToken, open: boolean): boolean {
    const typed = token.text.replace(/\s+/g, ' ').trim().slice(0, longestValue);
    if (typed === '') {
      if (!open && !this.#isTyping)
        this.notes.push(`“${field}:” has no value; it must follow the colon without a space.`);
      return true;
    }
    const isOpen = open && !token.closed && !(field === 'year' && wholeYears.test(asciiDigits(typed)));
    const value = field === 'year' ? yearsOf(typed, isOpen) : field === 'in' ? placeOf(typed) : typed;
    if (value !== undefined) {
      this.#filters.push({ field, value, not: token.not, ...(isOpen && { open: true }) });
      return true;
    }
    if (isOpen) {
      this.notes.push(`“${field}:${typed}” is not complete, so this filter is not used yet.`);
      return true;
    }
    this.notes.push(
      field === 'year'
        ? `“${typed}” is not a year; it was searched as words.`
        : `“in:” takes ${filterPlaces.join(', ')}; “${typed}” was searched as words.`,
    );
    const { words: all } = termsOf(typed);
    const words = all.slice(0, this.#takeRoom(all.length));
    const parts = words.map(word => writings(word, [word], { prefix: false, quoted: false }));
    for (const part of parts) this.#addWords(part, token.not);
    return words.length === all.length;
  }

  /** The alternatives of a token: its words in a row, and another writing of them. None without letters. */
  #alternativesOf({ text, quoted, closed, written }: QueryToken, open: boolean): Phrase[] {
    const { words, written: asWritten, end } = termsOf(text);
    if (words.length === 0) return [];
    if (written === true) return [{ kind: 'phrase', words, prefix: false, quoted: true, written: asWritten }];
    const tail = text.slice(end);
    const starred = tail.startsWith('*');
    const isIncomplete = open && !closed && /^['’ʼ‐\u200c-]{0,2}$/.test(tail);
    const prefix = starred || isIncomplete;
    if (text.slice(0, end).includes('*')) this.notes.push('A star only works at the end of a word.');
    const name = !quoted && asWritten.some(word => capital.test(word));
    return writings(text, words, { prefix, quoted, ...(name && { name }) });
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

/** A hyphenated word as one word ("co-operate"), and a number with or without commas between its thousands. */
function otherWriting(text: string, words: readonly string[]): string[] | undefined {
  const joined = words.join('');
  const isOneNumber = /^\d{1,3}(?:[,.٬]\d{3})+$/.test(asciiDigits(text));
  if (words.length > 1 && joined.length <= longestWord && (isOneNumber || /[-‐‑]/.test(text))) return [joined];
  if (words.length > 1 || !/^[1-9]\d{3,8}$/.test(joined)) return undefined;
  const first = joined.length % 3 || 3;
  return [joined.slice(0, first), ...(joined.slice(first).match(/\d{3}/g) ?? [])];
}

function shortened(phrase: Phrase, length: number): Phrase {
  return {
    ...phrase,
    words: phrase.words.slice(0, length),
    prefix: false,
    ...(phrase.written !== undefined && { written: phrase.written.slice(0, length) }),
  };
}

/** The first words of a phrase, each as its own part. */
function separateWords({ words, prefix, quoted, written }: Phrase, most: number): Phrase[][] {
  return words.slice(0, most).map((word, i) =>
    writings(word, [word], {
      prefix: prefix && i === words.length - 1,
      quoted,
      ...(written !== undefined && { written: [written[i]] }),
    }),
  );
}

/** The words in a row, and unless they are quoted another writing of them. */
function writings(text: string, words: readonly string[], form: Omit<Phrase, 'kind' | 'words'>): Phrase[] {
  const other = form.quoted ? undefined : otherWriting(text, words);
  const phrase: Phrase = { kind: 'phrase', words, ...form };
  return other === undefined ? [phrase] : [phrase, { ...phrase, words: other }];
}
