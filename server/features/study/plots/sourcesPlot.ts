import type { Corpus } from '../../../index/corpus';
import { studyScope } from '../studyScope';
import { countWords } from '../wordCounts';
import { citedGroups, type CitedGroup, type CitedQuestion } from './citedGroups';
import { plotTranscripts, type PlotTranscript } from './plotTranscripts';

/** Which sources are asked for. */
export interface SourcesQuestion extends CitedQuestion {
  readonly set?: string | undefined;
  /** Most sources in the answer, the most cited ones. */
  readonly limit: number;
}

/** What a corpus cites, by transcript, and what is cited together. */
export interface SourcesPlot {
  /** Running words of what is studied. */
  readonly words: number;
  /** All transcripts with words; those that cite nothing have no cell. */
  readonly transcripts: readonly PlotTranscript[];
  /** Citations of all sources, also of those beyond the limit. */
  readonly total: number;
  /** Sources without the limit. */
  readonly found: number;
  /** Most cited first. */
  readonly sources: readonly PlotSource[];
  /** How often each transcript cites each source, by transcript. */
  readonly cells: readonly CitationCell[];
  /** Pairs of sources, and the transcripts that cite both; most transcripts first. */
  readonly together: readonly SourcePair[];
  readonly notes: readonly string[];
}

interface PlotSource {
  readonly key: string;
  readonly label: string;
  /** Citations. */
  readonly count: number;
  readonly transcripts: number;
}

interface CitationCell {
  /** Index in `transcripts`. */
  readonly transcript: number;
  /** Index in `sources`. */
  readonly source: number;
  readonly count: number;
  /** The first of these citations in the file, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface SourcePair {
  /** Indexes in `sources`; the first is the smaller one. */
  readonly first: number;
  readonly second: number;
  readonly transcripts: number;
}

/** The most cited sources. Rejects with `UnknownSet` or `Cancelled`. */
export async function sourcesPlot(
  corpus: Corpus,
  { set, limit, ...question }: SourcesQuestion,
  cancelled: () => boolean,
): Promise<SourcesPlot> {
  const { scope, notes } = await studyScope(corpus, set, cancelled);
  const all = await countWords(corpus, scope, cancelled);
  const transcripts = await plotTranscripts(corpus, all, cancelled);
  const cited = await citedGroups(corpus, scope, question, cancelled);
  const groups = cited.groups.slice(0, limit);
  return {
    words: all.words,
    transcripts,
    total: cited.groups.reduce((sum, { count }) => sum + count, 0),
    found: cited.groups.length,
    sources: groups.map(({ key, label, count, byUri }) => ({ key, label, count, transcripts: byUri.size })),
    cells: cellsOf(transcripts, groups),
    together: pairsOf(groups),
    notes: [...new Set([...notes, ...cited.notes])],
  };
}

function cellsOf(transcripts: readonly PlotTranscript[], groups: readonly CitedGroup[]): CitationCell[] {
  return transcripts.flatMap(({ uri }, transcript) =>
    groups.flatMap(({ byUri }, source) => {
      const cell = byUri.get(uri);
      return cell === undefined ? [] : [{ transcript, source, count: cell.count, ...cell.first }];
    }),
  );
}

function pairsOf(groups: readonly CitedGroup[]): SourcePair[] {
  const pairs: SourcePair[] = [];
  groups.forEach(({ byUri }, first) => {
    for (let second = first + 1; second < groups.length; second++) {
      const other = groups[second].byUri;
      let transcripts = 0;
      for (const uri of byUri.keys()) if (other.has(uri)) transcripts++;
      if (transcripts > 0) pairs.push({ first, second, transcripts });
    }
  });
  return pairs.sort((a, b) => b.transcripts - a.transcripts || a.first - b.first || a.second - b.second);
}
