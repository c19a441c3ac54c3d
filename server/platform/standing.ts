import { lstat, realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { isToolFolder } from '../base/toolFolders';
import type { Standing } from '../workspace/host';
import { isInFolder } from './uris';

/** See `Files.standing`. Paths are absolute. */
export async function standingOf(path: string, folder: string): Promise<Standing> {
  try {
    await lstat(path);
  } catch {
    return 'missing';
  }
  let real: string;
  let realFolder: string;
  try {
    [real, realFolder] = await Promise.all([realpath(path), realpath(folder)]);
  } catch {
    // A link that leads nowhere, or in a circle.
    return 'outside';
  }
  if (!isInFolder(realFolder, real)) return 'outside';
  const place = relative(realFolder, real);
  const named = relative(folder, path);
  if ([place, named].some(isInToolFolder)) return 'tools';
  return isSamePath(place, named, process.platform) ? 'own' : 'link';
}

function isInToolFolder(path: string): boolean {
  return path.split(sep).slice(0, -1).some(isToolFolder);
}

/** Whether two paths name the same file on a system whose disks usually ignore case, or the way letters are composed. */
export function isSamePath(a: string, b: string, platform: NodeJS.Platform): boolean {
  if (platform !== 'win32' && platform !== 'darwin') return a === b;
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}
