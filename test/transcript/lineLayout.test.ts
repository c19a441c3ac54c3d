import assert from 'node:assert/strict';
import { read } from './support';

/** A wrapped page of invented prose. `end` is its last line. */
const wrapped = (
  end: string,
): string => `The mill of the valley stands where the two brooks meet, and the people who live there
have kept its wheel in order since the year of the great flood. They do so with care and
${end}`;

/** A line as long as those of `wrapped`, inside a sentence. */
const fullLine = 'they would not have it otherwise, whatever the council in the town may offer to them as';

describe('layout', () => {
  it('joins wrapped lines to paragraphs, in a view with the same offsets', () => {
    const { view, transcript, shown } = read(`${wrapped('without pay.')}\n\nThe second paragraph is short.\n`);
    assert.deepEqual(
      transcript.blocks.map(({ kind }) => kind),
      ['paragraph', 'paragraph'],
    );
    assert.equal(shown(transcript.blocks[0]), wrapped('without pay.'));
    assert.equal(
      view.slice(transcript.blocks[0].start, transcript.blocks[0].end),
      wrapped('without pay.').replaceAll('\n', ' '),
    );
    assert.deepEqual(
      transcript.blocks.map(({ sentences }) => sentences.length / 2),
      [2, 1],
    );
  });

  it('makes each line a paragraph where lines are not wrapped', () => {
    const { transcript, all } = read('One line is one paragraph here.\nSo is the second one.\nAnd the third.\n');
    assert.deepEqual(all(transcript.blocks), [
      'One line is one paragraph here.',
      'So is the second one.',
      'And the third.',
    ]);
  });

  it('keeps a word with a hyphen at a line end together', () => {
    for (const lineEnd of ['\n', '\r\n', '\n ']) {
      const { view } = read(
        wrapped(`with much non-${lineEnd}commercial love for it, as everybody in the valley will tell you at once.`),
      );
      assert.ok(view.replaceAll('\u2060', '').includes('non-commercial love'));
      assert.ok(!view.includes('\n '));
    }
  });

  it('joins a paragraph over a page break, except after a short line with a full stop', () => {
    const long = read(`${wrapped(fullLine)}\n a reward for it. So it was.\n`);
    assert.equal(long.transcript.blocks.length, 1);
    const short = read(
      `${wrapped('without pay.')}\n When the next page begins, another matter begins with it, and we turn to the brook now.\n`,
    );
    assert.equal(short.transcript.blocks.length, 2);
    assert.ok(!short.view.startsWith(' '));
  });

  it('finds page numbers, also beside form feeds', () => {
    const { transcript, all, view } = read(
      `${wrapped(fullLine)}\n\n- 1 -\n\fa reward for it. So it was.\n\nPage 2 of 9\n\f۳\nThe end is here.\n\n12\n`,
    );
    assert.deepEqual(all(transcript.furniture), ['- 1 -', 'Page 2 of 9', '۳', '12']);
    assert.equal(transcript.blocks.length, 2);
    assert.ok(!view.includes('Page'));
  });

  it('masks a running header inside a paragraph', () => {
    const { transcript, all, view } = read(`
Friends of the Mill
www.mill.example.org

---

## The Wheel Turns Again - 18 /Feb/ 2024

---

The first line of the report is long, it tells of the wheel and of those who built it, and it was not to be


Friends of the Mill
www.mill.example.org

ended on the page on which it was begun.

The second paragraph tells of the brook.
`);
    assert.deepEqual(all(transcript.furniture), [
      'Friends of the Mill\nwww.mill.example.org',
      '---',
      '---',
      'Friends of the Mill\nwww.mill.example.org',
    ]);
    assert.deepEqual(
      transcript.blocks.map(({ kind }) => kind),
      ['title', 'paragraph', 'paragraph'],
    );
    assert.ok(/not to be +ended on/.test(view));
  });

  it('finds running headers by page numbers that count up, or by pages of equal length', () => {
    const pageLine = (i: number): string =>
      `The wheel of the mill turns for the ${i} time and those who see it are glad that it does turn\n`;
    const page = (header: string): string => `${header}\n${Array.from({ length: 24 }, (_, i) => pageLine(i)).join('')}`;
    const numbered = read([1, 2, 3].map(number => page(`On the Mills of the Valley ${number}`)).join(''));
    assert.equal(numbered.transcript.furniture.length, 2, 'the first is the title');
    const plain = read(`The Mills of the Valley\n\n${['On Mills', 'On Mills', 'On Mills'].map(page).join('')}`);
    assert.deepEqual(plain.all(plain.transcript.furniture), ['On Mills', 'On Mills', 'On Mills']);
    const bare = read(`The Mills of the Valley\n\n${['7', '8', '9'].map(page).join('')}`);
    assert.deepEqual(bare.all(bare.transcript.furniture), ['7', '8', '9']);
  });

  it('finds the name of a site in another script as furniture', () => {
    const { transcript, all } = read(
      'دفتر آسیاب\nwww.mill.example.org\n\nThe Wheel Turns Again\n\n' +
        'The first line of the report is long, and it tells of the wheel. It turns.\n',
    );
    assert.deepEqual(all(transcript.furniture), ['دفتر آسیاب\nwww.mill.example.org']);
    assert.equal(transcript.title?.value, 'The Wheel Turns Again');
  });

  it('does not take repeated exclamations and columns of numbers as furniture', () => {
    const { transcript } = read(
      'Speech at the Mill\n\nWe came here.\n\n[Applause]\n\nWe stayed here.\n\n[Applause]\n\nWe rested.\n\n12\n' +
        '14\n16\n\nThank you.\n\nWe go.\n\nThank you.\n',
    );
    assert.deepEqual(transcript.furniture, []);
  });

  it('replaces time stamps by spaces', () => {
    const { transcript, all, view } = read(
      '[00:12:35] The wheel turns.\n\nIt turned (00:13:01) twice. Then it stopped.\n',
    );
    assert.deepEqual(all(transcript.furniture), ['[00:12:35]', '(00:13:01)']);
    assert.deepEqual(all(transcript.blocks), ['The wheel turns.', 'It turned (00:13:01) twice. Then it stopped.']);
    assert.deepEqual(transcript.brackets, []);
    assert.ok(!view.includes('00:1'));
  });

  it('finds section headings in Markdown, capitals, with numbers and in capitalised words', () => {
    const { transcript, all } = read(
      '# The Mill\n\nText of the mill is here.\n\n## The Wheel\n\nIt turns.\n\nII. WATER AND WIND\n\nIt runs.\n\n' +
        '3. Roads of the Valley\n\nThey are long.\n\nResources Conservation\n\nWe save.\n\nOur task is:\n\n' +
        'To save.\n\nIn the Name of God, the Merciful\n\nWe end.\n',
    );
    assert.deepEqual(all(transcript.blocks.filter(({ kind }) => kind === 'heading')), [
      '## The Wheel',
      'II. WATER AND WIND',
      '3. Roads of the Valley',
      'Resources Conservation',
    ]);
  });

  it('finds the language of each block and of the transcript', () => {
    const { transcript } = read(
      'The Mill\n\nThe mill turns and all of us are glad to hear it.\n\n' +
        'آب مایه زندگی است و ما آن را نگه می‌داریم.\n\nإن الماء أصل الحياة وعلى الناس أن يحفظوه.\n\n* 12 *\n',
    );
    assert.deepEqual(
      transcript.blocks.map(({ language }) => language),
      ['en', 'en', 'fa', 'ar', 'und'],
    );
    assert.equal(transcript.language, 'en');
  });

  it('reads CRLF, single CR and form feeds in one file', () => {
    const { transcript, all } = read('One is here.\r\n\r\nTwo is here.\r\rThree is here.\n\n\fFour is here.');
    assert.deepEqual(all(transcript.blocks), ['One is here.', 'Two is here.', 'Three is here.', 'Four is here.']);
  });
});
