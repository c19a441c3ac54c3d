import Fuse from 'fuse.js';
import { bookNamed } from '../../citations/bible';
import { describeKey, parseKey, workOf } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import { globMatcher } from '../../base/glob';
import type { Entry } from '../../index/facts';
import { type Scope } from '../../search/query/searchRequest';
import { passageKinds } from '../../search/passages/passageFacts';
import type { Filter, FilterField } from '../../search/query/query';
import { isoDate, type CalendarDate } from '../../transcript/calendar';
import { createSpanSet, holdsSpan, marksTo, countBefore, type SpanSet } from './searchSpans';
import { namesOf, squeeze, wordsOf } from '../sources/workNames';
import { knownWorks } from '../sources/knownWorks';

/** What the filters of a query come to in one corpus. */
export interface ResolvedScope {
  /** Undefined where everything is searched. */
  readonly scope?: Scope;
  /** What has no match, and what was left out, one sentence each. */
  readonly notes: readonly string[];
  /** The cited or mentioned places that passages were asked for by: they are marked where the query has no words. */
  readonly sites: readonly SpanSet[];
  /** Words have to stand in a quotation. */
  readonly inQuotations: boolean;
}

/** Whether a transcript, or a passage of it, is wanted; one of the two. */
interface Condition {
  readonly field: FilterField;
  readonly not: boolean;
  readonly file?: (entry: Entry) => boolean;
  readonly passage?: (uri: string, start: number, end: number, kind: number) => boolean;
  readonly sites?: SpanSet;
  /** Asks for quotations, which are parts of passages. */
  readonly quotations?: boolean;
}

interface Asked {
  readonly corpus: Corpus;
  readonly filter: Filter;
  readonly notes: string[];
  readonly cancelled: () => boolean;
}

const nothing: ResolvedScope = { notes: [], sites: [], inQuotations: false };
const never: Scope = { file: () => false };
/** A passage has one year, one speaker, one file: several of these are alternatives. It may cite several sources. */
const alternatives: ReadonlySet<FilterField> = new Set(['year', 'in', 'speaker', 'file']);

const remembered = new WeakMap<Corpus, { readonly key: string; readonly found: ResolvedScope }>();

/**
 * Finds out what filters mean in a corpus. Costs a look at each transcript and at each place that is cited or mentioned,
 * once for all keys typed behind them; nothing without filters. A filter that is still being typed and fits nothing yet
 * is passed over. Rejects with `Cancelled`.
 */
export async function resolveScope(
  corpus: Corpus,
  filters: readonly Filter[],
  cancelled: () => boolean,
): Promise<ResolvedScope> {
  if (filters.length === 0) return nothing;
  const key = JSON.stringify(filters);
  const known = remembered.get(corpus);
  if (known?.key === key) return known.found;
  const notes: string[] = [];
  const conditions: Condition[] = [];
  for (const filter of filters) {
    const condition = await conditionOf({ corpus, filter, notes, cancelled });
    if (condition !== undefined) conditions.push(condition);
  }
  const found = conditions.length === 0 ? { ...nothing, notes } : combine(corpus, conditions, notes);
  remembered.set(corpus, { key, found });
  return found;
}

function combine(corpus: Corpus, conditions: readonly Condition[], notes: readonly string[]): ResolvedScope {
  const groups = [...new Set(conditions.map(({ field }) => field))].flatMap(field => {
    const wanted = conditions.filter(condition => condition.field === field && !condition.not);
    const unwanted = conditions
      .filter(condition => condition.field === field && condition.not)
      .map(condition => [condition]);
    return [...(alternatives.has(field) ? [wanted] : wanted.map(condition => [condition])), ...unwanted].filter(
      group => group.length > 0,
    );
  });
  const ofFiles = groups.filter(group => group[0].file !== undefined);
  const ofPassages = groups.filter(group => group[0].passage !== undefined);
  const files = new Set(
    corpus
      .entries()
      .filter(entry => ofFiles.every(group => group.some(({ file }) => file!(entry)) !== group[0].not))
      .map(({ uri }) => uri),
  );
  // A transcript that cites nothing of the kind need not be looked into.
  for (const { sites, not } of ofPassages.flat())
    if (sites !== undefined && !not) for (const uri of files) if (!sites.files.has(uri)) files.delete(uri);
  const sites = ofPassages
    .flat()
    .flatMap(condition => (condition.sites !== undefined && !condition.not ? [condition.sites] : []));
  return {
    scope:
      files.size === 0
        ? never
        : {
            file: uri => files.has(uri),
            ...(ofPassages.length > 0 && {
              passage: (uri, start, end, kind) =>
                ofPassages.every(
                  group => group.some(({ passage }) => passage!(uri, start, end, kind)) !== group[0].not,
                ),
            }),
          },
    notes,
    sites,
    inQuotations: ofPassages.some(group => group.every(({ not, quotations }) => quotations === true && !not)),
  };
}

/** Undefined where the filter does not count (yet). */
function conditionOf(asked: Asked): Promise<Condition | undefined> | Condition | undefined {
  switch (asked.filter.field) {
    case 'year':
      return yearCondition(asked);
    case 'in':
      return placeCondition(asked);
    case 'speaker':
      return speakerCondition(asked);
    case 'file':
      return fileCondition(asked);
    case 'cites':
      return citesCondition(asked);
    case 'theme':
      return themeCondition(asked);
  }
}

/** A filter that fits nothing finds nothing, and says so; one that is still being typed waits. */
function noMatch({ filter: { field, not, open }, notes }: Asked, note: string): Condition | undefined {
  if (open === true) return undefined;
  notes.push(note);
  return { field, not, file: () => false };
}

function yearCondition(asked: Asked): Condition | undefined {
  const {
    corpus,
    filter: { value, not },
    notes,
  } = asked;
  const [first, last = first] = value.split('..');
  const from = first === '' ? -Infinity : Number(first);
  const to = last === '' ? Infinity : Number(last);
  const isWanted = ({ date }: Entry): boolean =>
    date !== undefined && yearsOf(date).some(years => years.from <= to && from <= years.to);
  const entries = corpus.entries();
  if (!entries.some(isWanted)) return noMatch(asked, `No transcript is of ${value.replace('..', '–')}.`);
  const undated = entries.filter(({ date }) => date === undefined || yearsOf(date).length === 0).length;
  if (undated > 0 && !not)
    notes.push(
      undated === 1
        ? 'One transcript has no date and was left out.'
        : `${undated} transcripts have no date and were left out.`,
    );
  return { field: 'year', not, file: isWanted };
}

/** The Gregorian years of a date, and those of its own calendar: who writes 1388 means that. */
export function yearsOf(date: CalendarDate): { readonly from: number; readonly to: number }[] {
  const gregorian = [...isoDate(date).matchAll(/(?:^|\/)(\d{4})/g)].map(match => Number(match[1]));
  const own = [date.year, date.to?.year ?? date.year].filter(year => year !== undefined);
  return [gregorian, date.calendar === 'gregorian' ? [] : own]
    .filter(years => years.length > 0)
    .map(years => ({ from: Math.min(...years), to: Math.max(...years) }));
}

function placeCondition({ corpus, filter: { value, not } }: Asked): Condition {
  const kinds = { title: ['title', 'heading'], body: ['paragraph'], notes: ['note'] }[value];
  if (kinds !== undefined) {
    const wanted = kinds.map(kind => passageKinds.findIndex(each => each === kind));
    return { field: 'in', not, passage: (...[, , , kind]) => wanted.includes(kind) };
  }
  return { field: 'in', not, quotations: true, passage: (uri, start, end) => holdsQuotation(corpus, uri, start, end) };
}

/** Whether a quotation lies at least partly in [start, end) of a transcript. */
export function holdsQuotation(corpus: Corpus, uri: string, start: number, end: number): boolean {
  const quotations = corpus.entry(uri)?.facts.transcript.quotations ?? [];
  const before = countBefore(quotations, end);
  return before > 0 && quotations[before - 1].end > start;
}

function speakerCondition(asked: Asked): Condition | undefined {
  const {
    corpus,
    filter: { value, not },
    notes,
  } = asked;
  const speakers = speakersOf(corpus);
  const words = wordsOf(value);
  const holding = speakers.filter(({ folded }) => words.every(word => folded.some(each => each.startsWith(word))));
  const found = words.length === 0 ? [] : holding.length > 0 ? holding : nearestNames(speakers, value);
  if (found.length === 0) return noMatch(asked, `No speaker is called “${value}”.`);
  if (holding.length === 0)
    notes.push(`No speaker is called “${value}”; ${found.map(({ name }) => `“${name}”`).join(', ')} was taken.`);
  const names = new Set(found.flatMap(speaker => speaker.names));
  return { field: 'speaker', not, file: ({ speaker }) => speaker !== undefined && names.has(speaker) };
}

export interface Speaker {
  /** As it is written most. */
  readonly name: string;
  /** All ways to write it that differ in case and marks alone. */
  readonly names: readonly string[];
  readonly folded: readonly string[];
  /** Of transcripts. */
  readonly count: number;
}

/** The speakers of a corpus, those of most transcripts first. */
export function speakersOf(corpus: Corpus): Speaker[] {
  const written = new Map<string, number>();
  for (const { speaker } of corpus.entries())
    if (speaker !== undefined) written.set(speaker, (written.get(speaker) ?? 0) + 1);
  const speakers = new Map<string, { name: string; names: string[]; folded: readonly string[]; count: number }>();
  for (const [name, count] of [...written].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const folded = wordsOf(name);
    const known = speakers.get(folded.join(' '));
    if (known === undefined) speakers.set(folded.join(' '), { name, names: [name], folded, count });
    else {
      known.names.push(name);
      known.count += count;
    }
  }
  return [...speakers.values()].sort((a, b) => b.count - a.count);
}

/** The names nearest to what was typed, by word: another romanisation or a typo. fuse.js: the list is short. */
export function nearestNames<T extends { readonly folded: readonly string[] }>(
  names: readonly T[],
  typed: string,
): T[] {
  const fuse = new Fuse(names, {
    keys: ['folded'],
    threshold: 0.4,
    ignoreLocation: true,
    includeScore: true,
    minMatchCharLength: 3,
  });
  const scores = wordsOf(typed).map(
    word => new Map(fuse.search(word.slice(0, 32)).map(({ item, score = 1 }) => [item, score])),
  );
  const sums = names.flatMap(name =>
    scores.every(of => of.has(name)) ? [{ name, sum: scores.reduce((sum, of) => sum + of.get(name)!, 0) }] : [],
  );
  const best = Math.min(...sums.map(({ sum }) => sum));
  return sums.filter(({ sum }) => sum <= best + 0.02).map(({ name }) => name);
}

function fileCondition(asked: Asked): Condition | undefined {
  const {
    corpus,
    filter: { value, not },
  } = asked;
  const pattern = value.toLowerCase().normalize();
  const matches = /[*?{]/.test(pattern) ? globMatcher(pattern) : (name: string) => name.includes(pattern);
  const isWanted = ({ name }: Entry): boolean => {
    const path = name.toLowerCase().normalize();
    return matches(path) || matches(path.slice(path.lastIndexOf('/') + 1));
  };
  return corpus.entries().some(isWanted)
    ? { field: 'file', not, file: isWanted }
    : noMatch(asked, `No file is called “${value}”.`);
}

function citesCondition(asked: Asked): Condition | undefined {
  const {
    corpus,
    filter: { value, not },
  } = asked;
  const keys = citedKeys(corpus, value);
  if (keys.length === 0) return noMatch(asked, `No source is called “${value}”.`);
  const places = keys.flatMap(key => corpus.citations.sites(key));
  if (places.length === 0) return noMatch(asked, `No transcript cites ${describeKey(keys[0], knownWorks(corpus))}.`);
  const direct = createSpanSet(places);
  // Who reads a paragraph reads its notes with it.
  const marks = [...direct.files].flatMap(([uri, { spans }]) => {
    const entry = corpus.entry(uri);
    return entry === undefined ? [] : marksTo(entry, spans).map(({ start, end }) => ({ uri, start, end }));
  });
  const sites = marks.length === 0 ? direct : createSpanSet([...places, ...marks]);
  return { field: 'cites', not, sites, passage: (uri, start, end) => holdsSpan(sites, uri, start, end) };
}

/** Keys of the sources that a value of `cites:` names: a key, the name of a work or a book, or what a search box takes for a citation. */
function citedKeys(corpus: Corpus, value: string): readonly string[] {
  const typed = value.replace(/[\s:–-]+$/u, '');
  const works = knownWorks(corpus);
  const parsed = parseKey(typed.toLowerCase());
  if (
    parsed !== undefined &&
    (parsed.work === 'speech' || works.some(({ key }) => key === workOf(typed.toLowerCase())))
  )
    return [typed.toLowerCase()];
  const name = squeeze(wordsOf(typed));
  const named = works.find(work => name !== '' && namesOf(work).squeezed.includes(name));
  if (named !== undefined) return [named.key];
  const targets = corpus.reader.resolveQuery(typed).targets.filter(key => key !== '');
  if (targets.length > 0) return targets;
  const book = bookNamed(
    typed.replace(/(^|\s)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  );
  return book === undefined ? [] : [`bible:${book.osis}`];
}

async function themeCondition(asked: Asked): Promise<Condition | undefined> {
  const {
    corpus,
    filter: { value, not },
    notes,
    cancelled,
  } = asked;
  const unavailable = await corpus.themesUnavailableReason();
  if (unavailable !== undefined) {
    notes.push(unavailable);
    return { field: 'theme', not, file: () => false };
  }
  const themes = await corpus.themes();
  const found = await themes.find(value, 20, cancelled);
  const name = wordsOf(value).join(' ');
  const exact =
    found.find(({ key, label }) => key === value || wordsOf(label).join(' ') === name) ??
    found.find(({ key }) => themes.forms(key).some(({ text }) => wordsOf(text).join(' ') === name));
  const theme = exact ?? found.at(0);
  if (theme === undefined || name === '') return noMatch(asked, `No theme is called “${value}”.`);
  if (exact === undefined) notes.push(`No theme is called “${value}”; “${theme.label}” was taken.`);
  const sites = createSpanSet(themes.sites(theme.key));
  return { field: 'theme', not, sites, passage: (uri, start, end) => holdsSpan(sites, uri, start, end) };
}
