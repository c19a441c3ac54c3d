import assert from 'node:assert/strict';
import { Isolation, linePieces } from '../../server/features/document/linePieces';
import { lineStarts } from '../../server/text/lines';

describe('pieces of coloured text', () => {
  const whole = (text: string, part: string): [Uint32Array, string, { start: number; end: number }] => {
    const start = text.indexOf(part);
    return [lineStarts(text), text, { start, end: start + part.length }];
  };
  const keeps = (text: string, part: string): boolean[] => {
    const [lines, , span] = whole(text, part);
    const isolation = new Isolation(lines, text);
    return [...linePieces(lines, text, span)].map(piece => isolation.keepsOrder(piece));
  };

  it('cover each line of a span without white space', () => {
    const text = 'one two \n  three\n\nfour';
    const pieces = [...linePieces(lineStarts(text), text, { start: 4, end: text.length })];
    assert.deepEqual(
      pieces.map(({ line, start, end }) => [line, text.slice(start, end)]),
      [
        [0, 'two'],
        [1, 'three'],
        [3, 'four'],
      ],
    );
  });

  it('keep the order in lines that run left to right', () => {
    assert.deepEqual(keeps('He cites Luke 15:20 here', 'Luke 15:20'), [true]);
    assert.deepEqual(keeps('He says صبر (patience)', 'patience'), [true]);
    assert.deepEqual(keeps('He says صبر و شکر there', 'صبر و شکر'), [true]);
    assert.deepEqual(keeps('He goes from صبر و شکر on', 'from صبر و شکر on'), [true]);
  });

  it('do not begin or end inside right-to-left text', () => {
    assert.deepEqual(keeps('He says صبر و شکر there', 'شکر there'), [false]);
    assert.deepEqual(keeps('He says صبر و شکر there', 'says صبر'), [false]);
    assert.deepEqual(keeps('He cites سوره بقره ۲:۲۵۵ there', '۲:۲۵۵'), [false]);
  });

  it('are never apart on a line that runs right to left', () => {
    assert.deepEqual(keeps('در سال ۱۳۹۶ در اصفهان', '۱۳۹۶'), [false]);
    assert.deepEqual(keeps('شهر Karsu و رود آن', 'Karsu'), [false]);
    assert.deepEqual(keeps('one two\nدو سه\nfour', 'two\nدو سه\nfour'), [true, false, true]);
  });
});
