import { access, constants, lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { NotWritten } from '../workspace/host';
import { isMissing } from './fileErrors';
import { notWritten } from './replaceFile';
import { isInFolder, pathOf } from './uris';
import { writeAtomically } from './writeAtomically';

/** A file that a user named for an output. */
export interface OutputFile {
  /** As the user wrote it. */
  readonly given: string;
  /** Absolute, symbolic links resolved. */
  readonly path: string;
  /** Permission bits for the new file. */
  readonly mode: number;
  /** Whether there is such a file, which is to be replaced. */
  readonly exists: boolean;
}

/**
 * Looks whether a file can be written. Rejects with `NotWritten` for a file that exists, unless `replace`; for a folder, a device or a
 * file that is read-only; and where the folder of the file is missing or cannot be written.
 */
export async function outputFile(given: string, replace: boolean): Promise<OutputFile> {
  const full = resolve(given);
  try {
    const found = await lstat(full).catch(undefinedIfMissing);
    if (found === undefined) {
      const folder = await realpath(dirname(full));
      if (!(await stat(folder)).isDirectory())
        throw new NotWritten(`${given} was not written, because ${dirname(given)} is no folder.`);
      await access(folder, constants.W_OK);
      return { given, path: join(folder, basename(full)), mode: 0o666 & ~process.umask(), exists: false };
    }
    if (found.isDirectory()) throw new NotWritten(`${given} is a folder. Name a file in it.`);
    if (!replace) throw new NotWritten(alreadyThere(given));
    const path = await realpath(full);
    const target = await stat(path);
    if (!target.isFile()) throw new NotWritten(`${given} is no usual file and was not replaced.`);
    // Renaming over a read-only file succeeds, but its owner does not want it changed.
    if ((target.mode & 0o222) === 0)
      throw new NotWritten(`${given} is read-only and was not replaced. Allow writing to it first.`);
    return { given, path, mode: target.mode & 0o777, exists: true };
  } catch (error) {
    throw notWritten(given, error);
  }
}

/** Writes a file in one step. Rejects with `NotWritten`; the file is then as before. */
export async function writeOutput({ given, path, mode, exists }: OutputFile, text: string): Promise<void> {
  let isWritten: boolean;
  try {
    isWritten = await writeAtomically(path, text, {
      mode,
      // Another program may have made the file since.
      shouldReplace: async () => exists || (await lstat(path).catch(undefinedIfMissing)) === undefined,
    });
  } catch (error) {
    throw notWritten(given, error);
  }
  if (!isWritten) throw new NotWritten(alreadyThere(given));
}

/** Whether the file is one of those with these URIs, under whatever name. */
export async function isOneOf({ path, exists }: OutputFile, uris: readonly string[]): Promise<boolean> {
  if (!exists) return false;
  const own = await stat(path, { bigint: true });
  for (const uri of uris) {
    const other = pathOf(uri);
    const found = other === undefined ? undefined : await stat(other, { bigint: true }).catch(() => undefined);
    if (found?.ino === own.ino && found.dev === own.dev) return true;
  }
  return false;
}

/** Whether the file lies in a folder, after links are resolved. */
export async function liesIn({ path }: OutputFile, folder: string): Promise<boolean> {
  const root = pathOf(folder);
  return root !== undefined && isInFolder(await realpath(root).catch(() => root), path);
}

function alreadyThere(given: string): string {
  return `${given} exists already. Choose another name, or add --force to replace it.`;
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
