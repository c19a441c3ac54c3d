import assert from 'node:assert/strict';
import { compact, originalSpan } from '../../server/text/compact';

describe('compact', () => {
  it('makes runs of spaces one, drops word joiners, and knows the way back', () => {
    const view = 'on 3     March al-\u2060\u2060Hijja  end';
    const packed = compact(view);
    assert.equal(packed.text, 'on 3 March al-Hijja end');
    for (const word of ['on', '3', 'March', 'al-Hijja', 'end']) {
      const start = packed.text.indexOf(word);
      const span = originalSpan(packed, start, start + word.length);
      assert.equal(view.slice(span.start, span.end).replaceAll('\u2060', ''), word);
    }
    const span = originalSpan(packed, 3, 10);
    assert.equal(view.slice(span.start, span.end), '3     March');
  });

  it('leaves a text without runs as it is', () => {
    const packed = compact('a b');
    assert.equal(packed.text, 'a b');
    assert.equal(packed.original(2), 2);
  });
});
