import { findDates } from './dates/findDates';
import type { Line } from './lineLayout';
import { pattern } from './pattern';
import { isName, nameLength } from './title';
import type { DateMention, Fact, Transcript } from './transcript';

/** Title, date, speaker, place and occasion, where the beginning of a file states them. */
export type FrontFacts = Pick<Transcript, 'title' | 'date' | 'speaker' | 'place' | 'occasion'>;

/** `Speaker: Anna Berg`: the label and the value. */
const labelled = pattern('iu')`
  ^[*_]{0,2}(
    date|speaker|by|place|venue|location|occasion|event|title|عنوان|العنوان|delivered by|speech by|تاریخ|سخنران
    |مکان|محل|مناسبت|التاريخ|المتحدث|المكان|المناسبة
  )[*_]{0,2} ?[:：][*_]{0,2} ?(.{1,200})$`;
const byline = /^(?:by|delivered by|speech by|از) (.{3,80})$/iu;
const clock = /^[(\d]{0,2}\d?[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?\)?$/i;

/** Whether a line is a label with its value: `Date: 27 November 2014`. */
export function isLabelled(content: string): boolean {
  return labelled.test(content);
}

/** Whether a line near the title states the date, place, speaker or time. */
export function isDetail(text: string, line: Line): boolean {
  if (line.end - line.start > 200) return false;
  const content = withoutEmphasis(text.slice(line.start, line.end));
  if (labelled.test(content) || clock.test(content)) return true;
  if (byline.test(content) && content.split(' ').length <= 12) return true;
  return isDateLine(content) || isName(content);
}

/** Whether a detail may stand before the title. A date with other words in its line is rather the title itself. */
export function mayPrecedeTitle(text: string, line: Line): boolean {
  if (!isDetail(text, line)) return false;
  const content = withoutEmphasis(text.slice(line.start, line.end));
  return labelled.test(content) || byline.test(content) || isName(content) || !/\p{L}{3}/u.test(withoutDates(content));
}

/** Whether the line ends with a date that has a month and a year. */
export function endsWithDate(text: string, line: Line): boolean {
  return endsInDate(text.slice(Math.max(line.start, line.end - 60), line.end));
}

/** As `endsWithDate`, for a text. */
export function endsInDate(content: string): boolean {
  const dates = findDates(content);
  const last = dates[dates.length - 1];
  return (
    last !== undefined &&
    last.date.month !== undefined &&
    last.date.year !== undefined &&
    /^[\s).\]*_]{0,3}$/.test(content.slice(last.end))
  );
}

/** The facts of lines of date, place and speaker. Of two lines that state the same fact, the first counts. */
export function readDetails(text: string, lines: readonly Line[], details: readonly number[]): FrontFacts {
  return details.reduceRight<FrontFacts>((facts, index) => ({ ...facts, ...readDetail(text, lines[index]) }), {});
}

function readDetail(text: string, { start, end }: Line): FrontFacts {
  const content = text.slice(start, end);
  const labelledMatch = labelled.exec(content);
  if (labelledMatch !== null) {
    const [, label, value] = labelledMatch;
    return labelledFact(text, label, start + content.lastIndexOf(value), end);
  }
  const by = byline.exec(content.replace(/[*_]/g, ' '));
  if (by !== null) return { speaker: factAt(text, start + content.lastIndexOf(by[1].trim()), end) };
  if (isName(withoutEmphasis(content))) return { speaker: factAt(text, start, start + nameLength(content)) };
  return datelineFacts(text, start, end);
}

/** The facts of YAML front matter, which fills the first `count` lines. Of two equal keys the last counts. */
export function readFrontMatter(text: string, lines: readonly Line[], count: number): FrontFacts {
  let facts: FrontFacts = {};
  for (let i = 1; i < count - 1; i++) {
    const { start } = lines[i];
    const content = text.slice(start, Math.min(lines[i].end, start + 400));
    const match = /^(title|date|speaker|author|place|venue|location|occasion|event) ?: {0,4}(.+)$/i.exec(content);
    if (match === null || match[2].replace(/["']/g, '').trim() === '') continue;
    const label = match[1].toLowerCase() === 'author' ? 'speaker' : match[1];
    const end = start + content.length;
    facts = { ...facts, ...labelledFact(text, label, end - match[2].length, end) };
  }
  return facts;
}

const introducesSpeech = pattern('iu')`
  \b(?:
    deliver(?:ed|s)|spoke|speech|address(?:ed)?|meeting|lecture|remarks|held|gave|given|sermon|morning|evening
    |statements
  )\b|سخنرانی|بیانات|دیدار|ایراد|كلمة|خطاب|لقاء`;

/**
 * The date that an introduction gives: "the speech delivered on November 27, 2014". `content` lists the lines after the
 * head; only the first five of them are looked at.
 */
export function findIntroducedDate(
  text: string,
  lines: readonly Line[],
  content: readonly number[],
): FrontFacts['date'] {
  const first = content[0];
  if (first === undefined) return undefined;
  const { start } = lines[first];
  let last = first;
  for (const index of content.slice(0, 5)) if (lines[index].start - start < 600) last = index;
  const beginning = text.slice(start, Math.min(lines[last].end, start + 700)).replace(/\s/g, ' ');
  const mention = findDates(beginning).find(({ date }) => date.day !== undefined && date.year !== undefined);
  if (mention === undefined || mention.start > 450) return undefined;
  const before = beginning.slice(Math.max(0, mention.start - 160), mention.start);
  return introducesSpeech.test(before) ? dateFact(mention, start) : undefined;
}

function labelledFact(text: string, label: string, start: number, end: number): FrontFacts {
  if (/^(?:date|تاریخ|التاريخ)$/iu.test(label)) return firstDate(text, start, end);
  const value = factAt(text, start, end);
  if (/^(?:title|عنوان|العنوان)$/iu.test(label)) return { title: value };
  if (/^(?:place|venue|location|مکان|محل|المكان)$/iu.test(label)) return { place: value };
  if (/^(?:occasion|event|مناسبت|المناسبة)$/iu.test(label)) return { occasion: value };
  return { speaker: value };
}

/** `Tehran, 12 May 2015`: the date, and the place before or after it. */
function datelineFacts(text: string, start: number, end: number): FrontFacts {
  const content = text.slice(start, end).replace(/\s/g, ' ');
  const dates = findDates(content);
  if (dates.length === 0) return {};
  const facts = firstDate(text, start, end);
  for (const [from, to] of [
    [0, dates[0].start],
    [dates[dates.length - 1].end, content.length],
  ]) {
    const match = /\p{L}[\p{L}'’.\u200c -]{2,40}(?:, ?\p{L}[\p{L}'’. -]{2,40}){0,2}/u.exec(
      content.slice(from, to).replace(/\b(?:dated|delivered|on)\b/gi, word => ' '.repeat(word.length)),
    );
    if (match === null) continue;
    const preposition = match[0].startsWith('at ') || match[0].startsWith('in ') ? 3 : 0;
    const matchStart = start + from + match.index;
    const length = match[0].replace(/[\s,.-]+$/, '').length;
    return { ...facts, place: factAt(text, matchStart + preposition, matchStart + length) };
  }
  return facts;
}

/** The first full date of [start, end), or the first with a year. */
function firstDate(text: string, start: number, end: number): FrontFacts {
  const dates = findDates(text.slice(start, end).replace(/\s/g, ' '));
  const mention =
    dates.find(({ date }) => date.day !== undefined && date.year !== undefined) ??
    dates.find(({ date }) => date.year !== undefined);
  return mention === undefined ? {} : { date: dateFact(mention, start) };
}

/** A date found in a part of the text that starts at `partStart`. */
function dateFact(mention: DateMention, partStart: number): NonNullable<FrontFacts['date']> {
  return { start: mention.start + partStart, end: mention.end + partStart, value: mention.date };
}

/** [start, end) without white space, quotes and emphasis around it. */
function factAt(text: string, start: number, end: number): Fact<string> {
  let from = start;
  let to = end;
  while (from < to && /[\s*_"'“”(]/.test(text[from])) from++;
  while (to > from && /[\s*_"'“”),;]/.test(text[to - 1])) to--;
  return { start: from, end: to, value: text.slice(from, to).replace(/\s+/g, ' ') };
}

/** Whether the line holds a full date and little else. */
function isDateLine(content: string): boolean {
  if (content.length > 100) return false;
  const dates = findDates(content).filter(({ date }) => date.month !== undefined || content.length <= 6);
  if (dates.length === 0) return false;
  const words = withoutDates(content).match(/\p{L}{2,}/gu) ?? [];
  return (
    words.length <= 6 &&
    !/^(?:of|in the) /.test(content) &&
    words.every(word => /^\p{Lu}|^(?:dated?|on|at|in|of|the|and)$|^[\u0600-\u06ff]/u.test(word)) &&
    !/[:;?!]$/.test(content)
  );
}

function withoutDates(content: string): string {
  return findDates(content).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), content);
}

/** Without emphasis and parentheses around it. Offsets do not stay the same. */
function withoutEmphasis(content: string): string {
  return content.replace(/^[*_(]{1,3}|[*_)]{1,3}$/g, '').trim();
}
