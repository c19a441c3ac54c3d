import { createHash } from 'node:crypto';
import { lstat, mkdir, open, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, readRegularFile } from './packs/files';

/**
 * Takes a lock: a file with the number of its process. False if another process has it. A lock counts as left behind where
 * its process has ended, or where it was not renewed for `maxAge` milliseconds. Rejects if the file cannot be written.
 */
export async function takeLock(path: string, maxAge: number): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const lock = await open(path, 'wx', 0o600);
      await lock.writeFile(String(process.pid)).finally(() => lock.close());
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const age = Date.now() - ((await lstat(path).catch(() => undefined))?.mtimeMs ?? 0);
    const pid = Number((await readRegularFile(path, 100))?.toString());
    // Two processes may both take a lock that was left behind: what is locked must do no harm then.
    if (Math.abs(age) < maxAge && (pid > 0 ? isRunning(pid) : true)) return false;
    await rm(path, { recursive: true, force: true });
  }
  return false;
}

/** Gives a lock back. Never rejects. */
export async function releaseLock(path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
}

/** Milliseconds after which work that locks a file is taken for dead. Chosen by hand: it writes one small file. */
const longestWork = 10_000;
/** Milliseconds between two looks at a lock. */
const pause = 5;

/**
 * Does work on a file while no other process does that has the same folder of locks. Where there can be no lock, the work is
 * done all the same.
 */
export async function exclusively<T>(file: string, locks: string, work: () => Promise<T>): Promise<T> {
  const lock = join(locks, `${createHash('sha256').update(file).digest('hex')}.lock`);
  const isLocked = await waitForLock(lock, locks).catch(() => false);
  try {
    return await work();
  } finally {
    if (isLocked) await releaseLock(lock);
  }
}

async function waitForLock(lock: string, folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // A lock that is renewed all the time is not one of ours.
  for (const end = Date.now() + 2 * longestWork; Date.now() < end;) {
    if (await takeLock(lock, longestWork)) return true;
    await new Promise(resolve => setTimeout(resolve, pause));
  }
  return false;
}
