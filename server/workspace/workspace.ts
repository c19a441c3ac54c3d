import type { OpenDocument } from './openDocument';
import { defaultSettings, type Settings, type StatusParams } from '../protocol';
import { CorpusFolder, type FolderEvents } from './corpusFolder';
import type { Host } from './host';

/** All corpora of a window: one for each workspace folder, and one for each open file that lies in none. */
export class Workspace {
  readonly #folders = new Map<string, CorpusFolder>();
  readonly #singles = new Map<string, CorpusFolder>();
  readonly #documents = new Map<string, OpenDocument>();
  #begun = false;
  #begin: () => void = () => undefined;
  /** Settings by root; what has none of its own takes those of the window. */
  #settings: (root: string | undefined) => Settings = () => defaultSettings;

  /** Resolves once the folders are being read. */
  readonly begins = new Promise<void>(resolve => {
    this.#begin = resolve;
  });

  constructor(
    private readonly host: Host,
    private readonly events: FolderEvents,
  ) {}

  all(): CorpusFolder[] {
    return [...this.#folders.values(), ...this.#singles.values()];
  }

  folders(): CorpusFolder[] {
    return [...this.#folders.values()];
  }

  /** The corpus that a file belongs to: that of the innermost workspace folder. */
  of(uri: string): CorpusFolder | undefined {
    const around = this.folders()
      .filter(folder => folder.holds(uri))
      .sort((a, b) => b.root.length - a.root.length);
    return around[0] ?? this.#singles.get(uri);
  }

  /** The open document of a file, by its canonical URI. */
  document(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  documents(): [uri: string, document: OpenDocument][] {
    return [...this.#documents];
  }

  settingsOf(root: string | undefined): Settings {
    return this.#settings(root);
  }

  setFolders(roots: readonly string[]): void {
    for (const [root, folder] of this.#folders) if (!roots.includes(root)) this.#remove(this.#folders, root, folder);
    for (const root of roots) {
      if (this.#folders.has(root)) continue;
      this.#folders.set(root, new CorpusFolder(root, 'folder', this.#settings(root), this.host, this.events));
    }
    this.#assignDocuments();
    if (this.#begun) this.begin();
  }

  /** Starts to read the folders: once the settings are known. */
  begin(): void {
    this.#begun = true;
    for (const folder of this.folders()) void folder.refresh();
    this.#begin();
  }

  configure(settings: (root: string | undefined) => Settings): void {
    this.#settings = settings;
    for (const folder of this.all()) folder.configure(settings(folder.kind === 'folder' ? folder.root : undefined));
  }

  /** Takes a document that the client opened; what is neither a file nor new (an old version, a comparison) is no transcript of its own. */
  open(uri: string, document: OpenDocument): void {
    if (!/^(?:file|untitled):/.test(uri)) return;
    this.#documents.set(uri, document);
    this.#assign(uri, document);
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    const single = this.#singles.get(uri);
    if (single !== undefined) this.#remove(this.#singles, uri, single);
    else this.of(uri)?.bufferClosed(uri);
  }

  status(): StatusParams {
    const parts = this.all().map(folder => folder.status);
    return {
      indexed: sum(parts.map(part => part.indexed)),
      found: sum(parts.map(part => part.found)),
      bytes: { indexed: sum(parts.map(part => part.bytes.indexed)), found: sum(parts.map(part => part.bytes.found)) },
      ...(this.all().some(folder => folder.stopped) && { stopped: true }),
      skipped: parts.flatMap(part => part.skipped),
      encodings: parts.flatMap(part => part.encodings),
    };
  }

  /** Leaves unread what is not read yet. */
  stop(): void {
    for (const folder of this.all()) folder.stop();
  }

  /** Goes on with what was left unread. */
  resume(): void {
    for (const folder of this.all()) folder.resume();
  }

  /** Resolves when what they keep is written. */
  async dispose(): Promise<void> {
    await Promise.all(this.all().map(folder => folder.dispose()));
  }

  /** After the folders changed, open files may belong elsewhere. */
  #assignDocuments(): void {
    for (const [uri, document] of this.#documents) {
      const single = this.#singles.get(uri);
      const inFolder = this.folders().some(folder => folder.holds(uri));
      if (single !== undefined && !inFolder) continue;
      if (single !== undefined) this.#remove(this.#singles, uri, single);
      this.#assign(uri, document);
    }
  }

  #assign(uri: string, document: OpenDocument): void {
    const around = this.of(uri);
    if (around !== undefined) {
      around.bufferOpened(document, uri);
    } else if (!uri.endsWith('.json')) {
      const single = new CorpusFolder(uri, 'file', this.#settings(undefined), this.host, this.events);
      this.#singles.set(uri, single);
      single.bufferOpened(document, uri);
      void single.refresh();
    }
  }

  #remove(from: Map<string, CorpusFolder>, root: string, folder: CorpusFolder): void {
    from.delete(root);
    void folder.dispose();
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
