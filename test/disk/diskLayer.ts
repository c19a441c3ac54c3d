import fs from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';

/** An operation on the disk that is about to begin. */
export interface Operation {
  /** As Node names it, without `Sync`. */
  readonly name: string;
  /** The file or folder; that of the temporary file where a file is renamed. */
  readonly path: string;
  /** Whether it may change the disk. */
  readonly writes: boolean;
  /** Does a part of it, as a disk that becomes full: the first half of what is written. */
  readonly half?: () => void;
}

/** Called before each operation. What it throws, the operation throws. */
export type Watcher = (operation: Operation) => void;

type Call = (...args: unknown[]) => unknown;
type Promisify = (call: Call) => (...args: unknown[]) => Promise<unknown>;

let watcher: Watcher | undefined;
let isInstalled = false;
/** Paths of open files. */
const paths = new Map<number, string>();

/** Who is told of operations from now on; nobody where it is undefined. Puts the layer between this thread and its disk. */
export function watchDisk(next: Watcher | undefined): void {
  watcher = next;
  if (isInstalled) return;
  isInstalled = true;
  for (const name of onPaths) {
    wrapSync(`${name}Sync`, (path, flags) => tell(name, path, flags));
    wrapCallback(name, (path, flags) => tell(name, path, flags));
    wrapPromise(name, (path, flags) => tell(name, path, flags));
  }
  for (const name of onFiles) {
    const before = (descriptor: unknown, ...rest: unknown[]): void => tellOfFile(name, descriptor as number, rest);
    wrapSync(`${name}Sync`, before);
    wrapCallback(name, before);
  }
  wrapHandles();
}

const onPaths = [
  'open',
  'readFile',
  'writeFile',
  'mkdir',
  'readdir',
  'stat',
  'lstat',
  'realpath',
  'rename',
  'unlink',
  'rm',
  'utimes',
] as const;
const onFiles = ['read', 'write', 'fstat', 'ftruncate', 'fsync'] as const;
const writing = new Set(['writeFile', 'mkdir', 'rename', 'unlink', 'rm', 'utimes', 'write', 'ftruncate', 'fsync']);

function tell(name: string, path: unknown, flags: unknown): void {
  if (watcher === undefined || typeof path !== 'string') return;
  watcher({ name, path, writes: writing.has(name) || (name === 'open' && opensForWriting(flags)) });
}

function opensForWriting(flags: unknown): boolean {
  if (typeof flags === 'number') return (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0;
  return typeof flags === 'string' && /[wa+]/.test(flags);
}

function tellOfFile(name: string, descriptor: number, [bytes, from, length, at]: unknown[]): void {
  const path = paths.get(descriptor);
  if (watcher === undefined || path === undefined) return;
  const half = (): void =>
    void originals.writeSync(descriptor, bytes as Uint8Array, from as number, (length as number) >> 1, at as number);
  watcher({ name, path, writes: writing.has(name), ...(name === 'write' && { half }) });
}

const originals = { writeSync: fs.writeSync, openSync: fs.openSync };

function wrapSync(name: string, before: Call): void {
  const library = fs as unknown as Record<string, Call | undefined>;
  const original = library[name];
  if (original === undefined) return;
  library[name] = (...args) => {
    before(...args);
    const result = original(...args);
    if (name === 'openSync') paths.set(result as number, String(args[0]));
    return result;
  };
}

/** Also for those that make promises of them. */
function wrapCallback(name: string, before: Call): void {
  const library = fs as unknown as Record<string, Call | undefined>;
  const original = library[name];
  if (original === undefined) return;
  const noted = (args: unknown[], result: unknown): void => {
    if (name === 'open') paths.set(result as number, String(args[0]));
  };
  const wrapped: Call = (...args) => {
    const done = args.pop() as Call;
    try {
      before(...args);
    } catch (error) {
      return void setImmediate(done, error);
    }
    return original(...args, (error: unknown, ...results: unknown[]) => {
      if (error === null) noted(args, results[0]);
      done(error, ...results);
    });
  };
  const promised = (promisify as unknown as Promisify)(original);
  library[name] = Object.assign(wrapped, {
    [promisify.custom]: async (...args: unknown[]) => {
      before(...args);
      const result = await promised(...args);
      noted(args, result);
      return result;
    },
  });
}

function wrapPromise(name: string, before: Call): void {
  const library = fs.promises as unknown as Record<string, ((...args: unknown[]) => Promise<unknown>) | undefined>;
  const original = library[name];
  if (original === undefined) return;
  library[name] = async (...args) => {
    // Node reads and writes the files of handles by itself.
    if (typeof args[0] === 'string') before(...args);
    const result = await original(...args);
    return name === 'open' ? withWatchedMethods(result as FileHandle, String(args[0])) : result;
  };
}

const handleMethods = { writeFile: true, chmod: true, sync: true, readFile: false, stat: false } as const;
type HandleMethods = Record<keyof typeof handleMethods, (...args: unknown[]) => Promise<unknown>>;

function withWatchedMethods(handle: FileHandle, path: string): FileHandle {
  const methods = handle as unknown as HandleMethods;
  for (const [name, writes] of Object.entries(handleMethods) as [keyof HandleMethods, boolean][]) {
    const original = methods[name].bind(handle);
    methods[name] = async (...args) => {
      const half = (): void => {
        const bytes = Buffer.from(args[0] as string | Uint8Array);
        originals.writeSync(handle.fd, bytes, 0, bytes.length >> 1, 0);
      };
      watcher?.({ name, path, writes, ...(name === 'writeFile' && { half }) });
      return original(...args);
    };
  }
  return handle;
}

function wrapHandles(): void {
  // A descriptor that is used again belongs to another file.
  const library = fs as unknown as Record<string, Call>;
  for (const name of ['close', 'closeSync']) {
    const original = library[name];
    const wrapped: Call = (descriptor, ...rest) => {
      paths.delete(descriptor as number);
      return original(descriptor, ...rest);
    };
    library[name] = wrapped;
  }
}

/** An error as the file system gives it. */
export function diskError(code: string, { name, path }: Operation): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made for a test, ${name} '${path}'`), { code, syscall: name, path });
}
