import { isArabicByline, isPlaceLine } from './bylines';
import { findDates } from './dates/findDates';
import { deliveryClause } from './deliveryClause';
import {
  endsInDate,
  endsWithDate,
  isBy,
  isByline,
  isDetail,
  isDividedByline,
  isLabelled,
  isStated,
  mayPrecedeTitle,
} from './details';
import { greeting } from './greeting';
import { isPublication } from './publicationLines';
import { labelledLine } from './headLabels';
import { isHeadNote } from './headNotes';
import type { Line } from './lineLayout';
import { endsClosed, firstWordLength, startsLow } from './lineLayout';
import type { LineGroup } from './paragraphs';
import { pattern } from './pattern';
import { lengthOfPersonLine } from './personNames';
import { isHouseLine } from './placeLines';
import { isSpeechLine } from './speechLines';

export interface Head {
  /** Lines of the title. */
  readonly title?: LineGroup;
  /** The line "Title: …", where the head is a list of such lines. */
  readonly titleLabel?: number;
  /** Lines of date, speaker and place: one line each, or two where a date is wrapped. */
  readonly details: readonly LineGroup[];
  /** Lines above the title that are not a part of it. */
  readonly above?: readonly LineGroup[];
  /** The line above the title with the name of the one who speaks. */
  readonly person?: number;
  /** Number of content lines that the head consists of. */
  readonly length: number;
}

/**
 * Finds the title and the lines of date, speaker and place around it. `content` lists the first lines without
 * furniture, `isFollowed` tells whether text follows them.
 */
export function findHead(text: string, lines: readonly Line[], content: readonly number[], isFollowed: boolean): Head {
  const details: LineGroup[] = [];
  let position = 0;
  const addDetail = (): void => {
    const from = content[position++];
    const isWrapped =
      content[position] === from + 1 &&
      ((lines[from + 1].blanks === 0 && isDateWrapped(text, lines[from], lines[from + 1])) ||
        isDividedByline(text, lines[from], lines[from + 1]));
    if (isWrapped) position++;
    details.push({ from, to: from + (isWrapped ? 2 : 1) });
  };
  while (position < 4 && position < content.length && mayPrecedeTitle(text, lines[content[position]])) addDetail();
  const addFollowingDetails = (): void => {
    while (position < content.length && position < 14) {
      const next = content[position + 1];
      const isPlace =
        next !== undefined && details.length > 0 && isPlaceBeforeDate(text, lines, content[position], next);
      const isByline = next === content[position] + 1 && isDividedByline(text, lines[content[position]], lines[next]);
      const isOther = isReference(text, lines[content[position]]) || isDetail(text, lines[content[position]]);
      const isBeside = isBesideDetails(text, lines, content, position);
      if (!isPlace && !isByline && !isOther && !isBeside) return;
      addDetail();
    }
  };
  const titleLabel = details.find(
    ({ from }) => labelledLine(text.slice(lines[from].start, lines[from].end))?.label === 'title',
  )?.from;
  if (titleLabel !== undefined) {
    addFollowingDetails();
    return { titleLabel, details, length: position };
  }
  const count = titleLength(text, lines, content, position);
  // Several lines with nothing after them are a text without a title.
  const isAllTitle = position + count >= content.length && !isFollowed;
  if (count === 0 || (isAllTitle && count > 1))
    return position === content.length && !isFollowed ? { details: [], length: 0 } : { details, length: position };
  const title = { from: content[position], to: content[position + count - 1] + 1 };
  position += count;
  addFollowingDetails();
  return { title, details, length: position };
}

/**
 * Whether a line of the head below its first is a house, a town, a day of the church or the kind of the speech, and a line that
 * states a fact by its form stands near it: without one it may be a part of the title.
 */
function isBesideDetails(text: string, lines: readonly Line[], content: readonly number[], position: number): boolean {
  const index = content[position];
  if (position === 0 || index === undefined || lines[index].blanks > 1) return false;
  const line = text.slice(lines[index].start, Math.min(lines[index].end, lines[index].start + 160));
  if (!isHouseLine(line) && !isHeadNote(line)) return false;
  return content.slice(Math.max(1, position - 3), position + 4).some(other => {
    if (other === index) return false;
    const { start, end } = lines[other];
    return end - start <= 160 && statesFact(text.slice(start, end));
  });
}

/** Whether a line is a date, a person or a labelled fact. */
function statesFact(content: string): boolean {
  return isStated(content) || lengthOfPersonLine(content) !== undefined;
}

/** Whether a line is a place directly above a line that ends with a date. */
function isPlaceBeforeDate(text: string, lines: readonly Line[], index: number, next: number): boolean {
  const { start, end } = lines[index];
  const isAbove = next === index + 1 && lines[next].blanks === 0;
  return (
    isAbove &&
    isPlaceLine(text.slice(start, end)) &&
    isDetail(text, lines[next]) &&
    endsWithDate(text, withoutRemark(text, lines[next]))
  );
}

/** A line without the brackets at its end. */
function withoutRemark(text: string, line: Line): Line {
  const remark = / \([^()\n]{2,50}\)$/.exec(text.slice(Math.max(line.start, line.end - 60), line.end));
  return remark === null ? line : { ...line, end: line.end - remark[0].length };
}

/** Number of content lines from `position` on that are a title, or 0. */
function titleLength(text: string, lines: readonly Line[], content: readonly number[], position: number): number {
  const first = content[position];
  if (first === undefined || !mayBeTitle(text, lines[first])) return 0;
  const runLength = adjacentLines(lines, content, position);
  const next = content[position + runLength];
  const isShortRun = runLength <= 4 && (next === undefined || lines[next].blanks > 0);
  let count = 1;
  while (
    count < (isShortRun ? runLength : Math.min(runLength, 3)) &&
    !isBesideDetails(text, lines, content, position + count) &&
    continuesTitle(text, lines[content[position + count - 1]], lines[content[position + count]], isShortRun)
  )
    count++;
  if (count < runLength && isCutParagraph(text, lines, content.slice(position, position + runLength), count)) return 0;
  if (count === runLength || !isShortRun) count = withLinesAfterBlanks(text, lines, content, position, count);
  const last = lines[content[position + count - 1]];
  const title = text.slice(lines[first].start, last.end);
  return title.length > 420 || isProse(title) ? 0 : count;
}

/** Number of content lines from `position` on, six at most, without empty lines or furniture between them. */
function adjacentLines(lines: readonly Line[], content: readonly number[], position: number): number {
  let count = 1;
  while (
    count < 6 &&
    position + count < content.length &&
    lines[content[position + count]].blanks === 0 &&
    content[position + count] === content[position] + count
  )
    count++;
  return count;
}

/**
 * Whether the lines of `run` are one paragraph, which a title of `count` lines would cut: the next line begins with a
 * small letter, or the last line is as long as wrapped lines are and the whole is prose.
 */
function isCutParagraph(text: string, lines: readonly Line[], run: readonly number[], count: number): boolean {
  const last = lines[run[count - 1]];
  const next = lines[run[count]];
  if (endsWithDate(text, last) || isDetail(text, next) || isBy(text, next)) return false;
  if (/^\([^()]{3,80}\)$/.test(text.slice(next.start, next.end))) return false;
  if (startsLow(text, next) && !endsClosed(text, last)) return true;
  const longest = Math.max(...run.map(index => lines[index].end - lines[index].start));
  const reach = last.end - last.start + 1 + firstWordLength(text, next);
  return (
    reach >= 0.8 * longest && longest > 60 && isProse(text.slice(lines[run[0]].start, lines[run[run.length - 1]].end))
  );
}

/**
 * Length of a title of `count` lines together with up to two lines after empty lines: the title may be unfinished
 * before them ("… and"), or they may end it with the date.
 */
function withLinesAfterBlanks(
  text: string,
  lines: readonly Line[],
  content: readonly number[],
  position: number,
  count: number,
): number {
  for (let added = 0; added < 2; added++) {
    const last = lines[content[position + count - 1]];
    const nextIndex = content[position + count];
    if (nextIndex === undefined || endsWithDate(text, last)) return count;
    const next = lines[nextIndex];
    if (next.blanks > 2 || !mayBeTitle(text, next)) return count;
    const isContinued = isUnfinished(text, last) || (startsLow(text, next) && !isDetail(text, next));
    if (!isContinued || (endsClosed(text, next) && !endsWithDate(text, next))) return count;
    count++;
  }
  return count;
}

/** Whether the title goes on from one line to the next. `isShortRun`: the lines are a block of at most four. */
function continuesTitle(text: string, line: Line, next: Line, isShortRun: boolean): boolean {
  if (endsWithDate(text, line) || text[next.start] === '#' || isReference(text, next)) return false;
  if (text[next.start] === '(' || ordinalSession.test(text.slice(next.start, Math.min(next.end, next.start + 60))))
    return false;
  if (quotedTitle.test(text.slice(line.start, line.end)) || isDelivery(text, next)) return false;
  if (isInCapitals(text, line) && !isInCapitals(text, next) && !isUnfinished(text, line) && !startsLow(text, next))
    return false;
  if (isBy(text, next) || isByline(text, next) || isPublication(text.slice(next.start, next.end))) return false;
  const endsInColon = text[line.end - 1] === ':';
  if (isDateWrapped(text, line, next)) return true;
  if (endsInColon && isShortRun && !isLabelled(text.slice(next.start, next.end)) && mayBeTitle(text, next)) return true;
  if (!mayBeTitle(text, next)) return false;
  const isSubtitleWithDate = / [-–—:] ?\S/.test(text.slice(next.start, next.end)) && endsWithDate(text, next);
  if (isShortRun && isSubtitleWithDate && !endsClosed(text, line)) return true;
  if (isUnfinished(text, line) || startsLow(text, next)) return true;
  if (isSpeechLine(text.slice(next.start, next.end)) && /['’]s?$/.test(text.slice(line.start, line.end))) return true;
  if (isDetail(text, next) || text[line.start] === '#') return false;
  return isShortRun ? !endsClosed(text, line) : endsInColon && endsWithDate(text, next);
}

/** Whether a line of some words has no small letters: a title in capitals ends where other lines begin. */
function isInCapitals(text: string, { start, end }: Line): boolean {
  const content = text.slice(start, end);
  return /\p{Lu}{2}/u.test(content) && content.includes(' ') && !/\p{Ll}|[\u0600-\u06ff]/u.test(content);
}

/** Whether a line is the place of a text that is preached on: "Luke 15.8-10". */
function isReference(text: string, { start, end }: Line): boolean {
  return (
    end - start <= 40 &&
    /^(?:[1-3I]{1,3} )?\p{Lu}\p{L}+\.? \d{1,3}[.:,] ?\d{1,3}(?:[-–]\d{1,3})?$/u.test(text.slice(start, end))
  );
}

/** Whether a line tells who gave the speech, or when and where: "gehalten von Emil Brandt am 3. Februar 1931". */
function isDelivery(text: string, { start, end }: Line): boolean {
  if (end - start > 160) return false;
  const content = text.slice(start, end);
  return deliveryClause(content) !== undefined || isArabicByline(content);
}

/** Whether a date is wrapped over the end of `line`: "17 /Mar/", "2024". */
function isDateWrapped(text: string, line: Line, next: Line): boolean {
  const tail = text.slice(Math.max(line.start, line.end - 24), line.end);
  const whole = findDates(text.slice(next.start, Math.min(next.end, next.start + 40)))[0];
  if (whole?.start === 0 && whole.date.day !== undefined && whole.date.year !== undefined) return false;
  return findDates(`${tail} ${text.slice(next.start, Math.min(next.end, next.start + 24))}`).some(
    ({ start, end }) => start < tail.length && end > tail.length + 1,
  );
}

/** Words after which a title goes on, or a comma. */
const openWord = pattern('iu')`
  (?:^|[\s(])(?:
    and|or|of|the|a|an|in|on|to|with|for|by|at|from|before|between|&|و|در|با|به|از|برای|في|من|على|إلى|مع|[-–—]
  )$|[,،]$`;

function isUnfinished(text: string, line: Line): boolean {
  return openWord.test(text.slice(Math.max(line.start, line.end - 12), line.end));
}

/** The session of a body below its name: "Fifty-second Session". */
const ordinalSession = /^(?:[\p{L}-]{3,14}|\d{1,3}(?:st|nd|rd|th)) (?:session|sitting|year)$/iu;

/** A title in quotes and in capitals: "THE GARDEN HOUR". */
const quotedTitle = /^["“«](?=.{3,60}$)\p{Lu}[\p{Lu}\d '’&-]*["”»]$/u;

/** A caption such as `Anna Berg:`. */
const caption = /^[\p{Lu}][\p{Lu}\p{Ll} .]{1,40}:(?:\s|$)/u;

/** Who translated or typed a text. */
const ofTranslation =
  /^[*_(]{0,2}(?:[Tt]ranslated|[Tt]ranscribed|[Tt]yped|[Ee]dited) (?:from the \p{Lu}\p{L}+(?: by .{3,60})?|by \p{Lu}.{3,60})[.)*_]{0,2}$/u;

/** Whether a line may belong to a title: it is short, and neither a greeting, a label of a speaker, code nor prose. */
function mayBeTitle(text: string, line: Line): boolean {
  const length = line.end - line.start;
  if (length > 260 || length < 3) return false;
  const content = text.slice(line.start, line.end);
  if (
    !/\p{L}{2}/u.test(content) ||
    (greeting.test(content.replace(/^#{1,6} /, '')) && !quotedTitle.test(content)) ||
    /^[-*•] |^\d{1,3}[.)] |^[{<|@]|[{};]$|^\S+\s*[=|]/.test(content)
  )
    return false;
  if (ofTranslation.test(content)) return false;
  if (/^THE PRESIDENT:|^(?:MR|MRS|MS|DR)\. [A-Z]+:/.test(content)) return false;
  if (caption.test(content) && content.endsWith(':') && content.split(' ').length <= 2) return false;
  return !isProse(content);
}

/** Whether the content is a sentence or longer: words in small letters that end with a full stop, but not in a date. */
export function isProse(content: string): boolean {
  const flat = content.replace(/\s+/g, ' ').trim();
  if (!/\p{Ll}|[\u0600-\u06ff]/u.test(flat)) return false;
  const closed = /[.!?؟…][")”’»\]]?$/.test(flat);
  const words = flat.split(' ').length;
  if (closed && endsInDate(flat)) return false;
  return (
    (closed && words > 7) ||
    words > 45 ||
    (/[,;]$/.test(flat) && words > 20) ||
    /[.!?؟] \p{Lu}\p{Ll}+ .*[.!?؟]$/u.test(flat)
  );
}
