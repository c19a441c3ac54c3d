import { randomBytes } from 'node:crypto';
import { open, readdir, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface AtomicWriteOptions {
  /** Permission bits of the new file. The umask does not change them. */
  readonly mode: number;
  /**
   * False does not wait until the content is on the disk. After a power failure the file may then be empty or cut, so
   * this is only for files with a checksum. It saves 1 to 8 ms for each file (measured on a virtual machine).
   */
  readonly flush?: boolean;
  /** Called after the content is written and before the file is replaced. False abandons the write. */
  readonly shouldReplace?: () => Promise<boolean>;
}

/**
 * Creates or replaces a file in one step: a reader gets all of the former content or all of the new one, even
 * if this process crashes or several processes write at the same time. The content goes into a temporary file in the
 * same folder, which is then renamed. Returns false if `shouldReplace` did. Rejects with the error of the file system;
 * the file is then unchanged and the temporary file is removed.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  { mode, flush = true, shouldReplace }: AtomicWriteOptions,
): Promise<boolean> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    await writeNew(temporary, content, mode, flush);
    if (shouldReplace === undefined || (await shouldReplace())) {
      await rename(temporary, path);
      return true;
    }
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await unlink(temporary).catch(() => undefined);
  return false;
}

/**
 * Removes the temporary files that writes of a file have left behind: those of processes that were killed. `path` is that of
 * the file. Never rejects: what cannot be removed stays.
 */
export async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const writer = writerOf(name, basename(path));
    if (writer === undefined || isRunning(writer)) continue;
    const left = join(folder, name);
    const age = await stat(left).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > oldEnough) await unlink(left).catch(() => undefined);
  }
}

/** Milliseconds after which a temporary file is a leftover, although its writer may run on another machine. */
const oldEnough = 600_000;

function temporaryName(name: string): string {
  return `.${name}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** The number of the process that made a temporary file; undefined for other files. */
function writerOf(temporary: string, name: string): number | undefined {
  const prefix = `.${name}.`;
  const writer = temporary.startsWith(prefix)
    ? /^(\d{1,10})-[0-9a-f]{12}\.tmp$/.exec(temporary.slice(prefix.length))
    : null;
  return writer === null ? undefined : Number(writer[1]);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function writeNew(path: string, content: string | Uint8Array, mode: number, flush: boolean): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'wx', mode);
    await file.writeFile(content);
    await file.chmod(mode);
    if (flush) await file.sync();
  } finally {
    await file?.close();
  }
}
