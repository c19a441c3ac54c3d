import type {
  CancellationToken,
  CodeLens,
  CompletionList,
  Connection,
  Definition,
  DefinitionLink,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
} from 'vscode-languageserver';
import { DocumentHighlightKind, MarkupKind } from 'vscode-languageserver';
import { inSlices } from '../base/slices';
import { completeConfig } from '../features/document/configCompletion';
import { hasRightToLeft } from '../text/bidi';
import { offsetAt, positionAt } from '../text/lines';
import { completeCitation } from '../features/document/citationCompletion';
import { definition } from '../features/navigation/definition';
import { foldingRanges } from '../features/document/foldingRanges';
import { hover } from '../features/hover/hover';
import { inlayHints } from '../features/document/inlayHints';
import { documentLinks } from '../features/document/documentLinks';
import { outline } from '../features/document/outline';
import { pageOutline } from '../features/document/pageOutline';
import { highlights } from '../features/navigation/highlights';
import { references } from '../features/navigation/references';
import { selectionSpans } from '../features/document/selectionSpans';
import { sourceLenses } from '../features/sources/sourceLenses';
import { semanticTokens } from '../features/document/semanticTokens';
import { Isolation } from '../features/document/linePieces';
import { commands, methods, type MarksParams, type MarksResult } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import {
  toCompletionList,
  toConfigCompletions,
  toDocumentSymbols,
  toSymbolInformation,
  toFoldingRanges,
  toRange,
  toSelectionRange,
} from './convert';
import type { RequestContext, RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { respond } from './respond';
import { toMarks, toSemanticTokens } from './semanticTokens';
import type { Workspace } from '../workspace/workspace';

interface About {
  readonly textDocument: { readonly uri: string };
}
interface At extends About {
  readonly position: Position;
}

/** Connects the standard requests that read. Each handler converts the request, calls a feature, and converts the answer. */
export function connectDocumentRequests(
  connection: Connection,
  workspace: Workspace,
  contexts: RequestContexts,
  client: ClientFeatures,
  log: RequestLog,
): void {
  const { languages } = connection;

  connection.onHover(respond('textDocument/hover', onHover, log));
  connection.onDefinition(respond('textDocument/definition', onDefinition, log));
  connection.onReferences(respond('textDocument/references', onReferences, log));
  connection.onDocumentHighlight(respond('textDocument/documentHighlight', onHighlight, log));
  connection.onDocumentSymbol(respond('textDocument/documentSymbol', onDocumentSymbol, log));
  connection.onFoldingRanges(respond('textDocument/foldingRange', onFolding, log));
  connection.onSelectionRanges(respond('textDocument/selectionRange', onSelection, log));
  connection.onDocumentLinks(respond('textDocument/documentLink', onLinks, log));
  connection.onCompletion(respond('textDocument/completion', onCompletion, log));
  connection.onCodeLens(respond('textDocument/codeLens', onLenses, log));
  languages.semanticTokens.on(respond('textDocument/semanticTokens/full', onTokens, log));
  languages.semanticTokens.onRange(respond('textDocument/semanticTokens/range', onTokens, log));
  connection.onRequest(methods.marks, respond(methods.marks, onMarks, log));
  languages.inlayHint.on(respond('textDocument/inlayHint', onHints, log));

  async function onHover({ textDocument, position }: At, token: CancellationToken): Promise<Hover | null> {
    const context = await contexts.forDocument(textDocument.uri, 'file', token);
    if (context === undefined) return null;
    const settings = settingsFor(context);
    const answer = await hover(context.corpus, context.uri, context.offset(position), {
      ...settings.hover,
      commandLinks: client.commandLinks,
      // VS Code adds the problems at the position to the box.
      problemsShown: client.commandLinks && settings.diagnostics.enabled,
    });
    if (answer === undefined) return null;
    const value = context.folder.complete
      ? answer.markdown
      : `${answer.markdown}\n\n*${context.folder.stopped ? 'Indexing was stopped' : 'Still indexing'}: counts are not complete.*`;
    return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(context.lines, answer.span) };
  }

  async function onDefinition(
    { textDocument, position }: At,
    token: CancellationToken,
  ): Promise<Definition | DefinitionLink[] | null> {
    const context = await contexts.forDocument(textDocument.uri, 'corpus', token);
    const answer = context && (await definition(context.corpus, context.uri, context.offset(position)));
    if (context === undefined || answer === undefined) return null;
    const locations = await contexts.locations(context.folder, context.corpus, answer.places);
    if (!client.definitionLinks) return locations;
    const originSelectionRange = toRange(context.lines, answer.origin);
    return locations.map(({ uri, range }) => ({
      originSelectionRange,
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    }));
  }

  async function onReferences(
    { textDocument, position, context: { includeDeclaration } }: At & { context: { includeDeclaration: boolean } },
    token: CancellationToken,
  ): Promise<Location[] | null> {
    const context = await contexts.forDocument(textDocument.uri, 'corpus', token);
    if (context === undefined) return null;
    const places = await references(context.corpus, context.uri, context.offset(position), includeDeclaration);
    return contexts.locations(context.folder, context.corpus, places);
  }

  async function onHighlight(
    { textDocument, position }: At,
    token: CancellationToken,
  ): Promise<DocumentHighlight[] | null> {
    const context = await contexts.forDocument(textDocument.uri, 'file', token);
    if (context === undefined || context.isPage) return null;
    return (await highlights(context.corpus, context.uri, context.offset(position))).map(span => ({
      range: toRange(context.lines, span),
      kind: DocumentHighlightKind.Text,
    }));
  }

  async function onDocumentSymbol(
    { textDocument }: About,
    token: CancellationToken,
  ): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
    const context = await contexts.forDocument(textDocument.uri, 'file', token);
    if (context === undefined) return null;
    const cancelled = (): boolean => token.isCancellationRequested;
    const found = context.isPage
      ? await pageOutline(context.corpus, context.uri)
      : await outline(context.corpus, context.uri, cancelled);
    const symbols = await inSlices(toDocumentSymbols(context.lines, found), cancelled);
    return client.nestedSymbols ? symbols : inSlices(toSymbolInformation(symbols, textDocument.uri), cancelled);
  }

  async function onFolding({ textDocument }: About, token: CancellationToken): Promise<FoldingRange[] | null> {
    const context = await contexts.forDocument(textDocument.uri, 'file', token);
    return context === undefined || context.isPage
      ? null
      : toFoldingRanges(context.lines, foldingRanges(context.corpus, context.uri));
  }

  async function onSelection(
    { textDocument, positions }: About & { positions: Position[] },
    token: CancellationToken,
  ): Promise<SelectionRange[] | null> {
    const context = await contexts.forDocument(textDocument.uri, 'file', token);
    if (context === undefined || context.isPage) return null;
    const found: SelectionRange[] = [];
    for (const position of positions) {
      const offset = context.offset(position);
      found.push(toSelectionRange(context.lines, await selectionSpans(context.corpus, context.uri, offset), offset));
    }
    return found;
  }

  async function onLinks({ textDocument }: About, token: CancellationToken): Promise<DocumentLink[] | null> {
    const context = await contexts.forDocument(textDocument.uri, 'file', token);
    if (context === undefined) return null;
    return (await documentLinks(context.corpus, context.uri)).map(({ span, target, tooltip }) => ({
      range: toRange(context.lines, span),
      target,
      tooltip,
    }));
  }

  async function onCompletion(
    { textDocument, position }: At,
    token: CancellationToken,
  ): Promise<CompletionList | null> {
    const config = await contexts.forConfig(textDocument.uri, token);
    if (config !== undefined) {
      const { corpus, text, lines, folder } = config;
      const answer = completeConfig(corpus, text, offsetAt(lines, text, position), folder);
      return answer === undefined ? null : toConfigCompletions(lines, answer);
    }
    const context = await contexts.forDocument(textDocument.uri, 'file', token);
    if (context === undefined || context.isPage) return null;
    const answer = await completeCitation(context.corpus, context.text, context.offset(position));
    return answer === undefined ? null : toCompletionList(context.lines, answer);
  }

  async function onLenses({ textDocument }: About, token: CancellationToken): Promise<CodeLens[] | null> {
    const context = await contexts.forDocument(textDocument.uri, 'corpus', token);
    if (context === undefined || !context.isPage) return null;
    const { uri } = textDocument;
    return (await sourceLenses(context.corpus, context.uri)).map(({ span, title, key }) => {
      const range = toRange(context.lines, span);
      return {
        range,
        command: client.commandLinks
          ? { title, command: commands.showSites, arguments: [key, uri, range.start] }
          : { title, command: '' },
      };
    });
  }

  async function onTokens(
    { textDocument, range }: About & { range?: Range },
    token: CancellationToken,
  ): Promise<SemanticTokens> {
    const context = await contexts.forDocument(textDocument.uri, 'file', token);
    if (context === undefined || context.isPage || !settingsFor(context).semanticHighlighting.enabled)
      return { data: [] };
    const within = range === undefined ? { start: 0, end: context.text.length } : context.span(range);
    const tokens = await semanticTokens(context.corpus, context.uri);
    return toSemanticTokens(context.lines, context.text, tokens, within, client.isolatesColours);
  }

  async function onMarks({ uri }: MarksParams, token: CancellationToken): Promise<MarksResult> {
    const context = await contexts.forDocument(uri, 'file', token);
    if (context === undefined || context.isPage || !settingsFor(context).semanticHighlighting.enabled) return [];
    if (!hasRightToLeft(context.text)) return [];
    return toMarks(context.lines, context.text, await semanticTokens(context.corpus, context.uri));
  }

  async function onHints(
    { textDocument, range }: About & { range: Range },
    token: CancellationToken,
  ): Promise<InlayHint[] | null> {
    const context = await contexts.forDocument(textDocument.uri, 'file', token);
    if (context === undefined || context.isPage) return null;
    const hints = await inlayHints(context.corpus, context.uri, context.span(range), settingsFor(context).inlayHints);
    const isolation = new Isolation(context.lines, context.text);
    const shown = client.isolatesColours
      ? hints.filter(({ offset }) =>
          isolation.keepsOrder({ line: positionAt(context.lines, offset).line, start: offset, end: offset }),
        )
      : hints;
    return shown.map(({ offset, label, tooltip }) => ({
      position: toRange(context.lines, { start: offset, end: offset }).start,
      label,
      paddingLeft: true,
      ...(tooltip !== undefined && { tooltip }),
    }));
  }

  function settingsFor({ folder }: RequestContext): ReturnType<Workspace['settingsOf']> {
    return workspace.settingsOf(folder.kind === 'folder' ? folder.root : undefined);
  }
}
