import fc from 'fast-check';
import { bundle } from '../support/bundle';
import { checkSession } from './sameAsFresh';
import { anyStep, type Step } from './steps';

/** Sessions of 200 random changes. More of them: `npm run fuzz -- --only session`. */
describe('a server that has lived through changes of all kinds', function () {
  this.timeout(600_000);
  const steps = (seed: number): Step[] => fc.sample(anyStep, { numRuns: 200, seed });

  it('answers as one that starts from nothing, and so does the next one with what it stored', () =>
    Promise.all([1, 6, 9].map(seed => checkSession(steps(seed)))));

  it('does so with a worker thread', async () => {
    const worker = await bundle('server/main.ts');
    await Promise.all([2, 4].map(seed => checkSession(steps(seed), { worker })));
  });
});
