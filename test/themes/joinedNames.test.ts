import assert from 'node:assert/strict';
import { readForm } from '../../server/themes/themeKey';
import { indexOf, longText } from './support';

/** The labels of the themes of a text with these sentences. */
async function labels(sentences: readonly string[]): Promise<string[]> {
  return (await indexOf({ a: longText(sentences) }).ranked(99)).map(({ label }) => label);
}

/** Three sentences that name the same thing. */
function said(name: string): string[] {
  return [
    `We wrote to the ${name} in the spring.`,
    `Nobody at the ${name} had heard of us.`,
    `They asked the ${name} for bread.`,
  ];
}

describe('names with "and" before their head', () => {
  const names: readonly (readonly [string, readonly string[]])[] = [
    ['Harbour Relief and Repair Administration', ['Harbour Relief', 'Repair Administration']],
    ['Salt and Timber Departments', ['Timber Departments']],
    ['Weaving and Dyeing Inspectorate', ['Dyeing Inspectorate']],
    ['Oston Lamp and Wick Company', ['Oston Lamp', 'Wick Company']],
    ['Fish and Game Commission', ['Game Commission']],
    ['Mill and Quarry Tribunal', ['Quarry Tribunal']],
    ['Merrow Ferry and Barge Union', ['Merrow Ferry', 'Barge Union']],
    ['Wool and Linen Exchange', ['Linen Exchange']],
    ['Norland Dyke and Sluice Authority', ['Norland Dyke', 'Sluice Authority']],
    ['Bread and Barley Board', ['Barley Board']],
  ];
  for (const [name, halves] of names)
    it(`are one theme: ${name}`, async () => {
      const found = await labels(said(name));
      assert.ok(found.includes(name), found.join(' | '));
      for (const half of halves) assert.ok(!found.includes(half), half);
    });

  it('can be written by a user', () => {
    const [{ key }] = [indexOf({ a: longText(said('Harbour Relief and Repair Administration')) })]
      .flatMap(index => readForm('Harbour Relief and Repair Administration').keys.map(each => index.summary(each)))
      .filter(summary => summary !== undefined);
    assert.equal(key, readForm('Harbour Relief and Repair Administration').key);
  });

  const pairs: readonly (readonly [string, readonly string[]])[] = [
    [
      'Harbour Board',
      [
        'The Harbour Board and Mill Street are far apart.',
        'The Harbour Board and Mill Street agree.',
        'The Harbour Board met.',
        'We asked the Harbour Board.',
      ],
    ],
    [
      'Mill Street',
      [
        'The Harbour Board and Mill Street are far apart.',
        'The Harbour Board and Mill Street agree.',
        'Mill Street sleeps.',
        'We live in Mill Street.',
      ],
    ],
    ['Salt Guild', ['The Salt Guild and the Rope Guild fought.', 'The Salt Guild and the Rope Guild sang.']],
    ['Rope Guild', ['The Salt Guild and the Rope Guild fought.', 'The Salt Guild and the Rope Guild sang.']],
    ['Ines Varga', ['We heard Ines Varga and Jon Stavik speak.', 'They praised Ines Varga and Jon Stavik.']],
    ['Jon Stavik', ['We heard Ines Varga and Jon Stavik speak.', 'They praised Ines Varga and Jon Stavik.']],
    ['North Quay', ['They paint North Quay and South Quay.', 'We sweep North Quay and South Quay.']],
    ['South Quay', ['They paint North Quay and South Quay.', 'We sweep North Quay and South Quay.']],
    [
      'wool exchange',
      ['The wool exchange and the linen exchange closed.', 'Who needs a wool exchange and a linen exchange?'],
    ],
    [
      'Barge Street',
      ['The Ferry Union, and Barge Street with it, rose.', 'The Ferry Union, and Barge Street with it, sank.'],
    ],
  ];
  for (const [half, sentences] of pairs)
    it(`leave alone: ${half} in "${sentences[0]}"`, async () => {
      const found = await labels(sentences);
      assert.ok(found.includes(half), found.join(' | '));
    });
});
