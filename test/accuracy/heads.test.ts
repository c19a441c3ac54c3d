import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { scoreHeads, type Head } from './heads';

describe('the heads of develop', function () {
  this.timeout(600_000);

  it('have no wrong value, and few are missing', async () => {
    const file = new URL('../fixtures/labelled/develop/heads.json', import.meta.url);
    const { fields, failures } = await scoreHeads(JSON.parse(readFileSync(file, 'utf8')) as Head[]);
    const sum = (name: 'wrong' | 'unwanted' | 'missing'): number =>
      Object.values(fields).reduce((total, field) => total + field[name], 0);
    assert.equal(sum('wrong') + sum('unwanted'), 0, failures.join('\n'));
    assert.ok(sum('missing') <= 3, failures.join('\n'));
  });
});
