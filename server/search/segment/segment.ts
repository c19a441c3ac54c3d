import { upperBound } from '../../base/binarySearch';
import { createBlockReader, type BlockReader } from './blockReader';
import { type ByteSource, SegmentDamaged, decoder, encoder } from '../bytes/bytes';
import { type Postings, skipCount, skipFrom } from './postingsFormat';
import { bytesOf, uint32sOf, readSections, type ReadSections, type Sections } from './segmentLayout';
import type { Lexicon } from './lexicon';
import { spellingAids, type SpellingAids } from './spellingAids';

/** A file of a segment, and the fingerprint of its `PassageFacts`. */
export interface SegmentFile {
  readonly uri: string;
  readonly fingerprint: string;
}

/** The passages of a segment, numbered over all files: file i has the passages [firsts[i], firsts[i + 1]). */
export interface PassageTable {
  readonly firsts: Uint32Array;
  /** Offsets in the file. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Numbers of running words. */
  readonly lengths: Uint16Array;
  /** As in `PassageFacts`. */
  readonly kinds: Uint8Array;
}

/** An immutable index of some files. */
export interface Segment extends PassageTable {
  readonly files: readonly SegmentFile[];
  /** Whether the files are sorted by URI. */
  readonly isSortedByUri: boolean;
  readonly passages: number;
  /** Number of running words. */
  readonly words: number;
  readonly lexicon: Lexicon;
  readonly aids: SpellingAids;
  /** Number of passages that contain each term. */
  readonly frequencies: Uint32Array;
  /** The bytes of the segment, to be stored. */
  readonly source: ByteSource;
  /** Starts of the passages and of the positions of each term, in bytes; see `Postings`. */
  readonly documentOffsets: Uint32Array;
  readonly positionOffsets: Uint32Array;
  /**
   * Bytes [from, to) of the passages of a term; see `Postings` for the format. The next three throw `SegmentDamaged`.
   */
  documents(term: number, from: number, to: number): Uint8Array;
  positions(term: number, from: number, to: number): Uint8Array;
  skips(term: number): Uint32Array;
}

/** Reads the parts of a segment that every query needs; the others are read later. Throws `SegmentDamaged`. */
export function openSegment(source: ByteSource): Segment {
  return new OpenSegment(source);
}

class OpenSegment implements Segment {
  readonly source: ByteSource;
  readonly files: readonly SegmentFile[];
  readonly isSortedByUri: boolean;
  readonly passages: number;
  readonly words: number;
  readonly firsts: Uint32Array;
  readonly lengths: Uint16Array;
  readonly kinds: Uint8Array;
  readonly lexicon: Lexicon;
  readonly frequencies: Uint32Array;
  readonly documentOffsets: Uint32Array;
  readonly positionOffsets: Uint32Array;
  readonly #readLazy: ReadSections['readLazy'];
  readonly #documents: BlockReader;
  readonly #positions: BlockReader;
  readonly #skips: BlockReader;
  #starts: Uint32Array | undefined;
  #ends: Uint32Array | undefined;
  #aids: SpellingAids | undefined;
  #skipOffsets: Uint32Array | undefined;

  constructor(source: ByteSource) {
    this.source = source;
    const { eager, readLazy, blocks } = readSections(source);
    const [terms, words] = uint32sOf(eager.meta);
    this.files = readFiles(eager.fileStrings, uint32sOf(eager.fileOffsets));
    this.isSortedByUri = this.files.every(({ uri }, i) => i === 0 || this.files[i - 1].uri < uri);
    this.firsts = uint32sOf(eager.firsts);
    this.lengths = uint16sOf(eager.lengths);
    this.kinds = eager.kinds;
    this.passages = eager.kinds.length;
    this.words = words;
    this.lexicon = { size: terms, bytes: eager.termBytes, offsets: uint32sOf(eager.termOffsets) };
    this.frequencies = uint32sOf(eager.frequencies);
    this.documentOffsets = uint32sOf(eager.documentOffsets);
    this.positionOffsets = uint32sOf(eager.positionOffsets);
    if (this.lexicon.offsets.length !== terms + 1 || this.frequencies.length !== terms)
      throw new SegmentDamaged('The sections of the index do not match.');
    this.#readLazy = readLazy;
    this.#documents = createBlockReader(source, blocks.documents);
    this.#positions = createBlockReader(source, blocks.positions);
    this.#skips = createBlockReader(source, blocks.skips);
  }

  get starts(): Uint32Array {
    return (this.#starts ??= uint32sOf(this.#readLazy('starts')));
  }

  get ends(): Uint32Array {
    return (this.#ends ??= uint32sOf(this.#readLazy('ends')));
  }

  get aids(): SpellingAids {
    const read = (name: keyof SpellingAids): Uint32Array => uint32sOf(this.#readLazy(name));
    return (this.#aids ??= {
      byLength: read('byLength'),
      lengthStarts: read('lengthStarts'),
      signatures: read('signatures'),
      soundStarts: read('soundStarts'),
      soundTerms: read('soundTerms'),
    });
  }

  documents(term: number, from: number, to: number): Uint8Array {
    const start = this.documentOffsets[term];
    return this.#documents.read(start + from, start + to);
  }

  positions(term: number, from: number, to: number): Uint8Array {
    const start = this.positionOffsets[term];
    return this.#positions.read(start + from, start + to);
  }

  skips(term: number): Uint32Array {
    if (this.frequencies[term] < skipFrom) return noSkips;
    const offsets = (this.#skipOffsets ??= skipOffsetsOf(this.frequencies));
    return uint32sOf(this.#skips.read(offsets[term] * 12, offsets[term + 1] * 12));
  }
}

const noSkips = new Uint32Array(0);

/** Index of the file that a passage of a segment belongs to. */
export function fileOf({ firsts }: PassageTable, passage: number): number {
  return upperBound(firsts, passage) - 1;
}

/** The sections of a segment. Yields while it builds the spelling aids. */
export function* sectionsOf(
  files: readonly SegmentFile[],
  table: PassageTable,
  termBytes: Uint8Array,
  termOffsets: Uint32Array,
  postings: Postings,
): Generator<void, Sections> {
  const strings = files.flatMap(({ uri, fingerprint }) => [encoder.encode(uri), encoder.encode(fingerprint)]);
  const fileOffsets = new Uint32Array(strings.length + 1);
  strings.forEach((bytes, i) => {
    fileOffsets[i + 1] = fileOffsets[i] + bytes.length;
  });
  const fileStrings = new Uint8Array(fileOffsets[strings.length]);
  strings.forEach((bytes, i) => fileStrings.set(bytes, fileOffsets[i]));
  const aids = yield* spellingAids(termBytes, termOffsets);
  const words = table.lengths.reduce((sum, length) => sum + length, 0);
  return {
    meta: bytesOf(Uint32Array.of(termOffsets.length - 1, words)),
    fileStrings,
    fileOffsets: bytesOf(fileOffsets),
    firsts: bytesOf(table.firsts),
    starts: bytesOf(table.starts),
    ends: bytesOf(table.ends),
    lengths: bytesOf(table.lengths),
    kinds: table.kinds,
    termBytes,
    termOffsets: bytesOf(termOffsets),
    frequencies: bytesOf(postings.frequencies),
    documentOffsets: bytesOf(postings.documentOffsets),
    positionOffsets: bytesOf(postings.positionOffsets),
    signatures: bytesOf(aids.signatures),
    byLength: bytesOf(aids.byLength),
    lengthStarts: bytesOf(aids.lengthStarts),
    soundStarts: bytesOf(aids.soundStarts),
    soundTerms: bytesOf(aids.soundTerms),
    documents: postings.documents,
    positions: postings.positions,
    skips: bytesOf(postings.skips),
  };
}

/** Two strings for each file. If all bytes are ASCII, as usual, the strings are slices of one decoded string. */
function readFiles(bytes: Uint8Array, offsets: Uint32Array): SegmentFile[] {
  const all = decoder.decode(bytes);
  const text = (i: number): string =>
    all.length === bytes.length
      ? all.slice(offsets[i], offsets[i + 1])
      : decoder.decode(bytes.subarray(offsets[i], offsets[i + 1]));
  return Array.from({ length: (offsets.length - 1) / 2 }, (_, i) => ({
    uri: text(2 * i),
    fingerprint: text(2 * i + 1),
  }));
}

function uint16sOf(bytes: Uint8Array): Uint16Array {
  const aligned = (bytes.byteOffset & 1) === 0 ? bytes : bytes.slice();
  return new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 1);
}

function skipOffsetsOf(frequencies: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(frequencies.length + 1);
  for (let term = 0; term < frequencies.length; term++)
    offsets[term + 1] = offsets[term] + skipCount(frequencies[term]);
  return offsets;
}
