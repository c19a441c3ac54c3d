import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { targets } from './targets';

/** Bytes that the inputs of each target have in the mean. */
const smallestMean = 2000;
const folder = join(__dirname, '../fixtures/fuzz');

/** Inputs that failed once: `npm run fuzz` keeps each here. */
describe('inputs that failed', function () {
  this.timeout(600_000);
  for (const target of targets) {
    const own = existsSync(folder) ? readdirSync(folder).filter(name => name.startsWith(`${target.name}-`)) : [];
    for (const name of own) it(name, () => target.check(target.read(readFileSync(join(folder, name), 'utf8'))));
    it(`can be kept and read again: ${target.name}`, () => {
      for (const input of fc.sample(target.inputs, 5))
        assert.equal(target.write(target.read(target.write(input))), target.write(input));
    });
    it(`is long enough to be hostile: ${target.name}`, () => {
      const sizes = fc.sample(fc.noBias(target.inputs), 300).map(target.size);
      const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
      assert.ok(mean >= smallestMean, `${mean.toFixed(0)} bytes in the mean`);
    });
  }
});
