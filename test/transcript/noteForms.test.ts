import assert from 'node:assert/strict';
import { marked } from '../support/marked';
import { read } from './support';

const head = 'Lecture on Wells\n4 May 1993\n';

/**
 * Asserts that exactly the underlined parts are marks and notes; a note of several lines is underlined in each. `␌`
 * stands for a form feed. Also that no bracket and no problem is found.
 */
function assertNotes(fixture: string): void {
  const { text, spans } = marked(head + fixture);
  const { transcript, all } = read(text.replaceAll('␌', '\f'));
  const found = [...transcript.marks, ...transcript.notes].sort((a, b) => a.start - b.start);
  assert.deepEqual(
    all(found).flatMap(content => content.split('\n')),
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  assert.deepEqual(
    transcript.problems.map(({ code }) => code),
    [],
  );
}

describe('several marks in one pair of brackets', () => {
  const lists: readonly (readonly [string, string])[] = [
    [
      'square brackets and commas',
      `
Water finds the lowest door.[1, 2] My uncle dug for it twice.[3]
                            ^^  ^^                           ^^^

Notes
[1] Well book of the parish.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^
[2] Letters, third box.
^^^^^^^^^^^^^^^^^^^^^^^
[3] He told my mother.
^^^^^^^^^^^^^^^^^^^^^^
`,
    ],
    [
      'round brackets and no space',
      `
The witness saw the rope,(1,2) and the court believed him.(3)
                         ^^ ^^                            ^^^

Footnotes:
1) Transcript of the second day.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
2) Exhibit 9.
^^^^^^^^^^^^^
3) Judgment, at the end.
^^^^^^^^^^^^^^^^^^^^^^^^
`,
    ],
    [
      'three numbers and a range',
      `
"The pump is everybody's aunt."[1,3,4] Nobody wrote it down.[2] We sang it [5–7].
                               ^^ ^ ^^                      ^^^            ^^^^^

Notes
[1] Songs.
^^^^^^^^^^
[2] Nobody.
^^^^^^^^^^^
[3] More songs.
^^^^^^^^^^^^^^^
[4] Letters.
^^^^^^^^^^^^
[5] First verse.
^^^^^^^^^^^^^^^^
[6] Second verse.
^^^^^^^^^^^^^^^^^
[7] Third verse.
^^^^^^^^^^^^^^^^
`,
    ],
    [
      'Persian digits',
      `
آب راه خود را می‌یابد.[۱، ۲] چاه کهنه است.[۳]
                      ^^  ^^              ^^^

پی‌نوشت‌ها:
[۱] دفتر روستا.
^^^^^^^^^^^^^^^
[۲] نامه‌ها.
^^^^^^^^^^^^
[۳] مادرم گفت.
^^^^^^^^^^^^^^
`,
    ],
  ];
  for (const [name, fixture] of lists) it(`finds ${name}`, () => assertNotes(fixture));

  it('leaves points, ranges and verses alone', () =>
    assertNotes(`
The depth is in the range (1, 2) and at verses (1-2) or rows [1, 2]. In Psalm 4 (1-2) we heard it. It fell [2, 1].
The well is deep.(1) The rope is short.(2) It hangs at x[1, 2] and at [1, 9].
                 ^^^                   ^^^

Notes
(1) Measured.
^^^^^^^^^^^^^
(2) Measured twice.
^^^^^^^^^^^^^^^^^^^
`));
});

describe('marks without brackets', () => {
  const layouts: readonly (readonly [string, string])[] = [
    [
      'notes below a rule',
      `
The khatib climbed down before noon.1 He had said, "Measure with care,"2 and nobody
                                    ^                                  ^
had a measure,3 for the ford was flooded.
              ^

______
1 Diary of the schoolmaster, May 1902.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
2 From the second sermon,
^^^^^^^^^^^^^^^^^^^^^^^^^
which was never printed.
^^^^^^^^^^^^^^^^^^^^^^^^
3 “None at all,” says the diary.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
    ],
    [
      'notes below a heading',
      `
Q. Where did you stand? A. By the well1, and then by the gate.2
                                      ^                       ^

Notes

1 The witness points to the plan.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

2 Exhibit 12 has two gates.
^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
    ],
    [
      'notes with a sign after the number, where all have a mark',
      `
Rain is a loan.1 The well is the bank.2 Drought is the clerk who counts.3
               ^                      ^                                 ^

Notes
1. Saying of the plain.
^^^^^^^^^^^^^^^^^^^^^^^
2. Heard at the fair.
^^^^^^^^^^^^^^^^^^^^^
3. My own.
^^^^^^^^^^
`,
    ],
    [
      'notes in Persian digits',
      `
استاد گفت آب امانت است.۱ ما نشنیدیم۲ و رفتیم.
                       ^           ^

پی‌نوشت
۱ دفتر سوم.
^^^^^^^^^^^
۲ به گفته مادرم.
^^^^^^^^^^^^^^^^
`,
    ],
  ];
  for (const [name, fixture] of layouts) it(`finds ${name}`, () => assertNotes(fixture));

  it('finds notes at the foot of pages that count on', () => {
    const { transcript, all } = read(
      `${head}\nThe minister thanked the press twice.1 She took two questions.2 Then she left.\n\n` +
        '____\n1 Once before the lights failed.\n2 On tape.\n' +
        '\fThe fifth was about wells.3 The sixth was not a question!4\n\n____\n3 From the radio.\n4 A minute.\n',
    );
    assert.deepEqual(all(transcript.marks), ['1', '2', '3', '4']);
    assert.equal(transcript.notes.length, 4);
    assert.deepEqual(
      transcript.marks.map(({ note }) => note),
      [0, 1, 2, 3],
    );
  });

  const others: readonly (readonly [string, string])[] = [
    [
      'numbers of the text',
      'We drew 14 buckets in 2.5 hours from well no.2, and 3 men slept.\n\n1 Thing is certain.\n',
    ],
    ['a list of the text', 'We need three things.\n\n1 Rope of good hemp\n2 Buckets\n3 Patience\n'],
    ['dates at the foot of a page', 'We met as follows.\n\n____\n3 March, in the rain.\n4 April, in the sun.\n'],
    ['names with a number', 'The MP3 of the B2 road and the 1.2 and H2O are lost.\n\n____\n1 Lost.\n2 Found.\n'],
    ['numbers out of order', 'We sank.3 We rose.2 We sat.1\n\n____\n1 Lost.\n2 Found.\n3 Lost again.\n'],
    ['verses', 'As in Ps.1 and ch.2 of vol.3 it is said.\n\n____\n1 Lost.\n2 Found.\n3 Lost again.\n'],
  ];
  for (const [name, body] of others) it(`does not take ${name}`, () => assertNotes(`\n${body}`));

  it('ends sentences before a mark, and keeps it out of words', () => {
    const { transcript, view, text } = read(
      `${head}\nThe oar broke twice.1 Nobody swam2 home. They walked.\n\n____\n1 On tape.\n2 On paper.\n`,
    );
    assert.ok(view.includes('twice.¹ Nobody swam² home.'));
    assert.equal(view.length, text.length);
    const paragraph = transcript.blocks.findLast(({ kind }) => kind === 'paragraph');
    assert.equal(paragraph?.sentences.length, 6);
  });
});

describe('notes at the foot of pages', () => {
  it('end before the page number and the next page', () =>
    assertNotes(
      `
The harbour master opened the gate at four, as he did on every other day of that
spring,(1) and he closed it at nine, when the last of the fishing boats had come
       ^^^

----
1. The log has five, but the clock of the harbour was known to be slow, and for
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
that reason the log is of no use to us in the matter which is now before us all.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  11
␌in. There was no moon.(2) The witness went below and did not see the other ship.
                       ^^^

----
2. The almanac agrees.
^^^^^^^^^^^^^^^^^^^^^^
                  12
`,
    ));

  it('do not need a mark each below a rule', () => {
    const { transcript, all } = read(
      `${head}\nThe bishop blessed the pump.¹ It rained.\n\n____\n1. Parish book.\n2. The pump is gone.\n`,
    );
    assert.deepEqual(all(transcript.notes), ['1. Parish book.', '2. The pump is gone.']);
    assert.deepEqual(
      transcript.problems.map(({ code }) => code),
      ['note-without-mark'],
    );
  });

  it('do not need a mark each where they count on', () => {
    const { transcript } = read(
      `${head}\nThe bishop blessed the pump.(1) It rained.\n\n1. Parish book.\n` +
        '\fHe went home.(2) It stopped.\n\n2. Diary.\n3. Weather book.\n',
    );
    assert.equal(transcript.notes.length, 3);
  });

  it('are not lists below a rule', () => {
    const { transcript } = read(
      `${head}\nThe bishop asked for (1) bread and for salt.\n\n---\n\n1. What is bread?\n\n2. What is salt?\n\n3. Why?\n`,
    );
    assert.deepEqual(transcript.notes, []);
  });

  it('keep the lines after a web address', () => {
    const { transcript, all } = read(
      `${head}\nThe bishop blessed the pump (1) and the trough (2).\n\n(1) See\nhttps://parish.example.org/pump\n` +
        'and the diary.\n(2) Lost.\n',
    );
    assert.deepEqual(all(transcript.notes), ['(1) See\nhttps://parish.example.org/pump\nand the diary.', '(2) Lost.']);
  });

  it('may have marks after numbers', () =>
    assertNotes(`
The mill flooded in 1911 (1) and the ford was paved with 300 (2) stones. We read Qur'an 2:60 (3) there.
                         ^^^                                 ^^^                             ^^^

(1) Or 1912.
^^^^^^^^^^^^
(2) Counted.
^^^^^^^^^^^^
(3) At noon.
^^^^^^^^^^^^
`));
});

describe('numbers in brackets that are no marks', () => {
  const sentences: readonly (readonly [string, string])[] = [
    ['sections of laws', 'Under section 6(1) and rule 11(2) the well is yours.'],
    ['volumes and issues', 'It is in the Dowsers’ Journal 4(2): 11-19, and in 5(1).'],
    ['variables', 'Let d[1] be the depth and d[2] the length of the rope.'],
    ['code', 'You type `dig(1)` and then `rope[2]` into the machine.'],
    ['numbers of surahs', 'She recited al-Anbiya (1): 30 and al-Mulk (2), verse 30, at the well.'],
    ['numbers of other forms, out of order', 'The plan shows the pump (2) beside the trough (1) of the yard.'],
  ];
  for (const [name, sentence] of sentences)
    it(`leaves ${name} alone`, () =>
      assertNotes(`
${sentence}
It is deep.[1] It is cold.[2]
           ^^^            ^^^

Notes
[1] Measured.
^^^^^^^^^^^^^
[2] Felt.
^^^^^^^^^
`));

  it('leaves labels of link definitions alone', () =>
    assertNotes(`
It is deep.[1] It is cold.[2]
           ^^^            ^^^

[1]: wells.html

Notes
[1] Measured.
^^^^^^^^^^^^^
[2] Felt.
^^^^^^^^^
`));

  it('still finds marks after a year, and marks that return', () =>
    assertNotes(
      `
It was dug in 1911[1] and filled in 1950.[2] It was dug again,[1] and “filled”.[2]
                  ^^^                    ^^^                  ^^^              ^^^

Notes
[1] Parish book.
^^^^^^^^^^^^^^^^
[2] Diary.
^^^^^^^^^^
`,
    ));
});

describe('a mark without brackets and without a note', () => {
  /** Three marks that have notes, then the sentence, then the notes. */
  const withSentence = (sentence: string, labels = ['1', '2', '3'], marks = ['1', '2', '3']): string => `${head}
The well was dug twice.${marks[0]} My uncle held the rope, and nobody thanked him.${marks[1]} It ran dry.${marks[2]}

${sentence}

Notes

${labels[0]} First by the parish; the second time nobody kept the bills.
${labels[1]} Letters, third box, between two receipts.
${labels[2]} In the dry year, and again when the mill came.
`;
  const withoutNote = (text: string): string[] => {
    const { transcript, shown } = read(text);
    return transcript.problems.filter(({ code }) => code === 'mark-without-note').map(shown);
  };

  const certain = [
    'We dug a third one, and it was worse.4 No law made us do that.',
    'Nobody drank of it.4',
    'She called it a well of “sorts.”4 We called it a hole.',
    'Was the rope too short?4 It was.',
    'He shouted for an hour!4 Nobody came.',
    'They sold the stones by weight.4 “A fair price,” they said.',
    'The clerk wrote nothing down.4  The mayor signed it.',
    'I counted the buckets (all nine of them).4 I was seven.',
    'It was deep.4 The bottom was of clay, 12 feet down, and in 1903 it froze.',
    'It cost us the summer.4 (And the mule.) I would do it again.',
  ];
  for (const sentence of certain)
    it(`is reported: ${sentence}`, () => assert.deepEqual(withoutNote(withSentence(sentence)), ['4']));

  it('is reported where the labels of the notes have full stops', () =>
    assert.deepEqual(withoutNote(withSentence(certain[0], ['1.', '2.', '3.'])), ['4']));

  const others = [
    'We dug a third one, and it was worse.5 No law made us do that.',
    'That is version 3.4 The plan had five.',
    'It is in Luke.4 He says so himself.',
    'See box no.4 It holds the rest.',
    'Look at vol.4 There are nine.',
    'It was worse.4 feet of mud lay in it.',
    'It was worse. 4 The parish paid.',
    'It was worse.4% No more was paid.',
    'It was worse.4: the parish paid for nothing.',
    'It was worse.4 No law made us. It was better.4 No one saw it.',
    'It was worse[4] than the first. No law made us do that.',
    'The rope held for four.45 No more.',
  ];
  for (const sentence of others)
    it(`is not reported: ${sentence}`, () => assert.deepEqual(withoutNote(withSentence(sentence)), []));

  it('is not reported where a note has no mark before it', () => {
    assert.deepEqual(withoutNote(withSentence(certain[0], ['1', '2', '3'], ['1', '2', ''])), []);
  });
});
