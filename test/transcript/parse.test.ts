import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../server/text/span';
import { parseTranscript } from '../../server/transcript/parse';

/** Pieces that transcripts are made of, to be put together in any order. */
const pieces = [
  'Speech of Anna Berg in the Meeting of Millers - 27 /Nov/ 2014',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\t',
  ' ',
  '  ',
  '# Head',
  '---',
  '***',
  '[',
  ']',
  '(',
  ')',
  '"',
  '“',
  '”',
  '«',
  '»',
  '``',
  "''",
  '(1)',
  '[2]',
  '[^3]',
  '⁵',
  '[^3]: a',
  '1) note',
  '2. note',
  '[5] note',
  'Footnotes:',
  'Notes',
  'پی‌نوشت‌ها:',
  'The wheel turns.',
  'it turns',
  'non-',
  'آب مایه زندگی است.',
  'سورة البقرة',
  '۲۲ بهمن ۱۳۵۷',
  '22nd of Bahman',
  '1980-1988',
  'May',
  '5',
  '1999',
  '12 ',
  'first of ',
  'between ',
  ' and ',
  '(a.s.)',
  '(ع)',
  'ﷺ',
  'peace be upon him',
  'www.mill.example.org',
  'Page 3 of 9',
  '12',
  '- 1 -',
  '[Laughter]',
  '(Applause.)',
  '[00:12:35]',
  'Mr.',
  'U.S.',
  '?',
  '!',
  '...',
  '…',
  '؟',
  '\ufeff',
  '\u200f',
  '\u2060',
  '\ud83d',
  '😀',
  '\0',
  '-',
  '–',
  ':',
  'Date: 2014-11-27',
  'By Anna Berg',
  'a',
  'I. WATER',
  '---\ntitle: The Wheel\n---\n',
];
const made = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 60,
  })
  .map(parts => parts.join(''));
const lines = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...pieces)), { maxLength: 40 })
  .map(pairs => pairs.map(pair => pair.join(' ')).join('\n'));

describe('parseTranscript', () => {
  it('holds its promises on any text', () => {
    fc.assert(
      fc.property(fc.oneof(made, lines), text => {
        const { transcript, view } = parseTranscript(text);
        assert.equal(view.length, text.length);
        assert.equal(transcript.length, text.length);
        const {
          title,
          date,
          speaker,
          place,
          occasion,
          blocks,
          notes,
          marks,
          brackets,
          quotations,
          honorifics,
          dates,
          furniture,
          problems,
        } = transcript;
        for (const fact of [title, date, speaker, place, occasion])
          if (fact !== undefined) within(fact, { start: 0, end: text.length });
        for (const spans of [blocks, notes, marks, brackets, honorifics, dates, furniture, quotations])
          inOrder(spans, text.length);
        for (const problem of problems) within(problem, { start: 0, end: text.length });
        for (const block of blocks) {
          assert.ok(text[block.start].trim() !== '' && text[block.end - 1].trim() !== '');
          assert.ok(!view.slice(block.start, block.end).includes('\n'), 'inside a block the view has no line end');
          const sentences = Array.from({ length: block.sentences.length / 2 }, (_, i) => ({
            start: block.sentences[2 * i],
            end: block.sentences[2 * i + 1],
          }));
          inOrder(sentences, text.length);
          for (const sentence of sentences) within(sentence, block);
        }
        for (const note of notes) {
          within(note.label, note);
          assert.ok(note.body.start >= note.label.end && note.body.end === note.end);
        }
        for (const mark of marks) if (mark.note !== undefined) assert.equal(notes[mark.note].number, mark.number);
        assert.ok(
          blocks.every((block, i) => i === 0 || view.slice(blocks[i - 1].end, block.start).includes('\n')),
          'blocks are parted by a line end',
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('says the same each time', () => {
    fc.assert(
      fc.property(made, text => assert.deepEqual(parseTranscript(text), parseTranscript(text))),
      { numRuns: 200 },
    );
  });

  it('says the same, line for line, whatever ends the lines', () => {
    fc.assert(
      fc.property(
        lines.filter(text => !/[\r\f\u2028\u2029\u0085]/.test(text)),
        text => {
          const other = parseTranscript(text.replaceAll('\n', '\r')).transcript;
          const { transcript } = parseTranscript(text);
          assert.deepEqual(other.blocks, transcript.blocks);
          assert.deepEqual(other.dates, transcript.dates);
          assert.deepEqual(other.notes, transcript.notes);
        },
      ),
      { numRuns: 200 },
    );
  });

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
    notes: n => `Notes:\n${'1) a\n'.repeat(n / 5)}`,
    headers: n => 'Head\n\n\n\ntext\n'.repeat(n / 13),
    dates: n => '12 May 2010 '.repeat(n / 12),
    ordinals: n => 'first of May '.repeat(n / 13),
    stops: n => '. '.repeat(n / 2),
    wishes: n => 'may God '.repeat(n / 8),
    hyphens: n => 'a-\n'.repeat(n / 3),
    addresses: n => 'www.a.org\nx\n'.repeat(n / 12),
  };
  for (const [name, make] of Object.entries(adversaries)) {
    it(`takes time linear in the length of ${name}`, function () {
      this.timeout(60_000);
      // Eight times the text: eight times the time, give or take what a busy machine adds; a quadratic step would need 64.
      // The quickest of some runs each, in processor time, so that other programs and the compiler's warm-up count little.
      const [small, large] = [make(25_000), make(200_000)];
      const quickest = (text: string): number => Math.min(...Array.from({ length: 4 }, () => time(text)));
      const ratio = quickest(large) / Math.max(quickest(small), 1);
      assert.ok(ratio < 32, `${ratio.toFixed(1)} times`);
    });
  }
});

/** Milliseconds of processor time that a parse takes. */
function time(text: string): number {
  const begin = process.cpuUsage();
  parseTranscript(text);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

function within(inner: Span, outer: Span): void {
  assert.ok(
    outer.start <= inner.start && inner.start < inner.end && inner.end <= outer.end,
    `${inner.start}-${inner.end} in ${outer.start}-${outer.end}`,
  );
}

/** Sorted, inside the text, none empty, none over another. */
function inOrder(spans: readonly Span[], length: number): void {
  spans.forEach((span, i) => {
    within(span, { start: 0, end: length });
    if (i > 0) assert.ok(spans[i - 1].end <= span.start, `${spans[i - 1].end} > ${span.start}`);
  });
}
