import { mix } from '../../base/hash';

/** Bytes that can be read in pieces: a buffer in memory, or a file. One read of a file takes about 2 µs. */
export interface ByteSource {
  readonly length: number;
  /** All bytes are in memory: `read` only makes a view. */
  readonly isInMemory?: boolean;
  /** The bytes [offset, offset + length), which the caller must not change. Throws if there are fewer. */
  read(offset: number, length: number): Uint8Array;
}

/** The bytes of a segment are not those that were written. Its files have to be indexed again. */
export class SegmentDamaged extends Error {
  override readonly name = 'SegmentDamaged';
}

export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    length: bytes.length,
    isInMemory: true,
    read(offset, length) {
      if (offset + length > bytes.length) throw new SegmentDamaged('The index ends too early.');
      return bytes.subarray(offset, offset + length);
    },
  };
}

/** A 32-bit checksum that detects accidental changes; it does not protect against attacks. About 2 GB per second. */
export function checksum(bytes: Uint8Array): number {
  const aligned = (bytes.byteOffset & 3) === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
  let a = 0x9e3779b1 ^ bytes.length;
  let b = 0x85ebca77;
  let i = 0;
  // Two independent sums, so that the processor can compute them in parallel.
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

/**
 * Number of bytes of a variable-length number: seven bits in each byte, the high bit is set if another byte follows.
 */
export function varintLength(value: number): number {
  return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5;
}

/** Writes an integer from 0 to 2³²−1 at `offset`; returns the offset after it. */
export function putVarint(into: Uint8Array, offset: number, value: number): number {
  while (value > 127) {
    into[offset++] = (value & 127) | 128;
    value >>>= 7;
  }
  into[offset] = value;
  return offset + 1;
}

export const encoder = new TextEncoder();
export const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
