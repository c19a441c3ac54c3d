import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFormulas } from '../../server/themes/formulas';
import { passagesOfText } from '../search/plain';

function formulas(...texts: string[]): string[][] {
  return findFormulas(texts.map((text, i) => ({ uri: String(i), facts: passagesOfText(text) })))
    .map(group => group.map(({ uri, start, end }) => `${uri}: ${texts[Number(uri)].slice(start, end)}`));
}

const vow = 'we laid the first stone of the bridge at dawn';

describe('findFormulas', () => {
  it('finds what recurs word for word, as long as it agrees', () => {
    assert.deepEqual(formulas(`Once ${vow} and slept.`, `There ${vow}, while others sang.`), [[`0: ${vow}`, `1: ${vow}`]]);
  });

  it('looks past case, punctuation, wraps and paragraphs', () => {
    const broken = 'We laid the first stone,\nof the “bridge”  at dawn';
    assert.deepEqual(formulas(vow, broken), [[`0: ${vow}`, `1: ${broken}`]]);
  });

  it('finds it within one transcript, not over the ends of two', () => {
    assert.deepEqual(formulas(`${vow}. Later ${vow}.`), [[`0: ${vow}`, `0: ${vow}`]]);
    assert.deepEqual(formulas('we laid the first stone', 'of the bridge at dawn', vow), []);
  });

  it('wants eight words', () => {
    assert.deepEqual(formulas('one two three four five six seven', 'one two three four five six seven'), []);
  });

  it('tells a shorter one that occurs elsewhere too, not one that only lies in a longer', () => {
    const long = `at the old harbour ${vow} before the rain came down`;
    const found = formulas(long, long, `x ${vow} y`, `z ${vow} w`);
    assert.deepEqual(found.map(group => group.length).sort(), [2, 4]);
    assert.equal(formulas(long, long, `x ${vow} y`).length, 1, 'two of three lie in the longer one');
  });

  it('does not count overlapping places', () => {
    assert.deepEqual(formulas('la '.repeat(12)), []);
    assert.equal(formulas('la '.repeat(40)).every(group => group.length > 1), true);
  });

  it('gives places whose words are the same', () => {
    const word = fc.constantFrom('a', 'b');
    fc.assert(fc.property(fc.array(fc.array(word, { maxLength: 60 }).map(words => words.join(' ')), { maxLength: 4 }), texts => {
      for (const group of formulas(...texts)) {
        assert.ok(group.length > 1);
        assert.equal(new Set(group.map(place => place.slice(3))).size, 1);
        assert.ok(group[0].slice(3).split(' ').length >= 8);
      }
    }));
  });
});
