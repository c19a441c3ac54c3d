import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** Signs and snippets that are rare in transcripts, or have a meaning for some reader of them. */
const snippets: readonly string[] = [
  '\ud83d\ude00',
  '\ud83d\udc69\u200d\ud83d\udc67',
  '\ud83c\uddeb\ud83c\uddf7',
  '\ud834\udd1e',
  '\ud800',
  '\udc00',
  '\u0301',
  '\u0301\u0302',
  '\u064b',
  '\u0651\u064e',
  '\u05b0',
  '\u200c',
  '\u200d',
  '\ufe0f',
  '\u200e',
  '\u200f',
  '\u202e',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\f',
  '\v',
  '\t',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '\n\n\n',
  '   ',
  '\u00a0',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '<',
  '>',
  '“',
  '”',
  '«',
  '»',
  '"',
  "'",
  '’',
  '*',
  '**',
  '_',
  '#',
  '## ',
  '> ',
  '- ',
  '---\n',
  '```\n',
  '|',
  '\\',
  '&amp;',
  '&#x41;',
  '<b>',
  '<!--',
  '-->',
  '</div>',
  '[1]',
  '(1)',
  '¹',
  '²',
  '1)',
  '1. ',
  '\n1) ',
  '\n[2] ',
  '(1',
  '1]',
  'Footnotes:\n',
  '\n\n________\n',
  'ibid.',
  'op. cit.',
  'p. 12',
  'vol. 3, p. 4',
  '§ 1',
  '5:54',
  '2:255-257',
  '61: 4',
  'v. 7',
  'verse 7',
  '[The Holy Quran, 5: 54]',
  '(Quran 2:183, 185)',
  'Surah al-Kahf, 18',
  'سوره بقره، آیه ۱۵۳',
  'John 3:16',
  '1 Cor 13:4–7',
  'Ps 23',
  'Article 5',
  'Kafi, Volume 2, page 163',
  'Rom. viii. 28',
  'Sanhedrin 37a',
  'Rep. 514a',
  '(a.s.)',
  '(pbuh)',
  'ﷺ',
  ' (ص) ',
  'رضي الله عنه',
  '[laughter]',
  '(applause)',
  '[of the valley]',
  'MR. PELL: ',
  'Q. ',
  'A. ',
  '[00:12:33] ',
  '00:01:02,500 --> 00:01:04,000\n',
  'WEBVTT\n\n',
  '12\n',
  '3 March 1998',
  '1998-03-03',
  '12/03/1998',
  'in the 1950s',
  '22nd of Bahman',
  '۱۳۵۷/۱۱/۲۲',
  'March',
  '1,250',
  '½',
  '⁄',
  '½⁄2',
  '٣',
  '三',
  '東京都',
  'ภาษาไทย',
  'co-\noperation',
  'e\u0301tude',
  'ﬁrst',
  'İstanbul',
  'ß',
  'ǅ',
];

const folder = join(__dirname, '../fixtures/labelled');
/** The labelled transcripts without their labels: what people write, to be spoiled. */
const transcripts: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.txt'))
  .sort()
  .flatMap(name => readFileSync(join(folder, name), 'utf8').split(/^=== .*\n/m))
  .filter(text => text.length > 500)
  .map(text => text.replace(/⟦[^|⟧]*\|/g, '').replaceAll('⟧', ''));

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  deleted: fc.nat({ max: 40 }),
  inserted: fc.array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...snippets) }, fc.string({ maxLength: 8, unit: 'binary' })),
    { maxLength: 4, size: 'max' },
  ),
});

/** A piece of a transcript with edits at random places. 3 KB in the mean. */
const spoiled = fc
  .tuple(
    fc.nat({ max: transcripts.length - 1 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat({ max: 6000 }),
    fc.array(edit, { maxLength: 30, size: 'max' }),
  )
  .map(([which, from, length, edits]) => {
    const whole = transcripts[which];
    const start = Math.floor(from * Math.max(0, whole.length - length));
    return edits.reduce(
      (text, { at, deleted, inserted }) => {
        const place = Math.floor(at * text.length);
        return text.slice(0, place) + inserted.join('') + text.slice(place + deleted);
      },
      whole.slice(start, start + length),
    );
  });

const mixed = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...snippets) },
      fc.constantFrom('the sense of duty ', 'and a well is deep. ', 'We say so again '),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 900, size: 'max' },
  )
  .map(parts => parts.join(''));

/** One snippet, or two in turn, many times. */
const repeated = fc
  .tuple(fc.constantFrom(...snippets), fc.constantFrom(...snippets, 'a ', ' '), fc.nat({ max: 1500 }))
  .map(([first, second, times]) => (first + second).repeat(times).slice(0, 8000));

/** Texts that a transcript may be. */
export const oddTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: spoiled },
  { weight: 2, arbitrary: mixed },
  repeated,
);

const signsOfQueries = [
  'water ',
  'speaker:',
  'OR ',
  'NOT ',
  '~',
  '*',
  'date:1998..',
  'theme:"',
  '^',
  '"',
  '(',
  '-',
] as const;

function linesOf(longest: number): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...snippets) },
        fc.constantFrom(...signsOfQueries),
        fc.string({ maxLength: 5, unit: 'binary' }),
      ),
      { maxLength: longest, size: 'max' },
    )
    .map(parts => parts.join(''));
}

/** Short texts, for names and parts of messages. 150 bytes in the mean. */
export const oddLines: fc.Arbitrary<string> = linesOf(60);

/** What may be typed or pasted where a line is expected: short, much longer than people write, or a whole text. 3 KB in the mean. */
export const longLines: fc.Arbitrary<string> = fc.oneof(
  oddLines,
  linesOf(1500),
  oddTexts,
  fc
    .tuple(fc.constantFrom(...snippets), fc.constantFrom(...signsOfQueries), fc.nat({ max: 1500 }))
    .map(([first, second, times]) => (first + second).repeat(times).slice(0, 8000)),
);
