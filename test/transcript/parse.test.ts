import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../server/text/span';
import { parseTranscript } from '../../server/transcript/parse';

/** Parts of transcripts, which the tests join in any order. */
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
/** Any parts and any other characters in one line or many. */
const anyText = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 60,
  })
  .map(parts => parts.join(''));
/** Lines of two parts. */
const anyLines = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...pieces)), { maxLength: 40 })
  .map(pairs => pairs.map(pair => pair.join(' ')).join('\n'));

describe('parseTranscript', () => {
  it('makes the view that its documentation shows', () => {
    const shown = (text: string): string =>
      text
        .replaceAll('\n', '⏎')
        .replaceAll('\t', '⇥')
        .replaceAll('\u2060', '⊕')
        .replaceAll(/ {2,}/g, spaces => '·'.repeat(spaces.length));
    const text = 'Dear friends, this mill is non-\ncommercial. It\n\n- 7 -\n\nturns [00:12:35]\twell.\n\nIt is old.\n';
    const { view, transcript } = parseTranscript(text);
    assert.equal(
      shown(text),
      'Dear friends, this mill is non-⏎commercial. It⏎⏎- 7 -⏎⏎turns [00:12:35]⇥well.⏎⏎It is old.⏎',
    );
    assert.equal(
      shown(view),
      'Dear friends, this mill is non-⊕commercial. It·········turns············well.⏎⏎It is old.⏎',
    );
    assert.deepEqual(
      transcript.blocks.map(({ end }) => end),
      [text.indexOf('\n\nIt is'), text.length - 1],
    );
    assert.equal(transcript.furniture.length, 2);
  });

  it('returns valid spans and a valid view for any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyLines), text => {
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
          assert.ok(!view.slice(block.start, block.end).includes('\n'), 'no line end inside a block of the view');
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
          'a line end between blocks of the view',
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('returns the same for the same text', () => {
    fc.assert(
      fc.property(anyText, text => assert.deepEqual(parseTranscript(text), parseTranscript(text))),
      { numRuns: 200 },
    );
  });

  it('returns the same blocks, dates and notes for any kind of line end', () => {
    fc.assert(
      fc.property(
        anyLines.filter(text => !/[\r\f\u2028\u2029\u0085]/.test(text)),
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
});

function within(inner: Span, outer: Span): void {
  assert.ok(
    outer.start <= inner.start && inner.start < inner.end && inner.end <= outer.end,
    `${inner.start}-${inner.end} in ${outer.start}-${outer.end}`,
  );
}

/** Asserts that spans are sorted, inside the text, not empty, and do not overlap. */
function inOrder(spans: readonly Span[], length: number): void {
  spans.forEach((span, i) => {
    within(span, { start: 0, end: length });
    if (i > 0) assert.ok(spans[i - 1].end <= span.start, `${spans[i - 1].end} > ${span.start}`);
  });
}
