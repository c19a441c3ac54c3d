import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Work } from '../citations/citation';
import type { FileFacts } from '../index/facts';
import { failureIn } from '../index/failures';
import type { AnalyseJob, FileText, Outcome } from '../workspace/host';
import type { ThemeFacts } from '../themes/themeFacts';
import { factsBuild } from './buildIds';
import type { Store } from './diskStore';

/** Outcomes of earlier analyses, kept between sessions. No method rejects because of the store. */
export interface FactsCache {
  /** The outcome for a file with the size and time of `job.stat`; undefined if the file has to be read. */
  findByStat(job: AnalyseJob, works: readonly Work[]): Promise<Outcome | undefined>;
  /** The outcome for a file with this text. If there is none, calls `analyse` and stores its outcome. */
  findByText(job: AnalyseJob, works: readonly Work[], file: FileText, analyse: () => Outcome): Promise<Outcome>;
}

/**
 * A modification time that is less than this many milliseconds ago does not identify a version of a file: the file may
 * be written again within the same tick of the file system's clock. The coarsest common clock, that of FAT, ticks every
 * two seconds.
 */
const clockTick = 2000;

/**
 * An outcome is stored under everything it depends on: the text, the name of the file, the user's works, and the build.
 * The size and time of a file are an alias of that key, so that an unchanged file is not even read.
 */
export function createFactsCache(store: Store): FactsCache {
  return {
    async findByStat(job, works) {
      if (job.stat === undefined || job.stat.size > job.maxBytes) return undefined;
      for (const candidate of [job, ...jobsWithMoreFacts(job)]) {
        const outcome = unpacked(await store.read(statKey(candidate, works, job.stat)));
        if (outcome !== undefined && (candidate === job || outcome.kind === 'facts')) return outcome;
      }
      return undefined;
    },
    async findByText(job, works, file, analyse) {
      const key = textKey(job, works, file);
      const cached = unpacked(await store.read(key));
      const outcome = cached ?? analyse();
      // A failure may be due to the build or to a lack of memory, so it is not stored.
      if (outcome.kind === 'skipped' || (outcome.kind === 'facts' && failureIn(outcome.facts) !== undefined))
        return outcome;
      // Await the write: analyses that follow each other give pending writes no turn, and a short run would store nothing.
      if (cached === undefined) await store.write(key, packed(outcome));
      if (file.stat !== undefined && Date.now() - file.stat.modified > clockTick)
        await store.link(statKey(job, works, file.stat), key);
      return outcome;
    },
  };
}

function textKey(job: AnalyseJob, works: readonly Work[], { text, encoding }: FileText): string {
  return createHash('sha256')
    .update(`${conditions(job, works)}\n${encoding}\n`)
    .update(Buffer.from(text, 'utf16le'))
    .digest('hex');
}

function statKey(job: AnalyseJob, works: readonly Work[], { size, modified }: NonNullable<FileText['stat']>): string {
  return `${conditions(job, works)}\n${JSON.stringify([job.uri, size, modified])}`;
}

/**
 * Jobs whose facts include those of this one: with themes, and for a file that was recognised as a transcript instead of
 * listed as one.
 */
function jobsWithMoreFacts(job: AnalyseJob): AnalyseJob[] {
  const { themes = true, listed } = job;
  return [...(themes ? [] : [{ ...job, themes: true }]), ...(listed ? [{ ...job, listed: false, themes: true }] : [])];
}

/** Everything that facts depend on besides the file itself, as a part of a key. */
function conditions({ name, listed, themes = true }: AnalyseJob, works: readonly Work[]): string {
  return JSON.stringify([factsBuild, name, listed, themes, worksHash(works)]);
}

/** A hash of the works. A BibTeX file may have thousands, and each file of the corpus asks. */
function worksHash(works: readonly Work[]): string {
  let hash = worksHashes.get(works);
  if (hash === undefined) {
    hash = createHash('sha256').update(JSON.stringify(works)).digest('hex');
    worksHashes.set(works, hash);
  }
  return hash;
}

const worksHashes = new WeakMap<readonly Work[], string>();

/**
 * An outcome as it is stored. Themes are half of the bytes and most of the time to deserialise, and are needed last, so
 * they are serialised separately.
 */
type StoredOutcome =
  | Outcome
  | {
      readonly kind: 'packed';
      readonly facts: Omit<FileFacts, 'themes'>;
      /** A serialised `ThemeFacts`. */
      readonly themes: Uint8Array;
      readonly encoding: string;
    };

function packed(outcome: Outcome): StoredOutcome {
  if (outcome.kind !== 'facts' || outcome.facts.themes === undefined) return outcome;
  const {
    facts: { themes, ...facts },
    encoding,
  } = outcome;
  return { kind: 'packed', facts, themes: serialize(themes), encoding };
}

/** The store verifies that a value is what was written, so only its kind is checked here. Undefined for no outcome. */
function unpacked(value: unknown): Outcome | undefined {
  const stored = value as StoredOutcome | undefined;
  switch (stored?.kind) {
    case 'none':
      return stored;
    case 'facts':
      return { kind: 'facts', facts: withOwnBuffers(stored.facts), encoding: stored.encoding };
    case 'packed':
      return {
        kind: 'facts',
        facts: withThemes(withOwnBuffers(stored.facts), stored.themes.slice()),
        encoding: stored.encoding,
      };
    default:
      return undefined;
  }
}

/** Deserialises the themes each time they are read. The index reads them once. */
function withThemes(facts: FileFacts, themes: Uint8Array): FileFacts {
  return Object.defineProperty(facts, 'themes', {
    enumerable: true,
    get: () => withOwnBuffers(deserialize(themes) as ThemeFacts),
  });
}

/**
 * Copies typed arrays. Deserialised ones are views of the bytes of the whole file, which they would keep in memory, and
 * which could not be transferred to another thread.
 */
function withOwnBuffers<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]: [string, unknown]) => {
      if (field instanceof Uint32Array || field instanceof Uint16Array || field instanceof Uint8Array)
        return [name, field.slice()];
      return [name, name === 'passages' || name === 'spoken' ? withOwnBuffers(field as object) : field];
    }),
  ) as T;
}
