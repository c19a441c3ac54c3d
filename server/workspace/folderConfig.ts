import type { OpenDocument } from './openDocument';
import type { CorpusWriter } from '../index/corpus';
import { Cancelled } from '../base/slices';
import { isConfigUri, readConfig, type ConfigFile } from './configFile';
import type { Files } from './host';
import type { Pending } from './pending';

/** What corpus.json needs of its folder. */
export interface FolderConfigContext {
  readonly root: string;
  readonly kind: 'folder' | 'file';
  readonly corpus: CorpusWriter;
  readonly files: Files;
  readonly pending: Pending;
  readonly disposed: () => boolean;
  readonly document: (uri: string) => OpenDocument | undefined;
  /** corpus.json was read again, but does not hold yet; and holds. */
  readonly read: () => void;
  readonly holds: () => void;
}

/** The corpus.json of a folder: read again whenever it changes, from its open buffer or the disk. */
export class FolderConfig {
  file: ConfigFile | undefined;
  /** Resolves when it holds. */
  settled: Promise<void> = Promise.resolve();
  #turn = 0;
  /** The buffer of corpus.json, and its version, that is older than what we wrote to disk. */
  #outdated: OpenDocument | undefined;
  #outdatedVersion = 0;

  constructor(private readonly home: FolderConfigContext) {}

  is(uri: string): boolean {
    return this.home.kind === 'folder' && isConfigUri(this.home.root, uri);
  }

  reload(): Promise<void> {
    return (this.settled = this.home.pending.track(this.#read(++this.#turn)));
  }

  /** It was written to disk by us: that counts, before the client has read it again into a buffer that it has open. */
  written(uri: string): Promise<void> {
    this.#outdated = this.home.document(uri);
    this.#outdatedVersion = this.#outdated?.version ?? 0;
    return this.reload();
  }

  /** The open buffer, unless the disk holds something newer that we wrote. */
  buffer(uri: string): OpenDocument | undefined {
    const document = this.home.document(uri);
    return document !== undefined && document === this.#outdated && document.version === this.#outdatedVersion
      ? undefined
      : document;
  }

  /** Of several that run at once only the last counts. */
  async #read(turn: number): Promise<void> {
    const { root, kind, files, corpus, disposed } = this.home;
    if (kind === 'file') return;
    const outdated = (): boolean => disposed() || turn !== this.#turn;
    const file = await readConfig(root, files, uri => this.buffer(uri)?.getText());
    if (outdated()) return;
    this.file = file;
    this.home.read();
    await corpus.configure(file.config, outdated).catch(ifCalledOff);
    this.home.holds();
  }
}

function ifCalledOff(error: unknown): void {
  if (!(error instanceof Cancelled)) throw error;
}
