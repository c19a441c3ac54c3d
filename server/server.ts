import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './lsp/session';
import { createHost } from './platform/host';
import { version } from './version';

/**
 * Serves the client that started this process, on the transport that the arguments name: `--stdio`, `--node-ipc`,
 * `--socket=PORT` or `--pipe=NAME`. Ends with its client. Throws where no transport is named.
 */
export function runServer(dist: string, worker: string): void {
  const connection = createConnection(ProposedFeatures.all);
  serve(connection, createHost({ dist, worker, log: message => connection.console.warn(message) }), version);
}
