import { memorySource } from '../bytes/bytes';
import type { PassageFacts } from '../passages/passageFacts';
import type { Passage } from '../passages/passages';
import { openSegment, type Segment } from '../segment/segment';
import { joined } from '../segment/segmentLayout';
import { createSegmentBuilder } from './segmentBuilder';

/** What a file holds: words that were found in it, or its masked view with its passages. */
export type FileContent = PassageFacts | { readonly view: string; readonly passages: readonly Passage[] };

interface PendingFile {
  readonly fingerprint: string;
  readonly content: FileContent;
}

/**
 * Files that become one small segment. The segment is built when it is first read; after that the files must not change
 * any more, and `copy` gives a set of the same files that may.
 */
export class PendingFiles {
  readonly #files: Map<string, PendingFile>;
  #words: number;
  #segment: Segment | undefined;

  constructor(files = new Map<string, PendingFile>(), words = 0) {
    this.#files = files;
    this.#words = words;
  }

  get size(): number {
    return this.#files.size;
  }

  /** Running words of all files; estimated from the length where a file is given as text. */
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

  set(uri: string, content: FileContent, fingerprint: string): void {
    this.delete(uri);
    this.#files.set(uri, { fingerprint, content });
    this.#words += wordsIn(content);
  }

  delete(uri: string): void {
    const file = this.#files.get(uri);
    if (file === undefined) return;
    this.#files.delete(uri);
    this.#words -= wordsIn(file.content);
  }

  copy(): PendingFiles {
    return new PendingFiles(new Map(this.#files), this.#words);
  }

  segment(): Segment {
    return (this.#segment ??= this.#build());
  }

  #build(): Segment {
    const builder = createSegmentBuilder();
    for (const [uri, { content, fingerprint }] of this.#files) {
      if ('view' in content) builder.addText({ uri, fingerprint }, content.view, content.passages);
      else builder.addFacts({ uri, fingerprint }, content);
    }
    return openSegment(memorySource(joined(builder.finish())));
  }
}

function wordsIn(content: FileContent): number {
  return 'view' in content ? Math.ceil(content.view.length / 6) : content.tokens.length;
}
