import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { errorMessage } from './fileErrors';
import { writeAtomically } from './writeAtomically';

/**
 * A persistent key-value cache. No method rejects: callers must be able to rebuild every value, because it may be
 * missing at any time.
 */
export interface Store {
  /** The value of a key; undefined if it is missing or damaged. */
  read(key: string): Promise<unknown>;
  /**
   * Stores a value that V8 can serialise (plain objects, typed arrays). It is serialised before this function returns,
   * so the caller may change it or transfer its buffers immediately.
   */
  write(key: string, value: unknown): Promise<void>;
}

export interface DiskStoreOptions {
  /** Size on disk, in bytes, above which the least recently used values are deleted. */
  readonly limit?: number;
  /** Receives messages for the log, one sentence each. */
  readonly log?: (message: string) => void;
}

/** Layout of a value's file: magic number (4 bytes), payload length (4), checksum of the payload (16), payload. */
const magic = 0x43_53_46_31;
const headerLength = 24;
const checksumLength = 16;
/** Block size of most file systems, in bytes: a file takes a multiple of it on disk. */
const blockSize = 4096;
/** In milliseconds. */
const day = 86_400_000;
/** The size of the folder is checked after the first write and after every so many more. */
const writesBetweenCleanups = 1000;
/** Empty file whose modification time is that of the last cleanup. */
const cleanupMarker = 'tidied';

/**
 * A store in a folder that several processes may share. Each value is a file of its own, written atomically. The name
 * of the file is the hash of the key, so a key can hold any characters. The default limit was chosen by hand.
 */
export function createDiskStore(
  folder: string,
  { limit = 512_000_000, log = () => undefined }: DiskStoreOptions = {},
): Store {
  let writeCount = 0;
  let isReadOnly = false;
  let lastWrite = Promise.resolve();

  const writeFile = async (path: string, bytes: Buffer): Promise<void> => {
    try {
      // The values are as private as the transcripts, so only the user may read them.
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // The checksum shows a file that was cut by a power failure.
      await writeAtomically(path, bytes, { mode: 0o600, flush: false });
    } catch (error) {
      // Windows does not replace a file that another process has open. That process stored or reads the same value.
      if (await exists(path)) return;
      if (!isReadOnly) {
        log(
          `What was found in transcripts cannot be saved in ${folder} (${errorMessage(error)}). ` +
            'Everything still works, but the next start takes longer.',
        );
      }
      isReadOnly = true;
      return;
    }
    if (++writeCount % writesBetweenCleanups === 1) await cleanUp(folder, limit);
  };
  return {
    async read(key) {
      const path = pathOfKey(folder, key);
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes === undefined) return undefined;
      const value = unpack(bytes);
      if (value === undefined) log(`${path} is damaged or belongs to another version; it is built again.`);
      else await markUsed(path);
      return value?.value;
    },
    write(key, value) {
      if (isReadOnly) return Promise.resolve();
      const bytes = pack(value);
      return (lastWrite = lastWrite
        .then(() => writeFile(pathOfKey(folder, key), bytes))
        .catch((error: unknown) => log(`A value could not be saved in ${folder}: ${errorMessage(error)}`)));
    },
  };
}

function pathOfKey(folder: string, key: string): string {
  const name = createHash('sha256').update(key).digest('hex');
  return join(folder, name.slice(0, 2), name.slice(2));
}

function pack(value: unknown): Buffer {
  const payload = serialize(value);
  const header = Buffer.alloc(headerLength);
  header.writeUInt32BE(magic, 0);
  header.writeUInt32BE(payload.length, 4);
  checksum(payload).copy(header, headerLength - checksumLength);
  return Buffer.concat([header, payload]);
}

/** The value, wrapped because a value may itself be undefined; undefined if the file is damaged. */
function unpack(bytes: Buffer): { readonly value: unknown } | undefined {
  if (
    bytes.length < headerLength ||
    bytes.readUInt32BE(0) !== magic ||
    bytes.readUInt32BE(4) !== bytes.length - headerLength
  )
    return undefined;
  const payload = bytes.subarray(headerLength);
  if (!checksum(payload).equals(bytes.subarray(headerLength - checksumLength, headerLength))) return undefined;
  try {
    return { value: deserialize(payload) };
  } catch {
    return undefined; // written by a newer version of V8
  }
}

function checksum(payload: Buffer): Buffer {
  return createHash('sha256').update(payload).digest().subarray(0, checksumLength);
}

/** Updates the modification time, at most once a day. `cleanUp` deletes the files with the oldest time first. */
async function markUsed(path: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(path);
    const now = new Date();
    if (now.getTime() - mtimeMs > day) await utimes(path, now, now);
  } catch {
    // The file was deleted or belongs to another user. It then only looks older than it is.
  }
}

/**
 * Deletes the least recently used values until the folder is within its limit, and temporary files of interrupted
 * writes. Runs at most once a day.
 */
async function cleanUp(folder: string, limit: number): Promise<void> {
  const marker = join(folder, cleanupMarker);
  const lastCleanup = await stat(marker).catch(() => undefined);
  if (lastCleanup !== undefined && Date.now() - lastCleanup.mtimeMs < day) return;
  await open(marker, 'w')
    .then(file => file.utimes(new Date(), new Date()).finally(() => file.close()))
    .catch(() => undefined);
  const files = await listFiles(folder);
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size, usedAt } of files.sort((a, b) => a.usedAt - b.usedAt)) {
    const isLeftover = path.endsWith('.tmp') && Date.now() - usedAt > day;
    if (!isLeftover && total <= limit) continue;
    total -= size;
    await unlink(path).catch(() => undefined);
  }
}

interface StoredFile {
  readonly path: string;
  /** In bytes, rounded up to whole blocks. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

async function listFiles(folder: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for (const subfolder of await readdir(folder).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(subfolder)) continue;
    for (const name of await readdir(join(folder, subfolder)).catch(() => [])) {
      const path = join(folder, subfolder, name);
      const stats = await stat(path).catch(() => undefined);
      if (stats === undefined) continue;
      files.push({ path, size: Math.ceil(stats.size / blockSize) * blockSize, usedAt: stats.mtimeMs });
    }
  }
  return files;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
