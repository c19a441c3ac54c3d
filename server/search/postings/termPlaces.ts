import { grown } from '../../base/growableArray';
import type { Segment } from '../segment/segment';
import { PositionReader, type PlaceTable } from './positionReader';
import { PostingCursor } from './postingCursor';

/** All places of a term in a segment, in text order. Passages are numbers in the segment. */
export interface TermPlaces {
  /** Passage of each place. */
  readonly passages: Uint32Array;
  /** Words between the start of the passage and the place. */
  readonly positions: Uint16Array;
}

/** Passages that are read together. */
const chunkLength = 1 << 10;

/** Reads the places of a term. O(places). Throws `SegmentDamaged`. */
export function placesOfTerm(segment: Segment, term: number): TermPlaces {
  const cursor = new PostingCursor(segment, term);
  const reader = new PositionReader(segment, term, 0);
  const table: PlaceTable = {
    counts: new Uint16Array(chunkLength),
    bases: new Int32Array(chunkLength),
    skips: new Int32Array(chunkLength),
  };
  const inChunk = new Int32Array(chunkLength);
  const bounds = new Uint32Array(chunkLength + 1);
  let places: Int16Array = new Int16Array(chunkLength);
  let passages: Uint32Array = new Uint32Array(2 * segment.frequencies[term]);
  let positions: Uint16Array = new Uint16Array(passages.length);
  let found = 0;
  for (cursor.next(); ;) {
    const count = cursor.collect(segment.passages, inChunk, table);
    if (count === 0) break;
    let most = 0;
    for (let i = 0; i < count; i++) most += table.counts[i];
    places = grown(places, most);
    reader.read(count, table, places, bounds);
    passages = grown(passages, found + most);
    positions = grown(positions, found + most);
    for (let i = 0; i < count; i++) passages.fill(inChunk[i], found + bounds[i], found + bounds[i + 1]);
    positions.set(places.subarray(0, most), found);
    found += most;
  }
  return { passages: passages.slice(0, found), positions: positions.slice(0, found) };
}
