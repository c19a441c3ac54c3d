import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hover, Location, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { methods, type SearchResult, type TranscriptsResult } from '../../server/protocol';
import { escapeGlob } from '../../server/base/glob';
import { dist, needsBuild } from '../support/build';
import { positionOf } from '../support/cursor';
import { Folder } from '../support/folder';
import { ServerProcess } from '../support/serverProcess';
import { bridge } from '../support/speeches';

const decomposed = 'cafe\u0301 talk.txt';
/** Names that people and programs give to files. All are allowed on Linux. */
const names = [
  'two  words.txt',
  '#1 of 2.txt',
  '100%.txt',
  '%41.txt',
  'what?.txt',
  "it's [new] (draft) {1,2}.txt",
  '*.star.txt',
  '!not.txt',
  'back\\slash.txt',
  'a:b.txt',
  '😀 🇮🇷.txt',
  'سخنرانی نوروز.txt',
  '\u202eabc.txt',
  'new\nline.txt',
  'tab\t.txt',
  decomposed,
  'caf\u00e9 other.txt',
  'CON.txt',
  'Bridge.txt',
  'bridge.txt',
  'folder./inside .txt',
  'e\u0301t\u00e9/[1998]/a b.txt',
  // 255 bytes, the most that a name may have.
  '\u00e9'.repeat(125) + 'a.txt',
  // A path of nearly 4,000 bytes.
  `${Array.from({ length: 15 }, (_, i) => `${i}`.padEnd(250, 'x')).join('/')}/end.txt`,
];

/** As VS Code writes URIs: it escapes more than Node. */
function asInVsCode(uri: string): string {
  return uri.replace(/(?<=^file:\/\/).*$/, path =>
    path
      .split('/')
      .map(part => encodeURIComponent(decodeURIComponent(part)))
      .join('/'),
  );
}

/** How corpus.json names exactly this file. A text there has at most 1,000 characters. */
const keyOf = (name: string): string => (name.length > 1000 ? '0x*/**/end.txt' : escapeGlob(name));

describe('files with unusual names', () => {
  const program = join(dist, 'server.js');
  const cli = join(dist, 'cli.js');
  let folder: Folder;
  let cache: Folder;
  let server: ServerProcess;
  before(needsBuild);
  before(async () => {
    folder = new Folder();
    cache = new Folder();
    for (const name of names) write(name, speechOf(name));
    const dates = Object.fromEntries(names.map((name, i) => [keyOf(name), { date: dateOf(i) }]));
    folder.write('corpus.json', JSON.stringify({ corpusStudy: 1, transcripts: dates }));
    server = await ServerProcess.start(program, folder, cache);
  });
  after(async () => {
    await server?.end();
    folder?.remove();
    cache?.remove();
  });

  /** Also a path that is too long for one call. */
  function write(name: string, text: string): void {
    const path = join(folder.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Each speech says its number in a word of its own. */
  const speechOf = (name: string): string =>
    bridge.replace('eleven years', `eleven years and word${names.indexOf(name)}`);
  const dateOf = (i: number): string => `1980-01-${String(i + 1).padStart(2, '0')}`;
  const nameOf = (uri: string): string => fileURLToPath(uri).slice(folder.path.length + 1);

  it('have hovers, definitions and references, by URIs as VS Code writes them', async () => {
    for (const name of names) {
      const text = speechOf(name);
      const uri = asInVsCode(folder.uriOf(name));
      const params = { textDocument: { uri }, position: positionOf(text, '18: 2') };
      await server.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'plaintext', version: 1, text },
      });
      const hover = await server.request<Hover | null>('textDocument/hover', params);
      assert.match(JSON.stringify(hover), /Kahf/, name);
      const definition = await server.request<Location[] | Location | null>('textDocument/definition', params);
      assert.ok([definition].flat().length > 0 && definition !== null, name);
      const places = await server.request<Location[]>('textDocument/references', {
        ...params,
        context: { includeDeclaration: true },
      });
      assert.deepEqual([...new Set(places.map(place => nameOf(place.uri)))].sort(), [...names].sort(), name);
      // The open document is named as the client names it, once.
      assert.equal(
        places.filter(place => nameOf(place.uri) === name).every(place => place.uri === uri),
        true,
        name,
      );
      await server.notify('textDocument/didClose', { textDocument: { uri } });
    }
  });

  it('are transcripts, with what corpus.json says of them', async () => {
    const [{ root }] = await server.request<{ root: string }[]>(methods.transcriptGroups, { by: 'year' });
    const { transcripts, total } = await server.request<TranscriptsResult>(methods.transcripts, {
      root,
      by: 'year',
      limit: 100,
    });
    assert.equal(total, names.length);
    const dates = new Map(transcripts.map(({ uri, date }) => [nameOf(uri), date]));
    for (const [i, name] of names.entries()) assert.equal(dates.get(name), dateOf(i), name);
  });

  it('are found by their words, and by their names as they are written or composed otherwise', async () => {
    for (const [i, name] of names.entries()) {
      const found = await server.request<SearchResult>('corpus/search', { query: `"word${i}"`, limit: 9 });
      assert.deepEqual(
        found.hits.map(({ uri }) => nameOf(uri)),
        [name],
      );
    }
    const filesOf = async (filter: string): Promise<string[]> => {
      const { hits } = await server.request<SearchResult>('corpus/search', { query: `years ${filter}`, limit: 50 });
      return [...new Set(hits.map(({ uri }) => nameOf(uri)))].sort();
    };
    assert.deepEqual(await filesOf('file:"café talk"'), [decomposed]);
    assert.deepEqual(await filesOf('file:été/**'), ['e\u0301t\u00e9/[1998]/a b.txt']);
    assert.deepEqual(await filesOf('file:نوروز'), ['سخنرانی نوروز.txt']);
    assert.deepEqual(await filesOf('file:"#1 of"'), ['#1 of 2.txt']);
    assert.deepEqual(await filesOf('file:100%'), ['100%.txt']);
    assert.deepEqual(await filesOf('file:"two words"'), ['two  words.txt']);
    // Case does not count in a search.
    assert.deepEqual(await filesOf('file:BRIDGE.txt'), ['Bridge.txt', 'bridge.txt']);
  });

  it('are read again when they change, and leave when they are deleted', async () => {
    for (const name of names) {
      const path = join(folder.path, name);
      const uri = asInVsCode(folder.uriOf(name));
      writeFileSync(path, readFileSync(path, 'utf8').replace(/word\d+/, 'changedword'));
      await server.changed(uri);
      assert.equal(await server.total('changedword'), 1, name);
      rmSync(path);
      await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
      assert.equal(await server.total('changedword'), 0, name);
      write(name, speechOf(name));
      await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
      assert.equal(await server.total(`"word${names.indexOf(name)}"`), 1, name);
    }
    const symbols = await server.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'Opening of the Bridge' });
    assert.ok(symbols.length > 0);
  });

  it('are the same to the command line', () => {
    const run = (...given: string[]): string =>
      execFileSync(process.execPath, [cli, ...given], {
        encoding: 'utf8',
        env: { ...process.env, CORPUS_STUDY_CACHE: cache.path },
      });
    const rows = JSON.parse(run('transcripts', folder.path, '--json')) as { file: string; date?: string }[];
    assert.deepEqual(rows.map(({ file }) => file).sort(), [...names].sort());
    for (const [i, name] of names.entries())
      assert.equal(rows.find(({ file }) => file === name)?.date, dateOf(i), name);
    // A file by its own path, and nothing that a terminal obeys.
    for (const name of names.filter(each => each.length < 200 || each.includes('/')).slice(0, 20)) {
      const annotations = JSON.parse(run('annotations', join(folder.path, name), '--kind', 'citation', '--json')) as {
        file: string;
      }[];
      assert.deepEqual([...new Set(annotations.map(({ file }) => file))], [basename(name)]);
    }
    const printed = run('transcripts', folder.path);
    assert.doesNotMatch(printed, /[\u202e\t]|new\nline/);
  });

  it('that are not UTF-8 are left out, and the reason says what to do', function () {
    const other = new Folder();
    try {
      // Bytes that only the shell can write as a name.
      const made = spawnSync('bash', ['-c', `printf '%s' x > "$1"/$'bad\\xff.txt'`, 'bash', other.path]);
      if (made.status !== 0) return this.skip();
      other.write('good.txt', bridge);
      const { stdout, stderr } = spawnSync(process.execPath, [cli, 'transcripts', other.path, '--json'], {
        encoding: 'utf8',
        env: { ...process.env, CORPUS_STUDY_CACHE: cache.path },
      });
      assert.deepEqual(
        (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file),
        ['good.txt'],
      );
      assert.match(stderr, /bad\ufffd\.txt is left out: its name is not valid UTF-8\. Rename it\./);
    } finally {
      other.remove();
    }
  });
}).timeout(400_000);
