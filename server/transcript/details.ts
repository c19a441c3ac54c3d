import { withoutTrailing } from '../base/withoutTrailing';
import { recalled } from '../text/documentMemory';
import type { Span } from '../text/span';
import { parseDate } from './calendar';
import { findDates } from './dates/findDates';
import { deliveryClause } from './deliveryClause';
import { isOtherField, labelledLine, type HeadLabel } from './headLabels';
import { isHeadNote } from './headNotes';
import { isHouseLine } from './placeLines';
import { isPlaceLine, nameInByline, placeOfDelivery, pressLine } from './bylines';
import type { Line } from './lineLayout';
import type { LineGroup } from './paragraphs';
import { pattern } from './pattern';
import { personAtHouse } from './personAtHouse';
import { isPublication, isPublicationLine, ofFirstPublication } from './publicationLines';
import { lengthOfPersonLine } from './personNames';
import { addressOf, isSpeechLine, noPlace, placeAfterEvent, placeOfEvent, placeOfHall } from './speechLines';
import { isName, nameLength } from './title';
import { weekday } from './weekdays';
import type { DateMention, Fact, FactSource, Transcript } from './transcript';

/** Title, date, speaker, place and occasion, where the beginning of a file states them. */
export type FrontFacts = Pick<Transcript, 'title' | 'date' | 'speaker' | 'place' | 'occasion'>;

const byline = /^(?:by|delivered by|speech by|از) .{3,80}$/iu;
const bylineStart = /^ *(?:by|delivered by|speech by|از) (?=.{3})/iu;
const clock = /^[(\d]{0,2}\d?[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?\)?$/i;

/** Whether a line is a label with its value: `Date: 27 November 2014`. */
export function isLabelled(content: string): boolean {
  return labelledLine(content) !== undefined;
}

/** Whether a line near the title states the date, place, speaker or time. */
export function isDetail(text: string, line: Line): boolean {
  return line.end - line.start <= 200 && isDetailLine(text.slice(line.start, line.end));
}

const isDetailLine = recalled((whole: string): boolean => {
  const content = withoutEmphasis(whole);
  if (isLabelled(content) || isOtherField(content) || clock.test(content)) return true;
  if (byline.test(content) && content.split(' ').length <= 12) return true;
  if (nameInByline(whole) !== undefined || placeOfDelivery(whole) !== undefined) return true;
  if (deliveryClause(content) !== undefined || personAtHouse(content) !== undefined) return true;
  if (isPublicationLine(content)) return true;
  return (
    isDateLine(content) ||
    isName(content) ||
    lengthOfPersonLine(content) !== undefined ||
    addressOf(content) !== undefined ||
    isSpeechLine(content) ||
    placeOfHall(content) !== undefined ||
    placeOfEvent(content) !== undefined
  );
});

/** Whether a line states by its form alone, wherever it stands, the date, the place or who speaks. */
export const isStated = recalled((content: string): boolean => {
  const plain = withoutEmphasis(content);
  if (
    isLabelled(plain) ||
    deliveryClause(plain) !== undefined ||
    personAtHouse(plain) !== undefined ||
    nameInByline(content) !== undefined ||
    placeOfDelivery(content) !== undefined
  )
    return true;
  return isDateLine(plain) || (byline.test(plain) && plain.split(' ').length <= 6);
});

/** Whether a line is only "BY", above the name of the speaker. */
export function isBy(text: string, { start, end }: Line): boolean {
  return end - start <= 14 && /^[*_]{0,2}by(?: the)?[*_]{0,2}$/i.test(text.slice(start, end));
}

/** Whether a line is "by" and a name: "by Dorothea Quill". */
export function isByline(text: string, { start, end }: Line): boolean {
  return (
    end - start <= 80 && /^[*_]{0,2}by [\p{Lu}*_]/iu.test(text.slice(start, end)) && byName.test(text.slice(start, end))
  );
}

const byName =
  /^[*_]{0,2}(?:by|BY|By) (?:\p{Lu}[\p{L}'’.-]*)(?: (?:(?:de|von|van|al-|ibn) ?)?\p{Lu}[\p{L}'’.-]*){1,4}[*_]{0,2}$/u;

/** Whether two lines are "BY" and a name: "WILLIAM HARTE, ESQ.". */
export function isDividedByline(text: string, line: Line, next: Line): boolean {
  if (!isBy(text, line) || next.blanks > 1 || next.end - next.start > 100) return false;
  const name = text.slice(next.start, next.end).replace(/^[*_]{1,2}|[*_]{1,2}$/g, '');
  return nameOnLine.test(name) && findDates(name).length === 0;
}

/** Capitalised words, and after a comma what the person is: "the Rev. John Salt, M.A., Vicar of Oston". */
const nameOnLine = pattern('u')`
  ^(?:(?:[tT]he|THE) )?(?:\p{Lu}[\p{L}'’.-]* ){1,5}?(?:(?:de|von|van|al-|ibn|of) ?)?\p{Lu}[\p{L}'’.-]*
  (?:,? \(.{1,40}\)|, ?\p{Lu}.{0,60})?$`;

/** "Speech by Tomas Vell at the Harbour Dinner" is rather the title itself. */
const speechByAt = /^speech by .{3,60} (?:at|to|in|before|on|during) /iu;

/** Whether a detail may stand before the title. A date with other words in its line is rather the title itself. */
export function mayPrecedeTitle(text: string, line: Line): boolean {
  if (!isDetail(text, line)) return false;
  const content = withoutEmphasis(text.slice(line.start, line.end));
  if (speechByAt.test(content)) return false;
  return isLabelled(content) || byline.test(content) || isName(content) || !/\p{L}{3}/u.test(withoutDates(content));
}

/** Whether the line ends with a date that has a month and a year. */
export function endsWithDate(text: string, line: Line): boolean {
  return endsInDate(text.slice(Math.max(line.start, line.end - 60), line.end));
}

/** As `endsWithDate`, for a text. */
export const endsInDate = recalled((content: string): boolean => {
  const dates = findDates(content);
  const last = dates[dates.length - 1];
  return (
    last !== undefined &&
    last.date.month !== undefined &&
    last.date.year !== undefined &&
    /^[\s).\]*_]{0,3}$/.test(content.slice(last.end))
  );
});

/**
 * The facts of lines of date, place and speaker. Of two lines that state the same fact, the first counts, but a byline
 * counts before other lines, and the date of a publication after them.
 */
export function readDetails(
  text: string,
  lines: readonly Line[],
  details: readonly LineGroup[],
  title = '',
): FrontFacts {
  const ranked = details.map(({ from, to }) => {
    const span = { start: lines[from].start, end: lines[to - 1].end };
    const content = text.slice(span.start, Math.min(span.end, span.start + 40));
    const facts = !isPublication(content)
      ? readDetail(text, span)
      : ofFirstPublication.test(content)
        ? firstDate(text, span.start, span.end, 'dateline')
        : {};
    const rank = isPublication(content) ? 3 : facts.speaker !== undefined ? 0 : speechDate.test(content) ? 1 : 2;
    const isPerson =
      to - from === 1 &&
      lengthOfPersonLine(withoutEmphasis(text.slice(span.start, Math.min(span.end, span.start + 200)))) !== undefined;
    return { facts, rank, isPerson };
  });
  const persons = details
    .map(({ from }) =>
      withoutEmphasis(text.slice(lines[from].start, Math.min(lines[from].end, lines[from].start + 200))),
    )
    .filter(line => lengthOfPersonLine(line) !== undefined);
  // Of several people none is known to speak, and below "Eulogy" stands who is remembered.
  const isUnclear = new Set(persons).size > 1 || remembrance.test(title);
  return ranked
    .filter(({ isPerson }) => !(isPerson && isUnclear))
    .sort((a, b) => a.rank - b.rank)
    .reduceRight<FrontFacts>((others, { facts }) => ({ ...others, ...facts }), {});
}

/** Titles below which a name is rather of somebody else than the speaker. */
const remembrance =
  /\b(?:eulogy|tribute|memorial|memory|funeral|obituary|remember(?:ing|ed)?|hono(?:u?r)(?:ing)?|nachruf|éloge|portrait of|life of)\b/iu;

const speechDate = /^[*_]{0,2}(?:(?:speech|delivery) date|date of|delivered)\b/i;

/** The facts of the line or the two lines of a detail. */
export function readDetail(text: string, { start, end }: Span): FrontFacts {
  const content = text.slice(start, end).replace(/\s/g, ' ');
  const stated = labelledLine(content);
  if (stated !== undefined) return labelledFact(text, stated.label, start + content.lastIndexOf(stated.value), end);
  if (isHeadNote(content)) return firstDate(text, start, end, 'dateline');
  const clause = deliveryClause(content);
  if (clause !== undefined) return { ...placed(text, start, clause), ...firstDate(text, start, end, 'dateline') };
  const atHouse = personAtHouse(content);
  if (atHouse !== undefined) return placed(text, start, atHouse);
  const named = nameInByline(content);
  const delivered = placeOfDelivery(content) ?? placeBeforeDate(content, named) ?? placeAfterEvent(content, named);
  if (named !== undefined || delivered !== undefined)
    return {
      ...placed(text, start, { speaker: named, place: delivered }),
      ...firstDate(text, start, end, 'dateline'),
    };
  const hall = placeOfHall(content) ?? placeOfEvent(content);
  if (hall !== undefined) return { place: factAt(text, start + hall.start, start + hall.end, 'dateline') };
  const addressed = addressOf(content);
  if (addressed !== undefined) {
    const { place } = addressed;
    return {
      ...(place !== undefined && { place: factAt(text, start + place.start, start + place.end, 'dateline') }),
      ...firstDate(text, start, end, 'dateline'),
    };
  }
  const by = bylineStart.exec(content.replace(/[*_]/g, ' '));
  if (by !== null) return bylineFacts(text, start + by[0].length, end);
  const person = lengthOfPersonLine(withoutEmphasis(content));
  if (person !== undefined) {
    const from = start + content.indexOf(withoutEmphasis(content));
    return { speaker: factAt(text, from, from + person, 'byline') };
  }
  if (isName(withoutEmphasis(content))) return { speaker: factAt(text, start, start + nameLength(content), 'byline') };
  return datelineFacts(text, start, end);
}

/** What ends the name in a byline: "By Anna Berg at the mill, 3 May 1996". */
const afterName =
  /[,،;(|–—\d[]| - | (?:at|in|on|to|before|during|for|with|of the)(?= )|[.!?](?= \p{Lu}\p{Ll}+ \p{Ll})/u;
/** "in Norwick", "at the University of Harran". */
const placeInByline =
  / (?:at|in) (?:the )?((?:University of |City of )?\p{Lu}[\p{L}'’-]+(?: (?:of |al-)?\p{Lu}[\p{L}'’-]+){0,4})(?=[,.;(]| \d|$)/u;

/** "Uppsala" in "Talk given by Per Alm at the Fair in Uppsala, 14 November 2015", after the name. */
function placeBeforeDate(content: string, named: Span | undefined): Span | undefined {
  if (named === undefined) return undefined;
  const rest = content.slice(named.end);
  const match =
    / in (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}), (?=\d|\p{Lu}\p{Ll}+ \d)/u.exec(rest) ??
    / (?:at|in) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}),? on (?=\d|\p{Lu}\p{Ll}+ \d)/u.exec(rest);
  if (match === null || findDates(rest.slice(match.index))[0]?.start !== match[0].length) return undefined;
  const start = named.end + match.index + 4;
  return { start, end: start + match[1].length };
}

/** The speaker, date and place of a byline, from the name on. */
function bylineFacts(text: string, start: number, end: number): FrontFacts {
  const content = text.slice(start, end).replace(/\s/g, ' ');
  const length = afterName.exec(content)?.index ?? content.length;
  const isPerson = /^[\s*_"'“”(]*(?:[tT]he )?(?:\p{Lu}|[\u0620-\u06ff])/u.test(content) && length > 2;
  const place = placeInByline.exec(content.slice(0, 120));
  const placeEnd = place === null ? 0 : start + place.index + place[0].length;
  return {
    ...(isPerson ? { speaker: factAt(text, start, start + length, 'byline') } : {}),
    ...(place === null ? {} : { place: factAt(text, placeEnd - place[1].length, placeEnd, 'byline') }),
    ...firstDate(text, start, end, 'byline'),
  };
}

/** The day without a year in the first line of a press report: "HAMBURG, Nov. 3 (Keelwire) -". */
export function readPressDay(text: string, { start, end }: Span): FrontFacts['date'] {
  const content = text.slice(start, Math.min(end, start + 500)).replace(/\s/g, ' ');
  const date = pressLine(content).place === undefined ? undefined : findDates(content.slice(0, 100))[0];
  return date?.date.day === undefined || date.date.year !== undefined ? undefined : dateFact(date, start, 'dateline');
}

/** The place, the speaker and the date that the first line of a press report names. */
export function readPressLine(text: string, { start, end }: Span): FrontFacts {
  const content = text.slice(start, Math.min(end, start + 500)).replace(/\s/g, ' ');
  const { place, speaker } = pressLine(content);
  const date = place === undefined ? undefined : findDates(content.slice(0, 100))[0];
  return {
    ...(date?.date.year !== undefined && date.date.day !== undefined && { date: dateFact(date, start, 'dateline') }),
    ...(place !== undefined && { place: factAt(text, start + place.start, start + place.end, 'dateline') }),
    ...(speaker !== undefined && { speaker: factAt(text, start + speaker.start, start + speaker.end, 'byline') }),
  };
}

/** The facts of a speaker and a place whose offsets are those of a line. */
function placed(
  text: string,
  start: number,
  { speaker, place }: { readonly speaker?: Span | undefined; readonly place?: Span | undefined },
): FrontFacts {
  return {
    ...(speaker !== undefined && { speaker: factAt(text, start + speaker.start, start + speaker.end, 'byline') }),
    ...(place !== undefined && { place: factAt(text, start + place.start, start + place.end, 'dateline') }),
  };
}

function labelledFact(text: string, label: HeadLabel, start: number, end: number): FrontFacts {
  if (label === 'date') return labelledDate(text, start, end);
  if (label === 'speaker')
    return { speaker: factAt(text, start, start + lengthOfPerson(text.slice(start, end)), 'byline') };
  return { [label]: factAt(text, start, end, label === 'title' ? 'title' : 'dateline') };
}

/** Persian digits of a year without its century, a month and a day: «دوشنبه ۸۶/۲/۳». From ۴۰ on it is no day. */
const shortPersianDay =
  /^(?:\p{L}[\p{L}\u200c]{2,8}[ ،]{1,2}){0,2}([۴-۹][۰-۹])([/.-])([۰۱]?[۰-۹])\2([۰-۳]?[۰-۹])(?![۰-۹\d/])/u;

/** Three numbers of two Persian digits: what is not a short year from ۴۰ on may be a year or a day. */
const shortDay = /(?<![۰-۹\d/.-])[۰-۹]{1,2}([/.-])[۰-۹]{1,2}\1[۰-۹]{1,2}(?![۰-۹\d/])/u;

/** The date after a label. */
function labelledDate(text: string, start: number, end: number): FrontFacts {
  const facts = firstDate(text, start, end, 'dateline');
  const content = text.slice(start, end);
  if (!shortDay.test(content)) return facts;
  const match = shortPersianDay.exec(content);
  if (match === null) return {};
  const value = parseDate([`13${match[1]}`, match[3], match[4]].join('-'));
  if (value === undefined) return {};
  const dateEnd = start + match[0].length;
  return { date: { start: dateEnd - match.slice(1).join('').length - 1, end: dateEnd, value, from: 'dateline' } };
}

/** Length of the name in "Peter Lunt, Chairman of the Trust". "Lunt, Peter" is a name. */
function lengthOfPerson(value: string): number {
  const length = nameLength(value);
  return value.slice(0, length).trim().includes(' ') ? length : value.length;
}

/** `Tehran, 12 May 2015`: the date, and the place before or after it. */
function datelineFacts(text: string, start: number, end: number): FrontFacts {
  const content = text.slice(start, end).replace(/\s/g, ' ');
  const dates = findDates(content);
  if (dates.length === 0)
    return isPlaceLine(content) || isHouseLine(content) ? { place: factAt(text, start, end, 'dateline') } : {};
  const facts = firstDate(text, start, end, 'dateline');
  for (const [from, to] of [
    [0, dates[0].start],
    [dates[dates.length - 1].end, content.length],
  ]) {
    const match = /\p{L}[\p{L}\p{M}'’.\u200c -]{2,40}(?:, ?\p{L}[\p{L}\p{M}'’. -]{2,40}){0,2}/u.exec(
      content
        .slice(from, to)
        .replace(/\([^()]{0,80}\)/g, words => ' '.repeat(words.length))
        .replace(noPlace, word => ' '.repeat(word.length)),
    );
    if (
      match === null ||
      isHeadNote(withoutTrailing(match[0], /[\s,.-]/)) ||
      weekday.test(match[0]) ||
      /(?:^|[ ])(?:day|session|sitting|meeting)[ ,.]*$/i.test(match[0]) ||
      /^(?:an? )?(?:\p{L}+ )?(?:lecture|address|talk|sermon|speech|remarks|paper) /iu.test(match[0])
    )
      continue;
    const preposition = match[0].startsWith('at ') || match[0].startsWith('in ') ? 3 : 0;
    const matchStart = start + from + match.index;
    const length = withoutTrailing(match[0], /[\s,.-]/).length;
    return { ...facts, place: factAt(text, matchStart + preposition, matchStart + length, 'dateline') };
  }
  return facts;
}

/** The first full date of [start, end), or the first with a year. */
function firstDate(text: string, start: number, end: number, from: FactSource): FrontFacts {
  const dates = findDates(text.slice(start, end).replace(/\s/g, ' '));
  const mention =
    dates.find(({ date }) => date.day !== undefined && date.year !== undefined) ??
    dates.find(({ date }) => date.year !== undefined);
  return mention === undefined ? {} : { date: dateFact(mention, start, from) };
}

/** A date found in a part of the text that starts at `partStart`. */
export function dateFact(mention: DateMention, partStart: number, from: FactSource): NonNullable<FrontFacts['date']> {
  return { start: mention.start + partStart, end: mention.end + partStart, value: mention.date, from };
}

/** [start, end) without white space, quotes and emphasis around it. */
function factAt(text: string, start: number, end: number, from: FactSource): Fact<string> {
  let first = start;
  let last = end;
  while (first < last && /[\s*_"'“”(]/.test(text[first])) first++;
  while (last > first && /[\s*_"'“”),;]/.test(text[last - 1])) last--;
  return { start: first, end: last, value: text.slice(first, last).replace(/\s+/g, ' '), from };
}

/** Whether the line holds a full date and little else. */
function isDateLine(whole: string): boolean {
  if (whole.length > 100) return false;
  // "Tuesday, 17 May 2022, 13:05 (on camera)"
  const content = whole.replace(/(?<=\d.{0,12}) \([^()]{2,50}\)?$/, '');
  const dates = findDates(content).filter(({ date }) => date.month !== undefined || content.length <= 6);
  if (dates.length === 0) return false;
  const words = withoutDates(content).match(/\p{L}{2,}/gu) ?? [];
  return (
    words.length <= 6 &&
    !/^(?:of|in the) /.test(content) &&
    words.every(word =>
      /^\p{Lu}|^(?:dated?|on|at|in|of|the|and|den|am|le|il|el|de|zu|zum|zur|bei)$|^[\u0600-\u06ff]/u.test(word),
    ) &&
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
