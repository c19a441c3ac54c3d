import { createHash, webcrypto } from 'node:crypto';
import { closeSync, fstatSync } from 'node:fs';
import { mkdir, readdir, stat, unlink, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { SegmentDamaged, type ByteSource } from '../search/bytes/bytes';
import type { LiveSegment } from '../search/postings/liveSegment';
import type { SegmentStore, StoredSegment } from '../workspace/host';
import type { Log } from '../base/log';
import { errorMessage } from './fileErrors';
import { openRegularFileNow, readBytesNow, readRegularFile } from './packs/files';
import { writeAtomically } from './writeAtomically';

/** The segments that make up the index of one corpus. */
interface Manifest {
  /** `SegmentStoreOptions.version` of the program that wrote it. */
  readonly version: string;
  readonly segments: readonly SegmentEntry[];
}

interface SegmentEntry {
  /** SHA-256 of the segment's bytes, in hexadecimal. */
  readonly name: string;
  /** URIs of files in the segment that were deleted or replaced since it was written. */
  readonly dead: readonly string[];
}

export interface SegmentStoreOptions {
  /** Identifies the code that builds segments. Segments of another version are not opened. */
  readonly version: string;
  readonly log?: Log;
}

/** In milliseconds. */
const day = 86_400_000;
/** An index that was not opened for so long is deleted; one of another version, earlier. Chosen by hand. */
const maxUnusedTime = 90 * day;
const maxUnusedTimeOfOthers = 30 * day;
const segmentName = /^[0-9a-f]{64}$/;
/** Names of files that this store may delete: its own, and those of writes that were broken off. Others are left alone. */
const ownName = /^(?:[0-9a-f]{64}(?:-[0-9a-f]{16})?\.json|[0-9a-f]{64}\.seg|\..*\.tmp)$/;
/** Bytes of files that are opened at most: far more than are written. */
const maxFileSize = 4_000_000_000;

/**
 * Stores the search segments of corpora in a folder. A segment is named by the hash of its content and never changes.
 * A manifest for each corpus and version lists its segments and is replaced atomically:
 *
 *     <hash of the corpus>-<of the version>.json    <checksum> {"version":"…","segments":[{"name":"3f…","dead":["file:///…"]},…]}
 *     <hash of the content>.seg
 *
 * Several processes may share the folder. Equal segments have equal names, the newest manifest wins, and an open segment
 * stays readable after its file is deleted. Processes of several versions may share it, too: none touches the manifest of
 * another, so a version that is installed again finds its index.
 */
export function createSegmentStore(
  folder: string,
  { version, log = () => undefined }: SegmentStoreOptions,
): SegmentStore {
  const names = new WeakMap<ByteSource, string>();
  /** Segment names in the manifest of each corpus, as JSON, as this process last read or wrote it. */
  const storedNames = new Map<string, string>();
  let isReadOnly = false;
  let lastWrite = Promise.resolve();

  async function write(corpus: string, segments: readonly LiveSegment[]): Promise<void> {
    // The index is as private as the transcripts, so only the user may read it.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const entries: SegmentEntry[] = [];
    for (const { segment, deletedFiles } of segments) {
      const { source, files } = segment;
      const name = await writeSegment(folder, source, names.get(source));
      names.set(source, name);
      entries.push({ name, dead: [...deletedFiles].map(file => files[file].uri) });
    }
    const manifest = JSON.stringify({ version, segments: entries } satisfies Manifest);
    await writeAtomically(manifestPath(folder, corpus, version), withChecksum(manifest), { mode: 0o600 });
    storedNames.set(corpus, JSON.stringify(entries.map(({ name }) => name)));
    await cleanUp(folder, version);
  }

  return {
    async open(corpus) {
      const path = manifestPath(folder, corpus, version);
      const manifest = await readManifest(path);
      if (manifest === undefined) {
        const stored = await manifestsOf(folder, corpus);
        if (stored.includes(basename(path))) log(`The search index of ${corpus} is damaged; it is built again.`);
        else if (stored.length > 0)
          log(
            `The search index of ${corpus} is that of another version of Corpus Study. It is kept for that version; ` +
              'this one builds its own.',
            'info',
          );
        return [];
      }
      if (manifest === 'damaged' || manifest.version !== version) {
        log(`The search index of ${corpus} is damaged; it is built again.`);
        return [];
      }
      const segments: StoredSegment[] = [];
      for (const { name, dead } of manifest.segments) {
        try {
          const source = fileSource(join(folder, `${name}.seg`));
          names.set(source, name);
          segments.push({ source, dead });
        } catch (error) {
          log(`A part of the search index of ${corpus} is missing (${errorMessage(error)}); it is built again.`);
        }
      }
      storedNames.set(corpus, JSON.stringify(manifest.segments.map(({ name }) => name)));
      await markUsed(path);
      return segments;
    },
    async size(corpus) {
      const manifest = await readManifest(manifestPath(folder, corpus, version));
      if (typeof manifest !== 'object') return 0;
      const files = [
        manifestPath(folder, corpus, version),
        ...manifest.segments.map(({ name }) => join(folder, `${name}.seg`)),
      ];
      const stats = await Promise.all(files.map(file => stat(file).catch(() => undefined)));
      return stats.reduce((sum, file) => sum + (file?.size ?? 0), 0);
    },
    keep(corpus, segments) {
      // Files deleted since the last write need not be added to the manifest: the next start uses only stored files whose
      // fingerprint matches the file on disk.
      const currentNames = segments.map(({ segment }) => names.get(segment.source));
      if (isReadOnly || JSON.stringify(currentNames) === (storedNames.get(corpus) ?? '[]')) return Promise.resolve();
      return (lastWrite = lastWrite
        .then(() => write(corpus, segments))
        .catch((error: unknown) => {
          if (!isReadOnly) {
            log(
              `The search index cannot be saved in ${folder} (${errorMessage(error)}). ` +
                'Everything still works, but the next start takes longer.',
            );
          }
          isReadOnly = true;
        }));
    },
  };
}

/**
 * The bytes of a file, which stays open until the source is garbage collected. Throws if it cannot be opened. A file that
 * could not be read once is taken for damaged from then on: nobody can say what the next read would give.
 */
function fileSource(path: string): ByteSource {
  const file = openRegularFileNow(path, maxFileSize);
  if (file === undefined) throw new Error(`${path} cannot be opened`);
  let failure: string | undefined;
  const source: ByteSource = {
    length: fstatSync(file).size,
    read(offset, length) {
      if (failure !== undefined) throw new SegmentDamaged(failure);
      try {
        const bytes = readBytesNow(file, offset, length);
        if (bytes.length === length) return bytes;
        failure = 'The index ends too early.';
      } catch (error) {
        failure = errorMessage(error);
      }
      throw new SegmentDamaged(failure);
    },
  };
  openFiles.register(source, file);
  return source;
}

/** Closes the file of each source that is garbage collected. */
const openFiles = new FinalizationRegistry<number>(file => closeSync(file));

/** Writes a segment if it is not stored yet. Returns its name; `knownName` saves computing it. */
async function writeSegment(folder: string, source: ByteSource, knownName: string | undefined): Promise<string> {
  if (knownName !== undefined && (await markUsed(join(folder, `${knownName}.seg`)))) return knownName;
  const bytes = source.read(0, source.length);
  // Asynchronous, because hashing a large segment takes longer than a frame.
  const name = knownName ?? Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
  const path = join(folder, `${name}.seg`);
  try {
    await writeAtomically(path, bytes, { mode: 0o600 });
  } catch (error) {
    // Windows does not replace a file that another process has open. Its content is the same.
    if ((await stat(path).catch(() => undefined))?.size !== bytes.length) throw error;
  }
  return name;
}

/** Undefined if there is no manifest. */
async function readManifest(path: string): Promise<Manifest | 'damaged' | undefined> {
  const text = (await readRegularFile(path, maxFileSize))?.toString('utf8');
  if (text === undefined) return undefined;
  const content = text.slice(checksumLength + 1);
  if (text !== withChecksum(content)) return 'damaged';
  const { version, segments } = JSON.parse(content) as Partial<Manifest>;
  const isValid =
    Array.isArray(segments) &&
    segments.every(({ name, dead }) => segmentName.test(String(name)) && Array.isArray(dead));
  return isValid ? { version: String(version), segments } : 'damaged';
}

/** Characters of a SHA-256 in hexadecimal. */
const checksumLength = 64;

function withChecksum(content: string): string {
  return `${hashOf(content)} ${content}`;
}

/** Updates the modification time, so that `cleanUp` keeps the file. False if the file does not exist. */
async function markUsed(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

/**
 * Deletes manifests that were not used for long, and other files that are older than a day and in no manifest. The day
 * protects segments whose manifest another process is about to write. A file that cannot be deleted, because another process
 * has it open, is left for the next time.
 */
async function cleanUp(folder: string, version: string): Promise<void> {
  const listed = new Set<string>();
  const old: string[] = [];
  for (const file of (await readdir(folder)).filter(name => ownName.test(name))) {
    const stats = await stat(join(folder, file)).catch(() => undefined);
    const age = Date.now() - (stats?.mtimeMs ?? Date.now());
    const mostUnused = file.endsWith(`-${shortHash(version)}.json`) ? maxUnusedTime : maxUnusedTimeOfOthers;
    const isRecentManifest = file.endsWith('.json') && age <= mostUnused;
    const manifest = isRecentManifest ? await readManifest(join(folder, file)) : undefined;
    if (typeof manifest === 'object') for (const { name } of manifest.segments) listed.add(`${name}.seg`);
    else if (age > day) old.push(file);
  }
  for (const file of old) if (!listed.has(file)) await unlink(join(folder, file)).catch(() => undefined);
}

/** The names of what is stored of a corpus, by any version. */
async function manifestsOf(folder: string, corpus: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter(name => name.startsWith(hashOf(corpus)) && name.endsWith('.json'));
}

function manifestPath(folder: string, corpus: string, version: string): string {
  return join(folder, `${hashOf(corpus)}-${shortHash(version)}.json`);
}

function shortHash(text: string): string {
  return hashOf(text).slice(0, 16);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
