import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Part, parseQuery, type Query } from '../../server/search/query/query';
import { printQuery } from './printQuery';

/** A query in short: `a*` begins so, `"…"` quoted, `+` words in a row, `|` alternatives, `~5` near. */
function read(text: string, finished = true): string {
  const { parts, without, filters } = parseQuery(text, finished);
  return [
    ...parts.map(short),
    ...without.map(part => `-${short(part)}`),
    ...filters.map(({ field, value, not, open }) => `${not ? '-' : ''}${field}=${value}${open === true ? '…' : ''}`),
  ].join(' ');
}

function short(part: Part): string {
  return part
    .map(one =>
      (one.kind === 'near' ? one.phrases : [one])
        .map(({ words, prefix, quoted }) => {
          const text = words.join('+') + (prefix ? '*' : '');
          return quoted ? `"${text}"` : text;
        })
        .join(one.kind === 'near' ? `~${one.distance}~` : ''),
    )
    .join('|');
}

function notes(text: string, finished = true): string {
  return parseQuery(text, finished).notes.join(' ');
}

describe('the query language', () => {
  const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'words, folded': {
      'Sense of DUTY': 'sense of duty',
      "the river's bank": 'the river bank',
      '  ': '',
      'and/or': 'and+or',
      '5:54': '5+54',
      'John: he': 'john he',
    },
    'hyphens: a phrase, or one word': {
      'Nahj al-Balagha': 'nahj al+balagha|albalagha',
      'co-operat*': 'co+operat*|cooperat*',
    },
    'phrases in any marks': {
      '"sense of duty"': '"sense+of+duty"',
      '“sense of duty”': '"sense+of+duty"',
      '”sense of duty“': '"sense+of+duty"',
      '„sense of duty“': '"sense+of+duty"',
      '«حس مسئولیت»': '"حس+مسیولیت"',
      '»حس مسئولیت«': '"حس+مسیولیت"',
      '"he said «peace» again" x': '"he+said+peace+again" x',
      '"sense of du*"': '"sense+of+du*"',
      '"open to the end': '"open+to+the+end"',
      '""': '',
      'a"b c"d': 'a "b+c" d',
      '‘Ali and ‘Umar': 'ali and umar',
    },
    'what is left out': {
      'river -bank': 'river -bank',
      'river -"old mill"': 'river -"old+mill"',
      '-al-Kafi x': 'x -al+kafi|alkafi',
      'river − bank': 'river bank',
      'river −bank': 'river -bank',
      'river - bank': 'river bank',
      'river --bank': 'river -bank',
      '-gard* x': 'x -gard*',
    },
    alternatives: {
      'a OR b': 'a|b',
      'a | b | c': 'a|b|c',
      'x a OR "b c" y': 'x a|"b+c" y',
      'a or b': 'a or b',
      'a OR OR b': 'a|b',
      'a OR': 'a',
      OR: 'or',
      '| a': 'a',
      'a OR -b c': 'a c -b',
    },
    nearness: {
      'a NEAR/5 b': 'a~5~b',
      'a NEAR b': 'a~10~b',
      'a near/3 b': 'a~3~b',
      'a near b': 'a near b',
      'a NEAR/5 b NEAR/5 c': 'a~5~b~5~c',
      'a NEAR/2 b NEAR/7 c': 'a~7~b~7~c',
      'a NEAR/5 b OR c': 'a~5~b|c',
      'c OR a NEAR/5 b': 'c|a~5~b',
      '"a b" NEAR/5 c*': '"a+b"~5~c*',
      'al-Kafi NEAR/5 b': 'al+kafi~5~b',
      'a NEAR/0 b': 'a~1~b',
      'a NEAR/9999 b': 'a~1000~b',
      'a NEAR/5 -b c': 'a c -b',
      'NEAR/5 a': 'near+5 a',
      'a NEAR/5': 'a',
      'x a NEAR/5 b y': 'x a~5~b y',
      'a NEAR/x b': 'a near+x b',
    },
    filters: {
      'year:2014..2024': 'year=2014..2024',
      'year:2014': 'year=2014',
      'year:..2000': 'year=..2000',
      'year:2014..': 'year=2014..',
      'year:2024-2014': 'year=2014..2024',
      'year:2014-24': 'year=2014..2024',
      'year:1998..5': 'year=1995..1998',
      'YEAR:۲۰۱۴': 'year=2014',
      'year:2014…2016': 'year=2014..2016',
      '-year:2014 x': 'x -year=2014',
      'in:title': 'in=title',
      'in:Note': 'in=notes',
      'in:quotes in:text': 'in=quotations in=body',
      'speaker:khamenei': 'speaker=khamenei',
      'speaker:"Ilse  Varanda" x': 'x speaker=Ilse Varanda',
      'speaker:«شیرین آبگون»': 'speaker=شیرین آبگون',
      'file:2014-*': 'file=2014-*',
      'cites:quran:2': 'cites=quran:2',
      'cites:2:255': 'cites=2:255',
      'cites:"al-Kafi"': 'cites=al-Kafi',
      'theme:"sense of duty" -cites:quran': 'theme=sense of duty -cites=quran',
      '-theme:"a b"': '-theme=a b',
      'x in:body y': 'x y in=body',
    },
    'what is no filter': {
      'year:soon': 'soon',
      '-year:soon x': 'x -soon',
      'in:garden wall': 'garden wall',
      'yaer:2014 x': 'yaer 2014 x',
      'constructor:a': 'constructor a',
      '__proto__:a': 'proto+a',
      'https://a.example': 'https+a+example',
      'year: 2014': '2014',
    },
    'any script': {
      می‌خواهم: 'میخواهم',
      'كتاب عليّ': 'کتاب علی',
      'آب\u200fمشترک': 'آب مشترک'.replace('آ', 'ا'),
      '\u202bآب\u202c': 'اب',
      'صَبْر*': 'صبر*',
    },
    nothing: { '?!': '', '-': '', '*': '', '"': '', '\ud800': '', '-"': '', '()': '' },
  };
  for (const [name, queries] of Object.entries(cases)) {
    it(`reads ${name}`, () => {
      for (const [text, wanted] of Object.entries(queries)) assert.equal(read(text), wanted, text);
    });
  }

  it('completes what is being typed, and nothing else', () => {
    const typed: Readonly<Record<string, string>> = {
      gard: 'gard*',
      'gard ': 'gard',
      'gard,': 'gard',
      'a gard': 'a gard*',
      '"sense of d': '"sense+of+d*"',
      '"sense of d"': '"sense+of+d"',
      'river -ba': 'river -ba',
      'al-ba': 'al+ba*|alba*',
      'co-': 'co*',
      'don’': 'don*',
      'کتاب\u200c': 'کتاب*',
      'a NEAR/5 b': 'a~5~b*',
      'a OR b': 'a|b*',
      'theme:"sense of': 'theme=sense of…',
      'speaker:kham': 'speaker=kham…',
      'speaker:"kham"': 'speaker=kham',
      'x speaker:kham ': 'x speaker=kham',
      'cites:quran:': 'cites=quran:…',
    };
    for (const [text, wanted] of Object.entries(typed)) assert.equal(read(text, false), wanted, text);
  });

  it('stays where it is while an operator or a filter is being typed', () => {
    const same = [
      'river ',
      'river O',
      'river OR',
      'river OR ',
      'river N',
      'river NE',
      'river NEA',
      'river NEAR',
      'river NEAR/',
      'river NEAR/5',
      'river NEAR/5 ',
      'river -',
      'river |',
      'river "',
      'river year:',
      'river year:20',
      'river -year:',
      'river cites:',
      'river in:',
      'river in:quo',
      'river theme:"',
      'river speaker:«',
    ];
    for (const text of same) {
      assert.equal(read(text, false), 'river', text);
      assert.equal(notes(text, false), '', text);
    }
    for (const text of ['year:2014 ', 'year:2014 -', 'year:2014 speaker:'])
      assert.equal(read(text, false), 'year=2014', text);
    assert.equal(read('river year:2014..20', false), 'river year=2014..…');
  });

  it('says what it did not understand', () => {
    assert.match(notes('yaer:2014'), /did you mean “year:”/);
    assert.match(notes('mood:glad'), /“mood:” is no filter; it was searched as words/);
    assert.match(notes('year:soon x'), /“soon” is no year/);
    assert.match(notes('in:garden'), /“in:” takes title, body, notes, quotations/);
    assert.match(notes('x year:'), /“year:” has no value/);
    assert.match(notes('ga*den'), /A star counts at the end/);
    assert.match(notes('a NEAR/2 b NEAR/7 c'), /one distance; 7/);
    assert.match(notes('year:2014 OR b'), /OR and NEAR stand between words/);
    assert.match(notes('-a'), /Say what to look for/);
    for (const fine of ['5:54', 'Nouri: a teacher', 'https://a.example/b', 'a OR b', '-a year:2014', 'river'])
      assert.equal(notes(fine), '', fine);
  });

  it('bounds what is no query, and says so', () => {
    const counts = ({ parts, without }: Query): number =>
      [...parts, ...without].reduce(
        (sum, [one]) =>
          sum + (one.kind === 'near' ? one.phrases : [one]).reduce((all, { words }) => all + words.length, 0),
        0,
      );
    for (const text of [
      'garden'.repeat(20_000),
      '?!'.repeat(50_000),
      'a '.repeat(10_000),
      'a-'.repeat(50_000),
      '"'.repeat(100_000),
      '"' + 'a '.repeat(500),
      'a NEAR/5 '.repeat(10_000),
      '-a '.repeat(10_000),
      'in:'.repeat(30_000),
      'year:soon '.repeat(9_000),
      '*'.repeat(99_999),
      '\ud800'.repeat(100_000),
    ]) {
      for (const finished of [true, false]) {
        const query = parseQuery(text, finished);
        assert.ok(counts(query) <= 32, text.slice(0, 20));
        assert.ok(query.filters.length <= 500);
        assert.match(query.notes.join(' '), /Only the first/, text.slice(0, 20));
      }
    }
    assert.equal(read(`"${'a '.repeat(50)}"`), `"${Array(32).fill('a').join('+')}"`, 'a phrase keeps its beginning');
  });
});

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
];
const anyQuery = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

describe('any query', () => {
  it('is read without failing, within its form', () => {
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

  it('reads the same when it is written out again', () => {
    fc.assert(
      fc.property(anyQuery, fc.boolean(), (text, finished) => {
        const query = parseQuery(text, finished);
        // One sign may fold to several words («ﷺ», "½"): no query can be typed that gives them as one.
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

  it('narrows to the same words when a space ends it as when it is finished', () => {
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
    it(`is read in time linear in its length: ${JSON.stringify(piece)}`, function () {
      this.timeout(60_000);
      // Beyond 1000 characters nothing is read, so below it every step counts: eight times the text, eight times the time.
      const [small, large] = [piece.repeat(120 / piece.length), piece.repeat(960 / piece.length)];
      const quickest = (text: string): number => Math.min(...Array.from({ length: 4 }, () => time(text)));
      const ratio = quickest(large) / Math.max(quickest(small), 1);
      assert.ok(ratio < 32, `${ratio.toFixed(1)} times`);
      assert.ok(quickest(piece.repeat(100_000)) / Math.max(quickest(large), 1) < 32, 'what is not read costs nothing');
    });
  }
});

/** Milliseconds of processor time of some readings. */
function time(text: string): number {
  const begin = process.cpuUsage();
  for (let i = 0; i < 40; i++) parseQuery(text, i % 2 === 0);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}
