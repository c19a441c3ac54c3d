import assert from 'node:assert/strict';
import { renameSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { methods, type SearchResult } from '../../server/protocol';
import type { Analyser, Host } from '../../server/workspace/host';
import { Editor } from '../support/editor';
import { Folder } from '../support/folder';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';
import { inventedTranscript } from './inventedTexts';
import { hostOn } from './machine';
import { heapInUse, longestSlice } from './slices';

const root = 'file:///flood';

/** More than people do: what must hold is that answers are right afterwards and that the work is bounded. */
describe('a flood of', function () {
  this.timeout(600_000);
  let files: MemoryFiles;
  let editor: Editor;
  let reads: Map<string, number>;
  let analyses: number;

  const start = async (host: Host = memoryHost(files), folder = root): Promise<void> => {
    const counted: Analyser = {
      ...bound(host.analyser),
      analyse: (job, works) => {
        analyses++;
        return host.analyser.analyse(job, works);
      },
    };
    editor = await Editor.start({ host: { ...host, analyser: counted }, folders: [folder] });
    await editor.settled();
    reads.clear();
    analyses = 0;
  };
  const total = async (query: string): Promise<number> => {
    await editor.settled();
    return (await editor.request<SearchResult>(methods.search, { query, limit: 5, finished: true })).total;
  };
  const found = (): Promise<true> =>
    editor.until(() => {
      const { found: all, indexed } = editor.statuses.at(-1)!;
      return (all === files.files.size && indexed === all) || undefined;
    });
  const mostReads = (): number => Math.max(0, ...reads.values());

  beforeEach(() => {
    reads = new Map();
    files = new MemoryFiles();
    files.beforeRead = uri => void reads.set(uri, (reads.get(uri) ?? 0) + 1);
  });
  const folders: Folder[] = [];
  const newFolder = (): Folder => {
    const folder = new Folder();
    folders.push(folder);
    return folder;
  };
  afterEach(async () => {
    await editor.stop();
    for (const folder of folders.splice(0)) folder.remove();
  });

  it('ten thousand events reads each file much less often than it was touched', async () => {
    const uris = Array.from({ length: 40 }, (_, i) => `${root}/${i}.txt`);
    for (const [i, uri] of uris.entries()) files.put(uri, inventedTranscript(8 * i));
    await start();
    const slice = longestSlice();
    for (let group = 0; group < 250; group++) await editor.touched(...uris);
    for (let i = 0; i < 100; i++) await editor.touched(...uris.map((_, k) => `${root}/none/${i}-${k}.txt`));
    files.put(uris[0], bridge.replaceAll('common water', 'open windows'));
    await editor.touched(uris[0]);
    assert.equal(await total('"open windows"'), 2);
    assert.ok(mostReads() <= 100, `a file was read ${mostReads()} times`);
    await found();
    report('10,000 events', slice.stop());
  });

  it('a checkout reads each file once or twice, and forgets the old texts', async () => {
    const uris = Array.from({ length: Number(process.env.FLOOD_FILES ?? 500) }, (_, i) => `${root}/${i % 40}/${i}.txt`);
    const speech = (i: number, words: string): string =>
      `Speech of the Mayor ${i} at the Bridge - 27 /Nov/ 2014\n\nMy friends, the ${words} of house ${i} is ours [The Holy Quran, 18: 2]. We keep it.\n`;
    for (const [i, uri] of uris.entries()) files.put(uri, speech(i, 'common water'));
    await start();
    const before = heapInUse();
    for (const words of ['open windows', 'green doors']) {
      const slice = longestSlice();
      reads.clear();
      for (const [i, uri] of uris.entries()) files.put(uri, speech(i, words));
      for (let at = 0; at < uris.length; at += 250) await editor.touched(...uris.slice(at, at + 250));
      assert.equal(await total(`"${words}"`), uris.length);
      assert.equal(await total('"common water"'), 0);
      assert.ok(mostReads() <= 2, `a file was read ${mostReads()} times`);
      await found();
      report(`${uris.length} files swapped`, slice.stop());
    }
    const after = heapInUse();
    console.log(`      heap in use: ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`);
    assert.ok(after < 1.5 * before + 30, `${after} MB in use after ${before} MB`);
  });

  it('new versions of one file is read without end, and searches go on meanwhile', async () => {
    const uri = `${root}/log.txt`;
    files.put(uri, bridge);
    files.put(`${root}/library.txt`, library);
    await start();
    const searches: Promise<SearchResult>[] = [];
    const slice = longestSlice();
    for (let version = 0; version < 250; version++) {
      files.put(uri, bridge.replace('eleven years', `version${version} years`));
      await editor.touched(uri);
      if (version % 5 === 0) searches.push(editor.request(methods.search, { query: 'common water', limit: 5 }));
      await new Promise(setImmediate);
    }
    for (const { total: passages } of await Promise.all(searches)) assert.ok(passages >= 3);
    assert.equal(await total('version249'), 1);
    assert.equal(await total('version248'), 0);
    assert.ok(analyses <= 252, `${analyses} analyses`);
    await found();
    report('a file rewritten 250 times', slice.stop());
  });

  it('keys in a very long transcript takes one analysis a key at most, below and above the size limit', async () => {
    const size = Number(process.env.FLOOD_MB ?? 0.6);
    const uri = `${root}/long.txt`;
    const line = 'And so the work went on, day after day and in all weathers.\n\n';
    const long = bridge.replace(/Notes[^]*/, '') + line.repeat((size * 1e6) / line.length);
    files.put(uri, long);
    await start();
    const slice = longestSlice();
    await editor.open(uri, long);
    for (const maxFileSizeMB of [size / 2, size * 2]) {
      await editor.configure({ maxFileSizeMB });
      await editor.settled();
      analyses = 0;
      const answers: Promise<unknown>[] = [];
      for (let key = 0; key < 10; key++) {
        await editor.change(uri, long.replace('eleven', 'e'.repeat(key + 1)));
        for (const method of ['documentSymbol', 'foldingRange'])
          answers.push(editor.request(`textDocument/${method}`, { textDocument: { uri } }));
      }
      await Promise.all(answers);
      assert.ok(analyses <= 12, `${analyses} analyses`);
      assert.equal((await answers.at(-1)) !== null, maxFileSizeMB > size);
      assert.equal(await total('eeeeeeeeee'), maxFileSizeMB > size ? 1 : 0);
    }
    report(`keys in ${size} MB`, slice.stop());
  });

  it('changed times of files: in the future, in the past, and the same with another text', async () => {
    const [folder, cache] = [newFolder(), newFolder()];
    const write = (name: string, text: string, time: number): void =>
      utimesSync(folder.write(name, text), time / 1000, time / 1000);
    const day = 86_400_000;
    const time = Math.floor(Date.now() / 1000) * 1000 - day;
    write('bridge.txt', bridge, time);
    await start(hostOn(cache), folder.uri);
    assert.equal(await total('"common water"'), 2);
    for (const [i, moved] of [time + 9 * day, time - 900 * day, 0, time + 9 * day].entries()) {
      write('bridge.txt', bridge.replaceAll('common', `word${i}`), moved);
      await editor.notify('workspace/didRenameFiles', { files: [] });
      assert.equal(await total(`"word${i} water"`), 2, `found by a walk: ${i}`);
    }
    // Equally long, and no newer: only an event tells.
    for (const word of ['wordA', 'wordB']) {
      write('bridge.txt', bridge.replaceAll('common', word), time);
      await editor.touched(folder.uriOf('bridge.txt'));
      assert.equal(await total(`"${word} water"`), 2, word);
      const { hits } = await editor.request<SearchResult>(methods.search, { query: `${word} water`, limit: 1 });
      assert.match(hits[0].text, new RegExp(word));
    }
  });

  it('nothing: a folder vanishes and comes back', async () => {
    const [folder, cache, away] = [newFolder(), newFolder(), newFolder()];
    for (let i = 0; i < 30; i++) folder.write(`talks/${i % 3}/${i}.txt`, bridge);
    folder.write('library.txt', library);
    folder.write('corpus.json', '{ "corpusStudy": 1, "hidden": ["patience"] }');
    await start(hostOn(cache), folder.uri);
    const states = async (): Promise<unknown> => [
      await total('"common water"'),
      await editor.request(methods.transcriptGroups, { by: 'folder' }),
      await editor.request(methods.themes, { limit: 50 }),
    ];
    const before = await states();
    const there = join(away.path, 'there');
    for (const path of [join(folder.path, 'talks'), folder.path]) {
      const tell = (): Promise<void> => editor.notify('workspace/didRenameFiles', { files: [] });
      renameSync(path, there);
      await tell();
      assert.equal(await total('"common water"'), path === folder.path ? 0 : 1);
      renameSync(there, path);
      await tell();
      assert.deepEqual(await states(), before);
    }
  });
});

/** Methods of a class as fields of their own. */
function bound(analyser: Analyser): Analyser {
  return {
    warm: () => analyser.warm(),
    analyse: (job, works) => analyser.analyse(job, works),
    themes: job => analyser.themes(job),
    fileThemes: job => analyser.fileThemes(job),
    segment: corpus => analyser.segment(corpus),
    dispose: () => analyser.dispose(),
  };
}

function report(what: string, slice: number): void {
  console.log(`      ${what}: the longest slice took ${slice.toFixed(0)} ms of CPU`);
}
