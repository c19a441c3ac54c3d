import { window, type Disposable } from 'vscode';
import { methods, type SearchResultHit } from '../server/protocol';
import { copyQuoted } from './quote';
import { SearchBox } from './searchBox';
import { chooseFilter } from './searchFilter';
import type { SearchHistory } from './searchHistory';
import type { SearchReports } from './searchReport';
import type { Server } from './server';

/** Registers a command. */
type Register = (name: string, run: (...args: never[]) => unknown) => Disposable;

/** The commands of the search: those that open it, and those that act on the box while it is open. */
export class SearchCommands {
  #box: SearchBox | undefined;

  constructor(
    private readonly server: Server,
    private readonly history: SearchHistory,
    private readonly reports: SearchReports,
  ) {}

  register(register: Register): Disposable[] {
    return [
      register('corpusStudy.search', (query?: string) => this.open(query)),
      register('corpusStudy.searchAgain', () => this.open(this.history.all()[0]?.query ?? '')),
      register('corpusStudy.searchFilter', () => this.#box && this.#filter(this.#box)),
      register('corpusStudy.searchSort', () => this.#box?.sortOtherwise()),
      register('corpusStudy.searchDocument', () => this.#box && this.#openDocument(this.#box)),
      register('corpusStudy.searchHistory', () => this.#box?.showHistory()),
      register('corpusStudy.searchCopy', () => this.#withActive(hit => this.#copy(hit))),
      register('corpusStudy.searchSide', () => this.#withActive(hit => this.#box?.openBeside(hit))),
      register('corpusStudy.searchForget', () => this.#box?.forgetActive()),
      register('corpusStudy.openResult', (uri: string, line: number, character: number) =>
        this.reports.open(uri, line, character),
      ),
      register('corpusStudy.read', () => this.server.request(methods.read, undefined)),
    ];
  }

  /** Opens the box with a query, or with the selection of the editor in front. */
  async open(query = selectedText()): Promise<void> {
    if (!this.server.wanted && (await this.server.request(methods.search, { query: '', limit: 1 })) === undefined)
      return;
    void this.#box?.leave();
    const box: SearchBox = new SearchBox(this.server, this.history, {
      filter: () => void this.#filter(box),
      document: () => this.#openDocument(box),
      copy: hit => void this.#copy(hit),
      closed: () => {
        if (this.#box === box) this.#box = undefined;
      },
    });
    this.#box = box;
    box.open(query);
  }

  /** The box makes room for the choice of a filter, and comes back with or without it. */
  async #filter(box: SearchBox): Promise<void> {
    box.park();
    const query = await chooseFilter(this.server, box.query);
    box.resume(query ?? box.query);
  }

  #openDocument(box: SearchBox): void {
    const { query, sort } = box;
    if (query === '') return;
    void box.leave().then(() => this.reports.show(query, sort));
  }

  async #copy({ uri, range }: SearchResultHit): Promise<void> {
    if (await copyQuoted(this.server, uri, range)) this.#box?.tell('Copied with its reference');
  }

  #withActive(run: (hit: SearchResultHit) => unknown): unknown {
    const hit = this.#box?.activeHit;
    return hit && run(hit);
  }
}

function selectedText(): string {
  const editor = window.activeTextEditor;
  const text = editor ? editor.document.getText(editor.selection) : '';
  return text.length > 200 ? '' : text.replace(/\s+/g, ' ').trim();
}
