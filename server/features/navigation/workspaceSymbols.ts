import Fuse from 'fuse.js';
import { describeKey, keysOverlap, workOf } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import { fold } from '../../text/fold';
import { isoDate } from '../../transcript/calendar';

import type { Place } from '../shared/place';
import { shorten } from '../shared/readableText';
import { toPlace } from '../shared/sites';
import { sourcePlace } from '../sources/sourceDocument';
import { entryPlace } from '../sources/citedTranscripts';
import { firstMention } from '../themes/themeMentions';
import { knownWorks, countLabel, workOfKey } from '../sources/knownWorks';

export interface CorpusSymbol {
  /** Holds the query's spelling, in parentheses where it is not the main name: editors drop symbols whose name does not match. */
  readonly name: string;
  readonly kind: 'transcript' | 'work' | 'source' | 'theme';
  /** What is shown beside it: a date, a count. */
  readonly container?: string;
  readonly place: Place;
}

/** fuse.js scans every item: right for short lists, so what is left of a long one after these is found by its letters alone. */
const mostForFuse = 3000;

/** Something that can be found by any of its names. */
interface Candidate {
  readonly kind: CorpusSymbol['kind'];
  /** The main name first. */
  readonly names: readonly string[];
  readonly container?: string;
  place(): Promise<Place | undefined> | Place | undefined;
}

/** Transcripts, cited works and sources, and themes whose name in any known spelling matches; all transcripts for an empty query. */
export async function workspaceSymbols(corpus: Corpus, query: string, limit = 200): Promise<CorpusSymbol[]> {
  const wanted = query.trim();
  const found =
    wanted === ''
      ? transcripts(corpus)
          .slice(0, limit)
          .map(candidate => ({ candidate, name: candidate.names[0] }))
      : match([...transcripts(corpus), ...works(corpus)], wanted, limit).concat(
          sources(corpus, wanted),
          await themes(corpus, wanted, limit),
        );
  const symbols: CorpusSymbol[] = [];
  for (const { candidate, name } of found) {
    if (symbols.length >= limit) break;
    const place = await candidate.place();
    if (place === undefined) continue;
    symbols.push({
      name: shown(candidate.names[0], name, wanted),
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
    names: [entry.title, entry.name, entry.speaker ?? '', entry.place ?? ''].filter(name => name !== ''),
    ...(entry.date === undefined ? {} : { container: isoDate(entry.date) }),
    place: () => entryPlace(entry),
  }));
}

function works(corpus: Corpus): Candidate[] {
  return corpus.citations
    .works()
    .filter(({ work }) => work !== 'speech')
    .map(({ work, count }) => {
      const known = workOfKey(corpus, work);
      return {
        kind: 'work',
        names: [
          known?.title ?? work,
          ...(known?.original === undefined ? [] : [known.original]),
          ...(known?.spellings ?? []),
        ],
        container: cited(count),
        place: () => sourcePlace(corpus, work),
      };
    });
}

/** The cited places that the query names ("2 255", "baqarah 255") or whose description holds its words; the very place first. */
function sources(corpus: Corpus, query: string): { candidate: Candidate; name: string }[] {
  const { targets } = corpus.reader.resolveQuery(query);
  const words = fold(query)
    .split(' ')
    .filter(word => word !== '');
  const all = knownWorks(corpus);
  const keys = [...corpus.citations.keys()].sort(
    (a, b) => Number(targets.includes(b.key)) - Number(targets.includes(a.key)),
  );
  return keys.flatMap(({ key, count }) => {
    if (key === workOf(key) || key.startsWith('speech:')) return [];
    const description = describeKey(key, all);
    const folded = fold(description);
    const named = words.every(word => folded.includes(word));
    if (!named && !targets.some(target => target !== workOf(target) && keysOverlap(key, target))) return [];
    const place = (): Promise<Place | undefined> => sourcePlace(corpus, key);
    return [
      {
        candidate: { kind: 'source' as const, names: [description], container: cited(count), place },
        name: named ? description : query,
      },
    ];
  });
}

async function themes(corpus: Corpus, query: string, limit: number): Promise<{ candidate: Candidate; name: string }[]> {
  const words = fold(query).split(' ');
  const index = await corpus.themes();
  const found = await index.find(query, limit);
  return found.map(theme => {
    const names = [theme.label, ...index.forms(theme.key).map(form => form.text)];
    const name = names.find(name => words.every(word => fold(name).includes(word))) ?? query;
    const place = async (): Promise<Place | undefined> => {
      const first = await firstMention(corpus, theme.key);
      return first && toPlace(first);
    };
    return {
      candidate: { kind: 'theme' as const, names, container: countLabel(theme.count, theme.transcripts), place },
      name,
    };
  });
}

/** The candidates whose names hold all words of the query, then those that fuse.js holds for close; each with the name that matched. */
function match(
  candidates: readonly Candidate[],
  query: string,
  limit: number,
): { candidate: Candidate; name: string }[] {
  const words = fold(query)
    .split(' ')
    .filter(word => word !== '');
  const found = new Map<Candidate, string>();
  for (const candidate of candidates) {
    const name = candidate.names.find(name => words.every(word => fold(name).includes(word)));
    if (name !== undefined) found.set(candidate, name);
  }
  const rest = candidates
    .filter(candidate => !found.has(candidate))
    .slice(0, mostForFuse)
    .flatMap(candidate => candidate.names.map(name => ({ candidate, name, folded: fold(name) })));
  if (found.size < limit && rest.length > 0) {
    const fuse = new Fuse(rest, { keys: ['folded'], threshold: 0.3, ignoreLocation: true, minMatchCharLength: 3 });
    for (const { item } of fuse.search(fold(query).slice(0, 32), { limit })) {
      if (!found.has(item.candidate)) found.set(item.candidate, item.name);
    }
  }
  return [...found].map(([candidate, name]) => ({ candidate, name }));
}

/** The main name; with the spelling that matched, or the query itself, behind it where the main name would not be found by the query's letters. */
function shown(main: string, matched: string, query: string): string {
  const name = shorten(main.replace(/\s+/g, ' ').trim(), 160) || '…';
  if (query === '' || holdsLetters(name, query)) return name;
  const spelling = shorten(matched.replace(/\s+/g, ' '), 80);
  return `${name} (${holdsLetters(spelling, query) ? spelling : query})`;
}

/** Whether the letters of each word of the query occur in order, as editors ask of a symbol's name. */
function holdsLetters(name: string, query: string): boolean {
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

function cited(count: number): string {
  return count === 1 ? 'cited once' : `cited ${count} times`;
}
