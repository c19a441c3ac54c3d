import type { CancellationToken, Connection } from 'vscode-languageserver';
import { neighbour } from '../features/navigation/neighbour';
import { quotation } from '../features/shared/quotation';
import { citing } from '../features/navigation/references';
import {
  methods,
  type NeighbourParams,
  type NeighbourResult,
  type QuoteParams,
  type QuoteResult,
  type SitesParams,
  type SitesResult,
} from '../protocol';
import { toRange } from './convert';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { RequestContexts } from './requestContext';
import { respond } from './respond';
import type { SourcePages } from './sourcePages';
import type { Workspace } from '../workspace/workspace';

/** Connects the requests about single places of transcripts that the standard has no word for. */
export function connectPlaceRequests(
  connection: Connection,
  workspace: Workspace,
  questions: RequestContexts,
  pages: SourcePages,
  canonical: (uri: string) => string,
): void {
  const log = (message: string): void => connection.console.error(message);
  connection.onRequest(methods.neighbour, respond(methods.neighbour, onNeighbour, log));
  connection.onRequest(methods.sites, respond(methods.sites, onSites, log));
  connection.onRequest(methods.quote, respond(methods.quote, onQuote, log));

  async function onNeighbour(
    { uri, position, kind, direction }: NeighbourParams,
    token: CancellationToken,
  ): Promise<NeighbourResult> {
    const asked = await questions.about(uri, kind === 'theme' ? 'corpus' : 'file', token);
    if (asked === undefined || asked.isPage) return null;
    const span = await neighbour(asked.corpus, asked.uri, questions.offset(asked, position), kind, direction);
    return span === undefined ? null : toRange(asked.lines, span);
  }

  async function onSites({ key, uri }: SitesParams, token: CancellationToken): Promise<SitesResult> {
    const found: SitesResult = [];
    for (const folder of foldersOf(uri)) {
      const corpus = await questions.wholeCorpus(folder, token);
      found.push(...(await questions.locations(folder, corpus, citing(corpus, key, uri && canonical(uri)))));
    }
    return found;
  }

  async function onQuote({ uri, range }: QuoteParams, token: CancellationToken): Promise<QuoteResult> {
    const asked = await questions.about(uri, 'file', token);
    const entry = asked?.corpus.entry(asked.uri);
    return asked === undefined || entry === undefined
      ? null
      : { text: quotation(entry, asked.text, questions.span(asked, range)) };
  }

  function foldersOf(uri: string | undefined): CorpusFolder[] {
    if (uri === undefined) return workspace.all();
    const page = pages.inward(canonical(uri));
    const folder = page === undefined ? workspace.of(canonical(uri)) : pages.folderOf(page);
    return folder === undefined ? workspace.all() : [folder];
  }
}
