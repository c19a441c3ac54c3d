import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../server/text/span';
import { citationsOf, fakeTranscript, reader } from './fixture';

const pieces = [
  'Surah ',
  'The Holy Quran',
  "Qur'an ",
  'verse ',
  'verses ',
  'ayah ',
  'al-Baqarah',
  'An-Nisa',
  'Nahj al-Balagha',
  'al-Kafi',
  'Sermon ',
  'vol. ',
  'p. ',
  'pp. ',
  'ibid.',
  'Ibid., ',
  'this ayah',
  'John ',
  '1 Cor ',
  'Psalm ',
  'Jude ',
  'Gospel of ',
  'verses ',
  'six',
  'Is ',
  ', ',
  '; ',
  ': ',
  ':',
  '-',
  '–',
  ' ',
  '(',
  ')',
  '[',
  ']',
  '\n',
  '1) ',
  ' (1)',
  '2',
  '5',
  '54',
  '255',
  '0',
  '115',
  '999999999',
  '۱۵۳',
  '٥٤',
  ' and ',
  ' of ',
  'سوره ',
  'بقره',
  'آیه ',
  'همان',
  'نهج البلاغه',
  'خطبه ',
  'Lecture in the meeting (4/4/2023)',
  'speech of 27 November 2014',
  'ff',
  'II',
  'xx',
  '"',
  '’',
  '\u2060',
  '\u200c',
  '\u0000',
  '\ud800',
  '%',
  '.',
  'Suresi',
  'the ',
  'first ',
  'same ',
];
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

describe('citations of any text', () => {
  it('are in text order, do not overlap, and contain their parts and fixes', () => {
    fc.assert(
      fc.property(text, line => {
        let before = 0;
        for (const citation of citationsOf(line)) {
          assert.ok(
            citation.start >= before && citation.end > citation.start && citation.end <= line.length,
            JSON.stringify(citation),
          );
          before = citation.end;
          for (const part of [citation.work, citation.division, citation.locus])
            if (part !== undefined) assert.ok(within(citation, part), JSON.stringify([line, citation]));
          for (const problem of citation.problems) {
            assert.ok(problem.start >= 0 && problem.end <= line.length && problem.end > problem.start);
            for (const fix of problem.fixes ?? [])
              for (const edit of fix.edits)
                assert.ok(
                  edit.start >= citation.start && edit.end <= citation.end && edit.end >= edit.start,
                  JSON.stringify([line, citation]),
                );
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('do not depend on the position of the text', () => {
    fc.assert(
      fc.property(text, line => {
        const clean = line.replace(/[\n\r]/g, ' ');
        const moved = `Words before.\n${clean}`;
        const shift = moved.length - clean.length;
        const found = (whole: string, by: number): unknown =>
          reader.read(whole, fakeTranscript(whole)).map(({ start, end, key }) => [start - by, end - by, key]);
        assert.deepEqual(found(moved, shift), found(clean, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('can be resolved in queries without an error', () => {
    fc.assert(
      fc.property(text, line => {
        reader.resolveQuery(line);
        reader.resolve(line);
      }),
      { numRuns: 500 },
    );
  });

  it('are read without an error from long repetitive lines', () => {
    for (const unit of [
      'Surah Surah ',
      '(((((',
      '5:5:5:5 ',
      '5:5; ',
      'ibid. ibid. ',
      '[[]] ',
      'verse 5 and ',
      'John 3:16, ',
      'Mark 4; ',
      'Luke 12, verses two and ',
      'Gospel of Mark (2:3) ',
      'Is 2:1; ',
      'twenty-',
      'al-Kafi, ',
      'vol. 2, p. 3; ',
      'سوره ',
      '5-5-',
      'speech of ',
    ]) {
      const line = unit.repeat(Math.ceil(60_000 / unit.length));
      assert.doesNotThrow(() => citationsOf(line), unit);
    }
  });
});

function within(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.start < inner.end && inner.end <= outer.end;
}
