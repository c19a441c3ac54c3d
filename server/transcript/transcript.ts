import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { CalendarDate } from './calendar';

/** What a parse finds in one file. Plain data (it crosses threads), offsets only: the text itself is not kept. */
export interface Transcript {
  /** Length of the file in UTF-16 code units. */
  readonly length: number;
  /** The language of most of its words. */
  readonly language: Language;
  readonly title?: Fact<string>;
  /** Date of the speech (or of the page, which may differ: users can override it). */
  readonly date?: Fact<CalendarDate>;
  readonly speaker?: Fact<string>;
  readonly place?: Fact<string>;
  readonly occasion?: Fact<string>;
  /** Everything that is read, in text order, without overlap; what lies between is white space or furniture. */
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly marks: readonly NoteMark[];
  /** Square brackets: all of them, whether or not they turn out to cite something; and parentheses that hold nothing but a stage direction. In text order; none inside another. */
  readonly brackets: readonly Bracket[];
  readonly quotations: readonly Span[];
  readonly honorifics: readonly Honorific[];
  readonly dates: readonly DateMention[];
  /** Running headers, page numbers, rules, addresses of a site: one span for each run of neighbouring lines. */
  readonly furniture: readonly Span[];
  readonly problems: readonly Problem[];
}

/** `und` where there are no letters, or none of a language that we tell apart. */
export type Language = 'en' | 'fa' | 'ar' | 'und';

/** A value together with the place that states it. */
export interface Fact<T> extends Span {
  readonly value: T;
}

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'notes-heading' | 'note';

/** A paragraph or its like. It starts at its first and ends behind its last visible character, over wrapped lines and page breaks. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly language: Language;
  /** Sentences as start, end, start, end …; they lie inside the block and do not overlap. */
  readonly sentences: readonly number[];
  readonly words: number;
}

/** A numbered note: from its label to the end of its body. */
export interface Note extends Span {
  /** As written, in ASCII digits: "5". */
  readonly number: string;
  readonly label: Span;
  readonly body: Span;
}

/** A mark in the running text that points to a note: "(5)" with its brackets. */
export interface NoteMark extends Span {
  readonly number: string;
  /** Index into `notes`; absent when no note has the number. */
  readonly note?: number;
}

/** `[…]` with its brackets, or `(Applause.)`. A `stage` direction tells what happens, an `editorial` one explains or completes. */
export interface Bracket extends Span {
  readonly kind: 'editorial' | 'stage';
}

/** `(a.s.)`, `(May his advent be quickened)`, `peace be upon him`; parentheses included where it fills them. */
export interface Honorific extends Span {
  /** Key of the table in honorifics.ts: `ra`, `as`, `saw` … */
  readonly id: string;
}

export interface DateMention extends Span {
  readonly date: CalendarDate;
}
