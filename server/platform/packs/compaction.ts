import { lstat, readdir, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createPacer } from '../../base/slices';
import { releaseLock, takeLock } from '../lockFile';
import { entryLength, entryWords, kindOf, kinds, placeOf } from './format';
import { daysPath, indexPath, isClosed, listPacks, packPath, timeOfPack } from './files';
import { MergedPack } from './mergedPack';
import { Pack } from './pack';
import { EntryTable } from './table';

/** Packs that are smaller, in bytes, are merged when there are as many. Chosen by hand. */
const smallPack = 8_000_000;
const manySmallPacks = 6;
/** Where the limit is exceeded, as much of it is kept, so that not every new record exceeds it again. */
const keptShare = 0.8;
const lockName = 'compaction.lock';
/** A lock that was not renewed for so long is that of a process that stopped, in milliseconds. */
const lockAge = 60_000;

/** A pack that nobody writes. */
interface ClosedPack {
  readonly id: string;
  /** Of data and index together, in bytes. */
  readonly size: number;
  /** The day of entries for which nobody noted one. */
  readonly day: number;
}

interface OpenPack extends ClosedPack {
  readonly pack: Pack;
}

/** The day of a time in milliseconds since 1970, as it is stored for each entry. */
export function dayAt(time: number): number {
  return Math.floor(time / 86_400_000);
}

/**
 * Tidies a folder of packs: deletes leftovers of processes that ended and files of older formats, merges small packs that
 * nobody writes, and deletes the entries that were not used for longest where all packs have more than `limit` bytes.
 * Returns whether packs changed. Never rejects. At most one process does this at a time; it may be killed at any point:
 * a merged pack counts once its index has its name, and the packs it replaces are deleted after that.
 */
export async function compactPacks(folder: string, limit: number): Promise<boolean> {
  try {
    const lock = join(folder, lockName);
    if (!(await takeLock(lock, lockAge))) return false;
    try {
      await deleteOldFormats(dirname(folder));
      await deleteLeftovers(folder);
      return await compact(folder, limit, () => renewLock(folder));
    } finally {
      await releaseLock(lock);
    }
  } catch {
    // A folder that cannot be written stays as it is.
    return false;
  }
}

async function compact(folder: string, limit: number, renew: () => Promise<void>): Promise<boolean> {
  const { closed, openSize } = await sizesOf(folder);
  const isOver = openSize + closed.reduce((sum, { size }) => sum + size, 0) > limit;
  const small = closed.filter(({ size }) => size < smallPack);
  if (!isOver && small.length < manySmallPacks) return false;
  const packs = await openPacks(folder, isOver ? closed : small);
  try {
    const kept = isOver ? await mostRecent(packs, Math.max(0, keptShare * limit - openSize)) : () => 0;
    const replaced = packs.filter(each => each.size < smallPack || losesEntries(each, kept));
    await merge(folder, packs, replaced, kept, renew);
  } finally {
    for (const { pack } of packs) pack.retire();
  }
  return true;
}

/** The packs that nobody writes, and the bytes of the others. */
async function sizesOf(folder: string): Promise<{ closed: ClosedPack[]; openSize: number }> {
  const closed: ClosedPack[] = [];
  let openSize = 0;
  for (const id of (await listPacks(folder)).packs) {
    const [data, index] = await Promise.all([lstat(packPath(folder, id)), lstat(indexPath(folder, id))]);
    const size = data.size + index.size;
    if (await isClosed(indexPath(folder, id), id, Date.now())) closed.push({ id, size, day: dayAt(index.mtimeMs) });
    else openSize += size;
  }
  return { closed, openSize };
}

/** Opens the packs, oldest first. One that cannot be opened is damaged, and is replaced by nothing. */
async function openPacks(folder: string, closed: readonly ClosedPack[]): Promise<OpenPack[]> {
  const packs: OpenPack[] = [];
  for (const each of closed) {
    packs.push({ ...each, pack: (await Pack.open(folder, each.id)) ?? new Pack(folder, each.id) });
  }
  return packs;
}

/**
 * The number of the first entry of a pack that is kept, of those that were last used on a day: so that the most recently
 * used ones remain, of the same day the last ones, with `size` bytes at most.
 */
type Kept = (pack: OpenPack, day: number) => number;

async function mostRecent(packs: readonly OpenPack[], size: number): Promise<Kept> {
  const pace = createPacer();
  const buckets = new Map<number, Map<OpenPack, number>>();
  for (const each of packs) {
    for (let number = 0; number < each.pack.count; number++) {
      const day = dayOf(each, number);
      const sizes = buckets.get(day) ?? new Map<OpenPack, number>();
      buckets.set(day, sizes.set(each, (sizes.get(each) ?? 0) + sizeOf(each, number)));
    }
    await pace();
  }
  let left = size;
  const first = new Map<number, Map<OpenPack, number>>();
  for (const [day, sizes] of [...buckets].sort(([a], [b]) => b - a)) {
    const ofDay = new Map<OpenPack, number>();
    first.set(day, ofDay);
    for (const [each, bytes] of [...sizes].reverse()) {
      ofDay.set(each, bytes <= left ? 0 : firstThatFits(each, day, left));
      left = Math.max(0, left - bytes);
    }
  }
  return (each, day) => first.get(day)?.get(each) ?? 0;
}

function firstThatFits(each: OpenPack, day: number, size: number): number {
  let left = size;
  for (let number = each.pack.count - 1; number >= 0; number--) {
    if (dayOf(each, number) !== day) continue;
    left -= sizeOf(each, number);
    if (left < 0) return number + 1;
  }
  return 0;
}

function losesEntries(each: OpenPack, kept: Kept): boolean {
  for (let number = 0; number < each.pack.count; number++) if (number < kept(each, dayOf(each, number))) return true;
  return each.pack.count === 0;
}

function dayOf({ pack, day }: OpenPack, number: number): number {
  return pack.dayOf(number) ?? day;
}

/** In bytes. */
function sizeOf({ pack }: OpenPack, number: number): number {
  const at = number * entryWords;
  return entryLength + (kindOf(pack.entries, at) === kinds.record ? placeOf(pack.entries, at).length : 0);
}

/** Copies what is kept of the packs `replaced` into new ones, and deletes them. */
async function merge(
  folder: string,
  packs: readonly OpenPack[],
  replaced: readonly OpenPack[],
  kept: Kept,
  renew: () => Promise<void>,
): Promise<void> {
  const newest = new EntryTable<Pack>();
  for (const { pack } of packs) newest.add(pack);
  const time = Math.max(0, ...replaced.map(({ id }) => timeOfPack(id)));
  const pace = createPacer();
  let merged: MergedPack | undefined;
  try {
    for (const each of replaced) {
      const { pack } = each;
      for (let number = 0; number < pack.count; number++) {
        await pace();
        const at = number * entryWords;
        const found = newest.find(pack.entries, at);
        const day = dayOf(each, number);
        if (found?.pack !== pack || found.number !== number || number < kept(each, day)) continue;
        const record = kindOf(pack.entries, at) === kinds.record ? await pack.record(number) : undefined;
        if (typeof record === 'string') continue;
        merged ??= await MergedPack.create(folder, time);
        if (await merged.add(pack.entries.subarray(at, at + entryWords), record, day)) await renew();
        if (!merged.isFull) continue;
        await merged.finish();
        merged = undefined;
      }
    }
    await merged?.finish();
  } catch (error) {
    await merged?.abandon();
    throw error;
  }
  for (const { id } of replaced) await deletePack(folder, id);
}

/** The index first: without it a pack does not count. */
async function deletePack(folder: string, id: string): Promise<void> {
  for (const path of [indexPath(folder, id), daysPath(folder, id), packPath(folder, id)])
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
}

/** Deletes files that belong to no pack, unless a process may still be about to name them. */
async function deleteLeftovers(folder: string): Promise<void> {
  for (const name of (await listPacks(folder)).others) {
    const [id] = /[0-9a-z]{9}-\d{1,10}-[0-9a-f]{8}/.exec(name) ?? [''];
    const path = join(folder, name);
    if (name !== lockName && (await isClosed(path, id, Date.now())))
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Version 1 stored each value in a file of its own, in folders named by two hexadecimal digits. */
async function deleteOldFormats(store: string): Promise<void> {
  for (const name of await readdir(store).catch((): string[] => [])) {
    if (/^(?:[0-9a-f]{2}|tidied)$/.test(name)) await rm(join(store, name), { recursive: true, force: true });
  }
}

async function renewLock(folder: string): Promise<void> {
  const now = new Date();
  await utimes(join(folder, lockName), now, now).catch(() => undefined);
}
