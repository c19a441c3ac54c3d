import type { Curation } from '../config/curationEdits';
import type { ProtocolRange } from './range';

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
  /**
   * Answers at once with the themes of the transcripts that have been read for them, see `ThemeSection.reading`. Without
   * it, the answer waits for all.
   */
  partial?: boolean;
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
  /** Numbers of transcripts, while some have not been read for themes. */
  reading?: { read: number; found: number };
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
