import { pattern } from '../pattern';
import type { Calendar } from './calendars';

/** An era after a year: `SH` (Persian), `AH` (Islamic), `AD`, `BC`. */
export interface Era {
  readonly calendar: Calendar;
  /** The years count backwards: BC. */
  readonly beforeCommonEra: boolean;
  /** Offset after the era, with its closing parenthesis. */
  readonly end: number;
}

const era = pattern('uy')`
  [ ]?(?:
    (ق\.? ?م\.?|قبل الميلاد|پیش از میلاد|B\.?C\.?(?:E\.?)?)
    |\(?(
      A\.?H\.?/S\.?H\.?|S\.?H\.?|A\.?H\.?S\.?|H\.?S\.?|A\.?P\.?|هجری شمسی|هجري شمسي|خورشیدی|شمسی|هـ?[.\u200c]? ?ش\.?
      |Hijri[- ]Shamsi|solar(?: hijri)?
    )|(A\.?H\.?|Hijri|هجری قمری|هجري|للهجرة|قمری|هـ?[.\u200c]? ?ق\.?|هـ|ه‍|lunar hijri)
    |(C\.?E\.?|A\.?D\.?|میلادی|ميلادي(?:ة)?|للميلاد)
    |(م|ش|ق|ه)
  )(?![\p{L}\p{M}\p{N}])`;

/** Calendar and years of the eras of one letter. Smaller numbers are counts: "500 م" is 500 metres. */
const shortEras: Readonly<Record<string, readonly [calendar: Calendar, first: number, last: number]>> = {
  م: ['gregorian', 1000, 2199],
  ش: ['persian', 1200, 1499],
  ق: ['islamic', 1000, 1499],
  ه: ['islamic', 1000, 1499],
};

/**
 * The era after a date that ends at `yearEnd`: `1357 SH`, `61 AH`, `680 AD`, `680 (AD)`, «١٤٣٠هـ», «۱۳۶۰ش». `year` is
 * the year of the date, where the date does not end with it.
 */
export function eraAt(text: string, yearEnd: number, year?: number): Era | undefined {
  // Most years have no era: looking at the first letter saves the regular expression.
  const first = text.charCodeAt(yearEnd + (text[yearEnd] === ' ' ? 1 : 0));
  if (!(first === 0x28 || (first >= 0x41 && first <= 0x53) || first === 0x73 || first >= 0x600)) return undefined;
  era.lastIndex = yearEnd;
  const match = era.exec(text);
  if (match === null) return undefined;
  const [whole, beforeCommonEra, persian, islamic, , letter] = match;
  const end = yearEnd + whole.length;
  if (letter !== undefined) {
    const [calendar, earliest, latest] = shortEras[letter];
    const value = year ?? Number(/\d{1,5}$/.exec(text.slice(Math.max(0, yearEnd - 5), yearEnd))?.[0] ?? 0);
    if (value < earliest || value > latest || isMeasured(text, yearEnd - 4, letter)) return undefined;
    return { calendar, beforeCommonEra: false, end };
  }
  return {
    calendar: persian !== undefined ? 'persian' : islamic !== undefined ? 'islamic' : 'gregorian',
    beforeCommonEra: beforeCommonEra !== undefined,
    end: whole.includes('(') && text[end] === ')' ? end + 1 : end,
  };
}

/** Words before a length. */
const measure = /(?:ارتفاع|طول|عمق|عرض|مسافة|مسافت|بعد|سباق|مساحة|فاصله|دو|نحو|حوالي|حدود)[^\d\n]{0,8}$/;

/** Whether the "م" after the number at `start` means metres. */
function isMeasured(text: string, start: number, letter: string): boolean {
  return letter === 'م' && measure.test(text.slice(Math.max(0, start - 20), start));
}

/**
 * Whether the number that ends at `end` is joined to a letter that is no era: `1980km`, but not «١٤٣٠هـ».
 */
export function isJoinedToWord(text: string, end: number, year?: number): boolean {
  const next = text[end];
  return next !== undefined && /[\p{L}\p{M}_]/u.test(next) && eraAt(text, end, year) === undefined;
}
