import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery } from '../../server/search/query/parseQuery';
import { printQuery } from './printQuery';

const pieces = [
  'river',
  'Old',
  'al-Kafi',
  'co-',
  "king's",
  '‘Ali',
  '5:54',
  'a.b',
  'NEAR/5',
  'NEAR',
  'near/3',
  'NEAR/',
  'OR',
  '|',
  'O',
  '-',
  '--',
  '*',
  '"',
  '“',
  '”',
  '«',
  '»',
  ' ',
  ' ',
  ' ',
  '\t',
  '\n',
  'year:',
  '2014',
  '..',
  '…',
  'in:',
  'notes',
  'quotations',
  'speaker:',
  'cites:',
  'quran:2',
  'theme:',
  'file:',
  '2014-*',
  'yaer:',
  'می‌خواهم',
  'كتاب',
  '۱۳۸۸',
  '\u200f',
  '\u202b',
  '\u200c',
  '\ud800',
  '\udfff',
  '😀',
  'é',
  'e\u0301',
  '(',
  ')',
  ',',
  '?',
  '/',
  '\\',
  '\u0000',
  '=',
  'NOT ',
  'AND ',
  ' (',
  ') ',
];
const anyQuery = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

describe('every query', () => {
  it('is parsed into a well-formed query', () => {
    fc.assert(
      fc.property(anyQuery, fc.boolean(), (text, finished) => {
        const { parts, without, filters } = parseQuery(text, finished);
        for (const part of [...parts, ...without]) {
          assert.ok(part.length > 0);
          for (const one of part) {
            assert.ok(one.kind === 'phrase' || (one.phrases.length > 1 && one.distance >= 1 && one.distance <= 1000));
            for (const phrase of one.kind === 'near' ? one.phrases : [one])
              assert.ok(phrase.words.length > 0 && phrase.words.every(word => word !== ''));
          }
        }
        for (const { field, value } of filters) {
          assert.ok(value.trim() === value && value !== '');
          if (field === 'year') assert.match(value, /^(?:\d{1,4}|\d{1,4}\.\.\d{0,4}|\.\.\d{1,4})$/);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('is parsed to the same query after printing', () => {
    fc.assert(
      fc.property(anyQuery, fc.boolean(), (text, finished) => {
        const query = parseQuery(text, finished);
        // One sign may fold to several words («ﷺ», "½"), which cannot be typed as one word.
        const words = [...query.parts, ...query.without]
          .flat()
          .flatMap(one => (one.kind === 'near' ? one.phrases : [one]))
          .flatMap(phrase => phrase.words);
        fc.pre(
          words.every(
            word =>
              parseQuery(word, true).parts.length === 1 &&
              JSON.stringify(parseQuery(word, true).parts).includes(`["${word}"]`),
          ),
        );
        const again = parseQuery(printQuery(query), true);
        const filters = query.filters.map(({ field, value, not }) => ({ field, value, not }));
        assert.deepEqual({ ...again, notes: [] }, { ...query, filters, notes: [] }, printQuery(query));
      }),
      { numRuns: 1500 },
    );
  });

  it('has the same words if it ends with a space as if it is finished', () => {
    fc.assert(
      fc.property(anyQuery, text => {
        const typed = parseQuery(`${text} `, false);
        const finished = parseQuery(text, true);
        fc.pre(typed.filters.every(({ open }) => open !== true) && !/["“”„‟＂«»]/.test(text) && !/:\s*$/.test(text));
        assert.deepEqual(
          [typed.parts, typed.without, typed.filters],
          [finished.parts, finished.without, finished.filters],
        );
      }),
      { numRuns: 1000 },
    );
  });

  for (const piece of [
    'a ',
    '"',
    'a-',
    'year:',
    ':',
    'a NEAR/5 ',
    '-',
    '*',
    '“»',
    '\ud800',
    'x*y',
    '\u200c',
    'cites:"',
  ]) {
    it(`is parsed in time linear in its length: ${JSON.stringify(piece)}`, function () {
      this.timeout(600_000);
      this.retries(3);
      // Only 1000 characters are parsed. Below that, eight times the text must not take more than 32 times as long.
      const [small, large] = [piece.repeat(120 / piece.length), piece.repeat(960 / piece.length)];
      const quickest = (text: string): number => Math.min(...Array.from({ length: 4 }, () => time(text)));
      const ratio = quickest(large) / Math.max(quickest(small), 1);
      assert.ok(ratio < 32, `${ratio.toFixed(1)} times`);
      assert.ok(
        quickest(piece.repeat(100_000)) / Math.max(quickest(large), 1) < 32,
        'the rest of the text costs nothing',
      );
    });
  }
});

/** Milliseconds of processor time to parse a text 40 times. */
function time(text: string): number {
  const begin = process.cpuUsage();
  for (let i = 0; i < 40; i++) parseQuery(text, i % 2 === 0);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}
