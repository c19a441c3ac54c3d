import assert from 'node:assert/strict';
import { annotations } from '../../server/features/document/annotations';
import { corpusOf } from './fixture';

/** The annotations with problems, as "text: code". */
async function problemsOf(text: string): Promise<string[]> {
  const sample = await corpusOf({ 'a.txt': text });
  return annotations(sample.entry('a.txt'), text).flatMap(({ kind, text: shown, problems }) =>
    (problems ?? []).map(({ code }) => `${kind} ${shown}: ${code}`),
  );
}

const head = 'Hearing on the Weir\n7 March 1988\n\n';

describe('problems of annotations', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a mark without a note, and a note without a mark',
      'The gate was shut (1) and the key was lost (3).\n\nNotes\n\n1) Exhibit 4.\n\n2) Exhibit 5.\n',
      ['note-mark (3): mark-without-note', 'note 2) Exhibit 5.: note-without-mark'],
    ],
    [
      'two notes with one number',
      'The gate was shut (1).\n\nNotes\n\n1) Exhibit 4.\n\n1) Exhibit 5.\n',
      ['note 1) Exhibit 5.: note-number-twice'],
    ],
    [
      'a name of Markdown',
      'The gate was shut[^a] and the key was lost[^b].\n\n[^a]: Exhibit 4.\n',
      ['note-mark [^b]: mark-without-note'],
    ],
    [
      'a citation in a note, once',
      'The gate was shut (1).\n\nNotes\n\n1) The Holy Quran, 2: 290.\n',
      ['citation The Holy Quran, 2: 290: verse-missing'],
    ],
    [
      'no marks of one bracket',
      'The gate was shut.[1, 2] The key was lost.[3-5]\n\nNotes\n[1] A.\n[2] B.\n[3] C.\n[4] D.\n[5] E.\n',
      [],
    ],
    ['no marks without brackets', 'The gate was shut.1 The key was lost.2\n\n____\n1 Exhibit 4.\n2 Exhibit 5.\n', []],
  ];
  for (const [name, text, expected] of cases)
    it(`are those of ${name}`, async () => assert.deepEqual(await problemsOf(head + text), expected));
});
