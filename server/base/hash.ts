/**
 * 32-bit FNV-1a: start with `fnvSeed`, then `hash = Math.imul(hash ^ value, fnvPrime)` for each value.
 *
 * Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm" (IETF draft, 2011 and later).
 */
export const fnvSeed = 0x811c9dc5 | 0;
export const fnvPrime = 0x01000193;

/** Makes all 32 bits of the result depend on all bits of the hash. Returns an unsigned integer. */
export function mix(hash: number): number {
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  hash = Math.imul(hash, 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** FNV-1a of the bytes [from, to), mixed: an unsigned 32-bit integer. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = fnvSeed;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], fnvPrime);
  return mix(hash);
}

/** FNV-1a of the UTF-16 units of a text, not mixed: a signed 32-bit integer. */
export function hashUnits(text: string): number {
  let hash = fnvSeed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), fnvPrime);
  return hash;
}
