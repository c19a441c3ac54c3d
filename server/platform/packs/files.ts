import { randomBytes } from 'node:crypto';
import {
  close,
  closeSync,
  constants,
  fstat,
  fstatSync,
  lstatSync,
  open,
  openSync,
  read,
  readdirSync,
  readSync,
} from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const opened = promisify(open);
const closed = promisify(close);
const statsOfOpen = promisify(fstat);
const readInto = promisify(read);

/** A pack that did not grow for so long is not written any more, in milliseconds. Writers keep to `writerPause`. */
const closedAfter = 600_000;
/** A writer that wrote nothing for so long starts a new pack, in milliseconds: much less than `closedAfter`. */
export const writerPause = 300_000;

/** Time of creation, process, random part: names sort by age. */
const packId = /^([0-9a-z]{9})-(\d{1,10})-[0-9a-f]{8}$/;

/** An ID for a pack of this process. */
export function newPackId(time: number): string {
  return `${time.toString(36).padStart(9, '0')}-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Newer packs than now, by at most so many milliseconds, come from the same millisecond or a clock that was set back. */
const clockDifference = 60_000;

/**
 * The time for the ID of a new pack, in milliseconds since 1970: after that of every other pack in the folder, because the
 * last value of a key counts. Packs from further in the future are passed over.
 */
export function timeOfNewPack(folder: string, now: number): number {
  const times = readdirSync(folder)
    .map(name => name.replace(/\.pack$/, ''))
    .filter(id => packId.test(id))
    .map(timeOfPack)
    .filter(time => time < now + clockDifference);
  return Math.max(now, ...times.map(time => time + 1));
}

/** When the pack was created, in milliseconds since 1970. */
export function timeOfPack(id: string): number {
  return parseInt(packId.exec(id)![1], 36);
}

export const packPath = (folder: string, id: string): string => join(folder, `${id}.pack`);
export const indexPath = (folder: string, id: string): string => join(folder, `${id}.index`);
/** The days on which the entries were last used: a hint that may be missing. */
export const daysPath = (folder: string, id: string): string => join(folder, `${id}.days`);

export interface Listing {
  /** IDs of complete packs, oldest first. */
  readonly packs: readonly string[];
  /** Names of files that belong to no complete pack. */
  readonly others: readonly string[];
}

/** What is in a folder of packs; nothing if it cannot be read. */
export async function listPacks(folder: string): Promise<Listing> {
  const names = await readdir(folder).catch((): string[] => []);
  const present = new Set(names);
  const packs: string[] = [];
  const others: string[] = [];
  for (const name of names.sort()) {
    const [, id, kind] = /^(.{1,64})\.(pack|index|days)$/.exec(name) ?? [];
    const isComplete = id !== undefined && packId.test(id) && present.has(`${id}.pack`) && present.has(`${id}.index`);
    if (!isComplete) others.push(name);
    else if (kind === 'pack') packs.push(id);
  }
  return { packs, others };
}

/**
 * Whether nobody writes this file of a pack any more: its process ended, or wrote nothing for long. If this is wrong,
 * because the process runs on another machine, the writer notices that its pack is gone and starts another.
 */
export async function isClosed(path: string, id: string, now: number): Promise<boolean> {
  const pid = packId.exec(id)?.[2];
  if (pid !== undefined && !isRunning(Number(pid))) return true;
  const stats = await lstat(path).catch(() => undefined);
  return stats === undefined || now - stats.mtimeMs > closedAfter;
}

/** Whether a process of this machine has this number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export interface OpenFile {
  readonly descriptor: number;
  /** In bytes, when it was opened. */
  readonly size: number;
}

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
/** Another file may have taken the place of the one that was looked at. Windows has neither of the last two. */
const openFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK;

/**
 * Opens a regular file of at most `maxSize` bytes for reading. Undefined for anything else: to open a link leads
 * elsewhere, and to read a pipe or a device may never end.
 */
export async function openRegularFile(path: string, maxSize: number): Promise<OpenFile | undefined> {
  let descriptor: number | undefined;
  try {
    if (!(await lstat(path)).isFile()) return undefined;
    descriptor = await opened(path, openFlags);
    const stats = await statsOfOpen(descriptor);
    if (!stats.isFile() || stats.size > maxSize) return void (await closed(descriptor));
    return { descriptor, size: stats.size };
  } catch {
    if (descriptor !== undefined) await closed(descriptor).catch(() => undefined);
    return undefined;
  }
}

/** As `openRegularFile`, but waits for the disk. */
export function openRegularFileNow(path: string, maxSize: number): number | undefined {
  let descriptor: number | undefined;
  try {
    if (!lstatSync(path).isFile()) return undefined;
    descriptor = openSync(path, openFlags);
    const stats = fstatSync(descriptor);
    if (stats.isFile() && stats.size <= maxSize) return descriptor;
  } catch {
    // There is none, or it cannot be read.
  }
  if (descriptor !== undefined) closeSync(descriptor);
  return undefined;
}

/** The bytes of an open file from `offset`, fewer than `length` where it ends. Rejects with the error of the file system. */
export async function readBytes(descriptor: number, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await readInto(descriptor, bytes, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** As `readBytes`, but waits for the disk, and throws the error of the file system. */
export function readBytesNow(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const bytesRead = readSync(descriptor, bytes, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** The bytes of a regular file of at most `maxSize` bytes from `offset` on; undefined if there is none. */
export async function readRegularFile(path: string, maxSize: number, offset = 0): Promise<Buffer | undefined> {
  const file = await openRegularFile(path, maxSize);
  if (file === undefined) return undefined;
  try {
    return await readBytes(file.descriptor, offset, Math.max(0, file.size - offset));
  } catch {
    return undefined;
  } finally {
    await closed(file.descriptor).catch(() => undefined);
  }
}
