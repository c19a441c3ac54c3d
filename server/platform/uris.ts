import { isAbsolute, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The `file:` URI of a path, with the drive letter of Windows in lower case, as VS Code writes it. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href.replace(
    /^file:\/\/\/([A-Z]):/,
    (_, drive: string) => `file:///${drive.toLowerCase()}:`,
  );
}

/** The path of a `file:` URI; undefined for another scheme or an invalid URI. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri.replace(/^(file:\/\/\/[A-Za-z])%3A/i, '$1:'));
  } catch {
    return undefined;
  }
}

/** Whether a path is a folder or something inside it. Symbolic links are not resolved. */
export function isInFolder(folder: string, path: string): boolean {
  const fromFolder = relative(folder, path);
  return !/^\.\.(?:[\\/]|$)/.test(fromFolder) && !isAbsolute(fromFolder);
}
