import { posix, win32 } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isSamePath, pathKey, systemOf, type PathSystem } from '../base/paths';

/** The system that this process runs on. */
export const thisSystem = systemOf(process.platform);

/**
 * The `file:` URI of an absolute path: with the drive letter of Windows in lower case, as VS Code writes it, and with the
 * letters of macOS composed (NFC), as VS Code does, too. The prefixes `\\?\` and `\\?\UNC\` of long paths go away.
 */
export function uriOf(path: string, system: PathSystem = thisSystem): string {
  if (system === 'mac') return pathToFileURL(path.normalize('NFC'), optionsOf(system)).href;
  if (system === 'other') return pathToFileURL(path, optionsOf(system)).href;
  const plain = path.replace(/^[\\/]{2}\?[\\/]UNC[\\/]/i, '\\\\').replace(/^[\\/]{2}\?[\\/](?=[A-Za-z]:)/, '');
  return pathToFileURL(plain, optionsOf(system)).href.replace(
    /^file:\/\/\/([A-Z]):/,
    (_, drive: string) => `file:///${drive.toLowerCase()}:`,
  );
}

/** The path of a `file:` URI; undefined for another scheme or an invalid URI. */
export function pathOf(uri: string, system: PathSystem = thisSystem): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    const path = fileURLToPath(uri, optionsOf(system));
    // A drive without a backslash would be the current folder of that drive.
    return system === 'windows' && /^[A-Za-z]:$/.test(path) ? `${path}\\` : path;
  } catch {
    return undefined;
  }
}

/** Whether a path is a folder or something inside it. Symbolic links are not resolved. */
export function isInFolder(folder: string, path: string, system: PathSystem = thisSystem): boolean {
  const paths = pathsOf(system);
  const fromFolder = paths.relative(pathKey(folder, system), pathKey(path, system));
  return !/^\.\.(?:[\\/]|$)/.test(fromFolder) && !paths.isAbsolute(fromFolder);
}

/**
 * The path with the letters that it has on disk, where the system ignores case: `C:\talks\A.TXT` may be `C:\Talks\a.txt`. Links
 * stay links. What does not exist keeps its spelling. `realpath` gives the path of what is there, with links resolved, and
 * undefined where nothing is.
 */
export function spelledAsOnDisk(
  path: string,
  system: PathSystem,
  realpath: (path: string) => string | undefined,
): string {
  if (system === 'other') return path;
  const paths = pathsOf(system);
  const parent = paths.dirname(path);
  if (parent === path) return path;
  const real = realpath(path);
  if (real !== undefined && isSamePath(real, path, system)) return real;
  const [name, realName] = [paths.basename(path), real === undefined ? undefined : paths.basename(real)];
  const isRespelled = realName !== undefined && isSamePath(realName, name, system);
  return paths.join(spelledAsOnDisk(parent, system, realpath), isRespelled ? realName : name);
}

function pathsOf(system: PathSystem): typeof posix {
  return system === 'windows' ? win32 : posix;
}

/** Node before 20.13 does not know the option, and takes the system that it runs on. */
function optionsOf(system: PathSystem): { windows: boolean } {
  return { windows: system === 'windows' };
}
