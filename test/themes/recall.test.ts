import assert from 'node:assert/strict';
import { indexOf, longText } from './support';

/** The labels of all themes of texts, in lower case. */
async function themesOf(...texts: readonly (readonly string[])[]): Promise<string[]> {
  const named = Object.fromEntries(texts.map((sentences, i) => [`${i}`, longText(sentences)]));
  return (await indexOf(named).ranked(Infinity)).map(({ label }) => label.toLowerCase());
}

describe('phrases of everyday words', () => {
  for (const [kind, phrase, sentences] of [
    ['a sentence that begins with an adjective', 'fair rent', ['Fair rent is owed.', 'Fair rent was promised.']],
    ['a sentence that begins with an adjective', 'low tide', ['Low tide comes late.', 'Low tide is best.']],
    ['a large thing', 'big nets', ['We mended big nets.', 'The big nets tore.', 'They sold the big nets.']],
    [
      'young or old persons',
      'young people',
      ['Our young people left.', 'Young people write.', 'We miss young people.'],
    ],
    ['a kind', 'old varieties', ['The old varieties live.', 'We graft old varieties.', 'Keep the old varieties.']],
    ['an ordinal', 'fifth form', ['He taught the fifth form.', 'The fifth form sang.', 'Ask the fifth form.']],
    ['an end', 'shallow end', ['She swam in the shallow end.', 'The shallow end leaks.', 'Fill the shallow end.']],
    ['a noun that looks like a verb', 'ink stain', ['It fell on the ink stain.', 'It is because of the ink stain.']],
    ['a noun after "is"', 'hope', ['Patience is hope.', 'Hope is a habit.', 'They feel hope.', 'Our hope is old.']],
    ['a noun that is mostly an adverb', 'well', ['The well is deep.', 'The well dried up.', 'We dug a well.']],
    [
      'a long number',
      'sixteen hundred bricks',
      ['We laid sixteen hundred bricks.', 'They counted sixteen hundred bricks.'],
    ],
    ['an answer', 'say no', ['You say no to wine.', 'They say no.', 'We say no to gold.']],
    [
      'a noun of a verb',
      'handing over',
      ['They fear handing over.', 'Handing over does not help.', 'No handing over.'],
    ],
    ['a verb with "still"', 'sit still', ['We sit still.', 'They sit still.', 'You sit still.']],
  ] as const)
    it(`are themes: ${phrase} (${kind})`, async () => {
      const labels = await themesOf(sentences);
      assert.ok(labels.includes(phrase), labels.join());
    });

  for (const [why, phrase, sentences] of [
    ['an address', 'young man', ['Well, young man, sit.', 'Young man, listen.']],
    ['a quantity', 'wide variety', ['A wide variety came.', 'We saw a wide variety.', 'They like a wide variety.']],
    ['an answer with a noun', 'say no', ['They say no word.', 'We say no prayer.', 'You say no more.']],
    [
      'what somebody is doing',
      'handing over',
      ['He is handing over keys.', 'They are handing over.', 'I am handing over.'],
    ],
    ['a verb after "let"', 'child sleep', ['Let the child sleep.', 'We let the child sleep.']],
    ['a verb with its object', 'oil stain', ['Does the oil stain the floor?', 'May the oil stain the floor.']],
    ['an adverb', 'well', ['It is a well trained army.', 'We did well.', 'They sang well.', 'As well as we do.']],
    ['a time', 'two hours', ['It took two hours.', 'We sat two hours.']],
    [
      'a verb with an adverb of time',
      'are still',
      ['They are still here.', 'We are still late.', 'You are still young.'],
    ],
  ] as const)
    it(`are no themes: ${phrase} (${why})`, async () => {
      const labels = await themesOf(sentences);
      assert.ok(!labels.includes(phrase), labels.join());
    });
});

describe('words and sayings of several transcripts', () => {
  it('are rare adjectives that two short transcripts have once each', async () => {
    assert.ok((await themesOf(['That is unlawful.'], ['He called it unlawful.'])).includes('unlawful'));
  });

  it('are rare verbs that two short transcripts have once each', async () => {
    assert.ok((await themesOf(['They mean to regrade.'], ['They regraded, as we feared.'])).includes('regrade'));
  });

  it('are no everyday adjectives and verbs that two transcripts have once each', async () => {
    const labels = await themesOf(['It was warm. They painted.'], ['She felt warm. We painted.']);
    assert.ok(!labels.includes('warm') && !labels.includes('painted'), labels.join());
  });

  for (const saying of ['We are not asking for charity', 'We are not afraid of winter', 'We never lock the granary'])
    it(`are what a speaker says of all present: “${saying}”`, async () => {
      const labels = await themesOf(
        [`${saying}.`],
        [`They know that ${saying.replace('We', 'we')}.`],
        [`${saying}, friends.`],
      );
      assert.ok(labels.includes(saying.toLowerCase()), labels.join());
    });

  for (const remark of [
    'We shall meet the harbour board',
    'We want to thank the bakers',
    'We were late for the ferry',
    'We are here',
  ])
    it(`are no announcements and reports: “${remark}”`, async () => {
      const labels = await themesOf(
        [`${remark}.`],
        [`They know that ${remark.replace('We', 'we')}.`],
        [`${remark}, friends.`],
      );
      assert.ok(!labels.includes(remark.toLowerCase()), labels.join());
    });
});
