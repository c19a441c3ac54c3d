import { CancellationToken } from 'vscode-languageserver';
import { sourceDocument, type SourceDocument } from '../features/sources/sourceDocument';
import type { Corpus } from '../index/corpus';
import { sourceScheme } from '../protocol';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { Files } from '../workspace/host';
import type { Workspace } from '../workspace/workspace';

/**
 * Pages of sources and where clients find them: under their own URI where the client asks for contents
 * (`workspace/textDocumentContent`), else as files in a storage folder.
 */
export class SourcePages {
  /** The corpus that led to a page: with several folders, its counts are those of this one. */
  readonly #folders = new Map<string, CorpusFolder>();

  /** Pages that the client shows. */
  readonly #open = new Set<string>();

  /** `storage` is the canonical URI of a folder; undefined where the client asks for contents by itself. */
  constructor(
    private readonly workspace: Workspace,
    private readonly files: Files,
    private readonly storage: string | undefined,
  ) {}

  /** The page's own URI, for whatever URI the client uses; undefined for what is no page. */
  inward(uri: string): string | undefined {
    if (uri.startsWith(sourceScheme + ':')) return uri;
    const { storage } = this;
    if (storage === undefined || !uri.startsWith(storage + '/')) return undefined;
    return `${sourceScheme}:/${uri.slice(storage.length + 1)}`;
  }

  /** The URI under which the client opens a page. Writes the file where it takes one. */
  async outward(uri: string, corpus: Corpus, folder: CorpusFolder): Promise<string> {
    this.#folders.set(uri, folder);
    if (this.storage === undefined) return uri;
    const file = this.files.canonical(`${this.storage}/${uri.slice(sourceScheme.length + 1).replace(/^\/+/, '')}`);
    if (!file.startsWith(this.storage + '/')) return uri;
    const page = await sourceDocument(corpus, uri);
    if (page !== undefined) await this.files.write(file, page.text);
    return file;
  }

  /** Takes note of a document that the client opened; false where it is no page. */
  opened(uri: string): boolean {
    const page = this.inward(uri);
    if (page !== undefined) this.#open.add(page);
    return page !== undefined;
  }

  closed(uri: string): boolean {
    const page = this.inward(uri);
    if (page !== undefined) this.#open.delete(page);
    return page !== undefined;
  }

  get areOpen(): boolean {
    return this.#open.size > 0;
  }

  /** Makes the open pages anew. `reload` makes a client that asks for contents ask again. */
  async refresh(reload: (uri: string) => Promise<void>): Promise<void> {
    for (const uri of this.#open) {
      const folder = this.folderOf(uri);
      if (this.storage === undefined) {
        await reload(uri);
      } else if (folder !== undefined) {
        await folder.whole(CancellationToken.None);
        await this.outward(uri, folder.snapshot(), folder);
      }
    }
  }

  /** The corpus whose counts a page shows. */
  folderOf(uri: string): CorpusFolder | undefined {
    const known = this.#folders.get(uri);
    const all = this.workspace.all();
    return known !== undefined && all.includes(known) ? known : all[0];
  }

  /** The page as the corpus makes it now. */
  page(uri: string, corpus: Corpus): Promise<SourceDocument | undefined> {
    return sourceDocument(corpus, uri);
  }
}
