import type { Calendar, CalendarDate } from './calendar';
import { pattern } from './pattern';

/** A date read from a text, with its bounds. */
export interface Read {
  readonly start: number;
  readonly end: number;
  readonly date: CalendarDate;
}

const decade = /(?:['’]?s\b)/y;
const range = / ?[-–—] ?(\d{4}|\d{2})(?![\d\p{L}:/]|[.,]\d)/uy;
const era = pattern('uy')`
  [ ]?(?:
    \(?(
      A\.?H\.?/S\.?H\.?|S\.?H\.?|A\.?H\.?S\.?|H\.?S\.?|A\.?P\.?|هجری شمسی|هجري شمسي|خورشیدی|شمسی|ه\.? ?ش\.?
      |Hijri[- ]Shamsi|solar(?: hijri)?
    )|(A\.?H\.?|Hijri|هجری قمری|هجري|للهجرة|قمری|ه\.? ?ق\.?|هـ|ه‍|lunar hijri)
    |(C\.?E\.?|A\.?D\.?|میلادی|ميلادي(?:ة)?|للميلاد|م)|(B\.?C\.?(?:E\.?)?)
  )(?![\p{L}\p{N}])`;

/**
 * A year, decade or range of years whose first digits are [start, end). `text` has ASCII digits; `persian` says whether
 * bare years from 1200 on are Persian ones. Undefined where the number counts or names something.
 */
export function readYears(text: string, start: number, end: number, persian: () => boolean): Read | undefined {
  const value = Number(text.slice(start, end));
  const withEra = readEra(text, start, end, value);
  if (withEra !== undefined) return withEra;
  if (end - start !== 4 || value < 1000 || value > 2199) return undefined;
  const calendar = value >= 1200 && value < 1500 && persian() ? 'persian' : 'gregorian';
  if (namesSomething(text, start)) return undefined;
  decade.lastIndex = end;
  if (value % 10 === 0 && decade.test(text)) {
    // Two zeros tell the century in "the 1900s" or the decade: the decade is what speeches mean.
    return { start, end: decade.lastIndex, date: { calendar, year: value, to: { year: value + 9 } } };
  }
  range.lastIndex = end;
  const match = range.exec(text);
  if (match !== null) {
    const to = match[1].length === 4 ? Number(match[1]) : Math.floor(value / 100) * 100 + Number(match[1]);
    if (to > value && to - value <= 300) {
      const behind = readEra(text, start, range.lastIndex, to);
      return {
        start,
        end: behind?.end ?? range.lastIndex,
        date: { calendar: behind?.date.calendar ?? calendar, year: value, to: { year: to } },
      };
    }
  }
  if (followedBy(text, end) || countsSomething(text, start, end, value, calendar === 'persian')) return undefined;
  return { start, end, date: { calendar, year: value } };
}

function readEra(text: string, start: number, end: number, value: number): Read | undefined {
  if (end - start > 4 && !text.slice(start, end).includes('-')) return undefined;
  const read = eraAt(text, end);
  if (read === undefined || value === 0) return undefined;
  // Before the common era ISO 8601 counts a year 0.
  return {
    start,
    end: read.end,
    date: read.before ? { calendar: 'gregorian', year: 1 - value } : { calendar: read.calendar, year: value },
  };
}

/** The era that stands behind a year: `1357 SH`, `61 AH`, `680 AD`. */
export function eraAt(
  text: string,
  at: number,
): { readonly calendar: Calendar; readonly before: boolean; readonly end: number } | undefined {
  const next = text.charCodeAt(at + (text[at] === ' ' ? 1 : 0));
  // Only these letters begin an era: most years are followed by none.
  if (!(next === 0x28 || (next >= 0x41 && next <= 0x53) || next === 0x73 || next >= 0x600)) return undefined;
  era.lastIndex = at;
  const match = era.exec(text);
  if (match === null) return undefined;
  const calendar: Calendar = match[1] !== undefined ? 'persian' : match[2] !== undefined ? 'islamic' : 'gregorian';
  return {
    calendar,
    before: match[4] !== undefined,
    end: match[0].includes('(')
      ? at + match[0].length + (text[at + match[0].length] === ')' ? 1 : 0)
      : at + match[0].length,
  };
}

/** What makes more of the number than a year: `1980:`, `1980.5`, `1980%`, `1980/5`. */
function followedBy(text: string, end: number): boolean {
  const next = text[end];
  const after = text.charCodeAt(end + 1);
  const digit = after >= 0x30 && after <= 0x39;
  return (
    next === '%' ||
    next === '٪' ||
    next === '°' ||
    ((next === '.' || next === ',' || next === ':' || next === '/' || next === '-') && digit) ||
    (next !== undefined && /[\p{L}\p{N}_]/u.test(next))
  );
}

const names = pattern('iu')`
  (?:^|[^\p{L}])(?:
    pages?|pp?\.|verses?|ayahs?|ayat|sermons?|letters?|sayings?|hadiths?|narrations?|vol(?:ume)?s?\.?|no\.?
    |nos\.|numbers?|chapters?|sections?|articles?|paragraphs?|resolutions?|laws?|bills?|goals|vision|agenda
    |route|flight|room|psalms?|line|model|level|code|phone|tel|fax|h\.?r\.?|h\.|s\.|#|n°|صفحه|الصفحة|صفحة|ص|ج|ح
    |جلد|المجلد|الجزء|آیه|الآية|آية|خطبه|الخطبة|خطبة|حدیث|الحديث|حديث|حكمة|الحكمة|ماده|المادة|قطعنامه|القرار
    |شماره|رقم|الرقم|چشم‌انداز|#
  )[:.]? ?$`;
const money = /[$£€¥﷼#]\s?$|(?:[\p{L}]|\d[.,:/-]|[-−+./:,_@&]|Rs\.? )$/u;

/** Whether the word before says that the number is a page, a resolution, a price. */
function namesSomething(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const last = before[before.length - 1];
  if (last === undefined || last === '(' || last === '[' || last === '\n') return false;
  return (money.test(before) && !/(?:^|[ (-])(?:[-–—]|c\.|ca\.)$|\p{Ll}{2}[-–—]$/u.test(before)) || names.test(before);
}

const yearCue = pattern('iu')`
  (?:^|[^\p{L}])(?:
    in|of|since|by|until|till|from|during|between|before|after|through|year|years|back to|and|as of|early|late
    |mid|to|for|than in|سال|سالهای|سال‌های|در|از|تا|عام|سنة|عامي|منذ|في|حتى
  ) $`;
const countCue = pattern('iu')`
  (?:^|[^\p{L}])(?:
    about|around|nearly|almost|over|more than|less than|fewer than|at least|at most|some|approximately|up to
    |only|another|additional|than|all|these|those|every|each|our|their|his|its|with|حدود|نزدیک به|بیش از|تقریبا
    |حوالي|نحو|أكثر من
  ) $`;
const unit = pattern('iu')`
  ^[ -](?:
    percent|per cent|people|men|women|persons?|children|martyrs|soldiers|troops|students|members|families
    |households|workers|prisoners|millions?|billions?|thousands?|dollars?|rials?|tomans?|dinars?|pounds|euros
    |cents|kilomet(?:er|re)s?|met(?:er|re)s?|miles|tons?|tonnes|barrels|acres|hectares|square|kilograms?|kg|km
    |mw|megawatts?|gallons|feet|bushels|hours?|days?|weeks?|months?|years?|times|words|pages|copies|houses|homes
    |villages|cities|schools|mosques|jobs|planes|ships|tanks|centrifuges|نفر|هزار|میلیون|میلیارد|تومان|ریال
    |کیلومتر|متر|شهید|دلار|شخص|ألف|مليون|كيلومتر|روز|ساعت|سال|صفحه|درصد|تن|خانوار|دانشجو
  )(?![\p{L}\p{N}])`;
const plural = pattern('u')`
  ^ (?:\p{Ll}{2,20}[ -])?(?!(?:this|thus|was|has|does|always|perhaps|its|census|marks|begins|promises)\b)\p{Ll}{2,20}\p{Ll}
  (?<!s)s(?![\p{L}\p{N}])`;
const strictCue = /(?:^|[^\p{L}])(?:in|since|until|during|after|before) $/iu;

/** Whether the number counts things: "2000 people", "about 1500 houses". */
function countsSomething(text: string, start: number, end: number, value: number, persian: boolean): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 40);
  // Of numbers from 1900 on that are not round, most are years: "in 1983 women voted", "the 1960 commitments".
  const likelyYear = value >= 1900 && value <= 2035 && value % 50 !== 0;
  if (
    (unit.test(after) && !(likelyYear && strictCue.test(before))) ||
    /(?:^|[^\p{L}])(?:we|they|you|there|who) (?:were|are) $/iu.test(before)
  )
    return true;
  // In Persian notes the year of print stands alone behind the town.
  const apart = /^(?:[.,;:)\]،؛»\n]|$)/.test(after) && (persian || /[,،] $/.test(before));
  const counted =
    plural.test(after) &&
    !/^ (?:was|is|has|as|its|this|his|us|does|elections?|levels|borders|protests|riots|talks|accords|promises)\b/.test(
      after,
    );
  if (
    yearCue.test(before) &&
    !(value % 100 === 0 && counted && /(?:^| )(?:of|with|from|by|for|to|and) $/i.test(before))
  )
    return false;
  if (countCue.test(before))
    return (
      counted ||
      (value % 50 === 0 &&
        /^ \p{Ll}/u.test(after) &&
        !/^ (?:and|or|the|when|to|in|as|it|we|he|they|but|onward)\b/.test(after))
    );
  return (
    (counted && !likelyYear && (value % 50 === 0 || !/(?:[tT]he|\p{Lu}\p{Ll}+) $/u.test(before))) ||
    (value < 1500 && !apart && !/[([]$/.test(before))
  );
}
