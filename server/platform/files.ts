import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Files, FileStat, FileText, FoundFile, Skipped, Walked } from '../workspace/host';
import { Cancelled } from '../base/slices';
import { isToolFolder } from '../base/toolFolders';
import { decode } from '../text/decode';
import { remove, replace } from './replaceFile';
import { liesIn, pathOf, uriOf } from './uris';

export { pathOf, uriOf } from './uris';

/** Folders that are looked into at most: somebody's whole disk is no corpus. */
const mostFolders = 20_000;
/** Files whose size and time are asked at once. */
const atOnce = 32;

export const diskFiles: Files = { canonical, walk, stat: statOf, read, write, replace, remove };

/** One spelling for each file: escapes as node writes them, the drive letter of Windows small. */
function canonical(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : uriOf(path);
}

async function walk(folder: string, wanted: (name: string) => boolean, cancelled: () => boolean): Promise<Walked> {
  const root = pathOf(folder);
  if (root === undefined) return { files: [], skipped: [] };
  const names: string[] = [];
  const skipped: Skipped[] = [];
  let folders = 0;
  const realRoot = await realpath(root).catch(() => root);

  const visit = async (path: string, prefix: string): Promise<void> => {
    if (cancelled()) throw new Cancelled();
    if (++folders > mostFolders) {
      if (folders === mostFolders + 1)
        skipped.push({
          uri: folder,
          reason: `Only the first ${mostFolders} folders are looked into; open a folder further in, or leave some out with the setting corpusStudy.exclude.`,
        });
      return;
    }
    const items = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (!isGone(error))
        skipped.push({
          uri: uriOf(path),
          reason: `The folder ${prefix || basename(path)} is left out: ${explain(error)}.`,
        });
      return [];
    });
    items.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const item of items) {
      const name = prefix + item.name;
      if (item.isDirectory()) {
        if (!isToolFolder(item.name)) await visit(join(path, item.name), name + '/');
      } else if (item.isFile()) {
        if (wanted(name)) names.push(name);
      } else if (item.isSymbolicLink() && !item.name.startsWith('.')) {
        // What a link inside the folder points to is found at its own place; one that leads out would show other people's files.
        const target = await realpath(join(path, item.name)).catch(() => undefined);
        if (target !== undefined && !liesIn(realRoot, target)) {
          skipped.push({
            uri: uriOf(join(path, item.name)),
            reason: `${name} is left out: it is a link to a place outside the folder.`,
          });
        }
      }
    }
  };
  await visit(root, '');

  const files: FoundFile[] = [];
  for (let i = 0; i < names.length; i += atOnce) {
    if (cancelled()) throw new Cancelled();
    const group = names.slice(i, i + atOnce);
    const stats = await Promise.all(group.map(name => statPath(join(root, name))));
    group.forEach((name, index) => {
      const found = stats[index];
      if (found !== undefined) files.push({ uri: uriOf(join(root, name)), name, ...found });
    });
  }
  return { files, skipped };
}

async function statOf(uri: string): Promise<FileStat | undefined> {
  const path = pathOf(uri);
  return path === undefined ? undefined : statPath(path);
}

async function statPath(path: string): Promise<FileStat | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? { size: found.size, modified: found.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

async function read(uri: string, maxBytes: number): Promise<FileText | { reason: string } | undefined> {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  const name = basename(path);
  let file: FileHandle | undefined;
  try {
    // Without O_NONBLOCK the opening of a named pipe would wait for somebody to write to it.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = await file.stat();
    if (!found.isFile()) return undefined;
    if (found.size > maxBytes) return { reason: tooLarge(name, found.size, maxBytes) };
    const { text, encoding, binary } = decode(await file.readFile());
    if (binary) return { reason: `${name} is left out: it is no text but binary data.` };
    const after = await file.stat();
    const settled = after.size === found.size && after.mtimeMs === found.mtimeMs;
    return { text, encoding, ...(settled && { stat: { size: found.size, modified: found.mtimeMs } }) };
  } catch (error) {
    if (isGone(error as NodeJS.ErrnoException)) return undefined;
    return { reason: `${name} is left out: ${explain(error as NodeJS.ErrnoException)}.` };
  } finally {
    await file?.close().catch(() => undefined);
  }
}

/** Why a file or a buffer of `size` is not looked at, and what to do. */
export function tooLarge(name: string, size: number, maxBytes: number): string {
  const megabytes = (bytes: number): string => `${Math.max(0.1, Math.round(bytes / 1e5) / 10)} MB`;
  return `${name} is left out: it has ${megabytes(size)}, more than the ${megabytes(maxBytes)} of the setting corpusStudy.maxFileSizeMB; split it into one file for each transcript, or raise the setting.`;
}

async function write(uri: string, text: string): Promise<void> {
  const path = pathOf(uri);
  if (path === undefined) throw new Error(`${uri} is no place on this disk.`);
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function isGone(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ENOENT' || error.code === 'ENOTDIR';
}

function explain(error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'you have no permission to read it';
  return error.message;
}
