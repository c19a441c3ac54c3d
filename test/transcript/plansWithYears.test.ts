import assert from 'node:assert/strict';
import { findDates } from '../../server/transcript/dates/findDates';

/** Texts of 1992, and the years in them that are dates. */
const cases: readonly (readonly [text: string, ...years: number[]])[] = [
  ['My Harrow 2000 strategy will mend every lock.'],
  ['The Lower Valley 2010 programme and the Canals 1999 plan are on the table.'],
  ['We put the Orchard 2005 initiative before the council.'],
  ['Nothing came of the Weir 1996 project.'],
  ['In the Harvest 2020 framework, goats are counted twice.'],
  ['The Pell 1988 plan failed, and so did the Haas 1990 programme.', 1988, 1990],
  ['By 1998 programmes like ours will be everywhere.', 1998],
  ['The 1995 strategy is ready, and the plan of 1994 is not.', 1995, 1994],
  ['From June 1993 plans will be free.', 1993],
  ['For the Summer 1994 programme, ask the clerk. During 1993 projects will stop.', 1994, 1993],
  ['Fiscal 1993 targets are low. In Harrow 1995 will be a good year.', 1993, 1995],
];

describe('names of plans with a year to come', () => {
  for (const [text, ...years] of cases)
    it(text, () =>
      assert.deepEqual(
        findDates(text, 0, text.length, 1992).map(({ date }) => date.year),
        years,
      ),
    );

  it('are dates where the year of the transcript is not known', () => {
    const text = 'The Orchard 2005 initiative is old.';
    assert.equal(findDates(text).length, 1);
  });
});
