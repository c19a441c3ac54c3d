import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineStarts } from '../../server/text/lines';
import { packLines, unpackLines } from '../../server/text/packedLines';

describe('packed starts of lines', () => {
  it('are those that were packed', () => {
    const length = fc.oneof(
      fc.nat({ max: 300 }),
      fc.nat({ max: 20_000_000 }),
      fc.constantFrom(0, 127, 128, 16_383, 16_384),
    );
    fc.assert(
      fc.property(fc.array(length, { maxLength: 150, size: 'max' }), lengths => {
        const starts = Uint32Array.of(0, ...lengths);
        for (let i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
        assert.deepEqual(unpackLines(packLines(starts)), starts);
      }),
    );
  });

  it('take one byte for a short line and two for a paragraph', () => {
    assert.equal(packLines(lineStarts('One line.\n'.repeat(10_000))).length, 10_000);
    assert.equal(packLines(lineStarts(`${'word '.repeat(200)}\n`.repeat(100))).length, 200);
    assert.deepEqual(unpackLines(packLines(lineStarts('no end of line'))), lineStarts('no end of line'));
  });
});
