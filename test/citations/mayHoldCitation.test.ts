import assert from 'node:assert/strict';
import { mayHoldCitation } from '../../server/citations/mayHoldCitation';

describe('the cheap test before a block is read', () => {
  const holds = (text: string): boolean => mayHoldCitation(text, 0, text.length);

  for (const text of [
    'He said 5 words',
    'a (bracket',
    'the [bracket',
    'in Surat Hud',
    'op. cit.',
    'see loc.cit',
    'this Verse is',
    'two books',
    'Kapitel drei',
    'We read Luke fourteen',
    'We read Luke, one',
    'Kapitän Lukas fünf',
    'lesen wir Lukas sedici',
    'the Aeneid IV',
    'the Aeneid, X is',
    'سورة هود',
    '٣',
  ])
    it(`passes “${text}”`, () => assert.equal(holds(text), true));

  for (const text of [
    'He spoke to the people.',
    'bookish',
    'we read fourteen of them',
    'A XYZ',
    'I came – “so” he said',
    '',
  ])
    it(`holds back “${text}”`, () => assert.equal(holds(text), false));

  it('looks at nothing outside the block', () => {
    const text = '5 people came and went 7';
    assert.equal(mayHoldCitation(text, 1, text.length - 1), false);
  });
});
