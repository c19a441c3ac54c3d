import type { Problem } from '../text/problem';
import type { Span } from '../text/span';

/**
 * How a citation was written. `carried`, `ibid` and `this` citations take the work or the chapter from an earlier one:
 * an item of a list, "ibid.", "this verse". `lecture` is a speech cited by its date, or a document cited by its day or
 * number.
 */
export type CitationForm = 'bracket' | 'parenthesis' | 'note' | 'prose' | 'carried' | 'ibid' | 'this' | 'lecture';

/**
 * One cited source at one place in a text. The span reaches from the first word that names the source to the last
 * number, and includes the brackets around it if they contain nothing else. A list of sources gives several citations.
 */
export interface Citation extends Span {
  /**
   * Key of the source, see key.ts: `quran:5:54`, `kafi:2:p163`, `speech:2023-04-04`. Empty if the source is unknown: an
   * "ibid." without a source before it, an unknown surah.
   */
  readonly key: string;
  readonly form: CitationForm;
  /** Span of the name of the work ("The Holy Quran"), if it is written here. */
  readonly work?: Span;
  /** Span of the chapter, volume or other division ("Surah Baghareh", "5"), if it is written here. */
  readonly division?: Span;
  /** Span of the locus, the innermost place ("54", "page 163"), if it is written here. */
  readonly locus?: Span;
  readonly problems: readonly Problem[];
}

/** Whether it is known what a citation cites. One that is not counts with no other. */
export function isResolved({ key }: Pick<Citation, 'key'>): boolean {
  return key !== '';
}

/** A kind of part of a work. */
export type DivisionKind =
  | 'volume'
  | 'page'
  | 'hadith'
  | 'chapter'
  | 'verse'
  | 'sermon'
  | 'letter'
  | 'saying'
  | 'supplication'
  | 'book'
  | 'part'
  | 'section'
  | 'article'
  | 'paragraph'
  | 'canon'
  | 'question'
  | 'amendment'
  | 'line'
  | 'poem'
  | 'tale';

/** A work that can be cited: a built-in one (works.ts), or one that the user added in corpus.json or a bibliography. */
export interface Work {
  /** First part of its keys: `quran`, `kafi`, `bible`, `bib:CITEKEY`. */
  readonly key: string;
  /** Full name, shown to the user: "Nahj al-Balagha". */
  readonly title: string;
  /** The name in its own script. */
  readonly original?: string;
  /**
   * Other names and spellings, in any script, with those of `shortNames` and `commonNames`. Variants of case, diacritics
   * and common romanisations are not needed.
   */
  readonly spellings: readonly string[];
  /** Names that are also names of persons or foreign words. They name the work only if a place in it follows. */
  readonly shortNames?: readonly string[];
  /**
   * Names that are usual words ("Laws"). They name the work before a place that only such works have ("Laws 624a"), and
   * in brackets and notes before a division that the work has.
   */
  readonly commonNames?: readonly string[];
  /** Names that other works have, too, after the name of the author: "al-Qurtubi, Tafsir". */
  readonly namesWithAuthor?: readonly string[];
  /** Abbreviations with their capitals: "LG", "Adv. haer.". They are read in brackets and notes, before a place. */
  readonly abbreviations?: readonly string[];
  /** Abbreviations that also mean other things. They are read only if a word of `cues` stands in the text. */
  readonly unsureAbbreviations?: readonly string[];
  /** Folded words that show that a text speaks of such works: "encyclical". */
  readonly cues?: ReadonlySet<string>;
  /** Names of the author. With one of them a short or common name is sure: "Plato, Laws", "Plato's Laws". */
  readonly authorNames?: readonly string[];
  /** Whether a title has to be written exactly so, apart from case and diacritics. */
  readonly isExact?: boolean;
  /** False for a work whose title is too short to be told from other words: only author and year cite it. */
  readonly isCitedByTitle?: boolean;
  /** The pages of the edition whose pages and columns all editions print, if the work is cited by them. */
  readonly columns?: ColumnRange;
  /** Tradition or field, for the table of coverage: "Shi'i Islam". */
  readonly tradition?: string;
  readonly author?: string;
  /** Year or century of the author or the work, for display: "d. 941". */
  readonly period?: string;
  /** Kind of work, for display: "Shi'i hadith collection". */
  readonly genre?: string;
  /** Number of volumes, if all editions agree on it. A citation of a higher volume is a problem. */
  readonly volumes?: number;
  /** How the work is divided, outermost first: `['volume', 'page', 'hadith']`, `['sermon']`, `['chapter', 'verse']`. */
  readonly divisions: readonly DivisionKind[];
  /** Highest number of a division, if known: `{ sermon: 241 }`. A citation of a higher number is a problem. */
  readonly limits?: Partial<Record<DivisionKind, number>>;
}

/** Pages with lettered columns: Stephanus 327–621 with a–e, Bekker 1094–1181 with a–b. Both ends belong to it. */
export interface ColumnRange {
  readonly first: number;
  readonly last: number;
  /** The letters of the columns: `abcde` or `ab`. */
  readonly sides: string;
}

/** What one line of text cites. */
export interface Resolution {
  /** Keys of the cited sources, without repetitions. */
  readonly targets: readonly string[];
  readonly problems: readonly Problem[];
}
