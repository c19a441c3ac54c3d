import assert from 'node:assert/strict';
import { Crashes, stoppedMessage } from '../../client/connection/crashes';

const minute = 60_000;

describe('the count of crashes', () => {
  it('lets the server start again four times within three minutes, and not a fifth time', () => {
    const crashes = new Crashes();
    const answers = [0, 0.5, 1, 2, 3].map(at => crashes.add(at * minute));
    assert.deepEqual(answers, [true, true, true, true, false]);
  });

  it('forgets crashes that are longer ago', () => {
    const crashes = new Crashes();
    for (let at = 0; at < 100; at++) assert.ok(crashes.add(at * 0.8 * minute), `crash ${at}`);
    // The fifth within three minutes, after 100 that were further apart.
    const last = 99 * 0.8 * minute;
    assert.equal(crashes.add(last + 0.1 * minute), false);
  });

  it('begins again when the user starts the server', () => {
    const crashes = new Crashes();
    for (let i = 0; i < 5; i++) crashes.add(0);
    crashes.clear();
    assert.ok(crashes.add(0));
  });

  it('is told in plain words, without names of programs or protocols', () => {
    assert.match(stoppedMessage, /not started again/);
    assert.doesNotMatch(stoppedMessage, /crash|connection|server|output|client/i);
  });
});
