/** Passages between two entries of the skip data. */
export const skipEvery = 128;
/** Terms in fewer passages have no skip data. */
export const skipFrom = 256;

/**
 * The occurrences of each term. Term t has its passages from `documents[documentOffsets[t]]` on, its positions from
 * `positions[positionOffsets[t]]` on, and for every 128th passage an entry of three numbers from `skips[3 *
 * skipOffsets[t]]` on. Numbers in `documents` and `positions` have a variable length (`putVarint`):
 *
 *     documents  gap·2 | gap·2+1 count | …       gap to the previous passage (the first: to −1); odd if count follows
 *     positions  position gap gap | position | …   words from the start of the passage, as many as its count
 *     skips      previous passage + 1, byte in documents, byte in positions | …   both counted from those of the term
 *
 * Documents and positions are separate because a query without phrases reads positions of its few best passages only.
 */
export interface Postings {
  readonly frequencies: Uint32Array;
  readonly documents: Uint8Array;
  readonly documentOffsets: Uint32Array;
  readonly positions: Uint8Array;
  readonly positionOffsets: Uint32Array;
  readonly skips: Uint32Array;
  /** In entries of three numbers. */
  readonly skipOffsets: Uint32Array;
}

/** Number of entries in the skip data of a term that is in `frequency` passages. */
export function skipCount(frequency: number): number {
  return frequency >= skipFrom ? Math.ceil(frequency / skipEvery) : 0;
}
