import { analyse, themesOf, type Recognisers } from '../index/analyseText';
import type { Work } from '../citations/citation';
import { createCitationReader } from '../citations/recognise';
import { builtInWorks } from '../citations/works';
import type { AnalyseJob, Files, FileText, FileThemes, FileThemesJob, Outcome, ThemesJob } from '../workspace/host';
import type { ThemeFacts } from '../themes/themeFacts';
import type { Tagger } from '../themes/tagger';
import { parseTranscript, type Parsed } from '../transcript/parse';
import { parseIfTranscript } from '../transcript/recognise';
import { errorMessage } from './fileErrors';
import { hashOfText, type AnalyseNow, type FactsCache } from './factsCache';
import { readTextNow, tooLarge } from './files';
import type { RecentParses } from './recentParses';
import { threadTime } from './threadTime';

/** What an analysis needs besides the file. The same object serves many files. */
export interface AnalysisTools extends Pick<Recognisers, 'reader'> {
  readonly files: Files;
  /** The works that the user defined in corpus.json. `reader` knows them already; here they are part of cache keys. */
  readonly works: readonly Work[];
  readonly cache?: FactsCache | undefined;
  /** Receives the parse of each file that is analysed, for `findFileThemes`. */
  readonly parses?: RecentParses | undefined;
}

/**
 * Finds all facts except themes of one file, or of the text of an open document, on the current thread. Never rejects: a
 * file that cannot be analysed gives an outcome with a reason.
 */
export async function analyseFile(job: AnalyseJob, tools: AnalysisTools): Promise<Outcome> {
  const { files, works, cache } = tools;
  try {
    if (job.text !== undefined) return analyseDocument(job, job.text, tools);
    const cached = await cache?.findByStat(job, works);
    if (cached !== undefined) return cached;
    const file = await files.read(job.uri, job.maxBytes);
    if (file === undefined) return { kind: 'none' };
    if ('reason' in file) return { kind: 'skipped', ...file };
    const hashed = { ...file, textHash: hashOfText(file.text) };
    const analyseNow = (): Outcome => analyseText(job, hashed, tools);
    return cache === undefined ? analyseNow() : await cache.findByText(job, works, hashed, analyseNow);
  } catch (error) {
    const reason = `${job.name} is left out: its analysis failed (${pleaseReport(error)}`;
    return { kind: 'skipped', reason, cause: 'failed' };
  }
}

/** See `AnalyseNow`: for facts that were stored and are lost. */
export const analyseFileNow: AnalyseNow = (job, works) => {
  const file = readTextNow(job.uri, job.maxBytes);
  if (file === undefined) return undefined;
  const reader = createCitationReader([...works, ...builtInWorks]);
  const outcome = analyseText(job, file, { reader });
  if (outcome.kind !== 'facts') return undefined;
  return { facts: outcome.facts, encoding: file.encoding, textHash: hashOfText(file.text) };
};

/** The limit counts bytes, as on disk, so an open document is measured as UTF-8. */
function analyseDocument(job: AnalyseJob, text: string, tools: AnalysisTools): Outcome {
  const size = Buffer.byteLength(text, 'utf8');
  if (size > job.maxBytes)
    return { kind: 'skipped', reason: tooLarge(job.name, size, job.maxBytes), cause: 'too-large' };
  return analyseText(job, { text, encoding: 'utf-8' }, tools);
}

function analyseText(
  job: AnalyseJob,
  { text, encoding, textHash }: FileText & { readonly textHash?: string },
  { reader, parses }: Pick<AnalysisTools, 'reader' | 'parses'>,
): Outcome {
  const began = threadTime();
  const parsed = job.listed ? parseOrUndefined(text) : parseIfTranscript(text, job.name);
  if (!job.listed && parsed === undefined) return { kind: 'none' };
  if (parsed !== undefined && textHash !== undefined) parses?.keep(textHash, parsed);
  const facts = analyse(text, { reader }, parsed);
  return {
    kind: 'facts',
    facts,
    encoding,
    ms: threadTime() - began,
    ...(textHash !== undefined && { textHash }),
  };
}

/** Without a parse, `analyse` tries again and reports the error. */
function parseOrUndefined(text: string): Parsed | undefined {
  try {
    return parseTranscript(text);
  } catch {
    return undefined;
  }
}

/** What finding themes needs besides the file. */
export interface ThemeTools extends Pick<AnalysisTools, 'files' | 'cache' | 'parses'> {
  readonly tagger: Tagger;
}

/** Finds the themes of a file on the current thread, see `Analyser.fileThemes`. They are taken from the cache and stored there. */
export async function findFileThemes(job: FileThemesJob, tools: ThemeTools): Promise<FileThemes> {
  const { name, uri, maxBytes, textHash } = job;
  const { files, cache, parses, tagger } = tools;
  try {
    const cached = await cache?.findThemes(textHash);
    if (cached !== undefined) return cached;
    const parsed = parses?.take(textHash) ?? (await parseFile(uri, maxBytes, textHash, files));
    if (parsed === undefined) return undefined;
    const themes = themesOf(parsed, tagger);
    // Await the write: jobs that follow each other give pending writes no turn, and what is found would be lost at the end.
    await cache?.storeThemes(textHash, themes);
    return themes;
  } catch (error) {
    return { reason: noThemes(name, error) };
  }
}

/** Undefined where the file cannot be read or has another text. */
async function parseFile(uri: string, maxBytes: number, textHash: string, files: Files): Promise<Parsed | undefined> {
  const file = await files.read(uri, maxBytes);
  if (file === undefined || 'reason' in file || hashOfText(file.text) !== textHash) return undefined;
  return parseTranscript(file.text);
}

/** Finds the themes of an open document on the current thread. Never throws; gives a sentence if the analysis failed. */
export function findThemes({ name, text }: ThemesJob, tagger: Tagger): ThemeFacts | { readonly reason: string } {
  try {
    return themesOf(parseTranscript(text), tagger);
  } catch (error) {
    return { reason: noThemes(name, error) };
  }
}

function noThemes(name: string, error: unknown): string {
  return `${name} has no themes: its analysis failed (${pleaseReport(error)}`;
}

function pleaseReport(error: unknown): string {
  return `${errorMessage(error)}). Please report this error.`;
}
