import { lstat, readFile, realpath, unlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { NotWritten } from '../workspace/host';
import { decode } from '../text/decode';
import { isMissing } from './fileErrors';
import { exclusively } from './lockFile';
import { locksFolder } from './paths';
import { isInFolder, pathOf } from './uris';
import { writeAtomically } from './writeAtomically';

/** A file before it is replaced. */
interface CurrentFile {
  /** Path with symbolic links resolved. */
  readonly path: string;
  /** Undefined if the file does not exist. */
  readonly bytes: Buffer | undefined;
  /** Permission bits for the new file. */
  readonly mode: number;
}

/** See `Files.replace`. */
export async function replace(
  uri: string,
  expected: string | undefined,
  text: string,
  within: string,
): Promise<boolean> {
  const path = pathOf(uri);
  const folder = pathOf(within);
  if (path === undefined || folder === undefined)
    throw new NotWritten(`Nothing was written, because ${uri} is not a file on this machine.`);
  const name = basename(path);
  const current = await readCurrent(path, folder, name);
  if (!holds(current.bytes, expected)) return false;
  try {
    const content = encode(text, current.bytes, name);
    // Between the look and the replacement no other window or editor of this user may replace the file.
    return await exclusively(current.path, locksFolder(), () =>
      writeAtomically(current.path, content, {
        mode: current.mode,
        // Another program may have changed the file since it was read.
        shouldReplace: async () => holds(await bytesOf(current.path), expected),
      }),
    );
  } catch (error) {
    throw notWritten(name, error);
  }
}

/** See `Files.remove`. */
export async function remove(uri: string, text: string): Promise<boolean> {
  const path = pathOf(uri);
  if (path === undefined) return false;
  try {
    return await exclusively(path, locksFolder(), async () => {
      const bytes = await bytesOf(path);
      if (bytes === undefined || !holds(bytes, text)) return false;
      await unlink(path);
      return true;
    });
  } catch (error) {
    throw notWritten(basename(path), error);
  }
}

async function readCurrent(path: string, folder: string, name: string): Promise<CurrentFile> {
  try {
    const stats = await lstat(path).catch(undefinedIfMissing);
    if (stats === undefined) return { path, bytes: undefined, mode: 0o666 & ~process.umask() };
    const realPath = await realpath(path);
    if (!isInFolder(await realpath(folder), realPath))
      throw new NotWritten(
        `Nothing was written, because ${name} is a link to a place outside the folder. ` +
          'Put the file itself into the folder.',
      );
    const { mode } = await lstat(realPath);
    // Renaming over a read-only file succeeds, but its owner does not want it changed.
    if ((mode & 0o222) === 0)
      throw new NotWritten(`Nothing was written, because ${name} is read-only. Allow writing to it first.`);
    return { path: realPath, bytes: await readFile(realPath), mode: mode & 0o777 };
  } catch (error) {
    throw notWritten(name, error);
  }
}

function holds(bytes: Buffer | undefined, text: string | undefined): boolean {
  return bytes === undefined ? text === undefined : text !== undefined && decode(bytes).text === text;
}

/** The text in the encoding of the current bytes, with a BOM if they have one. */
function encode(text: string, current: Buffer | undefined, name: string): Buffer {
  if (current === undefined) return Buffer.from(text);
  const { encoding, text: currentText } = decode(current);
  const bom = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(current.toString('latin1', 0, 3)) ? '\ufeff' : '';
  const encodeText = encoders[encoding];
  if (encodeText === undefined)
    throw new NotWritten(`Nothing was written, because ${name} is not UTF-8 but ${encoding}. Save it as UTF-8 first.`);
  // Invalid bytes were decoded to replacement characters, which would be written back.
  if (!encodeText(bom + currentText).equals(current))
    throw new NotWritten(
      `Nothing was written, because ${name} holds bytes that are not valid ${encoding}. Save it as UTF-8 first.`,
    );
  return encodeText(bom + text);
}

const encoders: Readonly<Record<string, ((text: string) => Buffer) | undefined>> = {
  'utf-8': text => Buffer.from(text),
  'utf-16le': text => Buffer.from(text, 'utf16le'),
  'utf-16be': text => Buffer.from(text, 'utf16le').swap16(),
};

async function bytesOf(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(undefinedIfMissing);
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (!isMissing(error)) throw error;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EROFS: 'the disk is read-only',
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  ENOENT: 'its folder does not exist',
  EBUSY: 'another program is using it',
  EIO: 'the disk reports an error',
};

/** The error of a file that could not be written, with the reason in plain words where it is known. */
export function notWritten(name: string, error: unknown): NotWritten {
  if (error instanceof NotWritten) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return new NotWritten(`${name} was not written and has not changed, because ${reasons[code ?? ''] ?? message}.`);
}
