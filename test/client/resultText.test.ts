import assert from 'node:assert/strict';
import { documentName, headings, headline } from '../../client/search/resultText';
import type { SearchResult } from '../../server/protocol';

describe('headline', () => {
  it('counts passages', () => {
    assert.equal(headline({ total: 0, exact: true }), '0 passages');
    assert.equal(headline({ total: 1, exact: true }), '1 passage');
    assert.equal(headline({ total: 1234, exact: true }), '1,234 passages');
    assert.equal(headline({ total: 10_000, exact: false }), 'More than 10,000 passages');
  });

  it('names the sort order unless it is relevance', () => {
    assert.equal(headline({ total: 10_000, exact: false }, 'oldest'), 'More than 10,000 passages, oldest first');
  });

  it('ends with the note about the query, unless the row for an empty list has it', () => {
    const note = 'The quotation mark is not closed.';
    assert.equal(headline({ total: 3, exact: true, note }), `3 passages. ${note}`);
    assert.equal(headline({ total: 0, exact: true, note }), '0 passages');
  });

  it('shows how many transcripts are indexed', () => {
    const indexing = { indexed: 12, found: 1065 };
    assert.equal(
      headline({ total: 1234, exact: true, indexing }),
      '1,234 passages so far: 12 of 1,065 transcripts indexed',
    );
    assert.equal(
      headline({ total: 2, exact: true, indexing: { ...indexing, stopped: true } }, 'newest'),
      '2 passages so far, newest first: only 12 of 1,065 transcripts indexed',
    );
  });
});

describe('headings', () => {
  const hit = (fields: { group?: number; date?: string }): SearchResult['hits'][number] => ({
    uri: '',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    text: '',
    matches: [],
    matchRanges: [],
    title: '',
    ...fields,
  });
  const groups: SearchResult['groups'] = [
    { form: 'Baqarah', kind: 'exact', count: 1200 },
    { form: 'Baghareh', kind: 'variant', count: 1 },
    { form: 'barqah', kind: 'fuzzy', count: 2 },
  ];

  it('name each spelling with its number of passages', () => {
    const hits = [hit({ group: 0 }), hit({ group: 0 }), hit({ group: 1 }), hit({ group: 2 })];
    assert.deepEqual(headings({ hits, groups }, 'relevance'), [
      'Baqarah · 1,200 passages',
      undefined,
      'Baghareh · 1 passage',
      'barqah (similar) · 2 passages',
    ]);
  });

  it('come only once: where spellings alternate, the kind is the heading', () => {
    const completions: SearchResult['groups'] = [
      { form: 'dedicate', kind: 'exact', count: 2 },
      { form: 'dedicated', kind: 'exact', count: 14 },
      { form: 'delegate', kind: 'fuzzy', count: 1 },
    ];
    const inOrder = (...numbers: number[]): (string | undefined)[] =>
      headings({ hits: numbers.map(group => hit({ group })), groups: completions }, 'relevance');
    const similar = 'delegate (similar) · 1 passage';
    assert.deepEqual(inOrder(0, 1, 0, 2), ['as typed', undefined, undefined, similar]);
    assert.deepEqual(inOrder(0, 1, 1, 2), ['dedicate · 2 passages', 'dedicated · 14 passages', undefined, similar]);
    assert.deepEqual(inOrder(0, 2, 1, 0), [undefined, undefined, undefined, undefined]);
  });

  it('are left out if only the typed spelling matches', () => {
    const hits = [hit({ group: 0 }), hit({})];
    assert.deepEqual(headings({ hits, groups: groups.slice(0, 1) }, 'relevance'), [undefined, undefined]);
  });

  it('are left out for hits of an unknown group', () => {
    const hits = [hit({ group: 9 }), hit({})];
    assert.deepEqual(headings({ hits, groups }, 'relevance'), [undefined, undefined]);
  });

  it('are years if the list is sorted by date', () => {
    const hits = [
      hit({ group: 0, date: '2019-03-04' }),
      hit({ group: 0, date: '2019' }),
      hit({ group: 1, date: '1996-05-12' }),
      hit({ group: 1 }),
    ];
    assert.deepEqual(headings({ hits }, 'newest'), ['2019', undefined, '1996', 'No date']);
  });
});

describe('documentName', () => {
  it('replaces characters that file names must not have', () => {
    assert.equal(
      documentName('"common water" year:2014..2020 in:title|notes'),
      'common water year 2014..2020 in title notes',
    );
    assert.equal(documentName('../../etc'), 'etc');
  });

  it('falls back to "search" if nothing remains', () => {
    assert.equal(documentName('\u202e"?*'), 'search');
  });

  it('is cut to 60 characters, counted by code points', () => {
    assert.equal([...documentName('😀'.repeat(100))].length, 60);
  });
});
