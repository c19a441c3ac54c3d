import assert from 'node:assert/strict';
import { describeFormula, matchesTyped } from '../../client/formulaText';
import type { FormulaItem } from '../../server/protocol';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
const item = (more: Partial<FormulaItem> = {}): FormulaItem => ({
  text: 'Whoever keeps the sluice keeps faith with every field',
  words: 9,
  transcripts: 2,
  kind: 'passage',
  sites: [
    { uri: 'file:///a', range, exact: true },
    { uri: 'file:///b', range, exact: true },
    { uri: 'file:///b', range, exact: true },
  ],
  ...more,
});

describe('the list of repeated passages', () => {
  it('says how often, how nearly and what', () => {
    assert.equal(describeFormula(item()).description, '3 times in 2 transcripts · word for word');
    const near = item({
      kind: 'opening',
      transcripts: 1,
      sites: [
        { uri: 'file:///a', range, exact: true },
        { uri: 'file:///a', range, exact: false },
      ],
    });
    assert.equal(describeFormula(near).description, '2 times in 1 transcript · nearly the same · opening');
    assert.match(
      describeFormula(item({ kind: 'quotation', source: "The Qur'an, 5" })).description,
      / · quoted from The Qur'an, 5$/,
    );
    assert.match(describeFormula(item({ kind: 'quotation' })).description, / · quotation$/);
  });

  it('keeps what holds all typed words, in any order', () => {
    assert.ok(matchesTyped(item(), ''));
    assert.ok(matchesTyped(item(), 'FIELD  sluíce'));
    assert.ok(matchesTyped(item({ kind: 'opening' }), 'opening'));
    assert.ok(!matchesTyped(item(), 'sluice garden'));
  });
});
