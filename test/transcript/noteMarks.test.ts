import assert from 'node:assert/strict';
import { read } from './support';

const head = 'Lecture on Wells\n4 May 1993\n\n';

/** The marks of the text below a head, as they are written. */
const marksOf = (body: string): string[] => {
  const { transcript, all } = read(head + body);
  return all(transcript.marks);
};
/** The problems of the text below a head, as code and text. */
const problemsOf = (body: string): string[] => {
  const { transcript, shown } = read(head + body);
  return transcript.problems.map(problem => `${problem.code} ${shown(problem)}`);
};

describe('marks that count the sentences, above notes of which some have no mark', () => {
  const notes = (count: number): string =>
    `\nNotes\n\n${[
      'Heard at the fair.',
      'Letters, third box.',
      'My own view.',
      'Of the miller.',
      'Diary, in June.',
      'From a song.',
    ]
      .slice(0, count)
      .map((note, index) => `${index + 1}. ${note}`)
      .join('\n')}\n`;

  const certain: readonly (readonly [string, number, readonly string[]])[] = [
    ['The rope broke.1 Nobody swam.2 They walked home.3\n', 5, ['1', '2', '3']],
    ['It rained.1 The ford rose.2\n\nWe slept.3 The mule did not.4\n', 6, ['1', '2', '3', '4']],
    ['Who dug it?1 “My aunt.”2 She was nine!3\n', 4, ['1', '2', '3']],
    ['The mill stood\non sand.1 It fell\nin a week.2 No one\nwas inside.3 We sang.\n', 4, ['1', '2', '3']],
    ['He measured twice.1 In 1903 it froze.2 We had 40 buckets.3 Then none.4\n', 5, ['1', '2', '3', '4']],
    ['The clerk slept (at noon).1 The mayor wrote.2 The bell rang.3\n', 5, ['1', '2', '3']],
  ];
  for (const [text, count, marks] of certain)
    it(`finds them in: ${text.slice(0, 50)}`, () => {
      assert.deepEqual(marksOf(text + notes(count)), marks);
      // The head has a 4, so that the mark of a fourth note may only be missed.
      const unmarked = [5, 6].filter(number => number > marks.length && number <= count);
      assert.deepEqual(
        problemsOf(text + notes(count)),
        unmarked.map(number => `note-without-mark ${number}.`),
      );
    });

  const others: readonly (readonly [string, number])[] = [
    // Too few for the notes, or for a count.
    ['The rope broke.1 Nobody swam.2 They walked.\n', 5],
    // A gap.
    ['The rope broke.1 Nobody swam.2 They walked.4 We sang.5\n', 6],
    // Not from 1.
    ['The rope broke.2 Nobody swam.3 They walked.4 We sang.\n', 6],
    // Inside sentences.
    ['The rope1 broke and nobody2 swam and they3 walked.\n', 5],
    // Abbreviations and names of books.
    ['See vol.1 The first. See no.2 The second. See fig.3 The third.\n', 5],
    ['It is in Luke.1 He says so. It is in Mark.2 He says so. It is in John.3 He says so.\n', 5],
  ];
  for (const [text, count] of others)
    it(`finds none in: ${text.slice(0, 50)}`, () => assert.deepEqual(marksOf(text + notes(count)), []));
});

describe('notes without a mark, where the other marks of the page have no brackets', () => {
  const body = 'The rope broke.1 Nobody swam home.2 They walked.3 We sang.';
  const reported: readonly (readonly [string, readonly string[]])[] = [
    [`${body}\n\n____\n1 Lost.\n2 Found.\n3 Kept.\n6 Sold.\n`, []],
    [`${body}\n\n____\n1 Lost.\n2 Found.\n3 Kept.\n4 Sold.\n`, []],
    [
      `The rope broke.1 They walked.2 We sang.3 It froze.4\n\n____\n1 A.\n2 Be.\n3 Ce.\n4 De.\n5 Eff.\n`,
      ['note-without-mark 5'],
    ],
    [
      `The rope broke.1 They walked.2 We sang.3 It froze.4\n\n____\n1. A.\n2. Be.\n3. Ce.\n4. De.\n5. Eff.\n6. Ge.\n`,
      ['note-without-mark 5.', 'note-without-mark 6.'],
    ],
    [
      `We had 5 ropes.1 They broke.2 We sang.3 It froze.4\n\n____\n1. A.\n2. Be.\n3. Ce.\n4. De.\n5. Eff.\n6. Ge.\n`,
      ['note-without-mark 6.'],
    ],
    [`The rope broke.1 They walked.2 We sang.3 It froze 5\n\n____\n1. A.\n2. Be.\n3. Ce.\n5. De.\n`, []],
    [`We sang.1 They walked.2\n\nNotes\n\n1 Songs.\n2 Roads.\n3 Rain.\n`, ['note-without-mark 3']],
    [`Wir sangen.1 Wir gingen.2\n\nAnmerkungen\n\n1 Lieder.\n2 Wege.\n3 Regen.\n`, ['note-without-mark 3']],
    [`We sang.1 It was 3 miles.2\n\nNotes\n\n1 Songs.\n2 Roads.\n3 Rain.\n`, []],
    [`We sang.[1] They walked.[2]\n\nNotes\n\n[1] Songs.\n[2] Roads.\n[3] Rain.\n`, ['note-without-mark [3]']],
  ];
  for (const [text, problems] of reported)
    it(`are reported where nothing can be their mark: ${text.slice(0, 60)}`, () =>
      assert.deepEqual(problemsOf(text), problems));
});

describe('headings of notes in other languages', () => {
  const headings = [
    'Anmerkungen',
    'Fußnoten:',
    'ENDNOTEN',
    'Einzelnachweise',
    'Notes de bas de page',
    'Notes et références',
    'Références',
    'Note',
    'Note a piè di pagina',
    'Notas',
    'Notas al pie',
    'Referencias',
    'Notas de rodapé',
    'Voetnoten',
    'Dipnotlar',
    'Kaynakça',
    'Catatan kaki',
    'یادداشت‌ها و منابع',
    'منابع و مآخذ',
    'حواشی',
    'المصادر والمراجع',
    'المراجع',
  ];
  for (const heading of headings)
    it(`are read: ${heading}`, () => {
      const { transcript } = read(`${head}Wir sangen (1). Wir gingen (2).\n\n${heading}\n\n(1) Lieder.\n(2) Wege.\n`);
      assert.deepEqual(
        transcript.notes.map(({ number }) => number),
        ['1', '2'],
      );
      assert.ok(transcript.blocks.some(({ kind }) => kind === 'notes-heading'));
    });

  const others = ['Quellen im Tal', 'Notas de viaje', 'Die Noten', 'Referenz', 'Catatan harian', 'Renvoi'];
  for (const heading of others)
    it(`are none: ${heading}`, () => {
      const { transcript } = read(`${head}We sang.\n\n${heading}\n\n(1) Songs.\n(2) Roads.\n`);
      assert.deepEqual(transcript.notes, []);
    });
});

describe('marks above notes of which two have one number', () => {
  const body = 'The rope broke.1 Nobody swam home.2 They walked.3 We sang.\n\n____\n';
  const linked = (notes: string): (number | undefined)[] => {
    const { transcript } = read(`${head}${body}${notes}`);
    return transcript.marks.map(({ note }) => note);
  };
  const cases: readonly (readonly [string, readonly number[], readonly string[]])[] = [
    ['1 Lost.\n2 Found.\n2 Kept.\n3 Sold.\n', [0, 1, 3], ['note-number-twice 2']],
    ['1 Lost.\n2 Found.\n3 Kept.\n3 Sold.\n', [0, 1, 2], ['note-number-twice 3']],
    ['1 Lost.\n1 Found.\n2 Kept.\n3 Sold.\n', [0, 2, 3], ['note-number-twice 1']],
  ];
  for (const [notes, indexes, problems] of cases)
    it(`leads to the first of them: ${notes.replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(linked(notes), indexes);
      assert.deepEqual(problemsOf(body + notes), problems);
    });
});

describe('marks above notes at the foot of pages of which two have one number', () => {
  it('are found on each page', () => {
    const pages =
      'The rope broke.1 Nobody swam home.2 They walked.\n\n____\n1 Lost.\n2 Found.\n' +
      '\fThe mule slept.3 We sang of it.4 The ford froze.\n\n____\n3 Kept.\n4 Sold.\n4 Sold again.\n' +
      '\fThe mill stood.5 The wheel turned.6 We left.\n\n____\n5 Seen.\n6 Heard.\n';
    assert.deepEqual(marksOf(pages), ['1', '2', '3', '4', '5', '6']);
    assert.deepEqual(problemsOf(pages), ['note-number-twice 4']);
  });
});

describe('marks of Markdown in a text without notes', () => {
  const certain = [
    'The wheel is of oak.[^1]\n',
    'The wheel[^1] is of oak, and the dam[^2] of clay.\n',
    '“It is of oak,”[^1] she said.\n\nIt was.[^2]\n',
    'Who built it?[^1] My aunt!\n',
    'He wrote **of oak**,[^1] and he meant it.\n',
    'Der Damm (aus Lehm)[^1] hielt.\n',
  ];
  for (const text of certain)
    it(`are reported: ${text.slice(0, 50)}`, () => {
      const marks = text.match(/\[\^\d\]/g) ?? [];
      assert.deepEqual(marksOf(text), marks);
      assert.deepEqual(
        problemsOf(text),
        marks.map(mark => `mark-without-note ${mark}`),
      );
      assert.deepEqual(read(head + text).transcript.brackets, []);
    });

  const others = [
    'The pattern `a[^1]b` has no one.\n',
    'The pattern a[^1]b has no one, and a[^1]* has many.\n',
    'The sign [^1] stands alone.\n',
    'It is of oak.[^7]\n',
    'It is of oak.[^2] It is of clay.[^1]\n',
    'It is of oak (3).\n',
  ];
  for (const text of others)
    it(`are not found in: ${text.slice(0, 50)}`, () => {
      assert.deepEqual(marksOf(text), []);
      assert.deepEqual(problemsOf(text), []);
    });
});
