import { withoutTrailing } from '../../base/withoutTrailing';
import { asciiDigits } from '../../text/fold';
import { mergeSpans, type Span } from '../../text/span';
import { patternSource } from '../pattern';
import { kindOfName } from './labelWords';

const digit = '[\\d٠-٩۰-۹]';
const longTime = `${digit}{1,2}:${digit}{2}:${digit}{2}(?:[.,]${digit}{1,3})?`;
const shortTime = `${digit}{1,3}:${digit}{2}`;
/** A time of a recording in brackets, as part of an expression: `[00:12:35]`, `(1:04)`, `[0.00 --> 12.50]`. */
export const stampSource = patternSource`
  (?:
    \\?[[(](?:${longTime}|${shortTime})(?: {0,2}(?:-->?|[–→-]) {0,2}(?:${longTime}|${shortTime}))?\\?[\])]
  )`;
const anyTime = `(?:${longTime}|${shortTime}(?:[.,]${digit}{1,3})?|${digit}{1,6}[.,]${digit}{1,3})s?`;
/** Stamps that can be nothing else. */
const certainStamp = new RegExp(
  `\\\\?[[(](?:${longTime}(?: {0,2}[–→-] {0,2}${longTime})?|${anyTime} {0,2}(?:-->?|→) {0,2}${anyTime})\\\\?[\\])]`,
  'g',
);
const shortStamp = new RegExp(`\\\\?([[(])(${digit}{1,3}):(${digit}{2})\\\\?[\\])]`, 'g');
/** A line that is nothing but a time. */
const timeLine = new RegExp(`^[ \\t]*((?:${digit}{1,2}:)?${digit}{1,3}:${digit}{2})[ \\t]*$`, 'gm');
interface Stamp extends Span {
  readonly seconds: number;
  readonly isAtStart: boolean;
  /** Minutes as `0` or `05`: nobody writes the chapter of a verse so. */
  readonly hasZero: boolean;
}

/**
 * The times of a recording in a text, in text order: those with hours or an arrow anywhere, and `(01:04)` where such times
 * begin lines and go up. A verse, `(2:25)`, and the hours of a programme, `(09:30)`, are none. Linear in the length of
 * the text.
 */
export function findTimestamps(text: string): Span[] {
  if (!mayHoldTime(text)) return [];
  const certain = [...text.matchAll(certainStamp)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const short = shortStamps(text);
  const series = [']', ')'].flatMap(sign => seriesOf(short.filter(({ end }) => text[end - 1] === sign)));
  return mergeSpans([...certain, ...series, ...timeLines(text)]);
}

/** A cheap test: a colon behind a digit, or an arrow. */
function mayHoldTime(text: string): boolean {
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1))
    if (/[\d٠-٩۰-۹]/.test(text[colon - 1] ?? '')) return true;
  return text.includes('-->') || text.includes('→');
}

/** UTF-16 units of a line before its stamp: a label at most. */
const longestStart = 90;

function shortStamps(text: string): Stamp[] {
  const stamps: Stamp[] = [];
  for (const match of text.matchAll(shortStamp)) {
    const [whole, , minutes, seconds] = match;
    if (Number(asciiDigits(seconds)) > 59) continue;
    const before = text.slice(Math.max(0, match.index - longestStart - 1), match.index);
    const lineStart = before.lastIndexOf('\n') + 1;
    stamps.push({
      start: match.index,
      end: match.index + whole.length,
      seconds: Number(asciiDigits(minutes)) * 60 + Number(asciiDigits(seconds)),
      isAtStart: before.length - lineStart <= longestStart && beginsLine(before.slice(lineStart)),
      hasZero: /^0/.test(asciiDigits(minutes)),
    });
  }
  return stamps;
}

/** Whether nothing but signs, or the label of a speaker, stands before a stamp. */
function beginsLine(before: string): boolean {
  const name = withoutTrailing(before.replace(/^[\s>*_"“«]+/, ''), /[\s*_:：]/);
  return name === '' || (name.length <= 60 && kindOfName(name) !== undefined);
}

/** The stamps of a series, and those inside lines whose times fit between them. */
function seriesOf(stamps: readonly Stamp[]): readonly Stamp[] {
  const atStart = stamps.filter(({ isAtStart }) => isAtStart);
  if (atStart.length === 1) return atStart[0].seconds < 60 && atStart[0].hasZero ? atStart : [];
  if (!isSeries(atStart)) return [];
  const taken: Stamp[] = [];
  let next = 0;
  for (const stamp of stamps) {
    if (atStart[next] === stamp) next++;
    const isLater = stamp.seconds >= (atStart[next - 1]?.seconds ?? 0);
    const isEarlier = stamp.seconds <= (atStart[next]?.seconds ?? Infinity);
    if (stamp.isAtStart || (isLater && isEarlier && next > 0 && next < atStart.length)) taken.push(stamp);
  }
  return taken;
}

/** Whether times go up, one of them from before the tenth minute with a zero, and are no hours of a programme. */
function isSeries(stamps: readonly Stamp[]): boolean {
  return (
    stamps.length >= 2 &&
    stamps.every(({ seconds }, i) => i === 0 || seconds >= stamps[i - 1].seconds) &&
    stamps.some(({ hasZero }) => hasZero) &&
    stamps.some(({ seconds }) => seconds % 5 !== 0)
  );
}

/** Lines that are nothing but a time, where at least three go up. */
function timeLines(text: string): Span[] {
  const stamps = [...text.matchAll(timeLine)].map((match): Stamp => {
    const parts = asciiDigits(match[1]).split(':').map(Number);
    const start = match.index + match[0].indexOf(match[1]);
    return {
      start,
      end: start + match[1].length,
      seconds: parts.reduce((sum, part) => sum * 60 + part, 0),
      isAtStart: true,
      hasZero: /^0/.test(asciiDigits(match[1])),
    };
  });
  return stamps.length >= 3 && isSeries(stamps) ? stamps : [];
}
