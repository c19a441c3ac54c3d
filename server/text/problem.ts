import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A mistake in a file, shown as a diagnostic. `code` is stable, in kebab case, and users can silence it. */
export interface Problem extends Span {
  readonly code: string;
  /** One sentence: what is wrong and, if known, what would be right. */
  readonly message: string;
  readonly severity: Severity;
  /** Possible repairs, the best first. Empty or absent if there is no safe one. */
  readonly fixes?: readonly Fix[];
}

/** A repair in the same file. `title` is the label of the code action ("Change to 2:286"). */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextChange[];
}

/** Replaces a span by `newText`. */
export interface TextChange extends Span {
  readonly newText: string;
}
