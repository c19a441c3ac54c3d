import type { ProtocolRange } from './range';

/** What transcripts are grouped by. */
export type TranscriptGrouping = 'year' | 'speaker' | 'folder';

/**
 * `corpus/transcriptGroups`: the transcripts of each corpus by year, speaker or folder. Answers from what is read; `corpus/status`
 * says how much that is.
 */
export interface TranscriptGroupsParams {
  by: TranscriptGrouping;
  /** Words that the title, speaker, place, date or path of a transcript must contain. */
  filter?: string;
}
export type TranscriptGroupsResult = TranscriptSection[];
/** The groups of one corpus. */
export interface TranscriptSection {
  /** URI of the folder of the corpus. */
  root: string;
  /** Name of the folder. */
  name: string;
  /** Number of transcripts without the filter. */
  transcripts: number;
  /** Years in order, speakers and folders by name. The key is empty for transcripts whose year or speaker is unknown. */
  groups: { key: string; label: string; count: number }[];
}

/** `corpus/transcripts`: the transcripts of one group, by date. */
export interface TranscriptsParams {
  /** URI of the folder of the corpus. */
  root: string;
  by: TranscriptGrouping;
  /** Key of the group. Without it, those of all groups. */
  group?: string;
  /** Only this transcript. */
  uri?: string;
  filter?: string;
  /** Maximum number of transcripts. */
  limit: number;
}
export interface TranscriptsResult {
  transcripts: TranscriptNodeItem[];
  /** Number of transcripts without the limit. */
  total: number;
}
export interface TranscriptNodeItem {
  uri: string;
  /** Key of its group. */
  group: string;
  /** A short title, for a list that shows the date, too. */
  title: string;
  fullTitle: string;
  /** ISO 8601. Missing if it is unknown, as are the next two. */
  date?: string;
  speaker?: string;
  place?: string;
  /** Path in the corpus. */
  file: string;
  /** Words of the running text, citations, and problems that are reported. */
  words: number;
  citations: number;
  problems: number;
}

/**
 * `corpus/sources`: the works that each corpus cites, or the cited parts of a work or division. Answers from what is read;
 * `corpus/status` says how much that is.
 */
export interface SourcesParams {
  /** URI of the folder of one corpus. Without it, all corpora of the workspace. */
  root?: string;
  /** Key of a work, chapter or volume whose parts are listed. Without it, works are listed. */
  key?: string;
  /** Words of titles and places, or a place as people type it: `2:255`. */
  filter?: string;
  /** Maximum number of sources of each corpus. */
  limit: number;
}
export type SourcesResult = SourceSection[];
/** Sources of one corpus: works with the most cited first, parts in the order of the work. */
export interface SourceSection {
  root: string;
  name: string;
  /** Number of transcripts of the corpus. */
  transcripts: number;
  sources: SourceItem[];
  /** Number of sources without the limit. */
  total: number;
}
export interface SourceItem {
  key: string;
  /** A work and a division have parts; a place has the sentences that cite it. */
  kind: 'work' | 'division' | 'place';
  label: string;
  /** Number of places that cite it or a part of it, as in hovers. */
  count: number;
  /** Number of transcripts with these places. */
  transcripts: number;
  /** It is listed under itself and stands for the citations of just the whole work or division. */
  exact?: boolean;
}

/** `corpus/citingSentences`: the sentences that cite a source, by date of the transcript. */
export interface CitingSentencesParams {
  root: string;
  key: string;
  /** See `SourceItem`. */
  exact?: boolean;
  /** Maximum number of sentences. */
  limit: number;
}
export interface CitingSentencesResult {
  sentences: CitingSentenceItem[];
  /** Number of sentences without the limit. */
  total: number;
}
export interface CitingSentenceItem {
  uri: string;
  /** The citation. */
  range: ProtocolRange;
  /** The sentence that cites: of a citation in a note, that of the mark of the note. */
  sentence: ProtocolRange;
  /** The sentence on one line. */
  text: string;
  /** The citation as offsets in `text`; missing where the citation is not in it. */
  match?: { start: number; end: number };
  /** Number of the note, for a citation in a note. */
  note?: string;
  /** Title and date of the transcript. */
  title: string;
  date?: string;
}
