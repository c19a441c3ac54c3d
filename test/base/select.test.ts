import assert from 'node:assert/strict';
import fc from 'fast-check';
import { selected } from '../../server/base/select';

describe('selection', () => {
  it('finds what a sort would have at an index', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 200 }), fc.nat(), (values, any) => {
        const index = any % values.length;
        const sorted = Float64Array.from(values).sort();
        // The sort of typed arrays has -0 before 0.
        assert.equal(selected(Float64Array.from(values), index) + 0, sorted[index] + 0);
      }),
    );
  });

  it('reads few values of lists in order and of equal values', () => {
    const size = 20_000;
    const lists = {
      ascending: Float64Array.from({ length: size }, (_, i) => i),
      descending: Float64Array.from({ length: size }, (_, i) => size - i),
      equal: new Float64Array(size),
    };
    for (const [name, list] of Object.entries(lists)) {
      let reads = 0;
      const counted = new Proxy(list, {
        get(target, property) {
          if (typeof property === 'string' && /^\d+$/.test(property)) reads++;
          return Reflect.get(target, property, target) as unknown;
        },
        set: (target, property, value) => Reflect.set(target, property, value, target),
      });
      selected(counted, size >>> 1);
      assert.ok(reads < 20 * size, `${name}: ${reads} reads`);
    }
  });
});
