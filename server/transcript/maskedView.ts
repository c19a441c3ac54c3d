import { asciiDigits } from '../text/fold';
import type { Span } from '../text/span';
import { isBareMark } from './bareMarks';
import type { Line } from './lineLayout';
import type { LineGroup } from './paragraphs';
import { raisedDigits } from './superscripts';

/**
 * The masked view (see parse.ts), as long as the text. Inside a group, line ends and furniture are spaces; after a
 * hyphen at a line end they are word joiners (U+2060). Between groups only line ends stay.
 */
export function maskedView(
  text: string,
  lines: readonly Line[],
  groups: readonly LineGroup[],
  furniture: readonly boolean[],
): string {
  const parts: string[] = [];
  const hasUnusualSpace = text.search(unusualSpace) >= 0;
  let done = 0;
  for (const group of groups) {
    parts.push(maskGap(text, done, lines[group.from].start));
    for (let i = group.from; i < group.to; i++) {
      if (furniture[i]) continue;
      const line = text.slice(lines[i].start, lines[i].end);
      parts.push(hasUnusualSpace ? line.replace(unusualSpace, ' ') : line);
      done = lines[i].end;
      let next = i + 1;
      while (next < group.to && furniture[next]) next++;
      if (next >= group.to) break;
      const joinsWord =
        hyphenAtEnd.test(text.slice(Math.max(0, done - 2), done)) &&
        letterAtStart.test(text.slice(lines[next].start, lines[next].start + 2));
      parts.push((joinsWord ? '\u2060' : ' ').repeat(lines[next].start - done));
      done = lines[next].start;
      i = next - 1;
    }
  }
  parts.push(maskGap(text, done, text.length));
  return parts.join('');
}

/** The view with `spans`, which are in text order, replaced by spaces. */
export function blanked(view: string, spans: readonly Span[]): string {
  if (spans.length === 0) return view;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    parts.push(view.slice(done, start), ' '.repeat(end - start));
    done = end;
  }
  return parts.join('') + view.slice(done);
}

/** The view with the digits of marks without brackets as superscripts. `marks` are in text order. */
export function withRaisedMarks(view: string, marks: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const mark of marks) {
    if (!isBareMark(view, mark)) continue;
    parts.push(view.slice(done, mark.start), raisedDigits(asciiDigits(view.slice(mark.start, mark.end))));
    done = mark.end;
  }
  return done === 0 ? view : parts.join('') + view.slice(done);
}

const hyphenAtEnd = /[\p{L}\p{N}][-‐‑]$/u;
const letterAtStart = /^\p{L}/u;
const unusualSpace = /[\t\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * Keeps the line ends of [from, to) and makes all else spaces. After a group the first code unit becomes a line end.
 */
function maskGap(text: string, from: number, to: number): string {
  if (to <= from) return '';
  if (to - from === 1 && text[from] === '\n') return '\n';
  if (to - from === 2 && text[from] === '\n' && text[from + 1] === '\n') return '\n\n';
  const gap = text
    .slice(from, to)
    .replace(/\r(?!\n)/g, '\n')
    .replace(/[^\n]/g, ' ');
  return from === 0 || gap[0] === '\n' ? gap : `\n${gap.slice(1)}`;
}
