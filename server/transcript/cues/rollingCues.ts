import type { Cue } from './cue';

/** Between two cues of which the second shows again what the first has shown, in milliseconds. Chosen by hand. */
const longestGap = 200;
/** Share of the cues that show lines again in subtitles that roll. Chosen by hand. */
const rollingShare = 0.5;
/** Fewest cues for which that share means anything. Chosen by hand. */
const fewestCues = 6;

/**
 * The cues without lines that the cue directly before shows, too. Subtitles that are made while somebody speaks roll: each
 * cue shows the last line of the one before again. In other subtitles all lines stay, because people repeat themselves.
 */
export function withoutRepeats<C extends Cue>(cues: readonly C[]): readonly C[] {
  if (cues.length < fewestCues) return cues;
  const repeated = cues.map((cue, index) => (index === 0 ? 0 : repeatedLines(cues[index - 1], cue)));
  const rolling = repeated.filter(count => count > 0).length;
  if (rolling < rollingShare * (cues.length - 1)) return cues;
  return cues.map((cue, index) => (repeated[index] === 0 ? cue : { ...cue, lines: cue.lines.slice(repeated[index]) }));
}

/** Number of lines at the start of a cue that are the last lines of the cue before it. */
function repeatedLines(before: Cue, { lines, begin }: Cue): number {
  if (begin < before.begin || begin - before.end > longestGap) return 0;
  const shown = before.lines.map(line => line.shown);
  for (let count = Math.min(shown.length, lines.length, 4); count > 0; count--) {
    if (lines.slice(0, count).every((line, i) => line.shown === shown[shown.length - count + i])) return count;
  }
  return 0;
}
