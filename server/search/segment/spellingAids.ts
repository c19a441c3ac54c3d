import { hashBytes } from '../../base/hash';
import { skeletonOf, soundsOf, isComparable } from '../../text/sound';

/** Bytes of a term, at most (64 letters of up to four bytes). */
export const longestTerm = 256;
/** Longer terms are one bucket. */
export const longestBucket = 64;

/**
 * What finds terms by near spelling and by sound; made with the segment:
 *
 *     byLength       terms by their length in bytes, lengthStarts[n] is where those of n bytes begin
 *     signatures     beside `byLength`: a bit for each letter that the term holds
 *     soundTerms     terms by the hash of their skeleton, soundStarts[h] is where those of hash h begin
 */
export interface SpellingAids {
  readonly byLength: Uint32Array;
  readonly lengthStarts: Uint32Array;
  readonly signatures: Uint32Array;
  readonly soundStarts: Uint32Array;
  readonly soundTerms: Uint32Array;
}

/** Terms between two looks at the clock. */
const stride = 2048;

export function* spellingAids(bytes: Uint8Array, offsets: Uint32Array): Generator<void, SpellingAids> {
  const terms = offsets.length - 1;
  const lengthStarts = new Uint32Array(longestBucket + 2);
  for (let term = 0; term < terms; term++) lengthStarts[bucketOf(offsets[term + 1] - offsets[term]) + 1]++;
  for (let i = 1; i < lengthStarts.length; i++) lengthStarts[i] += lengthStarts[i - 1];
  const byLength = new Uint32Array(terms);
  const signatures = new Uint32Array(terms);
  const next = lengthStarts.slice();
  for (let term = 0; term < terms; term++) {
    const at = next[bucketOf(offsets[term + 1] - offsets[term])]++;
    byLength[at] = term;
    signatures[at] = signature(bytes, offsets[term], offsets[term + 1]);
  }
  return { byLength, lengthStarts, signatures, ...(yield* sounds(bytes, offsets)) };
}

function* sounds(
  bytes: Uint8Array,
  offsets: Uint32Array,
): Generator<void, Pick<SpellingAids, 'soundStarts' | 'soundTerms'>> {
  const terms = offsets.length - 1;
  const size = 1 << Math.max(1, Math.ceil(Math.log2(terms + 1)) - 1);
  const hashes = new Int32Array(terms).fill(-1);
  const soundStarts = new Uint32Array(size + 1);
  const scratch = new Uint8Array(longestTerm);
  for (let term = 0; term < terms; term++) {
    const length = skeletonOf(scratch, soundsOf(bytes, offsets[term], offsets[term + 1], scratch), scratch);
    if (term % stride === stride - 1) yield;
    if (!isComparable(length)) continue;
    hashes[term] = soundBucket(scratch, length, size);
    soundStarts[hashes[term] + 1]++;
  }
  for (let i = 1; i <= size; i++) soundStarts[i] += soundStarts[i - 1];
  const soundTerms = new Uint32Array(soundStarts[size]);
  const next = soundStarts.slice();
  for (let term = 0; term < terms; term++) if (hashes[term] >= 0) soundTerms[next[hashes[term]]++] = term;
  return { soundStarts, soundTerms };
}

/** Bucket of a skeleton among `size` (a power of two). */
export function soundBucket(skeleton: Uint8Array, length: number, size: number): number {
  return hashBytes(skeleton, 0, length) & (size - 1);
}

export function bucketOf(length: number): number {
  return Math.min(longestBucket, length);
}

/** A letter more or less changes one bit, another letter two: words at edit distance d differ in 2d bits at most. */
export function signature(bytes: Uint8Array, from: number, to: number): number {
  let sign = 0;
  for (let at = from; at < to; at++) {
    const letter = bytes[at];
    sign |= 1 << (letter >= 97 && letter <= 122 ? letter - 97 : 26 + (letter % 6));
  }
  return sign >>> 0;
}
