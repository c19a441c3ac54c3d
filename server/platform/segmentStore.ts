import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Damaged, type ByteSource } from '../search/bytes';
import type { LiveSegment } from '../search/live';

/**
 * Segments of corpora on disk. A segment is named by its content and never changes; a manifest for each corpus says which
 * ones it consists of, and is replaced in one step:
 *
 *     <hash of the corpus>.json    { "segments": [{ "name": "3f…", "dead": ["file:///…"] }, …] }
 *     <hash of the content>.seg
 *
 * Two programs may share the folder: what one wrote the other finds under the same name, and a file that is open stays
 * readable where its name is taken away. Nothing here rejects: what cannot be kept is made again.
 */
export interface SegmentStore {
  /** What was kept of a corpus; nothing where there is none. */
  open(corpus: string): Promise<readonly StoredSegment[]>;
  /** Keeps the segments of a corpus instead of those that were kept before. */
  keep(corpus: string, segments: readonly LiveSegment[]): Promise<void>;
}

export interface StoredSegment {
  readonly source: ByteSource;
  /** Files in it that no longer count. */
  readonly dead: readonly string[];
}

interface Manifest {
  readonly segments: readonly { readonly name: string; readonly dead: readonly string[] }[];
}

const day = 86_400_000;
const segmentName = /^[0-9a-f]{64}$/;

export function createSegmentStore(folder: string, log: (message: string) => void = () => undefined): SegmentStore {
  const names = new WeakMap<ByteSource, string>();
  let off = false;
  return {
    async open(corpus) {
      const manifest = await readManifest(manifestOf(folder, corpus));
      const found: StoredSegment[] = [];
      for (const { name, dead } of manifest?.segments ?? []) {
        try {
          const source = fileSource(join(folder, `${name}.seg`));
          names.set(source, name);
          found.push({ source, dead });
        } catch (error) {
          log(`A part of the search index is gone (${explain(error)}); it is made anew.`);
        }
      }
      return found;
    },
    async keep(corpus, segments) {
      if (off) return;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const kept: Manifest['segments'][number][] = [];
        for (const { segment, deadFiles } of segments) {
          const name = names.get(segment.source) ?? await writeSegment(folder, segment.source);
          names.set(segment.source, name);
          kept.push({ name, dead: [...deadFiles].map(file => segment.files[file].uri) });
        }
        await put(manifestOf(folder, corpus), JSON.stringify({ segments: kept } satisfies Manifest));
        await tidy(folder);
      } catch (error) {
        off = true;
        log(`The search index cannot be kept in ${folder} (${explain(error)}). All works without, but the next start takes longer.`);
      }
    },
  };
}

/** A file as bytes. It stays open as long as the source is held. */
export function fileSource(path: string): ByteSource {
  const file = openSync(path, 'r');
  const source: ByteSource = {
    length: fstatSync(file).size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      let done = 0;
      while (done < length) {
        const read = readSync(file, bytes, done, length - done, offset + done);
        if (read === 0) throw new Damaged('The index ends too early.');
        done += read;
      }
      return bytes;
    },
  };
  closing.register(source, file);
  return source;
}

const closing = new FinalizationRegistry<number>(file => closeSync(file));

async function writeSegment(folder: string, source: ByteSource): Promise<string> {
  const bytes = source.read(0, source.length);
  const name = createHash('sha256').update(bytes).digest('hex');
  const path = join(folder, `${name}.seg`);
  if ((await stat(path).catch(() => undefined))?.size !== bytes.length) await put(path, bytes);
  return name;
}

/** Writes beside the place and moves there, so that a file is whole or not there. */
async function put(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, content, { mode: 0o600 });
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

async function readManifest(path: string): Promise<Manifest | undefined> {
  try {
    const { segments } = JSON.parse(await readFile(path, 'utf8')) as Partial<Manifest>;
    const isWhole = Array.isArray(segments) && segments.every(({ name, dead }) => segmentName.test(String(name)) && Array.isArray(dead));
    return isWhole ? { segments } : undefined;
  } catch {
    return undefined;
  }
}

/** Removes what no manifest names and nobody wrote just now. A file that is in use elsewhere may refuse: then another time. */
async function tidy(folder: string): Promise<void> {
  const files = await readdir(folder);
  const named = new Set<string>();
  for (const file of files.filter(each => each.endsWith('.json'))) for (const { name } of (await readManifest(join(folder, file)))?.segments ?? []) named.add(`${name}.seg`);
  for (const file of files.filter(each => !each.endsWith('.json') && !named.has(each))) {
    const known = await stat(join(folder, file)).catch(() => undefined);
    if (known !== undefined && Date.now() - known.mtimeMs > day) await unlink(join(folder, file)).catch(() => undefined);
  }
}

function manifestOf(folder: string, corpus: string): string {
  return join(folder, `${createHash('sha256').update(corpus).digest('hex')}.json`);
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
