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
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { matchStyle } from '../navigation/preview';
import { openDocument } from '../reading/encoding';
import { formatNumber } from '../text';
import { sameUri } from '../uris';
import { parsePlace, parsePlaces, type ResultPlace } from './resultPlaces';
import { documentName } from './resultText';

/** URI scheme of results documents, and the language of these and of their saved copies. */
const scheme = 'corpus-results';
const language = 'corpus-results';
/** The progress message is updated each time this many transcripts have arrived. */
const progressInterval = 50;

/**
 * Provides all results of a search as a read-only document, which VS Code can search, fold and save. References to
 * transcripts are links, in a saved copy too. The URI holds the query, so VS Code can restore the document in a new
 * window.
 */
export class ResultsDocuments
  implements TextDocumentContentProvider, DocumentLinkProvider, DefinitionProvider, FoldingRangeProvider, Disposable
{
  readonly #server: Server;
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #matchDecoration = window.createTextEditorDecorationType(matchStyle);
  /** Matched words of open documents, by URI: start, end, start, end … as offsets in UTF-16 units. */
  readonly #matches = new Map<string, number[]>();
  readonly #subscriptions: Disposable;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#matchDecoration,
      workspace.registerTextDocumentContentProvider(scheme, this),
      languages.registerDocumentLinkProvider({ language }, this),
      languages.registerDefinitionProvider({ language }, this),
      languages.registerFoldingRangeProvider({ language }, this),
      window.onDidChangeVisibleTextEditors(editors => editors.forEach(editor => this.#highlightMatches(editor))),
      workspace.onDidChangeTextDocument(({ document }) =>
        window.visibleTextEditors
          .filter(editor => editor.document === document)
          .forEach(editor => this.#highlightMatches(editor)),
      ),
      workspace.onDidCloseTextDocument(({ uri }) => this.#matches.delete(uri.toString())),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Opens the document of a query. If it is already open, its results are updated. */
  async show(query: string, sort: SearchSort): Promise<void> {
    const uri = Uri.from({
      scheme,
      path: `/${documentName(query)}.corpus-results`,
      query: JSON.stringify({ query, sort }),
    });
    const isOpen = workspace.textDocuments.some(document => sameUri(document.uri, uri));
    if (isOpen) this.#changed.fire(uri);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  }

  /** Command of links: opens a transcript at a place (line and character from 0). */
  async openPlace(uri: string, line: number, character: number): Promise<void> {
    const position = new Position(line, character);
    const editor = await window.showTextDocument(await openDocument(this.#server, Uri.parse(uri)));
    editor.selection = new Selection(position, position);
    editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const params = JSON.parse(uri.query) as SearchReportParams;
    const options = {
      location: ProgressLocation.Notification,
      title: `Collecting all results for ${params.query}`,
      cancellable: true,
    };
    return window.withProgress(options, async (progress, token) => {
      const slices: SearchReportSlice[] = [];
      try {
        await this.#server.requestSlices<SearchReportResult, SearchReportSlice>(
          methods.searchReport,
          params,
          slice => {
            slices.push(slice);
            if (slices.length % progressInterval === 0)
              progress.report({ message: `${formatNumber(slices.length)} transcripts` });
          },
          token,
        );
      } catch (error) {
        if (!token.isCancellationRequested) throw error;
        slices.push({ text: '\n\nThese are not all results: collecting them was cancelled.\n', matches: [] });
      }
      return this.#joinSlices(uri, slices);
    });
  }

  provideDocumentLinks(document: TextDocument): DocumentLink[] {
    return parsePlaces(document.getText()).flatMap(place => {
      const uri = uriOf(place);
      if (uri === undefined) return [];
      const args = encodeURIComponent(JSON.stringify([uri.toString(), place.target.line, place.target.character]));
      const link = new DocumentLink(
        new Range(place.line, place.start, place.line, place.end),
        Uri.parse(`command:corpusStudy.openResult?${args}`),
      );
      link.tooltip = 'Go to the passage';
      return [link];
    });
  }

  /** Works on the line of a reference, and on the line after it, where the passage begins. */
  provideDefinition(document: TextDocument, position: Position): Location | undefined {
    for (const line of [position.line, position.line - 1]) {
      const place = line < 0 ? undefined : parsePlace(document.lineAt(line).text, line);
      const uri = place && uriOf(place);
      if (place && uri) return new Location(uri, new Position(place.target.line, place.target.character));
    }
    return undefined;
  }

  /** A region for each transcript. Its heading is a line without indentation after two blank lines. */
  provideFoldingRanges(document: TextDocument, _context: unknown, token: CancellationToken): FoldingRange[] {
    const headings: number[] = [];
    for (let line = 2; line < document.lineCount && !token.isCancellationRequested; line++) {
      if (
        /^\S/.test(document.lineAt(line).text) &&
        document.lineAt(line - 1).isEmptyOrWhitespace &&
        document.lineAt(line - 2).isEmptyOrWhitespace
      )
        headings.push(line);
    }
    return headings.map(
      (line, index) => new FoldingRange(line, Math.max(line, (headings[index + 1] ?? document.lineCount + 1) - 3)),
    );
  }

  /** The text of a document. Remembers where its matched words are. */
  #joinSlices(uri: Uri, slices: readonly SearchReportSlice[]): string {
    const matches: number[] = [];
    let text = '';
    for (const slice of slices) {
      for (const offset of slice.matches) matches.push(text.length + offset);
      text += slice.text;
    }
    this.#matches.set(uri.toString(), matches);
    return text;
  }

  #highlightMatches(editor: TextEditor): void {
    const matches = this.#matches.get(editor.document.uri.toString());
    if (matches === undefined) return;
    const ranges: Range[] = [];
    for (let i = 0; i < matches.length; i += 2)
      ranges.push(new Range(editor.document.positionAt(matches[i]), editor.document.positionAt(matches[i + 1])));
    editor.setDecorations(this.#matchDecoration, ranges);
  }
}

/**
 * The transcript of a place, in a workspace folder or among the open documents. Undefined for a path that leaves the
 * folder.
 */
function uriOf({ path }: ResultPlace): Uri | undefined {
  const folders = workspace.workspaceFolders ?? [];
  const [first, ...rest] = path.split('/');
  if (path.split('/').includes('..')) return undefined;
  const namedFolder = folders.length > 1 ? folders.find(({ uri }) => uri.path.endsWith(`/${first}`)) : undefined;
  if (namedFolder) return Uri.joinPath(namedFolder.uri, ...rest);
  if (folders.length === 1) return Uri.joinPath(folders[0].uri, path);
  return workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`/${path}`))?.uri;
}
