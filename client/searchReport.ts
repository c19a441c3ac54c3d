import {
  Disposable,
  DocumentLink,
  EventEmitter,
  FoldingRange,
  Location,
  Position,
  ProgressLocation,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  languages,
  window,
  workspace,
  type CancellationToken,
  type DefinitionProvider,
  type DocumentLinkProvider,
  type FoldingRangeProvider,
  type TextDocument,
  type TextDocumentContentProvider,
  type TextEditor,
} from 'vscode';
import {
  methods,
  type SearchReportParams,
  type SearchReportResult,
  type SearchReportSlice,
  type SearchSort,
} from '../server/protocol';
import { openDocument } from './encoding';
import { matchStyle } from './preview';
import { placeIn, placesIn, type ResultPlace } from './reportText';
import { documentName } from './searchText';
import type { Server } from './server';

/** Scheme of documents that hold all results of a search; language of these and of what they were saved as. */
const scheme = 'corpus-results';
const language = 'corpus-results';

/**
 * All results of a search as a read-only document, which VS Code searches, folds and saves like any other. Its places are
 * links, also in a saved copy. Its address holds the query: it is made anew when a window is opened again.
 */
export class SearchReports
  implements TextDocumentContentProvider, DocumentLinkProvider, DefinitionProvider, FoldingRangeProvider, Disposable
{
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #style = window.createTextEditorDecorationType(matchStyle);
  /** Matched words of open documents: start, end, start, end …, as offsets. */
  readonly #matches = new Map<string, number[]>();
  readonly #subscriptions: Disposable;

  constructor(private readonly server: Server) {
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#style,
      workspace.registerTextDocumentContentProvider(scheme, this),
      languages.registerDocumentLinkProvider({ language }, this),
      languages.registerDefinitionProvider({ language }, this),
      languages.registerFoldingRangeProvider({ language }, this),
      window.onDidChangeVisibleTextEditors(editors => editors.forEach(editor => this.#mark(editor))),
      workspace.onDidChangeTextDocument(({ document }) =>
        window.visibleTextEditors.filter(editor => editor.document === document).forEach(editor => this.#mark(editor)),
      ),
      workspace.onDidCloseTextDocument(({ uri }) => this.#matches.delete(uri.toString())),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Opens the document for a query, made anew where it is open. */
  async show(query: string, sort: SearchSort): Promise<void> {
    const uri = Uri.from({
      scheme,
      path: `/${documentName(query)}.corpus-results`,
      query: JSON.stringify({ query, sort }),
    });
    const isOpen = workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
    if (isOpen) this.#changed.fire(uri);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  }

  /** Goes to the place of a result: links run this. */
  async open(uri: string, line: number, character: number): Promise<void> {
    const at = new Position(line, character);
    const editor = await window.showTextDocument(await openDocument(this.server, Uri.parse(uri)));
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const params = JSON.parse(uri.query) as SearchReportParams;
    const options = {
      location: ProgressLocation.Notification,
      title: `Writing all results for ${params.query}`,
      cancellable: true,
    };
    return window.withProgress(options, async (progress, token) => {
      const slices: SearchReportSlice[] = [];
      try {
        await this.server.requestSlices<SearchReportResult, SearchReportSlice>(
          methods.searchReport,
          params,
          slice => {
            slices.push(slice);
            if (slices.length % 50 === 0)
              progress.report({ message: `${slices.length.toLocaleString('en')} transcripts` });
          },
          token,
        );
      } catch (error) {
        if (!token.isCancellationRequested) throw error;
        slices.push({ text: '\n\nNot all results: the writing was stopped.\n', matches: [] });
      }
      return this.#put(uri, slices);
    });
  }

  provideDocumentLinks(document: TextDocument): DocumentLink[] {
    return placesIn(document.getText()).flatMap(place => {
      const target = resolve(place);
      if (target === undefined) return [];
      const args = encodeURIComponent(JSON.stringify([target.toString(), place.target.line, place.target.character]));
      const link = new DocumentLink(
        new Range(place.line, place.start, place.line, place.end),
        Uri.parse(`command:corpusStudy.openResult?${args}`),
      );
      link.tooltip = 'Go to the passage';
      return [link];
    });
  }

  /** From a place, and from the passage below it. */
  provideDefinition(document: TextDocument, { line }: Position): Location | undefined {
    for (const at of [line, line - 1]) {
      const place = at < 0 ? undefined : placeIn(document.lineAt(at).text, at);
      const target = place && resolve(place);
      if (place && target) return new Location(target, new Position(place.target.line, place.target.character));
    }
    return undefined;
  }

  /** Each transcript folds. */
  provideFoldingRanges(document: TextDocument, _: unknown, token: CancellationToken): FoldingRange[] {
    const heads: number[] = [];
    for (let line = 2; line < document.lineCount && !token.isCancellationRequested; line++) {
      if (
        /^\S/.test(document.lineAt(line).text) &&
        document.lineAt(line - 1).isEmptyOrWhitespace &&
        document.lineAt(line - 2).isEmptyOrWhitespace
      )
        heads.push(line);
    }
    return heads.map(
      (line, index) => new FoldingRange(line, Math.max(line, (heads[index + 1] ?? document.lineCount + 1) - 3)),
    );
  }

  #put(uri: Uri, slices: readonly SearchReportSlice[]): string {
    const matches: number[] = [];
    let text = '';
    for (const slice of slices) {
      for (const offset of slice.matches) matches.push(text.length + offset);
      text += slice.text;
    }
    this.#matches.set(uri.toString(), matches);
    return text;
  }

  #mark(editor: TextEditor): void {
    const matches = this.#matches.get(editor.document.uri.toString());
    if (matches === undefined) return;
    const ranges: Range[] = [];
    for (let i = 0; i < matches.length; i += 2)
      ranges.push(new Range(editor.document.positionAt(matches[i]), editor.document.positionAt(matches[i + 1])));
    editor.setDecorations(this.#style, ranges);
  }
}

/** The file of a place, in a folder of the window or among the open documents; what leads elsewhere is none. */
function resolve({ path }: ResultPlace): Uri | undefined {
  const folders = workspace.workspaceFolders ?? [];
  const [first, ...rest] = path.split('/');
  if (path.split('/').includes('..')) return undefined;
  const named = folders.length > 1 ? folders.find(({ uri }) => uri.path.endsWith(`/${first}`)) : undefined;
  if (named) return Uri.joinPath(named.uri, ...rest);
  if (folders.length === 1) return Uri.joinPath(folders[0].uri, path);
  return workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`/${path}`))?.uri;
}
