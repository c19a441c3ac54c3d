import { analyse, analyseThemes, type Recognisers } from '../index/analyse';
import type { AnalyseJob, Files, Outcome, ThemesJob } from '../lsp/host';
import type { ThemeFacts } from '../themes/model';
import type { Tagger } from '../themes/tagger';
import { parseTranscript } from '../transcript/parse';
import { parseIfTranscript } from '../transcript/recognise';
import { tooLarge } from './files';

/** Reads, recognises and analyses one file, on whatever thread this runs. Never rejects. */
export async function analyseFile(job: AnalyseJob, { reader, tagger }: Required<Recognisers>, files: Files): Promise<Outcome> {
  try {
    const read = job.text === undefined ? await files.read(job.uri, job.maxBytes) : { text: job.text, encoding: 'utf-8' };
    if (read === undefined) return { kind: 'none' };
    if ('reason' in read) return { kind: 'skipped', reason: read.reason };
    const { text, encoding } = read;
    if (text.length > job.maxBytes) return { kind: 'skipped', reason: tooLarge(job.name, text.length, job.maxBytes) };
    const parsed = job.listed ? parseTranscript(text, job.name) : parseIfTranscript(text, job.name);
    if (parsed === undefined) return { kind: 'none' };
    return { kind: 'facts', facts: analyse(text, job.name, job.themes === false ? { reader } : { reader, tagger }, parsed), encoding };
  } catch (error) {
    return { kind: 'skipped', reason: failure(job.name, error) };
  }
}

/** Finds the themes of an open buffer, on whatever thread this runs. Never throws. */
export function findThemes({ name, text }: ThemesJob, tagger: Tagger): ThemeFacts | { readonly reason: string } {
  try {
    return analyseThemes(text, name, tagger);
  } catch (error) {
    return { reason: failure(name, error) };
  }
}

function failure(name: string, error: unknown): string {
  return `${name} is left out: its analysis failed (${error instanceof Error ? error.message : String(error)}). Please report this.`;
}
