import type { Work } from '../citations/citation';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { ThemeCuration } from '../themes/themeFacts';
import type { CalendarDate } from '../transcript/calendar';
import type { ConfiguredText } from './readTexts';

/** The content of a corpus.json. Every field is optional in the file; here missing fields have their defaults. */
export interface CorpusConfig {
  /** Overrides by path relative to the corpus, or by a glob pattern of such paths. */
  readonly transcripts: Readonly<Record<string, TranscriptOverride>>;
  /** Works that the user defined in corpus.json or in BibTeX files of the folder, for citations of them. */
  readonly works: readonly Work[];
  /** Where the entries of BibTeX files are, by the key of the work. */
  readonly bibliography?: ReadonlyMap<string, BibliographyPlace>;
  /** Texts of scriptures in files of the user, at most one for each work. */
  readonly texts: readonly ConfiguredText[];
  /** "themes", "aliases" and "hidden". */
  readonly curation: ThemeCuration;
  readonly silence: readonly Silence[];
  /** Sub-corpora, in the order of the file; each name once. */
  readonly sets: readonly SubCorpus[];
  /** Problems of corpus.json itself, as spans of its text. The valid parts of the file are still used. */
  readonly problems: readonly Problem[];
}

/** The place of an entry in a BibTeX file. */
export interface BibliographyPlace {
  readonly uri: string;
  readonly span: Span;
  /** Offsets at which the lines of the file start. */
  readonly lines: Uint32Array;
}

/** What the user says about a transcript. It replaces what the transcript says about itself. */
export interface TranscriptOverride {
  readonly title?: string;
  readonly date?: CalendarDate;
  readonly speaker?: string;
  readonly place?: string;
}

/** Hides diagnostics with a code: all of them, those of one file, or those at one text of one file. */
export interface Silence {
  readonly code: string;
  /** Path or glob pattern relative to the corpus. */
  readonly file?: string;
  /** The text that the diagnostic marks. */
  readonly text?: string;
}

/** A part of the corpus with a name, for counts and searches. All its conditions hold together. */
export interface SubCorpus {
  readonly name: string;
  /** Paths or glob patterns relative to the corpus, of which a transcript matches one. */
  readonly files?: readonly string[];
  /** Names, of which one speaks: the turns of these speakers count, not the whole transcripts. */
  readonly speakers?: readonly string[];
  /** The first and the last day. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** A query that the passages match. */
  readonly query?: string;
}
