import { mix } from '../../base/hash';

/** Bytes that are read where they lie: a buffer in memory, or a file. One read of a file takes about 2 µs. */
export interface ByteSource {
  readonly length: number;
  /** All of it is in memory: `read` costs nothing. */
  readonly whole?: boolean;
  /** The bytes [offset, offset + length); not to be changed. Throws where there are fewer. */
  read(offset: number, length: number): Uint8Array;
}

/** A segment is not what was written: it has to be made anew. */
export class SegmentDamaged extends Error {
  override readonly name = 'Damaged';
}

export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    length: bytes.length,
    whole: true,
    read(offset, length) {
      if (offset + length > bytes.length) throw new SegmentDamaged('The index ends too early.');
      return bytes.subarray(offset, offset + length);
    },
  };
}

/** A 32-bit sum over bytes that shows what a disk may do to them; no defence against people. About 2 GB a second. */
export function checksum(bytes: Uint8Array): number {
  const aligned = (bytes.byteOffset & 3) === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
  let a = 0x9e3779b1 ^ bytes.length;
  let b = 0x85ebca77;
  let i = 0;
  // Two sums that do not wait for each other.
  for (const even = words.length & ~1; i < even; i += 2) {
    a = Math.imul(a ^ words[i], 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ words[i + 1], 0x2c1b3c6d);
    b ^= b >>> 13;
  }
  if (i < words.length) a = Math.imul(a ^ words[i], 0x01000193);
  for (let k = words.length << 2; k < bytes.length; k++) b = Math.imul(b ^ aligned[k], 0x01000193);
  return mix(a ^ mix(b));
}

/** Bytes that a number takes, seven bits in each, the high bit saying that more follow. */
export function varintLength(value: number): number {
  return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5;
}

/** Writes a whole number from 0 to 2³²−1; returns the place behind it. */
export function putVarint(into: Uint8Array, at: number, value: number): number {
  while (value > 127) {
    into[at++] = (value & 127) | 128;
    value >>>= 7;
  }
  into[at] = value;
  return at + 1;
}

export const encoder = new TextEncoder();
export const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
