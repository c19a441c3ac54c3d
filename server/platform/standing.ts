import { lstat, realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { isToolFolder } from '../base/toolFolders';
import type { Standing } from '../workspace/host';
import { isSamePath } from '../base/paths';
import { isInFolder, thisSystem } from './uris';

/** See `Files.standing`. Paths are absolute. */
export async function standingOf(path: string, folder: string): Promise<Standing> {
  if (!(await isThere(path))) return 'missing';
  let real: string;
  let realFolder: string;
  try {
    [real, realFolder] = await Promise.all([realpath(path), realpath(folder)]);
  } catch {
    // It was moved meanwhile, or is a link that leads nowhere or in a circle.
    return (await isThere(path)) ? 'outside' : 'missing';
  }
  if (!isInFolder(realFolder, real)) return 'outside';
  const place = relative(realFolder, real);
  const named = relative(folder, path);
  if ([place, named].some(isInToolFolder)) return 'tools';
  return isSamePath(place, named, thisSystem) ? 'own' : 'link';
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function isInToolFolder(path: string): boolean {
  return path.split(sep).slice(0, -1).some(isToolFolder);
}
