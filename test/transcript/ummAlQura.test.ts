import assert from 'node:assert/strict';
import { ummAlQuraParts } from '../../server/transcript/dates/ummAlQura';

describe('The Umm al-Qura calendar', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const byIntl = (day: number): { year: number; month: number; day: number } => {
    const parts = format.formatToParts(new Date(day * 86_400_000));
    const value = (type: string): number => Number.parseInt(parts.find(part => part.type === type)!.value, 10);
    return { year: value('year'), month: value('month'), day: value('day') };
  };

  it('has the months of Intl: the first and the last day of each', () => {
    const first = -31826;
    assert.deepEqual(ummAlQuraParts(first), { year: 1300, month: 1, day: 1 });
    let months = 0;
    for (let day = first; ummAlQuraParts(day) !== undefined; months++) {
      assert.deepEqual(ummAlQuraParts(day), byIntl(day));
      let next = day + 29;
      if (byIntl(next).day !== 1) next++;
      assert.deepEqual(ummAlQuraParts(next - 1), byIntl(next - 1));
      day = next;
    }
    assert.equal(months, 301 * 12);
  });

  it('has no days before and after these years', () => {
    assert.equal(ummAlQuraParts(-31827), undefined);
    assert.equal(ummAlQuraParts(74839), undefined);
    assert.deepEqual(ummAlQuraParts(74838), byIntl(74838));
  });
});
