import type { ReadingRun } from '../../../server/protocol';
import type { Place } from '../readingMessages';

/** Below zero if `a` stands before `b` in the file. */
export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}

/** The place in the file of an offset in the text of a run. */
export function placeIn({ places }: ReadingRun, offset: number): Place {
  let at = 0;
  while (at + 3 < places.length && places[at + 3] <= offset) at += 3;
  const [from = 0, line = 0, character = 0] = places.slice(at, at + 3);
  return { line, character: character + Math.max(0, offset - from) };
}

/** The offset in the text of a run that stands at a place of the file; undefined if the run begins behind the place. */
export function offsetOf(run: ReadingRun, place: Place): number | undefined {
  const { places, text } = run;
  let found: number | undefined;
  for (let at = 0; at < places.length; at += 3) {
    const [from, line, character] = places.slice(at, at + 3);
    if (comparePlaces({ line, character }, place) > 0) break;
    const end = places[at + 3] ?? text.length;
    found = line === place.line ? Math.min(from + place.character - character, end) : Math.max(from, end - 1);
  }
  return found;
}

/** The first place of some runs. */
export function startOf(runs: readonly ReadingRun[]): Place | undefined {
  const first = runs.find(({ places }) => places.length > 0);
  return first && { line: first.places[1], character: first.places[2] };
}
