import assert from 'node:assert/strict';
import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver-protocol/node';
import type { SearchResult } from '../../server/protocol';
import { bundle } from '../support/bundle';
import { Folder } from '../support/folder';
import { bridge, library } from '../support/speeches';

/** The server as editors start it: a process of its own, with its worker. */
describe('the server as a process', () => {
  let program: string;
  let folder: Folder;
  before(async () => {
    program = await bundle('server/main.ts');
    folder = new Folder();
    folder.write('bridge.txt', bridge);
    folder.write('library.txt', library);
  });
  after(() => folder.remove());

  async function initialize(connection: MessageConnection, rootUri = folder.uri): Promise<void> {
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: null,
      capabilities: {},
    });
    await connection.sendNotification('initialized', {});
  }

  async function begin(connection: MessageConnection): Promise<void> {
    await initialize(connection);
    assert.equal((await search(connection, '"common water"')).total, 3);
  }

  function overStdio(cache = process.env.CORPUS_STUDY_CACHE): { child: ChildProcess; connection: MessageConnection } {
    const child = spawn(process.execPath, [program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, CORPUS_STUDY_CACHE: cache },
    });
    return {
      child,
      connection: createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    };
  }

  it('answers over stdio, and exits with 0 after shutdown and exit', async () => {
    const { child, connection } = overStdio();
    await begin(connection);
    await connection.sendRequest('shutdown');
    const ended = once(child, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    connection.dispose();
  });

  it('exits when its client disappears', async () => {
    const { child, connection } = overStdio();
    await begin(connection);
    connection.dispose();
    const ended = once(child, 'exit');
    child.stdin!.end();
    assert.deepEqual(await ended, [1, null]);
  });

  it('reads only the files that changed since another server read them', async () => {
    const other = new Folder();
    const kept = new Folder();
    const minute = (ago: number): Date => new Date(Math.floor(Date.now() / 1000 - 60 * ago) * 1000);
    const answer = async (query: string): Promise<number> => {
      const { child, connection } = overStdio(kept.path);
      await initialize(connection, other.uri);
      const { hits } = await search(connection, query);
      const ended = once(child, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
      return hits.length;
    };
    try {
      const names = ['bridge.txt', 'library.txt'];
      const times = [minute(9), minute(8)];
      for (const [i, text] of [bridge, library].entries()) utimesSync(other.write(names[i], text), times[i], times[i]);
      // Two at once on one cache.
      assert.deepEqual(await Promise.all([answer('water'), answer('water')]), [3, 3]);
      // As long as before and no newer: whoever does not read it cannot know. The other one is newer.
      for (const [i, text] of [bridge, library].entries())
        utimesSync(other.write(names[i], text.replaceAll('water', 'bread')), times[i], i === 0 ? times[i] : minute(1));
      assert.equal(await answer('water'), 2);
      assert.equal(await answer('bread'), 1);
      rmSync(kept.path, { recursive: true });
      assert.equal(await answer('bread'), 3);
    } finally {
      other.remove();
      kept.remove();
    }
  }).timeout(600_000);

  it('stores its compiled code when it rests, and starts with it, or without it where it is damaged', async () => {
    const kept = new Folder();
    const codeFolder = join(kept.path, 'code');
    const outline = async (wait: boolean): Promise<void> => {
      mkdirSync(codeFolder, { recursive: true });
      const { child, connection } = overStdio(kept.path);
      const stored = new Promise<void>(resolve => {
        if (!wait) return resolve();
        const watcher = watch(codeFolder, { persistent: false }, () => {
          if (readdirSync(codeFolder).filter(name => /^(server|worker)Program-/.test(name)).length < 2) return;
          watcher.close();
          resolve();
        });
      });
      await begin(connection);
      const uri = folder.uriOf('bridge.txt');
      assert.ok(await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }));
      await stored;
      const ended = once(child, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.deepEqual(await ended, [0, null]);
      connection.dispose();
    };
    try {
      await outline(true);
      await outline(false);
      for (const name of readdirSync(codeFolder)) {
        const path = join(codeFolder, name);
        const bytes = readFileSync(path);
        for (let at = 0; at < bytes.length; at += 97) bytes[at] ^= 0x40;
        writeFileSync(path, bytes);
      }
      await outline(false);
    } finally {
      kept.remove();
    }
  }).timeout(600_000);

  it('shares its cache with the command line, in both directions', async () => {
    const cli = await bundle('server/commandLine.ts');
    const [other, kept] = [new Folder(), new Folder()];
    const time = new Date(Math.floor(Date.now() / 1000 - 600) * 1000);
    const names = ['bridge.txt', 'library.txt'];
    const write = (texts: readonly string[]): void => {
      for (const [i, text] of texts.entries()) utimesSync(other.write(names[i], text), time, time);
    };
    const segments = (): string[] => readdirSync(join(kept.path, 'search')).filter(name => name.endsWith('.seg'));
    const byCommand = (): number => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [cli, 'search', other.path, '--query', '"common water"', '--json'],
        { encoding: 'utf8', env: { ...process.env, CORPUS_STUDY_CACHE: kept.path } },
      );
      assert.equal(stderr, '');
      return (JSON.parse(stdout) as { total: number }).total;
    };
    const byServer = async (): Promise<number> => {
      const { child, connection } = overStdio(kept.path);
      await initialize(connection, other.uri);
      const { total } = await search(connection, '"common water"');
      const ended = once(child, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
      return total;
    };
    try {
      for (const order of ['server', 'command']) {
        write([bridge, library]);
        assert.deepEqual(
          order === 'server' ? [await byServer(), byCommand()] : [byCommand(), await byServer()],
          [3, 3],
        );
        assert.ok(segments().length > 0, order);
        // As long as before and no newer: whoever does not read it cannot know.
        write([bridge, library].map(text => text.replaceAll('water', 'bread')));
        assert.equal(order === 'server' ? byCommand() : await byServer(), 3);
        rmSync(kept.path, { recursive: true });
      }
    } finally {
      other.remove();
      kept.remove();
    }
  }).timeout(600_000);

  it("answers over Node's IPC channel", async () => {
    const child = fork(program, ['--node-ipc'], { execArgv: [] });
    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    await begin(connection);
    await connection.sendRequest('shutdown');
    const ended = once(child, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    connection.dispose();
  });

  it('explains what is missing if no transport is named', () => {
    const { status, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /--stdio, --node-ipc, --socket=PORT or --pipe=NAME/);
  });
});

/** Searches until the answer speaks of all files: on a slow machine the first one may come before. */
async function search(connection: MessageConnection, query: string): Promise<SearchResult> {
  for (;;) {
    const result = await connection.sendRequest<SearchResult>('corpus/search', { query, limit: 9 });
    if (result.indexing === undefined) return result;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
