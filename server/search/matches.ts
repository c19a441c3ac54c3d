import type { Plan, PlannedPhrase } from './plan';
import { findPhrase } from './phrase';
import { PostingCursor } from './postings';
import type { Segment } from './segment';

/** A word of a passage that a part of the query matched. */
export interface Place {
  /** Number of the running word in its passage. */
  readonly position: number;
  /** Number of the part, in the order of the plan. */
  readonly part: number;
}

/** The matched words of some passages of a segment, in text order, each once. `stride`: postings between two yields. */
export function* placesIn(plan: Plan, which: number, segment: Segment, documents: ReadonlySet<number>, stride: number): Generator<void, Map<number, Place[]>> {
  const places = new Map<number, Place[]>([...documents].map(document => [document, []]));
  for (const [part, phrases] of plan.parts.entries()) {
    for (const phrase of phrases) yield* collect(phrase, part, which, segment, places, stride);
  }
  for (const [document, found] of places) places.set(document, inOrder(found));
  return places;
}

function* collect(phrase: PlannedPhrase, part: number, which: number, segment: Segment, places: Map<number, Place[]>, stride: number): Generator<void, void> {
  if (phrase.length > 1) {
    const found = yield* findPhrase(phrase, which, segment, document => places.has(document));
    for (const [document, { starts }] of found) {
      for (const start of starts) for (let word = 0; word < (phrase.near === undefined ? phrase.length : 1); word++) places.get(document)!.push({ position: start + word, part });
    }
    return;
  }
  const positions: number[] = [];
  let budget = stride;
  for (const use of phrase[0].uses[which]) {
    const cursor = new PostingCursor(segment.postings, use.term);
    while (cursor.next()) {
      if (--budget === 0) { budget = stride; yield; }
      const found = places.get(cursor.document);
      if (found === undefined) continue;
      cursor.positions(positions);
      for (const position of positions) found.push({ position, part });
    }
  }
}

/** By position; a word that several parts matched stays once for each of them. */
function inOrder(places: Place[]): Place[] {
  places.sort((a, b) => a.position - b.position || a.part - b.part);
  return places.filter((place, i) => i === 0 || place.position !== places[i - 1].position || place.part !== places[i - 1].part);
}

/**
 * How near the parts stand, from 0 to 1: their number over the length of the shortest stretch that holds them all (one
 * place can serve two parts, hence the cap). 0 for a query of one part.
 */
export function proximity(places: readonly Place[], parts: number): number {
  if (parts < 2) return 0;
  const counts = new Uint16Array(parts);
  let missing = parts;
  let shortest = Infinity;
  let from = 0;
  for (const place of places) {
    if (counts[place.part]++ === 0) missing--;
    while (missing === 0) {
      shortest = Math.min(shortest, place.position - places[from].position + 1);
      if (--counts[places[from].part] === 0) missing++;
      from++;
    }
  }
  return shortest === Infinity ? 0 : Math.min(1, parts / shortest);
}
