import { fnvPrime, fnvSeed, mix } from '../../base/hash';
import type { PassageFacts } from './passageFacts';

/** Completes facts by their fingerprint. */
export function withFingerprint(facts: Omit<PassageFacts, 'fingerprint'>): PassageFacts {
  return { ...facts, fingerprint: fingerprintOf(facts) };
}

/**
 * A 64-bit hash of everything that a segment stores of a file, as 16 hexadecimal digits: files with equal fingerprints
 * need not be indexed again. It does not protect against deliberate collisions.
 */
function fingerprintOf({
  words,
  bounds,
  kinds,
  tokens,
  firsts,
  others = new Uint32Array(0),
}: Omit<PassageFacts, 'fingerprint'>): string {
  let a = fnvSeed;
  let b = 0x9e3779b1 | 0;
  const add = (value: number): void => {
    a = Math.imul(a ^ value, fnvPrime);
    b = Math.imul(b ^ value, 0x2c1b3c6d);
    b ^= b >>> 15;
  };
  add(words.length);
  for (let i = 0; i < words.length; i++) add(words.charCodeAt(i));
  for (const array of [bounds, kinds, tokens, firsts, others]) {
    add(array.length);
    for (let i = 0; i < array.length; i++) add(array[i]);
  }
  return hex(mix(a)) + hex(mix(b));
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
