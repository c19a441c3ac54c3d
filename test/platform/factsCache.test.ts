import assert from 'node:assert/strict';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCitationReader } from '../../server/citations/recognise';
import type { Work } from '../../server/citations/citation';
import { builtInWorks } from '../../server/citations/works';
import type { AnalyseJob, Files, FileThemes, Outcome } from '../../server/workspace/host';
import { analyseFile, findFileThemes } from '../../server/platform/analyseFile';
import { createDiskStore } from '../../server/platform/diskStore';
import { createFactsCache, type FactsCache } from '../../server/platform/factsCache';
import { diskFiles } from '../../server/platform/files';
import { Folder } from '../support/folder';
import type { Tagger } from '../../server/themes/tagger';
import { bridge, library } from '../support/speeches';
import { tagger } from '../support/tagger';

describe('the cache of facts', () => {
  let folder: Folder;
  let cache: FactsCache;
  /** How many files were read from the disk. */
  let reads: number;
  /** How many texts were analyses. */
  let analyses: number;
  /** Resolves when all writes to the store are finished. */
  let settled: () => Promise<void>;
  const reader = createCitationReader(builtInWorks);
  const files: Files = {
    ...diskFiles,
    read: (uri, maxBytes) => {
      reads++;
      return diskFiles.read(uri, maxBytes);
    },
  };
  const counting = {
    read: (...args: Parameters<typeof reader.read>) => {
      analyses++;
      return reader.read(...args);
    },
    resolve: (text: string) => reader.resolve(text),
    resolveQuery: (text: string) => reader.resolveQuery(text),
  };
  beforeEach(() => {
    folder = new Folder();
    reads = analyses = 0;
    const store = createDiskStore(join(folder.path, '.facts'));
    const writes: Promise<void>[] = [];
    cache = createFactsCache({
      read: key => store.read(key),
      write: (key, value) => {
        const done = store.write(key, value);
        writes.push(done);
        return done;
      },
      link: (alias, key) => store.link(alias, key),
      readNow: key => store.readNow(key),
      has: key => store.has(key),
    });
    settled = async () => {
      await Promise.all(writes.splice(0));
    };
  });
  afterEach(() => folder.remove());

  /** Writes a file that was last modified `age` milliseconds ago. */
  const put = (name: string, text: string | Uint8Array, age = 60_000): void => {
    const path = folder.write(name, text);
    const time = new Date(Math.floor((Date.now() - age) / 1000) * 1000);
    utimesSync(path, time, time);
  };
  const analyse = async (
    name: string,
    more: Partial<AnalyseJob> = {},
    works: readonly Work[] = [],
  ): Promise<Outcome> => {
    const uri = folder.uriOf(name);
    const stat = await diskFiles.stat(uri);
    const outcome = await analyseFile(
      { uri, name, listed: true, maxBytes: 1e6, ...(stat && { stat }), ...more },
      { reader: counting, files, works, cache },
    );
    await settled();
    return outcome;
  };

  it('gives the same facts again without reading the file', async () => {
    put('bridge.txt', bridge);
    const first = await analyse('bridge.txt');
    assert.deepEqual([reads, analyses], [1, 1]);
    assert.ok(first.kind === 'facts' && first.facts.citations.length > 0 && first.facts.themes === undefined);
    assert.deepEqual(await analyse('bridge.txt'), first);
    assert.deepEqual([reads, analyses], [1, 1]);
  });

  it('reads a file with another size or time, and analyses it only if its text changed', async () => {
    put('bridge.txt', bridge);
    const first = await analyse('bridge.txt');
    put('bridge.txt', bridge, 30_000);
    assert.deepEqual(await analyse('bridge.txt'), first);
    assert.deepEqual([reads, analyses], [2, 1]);
    put('bridge.txt', `${bridge}\n`);
    await analyse('bridge.txt');
    assert.deepEqual([reads, analyses], [3, 2]);
  });

  it('does not rely on the time of a file that was just written', async () => {
    put('bridge.txt', bridge, 0);
    await analyse('bridge.txt');
    const changed = bridge.replace('18: 2', '18: 3');
    assert.equal(changed.length, bridge.length);
    const { modified } = (await diskFiles.stat(folder.uriOf('bridge.txt')))!;
    writeFileSync(join(folder.path, 'bridge.txt'), changed);
    utimesSync(join(folder.path, 'bridge.txt'), new Date(modified), new Date(modified));
    const again = await analyse('bridge.txt');
    assert.deepEqual([reads, analyses], [2, 2]);
    assert.ok(again.kind === 'facts' && again.facts.citations[0].key === 'quran:18:3');
  });

  it('distinguishes everything that facts depend on', async () => {
    put('bridge.txt', bridge);
    put('copy.txt', bridge);
    const works: Work[] = [{ key: 'bib:rivers', title: 'Book of Rivers', spellings: [], divisions: [] }];
    await analyse('bridge.txt');
    await analyse('bridge.txt', { listed: false });
    await analyse('bridge.txt', {}, works);
    await analyse('copy.txt');
    assert.equal(analyses, 4);
    put(
      'latin.txt',
      Buffer.from(
        'Speech of the Mayor - 27 /Nov/ 2014\n\nDear friends, the caf\xe9 is open [The Holy Quran, 18: 2].\n',
        'latin1',
      ),
    );
    const [first, second] = [await analyse('latin.txt'), await analyse('latin.txt')];
    assert.deepEqual(second, first);
    assert.ok(first.kind === 'facts' && first.encoding === 'windows-1252');
  });

  it('uses the facts of a file that was recognised for one that is listed, and not the other way round', async () => {
    put('other.txt', library);
    const first = await analyse('other.txt', { listed: false });
    assert.deepEqual(await analyse('other.txt'), first);
    assert.deepEqual([reads, analyses], [1, 1]);
    put('list.txt', 'bread\nmilk\n');
    assert.equal((await analyse('list.txt', { listed: false })).kind, 'none');
    assert.equal((await analyse('list.txt')).kind, 'facts');
  });

  it('stores that a file is not a transcript, but not that it could not be read', async () => {
    put('list.txt', 'bread\nmilk\n');
    assert.deepEqual(await analyse('list.txt', { listed: false }), { kind: 'none' });
    assert.deepEqual(await analyse('list.txt', { listed: false }), { kind: 'none' });
    assert.equal(reads, 1);
    put('large.txt', library);
    const large = await analyse('large.txt', { maxBytes: 100 });
    assert.equal(large.kind, 'skipped');
    assert.equal((await analyse('large.txt')).kind, 'facts');
    assert.equal((await analyse('large.txt', { maxBytes: 100 })).kind, 'skipped');
  });

  /** Themes of a file that was analysed. `tags` counts the calls of the tagger. */
  let tags = 0;
  const themes = async (name: string, textHash: string): Promise<FileThemes> => {
    const counted: Tagger = {
      tag: words => {
        tags++;
        return tagger.tag(words);
      },
    };
    const found = await findFileThemes(
      { uri: folder.uriOf(name), name, maxBytes: 1e6, textHash },
      { files, cache, tagger: counted },
    );
    await settled();
    return found;
  };

  it('stores themes as soon as they are found, whatever the name of the file and the works', async () => {
    put('bridge.txt', bridge);
    const outcome = await analyse('bridge.txt');
    assert.ok(outcome.kind === 'facts' && outcome.textHash !== undefined);
    tags = 0;
    const first = await themes('bridge.txt', outcome.textHash);
    assert.ok(first !== undefined && 'keys' in first && first.keys.length > 0 && tags > 0);
    tags = reads = 0;
    put('renamed.txt', bridge);
    const works: Work[] = [{ key: 'bib:rivers', title: 'Book of Rivers', spellings: [], divisions: [] }];
    const renamed = await analyse('renamed.txt', {}, works);
    assert.ok(renamed.kind === 'facts' && renamed.textHash === outcome.textHash);
    const again = await themes('renamed.txt', outcome.textHash);
    assert.deepEqual(again, first);
    assert.ok('keys' in again && again.sites.buffer === again.counts.buffer && isFilled(again));
    assert.deepEqual([reads, tags], [1, 0]);
  });

  it('gives no themes of another text', async () => {
    put('bridge.txt', bridge);
    const outcome = await analyse('bridge.txt');
    assert.ok(outcome.kind === 'facts');
    put('bridge.txt', library);
    assert.equal(await themes('bridge.txt', outcome.textHash!), undefined);
    assert.equal(await themes('gone.txt', outcome.textHash!), undefined);
  });

  it('stores nothing of open documents', async () => {
    await analyse('open.txt', { text: bridge });
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('gives arrays with buffers of their own, which can be transferred to another thread', async () => {
    put('bridge.txt', bridge);
    await analyse('bridge.txt');
    const again = await analyse('bridge.txt');
    assert.ok(again.kind === 'facts');
    const { passages, spoken, lineStarts } = again.facts;
    assert.equal(lineStarts.byteLength, lineStarts.buffer.byteLength);
    assert.ok(passages.tokens.buffer === passages.bounds.buffer && isFilled(passages));
    assert.ok(spoken.words.buffer === spoken.skips.buffer && isFilled(spoken));
    assert.notEqual(passages.tokens.buffer, spoken.words.buffer);
  });
});

/** Whether the arrays of a record, which share a buffer, fill it: each up to a multiple of four bytes. */
function isFilled(record: object): boolean {
  const arrays = Object.values(record).filter(value => ArrayBuffer.isView(value));
  return arrays.reduce((sum, { byteLength }) => sum + 4 * Math.ceil(byteLength / 4), 0) === arrays[0].buffer.byteLength;
}
