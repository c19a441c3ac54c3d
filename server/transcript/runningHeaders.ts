import { asciiDigits } from '../text/fold';
import type { Line } from './lineLayout';
import { endsClosed, startsLow } from './lineLayout';

/**
 * Marks the lines that are repeated, except for their digits, where pages meet. That is the case beside a form feed or
 * other furniture, at three empty lines, or where a sentence goes on over the line. Repeated exclamations and stage
 * directions inside pages are not marked.
 */
export function markRunningHeaders(text: string, lines: readonly Line[], furniture: boolean[]): void {
  const indexesByKey = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (furniture[index] || line.end - line.start > 120 || line.end - line.start < 3) return;
    const key = headerKey(text.slice(line.start, line.end));
    if (key === '') return;
    const indexes = indexesByKey.get(key);
    if (indexes === undefined) indexesByKey.set(key, [index]);
    else indexes.push(index);
  });
  const repeated = [...indexesByKey.values()].filter(indexes => indexes.length > 1);
  // Of a header of two lines, the second one is beside furniture only when the first is marked: hence two rounds.
  for (let round = 0; round < 2; round++) for (const indexes of repeated) markRepeated(text, lines, furniture, indexes);
}

/** Marks a repeated line where at least two thirds of its places are page boundaries. */
function markRepeated(text: string, lines: readonly Line[], furniture: boolean[], indexes: readonly number[]): void {
  const isPaged = countsPages(text, lines, indexes) || isPeriodic(indexes);
  const atPages = isPaged ? indexes : indexes.filter(index => isPageBoundary(text, lines, furniture, index));
  // One boundary is enough where the other of two places is at the start of the file.
  const isEnough = atPages.length >= 2 || (atPages.length === 1 && indexes.length === 2 && indexes[0] <= 12);
  if (!isEnough || atPages.length * 3 < indexes.length * 2) return;
  for (const index of atPages)
    if (index > indexes[0] || !isTitle(text, lines, furniture, index)) furniture[index] = true;
}

/** Whether the first number in a repeated line counts up with it: `On Mills 3`, `On Mills 4`. */
function countsPages(text: string, lines: readonly Line[], indexes: readonly number[]): boolean {
  const numbers = indexes.map(index =>
    Number(/\d+/.exec(asciiDigits(text.slice(lines[index].start, lines[index].end)))?.[0] ?? NaN),
  );
  return indexes.every((index, position) => {
    if (position === 0) return true;
    const step = numbers[position] - numbers[position - 1];
    return index - indexes[position - 1] >= 8 && step >= 1 && step <= 2;
  });
}

/** Whether a line is repeated at least three times, after pages whose lengths differ by three lines at most. */
function isPeriodic(indexes: readonly number[]): boolean {
  if (indexes.length < 3) return false;
  const gaps = indexes.slice(1).map((index, position) => index - indexes[position]);
  const shortest = gaps.reduce((least, gap) => Math.min(least, gap));
  return shortest >= 20 && gaps.every(gap => gap - shortest <= 3);
}

/** The part of a header that is the same on each page. Empty for brackets, which are not headers. */
function headerKey(content: string): string {
  if (/^[[(].{0,60}[\])]\.?$/.test(content)) return '';
  return asciiDigits(content).replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
}

function isPageBoundary(text: string, lines: readonly Line[], furniture: readonly boolean[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  const after = lines[index + 1];
  if (before === undefined || after === undefined || line.newPage || after.newPage) return true;
  if (line.blanks >= 3 || after.blanks >= 3) return true;
  if (furniture[index - 1] || furniture[index + 1]) return true;
  return !endsClosed(text, before) && startsLow(text, after);
}

/**
 * Whether the first of the repeated lines is the title: no text is before it, and prose follows. Where a few lines
 * without a full stop follow, these are the title.
 */
function isTitle(text: string, lines: readonly Line[], furniture: readonly boolean[], index: number): boolean {
  for (let i = 0; i < index; i++) if (!furniture[i]) return false;
  let next = index + 1;
  while (next < lines.length && furniture[next]) next++;
  const nextLine = lines[next];
  if (nextLine === undefined || nextLine.end - nextLine.start > 140) return true;
  if (!/\p{L}{2}/u.test(text.slice(nextLine.start, nextLine.end))) return true;
  let last = next;
  while (last + 1 < lines.length && last - next < 5 && lines[last + 1].blanks === 0 && !furniture[last + 1]) last++;
  return last - next >= 4 || endsClosed(text, lines[last]);
}
