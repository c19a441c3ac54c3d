import assert from 'node:assert/strict';
import { inOneBuffer } from '../../server/base/sharedBuffer';

describe('records in one buffer', () => {
  it('are equal to the record, and share nothing with it', () => {
    const record = {
      name: 'mill',
      kinds: Uint8Array.of(1, 2, 3),
      starts: Uint32Array.of(70_000, 4_000_000_000),
      tokens: Uint16Array.of(60_000),
      empty: new Uint32Array(0),
      inner: { reach: 3, bits: Uint8Array.of(9), counts: Uint32Array.of(7) },
      other: { list: [1] },
    };
    const copy = inOneBuffer(record, 'inner');
    assert.deepEqual(copy, record);
    record.starts[0] = 1;
    record.inner.bits[0] = 1;
    assert.deepEqual([copy.starts[0], copy.inner.bits[0]], [70_000, 9]);
    const arrays = [copy.kinds, copy.starts, copy.tokens, copy.empty, copy.inner.bits, copy.inner.counts];
    assert.equal(new Set(arrays.map(({ buffer }) => buffer)).size, 1);
  });

  it('may lack a nested record', () => {
    const record: { ends: Uint32Array; inner?: { bits: Uint8Array } } = { ends: Uint32Array.of(5) };
    assert.deepEqual(inOneBuffer(record, 'inner'), record);
  });
});
