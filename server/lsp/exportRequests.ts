import type { CancellationToken, Connection } from 'vscode-languageserver';
import { today } from '../base/today';
import { footnotes } from '../features/document/footnote';
import { teiOfTranscript } from '../features/study/export/formats';
import { methods, type FootnotesParams, type FootnotesResult, type TeiParams, type TeiResult } from '../protocol';
import type { RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { respond } from './respond';

/** Connects the requests for what is taken to other programs. `version` is that of this program. */
export function connectExportRequests(
  connection: Connection,
  contexts: RequestContexts,
  version: string,
  log: RequestLog,
): void {
  connection.onRequest(methods.footnotes, respond(methods.footnotes, onFootnotes, log));
  connection.onRequest(methods.tei, respond(methods.tei, onTei, log));

  async function onFootnotes({ uri, range }: FootnotesParams, token: CancellationToken): Promise<FootnotesResult> {
    const context = await contexts.forDocument(uri, 'file', token);
    const entry = context?.corpus.entry(context.uri);
    return context === undefined || entry === undefined ? null : footnotes(entry, context.text, context.span(range));
  }

  async function onTei({ uri }: TeiParams, token: CancellationToken): Promise<TeiResult> {
    const context = await contexts.forDocument(uri, 'corpus', token);
    if (context === undefined || context.isPage) return null;
    const question = {
      exported: today(),
      program: `Corpus Study ${version}`,
      cancelled: () => token.isCancellationRequested,
    };
    return (await teiOfTranscript(context.corpus, context.uri, question)) ?? null;
  }
}
