import assert from 'node:assert/strict';
import { countWords, eachWord, wordEnd, wordsIn } from '../../server/text/words';

describe('words', () => {
  const words = (text: string): string[] => wordsIn(text).map(({ start, end }) => text.slice(start, end));

  it('consist of letters, marks and digits, with joiners between them', () => {
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

  it('do not include a joiner at an end', () => {
    assert.deepEqual(words("rock - 'n' - roll- -on it’"), ['rock', 'n', 'roll', 'on', 'it']);
  });

  it('include letters beyond the basic plane', () => {
    assert.deepEqual(words('x 𐎠𐎢 😀 y'), ['x', '𐎠𐎢', 'y']);
  });

  it('begin with no mark, of any plane or script', () => {
    assert.deepEqual(words('- \ud834\udd65x, \u0e31y \u0301z'), ['x', 'y', 'z']);
  });

  it('are visited and counted inside the given bounds', () => {
    const text = 'one two-three four';
    const visited: string[] = [];
    eachWord(text, 4, 16, (start, end) => visited.push(text.slice(start, end)));
    assert.deepEqual(visited, ['two-three', 'fo']);
    assert.equal(countWords(text, 0, text.length), 3);
    assert.equal(countWords('', 0, 0), 0);
  });
});

describe('words for search and themes', () => {
  const word = (text: string, longest = 64): string => text.slice(0, wordEnd(text, 0, text.length, longest));

  it('are joined by apostrophes and zero-width (non-)joiners, and not by hyphens', () => {
    assert.equal(word("don't"), "don't");
    assert.equal(word('Qurʾan.'), 'Qurʾan');
    assert.equal(word('می\u200cروم'), 'می\u200cروم');
    assert.equal(word('well-known'), 'well');
    assert.equal(word('exam\u00adple'), 'exam');
  });

  it('begin and end with a letter', () => {
    assert.equal(word("'n'"), '');
    assert.equal(word("rock'' on"), 'rock');
    assert.equal(word('ʿAli'), '');
    assert.equal(word('𐎠𐎢 x'), '𐎠𐎢');
  });

  it('are not longer than the limit', () => {
    assert.equal(word('abcdef', 4), 'abcd');
    assert.equal(word('abc𐎠', 4), 'abc', 'a surrogate pair is not split');
    assert.equal(word('abcde\u0301f', 5), 'abcd', 'a letter stays with its marks');
    assert.equal(word('e\u0301\u0302\u0303f', 3), 'e\u0301\u0302', 'unless it is too long by itself');
  });

  it('end behind their marks, whatever the script of the mark', () => {
    assert.equal(word('ไทย\u064b'), 'ไทย\u064b');
    assert.equal(word('ไทย\u064bab'), 'ไทย\u064b');
    assert.equal(word('ไทย\ud834\udd65ไทย.'), 'ไทย\ud834\udd65ไทย');
    assert.equal(word('a\u0e31b\u3099.'), 'a\u0e31b\u3099');
  });

  it('of scripts without spaces are cut between whole characters', () => {
    assert.equal(word('กขที่', 4), 'กข', 'two marks');
    assert.equal(word('กขกำก', 3), 'กข', 'a sign that is no mark');
    assert.equal(word('กขกำก', 4), 'กขกำ');
    assert.equal(word('东'.repeat(9), 4), '东'.repeat(4));
  });
});
