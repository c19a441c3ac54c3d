import { pattern, patternSource } from '../pattern';
import type { DateMention } from '../transcript';

const units = 'one two three four five six seven eight nine'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const century = '(sixteen|seventeen|eighteen|nineteen)';
const decades = '(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)';

const spelledDecade = pattern('gi')`\b${century}[- ]${decades}\b`;
const rest = patternSource`
  (?:
    (?:${tens.join('|')})(?:[- ](?:${units.join('|')}))?|${teens.join('|')}|hundred(?: and (?:${units.join('|')})|(?! ?\p{L}))
    |oh[- ](?:${units.join('|')})
  )`;
/** A year after a word for a time: "at eighteen thirty" is a time of day. */
const spelledYear = pattern('giu')`
  \b(in|of|since|by|until|till|from|before|after|during|year|spring|summer|autumn|fall|winter|january|february|march|april|may
  |june|july|august|september|october|november|december)[ ](?:the year |about |around |early |late )?
  ${century}[- ](${rest})\b(?![- ](?:hours|hundred|thousand|million|people|men|women|per|percent|times|years|days|minutes|pounds
  |dollars|miles|feet|${units.join('|')}))`;

/** Years and decades that are spelled: "in nineteen thirty-four", "the eighteen-nineties". In text order. */
export function findSpelledYears(text: string): DateMention[] {
  // Most texts have none of these words.
  if (!/(?:sixteen|seventeen|eighteen|nineteen)[- ]/i.test(text)) return [];
  return [...spelledDecades(text), ...years(text)].sort((a, b) => a.start - b.start);
}

function spelledDecades(text: string): DateMention[] {
  return [...text.matchAll(spelledDecade)].map(match => {
    const decade = decadeNumber(match[2].toLowerCase());
    const year = centuryNumber(match[1]) * 100 + decade;
    const date = { calendar: 'gregorian', year, to: { year: year + 9 } } as const;
    return { start: match.index, end: match.index + match[0].length, date };
  });
}

function years(text: string): DateMention[] {
  return [...text.matchAll(spelledYear)].map(match => {
    const spelled = match[3];
    const start = match.index + match[0].length - spelled.length - match[2].length - 1;
    const year = centuryNumber(match[2]) * 100 + restNumber(spelled.toLowerCase());
    return { start, end: match.index + match[0].length, date: { calendar: 'gregorian', year } };
  });
}

function centuryNumber(word: string): number {
  return teens.indexOf(word.toLowerCase()) + 10;
}

function decadeNumber(word: string): number {
  return (tens.indexOf(word.replace(/ies$/, 'y')) + 2) * 10;
}

/** The number of "thirty-four", "fourteen", "hundred", "hundred and six", "oh six". */
function restNumber(words: string): number {
  return words
    .split(/[- ]/)
    .filter(word => !['hundred', 'and', 'oh'].includes(word))
    .reduce((sum, word) => {
      if (teens.includes(word)) return sum + teens.indexOf(word) + 10;
      return sum + (tens.includes(word) ? (tens.indexOf(word) + 2) * 10 : units.indexOf(word) + 1);
    }, 0);
}
