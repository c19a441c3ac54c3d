import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something a careful editor would mark. `code` is stable, kebab-case, and can be silenced by users. */
export interface Problem extends Span {
  readonly code: string;
  /** One clear sentence: what is wrong and, where known, what would be right. */
  readonly message: string;
  readonly severity: Severity;
  /** Repairs, best first. Empty or absent when there is nothing safe to offer. */
  readonly fixes?: readonly Fix[];
}

/** A repair of the same file; `title` is what a light bulb shows ("Change to 2:286"). */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextChange[];
}

export interface TextChange extends Span {
  readonly newText: string;
}
