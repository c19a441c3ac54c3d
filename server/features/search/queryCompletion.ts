import Fuse from 'fuse.js';
import type { Work } from '../../citations/citation';
import { describeKey, formatKey, parseKey, workOf } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import { fieldNamed } from '../../search/query/parseQuery';
import { filterFields, filterPlaces, type FilterField, type FilterPlace } from '../../search/query/query';
import { queryTokens } from '../../search/query/queryTokens';
import { asciiDigits } from '../../text/fold';
import type { Span } from '../../text/span';
import { countNoun, countTimes } from '../shared/counts';
import { maxFuzzyQuery } from '../shared/fuzzyQuery';
import { knownWorks } from '../sources/knownWorks';
import { nameWords, workNames } from '../sources/workNames';
import { findSpeakers } from './filters/speakerFilter';
import { yearRanges } from './filters/yearFilter';

/** Suggestions for a query that is being typed. */
export interface QueryCompletion {
  /** The typed part up to the cursor, which the items replace. */
  readonly replace: Span;
  readonly items: readonly { readonly label: string; readonly insert: string; readonly detail?: string }[];
}

type Item = QueryCompletion['items'][number];

/** A work with the number of its citations. */
interface CitedWork {
  readonly work: Work;
  readonly count: number;
}

/** Most suggestions. Chosen by hand: a list that can be read at a glance. */
const maxSuggestions = 20;
/** Most years, and places of a work, which are in order and can be scrolled. Chosen by hand. */
export const maxListed = 200;
/** Characters of a query that are read, as in `parseQuery`. */
const maxQuery = 1000;
/** Options for fuse.js: it accepts matches up to the distance `threshold` (0 to 1). Chosen by hand. */
const fuzzyOptions = { threshold: 0.4, ignoreLocation: true };

const fieldDetails: Readonly<Record<FilterField, string>> = {
  year: 'a year, 2014..2024, 2014.. or ..2024',
  in: 'title, body, notes or quotations',
  speaker: 'the speaker',
  file: 'name of the file, with * and ?',
  cites: 'a source: a work, chapter or verse',
  theme: 'a repeated theme, in any wording',
  set: 'a part of the corpus that corpus.json names',
};
const placeDetails: Readonly<Record<FilterPlace, string>> = {
  title: 'titles and headings',
  body: 'what is said',
  notes: 'footnotes and endnotes',
  quotations: 'text in quotation marks',
};

/**
 * Suggestions at an offset in a query: names of filters at the start of a word, and after the name of a filter the
 * values that occur in the corpus. Rejects with `Cancelled`.
 */
export async function completeQuery(
  corpus: Corpus,
  query: string,
  offset: number,
  cancelled: () => boolean,
): Promise<QueryCompletion> {
  const typed = query.slice(0, Math.max(0, Math.min(offset, maxQuery)));
  const last = [...queryTokens(typed, name => fieldNamed(name) !== undefined)].at(-1);
  const token = last?.end === typed.length ? last : undefined;
  const replace = { start: token?.from ?? typed.length, end: typed.length };
  if (token?.closed === true || offset > maxQuery) return { replace: { start: offset, end: offset }, items: [] };
  const field = token?.field === undefined ? undefined : fieldNamed(token.field);
  const items =
    field !== undefined
      ? await valueItems(corpus, field, token!.text, cancelled)
      : token?.quoted === true
        ? []
        : fieldItems(token?.text ?? '');
  const isInOrder = field === 'year' || field === 'cites';
  return { replace, items: items.slice(0, isInOrder ? maxListed : maxSuggestions) };
}

function fieldItems(typed: string): Item[] {
  const prefix = typed.toLowerCase();
  return filterFields
    .filter(field => field.startsWith(prefix))
    .map(field => ({ label: `${field}:`, insert: `${field}:`, detail: fieldDetails[field] }));
}

async function valueItems(
  corpus: Corpus,
  field: FilterField,
  typed: string,
  cancelled: () => boolean,
): Promise<Item[]> {
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
    case 'set':
      return setItems(corpus, typed);
  }
}

/** The years of the transcripts, the latest first; after `2014..` the years that can end the range. */
function yearItems(corpus: Corpus, typed: string): Item[] {
  const counts = new Map<number, number>();
  for (const { date } of corpus.entries()) {
    const year = date === undefined ? undefined : yearRanges(date).at(0)?.from;
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [, rangeStart, digits] = /^(\d{0,4}(?:\.{2,3}|…|[-–]))?(\d{0,4})$/.exec(typed) ?? ['', undefined, typed];
  const after = rangeStart === undefined ? -Infinity : Number.parseInt(rangeStart, 10) || -Infinity;
  return [...counts]
    .sort((a, b) => b[0] - a[0])
    .filter(([year]) => String(year).startsWith(digits) && year > after)
    .map(([year, count]) => ({
      label: String(year),
      insert: `${rangeStart ?? ''}${year}`,
      detail: countNoun(count, 'transcript'),
    }));
}

function speakerItems(corpus: Corpus, typed: string): Item[] {
  return findSpeakers(corpus, typed).speakers.map(({ name, count }) => ({
    label: name,
    insert: quoteIfNeeded(name),
    detail: countNoun(count, 'transcript'),
  }));
}

function fileItems(corpus: Corpus, typed: string): Item[] {
  const entries = corpus.entries();
  const part = typed.toLowerCase();
  const containing = entries.filter(({ name }) => name.toLowerCase().includes(part));
  const suggested =
    containing.length > 0
      ? containing
      : new Fuse(entries, { ...fuzzyOptions, keys: ['name', 'title'] })
          .search(typed.slice(0, maxFuzzyQuery), { limit: maxSuggestions })
          .map(({ item }) => item);
  return suggested
    .slice(0, maxSuggestions)
    .map(({ name, title }) => ({ label: name, insert: quoteIfNeeded(name), detail: title }));
}

/**
 * The works that the corpus cites, the most cited first; after the key of a work and a colon the chapters, books or volumes
 * that it cites, and after one of these and a colon the places in it.
 */
function sourceItems(corpus: Corpus, typed: string): Item[] {
  const works = knownWorks(corpus);
  const key = typed.toLowerCase();
  if (key.includes(':') && works.some(work => work.key === workOf(key)))
    return citedPlaces(corpus, key).map(place => ({
      label: describeKey(place, works),
      insert: place,
      detail: countTimes(corpus.citations.count(place)),
    }));
  const cited = corpus.citations
    .works()
    .flatMap(({ work, count }) => works.filter(({ key }) => key === work).map(item => ({ work: item, count })));
  return matchingWorks(cited, typed)
    .slice(0, maxSuggestions)
    .map(({ work, count }) => ({ label: work.title, insert: work.key, detail: countTimes(count) }));
}

let numericOrder: Intl.Collator | undefined;

/**
 * The cited places whose key begins with what was typed, in the order of the work: the outermost of them, and what is inside
 * the one that was typed as a whole.
 */
function citedPlaces(corpus: Corpus, typed: string): string[] {
  const depths = new Map<string, number>();
  for (const { key } of corpus.citations.keys(workOf(typed))) {
    const { work, from = [] } = parseKey(key) ?? {};
    if (work === undefined) continue;
    for (let depth = 1; depth < from.length; depth++)
      depths.set(formatKey({ work, from: from.slice(0, depth) }), depth);
    if (from.length > 0) depths.set(key, from.length);
  }
  const matching = [...depths].filter(([key]) => key.startsWith(typed) && key !== typed);
  const outermost = Math.min(...matching.map(([, depth]) => depth));
  const whole = depths.get(typed) ?? NaN;
  return matching
    .filter(([key, depth]) => depth === outermost || (depth === whole + 1 && key.startsWith(`${typed}:`)))
    .map(([key]) => key)
    .sort((numericOrder ??= new Intl.Collator('en', { numeric: true })).compare);
}

function matchingWorks(cited: readonly CitedWork[], typed: string): readonly CitedWork[] {
  const words = nameWords(typed);
  if (words.length === 0) return cited;
  const matching = cited.filter(({ work }) =>
    workNames(work).words.some(name => words.every(word => name.some(each => each.startsWith(word)))),
  );
  if (matching.length > 0) return matching;
  const fuse = new Fuse(cited, {
    ...fuzzyOptions,
    keys: [{ name: 'names', getFn: ({ work }) => workNames(work).words.map(name => name.join(' ')) }],
  });
  return fuse.search(typed.slice(0, maxFuzzyQuery)).map(({ item }) => item);
}

async function themeItems(corpus: Corpus, typed: string, cancelled: () => boolean): Promise<Item[]> {
  if ((await corpus.themesUnavailableReason()) !== undefined) return [];
  const themes = await corpus.themes();
  return (await themes.find(typed, maxSuggestions, cancelled)).map(({ label, count, transcripts }) => ({
    label,
    insert: quote(label),
    detail: `${countTimes(count)} in ${countNoun(transcripts, 'transcript')}`,
  }));
}

function setItems(corpus: Corpus, typed: string): Item[] {
  const part = typed.toLowerCase();
  return corpus.config.sets
    .filter(({ name }) => name.toLowerCase().includes(part))
    .map(({ name }) => ({ label: name, insert: quoteIfNeeded(name) }));
}

function quoteIfNeeded(value: string): string {
  return /[\s"“”„‟＂«»]/.test(value) ? quote(value) : value;
}

/** The query language has no escapes, so quotation marks inside are dropped. */
function quote(value: string): string {
  return `"${value.replace(/["“”„‟＂]/g, '')}"`;
}
