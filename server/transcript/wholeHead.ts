import { linesAboveTitle } from './aboveTitle';
import { depositionLine } from './deposition';
import { nameInByline } from './bylines';
import { isByline } from './details';
import type { Line } from './lineLayout';
import type { LineGroup } from './paragraphs';
import { isHouseLine } from './placeLines';
import { findHead } from './titleLines';
import type { Head } from './titleLines';

/**
 * The head of a text with the lines above its title. Names of bodies, persons and series are no title only where a date, a
 * byline or a place stands below the title that follows them.
 */
export function headOf(text: string, lines: readonly Line[], content: readonly number[], isFollowed: boolean): Head {
  const deposition = depositionLine(text, lines, content);
  if (deposition !== undefined) {
    const found = headFrom(text, lines, content, deposition, isFollowed);
    if (found.title?.from === content[deposition]) return found;
  }
  const { length, sure, person, hasLife, opens = false } = linesAboveTitle(text, lines, content);
  const below = length > 0 ? headFrom(text, lines, content, length, isFollowed) : undefined;
  if (
    below?.title !== undefined &&
    (length === sure || hasLife || isConfirmed(below)) &&
    (opens ||
      isApart(lines, below, length, sure) ||
      isBelowHouse(text, lines, content, length) ||
      isBriefing(text, lines, below, length))
  )
    return { ...below, ...(person !== undefined && { person }) };
  if (opens) {
    const found = bylineAsTitle(text, lines, content, isFollowed);
    if (found !== undefined) return found;
  }
  const afterSure = sure > 0 && sure < length ? headFrom(text, lines, content, sure, isFollowed) : undefined;
  if (afterSure?.title !== undefined) return afterSure;
  const head = findHead(text, lines, content, isFollowed);
  return aboveByline(text, lines, content, head, isFollowed) ?? head;
}

/** Whether the one line above the title is a house in a town, and no part of the title: «مسجد النور – طرابلس». */
function isBelowHouse(text: string, lines: readonly Line[], [first]: readonly number[], length: number): boolean {
  const content = text.slice(lines[first].start, Math.min(lines[first].end, lines[first].start + 100));
  return length === 1 && /[،,–—-] ?\p{L}/u.test(content) && isHouseLine(content);
}

/** Whether the title below the name of one body is a briefing or a statement of it: the name is no part of the title. */
function isBriefing(text: string, lines: readonly Line[], { title }: Head, length: number): boolean {
  if (title === undefined || length !== 1) return false;
  const { start, end } = lines[title.from];
  return /\b(?:briefing|press conference|remarks|statement)\b/i.test(text.slice(start, Math.min(end, start + 120)));
}

/** The head whose title is a line below the name of God that says who speaks: «سخنرانی دکتر فرهاد مهرجو». */
function bylineAsTitle(
  text: string,
  lines: readonly Line[],
  content: readonly number[],
  isFollowed: boolean,
): Head | undefined {
  const [first, from] = content;
  if (from === undefined || nameInByline(text.slice(lines[from].start, lines[from].end)) === undefined)
    return undefined;
  const { details, length } = headFrom(text, lines, content, 1, isFollowed);
  if (details.length < 2 || details[0].from !== from || details[0].to !== from + 1) return undefined;
  return { title: { from, to: from + 1 }, details: details.slice(1), above: [{ from: first, to: first + 1 }], length };
}

/** The head whose title may begin with the line at `above`. */
function headFrom(
  text: string,
  lines: readonly Line[],
  content: readonly number[],
  above: number,
  isFollowed: boolean,
): Head {
  const head = findHead(text, lines, content.slice(above), isFollowed);
  const skipped = content.slice(0, above).map((from): LineGroup => ({ from, to: from + 1 }));
  return { ...head, above: skipped, length: head.length + above };
}

/** Whether something below the title says that it is the title. */
function isConfirmed({ title, details }: Head): boolean {
  return title !== undefined && details.some(({ from }) => from >= title.to);
}

/** Whether the title does not go on from the line above it. */
function isApart(lines: readonly Line[], { title }: Head, length: number, sure: number): boolean {
  return title !== undefined && (lines[title.from].blanks > 0 || sure === length);
}

/** The head where the title stands directly above "by Anna Berg" and is parted from the lines above it. */
function aboveByline(
  text: string,
  lines: readonly Line[],
  content: readonly number[],
  head: Head,
  isFollowed: boolean,
): Head | undefined {
  if (head.title === undefined || head.details.length > 0) return undefined;
  const at = content.slice(0, 8).findIndex(line => line >= head.title!.to && isByline(text, lines[line]));
  const before = content[at - 1];
  if (at < 1 || before < head.title.to || lines[content[at]].blanks > 0 || lines[before].blanks === 0) return undefined;
  const name = text.slice(lines[before].start, lines[before].end);
  if (/^(?:introduction|preface|foreword|editor|translat|note|comment|with )/i.test(name)) return undefined;
  const below = headFrom(text, lines, content, at - 1, isFollowed);
  return below.title?.from === before ? below : undefined;
}
