import assert from 'node:assert/strict';
import { marked, withCursor } from '../support/marked';

describe('marked fixtures', () => {
  it('return the text without marks, the cursors and the underlined spans', () => {
    const { text, cursors, spans } = marked('\none two\n    ^^^\nthr$0ee');
    assert.equal(text, '\none two\nthree');
    assert.deepEqual(cursors, [12]);
    assert.deepEqual(spans, [{ start: 5, end: 8 }]);
    assert.equal(text.slice(5, 8), 'two');
  });

  it('reject a fixture without the required cursor', () => {
    assert.throws(() => withCursor('none'), /0 cursors/);
  });
});
