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
import { completion } from '../features/document/completion';
import { definition } from '../features/navigation/definition';
import { foldingRanges } from '../features/document/folding';
import { hover } from '../features/hover/hover';
import { inlayHints } from '../features/document/inlayHints';
import { documentLinks } from '../features/document/documentLinks';
import { outline } from '../features/document/outline';
import { highlights, references } from '../features/navigation/references';
import { selectionSpans } from '../features/document/selectionSpans';
import { sourceLenses } from '../features/sources/sourceLens';
import { workspaceSymbols } from '../features/navigation/workspaceSymbols';
import { semanticTokens } from '../features/document/semanticTokens';
import { commands } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import {
  corpusSymbolKinds,
  toCompletionList,
  toDocumentSymbol,
  toFoldingRanges,
  toRange,
  toSelectionRange,
} from './convert';
import type { RequestContext, RequestContexts } from './requestContext';
import { respond } from './respond';
import { toSemanticTokens } from './semanticTokens';
import type { Workspace } from '../workspace/workspace';

interface About {
  readonly textDocument: { readonly uri: string };
}
interface At extends About {
  readonly position: Position;
}

/** Connects the standard requests that read. Each is: convert, ask, convert. */
export function connectDocumentRequests(
  connection: Connection,
  workspace: Workspace,
  questions: RequestContexts,
  client: ClientFeatures,
): void {
  const log = (message: string): void => connection.console.error(message);
  const { languages } = connection;

  connection.onHover(respond('textDocument/hover', onHover, log));
  connection.onDefinition(respond('textDocument/definition', onDefinition, log));
  connection.onReferences(respond('textDocument/references', onReferences, log));
  connection.onDocumentHighlight(respond('textDocument/documentHighlight', onHighlight, log));
  connection.onDocumentSymbol(respond('textDocument/documentSymbol', onDocumentSymbol, log));
  connection.onWorkspaceSymbol(respond('workspace/symbol', onWorkspaceSymbol, log));
  connection.onFoldingRanges(respond('textDocument/foldingRange', onFolding, log));
  connection.onSelectionRanges(respond('textDocument/selectionRange', onSelection, log));
  connection.onDocumentLinks(respond('textDocument/documentLink', onLinks, log));
  connection.onCompletion(respond('textDocument/completion', onCompletion, log));
  connection.onCodeLens(respond('textDocument/codeLens', onLenses, log));
  languages.semanticTokens.on(respond('textDocument/semanticTokens/full', onTokens, log));
  languages.semanticTokens.onRange(respond('textDocument/semanticTokens/range', onTokens, log));
  languages.inlayHint.on(respond('textDocument/inlayHint', onHints, log));

  async function onHover({ textDocument, position }: At, token: CancellationToken): Promise<Hover | null> {
    const asked = await questions.about(textDocument.uri, 'file', token);
    if (asked === undefined) return null;
    const answer = await hover(asked.corpus, asked.uri, questions.offset(asked, position), {
      commandLinks: client.commandLinks,
    });
    if (answer === undefined) return null;
    const value = asked.folder.complete
      ? answer.markdown
      : `${answer.markdown}\n\n*The corpus is ${asked.folder.stopped ? 'not wholly read' : 'still being read'}: counts are not complete.*`;
    return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(asked.lines, answer.span) };
  }

  async function onDefinition(
    { textDocument, position }: At,
    token: CancellationToken,
  ): Promise<Definition | DefinitionLink[] | null> {
    const asked = await questions.about(textDocument.uri, 'corpus', token);
    const answer = asked && (await definition(asked.corpus, asked.uri, questions.offset(asked, position)));
    if (asked === undefined || answer === undefined) return null;
    const locations = await questions.locations(asked.folder, asked.corpus, answer.places);
    if (!client.definitionLinks) return locations;
    const originSelectionRange = toRange(asked.lines, answer.origin);
    return locations.map(({ uri, range }) => ({
      originSelectionRange,
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    }));
  }

  async function onReferences(
    { textDocument, position, context }: At & { context: { includeDeclaration: boolean } },
    token: CancellationToken,
  ): Promise<Location[] | null> {
    const asked = await questions.about(textDocument.uri, 'corpus', token);
    if (asked === undefined) return null;
    const places = await references(
      asked.corpus,
      asked.uri,
      questions.offset(asked, position),
      context.includeDeclaration,
    );
    return questions.locations(asked.folder, asked.corpus, places);
  }

  async function onHighlight(
    { textDocument, position }: At,
    token: CancellationToken,
  ): Promise<DocumentHighlight[] | null> {
    const asked = await questions.about(textDocument.uri, 'file', token);
    if (asked === undefined || asked.isPage) return null;
    return (await highlights(asked.corpus, asked.uri, questions.offset(asked, position))).map(span => ({
      range: toRange(asked.lines, span),
      kind: DocumentHighlightKind.Text,
    }));
  }

  async function onDocumentSymbol(
    { textDocument }: About,
    token: CancellationToken,
  ): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
    const asked = await questions.about(textDocument.uri, 'file', token);
    if (asked === undefined || asked.isPage) return null;
    const symbols = (await outline(asked.corpus, asked.uri)).map(symbol => toDocumentSymbol(asked.lines, symbol));
    return client.nestedSymbols ? symbols : symbols.flatMap(symbol => flatten(symbol, textDocument.uri));
  }

  async function onWorkspaceSymbol(
    { query }: { query: string },
    token: CancellationToken,
  ): Promise<SymbolInformation[]> {
    const found: SymbolInformation[] = [];
    for (const folder of workspace.all()) {
      const corpus = await questions.wholeCorpus(folder, token);
      for (const { name, kind, container, place } of await workspaceSymbols(corpus, query)) {
        const [location] = await questions.locations(folder, corpus, [place]);
        if (location !== undefined)
          found.push({
            name,
            kind: corpusSymbolKinds[kind],
            location,
            ...(container !== undefined && { containerName: container }),
          });
      }
    }
    return found;
  }

  async function onFolding({ textDocument }: About, token: CancellationToken): Promise<FoldingRange[] | null> {
    const asked = await questions.about(textDocument.uri, 'file', token);
    return asked === undefined || asked.isPage
      ? null
      : toFoldingRanges(asked.lines, foldingRanges(asked.corpus, asked.uri));
  }

  async function onSelection(
    { textDocument, positions }: About & { positions: Position[] },
    token: CancellationToken,
  ): Promise<SelectionRange[] | null> {
    const asked = await questions.about(textDocument.uri, 'file', token);
    if (asked === undefined || asked.isPage) return null;
    const found: SelectionRange[] = [];
    for (const position of positions) {
      const offset = questions.offset(asked, position);
      found.push(toSelectionRange(asked.lines, await selectionSpans(asked.corpus, asked.uri, offset), offset));
    }
    return found;
  }

  async function onLinks({ textDocument }: About, token: CancellationToken): Promise<DocumentLink[] | null> {
    const asked = await questions.about(textDocument.uri, 'file', token);
    if (asked === undefined) return null;
    return (await documentLinks(asked.corpus, asked.uri)).map(({ span, target, tooltip }) => ({
      range: toRange(asked.lines, span),
      target,
      tooltip,
    }));
  }

  async function onCompletion(
    { textDocument, position }: At,
    token: CancellationToken,
  ): Promise<CompletionList | null> {
    const asked = await questions.about(textDocument.uri, 'file', token);
    if (asked === undefined || asked.isPage) return null;
    const answer = await completion(asked.corpus, asked.text, questions.offset(asked, position));
    return answer === undefined ? null : toCompletionList(asked.lines, answer);
  }

  async function onLenses({ textDocument }: About, token: CancellationToken): Promise<CodeLens[] | null> {
    const asked = await questions.about(textDocument.uri, 'corpus', token);
    if (asked === undefined || !asked.isPage) return null;
    const { uri } = textDocument;
    return (await sourceLenses(asked.corpus, asked.uri)).map(({ span, title, key }) => {
      const range = toRange(asked.lines, span);
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
    const asked = await questions.about(textDocument.uri, 'file', token);
    if (asked === undefined || asked.isPage || !settingsFor(asked).semanticHighlighting.enabled) return { data: [] };
    const within = range === undefined ? { start: 0, end: asked.text.length } : questions.span(asked, range);
    return toSemanticTokens(asked.lines, asked.text, await semanticTokens(asked.corpus, asked.uri), within);
  }

  async function onHints(
    { textDocument, range }: About & { range: Range },
    token: CancellationToken,
  ): Promise<InlayHint[] | null> {
    const asked = await questions.about(textDocument.uri, 'file', token);
    if (asked === undefined || asked.isPage) return null;
    const hints = await inlayHints(
      asked.corpus,
      asked.uri,
      questions.span(asked, range),
      settingsFor(asked).inlayHints,
    );
    return hints.map(({ offset, label, tooltip }) => ({
      position: toRange(asked.lines, { start: offset, end: offset }).start,
      label,
      paddingLeft: true,
      ...(tooltip !== undefined && { tooltip }),
    }));
  }

  function settingsFor({ folder }: RequestContext): ReturnType<Workspace['settingsOf']> {
    return workspace.settingsOf(folder.kind === 'folder' ? folder.root : undefined);
  }
}

function flatten(symbol: DocumentSymbol, uri: string, container?: string): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  return [
    { name, kind, location: { uri, range }, ...(container !== undefined && { containerName: container }) },
    ...children.flatMap(child => flatten(child, uri, name)),
  ];
}
