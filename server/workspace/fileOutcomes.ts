import { SlowestFiles } from '../features/status/slowestFiles';
import type { FileTime } from '../features/status/statusReport';
import type { CorpusWriter } from '../index/corpus';
import type { FileFacts } from '../index/facts';
import { failureIn } from '../index/failures';
import type { Outcome, Reason, Skipped } from './host';

/** Most files whose reason is told: there may be thousands of them. */
const mostTold = 100;

/** What the analysis of each file came to, on disk or in an open document: facts for the corpus, or a reason why there are none. */
export class FileOutcomes {
  readonly #corpus: CorpusWriter;
  readonly #skipped = new Map<string, Reason>();
  readonly #slowest = new SlowestFiles();
  readonly #encodings = new Map<string, string>();
  readonly #failed: (error: Error) => void;
  readonly #leftOut: (reason: string) => void;
  readonly #told = new Set<string>();
  /** What was reported of each file, so that an edit does not report it again. */
  readonly #reported = new Map<string, string>();

  /**
   * `failed` is called for a file some of whose facts could not be found, `leftOut` for a file or folder that is left out, once
   * for each reason.
   */
  constructor(corpus: CorpusWriter, failed: (error: Error) => void, leftOut: (reason: string) => void) {
    this.#corpus = corpus;
    this.#failed = failed;
    this.#leftOut = leftOut;
  }

  /** Files that were left out, with the reason. */
  get skipped(): Skipped[] {
    return [...this.#skipped].map(([uri, reason]) => ({ uri, ...reason }));
  }

  /** The files that took longest to read, the slowest first. */
  get slowest(): readonly FileTime[] {
    return this.#slowest.list();
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

  /**
   * Takes over the outcome of a file, or of its open document with this text. True if a segment will bring its words. Failures in
   * an open document are not reported: asking for them may find what nobody needs yet.
   */
  take(uri: string, name: string, outcome: Outcome, text?: string): boolean {
    this.#forget(uri);
    switch (outcome.kind) {
      case 'facts':
        this.#corpus.set(uri, name, outcome.facts, text, outcome.wordsFollow);
        this.setEncoding(uri, outcome.encoding);
        if (text === undefined) this.report(uri, name, outcome.facts);
        // Only while a file is read, not at each edit of its document.
        if (outcome.ms !== undefined && text === undefined)
          this.#slowest.add({ file: name, ms: outcome.ms, words: outcome.facts.words });
        return outcome.wordsFollow === true;
      case 'skipped':
        this.#skipped.set(uri, {
          reason: outcome.reason,
          ...(outcome.cause !== undefined && { cause: outcome.cause }),
        });
        this.tell(outcome.reason);
    }
    this.#slowest.delete(name);
    this.#corpus.delete(uri);
    return false;
  }

  /** Tells why a file or folder is left out, once. */
  tell(reason: string): void {
    if (this.#told.has(reason) || this.#told.size > mostTold) return;
    this.#told.add(reason);
    this.#leftOut(
      this.#told.size > mostTold ? 'More files are left out: "Corpus: Show Status" counts them by cause.' : reason,
    );
  }

  /** Reports what could not be found in a file, once. */
  report(uri: string, name: string, facts: FileFacts): void {
    const message = failureIn(facts)?.message;
    if (message !== undefined && this.#reported.get(uri) !== message) this.#failed(new Error(`${name}: ${message}`));
    if (message === undefined) this.#reported.delete(uri);
    else this.#reported.set(uri, message);
  }

  /** Removes a file that is gone. The corpus is not changed. */
  delete(uri: string): void {
    this.#forget(uri);
    const name = this.#corpus.entry(uri)?.name;
    if (name !== undefined) this.#slowest.delete(name);
  }

  #forget(uri: string): void {
    this.#skipped.delete(uri);
    this.#encodings.delete(uri);
  }
}
