import { analyse, analyseThemes, type Recognisers } from '../index/analyseText';
import type { Work } from '../citations/citation';
import type { AnalyseJob, Files, FileText, Outcome, ThemesJob } from '../workspace/host';
import type { ThemeFacts } from '../themes/themeFacts';
import type { Tagger } from '../themes/tagger';
import { parseIfTranscript } from '../transcript/recognise';
import { errorMessage } from './fileErrors';
import type { FactsCache } from './factsCache';
import { tooLarge } from './files';

/** What an analysis needs besides the file. The same object serves many files. */
export interface AnalysisTools extends Required<Recognisers> {
  readonly files: Files;
  /** The works that the user defined in corpus.json. `reader` knows them already; here they are part of cache keys. */
  readonly works: readonly Work[];
  readonly cache?: FactsCache | undefined;
}

/**
 * Analyses one file, or the text of an open document, on the current thread. Never rejects: a file that cannot be
 * analysed gives an outcome with a reason.
 */
export async function analyseFile(job: AnalyseJob, tools: AnalysisTools): Promise<Outcome> {
  const { files, works, cache } = tools;
  try {
    if (job.text !== undefined) return analyseDocument(job, job.text, tools);
    const cached = await cache?.findByStat(job, works);
    if (cached !== undefined) return cached;
    const file = await files.read(job.uri, job.maxBytes);
    if (file === undefined) return { kind: 'none' };
    if ('reason' in file) return { kind: 'skipped', reason: file.reason };
    const analyseNow = (): Outcome => analyseText(job, file, tools);
    return cache === undefined ? analyseNow() : await cache.findByText(job, works, file, analyseNow);
  } catch (error) {
    return { kind: 'skipped', reason: analysisFailed(job.name, error) };
  }
}

/** The limit counts bytes, as on disk, so an open document is measured as UTF-8. */
function analyseDocument(job: AnalyseJob, text: string, tools: AnalysisTools): Outcome {
  const size = Buffer.byteLength(text, 'utf8');
  if (size > job.maxBytes) return { kind: 'skipped', reason: tooLarge(job.name, size, job.maxBytes) };
  return analyseText(job, { text, encoding: 'utf-8' }, tools);
}

function analyseText(job: AnalyseJob, { text, encoding }: FileText, { reader, tagger }: AnalysisTools): Outcome {
  const parsed = job.listed ? undefined : parseIfTranscript(text, job.name);
  if (!job.listed && parsed === undefined) return { kind: 'none' };
  return {
    kind: 'facts',
    facts: analyse(text, job.themes === false ? { reader } : { reader, tagger }, parsed),
    encoding,
  };
}

/** Finds the themes of an open document on the current thread. Never throws; gives a sentence if the analysis failed. */
export function findThemes({ name, text }: ThemesJob, tagger: Tagger): ThemeFacts | { readonly reason: string } {
  try {
    return analyseThemes(text, tagger);
  } catch (error) {
    return { reason: analysisFailed(name, error) };
  }
}

function analysisFailed(name: string, error: unknown): string {
  return `${name} is left out: its analysis failed (${errorMessage(error)}). Please report this error.`;
}
