import assert from 'node:assert/strict';
import { SearchHistory } from '../../client/search/searchHistory';

describe('SearchHistory', () => {
  const store = (value?: unknown): { get(): unknown; update(key: string, value: unknown): Promise<void> } => ({
    get: () => value,
    update: (_, newValue) => {
      value = newValue;
      return Promise.resolve();
    },
  });
  const queries = (history: SearchHistory): string[] => history.all().map(({ query }) => query);

  it('keeps each query once, newest first', () => {
    const history = new SearchHistory(store());
    for (const [at, query] of ['water', 'seed bank', ' water ', ''].entries()) history.add(query, 'newest', at);
    assert.deepEqual(history.all(), [
      { query: 'water', sort: 'newest', at: 2 },
      { query: 'seed bank', sort: 'newest', at: 1 },
    ]);
  });

  it('removes a query', () => {
    const history = new SearchHistory(store());
    history.add('water', 'newest', 1);
    history.add('seed bank', 'newest', 2);
    history.remove('water');
    assert.deepEqual(queries(history), ['seed bank']);
  });

  it('drops the oldest searches above 50', () => {
    const history = new SearchHistory(store());
    for (let at = 0; at < 60; at++) history.add(`query ${at}`, 'relevance', at);
    assert.equal(history.all().length, 50);
    assert.equal(queries(history).at(-1), 'query 10');
  });

  it('skips stored values that are not searches', () => {
    const stored = [
      null,
      'x',
      { query: 'a' },
      { query: 'b', sort: 'sideways', at: 1 },
      { query: 'c', sort: 'oldest', at: 1 },
    ];
    assert.deepEqual(queries(new SearchHistory(store(stored))), ['c']);
    assert.deepEqual(queries(new SearchHistory(store({}))), []);
  });
});
