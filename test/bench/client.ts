import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeParams,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { methods, type StatusParams } from '../../server/protocol';

/** A server in a process of its own, with an editor's side of the connection. */
export interface Client {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** When the process was started, as `performance.now()` tells it. */
  readonly started: number;
  /** Resolves when the server says that it has read all files that it found. */
  readonly hasRead: Promise<void>;
  /** Opens a file of the folder, and returns its address. */
  open(path: string): Promise<string>;
  /** Replaces a stretch of an open file. */
  change(uri: string, at: Position, until: Position, text: string): Promise<void>;
  stop(): Promise<void>;
}

const caches = mkdtempSync(join(tmpdir(), 'corpus-study-bench-'));
process.on('exit', () => rmSync(caches, { recursive: true, force: true }));

/** A folder for what servers keep from one start to the next: empty, and gone when the benchmark ends. */
export function emptyCache(): string {
  return mkdtempSync(join(caches, 'cache-'));
}

/** Starts `node server --stdio` on a folder and waits for the answer to `initialize`. Without `cache`, no facts are cached. */
export async function startServer(server: string, folder: string, cache = emptyCache()): Promise<Client> {
  const started = performance.now();
  const child = spawn(process.execPath, [server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, CORPUS_STUDY_CACHE: cache },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  answerTheServer(connection);
  const hasRead = new Promise<void>(resolve => {
    connection.onNotification(methods.status, ({ indexed, found }: StatusParams) => {
      if (found > 0 && indexed >= found) resolve();
    });
  });
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'bench' }],
    capabilities: {
      window: { workDoneProgress: true },
      workspace: {
        configuration: true,
        workspaceFolders: true,
        // As VS Code does: it reports files that change, and asks for source pages, which are not written to disk.
        didChangeWatchedFiles: { dynamicRegistration: true },
        textDocumentContent: {},
      },
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true }, diagnostic: {} },
    },
  } satisfies InitializeParams);
  await connection.sendNotification(InitializedNotification.type, {});

  let version = 1;
  return {
    process: child,
    connection,
    started,
    hasRead,
    async open(path) {
      const file = pathToFileURL(path).href;
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: file, languageId: 'plaintext', version, text: readFileSync(path, 'utf8') },
      });
      return file;
    },
    async change(file, at, until, text) {
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: file, version: ++version },
        contentChanges: [{ range: { start: at, end: until }, text }],
      });
    },
    async stop() {
      const ended = new Promise(resolve => child.on('exit', resolve));
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await ended;
      connection.dispose();
    },
  };
}

/** Requests of the server that every editor answers: settings are the defaults, progress and registrations are welcome. */
function answerTheServer(connection: ProtocolConnection): void {
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  for (const method of [
    'client/registerCapability',
    'window/workDoneProgress/create',
    'workspace/diagnostic/refresh',
    'workspace/semanticTokens/refresh',
    'workspace/inlayHint/refresh',
    'workspace/codeLens/refresh',
    'workspace/textDocumentContent/refresh',
  ]) {
    connection.onRequest(method, () => null);
  }
}

/** Resident memory of a process in MB, now and at its highest; undefined where the system does not tell. */
export function residentMemory(pid: number | undefined): { now: number; peak: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1]) / 1024;
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return undefined; // no Linux
  }
}
