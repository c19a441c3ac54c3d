/** Number of words in a row that two places must have in common to be compared. Chosen by hand. */
export const shingleLength = 5;
/**
 * At least one of this many shingles in a row is indexed, so places with `shingleLength + sample - 1` equal words in a
 * row are always compared. Chosen by hand.
 */
const sample = 3;
/**
 * A shingle that occurred `times` times in the `within` words before it belongs to a chant and is left out. Otherwise
 * each line of the chant would be compared with all others. Chosen by hand.
 */
const chant = { times: 3, within: 64 };

/**
 * Calls `visit` for the selected shingles that begin at words [from, to): the one with the smallest hash of each three
 * in a row, so that equal stretches have equal selected shingles wherever they are. About half of all shingles are
 * selected.
 *
 * Method: winnowing, Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD
 * 2003.
 *
 * Shingles with fewer than three different words ("no, no, no …") and those of the later lines of a chant are left out.
 */
export function eachShingle(
  words: Uint32Array,
  from: number,
  to: number,
  visit: (at: number, hash: number) => void,
): void {
  const last = words.length - shingleLength;
  const begin = Math.max(0, from - chant.within);
  const end = Math.min(last + 1, to + sample - 1);
  if (end <= begin) return;
  const hashes = new Float64Array(end - begin);
  for (let at = begin; at < end; at++) hashes[at - begin] = isVaried(words, at) ? hashAt(words, at) : Infinity;
  for (let at = Math.max(from, 0); at < Math.min(to, last + 1); at++) {
    const i = at - begin;
    if (hashes[i] !== Infinity && isSelected(hashes, i) && !isChant(hashes, i)) visit(at, hashes[i]);
  }
}

/** A 32-bit hash of the shingle that begins at word `at`. */
export function hashAt(words: Uint32Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + shingleLength; i++) {
    hash = Math.imul(hash ^ words[i], 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

export function sameShingle(a: Uint32Array, i: number, b: Uint32Array, j: number): boolean {
  for (let k = 0; k < shingleLength; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

/** Whether hash `i` is the smallest of some `sample` hashes in a row; of equal ones, the last. */
function isSelected(hashes: Float64Array, i: number): boolean {
  let run = 1;
  for (let k = i - 1; k > i - sample && (k < 0 || hashes[k] >= hashes[i]); k--) run++;
  for (let k = i + 1; k < i + sample && (k >= hashes.length || hashes[k] > hashes[i]); k++) run++;
  return run >= sample;
}

function isChant(hashes: Float64Array, i: number): boolean {
  let times = 0;
  for (let k = Math.max(0, i - chant.within); k < i; k++) if (hashes[k] === hashes[i]) times++;
  return times >= chant.times;
}

/** Whether a shingle has at least three different words. */
function isVaried(words: Uint32Array, at: number): boolean {
  const first = words[at];
  let second = first;
  for (let i = at + 1; i < at + shingleLength; i++) {
    if (words[i] === first || words[i] === second) continue;
    if (second !== first) return true;
    second = words[i];
  }
  return false;
}
