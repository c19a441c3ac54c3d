import { firstIndexWhere } from '../../base/binarySearch';
import { pattern } from '../pattern';
import type { DateMention } from '../transcript';
import type { DateContext } from './dateContext';

const decadeWords = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const words = decadeWords.join('|');
const decadeWord = new RegExp(`(?<![\\p{L}\\d'’])((?:${words})|(?<![.,$£€]|\\d-)[2-9]0s)(?![\\p{L}\\d'’-])`, 'giu');
/** A cheap test for the same, in which a long s is an s as well. */
const mayHoldDecade = /(?:(?:twen|thir|for|fif|[sſ]ix|[sſ]even|eigh|nine)tie|[ -][2-9]0)[sſ]/i;
/** "the", or the decades of a list after it: "the late", "the ’50s, sixties and". */
const opening = pattern('iu')`
  (?:^|[^\p{L}])the[ ](?:(?:early|mid|middle|late|later)[ -])?
  ((?:(?:${words}|['’]?(?:\d\d)?\d0['’]?s),?(?:[ ](?:and|or|to|through))?[ ](?:early |late )?){0,3})$`;
/** In code units: room for three decades before a word. */
const longestOpening = 70;

/**
 * Decades in words, "the sixties and '70s", where another decade or year of the sentence fixes the century, or, behind
 * words that only decades have, the year of the transcript. `dates` are those with digits or with a spelled century, in
 * text order.
 */
export function findWordDecades(text: string, dates: readonly DateMention[], { ownYear }: DateContext): DateMention[] {
  const found: DateMention[] = germanDecades(text, ownYear);
  if (!mayHoldDecade.test(text)) return found;
  const ownDecade = decadesOfOwnTime(dates, ownYear);
  for (const { index: start, 1: word } of text.matchAll(decadeWord)) {
    const list = opening.exec(text.slice(Math.max(0, start - longestOpening), start));
    if (list === null) continue;
    const end = start + word.length;
    const before = text.slice(Math.max(0, start - longestOpening), start - list[1].length);
    const isDigits = /^\d/.test(word);
    const sentence = sentenceAround(text, start, end);
    if (
      (otherMeaning.test(text.slice(sentence.start, sentence.end)) && !sureCue.test(before)) ||
      notDecade.test(text.slice(end, end + 20))
    )
      continue;
    const lastTwo = isDigits ? Number(word.slice(0, 2)) : decadeWords.indexOf(word.toLowerCase()) * 10 + 20;
    const years = yearsIn(dates, sentence.start, sentence.end);
    const isCued = cue.test(before) || (isDigits && lastTwo >= 50 && /of the $/i.test(before));
    const decades = new Set(
      years.length > 0
        ? years.map(year => nearestDecade(year, lastTwo))
        : [isCued ? ownDecade(lastTwo, start) : undefined],
    );
    const [year] = decades;
    if (decades.size !== 1 || year === undefined || year > Math.min(ownYear ?? lastDecade, lastDecade)) continue;
    found.push({ start, end, date: { calendar: 'gregorian', year, to: { year: year + 9 } } });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Words before "sixties" that say that it is a decade, whatever else the sentence is about. */
const sureCue =
  /(?:^|[^\p{L}])(?:(?:decades?|years?) of the (?:early |late )?|(?:we|they) (?:now )?enter(?:ed)? the )$/iu;
/** Words before "sixties" that say so where the sentence is not about ages, prices and the like. */
const cue = pattern('iu')`
  (?:^|[^\p{L}])(?:
    (?:decades?|years?)[ ]of[ ]the(?:[ ]early|[ ]late)?|during[ ]the|back[ ]in[ ]the|enter(?:s|ed|ing)?[ ]the
    |(?:in|of|by|since|until|during|from|through)[ ]the[ ](?:early|late)
  )[ -]$`;

/**
 * What decade with two given last digits somebody means who speaks in `ownYear`, at an offset of the text. Undefined where the same
 * decade of another century is not far enough away, and where the text or the date before is about another time.
 */
function decadesOfOwnTime(
  dates: readonly DateMention[],
  ownYear: number | undefined,
): (lastTwo: number, at: number) => number | undefined {
  const isNear = ({ date }: DateMention, decade: number): boolean =>
    date.calendar !== 'gregorian' ||
    date.year === undefined ||
    Math.abs((date.to?.year ?? date.year) - decade) <= oldestMemory;
  const known = new Map<number, number | undefined>();
  const find = (own: number, lastTwo: number): number | undefined => {
    const decade = own - ((((own - lastTwo) % 100) + 100) % 100);
    const isOfAnotherTime = dates.filter(date => !isNear(date, decade)).length * 3 > dates.length;
    return own - decade > oldestMemory || isOfAnotherTime ? undefined : decade;
  };
  return (lastTwo, at) => {
    if (ownYear === undefined) return undefined;
    if (!known.has(lastTwo)) known.set(lastTwo, find(ownYear, lastTwo));
    const decade = known.get(lastTwo);
    const next = firstIndexWhere(0, dates.length, index => dates[index].start >= at);
    return decade === undefined || (next > 0 && !isNear(dates[next - 1], decade)) ? undefined : decade;
  };
}

/** In years before the transcript. The same decade of the next century is then as far away. Chosen by hand. */
const oldestMemory = 50;

const germanWords = 'zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger'.split(' ');
const germanDecade =
  /(?<![\p{L}-])(zwanziger|drei(?:ß|ss)iger|vierziger|fünfziger|sechziger|siebziger|achtziger|neunziger)n? Jahren?(?![\p{L}-])/giu;

/** "In den siebziger Jahren": the decade that is nearest to the year of the transcript. Of ages other words are said. */
function germanDecades(text: string, ownYear: number | undefined): DateMention[] {
  if (ownYear === undefined || !/iger[ \n]Jahre/.test(text)) return [];
  return [...text.matchAll(germanDecade)].flatMap(({ 0: words, 1: word, index }) => {
    const lastTwo = (germanWords.indexOf(word.toLowerCase().replace('ss', 'ß')) + 2) * 10;
    const century = Math.floor(ownYear / 100) * 100;
    const near = [century - 100, century]
      .map(hundreds => hundreds + lastTwo)
      .filter(decade => decade <= ownYear + 10 && ownYear - decade <= farthestDecade);
    // In 2015 the twenties may still be those of the last century.
    if (near.length !== 1 || near[0] > lastDecade) return [];
    return [
      {
        start: index,
        end: index + words.length,
        date: { calendar: 'gregorian', year: near[0], to: { year: near[0] + 9 } },
      } as const,
    ];
  });
}

/** In years before the transcript. Chosen by hand. */
const farthestDecade = 75;

/** The decade with these last two digits that is near a year; undefined where another century is as likely. */
function nearestDecade(year: number, lastTwo: number): number | undefined {
  const century = Math.floor(year / 100) * 100;
  return [century - 100, century, century + 100]
    .map(hundreds => hundreds + lastTwo)
    .find(decade => Math.max(decade - year, year - decade - 9) <= farthestYear);
}

/** A year this far from a decade or nearer fixes its century. Chosen by hand. */
const farthestYear = 30;

/** "The twenties" beside 2021 may be those of either century. */
const lastDecade = 1990;

/** The years in our calendar of the dates in [from, to). */
function yearsIn(dates: readonly DateMention[], from: number, to: number): number[] {
  const years: number[] = [];
  for (let i = firstIndexWhere(0, dates.length, at => dates[at].start >= from); i < dates.length; i++) {
    if (dates[i].end > to) break;
    const { calendar, year } = dates[i].date;
    if (calendar === 'gregorian' && year !== undefined) years.push(year);
  }
  return years;
}

/** The sentence around [start, end), as far as `longestSentence` on both sides. A full stop of an abbreviation ends it. */
function sentenceAround(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const before = text.slice(Math.max(0, start - longestSentence), start);
  const after = text.slice(end, end + longestSentence);
  const from = Math.max(...['.', '!', '?', '…', '\n', ';'].map(sign => before.lastIndexOf(sign))) + 1;
  const stop = after.search(/[.!?…\n;]/);
  return { start: start - before.length + from, end: stop < 0 ? end + after.length : end + stop };
}

/** In code units. Chosen by hand. */
const longestSentence = 200;

/** Words of a sentence in which "the sixties" may be a count, a temperature, an age or a mark. */
const otherMeaning = pattern('iu')`
  \b(?:
    temperatures?|degrees?|thermometers?|mercury|fahrenheit|celsius|per ?cent|percentages?|averag(?:e|es|ed)|rates?|prices?
    |priced?|cost|costs|scores?|scored|marks?|grades?|ages?|aged|numbers?|count(?:s|ed)?|speeds?|weigh(?:s|ed)?|pounds?
    |pence|cents|dollars|points?|votes?|majority|seats|highs?|lows?|latitudes?|miles|bids?|sold for|iq|pulse
    |patients?|readings?|pages?|verses?|psalms?|channels?|bus(?:es)?|streets?|avenues?|wards?|rooms?|tickets?
  )\b|%|°`;
/** The Forties are an oil field as well. */
const notDecade = /^ (?:field|oil|pipeline|platform|club|degrees|and over|or older)/i;
