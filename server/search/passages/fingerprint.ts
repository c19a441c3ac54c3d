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
    a ^= a >>> 13;
    b = Math.imul(b ^ value, 0x2c1b3c6d);
    b ^= b >>> 15;
  };
  add(words.length);
  const even = words.length & ~1;
  for (let i = 0; i < even; i += 2) add(words.charCodeAt(i) | (words.charCodeAt(i + 1) << 16));
  if (even < words.length) add(words.charCodeAt(even));
  for (const array of [bounds, kinds, tokens, firsts, others]) {
    add(array.length);
    const values = fourBytesEach(array);
    for (let i = 0; i < values.length; i++) add(values[i]);
  }
  return hex(mix(a)) + hex(mix(b));
}

/** The bytes of an array as numbers of four bytes; the last one is filled with zeros. */
function fourBytesEach(array: Uint8Array | Uint16Array | Uint32Array): Uint32Array {
  if (array instanceof Uint32Array) return array;
  const bytes = new Uint8Array((array.byteLength + 3) & ~3);
  bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return new Uint32Array(bytes.buffer);
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
