import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSegmentBuilder } from '../../server/search/writing/segmentBuilder';
import { SegmentDamaged, memorySource, type ByteSource } from '../../server/search/bytes/bytes';
import { joined } from '../../server/search/segment/segmentLayout';
import type { PassageFacts } from '../../server/search/passages/passageFacts';
import { createSearchIndex, type SearchIndexWriter } from '../../server/search/searchIndex';
import type { SearchAnswer, SearchRequest } from '../../server/search/query/searchRequest';
import { passagesOfText } from './plain';

/** A corpus of files by name, indexed as a folder does it: offers are claimed by the fingerprint of the passages. */
class Files {
  readonly facts = new Map<string, PassageFacts>();
  readonly index: SearchIndexWriter = createSearchIndex();
  readonly #passagesOf = (uri: string): PassageFacts | undefined => this.facts.get(uri);
  built = 0;

  set(uri: string, text: string): void {
    const facts = passagesOfText(text);
    this.facts.set(uri, facts);
    if (this.index.claim(uri, facts.fingerprint)) return;
    this.built++;
    this.index.set(uri, facts, facts.fingerprint);
  }

  delete(uri: string): void {
    this.facts.delete(uri);
    this.index.delete(uri);
  }

  /** What a later start finds: the bytes of the segments, with what was dead in them. */
  kept(): { source: ByteSource; dead: string[] }[] {
    return this.index.toKeep().map(({ segment, deadFiles }) => ({
      source: memorySource(segment.source.read(0, segment.source.length).slice()),
      dead: [...deadFiles].map(file => segment.files[file].uri),
    }));
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    return this.index.snapshot(this.#passagesOf).search(request, () => false);
  }

  async told(): Promise<unknown> {
    const answers = await Promise.all(
      ['lamp', 'oil lamp', '"old lamp"', 'o', 'lanp'].map(query => this.search({ query, limit: 50 })),
    );
    return answers.map(({ total, groups, hits }) => ({
      total,
      groups,
      hits: hits
        .map(hit => ({ ...hit, score: hit.score.toFixed(9) }))
        .sort((a, b) => (`${a.uri} ${a.start}` < `${b.uri} ${b.start}` ? -1 : 1)),
    }));
  }
}

const text = fc
  .array(
    fc
      .array(fc.constantFrom('old', 'lamp', 'oil', 'lamps', 'the'), { minLength: 1, maxLength: 5 })
      .map(words => words.join(' ') + '.'),
    { minLength: 1, maxLength: 3 },
  )
  .map(lines => lines.join('\n'));
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const change = fc.oneof(
  fc.record({ do: fc.constant('set' as const), name, text }),
  fc.record({ do: fc.constant('delete' as const), name }),
  fc.record({ do: fc.constant('rename' as const), name, to: name }),
  fc.record({ do: fc.constant('search' as const) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Makes changes to the texts, and to the index where there is one. */
function run(changes: readonly Change[], texts: Map<string, string>, files?: Files): void {
  const set = (uri: string, content: string): void => {
    texts.set(uri, content);
    files?.set(uri, content);
  };
  const remove = (uri: string): void => {
    texts.delete(uri);
    files?.delete(uri);
  };
  for (const each of changes) {
    if (each.do === 'set') set(each.name, each.text);
    else if (each.do === 'delete') remove(each.name);
    else if (each.do === 'search') files?.index.toKeep();
    else if (each.name !== each.to && texts.has(each.name)) {
      const content = texts.get(each.name)!;
      remove(each.name);
      set(each.to, content);
    }
  }
}

describe('a search index of an earlier time', () => {
  it('equals one built from scratch, whatever was edited, deleted and renamed meanwhile', async () => {
    const changes = fc.array(change, { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(changes, changes, changes, async (before, closed, after) => {
        const texts = new Map<string, string>();
        const first = new Files();
        run(before, texts, first);
        const stored = first.kept();
        run(closed, texts);
        const again = new Files();
        for (const { source, dead } of stored) again.index.offer(source, dead);
        again.index.retain(uri => texts.has(uri));
        for (const [uri, content] of texts) again.set(uri, content);
        run(after, texts, again);
        const fresh = new Files();
        for (const [uri, content] of texts) fresh.set(uri, content);
        assert.deepEqual(await again.told(), await fresh.told());
        await again.index.settle();
        assert.deepEqual(await again.told(), await fresh.told());
      }),
      { numRuns: 150 },
    );
  });

  it('is seen only as far as it was claimed, and costs nothing to claim', async () => {
    const first = new Files();
    first.set('a', 'An old lamp.');
    first.set('b', 'The lamp and its oil.');
    const again = new Files();
    for (const { source, dead } of first.kept()) again.index.offer(source, dead);
    const total = async (): Promise<number> => (await again.search({ query: 'lamp', limit: 9 })).total;
    assert.equal(await total(), 0);
    again.set('a', 'An old lamp.');
    assert.equal(await total(), 1);
    again.set('b', 'A changed lamp, and another lamp.');
    assert.equal(await total(), 2);
    assert.equal(again.built, 1);
  });

  it('keeps what is on offer through merges, and what was not claimed for whoever keeps it', async () => {
    const first = new Files();
    for (let i = 0; i < 7; i++) {
      first.set(`old${i}`, `An old lamp ${i}.`);
      first.index.toKeep();
    }
    const again = new Files();
    for (const { source, dead } of first.kept()) again.index.offer(source, dead);
    for (let i = 0; i < 3; i++) {
      again.set(`new${i}`, 'A new lamp.');
      again.index.toKeep();
    }
    await again.index.settle();
    assert.ok(again.index.toKeep().length < 8);
    for (let i = 0; i < 7; i++) again.set(`old${i}`, `An old lamp ${i}.`);
    assert.equal(again.built, 3);
    assert.equal((await again.search({ query: 'lamp', limit: 20 })).total, 10);
  });

  it('that is damaged is refused, and one of another version too', () => {
    const first = new Files();
    first.set('a', 'An old lamp.');
    const [{ source }] = first.kept();
    for (const at of [0, 4, 13, 20, 400]) {
      const bytes = source.read(0, source.length).slice();
      bytes[at] ^= 1;
      assert.throws(() => new Files().index.offer(memorySource(bytes), []), SegmentDamaged, String(at));
    }
  });

  it('takes of a segment that others made what is wanted, each file once', async () => {
    const builder = createSegmentBuilder();
    for (const [uri, content] of [
      ['a', 'An old lamp.'],
      ['b', 'Lamp.'],
      ['a', 'An old lamp.'],
    ] as const) {
      const facts = passagesOfText(content);
      builder.addFacts({ uri, fingerprint: facts.fingerprint }, facts);
    }
    const files = new Files();
    files.set('b', 'A lamp that was changed meanwhile.');
    assert.deepEqual(
      files.index.open(memorySource(joined(builder.finish())), ({ uri }) => uri === 'a'),
      ['a'],
    );
    assert.equal((await files.search({ query: 'lamp', limit: 20 })).total, 2);
  });
});
