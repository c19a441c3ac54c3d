import { hashBytes } from '../../base/hash';
import { isComparable, skeletonOf, soundsOf } from '../../text/sound';

/** Longest term in bytes: 64 letters of up to four bytes. */
export const longestTerm = 256;
/** Terms with more bytes share one bucket. */
export const longestBucket = 64;

/**
 * Tables to find terms by similar spelling:
 *
 *     byLength       terms sorted by their length in bytes; lengthStarts[n] is the index of the first one with n bytes
 *     signatures     parallel to `byLength`: a bit for each letter that the term contains
 */
export interface LetterAids {
  readonly byLength: Uint32Array;
  readonly lengthStarts: Uint32Array;
  readonly signatures: Uint32Array;
}

/**
 * Tables to find terms by sound, which take longer to build and are stored with the segment:
 *
 *     soundTerms     terms sorted by the bucket of their skeleton; soundStarts[b] is the index of the first one in b
 */
export interface SoundAids {
  readonly soundStarts: Uint32Array;
  readonly soundTerms: Uint32Array;
}

export type SpellingAids = LetterAids & SoundAids;

/** Terms between two yields. */
const termsPerYield = 2048;

/** The tables of spelling for the terms bytes[offsets[t], offsets[t + 1]). About 20 ns for each term. */
export function letterAids(bytes: Uint8Array, offsets: Uint32Array): LetterAids {
  const terms = offsets.length - 1;
  const lengthStarts = new Uint32Array(longestBucket + 2);
  for (let term = 0; term < terms; term++) lengthStarts[bucketOf(offsets[term + 1] - offsets[term]) + 1]++;
  for (let i = 1; i < lengthStarts.length; i++) lengthStarts[i] += lengthStarts[i - 1];
  const byLength = new Uint32Array(terms);
  const signatures = new Uint32Array(terms);
  const next = lengthStarts.slice();
  for (let term = 0; term < terms; term++) {
    const index = next[bucketOf(offsets[term + 1] - offsets[term])]++;
    byLength[index] = term;
    signatures[index] = signature(bytes, offsets[term], offsets[term + 1]);
  }
  return { byLength, lengthStarts, signatures };
}

/** The tables of sounds for the terms bytes[offsets[t], offsets[t + 1]). */
export function* soundAids(bytes: Uint8Array, offsets: Uint32Array): Generator<void, SoundAids> {
  const terms = offsets.length - 1;
  const size = soundBuckets(terms);
  const bucketsOfTerms = new Int32Array(terms).fill(-1);
  const soundStarts = new Uint32Array(size + 1);
  const scratch = new Uint8Array(longestTerm);
  for (let term = 0; term < terms; term++) {
    const length = skeletonOf(scratch, soundsOf(bytes, offsets[term], offsets[term + 1], scratch), scratch);
    if (term % termsPerYield === termsPerYield - 1) yield;
    if (!isComparable(length)) continue;
    bucketsOfTerms[term] = soundBucket(scratch, length, size);
    soundStarts[bucketsOfTerms[term] + 1]++;
  }
  for (let i = 1; i <= size; i++) soundStarts[i] += soundStarts[i - 1];
  const soundTerms = new Uint32Array(soundStarts[size]);
  const next = soundStarts.slice();
  for (let term = 0; term < terms; term++)
    if (bucketsOfTerms[term] >= 0) soundTerms[next[bucketsOfTerms[term]]++] = term;
  return { soundStarts, soundTerms };
}

/** Number of buckets of the skeletons of so many terms. */
export function soundBuckets(terms: number): number {
  return 1 << Math.max(1, Math.ceil(Math.log2(terms + 1)) - 1);
}

/** Bucket of a skeleton; `size` is the number of buckets, a power of two. */
export function soundBucket(skeleton: Uint8Array, length: number, size: number): number {
  return hashBytes(skeleton, 0, length) & (size - 1);
}

/** Bucket of a term by its length in bytes. */
export function bucketOf(length: number): number {
  return Math.min(longestBucket, length);
}

/**
 * A bit for each letter (or group of other bytes) that a term contains. Inserting or deleting a letter changes at most
 * one bit, replacing one at most two: terms at edit distance d differ in at most 2d bits.
 */
export function signature(bytes: Uint8Array, from: number, to: number): number {
  let bits = 0;
  for (let i = from; i < to; i++) {
    const letter = bytes[i];
    bits |= 1 << (letter >= 97 && letter <= 122 ? letter - 97 : 26 + (letter % 6));
  }
  return bits >>> 0;
}
