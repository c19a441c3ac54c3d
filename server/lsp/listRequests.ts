import type { CancellationToken, Connection } from 'vscode-languageserver';
import { transcriptGroups, transcriptItems } from '../features/document/transcriptGroups';
import { cursorTarget } from '../features/navigation/cursorTarget';
import { citedSources } from '../features/sources/citedSources';
import { citingSentences } from '../features/sources/citingSentences';
import { sourcePlace } from '../features/sources/sourcePage';
import type { Corpus } from '../index/corpus';
import {
  methods,
  type CitingSentencesParams,
  type CitingSentencesResult,
  type CursorParams,
  type CursorResult,
  type SourcePlaceParams,
  type SourcePlaceResult,
  type SourcesParams,
  type SourcesResult,
  type TranscriptGroupsParams,
  type TranscriptGroupsResult,
  type TranscriptsParams,
  type TranscriptsResult,
} from '../protocol';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { Workspace } from '../workspace/workspace';
import { toRange } from './convert';
import type { RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { respond } from './respond';
import type { SourcePages } from './sourcePages';

/** Limit of one answer. */
const most = 2000;

/** Connects the requests that list transcripts and sources, and the one about the cursor. */
export function connectListRequests(
  connection: Connection,
  workspace: Workspace,
  contexts: RequestContexts,
  pages: SourcePages,
  canonical: (uri: string) => string,
  log: RequestLog,
): void {
  connection.onRequest(methods.transcriptGroups, respond(methods.transcriptGroups, onGroups, log));
  connection.onRequest(methods.transcripts, respond(methods.transcripts, onTranscripts, log));
  connection.onRequest(methods.sources, respond(methods.sources, onSources, log));
  connection.onRequest(methods.citingSentences, respond(methods.citingSentences, onSentences, log));
  connection.onRequest(methods.sourcePlace, respond(methods.sourcePlace, onSourcePlace, log));
  connection.onRequest(methods.cursor, respond(methods.cursor, onCursor, log));

  async function onGroups(
    { by, filter }: TranscriptGroupsParams,
    token: CancellationToken,
  ): Promise<TranscriptGroupsResult> {
    const sections: TranscriptGroupsResult = [];
    for (const folder of workspace.all()) {
      const corpus = await contexts.searchableCorpus(folder, token);
      sections.push({
        root: folder.root,
        name: folder.name,
        transcripts: corpus.entries().length,
        groups: transcriptGroups(corpus, by, filter).map(group => ({ ...group })),
      });
    }
    return sections;
  }

  async function onTranscripts(params: TranscriptsParams, token: CancellationToken): Promise<TranscriptsResult> {
    const { folder, corpus } = await corpusOf(params.root, token);
    if (folder === undefined || corpus === undefined) return { transcripts: [], total: 0 };
    const { items, total } = await transcriptItems(
      corpus,
      {
        ...params,
        by: params.by,
        uri: params.uri === undefined ? undefined : canonical(params.uri),
        limit: within(params.limit),
      },
      token,
    );
    const reports = workspace.settingsOf(folder.kind === 'folder' ? folder.root : undefined).diagnostics.enabled;
    return {
      transcripts: items.map(item => ({
        ...item,
        uri: contexts.toClient(item.uri),
        problems: reports ? item.problems : 0,
      })),
      total,
    };
  }

  async function onSources(
    { root, key, filter, limit }: SourcesParams,
    token: CancellationToken,
  ): Promise<SourcesResult> {
    const sections: SourcesResult = [];
    for (const folder of workspace.all()) {
      if (root !== undefined && folder.root !== root) continue;
      const corpus = await contexts.searchableCorpus(folder, token);
      const { items, total } = await citedSources(corpus, { key, filter, limit: within(limit) }, token);
      sections.push({
        root: folder.root,
        name: folder.name,
        transcripts: corpus.entries().length,
        sources: items.map(item => ({ ...item })),
        total,
      });
    }
    return sections;
  }

  async function onSentences(
    { root, key, exact, limit }: CitingSentencesParams,
    token: CancellationToken,
  ): Promise<CitingSentencesResult> {
    const { corpus } = await corpusOf(root, token);
    if (corpus === undefined) return { sentences: [], total: 0 };
    const { items, total } = await citingSentences(corpus, key, within(limit), exact);
    const sentences = items.flatMap(({ citation, sentence, match, ...item }) => {
      const lines = corpus.entry(item.uri)?.facts.lineStarts;
      if (lines === undefined) return [];
      return {
        ...item,
        uri: contexts.toClient(item.uri),
        range: toRange(lines, citation),
        sentence: toRange(lines, sentence),
        ...(match !== undefined && { match: { ...match } }),
      };
    });
    return { sentences, total };
  }

  async function onSourcePlace({ root, key }: SourcePlaceParams, token: CancellationToken): Promise<SourcePlaceResult> {
    const { folder, corpus } = await corpusOf(root, token);
    if (folder === undefined || corpus === undefined) return null;
    const place = await sourcePlace(corpus, key);
    if (place?.lines === undefined) return null;
    const { start } = toRange(place.lines, place.span);
    return { uri: await pages.toClient(place.uri, corpus, folder), line: start.line };
  }

  async function onCursor({ uri, position }: CursorParams, token: CancellationToken): Promise<CursorResult> {
    const context = await contexts.forDocument(uri, 'corpus', token);
    if (context === undefined || context.isPage) return { repeated: false };
    return cursorTarget(context.corpus, context.uri, context.offset(position));
  }

  async function corpusOf(root: string, token: CancellationToken): Promise<{ folder?: CorpusFolder; corpus?: Corpus }> {
    const folder = workspace.all().find(each => each.root === root);
    return folder === undefined ? {} : { folder, corpus: await contexts.searchableCorpus(folder, token) };
  }
}

function within(limit: number): number {
  return Math.max(1, Math.min(most, limit));
}
