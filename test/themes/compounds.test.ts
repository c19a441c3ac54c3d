import assert from 'node:assert/strict';
import { lookUp } from '../../server/themes/english';
import { indexOf } from './support';

const key = (word: string): string => lookUp(word).key;

describe('compounds', () => {
  for (const [hyphenated, closed] of [
    ['co-operation', 'cooperation'],
    ['co-workers', 'coworker'],
    ['non-violence', 'nonviolence'],
    ['re-election', 'reelection'],
    ['anti-slavery', 'antislavery'],
    ['pre-history', 'prehistory'],
    ['inter-faith', 'interfaith'],
    ['multi-culturalism', 'multiculturalism'],
    ['under-secretary', 'undersecretary'],
    ['e-mails', 'email'],
  ]) {
    it(`with a prefix are one word: ${hyphenated}`, () => {
      assert.equal(key(hyphenated), closed);
      assert.equal(key(hyphenated.replace('-', '')), closed);
    });
  }

  for (const [written, open] of [
    ['decision-making', 'decision making'],
    ['fellow-bakers', 'fellow baker'],
    ['self-reliance', 'self reliance'],
    ['well-being', 'well being'],
    ['wellbeing', 'well being'],
    ['peacekeeping', 'peace keeping'],
    ['peace-keeping', 'peace keeping'],
    ['lawmakers', 'law maker'],
    ['health-care', 'health care'],
    ['healthcare', 'health care'],
    ['night-watchmen', 'night watchman'],
    ['colour-bearers', 'color bearer'],
  ]) {
    it(`of two words have the key of the open form: ${written}`, () => assert.equal(key(written), open));
  }

  for (const [word, same] of [
    ['re-form', 're-form'],
    ['re-sign', 're-sign'],
    ['reform', 'reform'],
    ['state-of-the-art', 'state-of-the-art'],
    ['so-called', 'so-called'],
    ['check-in', 'check-in'],
    ['scare', 'scare'],
    ['outbuildings', 'outbuilding'],
    ['careers', 'career'],
    ['undertaking', 'undertaking'],
    ['al-Karim', 'al-karim'],
  ]) {
    it(`are not read into ${word}`, () => assert.equal(key(word), same));
  }

  for (const [genre, theme, text, count] of [
    ['a council', 'cooperation', 'We ask for co-operation. Their cooperation helped. No co-operation is lost.', 3],
    [
      'a company',
      'decision making',
      'Good decision-making takes time. Our decision-making failed. I left decision making to them.',
      3,
    ],
    ['a guild', 'fellow baker', 'The fellow-bakers came. I saw my fellow bakers there. The fellow-bakers slept.', 3],
    [
      'a mission',
      'peace keeping',
      'Their peacekeeping failed. Who pays for peace-keeping? No army can replace peacekeeping.',
      3,
    ],
    ['a sermon', 'self reliance', 'They preached self-reliance. Self reliance fills no bowl.', 2],
    ['a clinic', 'health care', 'Healthcare is a right. Rural health care is poor. They cut health-care again.', 3],
    ['a history', 'book keeping', 'Her bookkeeping was exact. The book-keeping of the mill was not.', 2],
    ['a debate', 'nonviolence', 'We chose non-violence. Nonviolence is slow. Their nonviolence won.', 3],
    ['a school', 'story telling', 'Story-telling kept them awake. They loved story-telling.', 2],
    ['a report', 'flood defense', 'Every flood-defence broke. The flood defences of the port held.', 2],
  ] as const) {
    it(`are one theme however they are written, in ${genre}: ${theme}`, () =>
      assert.equal(indexOf({ a: text }).summary(theme)?.count, count));
  }

  it('that only modify a noun are no themes', () => {
    const text = 'Low-income tenants wait. A low-income household pays. The low-income streets flood.';
    assert.equal(indexOf({ a: text }).summary('low income'), undefined);
    assert.equal(indexOf({ a: 'He works part-time. Her part-time ends.' }).summary('part time'), undefined);
  });

  it('are not joined across a verb with its object', () => {
    const index = indexOf({
      a: 'Their decision-making was slow. He saw the decision making the headlines. Our decision-making is open.',
    });
    assert.equal(index.summary('decision making')?.count, 2);
  });
});
