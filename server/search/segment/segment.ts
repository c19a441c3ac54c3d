import { upperBound } from '../../base/binarySearch';
import { createBlockReader, type BlockReader } from './blockReader';
import { type ByteSource, decoder } from '../bytes/bytes';
import { unpacked, unpackedOffsets, unpackedSpans } from '../bytes/packedNumbers';
import { skipCount, skipFrom } from './postingsFormat';
import { uint32sOf, readSections, type ReadSections } from './segmentLayout';
import type { Lexicon } from './lexicon';
import { rankTerms, readTerms } from './runningWords';
import { letterAids, type SoundAids, soundBuckets, type SpellingAids } from './spellingAids';

/** A file of a segment, and the fingerprint of its `PassageFacts`. */
export interface SegmentFile {
  readonly uri: string;
  readonly fingerprint: string;
}

/**
 * The passages of a segment, numbered over all files: file i has the passages [firsts[i], firsts[i + 1]). All but
 * `firsts` is read when it is first needed, which throws `SegmentDamaged` if it is damaged.
 */
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

/**
 * An immutable index of some files. What is not about files is read when it is first needed: each property from `lexicon`
 * on, and each method, throws `SegmentDamaged` if what it reads is damaged.
 */
export interface Segment extends PassageTable {
  readonly files: readonly SegmentFile[];
  /** Number of running words of each file. */
  readonly fileWords: Uint32Array;
  /** Whether the files are sorted by URI. */
  readonly isSortedByUri: boolean;
  readonly passages: number;
  /** Number of running words. */
  readonly words: number;
  /** The bytes of the segment, to be stored. */
  readonly source: ByteSource;
  readonly lexicon: Lexicon;
  readonly aids: SpellingAids;
  /** Number of passages that contain each term. */
  readonly frequencies: Uint32Array;
  /** Starts of the passages and of the positions of each term, in bytes; see `Postings`. */
  readonly documentOffsets: Uint32Array;
  readonly positionOffsets: Uint32Array;
  /** Bytes [from, to) of the passages of a term; see `Postings` for the format. */
  documents(term: number, from: number, to: number): Uint8Array;
  positions(term: number, from: number, to: number): Uint8Array;
  skips(term: number): Uint32Array;
  /**
   * The terms of the words in the passages [from, to), in reading order; passage p has `lengths[p]` of them. Many
   * passages should be read in ranges of about a thousand: the result takes four bytes a word.
   */
  wordsOf(from: number, to: number): Uint32Array;
}

/** Reads which files a segment has; everything else is read later. Throws `SegmentDamaged`. */
export function openSegment(source: ByteSource): Segment {
  return new OpenSegment(source);
}

class OpenSegment implements Segment {
  readonly source: ByteSource;
  readonly files: readonly SegmentFile[];
  readonly passages: number;
  readonly words: number;
  readonly fileWords: Uint32Array;
  readonly firsts: Uint32Array;
  readonly #terms: number;
  readonly #readLazy: ReadSections['readLazy'];
  readonly #documents: BlockReader;
  readonly #positions: BlockReader;
  readonly #skips: BlockReader;
  readonly #words: BlockReader;
  #isSortedByUri: boolean | undefined;
  #lengths: Uint16Array | undefined;
  #kinds: Uint8Array | undefined;
  #spans: ReturnType<typeof unpackedSpans> | undefined;
  #lexicon: Lexicon | undefined;
  #frequencies: Uint32Array | undefined;
  #documentOffsets: Uint32Array | undefined;
  #positionOffsets: Uint32Array | undefined;
  #aids: SpellingAids | undefined;
  #skipOffsets: Uint32Array | undefined;
  #wordOffsets: Uint32Array | undefined;
  #termsByRank: Uint32Array | undefined;

  constructor(source: ByteSource) {
    this.source = source;
    const { eager, readLazy, blocks } = readSections(source);
    const [terms, words] = uint32sOf(eager.meta);
    this.#terms = terms;
    this.files = readFiles(eager.fileStrings, uint32sOf(eager.fileOffsets));
    this.fileWords = uint32sOf(eager.fileWords);
    this.firsts = uint32sOf(eager.firsts);
    this.passages = this.firsts[this.files.length];
    this.words = words;
    this.#readLazy = readLazy;
    this.#documents = createBlockReader(source, blocks.documents);
    this.#positions = createBlockReader(source, blocks.positions);
    this.#skips = createBlockReader(source, blocks.skips);
    this.#words = createBlockReader(source, blocks.words);
  }

  get isSortedByUri(): boolean {
    return (this.#isSortedByUri ??= this.files.every(({ uri }, i) => i === 0 || this.files[i - 1].uri < uri));
  }

  get lengths(): Uint16Array {
    return (this.#lengths ??= uint16sOf(this.#readLazy('lengths')));
  }

  get kinds(): Uint8Array {
    return (this.#kinds ??= this.#readLazy('kinds'));
  }

  get lexicon(): Lexicon {
    return (this.#lexicon ??= {
      size: this.#terms,
      bytes: this.#readLazy('termBytes'),
      offsets: unpackedOffsets(this.#readLazy('termLengths'), this.#terms),
    });
  }

  get frequencies(): Uint32Array {
    return (this.#frequencies ??= unpacked(this.#readLazy('frequencies'), this.#terms));
  }

  get documentOffsets(): Uint32Array {
    return (this.#documentOffsets ??= unpackedOffsets(this.#readLazy('documentLengths'), this.#terms));
  }

  get positionOffsets(): Uint32Array {
    return (this.#positionOffsets ??= unpackedOffsets(this.#readLazy('positionLengths'), this.#terms));
  }

  get starts(): Uint32Array {
    return this.#readSpans().starts;
  }

  get ends(): Uint32Array {
    return this.#readSpans().ends;
  }

  get aids(): SpellingAids {
    return (this.#aids ??= { ...letterAids(this.lexicon.bytes, this.lexicon.offsets), ...this.#readSounds() });
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

  wordsOf(from: number, to: number): Uint32Array {
    const offsets = (this.#wordOffsets ??= unpackedOffsets(this.#readLazy('wordLengths'), this.passages));
    const terms = (this.#termsByRank ??= rankTerms(this.frequencies).terms);
    const { lengths } = this;
    let count = 0;
    for (let passage = from; passage < to; passage++) count += lengths[passage];
    return readTerms(this.#words.read(offsets[from], offsets[to]), count, terms);
  }

  #readSpans(): ReturnType<typeof unpackedSpans> {
    return (this.#spans ??= unpackedSpans(this.#readLazy('spans'), this.passages));
  }

  #readSounds(): SoundAids {
    const soundStarts = unpackedOffsets(this.#readLazy('soundLengths'), soundBuckets(this.#terms));
    return { soundStarts, soundTerms: unpacked(this.#readLazy('soundTerms'), soundStarts[soundStarts.length - 1]) };
  }
}

const noSkips = new Uint32Array(0);

/** Index of the file that a passage of a segment belongs to. */
export function fileOf({ firsts }: PassageTable, passage: number): number {
  return upperBound(firsts, passage) - 1;
}

/** Two strings for each file. If all bytes are ASCII, as usual, the strings are slices of one decoded string. */
function readFiles(bytes: Uint8Array, offsets: Uint32Array): SegmentFile[] {
  const all = decoder.decode(bytes);
  const text = (i: number): string =>
    all.length === bytes.length
      ? all.slice(offsets[i], offsets[i + 1])
      : decoder.decode(bytes.subarray(offsets[i], offsets[i + 1]));
  const files: SegmentFile[] = [];
  for (let i = 0; i + 2 < offsets.length; i += 2) files.push({ uri: text(i), fingerprint: text(i + 1) });
  return files;
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
