import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { CalendarDate } from './calendar';

/**
 * What the parser finds in one file. Plain data that can be sent between threads. It has offsets, not the text itself.
 */
export interface Transcript {
  /** Length of the file in UTF-16 code units. */
  readonly length: number;
  /** The language of most words. */
  readonly language: Language;
  readonly title?: Fact<string>;
  /** Date of the speech, or of its publication where the file states only that. Users can correct it in corpus.json. */
  readonly date?: Fact<CalendarDate>;
  /** The day of a press report that gives no year: a folder may give it. */
  readonly pressDay?: Fact<CalendarDate>;
  readonly speaker?: Fact<string>;
  readonly place?: Fact<string>;
  readonly occasion?: Fact<string>;
  /** All text that is read, in text order, without overlap. Between blocks there is only white space and furniture. */
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly marks: readonly NoteMark[];
  /**
   * All square brackets, including those that turn out to be citations, and parentheses that hold only a stage
   * direction. In text order; of nested brackets only the outermost.
   */
  readonly brackets: readonly Bracket[];
  readonly quotations: readonly Span[];
  /** Who speaks where, in text order, without overlap. Empty where the text has no labels of speakers. */
  readonly turns: readonly Turn[];
  readonly honorifics: readonly Honorific[];
  readonly dates: readonly DateMention[];
  /**
   * Running headers, page numbers, rules, web addresses, time stamps, HTML tags, and numbers of lines. Adjacent lines are
   * one span.
   */
  readonly furniture: readonly Span[];
  /**
   * Parts of blocks that are no prose: brackets and targets of Markdown links, addresses, DOIs, names of files, symbols of documents. No
   * citation, date or bracket is read in them. In text order, without overlap.
   */
  readonly nonProse: readonly Span[];
  /** Those spans of `furniture` that number the lines of a court's record. */
  readonly lineNumbers: readonly Span[];
  readonly problems: readonly Problem[];
  /**
   * The cues of subtitles that have text: offset of the text, time in milliseconds, offset, time … In text order. Missing in
   * other texts.
   */
  readonly cues?: readonly number[];
}

/** `und` where there are no letters, or only letters of other languages. */
export type Language = 'en' | 'fa' | 'ar' | 'und';

/** A value and the span that states it. */
export interface Fact<T> extends Span {
  readonly value: T;
  readonly from: FactSource;
}

/** Parts of the beginning of a file that state facts, the most trusted first. */
export type FactSource = 'front-matter' | 'title' | 'byline' | 'dateline';

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'notes-heading' | 'note';

/** A paragraph, title, heading or note, from its first to its last visible character. It may contain page breaks. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly language: Language;
  /** Sentences as start, end, start, end …, in text order. They lie inside the block and do not overlap. */
  readonly sentences: readonly number[];
  /** Number of words. */
  readonly words: number;
}

/** A numbered note, from its label to the end of its body. */
export interface Note extends Span {
  /** As written, in ASCII digits: "5". A Markdown note may have a name instead. */
  readonly number: string;
  readonly label: Span;
  readonly body: Span;
}

/** A mark in the text that refers to a note: "(5)", with its brackets. */
export interface NoteMark extends Span {
  readonly number: string;
  /** Index into `notes`. Absent where no note has this number. */
  readonly note?: number;
}

/**
 * `[…]` with its brackets, or `(Applause.)`. A `stage` direction says what happens in the hall; an `editorial` bracket
 * explains or completes what was said.
 */
export interface Bracket extends Span {
  readonly kind: 'editorial' | 'stage';
}

/**
 * What a speaker says in a row, from the label to the last paragraph before the next label or heading. Notes at the foot of
 * a page may lie inside.
 */
export interface Turn extends Span {
  /** The name and everything with it up to the colon: `[00:12:33] Mr. HAAS (reading):`. It is no part of a block. */
  readonly label: Span;
  /** The name as it stands in the label. */
  readonly name: Span;
  /** The name in one line: `Mr. HAAS`. */
  readonly speaker: string;
  /** The name with the office or the country behind it, where the label has one: `Mr. Orlin (Varland)`. */
  readonly called?: Span & { readonly value: string };
  /** Later labels of the same turn, in subtitles that name in each cue who speaks. */
  readonly again?: readonly Pick<Turn, 'label' | 'name'>[];
}

/** `(a.s.)`, `(May his advent be quickened)`, `peace be upon him`; with the parentheses where it fills them. */
export interface Honorific extends Span {
  /** `ra`, `as`, `saw` …: the ids that `honorificMeaning` knows. */
  readonly id: string;
}

export interface DateMention extends Span {
  readonly date: CalendarDate;
}
