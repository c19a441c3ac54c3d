import assert from 'node:assert/strict';
import { definition } from '../../server/features/navigation/definition';
import { neighbour } from '../../server/features/navigation/neighbour';
import { highlights } from '../../server/features/navigation/highlights';
import { placesCiting, references } from '../../server/features/navigation/references';
import { citationLevels } from '../../server/features/sources/citationLevels';
import { sourcePage } from '../../server/features/sources/sourcePage';
import { corpusOf, type TestCorpus } from './fixture';
import { files } from './samples';

describe('navigation', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files);
  });

  /** The places of the definition of a piece of text; `nth` says which occurrence, counted from 0. */
  const definitionsOf = async (file: string, piece: string, nth = 0): Promise<string[]> =>
    sample.places((await definition(sample.corpus, sample.uri(file), sample.at(file, piece, nth)))?.places ?? []);
  const referencesTo = async (file: string, piece: string, nth = 0): Promise<string[]> =>
    sample.places(await references(sample.corpus, sample.uri(file), sample.at(file, piece, nth)));

  describe('definition', () => {
    it('leads from a citation to its verse on the page of the chapter', async () => {
      const answer = await definition(sample.corpus, sample.uri('bridges.txt'), sample.at('bridges.txt', '5: 54'));
      const [place] = answer!.places;
      const page = await sourcePage(sample.corpus, place.uri);
      assert.equal(decodeURIComponent(place.uri), 'corpus-source:/quran/005 al-Maidah.txt');
      assert.match(
        page!.text.slice(place.span.start, place.span.end),
        /^5:54\nنص الآية 5:54\nWords of verse 54 in chapter 5\.$/,
      );
      assert.deepEqual(place.lines, page!.lines);
    });

    it('leads from a range to all of its verses', async () => {
      const [place] = (await definition(sample.corpus, sample.uri('bridges.txt'), sample.at('bridges.txt', '153-155')))!
        .places;
      const shown = (await sourcePage(sample.corpus, place.uri))!.text.slice(place.span.start, place.span.end);
      assert.ok(shown.startsWith('2:153\n') && shown.endsWith('Words of verse 155 in chapter 2.'));
    });

    it('leads from a work without text to the cited place on the page of the work', async () => {
      const [place] = (await definition(
        sample.corpus,
        sample.uri('bridges.txt'),
        sample.at('bridges.txt', 'page 163'),
      ))!.places;
      const page = await sourcePage(sample.corpus, place.uri);
      assert.match(
        page!.text.slice(place.span.start, place.span.end),
        /^Volume 2, page 163\n {4}2019-03-12 · .* · line 9$/,
      );
    });

    it('leads from a mark to its note and from a note to its mark', async () => {
      assert.deepEqual(await definitionsOf('bridges.txt', '(1)'), [
        'bridges.txt: 1) The Holy Quran, Surah Baghareh, Verses 153-155.',
      ]);
      assert.deepEqual(await definitionsOf('bridges.txt', '1)', 1), ['bridges.txt: (1)']);
    });

    it('leads from a cited lecture to its transcript', async () => {
      const [place] = await definitionsOf('bridges.txt', 'ferrymen (4/4/2018)');
      assert.match(place, /^ferries\.txt: .*Lecture of the Chair/s);
    });

    it('leads from a theme to its first mention by date', async () => {
      assert.deepEqual(await definitionsOf('bridges.txt', 'sense of duty', 1), ['ferries.txt: sense of duty']);
    });

    it('leads from a line on the page of a work to the citing place', async () => {
      const [place] = (await definition(
        sample.corpus,
        sample.uri('bridges.txt'),
        sample.at('bridges.txt', 'page 163'),
      ))!.places;
      const page = (await sourcePage(sample.corpus, place.uri))!;
      const back = await definition(sample.corpus, page.uri, page.text.indexOf('2019-03-12'));
      assert.deepEqual(sample.places(back!.places), ['bridges.txt: [al-Kafi, Volume 2,\npage 163]']);
    });
  });

  describe('references', () => {
    it('to a citation are all citations that overlap it, the current file first', async () => {
      assert.deepEqual(await referencesTo('ferries.txt', '5: 54'), [
        'ferries.txt: [The Holy Quran, 5: 54]',
        'ferries.txt: [The Holy Quran, Surah 5]',
        'bridges.txt: [The Holy Quran, 5: 54]',
      ]);
    });

    it('include ranges that contain the verse, in any script', async () => {
      assert.equal((await referencesTo('ferries.txt', '2: 154')).length, 2);
      assert.equal((await referencesTo('bridges.txt', '153-155')).length, 3);
    });

    it('are the same on every word of the citation', async () => {
      assert.deepEqual(await referencesTo('ferries.txt', 'The Holy Quran'), await referencesTo('ferries.txt', '5: 54'));
    });

    it('of a citation that was not understood are this one only', async () => {
      const odd = await corpusOf({
        'a.txt': 'We read it [Ibid.] in the morning, and [Surah Luqmatan, verse 3] in the evening. [Ibid.]\n',
      });
      const unknown = odd.entry('a.txt').facts.citations.filter(({ key }) => key === '');
      assert.ok(unknown.length > 1, 'two citations were not understood');
      for (const { start, end } of unknown) {
        const found = await references(odd.corpus, odd.uri('a.txt'), start + 1);
        assert.deepEqual(found, [{ uri: odd.uri('a.txt'), span: { start, end } }]);
        assert.deepEqual(await highlights(odd.corpus, odd.uri('a.txt'), start + 1), [{ start, end }]);
      }
      assert.deepEqual(placesCiting(odd.corpus, ''), []);
    });

    it('have levels: the verse, its chapter and its work', () => {
      assert.deepEqual(citationLevels(sample.corpus, 'quran:5:54'), [
        { key: 'quran:5:54', name: 'this verse', count: 3 },
        { key: 'quran:5', name: 'chapter', count: 3 },
        { key: 'quran', name: 'work', count: 7 },
      ]);
      const names = (key: string): string[] => citationLevels(sample.corpus, key).map(({ name }) => name);
      assert.deepEqual(names('quran:2:153-155'), ['these verses', 'chapter', 'work']);
      assert.deepEqual(names('kafi:2:p163:h1'), ['this hadith', 'page', 'volume', 'work']);
      assert.deepEqual(names('bible:john:3:16'), ['this verse', 'chapter', 'book', 'work']);
      assert.deepEqual(names('talmud:shabbat:31a'), ['this page', 'tractate', 'work']);
      assert.deepEqual(names('nahj:sermon:27'), ['this sermon', 'work']);
      assert.deepEqual(names('quran'), ['work']);
      assert.deepEqual(names('speech:2018-04-04'), ['this speech']);
      assert.deepEqual(names(''), []);
    });

    it('on a verse of a source page are its citations', async () => {
      const [place] = (await definition(sample.corpus, sample.uri('bridges.txt'), sample.at('bridges.txt', '5: 54')))!
        .places;
      assert.deepEqual(sample.places(await references(sample.corpus, place.uri, place.span.start + 1)).length, 3);
    });

    it('to a note are its marks and the note', async () => {
      assert.deepEqual(await referencesTo('bridges.txt', '(2)'), [
        'bridges.txt: (2)',
        'bridges.txt: 2) Lecture in the meeting with ferrymen (4/4/2018).',
      ]);
    });

    it('to a theme are its mentions, the current file first', async () => {
      const places = await referencesTo('bridges.txt', 'sense of duty', 2);
      assert.deepEqual(
        places.map(place => place.split(':')[0]),
        ['bridges.txt', 'bridges.txt', 'bridges.txt', 'ferries.txt'],
      );
    });

    it('to a theme in another file list exact mentions before aliases, and the body before the title', async () => {
      const theme = await corpusOf(
        {
          'now.txt': 'The sense of duty is what we came for, and the sense of duty is what we keep.\n',
          'then.txt': `Speech on the Sense of Duty - 3 March 1998

The river song woke them every day before the sun had risen.

They had a sense of duty that none of us forgot in all the years.
`,
        },
        '{"corpusStudy": 1, "aliases": {"sense of duty": ["river song"]}}',
      );
      const places = theme.places(
        await references(theme.corpus, theme.uri('now.txt'), theme.at('now.txt', 'sense of duty')),
      );
      assert.deepEqual(
        places.filter(place => !/Sense/.test(place)),
        ['now.txt: sense of duty', 'now.txt: sense of duty', 'then.txt: sense of duty', 'then.txt: river song'],
      );
    });

    it('can be found by the key of a source', () => {
      assert.equal(placesCiting(sample.corpus, 'quran:5').length, 3);
    });
  });

  it('highlights are the citations of the same source in the file', async () => {
    const offset = sample.at('ferries.txt', '5: 54');
    assert.deepEqual(
      (await highlights(sample.corpus, sample.uri('ferries.txt'), offset)).map(span =>
        sample.slice('ferries.txt', span),
      ),
      ['[The Holy Quran, 5: 54]', '[The Holy Quran, Surah 5]'],
    );
  });

  it('the next citation after the last is the first', async () => {
    const uri = sample.uri('ferries.txt');
    const visited: string[] = [];
    let offset = 0;
    for (let i = 0; i < 4; i++) {
      const next = (await neighbour(sample.corpus, uri, offset, 'citation', 'next'))!;
      assert.equal(next.uri, uri);
      visited.push(sample.slice('ferries.txt', next.span));
      offset = next.span.start;
    }
    assert.deepEqual(visited, [
      '[The Holy Quran, 5: 54]',
      '[The Holy Quran, 2: 154]',
      '[The Holy Quran, Surah 5]',
      '[The Holy Quran, 5: 54]',
    ]);
    assert.equal(
      sample.slice('ferries.txt', (await neighbour(sample.corpus, uri, offset + 3, 'citation', 'previous'))!.span),
      '[The Holy Quran, Surah 5]',
    );
    assert.equal(await neighbour(sample.corpus, uri, sample.at('ferries.txt', 'winter'), 'theme', 'next'), undefined);
  });

  it('the next mention after the last of a transcript is the first of the next transcript', async () => {
    const visited: string[] = [];
    let [uri, offset] = [sample.uri('ferries.txt'), sample.at('ferries.txt', 'sense of duty')];
    for (let i = 0; i < 4; i++) {
      const next = (await neighbour(sample.corpus, uri, offset, 'theme', 'next'))!;
      [uri, offset] = [next.uri, next.span.start];
      visited.push(uri.replace('test:/', ''));
    }
    assert.deepEqual(visited, ['bridges.txt', 'bridges.txt', 'bridges.txt', 'ferries.txt']);
    const before = (await neighbour(sample.corpus, uri, offset, 'theme', 'previous'))!;
    assert.deepEqual(sample.places([before]), ['bridges.txt: sense of duty']);
    assert.ok(before.span.start > sample.at('bridges.txt', 'sense of duty', 1));
  });
});
