import { checksum, SegmentDamaged, type ByteSource } from '../bytes/bytes';

/**
 * A segment as one run of bytes, numbers little-endian, each section at a multiple of eight:
 *
 *     header     magic, version, number of sections, checksum of the table
 *     table      for each section: offset, length, checksum (0 where its blocks have their own)
 *     sections   in the order of `sectionNames`
 *
 * Those that every query needs are read and checked when the segment is opened (`early`), in one go; where passages lie and
 * what finds spellings (`late`) as a whole when first asked for; postings (`blocks`) piece by piece: the checksums of their
 * blocks of 16 KB are sections of their own.
 */
const early = [
  'meta',
  'fileStrings',
  'fileOffsets',
  'firsts',
  'lengths',
  'kinds',
  'termBytes',
  'termOffsets',
  'frequencies',
  'documentOffsets',
  'positionOffsets',
  'documentSums',
  'positionSums',
  'skipSums',
] as const;
const late = ['starts', 'ends', 'signatures', 'byLength', 'lengthStarts', 'soundStarts', 'soundTerms'] as const;
const blocks = ['documents', 'positions', 'skips'] as const;
const sectionNames = [...early, ...late, ...blocks];
type SectionName = (typeof sectionNames)[number];
export type EarlySection = (typeof early)[number];
export type LateSection = (typeof late)[number];
export type BlockSection = (typeof blocks)[number];

export const blockSize = 1 << 14;
const magic = 0x31585343; // "CSX1"
/** To be raised with every change of what sections hold or how words are folded: older files are then made anew. */
const version = 2;
const headerLength = 16;
const entryLength = 12;
const sumsOf = { documents: 'documentSums', positions: 'positionSums', skips: 'skipSums' } as const;

export type Sections = Readonly<Record<Exclude<SectionName, 'documentSums' | 'positionSums' | 'skipSums'>, Uint8Array>>;

/** The pieces of a segment's bytes, one after the other. */
export function writeSections(sections: Sections): Uint8Array[] {
  const all: Record<string, Uint8Array> = { ...sections };
  for (const [name, sums] of Object.entries(sumsOf)) all[sums] = blockSums(all[name]);
  const header = new Uint8Array(aligned(headerLength + sectionNames.length * entryLength));
  const view = new DataView(header.buffer);
  const pieces: Uint8Array[] = [header];
  let offset = header.length;
  sectionNames.forEach((name, i) => {
    const bytes = all[name];
    const entry = headerLength + i * entryLength;
    view.setUint32(entry, offset, true);
    view.setUint32(entry + 4, bytes.length, true);
    view.setUint32(entry + 8, name in sumsOf ? 0 : checksum(bytes), true);
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

/** Where a section lies in the bytes of its segment. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** What a segment holds, as far as it has been read. */
export interface ReadSections {
  readonly early: Readonly<Record<EarlySection, Uint8Array>>;
  /** Reads and checks a section; whoever asks keeps it. Throws `Damaged`. */
  readonly late: (name: LateSection) => Uint8Array;
  readonly blocks: Readonly<Record<BlockSection, Place & { readonly sums: Uint32Array }>>;
}

/** Reads what is needed at once, and says where the rest lies. Throws `Damaged`. */
export function readSections(source: ByteSource): ReadSections {
  const header = source.read(0, Math.min(source.length, aligned(headerLength + sectionNames.length * entryLength)));
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (header.length < headerLength || view.getUint32(0, true) !== magic) throw new SegmentDamaged('This is no index.');
  if (view.getUint32(4, true) !== version || view.getUint32(8, true) !== sectionNames.length)
    throw new SegmentDamaged('The index is of another version.');
  if (view.getUint32(12, true) !== checksum(header.subarray(headerLength)))
    throw new SegmentDamaged('The table of the index is damaged.');
  const places = {} as Record<SectionName, Place & { readonly sum: number }>;
  sectionNames.forEach((name, i) => {
    const entry = headerLength + i * entryLength;
    places[name] = {
      offset: view.getUint32(entry, true),
      length: view.getUint32(entry + 4, true),
      sum: view.getUint32(entry + 8, true),
    };
  });
  const last = places.skips;
  if (last.offset + last.length > source.length) throw new SegmentDamaged('The index ends too early.');
  const from = header.length;
  const bytes = source.read(from, places.starts.offset - from);
  const checked = (name: SectionName, section: Uint8Array): Uint8Array => {
    if (checksum(section) !== places[name].sum)
      throw new SegmentDamaged(`The section ${name} of the index is damaged.`);
    return section;
  };
  const small = Object.fromEntries(
    early.map(name => {
      const { offset, length } = places[name];
      return [name, checked(name, bytes.subarray(offset - from, offset - from + length))];
    }),
  ) as Record<EarlySection, Uint8Array>;
  const block = (name: BlockSection): Place & { sums: Uint32Array } => ({
    offset: places[name].offset,
    length: places[name].length,
    sums: numbers(small[sumsOf[name]]),
  });
  return {
    early: small,
    late: name => checked(name, source.read(places[name].offset, places[name].length)),
    blocks: { documents: block('documents'), positions: block('positions'), skips: block('skips') },
  };
}

/** The same bytes as numbers of 32 bits. */
export function numbers(bytes: Uint8Array): Uint32Array {
  const own = (bytes.byteOffset & 3) === 0 ? bytes : bytes.slice();
  return new Uint32Array(own.buffer, own.byteOffset, own.length >>> 2);
}

export function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
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
