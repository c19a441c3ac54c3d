import { checksum, SegmentDamaged, type ByteSource } from '../bytes/bytes';

/**
 * The bytes of a segment. Numbers are little-endian, each section begins at a multiple of eight:
 *
 *     header     magic, version, number of sections, checksum of the table
 *     table      for each section: offset, length, checksum (0 if its blocks have their own)
 *     sections   in the order of `sectionNames`
 *
 * Eager sections say which files the segment has, and how its blocks can be verified: they are read in one piece and
 * verified when the segment is opened. Lazy sections (terms, passages, sounds) are read and verified as a whole when
 * they are first needed; most are numbers of variable length (`packedNumbers.ts`). Block sections (postings, running
 * words) are read in blocks of 16 KB; the checksums of the blocks are sections of their own.
 */
const eagerSections = [
  'meta',
  'fileStrings',
  'fileOffsets',
  'fileWords',
  'firsts',
  'documentSums',
  'positionSums',
  'skipSums',
  'wordSums',
] as const;
const lazySections = [
  'termBytes',
  'termLengths',
  'frequencies',
  'documentLengths',
  'positionLengths',
  'lengths',
  'kinds',
  'spans',
  'soundLengths',
  'soundTerms',
  'wordLengths',
] as const;
const blockSections = ['documents', 'positions', 'skips', 'words'] as const;
const sectionNames = [...eagerSections, ...lazySections, ...blockSections];
type SectionName = (typeof sectionNames)[number];
type EagerSection = (typeof eagerSections)[number];
type LazySection = (typeof lazySections)[number];
type BlockSection = (typeof blockSections)[number];

export const blockSize = 1 << 14;
const magic = 0x31585343; // "CSX1"
/**
 * Increase it with every change of the content of sections or of how words are folded: older files are then rebuilt.
 */
const version = 5;
const headerLength = 16;
const entryLength = 12;
const checksumSections = {
  documents: 'documentSums',
  positions: 'positionSums',
  skips: 'skipSums',
  words: 'wordSums',
} as const;

export type Sections = Readonly<
  Record<Exclude<SectionName, (typeof checksumSections)[keyof typeof checksumSections]>, Uint8Array>
>;

/** The bytes of a segment, as consecutive pieces. */
export function writeSections(sections: Sections): Uint8Array[] {
  const all: Record<string, Uint8Array> = { ...sections };
  for (const [name, sums] of Object.entries(checksumSections)) all[sums] = blockSums(all[name]);
  const header = new Uint8Array(aligned(headerLength + sectionNames.length * entryLength));
  const view = new DataView(header.buffer);
  const pieces: Uint8Array[] = [header];
  let offset = header.length;
  sectionNames.forEach((name, i) => {
    const bytes = all[name];
    const entry = headerLength + i * entryLength;
    view.setUint32(entry, offset, true);
    view.setUint32(entry + 4, bytes.length, true);
    view.setUint32(entry + 8, name in checksumSections ? 0 : checksum(bytes), true);
    pieces.push(bytes);
    offset += bytes.length;
    if (offset < aligned(offset)) pieces.push(new Uint8Array(aligned(offset) - offset));
    offset = aligned(offset);
  });
  view.setUint32(0, magic, true);
  view.setUint32(4, version, true);
  view.setUint32(8, sectionNames.length, true);
  view.setUint32(12, checksum(header.subarray(headerLength)), true);
  return pieces;
}

/** Position of a section in the bytes of its segment. */
export interface SectionPlace {
  readonly offset: number;
  readonly length: number;
}

/** The eager sections of a segment, and access to the others. */
export interface ReadSections {
  readonly eager: Readonly<Record<EagerSection, Uint8Array>>;
  /** Reads and verifies a section; the caller should keep the result. Throws `SegmentDamaged`. */
  readonly readLazy: (name: LazySection) => Uint8Array;
  readonly blocks: Readonly<Record<BlockSection, SectionPlace & { readonly sums: Uint32Array }>>;
}

/** Reads and verifies the header and the eager sections. Throws `SegmentDamaged`. */
export function readSections(source: ByteSource): ReadSections {
  const header = source.read(0, Math.min(source.length, aligned(headerLength + sectionNames.length * entryLength)));
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (header.length < headerLength || view.getUint32(0, true) !== magic)
    throw new SegmentDamaged('This is not a search index.');
  if (view.getUint32(4, true) !== version || view.getUint32(8, true) !== sectionNames.length)
    throw new SegmentDamaged('The index was made by another version.');
  if (view.getUint32(12, true) !== checksum(header.subarray(headerLength)))
    throw new SegmentDamaged('The table of the index is damaged.');
  const places = {} as Record<SectionName, SectionPlace & { readonly sum: number }>;
  sectionNames.forEach((name, i) => {
    const entry = headerLength + i * entryLength;
    places[name] = {
      offset: view.getUint32(entry, true),
      length: view.getUint32(entry + 4, true),
      sum: view.getUint32(entry + 8, true),
    };
  });
  const last = places.words;
  if (last.offset + last.length > source.length) throw new SegmentDamaged('The index ends too early.');
  const from = header.length;
  const bytes = source.read(from, places[lazySections[0]].offset - from);
  const checked = (name: SectionName, section: Uint8Array): Uint8Array => {
    if (checksum(section) !== places[name].sum)
      throw new SegmentDamaged(`The section ${name} of the index is damaged.`);
    return section;
  };
  const eager = Object.fromEntries(
    eagerSections.map(name => {
      const { offset, length } = places[name];
      return [name, checked(name, bytes.subarray(offset - from, offset - from + length))];
    }),
  ) as Record<EagerSection, Uint8Array>;
  const block = (name: BlockSection): SectionPlace & { sums: Uint32Array } => ({
    offset: places[name].offset,
    length: places[name].length,
    sums: uint32sOf(eager[checksumSections[name]]),
  });
  return {
    eager,
    readLazy: name => checked(name, source.read(places[name].offset, places[name].length)),
    blocks: {
      documents: block('documents'),
      positions: block('positions'),
      skips: block('skips'),
      words: block('words'),
    },
  };
}

/** Bytes as 32-bit numbers; a view if the bytes are aligned. */
export function uint32sOf(bytes: Uint8Array): Uint32Array {
  const aligned = (bytes.byteOffset & 3) === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
}

export function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

export function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}

function blockSums(bytes: Uint8Array): Uint8Array {
  const sums = new Uint32Array(Math.ceil(bytes.length / blockSize));
  for (let i = 0; i < sums.length; i++) sums[i] = checksum(bytes.subarray(i * blockSize, (i + 1) * blockSize));
  return bytesOf(sums);
}

function aligned(length: number): number {
  return (length + 7) & ~7;
}
