import type { RemoteConsole } from 'vscode-languageserver';
import { logLine, type Log, type LogLevel } from '../base/log';

/** The log of the client, and how many lines of each level it was sent. */
export interface ClientLog {
  readonly write: Log;
  readonly counts: Readonly<Record<LogLevel, number>>;
}

/** Writes to the log of the client by `window/logMessage`: the only place that knows its types of messages. */
export function createClientLog(console: () => Pick<RemoteConsole, 'error' | 'warn' | 'info' | 'debug'>): ClientLog {
  const counts: Record<LogLevel, number> = { error: 0, warning: 0, info: 0, debug: 0 };
  const senders: Readonly<Record<LogLevel, (line: string) => void>> = {
    error: line => console().error(line),
    warning: line => console().warn(line),
    info: line => console().info(line),
    debug: line => console().debug(line),
  };
  return {
    counts,
    write: (message, level = 'warning') => {
      counts[level]++;
      senders[level](logLine(message));
    },
  };
}
