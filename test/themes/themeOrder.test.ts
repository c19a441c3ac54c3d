import assert from 'node:assert/strict';
import type { ThemeOrder } from '../../server/themes/themeFacts';
import { distinctiveHere } from '../../server/themes/themeOrder';
import { mutualInformation } from '../../server/themes/association';
import { indexOf } from './support';

/** Ten transcripts that all speak of the river; one of them of a lamp tax, and three of grain ships. */
const texts = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => [
    `t${i}`,
    'The river is wide. Beside the river we sat. No river waits. ' +
      (i === 4 ? 'They hate the lamp tax. A lamp tax hurts. Who pays the lamp tax? The lamp tax must go. ' : '') +
      (i > 6 ? 'The grain ships came. We saw grain ships. ' : ''),
  ]),
);
const index = indexOf(texts);

async function labels(order: ThemeOrder, uri?: string): Promise<string[]> {
  const timeOf = (file: string): number => (file === 't9' ? -1 : Number(file.slice(1)));
  return (await index.ranked(9, uri, undefined, { order, timeOf })).map(({ label }) => label);
}

describe('orders of themes', () => {
  it('distinctive: what all transcripts say comes last', async () =>
    assert.deepEqual(await labels('distinctive'), ['grain ships', 'lamp tax', 'river']));

  it('is distinctive by default', async () =>
    assert.deepEqual(
      (await index.ranked(9)).map(({ label }) => label),
      await labels('distinctive'),
    ));

  it('frequent: by mentions', async () =>
    assert.deepEqual(await labels('frequent'), ['river', 'grain ships', 'lamp tax']));

  it('spread: by transcripts', async () =>
    assert.deepEqual(await labels('spread'), ['river', 'grain ships', 'lamp tax']));

  it('recent: by the newest transcript with a date', async () =>
    assert.deepEqual(await labels('recent'), ['grain ships', 'river', 'lamp tax']));

  it('of one transcript, lists only its themes', async () => {
    assert.deepEqual(await labels('distinctive', 't4'), ['lamp tax', 'river']);
    assert.deepEqual(await labels('distinctive', 't8'), ['grain ships', 'river']);
    assert.deepEqual(await labels('distinctive', 't1'), ['river']);
    assert.deepEqual(await labels('frequent', 't8'), ['river', 'grain ships']);
    assert.deepEqual(await labels('spread', 't4'), ['river', 'lamp tax']);
    assert.deepEqual(await labels('recent', 't4'), ['river', 'lamp tax']);
    assert.deepEqual(await labels('frequent', 'other'), []);
  });

  it('stops when the caller cancels', async () => {
    await assert.rejects(index.ranked(9, 't4', () => true, { order: 'frequent' }));
  });

  it('rank compounds of plain words by how firmly they belong together', async () => {
    const filler = 'We ask for new aspirations and old tools. ';
    const one = 'Clean air is a right. They fought for clean air. No town has clean air. ';
    const plain = 'He is clean. She needs air. The room is clean. Some air came in. ';
    const ranked = await indexOf({ a: filler + one, b: filler + plain, c: filler + plain + one }).ranked(9);
    assert.equal(ranked[0].label.toLowerCase(), 'clean air');
  });
});

describe('how distinctive a theme is of one transcript', () => {
  const base = { here: 8, wordsHere: 1000, all: 80, words: 10_000 };
  it('is neutral where it is as frequent elsewhere, or where there is nothing else', () => {
    assert.ok(Math.abs(distinctiveHere(1, base) - Math.log2(9)) < 0.1);
    assert.equal(distinctiveHere(1, { here: 7, wordsHere: 1000, all: 7, words: 1000 }), 3);
  });
  it('grows with the share of the mentions, up to twice', () => {
    const more = distinctiveHere(1, { ...base, all: 10 });
    assert.ok(more > distinctiveHere(1, base));
    assert.ok(more <= 2 * Math.log2(9));
  });
  it('falls where others say it more often, but stays above 0', () => {
    const less = distinctiveHere(1, { ...base, all: 2000 });
    assert.ok(less > 0 && less < distinctiveHere(1, base));
  });
  it('grows with the mentions and the worth', () => {
    assert.ok(distinctiveHere(1, { ...base, here: 16, all: 160 }) > distinctiveHere(1, base));
    assert.equal(distinctiveHere(3, base), 3 * distinctiveHere(1, base));
  });
});

describe('mutual information', () => {
  it('is 0 for words that meet by chance, and positive where they belong together', () => {
    assert.equal(mutualInformation({ together: 1, first: 10, second: 10, total: 100 }), 0);
    assert.equal(mutualInformation({ together: 8, first: 8, second: 8, total: 1024 }), 7);
    assert.ok(mutualInformation({ together: 1, first: 50, second: 50, total: 100 }) < 0);
  });
});
