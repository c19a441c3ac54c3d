import assert from 'node:assert/strict';
import type { ThemeIndex } from '../../server/themes/themeFacts';
import { themeKey } from '../../server/themes/themeKey';
import { indexOf, longText } from './support';

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

describe('verbs and nouns that look alike', () => {
  for (const [genre, phrase, count, text] of [
    ['a sermon', 'visit the sick', 2, 'We fast and we visit the sick. To visit the sick is a joy.'],
    ['a khutbah', 'guard the tongue', 2, 'Guard the tongue at night. Whoever guards the tongue sleeps well.'],
    ['a guild', 'mend the nets', 2, 'They mend the nets at dawn. Who mends the nets in winter?'],
    ['a history', 'besiege the castle', 2, 'They besieged the castle in May. Nobody besieged the castle again.'],
    ['a council', 'dig the canals', 2, 'We must dig the canals. They dig the canals by hand.'],
    ['a mission', 'baptise the infants', 2, 'They baptised the infants. He baptised the infants by the river.'],
    ['a court', 'forge the signature', 2, 'He forged the signature. Who forged the signature of the clerk?'],
    ['a school', 'recite the poem', 2, 'They recite the poem each May. Nobody recites the poem aloud.'],
    ['a union', 'picket the docks', 2, 'They picketed the docks. We picketed the docks all winter.'],
    ['a clinic', 'vaccinate the herd', 2, 'We vaccinated the herd. They vaccinated the herd too late.'],
  ] as const)
    it(`are a verb with its object that is said twice in ${genre}: ${phrase}`, async () => {
      const themes = await indexOf({ a: text }).ranked(99);
      const found = themes.find(({ label }) => label.toLowerCase().endsWith(phrase.split(' ').slice(1).join(' ')));
      assert.equal(found?.count, count, themes.map(({ label }) => label).join());
    });

  for (const text of [
    'They know the answer. We know the answer.',
    'We take the road. They take the road.',
    'He asked the clerk. She asked the clerk.',
    'We thank the hosts. They thank the hosts.',
    'You see the gate. We see the gate.',
    'They want the bread. We want the bread.',
    'It shows the way. It shows the way.',
    'They need the time. We need the time.',
    'She told the story. He told the story.',
    'We find the people. They find the people.',
  ])
    it(`say nothing together in “${text}”`, async () => assert.deepEqual(await themesOf(text), []));

  for (const [key, count, text] of [
    ['backbiting', 3, 'Backbiting is fire. Backbiting spread here. They feared suspicion and backbiting.'],
    ['smuggling', 3, 'Smuggling was a trade. Smuggling fed them. He spoke of smuggling.'],
    ['gleaning', 3, 'Gleaning was allowed. Gleaning ended late. Nobody spoke against gleaning.'],
    ['profiteering', 3, 'Profiteering is theft. Profiteering ruined them. We speak of profiteering.'],
  ] as const)
    it(`are a noun in -ing: ${key}`, () => assert.equal(indexOf({ a: text }).summary(key)?.count, count));

  for (const [phrase, text] of [
    ['just price', 'The just price was known. They asked for a just price.'],
    ['just war', 'No just war was seen. He wrote of the just war.'],
    ['just peace', 'We want a just peace. Their just peace failed.'],
    ['mine clearance', 'The mine clearance takes years. Who pays for mine clearance?'],
    ['mine workers', 'The mine workers met. We saw mine workers there.'],
    ['passenger list', 'The passenger list is lost. Who kept the passenger list?'],
    ['pressure groups', 'The pressure groups wrote. He feared pressure groups.'],
    ['water level', 'The water level fell. We watched the water level.'],
    ['human rights', 'They spoke of human rights. The human rights of all count.'],
    ['murder case', 'The murder case closed. No murder case stays open.'],
  ] as const)
    it(`form themes: ${phrase}`, () => assert.equal(countOf(text, phrase), 2));

  for (const text of [
    'It is just a lamp. It was just a lamp.',
    'The lamp is mine. The gate is mine.',
    'He just left town. She just left town.',
    'A long list came. The long list grew.',
    'We have just bread. They have just bread.',
  ])
    it(`stay function words in “${text}”`, async () =>
      assert.deepEqual(
        (await themesOf(text)).filter(label => /just|mine|list/.test(label)),
        [],
      ));
});

describe('general modifiers', () => {
  for (const [phrase, text] of [
    ['hard heart', 'A hard heart counts. The hard heart keeps a ledger. No hard heart forgives.'],
    ['high school', 'The high school burned. We left high school. A high school opened.'],
    ['common good', 'The common good is at stake. They serve the common good. No common good is left.'],
    ['good deeds', 'Their good deeds shine. He ate our good deeds. Such good deeds stay.'],
    ['true faith', 'The true faith spread. They kept the true faith. No true faith is sold.'],
    ['full employment', 'We want full employment. Under full employment they sang. Full employment ended.'],
    ['low tide', 'At low tide they dig. The low tide came. We wait for low tide.'],
    ['open letter', 'He wrote an open letter. The open letter was read. No open letter helps.'],
    ['deep water', 'They fish in deep water. The deep water froze. We feared deep water.'],
    ['wrong note', 'A wrong note rang. The wrong note stayed. No wrong note is lost.'],
    ['second violin', 'The second violin played. We heard the second violin. A second violin broke.'],
    ['first rehearsal', 'The first rehearsal failed. We left the first rehearsal. A first rehearsal hurts.'],
    ['last row', 'The last row sang. We sat in the last row. That last row leans.'],
    ['late harvest', 'The late harvest rotted. We sold the late harvest. A late harvest hurts.'],
    ['early bus', 'The early bus left. They took the early bus. An early bus broke.'],
    ['young sailor', 'A young sailor came. The young sailor sang. That young sailor drowned.'],
  ] as const)
    it(`are part of what is said three times: ${phrase}`, () => assert.equal(countOf(text, phrase), 3));

  for (const text of [
    'The main gate fell. We saw the main gate. That main gate leans.',
    'The first time hurt. We saw the first time. That first time ended.',
    'The second thing came. We saw the second thing. That second thing ended.',
    'The last man came. We saw the last man. That last man left.',
    'The next ship came. We saw the next ship. That next ship sank.',
    'The present law helps. We saw the present law. This present law ends.',
    'A good thing came. We saw a good thing. That good thing ended.',
    'A great man came. We saw a great man. That great man left.',
    'The new mill burned. We saw the new mill. That new mill leans.',
    'A certain lamp burned. We saw a certain lamp. That certain lamp broke.',
    'A long time passed. We waited a long time. That long time ended.',
    'The high number fell. We saw the high number. That high number rose.',
    'An old friend came. We saw an old friend. That old friend left.',
  ])
    it(`are not in “${text.slice(0, 24)}…”`, async () =>
      assert.deepEqual(
        (await themesOf(text)).filter(label => label.includes(' ')),
        [],
      ));
});

describe('the ends of longer phrases', () => {
  for (const [sentences, key, isTheme] of [
    [['They read the family leave law.', 'The medical leave law was amended.'], 'leave law', false],
    [['They read the harbour lantern law.', 'The winter lantern law was amended.'], 'lantern law', true],
  ] as const)
    it(`are themes unless they begin as a verb does: ${key}, ${isTheme}`, () => {
      const index = indexOf(Object.fromEntries(sentences.map((sentence, i) => [`${i}`, longText([sentence])])));
      assert.equal(index.summary(key) !== undefined, isTheme);
    });
});
