import assert from 'node:assert/strict';
import { Cancelled } from '../../server/base/slices';
import type { SearchAnswer } from '../../server/search/query/searchRequest';
import type { Query } from '../../server/search/query/query';
import { extractPassages } from '../../server/search/passages/extractPassages';
import { createSearchIndex } from '../../server/search/searchIndex';
import { passagesOfText, plainIndex, plainTranscript } from './plain';

const texts = {
  'a.txt': 'The garden of the village is green.\nGreen gardens and old wells.\nA sense of duty keeps the garden.',
  'b.txt':
    'Duty has a sense of its own.\nSurah Baghareh was read beside the well, from Nahj al-Balagha.\nCooperation is co-operation.',
};

/** Searches the texts; `found` has the first two words of each passage, and the matched words. */
async function search(query: string, finished = true): Promise<{ found: string[]; answer: SearchAnswer }> {
  const index = plainIndex();
  for (const [uri, text] of Object.entries(texts)) index.set(uri, text);
  const answer = await index.search({ query, limit: 20, finished }, () => false);
  const found = answer.hits.map(hit => {
    const text = texts[hit.uri as keyof typeof texts];
    const firstWords = text.slice(hit.start, hit.end).split(' ').slice(0, 2).join(' ');
    return `${firstWords}: ${hit.matches.map(match => text.slice(match.start, match.end)).join(' ')}`;
  });
  return { found, answer };
}

async function found(query: string, finished = true): Promise<string[]> {
  return (await search(query, finished)).found;
}

/** Runs `action` with a clock by which every slice of work has ended when it is read. */
async function withEndedSlices(action: () => Promise<void>): Promise<void> {
  const now = performance.now.bind(performance);
  let time = 0;
  performance.now = () => (time += 1000);
  try {
    await action();
  } finally {
    performance.now = now;
  }
}

describe('search', () => {
  it('finds passages with all words, those with the nearest words first', async () => {
    assert.deepEqual(await found('sense duty'), ['A sense: sense duty', 'Duty has: Duty sense']);
  });

  it('treats the last word as a prefix while it is typed', async () => {
    assert.deepEqual((await found('gard', false)).sort(), [
      'A sense: garden',
      'Green gardens: gardens',
      'The garden: garden',
    ]);
    assert.deepEqual(await found('gard ', false), [], 'a space ends the word');
    assert.deepEqual((await found('garden', true)).slice(0, 2).sort(), ['A sense: garden', 'The garden: garden']);
    assert.deepEqual((await found('garden', true)).slice(2), ['Green gardens: gardens'], 'the plural comes after it');
    assert.deepEqual(await found('sense gar', false), ['A sense: sense garden']);
  });

  it('finds exact phrases, also across a possessive and a hyphen', async () => {
    assert.deepEqual(await found('"sense of duty"'), ['A sense: sense of duty']);
    assert.deepEqual(await found('"duty of sense"'), []);
    assert.deepEqual(await found('nahj al-balagha'), ['Surah Baghareh: Nahj al Balagha']);
  });

  it('completes the last word of a phrase without a closing mark', async () => {
    assert.deepEqual(await found('"sense of d', false), ['A sense: sense of duty']);
    assert.deepEqual(await found('"sense of d"', false), []);
  });

  it('excludes words and phrases with a minus', async () => {
    assert.deepEqual(await found('garden -village'), ['A sense: garden', 'Green gardens: gardens']);
    assert.deepEqual(await found('gardens -village'), ['Green gardens: gardens', 'A sense: garden']);
    assert.deepEqual(await found('duty -"sense of duty"'), ['Duty has: Duty']);
  });

  it('supports OR and a star', async () => {
    assert.deepEqual((await found('village OR baghareh')).sort(), ['Surah Baghareh: Baghareh', 'The garden: village']);
    assert.deepEqual((await found('wel*')).sort(), ['Green gardens: wells', 'Surah Baghareh: well']);
  });

  it('searches other spellings of words that no passage contains, with a note', async () => {
    for (const query of ['baqarah', 'Baqara', 'vilage', 'albalagha', 'dutty']) {
      const { found, answer } = await search(query);
      assert.ok(found.length >= 1, query);
      assert.match(answer.note ?? '', /No passage has/, query);
    }
    assert.deepEqual(await found('albalagha'), ['Surah Baghareh: al Balagha']);
    assert.deepEqual(await found('"vilage"'), []);
  });

  it('notes filters that it does not know, and searches them as words', async () => {
    const { found, answer } = await search('speeker:duty sense');
    assert.equal(found.length, 0);
    assert.match(answer.note ?? '', /“speeker:” is not a filter \(did you mean “speaker:”\?\)/);
    assert.equal((await search('year:duty sense')).found.length, 2);
  });

  it('answers incomplete queries', async () => {
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

  it('limits the length of queries', async () => {
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

  it('counts all passages but returns no more than the limit', async () => {
    const index = plainIndex();
    index.set('c.txt', Array.from({ length: 12_000 }, (_, i) => `Lamp ${i}.`).join('\n'));
    const answer = await index.search({ query: 'lamp', limit: 5 }, () => false);
    assert.deepEqual([answer.total, answer.exact, answer.hits.length], [12_000, true, 5]);
  });

  it('rejects when it is cancelled before or during the search', async () => {
    const index = plainIndex({ 'c.txt': 'An old lamp.' });
    await assert.rejects(
      index.search({ query: 'lamp', limit: 5 }, () => true),
      Cancelled,
    );
    let isCancelled = false;
    // The search asks for files in its scope after it began.
    const scope = { file: () => (isCancelled = true) };
    await withEndedSlices(() =>
      assert.rejects(
        index.search({ query: 'lamp', limit: 5, scope }, () => isCancelled),
        Cancelled,
      ),
    );
    assert.ok(isCancelled);
  });

  it('answers from the files as they were when the search began', async () => {
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

  it('page through one order, also of other spellings', async () => {
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

    // Passages with distant words score higher without their distance, so that reordering matters.
    const lines = Array.from({ length: 200 }, (_, i) =>
      i % 7 === 0
        ? `The lamp river ${'and other words '.repeat(i % 30)}${i}.`
        : `Lamp ${'of '.repeat(i % 5)}a ${'so '.repeat(i % 3)}river ${i}.`,
    );
    const large = plainIndex({ 'c.txt': lines.join('\n') });
    for (const query of ['lamp river', 'lanp river']) {
      const request = { query, finished: true };
      const { hits } = await large.search({ ...request, limit: 200 }, () => false);
      assert.equal(hits.length, 200);
      for (let offset = 0; offset < 200; offset += 20) {
        const page = await large.search({ ...request, limit: 20, offset }, () => false);
        assert.deepEqual(page.hits, hits.slice(offset, offset + 20), `${query} ${offset}`);
      }
    }
  });

  it('search only in the scope', async () => {
    const filesOfPassages: string[] = [];
    const scope = {
      file: (uri: string) => uri === 'b.txt',
      passage: (uri: string, start: number) => {
        filesOfPassages.push(uri);
        return start > 0;
      },
    };
    const { hits } = await index.search({ query: 'lamp', limit: 9, finished: true, scope }, () => false);
    assert.deepEqual(
      hits.map(({ uri, start }) => [uri, start]),
      [['b.txt', 36]],
    );
    assert.deepEqual([...new Set(filesOfPassages)], ['b.txt']);
    assert.equal(
      (await index.search({ query: '', limit: 9, scope }, () => false)).total,
      1,
      'a scope without words matches everything in it',
    );
  });

  it('rank passages with quotations first', async () => {
    const text = 'A lamp stands here.\nThe lamp is “an old lamp”.\nA lamp stands there.';
    const quotations = [{ start: text.indexOf('“'), end: text.indexOf('”') + 1 }];
    const quoting = createSearchIndex();
    quoting.set('a.txt', extractPassages(text, plainTranscript(text, undefined, { quotations })));
    quoting.set('b.txt', passagesOfText('A lamp, a lamp!'));
    const first = async (factor?: number): Promise<number[]> => {
      const request = { query: 'lamp', limit: 9, finished: true, ...(factor !== undefined && { quotations: factor }) };
      return (await quoting.snapshot().search(request, () => false)).hits.map(({ start }) => start);
    };
    const quotation = text.indexOf('The');
    assert.notEqual((await first())[0], quotation);
    assert.equal((await first(9))[0], quotation);
    assert.deepEqual((await first(9)).sort(), (await first()).sort());
  });

  it('find words near each other in any order', async () => {
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

  it('count the spellings that matched', async () => {
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

  it('do not search all completions of a very frequent prefix', async () => {
    const line = (i: number): string => Array.from({ length: 60 }, (_, k) => `a${i * 40 + k}`).join(' ') + '.';
    const large = plainIndex({ 'a.txt': Array.from({ length: 400 }, (_, i) => line(i)).join('\n') });
    const answer = await large.search({ query: 'a', limit: 5 }, () => false);
    assert.deepEqual([answer.total > 5, answer.exact, answer.hits.length], [true, false, 5]);
  });

  it('find all completions of other prefixes, also the rare ones', async () => {
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
