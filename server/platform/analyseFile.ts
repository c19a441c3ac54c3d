import { analyse, analyseThemes, type Recognisers } from '../index/analyseText';
import type { Work } from '../citations/citation';
import type { AnalyseJob, Files, FileText, Outcome, ThemesJob } from '../workspace/host';
import type { ThemeFacts } from '../themes/themeFacts';
import type { Tagger } from '../themes/tagger';
import { parseTranscript } from '../transcript/parse';
import { parseIfTranscript } from '../transcript/recognise';
import type { FactsCache } from './factsCache';
import { tooLarge } from './files';

/** What an analysis works with: one for many files. */
export interface Tools extends Required<Recognisers> {
  readonly files: Files;
  /** The user's works, which the reader knows. */
  readonly works: readonly Work[];
  readonly cache?: FactsCache | undefined;
}

/** Reads, recognises and analyses one file, on whatever thread this runs. Never rejects. */
export async function analyseFile(job: AnalyseJob, tools: Tools): Promise<Outcome> {
  const { files, works, cache } = tools;
  try {
    if (job.text !== undefined) return analyseText(job, { text: job.text, encoding: 'utf-8' }, tools);
    const known = await cache?.unread(job, works);
    if (known !== undefined) return known;
    const read = await files.read(job.uri, job.maxBytes);
    if (read === undefined) return { kind: 'none' };
    if ('reason' in read) return { kind: 'skipped', reason: read.reason };
    return await (cache?.read(job, works, read, () => analyseText(job, read, tools)) ?? analyseText(job, read, tools));
  } catch (error) {
    return { kind: 'skipped', reason: failure(job.name, error) };
  }
}

function analyseText(job: AnalyseJob, { text, encoding }: FileText, { reader, tagger }: Tools): Outcome {
  if (text.length > job.maxBytes) return { kind: 'skipped', reason: tooLarge(job.name, text.length, job.maxBytes) };
  const parsed = job.listed ? parseTranscript(text) : parseIfTranscript(text, job.name);
  if (parsed === undefined) return { kind: 'none' };
  return {
    kind: 'facts',
    facts: analyse(text, job.themes === false ? { reader } : { reader, tagger }, parsed),
    encoding,
  };
}

/** Finds the themes of an open buffer, on whatever thread this runs. Never throws. */
export function findThemes({ name, text }: ThemesJob, tagger: Tagger): ThemeFacts | { readonly reason: string } {
  try {
    return analyseThemes(text, tagger);
  } catch (error) {
    return { reason: failure(name, error) };
  }
}

function failure(name: string, error: unknown): string {
  return `${name} is left out: its analysis failed (${error instanceof Error ? error.message : String(error)}). Please report this.`;
}
