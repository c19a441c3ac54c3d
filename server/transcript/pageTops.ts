import { fold } from '../text/fold';
import type { Line } from './lineLayout';
import { pattern } from './pattern';

/** Lines at the start of a file in which the author and the title are looked for. */
const headLines = 10;
const longest = 120;

/** The shelf mark of an archive, which ends with the number of the leaf: `F. 17   Op. 3   D. 211   l. 89`. */
const shelfMark = pattern('u')`
  ^(?=.{0,80}\d.{0,40}\d)(?:[\p{L}\d][\p{L}\d./-]{0,16}[.,;]?[ ]{1,4}){2,10}(?:l{1,2}|fol|folio|ff?|Bl|leaf|л
  |sheet)\.?[ ]?\d{1,4}(?:[ ]?[rv])?$`;

/**
 * Marks the first line of a page where it is the shelf mark of an archive, or where it has the author and the title, which also
 * stand at the head of the file: `Ada Pell · The Weir and the Mill`.
 */
export function markPageTops(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  let titles: ReadonlySet<string> | undefined;
  lines.forEach((line, index) => {
    if (!line.newPage || index === 0 || line.end - line.start > longest || line.end - line.start < 8) return;
    const content = text.slice(line.start, line.end);
    if (shelfMark.test(content)) pageNumbers[index] = true;
    const parts = content.split(/ {1,4}[·|•/–—-] {1,4}| {4,}/).map(part => plain(part));
    if (parts.length < 2 || parts.length > 3) return;
    titles ??= new Set(
      lines.slice(0, headLines).map(({ start, end }) => plain(text.slice(start, Math.min(end, start + longest)))),
    );
    const known = titles;
    const next = lines[index + 1];
    const isApart = pageNumbers[index - 1] || next === undefined || next.blanks > 0;
    if (isApart && parts.every(part => /\p{L}{3}.*\p{L}{3}/u.test(part) && known.has(part))) pageNumbers[index] = true;
  });
}

/** A part of a line without signs around it, folded. */
function plain(part: string): string {
  return fold(part)
    .replace(/^[\s"“”«»#*_]+|[\s"“”«»*_.]+$/gu, '')
    .replace(/\s+/g, ' ');
}
