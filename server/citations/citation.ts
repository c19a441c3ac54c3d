import type { Problem } from '../text/problem';
import type { Span } from '../text/span';

/** How a citation was written; `carried` items of a list and `ibid` or `this` ones take work or chapter from what came before. */
export type CitationForm = 'bracket' | 'parenthesis' | 'note' | 'prose' | 'carried' | 'ibid' | 'this' | 'lecture';

/**
 * One cited source in one place. From the first word that names the source to the last number; its brackets belong to
 * it when they hold nothing else. Several sources in one place are several citations.
 */
export interface Citation extends Span {
  /** Key of the source, see key.ts: `quran:5:54`, `kafi:2:p163`, `speech:2023-04-04`. Empty where nothing is known to be cited: an "ibid." without a source, an unknown surah. */
  readonly key: string;
  readonly form: CitationForm;
  /** The part that names the work ("The Holy Quran"), where written here. */
  readonly work?: Span;
  /** The part that names the chapter, volume or other division ("Surah Baghareh", "5"), where written here. */
  readonly division?: Span;
  /** The part that names the innermost place ("54", "page 163"), where written here. */
  readonly locus?: Span;
  readonly problems: readonly Problem[];
}

/** What a work is divided into, outermost first: `['volume', 'page', 'hadith']`, `['sermon']`, `['chapter', 'verse']`. */
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
  | 'line'
  | 'poem'
  | 'tale';

/** A work that can be cited: built in (works.ts) or added by a user in corpus.json or a bibliography. */
export interface Work {
  /** First part of its keys: `quran`, `kafi`, `bible`, `bib:CITEKEY`. */
  readonly key: string;
  /** Full name as shown first in a hover: "Nahj al-Balagha". */
  readonly title: string;
  /** The name in its own script. */
  readonly original?: string;
  /** Other names and spellings, any script; folding takes care of case, diacritics and common romanisation variants. */
  readonly spellings: readonly string[];
  readonly author?: string;
  /** Year or century of the author or work, as prose: "d. 941". */
  readonly period?: string;
  /** What kind of work it is, as prose: "Shi'i hadith collection". */
  readonly genre?: string;
  /** Number of volumes where editions agree on it; a citation beyond it is reported. */
  readonly volumes?: number;
  readonly divisions: readonly DivisionKind[];
  /** Highest number of a division, where known: `{ sermon: 241 }`. */
  readonly limits?: Partial<Record<DivisionKind, number>>;
}

/** What `resolve` answers for one text. */
export interface Resolution {
  readonly targets: readonly string[];
  readonly problems: readonly Problem[];
}
