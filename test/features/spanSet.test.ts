import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSpanSet, overlapsAny, spansOverlapping } from '../../server/features/search/spanSet';

describe('a set of spans', () => {
  it('finds the same spans as a search through all of them', () => {
    const span = fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ uri: 'a', start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (spans, range) => {
        const set = createSpanSet(spans);
        const inside = spans
          .filter(({ start, end }) => start < range.end && range.start < end)
          .map(({ start, end }) => ({ start, end }));
        assert.equal(overlapsAny(set, 'a', range.start, range.end), inside.length > 0);
        assert.deepEqual(
          spansOverlapping(set, 'a', range.start, range.end),
          inside.sort((a, b) => a.start - b.start || a.end - b.end),
        );
        assert.equal(overlapsAny(set, 'b', range.start, range.end), false);
      }),
    );
  });
});
