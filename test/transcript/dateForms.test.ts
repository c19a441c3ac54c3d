import assert from 'node:assert/strict';
import { dateTarget } from '../../server/transcript/calendar';
import { findDates } from '../../server/transcript/dates/findDates';
import { marked } from '../support/marked';
import { read } from './support';

/**
 * A fixture in which all dates are underlined, and the dates in ISO 8601. Arabic and Persian letters are one column
 * each.
 */
interface Case {
  readonly ownYear?: number;
  readonly fixture: string;
  readonly targets?: readonly string[];
}

const groups: Readonly<Record<string, readonly Case[]>> = {
  'days that are spelled in Arabic and Persian': [
    {
      fixture: `
سيقام الإفطار في العشرين من رمضان، والحفل في الخامس عشر من شعبان، ومن كان عنده كرسي فليأت به.
                 ^^^^^^^^^^^^^^^^            ^^^^^^^^^^^^^^^^^^^`,
      targets: ['hijri:--09-20', 'hijri:--08-15'],
    },
    {
      fixture: `
افتتح الجسر في السابع والعشرين من رجب ثم أعيد بناؤه في الأول من مايو بعد سنوات.
               ^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^`,
      targets: ['hijri:--07-27', '--05-01'],
    },
    {
      fixture: `
كان ذلك في الثاني من نيسان عام 1948، لا في الحادي والثلاثين من آذار.
           ^^^^^^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^^^^^^`,
      targets: ['1948-04-02', '--03-31'],
    },
    {
      fixture: `
هر سال اول مهر بچه‌های مدرسه می‌آیند و سوم تیر می‌روند.
       ^^^^^^^                         ^^^^^^^`,
      targets: ['jalali:--07-01', 'jalali:--04-03'],
    },
    {
      fixture: `
مهر سوم را نشان دادم و تیر دوم به سنگ خورد؛ اول مهر، بعد حساب.
`,
    },
  ],
  'spelled years and decades': [
    {
      fixture: `
In the eighteen-nineties a young person discovered the bicycle; by nineteen fourteen there were two.
       ^^^^^^^^^^^^^^^^^                                           ^^^^^^^^^^^^^^^^^`,
      targets: ['1890/1899', '1914'],
    },
    {
      fixture: `
It was in the spring of the year nineteen thirty-four, not in the nineteen forties.
                                 ^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^`,
      targets: ['1934', '1940/1949'],
    },
    {
      fixture: `
My father was born in nineteen hundred and six and my mother in nineteen oh seven; since eighteen sixty we have lived here.
                      ^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^`,
      targets: ['1906', '1907', '1860'],
    },
    {
      fixture: `
The train leaves at eighteen thirty, we were nineteen fifty-year-olds, and seventeen sixty-pound sacks fell on nineteen men in nineteen minutes.
`,
    },
    {
      fixture: `
He sold it for nineteen forty, and of nineteen twenty people in the hall, eighteen hundred cheered in sixteen hundred houses.
`,
    },
  ],
  'numbers of lots, buses and hadiths': [
    {
      fixture: `
Lot 1847, it said on the string. The 1903 goes to the Ness, bus 1911 does not, and my locker was locker 1950.
`,
    },
    {
      fixture: `
جاء في السنن برقم 1944 أن خير الجيران خيرهم لجاره، وفي كتاب آخر رقم 1956.
`,
    },
    {
      fixture: `
The 1903 fair was small, and the 1911 one was not; the lot was sold in 1950.
    ^^^^                         ^^^^                                  ^^^^`,
      targets: ['1903', '1911', '1950'],
    },
  ],
  'years of two digits after an apostrophe': [
    {
      ownYear: 1971,
      fixture: `
The bridge fell in '47, was patched in the spring of '48, and then, our '52!
                   ^^^                               ^^^                ^^^`,
      targets: ['1947', '1948', '1952'],
    },
    {
      ownYear: 1938,
      fixture: `
We remember ’89 and the gales of ’12, my friends.
            ^^^                  ^^^`,
      targets: ['1889', '1912'],
    },
    {
      ownYear: 2019,
      fixture: `
The class of '09 sat beside the class of '72; the '60s sang, the ’80s clapped.
             ^^^                         ^^^      ^^^^           ^^^^`,
      targets: ['2009', '1972', '1960/1969', '1980/1989'],
    },
    {
      ownYear: 1996,
      fixture: `
Our budget for '95-'96 is spent, and by '99 the road is to be done.
               ^^^^^^^                  ^^^`,
      targets: ['1995/1996', '1999'],
    },
    {
      fixture: `
Counsel, was it the flood of '53 or the flood (’87) that took the gate?
                             ^^^               ^^^`,
      targets: ['1953', '1987'],
    },
    {
      ownYear: 1972,
      fixture: `
Let the 1970s and '80s be years of work, as 1954, '55 and '56 were.
        ^^^^^     ^^^^                      ^^^^  ^^^     ^^^`,
      targets: ['1970/1979', '1980/1989', '1954', '1955', '1956'],
    },
    { ownYear: 1972, fixture: "\nIn the '80s all mills will turn, and by '85 the last horse will rest." },
    { fixture: "\nHe called out '45 and rising', and the clerk wrote '60 bags' on the wall." },
    { fixture: "\nA board of 6'10 by 4'12, a code A'77, and '50 people in a hall of 5 '20 boxes." },
    { fixture: "\nThe gauge said '98% full', the angle was 12°'30 and the word ’90th was struck out." },
  ],
  'days with a year of two digits': [
    {
      ownYear: 1983,
      fixture: `
The exhibit is dated 7/3/51; the reply, 19/4/51. The lease ends on 1/1/86.
                     ^^^^^^             ^^^^^^^                    ^^^^^^`,
      targets: ['1951-03-07', '1951-04-19', '1986-01-01'],
    },
    {
      ownYear: 1921,
      fixture: `
She was born on 30/6/99 and came here on 2/9/14.
                ^^^^^^^                  ^^^^^^`,
      targets: ['1899-06-30', '1914-09-02'],
    },
    {
      ownYear: 2016,
      fixture: `
The fax of 4/5/12 answers the letter of 8/8/44.
           ^^^^^^                       ^^^^^^`,
      targets: ['2012-05-04', '1944-08-08'],
    },
    {
      fixture: `
On the back of the picture: 6/6/38; in the diary: 6/6/08.
                            ^^^^^^                ^^^^^^`,
      targets: ['1938-06-06', '2008-06-06'],
    },
    { fixture: '\nدر نامهٔ تهران به تاریخ ۵/۷/۶۰ آمده است.' },
  ],
  'pages after a year of print': [
    {
      fixture: `
See Hollis, Mills and Millers (1954), 1120; and Reed, Water Law (1987): 1602.
                               ^^^^                              ^^^^`,
      targets: ['1954', '1987'],
    },
    {
      fixture: `
Annals of the Weir 9 (1931), 1477-1490; Proceedings (Oston: Lamb, 1948), 2011.
                      ^^^^                                        ^^^^`,
      targets: ['1931', '1948'],
    },
    {
      fixture: `
The strike (1926), in 1931 the slump, and then the war (1939) of our fathers.
            ^^^^      ^^^^                              ^^^^`,
      targets: ['1926', '1931', '1939'],
    },
  ],
  'ordinals of older prints': [
    {
      fixture: `
The senate met on the 2d of April, 1857, and rose on the 23d day of June, 1858.
                      ^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^^`,
      targets: ['1857-04-02', '1858-06-23'],
    },
    {
      fixture: `
Acts of the 3d March 1863 and of July 22d, 1866; the 2d-3d of May, 1870.
            ^^^^^^^^^^^^^        ^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^`,
      targets: ['1863-03-03', '1866-07-22', '1870-05-02/1870-05-03'],
    },
    { fixture: '\nThe 3d model of the 2d floor, and 4d March came on.' },
  ],
  'numbers of lists before words that are also months': [
    { fixture: '\n7. May the rain fall on both banks.\n8. March with us, sisters.\n12. June told me so.' },
    {
      fixture: '\nWe counted 10, May 12, June 9, and no more than that; Jan was the last.'.replace(
        /May.*9/,
        'May came',
      ),
    },
    {
      fixture: `
The letters: 12. May 1944, 3, June 1951.
             ^^^^^^^^^^^^  ^^^^^^^^^^^^`,
      targets: ['1944-05-12', '1951-06-03'],
    },
    {
      fixture: `
Lesson 3 of 8 - May 2019 - the brook; Talk 11 - Safar 2021 - the weir
                ^^^^^^^^                              ^^^^`,
      targets: ['2019-05', '2021'],
    },
    {
      fixture: `
Minutes, 14 - October - 1962, and 15-October-1962
         ^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^`,
      targets: ['1962-10-14', '1962-10-15'],
    },
  ],
  weekdays: [
    {
      fixture: `
The bells were silent on Good Friday 1954; on Monday 1962 was named the year of the bee.
                                     ^^^^            ^^^^`,
      targets: ['1954', '1962'],
    },
    {
      fixture: `
From Good Friday, 10 April 1998 to Easter Sunday, 12 April 1998; then Tuesday, 14 April 1998.
                  ^^^^^^^^^^^^^                   ^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^^`,
      targets: ['1998-04-10', '1998-04-12', '1998-04-14'],
    },
  ],
  'eras that touch the year': [
    {
      fixture: `
ولد في ١٢ صفر ١٣٥٥هـ وتوفي في ٣ مارس ١٩٩٩م رحمه الله
       ^^^^^^^^^^^^^          ^^^^^^^^^^^^`,
      targets: ['1936-05-04', '1999-03-03'],
    },
    {
      fixture: `
في سنة 1425هـ الموافق 2004م، وفي 7/5/1430هـ و 2009/6/28م
       ^^^^^^         ^^^^^      ^^^^^^^^^^   ^^^^^^^^^^`,
      targets: ['2004-02-21/2005-02-09', '2004', '2009-05-02', '2009-06-28'],
    },
    {
      fixture: `
۲۰ آبان ۱۳۵۸ش و سال ۱۴۰۰ق و ۱۳۹۵/۲/۴ ه.ش
^^^^^^^^^^^^^       ^^^^^   ^^^^^^^^^^^^`,
      targets: ['1979-11-11', '1979-11-21/1980-11-08', '2016-04-23'],
    },
    {
      fixture: `
القرن: ٢٠٠ ق.م ثم ١٤٤٢ هـ ثم ١٩٧٣ م
       ^^^^^^^    ^^^^^^^    ^^^^^^`,
      targets: ['-0199', '2020-08-20/2021-08-08', '1973'],
    },
    { fixture: '\nعلى ارتفاع ١٥٠٠م من السهل، ومسافة 1200 م، و50م و500 م.' },
    { fixture: '\nA run of 1500m, 1900kg and 2000mA.' },
  ],
  'years of the Persian calendar': [
    {
      ownYear: 1992,
      fixture: `
In Tehran we began in 1357, and the schools of Isfahan in the 1340s.
                      ^^^^                                    ^^^^^`,
      targets: ['1978-03-21/1979-03-20', '1961-03-21/1971-03-20'],
    },
    {
      ownYear: 1992,
      fixture: `
Even in Iran they teach that in 1453 the city fell and in 1492 the ships sailed.
                                ^^^^                      ^^^^`,
      targets: ['1453', '1492'],
    },
    { ownYear: 1992, fixture: '\nThe Mongols came to Iran, and in 1258 the libraries burned.' },
    {
      ownYear: 1992,
      fixture: `
The plague of 1348 emptied the abbey; the market charter is of 1362.
              ^^^^                                             ^^^^`,
      targets: ['1348', '1362'],
    },
    { fixture: '\nقال إن المسجد بني في سنة 1428 وتم ترميمه.' },
    { ownYear: 1991, fixture: '\nThe weir was built in the year 1366, and the school in the 1340s.' },
    { ownYear: 1985, fixture: '\nI was born in 1310 and came to the mill in 1335; since 1357 we have kept the lock.' },
    { fixture: '\nThe bakers founded their union in 1352. By 1360 it had a school of its own.' },
    { ownYear: 2015, fixture: '\nFrom 1380 to 1384, as my colleague said, the lock was closed.' },
    { ownYear: 2004, fixture: '\nHe wrote to us in 1382 that the rope would hold, and in the 1370s it had held.' },
    {
      ownYear: 1991,
      fixture: `
The weir was built in the year 1366 (1987), and the school in the 1340s.
                               ^^^^  ^^^^                         ^^^^^`,
      targets: ['1987-03-21/1988-03-20', '1987', '1961-03-21/1971-03-20'],
    },
    {
      ownYear: 1991,
      fixture: `
He came in 1979 (1358) and left in 1361.
           ^^^^  ^^^^              ^^^^`,
      targets: ['1979', '1979-03-21/1980-03-20', '1982-03-21/1983-03-20'],
    },
    {
      ownYear: 1999,
      fixture: `
We met in 1370 SH, and the lock was mended in 1374.
          ^^^^^^^                             ^^^^`,
      targets: ['1991-03-21/1992-03-20', '1995-03-21/1996-03-19'],
    },
    {
      ownYear: 1998,
      fixture: `
A medieval guild kept the weir until 1381, when the town took it.
                                     ^^^^`,
      targets: ['1381'],
    },
    {
      ownYear: 2001,
      fixture: `
The charter of 1340 was lost, and that of 1611 was copied from memory.
               ^^^^                       ^^^^`,
      targets: ['1340', '1611'],
    },
    {
      ownYear: 1880,
      fixture: `
Our bridge was built in 1366, and it stood for five hundred years.
                        ^^^^`,
      targets: ['1366'],
    },
    {
      ownYear: 1955,
      fixture: `
In 1366 the lord of the valley gave us the weir.
   ^^^^`,
      targets: ['1366'],
    },
    {
      fixture: `
In the fourteenth century, in 1382, they built the lower lock.
                              ^^^^`,
      targets: ['1382'],
    },
  ],
};

describe('findDates in many forms', () => {
  for (const [name, cases] of Object.entries(groups))
    for (const { ownYear, fixture, targets = [] } of cases)
      it(`${name}: ${fixture.trim().slice(0, 60)}`, () => {
        const { text, spans } = marked(fixture);
        const dates = findDates(text, 0, text.length, ownYear);
        assert.deepEqual(
          dates.map(({ start, end }) => text.slice(start, end)),
          spans.map(({ start, end }) => text.slice(start, end)),
        );
        assert.deepEqual(
          dates.map(({ date }) => dateTarget(date)),
          targets.map(target => `date:${target}`),
        );
      });

  it('takes the century of two digits from the date of the transcript', () => {
    const prose =
      'We stood at the weir and the water was high. It says 5/4/33 on the stone, and I was born in the ’20s.';
    const targets = [1931, 1936, 2035].map(year =>
      read(`Talk at the Weir\n3 May ${year}\n\n${prose}\n`)
        .transcript.dates.slice(1)
        .map(({ date }) => dateTarget(date)),
    );
    assert.deepEqual(targets, [
      ['date:1933-04-05', 'date:1920/1929'],
      ['date:1933-04-05', 'date:1920/1929'],
      ['date:2033-04-05', 'date:2020/2029'],
    ]);
  });
});
