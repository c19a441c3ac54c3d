import { deepEqual, equal } from 'node:assert/strict';
import { remembered } from '../../server/text/remembered';
import { literalStarts } from '../../server/transcript/literalStarts';

describe('a remembered answer', () => {
  it('is asked for once for equal short texts, and again after too many others', () => {
    const asked: string[] = [];
    const isLong = remembered(text => asked.push(text) > 0 && text.length > 3, 2);
    deepEqual(['oats', 'rye', 'oats', 'rye', 'barley', 'oats'].map(isLong), [true, false, true, false, true, true]);
    deepEqual(asked, ['oats', 'rye', 'barley', 'oats']);
  });
});

describe('the starts of literal words', () => {
  const mayMatch = literalStarts([/^(?:zurufe?|une? voix|lebhafte[rs]?) \p{L}+$/u]);
  for (const text of ['zuruf links', 'un voix', 'une voix', 'lebhafter beifall'])
    it(`are in: ${text}`, () => equal(mayMatch(text), true));
  for (const text of ['in millions', '12', 'the mill stands'])
    it(`are not in: ${text}`, () => equal(mayMatch(text), false));
});
