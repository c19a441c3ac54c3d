import { createHash } from 'node:crypto';
import { closeSync, fstatSync, type Stats } from 'node:fs';
import { openRegularFileNow, readBytesNow } from './packs/files';

/** Layout of a file of code: SHA-256 of all that follows (32 bytes), the key (64 bytes of ASCII), the code. */
const hashLength = 32;
const keyLength = 64;
/** Bytes. The largest script takes a tenth of it. */
const mostBytes = 64_000_000;

/** The key of code: 64 hexadecimal digits that name the script, the version of V8, and all else that the code depends on. */
export function keyOfCode(parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The content of the file that stores code under a key. */
export function packCode(code: Buffer, key: string): Buffer {
  const content = Buffer.concat([Buffer.from(key, 'latin1'), code]);
  return Buffer.concat([hashOf(content), content]);
}

/**
 * The code that a file stores; undefined where the file is missing, damaged, stored under another key, or where anybody but
 * the current user may have written it. V8 runs damaged code without noticing, or ends the process, so a file counts only
 * if all its bytes are those that were written.
 */
export function readCode(path: string, key: string): Buffer | undefined {
  const bytes = readOwn(path);
  if (bytes === undefined || bytes.length <= hashLength + keyLength) return undefined;
  const content = bytes.subarray(hashLength);
  if (content.toString('latin1', 0, keyLength) !== key || !hashOf(content).equals(bytes.subarray(0, hashLength)))
    return undefined;
  return content.subarray(keyLength);
}

/** The bytes of a file that only the current user can write. Windows has no such permissions; the folder is in the user's profile there. */
function readOwn(path: string): Buffer | undefined {
  const file = openRegularFileNow(path, mostBytes);
  if (file === undefined) return undefined;
  try {
    const stats = fstatSync(file);
    if (!isPrivate(stats)) return undefined;
    const bytes = readBytesNow(file, 0, stats.size);
    return bytes.length === stats.size ? bytes : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

function isPrivate({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function hashOf(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
