import assert from 'node:assert/strict';
import type { ThemeIndex } from '../../server/themes/themeFacts';
import { themeKey } from '../../server/themes/themeKey';
import { indexOf } from './support';

/** The labels of all themes of a text. */
async function themesOf(text: string): Promise<string[]> {
  return (await indexOf({ a: text }).ranked(99)).map(({ label }) => label);
}

function countOf(text: string, phrase: string): number | undefined {
  return indexOf({ a: text }).summary(themeKey(phrase))?.count;
}

describe('fixed phrases', () => {
  for (const [genre, phrase, text] of [
    [
      'a sermon',
      'day of rest',
      'They kept a day of rest. The day of rest was long. No day of rest is lost. A day of rest heals.',
    ],
    [
      'a trial',
      'point of honour',
      'It was a point of honour. For him it is a point of honour. They made it a point of honour.',
    ],
    [
      'a lecture',
      'form of worship',
      'They kept a form of worship. That form of worship is old. No form of worship was banned.',
    ],
    [
      'a parliament',
      'form of government',
      'That form of government fell. What form of government followed? No form of government lasts.',
    ],
    ['an interview', 'way of life', 'Our way of life is old. They hated our way of life. It is a way of life for us.'],
    ['a guild', 'market day', 'Market day was loud. On market day we sang. I loved market day.'],
    [
      'a khutbah',
      'night of power',
      'We wait for the night of power. The night of power is near. Seek the night of power.',
    ],
    ['a meeting', 'point of order', 'I raise a point of order. The point of order fails. That was no point of order.'],
    ['a history', 'age of steam', 'The age of steam began here. Few loved the age of steam. We miss the age of steam.'],
    [
      'a memorial',
      'question of conscience',
      'It is a question of conscience. No vote settles a question of conscience. A question of conscience stays.',
    ],
  ] as const) {
    it(`are themes although their head is general, in ${genre}: ${phrase}`, () => {
      const count = text.toLowerCase().split(phrase).length - 1;
      assert.equal(countOf(text, phrase), count);
    });
  }

  for (const [why, text] of [
    ['a quantity', 'A number of lamps burned. A number of boats sank. A number of gates fell.'],
    ['a kind', 'That kind of lamp burns. This kind of gate falls. What kind of boat sank?'],
    ['a part', 'Part of the wall fell. A part of the wall stood. Part of the wall leans.'],
    ['an idiom', 'From my point of view it burns. From her point of view it sank. Take their point of view.'],
    ['a determiner', 'The way of the river is long. The way of that river bends. The way of our river is hard.'],
    ['twice only', 'It was a matter of lamps. It is a matter of lamps.'],
    ['an adjective', 'It was the main point. The main point was lost. We saw the main point.'],
    ['a time', 'It rained last night. He sang last night. They left last night.'],
    ['different words', 'A day of rain came. A day of wind followed. A day of snow ended it.'],
    ['a degree', 'This level of noise is new. That level of noise hurts. No level of noise helps.'],
  ] as const) {
    it(`are not ${why}`, async () => {
      const labels = await themesOf(text);
      assert.deepEqual(
        labels.filter(label => / of |\b(?:point|night|day|way|matter)\b/.test(label)),
        [],
      );
    });
  }
});

describe('nouns that look like function words', () => {
  for (const [phrase, text] of [
    ['free will', 'Free will is a gift. They denied free will to the poor. Where free will ends, law begins.'],
    ['will of the people', 'The will of the people decides. He fears the will of the people.'],
    ['political will', 'There is no political will. Political will is what we lack.'],
    ['ill will', 'They bore no ill will. Ill will grew between the houses.'],
    ['popular will', 'It was the popular will. No popular will is found there.'],
    ['human being', 'Every human being counts. A human being is no coin. Human beings weep.'],
    ['military might', 'Their military might faded. No military might holds a river.'],
    ['national will', 'It shows our national will. A strong national will remains.'],
    ['will of God', 'This is the will of God. Nobody knows the will of God.'],
    ['royal will', 'The royal will was read. They broke the royal will.'],
  ] as const)
    it(`form themes: ${phrase}`, () => {
      const count = text.toLowerCase().split(phrase.toLowerCase()).length - 1;
      assert.equal(countOf(text, phrase), count);
    });

  for (const text of [
    'The free will inherit the field. The free will leave.',
    'The poor will, in time, have bread. The poor will, in time, have homes.',
    'This will help the weir. This will hurt the weir.',
    'The new law will be read. The new law will be sold.',
    'The old will never forget. The old will never leave.',
    'It might rain on the town. It might snow on the town.',
    'The rich might also pay. The rich might also leave.',
    'They are being careful. We are being careful.',
    'The brave will always return. The brave will always win.',
    'The young will soon vote. The young will soon march.',
  ])
    it(`stay verbs in “${text}”`, async () => {
      const labels = await themesOf(text);
      assert.deepEqual(
        labels.filter(label => /\b(?:will|might|being)\b/.test(label)),
        [],
      );
    });
});

describe('two verbs with their objects', () => {
  const saidTwice: [genre: string, phrase: string][] = [
    ['an ordination', 'looking after the poor and warning the careless'],
    ['a mission', 'feeding the hungry and clothing the naked'],
    ['a guild', 'mending nets and painting boats'],
    ['a briefing', 'repairing bridges and reopening schools'],
    ['a khutbah', 'honouring parents and visiting neighbours'],
    ['a union', 'raising wages and shortening hours'],
    ['a council', 'draining fields and planting orchards'],
    ['a court', 'weighing testimony and protecting witnesses'],
    ['a clinic', 'treating wounds or preventing fevers'],
    ['a campaign', 'lowering tariffs and opening ports'],
  ];
  for (const [genre, phrase] of saidTwice)
    it(`are one theme where “and” joins them twice, in ${genre}`, async () => {
      const text = `She spoke of ${phrase} at dawn. They think of ${phrase} even now.`;
      assert.ok((await themesOf(text)).includes(phrase), (await themesOf(text)).join());
    });

  it('are the same theme in either order', async () => {
    const text = 'We began mending nets and painting boats. They stopped painting boats and mending nets.';
    assert.equal(indexOf({ a: text }).summary('mend net and paint boat')?.count, 2);
    assert.equal((await themesOf(text)).filter(label => label.includes(' and ')).length, 1);
  });

  for (const text of [
    'We thank the guests and ask the hosts. We thank the guests and ask the hosts.',
    'They mended nets. They painted boats. They mended nets. They painted boats.',
    'They mended nets, and we painted boats. They mended nets, and we painted boats.',
  ])
    it(`are apart in “${text.slice(0, 32)}…”`, async () =>
      assert.deepEqual(
        (await themesOf(text)).filter(label => label.includes(' and ')),
        [],
      ));
});

describe('order and number of the parts of a phrase', () => {
  const apart = (text: string, ...phrases: string[]): void => {
    const index: ThemeIndex = indexOf({ a: text, b: text });
    for (const phrase of phrases) {
      const forms = index.forms(themeKey(phrase)).map(form => form.text.toLowerCase());
      assert.ok(forms.includes(phrase.toLowerCase()), `${phrase}: ${forms.join()}`);
      for (const other of phrases)
        if (other !== phrase) assert.ok(!forms.includes(other.toLowerCase()), `${other} in ${phrase}`);
    }
  };
  for (const [text, ...phrases] of [
    [
      'The government of the United States paid. Each State government paid.',
      'government of the United States',
      'State government',
    ],
    ['The state of the Union is strong. The States of the Union met.', 'state of the Union', 'States of the Union'],
    ['The sons of God sang. He spoke of the Son of God.', 'sons of God', 'Son of God'],
    ['We saw the houses of the Lord. We saw the house of the Lord.', 'houses of the Lord', 'house of the Lord'],
    ['The keepers of the Water Board met. A board keeper left.', 'keepers of the Water Board', 'board keeper'],
    [
      'We joined the council of the Old Bridge Society. A society council met.',
      'council of the Old Bridge Society',
      'society council',
    ],
    ['They met the mayor of Upper Merrow. The Merrow mayor sang.', 'mayor of Upper Merrow', 'Merrow mayor'],
    ['The head of the River Guard came. A guard head rang.', 'head of the River Guard', 'guard head'],
    ['He served the courts of the Church. The court of the Church sat.', 'courts of the Church', 'court of the Church'],
    ['The signs of the Hour are seen. The sign of the Hour is near.', 'signs of the Hour', 'sign of the Hour'],
  ] as const)
    it(`keeps apart: ${phrases.join(' | ')}`, () => apart(text, ...phrases));

  for (const [one, other] of [
    ['citizens of America', 'American citizen'],
    ['keeper of the weir', 'keepers of the weir'],
    ['farmers of Norway', 'Norwegian farmers'],
    ['price of grain', 'grain prices'],
    ['sense of quiet duty', 'sense of quiet duties'],
  ])
    it(`still joins ${one} and ${other}`, () => assert.equal(themeKey(one), themeKey(other)));
});
