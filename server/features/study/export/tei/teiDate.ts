import { isoDate, type CalendarDate } from '../../../../transcript/calendar';
import type { Attributes } from './xmlWriter';

/** Names of calendars as `calendar` of a date points to them, with what a reader of the header needs to know. */
export const teiCalendars: Readonly<Record<CalendarDate['calendar'], { readonly id: string; readonly title: string }>> =
  {
    gregorian: { id: 'gregorian', title: 'Gregorian calendar' },
    persian: {
      id: 'persian',
      title: 'Persian calendar (Solar Hijri); dates with a year are converted to Gregorian ones',
    },
    islamic: {
      id: 'islamic',
      title: 'Islamic calendar (Lunar Hijri); dates with a year are converted to Gregorian ones',
    },
  };

/**
 * The attributes that say which date a text means: `when`, or `from` and `to`. Years before the year 1, which the datatypes of W3C count
 * in two ways, are in `when-iso`; a day of another calendar without its year in `when-custom`. `idPrefix` is that of the header.
 */
export function dateAttributes(date: CalendarDate, idPrefix: string): Attributes {
  const { calendar } = date;
  const inCalendar = calendar === 'gregorian' ? {} : { calendar: `#${idPrefix}${teiCalendars[calendar].id}` };
  const iso = isoDate(date);
  const colon = iso.indexOf(':');
  if (colon >= 0) return { ...inCalendar, 'when-custom': iso.slice(colon + 1) };
  const ends = iso.split('/');
  const isPlain = ends.every(end => plain.test(end));
  const suffix = isPlain ? '' : '-iso';
  if (ends.length === 1) return { ...inCalendar, [`when${suffix}`]: iso };
  return { ...inCalendar, [`from${suffix}`]: ends[0], [`to${suffix}`]: ends[1] };
}

/** `1996`, `1996-05`, `1996-05-12`, `--05`, `--05-12`, as `xsd:gYear` and its like have them. */
const plain = /^(?!0000)(?:\d{4}(?:-\d\d){0,2}|--\d\d(?:-\d\d)?)$/;
