import { pattern, patternSource } from '../pattern';
import type { DateMention } from '../transcript';

const units = 'one two three four five six seven eight nine'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const century = '(sixteen|seventeen|eighteen|nineteen)';
const decades = '(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)';

const mayHoldCentury = /[tT][eE][eE][nN][- ]/;
/** Where a spelled year or decade may begin. */
const centuryWord = /\b(?:six|seven|eigh|nine)teen[- ](?=[a-z])/gi;
/** Code units before and after a century that are looked at. */
const longestCue = 40;
const longestYear = 60;
const spelledDecade = pattern('iy')`${century}[- ]${decades}\b`;
/** After "nineteen hundred and sixty" as a year: "nineteen hundred sixty sheep" are counted. */
const notCounted = patternSource`
  (?![- ](?!(?:and|or|to|the|a|an|i|we|you|he|she|it|they|there|this|that|which|when|while|until|as|if|but|for|in|on|at|by
  |from|with|is|was|will|has|had)\b)\p{L})`;
const rest = patternSource`
  (?:
    (?:${tens.join('|')})(?:[- ](?:${units.join('|')}))?|${teens.join('|')}|oh[- ](?:${units.join('|')})
    |hundred[ ](?:and[ ])?(?:(?:${tens.join('|')})(?:[- ](?:${units.join('|')}))?|${teens.join('|')})\b${notCounted}
    |hundred(?:[ ]and[ ](?:${units.join('|')})|(?! ?\p{L}))
  )`;
/** What follows a year that is a sentence or its subject. Of a time of day, "nineteen thirty", the present is said. */
const afterSubject = /^(?:[.!?]| (?:was|had|saw|brought|gave|began|ended|marked|made|provided|found)(?![\p{L}-]))/u;
const afterHundred = /^ (?:is|has|will)(?![\p{L}-])/u;
/** Words before a year: "at eighteen thirty" is a time of day. */
const timeBefore = pattern('i')`
  \b(?:in|of|since|by|until|till|from|before|after|during|year|spring|summer|autumn|fall|winter|january|february|march
  |april|may|june|july|august|september|october|november|december),?[ ](?:the year |about |around |early |late )?$`;
const spelledYear = pattern('iuy')`
  ${century}[- ](${rest})\b(?![- ](?:hours|hundred|thousand|million|people|men|women|per|percent|times|years|days|minutes
  |pounds|dollars|miles|feet|${units.join('|')}))`;

/** Years and decades that are spelled: "in nineteen thirty-four", "the eighteen-nineties". In text order. */
export function findSpelledYears(text: string): DateMention[] {
  const dates: DateMention[] = [];
  if (!mayHoldCentury.test(text)) return [];
  for (const { index } of text.matchAll(centuryWord)) {
    const from = Math.max(0, index - longestCue);
    const window = text.slice(from, index + longestYear);
    const date = decadeIn(window, index - from) ?? yearIn(window, index - from);
    if (date !== undefined) dates.push({ ...date, start: from + date.start, end: from + date.end });
  }
  return dates;
}

/** The decade that is spelled at `at`. */
function decadeIn(text: string, at: number): DateMention | undefined {
  spelledDecade.lastIndex = at;
  const match = spelledDecade.exec(text);
  if (match === null) return undefined;
  const year = centuryNumber(match[1]) * 100 + decadeNumber(match[2].toLowerCase());
  return { start: at, end: at + match[0].length, date: { calendar: 'gregorian', year, to: { year: year + 9 } } };
}

/** The year that is spelled at `at`, after a word for a time. */
function yearIn(text: string, at: number): DateMention | undefined {
  spelledYear.lastIndex = at;
  const match = spelledYear.exec(text);
  if (match === null) return undefined;
  // Longer than what the expressions match, so that none of them takes the start of it for that of the text.
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + match[0].length, at + match[0].length + 12);
  // "When was that? Nineteen thirty-two." "Nineteen thirty-two was a dry year."
  const isSentence =
    /(?:^|[.!?:\n]["”]?)\s{0,9}["“]?$/.test(before) &&
    /^N/.test(text.slice(at, at + 1)) &&
    (afterSubject.test(after) || (/^hundred /i.test(match[2]) && afterHundred.test(after)));
  if (!isSentence && !timeBefore.test(before)) return undefined;
  const year = centuryNumber(match[1]) * 100 + restNumber(match[2].toLowerCase());
  return { start: at, end: at + match[0].length, date: { calendar: 'gregorian', year } };
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
