import { isAbsolute, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export function uriOf(path: string): string {
  return pathToFileURL(path).href.replace(
    /^file:\/\/\/([A-Z]):/,
    (_, drive: string) => `file:///${drive.toLowerCase()}:`,
  );
}

/** The path of a `file:` URI; undefined for another scheme or a damaged URI. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri.replace(/^(file:\/\/\/[A-Za-z])%3A/i, '$1:'));
  } catch {
    return undefined;
  }
}

/** Whether a path lies in a folder, or is it. */
export function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}
