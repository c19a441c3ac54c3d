import type { CitationReader } from '../citations/reader';
import { analyse } from '../index/analyse';
import type { AnalyseJob, Files, Outcome } from '../lsp/host';
import { parseTranscript } from '../transcript/parse';
import { parseIfTranscript } from '../transcript/recognise';
import { tooLarge } from './files';

/** Reads, recognises and analyses one file, on whatever thread this runs. Never rejects. */
export async function analyseFile(job: AnalyseJob, reader: CitationReader, files: Files): Promise<Outcome> {
  try {
    const read = job.text === undefined ? await files.read(job.uri, job.maxBytes) : { text: job.text, encoding: 'utf-8' };
    if (read === undefined) return { kind: 'none' };
    if ('reason' in read) return { kind: 'skipped', reason: read.reason };
    const { text, encoding } = read;
    if (text.length > job.maxBytes) return { kind: 'skipped', reason: tooLarge(job.name, text.length, job.maxBytes) };
    const parsed = job.listed ? parseTranscript(text, job.name) : parseIfTranscript(text, job.name);
    return parsed === undefined ? { kind: 'none' } : { kind: 'facts', facts: analyse(text, job.name, reader, parsed), encoding };
  } catch (error) {
    return { kind: 'skipped', reason: `${job.name} is left out: its analysis failed (${error instanceof Error ? error.message : String(error)}). Please report this.` };
  }
}
