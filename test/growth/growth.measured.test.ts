import assert from 'node:assert/strict';
import { growthOf, type MeasureOptions } from './exponents';
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
/** The garbage collector and other programs take time when they like. So only what is steep each time is steep. */
const measurements: readonly MeasureOptions[] = [
  { from: 14, to: 16, runs: 2, patience: 60 },
  { from: 15, to: 17, runs: 2, patience: 60 },
  { from: 15, to: 17, runs: 5, patience: 60 },
];

describe('all work with a text', function () {
  this.timeout(600_000);
  for (const name of names) {
    it(`grows with the length of ${name}`, async () => {
      let suspects: string[] | undefined;
      for (const measure of measurements) {
        const found = steep(await growthOf(shapes[name], measure));
        suspects = suspects?.filter(work => found.includes(work)) ?? found;
        if (suspects.length === 0) return;
      }
      assert.deepEqual(suspects, []);
    });
  }
});

function steep(found: Awaited<ReturnType<typeof growthOf>>): string[] {
  return found.filter(({ exponent }) => exponent !== undefined && exponent > most).map(({ work }) => work);
}
