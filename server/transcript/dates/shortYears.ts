import type { DateMention } from '../transcript';
import { likelyCalendar } from './calendars';

const beforeApostrophe =
  /(?:^|[^\p{L}])(?:in|since|until|by|of|from|before|after|summer|winter|spring|autumn|fall|back in) ['’‘]$/iu;
const persianDecade = /دهه(?:[ \u200c]?(?:ی|ي|ٔ|ء))? ?(?:ی )?$/;

/** Years of two digits: `in ’89`, `in the ’60s`, and Persian decades such as «دههٔ ۶۰» and «دهه ۱۳۶۰». */
export function readShortYear(text: string, start: number, end: number): DateMention | undefined {
  const length = end - start;
  if (length !== 2 && length !== 4) return undefined;
  const value = Number(text.slice(start, end));
  const before = text.slice(Math.max(0, start - 16), start);
  if (/(?: |ی|ٔ|ه)$/.test(before))
    return value % 10 === 0 && persianDecade.test(before) ? decade(start, end, value) : undefined;
  if (length !== 2 || !beforeApostrophe.test(before)) return undefined;
  // A year below 30 is in this century.
  const year = value + (value < 30 ? 2000 : 1900);
  const plural = /^['’]?s\b/.exec(text.slice(end, end + 3));
  if (plural !== null)
    return {
      start: start - 1,
      end: end + plural[0].length,
      date: { calendar: 'gregorian', year, to: { year: year + 9 } },
    };
  if (/[\p{L}\d'’%]/u.test(text[end] ?? ' ')) return undefined;
  return { start: start - 1, end, date: { calendar: 'gregorian', year } };
}

/** A decade of two digits is in the fourteenth Persian century. */
function decade(start: number, end: number, value: number): DateMention {
  const year = value >= 100 ? value : value + 1300;
  return { start, end, date: { calendar: likelyCalendar(year), year, to: { year: year + 9 } } };
}
