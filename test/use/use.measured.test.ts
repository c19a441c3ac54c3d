import assert from 'node:assert/strict';
import { join } from 'node:path';
import { dist, needsBuild } from '../support/build';
import { runSession } from './userSession';

/** A small run of `npm run use`. */
describe('the use of the built server', function () {
  this.timeout(600_000);
  before(needsBuild);

  it('does not fail in a session of all kinds of requests', async () => {
    const { took, memory } = await runSession(join(dist, 'server.js'), { transcripts: 200, steps: 40, seed: 1 });
    assert.ok(took.size > 15, `only ${took.size} kinds of requests were asked`);
    assert.equal(memory.length, 11);
  });
});
