import type { DivisionKind } from '../citation';

/** A language whose names and notations of citations are known. Any other counts as English. */
export type PageLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'la' | 'tr' | 'id' | 'fa' | 'ar' | 'ur' | 'he';

/** What a word for a division names. */
export interface DivisionWord {
  readonly kind: DivisionKind;
  readonly plural: boolean;
  /** Whether it is an abbreviation. It names the division only if a number follows. */
  readonly short: boolean;
}

/** The words of a language, folded (see text/fold.ts), ready to be looked up. */
export interface CitationLanguage {
  readonly code: PageLanguage;
  readonly common: ReadonlySet<string>;
  readonly divisions: ReadonlyMap<string, DivisionWord>;
  readonly of: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly following: readonly [one: string, more: string] | undefined;
  readonly comma: boolean;
  readonly bookHeads: ReadonlySet<string>;
  readonly bookFillers: ReadonlySet<string>;
  readonly bookOrdinals: ReadonlyMap<string, number>;
  /** OSIS names in lower case by key; see bookIndex.ts. */
  readonly books: ReadonlyMap<string, string>;
  readonly cues: ReadonlySet<string>;
  readonly surah: ReadonlySet<string>;
  readonly scores: ReadonlySet<string>;
  readonly weakBooks: ReadonlySet<string>;
  /** Values of numbers in words; the words are separated by spaces, without hyphens. */
  readonly cardinals: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
}
