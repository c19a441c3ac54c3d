import { createHash } from 'node:crypto';
import type { Work } from '../citations/model';
import type { AnalyseJob, FileText, Outcome } from '../lsp/host';
import { build } from './build';
import type { Store } from './diskStore';

/** What was found in files, from one start to the next. Nothing here rejects. */
export interface FactsCache {
  /** What was found in a file of this size and time; undefined where it has to be read. */
  unread(job: AnalyseJob, works: readonly Work[]): Promise<Outcome | undefined>;
  /** What was found in a file of this text, else what `analyse` finds now. */
  read(job: AnalyseJob, works: readonly Work[], file: FileText, analyse: () => Outcome): Promise<Outcome>;
}

/**
 * A time that is closer to now than this, in milliseconds, does not tell versions of a file apart: it may be written
 * again within the same tick of its disk's clock.
 */
const tick = 2000;

/**
 * Facts are kept by all that they depend on: the text, the name, what is known of works, and the program itself. A
 * second entry leads from a file's size and time to them, so that a file which did not change is not even read.
 */
export function createFactsCache(store: Store): FactsCache {
  return {
    async unread(job, works) {
      if (job.stat === undefined || job.stat.size > job.maxBytes) return undefined;
      const key = await store.read(statKey(job, works, job.stat));
      return typeof key === 'string' ? outcomeOf(await store.read(key)) : undefined;
    },
    async read(job, works, file, analyse) {
      const key = contentKey(job, works, file);
      const known = outcomeOf(await store.read(key));
      const outcome = known ?? analyse();
      if (outcome.kind === 'skipped') return outcome;
      // Not waited for: what is to be written is taken at once.
      if (known === undefined) void store.write(key, outcome);
      if (file.stat !== undefined && Date.now() - file.stat.modified > tick) void store.write(statKey(job, works, file.stat), key);
      return outcome;
    },
  };
}

function contentKey(job: AnalyseJob, works: readonly Work[], { text, encoding }: FileText): string {
  return createHash('sha256').update(`${circumstances(job, works)}\n${encoding}\n`).update(Buffer.from(text, 'utf16le')).digest('hex');
}

function statKey(job: AnalyseJob, works: readonly Work[], { size, modified }: NonNullable<FileText['stat']>): string {
  return `${circumstances(job, works)}\n${JSON.stringify([job.uri, size, modified])}`;
}

/** All but the file that the facts depend on. */
function circumstances({ name, listed, themes = true }: AnalyseJob, works: readonly Work[]): string {
  return JSON.stringify([build, name, listed, themes, works]);
}

/** What the store gives is ours and whole; here it is looked at whether it is an outcome at all. */
function outcomeOf(value: unknown): Outcome | undefined {
  const outcome = value as Outcome | undefined;
  if (outcome?.kind === 'none') return outcome;
  return outcome?.kind === 'facts' ? { ...outcome, facts: unpinned(outcome.facts) } : undefined;
}

/** Typed arrays that were read lie in the bytes of the whole file; here each gets its own. */
function unpinned<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).map(([name, field]: [string, unknown]) => {
    if (field instanceof Uint32Array || field instanceof Uint16Array || field instanceof Uint8Array) return [name, field.slice()];
    return [name, name === 'themes' || name === 'passages' ? unpinned(field as object) : field];
  })) as T;
}
