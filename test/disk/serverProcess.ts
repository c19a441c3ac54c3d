import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
  MessageType,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver-protocol/node';
import type { Ask } from './answers';

export interface ProcessOptions {
  /** Path of `server.js`. */
  readonly program: string;
  readonly folder: string;
  readonly cache: string;
  /** Arguments of Node, and further environment. */
  readonly nodeArguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A language server in a process of its own, on one folder. It may be killed at any time. */
export class ServerProcess {
  readonly child: ChildProcess;
  /** Warnings and errors of the server for its log. */
  readonly logged: string[] = [];
  /** The exit code and signal of the process. */
  readonly ended: Promise<[number | null, string | null]>;
  readonly #connection: MessageConnection;
  readonly #folder: string;

  constructor({ program, folder, cache, nodeArguments = [], environment = {} }: ProcessOptions) {
    this.#folder = folder;
    const child = spawn(process.execPath, [...nodeArguments, program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, CORPUS_STUDY_CACHE: cache, ...environment },
    });
    child.stderr.on('data', (data: Buffer) => this.logged.push(`stderr: ${data.toString()}`));
    // A killed process reads no more.
    child.stdin.on('error', () => undefined);
    this.child = child;
    this.ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    this.#connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection.onError(() => undefined);
    this.#connection.onNotification(
      'window/logMessage',
      ({ type, message }: { type: MessageType; message: string }) => {
        if (type <= MessageType.Warning) this.logged.push(message);
      },
    );
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.listen();
  }

  async begin(): Promise<void> {
    const uri = pathToFileURL(this.#folder).href;
    await this.#send('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'corpus' }],
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    });
    await this.notify('initialized', {});
  }

  /** Rejects where the process ends before it answers. */
  readonly ask: Ask = <R>(method: string, params: object) => this.#send<R>(method, params);

  notify(method: string, params: object): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  /** Ends the server as editors do. */
  async stop(): Promise<void> {
    await this.#send('shutdown');
    await this.notify('exit', {});
    const [code, signal] = await this.ended;
    this.#connection.dispose();
    if (code !== 0) throw new Error(`The server ended with ${code ?? signal}: ${this.logged.join('\n')}`);
  }

  async #send<R>(method: string, params?: object): Promise<R> {
    const killed = this.ended.then(([code, signal]) => {
      throw new ProcessEnded(`The server ended (${code ?? signal}) before it answered ${method}.`);
    });
    const answer = this.#connection.sendRequest<R>(method, params);
    answer.catch(() => undefined);
    return Promise.race([answer, killed]);
  }
}

export class ProcessEnded extends Error {}
