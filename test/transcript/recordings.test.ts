import assert from 'node:assert/strict';
import { read, withMarkedParts } from './support';

describe('numbered lines of a court', () => {
  const page = `
1                 THE COURT:  Good morning.  Please be
2       seated.  We are here on the matter of the mill.
3                 MR. PELL:  Thank you, Your Honour.  I have
4       two witnesses today.
5
6       Q.   Where do you live?
7       A.   I live by the river, in the old
8       house of my father.
9       Q.   Since when?
10      A.   Since the flood.
`;

  it('are read without their numbers', () => {
    const { transcript, all, view } = read(page);
    assert.deepEqual(
      transcript.turns.map(({ speaker }) => speaker),
      ['THE COURT', 'MR. PELL', 'Q', 'A', 'Q', 'A'],
    );
    assert.ok(!/\d/.test(view));
    assert.ok(/in the old +house of my father\./.test(view));
    assert.deepEqual(all(transcript.lineNumbers), ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it('have no tops and feet of pages between them', () => {
    const pages = [131, 132, 133].map(
      number => `THE MILL CASE - VOL. II        ${number}${page}     ADA RILLBY, REPORTER\n`,
    );
    const { transcript, all } = read(pages.join(''));
    const numbers = new Set(transcript.lineNumbers.map(({ start }) => start));
    assert.deepEqual(
      all(transcript.furniture.filter(({ start }) => !numbers.has(start))).map(line => line.replace(/\s+/g, ' ')),
      ['THE MILL CASE - VOL. II 131', '132', '133']
        .flatMap((line, i) => (i === 0 ? [line] : [`ADA RILLBY, REPORTER THE MILL CASE - VOL. II ${line}`]))
        .concat('ADA RILLBY, REPORTER'),
    );
    assert.equal(transcript.turns.length, 18);
  });

  const lists: Readonly<Record<string, string>> = {
    'verses with numbers': `
1 In the morning the lamps were lit,
2 and the gate was opened to the poor,
3 who came from the hills, and from the
4 valley, and from the sea.
5 They sat down on the grass,
6 and they were glad.
7 And the keepers were glad too.
`,
    'a numbered list': Array.from({ length: 24 }, (_, i) => `${i + 1} The mill of the town number ${i + 1}\n`).join(''),
    'a table of years': Array.from({ length: 12 }, (_, i) => `${i + 1}   ${1900 + i}   12 loaves\n`).join(''),
  };
  for (const [title, text] of Object.entries(lists))
    it(`are not seen in ${title}`, () => assert.deepEqual(read(text).transcript.lineNumbers, []));
});

describe('times of a recording', () => {
  const stamped: Readonly<Record<string, string>> = {
    'with hours, anywhere': 'The wheel turns ⟨[00:12:35]⟩ and stops ⟨(1:13:01)⟩ again.',
    'with arrows': '⟨[0.00 --> 12.50]⟩ The wheel turns.\n⟨[12.50 --> 20.00]⟩ It stops.',
    'with arrows and minutes': '⟨[00:00.000 --> 00:12.500]⟩ The wheel turns.\n⟨[00:12.500 --> 01:02.000]⟩ It stops.',
    'at the start of lines':
      '⟨(00:12)⟩ The wheel turns.\n\n⟨(01:04)⟩ It stops. You heard it ⟨(01:09)⟩ stop.\n\n⟨(12:31)⟩ It is old.',
    'in Persian digits': '⟨[۰۰:۱۲]⟩ چرخ می‌گردد.\n\n⟨[۰۱:۰۷]⟩ چرخ ایستاد.',
    'on lines of their own': '⟨0:03⟩\nThe wheel turns\n⟨0:07⟩\nand stops\n⟨1:12⟩\nand turns again.',
    'escaped for Markdown': '⟨\\[00:12\\]⟩ The wheel turns.\n\n⟨\\[01:07\\]⟩ It stops.',
  };
  for (const [title, fixture] of Object.entries(stamped)) {
    it(`are found ${title}`, () => {
      const { text, parts } = withMarkedParts(fixture);
      const { transcript, all } = read(text);
      assert.deepEqual(
        all(transcript.furniture).map(span => span.trim()),
        parts,
      );
      assert.deepEqual(all(transcript.brackets), []);
    });
  }

  for (const text of [
    '(2:55) The lamp was lit.\n\n(2:56) The gate was shut.\n\n(3:12) You were not there.',
    '[2:1] The lamp.\n[2:2] The gate.\n[2:3] The key.',
    '(09:00) Opening by the mayor\n(10:30) Bread for all\n(12:00) Songs',
    'We met at (09:41) and left at (08:12).',
    'The score was (4:03) in the end. He read (12:10) to us.',
    '9:00\nOpening\n10:30\nBread\n12:00\nSongs',
    'Luke (1:04) has the word. Mark (1:09) has it too.',
  ])
    it(`are not seen in ${text.slice(0, 50).replace(/\n/g, ' ')}`, () =>
      assert.deepEqual(read(text).transcript.furniture, []));
});
