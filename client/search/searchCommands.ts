import { window, type Disposable } from 'vscode';
import { methods, type SearchParams, type SearchResultHit } from '../../server/protocol';
import type { ConcordanceView } from '../concordance/concordanceView';
import type { Server } from '../connection/server';
import { copyWithReference } from '../reading/copyWithReference';
import { chooseFilter } from './filterPicker';
import type { ResultsDocuments } from './resultsDocument';
import { SearchBox } from './searchBox';
import type { SearchHistory } from './searchHistory';

/** Registers a command. */
type Register = (name: string, run: (...args: never[]) => unknown) => Disposable;

/** UTF-16 units of a selection that is taken as a query, at most. Chosen by hand. */
const longestSelection = 200;

/** The commands that open the search box, and those that act on it while it is open. */
export class SearchCommands {
  readonly #server: Server;
  readonly #history: SearchHistory;
  readonly #documents: ResultsDocuments;
  readonly #concordance: ConcordanceView;
  #box: SearchBox | undefined;

  constructor(server: Server, history: SearchHistory, documents: ResultsDocuments, concordance: ConcordanceView) {
    this.#server = server;
    this.#history = history;
    this.#documents = documents;
    this.#concordance = concordance;
  }

  register(register: Register): Disposable[] {
    return [
      register('corpusStudy.search', (query?: string) => this.#open(query)),
      register('corpusStudy.searchAgain', () => this.#open(this.#history.all()[0]?.query ?? '')),
      register('corpusStudy.searchFilter', () => this.#box && this.#chooseFilter(this.#box)),
      register('corpusStudy.searchSort', () => this.#box?.changeSortOrder()),
      register('corpusStudy.searchDocument', () => this.#box && this.#openDocument(this.#box)),
      register('corpusStudy.searchConcordance', () => this.#box && this.#openConcordance(this.#box)),
      register('corpusStudy.searchHistory', () => this.#box?.showHistory()),
      register('corpusStudy.searchCopy', () => this.#withActiveHit(hit => this.#copy(hit))),
      register('corpusStudy.searchSide', () => this.#withActiveHit(hit => this.#box?.openBeside(hit))),
      register('corpusStudy.searchForget', () => this.#box?.removeActiveFromHistory()),
      register('corpusStudy.openResult', (uri: string, line: number, character: number) =>
        this.#documents.openPlace(uri, line, character),
      ),
    ];
  }

  /** Opens the box with a query, by default the selection of the active editor. */
  async #open(query = selectedText()): Promise<void> {
    if (!this.#server.startRequested) {
      const params: SearchParams = { query: '', limit: 1 };
      const workspaceHasTranscripts = (await this.#server.request(methods.search, params)) !== undefined;
      if (!workspaceHasTranscripts) return;
    }
    void this.#box?.close();
    const box: SearchBox = new SearchBox(this.#server, this.#history, {
      filterRequested: () => void this.#chooseFilter(box),
      documentRequested: () => this.#openDocument(box),
      concordanceRequested: () => this.#openConcordance(box),
      copyRequested: hit => void this.#copy(hit),
      closed: () => {
        if (this.#box === box) this.#box = undefined;
      },
    });
    this.#box = box;
    box.open(query);
  }

  /** Hides the box while the user chooses a filter, and then shows it again. */
  async #chooseFilter(box: SearchBox): Promise<void> {
    box.suspend();
    const query = await chooseFilter(this.#server, box.query);
    box.resume(query ?? box.query);
  }

  #openDocument(box: SearchBox): void {
    const { query, sort } = box;
    if (query === '') return;
    void box.close().then(() => this.#documents.show(query, sort));
  }

  #openConcordance(box: SearchBox): void {
    const { query } = box;
    if (query === '') return;
    void box.close().then(() => this.#concordance.open(query));
  }

  async #copy({ uri, range }: SearchResultHit): Promise<void> {
    if (await copyWithReference(this.#server, uri, range)) this.#box?.showNotice('Copied with its reference');
  }

  #withActiveHit(run: (hit: SearchResultHit) => unknown): unknown {
    const hit = this.#box?.activeHit;
    return hit && run(hit);
  }
}

function selectedText(): string {
  const editor = window.activeTextEditor;
  const text = editor ? editor.document.getText(editor.selection) : '';
  return text.length > longestSelection ? '' : text.replace(/\s+/g, ' ').trim();
}
