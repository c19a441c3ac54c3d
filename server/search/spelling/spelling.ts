import { encoder } from '../bytes/bytes';
import { lettersDistance } from '../../text/editDistance';
import { indexOf, type Lexicon } from '../segment/lexicon';
import { particlesLike } from './particles';
import type { Segment } from '../segment/segment';
import { otherSkeletons, otherWords, skeletonOf, soundDistance, soundsOf, isComparable } from '../../text/sound';
import { bucketOf, longestBucket, longestTerm, signature, soundBucket } from '../segment/spellingAids';

/** A term that may be what was meant. `cost` grows with the distance; below 1 it is near. */
export interface Spelling {
  readonly term: number;
  readonly kind: 'variant' | 'fuzzy';
  readonly cost: number;
}

/** What another letter costs beside the sound, and another script; a typo, and likelier ones; another first letter; a particle ("abu", "ibn") in other letters. */
const perLetter = 0.12;
const otherScript = 0.7;
const perTypo = { other: 0.6, swapped: 0.5, vowel: 0.5, doubled: 0.4 };
const otherStart = 0.3;
/** What one wrong letter costs, and a word that is taken apart. */
export const costs = { typo: perTypo.other, cut: 0.3 };
const perParticle = 0.2;
/** What sounds as unlike as this is another word. */
const mostCost = 1.1;
/** What another way to write a word may cost so that sounds are taken for others besides. */
const mostConfused = 0.15;
/** Letters beyond which a distance is not measured. */
const farLetters = 6;

/** Terms of a segment near `word`, in no order; a term may come twice. Yields after about a millisecond. */
export function* spellingsOf(segment: Segment, word: string): Generator<void, Spelling[]> {
  const bytes = encoder.encode(word);
  if (bytes.length > longestBucket) return [];
  const found = typos(segment, word, bytes);
  yield;
  found.push(...soundAlikes(segment, word));
  return found;
}

/**
 * Scans the terms of about the same length by the bits of their letters, and measures those that may be near: about 1 ns
 * for each of the vocabulary.
 */
function typos({ lexicon, aids }: Segment, word: string, bytes: Uint8Array): Spelling[] {
  const allowed = typosAllowed(word.length);
  if (allowed === 0) return [];
  const found: Spelling[] = [];
  // A letter of another script takes two bytes, and may change both.
  const mostBytes = bytes.length > word.length ? 2 * allowed : allowed;
  const sign = signature(bytes, 0, bytes.length);
  const from = aids.lengthStarts[Math.max(0, bytes.length - mostBytes)];
  const to = aids.lengthStarts[bucketOf(bytes.length + mostBytes) + 1];
  const { signatures, byLength } = aids;
  for (let at = from; at < to; at++) {
    if (bitsOf(signatures[at] ^ sign) > 2 * mostBytes) continue;
    const term = byLength[at];
    const start = lexicon.offsets[term];
    const edits = lettersDistance(bytes, 0, bytes.length, lexicon.bytes, start, lexicon.offsets[term + 1], mostBytes);
    if (edits > mostBytes || edits === 0) continue;
    const letters = mostBytes === allowed ? edits : Math.ceil(edits / 2);
    const cost =
      letters === 1 ? oneTypo(bytes, lexicon.bytes, start, lexicon.offsets[term + 1]) : perTypo.other * letters;
    found.push({ term, kind: 'fuzzy', cost: cost + (lexicon.bytes[start] === bytes[0] ? 0 : otherStart) });
  }
  return found;
}

/**
 * The terms that sound like a word: the same consonants, or such as others would write; vowels weigh little. Takes no look at
 * the whole vocabulary. `closely`: no sound is taken for another one, which takes a tenth of the time.
 */
export function soundAlikes(segment: Segment, word: string, closely = false): Spelling[] {
  const found = alikes(segment, word, word, 0, closely);
  for (const { word: other, cost } of otherWords(word))
    found.push(...alikes(segment, word, other, cost, closely || cost > mostConfused));
  for (const other of particlesLike(word)) {
    const term = indexOf(segment.lexicon, encoder.encode(other));
    if (term >= 0) found.push({ term, kind: 'variant', cost: perParticle });
  }
  return found;
}

/** Terms that sound like `spelt`, one way to write `typed`. */
function alikes({ lexicon, aids }: Segment, typed: string, spelt: string, extra: number, closely: boolean): Spelling[] {
  const bytes = encoder.encode(spelt);
  if (bytes.length > longestBucket) return [];
  const letters = encoder.encode(typed);
  const sounds = new Uint8Array(longestTerm);
  const length = soundsOf(bytes, 0, bytes.length, sounds);
  const skeleton = new Uint8Array(longestTerm);
  const own = String.fromCharCode(...skeleton.subarray(0, skeletonOf(sounds, length, skeleton)));
  const found: Spelling[] = [];
  const other = new Uint8Array(longestTerm);
  const bare = new Uint8Array(longestTerm);
  const size = aids.soundStarts.length - 1;
  for (const each of [own, ...(closely ? [] : otherSkeletons(own))]) {
    const wanted = encoder.encode(each);
    if (!isComparable(wanted.length)) continue;
    const bucket = soundBucket(wanted, wanted.length, size);
    for (let at = aids.soundStarts[bucket]; at < aids.soundStarts[bucket + 1]; at++) {
      const term = aids.soundTerms[at];
      const [start, end] = [lexicon.offsets[term], lexicon.offsets[term + 1]];
      const heard = soundsOf(lexicon.bytes, start, end, other);
      if (!sameBytes(bare, skeletonOf(other, heard, bare), wanted)) continue;
      const cost = extra + soundDistance(sounds, length, other, heard) + letterCost(lexicon, term, letters);
      if (cost <= mostCost) found.push({ term, kind: 'variant', cost: Math.max(cost, 0.05) });
    }
  }
  return found;
}

function letterCost({ bytes, offsets }: Lexicon, term: number, word: Uint8Array): number {
  const [start, end] = [offsets[term], offsets[term + 1]];
  // Of another script, letters say nothing.
  if (bytes[start] > 127 !== word[0] > 127) return otherScript;
  return perLetter * lettersDistance(word, 0, word.length, bytes, start, end, farLetters);
}

function sameBytes(a: Uint8Array, length: number, b: Uint8Array): boolean {
  if (length !== b.length) return false;
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** What one typo costs: two letters swapped, one doubled, one vowel for another are likelier than others. */
function oneTypo(word: Uint8Array, bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  let before = 0;
  while (before < word.length && before < length && word[before] === bytes[from + before]) before++;
  let behind = 0;
  while (
    behind < word.length - before &&
    behind < length - before &&
    word[word.length - 1 - behind] === bytes[to - 1 - behind]
  )
    behind++;
  const [ownRest, otherRest] = [word.length - before - behind, length - before - behind];
  if (ownRest === 2 && otherRest === 2) return perTypo.swapped;
  if (ownRest === 1 && otherRest === 1)
    return isVowel(word[before]) && isVowel(bytes[from + before]) ? perTypo.vowel : perTypo.other;
  const letter = ownRest === 1 ? word[before] : bytes[from + before];
  return before > 0 && letter === word[before - 1] ? perTypo.doubled : perTypo.other;
}

function isVowel(letter: number): boolean {
  return letter === 97 || letter === 101 || letter === 105 || letter === 111 || letter === 117;
}

/** Short words are near to everything. */
function typosAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

function bitsOf(value: number): number {
  value -= (value >>> 1) & 0x55555555;
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return Math.imul((value + (value >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
