import assert from 'node:assert/strict';
import { SharedWork } from '../../server/base/sharedWork';
import { Cancelled } from '../../server/base/slices';
import { cancelAfterFirstSlice, sliceAtEveryStep } from '../support/slices';

describe('shared work', () => {
  sliceAtEveryStep();

  it('runs once for all callers', async () => {
    let starts = 0;
    const work = new SharedWork(function* () {
      starts++;
      yield;
      return [42];
    });
    const [first, second] = await Promise.all([work.run(never), work.run(never)]);
    assert.equal(first, second);
    assert.equal(await work.run(never), first);
    assert.equal(starts, 1);
  });

  it('goes on for the others if one caller cancels, and continues where it stopped if all cancel', async () => {
    const steps: number[] = [];
    const work = new SharedWork(function* () {
      for (let step = 1; step <= 5; step++) {
        steps.push(step);
        yield;
      }
      return steps.length;
    });
    await assert.rejects(work.run(cancelAfterFirstSlice()), Cancelled);
    assert.deepEqual(steps, [1]);
    const cancelled = work.run(cancelAfterFirstSlice());
    const other = work.run(never);
    await assert.rejects(cancelled, Cancelled);
    assert.equal(await other, 5);
    assert.deepEqual(steps, [1, 2, 3, 4, 5]);
  });

  it('fails for its callers after an error, and starts from the beginning for the next one', async () => {
    let starts = 0;
    const work = new SharedWork(function* () {
      yield;
      if (starts++ === 0) throw new Error('damaged');
      return starts;
    });
    await assert.rejects(work.run(never), /damaged/);
    assert.equal(await work.run(never), 2);
  });
});

function never(): boolean {
  return false;
}
