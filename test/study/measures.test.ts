import assert from 'node:assert/strict';
import {
  deltaP,
  expectedPairs,
  logDice,
  logLikelihoodOfFour,
  mutualInformation,
  tScore,
  type FourCells,
} from '../../server/study/measures/association';
import { dispersionOf, divergence, juillandD } from '../../server/study/measures/dispersion';
import { relativeFrequency, standardErrorOfRatio, wilsonInterval } from '../../server/study/measures/frequency';
import {
  bayesianInformation,
  logLikelihoodOfTwo,
  logRatio,
  percentDifference,
} from '../../server/study/measures/keyness';
import { quantileOfT } from '../../server/study/measures/studentT';

/** Compares with a published number, to the digits that were published. */
function published(value: number, digits: string): void {
  const decimals = digits.split('.')[1]?.length ?? 0;
  assert.equal(value.toFixed(decimals), digits);
}

/** Compares with a number that was computed in another way. */
function recomputed(value: number, expected: number, digits = 1e-4): void {
  assert.ok(Math.abs(value - expected) <= Math.abs(expected) * digits, `${value}, not ${expected}`);
}

const parts = (counts: readonly number[], words: readonly number[]): { count: number; words: number }[] =>
  counts.map((count, i) => ({ count, words: words[i] }));

describe('relative frequency', () => {
  const examples: readonly [number, number, string, string][] = [
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
    [29, 29, '0.8830', '1.0000'],
  ];
  for (const [count, words, low, high] of examples) {
    it(`has Wilson's interval of ${count} / ${words} as Newcombe 1998 prints it`, () => {
      const interval = wilsonInterval(count, words);
      published(interval.low, low);
      published(interval.high, high);
    });
  }

  it('takes the transcript as the unit where there are two or more', () => {
    const five = parts([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
    recomputed(standardErrorOfRatio(five), 0.06237);
    const found = relativeFrequency(five)!;
    assert.equal(found.rate, 0.3);
    assert.equal(found.unit, 'transcripts');
    recomputed(found.high - found.rate, 2.776445 * 0.06237);
    assert.equal(relativeFrequency(parts([15], [50]))?.unit, 'words');
    assert.equal(relativeFrequency(parts([15, 0], [50, 0]))?.unit, 'words');
    assert.equal(relativeFrequency(parts([0], [0])), undefined);
  });

  it('never has an interval below zero', () => {
    assert.equal(relativeFrequency(parts([0, 5], [100, 100]))?.low, 0);
  });
});

describe("Student's t", () => {
  // Printed tables of the quantile .975.
  const table: readonly [number, string][] = [
    [1, '12.706'],
    [2, '4.303'],
    [3, '3.182'],
    [4, '2.776'],
    [5, '2.571'],
    [10, '2.228'],
    [30, '2.042'],
    [120, '1.980'],
  ];
  for (const [freedom, value] of table)
    it(`has its quantile for ${freedom} degrees of freedom`, () => published(quantileOfT(0.975, freedom), value));

  it('comes near the normal distribution', () => recomputed(quantileOfT(0.975, 100_000), 1.959964, 1e-4));
});

describe('keyness', () => {
  const million = 1_000_000;
  const examples: readonly [number, number, number, number, string][] = [
    [52, 57, 50_000, 75_000, '2.65'],
    [392, 170, million, million, '90'],
    [348, 99, million, million, '147'],
    [9, 32, million, million, '14'],
    [15, 14, million, million, '0'],
    [21, 25, million, million, '0'],
  ];
  for (const [a, b, c, d, value] of examples)
    it(`has the log-likelihood of ${a} against ${b}`, () => published(logLikelihoodOfTwo({ a, b, c, d }), value));

  it('has %DIFF and Log Ratio', () => {
    const counts = { a: 206_523, c: 959_641, b: 178_174, d: 1_562_358 };
    published(percentDifference(counts), '88.7');
    recomputed(logRatio(counts), 0.91617);
    for (const power of [0, 1, 2, 3, 4, 10])
      assert.equal(logRatio({ a: 2 ** power, b: 1, c: million, d: million }), power);
  });

  it('counts zero as one half in ratios', () => {
    assert.equal(logRatio({ a: 8, b: 0, c: 100, d: 100 }), 4);
    assert.equal(logRatio({ a: 0, b: 8, c: 100, d: 100 }), -4);
    assert.equal(percentDifference({ a: 2, b: 0, c: 100, d: 100 }), 300);
  });

  it('gives no number for an empty set', () => {
    for (const measure of [logLikelihoodOfTwo, logRatio, percentDifference]) {
      assert.ok(Number.isNaN(measure({ a: 1, b: 0, c: 10, d: 0 })));
      assert.ok(Number.isNaN(measure({ a: 0, b: 1, c: 0, d: 10 })));
    }
  });

  it('changes sign when the sets change places, and doubles when all counts do', () => {
    const counts = { a: 30, b: 7, c: 1000, d: 2000 };
    const turned = { a: 7, b: 30, c: 2000, d: 1000 };
    recomputed(logRatio(turned), -logRatio(counts), 1e-12);
    recomputed(logLikelihoodOfTwo(turned), logLikelihoodOfTwo(counts), 1e-12);
    recomputed(logLikelihoodOfTwo({ a: 60, b: 14, c: 2000, d: 4000 }), 2 * logLikelihoodOfTwo(counts), 1e-12);
  });

  it('has the Bayesian information', () => recomputed(bayesianInformation(2.6517, 125_000), -9.0844));
});

describe('association', () => {
  const pairs: readonly [...FourCells, string][] = [
    [110, 2442, 111, 29114, '270.72'],
    [29, 13, 123, 31612, '263.90'],
    [31, 23, 139, 31584, '256.84'],
    [10, 0, 3, 31764, '167.23'],
    [76, 104, 2476, 29121, '157.21'],
    [16, 16, 51, 31694, '157.03'],
    [9, 0, 5, 31763, '146.80'],
    [16, 0, 865, 30896, '115.02'],
    [10, 9, 41, 31717, '104.53'],
    [8, 5, 24, 31740, '95.29'],
  ];
  // The second last digit of 146.795 is rounded up in print.
  for (const [both, first, second, neither, value] of pairs)
    it(`has the log-likelihood of Dunning 1993 for ${both}, ${first}, ${second}`, () =>
      assert.ok(Math.abs(logLikelihoodOfFour([both, first, second, neither]) - Number(value)) < 0.0051));

  const hundredths: readonly [number, number, number, number][] = [
    [8, 1105, 44, 11.269],
    [12, 111, 621, 11.351],
    [30, 1105, 241, 10.723],
    [6, 275, 621, 9.042],
    [25, 621, 1407, 8.745],
    [19, 1105, 676, 8.576],
  ];
  for (const [together, node, collocate, value] of hundredths)
    it(`has the mutual information of Church & Hanks 1990 for ${together}, ${node}, ${collocate}`, () => {
      const expected = expectedPairs(node, collocate, 15_000_000);
      recomputed(mutualInformation({ together, expected }), value);
    });

  const manning: readonly [number, number, number, number][] = [
    [42, 20, 18.378, 4.47212],
    [41, 27, 17.98, 4.47212],
    [24, 320, 15.185, 4.47202],
    [14907, 9017, 1.09, 2.37141],
    [13484, 10570, 1.006, 2.24468],
    [15019, 15629, 0.286, 0.80364],
  ];
  for (const [node, collocate, information, t] of manning)
    it(`has mutual information and t of Manning & Schütze 1999 for ${node}, ${collocate}`, () => {
      const counts = { together: 20, expected: expectedPairs(node, collocate, 14_307_668) };
      recomputed(mutualInformation(counts), information, 2e-3);
      recomputed(tScore(counts), t, 1e-5);
    });

  it('has the t-score of “new companies”', () =>
    published(tScore({ together: 8, expected: expectedPairs(15_828, 4675, 14_307_668) }), '0.999932'));

  it('has logDice between its limits', () => {
    assert.equal(logDice({ together: 50, node: 50, collocate: 50 }), 14);
    assert.equal(logDice({ together: 1, node: 16_384, collocate: 16_384 }), 0);
    recomputed(logDice({ together: 130, node: 3121, collocate: 143 }), 10.34994, 1e-6);
    recomputed(
      logDice({ together: 8, node: 99, collocate: 50 }) - logDice({ together: 4, node: 99, collocate: 50 }),
      1,
    );
  });

  it('has ΔP in both directions', () => {
    const [forwards, backwards] = deltaP({
      together: 5610,
      node: 168_938 + 5610,
      collocate: 2257 + 5610,
      words: 10_409_868,
    });
    published(forwards, '0.032');
    published(backwards, '0.697');
  });

  it('does not change when the words change places', () => {
    const counts = { together: 12, expected: expectedPairs(70, 31, 5000), node: 70, collocate: 31, words: 5000 };
    const turned = { ...counts, node: 31, collocate: 70 };
    assert.equal(logDice(turned), logDice(counts));
    recomputed(logLikelihoodOfFour([12, 58, 19, 4911]), logLikelihoodOfFour([12, 19, 58, 4911]), 1e-12);
    assert.deepEqual(deltaP(turned), [...deltaP(counts)].reverse());
  });
});

describe('dispersion', () => {
  // Gries 2020, A Practical Handbook of Corpus Linguistics, chapter 5.
  const words = [9, 10, 10, 10, 11];
  const letters: readonly [readonly number[], string, string, string, string][] = [
    [[1, 2, 3, 4, 5], '0.18', '0.22', '0.785', '0.137'],
    [[2, 2, 2, 2, 2], '0.02', '0.024', '0.968', '0.003'],
    [[1, 0, 0, 0, 0], '0.82', '1', '0', '2.474'],
    [[0, 1, 0, 0, 0], '0.80', '0.976', '0', '2.322'],
    [[0, 0, 0, 0, 1], '0.78', '0.951', '0', '2.184'],
  ];
  for (const [counts, dp, dpNorm, d, bits] of letters) {
    it(`is that of Gries 2020 for ${counts.join(' ')}`, () => {
      const found = dispersionOf(parts(counts, words));
      published(found.dp, dp);
      published(found.dpNorm, dpNorm);
      assert.equal(found.range, counts.filter(count => count > 0).length);
      published(Math.abs(juillandD(parts(counts, words))), d);
      published(divergence(parts(counts, words)), bits);
    });
  }

  it('is that of Gries 2008, of Lijffijt & Gries 2012 and of Carroll 1970', () => {
    assert.equal(dispersionOf(parts([3, 3, 3], [10, 10, 10])).dp, 0);
    recomputed(dispersionOf(parts([2, 1, 0], [10, 10, 10])).dpNorm, 0.5, 1e-12);
    published(juillandD(parts([0, 4, 3, 2, 1], [10, 10, 10, 10, 10])), '0.6464');
    published(juillandD(parts([1, 2, 3, 4, 5], [10, 10, 10, 10, 10])), '0.764');
  });

  it('is no number where nothing was counted, or where there is one transcript', () => {
    assert.deepEqual(dispersionOf([]), { range: 0, dp: NaN, dpNorm: NaN });
    assert.deepEqual(dispersionOf(parts([0, 0], [10, 10])), { range: 0, dp: NaN, dpNorm: NaN });
    assert.deepEqual(dispersionOf(parts([3], [10])), { range: 1, dp: 0, dpNorm: NaN });
    assert.ok(Number.isNaN(juillandD(parts([3], [10]))));
    assert.ok(Number.isNaN(divergence([])));
  });

  it('leaves transcripts without words out', () =>
    assert.deepEqual(dispersionOf(parts([2, 1, 0, 0], [10, 10, 10, 0])), dispersionOf(parts([2, 1, 0], [10, 10, 10]))));
});
