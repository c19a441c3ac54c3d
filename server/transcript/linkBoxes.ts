import type { Line } from './lineLayout';

/** A title of one to five words, and the sign of a link: `WEB RESOURCES >>`. */
const boxTitle = /^([\p{L}'’&-]{2,20}(?: [\p{L}'’&-]{1,20}){0,4}) ?(?:>>|»|›)$/u;
const allBefore = /^(?:all|more|see all|view all) /;
/** Most lines of a box, and the longest one. */
const mostLines = 40;
const longest = 120;

/**
 * Marks boxes of links of a web page: from a line `WEB RESOURCES >>` to `ALL WEB RESOURCES >>`. The same words in both lines
 * make it certain; a box holds short lines only, of which none ends like a sentence.
 */
export function markLinkBoxes(text: string, lines: readonly Line[], furniture: boolean[]): void {
  const opened = new Map<string, number>();
  lines.forEach((line, index) => {
    const title = boxTitleOf(text, line);
    if (title === undefined) return;
    const start = allBefore.test(title) ? opened.get(title.replace(allBefore, '')) : undefined;
    opened.set(title, index);
    if (start === undefined || index - start > mostLines) return;
    if (lines.slice(start + 1, index).every(between => mayBeLink(text, between)))
      furniture.fill(true, start, index + 1);
  });
}

function boxTitleOf(text: string, line: Line): string | undefined {
  if (line.end - line.start > longest) return undefined;
  return boxTitle.exec(text.slice(line.start, line.end))?.[1].toLowerCase();
}

function mayBeLink(text: string, line: Line): boolean {
  return line.end - line.start <= longest && !/[.!?…:;,]["”’»)]?$/u.test(text.slice(line.start, line.end));
}
