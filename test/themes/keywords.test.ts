import assert from 'node:assert/strict';
import { extractThemes } from '../../server/themes/extract';
import { createThemeIndex } from '../../server/themes/themeIndex';
import { parseTranscript } from '../../server/transcript/parse';
import { tagger } from '../support/tagger';
import { indexOf, longText, writtenNames } from './support';

/** The labels, in lower case, of all themes of sentences inside a text of ordinary length. */
async function themesOf(...sentences: string[]): Promise<string[]> {
  return (await indexOf({ a: longText(sentences) }).ranked(Infinity)).map(({ label }) => label.toLowerCase());
}

/** The same for a short text, whose brackets are read. */
async function parsedThemes(text: string): Promise<string[]> {
  const { view, transcript } = parseTranscript(`A Talk\n\n${text}`);
  const index = createThemeIndex();
  index.set('a', extractThemes(view, transcript, tagger));
  return (await index.snapshot().ranked(Infinity)).map(({ label }) => label.toLowerCase());
}

describe('keywords', () => {
  for (const [genre, word, sentences] of [
    ['a sermon', 'lantern', ['She lit the lantern.', 'Nobody trimmed the lantern.']],
    ['a farewell', 'sextant', ['I bought a sextant.', 'He never lent his sextant.']],
    ['a briefing', 'culvert', ['The culvert was blocked.', 'They cleared the culvert.']],
    ['a lecture', 'papyrus', ['We unrolled the papyrus.', 'The papyrus had been folded.']],
    ['a guild', 'anvil', ['The anvil was cold.', 'He stood by the anvil.']],
    ['a court', 'ledger', ['Who kept the ledger?', 'The ledger was burnt.']],
    ['a school', 'abacus', ['They fetched the abacus.', 'An abacus does not err.']],
    ['a clinic', 'stretcher', ['The stretcher broke.', 'We carried him without the stretcher.']],
    ['a council', 'tap', ['There is a tap.', 'The tap ran dry.', 'We shared the tap.', 'A tap drips.']],
    ['a toast', 'jar', ['Here is a jar.', 'We filled the jar.', 'Her jar was empty.', 'The jar stood open.']],
  ] as const)
    it(`are nouns of ${genre} that return in it: ${word}`, async () => {
      const labels = await themesOf(...sentences);
      assert.ok(labels.includes(word), labels.join());
    });

  for (const [verb, count, sentences] of [
    ['mend', 4, ['We mend nets.', 'She mended sails.', 'They went on mending.', 'He mends kettles.']],
    ['dig', 4, ['They dug a well.', 'We dig at dawn.', 'He was digging.', 'She digs alone.']],
    ['sew', 4, ['He sewed at night.', 'We were sewing.', 'She sewed alone.', 'They sewed on.']],
    ['whisper', 4, ['He whispered.', 'They whisper at night.', 'She was whispering.', 'We whispered.']],
  ] as const)
    it(`are verbs in all their forms: ${verb}`, () => {
      assert.equal(indexOf({ a: longText(sentences) }).summary(`to ${verb}`)?.count, count);
    });

  for (const [adjective, sentences] of [
    ['thirsty', ['They were thirsty.', 'We came home thirsty.', 'Nobody is thirsty now.']],
    ['crooked', ['The beam is crooked.', 'It was always crooked.', 'She likes it crooked.']],
    ['silent', ['The mill was silent.', 'He stayed silent.', 'All of it is silent.']],
  ] as const)
    it(`are adjectives: ${adjective}`, async () => {
      const labels = await themesOf(...sentences);
      assert.ok(labels.includes(adjective), labels.join());
    });

  for (const [why, word, sentences] of [
    ['said once', 'lantern', ['She lit the lantern.']],
    ['a general noun, said twice', 'man', ['The man came.', 'We saw the man.']],
    ['an everyday verb', 'need', ['They need bread.', 'We need rain.', 'She needs rest.']],
    ['a general modifier', 'wrong', ['It was wrong.', 'He is wrong.', 'She was wrong.']],
    ['a comparison', 'dustier', ['It was dustier.', 'He is dustier.', 'She is dustier.']],
    ['a verb that introduces', 'asked', ['He asked.', 'She asked again.', 'They asked twice.']],
    ['a noun of time', 'day', ['The day came.', 'We lost the day.', 'That day was long.']],
    ['a quantity', 'part', ['Part of it fell.', 'A part was left.', 'Part of it stood.']],
  ] as const)
    it(`are not ${why}: ${word}`, async () => {
      const labels = await themesOf(...sentences);
      assert.ok(!labels.includes(word), labels.join());
    });

  for (const [adjective, sentences] of [
    ['tremendous', ['The harvest was tremendous.', 'Her courage is tremendous.', 'It was tremendous to see.']],
    ['immediate', ['The effect was immediate.', 'Relief is immediate.', 'The answer was immediate.']],
    ['proud', ['We are proud.', 'She was proud of him.', 'They were proud.']],
    ['personal', ['That is personal.', 'It was a personal quarrel.', 'A personal loan was refused.']],
  ] as const)
    it(`are not adjectives that only judge: ${adjective}`, async () => {
      assert.ok(!(await themesOf(...sentences)).includes(adjective));
    });

  for (const [adjective, sentences] of [
    ['political', ['It was a political quarrel.', 'A political lantern burnt.', 'She feared political winters.']],
    ['financial', ['A financial storm came.', 'They had financial anchors.', 'The financial clouds went.']],
  ] as const)
    it(`are not adjectives that a few times say to what a noun belongs: ${adjective}`, async () => {
      assert.ok(!(await themesOf(...sentences)).includes(adjective));
    });

  it('are adjectives that are said of a thing, though before nouns too', async () => {
    const labels = await themesOf('The mill was silent.', 'A silent crowd stood there.', 'He is silent.');
    assert.ok(labels.includes('silent'), labels.join());
  });

  for (const [verb, isTheme, sentences] of [
    ['bestow', false, ['May He bestow mercy on us.', 'She bestowed a ring.', 'They bestow it.', 'Bestow it on us.']],
    ['graft', true, ['We graft pears.', 'She grafted a plum.', 'They graft at dawn.', 'He grafted alone.']],
  ] as const)
    it(`are verbs with a meaning without an object: ${verb}, ${isTheme}`, () => {
      assert.equal(indexOf({ a: longText(sentences) }).summary(`to ${verb}`) !== undefined, isTheme);
    });

  it('are what lists name', () => {
    const sentences = [
      'We cared for the sick, the disabled, the widows.',
      'They came for the old, the disabled, the poor.',
    ];
    const others = ['The town built a ramp for the disabled in May.', 'Nobody asked the disabled about it.'];
    assert.ok(indexOf({ a: longText([...sentences, ...others]) }).summary('disabled'));
  });

  it('are not words of a few sentences', async () => {
    assert.deepEqual(await indexOf({ a: 'She lit the lantern. He lost the lantern.' }).ranked(99), []);
  });

  it('have a name that corpus.json can hold', async () => {
    const index = indexOf({
      a: longText([
        'We mend nets.',
        'She mended sails.',
        'They mended boats.',
        'We make soil.',
        'They made soil.',
        'Look inside.',
        'They looked inside.',
        'He looked inside.',
        'There is one tap.',
        'We had one tap.',
        'Only one tap dripped.',
      ]),
    });
    const themes = await index.ranked(Infinity);
    for (const key of ['to mend', 'make soil', 'look inside', '"one tap"'])
      assert.ok(
        themes.some(theme => theme.key === key),
        `${key}: ${themes.map(theme => theme.key).join()}`,
      );
    for (const { key } of themes) assert.ok(writtenNames(index, key).length > 0, key);
  });
});

describe('words in the brackets of an editor', () => {
  for (const text of [
    'The lantern burned. He lit the [lantern] again. We sold it [the lantern].',
    'The ferry left. They took [the ferry] back. It [the ferry] sank.',
    'A culvert broke. It [the culvert] was old. They cleared [that culvert].',
    'The abbot came. He [the abbot] spoke. They heard [the abbot].',
    'An orchard grew. They cut it [the orchard]. It [the orchard] died.',
  ])
    it(`are no mentions: ${text}`, async () => {
      assert.deepEqual(await parsedThemes(text), []);
    });

  for (const [phrase, text] of [
    ['salt bridge', 'The salt [old] bridge fell. They left the salt [pepper] bridge.'],
    ['salt tax', 'The salt [sic] tax rose. They hated the salt [and pepper] tax.'],
    ['river patrol', 'A river [Danube] patrol came. The river patrol [of 1620] left.'],
    ['grain ledger', 'The grain [corn] ledger was lost. Who had the grain ledger [now]?'],
    ['bridge toll', 'The bridge [stone] toll fell. We paid the bridge toll [again].'],
  ] as const)
    it(`do not break a phrase: ${phrase}`, async () => {
      assert.deepEqual(await parsedThemes(text), [phrase]);
    });
});
