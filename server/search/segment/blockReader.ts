import { checksum, SegmentDamaged, type ByteSource } from '../bytes/bytes';
import { blockSize, type SectionPlace } from './segmentLayout';

/** One section of a segment, read in blocks when they are needed. Each block is verified by its checksum. */
export interface BlockReader {
  /** The bytes [from, to) of the section, which the caller must not change. Throws `SegmentDamaged`. */
  read(from: number, to: number): Uint8Array;
}

/** Blocks in the cache, for all segments together: 8 MB. Chosen by hand. */
const cachedBlocks = 512;

/**
 * The most recently used blocks of files, for all segments of the process. Each section has its own range of keys.
 * Blocks of segments that are no longer used are evicted by other blocks.
 */
const cache = new Map<number, Uint8Array>();
let nextKey = 0;

/**
 * Reads a section in blocks of 16 KB. A range within one block is a view of the cached block; a range over several
 * blocks is copied together:
 *
 *     section   |  block 0  |  block 1  |  block 2  | …
 *     terms     aaab ccccccccccccccccccc ddd e …
 */
export function createBlockReader(
  source: ByteSource,
  place: SectionPlace & { readonly sums: Uint32Array },
): BlockReader {
  return source.isInMemory ? new MemoryReader(source, place) : new FileReader(source, place);
}

class FileReader implements BlockReader {
  readonly #source: ByteSource;
  readonly #place: SectionPlace & { readonly sums: Uint32Array };
  readonly #firstKey = nextKey;
  /** The block that was read last: most reads are of the same block. */
  #last = -1;
  #lastBytes: Uint8Array = new Uint8Array(0);

  constructor(source: ByteSource, place: SectionPlace & { readonly sums: Uint32Array }) {
    this.#source = source;
    this.#place = place;
    nextKey += place.sums.length;
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
    const key = this.#firstKey + block;
    let bytes = cache.get(key);
    if (bytes === undefined) {
      bytes = this.#load(block);
      if (cache.size >= cachedBlocks) cache.delete(cache.keys().next().value!);
    } else cache.delete(key);
    cache.set(key, bytes);
    this.#last = block;
    return (this.#lastBytes = bytes);
  }

  #load(block: number): Uint8Array {
    const { offset, length, sums } = this.#place;
    const from = block * blockSize;
    const bytes = this.#source.read(offset + from, Math.min(length - from, blockSize));
    if (checksum(bytes) !== sums[block]) throw new SegmentDamaged('A block of the index is damaged.');
    return bytes;
  }
}

/** Bytes in memory are not copied to the cache; each block is verified once. */
class MemoryReader implements BlockReader {
  readonly #source: ByteSource;
  readonly #place: SectionPlace & { readonly sums: Uint32Array };
  readonly #checked: Uint8Array;

  constructor(source: ByteSource, place: SectionPlace & { readonly sums: Uint32Array }) {
    this.#source = source;
    this.#place = place;
    this.#checked = new Uint8Array(place.sums.length);
  }

  read(from: number, to: number): Uint8Array {
    const source = this.#source;
    const { offset, length, sums } = this.#place;
    for (let block = Math.floor(from / blockSize); block * blockSize < to; block++) {
      if (this.#checked[block] === 1) continue;
      const start = block * blockSize;
      if (checksum(source.read(offset + start, Math.min(length - start, blockSize))) !== sums[block])
        throw new SegmentDamaged('A block of the index is damaged.');
      this.#checked[block] = 1;
    }
    return source.read(offset + from, Math.max(0, to - from));
  }
}
