import { createPacer, Cancelled } from '../../../base/slices';
import { firstIndexWhere, lowerBound } from '../../../base/binarySearch';
import { describeKey } from '../../../citations/key';
import type { Corpus } from '../../../index/corpus';
import type { Entry } from '../../../index/facts';
import type { Scope } from '../../../search/query/searchRequest';
import type { Span } from '../../../text/span';
import type { ThemeSummary } from '../../../themes/themeFacts';

import { groupBy } from '../../shared/groupBy';
import type { Site } from '../../shared/sites';
import { describedWorks } from '../../sources/citedSources';
import { knownWorks } from '../../sources/knownWorks';
import { themesSoFar } from '../../themes/themesSoFar';
import { findNodes, type NodesOfEntry } from '../nodeTokens';
import { passagesIn } from '../scopePlaces';

/** What a line or a row of a plot counts, as typed: a query, the name or key of a theme, or a source. */
export interface PlotSubject {
  readonly kind: 'query' | 'theme' | 'source';
  readonly text: string;
}

/** The places of a subject in one transcript, in the order of the text. */
interface PlacesOfEntry extends NodesOfEntry {
  /** The places of the nodes in the file. */
  readonly spans: readonly Span[];
}

export interface SubjectPlaces {
  /** A query as typed, the label of the theme, the description of the source. */
  readonly label: string;
  /** A query that lists the passages of the subject. */
  readonly query: string;
  /** In the order of the corpus. */
  readonly entries: readonly PlacesOfEntry[];
  /** Sentences for the user. */
  readonly notes: readonly string[];
}

/** Where a subject is searched. */
export interface SubjectScope {
  /** Name of the set, for queries; `scope` is the same. */
  readonly set?: string | undefined;
  readonly scope: Scope | undefined;
  readonly cancelled: () => boolean;
}

/** Most themes among which an exact name is looked for. Chosen by hand, as for the filter of the search. */
const mostThemes = 20;

/**
 * Finds the places of a subject. Those of a query are the nodes of its concordance, those of a theme its mentions, those of a source
 * the places that cite it or a part of it. A subject that is not known has none, and a note. Rejects with `Cancelled`.
 */
export function findPlaces(corpus: Corpus, subject: PlotSubject, where: SubjectScope): Promise<SubjectPlaces> {
  switch (subject.kind) {
    case 'query':
      return placesOfQuery(corpus, subject.text, where);
    case 'theme':
      return placesOfTheme(corpus, subject.text, where);
    case 'source':
      return placesOfSource(corpus, subject.text, where);
  }
}

async function placesOfQuery(corpus: Corpus, query: string, { set, cancelled }: SubjectScope): Promise<SubjectPlaces> {
  const { entries, notes } = await findNodes(corpus, query, { ...(set !== undefined && { set }), cancelled });
  return { label: query, query, entries: entries.map(withSpans), notes };
}

/** The places in the file from the first word of a node to its last. */
function withSpans({ entry, nodes }: NodesOfEntry): PlacesOfEntry {
  const { starts, lengths } = entry.facts.passages;
  const spans = nodes.map(({ first, end }) => {
    const last = Math.max(first, end - 1);
    return { start: starts[first], end: starts[last] + lengths[last] };
  });
  return { entry, nodes, spans };
}

async function placesOfTheme(corpus: Corpus, name: string, where: SubjectScope): Promise<SubjectPlaces> {
  const query = themeQuery(name);
  const unavailable = await corpus.themesUnavailableReason();
  if (unavailable !== undefined) return { label: name, query, entries: [], notes: [unavailable] };
  const soFar = themesSoFar(corpus);
  const notes = soFar === undefined ? [] : [`${soFar}.`];
  const theme = await themeOf(corpus, name, where.cancelled);
  if (theme === undefined)
    return { label: name, query, entries: [], notes: [...notes, `No theme is called “${name}”.`] };
  const entries = await placesOfSites(corpus, (await corpus.themes()).sites(theme.key), where);
  return { label: theme.label, query: themeQuery(theme.label), entries, notes };
}

function themeQuery(name: string): string {
  return `theme:"${name.replaceAll('"', '')}"`;
}

async function themeOf(corpus: Corpus, name: string, cancelled: () => boolean): Promise<ThemeSummary | undefined> {
  const themes = await corpus.themes();
  return themes.summary(name) ?? (await themes.named(name, mostThemes, cancelled));
}

async function placesOfSource(corpus: Corpus, typed: string, where: SubjectScope): Promise<SubjectPlaces> {
  const keys = keysOf(corpus, typed);
  const query = `cites:"${typed.replaceAll('"', '')}"`;
  if (keys.length === 0) return { label: typed, query, entries: [], notes: [`No source is called “${typed}”.`] };
  const sites = keys.flatMap(key => corpus.citations.sites(key));
  const works = await describedWorks(corpus, keys);
  const label = keys.map(key => describeKey(key, works)).join('; ');
  const notes = sites.length === 0 ? [`No transcript cites ${label}.`] : [];
  return { label, query, entries: await placesOfSites(corpus, withoutRepetition(sites), where), notes };
}

/** The key itself, a work by its title, or what the reader of citations understands. */
function keysOf(corpus: Corpus, typed: string): readonly string[] {
  const key = typed.trim();
  if (corpus.citations.count(key) > 0) return [key];
  const lower = key.toLowerCase();
  if (corpus.citations.count(lower) > 0) return [lower];
  const named = knownWorks(corpus).find(({ title }) => title.toLowerCase() === lower);
  if (named !== undefined) return [named.key];
  return [...new Set(corpus.reader.resolveQuery(typed).targets.filter(target => target !== ''))];
}

/** A site that several keys find counts once. */
function withoutRepetition<S extends Site & { readonly key: string }>(sites: readonly S[]): readonly S[] {
  const known = new Set<string>();
  return sites.filter(({ uri, start, end, key }) => {
    const name = `${start} ${end} ${key} ${uri}`;
    return !known.has(name) && known.add(name);
  });
}

/** Sites as places among the running words. One that has no word of its own stands at the next word. */
async function placesOfSites(
  corpus: Corpus,
  sites: readonly Site[],
  { scope, cancelled }: SubjectScope,
): Promise<PlacesOfEntry[]> {
  const byUri = groupBy(sites, ({ uri }) => uri);
  const pace = createPacer();
  const found: PlacesOfEntry[] = [];
  for (const entry of corpus.entries()) {
    const spans = byUri.get(entry.uri);
    if (spans === undefined || entry.facts.words === 0) continue;
    const places = placesInEntry(entry, spans, scope);
    if (places.spans.length > 0) found.push(places);
    await pace();
    if (cancelled()) throw new Cancelled();
  }
  return found;
}

function placesInEntry(entry: Entry, sites: readonly Span[], scope: Scope | undefined): PlacesOfEntry {
  const { bounds, kinds, firsts, starts } = entry.facts.passages;
  const isIn = passagesIn(entry, scope);
  const nodes: NodesOfEntry['nodes'][number][] = [];
  const spans: Span[] = [];
  for (const { start, end } of [...sites].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const passage = firstIndexWhere(0, kinds.length, i => bounds[2 * i] > start) - 1;
    const isInside = passage >= 0 && start < bounds[2 * passage + 1];
    if (scope !== undefined && !(isInside ? isIn(passage) : scope.passage === undefined && scope.file(entry.uri)))
      continue;
    const [from, to] = isInside ? [firsts[passage], firsts[passage + 1]] : [0, starts.length];
    const first = Math.max(0, Math.min(lowerBound(starts, start), to - 1));
    nodes.push({ first, end: Math.max(first, lowerBound(starts, end, first)), from, to });
    spans.push({ start, end });
  }
  return { entry, nodes, spans };
}
