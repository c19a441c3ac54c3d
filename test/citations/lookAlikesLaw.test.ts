import assert from 'node:assert/strict';
import { citationsOf } from './fixture';
import { lookAlikesInHand } from './lookAlikesInHand.data';
import { lookAlikes } from './lookAlikesLaw.data';

describe('what follows a cited law or work and is none of it', () => {
  for (const { name, before, texts } of [...lookAlikes, ...lookAlikesInHand])
    it(name, () => {
      for (const text of texts) {
        const found = citationsOf(before + text).filter(({ start }) => start >= before.length);
        assert.deepEqual(
          found.map(({ key }) => key),
          [],
          text,
        );
      }
    });
});
