import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver-protocol/node';
import type { SearchResult } from '../../server/protocol';
import type { Folder } from './folder';

/** A server on standard streams, and what it has written to the log. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #log: string[] = [];

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#connection = createMessageConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    this.#connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.#log.push(message);
    });
    this.#connection.listen();
  }

  static async start(program: string, folder: Folder, cache: Folder): Promise<ServerProcess> {
    const server = new ServerProcess(
      spawn(process.execPath, [program, '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
        env: { ...process.env, CORPUS_STUDY_CACHE: cache.path },
      }),
    );
    const params = { processId: process.pid, rootUri: folder.uri, workspaceFolders: null, capabilities: {} };
    await server.#connection.sendRequest('initialize', params);
    await server.#connection.sendNotification('initialized', {});
    return server;
  }

  /** Sends any request. */
  request<R>(method: string, params: object): Promise<R> {
    return this.#connection.sendRequest<R>(method, params);
  }

  notify(method: string, params: object): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  async total(query: string): Promise<number> {
    return (await this.#connection.sendRequest<SearchResult>('corpus/search', { query, limit: 9 })).total;
  }

  changed(uri: string): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  }

  /** How many lines of the log match. */
  told(pattern: RegExp): number {
    return this.#log.filter(line => pattern.test(line)).length;
  }

  async end(): Promise<void> {
    const ended = once(this.#child, 'exit');
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    this.#connection.dispose();
  }
}
