import { asciiDigits } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Transcript } from '../../transcript/transcript';

/** A place at which a page of the printed text begins. */
export interface PageBegin {
  /** Offset of the first text of the page. */
  readonly start: number;
  /** The number of the page as it is printed; empty where there is none. */
  readonly page: string;
}

/** A form feed or the number of a page. */
interface Sign extends Span {
  readonly number?: string;
  /** A number inside the text, `(Pg. 10)`: the page that it names begins there. */
  readonly isInline?: boolean;
}

/** Signs without text between them. */
interface Break {
  /** Offset of the first text behind it; the length of the file at its end. */
  readonly text: number;
  readonly isAtStart: boolean;
  readonly signs: readonly Sign[];
}

const digits = '[\\d٠-٩۰-۹]{1,4}';
/** `7`, `- 7 -`, `Page 7 of 12`, `[7]`. */
const wordForPage = '(?:page|pg?\\.?|seite|p[áa]gina|صفحه|صفحة|ص)[ .]{0,2}';
const ofAll = `(?: ?(?:of|/|von|de|از) ?${digits})?`;
const numberLine = new RegExp(`^[\\s\\[(–—*_|~-]*(?:${wordForPage})?(${digits})${ofAll}[\\s\\])–—*_|~.-]*$`, 'iu');
/** `Annual Meeting    7`, `8 | Annual Meeting`. */
const numberInHeader = new RegExp(
  `^\\s*(${digits})(?:\\s{2,}| ?[|·•] ?)\\S|\\S(?:\\s{2,}| ?[|·•] ?)(${digits})\\s*$`,
  'u',
);
const inlineMark = /^[([](?:page|pg\.?|p\.) {0,2}(\d{1,4})[)\]]$/iu;

/**
 * Where the pages of a printed text begin, in text order. A number at the head of a page names the page that begins; one at
 * its foot names the page that ends. Empty for texts without pages.
 */
export function pageBegins(text: string, transcript: Transcript): PageBegin[] {
  if (transcript.cues !== undefined) return [];
  const breaks = breaksOf(text, transcript);
  if (!countUp(breaks)) return breaks.filter(hasFeed(text)).flatMap(({ text: start }) => begin(start, '', text.length));
  const isFoot = numbersAreAtTheFoot(text, breaks);
  const numberOf = ({ signs }: Break): string | undefined => {
    const numbers = signs.flatMap(({ number }) => number ?? []);
    return isFoot ? numbers[0] : numbers.at(-1);
  };
  const first = firstText(text, transcript);
  const begins: PageBegin[] = [];
  if (isFoot && breaks.length > 0 && breaks[0].text > first && numberOf(breaks[0]) !== undefined)
    begins.push(...begin(first, numberOf(breaks[0])!, text.length));
  breaks.forEach((here, i) => {
    const inline = here.signs.find(({ isInline }) => isInline)?.number;
    const atFoot = (): string => {
      const next = breaks[i + 1] && numberOf(breaks[i + 1]);
      const own = numberOf(here);
      return next ?? (own === undefined ? '' : String(Number(asciiDigits(own)) + 1));
    };
    const page = inline ?? (isFoot ? atFoot() : numberOf(here)) ?? '';
    begins.push(...begin(here.text, page, text.length));
  });
  return begins;
}

function begin(start: number, page: string, length: number): PageBegin[] {
  return start < length ? [{ start, page }] : [];
}

function hasFeed(text: string): (here: Break) => boolean {
  return ({ signs }) => signs.some(({ start }) => text[start] === '\f');
}

/** Whether the numbers mostly go up, as those of pages do. */
function countUp(breaks: readonly Break[]): boolean {
  const numbers = breaks.flatMap(({ signs }) =>
    signs.flatMap(({ number }) => (number ? [Number(asciiDigits(number))] : [])),
  );
  const up = numbers.filter((number, i) => i > 0 && number >= numbers[i - 1] && number <= numbers[i - 1] + 20).length;
  return numbers.length > 0 && up >= (numbers.length - 1) * 0.7;
}

/** Whether the numbers stand at the foot of pages. Form feeds tell, or else the first and the last number. */
function numbersAreAtTheFoot(text: string, breaks: readonly Break[]): boolean {
  let balance = 0;
  for (const { signs, text: next, isAtStart } of breaks) {
    const feed = signs.findIndex(({ start }) => text[start] === '\f');
    const number = signs.findIndex(sign => sign.number !== undefined);
    if (number < 0) continue;
    if (feed >= 0 && !isAtStart) balance += number < feed ? 1 : -1;
    else if (next >= text.length) balance++;
    else if (isAtStart) balance--;
  }
  if (balance !== 0) return balance > 0;
  const first = breaks.flatMap(({ signs }) => signs.flatMap(({ number }) => number ?? []))[0];
  return first !== undefined && Number(asciiDigits(first)) === 1;
}

function breaksOf(text: string, transcript: Transcript): Break[] {
  const gaps = gapReader(text, transcript.furniture);
  const first = firstText(text, transcript);
  const breaks: { text: number; isAtStart: boolean; signs: Sign[] }[] = [];
  for (const sign of signsOf(text, transcript)) {
    const next = gaps(sign.end);
    const last = breaks.at(-1);
    if (last !== undefined && last.text === next && !sign.isInline) last.signs.push(sign);
    else breaks.push({ text: next, isAtStart: sign.start < first, signs: [sign] });
  }
  // A file that begins with form feeds alone begins no second page.
  return breaks.filter(({ isAtStart, signs }) => !isAtStart || signs.some(({ number }) => number !== undefined));
}

function firstText(text: string, { furniture }: Transcript): number {
  return gapReader(text, furniture)(0);
}

/** Form feeds and the numbers of pages in furniture, in text order. */
function signsOf(text: string, { furniture, lineNumbers }: Transcript): Sign[] {
  const signs: Sign[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) signs.push({ start: at, end: at + 1 });
  const numbersOfLines = new Set(lineNumbers.map(({ start }) => start));
  for (const { start, end } of furniture) {
    if (numbersOfLines.has(start) || end - start > 2000) continue;
    const whole = text.slice(start, end);
    const mark = inlineMark.exec(whole);
    if (mark !== null && !isWholeLine(text, start, end)) {
      signs.push({ start, end, number: mark[1], isInline: true });
      continue;
    }
    let lineStart = start;
    for (const line of whole.split(/(?<=[\n\r\f])/)) {
      const match = numberLine.exec(line) ?? numberInHeader.exec(line);
      const number = match?.[1] ?? match?.[2];
      if (number !== undefined) signs.push({ start: lineStart, end: lineStart + line.length, number });
      lineStart += line.length;
    }
  }
  return signs.sort((a, b) => a.start - b.start || a.end - b.end);
}

function isWholeLine(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  return /(?:^|[\n\r\f])[ \t]*$/.test(before) && /^[ \t]*(?:[\n\r\f]|$)/.test(after);
}

/** For offsets that go up, or 0: the first offset from there on that is neither white space nor furniture. */
function gapReader(text: string, furniture: readonly Span[]): (offset: number) => number {
  let next = 0;
  let found = -1;
  return offset => {
    if (offset <= found) return found;
    let at = offset;
    for (;;) {
      while (next < furniture.length && furniture[next].end <= at) next++;
      if (next < furniture.length && furniture[next].start <= at) at = furniture[next].end;
      else if (at < text.length && /[\s\ufeff]/.test(text[at])) at++;
      else return (found = at);
    }
  };
}
