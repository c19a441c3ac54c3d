import type { Span } from '../text/span';
import { isoDate } from './calendar';
import { findDates } from './dates/findDates';
import { isLabelled, isPublication, isStated, readDetail } from './details';
import type { FrontFacts } from './details';
import { greeting } from './greeting';
import type { Line } from './lineLayout';
import { pattern } from './pattern';
import { isTown } from './placeLines';
import { isProse } from './titleLines';
import { eventWord } from './title';
import type { DateMention } from './transcript';

/** Lines looked at, without furniture. */
const mostLines = 18;
/** Length of a paragraph of prose with which the text begins. Shorter sentences also stand in heads. */
const shortestText = 120;

/**
 * The date, place and speaker of lines that stand anywhere before the text, not only next to the title: under the address
 * of an office, the parties of a court, the subject of a meeting. `content` lists the first lines without furniture. Where two
 * lines state different days, persons or places, none of them counts. Labels of people who speak end the head.
 */
export function readLooseDetails(
  text: string,
  lines: readonly Line[],
  content: readonly number[],
  title: ReadonlySet<number>,
): FrontFacts {
  const found = looseLines(text, lines, content)
    .filter(index => !title.has(index))
    .map(index => factsOf(text, lines[index]));
  const date = theOnly(
    found.map(facts => facts.date),
    ({ value }) => isoDate(value),
  );
  const speaker = theOnly(
    found.map(facts => facts.speaker),
    ({ value }) => value,
  );
  const places = found.map(facts => facts.place);
  const cities = content.slice(0, mostLines).map(index => cityBelowDay(text, lines, index));
  const place = theOnly([...places, ...cities], ({ value }) => value);
  return {
    ...(date !== undefined && { date }),
    ...(speaker !== undefined && { speaker }),
    ...(place !== undefined && { place }),
  };
}

/** "New York" alone on a line below that of the day. */
function cityBelowDay(text: string, lines: readonly Line[], index: number): FrontFacts['place'] {
  const [line, above] = [lines[index], lines[index - 1]];
  if (above === undefined || line.blanks > 1 || above.end - above.start > 60) return undefined;
  const value = text.slice(line.start, Math.min(line.end, line.start + 80)).trim();
  if (line.blanks > 0 ? !isTown(value) || !value.includes(', ') : !isTown(value)) return undefined;
  const days = findDates(text.slice(above.start, above.end)).filter(({ date }) => date.day !== undefined);
  return days.length === 1 ? { start: line.start, end: line.end, value, from: 'dateline' } : undefined;
}

/** The value that all of `values` have, if they have one. */
function theOnly<T>(values: readonly (T | undefined)[], key: (value: T) => string): T | undefined {
  const given = values.filter(value => value !== undefined);
  return new Set(given.map(key)).size === 1 ? given[0] : undefined;
}

/** The lines before the first paragraph of the text. Without such a paragraph, only lines with a label count. */
function looseLines(text: string, lines: readonly Line[], content: readonly number[]): readonly number[] {
  let i = 0;
  while (i < content.length && i < mostLines) {
    let next = i + 1;
    while (next < content.length && lines[content[next]].blanks === 0) next++;
    const paragraph = text.slice(lines[content[i]].start, lines[content[next - 1]].end);
    if (i > 0 && greeting.test(paragraph) && !/^[[(]/.test(paragraph)) return content.slice(0, i);
    if (isText(paragraph)) return content.slice(0, i);
    i = next;
  }
  return content.slice(0, i).filter(line => {
    const content = text.slice(lines[line].start, lines[line].end);
    return isLabelled(content) || isWholeDay(content);
  });
}

/** Whether a line is a day with its weekday and nothing else but the time: "Thursday, 9 November 2023, at 10 a.m." */
function isWholeDay(content: string): boolean {
  if (content.length > 60) return false;
  const [day, ...more] = findDates(content);
  if (
    day === undefined ||
    !/^(?:\p{L}{4,12}(?:-feira)?,? )?$/u.test(content.slice(0, day.start)) ||
    more.length > 0 ||
    day.date.day === undefined ||
    day.date.year === undefined
  )
    return false;
  return (
    /^\p{L}{4,}/u.test(content) && /^[,.]?(?: at)?(?: \d{1,2}[.:]?\d{0,2} ?[ap]\.?m\.?)?$/i.test(content.slice(day.end))
  );
}

/** Whether a paragraph is prose and long, or begins with a label in capitals: "ANNOUNCER: We present …". */
function isText(paragraph: string): boolean {
  if (paragraph.length > 600) return true;
  return isProse(paragraph) && (paragraph.length >= shortestText || /^\p{Lu}[\p{Lu} .]{2,30}: /u.test(paragraph));
}

/** Dates of other things than the speech. */
const otherDate = pattern('iu')`
  \b(?:
    filed|born|died|since|until|founded|received|accepted|registered|signed|adopted|approved|due|deadline|before|after
    |patent|recorded|retrieved|next|last|expires?|valid|embargo(?:ed)?|from|copyright|catalogu?ed|draft|erected|opened
  )\b|©`;

function factsOf(text: string, line: Span): FrontFacts {
  const content = text.slice(line.start, line.end);
  if (content.length > 160 || isPublication(content)) return {};
  const { date, speaker, place } =
    isStated(content) && !recordNumber.test(content) ? readDetail(text, line) : (looseDate(content, line.start) ?? {});
  const isDay =
    date?.value.day !== undefined &&
    date.value.to === undefined &&
    (!otherDate.test(content) || /^(?:recorded(?: (?:at|in|on)\b| ?:)|(?:broadcast|aired)(?: on)? ?:)/i.test(content));
  return {
    ...(isDay && { date }),
    ...(isDay && place !== undefined && { place }),
    ...(speaker !== undefined && { speaker }),
    ...(!isDay && date === undefined && place !== undefined && { place }),
  };
}

/** A number of a record of debates in brackets: "[Record Volume 9, Number 5 (Friday, May 3, 1996)]". */
const recordNumber = /^\[[^[\]]{0,60}\b(?:vol(?:ume)?|n(?:umbe|o)r?)\b[^[\]]{0,60}\]$/i;

/** "Session 2 of the Forum on Ropes, Merrow, 9 February 1996": an event, perhaps a place, and at the end the day. */
function looseDate(content: string, start: number): FrontFacts | undefined {
  const days = findDates(content).filter(({ date }) => date.day !== undefined && date.year !== undefined);
  if (days.length !== 1) return undefined;
  const [day] = days;
  const before = content.slice(0, day.start);
  if (recordNumber.test(content)) return { date: dateAt(day, start) };
  if (!/^[)\]]?$/.test(content.slice(day.end)) || !/[,(] ?(?:\p{Lu}\p{Ll}+day, ?)?$/u.test(before)) return undefined;
  if (!eventWord.test(before) || /[.!?:;] /.test(before) || otherDate.test(before)) return undefined;
  const place = /, (\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+){0,2}), $/u.exec(before);
  if (place === null || eventWord.test(place[1])) return { date: dateAt(day, start) };
  const placeStart = start + place.index + 2;
  return {
    date: dateAt(day, start),
    place: { start: placeStart, end: placeStart + place[1].length, value: place[1], from: 'dateline' },
  };
}

function dateAt(mention: DateMention, lineStart: number): NonNullable<FrontFacts['date']> {
  return { start: mention.start + lineStart, end: mention.end + lineStart, value: mention.date, from: 'dateline' };
}
