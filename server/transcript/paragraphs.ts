import type { Span } from '../text/span';
import type { Line } from './lineLayout';
import { endsClosed, firstWordLength, startsLow } from './lineLayout';
import { pattern } from './pattern';

/** The lines [from, to) of one paragraph, heading or note. Furniture between them is not part of it. */
export interface LineGroup {
  readonly from: number;
  readonly to: number;
}

/** Whether the lines of a file are wrapped, or each line is a paragraph. */
interface Wrapping {
  readonly wrapped: boolean;
  /** Length of the lines after which the text is wrapped, in code units. */
  readonly lineLength: number;
}

/**
 * Groups lines to paragraphs. All arrays have one flag for each line: `furniture` lines are left out, `starts` are the
 * first line of a group, and `single` are a group of their own. `isNote` tells whether a line begins a note. `isWrapped`
 * says that the lines are certain to be wrapped, though many end with sentences.
 */
export function groupLines(
  text: string,
  lines: readonly Line[],
  furniture: readonly boolean[],
  starts: readonly boolean[],
  single: readonly boolean[],
  isNote: (line: number) => boolean,
  isWrapped: boolean,
): LineGroup[] {
  const found = wrappingOf(text, lines, furniture);
  const wrapping = isWrapped ? { ...found, wrapped: true } : found;
  const groups: LineGroup[] = [];
  let from = -1;
  let last = -1;
  for (let i = 0; i < lines.length; i++) {
    if (furniture[i]) continue;
    if (last < 0) from = i;
    else if (
      starts[i] ||
      single[i] ||
      single[last] ||
      !(
        (isNote(from) && continuesNote(text, lines, from, last, i)) ||
        continuesParagraph(text, lines, furniture, last, i, wrapping)
      )
    ) {
      groups.push({ from, to: last + 1 });
      from = i;
    }
    last = i;
  }
  if (last >= 0) groups.push({ from, to: last + 1 });
  return groups;
}

/**
 * In a wrapped file at least two in five line ends are inside a sentence. Where each line is a paragraph, lines end
 * with sentences. These limits were chosen by hand; test/transcript/corpus.test.ts checks them on real transcripts.
 */
function wrappingOf(text: string, lines: readonly Line[], furniture: readonly boolean[]): Wrapping {
  const lengths: number[] = [];
  let pairs = 0;
  let open = 0;
  for (let i = 0; i < lines.length; i++) {
    if (furniture[i]) continue;
    lengths.push(lines[i].end - lines[i].start);
    if (i + 1 >= lines.length || furniture[i + 1] || lines[i + 1].blanks > 0) continue;
    pairs++;
    if (!endsClosed(text, lines[i])) open++;
  }
  lengths.sort((a, b) => a - b);
  // The longest line, except for outliers: one line in fifty may be longer.
  const lineLength = lengths.length === 0 ? 0 : lengths[Math.max(0, Math.ceil(lengths.length * 0.98) - 1)];
  return { wrapped: pairs > 0 && open * 5 >= pairs * 2 && lineLength <= 250, lineLength };
}

/** Whether line `b` belongs to the paragraph of line `a`, the previous line without furniture. */
function continuesParagraph(
  text: string,
  lines: readonly Line[],
  furniture: readonly boolean[],
  a: number,
  b: number,
  wrapping: Wrapping,
): boolean {
  const hasFurniture = b > a + 1;
  const blanks = hasFurniture ? lines[a + 1].blanks + lines[b].blanks : lines[b].blanks;
  const newPage = hasFurniture ? lines.slice(a + 1, b + 1).some(line => line.newPage) : lines[b].newPage;
  if (isListItem(text, lines[b])) return false;
  const closed = endsClosed(text, lines[a]);
  if (newPage || (hasFurniture && furniture[a + 1]))
    return continuesOverPage(text, lines[a], lines[b], closed, wrapping);
  if (blanks > 0) return blanks >= 2 && !closed && startsLow(text, lines[b]);
  if (!wrapping.wrapped) return !closed && isCut(text, lines[a], lines[b]);
  // In extracts of PDF files a page top is indented by one space. A deeper indent begins a paragraph.
  if (lines[b].indent >= 2 && lines[b].indent > lines[a].indent && closed) return false;
  return isWrapped(text, lines[a], lines[b], closed, wrapping);
}

/**
 * Whether a note that begins with line `from` goes on in the next line, also where the text of the file is not wrapped, and after a
 * full stop where all lines but the first are indented.
 */
function continuesNote(text: string, lines: readonly Line[], from: number, a: number, b: number): boolean {
  if (b !== a + 1 || lines[b].blanks > 0 || lines[b].newPage) return false;
  const hanging = lines[b].indent - lines[from].indent;
  return !endsClosed(text, lines[a]) || (hanging > 0 && hanging <= deepestHanging);
}

/** In columns. */
const deepestHanging = 8;

const openEnd = pattern('iu')`
  (?:^|\s)(?:
    the|a|an|of|in|on|at|to|for|with|by|from|his|her|its|our|their|this|that|\d{1,4}|و|در|به|از|با|که|في|من|على
    |إلى
  )$`;
const itemEnd = /(?:[,،;]|(?:^|\s)(?:and|or))$/iu;

/**
 * Whether a paragraph was cut by hand between two lines, in a file in which each line is a paragraph: the first is long
 * and ends inside a sentence. List items also end so, but with a comma or "and".
 */
function isCut(text: string, a: Line, b: Line): boolean {
  if (a.end - a.start < 60 || looksLikeHeading(text, a) || looksLikeHeading(text, b)) return false;
  const tail = text.slice(a.end - 12, a.end);
  return openEnd.test(tail) || (startsLow(text, b) && !itemEnd.test(tail));
}

/** Whether a paragraph goes on over a page break. */
function continuesOverPage(text: string, a: Line, b: Line, closed: boolean, wrapping: Wrapping): boolean {
  if (!wrapping.wrapped) return !closed && !looksLikeHeading(text, a) && !looksLikeHeading(text, b);
  return isWrapped(text, a, b, closed, wrapping) && !(closed && b.indent >= 2);
}

/**
 * Whether line `a` was wrapped, rather than ended by its author: the first word of `b` would not have fitted. After a
 * full stop that means 0.85 of the line length. Measured on page tops, wrapped lines reach 0.88 of the longest line
 * with that word, and last lines of paragraphs stay under 0.5.
 */
function isWrapped(text: string, a: Line, b: Line, closed: boolean, { lineLength }: Wrapping): boolean {
  const reach = a.end - a.start + 1 + firstWordLength(text, b);
  if (closed) return reach >= 0.85 * lineLength;
  return reach >= 0.45 * lineLength || startsLow(text, b) || !/\p{Lu}/u.test(text[b.start]);
}

function looksLikeHeading(text: string, line: Line): boolean {
  if (text[line.start] === '#') return true;
  if (line.end - line.start >= 60) return false;
  const content = text.slice(line.start, line.end);
  return !/\p{Ll}/u.test(content) && /\p{Lu}{3}/u.test(content);
}

const listItem = /^(?:[-*•–—] {1,3}\S|#{1,6} )/u;

function isListItem(text: string, line: Line): boolean {
  const beginning = text.slice(line.start, Math.min(line.end, line.start + 12));
  if (!listItem.test(beginning)) return false;
  // A dash at the start of a wrapped line is punctuation.
  return '#*•'.includes(beginning[0]) || line.blanks > 0;
}

/** From the first line of a group to its last. */
export function groupSpan(lines: readonly Line[], group: LineGroup): Span {
  return { start: lines[group.from].start, end: lines[group.to - 1].end };
}
