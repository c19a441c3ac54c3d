/**
 * The words of all passages in reading order, as numbers of variable length (`putVarint`). A word is written as the rank
 * of its term among all terms, so that frequent words take one byte:
 *
 *     bytes    rank rank rank | rank rank | …   as many as the passage has words
 *     offsets  0                12          …   byte at which each passage begins, and the end
 *
 * Other spellings of a word, which the postings have too, are left out.
 */
export interface RunningWords {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/** Terms by rank, and the rank of each term. */
export interface TermRanks {
  readonly terms: Uint32Array;
  readonly ranks: Uint32Array;
}

/** Ranks the terms by their number of passages, highest first; equal ones keep their order. O(terms + passages). */
export function rankTerms(frequencies: Uint32Array): TermRanks {
  let most = 0;
  for (const frequency of frequencies) most = Math.max(most, frequency);
  const next = new Uint32Array(most + 2);
  for (const frequency of frequencies) next[most - frequency + 1]++;
  for (let i = 1; i < next.length; i++) next[i] += next[i - 1];
  const terms = new Uint32Array(frequencies.length);
  const ranks = new Uint32Array(frequencies.length);
  for (let term = 0; term < frequencies.length; term++) {
    const rank = next[most - frequencies[term]]++;
    terms[rank] = term;
    ranks[term] = rank;
  }
  return { terms, ranks };
}

/** The terms of `count` words that are in `bytes`. */
export function readTerms(bytes: Uint8Array, count: number, terms: Uint32Array): Uint32Array {
  const words = new Uint32Array(count);
  let offset = 0;
  for (let i = 0; i < count; i++) {
    let rank = bytes[offset++];
    if (rank > 127) {
      let byte = bytes[offset++];
      rank = (rank & 127) | ((byte & 127) << 7);
      for (let shift = 14; byte > 127; shift += 7) {
        byte = bytes[offset++];
        rank |= (byte & 127) << shift;
      }
    }
    words[i] = terms[rank];
  }
  return words;
}
