import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstIndexWhere, lowerBound, upperBound } from '../../server/base/binarySearch';

const sortedNumbers = fc.array(fc.integer({ min: -9, max: 9 })).map(numbers => numbers.sort((a, b) => a - b));

describe('binary search', () => {
  it('finds the same index as a linear search', () => {
    fc.assert(
      fc.property(sortedNumbers, fc.integer({ min: -10, max: 10 }), (sorted, value) => {
        const linear = (test: (each: number) => boolean): number => {
          const index = sorted.findIndex(test);
          return index < 0 ? sorted.length : index;
        };
        assert.equal(
          lowerBound(sorted, value),
          linear(each => each >= value),
        );
        assert.equal(
          upperBound(Int32Array.from(sorted), value),
          linear(each => each > value),
        );
        assert.equal(
          firstIndexWhere(0, sorted.length, index => sorted[index] >= value),
          lowerBound(sorted, value),
        );
      }),
    );
  });

  it('does not search outside the given bounds', () => {
    const sorted = [1, 3, 5, 7];
    assert.equal(lowerBound(sorted, 0, 1, 3), 1);
    assert.equal(lowerBound(sorted, 9, 1, 3), 3);
    assert.equal(upperBound(sorted, 5, 0, 4), 3);
  });
});
