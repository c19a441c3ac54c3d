import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { escapeIcons } from '../../client/text';
import { csvTable } from '../../server/base/csv';
import { escapeHtml } from '../../server/base/html';
import { plainLine, plainMessage, printableJson } from '../../server/base/safeText';
import { run } from '../../server/cli';
import { escapeMarkdown } from '../../server/features/shared/markdown';
import { Folder } from '../support/folder';
import { bridge } from '../support/speeches';

/** What strangers may put into titles, labels and texts, to reach the people who read them. */
const hostile: readonly string[] = [
  '[Show more](command:workbench.action.closeWindow)',
  '![a](https://tracker.example/a.png)',
  '<img src=x onerror="alert(1)"><script>alert(2)</script>',
  '" onload="alert(3)',
  'https://bad.example and www.bad.example',
  '$(trash) removed',
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;https://bad.example\u0007here\u001b]8;;\u0007',
  '\u009b31mred',
  '\u0007\u0008\u0008\u0008gone',
  'a\rb\nc\u2028d\u2029e\u0085f',
  'file\u202etxt.exe\u202c',
  '\u2066isolated\u2069 \u2067text\u2069',
  '=HYPERLINK("https://bad.example")',
  '\u200b=1+1',
  '\ufeff\u00a0\u2060=cmd()',
  '\uff1d1+1',
  'a;=1+1',
  'a;\u200b"=1+1',
  'a\t@SUM(1)',
  '"=1+1',
  '+1\n-2',
];

// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

describe('text from a stranger', () => {
  for (const text of hostile) {
    const name = JSON.stringify(text);

    it(`stays text in Markdown: ${name}`, () => {
      const html = new MarkdownIt({ html: true, linkify: true }).render(escapeMarkdown(text));
      assert.doesNotMatch(html, /<(?!\/?p>)/);
      assert.doesNotMatch(escapeMarkdown(text), controls);
    });

    it(`stays text in messages: ${name}`, () => {
      assert.doesNotMatch(plainMessage(text), controls);
      // How VS Code finds links in messages.
      assert.doesNotMatch(plainMessage(text), /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i);
    });

    it(`moves no cursor of a terminal: ${name}`, () => {
      assert.doesNotMatch(plainLine(text), controls);
      const json = printableJson(JSON.stringify({ text }));
      assert.doesNotMatch(json, controls);
      assert.deepEqual(JSON.parse(json), { text });
    });

    it(`runs nothing in a spreadsheet: ${name}`, () => {
      const row = csvTable(['a', 'b', 'c'], [['x', text, 'y']]).split('\r\n')[1];
      assert.doesNotMatch(row, controls);
      // Whatever a spreadsheet takes for the separator, no cell begins a formula.
      for (const separator of [',', ';', '\t', '|'])
        for (const cell of row.split(separator)) {
          const begin = cell.replace(/^[\p{White_Space}\p{Default_Ignorable_Code_Point}"]+/u, '');
          assert.doesNotMatch(begin, /^[=+\-@\uff1d\uff0b\uff0d\uff20]/, `${separator} ${row}`);
        }
    });

    it(`is no HTML and no icon: ${name}`, () => {
      assert.doesNotMatch(escapeHtml(text), /[<>"']/);
      assert.ok(!escapeIcons(text).includes('$('));
    });
  }

  it('is left alone where it is harmless', () => {
    const plain = 'A title: “the well” (1996) – صلى الله عليه؛ می\u200cرود, café [1] $5';
    assert.equal(plainLine(plain), plain);
    assert.equal(plainMessage(plain), plain);
    assert.equal(csvTable(['t'], [[plain]]), `t\r\n"${plain}"\r\n`);
    assert.equal(csvTable(['t'], [['well; so = it']]), 't\r\n"well; so = it"\r\n');
  });

  describe('on the command line', () => {
    let folder: Folder;
    before(() => {
      folder = new Folder();
      for (const [index, text] of hostile.entries()) {
        const line = text.replace(/[\r\n]/g, ' ');
        folder.write(
          `${index}.txt`,
          `Speech on ${line} at the Mill\n4 March 2019\n\n${bridge}\n\nWe say ${line} again, and we say ${line} again [The Holy Quran, 18: 3000].\n`,
        );
      }
      folder.write('\u001b[31m\n\u202ered.txt', bridge);
      folder.write(
        'corpus.json',
        `{"corpusStudy": 1, "\\u001b]0;title\\u0007": 1, "themes": [{"label": "\\u001b[31mcommon water"}]}`,
      );
    });
    after(() => folder.remove());

    for (const args of [
      ['annotations'],
      ['themes'],
      ['formulas'],
      ['transcripts'],
      ['transcripts', '--csv'],
      ['check'],
      ['search', '--query', 'water'],
      ['concordance', '--query', 'water'],
      ['concordance', '--query', 'water', '--csv'],
      ['search', '--query', '\u001b[31m\u202e"'],
      ...['csv', 'jsonl', 'markdown', 'html'].map(format => ['export', '--format', format, '--query', 'water']),
      ...['csl-json', 'bibtex'].map(format => ['export', '--format', format, '--transcripts']),
    ])
      for (const format of args.includes('--csv') || args[0] === 'export' ? [[]] : [[], ['--json']])
        it(`prints nothing that a terminal obeys: ${JSON.stringify([...args, ...format])}`, async () => {
          const [command, ...options] = args;
          const { out, err } = await run([command, folder.path, ...options, ...format], () => Promise.resolve(''));
          assert.ok(out.length > 10);
          for (const line of (out + err).split(/\r?\n/)) assert.doesNotMatch(line, controls);
        });

    it('repeats no escape of a mistyped argument', async () => {
      for (const args of [
        ['\u001b[31mthemes'],
        ['themes', '--\u001b[31m'],
        ['themes', '/nothing/\u001b[31m\u202e'],
        ['resolve', '\u001b[31m2:255\u202e'],
      ]) {
        const { out, err } = await run(args, () => Promise.resolve(''));
        for (const line of (out + err).split('\n')) assert.doesNotMatch(line, controls);
      }
    });
  });
});
