import assert from 'node:assert/strict';
import { compact, originalSpan } from '../../server/text/compact';
import { marked } from '../support/marked';

describe('compact', () => {
  it('replaces runs of spaces by one space, removes word joiners, and maps spans back', () => {
    const view = 'on 3     March al-\u2060\u2060Hijja  end';
    const compacted = compact(view);
    const { text, spans } = marked(`
on 3 March al-Hijja end
^^ ^ ^^^^^ ^^^^^^^^ ^^^
   ^^^^^^^`);
    assert.equal(`\n${compacted.text}`, text);
    // Offsets in `text` are greater by one, for its first line break.
    assert.deepEqual(
      spans
        .map(span => originalSpan(compacted, span.start - 1, span.end - 1))
        .map(({ start, end }) => view.slice(start, end)),
      ['on', '3', 'March', 'al-\u2060\u2060Hijja', 'end', '3     March'],
    );
  });

  it('does not change a text without runs of spaces', () => {
    const compacted = compact('a b');
    assert.equal(compacted.text, 'a b');
    assert.equal(compacted.original(2), 2);
  });
});
