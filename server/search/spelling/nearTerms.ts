import { respellingsOf } from './respellings';
import { encoder } from '../bytes/bytes';
import { lettersDistance } from '../../text/editDistance';
import { indexOf, type Lexicon } from '../segment/lexicon';
import { particlesLike } from './particles';
import type { Segment } from '../segment/segment';
import { otherSkeletons, skeletonOf, soundDistance, soundsOf, isComparable } from '../../text/sound';
import { bucketOf, longestBucket, longestTerm, signature, soundBucket } from '../segment/spellingAids';

/**
 * A term of a segment that may have been meant by a typed word. Variant: another romanisation; fuzzy: a typo. `cost` is
 * 0 for the typed word itself and grows with the distance; below 1 a term is similar.
 */
export interface NearTerm {
  readonly term: number;
  readonly kind: 'variant' | 'fuzzy';
  readonly cost: number;
}

/**
 * Costs, chosen by hand and checked by `npx tsx test/accuracy/search-report.ts`: for each different letter of a term
 * that sounds alike, for another script, for typos of different kinds, for a different first letter, for another
 * spelling of a particle ("abu", "ibn").
 */
const perLetter = 0.12;
const otherScript = 0.7;
const perTypo = { other: 0.6, swapped: 0.5, vowel: 0.5, doubled: 0.4 };
const perFirstLetter = 0.3;
/** Costs of one wrong letter, and of splitting or joining words. */
export const spellingCosts = { typo: perTypo.other, cut: 0.3 };
const perParticle = 0.2;
/** A term that sounds alike is not a candidate above this cost. */
const mostCost = 1.1;
/** Only for respellings up to this cost are confused sounds tried as well. */
const mostRespellingCost = 0.15;
/** Edit distances are not measured beyond this. */
const mostLetterEdits = 6;

/**
 * Terms of a segment that are similar to `word`, in no order; a term may occur twice. Yields between the typos and the
 * sounds, each of which takes about a millisecond.
 */
export function* nearTerms(segment: Segment, word: string): Generator<void, NearTerm[]> {
  const bytes = encoder.encode(word);
  if (bytes.length > longestBucket) return [];
  const found = typosOf(segment, word, bytes);
  yield;
  found.push(...soundAlikes(segment, word));
  return found;
}

/**
 * Terms within a few typos. Compares the letter signatures of the terms of similar length, about 1 ns for each term,
 * and measures only those that may be near.
 */
function typosOf({ lexicon, aids }: Segment, word: string, bytes: Uint8Array): NearTerm[] {
  const allowed = typosAllowed(word.length);
  if (allowed === 0) return [];
  const found: NearTerm[] = [];
  // A letter of a script other than Latin has two bytes, and both may change.
  const mostBytes = bytes.length > word.length ? 2 * allowed : allowed;
  const wordSignature = signature(bytes, 0, bytes.length);
  const from = aids.lengthStarts[Math.max(0, bytes.length - mostBytes)];
  const to = aids.lengthStarts[bucketOf(bytes.length + mostBytes) + 1];
  const { signatures, byLength } = aids;
  for (let i = from; i < to; i++) {
    if (bitCount(signatures[i] ^ wordSignature) > 2 * mostBytes) continue;
    const term = byLength[i];
    const start = lexicon.offsets[term];
    const edits = lettersDistance(bytes, 0, bytes.length, lexicon.bytes, start, lexicon.offsets[term + 1], mostBytes);
    if (edits > mostBytes || edits === 0) continue;
    const letters = mostBytes === allowed ? edits : Math.ceil(edits / 2);
    const cost =
      letters === 1 ? oneTypo(bytes, lexicon.bytes, start, lexicon.offsets[term + 1]) : perTypo.other * letters;
    found.push({ term, kind: 'fuzzy', cost: cost + (lexicon.bytes[start] === bytes[0] ? 0 : perFirstLetter) });
  }
  return found;
}

/**
 * Terms that sound like a word: those with the same skeleton of consonants, or with a confused consonant, of the word
 * or one of its respellings. Looks terms up by their skeleton, without reading the whole vocabulary. `exactSounds`:
 * without confused consonants, which takes a tenth of the time.
 */
export function soundAlikes(segment: Segment, word: string, exactSounds = false): NearTerm[] {
  const found = soundAlikesOf(segment, word, word, 0, exactSounds);
  for (const { word: respelling, cost } of respellingsOf(word))
    found.push(...soundAlikesOf(segment, word, respelling, cost, exactSounds || cost > mostRespellingCost));
  for (const other of particlesLike(word)) {
    const term = indexOf(segment.lexicon, encoder.encode(other));
    if (term >= 0) found.push({ term, kind: 'variant', cost: perParticle });
  }
  return found;
}

/** Terms that sound like `respelling`, a way to write `typed` that costs `extra`. */
function soundAlikesOf(
  { lexicon, aids }: Segment,
  typed: string,
  respelling: string,
  extra: number,
  exactSounds: boolean,
): NearTerm[] {
  const bytes = encoder.encode(respelling);
  if (bytes.length > longestBucket) return [];
  const typedBytes = encoder.encode(typed);
  const sounds = new Uint8Array(longestTerm);
  const length = soundsOf(bytes, 0, bytes.length, sounds);
  const skeleton = new Uint8Array(longestTerm);
  const ownSkeleton = String.fromCharCode(...skeleton.subarray(0, skeletonOf(sounds, length, skeleton)));
  const found: NearTerm[] = [];
  const termSounds = new Uint8Array(longestTerm);
  const termSkeleton = new Uint8Array(longestTerm);
  const size = aids.soundStarts.length - 1;
  for (const each of [ownSkeleton, ...(exactSounds ? [] : otherSkeletons(ownSkeleton))]) {
    const wanted = encoder.encode(each);
    if (!isComparable(wanted.length)) continue;
    const bucket = soundBucket(wanted, wanted.length, size);
    for (let i = aids.soundStarts[bucket]; i < aids.soundStarts[bucket + 1]; i++) {
      const term = aids.soundTerms[i];
      const [start, end] = [lexicon.offsets[term], lexicon.offsets[term + 1]];
      const termLength = soundsOf(lexicon.bytes, start, end, termSounds);
      if (!sameBytes(termSkeleton, skeletonOf(termSounds, termLength, termSkeleton), wanted)) continue;
      const cost =
        extra + soundDistance(sounds, length, termSounds, termLength) + letterCost(lexicon, term, typedBytes);
      if (cost <= mostCost) found.push({ term, kind: 'variant', cost: Math.max(cost, 0.05) });
    }
  }
  return found;
}

function letterCost({ bytes, offsets }: Lexicon, term: number, word: Uint8Array): number {
  const [start, end] = [offsets[term], offsets[term + 1]];
  // Letters of different scripts cannot be compared.
  if (bytes[start] > 127 !== word[0] > 127) return otherScript;
  return perLetter * lettersDistance(word, 0, word.length, bytes, start, end, mostLetterEdits);
}

function sameBytes(a: Uint8Array, length: number, b: Uint8Array): boolean {
  if (length !== b.length) return false;
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Cost of one typo: two swapped letters, a doubled letter or a wrong vowel are more likely than other typos. */
function oneTypo(word: Uint8Array, bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  let before = 0;
  while (before < word.length && before < length && word[before] === bytes[from + before]) before++;
  let after = 0;
  while (
    after < word.length - before &&
    after < length - before &&
    word[word.length - 1 - after] === bytes[to - 1 - after]
  )
    after++;
  const [wordRest, termRest] = [word.length - before - after, length - before - after];
  if (wordRest === 2 && termRest === 2) return perTypo.swapped;
  if (wordRest === 1 && termRest === 1)
    return isVowel(word[before]) && isVowel(bytes[from + before]) ? perTypo.vowel : perTypo.other;
  const letter = wordRest === 1 ? word[before] : bytes[from + before];
  return before > 0 && letter === word[before - 1] ? perTypo.doubled : perTypo.other;
}

function isVowel(letter: number): boolean {
  return letter === 97 || letter === 101 || letter === 105 || letter === 111 || letter === 117;
}

/** Short words are similar to too many others. Length in UTF-16 units. */
function typosAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

function bitCount(value: number): number {
  value -= (value >>> 1) & 0x55555555;
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return Math.imul((value + (value >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
