/*
 * The requests, notifications and settings beyond LSP, for the server and its clients. Each name of a method is in
 * `methods`; each request `corpus/x` has the parameters `XParams` and the result `XResult`.
 *
 * Lines and characters are zero-based; characters, offsets and lengths are in UTF-16 code units. Spans are half-open.
 */
import type { Curation } from './config/curationEdits';
import type { ReadingText } from './features/document/readingText';
import type { TokenKind } from './features/document/semanticTokens';

export type { Curation } from './config/curationEdits';
export type { ReadingBlock, ReadingNote, ReadingText } from './features/document/readingText';
export type { ReadingMark, ReadingRun } from './features/document/readingRuns';
export type { TokenKind } from './features/document/semanticTokens';

/** A `Range` of LSP. */
export interface ProtocolRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/** `corpus/search`: passages that match a query, best first. */
export interface SearchParams {
  query: string;
  /** Maximum number of hits. */
  limit: number;
  /** Number of hits to skip. All pages of a query are computed from the same state of the corpus. */
  offset?: number;
  /** The default is `relevance`. */
  sort?: SearchSort;
  /** The user has finished typing: the last word of the query is complete. Otherwise it also matches longer words. */
  finished?: boolean;
}
/** Best first, or by date. */
export type SearchSort = 'relevance' | 'newest' | 'oldest';
export interface SearchResult {
  /** Number of passages that match. */
  total: number;
  /** False if `total` is a lower bound. */
  exact: boolean;
  hits: SearchResultHit[];
  /** The spellings that matched, if the server groups hits by spelling. */
  groups?: SearchGroup[];
  /** A sentence about parts of the query that were not understood. */
  note?: string;
  /** Sources and transcripts that the query names without doubt; a few, only with the first hits. */
  destinations?: SearchDestination[];
  /** Numbers of transcripts, if only some of them could be searched because the others are not indexed yet. */
  indexing?: { indexed: number; found: number; stopped?: boolean };
}
/** A source or a transcript. */
export interface SearchDestination {
  kind: 'source' | 'transcript';
  /** Its full name or its title. */
  name: string;
  /** How often it is cited; a date. May be empty. */
  detail: string;
  uri: string;
  range: ProtocolRange;
}
/** Hits that have the same spelling. */
export interface SearchGroup {
  /** The spelling, as it occurs in the corpus; empty if all hits are in one group. */
  form: string;
  /** The spelling of the query, another spelling of the same word, or a similar word in case of a typing error. */
  kind: 'exact' | 'variant' | 'fuzzy';
  /** Number of passages. */
  count: number;
}
/** A passage. */
export interface SearchResultHit {
  /** Index in `groups`. */
  group?: number;
  uri: string;
  /** The passage in the file. */
  range: ProtocolRange;
  /** The passage on one line, shortened to about 300 characters around its matches. */
  text: string;
  /** The matched words, as offsets in `text`. */
  matches: { start: number; end: number }[];
  /** The matched words in the file. */
  matchRanges: ProtocolRange[];
  /** Title of the transcript. */
  title: string;
  /** Who speaks: of the turn, or else of the transcript. Missing if it is unknown. */
  speaker?: string;
  /** Date of the transcript in ISO 8601: a day, a month or a year. Missing if it is unknown. */
  date?: string;
  /** In subtitles the time of the cue in the recording: `12:35`. */
  time?: string;
}

/**
 * `corpus/searchReport`: all passages that match a query, grouped by transcript, as one text to read, search and save. With
 * a `partialResultToken`, the slices of the text are sent in `$/progress` notifications and not in the result, so that a
 * long report does not block other messages.
 */
export interface SearchReportParams {
  query: string;
  /** The default is `relevance`. */
  sort?: SearchSort;
  partialResultToken?: string | number;
}
export interface SearchReportResult {
  /** Number of passages that match. */
  total: number;
  /** False if `total` is a lower bound. */
  exact: boolean;
  /** Number of passages in the text; less than `total` if the report was cut. */
  shown: number;
  slices: SearchReportSlice[];
}
/** A part of a report. The texts of all slices, joined, are the report. */
export interface SearchReportSlice {
  text: string;
  /** The matched words as start, end, start, end …: offsets in the text of this slice. */
  matches: number[];
}

/** `corpus/quote`: a part of a transcript as a quotation with its source: `“…” — Title, 12 May 1996, ¶ 7`. */
export interface QuoteParams {
  uri: string;
  range: ProtocolRange;
}
/** Null if the file is not a transcript. */
export type QuoteResult = { text: string } | null;

/** `corpus/completeQuery`: completions at the cursor in a query: names of filters, and their values. */
export interface CompleteQueryParams {
  query: string;
  /** Offset of the cursor in the query. */
  offset: number;
}
export interface CompleteQueryResult {
  /** The part of the query before the cursor that an item replaces. */
  replace: { start: number; end: number };
  /** A short list, best first. */
  items: { label: string; insert: string; detail?: string }[];
}

/**
 * `corpus/neighbour`: the next or previous citation in the same file, after the last one the first; or the next or previous
 * mention of the theme at the position, which may be in another transcript, by date.
 */
export interface NeighbourParams {
  uri: string;
  position: { line: number; character: number };
  kind: 'citation' | 'theme';
  direction: 'next' | 'previous';
}
/** Null if there is none. */
export type NeighbourResult = { uri: string; range: ProtocolRange } | null;

/**
 * `corpus/marks`: what is not in the semantic tokens of a client with `isolatesColours`, for the whole file, line by line.
 */
export interface MarksParams {
  uri: string;
}
export type MarksResult = TextMark[];
/** A piece of one line. `kind` is the type of the semantic token. */
export interface TextMark {
  kind: TokenKind;
  range: ProtocolRange;
}

/** `corpus/readingText`: a transcript reflowed for reading, without furniture, with notes beside what they belong to. */
export interface ReadingTextParams {
  uri: string;
  /** Marks the first themes of the transcript. The request then waits until all themes are known. */
  themes?: boolean;
}
/** Null if the file is not a transcript. */
export type ReadingTextResult = ReadingText | null;
/**
 * `corpus/citationLevels`: the source that is cited at a position of a transcript, or shown there on a source page, and
 * what it is a part of: the verse, its chapter, its work.
 */
export interface CitationLevelsParams {
  uri: string;
  position: { line: number; character: number };
}
/** The innermost first. Empty where no source is known at the position. */
export type CitationLevelsResult = CitationLevelItem[];
export interface CitationLevelItem {
  /** Key of the source, for `corpus/sites`. */
  key: string;
  /** `this verse`, `chapter`, `volume`, `work`. */
  name: string;
  /** Its full name. */
  title: string;
  /** Number of places that cite it or a part of it. */
  count: number;
}

/** `corpus/sites`: all places that cite a source. */
export interface SitesParams {
  /** Key of the source: `quran:2:255`. */
  key: string;
  /** A file of the corpus to search. Without it, all corpora of the workspace are searched. */
  uri?: string;
}
export type SitesResult = { uri: string; range: ProtocolRange }[];

/**
 * `corpus/formulas`: passages that are repeated nearly word for word. First those of the speaker, then greetings and
 * prayers at the start and end of transcripts, then quotations of cited sources. In each of these groups, those that cover
 * most text in all places together come first.
 */
export interface FormulasParams {
  /** Maximum number of passages. */
  limit: number;
}
export interface FormulasResult {
  /** Number of passages without the limit. */
  total: number;
  formulas: FormulaItem[];
  /**
   * Transcripts that are the same speech, or nearly. Passages that only they have in common are not in `formulas`. `share`
   * is the share of the words that agree, from 0.8 to 1, in the two that agree least.
   */
  sameSpeeches: { uris: string[]; titles: string[]; share: number }[];
}
/** A repeated passage. */
export interface FormulaItem {
  /** The passage on one line, shortened to about 300 characters. */
  text: string;
  /** Number of words of the whole passage. */
  words: number;
  /** Number of transcripts that have it. */
  transcripts: number;
  kind: 'passage' | 'opening' | 'closing' | 'quotation';
  /** Full name of the quoted source, if it is known. */
  source?: string;
  /** All places in the order of transcripts and text. `exact` if the words are those of `text`. */
  sites: { uri: string; range: ProtocolRange; exact: boolean }[];
}

/** `corpus/formulaAt`: the repeated passage at a position. */
export interface FormulaAtParams {
  uri: string;
  position: { line: number; character: number };
}
/** `here` is the index of the site at the position. Null if there is no repeated passage. */
export type FormulaAtResult = (FormulaItem & { here: number }) | null;

/** `corpus/status` (notification from the server): the state of indexing. */
export interface StatusParams {
  /** Number of transcripts indexed so far. */
  indexed: number;
  /** Number of all transcripts found. Equal to `indexed` when indexing is complete. */
  found: number;
  /** The same numbers in bytes. */
  bytes?: { indexed: number; found: number };
  /** The user stopped indexing. The request `corpus/read` continues it. */
  stopped?: boolean;
  /** Files that were left out, each with the reason in one sentence. */
  skipped: { uri: string; reason: string }[];
  /** Transcripts that are not UTF-8. An editor that opens them as UTF-8 shows wrong characters. */
  encodings: { uri: string; encoding: string }[];
}

/**
 * `corpus/curate`: writes an edit of themes to the corpus.json of a corpus. A client without its own commands sends the
 * same parameters with `workspace/executeCommand`, as the only argument of `serverCommands.curate`. An edit that is
 * refused is an error with a sentence for the user.
 */
export interface CurateParams {
  curation: Curation;
  /** The folder of the corpus, or a file in it. Optional if there is only one corpus. */
  uri?: string;
  /** The user agreed to the question of an earlier result. */
  confirmed?: boolean;
}
export interface CurateResult {
  /** What was done, in one sentence. */
  message: string;
  /** Whether corpus.json has changed. */
  changed: boolean;
  /** corpus.json is open with unsaved changes. The edit was added to them. */
  unsaved?: boolean;
  /** Nothing was done yet. Ask the user this question, and send the request again with `confirmed`. */
  question?: string;
  /** The label of the button that confirms it. */
  answer?: string;
}

/** `corpus/undoCuration`: undoes the last curation of this session. The result is a `CurateResult`. */
export interface UndoCurationParams {
  /** Change nothing yet: the result has a question that names what would be undone. */
  ask?: boolean;
  /** The folder of the corpus, or a file in it. Optional if there is only one corpus. */
  uri?: string;
}

/**
 * Orders of a list of themes: what is said more here than in everyday English and than elsewhere in the corpus; most
 * mentions; most transcripts; mentioned in the newest transcript.
 */
export type ThemeOrder = 'distinctive' | 'frequent' | 'spread' | 'recent';

/** `corpus/themes`: themes of each corpus, or of one transcript. */
export interface ThemesParams {
  /** The folder of one corpus (`ThemeSection.root`). Without it, all corpora of the workspace. */
  root?: string;
  /** A transcript. The result has only its themes, ranked for this transcript. */
  uri?: string;
  /** Words that the label must contain. */
  filter?: string;
  /** By default `distinctive`. */
  order?: ThemeOrder;
  /** Maximum number of themes of each corpus. */
  limit: number;
}
export interface ThemesResult {
  sections: ThemeSection[];
}
/** The themes of one corpus. */
export interface ThemeSection {
  /** URI of the folder of the corpus. */
  root: string;
  /** Name of the folder. */
  name: string;
  /** Number of transcripts of the corpus. */
  transcripts: number;
  themes: ThemeItem[];
  /** Whether there are more themes than `limit`. */
  more: boolean;
  /** The phrases of "hidden" in corpus.json. */
  hidden: string[];
  /** Why the corpus has no themes at all, as a sentence. */
  off?: string;
}
export interface ThemeItem {
  /** Identifies the theme in its corpus. */
  key: string;
  label: string;
  /** Number of mentions. */
  count: number;
  /** Number of transcripts that mention it. */
  transcripts: number;
  /** Number of mentions in the transcript `ThemesParams.uri`. */
  here?: number;
}

/** `corpus/themeTranscripts`: the transcripts that mention a theme. */
export interface ThemeParams {
  /** Key of the theme. */
  key: string;
  /** URI of the folder of its corpus. */
  root: string;
  /** The transcript in the active editor. It comes first; the others follow in the order of references. */
  current?: string;
}
/** `date` is in ISO 8601, and missing if it is unknown. `count` is the number of mentions. */
export type ThemeTranscriptsResult = { uri: string; title: string; date?: string; count: number }[];

/** `corpus/themeMentions`: the mentions of a theme in one transcript, in the order of the text. */
export interface ThemeMentionsParams extends ThemeParams {
  uri: string;
}
export type ThemeMentionsResult = ThemeMention[];
export interface ThemeMention {
  uri: string;
  range: ProtocolRange;
  /** The words of the label, another form of the phrase, or an alias of corpus.json. */
  form: 'exact' | 'variant' | 'alias';
  /** The text around the mention, on one line. */
  text: string;
  /** The mention, as offsets in `text`. */
  match: { start: number; end: number };
}

/** `corpus/themeSites`, with `ThemeParams`: the places of all mentions of a theme, in the order of references. */
export type ThemeSitesResult = { uri: string; range: ProtocolRange }[];

/**
 * `corpus/themeSummary`, with `ThemeParams`: the hover of a theme as Markdown, in which the text of files is escaped. Null
 * if there is no such theme.
 */
export type ThemeSummaryResult = { markdown: string } | null;

/** `corpus/themeAt`: the theme at a selection, and the selected text. */
export interface ThemeAtParams {
  uri: string;
  range: ProtocolRange;
}
export interface ThemeAtResult {
  /** URI of the folder of the file's corpus. Missing if the file is not a transcript of a corpus. */
  root?: string;
  theme?: ThemeItem;
  /** The selected text on one line, if it has words that can name a theme. */
  selection?: string;
}

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

/** `corpus/sourcePlace`: the source page of a key, and the line (from 0) of the place on it. */
export interface SourcePlaceParams {
  root: string;
  key: string;
}
/** Null if there is no page. */
export type SourcePlaceResult = { uri: string; line: number } | null;

/** `corpus/cursor`: what is at a position, for a client that offers only commands that apply. */
export interface CursorParams {
  uri: string;
  position: { line: number; character: number };
}
export interface CursorResult {
  /** Missing where nothing that features answer about is at the position. */
  on?: 'mark' | 'citation' | 'date' | 'honorific' | 'theme' | 'note';
  /** The passage at the position is repeated elsewhere. */
  repeated: boolean;
}

/** The `initializationOptions` that the server understands. */
export interface InitializationOptions {
  /** The client runs links to `commands` in Markdown. Without it, hovers have no links. */
  commandLinks?: boolean;
  /**
   * The client lays out each coloured piece of a line by itself, as VS Code does. It gets no semantic tokens and no inlay hints
   * that would put right-to-left text in a wrong order; it may ask for `corpus/marks` and mark them without colouring the text.
   */
  isolatesColours?: boolean;
  /** Path of a folder for source documents, for clients without `workspace/textDocumentContent`. */
  storagePath?: string;
}

/** Names of the requests, and of the notifications `status` and `themesChanged`. */
export const methods = {
  search: 'corpus/search',
  searchReport: 'corpus/searchReport',
  quote: 'corpus/quote',
  completeQuery: 'corpus/completeQuery',
  /** Request without parameters: continues indexing after the user stopped it. The result is null, and comes immediately. */
  read: 'corpus/read',
  neighbour: 'corpus/neighbour',
  marks: 'corpus/marks',
  readingText: 'corpus/readingText',
  citationLevels: 'corpus/citationLevels',
  sites: 'corpus/sites',
  formulas: 'corpus/formulas',
  formulaAt: 'corpus/formulaAt',
  status: 'corpus/status',
  curate: 'corpus/curate',
  undoCuration: 'corpus/undoCuration',
  themes: 'corpus/themes',
  themeTranscripts: 'corpus/themeTranscripts',
  themeMentions: 'corpus/themeMentions',
  themeSites: 'corpus/themeSites',
  themeSummary: 'corpus/themeSummary',
  themeAt: 'corpus/themeAt',
  transcriptGroups: 'corpus/transcriptGroups',
  transcripts: 'corpus/transcripts',
  sources: 'corpus/sources',
  citingSentences: 'corpus/citingSentences',
  sourcePlace: 'corpus/sourcePlace',
  cursor: 'corpus/cursor',
  /** Notification from the server, without parameters: lists of themes, transcripts and sources are out of date. */
  themesChanged: 'corpus/themesChanged',
} as const;

/** Commands of the server, for clients without their own. The VS Code client has commands with the same names. */
export const serverCommands = { curate: 'corpusStudy.curate', undoCuration: 'corpusStudy.undoCuration' } as const;

/** The commands of the client in links and code lenses of the server. */
export { commands } from './features/shared/clientCommands';
/** The URI scheme of read-only source documents. */
export { sourceScheme } from './features/sources/sourceUri';

/**
 * Section of the client's configuration with the `Settings`. The server reads it with `workspace/configuration`, and again
 * after each change.
 */
export const settingsSection = 'corpusStudy';

/** The settings of the user. For a client without configuration, the defaults are used. */
export interface Settings {
  /** Glob patterns, relative to the workspace folder, of files that always count as transcripts. */
  include: string[];
  /** Glob patterns, relative to the workspace folder, of files and folders that are left out. */
  exclude: string[];
  /** Size limit of transcripts, in megabytes (1 MB = 1,000,000 bytes). Larger files are left out. */
  maxFileSizeMB: number;
  hover: { webLinks: boolean; themes: boolean };
  inlayHints: { surahNames: boolean; dates: boolean };
  semanticHighlighting: { enabled: boolean };
  diagnostics: { enabled: boolean };
}

export const defaultSettings: Settings = {
  include: [],
  exclude: [],
  maxFileSizeMB: 20,
  hover: { webLinks: true, themes: true },
  inlayHints: { surahNames: true, dates: true },
  semanticHighlighting: { enabled: true },
  diagnostics: { enabled: true },
};
