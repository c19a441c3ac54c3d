import { findDates } from './dates/findDates';
import type { Line } from './lineLayout';
import { pattern } from './pattern';

/** The name of a series of publications, in capitals: "PROCEEDINGS OF THE WEIR VALLEY HISTORICAL SOCIETY". */
const series = pattern('u')`
  ^(?:THE )?(?:
    (?:PROCEEDINGS|TRANSACTIONS|JOURNAL|BULLETIN|ANNALS|MEMOIRS|GAZETTE|MAGAZINE|REVIEW|NEWSLETTER|YEARBOOK|QUARTERLY)
    (?: OF| FOR)(?: THE)? \p{Lu}|(?=\p{Lu})(?:[\p{Lu}’'&-]{2,20} ){1,6}(?:
      PROCEEDINGS|TRANSACTIONS|JOURNAL|BULLETIN|ANNALS|MEMOIRS|GAZETTE|MAGAZINE|REVIEW|NEWSLETTER|YEARBOOK|QUARTERLY
    )$
  )`;

/**
 * Marks the first line where it is the name of a series in capitals, a running head of the file is the end of it, and the
 * title follows after an empty line.
 */
export function markMasthead(text: string, lines: readonly Line[], furniture: boolean[]): void {
  const first = lines.findIndex((_, index) => !furniture[index]);
  const next = lines.findIndex((_, index) => index > first && !furniture[index]);
  if (first < 0 || next < 0 || lines[next].blanks === 0) return;
  const name = contentOf(text, lines[first]);
  if (name.length > 100 || !series.test(name) || /\p{Ll}/u.test(name)) return;
  if (!isTitleBelow(contentOf(text, lines[next]))) return;
  const isHead = (line: Line, index: number): boolean => {
    if (index <= next || !furniture[index] || line.end - line.start > 200) return false;
    const head = contentOf(text, line).replace(/^\d{1,4}\s{2,}|\s{2,}\d{1,4}$/g, '');
    return head.length >= 8 && (name === head || name.endsWith(` ${head}`));
  };
  if (lines.some(isHead)) furniture[first] = true;
}

/** Whether a line may be a title in small letters: it is no sentence, no date and no name of somebody who speaks. */
function isTitleBelow(content: string): boolean {
  return (
    content.length <= 100 &&
    /\p{Ll}/u.test(content) &&
    /\p{L} \P{N}*\p{L}{2}/u.test(content) &&
    !/[.:;,]$|^(?:by|from|edited|delivered|read|held|vol(?:ume)?|no|number|series|part)\b/i.test(content) &&
    !mayBeName.test(content) &&
    findDates(content).length === 0
  );
}

/** Two or three capitalised words, perhaps with a form of address: "Dr. Anna B. Rill". */
const mayBeName = /^(?:\p{Lu}\p{Ll}{0,8}\. ?)?\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\.? ){0,2}\p{Lu}[\p{L}'’-]+$/u;

function contentOf(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + 200));
}
