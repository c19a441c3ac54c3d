import assert from 'node:assert/strict';
import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  createMessageConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter, type MessageConnection,
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

  async function begin(connection: MessageConnection): Promise<void> {
    connection.listen();
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: folder.uri, workspaceFolders: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    const { total } = await connection.sendRequest<SearchResult>('corpus/search', { query: '"common water"', limit: 3 });
    assert.equal(total, 3);
  }

  function overStdio(): { child: ChildProcess; connection: MessageConnection } {
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    return { child, connection: createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)) };
  }

  it('answers over stdio, and ends with 0 after shutdown and exit', async () => {
    const { child, connection } = overStdio();
    await begin(connection);
    await connection.sendRequest('shutdown');
    const ended = once(child, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    connection.dispose();
  });

  it('ends when its client goes without a word', async () => {
    const { child, connection } = overStdio();
    await begin(connection);
    connection.dispose();
    const ended = once(child, 'exit');
    child.stdin!.end();
    assert.deepEqual(await ended, [1, null]);
  });

  it('answers over node\'s own channel', async () => {
    const child = fork(program, ['--node-ipc'], { execArgv: [] });
    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    await begin(connection);
    await connection.sendRequest('shutdown');
    const ended = once(child, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    connection.dispose();
  });

  it('says what it wants where no transport is named', () => {
    const { status, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /--stdio, --node-ipc, --socket=PORT or --pipe=NAME/);
  });
});
