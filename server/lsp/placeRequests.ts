import type { CancellationToken, Connection } from 'vscode-languageserver';
import { readingText } from '../features/document/readingText';
import { neighbour } from '../features/navigation/neighbour';
import { quotation } from '../features/shared/quotation';
import { placesCiting } from '../features/navigation/references';
import {
  methods,
  type NeighbourParams,
  type NeighbourResult,
  type QuoteParams,
  type QuoteResult,
  type ReadingTextParams,
  type ReadingTextResult,
  type SitesParams,
  type SitesResult,
} from '../protocol';
import { toRange } from './convert';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { RequestContexts } from './requestContext';
import { respond } from './respond';
import type { SourcePages } from './sourcePages';
import type { Workspace } from '../workspace/workspace';

/** Connects the requests about single places and transcripts that LSP has no method for. */
export function connectPlaceRequests(
  connection: Connection,
  workspace: Workspace,
  contexts: RequestContexts,
  pages: SourcePages,
  canonical: (uri: string) => string,
): void {
  const log = (message: string): void => connection.console.error(message);
  connection.onRequest(methods.neighbour, respond(methods.neighbour, onNeighbour, log));
  connection.onRequest(methods.sites, respond(methods.sites, onSites, log));
  connection.onRequest(methods.quote, respond(methods.quote, onQuote, log));
  connection.onRequest(methods.readingText, respond(methods.readingText, onReadingText, log));

  async function onNeighbour(
    { uri, position, kind, direction }: NeighbourParams,
    token: CancellationToken,
  ): Promise<NeighbourResult> {
    const context = await contexts.forDocument(uri, kind === 'theme' ? 'corpus' : 'file', token);
    if (context === undefined || context.isPage) return null;
    const span = await neighbour(context.corpus, context.uri, context.offset(position), kind, direction);
    return span === undefined ? null : toRange(context.lines, span);
  }

  async function onSites({ key, uri }: SitesParams, token: CancellationToken): Promise<SitesResult> {
    const found: SitesResult = [];
    for (const folder of foldersOf(uri)) {
      const corpus = await contexts.wholeCorpus(folder, token);
      found.push(...(await contexts.locations(folder, corpus, placesCiting(corpus, key, uri && canonical(uri)))));
    }
    return found;
  }

  async function onQuote({ uri, range }: QuoteParams, token: CancellationToken): Promise<QuoteResult> {
    const context = await contexts.forDocument(uri, 'file', token);
    const entry = context?.corpus.entry(context.uri);
    return context === undefined || entry === undefined
      ? null
      : { text: quotation(entry, context.text, context.span(range)) };
  }

  async function onReadingText(
    { uri, themes = false }: ReadingTextParams,
    token: CancellationToken,
  ): Promise<ReadingTextResult> {
    const context = await contexts.forDocument(uri, themes ? 'corpus' : 'file', token);
    if (context === undefined || context.isPage) return null;
    const cancelled = (): boolean => token.isCancellationRequested;
    return (await readingText(context.corpus, context.uri, { themes }, cancelled)) ?? null;
  }

  function foldersOf(uri: string | undefined): CorpusFolder[] {
    if (uri === undefined) return workspace.all();
    const page = pages.fromClient(canonical(uri));
    const folder = page === undefined ? workspace.of(canonical(uri)) : pages.folderOf(page);
    return folder === undefined ? workspace.all() : [folder];
  }
}
