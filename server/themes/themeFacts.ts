import type { Span } from '../text/span';

/** The candidate phrases of one transcript. Plain data that is sent between threads and cached for each file. */
export interface ThemeFacts {
  /** Keys of the candidates, each once, one per line: one string crosses threads faster than thousands. */
  readonly keys: string;
  /** Forms of the candidates as written (white space folded), each once, one per line. Each has a site. */
  readonly forms: string;
  /** Quadruples [index into keys, index into forms, start, end], ascending by start, then descending by end. */
  readonly sites: Uint32Array;
  /** Of each site: a sum of `siteFlags`. */
  readonly flags: Uint8Array;
  /** Keys of phrases in the title, each once. */
  readonly titleKeys: readonly string[];
  /** Number of running words in which candidates were sought. */
  readonly words: number;
  /** Keys of the content words, each once, one per line. */
  readonly vocabulary: string;
  /** How often each word of `vocabulary` occurs in the transcript. */
  readonly counts: Uint32Array;
}

/** The texts of a field of `ThemeFacts` that has one per line. */
export function textsOf(lines: string): string[] {
  return lines === '' ? [] : lines.split('\n');
}

export const siteFlags = {
  /**
   * The phrase has one more word than its key: "sense of divine responsibility" as a mention of "sense of
   * responsibility".
   */
  variant: 1,
  /**
   * Not part of the content: an address between two punctuation marks ("…, dear friends, …"), or the person whom a
   * report quotes.
   */
  aside: 2,
  /** All words are capitalised, and none is the first of a sentence. */
  proper: 4,
  /** Among the first or last words of a long transcript: greetings and prayers. */
  edge: 8,
  /** A verb, alone or with its object, or a wording (wordings.ts). No longer phrase for the words in it. */
  verbal: 16,
  /** A single word before another noun, which it modifies: "Federal" in "Federal budget". */
  attributive: 32,
  /** A phrase that the user named, in a place where the recogniser has no candidate for it. */
  literal: 64,
  /**
   * A phrase with a general head, which is a theme only if it is a fixed phrase: "day of rest", "form of worship". A
   * single adjective, which is a theme only where it is dense.
   */
  general: 128,
} as const;

export type ThemeForm = 'exact' | 'variant' | 'alias';

/** A mention of a theme in the transcript with the URI. */
export interface ThemeSite extends Span {
  readonly uri: string;
  readonly form: ThemeForm;
}

/** A theme as shown in lists and hovers. */
export interface ThemeSummary {
  /** The same for all forms of the theme, see phraseKey.ts. */
  readonly key: string;
  /** The user's label, or the most frequent form as written. */
  readonly label: string;
  readonly count: number;
  /** Number of transcripts. */
  readonly transcripts: number;
  /** For ranking only: how distinctive the theme is; higher is better. */
  readonly score: number;
  /** For ranking only: how much one mention says. */
  readonly worth: number;
}

/**
 * Orders of a list of themes.
 *
 * - `distinctive`: what this corpus says more firmly and more often than everyday English, and some of its transcripts
 *   more than the others; for one transcript, what it says more often than the other transcripts.
 * - `frequent`: most mentions first.
 * - `spread`: most transcripts first.
 * - `recent`: last mentioned in the newest transcript first.
 */
export const themeOrders = ['distinctive', 'frequent', 'spread', 'recent'] as const;
export type ThemeOrder = (typeof themeOrders)[number];

export interface ThemeSorting {
  readonly order: ThemeOrder;
  /** Places transcripts in time, for `recent`: a later transcript has a greater number, one without a date −1. */
  readonly timeOf?: (uri: string) => number;
}

/** What users say about themes in corpus.json. */
export interface ThemeCuration {
  readonly themes: readonly { readonly label: string; readonly forms: readonly string[] }[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly hidden: readonly string[];
}

/**
 * The themes of a corpus at one time: immutable. Whether a phrase is repeated often enough to be a theme is decided
 * when it is asked for, so that a change of a transcript touches only what is stored of that transcript.
 */
export interface ThemeIndex {
  /** The longest theme that touches the offset, with the span of the mention. */
  at(uri: string, offset: number): ({ readonly key: string } & Span) | undefined;
  /**
   * All mentions: exact, then variants, then aliases; in each, by transcript in the order in which they were set, then
   * in text order. With `uri`, those of that transcript.
   */
  sites(key: string, uri?: string): ThemeSite[];
  summary(key: string): ThemeSummary | undefined;
  /**
   * Best first, by default the most distinctive. With `uri`, the themes of that transcript in an order of its own; their
   * counts are still those of the corpus. Works in slices, once for all callers. Rejects with `Cancelled`.
   */
  ranked(limit: number, uri?: string, cancelled?: () => boolean, sorting?: ThemeSorting): Promise<ThemeSummary[]>;
  /** Themes whose label or key matches what was typed, best first. Works in slices; rejects with `Cancelled`. */
  find(query: string, limit: number, cancelled?: () => boolean): Promise<ThemeSummary[]>;
  /**
   * The theme of which all of a text is the label or a form. Themes whose label or key has the words of the text come
   * first; if there are such themes, only the first `within` of them are looked at. After the first call for a state, or
   * after `prepareNames`, nothing is read of themes with other names. Works in slices; rejects with `Cancelled`.
   */
  named(name: string, within: number, cancelled?: () => boolean): Promise<ThemeSummary | undefined>;
  /** Does what the first call of `named` would do. Works in slices, once for all callers; rejects with `Cancelled`. */
  prepareNames(cancelled?: () => boolean): Promise<void>;
  /** Whether `named` would find the names prepared. */
  readonly areNamesPrepared: boolean;
  /** The forms of a theme as written (white space folded), most frequent first. */
  forms(key: string): readonly { readonly text: string; readonly count: number }[];
}

/** Changes the themes of a corpus. No snapshot changes with it. */
export interface ThemeIndexWriter {
  /** Adds or replaces a transcript. Its cost grows with that transcript. The facts must not be changed afterwards. */
  set(uri: string, facts: ThemeFacts): void;
  delete(uri: string): void;
  curate(curation: ThemeCuration): void;
  /** What was set for a transcript, without the sites of the user's phrases. */
  facts(uri: string): ThemeFacts | undefined;
  /** The current state; the same object as long as nothing changes. O(1). */
  snapshot(): ThemeIndex;
}
