import Fuse from 'fuse.js';
import { describeKey, isSpeechKey, keysOverlap, workOf } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import { fold } from '../../text/fold';
import { isoDate } from '../../transcript/calendar';
import { countTimes, timesInTranscripts } from '../shared/counts';
import { maxFuzzyQuery } from '../shared/fuzzyQuery';
import { listTitle } from '../shared/listTitle';
import type { Place } from '../shared/place';
import { collapseWhitespace, shorten } from '../shared/readableText';
import { toPlace } from '../shared/sites';
import { knownWork, knownWorks } from '../sources/knownWorks';
import { sourcePlace } from '../sources/sourcePage';
import { titlePlace } from '../sources/transcriptsByDate';
import { firstMention } from '../themes/themeMentions';

export interface CorpusSymbol {
  /**
   * Contains the spelling of the query, in parentheses after the main name, because editors drop symbols that do not
   * match.
   */
  readonly name: string;
  readonly kind: 'transcript' | 'work' | 'source' | 'theme';
  /** Shown beside the name: a date or a count. */
  readonly container?: string;
  readonly place: Place;
}

/**
 * Most candidates that fuse.js searches, because it scans every item. In a longer list, the others are found only by
 * exact words. Chosen by hand.
 */
const maxFuzzyCandidates = 3000;
/** Options for fuse.js, chosen by hand so that a typo in a name is accepted. */
const fuzzyOptions = { keys: ['folded'], threshold: 0.3, ignoreLocation: true, minMatchCharLength: 3 };
/** Longest names and spellings shown, in characters. Chosen by hand. */
const maxName = 160;
const maxSpelling = 80;

/** A transcript, work, source or theme that can be found by any of its names. */
interface Candidate {
  readonly kind: CorpusSymbol['kind'];
  /** The main name first. */
  readonly names: readonly string[];
  readonly container?: string;
  place(): Promise<Place | undefined> | Place | undefined;
}

/** A candidate with the name that matched the query. */
interface Match {
  readonly candidate: Candidate;
  readonly name: string;
}

/**
 * Transcripts, cited works and places, and themes with a name or spelling that matches; all transcripts for an empty
 * query.
 */
export async function workspaceSymbols(corpus: Corpus, query: string, limit = 200): Promise<CorpusSymbol[]> {
  const trimmed = query.trim();
  const matches =
    trimmed === ''
      ? transcripts(corpus)
          .slice(0, limit)
          .map(candidate => ({ candidate, name: candidate.names[0] }))
      : matchNames([...transcripts(corpus), ...works(corpus)], trimmed, limit).concat(
          sources(corpus, trimmed),
          await themes(corpus, trimmed, limit),
        );
  const symbols: CorpusSymbol[] = [];
  for (const { candidate, name } of matches) {
    if (symbols.length >= limit) break;
    const place = await candidate.place();
    if (place === undefined) continue;
    symbols.push({
      name: symbolName(candidate.names[0], name, trimmed),
      kind: candidate.kind,
      place,
      ...(candidate.container === undefined ? {} : { container: candidate.container }),
    });
  }
  return symbols;
}

function transcripts(corpus: Corpus): Candidate[] {
  return corpus.entries().map(entry => ({
    kind: 'transcript',
    names: [listTitle(corpus, entry), entry.title, entry.name, entry.speaker ?? '', entry.place ?? ''].filter(
      name => name !== '',
    ),
    ...(entry.date === undefined ? {} : { container: isoDate(entry.date) }),
    place: () => titlePlace(entry),
  }));
}

function works(corpus: Corpus): Candidate[] {
  return corpus.citations
    .works()
    .filter(({ work }) => !isSpeechKey(work))
    .map(({ work, count }) => {
      const known = knownWork(corpus, work);
      return {
        kind: 'work',
        names: [
          known?.title ?? work,
          ...(known?.original === undefined ? [] : [known.original]),
          ...(known?.spellings ?? []),
        ],
        container: `cited ${countTimes(count)}`,
        place: () => sourcePlace(corpus, work),
      };
    });
}

/**
 * The cited places that the query names ("2 255", "baqarah 255") or whose description contains its words. The places
 * that it names exactly come first.
 */
function sources(corpus: Corpus, query: string): Match[] {
  const { targets } = corpus.reader.resolveQuery(query);
  const matches = containsWordsOf(query);
  const allWorks = knownWorks(corpus);
  const keys = [...corpus.citations.keys()].sort(
    (a, b) => Number(targets.includes(b.key)) - Number(targets.includes(a.key)),
  );
  return keys.flatMap(({ key, count }) => {
    if (key === workOf(key) || isSpeechKey(key)) return [];
    const description = describeKey(key, allWorks);
    const named = matches(description);
    if (!named && !targets.some(target => target !== workOf(target) && keysOverlap(key, target))) return [];
    const place = (): Promise<Place | undefined> => sourcePlace(corpus, key);
    return [
      {
        candidate: { kind: 'source' as const, names: [description], container: `cited ${countTimes(count)}`, place },
        name: named ? description : query,
      },
    ];
  });
}

async function themes(corpus: Corpus, query: string, limit: number): Promise<Match[]> {
  const matches = containsWordsOf(query);
  const index = await corpus.themes();
  const summaries = await index.find(query, limit);
  return summaries.map(theme => {
    const names = [theme.label, ...index.forms(theme.key).map(form => form.text)];
    const name = names.find(matches) ?? query;
    const place = async (): Promise<Place | undefined> => {
      const first = await firstMention(corpus, theme.key);
      return first && toPlace(first);
    };
    return {
      candidate: {
        kind: 'theme' as const,
        names,
        container: timesInTranscripts(theme.count, theme.transcripts),
        place,
      },
      name,
    };
  });
}

/** The candidates with a name that contains all words of the query, then those with a similar name. */
function matchNames(candidates: readonly Candidate[], query: string, limit: number): Match[] {
  const matches = containsWordsOf(query);
  const nameByCandidate = new Map<Candidate, string>();
  for (const candidate of candidates) {
    const name = candidate.names.find(matches);
    if (name !== undefined) nameByCandidate.set(candidate, name);
  }
  const rest = candidates
    .filter(candidate => !nameByCandidate.has(candidate))
    .slice(0, maxFuzzyCandidates)
    .flatMap(candidate => candidate.names.map(name => ({ candidate, name, folded: fold(name) })));
  if (nameByCandidate.size < limit && rest.length > 0) {
    const fuse = new Fuse(rest, fuzzyOptions);
    for (const { item } of fuse.search(fold(query).slice(0, maxFuzzyQuery), { limit })) {
      if (!nameByCandidate.has(item.candidate)) nameByCandidate.set(item.candidate, item.name);
    }
  }
  return [...nameByCandidate].map(([candidate, name]) => ({ candidate, name }));
}

/**
 * A test whether a name contains all words of the query; case, marks and spelling variants that `fold` removes do not
 * count.
 */
function containsWordsOf(query: string): (name: string) => boolean {
  const words = fold(query).split(' ');
  return name => {
    const folded = fold(name);
    return words.every(word => folded.includes(word));
  };
}

/**
 * The main name. When the editor would not find it by the letters of the query, the spelling that matched or the query
 * itself follows in parentheses.
 */
function symbolName(main: string, matched: string, query: string): string {
  const name = shorten(collapseWhitespace(main), maxName) || '…';
  if (query === '' || containsLetters(name, query)) return name;
  const spelling = shorten(matched.replace(/\s+/g, ' '), maxSpelling);
  return `${name} (${containsLetters(spelling, query) ? spelling : query})`;
}

/** Whether the letters of each word of the query occur in the name in order. Editors filter symbols in this way. */
function containsLetters(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(word => {
      let from = 0;
      for (const letter of word) {
        const at = letters.indexOf(letter, from);
        if (at < 0) return false;
        from = at + letter.length;
      }
      return true;
    });
}
