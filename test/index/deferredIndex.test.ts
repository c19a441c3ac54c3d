import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DeferredIndex, type ForkableIndex } from '../../server/index/deferredIndex';
import { sliceAtEveryStep } from '../support/slices';

type State = Readonly<Record<string, number>>;

/** The simplest index that there is: it holds what was set, in steps. */
function plainIndex(from: State = {}): ForkableIndex<number, State> {
  const content = new Map(Object.entries(from));
  return {
    *prepare(uri, facts) {
      yield;
      if (facts < -1) throw new Error('no numbers below −1');
      return () => this.set(uri, facts);
    },
    set(uri, facts) {
      if (facts < 0) throw new Error('no negative numbers');
      content.set(uri, facts);
    },
    delete: uri => void content.delete(uri),
    snapshot: () => Object.fromEntries([...content].sort()),
    fork: plainIndex,
  };
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('a deferred index', () => {
  sliceAtEveryStep();

  it('gives each capture the state of its time, in whatever order captures are asked for', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('put' as const), uri: fc.constantFrom('a', 'b', 'c'), value: fc.nat(9) }),
      fc.record({ do: fc.constant('delete' as const), uri: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ do: fc.constantFrom('capture' as const, 'ask last' as const, 'apply' as const, 'turn' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.boolean(), async (steps, late) => {
        const index = new DeferredIndex(plainIndex(), (_, error) => assert.fail(String(error)));
        const content = new Map<string, number>();
        const captures: { state: () => Promise<State>; expected: State }[] = [];
        const asked: Promise<unknown>[] = [];
        for (const each of steps) {
          switch (each.do) {
            case 'put':
              content.set(each.uri, each.value);
              index.put(each.uri, () => (late ? turn().then(() => each.value) : each.value), 1);
              break;
            case 'delete':
              content.delete(each.uri);
              index.delete(each.uri);
              break;
            case 'capture':
              captures.push({ state: index.capture(), expected: Object.fromEntries([...content].sort()) });
              break;
            case 'ask last':
              asked.push(captures.at(-1)?.state() ?? Promise.resolve());
              break;
            case 'apply':
              asked.push(index.applyAll());
              break;
            case 'turn':
              await turn();
          }
        }
        for (const { state, expected } of captures) assert.deepEqual(await state(), expected);
        await Promise.all(asked);
        await index.applyAll();
        assert.equal(index.pendingWords, 0);
      }),
      { numRuns: 300 },
    );
  });

  it('continues without a file whose facts cannot be found or indexed, and reports it', async () => {
    const failed: string[] = [];
    const index = new DeferredIndex(plainIndex(), uri => failed.push(uri));
    index.put('a', () => 1, 1);
    index.put('broken', () => Promise.reject(new Error('no facts')), 1);
    index.put('negative', () => -1, 1);
    index.put('worse', () => -2, 1);
    index.put('z', () => 2, 1);
    assert.deepEqual(await index.capture()(), { a: 1, z: 2 });
    assert.deepEqual(failed, ['broken', 'negative', 'worse']);
  });

  it('finds the facts of a file only when they are needed', async () => {
    const index = new DeferredIndex(plainIndex(), () => assert.fail());
    index.put('a', () => assert.fail('replaced before anybody asked'), 1);
    index.put('a', () => 2, 1);
    assert.equal(index.pendingWords, 1);
    assert.deepEqual(await index.capture()(), { a: 2 });
  });
});
