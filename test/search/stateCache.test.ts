import assert from 'node:assert/strict';
import type { SearchAnswer } from '../../server/search/query/searchRequest';
import { StateCache } from '../../server/search/spelling/stateCache';
import { plainIndex } from './plain';

const texts = {
  'a.txt': 'A sense of responsibility keeps the garden.\nResponsible gardens are green.\nThe cooperation of all.',
  'b.txt': 'Duty has a sense of its own.\nSurah Baghareh was read from Nahj al-Balagha.',
};

describe('what a search finds for a word', () => {
  it('is found once for each state of the index', async () => {
    const index = plainIndex(texts);
    const { segments } = index.snapshot();
    let reads = 0;
    for (const { segment } of segments) {
      const { aids } = segment;
      Object.defineProperty(segment, 'aids', {
        get() {
          reads++;
          return aids;
        },
      });
    }
    const search = (query: string): Promise<SearchAnswer> => index.search({ query, limit: 9 }, () => false);
    const first = await search('sense responsibilty');
    const readsOfFirst = reads;
    assert.ok(readsOfFirst > 0);
    assert.deepEqual(await search('sense responsibilty'), first);
    assert.equal(reads, readsOfFirst, 'the same query reads no table of spellings');
    await search('sense responsibilty g');
    const readsOfNext = reads - readsOfFirst;
    assert.ok(readsOfNext < readsOfFirst, `${readsOfNext} reads for one letter more, ${readsOfFirst} for the words`);
    index.set('c.txt', 'The responsibilty of the gardener.');
    assert.deepEqual((await search('responsibilty')).hits[0].uri, 'c.txt');
  });

  it('changes no answer', async () => {
    const index = plainIndex({
      'a.txt': 'Abdullah came.\nAbdallah stayed with Abdullah and an ollahb.\nAn abd of the ollahs saw Abdullah.',
      'b.txt': 'The ollahs of Abdullah.\nAbd.',
    });
    const { get } = StateCache.prototype as { get: unknown };
    for (const query of ['abd ollah', 'abd ollah c', 'ollah abd', 'abdolla']) {
      const search = (): Promise<SearchAnswer> => index.search({ query, limit: 9 }, () => false);
      const answer = await search();
      Object.assign(StateCache.prototype, { get: () => undefined });
      try {
        assert.deepEqual(await search(), answer, query);
      } finally {
        Object.assign(StateCache.prototype, { get });
      }
    }
  });

  it('is kept for the last words only', () => {
    const { segments } = plainIndex(texts).snapshot();
    const others = plainIndex(texts).snapshot().segments;
    const cache = new StateCache<number>(2);
    for (const [number, word] of ['one', 'two', 'three'].entries()) cache.set(segments, word, number);
    assert.deepEqual(
      ['one', 'two', 'three'].map(word => cache.get(segments, word)),
      [undefined, 1, 2],
    );
    assert.equal(cache.get(others, 'two'), undefined);
  });
});
