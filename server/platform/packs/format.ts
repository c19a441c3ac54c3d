import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/**
 * A pack is two files that only grow:
 *
 *     ID.pack     magic and version (8 bytes), then records
 *     ID.index    magic and version (8 bytes), then an entry of 40 bytes for each record and each alias
 *
 *     record      SHA-256 of its key (32), length of the payload (4), checksum of all else (16), payload
 *     entry       ten words: key (4); place of the record or key that an alias stands for (4); kind; checksum
 *
 * A record comes before its entry, so an entry whose record is missing was damaged later. Numbers have the byte order of
 * the machine: the magic number is not recognised on a machine with another one.
 */
export const formatVersion = 2;

export const packMagic = 0x4b_50_53_43;
export const indexMagic = 0x58_49_53_43;
/** In bytes, of both files. */
export const fileHeaderLength = 8;
/** Words of 32 bits. */
export const entryWords = 10;
export const entryLength = 4 * entryWords;
/** Words of a key in an entry: the first 128 bits of the SHA-256. The record has all of it. */
export const keyWords = 4;
const kindWord = 8;
const checkWord = 9;
const keyLength = 32;
const checksumLength = 16;
const recordHeaderLength = keyLength + 4 + checksumLength;

export const kinds = { dead: 0, record: 1, alias: 2 } as const;

/** The SHA-256 of a key. */
export type KeyHash = Buffer;

export function hashOfKey(key: string): KeyHash {
  return createHash('sha256').update(key).digest();
}

/** The words of a hash that are in an entry. */
export function wordsOfHash(hash: KeyHash): Uint32Array {
  const words = new Uint32Array(keyWords);
  for (let i = 0; i < keyWords; i++) words[i] = wordAt(hash, 4 * i);
  return words;
}

export function fileHeader(magic: number): Buffer {
  return Buffer.from(Uint32Array.of(magic, formatVersion).buffer);
}

export function isFileHeader(bytes: Uint8Array, magic: number): boolean {
  return bytes.length >= fileHeaderLength && fileHeader(magic).equals(bytes.subarray(0, fileHeaderLength));
}

/** The record of a value that V8 can serialise. */
export function recordOf(hash: KeyHash, value: unknown): Buffer {
  const payload = serialize(value);
  const record = Buffer.allocUnsafe(recordHeaderLength + payload.length);
  hash.copy(record);
  Buffer.from(Uint32Array.of(payload.length).buffer).copy(record, keyLength);
  payload.copy(record, recordHeaderLength);
  checksum(record).copy(record, keyLength + 4);
  return record;
}

/** Whether these bytes are a whole record of the key that these words are of. */
export function isRecordOf(words: Uint32Array, at: number, record: Buffer): boolean {
  return (
    record.length >= recordHeaderLength &&
    [0, 1, 2, 3].every(i => wordAt(record, 4 * i) === words[at + i]) &&
    wordAt(record, keyLength) === record.length - recordHeaderLength &&
    checksum(record).equals(record.subarray(keyLength + 4, recordHeaderLength))
  );
}

/**
 * The value of a record, wrapped because a value may itself be undefined. Undefined if a newer version of V8 wrote it.
 * The value shares no memory with `record`.
 */
export function valueOf(record: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: deserialize(new Uint8Array(record.subarray(recordHeaderLength))) };
  } catch {
    return undefined;
  }
}

/** An entry for a record that starts at `offset` of the pack and has `length` bytes. */
export function recordEntry(key: Uint32Array, offset: number, length: number): Uint32Array {
  return entryOf(key, [offset % 2 ** 32, Math.floor(offset / 2 ** 32), length, 0], kinds.record);
}

/** An entry for a key that stands for another. */
export function aliasEntry(key: Uint32Array, target: Uint32Array): Uint32Array {
  return entryOf(key, target, kinds.alias);
}

/** What the entry at word `at` says. */
export function kindOf(entries: Uint32Array, at: number): number {
  return entries[at + kindWord];
}

export function kill(entries: Uint32Array, at: number): void {
  entries[at + kindWord] = kinds.dead;
}

/** Where the record of an entry is, in bytes of the pack. */
export function placeOf(entries: Uint32Array, at: number): { readonly offset: number; readonly length: number } {
  const [low, high, length] = entries.subarray(at + keyWords, at + keyWords + 3);
  return { offset: high * 2 ** 32 + low, length };
}

/** The key that the alias at word `at` stands for. */
export function targetOf(entries: Uint32Array, at: number): Uint32Array {
  return entries.subarray(at + keyWords, at + 2 * keyWords);
}

export function isEntry(entries: Uint32Array, at: number): boolean {
  const kind = kindOf(entries, at);
  return (kind === kinds.record || kind === kinds.alias) && entries[at + checkWord] === checkOf(entries, at);
}

function entryOf(key: Uint32Array, content: ArrayLike<number>, kind: number): Uint32Array {
  const entry = new Uint32Array(entryWords);
  entry.set(key.subarray(0, keyWords));
  entry.set(content, keyWords);
  entry[kindWord] = kind;
  entry[checkWord] = checkOf(entry, 0);
  return entry;
}

/** FNV-1a over words. An entry of zeros does not have it. */
function checkOf(entries: Uint32Array, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + checkWord; i++) hash = Math.imul(hash ^ entries[i], 0x01000193);
  return hash >>> 0;
}

/** Over the whole record but the checksum itself. */
function checksum(record: Buffer): Buffer {
  return createHash('sha256')
    .update(record.subarray(0, keyLength + 4))
    .update(record.subarray(recordHeaderLength))
    .digest()
    .subarray(0, checksumLength);
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function wordAt(bytes: Buffer, at: number): number {
  return isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}
