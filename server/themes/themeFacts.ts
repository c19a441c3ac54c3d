import type { Span } from '../text/span';

/** Candidate phrases of one transcript, as found at parse. Plain data: it crosses threads and is kept for each file. */
export interface ThemeFacts {
  /** Normal keys of the candidates, each once. */
  readonly keys: readonly string[];
  /** The forms as written, white space folded, each once. */
  readonly forms: readonly string[];
  /** Quadruples [index into keys, index into forms, start, end], sorted by start, the longer first. */
  readonly sites: Uint32Array;
  /** Of each site, a sum of `siteFlags`. */
  readonly flags: Uint8Array;
  /** Keys of phrases in the title, each once. */
  readonly titleKeys: readonly string[];
  /** Number of running words that candidates were sought in. */
  readonly words: number;
  /** Keys of the content words, each once, and how often each stands in the transcript. */
  readonly vocabulary: readonly string[];
  readonly counts: Uint32Array;
}

export const siteFlags = {
  /** A word was inserted: "sense of divine responsibility" as a mention of "sense of responsibility". */
  variant: 1,
  /** Outside of what is said: an address between two marks of punctuation ("…, dear friends, …"), or whom a report quotes. */
  aside: 2,
  /** Written with a capital where a sentence does not ask for one. */
  proper: 4,
  /** Among the first or last words of a transcript that is long enough to have such: greetings and prayers. */
  edge: 8,
  /** A verb with its object. */
  verbal: 16,
  /** A single word in front of another noun, which it modifies: "Federal" in "Federal budget". */
  attributive: 32,
  /** A phrase of the user's, where the recogniser proposes none. */
  literal: 64,
} as const;

export type ThemeForm = 'exact' | 'variant' | 'alias';

/** A mention of a theme. `uri` names the transcript. */
export interface ThemeSite extends Span {
  readonly uri: string;
  readonly form: ThemeForm;
}

/** A theme as shown in lists and hovers. */
export interface ThemeSummary {
  /** Normal key: what occurrences share. */
  readonly key: string;
  /** The commonest form as written. */
  readonly label: string;
  readonly count: number;
  /** Number of transcripts. */
  readonly transcripts: number;
  /** For ranking only: higher is better. */
  readonly score: number;
}

/** What users say of themes in corpus.json. */
export interface ThemeCuration {
  readonly themes: readonly { readonly label: string; readonly forms: readonly string[] }[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly hidden: readonly string[];
}

/** Themes of a corpus. "Repeated" is decided when asked, so a change touches its own transcript's entries and no other. */
export interface ThemeIndex {
  /** The longest repeated theme that touches the offset, with the span of the mention. */
  at(uri: string, offset: number): ({ readonly key: string } & Span) | undefined;
  /** All mentions: exact before variant before alias; by transcript in the order that they were set, in text order inside one. */
  sites(key: string): ThemeSite[];
  summary(key: string): ThemeSummary | undefined;
  /** Best first; where `uri` is given, of that transcript and in its order (counts stay those of the corpus). Works in slices; rejects with `Cancelled`. */
  ranked(limit: number, uri?: string, cancelled?: () => boolean): Promise<ThemeSummary[]>;
  /** Themes whose label or forms match what was typed, best first. Works in slices; rejects with `Cancelled`. */
  find(query: string, limit: number, cancelled?: () => boolean): Promise<ThemeSummary[]>;
  /** The forms of a theme as written (white space folded), most frequent first. */
  forms(key: string): { readonly text: string; readonly count: number }[];
}

/** The write side; one writer. */
export interface ThemeIndexWriter extends ThemeIndex {
  set(uri: string, facts: ThemeFacts): void;
  delete(uri: string): void;
  curate(curation: ThemeCuration): void;
  snapshot(): ThemeIndex;
  /** What was set of a transcript, the user's phrases left out. */
  facts(uri: string): ThemeFacts | undefined;
}
