import assert from 'node:assert/strict';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { analyse } from '../../server/index/analyseText';
import { TextUnavailable } from '../../server/index/corpus';
import type { FileFacts } from '../../server/index/facts';
import { analyseFile, analyseFileNow } from '../../server/platform/analyseFile';
import { createDiskStore, packsFolder, type Store } from '../../server/platform/diskStore';
import { createFactsCache } from '../../server/platform/factsCache';
import { joinFacts, splitFacts, type FactsBody } from '../../server/platform/factsParts';
import { FactsShelf } from '../../server/platform/factsShelf';
import { diskFiles } from '../../server/platform/files';
import { lineStarts } from '../../server/text/lines';
import type { Transcript } from '../../server/transcript/transcript';
import type { AnalyseJob, Outcome } from '../../server/workspace/host';
import { Folder } from '../support/folder';
import { bridge, library } from '../support/speeches';

const reader = createCitationReader(builtInWorks);
/** A transcript with turns, a note, an honorific, a stage direction and furniture. */
const meeting = [
  'Meeting of the guild - 4 /May/ 1994',
  '',
  'Mr. HALE: The mill of Muhammad (s.a.w.) (1) is "a common good" of May 5, 1993. (Applause.)',
  '',
  '- 2 -',
  '',
  'Mrs. DORN: I agree with him [The Holy Quran, 2: 255].',
  '',
  '(1) See the report.',
  '',
].join('\n');
const texts = { bridge, library, meeting };

/** All that facts hold, as plain data. */
function plain({ transcript, citations, passages, words, spoken, lineStarts }: FileFacts): FileFacts {
  const fieldsOf = <T extends object>(value: T, names: readonly (keyof T)[]): T =>
    Object.fromEntries(names.filter(name => value[name] !== undefined).map(name => [name, value[name]])) as T;
  const { transcript: example, passages: words1 } = analyse(meeting, { reader });
  const names = new Set([...Object.keys(example), 'pressDay', 'occasion', 'place', 'cues', 'speaker', 'title', 'date']);
  return {
    transcript: fieldsOf(transcript, [...names] as (keyof Transcript)[]),
    citations,
    passages: {
      ...fieldsOf(passages, Object.keys(words1) as (keyof typeof passages)[]),
      others: passages.others ?? new Uint32Array(0),
    },
    words,
    spoken,
    lineStarts,
  };
}

describe('facts on a shelf', () => {
  it('are those that were put there, whether they are kept or read', () => {
    for (const text of Object.values(texts)) {
      const facts = analyse(text, { reader });
      const { head, body } = splitFacts(facts);
      const shelf = new FactsShelf({ has: () => true, read: () => body }, 0);
      assert.deepEqual(plain(shelf.add(head, '', body)), plain(facts));
      assert.deepEqual(plain(shelf.add(head, '')), plain(facts));
      assert.deepEqual(plain(joinFacts(head, body)), plain(facts));
    }
  });

  it('are read when they are asked for and were not used lately, but never for what all files are asked for', () => {
    const reads: string[] = [];
    const bodies = new Map<string, FactsBody>();
    const reader2 = {
      has: (name: string) => bodies.has(name),
      read: (name: string) => {
        reads.push(name);
        return bodies.get(name)!;
      },
    };
    // Room for about two of the three.
    const shelf = new FactsShelf(reader2, 12 * meeting.length + 3000);
    const put = (name: string): FileFacts => {
      const { head, body } = splitFacts(analyse(meeting, { reader }));
      bodies.set(name, body);
      return shelf.add(head, name);
    };
    const [a, b, c] = ['a', 'b', 'c'].map(put);
    for (const { transcript, citations, words, passages, lineStarts: lines } of [a, b, c]) {
      assert.deepEqual(lines, lineStarts(meeting));
      assert.ok(transcript.length > 0 && transcript.turns.length > 0 && transcript.dates.length > 0);
      assert.ok(transcript.lineNumbers.length === 0 && citations.length > 0 && words > 0);
      assert.notEqual(passages.fingerprint, '');
    }
    assert.deepEqual(reads, []);
    assert.ok(a.transcript.blocks.length > 0 && a.passages.words !== '' && b.spoken.words.length > 0);
    assert.deepEqual(reads, ['a', 'b']);
    assert.ok(a.passages.words !== '' && c.passages.words !== '' && a.transcript.blocks.length > 0);
    assert.deepEqual(reads, ['a', 'b', 'c']);
    assert.ok(b.transcript.blocks.length > 0);
    assert.deepEqual(reads, ['a', 'b', 'c', 'b']);
  });

  it('stay in memory while they cannot be read', () => {
    let isStored = false;
    const { head, body } = splitFacts(analyse(bridge, { reader }));
    const read = (): FactsBody => assert.fail();
    const shelf = new FactsShelf({ has: () => isStored, read }, 0);
    const first = shelf.add(head, '', body);
    const second = shelf.add(head, '', body);
    assert.ok(first.transcript.blocks.length > 0 && second.transcript.blocks.length > 0);
    isStored = true;
    shelf.add(head, '', body);
    assert.throws(() => first.transcript.blocks);
  });
});

describe('the cache of facts of a corpus', () => {
  let folder: Folder;
  let store: Store;
  beforeEach(() => {
    folder = new Folder();
    store = createDiskStore(join(folder.path, '.facts'));
  });
  afterEach(() => folder.remove());

  const put = (text: string): void => {
    const path = folder.write('mill.txt', text);
    const time = new Date(Date.now() - 60_000);
    utimesSync(path, time, time);
  };
  const find = async (from: Store, more: Partial<AnalyseJob> = {}): Promise<Outcome> => {
    const uri = folder.uriOf('mill.txt');
    const job = { uri, name: 'mill.txt', listed: true, maxBytes: 1e6, stat: (await diskFiles.stat(uri))!, ...more };
    const cache = createFactsCache(from, analyseFileNow);
    return analyseFile(job, { reader, files: diskFiles, works: [], cache });
  };
  /** Facts of a process that starts anew. */
  const factsAgain = async (more: Partial<AnalyseJob> = {}): Promise<FileFacts> => {
    const outcome = await find(createDiskStore(join(folder.path, '.facts')), more);
    assert.ok(outcome.kind === 'facts' && outcome.storedAs !== undefined);
    return outcome.facts;
  };
  const damage = (): void => {
    const packs = packsFolder(join(folder.path, '.facts'));
    for (const name of readdirSync(packs).filter(each => each.endsWith('.pack'))) {
      const bytes = readFileSync(join(packs, name));
      writeFileSync(join(packs, name), bytes.fill(0, 8));
    }
  };

  it('reads no more of a known file than the head of its facts', async () => {
    put(meeting);
    await find(store);
    const again = createDiskStore(join(folder.path, '.facts'));
    let reads = 0;
    const counted: Store = {
      read: key => {
        reads++;
        return again.read(key);
      },
      readNow: key => {
        reads++;
        return again.readNow(key);
      },
      write: (key, value) => again.write(key, value),
      link: (alias, key) => again.link(alias, key),
      has: key => again.has(key),
    };
    const outcome = await find(counted);
    assert.ok(outcome.kind === 'facts');
    assert.equal(reads, 1);
    assert.ok(outcome.facts.passages.words !== '' && outcome.facts.transcript.blocks.length > 0);
    assert.equal(reads, 2);
    assert.deepEqual(plain(outcome.facts), plain(analyse(meeting, { reader })));
  });

  it('finds facts again in the file where what was stored is damaged, also of a file that was not listed before', async () => {
    put(meeting);
    await find(store, { listed: false });
    for (const listed of [false, true]) {
      const facts = await factsAgain({ listed });
      damage();
      assert.deepEqual(plain(facts), plain(analyse(meeting, { reader })));
      put(meeting);
      await find(createDiskStore(join(folder.path, '.facts')), { listed: false });
    }
  });

  it('says that the text is not there any more where the file has changed besides', async () => {
    put(meeting);
    await find(store);
    const facts = await factsAgain();
    damage();
    put(meeting.replace('mill', 'well'));
    assert.throws(() => facts.transcript.blocks, TextUnavailable);
    assert.ok(facts.citations.length > 0);
  });
});
