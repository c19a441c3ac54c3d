import type { Problem } from '../../text/problem';
import { firstEndingAfter, type Span } from '../../text/span';
import type { DateMention } from '../../transcript/transcript';
import type { CitationForm } from '../citation';
import type { TitleIndex } from '../titles';
import type { Token } from '../tokenize';
import type { CarriedContext } from './carriedContext';

/** A pair of brackets or parentheses, as indexes of its two tokens. */
export interface Enclosure {
  readonly kind: '[' | '(';
  readonly open: number;
  readonly close: number;
}

/** A citation as the grammars find it, before its form and its brackets are settled. */
export interface CitationCandidate {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** `prose` where the place decides: a bracket, a note, running text. */
  readonly form: CitationForm;
  readonly work?: Span;
  readonly division?: Span;
  readonly locus?: Span;
  readonly problems: readonly Problem[];
}

/** One paragraph or note being read. */
export interface ParseState {
  readonly view: string;
  readonly tokens: readonly Token[];
  readonly enclosures: readonly Enclosure[];
  /** For each token the index of the innermost enclosure around it, or -1. */
  readonly enclosureIndex: Int32Array;
  readonly titles: TitleIndex;
  readonly dates: readonly DateMention[];
  /** Number of the block in the document. */
  readonly block: number;
  readonly isNote: boolean;
  /** A line given alone: it may be no more than a reference. */
  readonly isLine?: boolean;
  /** Day of the transcript itself, ISO 8601: a speech of that day is this one. */
  readonly ownDay?: string;
  /** Titles and headings speak of themselves. */
  readonly isTitle: boolean;
  readonly context: CarriedContext;
  readonly candidates: CitationCandidate[];
  /** Tokens before this one belong to citations already found. */
  consumedTo: number;
}

/** Pairs of brackets, by token; an opening one without its partner, or with it too far away, is none. */
export function pairBrackets(tokens: readonly Token[]): { enclosures: Enclosure[]; enclosureIndex: Int32Array } {
  const enclosures: Enclosure[] = [];
  const open: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const text = tokens[index].text;
    if (tokens[index].kind !== 'mark') continue;
    if (text === '(' || text === '[') {
      if (open.length > 7) open.shift();
      open.push(index);
    } else if (text === ')' || text === ']') {
      const kind = text === ')' ? '(' : '[';
      for (let depth = open.length - 1; depth >= 0 && depth >= open.length - 3; depth--) {
        if (tokens[open[depth]].text !== kind) continue;
        if (index - open[depth] < 200) enclosures.push({ kind, open: open[depth], close: index });
        open.length = depth;
        break;
      }
    }
  }
  const enclosureIndex = new Int32Array(tokens.length).fill(-1);
  // Outer pairs close later: filled from the last to the first, the innermost is written last.
  for (let index = enclosures.length - 1; index >= 0; index--)
    enclosureIndex.fill(index, enclosures[index].open + 1, enclosures[index].close);
  return { enclosures, enclosureIndex };
}

export function isMark(state: ParseState, index: number, text: string): boolean {
  const token = state.tokens[index];
  return token !== undefined && token.kind === 'mark' && token.text === text;
}

/** Whether a token is one of the marks of a string: `isAnyMark(state, index, ',;')`. */
export function isAnyMark(state: ParseState, index: number, marks: string): boolean {
  const token = state.tokens[index];
  return token !== undefined && token.kind === 'mark' && marks.includes(token.text);
}

/** Whether the folded text of a token matches; false before the first and after the last token. */
export function textMatches(state: ParseState, index: number, pattern: RegExp): boolean {
  const token = state.tokens[index];
  return token !== undefined && pattern.test(token.text);
}

export function isWord(state: ParseState, index: number, text: string): boolean {
  const token = state.tokens[index];
  return token !== undefined && token.kind === 'word' && token.text === text;
}

export function isNumber(state: ParseState, index: number): boolean {
  return state.tokens[index]?.kind === 'number';
}

export function isInBrackets(state: ParseState, index: number): boolean {
  return index < state.enclosureIndex.length && state.enclosureIndex[index] >= 0;
}

/** Whether a place is read as a reference rather than as prose: inside brackets or in a note. */
export function isInReference(state: ParseState, index: number): boolean {
  return state.isNote || isInBrackets(state, index);
}

/** Whether nothing more follows: the end, a closing bracket, or a mark that ends a reference. */
export function isReferenceEnd(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  return (
    token === undefined ||
    (token.kind === 'mark' &&
      token.text !== '%' &&
      token.text !== '$' &&
      token.text !== '/' &&
      token.text !== ':' &&
      token.text !== '-')
  );
}

/** Whether a token is part of a date. */
export function isInDate(state: ParseState, index: number): boolean {
  const { start } = state.tokens[index];
  const date = state.dates[firstEndingAfter(state.dates, start)];
  return date !== undefined && date.start <= start;
}

/** The stretch from one token to the one before another. */
export function tokenSpan(state: ParseState, from: number, to: number): Span {
  return { start: state.tokens[from].start, end: state.tokens[to - 1].end };
}
