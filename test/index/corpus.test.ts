import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/index/analyseText';
import { emptyConfig, parseConfig } from '../../server/config/parseConfig';
import { TextUnavailable, type Corpus, type CorpusWriter } from '../../server/index/corpus';
import { createCorpus } from '../../server/index/createCorpus';
import { fewSources } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';
import { tagger } from '../support/tagger';

const parts = {
  sources: fewSources,
  readText: (uri: string): Promise<string> => Promise.reject(new TextUnavailable(uri)),
};
const works = '"works": [{"key": "rivers", "title": "Book of Rivers", "divisions": ["volume", "page"]}]';
const cites =
  'He read to us what is written of wells [Book of Rivers, volume 2, page 14], and we listened for a long time.\n';

function put(corpus: CorpusWriter, name: string, text: string): void {
  corpus.set(`file:///${name}`, name, analyse(text, name, { reader: corpus.reader, tagger }), text);
}

/** What a reader can see of a corpus, in an order that does not depend on how it came about. */
async function visible(corpus: Corpus): Promise<unknown> {
  const sites = (list: readonly { uri: string; start: number; end: number }[]): string[] =>
    list.map(({ uri, start, end }) => `${uri} ${start}-${end}`).sort();
  const index = await corpus.themes();
  const themes = await index.ranked(1000);
  const formulas = await corpus.formulas();
  const search = await corpus
    .search()
    .search({ query: 'water OR bridge OR book', limit: 1000, finished: true }, () => false);
  return {
    entries: corpus.entries().map(({ name, title, date, facts }) => ({ name, title, date, facts })),
    works: corpus.citations.works(),
    keys: corpus.citations.keys().map(({ key, count }) => ({ key, count, sites: sites(corpus.citations.sites(key)) })),
    themes: themes
      .map(({ key, count, transcripts }) => ({ key, count, transcripts, sites: sites(index.sites(key)) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    formulas: (await formulas.all()).map(({ words, sites: found }) => ({ words, sites: sites(found) })),
    total: search.total,
    hits: sites(search.hits),
  };
}

describe('a corpus', () => {
  it('after any sequence of edits equals one built from scratch', async () => {
    const texts = [
      bridge,
      library,
      bridge.replaceAll('18: ', '5: '),
      library.replaceAll('library', 'archive'),
      bridge + cites,
      cites,
    ];
    const configs = [
      emptyConfig,
      parseConfig(`{"corpusStudy": 1, ${works}}`),
      parseConfig(
        '{"corpusStudy": 1, "transcripts": {"a.txt": {"date": "1999"}}, "hidden": ["common water"], "aliases": {"reading room": ["house"]}}',
      ),
    ];
    const name = fc.constantFrom('a.txt', 'b.txt', 'c/d.txt');
    const edit = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('set' as const), name, text: fc.constantFrom(...texts) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), name }) },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('configure' as const), config: fc.constantFrom(...configs) }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 14 }), async edits => {
        const corpus = createCorpus('file:///', parts);
        const now = new Map<string, string>();
        let config = emptyConfig;
        for (const step of edits) {
          if (step.kind === 'set') {
            put(corpus, step.name, step.text);
            now.set(step.name, step.text);
          }
          if (step.kind === 'delete') {
            corpus.delete(`file:///${step.name}`);
            now.delete(step.name);
          }
          if (step.kind === 'configure') {
            config = step.config;
            await corpus.configure(config);
          }
        }
        const rebuilt = createCorpus('file:///', parts);
        await rebuilt.configure(config);
        for (const [file, text] of now) put(rebuilt, file, text);
        assert.deepEqual(await visible(corpus.snapshot()), await visible(rebuilt.snapshot()));
      }),
      { numRuns: 40 },
    );
  });

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

  it('lets corpus.json override what files say of themselves: paths win over globs, later globs over earlier', async () => {
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

  it('keeps what a request began with', async () => {
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

  it('reads citations again when works change, from the buffer or from disk', async () => {
    const disk = new Map([['file:///b.txt', cites]]);
    const corpus = createCorpus('file:///', {
      ...parts,
      readText: uri => (disk.has(uri) ? Promise.resolve(disk.get(uri)!) : Promise.reject(new TextUnavailable(uri))),
    });
    put(corpus, 'a.txt', bridge + cites);
    for (const name of ['b.txt', 'gone.txt'])
      corpus.set(`file:///${name}`, name, analyse(cites, name, { reader: corpus.reader, tagger }));
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

  it('has no text for a file that is no longer what was analysed', async () => {
    const corpus = createCorpus('file:///', { ...parts, readText: () => Promise.resolve('shorter') });
    corpus.set('file:///a.txt', 'a.txt', analyse(bridge, 'a.txt', { reader: corpus.reader, tagger }));
    await assert.rejects(corpus.snapshot().text('file:///a.txt'), TextUnavailable);
    await assert.rejects(corpus.snapshot().text('file:///b.txt'), TextUnavailable);
  });
});
