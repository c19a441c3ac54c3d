import assert from 'node:assert/strict';
import { bcv_parser } from 'bible-passage-reference-parser/esm/bcv_parser.js';
import { reader } from './fixture';

describe('resolveQuery', () => {
  const keyByQuery: readonly (readonly [string, string])[] = [
    ['2 255', 'quran:2:255'],
    ['2:255', 'quran:2:255'],
    ['2:255-257', 'quran:2:255-257'],
    ['baqarah 255', 'quran:2:255'],
    ['the cow', 'quran:2'],
    ['kahf', 'quran:18'],
    ['al-mulk 5', 'quran:67:5'],
    ['surah 36', 'quran:36'],
    ['yasin', 'quran:36'],
    ['بقره ۲۵۵', 'quran:2:255'],
    ['ayat al-kursi', 'quran:2:255'],
    ['kafi 2 163', 'kafi:2:p163'],
    ['john 3 16', 'bible:john:3:16'],
    ['1 cor 13', 'bible:1cor:13'],
    ['galatians 5', 'bible:gal:5'],
    ['romans 12', 'bible:rom:12'],
    ['rom 12', 'bible:rom:12'],
    ['jonah 3', 'bible:jonah:3'],
    ['jonah 2-3', 'bible:jonah:2-3'],
    ['luke 1-2', 'bible:luke:1-2'],
    ['psalms 120-134', 'bible:ps:120-134'],
    ['ps 23', 'bible:ps:23'],
    ['romans 12 9-21', 'bible:rom:12:9-21'],
    ['mark 4 verse 26', 'bible:mark:4:26'],
    ['jude 20', 'bible:jude:1:20'],
    ['the romans 8', 'quran:30:8'],
    ['noah 5', 'quran:71:5'],
    ['baqarah 255-257', 'quran:2:255-257'],
    ['bukhari 40b', 'bukhari:h40'],
    ['nahj 27', 'nahj:sermon:27'],
    ['nahj letter 53', 'nahj:letter:53'],
    ['nahjul balagha', 'nahj'],
    ['bukhari 1', 'bukhari:h1'],
    ['sahifa 20', 'sahifa:supplication:20'],
    ['quran:2:255', 'quran:2:255'],
    ['speech:2014-11-27', 'speech:2014-11-27'],
    ['نهج البلاغه ۲۷', 'nahj:sermon:27'],
  ];
  for (const [query, key] of keyByQuery)
    it(`resolves "${query}" to ${key}`, () => assert.deepEqual(reader.resolveQuery(query).targets, [key]));

  it('resolves an ordinary search to nothing', () => {
    for (const query of [
      '',
      'sense of duty',
      'water',
      'people',
      'the people',
      'light',
      'sad',
      'muhammad',
      'john',
      'islamic republic',
      'tehran',
      '36',
      'responsibility 3',
      'peter 5',
      'samuel 3',
      'economy of resistance',
      // Works whose parts have no numbers.
      'symposium 2',
      'critias 13',
      'x'.repeat(300),
    ]) {
      assert.deepEqual(reader.resolveQuery(query).targets, [], query);
    }
  });

  it('asks the parser for a book of the Bible only if there is a chapter', () => {
    const parser = bcv_parser.prototype as { parse: (this: unknown, text: string) => unknown };
    const { parse } = parser;
    let parsed = 0;
    parser.parse = function (text) {
      parsed++;
      return parse.call(this, text);
    };
    try {
      for (const query of ['water for the younger ones', 'john the younger']) reader.resolveQuery(query);
      assert.equal(parsed, 0);
      reader.resolveQuery('john the younger 3');
      assert.ok(parsed > 0);
    } finally {
      parser.parse = parse;
    }
  });
});

describe('resolve', () => {
  it('returns all citations of a line of prose, with their problems', () => {
    assert.deepEqual(reader.resolve('As said [The Holy Quran, 5: 54; 61: 4].').targets, ['quran:5:54', 'quran:61:4']);
    assert.deepEqual(reader.resolve('Lecture in the meeting with gardeners (4/4/2023).').targets, [
      'speech:2023-04-04',
    ]);
    assert.deepEqual(
      reader.resolve('Quran 115:3').problems.map(problem => problem.code),
      ['chapter-missing'],
    );
    assert.deepEqual(reader.resolve('Nothing is cited here.'), { targets: [], problems: [] });
  });
});
