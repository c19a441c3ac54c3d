import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memorySource, type ByteSource } from '../../server/search/bytes/bytes';
import type { PassageFacts } from '../../server/search/passages/passageFacts';
import type { SearchAnswer, SearchIndex } from '../../server/search/query/searchRequest';
import { createSearchIndex, type SearchIndexWriter, type SearchSnapshot } from '../../server/search/searchIndex';
import { concatenated } from '../../server/search/segment/segmentLayout';
import { createSegmentBuilder } from '../../server/search/writing/segmentBuilder';
import { passagesOfText } from './plain';

type Files = ReadonlyMap<string, PassageFacts>;

const queries = ['lamp', 'oil lamp', '"old lamp"', 'o', 'lanp', 'oil -the', ''];
const pageSize = 2;

/** All pages of all queries, with totals, groups, hits and matches. */
async function answersOf(index: SearchIndex): Promise<SearchAnswer[]> {
  const answers: SearchAnswer[] = [];
  for (const query of queries) {
    for (let offset = 0; ; offset += pageSize) {
      const answer = await index.search(
        { query, limit: pageSize, offset, scope: { file: uri => uri !== 'excluded' } },
        () => false,
      );
      answers.push(answer);
      if (answer.hits.length < pageSize) break;
    }
  }
  return answers;
}

function fill(index: SearchIndexWriter, files: Files): void {
  for (const [uri, facts] of files) index.set(uri, facts);
}

function freshIndexOf(files: Files): SearchIndex {
  const index = createSearchIndex();
  fill(index, files);
  return index.snapshot(uri => files.get(uri));
}

/** The bytes of a segment of some files. */
function segmentOf(files: Files): Uint8Array {
  const builder = createSegmentBuilder();
  for (const [uri, facts] of files) builder.addFacts({ uri, fingerprint: facts.fingerprint }, facts);
  return concatenated(builder.finish());
}

/** A source whose bytes are wrong from the moment that `damage` is called. */
function fragileSource(bytes: Uint8Array): { readonly source: ByteSource; readonly damage: () => void } {
  let isDamaged = false;
  return {
    source: {
      length: bytes.length,
      read: (offset, length) => {
        const part = bytes.slice(offset, offset + length);
        if (isDamaged) part.fill(7);
        return part;
      },
    },
    damage: () => {
      isDamaged = true;
    },
  };
}

interface TakenSnapshot {
  readonly snapshot: SearchSnapshot;
  readonly files: Files;
  /** What it answered when it was taken, if it was asked then. */
  readonly answers: readonly SearchAnswer[] | undefined;
}

/** A corpus that keeps every snapshot of its index. */
class History {
  readonly snapshots: TakenSnapshot[] = [];
  readonly #files = new Map<string, PassageFacts>();
  readonly #damage: (() => void)[] = [];
  readonly #index = createSearchIndex({
    lost: uris => {
      for (const uri of uris) {
        const facts = this.#files.get(uri)!;
        this.#index.set(uri, facts);
      }
    },
  });

  async run(change: Change): Promise<void> {
    const facts = passagesOfText(change.text);
    const uri = change.name;
    switch (change.do) {
      case 'set':
        this.#files.set(uri, facts);
        if (!this.#index.claim(uri, facts.fingerprint)) this.#index.set(uri, facts);
        return;
      case 'delete':
        this.#files.delete(uri);
        this.#index.delete(uri);
        return;
      case 'offer': {
        const others = ['a', 'b', 'c', 'd', 'e', 'f'].filter(name => name !== uri);
        this.#index.offer(memorySource(segmentOf(new Map(others.map(name => [name, facts])))), []);
        return;
      }
      case 'retain':
        this.#index.retain(name => name !== uri);
        return;
      case 'open': {
        const { source, damage } = fragileSource(segmentOf(new Map([[uri, facts]])));
        this.#damage.push(damage);
        this.#files.set(uri, facts);
        this.#index.open(source);
        return;
      }
      case 'damage':
        this.#damage.forEach(damage => damage());
        return;
      case 'seal':
        this.#index.toKeep();
        return;
      case 'merge':
        await this.#index.settle();
        return;
      case 'wait':
        await new Promise(resolve => setImmediate(resolve));
        return;
      case 'snapshot':
        await this.takeSnapshot(change.ask);
        return;
      case 'fork':
        await this.takeSnapshot(change.ask);
        this.#fork(uri, facts);
        return;
    }
  }

  async takeSnapshot(ask: boolean): Promise<void> {
    const files = new Map(this.#files);
    const snapshot = this.#index.snapshot(uri => files.get(uri));
    this.snapshots.push({ snapshot, files, answers: ask ? await answersOf(snapshot) : undefined });
  }

  /** Adds a snapshot of a new index that continues the last snapshot with one file more and perhaps one less. */
  #fork(uri: string, facts: PassageFacts): void {
    const { snapshot, files } = this.snapshots[this.snapshots.length - 1];
    const fork = createSearchIndex({}, snapshot);
    const own = new Map(files).set(uri, facts);
    own.delete('a');
    fork.set(uri, facts);
    fork.delete('a');
    this.snapshots.push({ snapshot: fork.snapshot(name => own.get(name)), files: own, answers: undefined });
  }
}

const line = fc
  .array(fc.constantFrom('old', 'lamp', 'oil', 'lamps', 'the'), { minLength: 1, maxLength: 5 })
  .map(words => words.join(' ') + '.');
const change = fc.record({
  do: fc.oneof(
    { weight: 6, arbitrary: fc.constant('set' as const) },
    { weight: 3, arbitrary: fc.constantFrom('snapshot' as const, 'seal' as const, 'delete' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom('offer', 'retain', 'open', 'damage', 'merge', 'wait', 'fork' as const),
    },
  ),
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  text: fc.array(line, { minLength: 1, maxLength: 3 }).map(lines => lines.join('\n')),
  ask: fc.boolean(),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

describe('snapshots of the search index', () => {
  it('answer as when they were taken and as a new index of their files, whatever is written later', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: 40 }), async changes => {
        const history = new History();
        for (const each of changes) await history.run(each);
        await history.takeSnapshot(false);
        for (const { snapshot, files, answers } of history.snapshots) {
          const later = await answersOf(snapshot);
          if (answers !== undefined) assert.deepEqual(later, answers);
          assert.deepEqual(later, await answersOf(freshIndexOf(files)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold what was set before, and nothing of what is set later, also when they are searched later', async () => {
    const files = new Map([['a', passagesOfText('An old lamp.\nA new lamp.')]]);
    const index = createSearchIndex();
    fill(index, files);
    const snapshot = index.snapshot(uri => files.get(uri));
    index.set('b', passagesOfText('Another lamp.'));
    index.set('a', passagesOfText('No more.'));
    index.delete('a');
    assert.deepEqual(await answersOf(snapshot), await answersOf(freshIndexOf(files)));
    assert.equal((await index.snapshot().search({ query: 'lamp', limit: 9 }, () => false)).total, 1);
  });

  it('are the same object until something is found differently', async () => {
    const index = createSearchIndex();
    const facts = passagesOfText('An old lamp.');
    const same = index.snapshot();
    index.offer(memorySource(segmentOf(new Map([['a', facts]]))), []);
    index.retain(() => true);
    index.delete('b');
    await index.settle();
    assert.equal(index.snapshot(), same);
    index.claim('a', facts.fingerprint);
    const claimed = index.snapshot();
    assert.notEqual(claimed, same);
    index.toKeep();
    assert.equal(index.claim('a', facts.fingerprint), true);
    assert.equal(index.snapshot(), claimed);
    index.set('a', facts);
    const replaced = index.snapshot();
    assert.notEqual(replaced, claimed);
    index.toKeep();
    index.delete('a');
    assert.notEqual(index.snapshot(), replaced);
    assert.deepEqual(index.snapshot().segments, []);
  });

  it('use merged segments while they are the current one', async () => {
    const index = createSearchIndex();
    for (let i = 0; i < 7; i++) {
      index.set(`f${i}`, passagesOfText('An old lamp.'));
      index.toKeep();
    }
    const old = index.snapshot();
    assert.equal(old.segments.length, 7);
    index.set('f7', passagesOfText('An old lamp.'));
    const current = index.snapshot();
    assert.equal(current.segments.length, 8);
    await index.settle();
    assert.equal(index.snapshot(), current);
    assert.equal(current.segments.length, 1);
    assert.equal(old.segments.length, 7);
  });
});
