import { deepEqual } from 'node:assert/strict';
import { remembered } from '../../server/text/remembered';

describe('a remembered answer', () => {
  it('is asked for once for equal short texts, and again after too many others', () => {
    const asked: string[] = [];
    const isLong = remembered(text => asked.push(text) > 0 && text.length > 3, 2);
    deepEqual(['oats', 'rye', 'oats', 'rye', 'barley', 'oats'].map(isLong), [true, false, true, false, true, true]);
    deepEqual(asked, ['oats', 'rye', 'barley', 'oats']);
  });

  it('may be undefined', () => {
    const asked: string[] = [];
    const lengthOf = remembered(text => {
      asked.push(text);
      return text === 'oats' ? 4 : undefined;
    });
    deepEqual(['rye', 'oats', 'rye', 'oats'].map(lengthOf), [undefined, 4, undefined, 4]);
    deepEqual(asked, ['rye', 'oats']);
  });
});
