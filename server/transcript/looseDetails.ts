import type { Span } from '../text/span';
import { isoDate } from './calendar';
import { findDates } from './dates/findDates';
import { isLabelled, isStated, readDetail } from './details';
import { isPublication } from './publicationLines';
import type { FrontFacts } from './details';
import { greeting } from './greeting';
import type { Line } from './lineLayout';
import { pattern } from './pattern';
import { shape } from './shape';
import { isHouseLine, isTown } from './placeLines';
import { placeOfEvent } from './speechLines';
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
  const towns = looseLines(text, lines, content)
    .filter(index => !title.has(index))
    .map(
      index => townOf(text, lines[index]) ?? townOfEvent(text, lines[index]) ?? placeOfRecording(text, lines[index]),
    );
  const place = theOnly([...places, ...cities, ...towns], ({ value }) => value);
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

/** A town with its state or country alone on a line: "Washington, D.C." */
function townOf(text: string, { start, end }: Line): FrontFacts['place'] {
  const value = text.slice(start, Math.min(end, start + 80)).trim();
  if (!value.includes(', ') || !isTown(value)) return undefined;
  return { start, end, value, from: 'dateline' };
}

function townOfEvent(text: string, { start, end }: Line): FrontFacts['place'] {
  const line = text.slice(start, Math.min(end, start + 160));
  const place = placeOfEvent(line);
  if (place === undefined) return undefined;
  return {
    start: start + place.start,
    end: start + place.end,
    value: line.slice(place.start, place.end),
    from: 'dateline',
  };
}

function placeOfRecording(text: string, { start, end }: Line): FrontFacts['place'] {
  const match = recordedAt.exec(text.slice(start, Math.min(end, start + 160)));
  if (match === null) return undefined;
  const from = start + match.index + match[0].indexOf(match[1]);
  return { start: from, end: from + match[1].length, value: match[1], from: 'dateline' };
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
    return isLabelled(content) || isWholeDay(content) || isSureLine(content);
  });
}

/** Whether a line names the town with its state, or the day and the place of a body, by its form alone. */
function isSureLine(content: string): boolean {
  if (content.length > 160) return false;
  if (content.includes(', ') && isTown(content)) return true;
  if (placeOfEvent(content) !== undefined || recordedAt.test(content)) return true;
  const days = findDates(content).filter(({ date }) => date.day !== undefined && date.year !== undefined);
  if (days.length !== 1) return false;
  const [before, after] = [content.slice(0, days[0].start), content.slice(days[0].end)];
  return isDayOfSession(before, after) || (after === '' && before.endsWith(', ') && isHouseLine(before.slice(0, -2)));
}

/** "Interviewer: Ruth Hallam. Recorded at Staithes on 7 June 1988". */
const recordedAt = pattern('u')`
  (?:^|\. )Recorded (?:at|in) ((?:the )?\p{Lu}[\p{L}'’-]+(?: (?:of )?\p{Lu}[\p{L}'’-]+){0,3}
  (?:, \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})?),? on[ ]`;

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
const otherDate = shape('iu')`
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
    (!otherDate.test(content) ||
      recordedAt.test(content) ||
      /(?:^|\. )(?:recorded(?: (?:at|in|on)\b| ?:)|(?:broadcast|aired)(?: on)? ?:)/i.test(content));
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
  const isRecording = recordedAt.test(`${before}`) && before.endsWith(' on ') && /^\.?$/.test(content.slice(day.end));
  if (isRecording || isDayOfSession(before, content.slice(day.end))) return { date: dateAt(day, start) };
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

const weekday = pattern('iu')`
  (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes
  |sábado|domingo
  |lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch),?[ ]$`;
/** "Second day: Tuesday, …", "Sesión plenaria celebrada el …", "au lycée de jeunes filles de Bourges, le …". */
const sessionBefore = shape('iu')`
  ^(?:(?:\p{L}+ ){1,3}(?:day|session|sitting|meeting)[:,][ ]$
  |(?:sesión|séance|seduta|sessão|sitzung|reunión|réunion|riunione|reunião|audiencia|audience)\b[^.:;!?]{0,60}[ ](?:celebrada el
  |tenue le|del?|du|di|vom|am|realizada em|tenutasi il)[ ]$
  |(?:au|aux|à l['’]|à la|dans|im|in der|auf der?m?|bei der|nel|nella|all['’]|al|en el|en la)[ ]?[^.:;!?]{3,80},? (?:le|am|il|el)[ ]$)`;
const sessionAfter = /^(?:\.? ?(?:morning|afternoon|evening|night) (?:session|sitting))?[.)]?$/i;

/** Whether a line says on which day a body met, or where and when something was said. */
function isDayOfSession(before: string, after: string): boolean {
  return sessionAfter.test(after) && !otherDate.test(before) && sessionBefore.test(before.replace(weekday, ''));
}

function dateAt(mention: DateMention, lineStart: number): NonNullable<FrontFacts['date']> {
  return { start: mention.start + lineStart, end: mention.end + lineStart, value: mention.date, from: 'dateline' };
}
