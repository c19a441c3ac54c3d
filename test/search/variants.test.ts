import assert from 'node:assert/strict';
import { otherNumeral } from '../../server/search/spelling/numerals';
import { respellingsOf } from '../../server/search/spelling/respellings';
import { soundDistance, soundsOf } from '../../server/text/sound';
import { plainIndex } from './plain';

/** The lines that are found, by their first word, with the form and kind of their group. */
async function found(lines: readonly string[], query: string, more: { maxMissing?: number } = {}): Promise<string[]> {
  const text = lines.join('\n');
  const index = plainIndex({ 'a.txt': text });
  const { hits, groups } = await index.search({ query, limit: 50, finished: true, ...more }, () => false);
  return hits.map(
    ({ start, end, group }) =>
      `${text.slice(start, end).split(' ', 1)[0]}: ${groups[group].form}, ${groups[group].kind}`,
  );
}

describe('search in other spellings', () => {
  it('finds all spellings of a name that was typed as one word', async () => {
    const lines = [
      'First is the Nahj al-Balagha.',
      'Second is Nahjul Balaghah.',
      'Third is Surat al-Baqarah.',
      'Fourth is Salah al-Din.',
      'Fifth is a garden.',
    ];
    for (const query of ['nahjolbalagheh', 'Nahjolbalaghe', 'nahj albalagha']) {
      assert.deepEqual((await found(lines, query)).map(hit => hit.split(':')[0]).sort(), ['First', 'Second'], query);
    }
    for (const query of ['al baqara', 'albaqara', 'Baghareh', 'Bakara'])
      assert.equal((await found(lines, query))[0]?.split(':')[0], 'Third', query);
    for (const query of ['Salahaddin', 'Selahattin'])
      assert.equal((await found(lines, query))[0], 'Fourth: salah din, variant', query);
  });

  it('does not replace a word by one that is much further away than another, or a short English word by a name', async () => {
    const lines = ['One: al-Baqarah.', 'Two: Bukhari.', 'Three: بر و بحر.', 'Four: poets.', 'Five: نور'];
    assert.deepEqual(await found(lines, 'baghareh'), ['One:: baqarah, variant']);
    assert.deepEqual(await found(lines, 'bar'), []);
    assert.deepEqual(await found(lines, 'pin'), []);
    assert.deepEqual(await found(lines, 'noor'), ['Five:: نور, variant']);
  });

  it('finds words that are joined or split', async () => {
    const lines = ['One is for mankind.', 'Two is self-reliance.', 'Three was in a row-boat.', 'Four is a kind man.'];
    assert.deepEqual(await found(lines, 'man kind'), ['Four: man kind, exact', 'One: mankind, variant']);
    assert.deepEqual(await found(lines, 'selfreliance'), ['Two: self reliance, variant']);
    assert.deepEqual(await found(lines, 'rowboat'), ['Three: row boat, variant']);
  });

  it('finds numbers in words and in digits, as typed first', async () => {
    const lines = [
      'One shook for nineteen seconds.',
      'Two lasted 19 seconds.',
      'Three has 48 beds.',
      'Four has forty-eight lamps.',
    ];
    assert.deepEqual(await found(lines, 'nineteen seconds'), [
      'One: nineteen seconds, exact',
      'Two: 19 seconds, variant',
    ]);
    assert.deepEqual(await found(lines, '19 seconds'), ['Two: 19 seconds, exact', 'One: nineteen seconds, variant']);
    assert.deepEqual(await found(lines, 'forty eight beds'), ['Three: 48 beds, variant']);
    assert.deepEqual(await found(lines, '48 lamps'), ['Four: forty eight lamps, variant']);
    assert.deepEqual(await found(lines, '"nineteen seconds"'), ['One: nineteen seconds, exact']);
  });

  it('adds variants of each word if few passages contain them as typed', async () => {
    const lines = [
      'One: the rain in Nahj al-Balagha.',
      'Two: Nahjul Balaghah on rain.',
      'Three: Nahjul Balagha, without.',
    ];
    assert.deepEqual((await found(lines, 'Nahjul Balagha rain')).sort(), [
      'One:: nahj balagha rain, variant',
      'Two:: nahjul balaghah rain, variant',
    ]);
    assert.equal((await found(lines, 'Nahjul Balagha'))[0], 'Three:: nahjul balagha, exact');
  });

  it('adds a frequent word that is similar to a rare one', async () => {
    const lines = ['Wrong is this gartden.', ...Array.from({ length: 40 }, (_, i) => `Right is garden ${i + 200}.`)];
    const hits = await found(lines, 'gartden');
    assert.equal(hits[0], 'Wrong: gartden, exact');
    assert.equal(hits[1], 'Right: garden, fuzzy');
    assert.equal((await found(lines, 'garden')).length, 40, 'a frequent word is not a typo of a rare one');
  });

  it('ranks adjacent words before scattered words in a shorter passage', async () => {
    const long = `Near ${'some other word '.repeat(8)} carried bread to the left bank ${'and more of them '.repeat(5)}.`;
    const hits = await found(
      [...Array.from({ length: 30 }, () => 'Far left for a meadow, a bank of mist, and some more bread.'), long],
      'bread left bank',
    );
    assert.equal(hits[0], 'Near: bread left bank, exact');
  });
});

describe('search with parts that may be missing', () => {
  const lines = [
    'One has the lamp, the river and the key.',
    'Two has the lamp and the river.',
    'Three has the key only.',
    'Four has none.',
    ...Array.from({ length: 40 }, (_, i) => `Filler ${i} of the day.`),
  ];

  it('finds passages without at most that many parts, most parts first', async () => {
    const firstWords = async (query: string, maxMissing: number): Promise<string[]> =>
      (await found(lines, query, { maxMissing })).map(hit => hit.split(':')[0]);
    assert.deepEqual(await firstWords('lamp river key bridge', 1), ['One']);
    assert.deepEqual(await firstWords('lamp river key bridge', 2), ['One', 'Two']);
    assert.deepEqual(await firstWords('lamp river key', 2), ['One', 'Two', 'Three']);
    assert.deepEqual(await firstWords('"the lamp" river key', 2), ['One', 'Two'], 'quoted parts are never missing');
    assert.deepEqual(await firstWords('lamp river key -key', 2), ['Two'], 'excluded words never match');
  });

  it('ignores very frequent words', async () => {
    assert.deepEqual(await found(lines, 'of the lamp river', { maxMissing: 1 }).then(hits => hits.length), 2);
  });
});

describe('sounds and numerals', () => {
  const sounds = (word: string): [Uint8Array, number] => {
    const out = new Uint8Array(64);
    const bytes = Buffer.from(word);
    return [out, soundsOf(bytes, 0, bytes.length, out)];
  };
  const between = (one: string, other: string): number => soundDistance(...sounds(one), ...sounds(other));

  it('weight consonants more than vowels, and last vowels least', () => {
    assert.equal(between('husayn', 'husayn'), 0);
    assert.equal(between('khwarizmi', 'kharizmi'), 0);
    assert.ok(between('madineh', 'madinah') < between('hamadan', 'hamedan'));
    assert.ok(between('hamadan', 'hamedan') < between('hamadan', 'hamadam'));
    for (const [one, other] of [
      ['dawud', 'daud'],
      ['karbala', 'kerbela'],
      ['noor', 'nur'],
    ])
      assert.equal(between(one, other), between(other, one));
  });

  it('respell words by rules', () => {
    const respellings = (word: string): string[] => respellingsOf(word).map(({ word: respelling }) => respelling);
    assert.ok(respellings('hicret').includes('hijre'));
    assert.ok(respellings('nahjul').includes('nahj'));
    assert.ok(respellings('eltsin').includes('yeltsin'));
    assert.ok(respellings('a'.repeat(64)).length <= 12);
  });

  it('convert numbers up to 100 to words and back', () => {
    for (let number = 0; number <= 100; number++)
      assert.deepEqual(otherNumeral(otherNumeral([String(number)])!), [String(number)]);
    for (const ordinal of ['1st', '2nd', '3rd', '11th', '12th', '13th', '21st', '42nd', '80th', '100th'])
      assert.deepEqual(otherNumeral(otherNumeral([ordinal])!), [ordinal]);
    assert.deepEqual(otherNumeral(['12th']), ['twelfth']);
    assert.deepEqual(otherNumeral(['thirty', 'first']), ['31st']);
    assert.deepEqual(otherNumeral(['40th']), ['fortieth']);
    assert.equal(otherNumeral(['101']), undefined);
    assert.equal(otherNumeral(['lamp']), undefined);
    assert.equal(otherNumeral([]), undefined);
  });
});
