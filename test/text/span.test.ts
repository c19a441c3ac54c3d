import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstEndingAfter, mergeSpans, spanAt, type Span } from '../../server/text/span';

const spans = fc
  .array(fc.tuple(fc.nat(30), fc.nat(6)))
  .map(pairs => pairs.map(([start, length]): Span => ({ start, end: start + length })));
const covers = (list: readonly Span[], offset: number): boolean =>
  list.some(({ start, end }) => start <= offset && offset < end);

describe('spans', () => {
  it('cover the same offsets after merging, and neither overlap nor touch each other', () => {
    fc.assert(
      fc.property(spans, list => {
        const merged = mergeSpans(list);
        for (let offset = 0; offset < 40; offset++) assert.equal(covers(merged, offset), covers(list, offset));
        for (let i = 1; i < merged.length; i++) assert.ok(merged[i - 1].end < merged[i].start);
      }),
    );
  });

  it('are found by offset', () => {
    const sorted = [
      { start: 2, end: 4 },
      { start: 4, end: 6 },
      { start: 8, end: 9 },
    ];
    assert.equal(firstEndingAfter(sorted, 4), 1);
    assert.equal(firstEndingAfter(sorted, 9), 3);
    assert.equal(spanAt(sorted, 4), sorted[1], 'the span that starts there wins');
    assert.equal(spanAt(sorted, 6), sorted[1], 'a cursor right after a span belongs to it');
    assert.equal(spanAt(sorted, 7), undefined);
  });
});
