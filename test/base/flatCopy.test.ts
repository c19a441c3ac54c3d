import assert from 'node:assert/strict';
import { flatCopy } from '../../server/base/flatCopy';

describe('flatCopy', () => {
  it('gives the same text, short or long', () => {
    for (const text of ['', 'a', 'a'.repeat(12), 'b'.repeat(13), 'wide “quoted” ﷺ text \ud83d\ude00', 'x'.repeat(1000)])
      assert.equal(flatCopy(text), text);
  });
});
