import { randomBytes } from 'node:crypto';
import { lstat, open, readFile, realpath, rename, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { NotWritten } from '../workspace/host';
import { decode } from '../text/decode';
import { liesIn, pathOf } from './uris';

/** A file as it is: its real place, its bytes, and the rights on it. */
interface Former {
  readonly path: string;
  readonly bytes: Buffer | undefined;
  readonly mode: number;
}

/** See `Files.replace`: the text is written beside the file, which it then replaces in one step. */
export async function replace(
  uri: string,
  expected: string | undefined,
  text: string,
  within: string,
): Promise<boolean> {
  const asked = pathOf(uri);
  const folder = pathOf(within);
  if (asked === undefined || folder === undefined)
    throw new NotWritten(`${uri} is no place on this disk, so nothing was written.`);
  const name = basename(asked);
  const former = await look(asked, folder, name);
  if (!holds(former, expected)) return false;
  const temporary = join(dirname(former.path), `.${name}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeNew(temporary, encode(text, former.bytes, name), former.mode);
    // Whatever was written meanwhile would be lost.
    if (!holds({ ...former, bytes: await bytesOf(former.path) }, expected)) {
      await unlink(temporary);
      return false;
    }
    await rename(temporary, former.path);
    return true;
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw failure(name, error);
  }
}

/** See `Files.remove`. */
export async function remove(uri: string, text: string): Promise<boolean> {
  const path = pathOf(uri);
  if (path === undefined) return false;
  try {
    const bytes = await bytesOf(path);
    if (bytes === undefined || decode(bytes).text !== text) return false;
    await unlink(path);
    return true;
  } catch (error) {
    throw failure(basename(path), error);
  }
}

async function look(asked: string, folder: string, name: string): Promise<Former> {
  try {
    const link = await lstat(asked).catch(ifGone);
    if (link === undefined) return { path: asked, bytes: undefined, mode: 0o666 & ~process.umask() };
    const path = await realpath(asked);
    if (!liesIn(await realpath(folder), path))
      throw new NotWritten(
        `${name} is a link to a place outside the folder, so nothing was written: put the file itself into the folder.`,
      );
    const { mode } = await lstat(path);
    // A file can be replaced although it may not be written to: its owner did not mean that.
    if ((mode & 0o222) === 0)
      throw new NotWritten(`${name} is read-only, so nothing was written: allow writing to it first.`);
    return { path, bytes: await readFile(path), mode: mode & 0o777 };
  } catch (error) {
    throw failure(name, error);
  }
}

function holds({ bytes }: Former, expected: string | undefined): boolean {
  return bytes === undefined ? expected === undefined : expected !== undefined && decode(bytes).text === expected;
}

async function writeNew(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'wx', mode);
    await file.writeFile(bytes);
    await file.chmod(mode);
    await file.sync();
  } finally {
    await file?.close();
  }
}

/** The text in the encoding of the bytes that were there, with a BOM where they had one. */
function encode(text: string, former: Buffer | undefined, name: string): Buffer {
  if (former === undefined) return Buffer.from(text);
  const { encoding, text: before } = decode(former);
  const mark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(former.toString('latin1', 0, 3)) ? '\ufeff' : '';
  const write = encoders[encoding];
  if (write === undefined)
    throw new NotWritten(`${name} is not UTF-8 but ${encoding}, so nothing was written: save it as UTF-8 first.`);
  // Bytes that mean nothing in the encoding would become question marks.
  if (!write(mark + before).equals(former))
    throw new NotWritten(`${name} holds bytes that are no letters, so nothing was written: save it as UTF-8 first.`);
  return write(mark + text);
}

const encoders: Readonly<Record<string, ((text: string) => Buffer) | undefined>> = {
  'utf-8': text => Buffer.from(text),
  'utf-16le': text => Buffer.from(text, 'utf16le'),
  'utf-16be': text => Buffer.from(text, 'utf16le').swap16(),
};

async function bytesOf(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(ifGone);
}

function ifGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

function failure(name: string, error: unknown): NotWritten {
  if (error instanceof NotWritten) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'your share of the disk is full',
    EROFS: 'the disk is read-only',
    EACCES: 'you have no permission to write there',
    EPERM: 'you have no permission to write there',
    ENOENT: 'its folder is gone',
    EBUSY: 'another program holds it',
  };
  return new NotWritten(`${name} was not written, and is as it was: ${reasons[code ?? ''] ?? message}.`);
}
