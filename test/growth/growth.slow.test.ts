import assert from 'node:assert/strict';
import { growthOf } from './exponents';
import { shapes } from './shapes';

/** Shapes on which some work once took quadratic time. All others: `npx tsx test/growth/report.ts`. */
const names = [
  'one date of another calendar',
  'one date of another calendar on lines',
  'dates in a row',
  'one word of one letter',
  'hard hyphens',
  'lists of marks',
];
/** The exponent of work that takes linear time is about 1. */
const most = 1.25;

describe('all work with a text', function () {
  this.timeout(600_000);
  for (const name of names) {
    it(`grows with the length of ${name}`, async () => {
      const limits = { runs: 2, patience: 60 };
      const suspects = steep(await growthOf(shapes[name], { from: 14, to: 16, ...limits }));
      // The garbage collector runs at times of its own: what is steep twice, and in longer texts, is steep.
      const again = suspects.length === 0 ? [] : steep(await growthOf(shapes[name], { from: 15, to: 17, ...limits }));
      assert.deepEqual(
        suspects.filter(work => again.includes(work)),
        [],
      );
    });
  }
});

function steep(found: Awaited<ReturnType<typeof growthOf>>): string[] {
  return found.filter(({ exponent }) => exponent !== undefined && exponent > most).map(({ work }) => work);
}
