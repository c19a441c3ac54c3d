import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differences, StateMap } from '../../server/base/stateMap';

const keys = Array.from({ length: 150 }, (_, i) => `key ${i}`);
const change = fc.record({ key: fc.constantFrom(...keys), value: fc.option(fc.nat(9)), keep: fc.boolean() });

describe('StateMap', () => {
  it('has the pairs of a Map in the same order, and its states keep theirs', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 600 }), changes => {
        const plain = new Map<string, number>();
        const map = new StateMap<number>();
        const kept: { state: ReturnType<typeof map.state>; pairs: [string, number][] }[] = [];
        for (const { key, value, keep } of changes) {
          if (value === null) assert.equal(map.delete(key), plain.delete(key));
          else {
            map.set(key, value);
            plain.set(key, value);
          }
          if (keep) kept.push({ state: map.state(), pairs: [...plain] });
        }
        assert.deepEqual([...map], [...plain]);
        for (const { state, pairs } of kept) {
          assert.deepEqual([...state], pairs);
          assert.deepEqual([...state.values()], [...new Map(pairs).values()]);
          assert.equal(state.size, pairs.length);
          for (const key of keys) assert.equal(state.get(key), new Map(pairs).get(key));
        }
      }),
    );
  });

  it('tells in what two states differ', () => {
    const map = new StateMap<number>(keys.map(key => [key, 0]));
    const before = map.state();
    map.set('key 3', 1);
    map.set('new', 2);
    map.delete('key 100');
    const after = map.state();
    assert.deepEqual(differences(before, after, 9), [
      { before: 0, after: 1 },
      { before: 0, after: undefined },
      { before: undefined, after: 2 },
    ]);
    assert.equal(differences(before, after, 2), undefined);
    assert.equal(differences(before, new StateMap(before).state(), 9), undefined);
  });
});
