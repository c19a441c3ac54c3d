import assert from 'node:assert/strict';
import { run, type Result } from '../../server/cli';
import { Folder } from '../support/folder';

const noInput = (): Promise<string> => Promise.resolve('');
const hearing = `Hearing on the Weir
7 March 1988

THE CHAIR: The old weir is a weir of stone. Who built the weir?

MR. PELL: I built the old weir, and I say that no stone of the old weir is loose.
`;
const lecture = `On Bread

By Ada Rill, 1991

Bread is made of flour, and flour of grain. The old mill grinds the grain; the old mill is of stone.
`;
const config = JSON.stringify({
  corpusStudy: 1,
  sets: { chair: { speakers: ['Chair'] }, 'the eighties': { from: '1980', to: '1989' } },
});

describe('the study on the command line', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
    folder.write('hearing.txt', hearing);
    folder.write('lecture.txt', lecture);
    folder.write('corpus.json', config);
  });
  after(() => folder.remove());

  const call = (...[command, ...args]: string[]): Promise<Result> => run([command, folder.path, ...args], noInput);
  async function json<T>(...args: string[]): Promise<T> {
    const { status, out, err } = await call(...args, '--json');
    assert.equal(status, 0, err);
    return JSON.parse(out) as T;
  }

  it('counts words, of the corpus and of a set', async () => {
    interface Words {
      words: number;
      transcripts: number;
      forms: { text: string; count: number; transcripts: number }[];
    }
    const { transcripts, forms } = await json<Words>('words');
    assert.equal(transcripts, 2);
    assert.deepEqual(
      forms.find(({ text }) => text === 'stone'),
      { text: 'stone', count: 3, transcripts: 2 },
    );
    const chair = await json<Words>('words', '--set', 'chair');
    assert.equal(chair.words, 'The old weir is a weir of stone. Who built the weir?'.split(' ').length);
    assert.equal(chair.forms[0].text, 'weir');
  });

  it('gives collocates by any measure, whatever its letters', async () => {
    type Collocates = { total: number; collocates: { text: string; count: number; score: number; score2?: number }[] };
    const { total, collocates } = await json<Collocates>('collocates', '--query', '=old', '--window', '1');
    assert.equal(total, 5);
    assert.deepEqual(collocates.map(({ text, count }) => `${text} ${count}`).sort(), ['mill 2', 'the 5', 'weir 3']);
    for (const measure of ['MI', 'mi', 't', 'll', 'deltap']) {
      const found = await json<Collocates>('collocates', '--query', '=old', '--measure', measure, '--min-count', '1');
      assert.ok(found.collocates.length > 3);
      assert.equal(found.collocates[0].score2 !== undefined, measure === 'deltap');
    }
  });

  it('gives clusters and dispersion', async () => {
    const { clusters } = await json<{ clusters: { text: string; count: number; transcripts: number }[] }>(
      ...['clusters', '--query', '=old', '--size', '2'],
    );
    assert.deepEqual(clusters[0], { text: 'the old', count: 5, transcripts: 2 });
    const { range, dp, transcripts } = await json<{
      range: number;
      dp: number;
      transcripts: { file: string; words: number; hits: number[] }[];
    }>('dispersion', '--query', 'bread');
    assert.equal(range, 1);
    assert.ok(dp > 0 && dp < 1);
    assert.deepEqual(
      transcripts.map(({ file, hits }) => [file, hits.length]),
      [
        ['hearing.txt', 0],
        ['lecture.txt', 2],
      ],
    );
  });

  it('gives key words against the rest, another set, and everyday English', async () => {
    interface KeyWords {
      target: { words: number };
      reference: { words: number };
      keywords: { text: string; target: number; reference: number; logRatio: number }[];
    }
    const rest = await json<KeyWords>('keyness', '--set', 'the eighties');
    const weir = rest.keywords.find(({ text }) => text === 'weir')!;
    assert.deepEqual([weir.target, weir.reference], [6, 0]);
    const chair = await json<KeyWords>('keyness', '--set', 'the eighties', '--against', 'chair');
    assert.ok(chair.reference.words < chair.target.words);
    const everyday = await json<KeyWords>('keyness', '--set', 'the eighties', '--against', 'everyday');
    assert.ok(everyday.reference.words > 1_000_000);
    assert.ok(everyday.keywords.find(({ text }) => text === 'weir')!.logRatio > 5);
  });

  it('searches in a set', async () => {
    const { total } = await json<{ total: number }>('concordance', '--query', 'weir', '--set', 'chair');
    assert.equal(total, 3);
    assert.equal((await json<{ total: number }>('search', '--query', 'stone', '--set', 'the eighties')).total, 2);
  });

  it('prints tables for people and for spreadsheets, and says what is left out', async () => {
    const words = await call('words', '--limit', '1');
    assert.match(words.out, /^\d+ words, \d+ forms, in 2 transcripts\ncount {2}transcripts {2}word\n/);
    assert.match(words.out, /… and \d+ more: --limit \d+ shows all\.\n$/);
    assert.match((await call('words', '--csv')).out, /^word,count,transcripts\r\n/);
    const collocates = await call('collocates', '--query', 'weir');
    assert.match(collocates.err, /fewer than 2 times/);
    assert.match((await call('dispersion', '--query', 'weir')).out, /^6 occurrences; range 1 of 2, DP 0\.\d+/);
    assert.match((await call('dispersion', '--query', 'xylophone')).out, /^0 occurrences; range 0 of 2, DP –/);
    assert.match((await call('keyness', '--set', 'chair', '--csv')).out, /^word,target,reference,/);
    assert.match((await call('words', '--set', 'the eighties')).out, /in 1 transcript\n/);
  });

  const failures: [what: string, args: string[], message: RegExp][] = [
    [
      'a set that is not there',
      ['words', '--set', 'sixties'],
      /no set called “sixties”. The sets are: “chair”, “the eighties”/,
    ],
    ['such a set for a search', ['search', '--query', 'x', '--set', 'sixties'], /no set called “sixties”/],
    ['key words without a set', ['keyness'], /--set is missing/],
    ['collocates without a query', ['collocates'], /--query is missing/],
    [
      'an unknown measure',
      ['collocates', '--query', 'x', '--measure', 'chi'],
      /--measure can be logDice, MI, t, LL, deltaP/,
    ],
    ['a window that is no number', ['collocates', '--query', 'x', '--window', 'wide'], /--window needs a whole number/],
    ['two formats', ['words', '--csv', '--json'], /cannot be used together/],
  ];
  for (const [what, args, message] of failures)
    it(`fails for ${what}`, async () => {
      const { status, err } = await call(...args);
      assert.equal(status, 2);
      assert.match(err, message);
    });
});
