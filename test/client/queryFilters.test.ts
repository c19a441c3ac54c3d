import assert from 'node:assert/strict';
import { beginFilter, filtersIn, withFilter, withoutFilter } from '../../client/search/queryFilters';

describe('filters of a query', () => {
  const texts = (query: string): string[] => filtersIn(query).map(({ text }) => text);

  it('are found by their names', () => {
    assert.deepEqual(texts('water year:2014..2024 -speaker:"Ilse Varanda" at 12:30 "in:title" cites:'), [
      'year:2014..2024',
      '-speaker:"Ilse Varanda"',
      'cites:',
    ]);
  });

  it('are found if their quotation mark is not closed', () => {
    assert.deepEqual(texts('theme:"half'), ['theme:"half']);
  });

  it('are removed together with surrounding spaces', () => {
    const query = 'common year:2014 water';
    assert.equal(withoutFilter(query, filtersIn(query)[0]), 'common water');
    assert.equal(withoutFilter('year:2014', filtersIn('year:2014')[0]), '');
  });

  it('are added at the end, quoted if the value has spaces', () => {
    assert.equal(withFilter('water ', 'year', '2014'), 'water year:2014');
    assert.equal(withFilter('', 'speaker', 'Ilse "the Chair" Varanda'), 'speaker:"Ilse the Chair Varanda"');
  });

  it('can be begun without a value', () => {
    assert.equal(beginFilter('water', 'in'), 'water in:');
  });
});
