import assert from 'node:assert/strict';
import { withThousands } from '../../server/base/thousands';

describe('a whole number', () => {
  it('is written as the language of the interface writes it', () => {
    for (let count = 0, step = 1; count < 3e9; count += step, step = Math.ceil(step * 1.07))
      assert.equal(withThousands(count), count.toLocaleString('en'));
    for (const count of [999, 1000, 1001, 99_999, 100_000, 999_999, 1_000_000, Number.MAX_SAFE_INTEGER])
      assert.equal(withThousands(count), count.toLocaleString('en'));
  });
});
