import { csvTable } from '../../base/csv';
import { compareStrings } from '../../base/compareStrings';
import type { WordCounts } from './wordCounts';

/** What `corpus-study words --json` prints: the words, the most frequent first. */
export interface WordList {
  readonly words: number;
  readonly transcripts: number;
  readonly forms: readonly { readonly text: string; readonly count: number; readonly transcripts: number }[];
}

export function wordList({ words, wordsOf, forms }: WordCounts): WordList {
  const list = [...forms].map(([text, { count, transcripts }]) => ({ text, count, transcripts }));
  return {
    words,
    transcripts: wordsOf.size,
    forms: list.sort((a, b) => b.count - a.count || compareStrings(a.text, b.text)),
  };
}

export function wordListCsv({ forms }: WordList): string {
  return csvTable(
    ['word', 'count', 'transcripts'],
    forms.map(({ text, count, transcripts }) => [text, count, transcripts]),
  );
}
