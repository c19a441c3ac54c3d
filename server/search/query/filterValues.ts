import { asciiDigits } from '../../text/fold';
import type { FilterPlace } from './query';

const places: Readonly<Record<string, FilterPlace>> = {
  title: 'title',
  titles: 'title',
  heading: 'title',
  headings: 'title',
  body: 'body',
  text: 'body',
  note: 'notes',
  notes: 'notes',
  quotation: 'quotations',
  quotations: 'quotations',
  quote: 'quotations',
  quotes: 'quotations',
};

/** The place with a name, in any letter case. */
export function placeOf(typed: string): FilterPlace | undefined {
  return Object.hasOwn(places, typed.toLowerCase()) ? places[typed.toLowerCase()] : undefined;
}

/**
 * `2014`, `2014..2024`, `2014..` or `..2024`; undefined for other text. While it is typed, a year needs four digits.
 */
export function yearsOf(typed: string, open: boolean): string | undefined {
  const match = /^(\d{0,4})(?:(\.{1,3}|…|[-–])(\d{0,4}))?$/.exec(asciiDigits(typed));
  if (match === null) return undefined;
  const least = open ? 4 : 1;
  const [first, last] = [match[1], match[3] ?? ''].map(year => (year.length >= least ? year : ''));
  if (match[2] === undefined) return first === '' ? undefined : first;
  if (first === '' && last === '') return undefined;
  // "2014-24" is a usual way to write a range.
  if (first.length === 4 && (last.length === 1 || last.length === 2))
    return yearsOf(`${first}..${first.slice(0, 4 - last.length)}${last}`, open);
  return first !== '' && last !== '' && Number(first) > Number(last) ? `${last}..${first}` : `${first}..${last}`;
}
