import { compareStrings } from '../../base/compareStrings';
import { csvTable } from '../../base/csv';
import type { Corpus } from '../../index/corpus';
import type { ValueSources } from '../../index/facts';
import { isoDate } from '../../transcript/calendar';
import type { Language } from '../../transcript/transcript';
import { checkCorpus } from './problems';

/** An entry of `corpus-study transcripts --json`. */
export interface TranscriptRow {
  /** Path relative to the corpus. */
  readonly file: string;
  readonly title: string;
  /** In ISO 8601. */
  readonly date?: string;
  readonly speaker?: string;
  readonly place?: string;
  readonly from: ValueSources;
  readonly language: Language;
  /** Number of words that the search finds. */
  readonly words: number;
  readonly citations: number;
  /** Number of problems that `check` reports. */
  readonly problems: number;
}

/** One row for each transcript of the corpus, sorted by file. */
export async function transcriptTable(corpus: Corpus): Promise<TranscriptRow[]> {
  const problems = new Map<string, number>();
  for (const { file } of await checkCorpus(corpus)) problems.set(file, (problems.get(file) ?? 0) + 1);
  return corpus
    .entries()
    .map(({ name, title, date, speaker, place, from, facts }) => ({
      file: name,
      title,
      ...(date !== undefined && { date: isoDate(date) }),
      ...(speaker !== undefined && { speaker }),
      ...(place !== undefined && { place }),
      from,
      language: facts.transcript.language,
      words: facts.words,
      citations: facts.citations.length,
      problems: problems.get(name) ?? 0,
    }))
    .sort((a, b) => compareStrings(a.file, b.file));
}

/** The rows as CSV, with the sources of the values in columns of their own. */
export function transcriptTableCsv(rows: readonly TranscriptRow[]): string {
  const values = ['title', 'date', 'speaker', 'place'] as const;
  const counts = ['language', 'words', 'citations', 'problems'] as const;
  return csvTable(
    ['file', ...values, ...counts, ...values.map(name => `${name}From`)],
    rows.map(row => [
      row.file,
      ...values.map(name => row[name]),
      ...counts.map(name => row[name]),
      ...values.map(name => row.from[name]),
    ]),
  );
}
