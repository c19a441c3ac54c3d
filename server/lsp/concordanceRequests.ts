import type { CancellationToken, Connection } from 'vscode-languageserver';
import { today } from '../base/today';
import { prepareListTitles } from '../features/shared/listTitle';
import { shortTitle } from '../features/shared/shortTitle';
import { exportView } from '../features/study/export/exportView';
import { lineRows, type LineRow } from '../features/study/concordance/lineRows';
import { findLines, type LineSet, type LineSource } from '../features/study/concordance/lineSet';
import type { LineView } from '../features/study/concordance/lineView';
import { isoDate } from '../transcript/calendar';
import {
  methods,
  type ConcordanceExportParams,
  type ConcordanceExportResult,
  type ConcordanceLinesAnswer,
  type ConcordanceLinesParams,
  type ConcordanceLinesResult,
  type ConcordanceParams,
  type ConcordanceResult,
  type ConcordanceRow,
  type ConcordanceTranscript,
  type ConcordanceView,
} from '../protocol';
import type { Workspace } from '../workspace/workspace';
import { toRange } from './convert';
import { indexingOf } from './indexingReport';
import { KeptLines } from './keptLines';
import type { RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { respond } from './respond';

/** Lines of the first page, and most lines of another one. */
const most = { first: 100, lines: 500 };

/** Connects the concordance. Like the search, it answers from what is read so far, and says so where that is not all. */
export function connectConcordanceRequests(
  connection: Connection,
  workspace: Workspace,
  contexts: RequestContexts,
  canonical: (uri: string) => string,
  version: string,
  log: RequestLog,
): void {
  const kept = new KeptLines();
  connection.onRequest(methods.concordance, respond(methods.concordance, onConcordance, log));
  connection.onRequest(methods.concordanceLines, respond(methods.concordanceLines, onLines, log));
  connection.onRequest(methods.concordanceExport, respond(methods.concordanceExport, onExport, log));

  async function onConcordance(params: ConcordanceParams, token: CancellationToken): Promise<ConcordanceResult> {
    const { query, set, root, view, window } = params;
    const sources = await sourcesIn(root, token);
    // Files that are read during the search are not in the answer, so take the count now.
    const read = indexingOf(workspace);
    const cancelled = (): boolean => token.isCancellationRequested;
    const found = await findLines(sources, query, { ...(set !== undefined && { set }), cancelled });
    const state = kept.keep(found);
    const page = await pageOf(state, { view, window, offset: 0, limit: most.first }, token);
    return {
      state,
      total: found.total,
      transcripts: transcriptsOf(found),
      sets: [...new Set(sources.flatMap(({ corpus }) => corpus.config.sets.map(({ name }) => name)))],
      notes: [...found.notes],
      ...read,
      ...page!,
    };
  }

  function onLines(params: ConcordanceLinesParams, token: CancellationToken): Promise<ConcordanceLinesAnswer> {
    return pageOf(params.state, { ...params, limit: Math.min(most.lines, params.limit) }, token);
  }

  async function onExport(params: ConcordanceExportParams, token: CancellationToken): Promise<ConcordanceExportResult> {
    const { state, view, window, format, dropped } = params;
    const set = kept.get(state);
    if (set === undefined) return null;
    const { text, lines, notes } = await exportView(set, {
      view: ownView(view),
      window,
      format,
      dropped: dropped.map(({ uri, offset }) => ({ uri: canonical(uri), offset })),
      exported: today(),
      program: `Corpus Study ${version}`,
      cancelled: () => token.isCancellationRequested,
    });
    return { text, lines, notes: [...notes] };
  }

  async function pageOf(
    state: string,
    { view, window, offset, limit }: Pick<ConcordanceLinesParams, 'view' | 'window' | 'offset' | 'limit'>,
    token: CancellationToken,
  ): Promise<ConcordanceLinesResult | null> {
    const cancelled = (): boolean => token.isCancellationRequested;
    const set = kept.get(state);
    const ordered = await kept.ordered(state, ownView(view), cancelled);
    if (set === undefined || ordered === undefined) return null;
    const lines = ordered.lines.subarray(offset, offset + limit);
    const rows = await lineRows(set, lines, { sort: view.sort, window, cancelled });
    return {
      shown: ordered.lines.length,
      ...(ordered.groups !== undefined && { groups: ordered.groups.map(group => ({ ...group })) }),
      lines: rows.map(toRow),
    };
  }

  async function sourcesIn(root: string | undefined, token: CancellationToken): Promise<LineSource[]> {
    const sources: LineSource[] = [];
    const folders = workspace.all().filter(folder => root === undefined || folder.root === root);
    for (const folder of folders) {
      folder.searched();
      const prefix = folders.length > 1 && folder.kind === 'folder' ? `${folder.name}/` : '';
      const corpus = await contexts.searchableCorpus(folder, token);
      await prepareListTitles(corpus, () => token.isCancellationRequested);
      sources.push({ corpus, prefix });
    }
    return sources;
  }

  /** The view with the URIs by which the corpus knows the transcripts. */
  function ownView(view: ConcordanceView): LineView {
    const { transcripts, ...others } = view;
    return transcripts === undefined ? others : { ...others, transcripts: transcripts.map(canonical) };
  }

  function transcriptsOf({ files }: LineSet): ConcordanceTranscript[] {
    return files.map(({ corpus, entry, entry: { uri, date, facts }, count }) => ({
      uri: contexts.toClient(uri),
      title: shortTitle(corpus, entry),
      ...(date !== undefined && { date: isoDate(date) }),
      count,
      version: facts.passages.fingerprint,
    }));
  }

  function toRow({ file, node, passage, date, speaker, texts, dir, marks }: LineRow): ConcordanceRow {
    const { lineStarts } = file.entry.facts;
    return {
      uri: contexts.toClient(file.entry.uri),
      offset: node.start,
      range: toRange(lineStarts, node),
      passage: toRange(lineStarts, passage),
      title: shortTitle(file.corpus, file.entry),
      ...(date !== undefined && { date }),
      ...(speaker !== undefined && { speaker }),
      ...(texts ?? { before: '', node: '', after: '', gone: true }),
      dir,
      marks: marks.map(mark => ({ ...mark })),
    };
  }
}
