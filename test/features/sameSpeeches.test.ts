import assert from 'node:assert/strict';
import { formulasReport, rankedFormulas } from '../../server/features/themes/formulas';
import { isOfSameSpeech, sameSpeeches, type SameSpeech } from '../../server/features/themes/sameSpeeches';
import type { FormulaSite } from '../../server/themes/formulas/formula';
import { corpusOf } from './fixture';

/** A place of `words` words after `before` others in a file of `length` words. */
function site(uri: string, words: number, before: number, length: number, changes = 0): FormulaSite {
  const change = { here: { start: 0, end: 1 }, there: { uri, start: 0, end: 1 } };
  return {
    uri,
    start: before,
    end: before + words,
    before,
    after: length - before - words,
    changes: Array.from({ length: changes }, () => change),
  };
}

const brief = (speeches: readonly SameSpeech[]): [string, number][] =>
  speeches.map(({ uris, share }) => [uris.join(' '), Math.round(100 * share)]);

describe('files that are the same speech', () => {
  it('have one passage that is nearly all of both', () =>
    assert.deepEqual(brief(sameSpeeches([{ words: 190, sites: [site('a', 190, 5, 200), site('b', 190, 0, 195)] }])), [
      ['a b', 95],
    ]));

  it('have several passages that are most of both', () =>
    assert.deepEqual(
      brief(
        sameSpeeches([
          { words: 100, sites: [site('a', 100, 0, 220), site('b', 100, 0, 210)] },
          { words: 90, sites: [site('a', 90, 120, 220), site('b', 90, 110, 210)] },
        ]),
      ),
      [['a b', 86]],
    ));

  it('agree less where their words differ', () =>
    assert.deepEqual(
      brief(sameSpeeches([{ words: 100, sites: [site('a', 100, 0, 100), site('b', 100, 0, 100, 10)] }])),
      [['a b', 90]],
    ));

  it('are three where the third agrees with one of them', () => {
    const [speech] = sameSpeeches([
      { words: 100, sites: [site('a', 100, 0, 100), site('b', 100, 0, 100), site('c', 100, 0, 110)] },
    ]);
    assert.deepEqual([...speech.uris].sort(), ['a', 'b', 'c']);
    assert.equal(Math.round(100 * speech.share), 91);
  });

  it('are two pairs where nothing joins them, the longest first', () =>
    assert.deepEqual(
      sameSpeeches([
        { words: 100, sites: [site('a', 100, 0, 100), site('b', 100, 0, 100)] },
        { words: 300, sites: [site('c', 300, 0, 300), site('d', 300, 0, 300)] },
      ]).map(({ uris }) => uris.join(' ')),
      ['c d', 'a b'],
    ));

  for (const [why, passages] of [
    ['with half of the words in common', [{ words: 100, sites: [site('a', 100, 0, 200), site('b', 100, 0, 200)] }]],
    ['where one is a part of the other', [{ words: 100, sites: [site('a', 100, 0, 100), site('b', 100, 50, 300)] }]],
    ['that are only a greeting', [{ words: 30, sites: [site('a', 30, 0, 30), site('b', 30, 0, 30)] }]],
    ['with a refrain in one file', [{ words: 80, sites: [site('a', 80, 0, 200), site('a', 80, 100, 200)] }]],
    [
      'with a long prayer',
      [{ words: 150, sites: [site('a', 150, 0, 900), site('b', 150, 0, 800), site('c', 150, 0, 950)] }],
    ],
  ] as const)
    it(`are no files ${why}`, () => assert.deepEqual(sameSpeeches(passages), []));

  it('have passages that show only that, but not those with other places', () => {
    const speeches: SameSpeech[] = [{ uris: ['a', 'b'], share: 1, words: 100 }];
    const isOf = (...uris: string[]): boolean =>
      isOfSameSpeech(
        uris.map(uri => ({ uri })),
        speeches,
      );
    assert.equal(isOf('a', 'b'), true);
    assert.equal(isOf('a', 'b', 'c'), false);
    assert.equal(isOf('a', 'c'), false);
    assert.equal(isOf('a', 'a', 'b'), false);
  });
});

describe('a corpus with the same speech in two files', () => {
  /** A speech of a hundred invented words. */
  const speech = (seed: string): string =>
    Array.from(
      { length: 10 },
      (_, i) =>
        `${seed.toUpperCase()}${Array.from({ length: 10 }, (_, k) => `${seed}${'abcdefghij'[i]}${'klmnopqrst'[k]}`).join(' ')}.`,
    ).join(' ');
  const saying = 'whoever keeps the sluice keeps faith with every field below it';
  const files = {
    'one.txt': `Talk in Merrow\n12 May 2014\n\n${speech('u')} As we say, ${saying}. ${speech('v')}\n`,
    'copy.txt': `The same talk\n13 May 2014\n\n${speech('u')} As we say, ${saying}. ${speech('v')} Thank you all.\n`,
    'other.txt': `Talk in Karsu\n4 April 2018\n\n${speech('r')} Remember that ${saying}. ${speech('s')}\n`,
  };

  it('lists the saying first, and says of the two files that they agree', async () => {
    const { corpus, uri } = await corpusOf(files);
    const { total, formulas, sameSpeeches: speeches } = await rankedFormulas(corpus);
    assert.equal(total, formulas.length);
    assert.ok(formulas.every(({ places }) => places.some(place => place.uri === uri('other.txt'))));
    assert.deepEqual(
      speeches.map(({ uris }) => [...uris].sort()),
      [[uri('copy.txt'), uri('one.txt')]],
    );
    assert.ok(speeches[0].share > 0.95 && speeches[0].share <= 1, String(speeches[0].share));
  });

  it('has the whole speech last in the report, marked', async () => {
    const { report } = await formulasReport((await corpusOf(files)).corpus);
    assert.equal(report[0].sameSpeech, undefined);
    assert.match(report[0].text, /keeps faith with every field/);
    assert.equal(report.at(-1)?.sameSpeech, true);
  });
});
