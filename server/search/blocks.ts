import { checksum, Damaged, type ByteSource } from './bytes';
import { blockSize, type Place } from './layout';

/** Bytes of one section that are read when asked for, and checked as they come. */
export interface BlockReader {
  /** The bytes [from, to) of the section; not to be changed. Throws `Damaged`. */
  read(from: number, to: number): Uint8Array;
}

/** Blocks of one section that are kept: 8 MB. */
const most = 512;
/** Longer runs are not kept: they would push everything else out. */
const longest = 64;

/**
 * A section is read in blocks of 16 KB, and those that were read last are kept. A term whose bytes lie in one block costs
 * nothing but a look at it; longer ones are put together:
 *
 *     section   |  block 0  |  block 1  |  block 2  | …
 *     terms     aaab ccccccccccccccccccc ddd e …
 */
export function createBlockReader(source: ByteSource, { offset, length, sums }: Place & { readonly sums: Uint32Array }): BlockReader {
  const kept = new Map<number, Uint8Array>();
  const load = (first: number, last: number): Uint8Array => {
    const from = first * blockSize;
    const bytes = source.read(offset + from, Math.min(length, (last + 1) * blockSize) - from);
    for (let block = first; block <= last; block++) {
      if (checksum(bytes.subarray((block - first) * blockSize, (block - first + 1) * blockSize)) !== sums[block]) throw new Damaged('A block of the index is damaged.');
    }
    return bytes;
  };
  const blockAt = (block: number): Uint8Array => {
    let bytes = kept.get(block);
    if (bytes === undefined) {
      bytes = load(block, block);
      if (kept.size >= most) kept.delete(kept.keys().next().value!);
    } else kept.delete(block);
    kept.set(block, bytes);
    return bytes;
  };
  return {
    read(from, to) {
      if (from >= to) return new Uint8Array(0);
      const first = Math.floor(from / blockSize);
      const last = Math.floor((to - 1) / blockSize);
      const start = first * blockSize;
      if (first === last) return blockAt(first).subarray(from - start, to - start);
      if (last - first >= longest) return load(first, last).subarray(from - start, to - start);
      const all = new Uint8Array(to - from);
      for (let block = first; block <= last; block++) {
        const bytes = blockAt(block);
        const skip = Math.max(0, from - block * blockSize);
        all.set(bytes.subarray(skip, Math.min(bytes.length, to - block * blockSize)), block * blockSize + skip - from);
      }
      return all;
    },
  };
}
