import assert from 'node:assert/strict';
import { read } from './support';

/** A hard-wrapped page of invented prose; `end` is how its last line ends. */
const wrapped = (
  end: string,
): string => `The mill of the valley stands where the two brooks meet, and the people who live there
have kept its wheel in order since the year of the great flood. They do so with care and
${end}`;

describe('layout', () => {
  it('joins wrapped lines to paragraphs, and keeps the view as long as the text', () => {
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

  it('takes each line for a paragraph where lines are not wrapped', () => {
    const { transcript, all } = read('One line is one paragraph here.\nSo is the second one.\nAnd the third.\n');
    assert.deepEqual(all(transcript.blocks), [
      'One line is one paragraph here.',
      'So is the second one.',
      'And the third.',
    ]);
  });

  it('keeps a hard hyphen and adds no space', () => {
    for (const lineEnd of ['\n', '\r\n', '\n ']) {
      const { view } = read(
        wrapped(`with much non-${lineEnd}commercial love for it, as everybody in the valley will tell you at once.`),
      );
      assert.ok(view.replaceAll('\u2060', '').includes('non-commercial love'));
      assert.ok(!view.includes('\n '));
    }
  });

  it('carries a paragraph over a page top, and ends it where its last line was short and closed', () => {
    const long = read(
      `${wrapped('they would not have it otherwise, whatever the council in the town may offer to them as')}\n a reward for it. So it was.\n`,
    );
    assert.equal(long.transcript.blocks.length, 1);
    const short = read(
      `${wrapped('without pay.')}\n When the next page begins, another matter begins with it, and we turn to the brook now.\n`,
    );
    assert.equal(short.transcript.blocks.length, 2);
    assert.ok(!short.view.startsWith(' '));
  });

  it('reads form feeds and page numbers as furniture', () => {
    const { transcript, all, view } = read(
      `${wrapped('they would not have it otherwise, whatever the council in the town may offer to them as')}\n\n- 1 -\n\fa reward for it. So it was.\n\nPage 2 of 9\n\f۳\nThe end is here.\n\n12\n`,
    );
    assert.deepEqual(all(transcript.furniture), ['- 1 -', 'Page 2 of 9', '۳', '12']);
    assert.equal(transcript.blocks.length, 2);
    assert.ok(!view.includes('Page'));
  });

  it('masks a running header inside a paragraph, and keeps the paragraph whole', () => {
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

  it('knows running headers by their page numbers, and by coming back after pages of one length, without empty lines', () => {
    const page = (header: string): string =>
      `${header}\n${Array.from({ length: 24 }, (_, i) => `The wheel of the mill turns for the ${i} time and those who see it are glad that it does turn`).join('\n')}\n`;
    const numbered = read([1, 2, 3].map(number => page(`On the Mills of the Valley ${number}`)).join(''));
    assert.equal(numbered.transcript.furniture.length, 2, 'the first is the title');
    const plain = read(`The Mills of the Valley\n\n${['On Mills', 'On Mills', 'On Mills'].map(page).join('')}`);
    assert.deepEqual(plain.all(plain.transcript.furniture), ['On Mills', 'On Mills', 'On Mills']);
    const bare = read(`The Mills of the Valley\n\n${['7', '8', '9'].map(page).join('')}`);
    assert.deepEqual(bare.all(bare.transcript.furniture), ['7', '8', '9']);
  });

  it('takes the name of a site in another script for furniture', () => {
    const { transcript, all } = read(
      'دفتر آسیاب\nwww.mill.example.org\n\nThe Wheel Turns Again\n\nThe first line of the report is long, and it tells of the wheel. It turns.\n',
    );
    assert.deepEqual(all(transcript.furniture), ['دفتر آسیاب\nwww.mill.example.org']);
    assert.equal(transcript.title?.value, 'The Wheel Turns Again');
  });

  it('leaves alone what comes back inside pages, and columns of numbers', () => {
    const { transcript } = read(
      'Speech at the Mill\n\nWe came here.\n\n[Applause]\n\nWe stayed here.\n\n[Applause]\n\nWe rested.\n\n12\n14\n16\n\nThank you.\n\nWe go.\n\nThank you.\n',
    );
    assert.deepEqual(transcript.furniture, []);
  });

  it('blanks time stamps', () => {
    const { transcript, all, view } = read(
      '[00:12:35] The wheel turns.\n\nIt turned (00:13:01) twice. Then it stopped.\n',
    );
    assert.deepEqual(all(transcript.furniture), ['[00:12:35]', '(00:13:01)']);
    assert.deepEqual(all(transcript.blocks), ['The wheel turns.', 'It turned (00:13:01) twice. Then it stopped.']);
    assert.deepEqual(transcript.brackets, []);
    assert.ok(!view.includes('00:1'));
  });

  it('finds headings of sections, in Markdown, capitals, numbers and capitalised words', () => {
    const { transcript, all } = read(
      '# The Mill\n\nText of the mill is here.\n\n## The Wheel\n\nIt turns.\n\nII. WATER AND WIND\n\nIt runs.\n\n3. Roads of the Valley\n\nThey are long.\n\nResources Conservation\n\nWe save.\n\nOur task is:\n\nTo save.\n\nIn the Name of God, the Merciful\n\nWe end.\n',
    );
    assert.deepEqual(all(transcript.blocks.filter(({ kind }) => kind === 'heading')), [
      '## The Wheel',
      'II. WATER AND WIND',
      '3. Roads of the Valley',
      'Resources Conservation',
    ]);
  });

  it('tells the language of each block, and of most words', () => {
    const { transcript } = read(
      'The Mill\n\nThe mill turns and all of us are glad to hear it.\n\nآب مایه زندگی است و ما آن را نگه می‌داریم.\n\nإن الماء أصل الحياة وعلى الناس أن يحفظوه.\n\n* 12 *\n',
    );
    assert.deepEqual(
      transcript.blocks.map(({ language }) => language),
      ['en', 'en', 'fa', 'ar', 'und'],
    );
    assert.equal(transcript.language, 'en');
  });

  it('reads CRLF, lone CR and form feeds at once', () => {
    const { transcript, all } = read('One is here.\r\n\r\nTwo is here.\r\rThree is here.\n\n\fFour is here.');
    assert.deepEqual(all(transcript.blocks), ['One is here.', 'Two is here.', 'Three is here.', 'Four is here.']);
  });
});
