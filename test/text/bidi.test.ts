import assert from 'node:assert/strict';
import { hasRightToLeft, rightToLeftRuns, runsRightToLeft } from '../../server/text/bidi';

describe('direction of text', () => {
  for (const [line, expected] of [
    ['در سال ۱۳۹۶ در اصفهان', true],
    ['«صبر» کلید است', true],
    ['12. بسم الله', true],
    ['شهر Karsu و رود آن', true],
    ['Karsu شهر کوچکی است و رودی دارد', true],
    ['שלום לכולם', true],
    ['The word صبر means patience', false],
    ['1250, 3:16', false],
    ['', false],
  ] as const)
    it(`${expected ? 'right' : 'left'}: ${line}`, () => assert.equal(runsRightToLeft(line), expected));

  it('finds the runs of right-to-left text in a line', () => {
    const runs = (line: string): string[] => rightToLeftRuns(line).map(({ start, end }) => line.slice(start, end));
    assert.deepEqual(runs('The words صبر و شکر mean (سوره ۲: ۱۵۳) patience'), ['صبر و شکر', 'سوره ۲: ۱۵۳']);
    assert.deepEqual(runs('السَّلامُ here'), ['السَّلامُ']);
    assert.deepEqual(runs('none 5:54'), []);
  });

  it('sees a single letter', () => {
    assert.equal(hasRightToLeft('a (ع) b'), true);
    assert.equal(hasRightToLeft('a (as) b ٣'), false);
  });
});
