import assert from 'node:assert/strict';
import { parseTranscript } from '../../server/transcript/parse';

/**
 * Texts of about `n` code units on which a careless regular expression or loop takes quadratic time. The tests measure
 * processor time, so they are kept apart from the tests that do not depend on the machine.
 */
const adversaries: Readonly<Record<string, (n: number) => string>> = {
  'opening brackets': n => '['.repeat(n),
  'nested brackets': n => '['.repeat(n / 2) + ']'.repeat(n / 2),
  parentheses: n => '('.repeat(n),
  digits: n => '1'.repeat(n),
  numbers: n => '1 '.repeat(n / 2),
  years: n => '1999 '.repeat(n / 5),
  'line ends': n => '\n'.repeat(n),
  'form feeds': n => 'a\f'.repeat(n / 2),
  'opening quotes': n => '“a '.repeat(n / 3),
  'alternating quotes': n => '“"«'.repeat(n / 3),
  spaces: n => `1${' '.repeat(n)}1`,
  'one line': n => 'word '.repeat(n / 5),
  marks: n => `${'(1) '.repeat(n / 4)}\n\nNotes:\n\n1) a\n`,
  'lists of marks': n => `${'a[1,2,3] '.repeat(n / 9)}\n\nNotes:\n\n[1] a\n[2] a\n[3] a\n`,
  'marks without brackets': n => `${'word.1 word.2 '.repeat(n / 14)}\n\n____\n1 A\n2 A\n`,
  'headings of notes without signs': n => 'Text.2\n\nNotes\n1 A\n'.repeat(n / 18),
  'pages of notes without signs': n => 'Text.1\n\n____\n1 A\n2 B\n\f'.repeat(n / 22),
  'code between marks': n => `${'`a` (1) '.repeat(n / 8)}\n\nNotes:\n\n(1) a\n`,
  'headers of pages': n => 'the long line of a page that is not finished\n\fHead of it\nand goes on\n'.repeat(n / 68),
  columns: n => 'Col. 12\n\ntext\n\n'.repeat(n / 15),
  notes: n => `Notes:\n${'1) a\n'.repeat(n / 5)}`,
  headers: n => 'Head\n\n\n\ntext\n'.repeat(n / 13),
  dates: n => '12 May 2010 '.repeat(n / 12),
  ordinals: n => 'first of May '.repeat(n / 13),
  stops: n => '. '.repeat(n / 2),
  wishes: n => 'may God '.repeat(n / 8),
  hyphens: n => 'a-\n'.repeat(n / 3),
  'labels of speakers': n => 'MR. PELL: I see.\n\nMs. Rill (reading): You do?\n\n'.repeat(n / 50),
  'names that come once': n => Array.from({ length: n / 20 }, (_, i) => `Ada R${i}q: I see you.\n\n`).join(''),
  'capitals before a colon': n => `${'Mr. Ab '.repeat(n / 7)}: a`,
  'remarks behind names': n => 'Mr. Ab (a) (b) (c) (d)\n'.repeat(n / 23),
  'numbers of lines': n => Array.from({ length: n / 8 }, (_, i) => `${(i % 25) + 1}  Q. a\n`).join(''),
  'times of a recording': n => '(00:12) '.repeat(n / 8),
  'times on lines': n => '(00:12) a\n'.repeat(n / 10),
  cues: n => '00:01 --> 00:02\n<v A>b\n'.repeat(n / 23),
  'cues without words': n => `${'00:01 --> 00:02\n♪\n'.repeat(n / 18)}`,
  'tags of cues': n => `00:01 --> 00:02\n${'<v a{\\b'.repeat(n / 8)}`,
  'times of cues': n => '00:01 --> 00:02 a:b '.repeat(n / 20),
  addresses: n => 'www.a.org\nx\n'.repeat(n / 12),
};

describe('parseTranscript', () => {
  for (const [name, make] of Object.entries(adversaries)) {
    it(`takes time linear in the length of ${name}`, function () {
      this.timeout(600_000);
      this.retries(3);
      // For eight times the text linear time needs a factor of 8, and quadratic time 64. The fastest of four runs
      // counts, so that compilation and other programs matter little.
      const [small, large] = [make(25_000), make(200_000)];
      const fastest = (text: string): number => Math.min(...Array.from({ length: 4 }, () => parseTime(text)));
      const ratio = fastest(large) / Math.max(fastest(small), 1);
      assert.ok(ratio < 32, `${ratio.toFixed(1)} times`);
    });
  }
});

/** Processor time of one parse, in milliseconds. */
function parseTime(text: string): number {
  const start = process.cpuUsage();
  parseTranscript(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
