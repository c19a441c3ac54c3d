import assert from 'node:assert/strict';
import { fileName, parseSample } from '../../client/concordance/typed';
import { Items } from '../../client/concordance/view/items';
import { summaryOf } from '../../client/concordance/view/summary';

describe('the page of the concordance', () => {
  it('puts a heading before the lines of each group', () => {
    const groups = [
      { text: 'stone', count: 3 },
      { text: 'stones', count: 1 },
      { text: 'Stonemason', count: 2 },
    ];
    const items = new Items(6, groups);
    const shown = Array.from({ length: items.length }, (_, index) => items.at(index));
    assert.deepEqual(
      shown.map(item => (item.kind === 'group' ? item.text : item.line)),
      ['stone', 0, 1, 2, 'stones', 3, 'Stonemason', 4, 5],
    );
  });

  it('numbers lines without groups as they are', () => {
    const items = new Items(3);
    assert.equal(items.length, 3);
    assert.deepEqual(
      [0, 1, 2].map(index => items.at(index)),
      [0, 1, 2].map(line => ({ kind: 'line', line })),
    );
    assert.equal(new Items(0).length, 0);
  });

  it('says how many lines there are, and what is missing', () => {
    const question = { query: 'water', view: { sort: [] }, window: 70 };
    const all = { total: 12_340, shown: 12_340, transcripts: 34, question, notes: [] };
    const sample = { ...question, view: { sort: [], sample: { size: 200, seed: 7 } } };
    const filtered = { ...question, view: { sort: [], transcripts: ['file:///a', 'file:///b'] } };
    assert.deepEqual(summaryOf(all, 0), ['12,340 lines in 34 transcripts']);
    assert.deepEqual(summaryOf({ ...all, question: sample, shown: 200 }, 3), [
      '200 of 12,340 lines in 34 transcripts (a sample, seed 7), 3 left out of exports',
    ]);
    assert.deepEqual(summaryOf({ ...all, question: filtered, shown: 1 }, 0), [
      '1 of 12,340 lines in 34 transcripts (lines of 2 transcripts)',
    ]);
    assert.deepEqual(summaryOf({ ...all, total: 1, shown: 1, transcripts: 1, indexing: { indexed: 3, found: 9 } }, 0), [
      '1 line in 1 transcript',
      'Only 3 of 9 transcripts are read so far.',
    ]);
    assert.deepEqual(summaryOf({ ...all, total: 0, shown: 0, notes: ['A note.'] }, 0), [
      'No transcript has a match for water.',
      'A note.',
    ]);
  });

  it('reads the size and the seed of a sample', () => {
    assert.deepEqual(parseSample('200'), { size: 200, seed: 1 });
    assert.deepEqual(parseSample('  50   9 '), { size: 50, seed: 9 });
    for (const text of ['', '0', 'ten', '5 6 7', '-5', '1.5', '1,000', '12345678901'])
      assert.equal(parseSample(text), undefined, text);
  });

  it('proposes names of files that every disk takes', () => {
    assert.equal(fileName('theme:"care of water" -flood'), 'theme care of water flood');
    assert.equal(fileName('../../etc: *?"'), 'etc');
    assert.equal(fileName('آب'), 'آب');
    assert.equal(fileName('"'), 'lines');
    assert.ok(fileName('word '.repeat(40)).length <= 40);
  });
});
