import type { OpenDocument } from './openDocument';
import { defaultSettings, type Settings, type StatusParams } from '../protocol';
import { CorpusFolder, type FolderEvents, type FolderStatus } from './corpusFolder';
import { CorpusRoot } from './corpusRoot';
import type { Host } from './host';

/** All corpora of a window: one for each workspace folder, and one for each open file that lies in none. */
export class Workspace {
  readonly #folders = new Map<string, CorpusFolder>();
  /** Open files outside of all folders. */
  readonly #singles = new Map<string, CorpusFolder>();
  readonly #documents = new Map<string, OpenDocument>();
  readonly #host: Host;
  readonly #events: FolderEvents;
  #isReading = false;
  #startedReading: () => void = () => undefined;
  /** Settings of a root; without a root, those of the window. */
  #settings: (root: string | undefined) => Settings = () => defaultSettings;

  /** Resolves once reading the folders has begun: before, the settings are not known. */
  readonly started = new Promise<void>(resolve => {
    this.#startedReading = resolve;
  });

  constructor(host: Host, events: FolderEvents) {
    this.#host = host;
    this.#events = events;
  }

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
      this.#folders.set(root, this.#createFolder(root, 'folder'));
    }
    this.#assignDocuments();
    if (this.#isReading) this.startReading();
  }

  /** Starts to read the folders. To be called once the settings are known. */
  startReading(): void {
    this.#isReading = true;
    for (const folder of this.folders()) void folder.refresh();
    this.#startedReading();
  }

  configure(settings: (root: string | undefined) => Settings): void {
    this.#settings = settings;
    for (const folder of this.all()) folder.configure(settings(folder.kind === 'folder' ? folder.root : undefined));
  }

  /** Takes a document that the client opened. Only files and new documents count, not old versions or comparisons. */
  open(uri: string, document: OpenDocument): void {
    if (!/^(?:file|untitled):/.test(uri)) return;
    this.#documents.set(uri, document);
    this.#assign(uri, document);
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    const single = this.#singles.get(uri);
    if (single !== undefined) this.#remove(this.#singles, uri, single);
    else this.of(uri)?.documentClosed(uri);
  }

  status(): StatusParams {
    const parts = this.all().map(folder => folder.status);
    return {
      indexed: sum(parts.map(part => part.indexed)),
      found: sum(parts.map(part => part.found)),
      bytes: { indexed: sum(parts.map(part => part.bytes.indexed)), found: sum(parts.map(part => part.bytes.found)) },
      ...(this.all().some(folder => folder.stopped) && { stopped: true }),
      skipped: parts.flatMap(part => part.skipped.map(({ uri, reason }) => ({ uri, reason }))),
      encodings: parts.flatMap(part => part.encodings),
      ...themesOf(parts),
    };
  }

  /** Stops reading files until `resume`. */
  stop(): void {
    for (const folder of this.all()) folder.stop();
  }

  /** Goes on after `stop`. */
  resume(): void {
    for (const folder of this.all()) folder.resume();
  }

  /** Resolves once all folders have written what they store. */
  async dispose(): Promise<void> {
    await Promise.all(this.all().map(folder => folder.dispose()));
  }

  /** After the folders changed, open files may belong to another corpus. */
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
      around.documentOpened(document, uri);
    } else if (!uri.endsWith('.json')) {
      const single = this.#createFolder(uri, 'file');
      this.#singles.set(uri, single);
      single.documentOpened(document, uri);
      void single.refresh();
    }
  }

  #createFolder(uri: string, kind: 'folder' | 'file'): CorpusFolder {
    const settings = this.#settings(kind === 'folder' ? uri : undefined);
    return new CorpusFolder(new CorpusRoot(uri, kind, settings), this.#host, this.#events);
  }

  #remove(from: Map<string, CorpusFolder>, root: string, folder: CorpusFolder): void {
    from.delete(root);
    void folder.dispose();
  }
}

/** How many transcripts have been read for themes, while some have not, and those whose themes could not be found. */
function themesOf(parts: readonly FolderStatus[]): Pick<StatusParams, 'themes' | 'withoutThemes'> {
  const withoutThemes = parts.flatMap(part => part.withoutThemes);
  const read = sum(parts.map(part => part.themes.read));
  const found = sum(parts.map(part => part.themes.found));
  return {
    ...(read < found && { themes: { read, found } }),
    ...(withoutThemes.length > 0 && { withoutThemes }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
