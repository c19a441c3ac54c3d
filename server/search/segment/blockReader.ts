import { checksum, SegmentDamaged, type ByteSource } from '../bytes/bytes';
import { blockSize, type Place } from './segmentLayout';

/** Bytes of one section that are read when asked for, and checked as they come. */
export interface BlockReader {
  /** The bytes [from, to) of the section; not to be changed. Throws `Damaged`. */
  read(from: number, to: number): Uint8Array;
}

/** Blocks that are kept, of all segments together: 8 MB. */
const most = 512;

/**
 * The blocks of files that were read last, for all segments of the process. Each section has numbers of its own for its
 * blocks; those of segments that are gone fall out as others come in.
 */
const kept = new Map<number, Uint8Array>();
let nextNumber = 0;

/**
 * A section is read in blocks of 16 KB, and those that were read last are kept. A term whose bytes lie in one block costs
 * nothing but a look at it; longer ones are put together:
 *
 *     section   |  block 0  |  block 1  |  block 2  | …
 *     terms     aaab ccccccccccccccccccc ddd e …
 */
export function createBlockReader(source: ByteSource, place: Place & { readonly sums: Uint32Array }): BlockReader {
  return source.whole ? new MemoryReader(source, place) : new FileReader(source, place);
}

class FileReader implements BlockReader {
  readonly #first = nextNumber;
  #last = -1;
  #lastBytes: Uint8Array = new Uint8Array(0);

  constructor(
    readonly source: ByteSource,
    readonly place: Place & { readonly sums: Uint32Array },
  ) {
    nextNumber += place.sums.length;
  }

  read(from: number, to: number): Uint8Array {
    if (from >= to) return new Uint8Array(0);
    const first = Math.floor(from / blockSize);
    const last = Math.floor((to - 1) / blockSize);
    if (first === last) return this.#block(first).subarray(from - first * blockSize, to - first * blockSize);
    const all = new Uint8Array(to - from);
    for (let block = first; block <= last; block++) {
      const bytes = this.#block(block);
      const skip = Math.max(0, from - block * blockSize);
      all.set(bytes.subarray(skip, Math.min(bytes.length, to - block * blockSize)), block * blockSize + skip - from);
    }
    return all;
  }

  #block(block: number): Uint8Array {
    if (block === this.#last) return this.#lastBytes;
    const number = this.#first + block;
    let bytes = kept.get(number);
    if (bytes === undefined) {
      bytes = this.#load(block);
      if (kept.size >= most) kept.delete(kept.keys().next().value!);
    } else kept.delete(number);
    kept.set(number, bytes);
    this.#last = block;
    return (this.#lastBytes = bytes);
  }

  #load(block: number): Uint8Array {
    const { offset, length, sums } = this.place;
    const from = block * blockSize;
    const bytes = this.source.read(offset + from, Math.min(length - from, blockSize));
    if (checksum(bytes) !== sums[block]) throw new SegmentDamaged('A block of the index is damaged.');
    return bytes;
  }
}

/** Of bytes that are in memory anyway nothing is kept but that they were checked. */
class MemoryReader implements BlockReader {
  readonly #checked: Uint8Array;

  constructor(
    readonly source: ByteSource,
    readonly place: Place & { readonly sums: Uint32Array },
  ) {
    this.#checked = new Uint8Array(place.sums.length);
  }

  read(from: number, to: number): Uint8Array {
    const {
      source,
      place: { offset, length, sums },
    } = this;
    for (let block = Math.floor(from / blockSize); block * blockSize < to; block++) {
      if (this.#checked[block] === 1) continue;
      const at = block * blockSize;
      if (checksum(source.read(offset + at, Math.min(length - at, blockSize))) !== sums[block])
        throw new SegmentDamaged('A block of the index is damaged.');
      this.#checked[block] = 1;
    }
    return source.read(offset + from, Math.max(0, to - from));
  }
}
