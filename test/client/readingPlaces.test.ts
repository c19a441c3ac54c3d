import assert from 'node:assert/strict';
import { offsetOf, placeIn, startOf } from '../../client/reading/view/places';
import type { ReadingRun } from '../../server/protocol';

/** `the old mill` over two lines: the second begins with `mill`, two characters in. */
const run: ReadingRun = { text: 'the old mill', places: [0, 7, 10, 8, 8, 2] };

describe('a run of the reading view', () => {
  it('tells where its text stands in the file', () => {
    assert.deepEqual(placeIn(run, 0), { line: 7, character: 10 });
    assert.deepEqual(placeIn(run, 5), { line: 7, character: 15 });
    assert.deepEqual(placeIn(run, 9), { line: 8, character: 3 });
    assert.deepEqual(startOf([{ text: ' ', places: [] }, run]), { line: 7, character: 10 });
  });

  it('finds a place of the file, or the text before it', () => {
    assert.equal(offsetOf(run, { line: 7, character: 15 }), 5);
    assert.equal(offsetOf(run, { line: 8, character: 3 }), 9);
    assert.equal(offsetOf(run, { line: 8, character: 0 }), 7);
    assert.equal(offsetOf(run, { line: 7, character: 3 }), undefined);
    assert.equal(offsetOf(run, { line: 30, character: 0 }), 11);
  });
});
