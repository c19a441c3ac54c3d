import assert from 'node:assert/strict';
import fc from 'fast-check';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Cancelled } from '../../../server/base/slices';
import { FileVersions } from '../../../server/themes/formulas/fileVersions';
import type { FormulaIndex, FormulaIndexWriter } from '../../../server/themes/formulas/formula';
import { createFormulaIndex } from '../../../server/themes/formulas/formulaIndex';
import { indexOf, passages, spoken } from './support';
import { cancelAfterFirstSlice, sliceAtEveryStep } from '../../support/slices';

const [vow] = passages;

/** Texts that have passages in common. */
const text = fc.array(fc.constantFrom(...passages), { maxLength: 9 }).map(parts => parts.join(' '));
const uri = fc.constantFrom('a', 'b', 'c', 'd', 'e');

type Step =
  | { readonly kind: 'set'; readonly writer: number; readonly uri: string; readonly text: string }
  | { readonly kind: 'delete'; readonly writer: number; readonly uri: string }
  /** `queried` snapshots answer all questions immediately, the others at the end only. */
  | { readonly kind: 'snapshot'; readonly writer: number; readonly queried: boolean }
  | { readonly kind: 'fork'; readonly snapshot: number };

const writer = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('set' as const), writer, uri, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), writer, uri }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('snapshot' as const), writer, queried: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fork' as const), snapshot: fc.nat(20) }) },
);

type Texts = ReadonlyMap<string, string>;

describe('snapshots and forks of a formula index', () => {
  it('always answer like an index that is built from the same files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), async steps => {
        const writers: { readonly index: FormulaIndexWriter; readonly texts: Map<string, string> }[] = [
          { index: createFormulaIndex(), texts: new Map() },
        ];
        const taken: { readonly snapshot: FormulaIndex; readonly texts: Texts; readonly early: unknown }[] = [];
        const take = async (number: number, queried: boolean): Promise<void> => {
          const { index, texts } = writers[number % writers.length];
          const snapshot = index.snapshot();
          assert.equal(index.snapshot(), snapshot, 'the same object while nothing changed');
          const copy = new Map(texts);
          taken.push({ snapshot, texts: copy, early: queried ? await answers(snapshot, copy) : undefined });
        };
        for (const each of steps) {
          if (each.kind === 'snapshot') await take(each.writer, each.queried);
          else if (each.kind === 'fork') {
            if (taken.length === 0) continue;
            const { snapshot, texts } = taken[each.snapshot % taken.length];
            writers.push({ index: createFormulaIndex(snapshot), texts: new Map(texts) });
          } else {
            const { index, texts } = writers[each.writer % writers.length];
            if (each.kind === 'set') {
              index.set(each.uri, spoken(each.text));
              texts.set(each.uri, each.text);
            } else {
              index.delete(each.uri);
              texts.delete(each.uri);
            }
          }
        }
        for (let i = 0; i < writers.length; i++) await take(i, false);
        for (const { snapshot, texts, early } of taken) {
          const late = await answers(snapshot, texts);
          if (early !== undefined) assert.deepEqual(late, early, 'the answers stay the same');
          assert.deepEqual(late, await answers(indexOf(Object.fromEntries([...texts].sort())), texts));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('give the same answers after garbage collection', async () => {
    const collectGarbage = exposeGarbageCollector();
    const index = createFormulaIndex();
    index.set('a', spoken(vow));
    const kept: { readonly snapshot: FormulaIndex; readonly texts: Texts }[] = [];
    for (let edit = 0; edit < 40; edit++) {
      const content = edit % 3 === 0 ? 'rain' : vow;
      index.set('b', spoken(content));
      const snapshot = index.snapshot();
      if (edit % 10 < 2) kept.push({ snapshot, texts: new Map(Object.entries({ a: vow, b: content })) });
      if (edit % 10 !== 5) continue;
      collectGarbage();
      await new Promise(resolve => setImmediate(resolve));
    }
    for (const { snapshot, texts } of kept)
      assert.deepEqual(await answers(snapshot, texts), await answers(indexOf(Object.fromEntries(texts)), texts));
  });

  it('are not made from foreign implementations of the interface', () => {
    const foreign: FormulaIndex = { at: () => Promise.resolve(undefined), all: () => Promise.resolve([]) };
    assert.throws(() => createFormulaIndex(foreign), TypeError);
  });
});

describe('the list of all formulas', () => {
  sliceAtEveryStep();

  it('is that of its snapshot if the index changes while the list is made', async () => {
    const index = createFormulaIndex();
    for (const name of ['a', 'b']) index.set(name, spoken(vow));
    let slices = 0;
    const list = await index.snapshot().all(() => {
      if (slices++ === 1) {
        index.delete('b');
        index.set('c', spoken(vow));
      }
      return false;
    });
    assert.ok(slices > 2, 'the index changed while the list was made');
    assert.deepEqual(urisOf(list), [['a', 'b']]);
    assert.deepEqual(urisOf(await index.snapshot().all()), [['a', 'c']]);
  });

  it('can be cancelled, which is not an empty answer and does not disturb other callers', async () => {
    const snapshot = indexOf({ a: vow, b: vow });
    await assert.rejects(
      snapshot.all(() => true),
      Cancelled,
    );
    const cancelled = snapshot.all(cancelAfterFirstSlice());
    const other = snapshot.all();
    await assert.rejects(cancelled, Cancelled);
    assert.deepEqual(urisOf(await other), [['a', 'b']]);
    assert.equal(await snapshot.all(), await other, 'the list is made once');
  });
});

describe('file versions', () => {
  it('reuse the id of a deleted version', () => {
    const versions = new FileVersions();
    const first = versions.add('a', spoken(vow));
    versions.delete(first);
    assert.equal(versions.add('b', spoken('rain')).id, first.id);
  });

  it('are removed from the table after the garbage collector found them unreachable', async () => {
    const collectGarbage = exposeGarbageCollector();
    const versions = new FileVersions();
    const kept = versions.add('a', spoken(vow));
    const { id } = versions.add('a', spoken(vow));
    for (let turns = 0; turns < 50; turns++) {
      await new Promise(resolve => setImmediate(resolve));
      collectGarbage();
      const next = versions.add('b', spoken('rain'));
      if (next.id === id) {
        assert.notEqual(kept.id, id);
        return;
      }
      versions.delete(next);
    }
    assert.fail('the version was never removed');
  });
});

/**
 * All formulas of a state, and those at every fifth offset of each file. Also asks about files that it does not
 * contain.
 */
async function answers(state: FormulaIndex, texts: Texts): Promise<unknown> {
  const at: unknown[] = [];
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    for (let offset = 0; offset <= (texts.get(name)?.length ?? 0); offset += 5) at.push(await state.at(name, offset));
  return { all: await state.all(), at };
}

function urisOf(list: Awaited<ReturnType<FormulaIndex['all']>>): string[][] {
  return list.map(({ sites }) => sites.map(site => site.uri));
}

function exposeGarbageCollector(): () => void {
  setFlagsFromString('--expose_gc');
  return runInNewContext('gc') as () => void;
}
