import assert from 'node:assert/strict';
import { completeCitation } from '../../server/features/document/citationCompletion';
import { corpusOf, inventedBook, sourcesWith, type TestCorpus } from './fixture';
import { configWithWork, files } from './samples';

describe('completion of citations', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files, configWithWork);
  });

  /** Completes at the end of a text. */
  const complete = async (text: string) => completeCitation(sample.corpus, text, text.length);

  it('offers works after an open bracket, the cited ones first', async () => {
    const answer = (await complete('It is written [Kaf'))!;
    assert.deepEqual(answer.replace, { start: 15, end: 18 });
    assert.equal(answer.items[0].label, "The Qur'an");
    assert.ok(answer.items.some(({ label, insert }) => label === 'al-Kafi' && insert === 'al-Kafi, '));
    assert.ok(answer.items.some(({ label }) => label === 'Book of Rivers'));
  });

  it('offers names of surahs', async () => {
    const answer = (await complete('as we read in Surah al-Ma'))!;
    assert.equal(answer.replace.start, 20);
    assert.equal(answer.items.length, 114);
    assert.equal(answer.items[4].insert, "al-Ma'idah");
    assert.equal((await complete('so says [The Holy Quran, '))!.items[4].insert, '5: ');
  });

  it('offers the verses of the surah with their first words', async () => {
    for (const text of [
      '[The Holy Quran, 112: ',
      'in Surah al-Ikhlas, verse ',
      '[The Holy Quran, Surah Ikhlas, Verse ',
    ]) {
      const answer = await complete(text);
      assert.deepEqual(
        answer?.items.map(({ label }) => label),
        ['1', '2', '3', '4'],
        text,
      );
      assert.match(answer.items[0].detail!, /^Words of verse 1/);
      assert.deepEqual(answer.replace, { start: text.length, end: text.length });
    }
    assert.deepEqual(
      (await complete('[The Holy Quran, 112: 2-'))!.items.map(({ label }) => label),
      ['3', '4'],
    );
  });

  it('offers the verses of a chapter of the Bible with their first words', async () => {
    const { corpus } = await corpusOf(files, configWithWork, sourcesWith(inventedBook('ps'), inventedBook('2tim')));
    const at = async (text: string) => completeCitation(corpus, text, text.length);
    for (const [text, count] of [
      ['We read Psalm 117:', 2],
      ['We read from Psalm 23:1-', 5],
      ['(Second Timothy 4: ', 22],
      ['and 2 Tim. 4:1', 22],
    ] as const) {
      const answer = (await at(text))!;
      assert.equal(answer.items.length, count, text);
      assert.match(answer.items[0].detail!, /^Line \d+ of part/);
    }
    // Without a text there are numbers only.
    assert.equal((await at('3 John 1:'))!.items.length, 15);
    for (const text of ['Psalm 151:', 'at the mill 12:', 'Mr. Timothy Lund 4:', 'psalm 23:'])
      assert.equal(await at(text), undefined, text);
  });

  it('inserts Persian digits in a Persian text', async () => {
    const answer = await complete('چنان که در سوره اخلاص، آیه ');
    assert.deepEqual(
      answer?.items.map(({ insert }) => insert),
      ['۱', '۲', '۳', '۴'],
    );
  });

  it('offers nothing in prose and after times of day', async () => {
    for (const text of [
      'We met at 12:',
      'We met him (at 12:',
      'as the Quran tells us wh',
      'the Quran, which',
      'an ordinary sentence',
      'said (and meant it well, as everyone could see, and then',
    ])
      assert.equal(await complete(text), undefined, text);
  });
});
