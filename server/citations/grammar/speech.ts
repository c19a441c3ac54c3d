import { isoDate } from '../../transcript/calendar';
import type { DateMention } from '../../transcript/transcript';
import { firstEndingAfter } from '../../text/span';
import { isMark, isReference, type Scan } from './scan';

const speechWord =
  /^(?:speech|speeches|lecture|lectures|address|remarks|statement|statements|message|talk|interview|discourse|declaration|بیانات|سخنرانی|سخنان|پیام|گفتگو|خطاب|کلمه|کلمته|حدیث|خطبه)$/;
const beginning = /^(?:meeting|gathering|دیدار|لقاء)$/;

/**
 * Another speech, cited by its date: in a note or in brackets "Lecture in the meeting with … (4/4/2023)", in prose
 * "the speech of 27 November 2014". The transcript's own opening line speaks of itself.
 */
export function readSpeech(scan: Scan, index: number): boolean {
  const { text } = scan.tokens[index];
  const named = speechWord.test(text);
  if (scan.isTitle || !(named || (beginning.test(text) && isReference(scan, index) && startsReference(scan, index))))
    return false;
  const first = firstOfName(scan, index);
  if (first < scan.done) return false;
  const date = isReference(scan, index)
    ? dateInReference(scan, index, first)
    : (dateInProse(scan, index) ?? dateOfLine(scan, index, first));
  if (date === undefined) return false;
  if (isoDate(date.date) === scan.ownDay && !scan.isNote) return false;
  const next = behind(scan, date, first);
  const start = scan.tokens[first].start;
  const key = `speech:${isoDate(date.date)}`;
  scan.found.push({
    key,
    start,
    end: next.end,
    form: 'lecture',
    work: { start, end: scan.tokens[index].end },
    locus: { start: date.start, end: date.end },
    problems: [],
  });
  scan.memory.last = { work: 'speech', levels: [], key, block: scan.block };
  scan.memory.scripture = undefined;
  scan.done = next.token;
  return true;
}

/** The words before "speech" that belong to its name: "The Supreme Leader's", "Opening". */
function firstOfName(scan: Scan, index: number): number {
  let first = index;
  while (first - 1 >= scan.done && first > index - 7) {
    const before = scan.tokens[first - 1];
    if (
      before.kind !== 'word' ||
      !before.capital ||
      /[\u0600-\u06ff]/.test(before.text) ||
      scan.within[first - 1] !== scan.within[index]
    )
      break;
    if (/^(?:see|cf|in|from|quoted|as|compare|also|pointing|referring|refer|ibid)$/.test(before.text)) break;
    first--;
  }
  return first;
}

/** Whether brackets or the note begin here, save "see", "from", "in a". */
function startsReference(scan: Scan, index: number): boolean {
  const home = scan.within[index];
  let at = home >= 0 ? scan.enclosures[home].open + 1 : 0;
  while (at < index && /^(?:see|cf|from|in|at|the|a|an|his|her|their|در|فی)$/.test(scan.tokens[at].text)) at++;
  return at === index;
}

function isDay(date: DateMention): boolean {
  return date.date.day !== undefined && date.date.year !== undefined && date.date.to === undefined;
}

/** The first full date behind a token, in the same brackets or the same sentence of a note. */
function dateInReference(scan: Scan, index: number, first: number): DateMention | undefined {
  const home = scan.within[index];
  const limit = home >= 0 ? scan.tokens[scan.enclosures[home].close].start : Infinity;
  const starts = beginsItem(scan, first) || (home >= 0 ? first <= scan.enclosures[home].open + 4 : first <= 6);
  const date = nextDate(scan, scan.tokens[index].end);
  if (!starts || date === undefined || date.start > limit || date.start - scan.tokens[index].end > 300)
    return undefined;
  return sentenceEnds(scan, index, date.start) ? undefined : date;
}

/** Behind a semicolon, a full stop or "and the" another item of a note begins. */
function beginsItem(scan: Scan, first: number): boolean {
  let at = first;
  while (/^(?:the|a|an|his|her|see|also|and|و)$/.test(scan.tokens[at - 1]?.text ?? '') && at > first - 4) at--;
  return (
    at < first - 1 ||
    isMark(scan, at - 1, ';') ||
    isMark(scan, at - 1, '.') ||
    /^(?:and|also|see|و)$/.test(scan.tokens[at]?.text ?? '')
  );
}

function sentenceEnds(scan: Scan, index: number, to: number): boolean {
  for (let at = index; at < scan.tokens.length && scan.tokens[at].start < to; at++) {
    const token = scan.tokens[at];
    if (
      token.kind === 'mark' &&
      /^[.!?؟;]$/.test(token.text) &&
      scan.tokens[at + 1]?.spaced &&
      (scan.tokens[at - 1]?.text.length ?? 0) > 3 &&
      scan.tokens[at + 1].capital
    )
      return true;
  }
  return false;
}

/** A line that is nothing but a reference: from "Lecture" to the date at its end. */
function dateOfLine(scan: Scan, index: number, first: number): DateMention | undefined {
  if (scan.isLine !== true || first !== 0) return undefined;
  const date = nextDate(scan, scan.tokens[index].end);
  const rest = date === undefined ? undefined : scan.view.slice(date.end, date.end + 8);
  return rest !== undefined &&
    /^[\s).,»"]*$/.test(rest) &&
    !ownSpeech(scan, index) &&
    !sentenceEnds(scan, index, date!.start)
    ? date
    : undefined;
}

const joints =
  /^(?:of|on|delivered|given|made|dated|from|in|at|to|the|a|an|his|her|their|our|my|before|during|he|she|i|we|they|and|meeting|with|held|nation|people|parliament|assembly|tehran|qom|mashhad|مورخ|در|تاریخ|روز|فی|بتاریخ|یوم)$/;

/** In prose only directly: "my speech of 4 June 1989", "the address delivered on 27 November 2014". */
function dateInProse(scan: Scan, index: number): DateMention | undefined {
  if (
    /^(?:following|present|full|text|this|today|tonight|todays)$/.test(scan.tokens[index - 1]?.text ?? '') ||
    ownSpeech(scan, index)
  )
    return undefined;
  const date = nextDate(scan, scan.tokens[index].end);
  if (date === undefined || date.start - scan.tokens[index].end > 60) return undefined;
  let told = false;
  for (let at = index + 1; at < scan.tokens.length && scan.tokens[at].start < date.start; at++) {
    const { kind, text } = scan.tokens[at];
    if (kind !== 'word' || !(joints.test(text) || scan.tokens[at].capital)) return undefined;
    told ||= /^(?:of|on|dated|from|مورخ|در|تاریخ|فی|یوم|بتاریخ)$/.test(text);
  }
  return told ? date : undefined;
}

/** "The following is the full text of the speech delivered on …": the transcript speaks of itself. */
function ownSpeech(scan: Scan, index: number): boolean {
  for (let at = Math.max(0, index - 9); at < index; at++) {
    if (/^(?:following|text|transcript|excerpts|summary|translation|version|متن|نص)$/.test(scan.tokens[at].text))
      return true;
  }
  return false;
}

function nextDate(scan: Scan, from: number): DateMention | undefined {
  const at = firstEndingAfter(scan.dates, from);
  for (let index = at; index < Math.min(scan.dates.length, at + 3); index++)
    if (isDay(scan.dates[index])) return scan.dates[index];
  return undefined;
}

/** Behind the date and the parenthesis that closes around it. */
function behind(scan: Scan, date: DateMention, first: number): { end: number; token: number } {
  let token = first + 1;
  while (token < scan.tokens.length && scan.tokens[token].start < date.end) token++;
  const home = scan.within[token - 1] ?? -1;
  const closes = isMark(scan, token, ')') && home >= 0 && scan.enclosures[home].open > first;
  return closes ? { end: scan.tokens[token].end, token: token + 1 } : { end: date.end, token };
}
