import assert from 'node:assert/strict';
import fc from 'fast-check';
import { searchCorpus } from '../../server/features/search/passageSearch';
import { completeQuery } from '../../server/features/search/queryCompletion';
import { marked } from '../support/marked';
import { corpusOf, type TestCorpus } from './fixture';
import { searchSamples } from './searchSamples';

describe('completion of queries', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(searchSamples);
  });

  /** The query with each suggestion for the cursor `$0` inserted; the cursor is at the end if there is none. */
  const complete = async (fixture: string): Promise<string[]> => {
    const { text: query, cursors } = marked(fixture);
    const { replace, items } = await completeQuery(sample.corpus, query, cursors[0] ?? query.length, () => false);
    return items.map(({ insert }) => query.slice(0, replace.start) + insert + query.slice(replace.end));
  };

  it('offers names of filters at the start of a word', async () => {
    assert.deepEqual(await complete('river sp'), ['river speaker:']);
    assert.deepEqual(await complete('river -c'), ['river -cites:']);
    assert.equal((await complete('')).length, 7);
    assert.deepEqual(await complete('"sp'), []);
    assert.deepEqual(await complete('xyz'), []);
  });

  it('offers values that occur in the corpus', async () => {
    assert.deepEqual(await complete('year:'), ['year:2019', 'year:2014', 'year:2010']);
    assert.deepEqual(await complete('year:2014..'), ['year:2014..2019']);
    assert.deepEqual(await complete('speaker:ald'), ['speaker:"Mira Aldane"']);
    assert.deepEqual(await complete('speaker:"Khosro'), ['speaker:"Khosrow Tavana"']);
    assert.deepEqual(await complete('file:well'), ['file:notes/wells.txt']);
    assert.deepEqual(await complete('in:q'), ['in:quotations']);
    assert.deepEqual(await complete('cites:'), ['cites:quran', 'cites:nahj']);
    assert.deepEqual(await complete('cites:balag'), ['cites:nahj']);
    assert.deepEqual(await complete('cites:quran:'), ['cites:quran:2']);
    assert.deepEqual(await complete('cites:quran:2'), ['cites:quran:2:153', 'cites:quran:2:255']);
    assert.deepEqual(await complete('cites:quran:2:'), ['cites:quran:2:153', 'cites:quran:2:255']);
    assert.deepEqual(await complete('cites:quran:2:1'), ['cites:quran:2:153']);
    assert.deepEqual(await complete('theme:"sense of'), ['theme:"sense of duty"']);
    assert.deepEqual(await complete('speaker:ald$0 river'), ['speaker:"Mira Aldane" river']);
  });

  it('offers all years, and the parts of a work in its order with their counts', async () => {
    const cited = ['2: 9', '2: 10', '2: 10-12', '20: 1', '114: 1', 'Surah 3'].map(
      place => `[The Holy Quran, ${place}]`,
    );
    const texts: Record<string, string> = {};
    for (let year = 1950; year < 1990; year++)
      texts[`${year}.txt`] =
        `Speech of Ada Merrow in Holt - 3 March ${year}\n\nWe read ${cited.join(' and ')} at noon.\n`;
    const { corpus } = await corpusOf(texts);
    const items = async (query: string): Promise<string[]> =>
      (await completeQuery(corpus, query, query.length, () => false)).items.map(
        ({ insert, label, detail }) => `${insert} = ${label}, ${detail}`,
      );
    assert.equal((await items('year:')).length, 40);
    assert.deepEqual(await items('cites:quran:'), [
      "quran:2 = The Qur'an, 2 al-Baqarah, 120 times",
      "quran:3 = The Qur'an, 3 Al 'Imran, 40 times",
      "quran:20 = The Qur'an, 20 Ta Ha, 40 times",
      "quran:114 = The Qur'an, 114 an-Nas, 40 times",
    ]);
    assert.deepEqual(await items('cites:quran:2:'), [
      "quran:2:9 = The Qur'an, 2 al-Baqarah, verse 9, 40 times",
      "quran:2:10 = The Qur'an, 2 al-Baqarah, verse 10, 80 times",
      "quran:2:10-12 = The Qur'an, 2 al-Baqarah, verses 10–12, 80 times",
    ]);
  });

  it('offers only values that find a passage', async () => {
    for (const field of ['year:', 'speaker:', 'file:', 'in:', 'cites:', 'cites:quran:', 'theme:']) {
      const queries = await complete(field);
      assert.notEqual(queries.length, 0, field);
      for (const query of queries) {
        const question = { query, limit: 50, finished: true };
        const { total, note } = await searchCorpus(sample.corpus, question, () => false);
        assert.ok(total > 0 && !/^No /.test(note ?? ''), `${query}: ${note}`);
      }
    }
  });

  it('accepts any query and cursor', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom('', 'year:', 'speaker:', 'cites:', 'cites:quran:', 'file:', 'theme:"', 'in:'),
        fc.integer({ min: -5, max: 60 }),
        async (text, field, offset) => {
          const query = field + text;
          const { replace, items } = await completeQuery(sample.corpus, query, offset, () => false);
          assert.ok(items.length <= 200 && replace.start <= replace.end);
        },
      ),
      { numRuns: 200 },
    );
  });
});
