import type { Span } from '../text/span';
import type { Line } from './lineLayout';
import { endsClosed, firstWordLength, startsLow } from './lineLayout';
import { pattern } from './pattern';

/** Neighbouring lines that make up one paragraph (or heading, or note): lines [from, to). */
export interface LineGroup {
  readonly from: number;
  readonly to: number;
}

/** How a file is set: hard-wrapped to a measure, or one line a paragraph. */
export interface Setting {
  readonly wrapped: boolean;
  /** Length that lines are wrapped to, in code units. */
  readonly measure: number;
}

/**
 * Most pairs of neighbouring lines in a wrapped file break inside a sentence; where each line is a paragraph, they break
 * behind one.
 */
export function settingOf(text: string, lines: readonly Line[], skip: readonly boolean[]): Setting {
  const lengths: number[] = [];
  let pairs = 0;
  let open = 0;
  for (let i = 0; i < lines.length; i++) {
    if (skip[i]) continue;
    lengths.push(lines[i].end - lines[i].start);
    if (i + 1 >= lines.length || skip[i + 1] || lines[i + 1].blanks > 0) continue;
    pairs++;
    if (!endsClosed(text, lines[i])) open++;
  }
  lengths.sort((a, b) => a - b);
  // The longest line, but for outliers: one line in fifty may be an overlong one.
  const measure = lengths.length === 0 ? 0 : lengths[Math.max(0, Math.ceil(lengths.length * 0.98) - 1)];
  return { wrapped: pairs > 0 && open * 5 >= pairs * 2 && measure <= 250, measure };
}

/** Gathers lines to paragraphs. `skip` flags furniture; `starts` flags lines that always begin a paragraph of their own, `alone` those that are one. */
export function groupLines(
  text: string,
  lines: readonly Line[],
  skip: readonly boolean[],
  starts: readonly boolean[],
  alone: readonly boolean[],
): LineGroup[] {
  const setting = settingOf(text, lines, skip);
  const groups: LineGroup[] = [];
  let from = -1;
  let last = -1;
  for (let i = 0; i < lines.length; i++) {
    if (skip[i]) continue;
    if (last >= 0 && (starts[i] || alone[i] || alone[last] || !joins(text, lines, skip, last, i, setting))) {
      groups.push({ from, to: last + 1 });
      from = i;
    } else if (last < 0) from = i;
    last = i;
  }
  if (last >= 0) groups.push({ from, to: last + 1 });
  return groups;
}

/** Whether line `b` carries on the paragraph of line `a`, the content line before it. */
function joins(
  text: string,
  lines: readonly Line[],
  skip: readonly boolean[],
  a: number,
  b: number,
  setting: Setting,
): boolean {
  const overFurniture = b > a + 1;
  const blanks = overFurniture ? lines[a + 1].blanks + lines[b].blanks : lines[b].blanks;
  const newPage = overFurniture ? lines.slice(a + 1, b + 1).some(line => line.newPage) : lines[b].newPage;
  if (isItem(text, lines[b])) return false;
  const closed = endsClosed(text, lines[a]);
  if (newPage || (overFurniture && skip[a + 1])) return joinsOverPage(text, lines[a], lines[b], closed, setting);
  if (blanks > 0) return blanks >= 2 && !closed && startsLow(text, lines[b]);
  if (!setting.wrapped) return !closed && isCut(text, lines[a], lines[b]);
  // A page top of one space, as PDF extracts have it, is an ordinary wrap; a deeper indent begins a paragraph.
  if (lines[b].indent >= 2 && lines[b].indent > lines[a].indent && closed) return false;
  return fills(text, lines[a], lines[b], closed, setting);
}

const openEnd = pattern('iu')`
  (?:^|\s)(?:
    the|a|an|of|in|on|at|to|for|with|by|from|his|her|its|our|their|this|that|\d{1,4}|و|در|به|از|با|که|في|من|على
    |إلى
  )$`;
const itemEnd = /(?:[,،;]|(?:^|\s)(?:and|or))$/iu;

/** Where lines are paragraphs, a long one that stops inside a sentence was cut by hand. The items of a list stop there too, with a comma or "and". */
function isCut(text: string, a: Line, b: Line): boolean {
  if (a.end - a.start < 60 || looksLikeHeading(text, a) || looksLikeHeading(text, b)) return false;
  const tail = text.slice(a.end - 12, a.end);
  return openEnd.test(tail) || (startsLow(text, b) && !itemEnd.test(tail));
}

/**
 * Over a page break a paragraph goes on unless its last line was short and closed: the next word would have fitted.
 * Measured on page tops: true wraps reach 0.88 of the longest line, paragraph ends stay under 0.5.
 */
function joinsOverPage(text: string, a: Line, b: Line, closed: boolean, setting: Setting): boolean {
  if (!setting.wrapped) return !closed && !looksLikeHeading(text, a) && !looksLikeHeading(text, b);
  return fills(text, a, b, closed, setting) && !(closed && b.indent >= 2);
}

/** A break is intended where the line is closed, or very short, and the next word would have fitted within 0.85 of the measure. */
function fills(text: string, a: Line, b: Line, closed: boolean, setting: Setting): boolean {
  const reach = a.end - a.start + 1 + firstWordLength(text, b);
  if (closed) return reach >= 0.85 * setting.measure;
  return reach >= 0.45 * setting.measure || startsLow(text, b) || !/\p{Lu}/u.test(text[b.start]);
}

function looksLikeHeading(text: string, line: Line): boolean {
  return (
    (line.end - line.start < 60 &&
      !/\p{Ll}/u.test(text.slice(line.start, line.end)) &&
      /\p{Lu}{3}/u.test(text.slice(line.start, line.end))) ||
    text[line.start] === '#'
  );
}

const item = /^(?:[-*•–—] {1,3}\S|#{1,6} )/u;

function isItem(text: string, line: Line): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 12));
  if (!item.test(head)) return false;
  // A dash that begins a wrapped line is a parenthesis of the sentence.
  return head[0] === '#' || head[0] === '*' || head[0] === '•' || line.blanks > 0;
}

const hyphenated = /[\p{L}\p{N}][-‐‑]$/u;
const letter = /^\p{L}/u;

/**
 * The masked view, as long as the text: inside a group each line end is a space (a word joiner behind a hard hyphen);
 * between groups furniture is blanked and line ends stay.
 */
export function maskedView(
  text: string,
  lines: readonly Line[],
  groups: readonly LineGroup[],
  skip: readonly boolean[],
): string {
  const parts: string[] = [];
  let done = 0;
  for (const group of groups) {
    parts.push(maskGap(text, done, lines[group.from].start));
    for (let i = group.from; i < group.to; i++) {
      if (skip[i]) continue;
      parts.push(plainSpaces(text.slice(lines[i].start, lines[i].end)));
      done = lines[i].end;
      let next = i + 1;
      while (next < group.to && skip[next]) next++;
      if (next >= group.to) break;
      const hard =
        hyphenated.test(text.slice(Math.max(0, done - 2), done)) &&
        letter.test(text.slice(lines[next].start, lines[next].start + 2));
      parts.push((hard ? '\u2060' : ' ').repeat(lines[next].start - done));
      done = lines[next].start;
      i = next - 1;
    }
  }
  parts.push(maskGap(text, done, text.length));
  return parts.join('');
}

/** Between two groups only line ends stay; the first code unit is always one. */
function maskGap(text: string, from: number, to: number): string {
  if (to <= from) return '';
  const gap = text
    .slice(from, to)
    .replace(/\r(?!\n)/g, '\n')
    .replace(/[^\n]/g, ' ');
  return from === 0 || gap[0] === '\n' ? gap : `\n${gap.slice(1)}`;
}

const oddSpace = /[\t\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

function plainSpaces(line: string): string {
  return line.replace(oddSpace, ' ');
}

/** Bounds of a group in the text. */
export function groupSpan(lines: readonly Line[], group: LineGroup): Span {
  return { start: lines[group.from].start, end: lines[group.to - 1].end };
}
