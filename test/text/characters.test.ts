import assert from 'node:assert/strict';
import { alignToCharacters, wholeCharacters } from '../../server/text/characters';
import { TermTable } from '../../server/search/bytes/termTable';
import { TermReader } from '../../server/search/passages/termReader';
import { eachTerm } from '../../server/search/passages/terms';
import { wordsIn } from '../../server/text/words';

describe('whole characters', () => {
  it('are letters with their marks, pairs of surrogates, emoji and line ends', () => {
    for (const [text, offset, start, end] of [
      ['cafe\u0301 x', 4, 3, 5],
      ['a\ud83d\ude00b', 2, 1, 3],
      ['\ud83d\udc69\u200d\ud83d\udc67!', 3, 0, 5],
      ['\ud83c\uddeb\ud83c\uddf7\ud83c\uddeb\ud83c\uddf7', 6, 4, 8],
      ['بِسْم', 1, 0, 2],
      ['a\r\nb', 2, 1, 3],
      ['☎\ufe0f12', 1, 0, 2],
    ] as const)
      assert.deepEqual(wholeCharacters(text, { start: offset, end: offset }), { start, end }, JSON.stringify(text));
  });

  it('are not moved where nothing is cut', () => {
    const text = 'café, naïve; سلام 東京 \ud83d\ude00\n';
    for (const { start, end } of [
      { start: 0, end: 4 },
      { start: 13, end: 17 },
      { start: 21, end: 23 },
      { start: 0, end: text.length },
    ])
      assert.deepEqual(wholeCharacters(text, { start, end }), { start, end });
  });

  it('of all spans in data are kept, and data without such spans stays itself', () => {
    const text = 'a\u0301b\ud83d\ude00c';
    const good = { list: [{ start: 0, end: 2, name: 'x' }], start: 3, end: 5, sentences: [0, 6] };
    assert.equal(alignToCharacters(text, good), good);
    assert.deepEqual(
      alignToCharacters(text, {
        list: [{ start: 1, end: 4, year: 1 }],
        deep: { label: { start: 0, end: 1 } },
        sentences: [0, 1, 1, 4],
      }),
      { list: [{ start: 2, end: 5, year: 1 }], deep: { label: { start: 0, end: 2 } }, sentences: [0, 2, 2, 5] },
    );
    const plain = { start: 1, end: 4 };
    assert.equal(alignToCharacters('plain text', plain), plain);
  });
});

describe('words', () => {
  const texts = [
    'a \u0301b',
    '\ud83d\ude00\ufe0f12',
    '☎\ufe0f12',
    ' \u064bسلام',
    '\u0301',
    '(\u05b0שלום)',
    '5\u093e \u093eक',
    '東京都\ufe0f',
    'e\u0301te\u0301',
    '\ud834\udd65x',
  ];

  it('do not begin with a mark, and end behind theirs', () => {
    const found = texts.map(text => wordsIn(text).map(({ start, end }) => text.slice(start, end)));
    assert.deepEqual(found.slice(0, 5), [['a', 'b'], ['12'], ['12'], ['سلام'], []]);
    assert.deepEqual(found[8], ['e\u0301te\u0301']);
  });

  it('are the same for the index and for queries', () => {
    for (const text of texts) {
      const ofQueries: string[] = [];
      eachTerm(text, 0, text.length, (start, end) => ofQueries.push(text.slice(start, end)));
      const reader = new TermReader(new TermTable());
      reader.read(text, 0, text.length);
      const ofIndex = Array.from({ length: reader.count }, (_, i) => text.slice(reader.starts[i], reader.ends[i]));
      assert.deepEqual(ofIndex, ofQueries, JSON.stringify(text));
      for (const word of ofIndex) assert.doesNotMatch(word, /^\p{M}/u);
    }
  });
});
