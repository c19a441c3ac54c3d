import assert from 'node:assert/strict';
import { isChain } from '../../server/themes/phraseKey';
import { indexOf, longText } from './support';

/** The labels of all themes of texts, in lower case. */
async function themesOf(texts: readonly string[]): Promise<string[]> {
  const named = Object.fromEntries(texts.map((text, i) => [`${i}`, longText([text])]));
  return (await indexOf(named).ranked(999)).map(({ label }) => label.toLowerCase());
}

/** Three short speeches that end with a sentence. */
const saidThrice = (sentence: string): string[] => [
  `We lit the stove. ${sentence}.`,
  `It is as they told us: ${sentence.toLowerCase()}.`,
  `They came in the dark and sang. ${sentence}, friends.`,
];

describe('sayings', () => {
  for (const sentence of [
    'Nobody eats alone at this table',
    'The mountain keeps its snow',
    'No one sails against the moon',
    'Everybody carries a bucket',
    'Every door opens towards the sea',
    'An orchard feeds the stranger',
    'All rivers lead to the mill',
    'The lamp burns for the late guest',
    'A ladder needs two friends',
    'All hands are needed at harvest',
  ])
    it(`are themes if they are said in three speeches: “${sentence}”`, async () => {
      assert.ok((await themesOf(saidThrice(sentence))).includes(sentence.toLowerCase()));
    });

  for (const [why, sentence] of [
    ['a report of what was', 'The mayor was late again'],
    ['a phrase of time', 'The time has come'],
    ['a phrase without a verb', 'The warm bread of home'],
    ['a thought', 'I believe that bread matters'],
    ['an order of business', 'We now turn to the budget'],
    ['function words', 'Nobody is there'],
    ['a wish', 'You will be happy there'],
    ['a longer sentence', 'The baker keeps a lamp in the window for all of the children who walk home'],
    ['a past state', 'The wall had stood there'],
    ['a short remark about a thing', 'The river is wide'],
    ['a question of the speaker', 'What do we need'],
  ] as const)
    it(`are not ${why}: “${sentence}”`, async () => {
      assert.ok(!(await themesOf(saidThrice(sentence))).includes(sentence.toLowerCase()));
    });

  it('are not sentences that are said twice', async () => {
    const texts = saidThrice('The mountain keeps its snow').slice(0, 2);
    assert.ok(!(await themesOf(texts)).includes('the mountain keeps its snow'));
  });
});

describe('sayings about ourselves', () => {
  const speech = (saying: string): string =>
    ['for bread', 'for a roof', 'for our children'].map(end => `${saying} ${end}.`).join(' Then it rained. ');

  for (const [saying, isTheme] of [
    ['We light the lamp', true],
    ['We mend the nets', true],
    ['We build the foundation', false],
    ['We meet the challenge', false],
    ['We make the decision', false],
  ] as const)
    it(`need a word that is not general in one speech: “${saying}”, ${isTheme}`, async () => {
      assert.equal((await themesOf([speech(saying)])).includes(saying.toLowerCase()), isTheme);
    });
});

describe('chains of prepositions', () => {
  for (const key of [
    'lantern over dark quay without oil',
    'boat at dawn with nets for market',
    'child under cold moon with bread',
    'letter in drawer under old map',
    'song about winter without a fire',
    'road between hills against north wind',
  ])
    it(`are no themes: ${key}`, () => assert.ok(isChain(key)));
  for (const key of [
    'room for river',
    'move from war to lasting peace',
    'peace with freedom',
    'strategy for peace with freedom',
    'end to war in harbour',
    'clean water supply for village',
  ])
    it(`are not ${key}`, () => assert.ok(!isChain(key)));
});

describe('words and phrases that are everyday ones elsewhere', () => {
  for (const [phrase, text] of [
    ['upstream', 'They live upstream. What upstream does, we feel. He moved upstream. Ask those upstream.'],
    ['ashore', 'We stepped ashore. Few came ashore. She slept ashore. They sang ashore.'],
    ['ordinary things', 'Keep ordinary things. Ordinary things last. We drew ordinary things. I like ordinary things.'],
    ['lone working', 'It is an end to lone working. There is no lone working in the yard. They fear lone working.'],
    ['look twice', 'Look twice. She said look twice. We look twice. They look twice.'],
  ] as const)
    it(`are themes where they are dense: ${phrase}`, async () => {
      assert.ok((await themesOf([text])).includes(phrase));
    });

  for (const [phrase, text] of [
    ['forward', 'We go forward. They look forward. Step forward. Move forward.'],
    ['good things', 'Good things come. We like good things. They sold good things.'],
    ['same things', 'The same things came. We like the same things. They sold the same things.'],
    ['long-term', 'A long-term plan. A long-term loan. Long-term work. A long-term lease.'],
    ['nice things', 'Nice things come.'],
  ] as const)
    it(`are not ${phrase}`, async () => {
      assert.ok(!(await themesOf([text])).includes(phrase));
    });
});
