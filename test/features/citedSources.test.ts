import assert from 'node:assert/strict';
import { hover } from '../../server/features/hover/hover';
import { placesCiting } from '../../server/features/navigation/references';
import { searchResults } from '../../server/features/search/searchResults';
import { citedSources, type CitedSource } from '../../server/features/sources/citedSources';
import { citingSentences } from '../../server/features/sources/citingSentences';
import { never } from '../support/cancellation';
import { corpusOf, type TestCorpus } from './fixture';

const files = {
  'a.txt': `A Speech on Ropes
3 May 1965

We were told to hold the rope. Nobody carries the load of another [The Holy Quran, 2: 155]. Then we went home, and the
lamps burned low [The Holy Quran, 2: 155-157].

He said that the mill is shared (1), and all agreed. The weir holds [al-Kafi, Volume 2, page 163].

As it is written in John 3:16 and in John 4:2, and in Psalm 23:1.

1. The Holy Quran, 5: 54.
`,
  'b.txt': `A Speech on Weirs
4 May 1966

The whole of it was read aloud [The Holy Quran, Surah Al-Baqarah]. A sermon was read, too [Nahj al-Balagha, Sermon 27].
Patience is asked for [The Holy Quran, 2: 155].
`,
};

describe('the tree of sources', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files);
  });
  const list = async (key?: string, filter?: string): Promise<CitedSource[]> =>
    (await citedSources(sample.corpus, { key, filter, limit: 100 }, never)).items;
  const rows = async (key?: string, filter?: string): Promise<string[]> =>
    (await list(key, filter)).map(
      ({ label, kind, count, transcripts }) => `${label} (${kind}): ${count} in ${transcripts}`,
    );

  it('lists works, most cited first, with chapters, volumes and books, and places in the order of the work', async () => {
    assert.deepEqual(await rows(), [
      "The Qur'an (work): 5 in 2",
      'The Bible (work): 3 in 1',
      'al-Kafi (work): 1 in 1',
      'Nahj al-Balagha (work): 1 in 1',
    ]);
    assert.deepEqual(await rows('quran'), ['2 al-Baqarah (division): 4 in 2', "5 al-Ma'idah (division): 1 in 1"]);
    assert.deepEqual(await rows('quran:2'), [
      'The chapter as a whole (place): 1 in 1',
      'Verses 155–157 (place): 4 in 2',
      'Verse 155 (place): 4 in 2',
    ]);
    assert.deepEqual(await rows('bible'), ['Psalm (division): 1 in 1', 'John (division): 2 in 1']);
    assert.deepEqual(await rows('bible:john'), ['3:16 (place): 1 in 1', '4:2 (place): 1 in 1']);
    assert.deepEqual(await rows('kafi:2'), ['Page 163 (place): 1 in 1']);
    assert.deepEqual(await rows('nahj'), ['Sermon 27 (place): 1 in 1']);
  });

  it('counts as hovers, references and search do', async () => {
    for (const { key, count, transcripts, exact } of [
      ...(await list()),
      ...(await list('quran')),
      ...(await list('quran:2')),
    ]) {
      if (exact) continue;
      assert.equal(count, placesCiting(sample.corpus, key).length, key);
      assert.equal(transcripts, new Set(placesCiting(sample.corpus, key).map(({ uri }) => uri)).size, key);
    }
    const verse = (await list('quran:2')).find(({ key }) => key === 'quran:2:155')!;
    const shown = await hover(sample.corpus, sample.uri('b.txt'), sample.at('b.txt', '155'), { commandLinks: false });
    assert.match(shown!.markdown, new RegExp(`Cited ${verse.count} times in ${verse.transcripts} transcripts`));
    const found = await searchResults(sample.corpus, { query: 'cites:2:155', limit: 10 }, () => false);
    const passages = new Set((await citingSentences(sample.corpus, 'quran:2:155', 10)).items.map(({ uri }) => uri));
    assert.deepEqual(new Set(found.hits.map(({ uri }) => uri)), passages);
  });

  it('is filtered by titles in any spelling, by places, and by what is typed for a place', async () => {
    assert.deepEqual(await rows(undefined, 'john'), ['The Bible (work): 3 in 1']);
    assert.deepEqual(await rows('bible', 'john'), ['John (division): 2 in 1']);
    assert.deepEqual(await rows(undefined, '5:54'), ["The Qur'an (work): 5 in 2"]);
    assert.deepEqual(await rows('quran', '5:54'), ["5 al-Ma'idah (division): 1 in 1"]);
    assert.deepEqual(await rows(undefined, 'kafi 163'), ['al-Kafi (work): 1 in 1']);
    assert.deepEqual(await rows(undefined, 'zebra'), []);
  });

  it('gives a part of a level and its size', async () => {
    const { items, total } = await citedSources(sample.corpus, { limit: 1 }, never);
    assert.deepEqual([items.length, total], [1, 4]);
  });

  it('lists the citing sentences by date, with the citation in them', async () => {
    const { items, total } = await citingSentences(sample.corpus, 'quran:2:155', 3);
    assert.equal(total, 4);
    assert.deepEqual(
      items.map(({ text, match }) => [text, match && text.slice(match.start, match.end)]),
      [
        ['Nobody carries the load of another [The Holy Quran, 2: 155].', '[The Holy Quran, 2: 155]'],
        ['Then we went home, and the lamps burned low [The Holy Quran, 2: 155-157].', '[The Holy Quran, 2: 155-157]'],
        ['The whole of it was read aloud [The Holy Quran, Surah Al-Baqarah].', '[The Holy Quran, Surah Al-Baqarah]'],
      ],
    );
    assert.deepEqual([items[0].title, items[0].date], ['A Speech on Ropes', '1965-05-03']);
    assert.equal(
      sample.slice('a.txt', items[1].sentence),
      'Then we went home, and the\nlamps burned low [The Holy Quran, 2: 155-157].',
    );
  });

  it('lists the sentence of the mark for a citation in a note, and only the whole where that is asked for', async () => {
    const [inNote] = (await citingSentences(sample.corpus, 'quran:5:54', 10)).items;
    assert.equal(inNote.text, 'He said that the mill is shared (1), and all agreed.');
    assert.deepEqual([inNote.note, inNote.match], ['1', undefined]);
    assert.match(sample.slice('a.txt', inNote.citation), /The Holy Quran, 5: 54/);
    const whole = await citingSentences(sample.corpus, 'quran:2', 10, true);
    assert.deepEqual(
      whole.items.map(({ text }) => text),
      ['The whole of it was read aloud [The Holy Quran, Surah Al-Baqarah].'],
    );
  });
});
