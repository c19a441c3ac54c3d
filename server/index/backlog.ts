import { inSlices } from '../base/slices';
import type { FileFacts } from './facts';

/** Running words that are put into the indexes without a pause: a few milliseconds. */
const few = 20_000;

/**
 * Transcripts whose themes and recurring passages are not in their indexes yet. A corpus that is opened can be read and
 * searched without these; they follow in slices, or at once where somebody asks and little is left.
 */
export class Backlog {
  readonly #waiting = new Map<string, FileFacts>();
  #words = 0;
  #work: Promise<void> | undefined;

  /** `put` brings one transcript into the indexes. */
  constructor(private readonly put: (uri: string, facts: FileFacts) => void) {}

  /** Running words of all that waits. */
  get words(): number {
    return this.#words;
  }

  get isShort(): boolean {
    return this.#words <= few;
  }

  get(uri: string): FileFacts | undefined {
    return this.#waiting.get(uri);
  }

  add(uri: string, facts: FileFacts): void {
    this.delete(uri);
    this.#waiting.set(uri, facts);
    this.#words += wordsOf(facts);
  }

  delete(uri: string): void {
    const facts = this.#waiting.get(uri);
    if (facts === undefined) return;
    this.#waiting.delete(uri);
    this.#words -= wordsOf(facts);
  }

  /** Brings all into the indexes, at once. */
  clear(): void {
    for (const uri of [...this.#waiting.keys()]) this.#take(uri);
  }

  /** The same in slices, with what comes meanwhile. Several that ask wait for the same work. */
  work(): Promise<void> {
    return (this.#work ??= inSlices(this.#steps(), () => false).finally(() => {
      this.#work = undefined;
    }));
  }

  *#steps(): Generator<void, void> {
    for (;;) {
      const next = this.#waiting.keys().next();
      if (next.done === true) return;
      this.#take(next.value);
      yield;
    }
  }

  #take(uri: string): void {
    const facts = this.#waiting.get(uri)!;
    this.delete(uri);
    this.put(uri, facts);
  }
}

function wordsOf(facts: FileFacts): number {
  return facts.passages.tokens.length;
}
