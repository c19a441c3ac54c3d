import assert from 'node:assert/strict';
import { analyse } from '../../server/index/analyseText';
import { emptyConfig, parseConfig } from '../../server/config/parseConfig';
import { TextUnavailable } from '../../server/index/corpus';
import { createCorpus } from '../../server/index/createCorpus';
import type { SearchAnswer } from '../../server/search/query/searchRequest';
import { bridge, library } from '../support/speeches';
import { tagger } from '../support/tagger';
import { cites, parts, put, works } from './support';

describe('a corpus', () => {
  it('puts dated transcripts first, by date, then the others by name', () => {
    const corpus = createCorpus('file:///', parts);
    put(corpus, 'z.txt', 'Only a line.');
    put(corpus, 'b.txt', library);
    put(corpus, 'a.txt', 'Another line.');
    put(corpus, 'c.txt', bridge);
    assert.deepEqual(
      corpus
        .snapshot()
        .entries()
        .map(({ name }) => name),
      ['c.txt', 'b.txt', 'a.txt', 'z.txt'],
    );
  });

  it('lets corpus.json override values of files: paths win over globs, later globs over earlier ones', async () => {
    const corpus = createCorpus('file:///', parts);
    put(corpus, '2014/a.txt', bridge);
    const { date } = corpus.entry('file:///2014/a.txt')!;
    assert.deepEqual([date?.year, date?.month, date?.day], [2014, 11, 27]);
    await corpus.configure(
      parseConfig(`{"corpusStudy": 1, "transcripts": {
      "2014/a.txt": {"speaker": "A"}, "2014/*": {"speaker": "B", "place": "B"}, "**": {"place": "C", "date": "1999-01-02"}, "b.txt": {"title": "no"}
    }}`),
    );
    const { speaker, place, date: overridden } = corpus.entry('file:///2014/a.txt')!;
    assert.deepEqual([speaker, place, overridden?.year], ['A', 'C', 1999]);
    await corpus.configure(emptyConfig);
    assert.deepEqual(corpus.entry('file:///2014/a.txt')!.date, date);
    await corpus.configure(
      parseConfig(`{"corpusStudy": 1, "transcripts": {
      "2014/": {"speaker": "F", "place": "F", "title": "F"}, "2014/a.txt": {"speaker": "A"}, "2014/*": {"place": "G"}
    }}`),
    );
    const entry = corpus.entry('file:///2014/a.txt')!;
    assert.deepEqual([entry.speaker, entry.place, entry.title], ['A', 'F', 'F'], 'a folder stands for its content');
  });

  it('keeps a snapshot unchanged', async () => {
    const corpus = createCorpus('file:///', parts);
    put(corpus, 'a.txt', bridge);
    const before = corpus.snapshot();
    assert.equal(corpus.snapshot(), before, 'one snapshot for each revision');
    put(corpus, 'a.txt', library);
    put(corpus, 'b.txt', bridge);
    assert.equal(await before.text('file:///a.txt'), bridge);
    assert.deepEqual(
      before.entries().map(({ name }) => name),
      ['a.txt'],
    );
    assert.equal(before.entry('file:///b.txt'), undefined);
    assert.equal(await corpus.snapshot().text('file:///a.txt'), library);
    assert.ok(corpus.snapshot().revision > before.revision);
  });

  it('reads citations again when works change, from open documents and from disk', async () => {
    const disk = new Map([['file:///b.txt', cites]]);
    const corpus = createCorpus('file:///', {
      ...parts,
      readText: uri => (disk.has(uri) ? Promise.resolve(disk.get(uri)!) : Promise.reject(new TextUnavailable(uri))),
    });
    put(corpus, 'a.txt', bridge + cites);
    for (const name of ['b.txt', 'gone.txt'])
      corpus.set(`file:///${name}`, name, analyse(cites, { reader: corpus.reader, tagger }));
    await corpus.configure(parseConfig(`{"corpusStudy": 1, ${works}}`));
    assert.deepEqual(
      corpus
        .snapshot()
        .citations.sites('bib:rivers')
        .map(({ uri }) => uri),
      ['file:///a.txt', 'file:///b.txt'],
    );
    await corpus.configure(emptyConfig);
    assert.equal(corpus.snapshot().citations.count('bib:rivers'), 0);
  });

  it('finds words in all other files where the facts of one can no longer be read', async () => {
    const corpus = createCorpus('file:///', parts);
    put(corpus, 'a.txt', bridge);
    const facts = analyse(bridge, { reader: corpus.reader });
    let isGone = false;
    const passages = {
      ...facts.passages,
      get bounds() {
        if (isGone) throw new TextUnavailable('file:///b.txt');
        return facts.passages.bounds;
      },
    };
    corpus.set('file:///b.txt', 'b.txt', { ...facts, passages });
    const request = { query: 'bridge', limit: 50, finished: true };
    const ask = (): Promise<SearchAnswer> =>
      corpus
        .snapshot()
        .search()
        .search(request, () => false);
    const before = await ask();
    isGone = true;
    const { hits } = await ask();
    assert.deepEqual(
      hits,
      before.hits.map(hit => (hit.uri === 'file:///b.txt' ? { ...hit, matches: [] } : hit)),
    );
    assert.ok(hits.some(({ matches }) => matches.length === 0) && hits.some(({ matches }) => matches.length > 0));
  });

  it('has no text for a file that changed since it was analysed', async () => {
    const corpus = createCorpus('file:///', { ...parts, readText: () => Promise.resolve('shorter') });
    corpus.set('file:///a.txt', 'a.txt', analyse(bridge, { reader: corpus.reader, tagger }));
    await assert.rejects(corpus.snapshot().text('file:///a.txt'), TextUnavailable);
    await assert.rejects(corpus.snapshot().text('file:///b.txt'), TextUnavailable);
  });
});
