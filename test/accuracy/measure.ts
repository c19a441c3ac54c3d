import { readdirSync, readFileSync } from 'node:fs';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { annotations } from '../../server/features/document/annotations';
import { makeEntry } from '../../server/index/entry';
import type { FileFacts } from '../../server/index/facts';
import { analyseFile, type AnalysisTools } from '../../server/platform/analyseFile';
import { MemoryFiles } from '../support/memoryHost';
import { furnitureLines } from './furnitureLines';
import { readLabelled, type Labelled } from './labels';
import { emptyScore, score, type Score } from './score';

export type Part = 'develop' | 'held-out';

const folder = new URL('../fixtures/labelled/', import.meta.url);

/** The labelled transcripts of a part, by file name. */
export function labelled(part: Part): Labelled[] {
  const files = readdirSync(new URL(`${part}/`, folder))
    .filter(name => name.endsWith('.txt'))
    .sort();
  return files.flatMap(name => readLabelled(readFileSync(new URL(`${part}/${name}`, folder), 'utf8')));
}

/** Analyses the transcripts as the program does, and compares the annotations with the labels. */
export async function measure(transcripts: readonly Labelled[]): Promise<Score> {
  const total = emptyScore();
  for (const transcript of transcripts) {
    const { fileName, text } = transcript;
    const facts = await analyseNamed(fileName, text);
    const entry = makeEntry(uriOf(fileName), fileName, facts, () => ({}));
    score(total, ...furnitureLines(transcript, annotations(entry, text)));
  }
  return total;
}

let tools: AnalysisTools | undefined;

/** The facts of a text that stands in a file of this name, whose extension may say what it holds. */
export async function analyseNamed(name: string, text: string): Promise<FileFacts> {
  tools ??= { reader: createCitationReader(builtInWorks), files: new MemoryFiles(), works: [] };
  const job = { uri: uriOf(name), name, text, listed: true, maxBytes: Infinity };
  const outcome = await analyseFile(job, tools);
  if (outcome.kind !== 'facts') throw new Error(`${name} was not analysed: ${JSON.stringify(outcome)}`);
  return outcome.facts;
}

function uriOf(name: string): string {
  return `file:///${name}`;
}
