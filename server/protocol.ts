/** Requests and notifications beyond LSP, typed once for the server and its clients. Only for what the standard has no word for. */
import type { Curation } from './config/curationEdits';

export type { Curation } from './config/curationEdits';

export interface ProtocolRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/** `corpus/search`: passages that match a query, best first. */
export interface SearchParams {
  query: string;
  limit: number;
  /** Hits before those that are wanted. Pages of one query come from one state of the corpus. */
  offset?: number;
  /** Best first unless it says otherwise. */
  sort?: SearchSort;
  /** The query is not being typed any more: its last word stands for itself, not for all that begin so. */
  finished?: boolean;
}
export type SearchSort = 'relevance' | 'newest' | 'oldest';
export interface SearchResult {
  total: number;
  /** False where `total` is a lower bound. */
  exact: boolean;
  hits: SearchResultHit[];
  /** The spellings that matched, where the server groups by them. */
  groups?: SearchGroup[];
  /** What of the query was not understood, as a sentence. */
  note?: string;
  /** The answer speaks of so many transcripts; the others are being read, or reading was stopped. */
  indexing?: { indexed: number; found: number; stopped?: boolean };
}
export interface SearchGroup {
  form: string;
  kind: 'exact' | 'variant' | 'fuzzy';
  /** Passages. */
  count: number;
}
export interface SearchResultHit {
  /** Index into `groups`. */
  group?: number;
  uri: string;
  range: ProtocolRange;
  /** The passage on one line, cut around its matches to about 300 characters; `matches` are offsets in it. */
  text: string;
  matches: { start: number; end: number }[];
  /** The matched words in the file. */
  matchRanges: ProtocolRange[];
  title: string;
  /** ISO 8601, possibly only a year; absent where the transcript has no date. */
  date?: string;
}

/**
 * `corpus/searchReport`: all passages of a query, grouped by transcript, as a plain text to be read, searched and saved.
 * With a `partialResultToken` the text comes in `$/progress` notifications, in slices that hold up nobody; else in the answer.
 */
export interface SearchReportParams {
  query: string;
  sort?: SearchSort;
  partialResultToken?: string | number;
}
export interface SearchReportResult {
  total: number;
  exact: boolean;
  /** Passages in the text; fewer than `total` where it is cut. */
  shown: number;
  slices: SearchReportSlice[];
}
export interface SearchReportSlice {
  text: string;
  /** Matched words: start, end, start, end …, as offsets in this slice. */
  matches: number[];
}

/** `corpus/quote`: a passage, or any stretch of a transcript, as it is quoted: `“…” — Title, 12 May 1996, ¶ 7`. */
export interface QuoteParams {
  uri: string;
  range: ProtocolRange;
}
export type QuoteResult = { text: string } | null;

/** `corpus/completeQuery`: what can follow where the cursor stands in a query: names of filters, and their values. */
export interface CompleteQueryParams {
  query: string;
  /** Of the cursor, in UTF-16 units. */
  offset: number;
}
export interface CompleteQueryResult {
  /** What the items replace, up to the cursor. */
  replace: { start: number; end: number };
  /** Best first, a short list; empty where there is nothing to say. */
  items: { label: string; insert: string; detail?: string }[];
}

/** `corpus/neighbour`: the next or previous citation (or mention of the theme at the position) in the same file, wrapping round. */
export interface NeighbourParams {
  uri: string;
  position: { line: number; character: number };
  kind: 'citation' | 'theme';
  direction: 'next' | 'previous';
}
export type NeighbourResult = ProtocolRange | null;

/** `corpus/sites`: all places that cite a source, by its key, for links in hovers. */
export interface SitesParams {
  key: string;
  /** A file of the corpus that is meant; without it all of the workspace. */
  uri?: string;
}
export type SitesResult = { uri: string; range: ProtocolRange }[];

/** `corpus/formulas`: passages that recur nearly word for word: a speaker's own, then greetings and prayers at the edges of transcripts, then quotations of cited sources; in each those that cover most text first. */
export interface FormulasParams {
  limit: number;
}
export interface FormulasResult {
  total: number;
  formulas: FormulaItem[];
}
export interface FormulaItem {
  /** The passage on one line, cut to about 300 characters. */
  text: string;
  words: number;
  transcripts: number;
  kind: 'passage' | 'opening' | 'closing' | 'quotation';
  /** The quoted source by its full name, where it is known. */
  source?: string;
  /** All places in reading order; `exact` where the words are those of `text`. */
  sites: { uri: string; range: ProtocolRange; exact: boolean }[];
}

/** `corpus/formulaAt`: the passage at a position that recurs; `here` is the index of the site that was asked about. */
export interface FormulaAtParams {
  uri: string;
  position: { line: number; character: number };
}
export type FormulaAtResult = (FormulaItem & { here: number }) | null;

/** `corpus/status` (notification, server to client): what is indexed. */
export interface StatusParams {
  /** Transcripts indexed so far, and all that were found; equal when done. */
  indexed: number;
  found: number;
  /** The same in bytes. */
  bytes?: { indexed: number; found: number };
  /** The user stopped the reading; `corpus/read` goes on with it. */
  stopped?: boolean;
  /** Files that were left out, with the reason in one sentence each. */
  skipped: { uri: string; reason: string }[];
  /** Transcripts whose encoding is not UTF-8: an editor that opens them as UTF-8 shows the wrong letters. */
  encodings: { uri: string; encoding: string }[];
}

/**
 * `corpus/curate`: writes what the user says of a theme into the corpus.json of its corpus, at once. Clients that run no
 * commands of ours send the same as `workspace/executeCommand` with `serverCommands.curate` and these as its one argument.
 */
export interface CurateParams {
  curation: Curation;
  /** A file of the corpus that is meant, or its folder; may be left out where there is one corpus. */
  uri?: string;
  /** The user said yes to the question that came back before. */
  confirmed?: boolean;
}
export interface CurateResult {
  /** What was done, in a sentence. Refusals are errors with a sentence of their own. */
  message: string;
  changed: boolean;
  /** corpus.json is open with changes that are not saved: the curation was added to these. */
  unsaved?: boolean;
  /** Nothing was done yet: to be asked with `confirmed` if the user agrees. */
  question?: string;
}

/** `corpus/undoCuration`: takes back the last curation of this session; answers with a `CurateResult`. */
export interface UndoCurationParams {
  uri?: string;
}

/** `corpus/themes`: ranked themes, of each corpus or of one transcript. */
export interface ThemesParams {
  /** The folder of one corpus (`ThemeSection.root`); without it all of the window. */
  root?: string;
  /** Of this transcript, in its order. */
  uri?: string;
  /** Words that the name has to hold. */
  filter?: string;
  /** Of each corpus. */
  limit: number;
}
export interface ThemesResult {
  sections: ThemeSection[];
}
/** The themes of one corpus. */
export interface ThemeSection {
  root: string;
  /** Name of the folder. */
  name: string;
  /** Transcripts of the corpus. */
  transcripts: number;
  themes: ThemeItem[];
  /** Whether there are more than were asked for. */
  more: boolean;
  /** Themes that corpus.json hides, as they are written there. */
  hidden: string[];
  /** Why there are none at all, as a sentence. */
  off?: string;
}
export interface ThemeItem {
  key: string;
  label: string;
  count: number;
  transcripts: number;
  /** Mentions in the transcript that was asked about. */
  here?: number;
}

/** `corpus/themeTranscripts`: where a theme is mentioned, in the order of references. */
export interface ThemeParams {
  key: string;
  root: string;
  /** The transcript in front: it comes first. */
  current?: string;
}
export type ThemeTranscriptsResult = { uri: string; title: string; date?: string; count: number }[];

/** `corpus/themeMentions`: the mentions in one transcript, in the order of references, each in its line. */
export interface ThemeMentionsParams extends ThemeParams {
  uri: string;
}
export type ThemeMentionsResult = ThemeMention[];
export interface ThemeMention {
  uri: string;
  range: ProtocolRange;
  form: 'exact' | 'variant' | 'alias';
  /** What stands around the mention, on one line; `match` are its offsets in it. */
  text: string;
  match: { start: number; end: number };
}

/** `corpus/themeSites`: all mentions of a theme in the order of references, without their lines. */
export type ThemeSitesResult = { uri: string; range: ProtocolRange }[];

/** `corpus/themeSummary`: what a hover says of a theme, as Markdown in which the text of files is escaped. Null where it is none. */
export type ThemeSummaryResult = { markdown: string } | null;

/** `corpus/themeAt`: the theme at a place, and how a selection reads. */
export interface ThemeAtParams {
  uri: string;
  range: ProtocolRange;
}
export interface ThemeAtResult {
  /** The corpus of the file; absent where it is none of ours. */
  root?: string;
  theme?: ThemeItem;
  /** The selection on one line, where it holds words that could name a theme. */
  selection?: string;
}

/** What a client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** The client runs our command links in trusted Markdown; without it hovers hold no links. */
  commandLinks?: boolean;
  /** Folder for source documents, for clients without `workspace/textDocumentContent`. */
  storagePath?: string;
}

export const methods = {
  search: 'corpus/search',
  searchReport: 'corpus/searchReport',
  quote: 'corpus/quote',
  completeQuery: 'corpus/completeQuery',
  /** Request without parameters: goes on reading what was left unread when the user stopped it. Answers with null, at once. */
  read: 'corpus/read',
  neighbour: 'corpus/neighbour',
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
  /** Notification without parameters, server to client: themes may be others than before. */
  themesChanged: 'corpus/themesChanged',
} as const;

/** Commands that the server runs for clients that have none of ours. The client's own go by the same names. */
export const serverCommands = { curate: 'corpusStudy.curate', undoCuration: 'corpusStudy.undoCuration' } as const;

/** Commands of the client that links and lenses of the server may name, and the scheme of read-only source documents. */
export { commands } from './features/shared/clientCommands';
export { sourceScheme } from './features/sources/sourceUri';

/** Section of the client's configuration; the server reads it with `workspace/configuration` and again whenever it changes. */
export const settingsSection = 'corpusStudy';

/** What the section holds. A client that knows no configuration gets the defaults. */
export interface Settings {
  /** Globs, relative to the workspace folder, of files that count as transcripts whatever they look like. */
  include: string[];
  /** Globs of files and folders that are left out. */
  exclude: string[];
  /** Larger files are left out, in megabytes (1 MB = 1,000,000 bytes). */
  maxFileSizeMB: number;
  inlayHints: { surahNames: boolean; dates: boolean };
  semanticHighlighting: { enabled: boolean };
  diagnostics: { enabled: boolean };
}

export const defaultSettings: Settings = {
  include: [],
  exclude: [],
  maxFileSizeMB: 20,
  inlayHints: { surahNames: true, dates: true },
  semanticHighlighting: { enabled: true },
  diagnostics: { enabled: true },
};
