/** Passages between two entries of the skip data, and how often a term must stand for it to have any. */
export const skipEvery = 128;

export const skipFrom = 256;

/**
 * Where each term stands. Term t has its passages at `documents[documentOffsets[t] …]`, the places in them at
 * `positions[positionOffsets[t] …]`, and for every 128th passage an entry of three numbers at `skips[skipOffsets[t] …]`:
 *
 *     documents  gap·2 | gap·2+1 count | …   gap: from the passage before (the first from −1); odd where a count above 1 follows
 *     positions  place gap gap | place | …   words from the start of the passage, as many as its count says
 *     skips      passage before, byte in documents, byte in positions | …
 *
 * Documents and positions are apart because a query of words alone reads the places of its few best passages only.
 */
export interface Postings {
  readonly frequencies: Uint32Array;
  readonly documents: Uint8Array;
  readonly documentOffsets: Uint32Array;
  readonly positions: Uint8Array;
  readonly positionOffsets: Uint32Array;
  readonly skips: Uint32Array;
  /** In entries, not in numbers. */
  readonly skipOffsets: Uint32Array;
}

export function skipCount(frequency: number): number {
  return frequency >= skipFrom ? Math.ceil(frequency / skipEvery) : 0;
}
