import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  columnsOf,
  firstWords,
  readText,
  readableText,
  shorten,
  wrap,
} from '../../server/features/shared/readableText';

/** Half of a surrogate pair. */
const halves = /\p{Cs}/u;

describe('readText', () => {
  it('joins lines with a space, and without one after a hyphen', () => {
    const text = 'The well-\nknown  mill \r\n stands.';
    assert.equal(readableText(text, { start: 0, end: text.length }), 'The well-known mill stands.');
  });

  it('keeps the spaces around a dash at the end of a line', () => {
    const text = 'a mill -\nold';
    assert.equal(readableText(text, { start: 0, end: text.length }), 'a mill - old');
  });

  it('leaves out furniture', () => {
    const text = 'They went\n\nPAGE 7\n\nhome.';
    assert.equal(readableText(text, { start: 0, end: text.length }, [{ start: 11, end: 17 }]), 'They went home.');
  });

  it('gives the offset of each unit in the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '-', '\r', 'é') }), text => {
        const read = readText(text, { start: 0, end: text.length });
        assert.equal(read.offsets.length, read.text.length);
        [...read.text].forEach((unit, index) => {
          if (unit !== ' ') assert.equal(text[read.offsets[index]], unit);
          if (index > 0) assert.ok(read.offsets[index] > read.offsets[index - 1]);
        });
      }),
    );
  });
});

describe('shorten and firstWords', () => {
  it('cut between words and add an ellipsis', () => {
    assert.equal(shorten('one two three', 20), 'one two three');
    assert.equal(shorten('one two three', 9), 'one two…');
    assert.equal(firstWords('one two, three', 2), 'one two…');
    assert.equal(firstWords('one two', 2), 'one two');
  });

  it('never split a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        fc.pre(!halves.test(text));
        assert.doesNotMatch(shorten(text, limit), halves);
      }),
    );
  });
});

describe('columnsOf', () => {
  const withoutMarks = (text: string): number => text.replace(/\p{M}/gu, '').length;

  it('counts all units but those of marks', () => {
    for (let point = 0; point < 0x20000; point++) {
      const text = `a${String.fromCodePoint(point)}`;
      if (columnsOf(text) !== withoutMarks(text)) assert.fail(`U+${point.toString(16)}`);
    }
  });

  it('counts the units of words of any script', () => {
    const unit = fc.constantFrom(
      'a',
      '\u0301',
      'ا',
      '\u064e',
      'ก',
      '\u0e31',
      'か',
      '\u3099',
      '\u{1e2ae}',
      '\ud800',
      '𝒜',
      '-',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), text => assert.equal(columnsOf(text), withoutMarks(text))),
    );
  });
});

describe('wrap', () => {
  it('gives the same lines as joining words one by one', () => {
    const unit = fc.constantFrom('a', 'bcd', ' ', '  ', 'ا', '\u064e', 'か\u3099', '\n', '\u0301');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), fc.integer({ min: 0, max: 12 }), (text, columns) => {
        assert.deepEqual(wrap(text, columns), wrapped(text, columns));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps lines within the columns unless a word is longer, and keeps all words', () => {
    assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrap('أَوَّلٌ ثَانٍ', 8), ['أَوَّلٌ ثَانٍ']);
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ا', 'َ'), minLength: 1, maxLength: 12 })),
        fc.integer({ min: 1, max: 30 }),
        (words, columns) => {
          const lines = wrap(words.join(' '), columns);
          assert.equal(lines.join(' '), words.join(' '));
          for (const line of lines) assert.ok(!line.includes(' ') || line.replace(/\p{M}/gu, '').length <= columns);
        },
      ),
    );
  });
});

/** What `wrap` promises, by joining words. */
function wrapped(text: string, columns: number): string[] {
  const width = (words: string): number => words.replace(/\p{M}/gu, '').length;
  return text.split(' ').reduce<string[]>((lines, word) => {
    const line = lines.at(-1);
    if (line === undefined || line === '') return [...lines.slice(0, -1), word];
    return width(`${line} ${word}`) > columns ? [...lines, word] : [...lines.slice(0, -1), `${line} ${word}`];
  }, []);
}
