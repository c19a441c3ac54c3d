import assert from 'node:assert/strict';
import { indexOf, longText } from './support';

async function themesOf(...sentences: string[]): Promise<string[]> {
  return (await indexOf({ a: longText(sentences) }).ranked(Infinity)).map(({ label }) => label.toLowerCase());
}

describe('wordings', () => {
  for (const [kind, phrase, sentences] of [
    ['a number with its noun', 'one kettle', ['We have one kettle.', 'One kettle is enough.', 'They own one kettle.']],
    ['a number with its noun', 'four oars', ['He had four oars.', 'They broke four oars.']],
    ['a number with its noun', 'seven lanterns', ['Seven lanterns burned.', 'She lit seven lanterns.']],
    [
      'a rate',
      'one bucket a day',
      ['It was one bucket a day.', 'One bucket a day is slow.', 'Ask for one bucket a day.'],
    ],
    ['one more', 'one loaf more', ['He baked one loaf more.', 'She left one loaf more.']],
    ['a noun with its number', 'page nine', ['It stands on page nine.', 'We read page nine.']],
    ['the whole', 'whole parish', ['The whole parish came.', 'He fed the whole parish.']],
    ['the next', 'next pilgrim', ['The next pilgrim knocked.', 'She waited for the next pilgrim.']],
    ['a verb with an adverb', 'look inside', ['They look inside.', 'You look inside.', 'We look inside.']],
    [
      'a verb with nothing',
      'taste of nothing',
      ['They taste of nothing.', 'You taste of nothing.', 'We taste of nothing.'],
    ],
    ['a negation', 'never locked', ['It was never locked.', 'The barn is never locked.']],
    ['a place', 'behind the stove', ['It slept behind the stove.', 'We hid behind the stove.']],
    ['a place', 'next to the chimney', ['He sat next to the chimney.', 'It hangs next to the chimney.']],
    ['a light verb', 'make soil', ['We make soil.', 'They make soil.']],
    ['a preposition', 'jar by the stove', ['We kept a jar by the stove.', 'The jar by the stove broke.']],
    ['a preposition', 'boy with the trumpet', ['The boy with the trumpet came.', 'We heard the boy with the trumpet.']],
    [
      'an adverb before a noun',
      'far shore',
      ['He saw the far shore.', 'They reached the far shore.', 'On the far shore it rained.'],
    ],
  ] as const)
    it(`are ${kind}: ${phrase}`, async () => {
      const labels = await themesOf(...sentences);
      assert.ok(labels.includes(phrase), labels.join());
    });

  for (const [phrase, sentences] of [
    ['two people', ['Two people came.', 'We saw two people.', 'Two people left.']],
    ['sixty years', ['It took sixty years.', 'After sixty years it fell.', 'We waited sixty years.']],
    ['three times', ['He rang three times.', 'She knocked three times.', 'We tried three times.']],
    ['one day', ['One day he left.', 'One day it rained.', 'One day we sang.']],
    ['one thing', ['One thing helps.', 'We know one thing.', 'There is one thing.']],
    ['next week', ['He comes next week.', 'They leave next week.', 'We sing next week.']],
    ['whole thing', ['The whole thing fell.', 'He sold the whole thing.', 'They saw the whole thing.']],
    ['two percent', ['It rose two percent.', 'It fell two percent.', 'They paid two percent.']],
    ['never said', ['He never said it.', 'She never said it.', 'They never said it.']],
    ['after the time', ['It rang after the time.', 'He came after the time.', 'They left after the time.']],
    ['good morning', ['Good morning.', 'Good morning to you.', 'A good morning to all.']],
    ['make sure', ['We make sure.', 'They make sure.', 'You make sure.']],
  ] as const)
    it(`are not “${phrase}”`, async () => {
      const labels = await themesOf(...sentences);
      assert.ok(!labels.includes(phrase), labels.join());
    });
});
