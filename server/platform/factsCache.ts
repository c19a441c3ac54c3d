import { createHash } from 'node:crypto';
import type { Work } from '../citations/citation';
import { inOneBuffer } from '../base/sharedBuffer';
import { TextUnavailable } from '../index/corpus';
import type { FileFacts } from '../index/facts';
import { failureIn } from '../index/failures';
import type { AnalyseJob, FileText, Outcome } from '../workspace/host';
import type { ThemeFacts } from '../themes/themeFacts';
import { factsBuild } from './buildIds';
import type { Store } from './diskStore';
import { joinFacts, splitFacts, type FactsBody, type FactsHead } from './factsParts';
import { FactsShelf } from './factsShelf';

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
  /** The same outcome, whose facts are in memory only as far as `FactsShelf` keeps them: that of another thread's cache. */
  shelve(outcome: Outcome, job: AnalyseJob, works: readonly Work[]): Outcome;
}

/** Finds the facts of the text that a file has now, without the cache; undefined if it cannot be read. Waits for the disk. */
export type AnalyseNow = (
  job: AnalyseJob,
  works: readonly Work[],
) => { readonly facts: FileFacts; readonly encoding: string; readonly textHash: string } | undefined;

/** What is stored under the key of a text: an outcome, but of facts only the head. */
type StoredOutcome =
  | {
      readonly kind: 'facts';
      readonly head: FactsHead;
      readonly encoding: string;
      readonly textHash: string;
      readonly storedAs: string;
      readonly ms: number | undefined;
    }
  | { readonly kind: 'none' };

/** Where the body of facts is stored, and what it takes to find it again. */
interface ShelfPlace {
  readonly key: string;
  readonly job: AnalyseJob;
  readonly works: readonly Work[];
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
 * An outcome is stored under everything it depends on: the text, the name of the file, the user's works, and the build. Facts
 * are stored in two parts, of which a start reads only the head. The size and time of a file are an alias of the key, so that
 * an unchanged file is not even read. Themes are found later and depend only on the text and the build, so they are stored
 * on their own. With `analyseNow`, facts that are stored are not kept in memory, see `FactsShelf`.
 */
export function createFactsCache(store: Store, analyseNow?: AnalyseNow): FactsCache {
  const shelf =
    analyseNow &&
    new FactsShelf<ShelfPlace>({
      has: ({ key }) => store.has(bodyKey(key)),
      read: place =>
        (store.readNow(bodyKey(place.key)) as FactsBody | undefined) ?? findAgain(place, analyseNow, store),
    });

  async function outcomeOf(
    stored: StoredOutcome | undefined,
    job: AnalyseJob,
    works: readonly Work[],
  ): Promise<Outcome | undefined> {
    if (stored?.kind !== 'facts') return stored;
    const { head, encoding, textHash, storedAs, ms } = stored;
    const known = { encoding, textHash, storedAs, ...(ms !== undefined && { ms }) };
    const key = bodyKey(storedAs);
    if (shelf !== undefined && store.has(key))
      return { kind: 'facts', facts: shelf.add(head, placeOf(storedAs, job, works)), ...known };
    const body = (await store.read(key)) as FactsBody | undefined;
    return body && { kind: 'facts', facts: joinFacts(head, body), ...known };
  }

  async function readOutcome(key: string, job: AnalyseJob, works: readonly Work[]): Promise<Outcome | undefined> {
    return outcomeOf(storedOutcomeOf(await store.read(key)), job, works);
  }

  /** The outcome as it is in the cache, where it could be stored. */
  async function keep(outcome: Outcome, key: string, textHash: string): Promise<Outcome> {
    if (outcome.kind !== 'facts') {
      await store.write(key, outcome);
      return outcome;
    }
    const { head, body } = splitFacts(outcome.facts);
    const { encoding, ms } = outcome;
    await store.write(bodyKey(key), body);
    await store.write(key, { kind: 'facts', head, encoding, textHash, storedAs: key, ms } satisfies StoredOutcome);
    return store.has(bodyKey(key)) ? { ...outcome, storedAs: key } : outcome;
  }

  function shelve(outcome: Outcome, job: AnalyseJob, works: readonly Work[]): Outcome {
    if (shelf === undefined || outcome.kind !== 'facts' || outcome.storedAs === undefined) return outcome;
    const { head, body } = splitFacts(outcome.facts);
    return { ...outcome, facts: shelf.add(head, placeOf(outcome.storedAs, job, works), body) };
  }

  return {
    shelve,
    async findByStat(job, works) {
      if (job.stat === undefined || job.stat.size > job.maxBytes) return undefined;
      for (const candidate of [job, ...jobsWithSameFacts(job)]) {
        const outcome = await readOutcome(statKey(candidate, works, job.stat), job, works);
        if (outcome !== undefined && (candidate === job || outcome.kind === 'facts')) return outcome;
      }
      return undefined;
    },
    async findByText(job, works, file, analyse) {
      const key = textKey(job, works, file);
      const cached = await readOutcome(key, job, works);
      const outcome = cached ?? analyse();
      // A failure may be due to the build or to a lack of memory, so it is not stored.
      if (outcome.kind === 'skipped' || (outcome.kind === 'facts' && failureIn(outcome.facts) !== undefined))
        return outcome;
      // Await the write: analyses that follow each other give pending writes no turn, and a short run would store nothing.
      const kept = cached ?? (await keep(outcome, key, file.textHash));
      if (file.stat !== undefined && Date.now() - file.stat.modified > clockTick)
        await store.link(statKey(job, works, file.stat), key);
      return cached ?? shelve(kept, job, works);
    },
    async findThemes(textHash) {
      const themes = (await store.read(themesKey(textHash))) as ThemeFacts | undefined;
      return themes && inOneBuffer(themes);
    },
    storeThemes: (textHash, themes) => store.write(themesKey(textHash), themes),
  };
}

function placeOf(key: string, { uri, name, listed, maxBytes }: AnalyseJob, works: readonly Work[]): ShelfPlace {
  return { key, job: { uri, name, listed, maxBytes }, works };
}

/** The body of facts whose record is lost: found in the file, and stored again. Throws `TextUnavailable` if the file has changed. */
function findAgain({ key, job, works }: ShelfPlace, analyseNow: AnalyseNow, store: Store): FactsBody {
  for (const candidate of [job, ...jobsWithSameFacts(job)]) {
    const found = analyseNow(candidate, works);
    if (found === undefined || textKey(candidate, works, found) !== key) continue;
    const { body } = splitFacts(found.facts);
    void store.write(bodyKey(key), body);
    return body;
  }
  throw new TextUnavailable(job.uri);
}

function bodyKey(key: string): string {
  return `body\n${key}`;
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

/** The store verifies that a value is what was written, so only its kind is checked here. */
function storedOutcomeOf(value: unknown): StoredOutcome | undefined {
  const stored = value as StoredOutcome | undefined;
  return stored?.kind === 'none' || (stored?.kind === 'facts' && 'head' in stored) ? stored : undefined;
}
