import Fuse from 'fuse.js';
import type { Corpus } from '../../../index/corpus';
import type { Entry } from '../../../index/facts';
import { maxFuzzyQuery } from '../../shared/fuzzyQuery';
import { nameWords } from '../../sources/workNames';
import { calledOfEntry, speakersOfEntry, turnAt } from '../../shared/speakers';
import { matchesNothing, type Condition, type FilterContext } from './condition';

export interface Speaker {
  /** The most frequent spelling. */
  readonly name: string;
  /** All spellings; they differ only in case and marks. */
  readonly names: readonly string[];
  /** The folded words of the name. */
  readonly folded: readonly string[];
  /** Number of transcripts, of which they speak in some turns or in all. */
  readonly count: number;
}

/**
 * fuse.js accepts words up to this distance (0 to 1). Of the names, the nearest is used and those whose sum of
 * distances is larger by at most the margin. Chosen by hand.
 */
const maxDistance = 0.4;
const sameDistanceMargin = 0.02;

/**
 * `speaker:name`: the beginnings of words of the name, or else the nearest names. A passage is of the speaker of its turn,
 * or else of its transcript. The country, the office or the name that a label has in brackets counts as well.
 */
export function speakerCondition(context: FilterContext): Condition | undefined {
  const {
    corpus,
    filter: { value, not },
    notes,
  } = context;
  const { speakers, exact } = nameWords(value).length === 0 ? noSpeakers : findSpeakers(corpus, value);
  if (speakers.length === 0) {
    const nothing = matchesNothing(context, `No speaker is called “${value}”.`);
    return nothing && { field: 'speaker', not, files: new Set(), passage: () => false };
  }
  if (!exact)
    notes.push(
      `No speaker is called “${value}”; the search used ${speakers.map(({ name }) => `“${name}”`).join(', ')} instead.`,
    );
  return { field: 'speaker', not, ...speakerTest(corpus, speakers) };
}

/** A test for the passages of some speakers, and the transcripts in which they speak. */
export function speakerTest(
  corpus: Corpus,
  speakers: readonly Speaker[],
): { readonly files: ReadonlySet<string>; readonly passage: (uri: string, start: number) => boolean } {
  const names = new Set(speakers.flatMap(speaker => speaker.names));
  const isNamed = (speaker: string | undefined): boolean => speaker !== undefined && names.has(speaker);
  const files = corpus.entries().filter(entry => namesIn(entry).some(isNamed));
  return {
    files: new Set(files.map(({ uri }) => uri)),
    passage: (uri, start) => {
      const entry = corpus.entry(uri);
      if (entry === undefined) return false;
      const turn = turnAt(entry, start);
      return isNamed(turn?.speaker ?? entry.speaker) || isNamed(turn?.called?.value);
    },
  };
}

function namesIn(entry: Entry): readonly string[] {
  return [...speakersOfEntry(entry), ...calledOfEntry(entry)];
}

const noSpeakers: ReturnType<typeof findSpeakers> = { speakers: [], exact: false };

/**
 * The speakers whose names contain words that begin with the typed words, or else (`exact` is false) those with the
 * nearest names. All speakers when nothing is typed.
 */
export function findSpeakers(corpus: Corpus, typed: string): { speakers: readonly Speaker[]; exact: boolean } {
  const all = speakersOf(corpus);
  const words = nameWords(typed);
  const matching = all.filter(({ folded }) => words.every(word => folded.some(each => each.startsWith(word))));
  return matching.length > 0
    ? { speakers: matching, exact: true }
    : { speakers: nearestNames(all, words), exact: false };
}

/** The speakers of a corpus, those with the most transcripts first. */
function speakersOf(corpus: Corpus): Speaker[] {
  const spellings = new Map<string, number>();
  for (const entry of corpus.entries())
    for (const speaker of namesIn(entry)) spellings.set(speaker, (spellings.get(speaker) ?? 0) + 1);
  const speakers = new Map<string, { name: string; names: string[]; folded: readonly string[]; count: number }>();
  for (const [name, count] of [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const folded = nameWords(name);
    const known = speakers.get(folded.join(' '));
    if (known === undefined) speakers.set(folded.join(' '), { name, names: [name], folded, count });
    else {
      known.names.push(name);
      known.count += count;
    }
  }
  return [...speakers.values()].sort((a, b) => b.count - a.count);
}

/**
 * The names nearest to the typed words, for a typo or another romanisation. Each word must be near a word of the name.
 * fuse.js compares with every name, which is fast enough because a corpus has few speakers.
 */
function nearestNames(names: readonly Speaker[], words: readonly string[]): Speaker[] {
  const fuse = new Fuse(names, {
    keys: ['folded'],
    threshold: maxDistance,
    ignoreLocation: true,
    includeScore: true,
    minMatchCharLength: 3,
  });
  const distancesByWord = words.map(
    word => new Map(fuse.search(word.slice(0, maxFuzzyQuery)).map(({ item, score = 1 }) => [item, score])),
  );
  const sums = names.flatMap(name =>
    distancesByWord.every(distances => distances.has(name))
      ? [{ name, sum: distancesByWord.reduce((sum, distances) => sum + distances.get(name)!, 0) }]
      : [],
  );
  const smallest = Math.min(...sums.map(({ sum }) => sum));
  return sums.filter(({ sum }) => sum <= smallest + sameDistanceMargin).map(({ name }) => name);
}
