import { compareStrings } from '../../base/compareStrings';
import { csvTable } from '../../base/csv';
import { runToEnd } from '../../base/slices';
import { wordList } from '../../search/passages/passageFacts';
import {
  deltaP,
  expectedPairs,
  logDice,
  logLikelihoodOfFour,
  mutualInformation,
  tScore,
  type PairCounts,
} from '../../study/measures/association';
import type { NodesOfEntry } from './nodeTokens';
import type { WordCounts } from './wordCounts';

export const collocateMeasures = ['logDice', 'MI', 't', 'LL', 'deltaP'] as const;
export type CollocateMeasure = (typeof collocateMeasures)[number];

export interface CollocateOptions {
  /** Words on each side of a node. */
  readonly window: number;
  readonly measure: CollocateMeasure;
  /** Words that are fewer times beside a node are left out. */
  readonly minCount: number;
}

/** What `corpus-study collocates --json` prints: words beside the nodes, the most strongly associated first. */
export interface Collocates {
  /** Nodes. */
  readonly total: number;
  /** Running words of what is studied. */
  readonly words: number;
  /** Running words inside of all windows, each once. */
  readonly windowWords: number;
  readonly collocates: readonly Collocate[];
}

interface Collocate {
  readonly text: string;
  /** How often it is in a window; each occurrence counts once, also where windows overlap. */
  readonly count: number;
  /** How often it would be there if it were spread evenly over all words. */
  readonly expected: number;
  readonly score: number;
  /** Of deltaP, the other direction: how much likelier the node is beside this word. */
  readonly score2?: number;
  /** Transcripts in which it is beside a node. */
  readonly transcripts: number;
}

/** All of `collocateSteps` at once, for the command line. */
export function collocatesOf(entries: readonly NodesOfEntry[], all: WordCounts, options: CollocateOptions): Collocates {
  return runToEnd(collocateSteps(entries, all, options));
}

/**
 * The words in windows around nodes. A window ends with its passage. The nodes themselves are in no window. What is expected follows
 * from the words inside of all windows (Evert 2008, Corpora and collocations).
 */
export function* collocateSteps(
  entries: readonly NodesOfEntry[],
  all: WordCounts,
  { window, measure, minCount }: CollocateOptions,
): Generator<void, Collocates> {
  const found = new Map<string, { count: number; transcripts: number }>();
  let windowWords = 0;
  for (const each of entries) {
    const counts = countInWindows(each, window);
    for (const [word, count] of counts) {
      windowWords += count;
      const known = found.get(word);
      if (known === undefined) found.set(word, { count, transcripts: 1 });
      else {
        known.count += count;
        known.transcripts++;
      }
    }
    yield;
  }
  const total = entries.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const { words } = all;
  const collocates = [...found]
    .filter(([, { count }]) => count >= minCount)
    .map(([text, { count, transcripts }]): Collocate => {
      const collocate = all.forms.get(text)?.count ?? count;
      const expected = expectedPairs(windowWords, collocate, words);
      const scores = scoresOf(measure, { together: count, expected, node: total, collocate, words }, windowWords);
      return { text, count, expected, ...scores, transcripts };
    })
    .sort((a, b) => b.score - a.score || b.count - a.count || compareStrings(a.text, b.text));
  return { total, words, windowWords, collocates };
}

/** How often each word is in a window of one transcript. */
function countInWindows({ entry, nodes }: NodesOfEntry, window: number): ReadonlyMap<string, number> {
  const { passages } = entry.facts;
  const { tokens } = passages;
  const inWindow = new Uint8Array(tokens.length);
  for (const { first, end, from, to } of nodes)
    inWindow.fill(1, Math.max(from, first - window), Math.min(to, end + window));
  for (const { first, end } of nodes) inWindow.fill(0, first, end);
  const words = wordList(passages);
  const counts = new Map<string, number>();
  for (let i = 0; i < tokens.length; i++) {
    if (inWindow[i] === 0) continue;
    const word = words[tokens[i]];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The score, and that of the other direction where a measure has two. In tables of four cells the windows are the first word. */
function scoresOf(
  measure: CollocateMeasure,
  counts: PairCounts,
  windowWords: number,
): { readonly score: number; readonly score2?: number } {
  const { together, collocate, words } = counts;
  switch (measure) {
    case 'logDice':
      return { score: logDice(counts) };
    case 'MI':
      return { score: mutualInformation(counts) };
    case 't':
      return { score: tScore(counts) };
    case 'LL': {
      const [inOthers, outside] = [windowWords - together, collocate - together];
      return { score: logLikelihoodOfFour([together, inOthers, outside, words - windowWords - outside]) };
    }
    case 'deltaP': {
      const [score, score2] = deltaP({ together, node: windowWords, collocate, words });
      return { score, score2 };
    }
  }
}

export function collocatesCsv({ collocates }: Collocates): string {
  return csvTable(
    ['word', 'count', 'expected', 'score', 'score 2', 'transcripts'],
    collocates.map(({ text, count, expected, score, score2, transcripts }) => [
      text,
      count,
      expected,
      score,
      score2,
      transcripts,
    ]),
  );
}
