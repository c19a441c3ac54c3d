import assert from 'node:assert/strict';
import { footnotes, type FootnoteStyle } from '../../server/features/document/footnote';
import { corpusOf } from './fixture';

const mill =
  'The Mill\n\nBy Ada Rill, 3 May 1993\n\nThe mill stands at the river. It has stood there long.\n\nThe water turns it, and the miller sleeps.\n';

/** The footnotes of the text from one piece to another; of the place before `from` without `to`. */
async function notesOf(
  text: string,
  from: string,
  to?: string,
  config?: string,
  name = '1993/mill.txt',
): Promise<Record<FootnoteStyle, string>> {
  const test = await corpusOf({ [name]: text }, config);
  const start = text.indexOf(from);
  assert.ok(start >= 0 && test.corpus.entries().length === 1);
  return footnotes(test.entry(name), text, { start, end: to === undefined ? start : text.indexOf(to) + to.length });
}

describe('footnotes', () => {
  it('have speaker, title, date, paragraph and file in the three styles', async () => {
    assert.deepEqual(await notesOf(mill, 'The water'), {
      chicago: 'Ada Rill, “The Mill” (transcript, May 3, 1993), para. 3, 1993/mill.txt.',
      mla: 'Ada Rill, “The Mill,” 3 May 1993, par. 3, transcript, 1993/mill.txt.',
      apa: 'Ada Rill. (1993, May 3). The Mill [Transcript]. 1993/mill.txt, para. 3.',
    });
  });

  it('have the place, and the words of the span on one line', async () => {
    const config = JSON.stringify({
      corpusStudy: 1,
      transcripts: { '1993/mill.txt': { place: 'Upper Merrow', title: 'Who Turns It?' } },
    });
    assert.deepEqual(await notesOf(mill, 'It has', 'turns it', config), {
      chicago:
        'Ada Rill, “Who Turns It?” (transcript, Upper Merrow, May 3, 1993), paras. 2–3, 1993/mill.txt. “It has stood there long. The water turns it”',
      mla: 'Ada Rill, “Who Turns It?” 3 May 1993, Upper Merrow, pars. 2-3, transcript, 1993/mill.txt. “It has stood there long. The water turns it”',
      apa: 'Ada Rill. (1993, May 3). Who Turns It? [Transcript]. Upper Merrow. 1993/mill.txt, paras. 2–3. “It has stood there long. The water turns it”',
    });
  });

  it('name the page where the text has pages with numbers', async () => {
    const page = (number: number): string =>
      `The mill of ${['one', 'two', 'three', 'four'][number - 1]} stands at the river and turns.\n\n- ${number} -\n`;
    const text = `The Mill\n\nBy Ada Rill, 3 May 1993\n\n${[1, 2, 3, 4].map(page).join('\f')}`;
    const one = await notesOf(text, 'mill of three');
    assert.equal(one.chicago, 'Ada Rill, “The Mill” (transcript, May 3, 1993), 3, 1993/mill.txt.');
    assert.match(one.mla, /, p\. 3, transcript/);
    const two = await notesOf(text, 'mill of two', 'mill of three');
    assert.match(two.chicago, /\), 2–3, /);
    assert.match(two.mla, /, pp\. 2-3, /);
    assert.match(two.apa, /, pp\. 2–3\. “mill of two stands at the river and turns\. The mill of three”$/);
  });

  it('name who speaks in a turn, and say nothing that is not known', async () => {
    const hearing =
      'Hearing on the Weir\n\nTHE CHAIR: Who built the old weir?\n\nMR. PELL: I did, and it stands.\n\nMS. RILL: So it does.\n';
    const { chicago, mla, apa } = await notesOf(hearing, 'it stands', undefined, undefined, 'weir.txt');
    assert.equal(chicago, 'Mr. Pell, “Hearing on the Weir” (transcript), para. 2, weir.txt.');
    assert.equal(mla, 'Mr. Pell, “Hearing on the Weir,” par. 2, transcript, weir.txt.');
    assert.equal(apa, 'Mr. Pell. (n.d.). Hearing on the Weir [Transcript]. weir.txt, para. 2.');
    const plain = await notesOf('On Bread\n\nBread is made of flour.\n', 'On Bread', undefined, undefined, 'bread.txt');
    assert.equal(plain.apa, 'On Bread [Transcript]. (n.d.). bread.txt.');
    assert.equal(plain.chicago, '“On Bread” (transcript), bread.txt.');
  });

  it('give dates in the Gregorian calendar, with the one of the file; months, years and ranges as they are', async () => {
    const dated = (date: string): string =>
      JSON.stringify({ corpusStudy: 1, transcripts: { '1993/mill.txt': { date } } });
    const dates = async (date: string): Promise<string[]> => {
      const { chicago, mla, apa } = await notesOf(mill, 'The water', undefined, dated(date));
      return [/\(transcript, (.*)\)/.exec(chicago)![1], /,” (.*), par/.exec(mla)![1], /\((.*)\)\. The/.exec(apa)![1]];
    };
    assert.deepEqual(await dates('1357-11-22'), [
      'February 11, 1979 [22 Bahman 1357 SH]',
      '11 Feb. 1979 [22 Bahman 1357 SH]',
      '1979, February 11 [22 Bahman 1357 SH]',
    ]);
    assert.deepEqual(await dates('1988-09'), ['September 1988', 'Sept. 1988', '1988, September']);
    assert.deepEqual(await dates('1988'), ['1988', '1988', '1988']);
    assert.deepEqual(await dates('1980/1988'), ['1980 – 1988', '1980 – 1988', '1980 – 1988']);
  });

  it('of a place in notes name the note', async () => {
    const text =
      'The Mill\n\nBy Ada Rill, 3 May 1993\n\nThe mill stands.(1) The miller sleeps.\n\nNotes\n\n1. See the book of the river.\n';
    assert.match((await notesOf(text, 'See the')).chicago, /\), note 1, 1993\/mill\.txt\.$/);
  });
});
