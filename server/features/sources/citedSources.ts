import { compareStrings } from '../../base/compareStrings';
import { createPacer } from '../../base/slices';
import { throwIfCancelled, type CancellationSignal } from '../../base/cancellation';
import {
  describeKey,
  formatKey,
  isDocumentKey,
  isSpeechKey,
  keyInterval,
  keysOverlap,
  parseKey,
  workOf,
} from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import { fold } from '../../text/fold';
import { bibliographyEntry } from './bibliographyEntry';
import type { Work } from '../../citations/citation';
import { knownWork, knownWorks } from './knownWorks';

/** A source that the corpus cites: a work, a chapter or volume of it, or a place such as a verse or page. */
export interface CitedSource {
  readonly key: string;
  /** A work and a division have parts; a place has the sentences that cite it. */
  readonly kind: 'work' | 'division' | 'place';
  readonly label: string;
  /** Number of places that cite it or a part of it, as hovers count them; of a place with `exact` only those that cite just it. */
  readonly count: number;
  /** Number of transcripts with these places. */
  readonly transcripts: number;
  /** The place is the whole of the work or division that it is listed under. */
  readonly exact?: boolean;
}

/** A level of the tree: the works, or the parts of a work or division. */
export interface SourcesQuestion {
  /** Key of a work or division. Without it, the works are listed. */
  readonly key?: string | undefined;
  /** Words of titles and places, or a place as people type it: `2:255`. */
  readonly filter?: string | undefined;
  readonly limit: number;
}

/**
 * The works that are cited, most cited first, or the cited parts of one in the order of the work; at most `limit`, and the number
 * without the limit. Citations whose source is unknown are left out. Rejects with `Cancelled`.
 */
export async function citedSources(
  corpus: Corpus,
  { key, filter = '', limit }: SourcesQuestion,
  signal: CancellationSignal,
): Promise<{ items: CitedSource[]; total: number }> {
  const matching = await keysMatching(corpus, key, filter, signal);
  if (key === undefined) {
    const works = corpus.citations.works().filter(({ work }) => matching.has(work));
    const shown = works.slice(0, limit);
    const items = await Promise.all(
      shown.map(async ({ work }) => counted(corpus, work, 'work', await workTitle(corpus, work))),
    );
    return { items, total: works.length };
  }
  const parts = partsOf(key, matching.get(workOf(key)) ?? []);
  const pace = createPacer();
  const items: CitedSource[] = [];
  for (const { key: part, kind } of parts.slice(0, limit)) {
    const isWhole = part === key;
    items.push(counted(corpus, part, kind, isWhole ? wholeLabel(corpus, key) : partLabel(corpus, key, part), isWhole));
    await pace();
    throwIfCancelled(signal);
  }
  return { items, total: parts.length };
}

/** The title of a work in lists: that of the table of works, of corpus.json, or of a bibliography that has it. */
async function workTitle(corpus: Corpus, work: string): Promise<string> {
  if (work === 'speech') return 'Speeches';
  const known = knownWork(corpus, work);
  if (known !== undefined || !work.startsWith('bib:')) return describeKey(work, knownWorks(corpus));
  const [first] = corpus.citations.sites(work);
  const entry = first && corpus.entry(first.uri);
  const own = entry && (await bibliographyEntry(corpus, entry, first.key));
  return own?.name ?? work.slice('bib:'.length);
}

/** The known works, and those that only a bibliography of a transcript has, under the name that it gives them. */
export async function describedWorks(corpus: Corpus, keys: Iterable<string>): Promise<readonly Work[]> {
  const own = new Set([...keys].map(workOf).filter(work => work.startsWith('bib:') && !knownWork(corpus, work)));
  const works: Work[] = [];
  for (const key of own)
    works.push({ key, title: await workTitle(corpus, key), spellings: [], divisions: ['volume', 'page'] });
  return [...works, ...knownWorks(corpus)];
}

/** The cited keys that match the filter, by work. */
async function keysMatching(
  corpus: Corpus,
  key: string | undefined,
  filter: string,
  signal: CancellationSignal,
): Promise<Map<string, string[]>> {
  const words = fold(filter)
    .split(/\s+/)
    .filter(word => word !== '');
  const meant = words.length === 0 ? [] : corpus.reader.resolveQuery(filter).targets;
  const works = knownWorks(corpus);
  const names = new Map<string, string>();
  const byWork = new Map<string, string[]>();
  const pace = createPacer();
  for (const { key: cited } of corpus.citations.keys(key === undefined ? undefined : workOf(key))) {
    const work = workOf(cited);
    if (words.length > 0) {
      let name = names.get(work);
      if (name === undefined) names.set(work, (name = await namesOf(corpus, work)));
      const text = `${name} ${fold(describeKey(cited, works))}`;
      if (!words.every(word => text.includes(word)) && !meant.some(target => keysOverlap(target, cited))) continue;
      await pace();
      throwIfCancelled(signal);
    }
    const list = byWork.get(work);
    if (list === undefined) byWork.set(work, [cited]);
    else list.push(cited);
  }
  return byWork;
}

async function namesOf(corpus: Corpus, work: string): Promise<string> {
  const known = knownWork(corpus, work);
  const names = [
    await workTitle(corpus, work),
    known?.original ?? '',
    known?.author ?? '',
    ...(known?.spellings ?? []),
  ];
  return fold(names.join(' '));
}

/** The parts that a node of the tree has, in the order of the work. `cited` are the keys of the work. */
function partsOf(
  parent: string,
  cited: readonly string[],
): { readonly key: string; readonly kind: CitedSource['kind'] }[] {
  const isWork = parent === workOf(parent);
  const parts = new Map<string, CitedSource['kind']>();
  for (const key of cited) {
    const division = divisionOf(key);
    if (!isWork) {
      if (division === parent) parts.set(key, 'place');
    } else if (division === undefined) parts.set(key, 'place');
    // A division of which no part is cited is a place itself.
    else if (key !== division) parts.set(division, 'division');
    else if (!parts.has(division)) parts.set(division, 'place');
  }
  const known = new Map([...parts.keys()].map(key => [key, keyInterval(key)]));
  const order = (key: string, end: 'first' | 'last'): number => known.get(key)?.[end] ?? Number.MAX_SAFE_INTEGER;
  return [...parts]
    .map(([key, kind]) => ({ key, kind }))
    .sort(
      (a, b) =>
        order(a.key, 'first') - order(b.key, 'first') ||
        order(b.key, 'last') - order(a.key, 'last') ||
        compareStrings(a.key, b.key),
    );
}

/**
 * The key of the chapter, volume or book that a place lies in, or that it is; undefined for a whole work, for several chapters
 * and for works without divisions.
 */
export function divisionOf(key: string): string | undefined {
  const parsed = parseKey(key);
  if (parsed === undefined || parsed.from.length === 0 || isSpeechKey(key) || isDocumentKey(key)) return undefined;
  const { work, from, to } = parsed;
  return from.length === 1 && to !== undefined ? undefined : formatKey({ work, from: from.slice(0, 1) });
}

function counted(corpus: Corpus, key: string, kind: CitedSource['kind'], label: string, exact = false): CitedSource {
  const sites = corpus.citations.sites(key).filter(site => !exact || site.key === key);
  return {
    key,
    kind,
    label,
    count: sites.length,
    transcripts: new Set(sites.map(site => site.uri)).size,
    ...(exact && { exact }),
  };
}

/** The name of a part under its parent: `5 al-Ma'idah`, `Verse 54`, `Page 163, hadith 1`. */
function partLabel(corpus: Corpus, parent: string, key: string): string {
  const works = knownWorks(corpus);
  const [whole, part] = [describeKey(parent, works), describeKey(key, works)];
  const rest = part.startsWith(whole) ? part.slice(whole.length).replace(/^,? /, '') : part;
  return rest === '' ? part : rest.charAt(0).toUpperCase() + rest.slice(1);
}

function wholeLabel(corpus: Corpus, key: string): string {
  if (key === workOf(key)) return 'The work as a whole';
  const { from } = parseKey(key) ?? { from: [] };
  const kind = from[0]?.kind ?? '';
  const division = kind === '' ? knownWork(corpus, key)?.divisions[0] : kind;
  return `The ${division !== undefined && /^[a-z]{3,}$/.test(division) ? division : 'part'} as a whole`;
}
