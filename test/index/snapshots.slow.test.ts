import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyConfig, parseConfig } from '../../server/config/parseConfig';
import { analyse, analyseLazily } from '../../server/index/analyseText';
import { TextUnavailable, type Corpus, type CorpusWriter } from '../../server/index/corpus';
import { createCorpus } from '../../server/index/createCorpus';
import { extractThemes } from '../../server/themes/extract';
import { parseTranscript } from '../../server/transcript/parse';
import { fewSources } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';
import { tagger } from '../support/tagger';

const texts = [bridge, library, bridge.replaceAll('common water', 'common bread'), `${library}\n${bridge}`];
const configs = [
  emptyConfig,
  parseConfig('{"corpusStudy": 1, "hidden": ["common water"]}'),
  parseConfig('{"corpusStudy": 1, "themes": {"care": ["care of common water", "house again"]}}'),
  parseConfig('{"corpusStudy": 1, "works": [{"key": "rivers", "title": "Book of Rivers", "divisions": ["volume"]}]}'),
];
const uris = ['file:///a.txt', 'file:///b.txt', 'file:///c.txt'];

type Step =
  | { readonly do: 'disk' | 'open'; readonly uri: string; readonly text: string }
  | { readonly do: 'delete'; readonly uri: string }
  | { readonly do: 'configure'; readonly config: number }
  | { readonly do: 'catch up' | 'take snapshot' | 'ask last' };

const uri = fc.constantFrom(...uris);
const text = fc.constantFrom(...texts);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('disk' as const, 'open' as const), uri, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), uri }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('configure' as const), config: fc.nat(configs.length - 1) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('catch up' as const, 'take snapshot' as const, 'ask last' as const) }),
  },
);

class Edited {
  readonly #disk = new Map<string, string>();
  readonly corpus: CorpusWriter = createCorpus('file:///', {
    sources: fewSources,
    readText: wanted => {
      const found = this.#disk.get(wanted);
      return found === undefined ? Promise.reject(new TextUnavailable(wanted)) : Promise.resolve(found);
    },
    findThemes: (_uri, _name, found) => {
      const { view, transcript } = parseTranscript(found);
      return Promise.resolve(extractThemes(view, transcript, tagger));
    },
  });

  async run(edit: Step): Promise<void> {
    const { corpus } = this;
    switch (edit.do) {
      case 'disk':
        this.#disk.set(edit.uri, edit.text);
        corpus.set(edit.uri, edit.uri.slice(8), analyse(edit.text, { reader: corpus.reader, tagger }));
        break;
      case 'open':
        corpus.set(edit.uri, edit.uri.slice(8), analyseLazily(edit.text, corpus.reader), edit.text);
        break;
      case 'delete':
        this.#disk.delete(edit.uri);
        corpus.delete(edit.uri);
        break;
      case 'configure':
        await corpus.configure(configs[edit.config]);
        break;
      case 'catch up':
        await corpus.catchUp();
        break;
    }
  }
}

/** Everything that features can ask a corpus, but the texts of files on disk, which only the disk has. */
async function answers(corpus: Corpus): Promise<unknown> {
  const never = (): boolean => false;
  const themes = await corpus.themes();
  const formulas = await corpus.formulas();
  const ranked = await themes.ranked(1000, undefined, never);
  const search = async (query: string): Promise<unknown> =>
    corpus.search().search({ query, limit: 100, finished: true }, never);
  return {
    entries: corpus.entries().map(entry => [entry.uri, entry.title, entry.date, entry.facts.citations]),
    positions: uris.map(each => corpus.position(each)),
    citations: corpus.citations.keys().map(({ key, count }) => [key, count, corpus.citations.sites(key)]),
    themes: ranked.map(theme => [theme, themes.sites(theme.key), themes.forms(theme.key)]),
    atOffsets: uris.map(each => [40, 300, 420, 600].map(offset => themes.at(each, offset))),
    unavailable: await corpus.themesUnavailableReason(),
    formulas: await formulas.all(never),
    words: [
      await search('water'),
      await search('common water'),
      await search('librari*'),
      await search('"this house"'),
    ],
    hidden: corpus.config.curation.hidden,
  };
}

describe('a snapshot of a corpus', () => {
  it('gives the same answers after any edits, whether it was asked before them or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 16 }), async steps => {
        const edited = new Edited();
        const taken: { snapshot: Corpus; steps: readonly Step[]; before?: unknown }[] = [];
        for (const [number, edit] of steps.entries()) {
          await edited.run(edit);
          const last = taken.at(-1);
          if (edit.do === 'take snapshot')
            taken.push({ snapshot: edited.corpus.snapshot(), steps: steps.slice(0, number) });
          if (edit.do === 'ask last' && last !== undefined) last.before ??= await answers(last.snapshot);
        }
        for (const { snapshot, steps: earlier, before } of taken) {
          const now = await answers(snapshot);
          if (before !== undefined) assert.deepEqual(now, before);
          // The same edits in another corpus, which then stands still.
          const rebuilt = new Edited();
          for (const edit of earlier) await rebuilt.run(edit);
          assert.deepEqual(now, await answers(rebuilt.corpus.snapshot()));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('still has the themes of an open document that changed before they were found', async () => {
    const { corpus } = new Edited();
    for (const each of uris.slice(0, 2)) corpus.set(each, each, analyseLazily(bridge, corpus.reader), bridge);
    const first = corpus.snapshot();
    const open = first.themes();
    corpus.set(uris[0], 'a.txt', analyseLazily(library, corpus.reader), library);
    const water = bridge.indexOf('common water');
    const mention = (await open).at(uris[0], water)!;
    assert.equal(bridge.slice(mention.start, mention.end), 'care of common water');
    assert.equal(await first.text(uris[0]), bridge);
  });

  it('does not wait for themes to answer other questions', () => {
    const corpus = createCorpus('file:///', {
      sources: fewSources,
      readText: wanted => Promise.reject(new TextUnavailable(wanted)),
      findThemes: () => new Promise(() => undefined),
    });
    corpus.set(uris[0], 'a.txt', analyseLazily(bridge, corpus.reader), bridge);
    assert.equal(corpus.snapshot().citations.count('quran'), 3);
  });
});
