import { checkDates } from './support';
/** Dates are marked `⟨…⟩`; behind them, their targets in text order. */
type Case = readonly [fixture: string, ...targets: string[]];

const groups: Readonly<Record<string, readonly Case[]>> = {
  'a month, then its day in words': [
    ['The mill tax ends on ⟨April first⟩, and so does the toll.', '--04-01'],
    ['Talks about the weir reopen, on ⟨January twelfth⟩, in the old hall.', '--01-12'],
    ['We ring the bells every ⟨July the Fourth⟩.', '--07-04'],
    ['The ferry is closed after ⟨October twenty-first⟩; walk.', '--10-21'],
    ['It was founded on Tuesday, ⟨March fifth, 1872⟩, by two bakers.', '1872-03-05'],
    ['⟨June second, 1911⟩: the roof is on.', '1911-06-02'],
    ['You may fish here until ⟨May thirty-first⟩.', '--05-31'],
    ['The orchard is open from ⟨September third to September ninth⟩.', '--09-03/--09-09'],
    ['They came home on ⟨August fifteenth⟩--all but one.', '--08-15'],
    ['By ⟨December first⟩ was the promise.', '--12-01'],
  ],
  'ordinals after a month that are no days': [
    ['In January first prizes were given, in February second ones.'],
    ['Anna came third, June fourth, and April fifth.'],
    ['I heard it from May first, then from June.'],
    ['On March second thoughts are cheap.'],
    ['The rain came in July the first, and in August the second time.'],
    ['She spoke on April first aid and on May Third World trade.'],
    ['In the ranking of wet months, July was second, October fourth, May sixth.'],
    ['They march first, and on January thirdly.'],
    ['On June tenths and on July fifths are drawn.'],
    ['On April first-graders visit the mill.'],
  ],
  'years after "period" and "years"': [
    ['It saved much grain for the period of ⟨1882 to ’86⟩.', '1882/1886'],
    ['Over the period ⟨1948 to 1952⟩ the lock was rebuilt.', '1948/1952'],
    ['In the fiscal years ⟨1990 through 1994⟩ nothing was spent.', '1990/1994'],
    ['The lean years ⟨1971 to 1974⟩ are forgotten.', '1971/1974'],
    ['In the years of ⟨1801 until 1809⟩ the mill had no wheel.', '1801/1809'],
    ['They moved the deadline of ⟨1990⟩ to ⟨1995⟩.', '1990', '1995'],
    ['In the years ⟨1990⟩ and ⟨1994⟩ it flooded.', '1990', '1994'],
    ['We compare the harvest of ⟨1951⟩ to ⟨1963⟩.', '1951', '1963'],
    ['After years, ⟨1951⟩ to ⟨1950⟩ is no step back.', '1951', '1950'],
    ['In that period, ⟨1961⟩ to me was the worst, not ⟨1962⟩.', '1961', '1962'],
  ],
};

describe('days in words and ranges of years', () => {
  for (const [name, cases] of Object.entries(groups))
    for (const [fixture, ...targets] of cases)
      it(`${name}: ${fixture.slice(0, 60)}`, () => checkDates(fixture, targets));
});
