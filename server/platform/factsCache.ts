import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Work } from '../citations/citation';
import type { FileFacts } from '../index/facts';
import type { AnalyseJob, FileText, Outcome } from '../workspace/host';
import type { ThemeFacts } from '../themes/themeFacts';
import { build } from './buildIds';
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
      for (const asked of [job, ...moreThan(job)]) {
        const key = await store.read(statKey(asked, works, job.stat));
        const outcome = typeof key === 'string' ? outcomeOf(await store.read(key)) : undefined;
        if (outcome !== undefined && (asked === job || outcome.kind === 'facts')) return outcome;
      }
      return undefined;
    },
    async read(job, works, file, analyse) {
      const key = contentKey(job, works, file);
      const known = outcomeOf(await store.read(key));
      const outcome = known ?? analyse();
      if (outcome.kind === 'skipped') return outcome;
      // Waited for: one analysis after the other leaves writes no turn, and what ends soon would have kept nothing.
      if (known === undefined) await store.write(key, packed(outcome));
      if (file.stat !== undefined && Date.now() - file.stat.modified > tick)
        await store.write(statKey(job, works, file.stat), key);
      return outcome;
    },
  };
}

function contentKey(job: AnalyseJob, works: readonly Work[], { text, encoding }: FileText): string {
  return createHash('sha256')
    .update(`${circumstances(job, works)}\n${encoding}\n`)
    .update(Buffer.from(text, 'utf16le'))
    .digest('hex');
}

function statKey(job: AnalyseJob, works: readonly Work[], { size, modified }: NonNullable<FileText['stat']>): string {
  return `${circumstances(job, works)}\n${JSON.stringify([job.uri, size, modified])}`;
}

/** Jobs whose facts hold all that this one asks for: with themes, and of a file that was taken for a transcript by its looks. */
function moreThan(job: AnalyseJob): AnalyseJob[] {
  const { themes = true, listed } = job;
  return [...(themes ? [] : [{ ...job, themes: true }]), ...(listed ? [{ ...job, listed: false, themes: true }] : [])];
}

/** All but the file that the facts depend on. */
function circumstances({ name, listed, themes = true }: AnalyseJob, works: readonly Work[]): string {
  return JSON.stringify([build, name, listed, themes, works]);
}

/**
 * An outcome as it is kept. Themes, which take half of the bytes and most of the time, are packed by themselves: a start
 * looks at them last.
 */
type Kept =
  | Outcome
  | {
      readonly kind: 'packed';
      readonly facts: Omit<FileFacts, 'themes'>;
      readonly themes: Uint8Array;
      readonly encoding: string;
    };

function packed(outcome: Outcome): Kept {
  if (outcome.kind !== 'facts' || outcome.facts.themes === undefined) return outcome;
  const {
    facts: { themes, ...facts },
    encoding,
  } = outcome;
  return { kind: 'packed', facts, themes: serialize(themes), encoding };
}

/** What the store gives is ours and whole; here it is looked at whether it is an outcome at all. */
function outcomeOf(value: unknown): Outcome | undefined {
  const kept = value as Kept | undefined;
  switch (kept?.kind) {
    case 'none':
      return kept;
    case 'facts':
      return { kind: 'facts', facts: unpinned(kept.facts), encoding: kept.encoding };
    case 'packed':
      return { kind: 'facts', facts: withThemes(unpinned(kept.facts), kept.themes.slice()), encoding: kept.encoding };
    default:
      return undefined;
  }
}

/** Unpacks the themes whenever they are asked for: that is done once. */
function withThemes(facts: FileFacts, themes: Uint8Array): FileFacts {
  return Object.defineProperty(facts, 'themes', {
    enumerable: true,
    get: () => unpinned(deserialize(themes) as ThemeFacts),
  });
}

/** Typed arrays that were read lie in the bytes of the whole file; here each gets its own. */
function unpinned<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]: [string, unknown]) => {
      if (field instanceof Uint32Array || field instanceof Uint16Array || field instanceof Uint8Array)
        return [name, field.slice()];
      return [name, name === 'passages' || name === 'spoken' ? unpinned(field as object) : field];
    }),
  ) as T;
}
