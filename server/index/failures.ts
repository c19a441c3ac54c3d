import type { Problem } from '../text/problem';
import type { FileFacts } from './facts';

const code = 'analysis-failed';

/** Runs the recognisers of one file. One that throws gives a fallback and a problem; the others are not affected. */
export class Failures {
  readonly #failed: (what: string, error: unknown) => void;
  readonly #names: string[] = [];
  #reason = '';

  /** `failed` is called for each recogniser that throws, with the name of what it finds. */
  constructor(failed: (what: string, error: unknown) => void = () => undefined) {
    this.#failed = failed;
  }

  /** The result of a recogniser, or of `fallback` if it throws. `what` is a plural: "citations". */
  attempt<T>(what: string, recognise: () => T, fallback: () => T): T {
    try {
      return recognise();
    } catch (error) {
      this.#names.push(what);
      this.#reason ||= error instanceof Error ? error.message : String(error);
      this.#failed(what, error);
      return fallback();
    }
  }

  /** One problem for all failures, at the start of the file; none if nothing failed. */
  problems(length: number): Problem[] {
    if (this.#names.length === 0) return [];
    const names =
      this.#names.length === 1 ? this.#names[0] : `${this.#names.slice(0, -1).join(', ')} and ${this.#names.at(-1)}`;
    return [
      {
        start: 0,
        end: Math.min(1, length),
        code,
        severity: 'warning',
        message: `The ${names} of this file are missing: the analysis failed (${this.#reason}). Please report this error.`,
      },
    ];
  }
}

/** The problem that says what could not be found in a file; undefined if its analysis was complete. */
export function failureIn({ transcript }: FileFacts): Problem | undefined {
  return transcript.problems.find(problem => problem.code === code);
}
