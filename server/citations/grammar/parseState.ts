import type { Problem } from '../../text/problem';
import type { ColumnMention } from '../columnMentions';
import { firstEndingAfter, type Span } from '../../text/span';
import type { DateMention } from '../../transcript/transcript';
import type { AuthorYears } from '../authorYears';
import type { CitationForm, Work } from '../citation';
import type { NamedInstruments } from '../instruments';
import type { LawOfPage } from '../subjectInstrument';
import type { CitationLanguage } from '../languages/citationLanguage';
import type { TitleIndex } from '../titles';
import type { Token } from '../tokenize';
import type { CarriedContext } from './carriedContext';

/** A pair of square brackets or parentheses. */
export interface Enclosure {
  readonly kind: '[' | '(';
  /** Index of the opening token. */
  readonly open: number;
  /** Index of the closing token. */
  readonly close: number;
}

/** A citation as a reader adds it. finishCitations.ts sets its final form and may add the brackets around it. */
export interface CitationCandidate {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** `prose` if the form depends on where the citation stands: in brackets, in a note or in running text. */
  readonly form: CitationForm;
  readonly work?: Span;
  readonly division?: Span;
  readonly locus?: Span;
  readonly problems: readonly Problem[];
}

/** The state of reading one block: a paragraph or a note. */
export interface ParseState {
  /** The masked text of the whole transcript. Offsets of tokens and spans are UTF-16 units of it. */
  readonly view: string;
  readonly tokens: readonly Token[];
  readonly enclosures: readonly Enclosure[];
  /** For each token the index in `enclosures` of the innermost pair around it, or -1. */
  readonly enclosureIndex: Int32Array;
  /** For each token what may begin there, as bits of `starts`. */
  readonly starts: Uint32Array;
  readonly titles: TitleIndex;
  /** The words of the language of the block; English ones are part of the grammar. */
  readonly language: CitationLanguage;
  /** Whether "5,3" after a book of the Bible is chapter and verse: by the language, or as the page writes other places. */
  readonly commaNotation: () => boolean;
  /** Whether the text speaks of the Bible. Where it does not, "Genesis 2" may be anything. */
  readonly speaksOfBible: () => boolean;
  /** Whether the text has one of the folded words. */
  readonly hasCue: (words: ReadonlySet<string>) => boolean;
  /** The work of verses or questions that the whole text is about. Found when first asked. */
  readonly workOfPage: () => Work | undefined;
  /** Where the text names works with pages and columns, in text order. */
  readonly columnMentions: () => readonly ColumnMention[];
  /** The laws and international documents that the text names. Found when first asked. */
  readonly instruments: () => NamedInstruments;
  /** The law that goes without saying in the text. Found when first asked. */
  readonly lawOfPage: () => LawOfPage;
  /** Works that can be cited by author and year; undefined where there are none. */
  readonly authorYears: AuthorYears | undefined;
  /** The entries of the bibliography, sorted by start. */
  readonly bibliography: readonly Span[];
  /** All dates of the transcript, sorted by start. */
  readonly dates: readonly DateMention[];
  /** Index of the paragraph or note in the transcript. Tells whether two citations share a paragraph. */
  readonly block: number;
  readonly isNote: boolean;
  /** Whether the text is a single line without a transcript. Such a line may consist of one reference only. */
  readonly isLine?: boolean | undefined;
  /** ISO 8601 date of the transcript. A speech of that date is the transcript itself and is not cited. */
  readonly ownDay?: string | undefined;
  /** Whether the block is a title or a heading. A date in it is that of the transcript itself. */
  readonly isTitle: boolean;
  readonly context: CarriedContext;
  readonly candidates: CitationCandidate[];
  /** Index of the first token that no candidate has used yet. Readers do not look at words before it. */
  consumedTo: number;
}

/** At most this many tokens lie in a pair of brackets. A longer one is more likely two unpaired brackets. */
const maxEnclosureLength = 200;
/** Number of open brackets that are remembered, and the number of those that are compared with a closing bracket. */
const maxOpenBrackets = 8;
const maxBracketsCompared = 3;

/** Pairs brackets with each other. Ignores brackets without a partner and pairs that are too long. O(tokens). */
export function pairBrackets(tokens: readonly Token[]): { enclosures: Enclosure[]; enclosureIndex: Int32Array } {
  const enclosures: Enclosure[] = [];
  const open: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const text = tokens[index].text;
    if (tokens[index].kind !== 'mark') continue;
    if (text === '(' || text === '[') {
      if (open.length >= maxOpenBrackets) open.shift();
      open.push(index);
    } else if (text === ')' || text === ']') {
      const kind = text === ')' ? '(' : '[';
      for (let depth = open.length - 1; depth >= 0 && depth >= open.length - maxBracketsCompared; depth--) {
        if (tokens[open[depth]].text !== kind) continue;
        if (index - open[depth] < maxEnclosureLength) enclosures.push({ kind, open: open[depth], close: index });
        open.length = depth;
        break;
      }
    }
  }
  const enclosureIndex = new Int32Array(tokens.length).fill(-1);
  // An outer pair closes after its inner pairs. Filling from the last pair to the first writes the innermost last.
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

/** Whether a token stands in brackets or in a note. There, looser forms of citation are accepted than in prose. */
export function isInReference(state: ParseState, index: number): boolean {
  return state.isNote || isInBrackets(state, index);
}

/** Whether a reference may end before this token: at the end of the block, or at a mark that continues no number. */
export function isReferenceEnd(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  return token === undefined || (token.kind === 'mark' && !'%$/:-'.includes(token.text));
}

/** Whether a token is part of a date. */
export function isInDate(state: ParseState, index: number): boolean {
  const { start } = state.tokens[index];
  const date = state.dates[firstEndingAfter(state.dates, start)];
  return date !== undefined && date.start <= start;
}

/**
 * Indexes of the first token inside the innermost brackets around a token (or of the block) and of the token after the
 * last.
 */
export function enclosureTokens(state: ParseState, index: number): readonly [number, number] {
  const innermost = state.enclosureIndex[index];
  if (innermost < 0) return [0, state.tokens.length];
  return [state.enclosures[innermost].open + 1, state.enclosures[innermost].close];
}

/** Span of the tokens [from, to). */
export function tokenSpan(state: ParseState, from: number, to: number): Span {
  return { start: state.tokens[from].start, end: state.tokens[to - 1].end };
}
