import assert from 'node:assert/strict';
import { dateTarget } from '../../server/transcript/calendar';
import { findDates } from '../../server/transcript/dates/findDates';
import { marked } from '../support/marked';

/** A fixture in which all dates are underlined, and the dates in ISO 8601. */
interface Case {
  readonly ownYear: number;
  readonly fixture: string;
  readonly targets?: readonly string[];
}

const groups: Readonly<Record<string, readonly Case[]>> = {
  'decades in words': [
    {
      ownYear: 1999,
      fixture: `
They built it in the sixties and '70s, and in the 1980s they sold it.
                     ^^^^^^^     ^^^^             ^^^^^`,
      targets: ['1960/1969', '1970/1979', '1980/1989'],
    },
    {
      ownYear: 1990,
      fixture: `
He left in 1951 and came home in the late Sixties with a cart.
           ^^^^                           ^^^^^^^`,
      targets: ['1951', '1960/1969'],
    },
    {
      ownYear: 1999,
      fixture: `
From the fifties to the 1970s the ferry ran twice a day.
         ^^^^^^^        ^^^^^`,
      targets: ['1950/1959', '1970/1979'],
    },
    {
      ownYear: 1902,
      fixture: `
The canal was dug in 1869, and by the eighties it had frozen twice.
                     ^^^^             ^^^^^^^^`,
      targets: ['1869', '1880/1889'],
    },
    {
      ownYear: 1960,
      fixture: `
Lamps came in the thirties, wires in the forties, and on 3 May 1951 the first bill.
                  ^^^^^^^^               ^^^^^^^         ^^^^^^^^^^`,
      targets: ['1930/1939', '1940/1949', '1951-05-03'],
    },
    {
      ownYear: 2004,
      fixture: `
All through the Nineties, until 1998 in fact, the bell had no rope.
                ^^^^^^^^        ^^^^`,
      targets: ['1990/1999', '1998'],
    },
    {
      ownYear: 1960,
      fixture: `
The nineteen-twenties were dry, the thirties were dust.
    ^^^^^^^^^^^^^^^^^               ^^^^^^^^`,
      targets: ['1920/1929', '1930/1939'],
    },
    {
      ownYear: 1999,
      fixture: `
In the mid-seventies, and again in 1982, the weir was mended.
           ^^^^^^^^^               ^^^^`,
      targets: ['1970/1979', '1982'],
    },
    {
      ownYear: 2004,
      fixture: `
The '80s or nineties, I forget which; my sister keeps the bills.
    ^^^^    ^^^^^^^^`,
      targets: ['1980/1989', '1990/1999'],
    },
    {
      ownYear: 1970,
      fixture: `
Ask anyone who sang here in the early fifties or in 1961.
                                      ^^^^^^^       ^^^^`,
      targets: ['1950/1959', '1961'],
    },
  ],
  'words that are no decades, or of an unknown century': [
    {
      ownYear: 1990,
      fixture: `
The sixties were loud. In 1971 the mill closed; nobody sang of the sixties again.
                          ^^^^`,
      targets: ['1971'],
    },
    {
      ownYear: 1990,
      fixture: `
In July 1987 temperatures were in the sixties, and nobody swam.
   ^^^^^^^^^`,
      targets: ['1987-07'],
    },
    {
      ownYear: 1990,
      fixture: `
He was in his sixties in 1987, and she in her late seventies.
                         ^^^^`,
      targets: ['1987'],
    },
    {
      ownYear: 1920,
      fixture: `
In 1913 he still spoke of the sixties as if they were last week.
   ^^^^`,
      targets: ['1913'],
    },
    {
      ownYear: 2022,
      fixture: `
In 2021 we sang songs of the twenties, and in 2010 songs of the thirties.
   ^^^^                                       ^^^^`,
      targets: ['2021', '2010'],
    },
    {
      ownYear: 1960,
      fixture: `
Rough seas in the Roaring Forties broke our mast in 1951.
                                                    ^^^^`,
      targets: ['1951'],
    },
    {
      ownYear: 1990,
      fixture: `
The pipe from the Forties field was laid in 1975, and it leaks.
                                            ^^^^`,
      targets: ['1975'],
    },
    {
      ownYear: 1990,
      fixture: `
By 1984 the average was in the nineties, which pleased the school.
   ^^^^`,
      targets: ['1984'],
    },
    {
      ownYear: 1990,
      fixture: `
She was born in 1867 and he in 1948, and both spoke of the sixties.
                ^^^^           ^^^^`,
      targets: ['1867', '1948'],
    },
    {
      ownYear: 1960,
      fixture: `
Tens, twenties and fifties lay on the table in 1951.
                                               ^^^^`,
      targets: ['1951'],
    },
    {
      ownYear: 1990,
      fixture: `
In 1385 AH he taught, and in the sixties he rested.
   ^^^^^^^`,
      targets: ['1965-05-03/1966-04-21'],
    },
    {
      ownYear: 1990,
      fixture: `
Some songs of the sixties and seventies are good, I am told.`,
    },
  ],
  'decades whose century the year of the transcript fixes': [
    {
      ownYear: 1971,
      fixture: `
In the decade of the sixties the town built one school and eleven banks.
                     ^^^^^^^`,
      targets: ['1960/1969'],
    },
    {
      ownYear: 1970,
      fixture: `
As we enter the seventies, let us mend the weir at last.
                ^^^^^^^^^`,
      targets: ['1970/1979'],
    },
    {
      ownYear: 1972,
      fixture: `
The first years of the seventies were dry; the last years of the fifties were wet.
                       ^^^^^^^^^                                 ^^^^^^^`,
      targets: ['1970/1979', '1950/1959'],
    },
    {
      ownYear: 1995,
      fixture: `
They left the mill in the early eighties and sang for their supper.
                                ^^^^^^^^`,
      targets: ['1980/1989'],
    },
    {
      ownYear: 1969,
      fixture: `
We argued about the bridge back in the fifties.
                                       ^^^^^^^`,
      targets: ['1950/1959'],
    },
    {
      ownYear: 1986,
      fixture: `
The rate of growth in the years of the sixties was eight percent.
                                       ^^^^^^^`,
      targets: ['1960/1969'],
    },
    {
      ownYear: 1988,
      fixture: `
Think of the loud songs of the 60s and 70s, and of the silence of the 80s.
                               ^^^     ^^^                            ^^^`,
      targets: ['1960/1969', '1970/1979', '1980/1989'],
    },
    {
      ownYear: 2015,
      fixture: `
She came here during the nineties, and he in the late 80s.
                         ^^^^^^^^                     ^^^`,
      targets: ['1990/1999', '1980/1989'],
    },
    {
      ownYear: 1899,
      fixture: `
The canal froze every winter of the decade of the eighties.
                                                  ^^^^^^^^`,
      targets: ['1880/1889'],
    },
    {
      ownYear: 1970,
      fixture: `
From 1790 to 1950 we grew. During the sixties we grew again, and in 1969 we stopped.
     ^^^^^^^^^^^^                     ^^^^^^^                       ^^^^`,
      targets: ['1790/1950', '1960/1969', '1969'],
    },
  ],
  'decades whose century the year of the transcript does not fix': [
    {
      ownYear: 2005,
      fixture: `
In 1871 he was Chancellor. By the late eighties he was tired of it.
   ^^^^`,
      targets: ['1871'],
    },
    {
      ownYear: 2005,
      fixture: `
They met in 1862, in 1866 and in 1867. I read it in 2001. During the seventies they did not meet.
            ^^^^     ^^^^        ^^^^               ^^^^`,
      targets: ['1862', '1866', '1867', '2001'],
    },
    { ownYear: 1965, fixture: `\nIn the decade of the nineties everything will be better.` },
    { ownYear: 2024, fixture: `\nIn the decade of the twenties everybody danced.` },
    { ownYear: 1945, fixture: `\nThe years of the seventies were the worst for the mill.` },
    { ownYear: 1990, fixture: `\nThe average age of the choir is in the late sixties.` },
    { ownYear: 1990, fixture: `\nIt was in the 80s all week, and in the 70s at night.` },
    { ownYear: 1990, fixture: `\nTemperatures of the 80s and 90s are rare here.` },
    { ownYear: 1990, fixture: `\nThey are in their 20s, and she is in her early 60s.` },
    { ownYear: 1990, fixture: `\nOur grandfather, in his late eighties, still enters by the back door.` },
    { ownYear: 1990, fixture: `\nThe bus of the 60s lines, the 50s and the $20s, and a size of the 40s.` },
  ],
};

describe('decades in words', () => {
  for (const [name, cases] of Object.entries(groups))
    for (const { ownYear, fixture, targets = [] } of cases)
      it(`${name}: ${fixture.trim().split('\n')[0]}`, () => {
        const { text, spans } = marked(fixture);
        const dates = findDates(text, 0, text.length, ownYear);
        assert.deepEqual(
          dates.map(({ start, end, date }) => [text.slice(start, end), dateTarget(date)]),
          spans.map(({ start, end }, index) => [text.slice(start, end), `date:${targets[index]}`]),
        );
      });
});
