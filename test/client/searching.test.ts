import assert from 'node:assert/strict';
import { CancellationTokenSource, type CancellationToken } from 'vscode-languageserver-protocol';
import { beginFilter, filtersIn, withFilter, withoutFilter } from '../../client/filterText';
import { Latest } from '../../client/latest';
import { placeIn, placesIn } from '../../client/reportText';
import { SearchHistory } from '../../client/searchHistory';
import { documentName, headings, headline } from '../../client/searchText';
import type { SearchResult } from '../../server/protocol';

describe('requests while one types', () => {
  it('are one at a time, the newest next, those between never', async () => {
    const latest = new Latest<CancellationToken>(() => new CancellationTokenSource());
    const seen: string[] = [];
    const ends: (() => void)[] = [];
    const ask = (name: string): void =>
      latest.run(async token => {
        seen.push(`${name} begins`);
        await new Promise<void>(resolve => ends.push(resolve));
        seen.push(`${name} ${token.isCancellationRequested ? 'is called off' : 'ends'}`);
      });
    ask('w');
    ask('wa');
    ask('wat');
    assert.deepEqual(seen, ['w begins']);
    ends[0]();
    while (seen.length < 3) await Promise.resolve();
    assert.deepEqual(seen, ['w begins', 'w is called off', 'wat begins']);
    ends[1]();
    while (latest.busy) await Promise.resolve();
    assert.equal(seen.at(-1), 'wat ends');
  });

  it('are forgotten when the box is closed', async () => {
    const latest = new Latest<CancellationToken>(() => new CancellationTokenSource());
    let end: () => void = () => undefined;
    let began = 0;
    const job = (): Promise<void> => {
      began++;
      return new Promise(resolve => {
        end = resolve;
      });
    };
    latest.run(job);
    latest.run(job);
    latest.cancel();
    end();
    while (latest.busy) await Promise.resolve();
    assert.equal(began, 1);
  });
});

describe('a list of results', () => {
  const hit = (group?: number, date?: string): SearchResult['hits'][number] => ({
    uri: '',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    text: '',
    matches: [],
    matchRanges: [],
    title: '',
    date,
    group,
  });

  it('says how far the reading is', () => {
    const so = { indexed: 12, found: 1065 };
    assert.equal(
      headline({ total: 1234, exact: true, indexing: so }),
      '1,234 passages so far: 12 of 1,065 transcripts are read',
    );
    assert.equal(
      headline({ total: 2, exact: true, indexing: { ...so, stopped: true } }, 'newest'),
      '2 passages so far, newest first: only 12 of 1,065 transcripts are read',
    );
    assert.equal(headline({ total: 10_000, exact: false }, 'oldest'), 'More than 10,000 passages, oldest first');
  });

  it('has a heading where another spelling begins', () => {
    const groups: SearchResult['groups'] = [
      { form: 'Baqarah', kind: 'exact', count: 1200 },
      { form: 'Baghareh', kind: 'variant', count: 1 },
      { form: 'barqah', kind: 'fuzzy', count: 2 },
    ];
    assert.deepEqual(headings({ hits: [hit(0), hit(0), hit(1), hit(2)], groups }, 'relevance'), [
      'Baqarah · 1,200 passages',
      undefined,
      'Baghareh · 1 passage',
      'barqah (similar) · 2 passages',
    ]);
    assert.deepEqual(
      headings({ hits: [hit(0), hit()], groups: groups.slice(0, 1) }, 'relevance'),
      [undefined, undefined],
      'one spelling, the typed one',
    );
    assert.deepEqual(
      headings({ hits: [hit(9), hit()], groups }, 'relevance'),
      [undefined, undefined],
      'groups that are not there',
    );
  });

  it('has a heading for each year where it is sorted by date', () => {
    assert.deepEqual(
      headings({ hits: [hit(0, '2019-03-04'), hit(0, '2019'), hit(1, '1996-05-12'), hit(1)] }, 'newest'),
      ['2019', undefined, '1996', 'without a date'],
    );
  });

  it('gives its document a name that every disk takes', () => {
    assert.equal(
      documentName('"common water" year:2014..2020 in:title|notes'),
      'common water year 2014..2020 in title notes',
    );
    assert.equal(documentName('../../etc'), 'etc');
    assert.equal(documentName('\u202e"?*'), 'search');
    assert.ok([...documentName('😀'.repeat(100))].length === 60);
  });
});

describe('filters of a query', () => {
  it('are found as they are written, and nothing else is', () => {
    assert.deepEqual(
      filtersIn('water year:2014..2024 -speaker:"Ilse Varanda" at 12:30 "in:title" cites:').map(({ text }) => text),
      ['year:2014..2024', '-speaker:"Ilse Varanda"', 'cites:'],
    );
    assert.deepEqual(
      filtersIn('theme:"half').map(({ text }) => text),
      ['theme:"half'],
    );
  });

  it('are taken out with the space around them', () => {
    const query = 'common year:2014 water';
    assert.equal(withoutFilter(query, filtersIn(query)[0]), 'common water');
    assert.equal(withoutFilter('year:2014', filtersIn('year:2014')[0]), '');
  });

  it('are put in at the end, in quotation marks where they need them', () => {
    assert.equal(withFilter('water ', 'year', '2014'), 'water year:2014');
    assert.equal(withFilter('', 'speaker', 'Ilse "the Chair" Varanda'), 'speaker:"Ilse the Chair Varanda"');
    assert.equal(beginFilter('water', 'in'), 'water in:');
  });
});

describe('the history of searches', () => {
  const store = (kept?: unknown): { get(): unknown; update(key: string, value: unknown): Promise<void> } => ({
    get: () => kept,
    update: (_, value) => {
      kept = value;
      return Promise.resolve();
    },
  });

  it('keeps each search once, the newest first', () => {
    const history = new SearchHistory(store());
    for (const [at, query] of ['water', 'seed bank', ' water ', ''].entries()) history.add(query, 'newest', at);
    assert.deepEqual(history.all(), [
      { query: 'water', sort: 'newest', at: 2 },
      { query: 'seed bank', sort: 'newest', at: 1 },
    ]);
    history.remove('water');
    assert.deepEqual(
      history.all().map(({ query }) => query),
      ['seed bank'],
    );
  });

  it('forgets the oldest', () => {
    const history = new SearchHistory(store());
    for (let at = 0; at < 60; at++) history.add(`query ${at}`, 'relevance', at);
    assert.equal(history.all().length, 50);
    assert.equal(history.all().at(-1)!.query, 'query 10');
  });

  it('passes over what is no search', () => {
    assert.deepEqual(
      new SearchHistory(
        store([
          null,
          'x',
          { query: 'a' },
          { query: 'b', sort: 'sideways', at: 1 },
          { query: 'c', sort: 'oldest', at: 1 },
        ]),
      )
        .all()
        .map(({ query }) => query),
      ['c'],
    );
    assert.deepEqual(new SearchHistory(store({})).all(), []);
  });
});

describe('places in a document of results', () => {
  it('are lines of their own, with the columns of the file', () => {
    assert.deepEqual(placeIn('  ¶ 7 · talks/bridge.txt:7:12', 3), {
      line: 3,
      start: 8,
      end: 29,
      path: 'talks/bridge.txt',
      target: { line: 6, character: 11 },
    });
    assert.equal(placeIn('  note 5 · a b (1).txt:1:1', 0)?.path, 'a b (1).txt');
    assert.equal(placeIn('  title.txt:1:1', 0)?.path, 'title.txt');
  });

  it('are none in the text of a passage', () => {
    assert.deepEqual(
      placesIn('Search: bridge.txt:1:1\n    ¶ 7 · bridge.txt:7:12\nbridge.txt:7:12\n   bridge.txt:7:12'),
      [],
    );
    assert.equal(placesIn(`  ${'a'.repeat(100_000)}:1:1`).length, 0);
  });
});
