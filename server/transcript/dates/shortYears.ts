import type { DateMention } from '../transcript';
import { likelyCalendar } from './calendars';
import type { DateContext } from './dateContext';
import { fullYearInText } from './dateContext';
import { isUnitAfter } from './years';

const persianDecade = /دهه(?:[ \u200c]?(?:ی|ي|ٔ|ء))? ?(?:ی )?$/;

/** Years of two digits: `in ’89`, `the ’60s`, `’62–’63`, and Persian decades such as «دههٔ ۶۰» and «دهه ۱۳۶۰». */
export function readShortYear(text: string, start: number, end: number, context: DateContext): DateMention | undefined {
  const length = end - start;
  if (length !== 2 && length !== 4) return undefined;
  const value = Number(text.slice(start, end));
  const before = text.slice(Math.max(0, start - 16), start);
  if (/(?: |ی|ٔ|ه)$/.test(before))
    return value % 10 === 0 && persianDecade.test(before) ? decade(start, end, value) : undefined;
  return length === 2 && isApostrophe(text, start - 1, end) ? readApostropheYear(text, start, end, context) : undefined;
}

/** The year or decade whose two digits are [start, end), after an apostrophe. */
function readApostropheYear(text: string, start: number, end: number, context: DateContext): DateMention | undefined {
  const value = Number(text.slice(start, end));
  if (value === 76 && ofIndependence.test(text.slice(Math.max(0, start - 24), start - 1))) return undefined;
  const full = /(\d\d)\d\d(?:['’]?s)?(?:,| ?[-–—]|,? (?:and|or|to|through)) ?$/.exec(
    text.slice(Math.max(0, start - 20), start - 1),
  );
  // "The 1980's and '90's" names the century.
  const year = full === null ? fullYearInText(value, context) : Number(full[1]) * 100 + value;
  if (year === undefined) return undefined;
  const plural = /^['’]?s(?![\p{L}\d])/u.exec(text.slice(end, end + 4));
  if (plural !== null) {
    if (value % 10 !== 0 || (full === null && year > (context.ownYear ?? year))) return undefined;
    const date = { calendar: 'gregorian', year, to: { year: year + 9 } } as const;
    return { start: start - 1, end: end + plural[0].length, date };
  }
  const range = /^[-–—]['’‘]?(\d\d)(?![\p{L}\d'’%]|[-/.,:–]\d)/u.exec(text.slice(end, end + 6));
  if (range !== null && Number(range[1]) > value) {
    const date = { calendar: 'gregorian', year, to: { year: year + Number(range[1]) - value } } as const;
    return { start: start - 1, end: end + range[0].length, date };
  }
  if (/^(?:[\p{L}\d'’"”%°_]|[-/.,:–]\d)/u.test(text.slice(end, end + 2)) || isUnitAfter(text, end)) return undefined;
  return { start: start - 1, end, date: { calendar: 'gregorian', year } };
}

/** "The spirit of '76" is that of 1776, whenever it is said. */
const ofIndependence = /(?:^|[^\p{L}])(?:spirit|men|patriots|heroes|generation) of $/iu;

/** Words before a year. */
const yearWord =
  /(?:^|[^\p{L}])(?:in|since|until|by|of|from|before|after|summer|winter|spring|autumn|fall|back in) $/iu;

/**
 * Whether the sign at `at`, before the digits that end at `end`, is an apostrophe: `our '68`. It may also open a
 * quotation: `he cried '45 and rising'`. A straight one, and one that opens quotations, is an apostrophe only after a
 * word for a time, or where no quotation ends in the rest of the line.
 */
function isApostrophe(text: string, at: number, end: number): boolean {
  const sign = text[at];
  if (sign === undefined || !"'’‘".includes(sign)) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  if (!/(?:^|[\s([{"“—–-])$/u.test(before)) return false;
  if (yearWord.test(before)) return true;
  // "Boxes 10 '20 30": a number before it makes it something else.
  if (/\d ?$/.test(before)) return false;
  if (sign === '’') return true;
  const rest = /^[^\n]{0,160}/.exec(text.slice(end, end + 160))?.[0] ?? '';
  const next = /[\p{L}\p{P}]['’](?![\p{L}\d])/u.exec(rest);
  return next === null;
}

/** A decade of two digits is in the fourteenth Persian century. */
function decade(start: number, end: number, value: number): DateMention {
  const year = value >= 100 ? value : value + 1300;
  return { start, end, date: { calendar: likelyCalendar(year), year, to: { year: year + 9 } } };
}
