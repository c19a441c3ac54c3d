import assert from 'node:assert/strict';
import { parseTranscript } from '../../server/transcript/parse';

const body = 'The mill stands by the river, and the river does not mind. We pay for it all the same.';

/** The blocks that are headings, in a text with a title and a date before them. */
function headingsOf(...paragraphs: string[]): string[] {
  const text = `A Talk on Mills\n\n3 May 1961\n\n${body}\n\n${paragraphs.join('\n\n')}\n\n${body}\n`;
  return parseTranscript(text)
    .transcript.blocks.filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => text.slice(start, end));
}

describe('Roman numbers that stand alone', () => {
  const headings: readonly (readonly [name: string, paragraphs: readonly string[], expected: readonly string[]])[] = [
    ['are headings', ['II.', body, 'III.', body], ['II.', 'III.']],
    ['are headings from the first on', ['I.', body, 'II.', body, 'III.', body], ['I.', 'II.', 'III.']],
    ['are headings with a five', ['IV.', body, 'V.', body, 'VI.', body], ['IV.', 'V.', 'VI.']],
    ['are headings with a ten', ['IX.', body, 'X.', body, 'XI.', body, 'XIV.', body], ['IX.', 'X.', 'XI.', 'XIV.']],
    ['are headings up to 39', ['XXXVIII.', body, 'XXIX.', body], ['XXXVIII.', 'XXIX.']],
    ['are headings beside other headings', ['THE WHEEL', body, 'II.', body], ['THE WHEEL', 'II.']],
    ['are none as initials or words', ['V.', body, 'X.', body], []],
    ['are none where a single "I." has no second', ['I.', body, 'I.', body], []],
    ['are none where they are no numbers', ['IIII.', body, 'VX.', body, 'IC.', body, 'MIX.', body], []],
    ['are none in a sentence', ['See part II.', body, 'II. and III.', body], []],
    ['are none in small letters', ['ii.', body, 'iii.', body], []],
    ['are none with a colon or a comma', ['II:', body, 'III,', body], []],
  ];
  for (const [name, paragraphs, expected] of headings)
    it(name, () => assert.deepEqual(headingsOf(...paragraphs), expected));

  it('are none at the end of a text', () => {
    const text = `A Talk on Mills\n\n3 May 1961\n\n${body}\n\nIII.\n\n${body}\n\nIV.\n`;
    assert.equal(parseTranscript(text).transcript.blocks.filter(({ kind }) => kind === 'heading').length, 1);
  });

  it('divide long lines without empty lines', () => {
    const text = `A Talk on Mills\n\n3 May 1961\n\n${body} ${body}\n${body} ${body}\n\nII.\n${body} ${body}\n${body} ${body}\n`;
    const kinds = parseTranscript(text).transcript.blocks.map(({ kind }) => kind);
    assert.equal(kinds.filter(kind => kind === 'heading').length, 1);
  });
});
