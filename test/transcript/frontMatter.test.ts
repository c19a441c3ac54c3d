import assert from 'node:assert/strict';
import { extractPassages } from '../../server/search/passages/extractPassages';
import { passageKinds, wordList } from '../../server/search/passages/passageFacts';
import { isoDate } from '../../server/transcript/calendar';
import { alignedText, readScalars } from '../../server/transcript/yamlScalars';
import { read, type Read } from './support';

const prose =
  'The ferry was late again and we all know why. My friends, the rope is old and the river is high.\n' +
  'Let us mend the rope together before the winter comes to the valley.\n';

function facts({ transcript: { title, date, speaker, place, occasion } }: Read): Record<string, string | undefined> {
  return {
    ...(title && { title: title.value }),
    ...(date && { date: isoDate(date.value) }),
    ...(speaker && { speaker: speaker.value }),
    ...(place && { place: place.value }),
    ...(occasion && { occasion: occasion.value }),
  };
}

/** The folded words of the title passages, in text order. */
function titleWords({ view, transcript }: Read): string[] {
  const passages = extractPassages(view, transcript);
  const words = wordList(passages);
  return Array.from(passages.kinds).flatMap((kind, i) =>
    passageKinds[kind] === 'title'
      ? Array.from(passages.tokens.subarray(passages.firsts[i], passages.firsts[i + 1]), token => words[token])
      : [],
  );
}

const heads: readonly (readonly [name: string, yaml: string, expected: Record<string, string>])[] = [
  [
    'escapes and a folded title in double quotes',
    'title: "On the Ferry\\_at Bj\\u00f8rnvik and the\n  \\ Rope \\"Hope\\""\ndate: 2011-03-04\n',
    { title: 'On the Ferry at Bjørnvik and the Rope "Hope"', date: '2011-03-04' },
  ],
  ['an escaped line end inside a word', 'title: "The Ferry\\\n  man\'s Rest"\n', { title: "The Ferryman's Rest" }],
  [
    'single quotes',
    "title: 'The Ferryman''s Rest # not a comment'\n",
    { title: "The Ferryman's Rest # not a comment" },
  ],
  [
    'plain text over two lines, with a comment',
    'title: The Ferry: a Talk\n  for Winter # draft\nauthor: Jon Stavik\n',
    { title: 'The Ferry: a Talk for Winter', speaker: 'Jon Stavik' },
  ],
  [
    'a folded block',
    'title: >-\n  The Ferry\n  in Winter\nvenue: Quay Hall\n',
    { title: 'The Ferry in Winter', place: 'Quay Hall' },
  ],
  [
    'lists in brackets and on lines',
    "title: Two Voices\nspeakers: [\"Jon Stavik\", 'Ines Varga']\nevent:\n  - Ropers' Day\ntags:\n- rope\n",
    { title: 'Two Voices', speaker: 'Jon Stavik, Ines Varga', occasion: "Ropers' Day" },
  ],
  [
    'a time stamp, and the date before the day of publication',
    'publishDate: 2014-06-01\ndate: 2014-05-12T19:30:00+02:00\ntitle: The Rope\n',
    { title: 'The Rope', date: '2014-05-12' },
  ],
  [
    'only a day of publication',
    'title: The Rope\npublish_date: June 1, 2014\n',
    { title: 'The Rope', date: '2014-06-01' },
  ],
  [
    'the speaker before the author',
    'author: The Archive\nspeaker: Ines Varga\ntitle: The Rope\n',
    { title: 'The Rope', speaker: 'Ines Varga' },
  ],
  [
    'null, mappings, anchors and empty values',
    'title: ~\nspeaker: null\nplace:\n  name: Quay\nevent: &a Fair\ndate:\nauthors: []\nlang: en\n',
    {},
  ],
];

describe('front matter', () => {
  for (const [name, yaml, expected] of heads)
    it(`is read: ${name}`, () => {
      const parsed = read(`---\n${yaml}---\n\n${prose}`);
      assert.deepEqual(facts(parsed), expected);
      for (const fact of [parsed.transcript.title, parsed.transcript.speaker, parsed.transcript.date])
        if (fact !== undefined) assert.equal(fact.from, 'front-matter');
      assert.equal(parsed.view.length, parsed.text.length);
    });

  it('gives a title that only it has to the search for titles', () => {
    const parsed = read(`---\ntitle: "A Talk on the Caf\\u00e9s of\n  Bjørn\\_Vik"\n---\n\n${prose}`);
    assert.deepEqual(titleWords(parsed), ['a', 'talk', 'on', 'the', 'cafes', 'of', 'bjorn', 'vik']);
    assert.deepEqual(
      parsed.transcript.blocks.map(({ kind }) => kind),
      ['title', 'paragraph', 'paragraph'],
    );
    assert.ok(!parsed.transcript.furniture.some(({ start, end }) => parsed.text.slice(start, end).includes('Talk')));
  });

  it('makes no title of the first sentence of the text', () => {
    const parsed = read(`---\ntitle: Evening Talk\n---\n\nThe ferry was late.\n\n${prose}`);
    assert.deepEqual(titleWords(parsed), ['evening', 'talk']);
  });

  it('gives a title once that the text repeats, and twice where they differ', () => {
    assert.deepEqual(titleWords(read(`---\ntitle: Evening Talk\n---\n\n# Evening Talk\n\n${prose}`)), [
      'evening',
      'talk',
    ]);
    assert.deepEqual(titleWords(read(`---\ntitle: Evening\n---\n\n# On Ropes\n\n${prose}`)), [
      'evening',
      'on',
      'ropes',
    ]);
  });

  it('counts before title, byline and dateline, which fill what it does not state', () => {
    const parsed = read(
      `---\ndate: 2014-05\n---\n\nJon Stavik's Speech at the Quay - 3 June 2015\nBy Ines Varga\n12 May 2014\n\n${prose}`,
    );
    assert.deepEqual(
      [parsed.transcript.date, parsed.transcript.speaker, parsed.transcript.title].map(fact => fact?.from),
      ['dateline', 'title', 'title'],
      'the day of the month that front matter names is more exact',
    );
    assert.deepEqual(
      [isoDate(parsed.transcript.date!.value), parsed.transcript.speaker!.value],
      ['2014-05-12', 'Jon Stavik'],
    );
  });
});

describe('readScalars', () => {
  it('keeps each code unit at its offset', () => {
    const text = ' "Caf\\u00e9 \\_ no\\\n  w"';
    const [scalar] = readScalars(text, 0, text.length);
    assert.equal(scalar.value, 'Café now');
    assert.equal(alignedText(scalar), 'Café         now    ');
    assert.equal(alignedText(scalar).length, scalar.end - scalar.start);
    assert.deepEqual(
      scalar.offsets.map(offset => text[offset]),
      ['C', 'a', 'f', '\\', ' ', 'n', 'o', 'w'],
    );
  });

  it('ends what is not closed at the end of the range', () => {
    for (const text of [
      '"open',
      "'open",
      '[open',
      '[open, "',
      '"open\\',
      '"open\\u12',
      '[',
      '"',
      "'",
      '-',
      '- ',
      '|',
      '>',
    ]) {
      const scalars = readScalars(text, 0, text.length);
      assert.deepEqual(
        scalars.map(({ value }) => value),
        text.includes('open') ? ['open'] : [],
        text,
      );
    }
  });
});
