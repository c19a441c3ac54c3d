import assert from 'node:assert/strict';
import { read } from './support';

interface Case {
  readonly text: string;
  /** The beginnings of the notes, and the marks. */
  readonly notes: readonly string[];
  readonly marks: readonly string[];
}

/** Lines of text. */
const page = (topic: string): string =>
  Array.from({ length: 9 }, () => `Of the ${topic} I have a thing to tell, and it is true as far as I can see\n`).join(
    '',
  );

const cases: Readonly<Record<string, Case>> = {
  'raised marks of pages, with a number left out': {
    text: `${page('mill')}It was rebuilt in the end.¹\n\n1.  By the brothers Hale.\n\n- 2 -\n\n${page('weir')}It fell;² nobody came.\n\n2.  So the parish book.\n\n- 3 -\n\n${page('bank')}It stands still⁴.\n\n4.  See the map.\n\n- 4 -\n`,
    notes: ['1.  By', '2.  So', '4.  Se'],
    marks: ['¹', '²', '⁴'],
  },
  'the one note of the last page, whose mark lost its brackets': {
    text: `${page('mill')}They built it in a year.1 It stood for two hundred.2 It fell at last.\n\n____\n1. Hale, p. 4.\n2. Orm, p. 9.\n\n- 2 -\n\n${page('weir')}Nobody went down to the courtyard.3\n\n____\n3. The song of the weir; see Pell,\n   p. 176.\n`,
    notes: ['1. Hal', '2. Orm', '3. The'],
    marks: ['1', '2', '3'],
  },
  'no score at the end of the last page': {
    text: `${page('mill')}They built it in a year.1 It stood for two hundred.2 It fell at last.\n\n____\n1. Hale, p. 4.\n2. Orm, p. 9.\n\n- 2 -\n\n${page('weir')}They won by chapter 3 of their rules.\n\n____\n3. The weir was theirs.\n`,
    notes: ['1. Hal', '2. Orm'],
    marks: ['1', '2'],
  },
  'a note that goes on in an indented line behind a full stop': {
    text: `${page('mill')}They built it in a year.1 It stood for two hundred.2 It fell at last.\n\n____\n1 E. Hale, Mills and Men (Orm, 1937), pp. 114-62.\n  The review by Pell is unjust.\n2 Orm, p. 9.\n`,
    notes: ['1 E. H', '2 Orm,'],
    marks: ['1', '2'],
  },
  'numbers without signs, one on each page': {
    text: `${page('mill')}A chair was pulled up to the table.1\n\n    1  See the bulletin of the mill.\n                         A/52\nPage 2\n\n${page('weir')}We have ratified all of it.2 (Applause)\n\n    2  In force since spring.\n                         A/52\nPage 3\n`,
    notes: ['1  See', '2  In '],
    marks: ['1', '2'],
  },
  'notes of the one who typed the text': {
    text: `I was there in the storm.(1) It was dark.\n\nThen we went home.(2) We slept.\n\nNOTES (added by the lecturer, November 2014)\n(1) I follow Hale.\n(2) In the old sense.\n`,
    notes: ['(1) I ', '(2) In'],
    marks: ['(1)', '(2)'],
  },
  'notes by the transcriber': {
    text: `It is wrong on the stone and all.1 They never mended it.\n\nThen it was nylon from over the sea.2 We stopped.\n\nNotes by the transcriber\n\n1. The stone has 5 March.\n2. See the other tape.\n`,
    notes: ['1. The', '2. See'],
    marks: ['1', '2'],
  },
  'notes of an editor in other languages': {
    text: `Das war im Sturm.[1] Es war dunkel.\n\nDann gingen wir heim.[2] Alle schliefen.\n\nAnmerkungen der Redaktion:\n[1] Der Sturm von 1962.\n[2] Nach Orm.\n`,
    notes: ['[1] De', '[2] Na'],
    marks: ['[1]', '[2]'],
  },
  'the one note of a file': {
    text: `${page('mill')}Work grinds men down till their minds go dull.(1) I move.\n\n${page('weir')}\n(1) The figure is that of the older edition.\n`,
    notes: ['(1) Th'],
    marks: ['(1)'],
  },
  'notes with a number left out below their heading': {
    text: `The detours are the point.1\n\nIt means he has not taught.2\n\nWhoever has the strength.3 Tea is late.\n\nNOTES\n\n1 For the warning see the sheet.\n2 The one who asks.\n3 In the new edition.\n5 On the image as well.\n`,
    notes: ['1 For ', '2 The ', '3 In t', '5 On t'],
    marks: ['1', '2', '3'],
  },
  'marks after a colon': {
    text: `He wrote in the book:[1] delay them.\n\nAnd then;[2] nothing.\n\n------\n[1] Page 90.\n[2] Page 92.\n`,
    notes: ['[1] Pa', '[2] Pa'],
    marks: ['[1]', '[2]'],
  },
  'no paragraphs of articles': {
    text: `The right is in article 24 (2) of it.¹ And in sections 4 and 6 (1) of the Act.²\n\n------\n¹ Page 90.\n² Page 92.\n`,
    notes: ['¹ Page', '² Page'],
    marks: ['¹', '²'],
  },
  'no single points of a list': {
    text: `We agreed on rule 4(1) after a long night.\n\nThe rules are short.\n\n(1) Nobody swims in the weir.\n`,
    notes: [],
    marks: [],
  },
  'no list below a heading on notes': {
    text: `I shall speak of the editor.\n\nNotes on patience\n\n1. It is long.\n2. It is bitter.\n`,
    notes: [],
    marks: [],
  },
  'no rows of figures at the foot of a page': {
    text: `${page('mill')}The harvest was good in the end.\n\n    3  Barns stood full.\n                         A/52\nPage 2\n\n${page('weir')}`,
    notes: [],
    marks: [],
  },
};

describe('Notes at the foot of pages and of files', () => {
  for (const [name, { text, notes, marks }] of Object.entries(cases)) {
    it(name, () => {
      const { transcript, all } = read(text);
      assert.deepEqual(
        all(transcript.notes).map(each => each.slice(0, 6)),
        notes,
      );
      assert.deepEqual(all(transcript.marks), marks);
    });
  }

  it('go on in an indented line behind a full stop', () => {
    const { text } = cases['a note that goes on in an indented line behind a full stop'];
    const { transcript, all } = read(text);
    assert.match(all(transcript.notes)[0], /pp\. 114-62\.\n {2}The review by Pell is unjust\.$/);
  });
});
