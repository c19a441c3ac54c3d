import assert from 'node:assert/strict';
import { Cancelled } from '../../server/base/slices';
import type { SearchAnswer } from '../../server/search/query/searchRequest';
import type { Query } from '../../server/search/query/query';
import { plainIndex } from './plain';

const texts = {
  'a.txt': 'The garden of the village is green.\nGreen gardens and old wells.\nA sense of duty keeps the garden.',
  'b.txt':
    'Duty has a sense of its own.\nSurah Baghareh was read beside the well, from Nahj al-Balagha.\nCooperation is co-operation.',
};

async function search(query: string, finished = true): Promise<{ found: string[]; answer: SearchAnswer }> {
  const index = plainIndex();
  for (const [uri, text] of Object.entries(texts)) index.set(uri, text);
  const answer = await index.search({ query, limit: 20, finished }, () => false);
  const found = answer.hits.map(hit => {
    const text = texts[hit.uri as keyof typeof texts];
    return `${text.slice(hit.start, hit.end).split(' ').slice(0, 2).join(' ')}: ${hit.matches.map(match => text.slice(match.start, match.end)).join(' ')}`;
  });
  return { found, answer };
}

async function found(query: string, finished = true): Promise<string[]> {
  return (await search(query, finished)).found;
}

describe('search', () => {
  it('finds passages with all words, the nearest first', async () => {
    assert.deepEqual(await found('sense duty'), ['A sense: sense duty', 'Duty has: Duty sense']);
  });

  it('takes the last word as a beginning while it is typed', async () => {
    assert.deepEqual((await found('gard', false)).sort(), [
      'A sense: garden',
      'Green gardens: gardens',
      'The garden: garden',
    ]);
    assert.deepEqual(await found('gard ', false), [], 'a space says that the word is whole');
    assert.deepEqual((await found('garden', true)).sort(), ['A sense: garden', 'The garden: garden']);
    assert.deepEqual(await found('sense gar', false), ['A sense: sense garden']);
  });

  it('finds exact phrases, over a possessive and a hyphen too', async () => {
    assert.deepEqual(await found('"sense of duty"'), ['A sense: sense of duty']);
    assert.deepEqual(await found('"duty of sense"'), []);
    assert.deepEqual(await found('nahj al-balagha'), ['Surah Baghareh: Nahj al Balagha']);
  });

  it('completes the last word of a phrase that is not closed yet', async () => {
    assert.deepEqual(await found('"sense of d', false), ['A sense: sense of duty']);
    assert.deepEqual(await found('"sense of d"', false), []);
  });

  it('leaves out what has a minus', async () => {
    assert.deepEqual(await found('garden -village'), ['A sense: garden']);
    assert.deepEqual(await found('duty -"sense of duty"'), ['Duty has: Duty']);
  });

  it('knows OR and a star', async () => {
    assert.deepEqual((await found('village OR baghareh')).sort(), ['Surah Baghareh: Baghareh', 'The garden: village']);
    assert.deepEqual((await found('wel*')).sort(), ['Green gardens: wells', 'Surah Baghareh: well']);
  });

  it('seeks other spellings of words that no passage has, and says so', async () => {
    for (const query of ['baqarah', 'Baqara', 'vilage', 'albalagha', 'dutty']) {
      const { found, answer } = await search(query);
      assert.ok(found.length >= 1, query);
      assert.match(answer.note ?? '', /No passage has/, query);
    }
    assert.deepEqual(await found('albalagha'), ['Surah Baghareh: al Balagha']);
    assert.deepEqual(await found('"vilage"'), []);
  });

  it('says what it did not understand, and searches it as words', async () => {
    const { found, answer } = await search('speeker:duty sense');
    assert.equal(found.length, 0);
    assert.match(answer.note ?? '', /“speeker:” is no filter \(did you mean “speaker:”\?\)/);
    assert.equal((await search('year:duty sense')).found.length, 2);
  });

  it('never fails on half a query', async () => {
    for (const query of [
      '',
      ' ',
      '"',
      '-',
      '*',
      'OR',
      'garden OR',
      '-"',
      '"garden',
      'garden "',
      '()',
      '«',
      'a:b:',
      '\ud800',
      '\udfff"',
      'year:',
      '|',
      '-*',
    ]) {
      for (const finished of [true, false]) assert.ok((await search(query, finished)).answer.total >= 0, query);
    }
  });

  it('bounds queries that are no queries', async () => {
    for (const query of [
      'garden'.repeat(20_000),
      '?!'.repeat(50_000),
      'garden '.repeat(10_000),
      'a-'.repeat(50_000),
      '"'.repeat(100_000),
    ]) {
      const { answer } = await search(query);
      assert.match(answer.note ?? '', /Only the first/);
    }
  });

  it('counts all, gives no more than asked for', async () => {
    const index = plainIndex();
    index.set('c.txt', Array.from({ length: 12_000 }, (_, i) => `Lamp ${i}.`).join('\n'));
    const answer = await index.search({ query: 'lamp', limit: 5 }, () => false);
    assert.deepEqual([answer.total, answer.exact, answer.hits.length], [12_000, true, 5]);
  });

  it('rejects when cancelled, at once or between slices', async () => {
    const index = plainIndex();
    index.set('c.txt', Array.from({ length: 30_000 }, (_, i) => `Lamp ${i} and lamp ${i % 7} of lamps.`).join('\n'));
    await assert.rejects(
      index.search({ query: 'lamp', limit: 5 }, () => true),
      Cancelled,
    );
    let asked = 0;
    await assert.rejects(
      index.search({ query: 'lamp of 1* and l* a* o*', limit: 5 }, () => ++asked > 2),
      Cancelled,
    );
  });

  it('answers from the files as they were when it began', async () => {
    const index = plainIndex();
    index.set('a', 'lamp');
    const answer = index.search({ query: 'lamp', limit: 5 }, () => false);
    index.delete('a');
    assert.equal((await answer).total, 1);
    assert.equal((await index.search({ query: 'lamp', limit: 5 }, () => false)).total, 0);
  });
});

describe('search requests', () => {
  const index = plainIndex({
    'a.txt': Array.from({ length: 40 }, (_, i) => `Lamp ${i} by the river.`).join('\n'),
    'b.txt': 'The lamp burns near the old bridge.\nThe bridge is far from any lamp, the river and the lamps.',
  });
  const near = (distance: number): Query => ({
    parts: [
      [
        {
          kind: 'near',
          distance,
          phrases: ['lamp', 'bridge'].map(word => ({ kind: 'phrase', words: [word], prefix: false, quoted: false })),
        },
      ],
    ],
    without: [],
    filters: [],
    notes: [],
  });

  it('page through one order', async () => {
    const all = await index.search({ query: 'lamp river', limit: 100, finished: true }, () => false);
    const pages = await Promise.all(
      [0, 7, 14, 21, 28, 35].map(offset =>
        index.search({ query: 'lamp river', limit: 7, offset, finished: true }, () => false),
      ),
    );
    assert.deepEqual(
      pages.flatMap(page => page.hits),
      all.hits,
    );
    assert.equal(all.hits.length, 41);
  });

  it('look only where the scope says', async () => {
    const asked: string[] = [];
    const scope = {
      file: (uri: string) => uri === 'b.txt',
      passage: (uri: string, start: number) => {
        asked.push(uri);
        return start > 0;
      },
    };
    const { hits } = await index.search({ query: 'lamp', limit: 9, finished: true, scope }, () => false);
    assert.deepEqual(
      hits.map(({ uri, start }) => [uri, start]),
      [['b.txt', 36]],
    );
    assert.deepEqual([...new Set(asked)], ['b.txt']);
    assert.equal(
      (await index.search({ query: '', limit: 9, scope }, () => false)).total,
      1,
      'a scope alone asks for all that is in it',
    );
  });

  it('put first what is boosted', async () => {
    const { hits } = await index.search(
      { query: 'lamp', limit: 1, finished: true, boost: (uri, start) => (uri === 'a.txt' && start === 21 ? 9 : 1) },
      () => false,
    );
    assert.deepEqual(
      hits.map(({ start }) => start),
      [21],
    );
  });

  it('find words near each other, in any order', async () => {
    const places = async (distance: number) =>
      (await index.search({ query: near(distance), limit: 9 }, () => false)).hits.map(hit => [
        hit.start,
        hit.matches.map(match => match.form),
      ]);
    assert.deepEqual(await places(2), []);
    assert.deepEqual((await places(4)).sort(), [
      [0, ['lamp', 'bridge']],
      [36, ['bridge', 'lamp']],
    ]);
  });

  it('tell the spellings that matched, and count them', async () => {
    const spelt = plainIndex({
      'a.txt': 'Nahj al-Balagha.\nNahj al-Balagha again.\nHusayn spoke.\nHussein spoke, Hussein.',
    });
    const groups = async (query: string) =>
      (await spelt.search({ query, limit: 9, finished: true }, () => false)).groups.map(
        ({ form, kind, count }) => `${form} ${kind} ${count}`,
      );
    assert.deepEqual((await groups('Hosein')).sort(), ['husayn variant 1', 'hussein variant 1']);
    assert.deepEqual(await groups('nahjolbalaghe'), ['nahj balagha variant 2']);
    assert.deepEqual(await groups('husayn'), ['husayn exact 1']);
  });

  it('answer a beginning of one letter from a bounded part', async () => {
    const line = (i: number): string => Array.from({ length: 60 }, (_, k) => `a${i * 40 + k}`).join(' ') + '.';
    const large = plainIndex({ 'a.txt': Array.from({ length: 400 }, (_, i) => line(i)).join('\n') });
    const answer = await large.search({ query: 'a', limit: 5 }, () => false);
    assert.deepEqual([answer.total > 5, answer.exact, answer.hits.length], [true, false, 5]);
  });

  it('find all completions, of the rare ones too', async () => {
    const large = plainIndex({ 'a.txt': Array.from({ length: 3000 }, (_, i) => `a${i} b.`).join('\n') });
    const answer = await large.search({ query: 'a', limit: 4000 }, () => false);
    assert.deepEqual([answer.total, answer.exact, answer.hits.length], [3000, true, 3000]);
    assert.deepEqual(new Set(answer.hits.flatMap(hit => hit.matches.map(match => match.form))).size, 3000);
    assert.equal(
      answer.groups.reduce((sum, group) => sum + group.count, 0),
      3000,
    );
    assert.ok(answer.hits.every(hit => hit.group >= 0));
    assert.equal((await large.search({ query: 'b a29', limit: 4000 }, () => false)).total, 111);
    assert.equal((await large.search({ query: 'b -a*', limit: 4000 }, () => false)).total, 0);
  });
});
