import { Cancelled } from '../base/slices';
import type { CorpusWriter } from '../index/corpus';
import { configStamp, configUris, isConfigUri, readConfig, type ConfigFile } from './configFile';
import type { CorpusRoot } from './corpusRoot';
import type { Files } from './host';
import type { OwnTextFiles } from './ownTextFiles';
import type { OpenDocument } from './openDocument';
import type { OpenDocuments } from './openDocuments';
import type { Pending } from './pending';

/** What corpus.json shares with the rest of its folder. */
export interface FolderConfigParts {
  readonly root: CorpusRoot;
  readonly corpus: CorpusWriter;
  readonly files: Files;
  readonly texts: OwnTextFiles;
  readonly documents: OpenDocuments;
  readonly pending: Pending;
  /** corpus.json was read again; its problems may have changed. The corpus does not follow it yet. */
  readonly read: () => void;
  /** The corpus follows corpus.json. */
  readonly applied: () => void;
}

/** The corpus.json of a folder: read again whenever it changes, from its open document or from disk. */
export class FolderConfig {
  readonly #parts: FolderConfigParts;
  #file: ConfigFile | undefined;
  #applied: Promise<void> = Promise.resolve();
  /** Counts the reads: only the last one is applied. */
  #read = 0;
  /** Sizes and times of the files when they were last read. */
  #stamp: string | undefined;
  /** An open document with an older text than we wrote to disk, and the version that is too old. */
  #outdated: { readonly document: OpenDocument; readonly version: number } | undefined;
  #disposed = false;

  constructor(parts: FolderConfigParts) {
    this.#parts = parts;
  }

  /** The file as it was last read. */
  get file(): ConfigFile | undefined {
    return this.#file;
  }

  /** Resolves once the corpus follows the newest corpus.json. */
  get applied(): Promise<void> {
    return this.#applied;
  }

  isAt(uri: string): boolean {
    const { root } = this.#parts;
    return root.kind === 'folder' && isConfigUri(root.uri, uri);
  }

  reload(): Promise<void> {
    return (this.#applied = this.#parts.pending.track(this.#readAndApply(++this.#read)));
  }

  /** Reads the files again where they have changed on disk, for clients that do not tell. */
  async lookAgain(): Promise<void> {
    const { root, files } = this.#parts;
    if (root.kind === 'folder' && (await configStamp(root.uri, files)) !== this.#stamp) await this.reload();
  }

  /** We wrote the file to disk: that text counts until the client has put it into its open document. */
  written(uri: string): Promise<void> {
    const document = this.#parts.documents.document(uri);
    this.#outdated = document && { document, version: document.version };
    return this.reload();
  }

  /** The open document, unless the file on disk is newer because we wrote it. */
  document(uri: string): OpenDocument | undefined {
    const document = this.#parts.documents.document(uri);
    const { document: outdated, version } = this.#outdated ?? {};
    return document !== undefined && document === outdated && document.version === version ? undefined : document;
  }

  dispose(): void {
    this.#disposed = true;
  }

  async #readAndApply(read: number): Promise<void> {
    const { root, files, corpus, read: wasRead, applied } = this.#parts;
    if (root.kind === 'file') return;
    const isOutdated = (): boolean => this.#disposed || read !== this.#read;
    if (read === 1) for (const uri of configUris(root.uri)) await files.tidy(uri);
    const stamp = await configStamp(root.uri, files);
    const file = await readConfig(root.uri, files, this.#parts.texts, uri => this.document(uri)?.getText());
    if (isOutdated()) return;
    this.#stamp = stamp;
    this.#file = file;
    wasRead();
    try {
      await corpus.configure(file.config, isOutdated);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    }
    applied();
  }
}
