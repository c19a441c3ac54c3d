import assert from 'node:assert/strict';
import { pageOutline } from '../../server/features/document/pageOutline';
import { shownOriginal } from '../../server/features/sources/recitationMarks';
import { sourceLenses } from '../../server/features/sources/sourceLenses';
import { sourcePage } from '../../server/features/sources/sourcePage';
import { chapterUri, workUri } from '../../server/features/sources/sourceUri';
import { corpusOf, type TestCorpus } from './fixture';
import { configWithWork, files } from './samples';

describe('source pages', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files, configWithWork);
  });

  it('show number, original and translation of each verse, with blank lines between verses', async () => {
    const page = (await sourcePage(sample.corpus, chapterUri('quran', 112, 'al-Ikhlas')))!;
    assert.equal(
      page.text,
      [
        '112 al-Ikhlas (Sincerity)',
        'الإخلاص',
        "The Qur'an · 4 verses",
        '',
        ...[1, 2, 3, 4].flatMap(verse => [
          `112:${verse}`,
          `نص الآية 112:${verse}`,
          `Words of verse ${verse} in chapter 112.`,
          '',
        ]),
        'Invented verses, free for all.',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      page.items.map(item => item.key),
      ['quran:112:1', 'quran:112:2', 'quran:112:3', 'quran:112:4'],
    );
  });

  it('of a work list the places that cite it', async () => {
    const page = (await sourcePage(sample.corpus, workUri('kafi', 'al-Kafi')))!;
    assert.match(page.text, /^al-Kafi\n/);
    assert.match(page.text, /\nCited once\.\n\nVolume 2, page 163\n {4}2019-03-12 · Speech of the Chair/);
  });

  it('exist for works of corpus.json, but not for unknown works and chapters', async () => {
    assert.match(
      (await sourcePage(sample.corpus, workUri('bib:rivers', 'x')))!.text,
      /^Book of Rivers\nIda Lund\n\nNot cited in this corpus\.\n/,
    );
    assert.equal(await sourcePage(sample.corpus, workUri('nothing', 'x')), undefined);
    assert.equal(await sourcePage(sample.corpus, chapterUri('quran', 115, 'x')), undefined);
  });

  it('have an outline of what the corpus cites, with counts', async () => {
    const shown = async (uri: string): Promise<unknown> => {
      const page = (await sourcePage(sample.corpus, uri))!;
      return (await pageOutline(sample.corpus, uri)).map(({ name, children, span }) => [
        name,
        page.text.slice(span.start, span.start + 4),
        children.map(child => [
          child.name,
          child.detail,
          page.text.slice(child.span.start, child.span.end).split('\n')[0],
        ]),
      ]);
    };
    assert.deepEqual(await shown(chapterUri('quran', 5, "al-Ma'idah")), [
      ["5 al-Ma'idah", '5 al', [['5:54', 'cited 2 times', '5:54']]],
    ]);
    assert.deepEqual(await shown(workUri('kafi', 'al-Kafi')), [
      ['al-Kafi', 'al-K', [['Volume 2, page 163', 'cited once', 'Volume 2, page 163']]],
    ]);
    assert.deepEqual(await shown(workUri('bib:rivers', 'x')), [['Book of Rivers', 'Book', []]]);
  });

  it('show the usual signs and no marks of recitation where no font has those, and only there', () => {
    const verse = { original: '۞ ٱلۡكِتَٰبُ لَا رَيۡبَۛ فِيهِۛ هُدٗى ۖ لَهُۥ ۩', translation: '' };
    const text = { key: 'quran', translation: '', licence: '', chapters: [] };
    assert.equal(shownOriginal(text, verse), verse.original);
    const plain = 'الْكِتَٰبُ لَا رَيْبَ فِيهِ هُدًى لَهُ';
    assert.equal(shownOriginal({ ...text, lacksMarks: 'everywhere' }, verse), plain);
    assert.equal(shownOriginal({ ...text, lacksMarks: 'in hovers' }, verse), verse.original);
    assert.equal(shownOriginal({ ...text, lacksMarks: 'in hovers' }, verse, 'hover'), plain);
  });

  it('have a lens at each cited verse; citations of the whole chapter count only at the top', async () => {
    const uri = chapterUri('quran', 5, "al-Ma'idah");
    const page = (await sourcePage(sample.corpus, uri))!;
    const lenses = await sourceLenses(sample.corpus, uri);
    assert.deepEqual(
      lenses.map(({ span, title }) => `${page.text.slice(span.start, span.end)}: ${title}`),
      ["5 al-Ma'idah (The Table Spread): cited 3 times in 2 transcripts", '5:54: cited 2 times in 2 transcripts'],
    );
    assert.deepEqual(sample.places(lenses[1].sites), [
      'ferries.txt: [The Holy Quran, 5: 54]',
      'bridges.txt: [The Holy Quran, 5: 54]',
    ]);
  });
});
