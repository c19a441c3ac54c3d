import assert from 'node:assert/strict';
import { read } from './support';

/** The marks and the notes of a lecture with these lines. */
function notesOf(lines: readonly string[]): { marks: string[]; notes: string[]; problems: string[] } {
  const { transcript, all } = read(`Lecture on Wells\n4 May 1993\n\n${lines.join('\n')}\n`);
  return { marks: all(transcript.marks), notes: all(transcript.notes), problems: transcript.problems.map(p => p.code) };
}

const first =
  'I have the count of all the wells from the parish clerk, and it took him a winter.1 He walks to each of them.';
const last = 'So I went to the well myself, and I let the bucket down until the rope was wet.';
const note = '1The count is printed in the yearbook of the parish, 1912.';

describe('notes whose numbers are glued to their words', () => {
  const second = 'The rope is the one that my uncle sold to the parish.2 It is a poor rope.';
  const secondNote = '2He sold it twice.';
  const found: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
    ['stand between paragraphs', [first, note, last], ['1'], [note]],
    ['stand at the end', [first, last, note], ['1'], [note]],
    ['stand apart', [first, '', note, '', last], ['1'], [note]],
    ['have a mark after a name', [first.replace('winter', 'Advent'), note, last], ['1'], [note]],
    ['have a mark at the end of a paragraph', [first.replace(/ He.*/, ''), note, last], ['1'], [note]],
    [
      'begin with a quotation',
      [first, note.replace('The', '“The').replace('count', 'count”'), last],
      ['1'],
      ['1“The count” is printed in the yearbook of the parish, 1912.'],
    ],
    ['count up', [first, note, second, secondNote, last], ['1', '2'], [note, secondNote]],
    ['follow two paragraphs', [first, last, note, 'The clerk has died, and nobody counts them now.'], ['1'], [note]],
    ['come after a mark behind a quotation', [first.replace('winter.1', 'winter.”1'), note, last], ['1'], [note]],
    ['come after an exclamation', [first.replace('winter.1', 'winter!1'), note, last], ['1'], [note]],
  ];
  for (const [name, lines, marks, notes] of found)
    it(name, () => assert.deepEqual(notesOf(lines), { marks, notes, problems: [] }));

  const others: readonly (readonly [string, readonly string[]])[] = [
    ['have no mark', [first.replace('.1', '.'), note, last]],
    ['have two marks', [first, last.replace('wet.', 'wetter.1 It was cold.'), note]],
    ['are no first ones', [first.replace('.1', '.2'), note.replace('1The', '2The'), last]],
    ['have a mark inside a sentence', [first.replace('winter.1 He', 'winter,1 and he'), note, last]],
    ['have a mark after an abbreviation', [first.replace('winter.1', 'no.1'), note, last]],
    ['come before their mark', [note, first, last]],
    ['go on in the sentence above', [first.replace('walks to each of them.', 'walks, as I said, to'), note, last]],
    ['are names', ['They drink it cold.1 Some do not.', '7Up is what the children want here.', last]],
    ['are verses', ['1Blessed is the rope that holds.', '2Blessed is the hand that ties it.', last]],
    ['are of a list in which one has no mark', [first, note, second.replace('.2', '.'), secondNote, last]],
    ['are amounts', [first, '1kg of rope is enough for two wells.', last]],
  ];
  for (const [name, lines] of others)
    it(`are something else where they ${name}`, () =>
      assert.deepEqual(notesOf(lines), { marks: [], notes: [], problems: [] }));
});
