import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createHost } from '../../server/platform/host';
import { methods, type SearchResult } from '../../server/protocol';
import { dist, needsBuild } from '../support/build';
import { Editor } from '../support/editor';
import { Folder } from '../support/folder';
import { bridge, library } from '../support/speeches';

const secret = library.replaceAll('common water', 'hidden water');

describe('links out of the folder', () => {
  let folder: Folder;
  let outside: Folder;
  let editor: Editor | undefined;
  before(needsBuild);
  beforeEach(() => {
    folder = new Folder();
    outside = new Folder();
    folder.write('bridge.txt', bridge);
    outside.write('secret.txt', secret);
    outside.write('corpus.json', '{"corpusStudy": 1, "transcripts": {"bridge.txt": {"title": "Taken over"}}}');
  });
  afterEach(async () => {
    await editor?.stop();
    editor = undefined;
    folder.remove();
    outside.remove();
  });

  const start = async (settings: object = {}): Promise<Editor> =>
    (editor = await Editor.start({ host: createHost({ dist }), folders: [folder.uri], settings }));
  const found = async (query = '"hidden water"'): Promise<string[]> => {
    const { hits } = await editor!.request<SearchResult>(methods.search, { query, limit: 20 });
    return [...new Set(hits.map(({ uri }) => uri.slice(folder.uri.length + 1)))];
  };
  const link = (to: string, name: string): void => symlinkSync(to, join(folder.path, name));

  /** Places that are not the folder's own, by the name under which they are reached. */
  const places: Record<string, () => void> = {
    'file.txt': () => link(join(outside.path, 'secret.txt'), 'file.txt'),
    'out/secret.txt': () => link(outside.path, 'out'),
    '.git/secret.txt': () => folder.write('.git/secret.txt', secret),
    'node_modules/a/secret.txt': () => folder.write('node_modules/a/secret.txt', secret),
    'git.txt': () => {
      folder.write('.git/secret.txt', secret);
      link('.git/secret.txt', 'git.txt');
    },
    'chain.txt': () => {
      link(join(outside.path, 'secret.txt'), 'one');
      link('one', 'chain.txt');
    },
  };
  for (const [name, make] of Object.entries(places)) {
    it(`lead to nothing at the start, after an event, or when opened: ${name}`, async () => {
      make();
      await start({ include: ['**/secret.txt', '*.txt'] });
      await editor!.settled();
      assert.deepEqual(await found(), []);
      await editor!.touched(folder.uriOf(name));
      await editor!.settled();
      assert.deepEqual(await found(), []);
      await editor!.open(folder.uriOf(name), secret);
      assert.equal(
        await editor!.request('textDocument/documentSymbol', { textDocument: { uri: folder.uriOf(name) } }),
        null,
      );
      assert.deepEqual(await found(), []);
      await editor!.close(folder.uriOf(name));
      assert.deepEqual(await found(), []);
      assert.deepEqual(await found('"common water"'), ['bridge.txt']);
    });

    it(`are not followed when they appear later: ${name}`, async () => {
      await start();
      await editor!.settled();
      make();
      await editor!.touched(folder.uriOf(name));
      await editor!.settled();
      assert.deepEqual(await found(), []);
    });
  }

  it('count once they are files of the folder, and no longer when they are links again, while they are open', async () => {
    const uri = folder.uriOf('file.txt');
    const path = join(folder.path, 'file.txt');
    link(join(outside.path, 'secret.txt'), 'file.txt');
    await start();
    await editor!.open(uri, secret);
    assert.deepEqual(await found(), []);
    rmSync(path);
    folder.write('file.txt', secret);
    await editor!.touched(uri);
    await editor!.settled();
    assert.deepEqual(await found(), ['file.txt'], 'after an event');
    rmSync(path);
    link(join(outside.path, 'secret.txt'), 'file.txt');
    await editor!.notify('workspace/didRenameFiles', { files: [] });
    await editor!.settled();
    assert.deepEqual(await found(), [], 'after a walk of the folder');
  });

  it('inside of the folder give each transcript once', async () => {
    link('bridge.txt', 'again.txt');
    await start();
    await editor!.touched(folder.uriOf('again.txt'));
    await editor!.settled();
    assert.deepEqual(await found('"common water"'), ['bridge.txt']);
  });

  it('of a folder that is one itself are those of its target', async () => {
    const opened = new Folder();
    symlinkSync(folder.path, join(opened.path, 'corpus'));
    editor = await Editor.start({ host: createHost({ dist }), folders: [opened.uriOf('corpus')] });
    await editor.touched(opened.uriOf('corpus/bridge.txt'));
    const { total } = await editor.request<SearchResult>(methods.search, { query: '"common water"', limit: 5 });
    assert.equal(total, 2);
    opened.remove();
  });

  /** What is said about the corpus.json of the folder. */
  const said = (): Promise<string[]> =>
    editor!.until(() => {
      const problems = editor!.published.get(folder.uriOf('corpus.json')) ?? [];
      return problems.length > 0 ? problems.map(({ message }) => message as string) : undefined;
    });
  const configs: [name: string, make: () => void, reason: RegExp][] = [
    [
      'a link to another folder',
      () => link(join(outside.path, 'corpus.json'), 'corpus.json'),
      /is a link to a place outside the folder/,
    ],
    ['a link that leads nowhere', () => link('nothing.json', 'corpus.json'), /is a link to a place outside the folder/],
    ['a link to itself', () => link('corpus.json', 'corpus.json'), /is a link to a place outside the folder/],
    ['a folder', () => void mkdirSync(join(folder.path, 'corpus.json')), /it is no file\./],
    ['a pipe', () => void execFileSync('mkfifo', [join(folder.path, 'corpus.json')]), /it is no file\./],
    ['a device', () => link('/dev/zero', 'corpus.json'), /is a link to a place outside the folder/],
    [
      'endless',
      () => folder.write('corpus.json', `{"corpusStudy": 1}${' '.repeat(5_000_001)}`),
      /it is larger than 5 MB/,
    ],
  ];
  for (const [name, make, reason] of configs)
    it(`or another corpus.json that is none is told, and the transcripts answer: ${name}`, async () => {
      make();
      await start();
      const [problem, ...others] = await said();
      assert.match(problem, reason);
      assert.match(problem, /^corpus\.json /);
      assert.deepEqual(others, []);
      const { hits } = await editor!.request<SearchResult>(methods.search, { query: '"common water"', limit: 1 });
      assert.notEqual(hits[0].title, 'Taken over');
      await editor!.touched(folder.uriOf('corpus.json'));
      assert.deepEqual(await found('"common water"'), ['bridge.txt']);
    });
});
