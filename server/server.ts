import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { createClientLog } from './lsp/clientLog';
import { checkedMessages } from './lsp/messages/checkedMessages';
import { serve } from './lsp/session';
import { createHost } from './platform/host';
import type { Scripts } from './platform/scripts';
import { version } from './version';

/**
 * Starts the language server on the transport that the arguments of the process name: `--stdio`, `--node-ipc`,
 * `--socket=PORT` or `--pipe=NAME`. The process ends with its client. Throws if the arguments name no transport. `dist` is
 * the folder of the build, `worker` the script of the worker thread.
 */
export function runServer(dist: string, worker: string, scripts: Scripts): void {
  const log = createClientLog(() => connection.console);
  const messageStrategy = checkedMessages(message => log.write(message));
  const connection: Connection = createConnection(ProposedFeatures.all, { messageStrategy });
  serve(connection, createHost({ dist, scripts, worker, log: log.write }), version, log);
}
