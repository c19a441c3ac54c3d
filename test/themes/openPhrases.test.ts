import assert from 'node:assert/strict';
import { extractThemes } from '../../server/themes/extract';
import type { Bracket } from '../../server/transcript/transcript';
import { plainTranscript } from '../search/plain';
import { tagger } from '../support/tagger';
import { indexOf, longText } from './support';

/** The texts of all candidates of a sentence in which each square bracket is an editor's. */
function candidates(sentence: string): string[] {
  const brackets = [...sentence.matchAll(/\[[^\]]*\]/g)].map(({ 0: words, index }): Bracket => ({
    start: index,
    end: index + words.length,
    kind: 'editorial',
  }));
  const facts = extractThemes(sentence, plainTranscript(sentence, undefined, { brackets }), tagger);
  return [...facts.flags].map((_, i) =>
    sentence.slice(...(facts.sites.subarray(4 * i + 2, 4 * i + 4) as unknown as [number, number])),
  );
}

describe('words of an editor that end with a preposition', () => {
  const sentences: readonly (readonly [string, string])[] = [
    ['They keep people from [taking part in] the market.', 'people from [taking part in] the market'],
    ['He spoke of abilities [provided by] harvests and of rain.', 'abilities [provided by] harvests'],
    ['We saw the mothers of [those who came from] the island.', 'mothers of [those who came from] the island'],
    ['The keepers of [the door to] the granary slept.', 'keepers of [the door to] the granary'],
    ['She lost the thread of [a story about] the ferry.', 'thread of [a story about] the ferry'],
    ['There is joy in [the arrival of] the herring.', 'joy in [the arrival of] the herring'],
    ['He knew the price of [a seat in] the wagon.', 'price of [a seat in] the wagon'],
    ['They fear the anger of [the men with] shovels.', 'anger of [the men with] shovels'],
    ['We need the wood for [the frame behind] the window.', 'wood for [the frame behind] the window'],
    ['The carpenter of [the shop near] the chapel came.', 'carpenter of [the shop near] the chapel'],
  ];
  for (const [sentence, phrase] of sentences)
    it(`end a phrase: ${sentence}`, () =>
      assert.ok(!candidates(sentence).includes(phrase), candidates(sentence).join(' | ')));

  const others: readonly (readonly [string, string])[] = [
    ['It is a sense of [divine] duty that we need.', 'sense of [divine] duty'],
    ['She kept the memory of [the] ferry alive.', 'memory of [the] ferry'],
    ['The guardians of [our] harbour met.', 'guardians of [our] harbour'],
    ['The price of [good] timber rose.', 'price of [good] timber'],
    ['He spoke of the care [sic] of wells.', 'care [sic] of wells'],
    ['The carpenters of [that] island came.', 'carpenters of [that] island'],
    ['We praise the patience of [all] weavers.', 'patience of [all] weavers'],
    ['They wrote the history of [the town’s] bridge.', 'history of [the town’s] bridge'],
    ['It was the duty of [the old] millers.', 'duty of [the old] millers'],
    ['I remember the voice of [my] mother.', 'voice of [my] mother'],
  ];
  for (const [sentence, phrase] of others)
    it(`do not end it otherwise: ${sentence}`, () =>
      assert.ok(candidates(sentence).includes(phrase), candidates(sentence).join(' | ')));
});

describe('amounts', () => {
  /** The labels of the themes of a text with these sentences. */
  const labels = async (sentences: readonly string[]): Promise<string[]> =>
    (await indexOf({ a: longText(sentences) }).ranked(99)).map(({ label }) => label.toLowerCase());

  const amounts = [
    [
      'The weir is estimated at 5 million dollars.',
      'The lock is estimated at 12 million dollars.',
      'The road is estimated at 90 dollars.',
    ],
    ['The toll rose by 3 percent.', 'The rent rose by 12 percent.', 'The wage rose by half a percent.'],
    [
      'They paid dollars in the harvest year.',
      'We paid 40 dollars in the harvest year.',
      'She paid dollars in the harvest year.',
    ],
    ['The barn burnt 4 miles from the ferry.', 'It stood 9 miles from the ferry.', 'He slept miles from the ferry.'],
    ['They harvest 30 tons.', 'They harvest 70 tons.', 'They harvest 80 tons.'],
    ['She weaves 3 metres and sells them for 9 euros.', 'He sells it for 8 euros.', 'They sell it for 7 euros.'],
    ['The dam holds 500 gallons.', 'The tank holds 900 gallons.', 'The jar holds 2 gallons.'],
    ['We ploughed 40 acres.', 'They ploughed 60 acres.', 'He ploughed 2 acres.'],
    ['The pump carries 9 litres.', 'The pail carries 7 litres.', 'The jug carries 2 litres.'],
    [
      'Pounds in the chapel box were counted.',
      'Nine pounds in the chapel box were found.',
      'Two pounds in the chapel box were lost.',
    ],
  ];
  const unit = /\b(?:dollars?|percent|miles?|tons?|euros?|gallons?|acres?|litres?|pounds?)\b/;
  for (const sentences of amounts)
    it(`are no themes: ${sentences[0]}`, async () =>
      assert.deepEqual(
        (await labels(sentences)).filter(label => unit.test(label) && label.includes(' ')),
        [],
      ));

  const themes: readonly (readonly [string, readonly string[]])[] = [
    ['oil barrels', ['They roll the oil barrels home.', 'The oil barrels leak.', 'Who paints oil barrels?']],
    [
      'price of barrels',
      ['The price of barrels rose.', 'We asked the price of barrels.', 'A price of barrels is a price of hope.'],
    ],
    ['dollar shop', ['The dollar shop is shut.', 'They paint the dollar shop.', 'Who owns a dollar shop?']],
  ];
  for (const [label, sentences] of themes)
    it(`do not hide other themes: ${label}`, async () => {
      const found = await labels(sentences);
      assert.ok(found.includes(label), found.join(' | '));
    });
});
