import { memorySource } from '../bytes/bytes';
import type { PassageFacts } from '../passages/passageFacts';
import { openSegment, type Segment } from '../segment/segment';
import { concatenated } from '../segment/segmentLayout';
import { createSegmentBuilder } from './segmentBuilder';

/**
 * Files that become one small segment. The segment is built when it is first read; after that the files must not change
 * any more, and `copy` gives a set of the same files that may.
 */
export class PendingFiles {
  readonly #files: Map<string, PassageFacts>;
  #words: number;
  #segment: Segment | undefined;

  constructor(files = new Map<string, PassageFacts>(), words = 0) {
    this.#files = files;
    this.#words = words;
  }

  get size(): number {
    return this.#files.size;
  }

  /** Running words of all files. */
  get words(): number {
    return this.#words;
  }

  get isBuilt(): boolean {
    return this.#segment !== undefined;
  }

  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  fingerprint(uri: string): string | undefined {
    return this.#files.get(uri)?.fingerprint;
  }

  set(uri: string, facts: PassageFacts): void {
    this.delete(uri);
    this.#files.set(uri, facts);
    this.#words += facts.tokens.length;
  }

  delete(uri: string): void {
    const facts = this.#files.get(uri);
    if (facts === undefined) return;
    this.#files.delete(uri);
    this.#words -= facts.tokens.length;
  }

  copy(): PendingFiles {
    return new PendingFiles(new Map(this.#files), this.#words);
  }

  segment(): Segment {
    return (this.#segment ??= this.#build());
  }

  #build(): Segment {
    const builder = createSegmentBuilder();
    for (const [uri, facts] of this.#files) builder.addFacts({ uri, fingerprint: facts.fingerprint }, facts);
    return openSegment(memorySource(concatenated(builder.finish())));
  }
}
