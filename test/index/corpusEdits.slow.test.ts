import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyConfig, parseConfig } from '../../server/config/parseConfig';
import type { Corpus } from '../../server/index/corpus';
import { createCorpus } from '../../server/index/createCorpus';
import { bridge, library } from '../support/speeches';
import { cites, parts, put, works } from './support';

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
  it('equals one built from scratch after any edits', async () => {
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
});
