/** The result of a command. */
export interface Report {
  /** For programs: printed with `--json`. The fields are stable. */
  readonly json: unknown;
  /** For people: printed without `--json`. They may hold text of files: control characters are taken out when they are printed. */
  readonly lines: readonly string[];
  /** A table in place of the lines, with `--csv`. */
  readonly csv?: string;
  /** The text of a file in place of the lines: printed as it is. */
  readonly file?: string;
  /** Whether the exit code is 1. */
  readonly hasErrors?: boolean;
  /** Sentences for standard error. */
  readonly remarks?: readonly string[];
}
