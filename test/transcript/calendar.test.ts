import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareDates, dateTarget, isoDate, parseDate } from '../../server/transcript/calendar';
import type { CalendarDate } from '../../server/transcript/calendar';
import { isPossible } from '../../server/transcript/dates/calendars';
import { describeDate, describeInCalendars } from '../../server/transcript/dates/describeDate';

describe('calendar', () => {
  it('writes dates in ISO 8601', () => {
    assert.equal(dateTarget({ calendar: 'gregorian', year: 2014, month: 11, day: 27 }), 'date:2014-11-27');
    assert.equal(dateTarget({ calendar: 'gregorian', month: 2, day: 11 }), 'date:--02-11');
    assert.equal(dateTarget({ calendar: 'gregorian', year: 1980, to: { year: 1988 } }), 'date:1980/1988');
    assert.equal(isoDate({ calendar: 'persian', year: 1357, month: 11, day: 22 }), '1979-02-11');
    assert.equal(isoDate({ calendar: 'persian', month: 11, day: 22 }), 'jalali:--11-22');
    assert.equal(isoDate({ calendar: 'islamic', month: 9, day: 21 }), 'hijri:--09-21');
  });

  it('describes a date in the three calendars, its own first', () => {
    const lines = describeInCalendars({ calendar: 'persian', year: 1357, month: 11, day: 22 }).map(({ text }) => text);
    assert.deepEqual(lines, ['22 Bahman 1357 SH', '11 February 1979', '14 Rabiʿ al-Awwal 1399 AH']);
    assert.deepEqual(
      describeInCalendars({ calendar: 'persian', month: 11, day: 22 }).map(({ text }) => text),
      ['22 Bahman', '11 February'],
    );
    assert.deepEqual(
      describeInCalendars({ calendar: 'gregorian', year: 1963 }).map(({ text }) => text),
      ['1963'],
    );
    assert.equal(
      describeInCalendars({
        calendar: 'gregorian',
        year: 2011,
        month: 5,
        day: 18,
        to: { day: 20, month: 5, year: 2011 },
      })[1].text,
      '28 Ordibehesht 1390 SH – 30 Ordibehesht 1390 SH',
    );
  });

  it('sorts dates of different calendars in time, and dates without a year last', () => {
    const dates = ['1979-02-12', '1357-11-22', '1979', '2014-11-27'].map(text => parseDate(text)!);
    const yearless: CalendarDate = { calendar: 'gregorian', month: 1, day: 1 };
    assert.deepEqual([yearless, ...dates].sort(compareDates).map(isoDate), [
      '1979',
      '1979-02-11',
      '1979-02-12',
      '2014-11-27',
      '--01-01',
    ]);
  });

  it('reads the dates of corpus.json', () => {
    assert.deepEqual(parseDate('2014-11-27'), { calendar: 'gregorian', year: 2014, month: 11, day: 27 });
    assert.deepEqual(parseDate('1980/1988'), { calendar: 'gregorian', year: 1980, to: { year: 1988 } });
    assert.deepEqual(parseDate('۱۳۹۳-۰۹-۰۶'), { calendar: 'persian', year: 1393, month: 9, day: 6 });
    for (const wrong of ['', 'yesterday', '2014-13-01', '2014-02-30', '27-11-2014', '1/2/3', '2014/x'])
      assert.equal(parseDate(wrong), undefined, wrong);
  });

  it('rejects days that no month has', () => {
    assert.equal(isPossible('gregorian', { year: 2023, month: 2, day: 29 }), false);
    assert.equal(isPossible('gregorian', { month: 2, day: 29 }), true);
    assert.equal(isPossible('persian', { month: 7, day: 31 }), false);
    assert.equal(isPossible('islamic', { month: 1, day: 31 }), false);
  });

  it('converts Islamic dates to the same day as Intl', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1300, max: 1500 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 29 }),
        (year, month, day) => {
          const formatted = format.format(new Date(isoDate({ calendar: 'islamic', year, month, day })));
          assert.ok(formatted.startsWith(`${month}/${day}/${year}`), formatted);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('writes, describes and compares any date without an error', () => {
    const parts = fc.record(
      {
        year: fc.integer({ min: 1, max: 2199 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 29 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom('gregorian' as const, 'persian' as const, 'islamic' as const),
        parts,
        fc.option(parts, { nil: undefined }),
        (calendar, from, to) => {
          const date: CalendarDate = to === undefined ? { calendar, ...from } : { calendar, ...from, to };
          assert.doesNotMatch(isoDate(date), /NaN|undefined/);
          assert.deepEqual(describeInCalendars(date)[0], { calendar, text: describeDate(date) });
          assert.equal(compareDates(date, date), 0);
        },
      ),
    );
  });
});
