import assert from 'node:assert/strict';
import { parseQuery } from '../../server/search/query/parseQuery';
import type { Part, Query } from '../../server/search/query/query';

/** A parsed query in short notation: `a*` prefix, `"…"` quoted, `+` words in a row, `|` alternatives, `~5` NEAR/5. */
function parsed(text: string, finished = true): string {
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
        .map(({ words, prefix, quoted, written }) => {
          if (written !== undefined) return `=${written.join('+')}`;
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
    'words, which are folded': {
      'Sense of DUTY': 'sense of duty',
      "the river's bank": 'the river bank',
      '  ': '',
      'and/or': 'and+or',
      '5:54': '5+54',
      'John: he': 'john he',
    },
    'words with hyphens as a phrase or one word': {
      'Nahj al-Balagha': 'nahj al+balagha|albalagha',
      'co-operat*': 'co+operat*|cooperat*',
    },
    'numbers with and without commas between the thousands': {
      1250: '1250|1+250',
      '1,250': '1+250|1250',
      '12,345,678': '12+345+678|12345678',
      12345678: '12345678|12+345+678',
      '۱۲۵۰': '1250|1+250',
      '١٬٢٥٠': '1+250|1250',
      125: '125',
      '0125': '0125',
      '"1250"': '"1250"',
      '12,50': '12+50',
      '5:540': '5+540',
    },
    'phrases in all kinds of quotation marks': {
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
    'excluded words': {
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
    'chains of NEAR': {
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
    'groups in parentheses': {
      '(a OR b) c': 'a|b c',
      'a (b OR c) d': 'a b|c d',
      '(a b) OR c': 'a|c b|c',
      'c OR (a b)': 'c|a c|b',
      '(a b) OR (c d)': 'a|c a|d b|c b|d',
      '(a OR b) OR c': 'a|b|c',
      '(a b)': 'a b',
      '((a OR b)) (c)': 'a|b c',
      '(a OR (b c)) d': 'a|b a|c d',
      '(a OR b) NEAR/5 c': 'a~5~c|b~5~c',
      'a NEAR/5 (b OR "c d")': 'a~5~b|a~5~"c+d"',
      '(a OR b) NEAR/2 (c OR d)': 'a~2~c|a~2~d|b~2~c|b~2~d',
      'x OR (a OR b) NEAR/5 c': 'x|a~5~c|b~5~c',
      '(a b) NEAR/5 c': 'a b c',
      '(a year:2014) b': 'a b year=2014',
      'the mill(s) (low in May)': 'the mill+s low in may',
      '(a': 'a',
      'a)': 'a',
      ') a (': 'a',
      '()': '',
      'a OR () b': 'a|b',
    },
    'excluded groups, and NOT': {
      'x -(a OR b)': 'x -a|b',
      'x NOT (a OR b)': 'x -a|b',
      'x -(a b)': 'x -a~1000~b',
      'x -(a b OR c)': 'x -a~1000~b|a~1000~c',
      'x NOT bank': 'x -bank',
      'x AND NOT "old mill"': 'x -"old+mill"',
      'x AND y': 'x y',
      'x and y': 'x and y',
      'x not y': 'x not y',
      'NOT y x': 'x -y',
      'x NOT year:2014': 'x -year=2014',
      'x (a -b)': 'x a -b',
      'x OR (a -b)': 'x|a',
      'x NOT': 'x',
    },
    'words as they are written': {
      '=Résumé': '=Résumé',
      'x ="Free Will"': 'x =Free+Will',
      'x -=Will': 'x -=Will',
      '=Will OR =WILL': '=Will|=WILL',
      '=Fellow-Citizens': '=Fellow+Citizens',
      'a = b': 'a b',
      'a=b': 'a+b',
      '==a': 'a',
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
    'text with a colon that is not a filter': {
      'year:soon': 'soon',
      '-year:soon x': 'x -soon',
      'in:garden wall': 'garden wall',
      'yaer:2014 x': 'yaer 2014|2+014 x',
      'constructor:a': 'constructor a',
      '__proto__:a': 'proto+a',
      'https://a.example': 'https+a+example',
      'year: 2014': '2014|2+014',
    },
    'all scripts': {
      می‌خواهم: 'میخواهم',
      'كتاب عليّ': 'کتاب علی',
      'آب\u200fمشترک': 'آب مشترک'.replace('آ', 'ا'),
      '\u202bآب\u202c': 'اب',
      'صَبْر*': 'صبر*',
    },
    'text without words as an empty query': { '?!': '', '-': '', '*': '', '"': '', '\ud800': '', '-"': '', '()': '' },
  };
  for (const [name, queries] of Object.entries(cases)) {
    it(`parses ${name}`, () => {
      for (const [text, expected] of Object.entries(queries)) assert.equal(parsed(text), expected, text);
    });
  }

  it('completes only the last word while it is typed', () => {
    const expectations: Readonly<Record<string, string>> = {
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
    for (const [text, expected] of Object.entries(expectations)) assert.equal(parsed(text, false), expected, text);
  });

  it('does not change while an operator or a filter is being typed', () => {
    const unchanged = [
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
    for (const text of unchanged) {
      assert.equal(parsed(text, false), 'river', text);
      const filter = /(?:year|in):\w+$/.exec(text)?.[0];
      const note = filter === undefined ? '' : `“${filter}” is not complete, so this filter is not used yet.`;
      assert.equal(notes(text, false), note, text);
    }
    for (const text of ['year:2014 ', 'year:2014 -', 'year:2014 speaker:'])
      assert.equal(parsed(text, false), 'year=2014', text);
    assert.equal(parsed('river year:2014..20', false), 'river year=2014..…');
  });

  it('notes what it did not understand', () => {
    assert.match(notes('yaer:2014'), /did you mean “year:”/);
    assert.match(notes('mood:glad'), /“mood:” is not a filter; it was searched as words/);
    assert.match(notes('year:soon x'), /“soon” is not a year/);
    assert.match(notes('in:garden'), /“in:” takes title, body, notes, quotations/);
    assert.match(notes('x year:'), /“year:” has no value/);
    assert.match(notes('ga*den'), /A star only works at the end/);
    assert.match(notes('a NEAR/2 b NEAR/7 c'), /one distance; 7/);
    assert.match(notes('year:2014 OR b'), /OR and NEAR stand between words/);
    assert.match(notes('-a'), /Add words to search for/);
    for (const understood of ['5:54', 'Nouri: a teacher', 'https://a.example/b', 'a OR b', '-a year:2014', 'river'])
      assert.equal(notes(understood), '', understood);
  });

  it('limits the length of queries, and notes it', () => {
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
    assert.equal(
      parsed(`"${'a '.repeat(50)}"`),
      `"${Array(32).fill('a').join('+')}"`,
      'a phrase keeps its first words',
    );
  });
});
