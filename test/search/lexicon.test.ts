import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { encoder } from '../../server/search/bytes/bytes';
import { compareTerms, firstNotBefore, type Lexicon } from '../../server/search/segment/lexicon';

/** A lexicon of words of ASCII letters. */
function lexiconOf(words: Iterable<string>): Lexicon & { readonly words: readonly string[] } {
  const sorted = [...new Set(words)].sort();
  const offsets = new Uint32Array(sorted.length + 1);
  sorted.forEach((word, i) => (offsets[i + 1] = offsets[i] + word.length));
  return { words: sorted, size: sorted.length, bytes: encoder.encode(sorted.join('')), offsets };
}

describe('lexicons', () => {
  const lexicon = fc
    .array(fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 60 })
    .map(lexiconOf);

  it('are compared word by word, from any place before the word', () => {
    fc.assert(
      fc.property(lexicon, lexicon, fc.nat(), fc.nat(), fc.nat(), (one, other, seed, start, length) => {
        const word = seed % other.size;
        const end = one.size - (length % one.size);
        const expected = one.words.slice(0, end).filter(each => each < other.words[word]).length;
        const from = start % (expected + 1);
        const found = firstNotBefore(one, from, end, other, word);
        assert.equal(found, expected);
        if (found < end)
          assert.equal(compareTerms(one, found, other, word) === 0, one.words[found] === other.words[word]);
      }),
    );
  });
});
