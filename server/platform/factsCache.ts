import { createHash } from 'node:crypto';
import type { Work } from '../citations/citation';
import { inOneBuffer } from '../base/sharedBuffer';
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
  findByText(
    job: AnalyseJob,
    works: readonly Work[],
    file: FileText & { readonly textHash: string },
    analyse: () => Outcome,
  ): Promise<Outcome>;
  /** The themes of the text with a hash (`hashOfText`). */
  findThemes(textHash: string): Promise<ThemeFacts | undefined>;
  storeThemes(textHash: string, themes: ThemeFacts): Promise<void>;
}

/** A SHA-256 that identifies a text. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('hex');
}

/**
 * A modification time that is less than this many milliseconds ago does not identify a version of a file: the file may
 * be written again within the same tick of the file system's clock. The coarsest common clock, that of FAT, ticks every
 * two seconds.
 */
const clockTick = 2000;

/**
 * An outcome is stored under everything it depends on: the text, the name of the file, the user's works, and the build.
 * The size and time of a file are an alias of that key, so that an unchanged file is not even read. Themes are found later
 * and depend only on the text and the build, so they are stored on their own.
 */
export function createFactsCache(store: Store): FactsCache {
  return {
    async findByStat(job, works) {
      if (job.stat === undefined || job.stat.size > job.maxBytes) return undefined;
      for (const candidate of [job, ...jobsWithSameFacts(job)]) {
        const outcome = outcomeOf(await store.read(statKey(candidate, works, job.stat)));
        if (outcome !== undefined && (candidate === job || outcome.kind === 'facts')) return outcome;
      }
      return undefined;
    },
    async findByText(job, works, file, analyse) {
      const key = textKey(job, works, file);
      const cached = outcomeOf(await store.read(key));
      const outcome = cached ?? analyse();
      // A failure may be due to the build or to a lack of memory, so it is not stored.
      if (outcome.kind === 'skipped' || (outcome.kind === 'facts' && failureIn(outcome.facts) !== undefined))
        return outcome;
      // Await the write: analyses that follow each other give pending writes no turn, and a short run would store nothing.
      if (cached === undefined) await store.write(key, outcome);
      if (file.stat !== undefined && Date.now() - file.stat.modified > clockTick)
        await store.link(statKey(job, works, file.stat), key);
      return outcome;
    },
    async findThemes(textHash) {
      const themes = (await store.read(themesKey(textHash))) as ThemeFacts | undefined;
      return themes && inOneBuffer(themes);
    },
    storeThemes: (textHash, themes) => store.write(themesKey(textHash), themes),
  };
}

function textKey(
  job: AnalyseJob,
  works: readonly Work[],
  { textHash, encoding }: { readonly textHash: string; readonly encoding: string },
): string {
  return createHash('sha256')
    .update(`${conditions(job, works)}\n${encoding}\n${textHash}`)
    .digest('hex');
}

function themesKey(textHash: string): string {
  return `themes\n${factsBuild}\n${textHash}`;
}

function statKey(job: AnalyseJob, works: readonly Work[], { size, modified }: NonNullable<FileText['stat']>): string {
  return `${conditions(job, works)}\n${JSON.stringify([job.uri, size, modified])}`;
}

/** Jobs whose facts are those of this one: a file that was recognised as a transcript instead of listed as one. */
function jobsWithSameFacts(job: AnalyseJob): AnalyseJob[] {
  return job.listed ? [{ ...job, listed: false }] : [];
}

/** Everything that facts depend on besides the file itself, as a part of a key. */
function conditions({ name, listed }: AnalyseJob, works: readonly Work[]): string {
  return JSON.stringify([factsBuild, name, listed, worksHash(works)]);
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

/** The store verifies that a value is what was written, so only its kind is checked here. Undefined for no outcome. */
function outcomeOf(value: unknown): Outcome | undefined {
  const outcome = value as Outcome | undefined;
  switch (outcome?.kind) {
    case 'none':
      return outcome;
    case 'facts':
      return { ...outcome, facts: withOwnBuffers(outcome.facts) };
    default:
      return undefined;
  }
}

/**
 * Copies typed arrays. Deserialised ones are views of the bytes of the whole file, which they would keep in memory, and
 * which could not be transferred to another thread.
 */
function withOwnBuffers(facts: FileFacts): FileFacts {
  return inOneBuffer(facts, 'passages', 'spoken');
}
