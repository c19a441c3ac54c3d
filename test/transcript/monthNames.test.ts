import assert from 'node:assert/strict';
import { dateTarget } from '../../server/transcript/calendar';
import { findDates } from '../../server/transcript/dates/findDates';

describe('names of months', () => {
  it('reads a month with its other name beside it', () => {
    for (const [text, expected] of [
      ['عمان، ٣ أيار/مايو ٢٠٠٨', ['2008-05-03']],
      ['افتتح في 12 كانون الثاني/يناير 1996 صباحا', ['1996-01-12']],
      ['في 7 تشرين الأول (أكتوبر) 2011', ['2011-10-07']],
      ['في 21 حزيران / يونيو 1984', ['1984-06-21']],
      ['في ٩ شباط (فبراير) عام ٢٠١٧', ['2017-02-09']],
      ['في 30 نيسان/أبريل من كل سنة', ['--04-30']],
      // Different months, calendars, and another thing in parentheses.
      ['بين 3 أيار/حزيران والصيف', ['--05-03']],
      ['في 3 رمضان/مايو', ['hijri:--09-03']],
      ['on 3 May/June', ['--05-03']],
      ['on 3 May (May Day), 1999', ['--05-03', '1999']],
      ['on 3 May (my birthday)', ['--05-03']],
    ] as const)
      assert.deepEqual(
        findDates(text).map(({ date }) => dateTarget(date)),
        expected.map(target => `date:${target}`),
        text,
      );
  });
});
