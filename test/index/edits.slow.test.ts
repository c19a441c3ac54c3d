import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { DocumentMemory } from '../../server/text/documentMemory';
import { parseTranscript } from '../../server/transcript/parse';
import { bridge, library } from '../support/speeches';

const reader = createCitationReader(builtInWorks);
const labelled = join(__dirname, '../fixtures/labelled');
const texts = [
  bridge,
  library,
  ...readdirSync(labelled, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(join(labelled, name), 'utf8')),
];

/** What people type and paste: letters, signs that change what a line or a paragraph is, citations, whole lines. */
const pieces = [
  ...[
    'x',
    ' ',
    '.',
    '. The',
    ':',
    '"',
    '“',
    '”',
    '(',
    ')',
    '[',
    ']',
    '-',
    '-\n',
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '\t',
    '\u0301',
  ],
  ...[
    '# ',
    '> ',
    '* ',
    '---\n',
    '1',
    ' (1)',
    '[1]',
    '1) ',
    '\nNotes\n',
    '\n12\n',
    '\nPage 3 of 9\n',
    '999999999',
    '۱۲',
    '٣',
  ],
  ...[
    '\nMr. PELL: I rise.\n',
    '\nQ. Where?\n',
    '[Laughter]',
    '(Applause.)',
    ' (a.s.)',
    ' [s] ',
    ' (pbuh)',
    'the Prophet ',
  ],
  ...[
    'The Holy Quran, 2: 255',
    'Ibid., ',
    'this verse',
    ' verse 6',
    'Bukhari 1280',
    'hadith',
    'John 3:16',
    'sermon 27',
  ],
  ...[
    '3 May 1996',
    'the first of May',
    'nineteen sixty-two',
    '12/5/96',
    'Iran',
    'medieval',
    'in the 1350s',
    'next year',
  ],
  ...[
    '\nHome | About us | News\n',
    '\nPublished on 3 May 1996\n',
    '\nby Dorothea Quill\n',
    '\nTHE LONG TABLE      PAGE 2\n',
  ],
  ...['سوره بقره', ' علیه‌السلام ', 'speech'],
];

describe('The memory of an open document', () => {
  it('changes nothing: after any edits the parse and the citations are those of a first reading', function () {
    this.timeout(600_000);
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      deleted: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
      piece: fc.oneof(fc.constant(''), fc.constantFrom(...pieces)),
    });
    const start = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.constantFrom(300, 2000, 6000),
    });
    fc.assert(
      fc.property(start, fc.array(edit, { minLength: 1, maxLength: 12 }), ({ text, at, length }, edits) => {
        const from = Math.floor(at * Math.max(0, text.length - length));
        let present = text.slice(from, from + length);
        const memory = new DocumentMemory();
        memory.during('parse', () => parseTranscript(present));
        for (const { at: place, deleted, piece } of edits) {
          const offset = Math.floor(place * present.length);
          present = present.slice(0, offset) + piece + present.slice(offset + deleted);
          const parsed = memory.during('parse', () => parseTranscript(present));
          const expected = parseTranscript(present);
          assert.deepEqual(parsed, expected);
          const citations = memory.during('citations', () => reader.read(parsed.view, parsed.transcript));
          assert.deepEqual(citations, reader.read(expected.view, expected.transcript));
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 200) },
    );
  });
});
