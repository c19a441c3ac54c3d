import assert from 'node:assert/strict';
import { parsePlace, parsePlaces } from '../../client/search/resultPlaces';

describe('places in a results document', () => {
  it('have the columns of the reference and the place in the transcript', () => {
    assert.deepEqual(parsePlace('  ¶ 7 · talks/bridge.txt:7:12', 3), {
      line: 3,
      start: 8,
      end: 29,
      path: 'talks/bridge.txt',
      target: { line: 6, character: 11 },
    });
  });

  it('may be in a note, in a title, or in a file whose name has spaces', () => {
    assert.equal(parsePlace('  note 5 · a b (1).txt:1:1', 0)?.path, 'a b (1).txt');
    assert.equal(parsePlace('  title.txt:1:1', 0)?.path, 'title.txt');
  });

  it('are not read from the text of a passage, which is indented differently', () => {
    assert.deepEqual(
      parsePlaces('Search: bridge.txt:1:1\n    ¶ 7 · bridge.txt:7:12\nbridge.txt:7:12\n   bridge.txt:7:12'),
      [],
    );
  });

  it('are not read from a line that is too long for a path', () => {
    assert.deepEqual(parsePlaces(`  ${'a'.repeat(100_000)}:1:1`), []);
  });
});
