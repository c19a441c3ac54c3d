import assert from 'node:assert/strict';
import { concordance } from '../../server/features/search/concordance';
import { searchCorpus } from '../../server/features/search/passageSearch';
import { clustersOf } from '../../server/features/study/clusters';
import { collocatesOf, type CollocateMeasure } from '../../server/features/study/collocates';
import { nodeDispersion } from '../../server/features/study/dispersion';
import { everydayReference, keyWords, referenceOf, referenceWithout } from '../../server/features/study/keyWords';
import { findNodes } from '../../server/features/study/nodeTokens';
import { studyScope, UnknownSet } from '../../server/features/study/studyScope';
import { countWords, type WordCounts } from '../../server/features/study/wordCounts';
import { wordList } from '../../server/features/study/wordList';
import type { Corpus } from '../../server/index/corpus';
import { corpusOf } from '../features/fixture';

const never = (): boolean => false;

const files = {
  '1993/mill.txt':
    'The Mill\n\nBy Ada Rill, 3 May 1993\n\nClear water turned the old mill. The water of the valley is common water, and we drink it.\n\n' +
    'Nobody sells clear water in this valley.\n',
  '1995/council.txt':
    'Minutes of the Council\n\n12 June 1995\n\nMR. PELL: The bridge needs stone. We have no water and no stone.\n\n' +
    'MS. RILL: The water comes in spring.\n\nMR. PELL: Then let the water come to the bridge.\n\nMS. RILL: It will.\n',
  '2001/bread.txt': 'On Bread\n\nBy Tomas Berin, 2001\n\nBread is made of flour and work. Bread feeds the town.\n',
  'undated.txt': 'A Note\n\nBy Ada Rill\n\nThe mill stands in the town, and the town is quiet.\n',
};
const config = JSON.stringify({
  corpusStudy: 1,
  sets: {
    nineties: { from: '1993', to: '1995' },
    'only pell': { speakers: ['Pell'] },
    'the first folder': { files: ['1993'] },
    'with stone': { query: 'stone' },
    'pell on stone': { speakers: ['Pell'], query: 'stone', from: '1990' },
    nobody: { speakers: ['Quist'] },
    first: { from: '1993-01', to: '1993-12' },
  },
});

/** The words of some text as a person counts them: labels of speakers are not spoken. */
function plainWords(text: string): string[] {
  return (
    text
      .replace(/^M[RS]\. [A-Z]+: /gm, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

describe('counts of words', () => {
  let corpus: Corpus;
  before(async () => {
    ({ corpus } = await corpusOf(files, config));
  });

  const countIn = async (set?: string): Promise<WordCounts> =>
    countWords(corpus, (await studyScope(corpus, set, never)).scope, never);
  const collocatesIn = async (query: string, measure: CollocateMeasure = 'logDice', minCount = 1, window = 2) =>
    collocatesOf((await findNodes(corpus, query, { cancelled: never })).entries, await countIn(), {
      window,
      measure,
      minCount,
    });

  it('are those of all transcripts', async () => {
    const { words, forms, transcripts } = wordList(await countIn());
    const all = Object.values(files).flatMap(text => plainWords(text));
    assert.equal(words, all.length);
    assert.equal(
      words,
      corpus.entries().reduce((sum, { facts }) => sum + facts.words, 0),
    );
    assert.equal(transcripts, 4);
    for (const { text, count, transcripts: having } of forms) {
      assert.equal(count, all.filter(word => word === text).length, text);
      assert.equal(having, Object.values(files).filter(file => plainWords(file).includes(text)).length, text);
    }
    assert.equal(forms.length, new Set(all).size);
    assert.deepEqual(forms[0], { text: 'the', count: all.filter(word => word === 'the').length, transcripts: 4 });
  });

  it('of a set are those of its transcripts, or of the turns of its speakers', async () => {
    const wordsOf = (...names: (keyof typeof files)[]): number => names.flatMap(name => plainWords(files[name])).length;
    assert.equal((await countIn('nineties')).words, wordsOf('1993/mill.txt', '1995/council.txt'));
    assert.equal((await countIn('the first folder')).words, wordsOf('1993/mill.txt'));
    assert.equal((await countIn('First')).words, wordsOf('1993/mill.txt'));
    const pell = await countIn('only pell');
    assert.equal(pell.forms.get('spring'), undefined);
    assert.deepEqual(pell.forms.get('stone'), { count: 2, transcripts: 1 });
    assert.deepEqual([...pell.wordsOf.keys()].length, 1);
    const both = await countIn('pell on stone');
    assert.ok(both.words < pell.words && both.forms.get('stone')?.count === 2);
    assert.equal((await countIn('with stone')).words, both.words);
  });

  it('say which transcripts a set leaves out', async () => {
    const { notes } = await studyScope(corpus, 'nineties', never);
    assert.deepEqual(notes, ['One transcript has no date, so the set “nineties” leaves it out.']);
    assert.match((await studyScope(corpus, 'nobody', never)).notes.join(), /No speaker is called “Quist”/);
    assert.equal((await countIn('nobody')).words, 0);
    await assert.rejects(studyScope(corpus, 'sixties', never), UnknownSet);
  });

  it('of nodes are those of search and concordance', async () => {
    for (const query of ['water', '"common water"', 'the water', 'clear OR stone', 'water set:nineties'])
      for (const set of [undefined, 'nineties', 'only pell']) {
        const options = { ...(set !== undefined && { set }), cancelled: never };
        const { total, lines } = await concordance(corpus, query, 'text', options);
        const nodes = await findNodes(corpus, query, options);
        assert.equal(nodes.total, total, query);
        assert.equal(lines.length, total);
        const files = new Set(lines.map(({ file }) => file));
        assert.deepEqual(new Set(nodes.entries.map(({ entry }) => entry.name)), files);
      }
  });

  it('search in a set by a filter', async () => {
    const ask = async (query: string): Promise<number> =>
      (await searchCorpus(corpus, { query, limit: 10, finished: true }, never)).total;
    assert.equal(await ask('set:"only pell" water'), 2);
    assert.equal(await ask('water -set:nineties'), 0);
    assert.equal(await ask('water set:sixties'), 0);
    assert.equal(await ask('set:"with stone"'), 1);
  });

  it('of collocates count each word once, and no node', async () => {
    // clear [water] turned the · old mill the [water] of the … is common [water] and we · sells clear [water] in this · …
    const { total, words, windowWords, collocates } = await collocatesIn('water');
    const all = Object.values(files).flatMap(text => plainWords(text));
    assert.equal(total, 7);
    assert.equal(words, all.length);
    assert.ok(!collocates.some(({ text }) => text === 'water'));
    assert.equal(
      collocates.reduce((sum, { count }) => sum + count, 0),
      windowWords,
    );
    const clear = collocates.find(({ text }) => text === 'clear')!;
    assert.equal(clear.count, 2);
    assert.equal(clear.transcripts, 1);
    assert.equal(clear.expected, (windowWords * 2) / words);
    assert.equal(clear.score, 14 + Math.log2((2 * 2) / (7 + 2)));
    assert.ok(collocates.every(({ score }) => score <= 14));
  });

  it('of collocates are those that a person counts', async () => {
    const counted = new Map<string, number>();
    for (const text of Object.values(files))
      for (const paragraph of text.split('\n\n')) {
        const words = plainWords(paragraph);
        words.forEach((word, i) => {
          const isNear = words.some((other, k) => other === 'water' && k !== i && Math.abs(k - i) <= 2);
          if (word !== 'water' && isNear) counted.set(word, (counted.get(word) ?? 0) + 1);
        });
      }
    const { collocates } = await collocatesIn('=water');
    const expected = [...counted].sort();
    assert.deepEqual(collocates.map(({ text, count }): [string, number] => [text, count]).sort(), expected);
  });

  it('of collocates give all measures, best first', async () => {
    for (const measure of ['MI', 't', 'LL', 'deltaP'] as const) {
      const { collocates } = await collocatesIn('water', measure);
      const scores = collocates.map(({ score }) => score);
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
      assert.ok(scores.every(Number.isFinite), measure);
      assert.equal(
        collocates.every(({ score2 }) => score2 !== undefined),
        measure === 'deltaP',
      );
    }
    assert.ok((await collocatesIn('water', 'MI', 2)).collocates.every(({ count }) => count >= 2));
  });

  it('of clusters are rows of words with the node', async () => {
    const { entries } = await findNodes(corpus, 'clear', { cancelled: never });
    assert.deepEqual(clustersOf(entries, 2).clusters, [
      { text: 'clear water', count: 2, transcripts: 1 },
      { text: 'sells clear', count: 1, transcripts: 1 },
    ]);
    const twice = await findNodes(corpus, 'bread OR flour', { cancelled: never });
    const rows = clustersOf(twice.entries, 6).clusters.filter(({ text }) => text === 'bread is made of flour and');
    assert.deepEqual(rows, [{ text: 'bread is made of flour and', count: 1, transcripts: 1 }]);
    assert.deepEqual(clustersOf(entries, 1000).clusters, []);
  });

  it('of dispersion say where the nodes are', async () => {
    const { entries } = await findNodes(corpus, 'bread', { cancelled: never });
    const { total, transcripts, range, dp } = nodeDispersion(corpus, entries, await countIn(), undefined);
    assert.equal(total, 3);
    assert.equal(range, 1);
    assert.ok(dp !== null && dp > 0.5 && dp < 1);
    const words = plainWords(files['2001/bread.txt']);
    const ofBread = transcripts.find(({ file }) => file === '2001/bread.txt')!;
    assert.equal(ofBread.words, words.length);
    assert.deepEqual(
      ofBread.hits,
      words.flatMap((word, i) => (word === 'bread' ? [i] : [])),
    );
    assert.equal(transcripts.length, 4);
    const nothing = nodeDispersion(corpus, [], await countIn(), undefined);
    assert.deepEqual([nothing.total, nothing.range, nothing.dp, nothing.dpNorm], [0, 0, null, null]);
  });

  it('of dispersion in a set number its own words', async () => {
    const { scope } = await studyScope(corpus, 'only pell', never);
    const counts = await countWords(corpus, scope, never);
    const { entries } = await findNodes(corpus, 'bridge', { set: 'only pell', cancelled: never });
    const [{ words, hits }] = nodeDispersion(corpus, entries, counts, scope).transcripts;
    const turns = plainWords('MR. PELL: The bridge needs stone. We have no water and no stone.');
    assert.equal(hits[0], turns.indexOf('bridge'));
    assert.equal(hits[1], words - 1);
  });

  it('of key words compare a set with the rest, another set, or everyday English', async () => {
    const all = await countIn();
    const set = await countIn('the first folder');
    const rest = keyWords(set, referenceWithout(all, set));
    assert.equal(rest.target.words + rest.reference.words, all.words);
    assert.deepEqual([rest.target.transcripts, rest.reference.transcripts], [1, 3]);
    const water = rest.keywords.find(({ text }) => text === 'water')!;
    assert.deepEqual([water.target, water.reference], [4, 3]);
    assert.ok(water.logRatio > 0);
    assert.ok(rest.keywords.find(({ text }) => text === 'bread')!.logRatio < 0);
    const other = keyWords(set, referenceOf(await countIn('only pell')));
    assert.equal(other.keywords.find(({ text }) => text === 'water')!.reference, 2);
    const everyday = keyWords(set, everydayReference());
    const mill = everyday.keywords.find(({ text }) => text === 'the')!;
    assert.ok(mill.reference > 1_000_000 && mill.referenceIsAtMost === undefined);
    assert.deepEqual(keyWords(await countIn('nobody'), referenceOf(all)).keywords, []);
  });
});
