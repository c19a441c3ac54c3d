import { withThousands } from '../../base/thousands';

/** "1 transcript", "12,000 transcripts". */
export function countNoun(count: number, singular: string): string {
  return `${withThousands(count)} ${singular}${count === 1 ? '' : 's'}`;
}

/** "once", "3 times". */
export function countTimes(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

/** "3 times in 2 transcripts"; only "once" for a single place. */
export function timesInTranscripts(count: number, transcripts: number): string {
  return count === 1
    ? countTimes(count)
    : `${countTimes(count)} in ${transcripts} ${transcripts === 1 ? 'transcript' : 'transcripts'}`;
}
