import Fuse from 'fuse.js';
import { describeKey, parseKey, workOf } from '../../citations/key';
import type { Work } from '../../citations/citation';
import type { Corpus } from '../../index/corpus';
import { fieldNamed } from '../../search/query/parseQuery';
import { filterFields, filterPlaces, type FilterField } from '../../search/query/query';
import { queryTokens } from '../../search/query/queryTokens';
import { asciiDigits } from '../../text/fold';

import { nearestNames, speakersOf, yearsOf } from './searchScope';
import { namesOf, wordsOf } from '../sources/workNames';
import { knownWorks } from '../sources/knownWorks';
import type { Span } from '../../text/span';

/** What can follow in a query that is being typed. */
export interface QueryCompletion {
  /** What the items replace, up to the cursor. */
  readonly replace: Span;
  readonly items: readonly { readonly label: string; readonly insert: string; readonly detail?: string }[];
}

type Item = QueryCompletion['items'][number];

/** Longest list: it is chosen from at a glance. */
export const mostSuggestions = 20;
const longestQuery = 1000;

const fieldDetails: Readonly<Record<FilterField, string>> = {
  year: 'a year, 2014..2024, 2014.. or ..2024',
  in: 'title, body, notes or quotations',
  speaker: 'whose speech it is',
  file: 'name of the file, with * and ?',
  cites: 'a source: a work, chapter or verse',
  theme: 'a repeated theme, in any wording',
};
const placeDetails: Readonly<Record<(typeof filterPlaces)[number], string>> = {
  title: 'titles and headings',
  body: 'what is said',
  notes: 'footnotes and endnotes',
  quotations: 'what stands in quotation marks',
};

/**
 * Suggestions for the cursor in a query: names of filters where a word begins, and values that the corpus has behind the
 * name of one. Rejects with `Cancelled`.
 */
export async function completeQuery(
  corpus: Corpus,
  query: string,
  offset: number,
  cancelled: () => boolean,
): Promise<QueryCompletion> {
  const typed = query.slice(0, Math.max(0, Math.min(offset, longestQuery)));
  const last = [...queryTokens(typed, name => fieldNamed(name) !== undefined)].at(-1);
  const token = last?.end === typed.length ? last : undefined;
  const replace = { start: token?.from ?? typed.length, end: typed.length };
  if (token?.closed === true || offset > longestQuery) return { replace: { start: offset, end: offset }, items: [] };
  const field = token?.field === undefined ? undefined : fieldNamed(token.field);
  const items =
    field !== undefined
      ? await valuesOf(corpus, field, token!.text, cancelled)
      : token?.quoted === true
        ? []
        : fieldItems(token?.text ?? '');
  return { replace, items: items.slice(0, mostSuggestions) };
}

function fieldItems(typed: string): Item[] {
  const begun = typed.toLowerCase();
  return filterFields
    .filter(field => field.startsWith(begun))
    .map(field => ({ label: `${field}:`, insert: `${field}:`, detail: fieldDetails[field] }));
}

async function valuesOf(corpus: Corpus, field: FilterField, typed: string, cancelled: () => boolean): Promise<Item[]> {
  switch (field) {
    case 'year':
      return yearItems(corpus, asciiDigits(typed));
    case 'in':
      return filterPlaces
        .filter(place => place.startsWith(typed.toLowerCase()))
        .map(place => ({ label: place, insert: place, detail: placeDetails[place] }));
    case 'speaker':
      return speakerItems(corpus, typed);
    case 'file':
      return fileItems(corpus, typed);
    case 'cites':
      return sourceItems(corpus, typed);
    case 'theme':
      return themeItems(corpus, typed, cancelled);
  }
}

/** The years of which there are transcripts, the latest first; behind `2014..` those that can end the stretch. */
function yearItems(corpus: Corpus, typed: string): Item[] {
  const counts = new Map<number, number>();
  for (const { date } of corpus.entries()) {
    const year = date === undefined ? undefined : yearsOf(date).at(0)?.from;
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [, before, begun] = /^(\d{0,4}(?:\.{2,3}|…|[-–]))?(\d{0,4})$/.exec(typed) ?? ['', undefined, typed];
  const after = before === undefined ? -Infinity : Number.parseInt(before, 10) || -Infinity;
  return [...counts]
    .sort((a, b) => b[0] - a[0])
    .filter(([year]) => String(year).startsWith(begun) && year > after)
    .map(([year, count]) => ({ label: String(year), insert: `${before ?? ''}${year}`, detail: transcripts(count) }));
}

function speakerItems(corpus: Corpus, typed: string): Item[] {
  const speakers = speakersOf(corpus);
  const words = wordsOf(typed);
  const holding = speakers.filter(({ folded }) => words.every(word => folded.some(each => each.startsWith(word))));
  return (holding.length > 0 ? holding : nearestNames(speakers, typed)).map(({ name, count }) => ({
    label: name,
    insert: quoted(name),
    detail: transcripts(count),
  }));
}

function fileItems(corpus: Corpus, typed: string): Item[] {
  const entries = corpus.entries();
  const begun = typed.toLowerCase();
  const holding = entries.filter(({ name }) => name.toLowerCase().includes(begun));
  const found =
    holding.length > 0
      ? holding
      : new Fuse(entries, { keys: ['name', 'title'], threshold: 0.4, ignoreLocation: true })
          .search(typed.slice(0, 32), { limit: mostSuggestions })
          .map(({ item }) => item);
  return found
    .slice(0, mostSuggestions)
    .map(({ name, title }) => ({ label: name, insert: quoted(name), detail: title }));
}

/** Works that the corpus cites, most cited first; behind the key of one and a colon, the places of it that are cited. */
function sourceItems(corpus: Corpus, typed: string): Item[] {
  const works = knownWorks(corpus);
  const key = typed.toLowerCase();
  if (key.includes(':') && works.some(work => work.key === workOf(key))) {
    return placesOf(corpus, workOf(key))
      .filter(place => place.startsWith(key) && place !== key)
      .slice(0, mostSuggestions)
      .map(place => ({
        label: describeKey(place, works),
        insert: place,
        detail: times(corpus.citations.count(place)),
      }));
  }
  const cited = corpus.citations
    .works()
    .flatMap(({ work, count }) => works.filter(({ key }) => key === work).map(item => ({ work: item, count })));
  return byName(cited, typed).map(({ work, count }) => ({ label: work.title, insert: work.key, detail: times(count) }));
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Cited places of a work by their outermost division and as they are cited, in order of the work. */
function placesOf(corpus: Corpus, work: string): string[] {
  const places = new Set<string>();
  for (const { key } of corpus.citations.keys(work)) {
    const parsed = parseKey(key);
    if (parsed === undefined) continue;
    places.add(
      key
        .split(':')
        .slice(0, parsed.from[0]?.kind.length > 1 && work !== 'bible' ? 3 : 2)
        .join(':')
        .replace(/-.*/, ''),
    );
    places.add(key);
  }
  return [...places].sort(byNumber.compare);
}

function byName(
  cited: readonly { readonly work: Work; readonly count: number }[],
  typed: string,
): readonly { readonly work: Work; readonly count: number }[] {
  const words = wordsOf(typed);
  if (words.length === 0) return cited;
  const holding = cited.filter(({ work }) =>
    namesOf(work).words.some(name => words.every(word => name.some(each => each.startsWith(word)))),
  );
  if (holding.length > 0) return holding;
  const fuse = new Fuse(cited, {
    keys: [{ name: 'names', getFn: ({ work }) => namesOf(work).words.map(name => name.join(' ')) }],
    threshold: 0.4,
    ignoreLocation: true,
  });
  return fuse.search(typed.slice(0, 32)).map(({ item }) => item);
}

async function themeItems(corpus: Corpus, typed: string, cancelled: () => boolean): Promise<Item[]> {
  if ((await corpus.themesUnavailableReason()) !== undefined) return [];
  const found = await (await corpus.themes()).find(typed, mostSuggestions, cancelled);
  return found.map(({ label, count, transcripts: files }) => ({
    label,
    insert: `"${label.replace(/["“”„‟＂]/g, '')}"`,
    detail: `${times(count)} in ${transcripts(files)}`,
  }));
}

function quoted(value: string): string {
  return /[\s"“”„‟＂«»]/.test(value) ? `"${value.replace(/["“”„‟＂]/g, '')}"` : value;
}

function transcripts(count: number): string {
  return count === 1 ? '1 transcript' : `${count} transcripts`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
