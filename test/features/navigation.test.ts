import assert from 'node:assert/strict';
import { definition } from '../../server/features/navigation/definition';
import { neighbour } from '../../server/features/navigation/neighbour';
import { citing, highlights, references } from '../../server/features/navigation/references';
import { sourceDocument } from '../../server/features/sources/sourceDocument';
import { corpusOf, type TestCorpus } from './fixture';
import { files } from './samples';

describe('navigation', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files);
  });

  const go = async (file: string, piece: string, nth = 0): Promise<string[]> =>
    sample.places((await definition(sample.corpus, sample.uri(file), sample.at(file, piece, nth)))?.places ?? []);
  const find = async (file: string, piece: string, nth = 0): Promise<string[]> =>
    sample.places(await references(sample.corpus, sample.uri(file), sample.at(file, piece, nth)));

  describe('definition', () => {
    it('of a citation is its verse on the page of the chapter', async () => {
      const answer = await definition(sample.corpus, sample.uri('bridges.txt'), sample.at('bridges.txt', '5: 54'));
      const [place] = answer!.places;
      const page = await sourceDocument(sample.corpus, place.uri);
      assert.equal(decodeURIComponent(place.uri), 'corpus-source:/quran/005 al-Maidah.txt');
      assert.match(
        page!.text.slice(place.span.start, place.span.end),
        /^5:54\nنص الآية 5:54\nWords of verse 54 in chapter 5\.$/,
      );
      assert.deepEqual(place.lines, page!.lines);
    });

    it('of a range begins at its first verse and ends with its last', async () => {
      const [place] = (await definition(sample.corpus, sample.uri('bridges.txt'), sample.at('bridges.txt', '153-155')))!
        .places;
      const shown = (await sourceDocument(sample.corpus, place.uri))!.text.slice(place.span.start, place.span.end);
      assert.ok(shown.startsWith('2:153\n') && shown.endsWith('Words of verse 155 in chapter 2.'));
    });

    it('of a work without text is the page of the work, at the place', async () => {
      const [place] = (await definition(
        sample.corpus,
        sample.uri('bridges.txt'),
        sample.at('bridges.txt', 'page 163'),
      ))!.places;
      const page = await sourceDocument(sample.corpus, place.uri);
      assert.match(
        page!.text.slice(place.span.start, place.span.end),
        /^Volume 2, page 163\n {4}2019-03-12 · .* · line 9$/,
      );
    });

    it('goes between mark and note both ways', async () => {
      assert.deepEqual(await go('bridges.txt', '(1)'), [
        'bridges.txt: 1) The Holy Quran, Surah Baghareh, Verses 153-155.',
      ]);
      assert.deepEqual(await go('bridges.txt', '1) The Holy'.slice(0, 2), 1), ['bridges.txt: (1)']);
    });

    it('of a cited lecture is its transcript', async () => {
      const [place] = await go('bridges.txt', 'ferrymen (4/4/2018)');
      assert.match(place, /^ferries\.txt: .*Lecture of the Chair/s);
    });

    it('of a theme is its first mention by date', async () => {
      assert.deepEqual(await go('bridges.txt', 'sense of duty', 1), ['ferries.txt: sense of duty']);
    });

    it('of a line on the page of a work is the place that cites it', async () => {
      const [place] = (await definition(
        sample.corpus,
        sample.uri('bridges.txt'),
        sample.at('bridges.txt', 'page 163'),
      ))!.places;
      const page = (await sourceDocument(sample.corpus, place.uri))!;
      const there = await definition(sample.corpus, page.uri, page.text.indexOf('2019-03-12'));
      assert.deepEqual(sample.places(there!.places), ['bridges.txt: [al-Kafi, Volume 2,\npage 163]']);
    });
  });

  describe('references', () => {
    it('of a citation are all that overlap it, the current file first', async () => {
      assert.deepEqual(await find('ferries.txt', '5: 54'), [
        'ferries.txt: [The Holy Quran, 5: 54]',
        'ferries.txt: [The Holy Quran, Surah 5]',
        'bridges.txt: [The Holy Quran, 5: 54]',
      ]);
    });

    it('count a range and a verse in it, in any script', async () => {
      assert.equal((await find('ferries.txt', '2: 154')).length, 2);
      assert.equal((await find('bridges.txt', '153-155')).length, 3);
    });

    it("on the work's name are those of the whole work", async () => {
      assert.equal((await find('ferries.txt', 'The Holy Quran')).length, 7);
    });

    it('on a verse of a source page are its citations', async () => {
      const [place] = (await definition(sample.corpus, sample.uri('bridges.txt'), sample.at('bridges.txt', '5: 54')))!
        .places;
      assert.deepEqual(sample.places(await references(sample.corpus, place.uri, place.span.start + 1)).length, 3);
    });

    it('of a note are its marks and itself', async () => {
      assert.deepEqual(await find('bridges.txt', '(2)'), [
        'bridges.txt: (2)',
        'bridges.txt: 2) Lecture in the meeting with ferrymen (4/4/2018).',
      ]);
    });

    it('of a theme are its mentions, the current file first', async () => {
      const found = await find('bridges.txt', 'sense of duty', 2);
      assert.deepEqual(
        found.map(place => place.split(':')[0]),
        ['bridges.txt', 'bridges.txt', 'bridges.txt', 'ferries.txt'],
      );
    });

    it('of a theme in another file come exact before alias, the body before the title', async () => {
      const theme = await corpusOf(
        {
          'now.txt': 'The sense of duty is what we came for, and the sense of duty is what we keep.\n',
          'then.txt':
            'Speech on the Sense of Duty - 3 March 1998\n\nThe river song woke them every day before the sun had risen.\n\nThey had a sense of duty that none of us forgot in all the years.\n',
        },
        '{"corpusStudy": 1, "aliases": {"sense of duty": ["river song"]}}',
      );
      const found = theme.places(
        await references(theme.corpus, theme.uri('now.txt'), theme.at('now.txt', 'sense of duty')),
      );
      assert.deepEqual(
        found.filter(place => !/Sense/.test(place)),
        ['now.txt: sense of duty', 'now.txt: sense of duty', 'then.txt: sense of duty', 'then.txt: river song'],
      );
    });

    it('by key serve links of hovers', () => {
      assert.equal(citing(sample.corpus, 'quran:5').length, 3);
    });
  });

  it('highlights mark the same source in the open file', async () => {
    const offset = sample.at('ferries.txt', '5: 54');
    assert.deepEqual(
      (await highlights(sample.corpus, sample.uri('ferries.txt'), offset)).map(span =>
        sample.slice('ferries.txt', span),
      ),
      ['[The Holy Quran, 5: 54]', '[The Holy Quran, Surah 5]'],
    );
  });

  it('neighbours go round', async () => {
    const uri = sample.uri('ferries.txt');
    const seen: string[] = [];
    let offset = 0;
    for (let i = 0; i < 4; i++) {
      const next = (await neighbour(sample.corpus, uri, offset, 'citation', 'next'))!;
      seen.push(sample.slice('ferries.txt', next));
      offset = next.start;
    }
    assert.deepEqual(seen, [
      '[The Holy Quran, 5: 54]',
      '[The Holy Quran, 2: 154]',
      '[The Holy Quran, Surah 5]',
      '[The Holy Quran, 5: 54]',
    ]);
    assert.equal(
      sample.slice('ferries.txt', (await neighbour(sample.corpus, uri, offset + 3, 'citation', 'previous'))!),
      '[The Holy Quran, Surah 5]',
    );
    assert.equal(await neighbour(sample.corpus, uri, sample.at('ferries.txt', 'winter'), 'theme', 'next'), undefined);
  });
});
