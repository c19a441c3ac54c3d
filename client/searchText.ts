import type { SearchResult, SearchResultHit } from '../server/protocol';

/** The list shows about a hundred characters of a line: the first match stands behind at most this many. */
const before = 36;
/** Around a matched word: legible, read out softly or not at all by screen readers, and rare in texts. */
const marks = ['‹', '›'] as const;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** How many passages were found, as a title: `1,234 passages`. */
export function headline({ total, exact, note }: SearchResult): string {
  const count = total.toLocaleString('en');
  const found = total === 0 ? 'No passage' : total === 1 && exact ? '1 passage' : exact ? `${count} passages` : `At least ${count} passages`;
  return note ? `${found}. ${note}` : found;
}

/** The passage from shortly before its first match on, with matches between marks; in its own direction. */
export function passageAround({ text, matches }: Pick<SearchResultHit, 'text' | 'matches'>): string {
  const from = start(text, matches[0]?.start ?? 0);
  let shown = from > 0 ? '… ' : '';
  let done = from;
  for (const { start, end } of matches) {
    shown += text.slice(done, start) + marks[0] + text.slice(start, end) + marks[1];
    done = end;
  }
  shown += text.slice(done);
  const plain = shown.replaceAll('$(', '$\u200b('); // `$(name)` would be drawn as an icon
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** The first word that starts within `before` characters of the match. */
function start(text: string, match: number): number {
  if (match <= before) return 0;
  const space = text.indexOf(' ', match - before);
  return space >= 0 && space < match ? space + 1 : match;
}
