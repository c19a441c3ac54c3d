import { withoutTrailing } from './withoutTrailing';

/**
 * The rules by which systems name files: Windows ignores case; macOS ignores case and the way in which letters are composed
 * (NFC, NFD); to the others a name is its bytes. Single disks may be stricter, see `spelledAsOnDisk`.
 */
export type PathSystem = 'windows' | 'mac' | 'other';

/** The system of a platform as Node names it. */
export function systemOf(platform: string): PathSystem {
  return platform === 'win32' ? 'windows' : platform === 'darwin' ? 'mac' : 'other';
}

/** Two paths, or parts of them, with the same key name the same file. All comparisons of paths go through this. */
export function pathKey(path: string, system: PathSystem): string {
  if (system === 'windows') return path.replaceAll('\\', '/').toLowerCase();
  if (system === 'mac') return path.normalize('NFC').toLowerCase();
  return path;
}

export function isSamePath(a: string, b: string, system: PathSystem): boolean {
  return a === b || (system !== 'other' && pathKey(a, system) === pathKey(b, system));
}

/** A name as it is compared with patterns and names that people write: look-alikes (NFC, NFD) are equal on every system. */
export function nameKey(name: string): string {
  return name.normalize('NFC');
}

/** The path that a `file:` URI names, as far as equality needs it: decoded, with a drive as `c:`. */
function decodedPath(uri: string): string | undefined {
  const [, host, path] = /^file:(?:\/\/([^/]*))?(\/.*)?$/is.exec(uri) ?? [];
  if (path === undefined && host === undefined) return undefined;
  try {
    return (host ?? '') + decodeURIComponent(path ?? '').replace(/^\/[A-Za-z]:/, drive => drive.toLowerCase());
  } catch {
    return undefined;
  }
}

/** Whether two URIs name the same file. Clients escape URIs differently: `file:///c%3A/a` and `file:///C:/a` are equal. */
export function isSameUri(a: string, b: string, system: PathSystem): boolean {
  if (a === b) return true;
  const [pathA, pathB] = [decodedPath(a), decodedPath(b)];
  return pathA !== undefined && pathB !== undefined && isSamePath(pathA, pathB, system);
}

/** Whether a URI names a folder or something in it. */
export function isUriIn(folder: string, uri: string, system: PathSystem): boolean {
  const [outer, inner] = [decodedPath(folder), decodedPath(uri)];
  if (outer === undefined || inner === undefined) return uri === folder || uri.startsWith(folder + '/');
  const [around, key] = [withoutTrailing(pathKey(outer, system), /\//), pathKey(inner, system)];
  return key === around || key.startsWith(around + '/');
}

/** A URI of a folder without a slash at its end. That of the root of all files keeps those that begin it: `file://`. */
export function folderUri(uri: string): string {
  const bare = withoutTrailing(uri, /\//);
  return bare === 'file:' ? 'file://' : bare;
}
