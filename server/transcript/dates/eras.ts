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
    \(?(
      A\.?H\.?/S\.?H\.?|S\.?H\.?|A\.?H\.?S\.?|H\.?S\.?|A\.?P\.?|هجری شمسی|هجري شمسي|خورشیدی|شمسی|ه\.? ?ش\.?
      |Hijri[- ]Shamsi|solar(?: hijri)?
    )|(A\.?H\.?|Hijri|هجری قمری|هجري|للهجرة|قمری|ه\.? ?ق\.?|هـ|ه‍|lunar hijri)
    |(C\.?E\.?|A\.?D\.?|میلادی|ميلادي(?:ة)?|للميلاد|م)|(B\.?C\.?(?:E\.?)?)
  )(?![\p{L}\p{N}])`;

/** The era after a year that ends at `yearEnd`: `1357 SH`, `61 AH`, `680 AD`, `680 (AD)`. */
export function eraAt(text: string, yearEnd: number): Era | undefined {
  // Most years have no era: looking at the first letter saves the regular expression.
  const first = text.charCodeAt(yearEnd + (text[yearEnd] === ' ' ? 1 : 0));
  if (!(first === 0x28 || (first >= 0x41 && first <= 0x53) || first === 0x73 || first >= 0x600)) return undefined;
  era.lastIndex = yearEnd;
  const match = era.exec(text);
  if (match === null) return undefined;
  const [whole, persian, islamic, , beforeCommonEra] = match;
  const end = yearEnd + whole.length;
  return {
    calendar: persian !== undefined ? 'persian' : islamic !== undefined ? 'islamic' : 'gregorian',
    beforeCommonEra: beforeCommonEra !== undefined,
    end: whole.includes('(') && text[end] === ')' ? end + 1 : end,
  };
}
