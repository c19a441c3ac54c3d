import assert from 'node:assert/strict';
import { createCollector } from '../../server/platform/collectGarbage';

describe('the collection of garbage', () => {
  /** Numbers of arrays that nothing refers to any more. */
  const leaveGarbage = (): void => {
    for (let i = 0; i < 40; i++) new Array<number>(100_000).fill(i);
  };

  it('frees what is no longer used', async () => {
    const collect = createCollector();
    leaveGarbage();
    const before = process.memoryUsage().heapTotal;
    await collect();
    assert.ok(process.memoryUsage().heapTotal < before);
  });

  it('is not repeated where little was added', async () => {
    const collect = createCollector();
    await collect();
    const garbage = leaveObject();
    // A reference that was made in this turn of the event loop is kept until its end.
    await new Promise(resolve => setTimeout(resolve, 1));
    await collect();
    assert.notEqual(garbage.deref(), undefined);
  });
});

function leaveObject(): WeakRef<object> {
  return new WeakRef({});
}
