import { pattern } from '../pattern';
import type { DateMention } from '../transcript';
import { monthNamed } from './monthNames';
import { isUnitAfter } from './years';

/** "on July I, ": a word for a time, a month, and a capital i or a small L before a year. */
const misreadDay = pattern('u')`
  (?:^|[^\p{L}\p{N}])(?:
    ([Oo]n|[Uu]ntil|[Tt]ill|[Tt]hrough|[Ee]ffective|[Bb]eginning|[Ss]tarting|[Ee]nding|[Dd]ated|[Ss]ince|[Aa]s of)
    |[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Tt]o|[Oo]f|[Aa]nd|[Bb]etween
  )[ ](\p{Lu}\p{L}{2,8}\.?)[ ][Il],[ ]$`;
/** In code units: the longest words of the pattern. */
const longest = 32;

/**
 * The first of a month where a scanner took the digit for a letter: "on July I, 1945". The number [start, end) is the year. The
 * name "August I" needs a word that stands before days only: "of August I, 1694" may speak of a king.
 */
export function readMisreadDay(text: string, start: number, end: number): DateMention | undefined {
  const year = Number(text.slice(start, end));
  if (end - start !== 4 || text[start - 2] !== ',' || year < earliest || year > latest) return undefined;
  const match = misreadDay.exec(text.slice(Math.max(0, start - longest), start));
  if (match === null || /^(?:[\p{L}\d%°_]|[.,:/-]\d)/u.test(text.slice(end, end + 2)) || isUnitAfter(text, end))
    return undefined;
  const [, cue, name] = match;
  const month = monthNamed(name.replace('.', ''));
  if (month?.calendar !== 'gregorian' || month.isAfterDay) return undefined;
  if (month.number === 8 && cue === undefined) return undefined;
  return {
    start: start - ' I, '.length - name.length,
    end,
    date: { calendar: 'gregorian', year, month: month.number, day: 1 },
  };
}

/** Years of prints that scanners read. */
const earliest = 1600;
const latest = 2100;
