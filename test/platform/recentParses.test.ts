import assert from 'node:assert/strict';
import { RecentParses } from '../../server/platform/recentParses';
import { parseTranscript } from '../../server/transcript/parse';

describe('recent parses', () => {
  it('are kept up to a length of all their texts, the newest ones, and handed out once', () => {
    const parses = new RecentParses(25);
    const parsed = parseTranscript('0123456789');
    for (const hash of ['a', 'b', 'c']) parses.keep(hash, parsed);
    parses.keep('c', parsed);
    parses.keep('long', parseTranscript('0123456789'.repeat(3)));
    assert.equal(parses.take('a'), undefined);
    assert.equal(parses.take('long'), undefined);
    assert.equal(parses.take('b'), parsed);
    assert.equal(parses.take('b'), undefined);
    parses.keep('d', parsed);
    assert.equal(parses.take('c'), parsed);
  });
});
