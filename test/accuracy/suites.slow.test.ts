import assert from 'node:assert/strict';
import { knownUnread, runSuites, unknownFailures } from './suites';

describe('reference strings of other programs', () => {
  const known = knownUnread();
  const results = runSuites();

  for (const result of results) {
    it(`${result.name}: each is read, or listed with the reason`, () => {
      const lines = unknownFailures(result, known).map(
        ({ text, keys, found }) =>
          `${JSON.stringify(text)}: ${keys.join(' ') || 'nothing'}; found ${found.join(' ') || 'nothing'}`,
      );
      assert.deepEqual(lines, []);
    });
  }

  it('have no list of another suite', () => {
    const names = results.map(({ name }) => name);
    assert.deepEqual(
      Object.keys(known).filter(name => !names.includes(name)),
      [],
    );
  });

  it('are read for the most part', () => {
    const strings = results.reduce((sum, result) => sum + result.strings, 0);
    const unread = results.reduce((sum, result) => sum + result.unread.length, 0);
    assert.ok(strings > 6000);
    assert.ok(unread / strings < 0.06, `${unread} of ${strings}`);
  });
});
