import { transcriptTable, transcriptTableCsv } from '../features/document/transcriptTable';
import { titleCase } from '../text/titleCase';
import type { Corpus } from '../index/corpus';
import type { Report } from './report';

/** Runs `corpus-study transcripts`. For people there are two lines for each transcript. */
export async function reportTranscripts(corpus: Corpus, asCsv: boolean): Promise<Report> {
  const rows = await transcriptTable(corpus);
  if (asCsv) return { json: rows, lines: [], csv: transcriptTableCsv(rows) };
  const lines = rows.flatMap(({ file, title, date, speaker, place, from, language, words, citations, problems }) => {
    const values = { date, speaker: speaker === undefined ? undefined : titleCase(speaker), place };
    const known = (['date', 'speaker', 'place'] as const)
      .filter(name => values[name] !== undefined)
      .map(name => `${name} ${values[name]} (${from[name]})`);
    const counts = `${count(words, 'word')}, ${count(citations, 'citation')}, ${count(problems, 'problem')}`;
    return [`${file}  ${titleCase(title)}`, `    ${[...known, language, counts].join(' · ')}`];
  });
  return { json: rows, lines: lines.length === 0 ? ['No transcript was found.'] : lines };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
