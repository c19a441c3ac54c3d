import { CancellationToken } from 'vscode-languageserver';
import { sourcePage, type SourcePage } from '../features/sources/sourcePage';
import type { Corpus } from '../index/corpus';
import { sourceScheme } from '../protocol';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { Files } from '../workspace/host';
import type { Workspace } from '../workspace/workspace';

/**
 * Source pages and where clients find them: under a URI of their own where the client asks for contents
 * (`workspace/textDocumentContent`), otherwise as files in a storage folder.
 */
export class SourcePages {
  readonly #workspace: Workspace;
  readonly #files: Files;
  readonly #storage: string | undefined;
  /** The corpus from which a page was opened: the page shows the counts of that corpus. */
  readonly #folders = new Map<string, CorpusFolder>();
  /** Pages that the client shows. */
  readonly #open = new Set<string>();

  /** `storage` is the canonical URI of the storage folder; undefined where the client asks for contents. */
  constructor(workspace: Workspace, files: Files, storage: string | undefined) {
    this.#workspace = workspace;
    this.#files = files;
    this.#storage = storage;
  }

  get areOpen(): boolean {
    return this.#open.size > 0;
  }

  /** The page's own URI for a URI of the client; undefined for what is not a page. */
  fromClient(uri: string): string | undefined {
    if (uri.startsWith(sourceScheme + ':')) return uri;
    const storage = this.#storage;
    if (storage === undefined || !uri.startsWith(storage + '/')) return undefined;
    return `${sourceScheme}:/${uri.slice(storage.length + 1)}`;
  }

  /** The URI under which the client opens a page. Writes the file of the page where the client needs one. */
  async toClient(uri: string, corpus: Corpus, folder: CorpusFolder): Promise<string> {
    const storage = this.#storage;
    this.#folders.set(uri, folder);
    if (storage === undefined) return uri;
    const file = this.#files.canonical(`${storage}/${uri.slice(sourceScheme.length + 1).replace(/^\/+/, '')}`);
    if (!file.startsWith(storage + '/')) return uri;
    const page = await sourcePage(corpus, uri);
    if (page !== undefined) await this.#files.write(file, page.text);
    return file;
  }

  /** The client opened a document. False where it is not a page. */
  opened(uri: string): boolean {
    const page = this.fromClient(uri);
    if (page !== undefined) this.#open.add(page);
    return page !== undefined;
  }

  /** The client closed a document. False where it is not a page. */
  closed(uri: string): boolean {
    const page = this.fromClient(uri);
    if (page !== undefined) this.#open.delete(page);
    return page !== undefined;
  }

  /** Updates the open pages. `reload` makes a client that asks for contents ask again. */
  async refresh(reload: (uri: string) => Promise<void>): Promise<void> {
    for (const uri of this.#open) {
      const folder = this.folderOf(uri);
      if (this.#storage === undefined) {
        await reload(uri);
      } else if (folder !== undefined) {
        await folder.whole(CancellationToken.None);
        await this.toClient(uri, folder.snapshot(), folder);
      }
    }
  }

  /** The corpus whose counts a page shows. */
  folderOf(uri: string): CorpusFolder | undefined {
    const known = this.#folders.get(uri);
    const all = this.#workspace.all();
    return known !== undefined && all.includes(known) ? known : all[0];
  }

  page(uri: string, corpus: Corpus): Promise<SourcePage | undefined> {
    return sourcePage(corpus, uri);
  }
}
