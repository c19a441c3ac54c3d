import type { CancellationToken, Connection, WorkspaceSymbol } from 'vscode-languageserver';
import { workspaceSymbols } from '../features/navigation/workspaceSymbols';
import { sourcePlace } from '../features/sources/sourcePage';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { Workspace } from '../workspace/workspace';
import type { ClientFeatures } from './clientFeatures';
import { corpusSymbolKinds } from './convert';
import type { RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { respond } from './respond';

/** What a symbol needs to be resolved. */
interface SymbolData {
  /** Key of the source. */
  readonly key: string;
  /** URI of the corpus. */
  readonly root: string;
}

/** Connects the search for sources, transcripts and themes by name. */
export function connectSymbolRequests(
  connection: Connection,
  workspace: Workspace,
  contexts: RequestContexts,
  client: ClientFeatures,
  log: RequestLog,
): void {
  // A page that is kept as a file has to be written before the client can open it.
  const later = client.resolvesSymbols && client.textContent;
  connection.onWorkspaceSymbol(respond('workspace/symbol', onSymbols, log));
  connection.onWorkspaceSymbolResolve(respond('workspaceSymbol/resolve', onResolve, log));

  async function onSymbols({ query }: { query: string }, token: CancellationToken): Promise<WorkspaceSymbol[]> {
    const found: WorkspaceSymbol[] = [];
    for (const folder of workspace.all()) {
      const corpus = await contexts.wholeCorpus(folder, token);
      const symbols = await workspaceSymbols(corpus, query, { later, cancelled: () => token.isCancellationRequested });
      for (const { name, kind, container, place } of symbols) {
        const symbol = {
          name,
          kind: corpusSymbolKinds[kind],
          ...(container !== undefined && { containerName: container }),
        };
        if ('key' in place) {
          const data: SymbolData = { key: place.key, root: folder.root };
          found.push({ ...symbol, location: { uri: place.uri }, data });
          continue;
        }
        const [location] = await contexts.locations(folder, corpus, [place]);
        if (location !== undefined) found.push({ ...symbol, location });
      }
    }
    return found;
  }

  async function onResolve(symbol: WorkspaceSymbol, token: CancellationToken): Promise<WorkspaceSymbol> {
    const data = symbol.data as Partial<SymbolData> | undefined;
    const folder = workspace.all().find(({ root }: CorpusFolder) => root === data?.root);
    if (folder === undefined || typeof data?.key !== 'string') return symbol;
    const corpus = await contexts.wholeCorpus(folder, token);
    const place = await sourcePlace(corpus, data.key);
    const [location] = place === undefined ? [] : await contexts.locations(folder, corpus, [place]);
    return location === undefined ? symbol : { ...symbol, location };
  }
}
