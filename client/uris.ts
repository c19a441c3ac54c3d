import type { Uri } from 'vscode';
import { isSameUri, isUriIn, systemOf } from '../server/base/paths';

const system = systemOf(process.platform);

/** Whether two URIs, of VS Code or of the server, name the same file: the two sides escape and spell them differently. */
export function sameUri(a: Uri | string, b: Uri | string): boolean {
  return isSameUri(String(a), String(b), system);
}

/** Whether a URI is that of a folder or of something in it. */
export function isIn(folder: Uri | string, uri: Uri | string): boolean {
  return isUriIn(String(folder), String(uri), system);
}
