import assert from 'node:assert/strict';
import { read } from './support';

const head = 'The Duty of Millers\n12 May 2010\n\n';
const text = 'The wheel is old (1), the brook is older (2). We keep both.\n\n';

describe('notes and their marks', () => {
  const layouts: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a bracket after the number',
      'Footnotes:\n\n1) Made of oak\nin the north.\n\n2) It has no name.\n',
      ['1) Made of oak\nin the north.', '2) It has no name.'],
    ],
    [
      'a full stop after the number, each in its own line',
      'Notes\n1. Made of oak.\n2. It has no name.\n',
      ['1. Made of oak.', '2. It has no name.'],
    ],
    [
      'square brackets',
      '## Endnotes\n\n[1] Made of oak.\n[2] It has no name.\n',
      ['[1] Made of oak.', '[2] It has no name.'],
    ],
    ['round brackets', 'Notes:\n(1) Made of oak.\n(2) It has no name.\n', ['(1) Made of oak.', '(2) It has no name.']],
    ['a dash', 'Endnotes\n\n1 - Made of oak.\n\n2 - It has no name.\n', ['1 - Made of oak.', '2 - It has no name.']],
    ['superscripts', 'Notes\n\n¹ Made of oak.\n² It has no name.\n', ['¹ Made of oak.', '² It has no name.']],
    ['Persian digits', 'پی‌نوشت‌ها:\n۱) از چوب بلوط.\n۲) بی نام.\n', ['۱) از چوب بلوط.', '۲) بی نام.']],
    ['Arabic digits and a dash', 'الهوامش:\n\n١- من خشب.\n٢- بلا اسم.\n', ['١- من خشب.', '٢- بلا اسم.']],
    [
      'no heading, after a rule',
      '_____\n(1) Made of oak.\n(2) It has no name.\n',
      ['(1) Made of oak.', '(2) It has no name.'],
    ],
    ['no heading, at the end', '1. Made of oak.\n\n2. It has no name.\n', ['1. Made of oak.', '2. It has no name.']],
  ];
  for (const [name, notes, expected] of layouts) {
    it(`finds notes with ${name}`, () => {
      const { transcript, all, text: whole } = read(head + text + notes);
      assert.deepEqual(all(transcript.notes), expected);
      assert.deepEqual(
        all(transcript.notes.map(note => note.body)),
        expected.map(note => note.replace(/^\S+ (?:- )?/, '')),
      );
      assert.deepEqual(
        transcript.notes.map(({ number }) => number),
        ['1', '2'],
      );
      assert.deepEqual(
        transcript.marks.map(({ start, end, note }) => [whole.slice(start, end), note]),
        [
          ['(1)', 0],
          ['(2)', 1],
        ],
      );
      assert.deepEqual(transcript.problems, []);
    });
  }

  it('finds notes at page ends, and joins the paragraphs over them', () => {
    const { transcript, all } = read(
      `${head}The wheel is old (1) and so is the brook, as all of you know.\n\n(1) Made of oak.\n` +
        '\f\nThe mill is new (2) and made of stone.\n____\n(2) From the north.\n',
    );
    assert.deepEqual(all(transcript.notes), ['(1) Made of oak.', '(2) From the north.']);
    assert.deepEqual(
      transcript.marks.map(({ note }) => note),
      [0, 1],
    );
  });

  it('finds notes that each page counts from 1', () => {
    const { transcript } = read(
      `${head}The wheel is old (1), as you know.\n\n(1) Made of oak.\n\f\nThe mill is new (1), as you see.\n\n(1) From the north.\n`,
    );
    assert.deepEqual(
      transcript.marks.map(({ note }) => note),
      [0, 1],
    );
    assert.deepEqual(transcript.problems, []);
  });

  it('finds notes of Markdown', () => {
    const { transcript, all } = read(
      '# Stones\n\nThey roll[^1] and stay[^x]. They fall[^3].\n\n[^1]: As they do.\n[^x]: Seldom.\n',
    );
    assert.deepEqual(all(transcript.notes), ['[^1]: As they do.', '[^x]: Seldom.']);
    assert.deepEqual(all(transcript.marks), ['[^1]', '[^x]', '[^3]']);
    assert.deepEqual(transcript.brackets, []);
    assert.deepEqual(
      transcript.problems.map(({ code }) => code),
      ['mark-without-note'],
    );
  });

  const marks: readonly (readonly [string, string[]])[] = [
    ['The wheel is old[1], the brook older [2].', ['[1]', '[2]']],
    ['It is 20 km² wide.¹ It is deep.²', ['¹', '²']],
    ['آسیاب کهنه است (۱). رود کهن‌تر است (۲).', ['(۱)', '(۲)']],
    ['It stands “for all” (1). It turns (2)!', ['(1)', '(2)']],
  ];
  for (const [sentence, expected] of marks) {
    it(`finds the marks of: ${sentence}`, () => {
      const { transcript, all } = read(`${head}${sentence}\n\nNotes:\n\n1) Made of oak.\n\n2) No name.\n`);
      assert.deepEqual(all(transcript.marks), expected);
      assert.deepEqual(transcript.problems, []);
    });
  }

  it('does not take enumerations, years, verses and list items as marks', () => {
    const sentence =
      'We need (1) bread, (2) salt and (3) water. It was built once (1980), as is said in 5: 54, section ' +
      '14(2).\n\n(4) Meet the costs;\n\n(5) Save.\n\n';
    const { transcript, all } = read(`${head}${sentence}The wheel (1).\n\nNotes:\n\n1) Made of oak.\n`);
    assert.deepEqual(all(transcript.marks), ['(1)']);
    assert.deepEqual(transcript.problems, []);
  });

  it('finds no marks where there are no notes', () => {
    const { transcript } = read(`${head}${text}The end (3).\n`);
    assert.deepEqual(transcript.marks, []);
    assert.deepEqual(transcript.problems, []);
  });

  it('reports marks without a note, notes without a mark and numbers used twice', () => {
    const { transcript, shown } = read(
      `${head}The wheel is old (1), the brook older (2), the mill oldest (9).\n\nFootnotes:\n\n` +
        '1) Made of oak.\n\n2) No name.\n\n2) Of stone.\n\n3) Unseen.\n',
    );
    assert.deepEqual(
      transcript.problems.map(problem => [problem.code, shown(problem)]),
      [
        ['mark-without-note', '(9)'],
        ['note-number-twice', '2)'],
        ['note-without-mark', '3)'],
      ],
    );
  });

  it('offers a fix where it is unambiguous', () => {
    const fixed = (body: string): string[] => {
      const { transcript, text: whole } = read(`${head}${body}`);
      return transcript.problems
        .flatMap(problem =>
          (problem.fixes ?? []).map(
            ({ edits: [edit] }) => whole.slice(0, edit.start) + edit.newText + whole.slice(edit.end),
          ),
        )
        .map(result => result.slice(head.length));
    };
    // A mark without a note, and one note without a mark.
    assert.deepEqual(fixed('The wheel (1), the brook (3).\n\nNotes:\n1. Oak.\n2. None.\n'), [
      'The wheel (1), the brook (2).\n\nNotes:\n1. Oak.\n2. None.\n',
    ]);
    // Two notes with one number, and a mark of the next number.
    assert.deepEqual(fixed('The wheel (1), the brook (2).\n\nNotes:\n[1] Oak.\n[1] None.\n'), [
      'The wheel (1), the brook (2).\n\nNotes:\n[1] Oak.\n[2] None.\n',
    ]);
    // Two marks with one number, and no mark of the next note, in Persian digits.
    assert.deepEqual(fixed('آسیاب (۱) و رود (۱).\n\nپی‌نوشت‌ها:\n۱) بلوط.\n۲) هیچ.\n'), [
      'آسیاب (۱) و رود (۲).\n\nپی‌نوشت‌ها:\n۱) بلوط.\n۲) هیچ.\n',
    ]);
  });

  it('does not report notes without a mark where the text has no marks at all', () => {
    assert.deepEqual(
      read(`${head}The wheel is old.\n\nNotes:\n\n1) Made of oak.\n\n2) No name.\n`).transcript.problems,
      [],
    );
  });
});
