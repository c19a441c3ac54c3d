import assert from 'node:assert/strict';
import type { Log } from '../../server/base/log';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host, SegmentStore } from '../../server/workspace/host';
import { createSegmentMaker } from '../../server/platform/segmentMaker';
import { createSegmentStore } from '../../server/platform/segmentStore';
import { methods, type SearchResult } from '../../server/protocol';
import { Editor } from '../support/editor';
import { Folder } from '../support/folder';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;
const libraryUri = `${folder}/library.txt`;

describe('the search index between starts', () => {
  let cache: Folder;
  let files: MemoryFiles;
  let log: string[];
  const warnings: Log = (message, level = 'warning') => {
    if (level !== 'info' || /search index/.test(message)) log.push(message);
  };
  /** Files whose words were made into segments, in order. */
  let indexed: string[];
  /** Called before the analyser hands a segment out. */
  let beforeSegment: () => void | Promise<void>;
  let editors: Editor[];
  beforeEach(() => {
    cache = new Folder();
    files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(libraryUri, library);
    [log, indexed, editors, beforeSegment] = [[], [], [], () => undefined];
  });
  afterEach(async () => {
    for (const editor of editors) await editor.stop();
    cache.remove();
  });

  /** A machine whose analyser makes segments, as that with a worker does. */
  function host(store: SegmentStore | undefined = storeOf('test')): Host {
    const plain = memoryHost(files);
    const maker = createSegmentMaker();
    return {
      ...plain,
      log: warnings,
      ...(store !== undefined && { segments: store }),
      analyser: {
        warm: () => undefined,
        dispose: () => plain.analyser.dispose(),
        themes: job => plain.analyser.themes(job),
        fileThemes: job => plain.analyser.fileThemes(job),
        analyse: async (job, works) => {
          const outcome = maker.add(job, await plain.analyser.analyse(job, works));
          if (outcome.kind === 'facts' && outcome.wordsFollow) indexed.push(job.name);
          return outcome;
        },
        segment: async corpus => {
          const segment = maker.finish(corpus);
          await beforeSegment();
          return segment;
        },
      },
    };
  }
  const storeOf = (version: string): SegmentStore => createSegmentStore(cache.path, { version, log: warnings });
  const segmentsOnDisk = (): string[] => readdirSync(cache.path).filter(name => name.endsWith('.seg'));

  async function start(machine = host()): Promise<Editor> {
    const editor = await Editor.start({ host: machine, folders: [folder] });
    editors.push(editor);
    return editor;
  }
  async function stop(editor: Editor): Promise<void> {
    editors.splice(editors.indexOf(editor), 1);
    await editor.stop();
  }
  /** Total and texts of the hits, so that a mark in the wrong place shows. */
  async function found(editor: Editor, query: string): Promise<string[]> {
    const { hits, total } = await editor.request<SearchResult>(methods.search, { query, limit: 10, finished: true });
    assert.equal(hits.length, total);
    return hits
      .map(
        ({ uri, text, matches }) =>
          `${uri.slice(folder.length + 1)}: ${matches.map(({ start, end }) => text.slice(start, end)).join(' ')}`,
      )
      .sort();
  }
  /** One start: the answers to some queries. */
  async function once(machine = host()): Promise<string[][]> {
    const editor = await start(machine);
    const answers = [
      await found(editor, '"common water"'),
      await found(editor, '"bread"'),
      await found(editor, 'patience OR readers'),
    ];
    await stop(editor);
    return answers;
  }

  it('is used again, and only what changed meanwhile is indexed', async () => {
    const first = await once();
    assert.deepEqual(
      first.map(hits => hits.length),
      [3, 0, 2],
    );
    assert.deepEqual(indexed.splice(0).sort(), ['bridge.txt', 'library.txt']);
    assert.deepEqual(await once(), first);
    assert.deepEqual(indexed, []);
    files.put(libraryUri, library.replace('common water', 'common bread'));
    assert.deepEqual(await once(), [
      ['bridge.txt: common water', 'bridge.txt: common water'],
      ['library.txt: bread'],
      first[2],
    ]);
    assert.deepEqual(indexed.splice(0), ['library.txt']);
    files.files.delete(bridgeUri);
    files.put(`${folder}/renamed.txt`, bridge);
    assert.deepEqual(await once(), [
      ['renamed.txt: common water', 'renamed.txt: common water'],
      ['library.txt: bread'],
      ['library.txt: readers', 'renamed.txt: patience'],
    ]);
    assert.deepEqual(indexed.splice(0), ['renamed.txt']);
    assert.deepEqual(log, []);
  });

  it('is built again if it is damaged, with one line in the log', async () => {
    const first = await once();
    const [segment] = segmentsOnDisk();
    const whole = readFileSync(join(cache.path, segment));
    for (const at of [1, 14, 30, Math.floor(whole.length / 2), whole.length - 9]) {
      const bytes = Buffer.from(whole);
      bytes[at] ^= 0x55;
      writeFileSync(join(cache.path, segment), bytes);
      log.length = 0;
      assert.deepEqual(await once(), first, String(at));
      assert.equal(log.filter(line => line.includes('built again')).length, log.length);
      assert.ok(log.length <= 1);
      log.length = 0;
      assert.deepEqual(await once(), first);
      // A byte that fills a gap is no damage; a posting that no query asked for is damaged still, and harmless.
      if (readFileSync(join(cache.path, segment)).equals(whole)) assert.deepEqual(log, []);
    }
    for (const damage of [
      (text: string) => text.slice(0, -20),
      (text: string) => text.replace('"dead"', '"deaf"'),
      () => '',
      () => '{"segments":[{}]}',
    ]) {
      const manifest = join(
        cache.path,
        readdirSync(cache.path).find(name => name.endsWith('.json'))!,
      );
      writeFileSync(manifest, damage(readFileSync(manifest, 'utf8')));
      log.length = 0;
      assert.deepEqual(await once(), first);
      assert.equal(log.length, 1);
      assert.match(log[0], /is damaged; it is built again/);
    }
  });

  it('is built beside that of another version, with one line in the log', async () => {
    const first = await once();
    indexed = [];
    assert.deepEqual(await once(host(storeOf('newer'))), first);
    assert.equal(log.length, 1);
    assert.match(log[0], /another version of Corpus Study. It is kept for that version; this one builds its own/);
    assert.equal(indexed.length, 2);
    assert.deepEqual(await once(host(storeOf('newer'))), first);
    assert.equal(log.length, 1);
  });

  it('is shared by two windows, in any order of writing', async () => {
    const [one, two] = [await start(), await start()];
    files.put(libraryUri, library.replace('common water', 'common bread'));
    await one.touched(libraryUri);
    assert.deepEqual(await found(one, '"bread"'), ['library.txt: bread']);
    await two.touched(libraryUri);
    files.put(libraryUri, library.replace('common water', 'daily bread'));
    await two.touched(libraryUri);
    assert.deepEqual(await found(two, '"daily bread"'), ['library.txt: daily bread']);
    await Promise.all([stop(one), stop(two)]);
    for (const round of [1, 2])
      assert.deepEqual(
        await once(),
        [
          ['bridge.txt: common water', 'bridge.txt: common water'],
          ['library.txt: bread'],
          ['bridge.txt: patience', 'library.txt: readers'],
        ],
        String(round),
      );
    assert.deepEqual(log, []);
  });

  it('can be deleted by another window without harm', async () => {
    const first = await once();
    const editor = await start();
    assert.equal((await found(editor, '"common water"')).length, 3);
    for (const name of readdirSync(cache.path)) rmSync(join(cache.path, name));
    assert.equal((await found(editor, 'patience OR readers')).length, 2);
    await editor.open(bridgeUri, bridge);
    await editor.change(bridgeUri, `${bridge}\nThe rain went on.\n`);
    assert.equal((await found(editor, '"rain went"')).length, 1);
    await stop(editor);
    indexed = [];
    assert.deepEqual(await once(), first);
    assert.deepEqual(indexed, ['bridge.txt']);
    assert.deepEqual(log, []);
  });

  it('is lost, and nothing else, if the disk is full', async () => {
    writeFileSync(join(cache.path, 'file'), '');
    const full = createSegmentStore(join(cache.path, 'file', 'search'), {
      version: 'test',
      log: warnings,
    });
    assert.deepEqual(
      (await once(host(full))).map(hits => hits.length),
      [3, 0, 2],
    );
    assert.equal(log.length, 1);
    assert.match(log[0], /cannot be saved/);
  });

  it('has the newest text of a file that changes while it is indexed', async () => {
    const editor = await start();
    await found(editor, 'water');
    let touched: Promise<void> | undefined;
    beforeSegment = () => {
      if (touched !== undefined) return;
      files.put(libraryUri, library.replace('common water', 'daily bread'));
      touched = editor.touched(libraryUri);
      return touched;
    };
    files.put(libraryUri, library.replace('common water', 'common bread'));
    await editor.touched(libraryUri);
    // The answer may be of either version.
    await editor.request(methods.search, { query: 'water', limit: 10 });
    assert.ok(touched !== undefined);
    assert.deepEqual(await found(editor, '"bread"'), ['library.txt: bread']);
    assert.deepEqual(await found(editor, '"daily bread"'), ['library.txt: daily bread']);
    files.files.delete(libraryUri);
    await editor.touched(libraryUri);
    assert.deepEqual(await found(editor, '"bread"'), []);
  });

  it('is built on the main thread if the worker loses the words of files', async () => {
    const machine = host();
    const lossy: Host = { ...machine, analyser: { ...machine.analyser, segment: () => Promise.resolve(undefined) } };
    assert.deepEqual(
      (await once(lossy)).map(hits => hits.length),
      [3, 0, 2],
    );
    assert.deepEqual(
      (await once()).map(hits => hits.length),
      [3, 0, 2],
    );
  });
});
