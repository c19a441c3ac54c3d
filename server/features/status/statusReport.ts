import type { CancellationSignal } from '../../base/cancellation';
import { throwIfCancelled } from '../../base/cancellation';
import { createPacer } from '../../base/slices';
import type { Corpus, ThemesRead } from '../../index/corpus';
import { problems } from '../document/problems';
import { isTextUnavailable } from '../shared/transcriptTexts';

/**
 * The state of the program and its corpora, to be pasted into a report of a fault: figures and versions, and names of files
 * relative to the folder of their corpus. There is no text of transcripts in it, and no path of the machine.
 */
export interface StatusReport {
  readonly versions: {
    readonly corpusStudy: string;
    /** Name and version of the editor. */
    readonly client?: string;
  } & Partial<MachineFacts['versions']>;
  /** Number of corpora: folders, and single files that are open without one. The other figures are of all together. */
  readonly corpora: number;
  /** Files that were found, and those of them that can be searched. */
  readonly files: { readonly found: number; readonly searchable: number; readonly bytes: number };
  readonly transcripts: number;
  readonly words: number;
  readonly passages: number;
  readonly citations: number;
  /** How many transcripts have been read for themes; missing where nobody asked for themes. */
  readonly themes?: ThemesRead;
  /** Numbers of files and folders that were left out, by cause. */
  readonly skipped: Counts;
  /** Numbers of transcripts that are not in UTF-8, by encoding. */
  readonly encodings: Counts;
  /** Numbers of problems by code, in `transcripts` transcripts and in corpus.json. */
  readonly problems: { readonly transcripts: number; readonly codes: Counts };
  readonly disk?: MachineFacts['disk'];
  readonly memory?: MachineFacts['memory'];
  readonly times: {
    /** Milliseconds from the first look at the folder until all its files could be searched: of the slowest corpus. */
    readonly searchable?: number;
    /** Milliseconds since the program started, and of processor time that it has used. */
    readonly running?: number;
    readonly processor?: number;
  };
  /** The transcripts that took longest to read, now or when they were last read. */
  readonly slowestFiles: readonly (FileTime & { readonly corpus?: number })[];
  /** The slowest kinds of requests first. */
  readonly requests: readonly RequestTimes[];
  /** Lines in the log since the start. */
  readonly log?: { readonly error: number; readonly warning: number };
  /** Sentences about what is not as it should be. */
  readonly notices: readonly string[];
}

export type Counts = Readonly<Record<string, number>>;

/** How long it took to find what is in a transcript. */
export interface FileTime {
  /** Path relative to its corpus. */
  readonly file: string;
  /** Milliseconds: processor time where Node tells that of a thread, otherwise elapsed time. */
  readonly ms: number;
  readonly words: number;
}

/** Times of one kind of requests, in milliseconds from its arrival to its answer: what it had to wait for is part of them. */
export interface RequestTimes {
  readonly method: string;
  readonly count: number;
  readonly median: number;
  /** 95 of 100 requests took no longer. */
  readonly p95: number;
  readonly max: number;
}

/** What only the machine knows. Sizes are in bytes, times in milliseconds. */
export interface MachineFacts {
  readonly versions: {
    /** Of the formats in the cache: what is found in transcripts, and the index of their words. */
    readonly facts: string;
    readonly index: string;
    readonly node: string;
    /** Of the Unicode library, which says where words end. */
    readonly icu: string;
    readonly platform: string;
  };
  /** `resident` is all memory of the process; `heap` what the main thread uses of `heapSize`. */
  readonly memory: { readonly resident: number; readonly heap: number; readonly heapSize: number };
  /** `index` is the search index of these corpora; the others are of all corpora of the user. */
  readonly disk: { readonly index: number; readonly facts: number; readonly indexes: number; readonly code: number };
  readonly running: number;
  readonly processor: number;
}

/** One corpus, and what is known of reading it. */
export interface CorpusState {
  readonly corpus: Corpus;
  readonly found: number;
  readonly searchable: number;
  readonly bytes: number;
  readonly skipped: readonly { readonly cause?: string | undefined }[];
  readonly encodings: readonly { readonly encoding: string }[];
  /** Problems of corpus.json. */
  readonly configProblems: readonly { readonly code: string }[];
  readonly themes?: ThemesRead;
  readonly slowestFiles: readonly FileTime[];
  /** See `StatusReport.times`. */
  readonly searchableAfter?: number | undefined;
  readonly notices: readonly string[];
}

export interface StatusParts {
  readonly version: string;
  readonly client?: string | undefined;
  readonly corpora: readonly CorpusState[];
  readonly machine?: MachineFacts | undefined;
  readonly requests?: readonly RequestTimes[];
  readonly log?: { readonly error: number; readonly warning: number };
  /** Problems are counted in so many transcripts. */
  readonly mostChecked: number;
  readonly signal: CancellationSignal;
}

const mostFiles = 10;

/** Makes the report, from what has been read. Rejects with `Cancelled`. */
export async function statusReport({
  version,
  client,
  corpora,
  machine,
  requests = [],
  log,
  mostChecked,
  signal,
}: StatusParts): Promise<StatusReport> {
  const entries = corpora.flatMap(({ corpus }) => corpus.entries());
  const themes = corpora.flatMap(each => each.themes ?? []);
  const searchableAfter = corpora.map(each => each.searchableAfter);
  const areSearchable = corpora.length > 0 && searchableAfter.every(ms => ms !== undefined);
  return {
    versions: { corpusStudy: version, ...(client !== undefined && { client }), ...machine?.versions },
    corpora: corpora.length,
    files: {
      found: sum(corpora, ({ found }) => found),
      searchable: sum(corpora, ({ searchable }) => searchable),
      bytes: sum(corpora, ({ bytes }) => bytes),
    },
    transcripts: entries.length,
    words: sum(entries, ({ facts }) => facts.words),
    passages: sum(corpora, ({ corpus }) => corpus.search().passages),
    citations: sum(entries, ({ facts }) => facts.citations.length),
    ...(themes.length > 0 && {
      themes: { read: sum(themes, ({ read }) => read), found: sum(themes, ({ found }) => found) },
    }),
    skipped: counted(corpora.flatMap(({ skipped }) => skipped.map(({ cause }) => cause ?? 'other'))),
    encodings: counted(corpora.flatMap(({ encodings }) => encodings.map(({ encoding }) => encoding))),
    problems: await countProblems(corpora, mostChecked, signal),
    ...(machine !== undefined && { disk: machine.disk, memory: machine.memory }),
    times: {
      ...(areSearchable && { searchable: Math.max(...searchableAfter) }),
      ...(machine !== undefined && { running: machine.running, processor: machine.processor }),
    },
    slowestFiles: corpora
      .flatMap(({ slowestFiles }, i) =>
        slowestFiles.map(file => ({ ...file, ...(corpora.length > 1 && { corpus: i + 1 }) })),
      )
      .sort((a, b) => b.ms - a.ms)
      .slice(0, mostFiles),
    requests,
    ...(log !== undefined && { log: { error: log.error, warning: log.warning } }),
    notices: corpora.flatMap(({ notices }) => notices),
  };
}

async function countProblems(
  corpora: readonly CorpusState[],
  mostChecked: number,
  signal: CancellationSignal,
): Promise<StatusReport['problems']> {
  const codes = corpora.flatMap(({ configProblems }) => configProblems.map(({ code }) => code));
  let transcripts = 0;
  const pace = createPacer();
  for (const { corpus } of corpora) {
    for (const { uri } of corpus.entries().slice(0, mostChecked - transcripts)) {
      await pace();
      throwIfCancelled(signal);
      try {
        codes.push(...(await problems(corpus, uri)).map(({ code }) => code));
        transcripts++;
      } catch (error) {
        // A file that is gone or has changed meanwhile.
        if (!isTextUnavailable(error)) throw error;
      }
    }
  }
  return { transcripts, codes: counted(codes) };
}

/** How often each name is there, most often first. */
function counted(names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
