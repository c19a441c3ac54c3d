import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Plain values by key, kept on disk from one start to the next. Nothing here rejects: what cannot be kept is made again. */
export interface Store {
  /** The value; undefined where there is none, or none that is whole. */
  read(key: string): Promise<unknown>;
  /** Keeps a value. It is taken as it is now: it may change or leave the thread as soon as this returns. */
  write(key: string, value: unknown): Promise<void>;
}

export interface StoreOptions {
  /** Bytes on disk above which what was not used for longest goes. */
  readonly limit?: number;
  /** Takes one sentence where something is not as it should be. */
  readonly log?: (message: string) => void;
}

/** A file of the store: magic number, version, length and checksum of the payload, the payload. */
const magic = 0x43_53_46_31;
const headerLength = 24;
const checksumLength = 16;
/** What the smallest file takes on most disks. */
const block = 4096;
const day = 86_400_000;
/** Writes after which the size is looked at again. */
const oftenEnough = 1000;

/**
 * A store in a folder that several programs may share. Each value is a file of its own, written beside its place and
 * moved there, so that it is whole or not there; its name is the hash of its key, so that nothing of a key becomes a path.
 */
export function createDiskStore(
  folder: string,
  { limit = 512_000_000, log = () => undefined }: StoreOptions = {},
): Store {
  let writes = 0;
  let off = false;
  let writing = Promise.resolve();

  const put = async (path: string, bytes: Buffer): Promise<void> => {
    const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
    try {
      // What is known of transcripts is as private as they are.
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      await writeFile(temporary, bytes, { mode: 0o600 });
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      if (!off)
        log(
          `What was found in transcripts cannot be kept in ${folder} (${explain(error)}). All works without, but the next start takes longer.`,
        );
      off = true;
      return;
    }
    // Somebody else may just read or write the same value: then theirs will do.
    await rename(temporary, path).catch(() => unlink(temporary).catch(() => undefined));
    if (++writes % oftenEnough === 1) await tidy(folder, limit);
  };
  return {
    async read(key) {
      const path = placeOf(folder, key);
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes === undefined) return undefined;
      const value = unpack(bytes);
      if (value === undefined) log(`${path} is damaged, or of another version; it is built again.`);
      else await touch(path);
      return value?.value;
    },
    write(key, value) {
      if (off) return Promise.resolve();
      const bytes = pack(value);
      return (writing = writing
        .then(() => put(placeOf(folder, key), bytes))
        .catch((error: unknown) => log(`A value could not be kept: ${explain(error)}`)));
    },
  };
}

function placeOf(folder: string, key: string): string {
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

/** The value in an object of its own, for `undefined` is a value too; undefined where the bytes are not whole. */
function unpack(bytes: Buffer): { value: unknown } | undefined {
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
    return undefined; // of a newer V8
  }
}

function checksum(payload: Buffer): Buffer {
  return createHash('sha256').update(payload).digest().subarray(0, checksumLength);
}

/** Notes that a value was used, once a day. */
async function touch(path: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(path);
    const now = new Date();
    if (now.getTime() - mtimeMs > day) await utimes(path, now, now);
  } catch {
    // It is gone, or not ours to change: it only counts as older than it is.
  }
}

/** Removes what was not used for longest where the folder is too large, and what interrupted writes left; at most once a day. */
async function tidy(folder: string, limit: number): Promise<void> {
  const mark = join(folder, 'tidied');
  const last = await stat(mark).catch(() => undefined);
  if (last !== undefined && Date.now() - last.mtimeMs < day) return;
  await open(mark, 'w')
    .then(file => file.utimes(new Date(), new Date()).finally(() => file.close()))
    .catch(() => undefined);
  const files = await filesIn(folder);
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size, used } of files.sort((a, b) => a.used - b.used)) {
    const leftover = path.endsWith('.tmp') && Date.now() - used > day;
    if (!leftover && total <= limit) continue;
    total -= size;
    await unlink(path).catch(() => undefined);
  }
}

async function filesIn(folder: string): Promise<{ path: string; size: number; used: number }[]> {
  const found: { path: string; size: number; used: number }[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(name)) continue;
    for (const file of await readdir(join(folder, name)).catch(() => [])) {
      const path = join(folder, name, file);
      const known = await stat(path).catch(() => undefined);
      if (known !== undefined) found.push({ path, size: Math.ceil(known.size / block) * block, used: known.mtimeMs });
    }
  }
  return found;
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
