import { pattern } from '../pattern';
import type { DateMention } from '../transcript';
import { calendarOfYear } from './dateContext';
import type { DateContext } from './dateContext';
import { eraAt } from './eras';

const decadeEnding = /['’]?s\b|er(?:[- ]Jahren?)?(?!\p{L})/uy;
/** Words before a decade of other languages: "los años 1950", "les années 1950". */
const decadeWord = /(?:^|[^\p{L}])(?:los años|les années|des années|gli anni|negli anni|os anos|dos anos) $/iu;
/** The first of several years: "les années 1950 et 1951". */
const moreYears = /^(?:,| ?[-–—]| (?:et|y|e|o|ou|à|a) )\s?\d/;
const rangeEnding = / ?[-–—] ?(\d{4}|\d{2})(?![\d\p{L}:/]|[.,]\d)/uy;

/**
 * A year, decade or range of years whose first number is [start, end). `text` has ASCII digits. Undefined where the
 * number counts things (`2000 people`) or is the number of something (`page 1980`).
 */
export function readYears(text: string, start: number, end: number, context: DateContext): DateMention | undefined {
  const value = Number(text.slice(start, end));
  const withEra = readEra(text, start, end, value);
  if (withEra !== undefined) return withEra;
  const early = earlyYear(text, start, end, value);
  if (early !== undefined) return early;
  if (end - start !== 4 || value < 1000 || value > 2199) return undefined;
  const calendar = calendarOfYear(text, start, value, context);
  if (calendar === undefined || isNumberOfSomething(text, start, end)) return undefined;
  decadeEnding.lastIndex = end;
  // "The 1900s" may be the century, too. Speeches mostly mean the decade.
  if (value % 10 === 0 && decadeEnding.test(text))
    return { start, end: decadeEnding.lastIndex, date: { calendar, year: value, to: { year: value + 9 } } };
  if (
    value % 10 === 0 &&
    decadeWord.test(text.slice(Math.max(0, start - 14), start)) &&
    !moreYears.test(text.slice(end, end + 8))
  )
    return { start, end, date: { calendar, year: value, to: { year: value + 9 } } };
  const short = shortEnd(text, start, end, value);
  if (short !== undefined) return { start, end: short.end, date: { calendar, year: value, to: { year: short.year } } };
  // A year of money or of school: "2018/2019".
  const following = /^\/(\d{4})(?![\d\p{L}%]|[-/.:]\d)/u.exec(text.slice(end, end + 8));
  if (
    following !== null &&
    Number(following[1]) === value + 1 &&
    !/[\d/]$/.test(text.slice(Math.max(0, start - 1), start))
  )
    return { start, end: end + 5, date: { calendar, year: value, to: { year: value + 1 } } };
  if (isNumberOfHouse(text, end) || isNumberOfText(text, start, end)) return undefined;
  if (context.ownYear !== undefined && value > context.ownYear && isNameOfPlan(text, start, end)) return undefined;
  rangeEnding.lastIndex = end;
  const range = rangeEnding.exec(text);
  if (range !== null) {
    const lastYear = range[1].length === 4 ? Number(range[1]) : Math.floor(value / 100) * 100 + Number(range[1]);
    if (lastYear > value && lastYear - value <= 300) {
      const lastWithEra = readEra(text, start, rangeEnding.lastIndex, lastYear);
      return {
        start,
        end: lastWithEra?.end ?? rangeEnding.lastIndex,
        date: { calendar: lastWithEra?.date.calendar ?? calendar, year: value, to: { year: lastYear } },
      };
    }
  }
  if (isPartOfLonger(text, end) || countsThings(text, start, end, value, calendar === 'persian')) return undefined;
  return { start, end, date: { calendar, year: value } };
}

/** "1850 Fulton Street": the number of a house. */
function isNumberOfHouse(text: string, end: number): boolean {
  return house.test(text.slice(end, end + 50));
}

const house = pattern('u')`
  ^[ ](?:[NSEW]\.?[ ]|(?:North|South|East|West)[ ])?(?:\p{Lu}[\p{L}.'’-]*[ ]|\d{1,3}(?:st|nd|rd|th)[ ]){1,3}
  (?:Street|Avenue|Road|Lane|Drive|Boulevard|Court|Place|Terrace|Highway|Parkway|Way|Square|Blvd\.?|Ave\.?|St\.|Rd\.|Dr\.)(?![\p{L}])`;

/** Whether a year to come is a part of a name: "the Harvest 2050 strategy", said before. */
function isNameOfPlan(text: string, start: number, end: number): boolean {
  return plan.test(text.slice(end, end + 16)) && named.test(text.slice(Math.max(0, start - 24), start));
}

const plan =
  /^ (?:strateg(?:y|ies)|program(?:me)?s?|plans?|initiatives?|agenda|framework|goals?|projects?|schemes?|targets?|roadmap)(?!\p{L})/u;
/** A name before a year, and no first word of a sentence, month or season. */
const named = pattern('u')`
  (?:^|[^\p{L}])(?!(?:
    The|Our|This|That|These|Their|His|Her|Its|Your|For|From|Since|Until|After|Before|During|Through|Under|And|But|With|Fiscal|Budget
    |January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter
  )[ ])\p{Lu}\p{L}{2,15}[ ]$`;

/** Whether the number is that of a resolution named before by it ("under 1701"), or the year of a text whose article is cited. */
function isNumberOfText(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (oldText.test(before) && /^, (?:art|§|article)/i.test(text.slice(end, end + 9))) return true;
  const isYearBehind = /^ ?\((?:19[4-9]|20[0-4])\d\)/.test(text.slice(end, end + 7));
  const isInBrackets = /\d{3,4} ?\($/.test(before) && text[end] === ')';
  if (!isYearBehind && !isInBrackets && !/(?:^|[^\p{L}])(?:under|of|with|implement|violat\p{L}+|by) $/iu.test(before))
    return false;
  const near = text.slice(Math.max(0, start - 900), start);
  if (isYearBehind || isInBrackets) return /\bresolutions?\b|résolution|resolución/i.test(near.slice(-400));
  const number = text.slice(start, end);
  for (const [, resolution] of near.matchAll(resolutionNumber)) if (resolution === number) return true;
  return false;
}

const resolutionNumber = /\b(?:resolutions?|résolutions?|resoluci[oó]n) (\d+)/gi;
const oldText =
  /\b(?:déclaration|constitution|charte|declaration|charter|code|concordat)(?: des droits)? (?:de|of|von|del) $/iu;

/** Words before the decades of antiquity: "sometime in the 170s". */
const inDecade = pattern('iu')`
  (?:^|[^\p{L}])(?:sometime|some time|back|as early as|as late as|already|again)[ ](?:in|during|from)[ ]the[ ](?:early |late |mid-?)?$
  |(?:^|[^\p{L}])(?:in|during|from|of|by|since)[ ]the[ ](?:early|late|mid)[ -]$`;
const antiquity =
  /\b(?:A\.?D\.?|C\.?E\.?|emperors?|empire|caesar|roman|rome|century|reign(?:ed)?|dynasty|caliph|antiquity)\b/i;

/** "AD 170", and decades of three digits in a sentence on antiquity: "sometime in the 170s". */
function earlyYear(text: string, start: number, end: number, value: number): DateMention | undefined {
  const before = text.slice(Math.max(0, start - 36), start);
  if (/(?:^|[^\p{L}.])(?:A\.D\.|AD) $/u.test(before) && value > 0 && value < 2200 && !isPartOfLonger(text, end))
    return { start: start - (before.endsWith('. ') ? 5 : 3), end, date: { calendar: 'gregorian', year: value } };
  if (end - start !== 3 || value % 10 !== 0 || !/^s(?![\p{L}\d'’])/u.test(text.slice(end, end + 2))) return undefined;
  const isAncient = antiquity.test(text.slice(Math.max(0, start - 160), end + 80));
  const isCued = /(?:some ?time) (?:in|during) the /i.test(before) || (isAncient && inDecade.test(before));
  if (!isCued || otherHundreds.test(text.slice(Math.max(0, start - 100), end + 60))) return undefined;
  return { start, end: end + 1, date: { calendar: 'gregorian', year: value, to: { year: value + 9 } } };
}

/** Words beside numbers in the hundreds that are no years. */
const otherHundreds = pattern('iu')`
  \b(?:temperatures?|degrees?|scores?|scored|weigh(?:s|ed|t)?|pounds?|pages?|rooms?|bus(?:es)?|prices?|iq|bowled|runs|points|km|miles
  |numbers?|shelf|shelves|shelved|dewey|series|class|model)\b`;

/** "from 1960 to 70, …", with nothing behind it that may be counted. */
const toShortYear =
  /^ (?:to|until|till) ['’]?(\d\d)(?=[.,;:)](?!\d)|$|\n| (?:the|we|he|she|they|it|in|and|when|as|under|at|I|there|our)\b)/u;
/** "1963-4", "1987/88": the next year, behind a word for a time. */
const nextYear = /^([-–/])(\d\d?)(?![\d\p{L}%°]|[-–/.,:]\d)/u;
const cueOfSeason = pattern('iu')`
  (?:^|[^\p{L}])(?:in|of|during|since|until|before|after|season|session|year|winter|the) $`;

/** The last year of a range that has one or two digits, and its end. */
function shortEnd(text: string, start: number, end: number, value: number): { end: number; year: number } | undefined {
  const before = text.slice(Math.max(0, start - 20), start);
  const rest = text.slice(end, end + 12);
  const to = /(?:^|[^\p{L}])from $/iu.test(before) ? toShortYear.exec(rest) : null;
  if (to !== null && Number(to[1]) > value % 100)
    return { end: end + to[0].length, year: value - (value % 100) + Number(to[1]) };
  const next = nextYear.exec(rest);
  if (next === null || (next[1] !== '/' && next[2].length === 2) || !cueOfSeason.test(before)) return undefined;
  const year = value + 1;
  return year % 10 ** next[2].length === Number(next[2]) ? { end: end + next[0].length, year } : undefined;
}

/** The year `value` with the era after it. [start, end) is the year, or a range of which `value` is the last year. */
function readEra(text: string, start: number, end: number, value: number): DateMention | undefined {
  if (end - start > 4 && !text.slice(start, end).includes('-')) return undefined;
  const era = eraAt(text, end);
  if (era === undefined || value === 0) return undefined;
  // In ISO 8601 the year 0 is 1 BC.
  return {
    start,
    end: era.end,
    date: era.beforeCommonEra ? { calendar: 'gregorian', year: 1 - value } : { calendar: era.calendar, year: value },
  };
}

/**
 * Whether the number goes on, or is followed by a letter or a sign: `1980:5`, `1980.5`, `1980%`, `1980/5`, `1980km`.
 */
function isPartOfLonger(text: string, end: number): boolean {
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

/** Words before the number of a page, verse, resolution or the like. */
const numberedThing = pattern('iu')`
  (?:^|[^\p{L}])(?:
    pages?|pp?\.|verses?|ayahs?|ayat|sermons?|letters?|sayings?|hadiths?|narrations?|vol(?:ume)?s?\.?|no\.?
    |nos\.|nn?\.|nr\.|n[uú]m\.|cann?\.|numbers?|chapters?|sections?|articles?|paragraphs?|resolutions?|laws?|bills?|goals|vision|agenda
    |route|flight|room|bus|tram|train|lot
    |U\.? ?S\.? ?C\.?(?:[ ]?A\.)?|C\.? ?F\.? ?R\.?|§{1,2}
    |locker|plot|serial|invoice|ticket|catalogue
    |box|plate|psalms?|line|model|level|code|phone|tel|fax|h\.?r\.?|h\.|s\.|#|n°|صفحه|الصفحة|صفحة|ص|ج|ح
    |جلد|المجلد|الجزء|آیه|الآية|آية|خطبه|الخطبة|خطبة|حدیث|الحديث|حديث|حكمة|الحكمة|ماده|المادة|قطعنامه|القرار
    |شماره|[بلو]?رقم|[بل]?الرقم|چشم‌انداز|#
  )[:.]? ?$`;
const priceOrCode = /[$£€¥﷼#]\s?$|(?:[\p{L}]|\d[.,:/-]|[-−+./:,_@&]|Rs\.? )$/u;
/** A dash before a year that is not part of a longer number: "the past year—1954", "mid-1980". */
const dashBeforeYear = /(?:^|[ (-])(?:[-–—]|c\.|ca\.)$|\p{Ll}{2}[-–—]$/u;

/** The number after a year of print in parentheses is a page: "Crumbs (1961), 1203", "(Linz: Kern, 1961): 1203". */
const afterYearOfPrint = /\d{4}[a-z]?\)[,:،] ?$/;

/** "Resolution 1325 (2000)", "resolutions 1265 (1999), 1894 (2009) and": the year is a part of the number. */
const resolutionBefore = pattern('iu')`
  (?:^|[^\p{L}])(?:r[eé]solutions?|resoluci[oó]n(?:es)?|Resolution(?:en)?|القرارات|القرار|قرارات|قرار|قطعنامه(?:[ \u200c]?های)?)[ ]
  (?:\d{1,4}[ ]?\(\d{4}\)(?:,|،)?[ ](?:(?:and|et|y|und|or)[ ]|و ?)?){0,6}\d{1,4}[ ]?\($`;

/** Whether the text before `start`, with `more` behind it, is of numbers of resolutions and ends at a bracket. */
function isInResolutions(text: string, start: number, more: string): boolean {
  return resolutionBefore.test(text.slice(Math.max(0, start - 120), start) + more);
}

/** Whether the text before the number says that it is a page, a resolution, a price or a code. */
function isNumberOfSomething(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const last = before[before.length - 1];
  if (last === '(') return isInResolutions(text, start, '');
  if (last === undefined || last === '[' || last === '\n') return false;
  const isResolution =
    /^ ?\(\d{4}\)/.test(text.slice(end, end + 7)) && isInResolutions(text, start, `${text.slice(start, end)}(`);
  return (
    isResolution ||
    (priceOrCode.test(before) && !dashBeforeYear.test(before)) ||
    numberedThing.test(before) ||
    afterYearOfPrint.test(before)
  );
}

/** A verb after "the 1903" of a bus or a train. */
const runsAfter = /^ (?:goes|runs|leaves|departs|arrives|stops (?:at|in)|calls at|takes you)\b/;

/** Words before a year. */
const yearCue = pattern('iu')`
  (?:^|[^\p{L}])(?:
    in|of|since|by|until|till|from|during|between|before|after|through|year|years|back to|and|as of|early|late
    |mid|to|for|than in|سال|سالهای|سال‌های|در|از|تا|عام|سنة|عامي|منذ|في|حتى
  ) $`;
/** Words before a year, where even a unit after the number does not make it a count: "in 1983 women voted". */
const strictYearCue = /(?:^|[^\p{L}])(?:in|since|until|during|after|before) $/iu;
/** Words before a count. */
const countCue = pattern('iu')`
  (?:^|[^\p{L}])(?:
    about|around|nearly|almost|over|more than|less than|fewer than|at least|at most|some|approximately|up to
    |only|another|additional|than|all|these|those|every|each|our|their|his|its|with|حدود|نزدیک به|بیش از|تقریبا
    |حوالي|نحو|أكثر من
  ) $`;
/** Units and countable things after a count. */
const unit = pattern('iu')`
  ^[ -](?:
    percent|per cent|people|men|women|persons?|children|martyrs|soldiers|troops|students|members|families
    |households|workers|prisoners|millions?|billions?|thousands?|dollars?|rials?|tomans?|dinars?|pounds|euros
    |cents|kilomet(?:er|re)s?|met(?:er|re)s?|miles|tons?|tonnes|barrels|acres|hectares|square|kilograms?|kg|km
    |mw|megawatts?|gallons|feet|bushels|hours?|days?|weeks?|months?|years?|times|words|pages|copies|houses|homes
    |villages|cities|schools|mosques|jobs|planes|ships|tanks|centrifuges|نفر|هزار|میلیون|میلیارد|تومان|ریال
    |کیلومتر|متر|شهید|دلار|شخص|ألف|مليون|كيلومتر|روز|ساعت|سال|صفحه|درصد|تن|خانوار|دانشجو
  )(?![\p{L}\p{N}])`;
/** A word that may be a plural, with at most one word before it. */
const plural = pattern('u')`
  ^ (?:\p{Ll}{2,20}[ -])?(?!(?:this|thus|was|has|does|always|perhaps|its|census|marks|begins|promises)\b)\p{Ll}{2,20}\p{Ll}
  (?<!s)s(?![\p{L}\p{N}])`;
/** Words in -s that follow years and are not counted. */
const notCounted = pattern('u')`
  ^ (?:
    was|is|has|as|its|this|his|us|does|elections?|levels|borders|protests|riots|talks|accords|promises
  )\b`;

/** Whether a unit or a countable thing follows the number that ends at `end`. */
export function isUnitAfter(text: string, end: number): boolean {
  return unit.test(text.slice(end, end + 40));
}

/** Whether the number counts things: "2000 people", "about 1500 houses". */
function countsThings(text: string, start: number, end: number, value: number, isPersian: boolean): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 40);
  // Most numbers from 1900 to 2035 that are not round are years: "the 1960 commitments".
  const isLikelyYear = value >= 1900 && value <= 2035 && value % 50 !== 0;
  if (unit.test(after) && !(isLikelyYear && strictYearCue.test(before))) return true;
  if (/(?:^|[^\p{L}])(?:we|they|you|there|who) (?:were|are) $/iu.test(before)) return true;
  const isCounted = plural.test(after) && !notCounted.test(after);
  if (runsAfter.test(after) && /(?:^|[^\p{L}])the $/iu.test(before)) return true;
  if (yearCue.test(before)) {
    const isRoundCount = value % 100 === 0 && isCounted && /(?:^| )(?:of|with|from|by|for|to|and) $/i.test(before);
    if (!isRoundCount) return false;
  }
  if (countCue.test(before))
    return (
      isCounted ||
      (value % 50 === 0 &&
        /^ \p{Ll}/u.test(after) &&
        !/^ (?:and|or|the|when|to|in|as|it|we|he|they|but|onward)\b/.test(after))
    );
  if (isCounted && !isLikelyYear && (value % 50 === 0 || !/(?:[tT]he|\p{Lu}\p{Ll}+) $/u.test(before))) return true;
  // A year of print stands after a comma, or, in Persian notes, without one: "Oston, 1450."
  const isYearOfPrint = /^(?:[.,;:)\]،؛»\n]|$)/.test(after) && (isPersian || /[,،] $/.test(before));
  return value < 1500 && !isYearOfPrint && !/[([]$/.test(before);
}
