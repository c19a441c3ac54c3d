import type { SearchResult, SearchResultHit } from '../server/protocol';

/** The list shows about so many characters of a line, … */
const shownLength = 90;
/** … and so many at most before the matches. */
const before = 30;
/** Around a matched word: legible, read out softly or not at all by screen readers, and rare in texts. */
const marks = ['‹', '›'] as const;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** How many passages were found, as a title: `1,234 passages`. */
export function headline({ total, exact, note }: SearchResult): string {
  const count = total.toLocaleString('en');
  const found = total === 0 ? 'No passage' : total === 1 && exact ? '1 passage' : exact ? `${count} passages` : `At least ${count} passages`;
  return note ? `${found}. ${note}` : found;
}

/** The passage from shortly before the place that holds most of the matches on, with matches between marks; in its own direction. */
export function passageAround({ text, matches }: Pick<SearchResultHit, 'text' | 'matches'>): string {
  const from = start(text, densest(matches));
  let shown = from > 0 ? '… ' : '';
  let done = from;
  for (const { start, end } of joined(text, matches)) {
    if (start < from) continue;
    shown += text.slice(done, start) + marks[0] + text.slice(start, end) + marks[1];
    done = end;
  }
  shown += text.slice(done);
  const plain = shown.replaceAll('$(', '$\u200b('); // `$(name)` would be drawn as an icon
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** Words that stand side by side are marked as one: "‹care of common water›". */
function joined(text: string, matches: SearchResultHit['matches']): SearchResultHit['matches'] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of matches) {
    const last = runs.at(-1);
    if (last !== undefined && /^[ -]?$/.test(text.slice(last.end, start))) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** Where the stretch that the list shows holds the most matched letters: common words alone do not draw it to themselves. */
function densest(matches: SearchResultHit['matches']): number {
  const weight = (from: number): number =>
    matches.reduce((sum, { start, end }) => start >= from && end <= from + shownLength - before ? sum + (end - start) ** 2 : sum, 0);
  const best = matches.reduce((best, { start }) => { const here = weight(start); return here > best.weight ? { start, weight: here } : best; }, { start: 0, weight: 0 });
  return best.start;
}

/** The first word that starts within `before` characters of the match. */
function start(text: string, match: number): number {
  if (match <= before) return 0;
  const space = text.indexOf(' ', match - before);
  return space >= 0 && space < match ? space + 1 : match;
}
