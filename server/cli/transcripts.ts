import { transcriptTable, transcriptTableCsv } from '../features/document/transcriptTable';
import { titleCase } from '../text/titleCase';
import type { Corpus } from '../index/corpus';

/** Runs `corpus-study transcripts`. `text` is CSV or, for people, two lines for each transcript. */
export async function reportTranscripts(
  corpus: Corpus,
  asCsv: boolean,
): Promise<{ readonly json: unknown; readonly text: string }> {
  const rows = await transcriptTable(corpus);
  if (asCsv) return { json: rows, text: transcriptTableCsv(rows) };
  const lines = rows.map(({ file, title, date, speaker, place, from, language, words, citations, problems }) => {
    const values = { date, speaker, place };
    const known = (['date', 'speaker', 'place'] as const)
      .filter(name => values[name] !== undefined)
      .map(name => `${name} ${values[name]} (${from[name]})`);
    const counts = `${count(words, 'word')}, ${count(citations, 'citation')}, ${count(problems, 'problem')}`;
    return `${file}  ${titleCase(title)}\n    ${[...known, language, counts].join(' · ')}\n`;
  });
  return { json: rows, text: lines.length === 0 ? 'No transcript was found.\n' : lines.join('') };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
