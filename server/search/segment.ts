import { createBlockReader, type BlockReader } from './blocks';
import { type ByteSource, Damaged, decoder, encoder } from './bytes';
import { type Postings, skipCount, skipFrom } from './inverter';
import { bytesOf, numbers, readSections, type Sections } from './layout';
import type { Lexicon } from './lexicon';
import { spellingAids, type SpellingAids } from './vocabulary';

/** A file of a segment: its identity, and whatever its owner tells its versions apart by. */
export interface SegmentFile {
  readonly uri: string;
  readonly fingerprint: string;
}

/** Passages, numbered through all files: file i has [firsts[i], firsts[i + 1]). */
export interface PassageTable {
  readonly firsts: Uint32Array;
  /** Offsets in the file. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Running words. */
  readonly lengths: Uint16Array;
  /** Index into `passageKinds`. */
  readonly kinds: Uint8Array;
}

/** An index of some files that never changes. */
export interface Segment extends PassageTable {
  readonly files: readonly SegmentFile[];
  /** The files are in the order of their names. */
  readonly inOrder: boolean;
  readonly passages: number;
  /** Number of running words. */
  readonly words: number;
  readonly lexicon: Lexicon;
  readonly aids: SpellingAids;
  /** Number of passages that hold each term. */
  readonly frequencies: Uint32Array;
  /** Where the segment lies, for whoever keeps it. */
  readonly source: ByteSource;
  /** Where the passages of each term begin, and the places in them. */
  readonly documentOffsets: Uint32Array;
  readonly positionOffsets: Uint32Array;
  /** Bytes of them, from and to counted from where those of the term begin; see `Postings` for what they hold. These three may throw `Damaged`. */
  documents(term: number, from: number, to: number): Uint8Array;
  positions(term: number, from: number, to: number): Uint8Array;
  skips(term: number): Uint32Array;
}

const noSkips = new Uint32Array(0);

/** Reads all but the postings. Throws `Damaged`. */
export function openSegment(source: ByteSource): Segment {
  const { small, blocks } = readSections(source);
  const meta = numbers(small.meta);
  const lexicon = { size: meta[0], bytes: small.termBytes, offsets: numbers(small.termOffsets) };
  const frequencies = numbers(small.frequencies);
  const documentOffsets = numbers(small.documentOffsets);
  const positionOffsets = numbers(small.positionOffsets);
  const skipOffsets = skipOffsetsOf(frequencies);
  const firsts = numbers(small.firsts);
  if (lexicon.offsets.length !== lexicon.size + 1 || frequencies.length !== lexicon.size) throw new Damaged('The sections of the index do not fit.');
  const readers: Record<'documents' | 'positions' | 'skips', BlockReader> = {
    documents: createBlockReader(source, blocks.documents),
    positions: createBlockReader(source, blocks.positions),
    skips: createBlockReader(source, blocks.skips),
  };
  const files = readFiles(small.fileStrings, numbers(small.fileOffsets));
  return {
    files, firsts, inOrder: files.every(({ uri }, i) => i === 0 || files[i - 1].uri < uri),
    starts: numbers(small.starts), ends: numbers(small.ends), kinds: small.kinds,
    lengths: new Uint16Array(small.lengths.slice().buffer),
    passages: small.kinds.length, words: meta[1], source, lexicon, frequencies,
    aids: {
      byLength: numbers(small.byLength), lengthStarts: numbers(small.lengthStarts), signatures: numbers(small.signatures),
      soundStarts: numbers(small.soundStarts), soundTerms: numbers(small.soundTerms),
    },
    documentOffsets, positionOffsets,
    documents: (term, from, to) => readers.documents.read(documentOffsets[term] + from, documentOffsets[term] + to),
    positions: (term, from, to) => readers.positions.read(positionOffsets[term] + from, positionOffsets[term] + to),
    skips: term => (frequencies[term] < skipFrom ? noSkips : numbers(readers.skips.read(skipOffsets[term] * 12, skipOffsets[term + 1] * 12))),
  };
}

/** Index of the file that a passage of a segment belongs to. */
export function fileOf({ firsts }: PassageTable, passage: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (firsts[middle] <= passage) low = middle;
    else high = middle;
  }
  return low;
}

/** All that a segment holds, as the sections that it is written as. Yields while it makes the spelling aids. */
export function* sectionsOf(files: readonly SegmentFile[], table: PassageTable, termBytes: Uint8Array, termOffsets: Uint32Array, postings: Postings): Generator<void, Sections> {
  const strings = files.flatMap(({ uri, fingerprint }) => [encoder.encode(uri), encoder.encode(fingerprint)]);
  const fileOffsets = new Uint32Array(strings.length + 1);
  strings.forEach((bytes, i) => { fileOffsets[i + 1] = fileOffsets[i] + bytes.length; });
  const fileStrings = new Uint8Array(fileOffsets[strings.length]);
  strings.forEach((bytes, i) => fileStrings.set(bytes, fileOffsets[i]));
  const aids = yield* spellingAids(termBytes, termOffsets);
  const words = table.lengths.reduce((sum, length) => sum + length, 0);
  return {
    meta: bytesOf(Uint32Array.of(termOffsets.length - 1, words)),
    fileStrings, fileOffsets: bytesOf(fileOffsets), firsts: bytesOf(table.firsts),
    starts: bytesOf(table.starts), ends: bytesOf(table.ends), lengths: bytesOf(table.lengths), kinds: table.kinds,
    termBytes, termOffsets: bytesOf(termOffsets), frequencies: bytesOf(postings.frequencies),
    documentOffsets: bytesOf(postings.documentOffsets), positionOffsets: bytesOf(postings.positionOffsets),
    signatures: bytesOf(aids.signatures), byLength: bytesOf(aids.byLength), lengthStarts: bytesOf(aids.lengthStarts),
    soundStarts: bytesOf(aids.soundStarts), soundTerms: bytesOf(aids.soundTerms),
    documents: postings.documents, positions: postings.positions, skips: bytesOf(postings.skips),
  };
}

function readFiles(bytes: Uint8Array, offsets: Uint32Array): SegmentFile[] {
  const text = (i: number): string => decoder.decode(bytes.subarray(offsets[i], offsets[i + 1]));
  return Array.from({ length: (offsets.length - 1) / 2 }, (_, i) => ({ uri: text(2 * i), fingerprint: text(2 * i + 1) }));
}

function skipOffsetsOf(frequencies: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(frequencies.length + 1);
  for (let term = 0; term < frequencies.length; term++) offsets[term + 1] = offsets[term] + skipCount(frequencies[term]);
  return offsets;
}
