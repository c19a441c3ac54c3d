import { asciiDigits } from '../text/fold';
import type { Line } from './lineLayout';
import { endsClosed, startsLow } from './lineLayout';
import { pattern } from './pattern';

/**
 * Which lines are page furniture: rules, addresses of a site, page numbers, running headers. One flag a line.
 */
export function findFurniture(text: string, lines: readonly Line[]): boolean[] {
  const furniture = lines.map(line => isRule(text, line) || isAddress(text, line) || isPageLabel(text, line));
  markFrontMatter(text, lines, furniture);
  markPageNumbers(text, lines, furniture);
  markRunningHeaders(text, lines, furniture);
  markSiteNames(text, lines, furniture);
  return furniture;
}

/** Number of the lines of YAML front matter at the head of a file, its fences included; 0 where there is none. */
export function frontMatterLines(text: string, lines: readonly Line[]): number {
  if (lines.length < 3 || text.slice(lines[0].start, lines[0].end) !== '---') return 0;
  for (let i = 1; i < Math.min(lines.length, 60); i++) {
    const content = text.slice(lines[i].start, Math.min(lines[i].end, lines[i].start + 200));
    if (content === '---' || content === '...') return i >= 2 ? i + 1 : 0;
    if (!/^[\w-]{1,40}:(?:\s|$)|^- |^#/.test(content) && lines[i].indent === 0) return 0;
  }
  return 0;
}

function markFrontMatter(text: string, lines: readonly Line[], furniture: boolean[]): void {
  for (let i = frontMatterLines(text, lines) - 1; i >= 0; i--) furniture[i] = true;
}

/** Three or more of the same sign: `---`, `* * *`, `______`. */
function isRule(text: string, line: Line): boolean {
  const sign = text[line.start];
  if (!'-_=*~─━—–•·#.+'.includes(sign)) return false;
  let count = 0;
  for (let i = line.start; i < line.end; i++) {
    if (text[i] === sign) count++;
    else if (text[i] !== ' ' && text[i] !== '\t') return false;
  }
  return count >= 3;
}

const address = pattern('iu')`
  ^(?:[\p{L} ]{1,20}: {0,2})?<?(?:
    https?://[^\s<>]{3,300}|www\.[^\s<>]{3,300}
    |(?:[\w-]{1,40}\.){1,4}(?:com|org|net|ir|gov|edu|info|uk|lb|iq|int)(?:/[^\s<>]{0,200})?
  )>?$`;

function isAddress(text: string, line: Line): boolean {
  return line.end - line.start <= 350 && address.test(text.slice(line.start, line.end));
}

const pageLabel = pattern('iu')`
  ^(?:
    [-–—|•·~]{1,3} {0,3}\d{1,4} {0,3}[-–—|•·~]{1,3}
    |[-–—[(]{0,1} {0,2}(?:page|p\.|pg\.|صفحه|ص\.?|الصفحة) {0,3}:? {0,2}\d{1,4}
    (?: {0,3}(?:of|/|از|من) {0,3}\d{1,4})? {0,2}[-–—\])]{0,1}|\d{1,4} {0,2}(?:/|of|از) {0,2}\d{1,4}
  )$`;

/** `- 12 -`, `Page 3 of 9`, `صفحه ۱۲`, `3/9`: page numbers that say that they are. */
function isPageLabel(text: string, line: Line): boolean {
  if (line.end - line.start > 24) return false;
  const content = asciiDigits(text.slice(line.start, line.end));
  return /\d/.test(content) && pageLabel.test(content);
}

/**
 * A number alone on a line: a page number next to a form feed, at the file's end, or where it carries on the count of
 * another such line. A column of numbers in a table is none: its lines touch each other.
 */
function markPageNumbers(text: string, lines: readonly Line[], furniture: boolean[]): void {
  const found: { index: number; value: number }[] = [];
  lines.forEach((line, index) => {
    if (line.end - line.start > 4) return;
    const content = asciiDigits(text.slice(line.start, line.end));
    if (/^\d{1,4}$/.test(content)) found.push({ index, value: Number(content) });
  });
  found.forEach(({ index, value }, place) => {
    const next = lines[index + 1];
    const atBreak =
      lines[index].newPage ||
      next?.newPage === true ||
      (index === lines.length - 1 && (lines[index].blanks > 0 || place > 0));
    const apart = (lines[index].blanks > 0 || next === undefined || next.blanks > 0) && !isNumberLine(found, place);
    const follows = found[place - 1]?.value === value - 1 && index - found[place - 1].index > 3;
    const precedes = found[place + 1]?.value === value + 1 && found[place + 1].index - index > 3;
    // Pages are longer than lists: a count that goes on over a page's distance needs no empty lines.
    const paged =
      (found[place - 1]?.value === value - 1 && index - found[place - 1].index >= 15) ||
      (found[place + 1]?.value === value + 1 && found[place + 1].index - index >= 15);
    if (
      atBreak ||
      paged ||
      (apart && (follows || precedes || (lines[index].blanks > 0 && next !== undefined && next.blanks > 0)))
    )
      furniture[index] = true;
  });
}

function isNumberLine(found: readonly { index: number }[], place: number): boolean {
  return found[place - 1]?.index === found[place].index - 1 || found[place + 1]?.index === found[place].index + 1;
}

/**
 * Lines that come back (but for digits) at page boundaries. A boundary shows by a form feed, by other furniture, by three
 * empty lines, or by a sentence that runs on over the line. Cries and stage directions come back too, inside pages.
 */
function markRunningHeaders(text: string, lines: readonly Line[], furniture: boolean[]): void {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (furniture[index] || line.end - line.start > 120 || line.end - line.start < 3) return;
    const key = headerKey(text.slice(line.start, line.end));
    if (key === '') return;
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  });
  const repeated = [...places.values()].filter(list => list.length > 1);
  // A header of two lines shows its boundary line by line: the second round sees the first line as furniture.
  for (let round = 0; round < 2; round++) {
    for (const list of repeated) {
      const paged = countsPages(text, lines, list) || isPeriodic(list);
      const bounded = paged ? list : list.filter(index => atBoundary(text, lines, furniture, index));
      const enough = bounded.length >= 2 || (bounded.length === 1 && list.length === 2 && list[0] <= 12);
      if (!enough || bounded.length * 3 < list.length * 2) continue;
      for (const index of bounded)
        if (index > list[0] || !opensFile(text, lines, furniture, index)) furniture[index] = true;
    }
  }
}

/** Whether the number in a line that comes back counts up with it: `On Mills 3`, `On Mills 4`. */
function countsPages(text: string, lines: readonly Line[], list: readonly number[]): boolean {
  const numbers = list.map(index =>
    Number(/\d+/.exec(asciiDigits(text.slice(lines[index].start, lines[index].end)))?.[0] ?? NaN),
  );
  return list.every(
    (index, place) =>
      place === 0 ||
      (index - list[place - 1] >= 8 &&
        numbers[place] - numbers[place - 1] >= 1 &&
        numbers[place] - numbers[place - 1] <= 2),
  );
}

/** Whether the line comes back after pages of one length: three times at least, give or take three lines. */
function isPeriodic(list: readonly number[]): boolean {
  if (list.length < 3) return false;
  const gaps = list.slice(1).map((index, place) => index - list[place]);
  const shortest = gaps.reduce((least, gap) => Math.min(least, gap));
  return shortest >= 20 && gaps.every(gap => gap - shortest <= 3);
}

/** What stays the same of a header from page to page. */
function headerKey(content: string): string {
  if (/^[[(].{0,60}[\])]\.?$/.test(content)) return '';
  return asciiDigits(content).replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
}

function atBoundary(text: string, lines: readonly Line[], furniture: readonly boolean[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  const after = lines[index + 1];
  if (before === undefined || after === undefined || line.newPage || after.newPage) return true;
  if (line.blanks >= 3 || after.blanks >= 3) return true;
  if (furniture[index - 1] || furniture[index + 1]) return true;
  return !endsClosed(text, before) && startsLow(text, after);
}

/** The first of the repeated lines may be the title itself: it is, when nothing else before the prose could be one. */
function opensFile(text: string, lines: readonly Line[], furniture: readonly boolean[], index: number): boolean {
  for (let i = 0; i < index; i++) if (!furniture[i]) return false;
  let next = index + 1;
  while (next < lines.length && furniture[next]) next++;
  const follower = lines[next];
  if (
    follower === undefined ||
    follower.end - follower.start > 140 ||
    !/\p{L}{2}/u.test(text.slice(follower.start, follower.end))
  )
    return true;
  let last = next;
  while (last + 1 < lines.length && last - next < 5 && lines[last + 1].blanks === 0 && !furniture[last + 1]) last++;
  // A title is a few lines that stand apart and end in no full stop.
  return last - next >= 4 || endsClosed(text, lines[last]);
}

/** The name of a site above its address, in a script that the rest of the file does not use. */
function markSiteNames(text: string, lines: readonly Line[], furniture: boolean[]): void {
  lines.forEach((line, index) => {
    if (furniture[index] || line.end - line.start > 80) return;
    const beside =
      (furniture[index + 1] && isAddress(text, lines[index + 1]) && lines[index + 1].blanks === 0) ||
      (furniture[index - 1] && isAddress(text, lines[index - 1]) && line.blanks === 0);
    if (!beside) return;
    const following = lines.slice(index + 1, index + 12).filter((_, ahead) => !furniture[index + 1 + ahead]);
    const body = following.length > 0 ? following : lines.slice(Math.max(0, index - 12), index);
    const own = isArabic(text.slice(line.start, line.end));
    if (
      body.length > 0 &&
      body.every(other => isArabic(text.slice(other.start, Math.min(other.end, other.start + 80))) !== own)
    )
      furniture[index] = true;
  });
}

function isArabic(content: string): boolean {
  const arabic = content.match(/[\u0620-\u064a\u0671-\u06d3]/g)?.length ?? 0;
  return arabic * 2 > content.replace(/\P{L}/gu, '').length;
}
