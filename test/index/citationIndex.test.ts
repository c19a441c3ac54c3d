import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keysOverlap, workOf } from '../../server/citations/key';
import type { Citation } from '../../server/citations/citation';
import { createCitationIndex } from '../../server/index/citationIndex';

function cite(key: string, start: number): Citation {
  return { key, start, end: start + 5, form: 'bracket', problems: [] };
}

/** Keys that nest, overlap and stand apart, of several works; one is no key at all. */
const keys = fc.constantFrom(
  'quran',
  'quran:2',
  'quran:2:155',
  'quran:2:155-157',
  'quran:2:157',
  'quran:1:1-2:7',
  'quran:5:54',
  'quran:18',
  'kafi:2:p163',
  'kafi:2:p160-165',
  'kafi:2',
  'kafi',
  'nahj:sermon:27',
  'nahj:letter:27',
  'nahj',
  'bible:john:3:16',
  'bible:john:3',
  'bib:rivers:p12',
  'bib:rivers',
  'speech:2014',
  'speech:2014-11-27',
  'no key: at all',
);
const corpora = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.array(keys, { maxLength: 12 })), {
  maxLength: 12,
});

describe('the index of citations', () => {
  it('finds what a scan of all citations finds', () => {
    fc.assert(
      fc.property(corpora, keys, (edits, asked) => {
        const plain = new Map<string, Citation[]>();
        for (const [uri, list] of edits) {
          const citations = list.map((key, i) => cite(key, i * 10));
          if (list.length === 0) {
            plain.delete(uri);
          } else {
            plain.set(uri, citations);
          }
        }
        const index = createCitationIndex(() => plain);
        const all = [...plain].flatMap(([uri, citations]) =>
          citations.map(({ key, start, end }) => ({ uri, key, start, end })),
        );
        const expected = all.filter(site => keysOverlap(site.key, asked));
        assert.deepEqual(index.sites(asked), expected);
        assert.equal(index.count(asked), expected.length);
        assert.equal(
          index.works().reduce((sum, { count }) => sum + count, 0),
          all.length,
        );
        assert.deepEqual(
          index
            .keys('kafi')
            .map(({ key }) => workOf(key))
            .filter(work => work !== 'kafi'),
          [],
        );
        for (const { key, count } of index.keys()) assert.equal(count, all.filter(site => site.key === key).length);
      }),
    );
  });

  it('lists works and keys by how often they are cited', () => {
    const citations = [cite('quran:5:54', 0), cite('kafi:2:p163', 10), cite('quran:5:54', 20)];
    const index = createCitationIndex(() => [['a', citations]]);
    assert.deepEqual(index.works(), [
      { work: 'quran', count: 2 },
      { work: 'kafi', count: 1 },
    ]);
    assert.deepEqual(index.keys('quran'), [{ key: 'quran:5:54', count: 2 }]);
  });
});
