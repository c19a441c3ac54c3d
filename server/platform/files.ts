import { closeSync, constants, readFileSync, realpathSync } from 'node:fs';
import { lstat, mkdir, open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  NotWritten,
  type Files,
  type FileStat,
  type FileText,
  type FoundFile,
  type Reason,
  type Skipped,
  type Standing,
  type Walked,
} from '../workspace/host';
import { Cancelled } from '../base/slices';
import { isSameUri } from '../base/paths';
import { isToolFolder } from '../base/toolFolders';
import { decode } from '../text/decode';
import { isMissing } from './fileErrors';
import { openRegularFileNow, readRegularFile } from './packs/files';
import { notWritten, remove, replace } from './replaceFile';
import { standingOf } from './standing';
import { isInFolder, pathOf, spelledAsOnDisk, thisSystem, uriOf } from './uris';
import { removeLeftovers, writeAtomically } from './writeAtomically';

/** Limit for `walk`, chosen by hand, so that opening a whole disk as a folder does not take minutes. */
const maxFolders = 20_000;
/** Files whose size and time are read at the same time. */
const statBatchSize = 32;
/** Bytes of a file that `write` compares with the new text, at most: far more than it writes. */
const maxWritten = 100_000_000;

/** The files of the disk. See `Files` for each method. */
export const diskFiles: Files = {
  canonical,
  isSame: (a, b) => isSameUri(a, b, thisSystem),
  walk,
  list,
  stat: statOfUri,
  read,
  standing,
  write,
  replace,
  tidy,
  remove,
};

/** Escapes as Node writes them, the drive letter of Windows in lower case, and the other letters as on disk. */
function canonical(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : uriOf(spelledAsOnDisk(path, thisSystem, realPathNow));
}

function realPathNow(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

async function list(folderUri: string): Promise<string[]> {
  const path = pathOf(folderUri);
  const items = path === undefined ? [] : await readdir(path, { withFileTypes: true }).catch(() => []);
  return items.filter(item => item.isFile()).map(item => shownName(item.name));
}

async function walk(
  folderUri: string,
  isWanted: (name: string) => boolean,
  isCancelled: () => boolean,
): Promise<Walked> {
  const root = pathOf(folderUri);
  if (root === undefined) return { files: [], skipped: [] };
  const { names, skipped } = await findNames(root, isWanted, isCancelled);
  const files: FoundFile[] = [];
  for (let start = 0; start < names.length; start += statBatchSize) {
    if (isCancelled()) throw new Cancelled();
    const batch = names.slice(start, start + statBatchSize);
    const stats = await Promise.all(batch.map(name => statOfPath(join(root, name))));
    batch.forEach((name, index) => {
      const fileStat = stats[index];
      if (fileStat !== undefined) files.push({ uri: uriOf(join(root, name)), name: shownName(name), ...fileStat });
    });
  }
  return { files, skipped };
}

/** Relative paths of all wanted files below a folder, with `/`. */
async function findNames(
  root: string,
  isWanted: (name: string) => boolean,
  isCancelled: () => boolean,
): Promise<{ readonly names: readonly string[]; readonly skipped: readonly Skipped[] }> {
  const names: string[] = [];
  const skipped: Skipped[] = [];
  const realRoot = await realpath(root).catch(() => root);
  let folderCount = 0;
  /** `prefix` is the relative path of the folder with a final `/`, or empty for the root. */
  const visit = async (path: string, prefix: string): Promise<void> => {
    if (isCancelled()) throw new Cancelled();
    if (++folderCount > maxFolders) {
      if (folderCount === maxFolders + 1)
        skipped.push({
          uri: uriOf(root),
          reason:
            `Only the first ${maxFolders} folders are searched for transcripts. Open a folder further inside, ` +
            'or exclude some folders with the setting corpusStudy.exclude.',
          cause: 'too-many-folders',
        });
      return;
    }
    const items = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      const reason = `The folder ${prefix || basename(path)} is left out: ${explain(error)}.`;
      if (!isMissing(error)) skipped.push({ uri: uriOf(path), reason, cause: 'unreadable' });
      return [];
    });
    items.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const item of items) {
      const name = prefix + item.name;
      // Node writes U+FFFD for bytes that are not UTF-8, and cannot open the file by that name.
      if (item.name.includes('\ufffd') && !(await exists(join(path, item.name)))) {
        if (item.isDirectory() || isWanted(name))
          skipped.push({ uri: uriOf(join(path, item.name)), reason: nameless(name) });
        continue;
      }
      if (item.isDirectory()) {
        if (!isToolFolder(item.name)) await visit(join(path, item.name), name + '/');
      } else if (item.isFile()) {
        if (isWanted(name)) names.push(name);
      } else if (item.isSymbolicLink() && !item.name.startsWith('.')) {
        // The target of a link inside the folder is found at its own path. Files outside the folder are not the user's
        // choice, so a link to them is skipped with a reason.
        const target = await realpath(join(path, item.name)).catch(() => undefined);
        if (target !== undefined && !isInFolder(realRoot, target)) {
          skipped.push({
            uri: uriOf(join(path, item.name)),
            reason: `${name} is left out: it is a link to a place outside the folder.`,
            cause: 'link',
          });
        }
      }
    }
  };
  await visit(root, '');
  return { names, skipped };
}

async function statOfUri(uri: string): Promise<FileStat | undefined> {
  const path = pathOf(uri);
  return path === undefined ? undefined : statOfPath(path);
}

async function statOfPath(path: string): Promise<FileStat | undefined> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? { size: stats.size, modified: stats.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

async function read(uri: string, maxBytes: number): Promise<FileText | Reason | undefined> {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  const name = basename(path);
  let file: FileHandle | undefined;
  try {
    // Without O_NONBLOCK, opening a named pipe would wait until another process writes to it.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const before = await file.stat();
    if (!before.isFile()) return undefined;
    if (before.size > maxBytes) return { reason: tooLarge(name, before.size, maxBytes), cause: 'too-large' };
    const { text, encoding, binary } = decode(await file.readFile());
    if (binary) return { reason: `${name} is left out: it is not a text but binary data.`, cause: 'binary' };
    const after = await file.stat();
    const isUnchanged = after.size === before.size && after.mtimeMs === before.mtimeMs;
    return { text, encoding, ...(isUnchanged && { stat: { size: before.size, modified: before.mtimeMs } }) };
  } catch (error) {
    if (isMissing(error)) return undefined;
    return { reason: `${name} is left out: ${explain(error as NodeJS.ErrnoException)}.`, cause: 'unreadable' };
  } finally {
    await file?.close().catch(() => undefined);
  }
}

/** The decoded text of a file; undefined where it cannot be read. Waits for the disk. */
export function readTextNow(
  uri: string,
  maxBytes: number,
): { readonly text: string; readonly encoding: string } | undefined {
  const path = pathOf(uri);
  const file = path === undefined ? undefined : openRegularFileNow(path, maxBytes);
  if (file === undefined) return undefined;
  try {
    return decode(readFileSync(file));
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

/** Why a file or an open document of `size` bytes is left out, and what the user can do. */
export function tooLarge(name: string, size: number, maxBytes: number): string {
  const megabytes = (bytes: number): string => `${Math.max(0.1, Math.round(bytes / 1e5) / 10)} MB`;
  return (
    `${name} is left out: it has ${megabytes(size)}, more than the ${megabytes(maxBytes)} of ` +
    'the setting corpusStudy.maxFileSizeMB; split it into one file for each transcript, or raise the setting.'
  );
}

async function standing(uri: string, folder: string): Promise<Standing> {
  const [path, folderPath] = [pathOf(uri), pathOf(folder)];
  return path === undefined || folderPath === undefined ? 'missing' : standingOf(path, folderPath);
}

async function write(uri: string, text: string): Promise<void> {
  const path = pathOf(uri);
  if (path === undefined) throw new NotWritten(`${uri} is not a file on this machine.`);
  if ((await readRegularFile(path, maxWritten))?.toString('utf8') === text) return;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeAtomically(path, text, { mode: 0o600, flush: false });
  } catch (error) {
    throw notWritten(path, error);
  }
  await removeLeftovers(path);
}

async function tidy(uri: string): Promise<void> {
  const path = pathOf(uri);
  if (path !== undefined) await removeLeftovers(path);
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function nameless(name: string): string {
  return `${name} is left out: its name is not valid UTF-8. Rename it.`;
}

/** A name as the URI of the file has it. */
function shownName(name: string): string {
  return thisSystem === 'mac' ? name.normalize('NFC') : name;
}

function explain(error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'you have no permission to read it';
  return error.message;
}
