import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSegmentBuilder } from '../../server/search/writing/segmentBuilder';
import { SegmentDamaged, memorySource, type ByteSource } from '../../server/search/bytes/bytes';
import { concatenated } from '../../server/search/segment/segmentLayout';
import type { PassageFacts } from '../../server/search/passages/passageFacts';
import { createSearchIndex, type SearchIndexWriter } from '../../server/search/searchIndex';
import type { SearchAnswer, SearchRequest } from '../../server/search/query/searchRequest';
import { passagesOfText } from './plain';

/**
 * Files by name with their index, used as a folder does: offered files are claimed by the fingerprint of their
 * passages.
 */
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
    this.index.set(uri, facts);
  }

  delete(uri: string): void {
    this.facts.delete(uri);
    this.index.delete(uri);
  }

  /** What a later session finds: the bytes of the segments, and their deleted files. */
  stored(): { source: ByteSource; deleted: string[] }[] {
    return this.index.toKeep().map(({ segment, deletedFiles }) => ({
      source: memorySource(segment.source.read(0, segment.source.length).slice()),
      deleted: [...deletedFiles].map(file => segment.files[file].uri),
    }));
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    return this.index.snapshot(this.#passagesOf).search(request, () => false);
  }

  async answers(): Promise<unknown> {
    const all = await Promise.all(
      ['lamp', 'oil lamp', '"old lamp"', 'o', 'lanp'].map(query => this.search({ query, limit: 50 })),
    );
    return all.map(({ total, groups, hits }) => ({
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

/** Applies changes to the texts, and to the index if given. */
function apply(changes: readonly Change[], texts: Map<string, string>, files?: Files): void {
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

describe('a stored search index', () => {
  it('equals an index built from scratch after any edits, deletions and renames', async () => {
    const changes = fc.array(change, { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(changes, changes, changes, async (before, closed, after) => {
        const texts = new Map<string, string>();
        const first = new Files();
        apply(before, texts, first);
        const stored = first.stored();
        apply(closed, texts);
        const reopened = new Files();
        for (const { source, deleted } of stored) reopened.index.offer(source, deleted);
        reopened.index.retain(uri => texts.has(uri));
        for (const [uri, content] of texts) reopened.set(uri, content);
        apply(after, texts, reopened);
        const fresh = new Files();
        for (const [uri, content] of texts) fresh.set(uri, content);
        assert.deepEqual(await reopened.answers(), await fresh.answers());
        await reopened.index.settle();
        assert.deepEqual(await reopened.answers(), await fresh.answers());
      }),
      { numRuns: 150 },
    );
  });

  it('is searched only in the files that were claimed, which are not indexed again', async () => {
    const first = new Files();
    first.set('a', 'An old lamp.');
    first.set('b', 'The lamp and its oil.');
    const reopened = new Files();
    for (const { source, deleted } of first.stored()) reopened.index.offer(source, deleted);
    const total = async (): Promise<number> => (await reopened.search({ query: 'lamp', limit: 9 })).total;
    assert.equal(await total(), 0);
    reopened.set('a', 'An old lamp.');
    assert.equal(await total(), 1);
    reopened.set('b', 'A changed lamp, and another lamp.');
    assert.equal(await total(), 2);
    assert.equal(reopened.built, 1);
  });

  it('keeps offered files through merges, and stores those that were not claimed', async () => {
    const first = new Files();
    for (let i = 0; i < 7; i++) {
      first.set(`old${i}`, `An old lamp ${i}.`);
      first.index.toKeep();
    }
    const reopened = new Files();
    for (const { source, deleted } of first.stored()) reopened.index.offer(source, deleted);
    for (let i = 0; i < 3; i++) {
      reopened.set(`new${i}`, 'A new lamp.');
      reopened.index.toKeep();
    }
    await reopened.index.settle();
    assert.ok(reopened.index.toKeep().length < 8);
    for (let i = 0; i < 7; i++) reopened.set(`old${i}`, `An old lamp ${i}.`);
    assert.equal(reopened.built, 3);
    assert.equal((await reopened.search({ query: 'lamp', limit: 20 })).total, 10);
  });

  it('is rejected if it is damaged or of another version', () => {
    const first = new Files();
    first.set('a', 'An old lamp.');
    const [{ source }] = first.stored();
    // In the header, its table, and the names of files.
    for (const at of [0, 4, 13, 20, 313]) {
      const bytes = source.read(0, source.length).slice();
      bytes[at] ^= 1;
      assert.throws(() => new Files().index.offer(memorySource(bytes), []), SegmentDamaged, String(at));
    }
  });

  it('opens only the wanted files of a segment, each once', async () => {
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
    files.set('b', 'A lamp that was changed.');
    assert.deepEqual(
      files.index.open(memorySource(concatenated(builder.finish())), ({ uri }) => uri === 'a'),
      ['a'],
    );
    assert.equal((await files.search({ query: 'lamp', limit: 20 })).total, 2);
  });
});
