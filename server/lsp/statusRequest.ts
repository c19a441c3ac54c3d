import type { CancellationToken, Connection, InitializeParams } from 'vscode-languageserver';
import { plainLine } from '../base/safeText';
import { statusReport } from '../features/status/statusReport';
import { statusText } from '../features/status/statusText';
import { methods, type StatusReportParams, type StatusReportResult } from '../protocol';
import type { Host } from '../workspace/host';
import type { Workspace } from '../workspace/workspace';
import type { ClientLog } from './clientLog';
import type { RequestLog } from './requestLog';
import { respond } from './respond';

/** Problems are counted in so many transcripts: the report has to come soon where a corpus is large. Chosen by hand. */
const mostChecked = 2000;
/** Longest name of a client that is shown, in UTF-16 units. */
const longestName = 100;

export interface StatusRequestParts {
  readonly host: Host;
  readonly version: string;
  readonly clientInfo: InitializeParams['clientInfo'];
  readonly clientLog: ClientLog;
  readonly log: RequestLog;
}

/** Connects the request for a report on the state of the server. It waits for nothing, because it tells why others wait. */
export function connectStatusRequest(connection: Connection, workspace: Workspace, parts: StatusRequestParts): void {
  const { host, version, clientInfo, clientLog, log } = parts;
  connection.onRequest(
    methods.statusReport,
    respond(methods.statusReport, (_: StatusReportParams, token) => onReport(token), log),
  );

  async function onReport(token: CancellationToken): Promise<StatusReportResult> {
    const folders = workspace.all();
    const report = await statusReport({
      version,
      client: nameOf(clientInfo),
      corpora: folders.map(folder => folder.state),
      machine: await host.describe?.(folders.map(({ root }) => root)),
      requests: log.times(),
      log: clientLog.counts,
      mostChecked,
      signal: token,
    });
    return { report, text: statusText(report).join('\n') + '\n' };
  }
}

function nameOf(client: InitializeParams['clientInfo']): string | undefined {
  if (typeof client?.name !== 'string') return undefined;
  return plainLine(`${client.name} ${client.version ?? ''}`)
    .trim()
    .slice(0, longestName);
}
