import assert from 'node:assert/strict';
import { countWords, eachWord, wordsIn } from '../../server/text/words';

describe('words', () => {
  const words = (text: string): string[] => wordsIn(text).map(({ start, end }) => text.slice(start, end));

  it('hold letters, marks and digits, and what joins them inside', () => {
    assert.deepEqual(words("The miller’s well-known 12 loaves, don't they?"), [
      'The',
      'miller’s',
      'well-known',
      '12',
      'loaves',
      "don't",
      'they',
    ]);
    assert.deepEqual(words('می‌روم، کتابِ آب.'), ['می‌روم', 'کتابِ', 'آب']);
    assert.deepEqual(words('non-\u2060\u2060millers exam\u00adple'), ['non-\u2060\u2060millers', 'exam\u00adple']);
  });

  it('end before a joiner that joins nothing', () => {
    assert.deepEqual(words("rock - 'n' - roll- -on it’"), ['rock', 'n', 'roll', 'on', 'it']);
  });

  it('take letters beyond the basic plane', () => {
    assert.deepEqual(words('x 𐎠𐎢 😀 y'), ['x', '𐎠𐎢', 'y']);
  });

  it('are counted as they are visited, inside bounds', () => {
    const text = 'one two-three four';
    const seen: string[] = [];
    eachWord(text, 4, 16, (start, end) => seen.push(text.slice(start, end)));
    assert.deepEqual(seen, ['two-three', 'fo']);
    assert.equal(countWords(text, 0, text.length), 3);
    assert.equal(countWords('', 0, 0), 0);
  });
});
