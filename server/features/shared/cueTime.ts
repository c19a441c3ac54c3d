import type { Entry } from '../../index/facts';
import { clockTime, cueTimeAt } from '../../transcript/cues/cueTimes';

/** The time in the recording at which the cue of an offset begins: `12:35`, `1:02:35`. Undefined outside of subtitles. */
export function cueTime({ facts }: Entry, offset: number): string | undefined {
  const time = cueTimeAt(facts.transcript.cues ?? [], offset);
  return time === undefined ? undefined : clockTime(time);
}
