import { endsWithFilter } from '../search/query/parseQuery';
import { ProgressType, type CancellationToken, type Connection } from 'vscode-languageserver';
import { searchDocument, type CorpusAnswer } from '../features/search/searchDocument';
import { searchCorpus } from '../features/search/passageSearch';
import type { Corpus } from '../index/corpus';
import { methods, type SearchReportParams, type SearchReportResult, type SearchReportSlice } from '../protocol';
import { throwIfCancelled } from '../base/cancellation';
import { withThousands } from '../base/thousands';
import type { RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { respond } from './respond';
import type { Workspace } from '../workspace/workspace';

/** Limit of one document: passages of one corpus. */
const most = 10_000;
const slices = new ProgressType<SearchReportSlice>();

/** Connects the request for all passages of a query in one document. */
export function connectSearchDocumentRequests(
  connection: Connection,
  workspace: Workspace,
  contexts: RequestContexts,
  log: RequestLog,
): void {
  connection.onRequest(methods.searchReport, respond(methods.searchReport, onReport, log));

  async function onReport(
    { query, sort = 'relevance', partialResultToken }: SearchReportParams,
    token: CancellationToken,
  ): Promise<SearchReportResult> {
    const { found, remark } = await findAll(query, sort, token);
    const whole: SearchReportSlice[] = [];
    for await (const { text, matches } of searchDocument(found, {
      query,
      sort,
      day: today(),
      ...(remark !== undefined && { remark }),
    })) {
      throwIfCancelled(token);
      const slice = { text, matches: [...matches] };
      if (partialResultToken === undefined) whole.push(slice);
      else await connection.sendProgress(slices, partialResultToken, slice);
    }
    return {
      total: found.reduce((sum, { answer }) => sum + answer.total, 0),
      exact: found.every(({ answer }) => answer.exact),
      shown: found.reduce((sum, { answer }) => sum + answer.hits.length, 0),
      slices: whole,
    };
  }

  async function findAll(
    query: string,
    sort: NonNullable<SearchReportParams['sort']>,
    token: CancellationToken,
  ): Promise<{ found: CorpusAnswer[]; remark: string | undefined }> {
    const folders = workspace.all();
    const corpora: Corpus[] = [];
    for (const folder of folders) {
      corpora.push(await contexts.searchableCorpus(folder, token));
    }
    // Files that are read during the search are not in the answer, so take the count now.
    const remark = remarkOf(workspace);
    const found: CorpusAnswer[] = [];
    for (const [i, folder] of folders.entries()) {
      const corpus = corpora[i];
      // The last word may be half typed, as in the list that the reader saw before. A filter at the end is used.
      const question = { query, sort, limit: most, finished: endsWithFilter(query) };
      const answer = await searchCorpus(corpus, question, () => token.isCancellationRequested);
      found.push({ corpus, answer, prefix: folders.length > 1 && folder.kind === 'folder' ? `${folder.name}/` : '' });
    }
    return { found, remark };
  }
}

function remarkOf(workspace: Workspace): string | undefined {
  const { indexed, found } = workspace.status();
  return indexed >= found
    ? undefined
    : `Not the whole corpus: ${withThousands(indexed)} of ${withThousands(found)} transcripts are indexed.`;
}

function today(): string {
  return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
