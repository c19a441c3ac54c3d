/** What lines can be sorted by. `before1` is the nearest word before the node, `after1` the nearest after it. */
export const sortPlaces = [
  'before1',
  'before2',
  'before3',
  'node',
  'after1',
  'after2',
  'after3',
  'date',
  'transcript',
] as const;
export type SortPlace = (typeof sortPlaces)[number];

/** Which lines of a set are shown, and in which order. */
export interface LineView {
  /** The most important first. For lines that are equal in all, the order is that of the set. */
  readonly sort: readonly SortPlace[];
  /** URIs of transcripts; all by default. */
  readonly transcripts?: readonly string[];
  /** So many lines of all that are left, chosen by the seed. */
  readonly sample?: { readonly size: number; readonly seed: number };
  /** Lines with the same matched words stand together, the most frequent first. */
  readonly grouped?: boolean;
}

/**
 * Where the word of a place stands: the number of words from the node, below zero before it. Undefined for places that are no word
 * beside the node.
 */
export function wordDistance(place: SortPlace): number | undefined {
  const found = /^(before|after)([1-3])$/.exec(place);
  return found === null ? undefined : Number(found[2]) * (found[1] === 'before' ? -1 : 1);
}
