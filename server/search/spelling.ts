import { encoder } from './bytes';
import { lettersDistance } from './distance';
import type { Lexicon } from './lexicon';
import type { Segment } from './segment';
import { otherSkeletons, skeletonOf, soundsOf, tells } from './sound';
import { bucketOf, longestBucket, longestTerm, signature, soundBucket } from './vocabulary';

/** A term that may be what was meant. `cost` grows with the distance; below 1 it is near. */
export interface Spelling {
  readonly term: number;
  readonly kind: 'variant' | 'fuzzy';
  readonly cost: number;
}

/** What a sound more or less, another letter beside it, a typo, a sound that is often taken for another, and another first letter cost. */
const perSound = 0.35;
const perLetter = 0.15;
const perTypo = 0.6;
const perConfusion = 0.2;
const otherStart = 0.3;
/** Variants beyond this are other words. */
const mostCost = 2;
/** Letters and sounds beyond which a distance is not measured. */
const farLetters = 6;
const farSounds = 4;

/** Terms of a segment near `word`, in no order; a term may come twice. Yields after about a millisecond. */
export function* spellingsOf(segment: Segment, word: string): Generator<void, Spelling[]> {
  const bytes = encoder.encode(word);
  if (bytes.length > longestBucket) return [];
  const found = typos(segment, word, bytes);
  yield;
  found.push(...variants(segment, word, bytes));
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
    found.push({ term, kind: 'fuzzy', cost: perTypo * letters + (lexicon.bytes[start] === bytes[0] ? 0 : otherStart) });
  }
  return found;
}

function variants({ lexicon, aids }: Segment, word: string, bytes: Uint8Array): Spelling[] {
  const sounds = new Uint8Array(longestTerm);
  const length = soundsOf(bytes, 0, bytes.length, sounds);
  const skeleton = new Uint8Array(longestTerm);
  const kept = skeletonOf(sounds, length, skeleton);
  const own = String.fromCharCode(...skeleton.subarray(0, kept));
  const found: Spelling[] = [];
  const other = new Uint8Array(longestTerm);
  const bare = new Uint8Array(longestTerm);
  const size = aids.soundStarts.length - 1;
  const lookUp = (wanted: Uint8Array, extra: number): void => {
    if (!tells(wanted, wanted.length)) return;
    const bucket = soundBucket(wanted, wanted.length, size);
    for (let at = aids.soundStarts[bucket]; at < aids.soundStarts[bucket + 1]; at++) {
      const term = aids.soundTerms[at];
      const [start, end] = [lexicon.offsets[term], lexicon.offsets[term + 1]];
      const heard = soundsOf(lexicon.bytes, start, end, other);
      if (!sameBytes(bare, skeletonOf(other, heard, bare), wanted)) continue;
      const cost = extra + perSound * lettersDistance(sounds, 0, length, other, 0, heard, farSounds) + letterCost(lexicon, term, bytes);
      if (cost <= mostCost) found.push({ term, kind: 'variant', cost: Math.max(cost, 0.05) });
    }
  };
  lookUp(skeleton.slice(0, kept), 0);
  for (const skeleton of otherSkeletons(word, own)) lookUp(encoder.encode(skeleton), perConfusion);
  return found;
}

function letterCost({ bytes, offsets }: Lexicon, term: number, word: Uint8Array): number {
  const [start, end] = [offsets[term], offsets[term + 1]];
  // Of another script, letters say nothing.
  if ((bytes[start] > 127) !== (word[0] > 127)) return perLetter * farLetters;
  return perLetter * lettersDistance(word, 0, word.length, bytes, start, end, farLetters);
}

function sameBytes(a: Uint8Array, length: number, b: Uint8Array): boolean {
  if (length !== b.length) return false;
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
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
