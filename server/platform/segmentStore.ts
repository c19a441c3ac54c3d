import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SegmentDamaged, type ByteSource } from '../search/bytes/bytes';
import type { LiveSegment } from '../search/postings/liveSegment';
import type { SegmentStore, StoredSegment } from '../workspace/host';

interface Manifest {
  /** What the segments were made by. */
  readonly version: string;
  readonly segments: readonly { readonly name: string; readonly dead: readonly string[] }[];
}

export interface SegmentStoreOptions {
  /** Names the code that makes segments: those of another are made anew. */
  readonly version: string;
  /** Takes one sentence where something is not as it should be. */
  readonly log?: (message: string) => void;
}

const day = 86_400_000;
/** How long a corpus is kept that nobody opens. */
const unused = 90 * day;
const segmentName = /^[0-9a-f]{64}$/;

/**
 * Segments of corpora on disk. A segment is named by its content and never changes; a manifest for each corpus says which
 * ones it consists of, and is replaced in one step:
 *
 *     <hash of the corpus>.json    <checksum> {"version":"…","segments":[{"name":"3f…","dead":["file:///…"]},…]}
 *     <hash of the content>.seg
 *
 * Several programs may share the folder: what one wrote the others find under the same name, the manifest that was written
 * last counts, and a file that is open stays readable where its name is taken away.
 */
export function createSegmentStore(
  folder: string,
  { version, log = () => undefined }: SegmentStoreOptions,
): SegmentStore {
  const names = new WeakMap<ByteSource, string>();
  /** What the manifest of a corpus names, as far as we know. */
  const kept = new Map<string, string>();
  let off = false;
  let keeping = Promise.resolve();

  async function write(corpus: string, segments: readonly LiveSegment[]): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const listed: Manifest['segments'][number][] = [];
    for (const {
      segment: { source, files },
      deletedFiles,
    } of segments) {
      const name = await writeSegment(folder, source, names.get(source));
      names.set(source, name);
      listed.push({ name, dead: [...deletedFiles].map(file => files[file].uri) });
    }
    await put(manifestOf(folder, corpus), sealed(JSON.stringify({ version, segments: listed } satisfies Manifest)));
    kept.set(corpus, JSON.stringify(listed.map(({ name }) => name)));
    await tidy(folder);
  }

  return {
    async open(corpus) {
      const manifest = await readManifest(manifestOf(folder, corpus));
      if (manifest === undefined) return [];
      if (typeof manifest === 'string' || manifest.version !== version) {
        log(
          `The search index of ${corpus} ${typeof manifest === 'string' ? manifest : 'is of another version'}; it is built again.`,
        );
        return [];
      }
      const found: StoredSegment[] = [];
      for (const { name, dead } of manifest.segments) {
        try {
          const source = fileSource(join(folder, `${name}.seg`));
          names.set(source, name);
          found.push({ source, dead });
        } catch (error) {
          log(`A part of the search index of ${corpus} is gone (${explain(error)}); it is built again.`);
        }
      }
      kept.set(corpus, JSON.stringify(manifest.segments.map(({ name }) => name)));
      await touch(manifestOf(folder, corpus));
      return found;
    },
    keep(corpus, segments) {
      // What died since may stay on the list: it is not what its file holds now, and so never counts again.
      const known = segments.map(({ segment }) => names.get(segment.source));
      if (off || JSON.stringify(known) === (kept.get(corpus) ?? '[]')) return Promise.resolve();
      return (keeping = keeping
        .then(() => write(corpus, segments))
        .catch((error: unknown) => {
          if (!off)
            log(
              `The search index cannot be kept in ${folder} (${explain(error)}). All works without, but the next start takes longer.`,
            );
          off = true;
        }));
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
        if (read === 0) throw new SegmentDamaged('The index ends too early.');
        done += read;
      }
      return bytes;
    },
  };
  closing.register(source, file);
  return source;
}

const closing = new FinalizationRegistry<number>(file => closeSync(file));

/** Writes a segment unless it is there; returns its name. Whoever writes the same at once writes the same bytes. */
async function writeSegment(folder: string, source: ByteSource, known: string | undefined): Promise<string> {
  if (known !== undefined && (await touch(join(folder, `${known}.seg`)))) return known;
  const bytes = source.read(0, source.length);
  // Beside the main loop: a large one takes longer than a frame.
  const name = known ?? Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
  const path = join(folder, `${name}.seg`);
  try {
    await put(path, bytes);
  } catch (error) {
    // Some systems let nobody replace a file that another program reads: it holds the same.
    if ((await stat(path).catch(() => undefined))?.size !== bytes.length) throw error;
  }
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

/** Undefined where there is none; what is wrong with it, as the end of a sentence, where it is not whole. */
async function readManifest(path: string): Promise<Manifest | string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const content = text.slice(checksumLength + 1);
  if (text !== sealed(content)) return 'is damaged';
  const { version, segments } = JSON.parse(content) as Partial<Manifest>;
  const isWhole =
    Array.isArray(segments) &&
    segments.every(({ name, dead }) => segmentName.test(String(name)) && Array.isArray(dead));
  return isWhole ? { version: String(version), segments } : 'is damaged';
}

const checksumLength = 64;

/** A text behind its checksum. */
function sealed(content: string): string {
  return `${createHash('sha256').update(content).digest('hex')} ${content}`;
}

/** Notes that a file is in use, so that nobody tidies it away; false where it is not there. */
async function touch(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

/** Removes what no manifest names and nobody wrote or used lately. A file that is in use elsewhere may refuse: then another time. */
async function tidy(folder: string): Promise<void> {
  const named = new Set<string>();
  const old: string[] = [];
  for (const file of await readdir(folder)) {
    const found = await stat(join(folder, file)).catch(() => undefined);
    const age = Date.now() - (found?.mtimeMs ?? Date.now());
    const manifest = file.endsWith('.json') && age <= unused ? await readManifest(join(folder, file)) : undefined;
    if (typeof manifest === 'object') for (const { name } of manifest.segments) named.add(`${name}.seg`);
    else if (age > day) old.push(file);
  }
  for (const file of old) if (!named.has(file)) await unlink(join(folder, file)).catch(() => undefined);
}

function manifestOf(folder: string, corpus: string): string {
  return join(folder, `${createHash('sha256').update(corpus).digest('hex')}.json`);
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
