import assert from 'node:assert/strict';
import { dateTarget } from '../../server/transcript/calendar';
import { findDates } from '../../server/transcript/dates/findDates';
import { withMarkedParts } from './support';

/** A text with each date in `⟨…⟩`, and the dates in ISO 8601. */
const found: readonly [string, ...string[]][] = [
  ['Speech - ⟨27 /Nov/ 2014⟩', '2014-11-27'],
  ['on ⟨November 27, 2014⟩ by', '2014-11-27'],
  ['on the ⟨27th of November 2014⟩.', '2014-11-27'],
  ['a lecture (⟨4/4/2023⟩), (⟨8/12/2023⟩), (⟨5/13/2020⟩)', '2023-04-04', '2023-12-08', '2020-05-13'],
  ['⟨2023-04-04⟩, ⟨2023-04⟩ and ⟨12.5.2015⟩', '2023-04-04', '2023-04', '2015-05-12'],
  ['the ⟨22nd of Bahman⟩ (⟨February 11th⟩) rallies', 'jalali:--11-22', '--02-11'],
  ['the province, ⟨March 8, 1996⟩.', '1996-03-08'],
  ['the morning of ⟨Sunday, 18 February 2024⟩, he', '2024-02-18'],
  ['⟨22 Bahman 1357⟩ and ⟨Bahman 1357⟩', '1979-02-11', '1979-01-21/1979-02-19'],
  ['⟨۲۲ بهمن ۱۳۵۷⟩ و ⟨۱۳۹۳/۰۹/۰۶⟩ و ⟨۶ آذر ۱۳۹۳⟩', '1979-02-11', '2014-11-27', '2014-11-27'],
  [
    '⟨روز جمعه ۱۴ خرداد ۱۳۶۸⟩، ⟨بهمن ماه ۱۳۵۷⟩، سال ⟨۱۳۴۲⟩',
    '1989-06-04',
    '1979-01-21/1979-02-19',
    '1963-03-21/1964-03-20',
  ],
  ['⟨بیست و دوم بهمن⟩ و ⟨بیست و دوم بهمن ۱۳۵۷⟩', 'jalali:--11-22', '1979-02-11'],
  [
    "⟨21 Ramadan 1445⟩, the ⟨15th of Sha'ban⟩, ⟨21st of Rabi' al-Awwal 1440⟩, ⟨15 Dhu al-Hijjah⟩",
    '2024-03-31',
    'hijri:--08-15',
    '2018-11-29',
    'hijri:--12-15',
  ],
  ['⟨٢١ رمضان ١٤٤٥⟩ ⟨12 يناير 2020⟩ ⟨11 فوریه 1979⟩', '2024-03-31', '2020-01-12', '1979-02-11'],
  ["in the ⟨1940s⟩ and the ⟨1980's⟩", '1940/1949', '1980/1989'],
  ['war (⟨1980-1988⟩), season ⟨1997-98⟩, ⟨1935–39⟩', '1980/1988', '1997/1998', '1935/1939'],
  [
    'in ⟨1963⟩. The fiscal year ⟨1947⟩; the ⟨1996⟩ elections; since ⟨1970⟩, (⟨1980⟩)',
    '1963',
    '1947',
    '1996',
    '1970',
    '1980',
  ],
  ['⟨1357 SH⟩, ⟨61 AH⟩, ⟨680 AD⟩, ⟨500 BC⟩', '1978-03-21/1979-03-20', '0680-10-04/0681-09-22', '0680', '-0499'],
  ['⟨March 2023⟩, ⟨May, 1946⟩, ⟨September of 1947⟩', '2023-03', '1946-05', '1947-09'],
  [
    '⟨18–20 May 2011⟩, ⟨May 18-20, 2011⟩, ⟨18 May – 3 June 2011⟩, ⟨May 18 – June 3, 2011⟩',
    '2011-05-18/2011-05-20',
    '2011-05-18/2011-05-20',
    '2011-05-18/2011-06-03',
    '2011-05-18/2011-06-03',
  ],
  [
    'between ⟨1971 and 1974⟩, from ⟨1880 to 1988⟩, from ⟨February to May 2016⟩',
    '1971/1974',
    '1880/1988',
    '2016-02/2016-05',
  ],
  [
    '⟨April the 15th⟩, ⟨September the 11th, 2001⟩, ⟨20th day of January, in 1961⟩',
    '--04-15',
    '2001-09-11',
    '1961-01-20',
  ],
  ['⟨Tuesday, Jan. 31, 2006⟩; ⟨27-Nov-2014⟩; ⟨27 Nov. 2014⟩', '2006-01-31', '2014-11-27', '2014-11-27'],
  ['the ⟨twenty-second of Bahman⟩, the ⟨Fourth of July⟩', 'jalali:--11-22', '--07-04'],
  [
    'the past year--⟨1954⟩--and ⟨June 30,1946⟩, the ⟨1950⟩ census, ⟨1960⟩ commitments; in ⟨1983⟩ women came',
    '1954',
    '1946-06-30',
    '1950',
    '1960',
    '1983',
  ],
  ['back in ⟨’89⟩, دههٔ ⟨۶۰⟩', '1989', '1981-03-21/1991-03-20'],
];
const none: readonly string[] = [
  '150 countries, 65, 70 percent, 400 people, 20 percent',
  'sermon 27, page 1980, verse 5: 54, 2:183, 185',
  'at 10:30 and 3-1, on 9/11',
  '2000 people and 1500 mosques, 1,022 stars',
  'you may 5 times march 3 miles',
  'In May come back; last June; this March',
  '$1980, 1980%, Goals 2000, Resolution 1701',
  '31/02/2020, 45/45/2020',
  'i948 G20 F16',
  'Call 0123 456 78, 021-555-1980',
  'We were 1980 on the square',
  '400 نفر، ۲۰۰۰ نفر',
  'today and last year',
  'version 1.2.2013.4',
];

describe('findDates', () => {
  for (const [fixture, ...targets] of found) {
    it(`finds the dates of: ${fixture.slice(0, 70)}`, () => {
      const { text, parts } = withMarkedParts(fixture);
      const dates = findDates(text);
      assert.deepEqual(
        dates.map(({ date }) => dateTarget(date)),
        targets.map(target => `date:${target}`),
      );
      assert.deepEqual(
        dates.map(({ start, end }) => text.slice(start, end)),
        parts,
      );
    });
  }

  for (const text of none)
    it(`finds no date in: ${text}`, () =>
      assert.deepEqual(
        findDates(text).map(({ start, end }) => text.slice(start, end)),
        [],
      ));

  it('finds a date that a page break or running header divides by many spaces', () => {
    const view = 'It was on 3                    March    1999, we think.';
    assert.deepEqual(findDates(view), [
      { start: 10, end: 44, date: { calendar: 'gregorian', year: 1999, month: 3, day: 3 } },
    ]);
  });

  it('finds only dates between the given offsets', () => {
    assert.deepEqual(
      findDates('in 1963 and in 1964', 8, 19).map(({ start }) => start),
      [15],
    );
  });
});
