import type { CorpusWriter } from '../index/corpus';
import type { FileFacts } from '../index/facts';
import { failureIn } from '../index/failures';
import type { Outcome, Skipped } from './host';

/** What the analysis of each file came to, on disk or in an open document: facts for the corpus, or a reason why there are none. */
export class FileOutcomes {
  readonly #corpus: CorpusWriter;
  readonly #skipped = new Map<string, string>();
  readonly #encodings = new Map<string, string>();
  readonly #failed: (error: Error) => void;
  /** What was reported of each file, so that an edit does not report it again. */
  readonly #reported = new Map<string, string>();

  /** `failed` is called for a file some of whose facts could not be found. */
  constructor(corpus: CorpusWriter, failed: (error: Error) => void) {
    this.#corpus = corpus;
    this.#failed = failed;
  }

  /** Files that were left out, with the reason. */
  get skipped(): Skipped[] {
    return [...this.#skipped].map(([uri, reason]) => ({ uri, reason }));
  }

  /** Encodings of the files that are not in UTF-8. */
  get encodings(): { uri: string; encoding: string }[] {
    return [...this.#encodings].map(([uri, encoding]) => ({ uri, encoding }));
  }

  encodingOf(uri: string): string {
    return this.#encodings.get(uri) ?? 'utf-8';
  }

  setEncoding(uri: string, encoding: string): void {
    if (encoding === 'utf-8') this.#encodings.delete(uri);
    else this.#encodings.set(uri, encoding);
  }

  /** Takes over the outcome of a file, or of its open document with this text. True if a segment will bring its words. */
  take(uri: string, name: string, outcome: Outcome, text?: string): boolean {
    this.delete(uri);
    switch (outcome.kind) {
      case 'facts':
        this.#corpus.set(uri, name, outcome.facts, text, outcome.wordsFollow);
        this.setEncoding(uri, outcome.encoding);
        this.#report(uri, name, outcome.facts);
        return outcome.wordsFollow === true;
      case 'skipped':
        this.#skipped.set(uri, outcome.reason);
    }
    this.#corpus.delete(uri);
    return false;
  }

  /** Removes a file that is gone. The corpus is not changed. */
  delete(uri: string): void {
    this.#skipped.delete(uri);
    this.#encodings.delete(uri);
  }

  #report(uri: string, name: string, facts: FileFacts): void {
    const message = failureIn(facts)?.message;
    if (message !== undefined && this.#reported.get(uri) !== message) this.#failed(new Error(`${name}: ${message}`));
    if (message === undefined) this.#reported.delete(uri);
    else this.#reported.set(uri, message);
  }
}
