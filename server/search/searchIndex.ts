import { inSlices } from '../text/slices';
import { BestOfGroups, type Candidate } from './best';
import { Damaged, type ByteSource } from './bytes';
import { type Admit, Candidates, evaluate, everything } from './evaluate';
import { Groups } from './groups';
import type { LiveSegment } from './live';
import type { PassageWords, Scope, SearchAnswer, SearchHit, SearchIndex, SearchMatch, SearchRequest } from './model';
import { plan, type Plan } from './plan';
import { parseQuery, type Query } from './query';
import { type Place, placesIn, rerank, withQuotas } from './rank';
import { fileOf } from './segment';
import { type FileContent, SegmentList } from './segmentList';
import { unlikeliness } from './words';

/** Passages whose word distances are looked at: those best by their words alone. Pages of an answer share them, so that they fit together. */
const reranked = 512;
/** The same where a boost may bring up what words alone would not. */
const boosted = 4096;
/** Of each other spelling, passages that are kept at least: a common one must not crowd out the rest. */
const perSpelling = 32;
/** Most groups that are told. */
const mostGroups = 64;
/** Passages under which a query is asked again, loosely: less than a page. */
const few = 10;

export interface SearchParts {
  /** Where the words of a passage stand in its file, for the marks of hits. */
  readonly words: PassageWords;
  /** Told of files whose part of the index is damaged; they have to be set anew. The search answers without them. */
  readonly lost?: (uris: readonly string[], reason: string) => void;
}

/** The write side; one writer. */
export interface SearchIndexWriter extends SearchIndex {
  /** Adds or replaces a file. `fingerprint` tells its versions apart. */
  set(uri: string, content: FileContent, fingerprint?: string): void;
  delete(uri: string): void;
  /** Takes in a segment that was written before; returns the files that it holds. Throws `Damaged`. */
  open(source: ByteSource): readonly string[];
  fingerprint(uri: string): string | undefined;
  /** The segments as they are now, for whoever keeps them or walks their words. */
  segments(): readonly LiveSegment[];
  /** Resolves when all merges are done. */
  settle(): Promise<void>;
}

/** An empty index of passages. A search answers from the files as they were when it began. */
export function createSearchIndex(parts: SearchParts): SearchIndexWriter {
  const segments = new SegmentList();
  const slots = new SlotPool();

  async function search(request: SearchRequest, cancelled: () => boolean): Promise<SearchAnswer> {
    const list = segments.list();
    try {
      return await inSlices(new Search(request, list, slots, parts.words).run(), cancelled);
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      const damaged = list.filter(live => isDamaged(live));
      if (damaged.length === 0) throw error;
      for (const { segment } of damaged) parts.lost?.(segments.drop(segment), error.message);
      return search(request, cancelled);
    }
  }

  return {
    set: (uri, content, fingerprint = '') => segments.set(uri, content, fingerprint),
    delete: uri => segments.delete(uri),
    open: (source: ByteSource) => segments.open(source),
    fingerprint: uri => segments.fingerprint(uri),
    settle: () => segments.settle(),
    segments: () => segments.list(),
    search,
  };
}

/** Words in quotation marks are meant as they are. */
function canBeLoose({ parts }: Query): boolean {
  return parts.some(part => part.some(each => each.kind === 'phrase' && !each.quoted));
}

/** Reads everything of a segment, to know whether it is the damaged one. */
function isDamaged({ segment }: LiveSegment): boolean {
  try {
    for (let term = 0; term < segment.lexicon.size; term++) { segment.documents(term); segment.positions(term); segment.skips(term); }
    return false;
  } catch (error) {
    if (error instanceof Damaged) return true;
    throw error;
  }
}

/** One search over segments that do not change meanwhile. */
class Search {
  readonly #groups = new Groups();
  #counts: readonly number[] = [];

  constructor(readonly request: SearchRequest, readonly segments: readonly LiveSegment[], readonly slots: SlotPool, readonly words: PassageWords) {}

  *run(): Generator<void, SearchAnswer> {
    const { request, segments } = this;
    const query = typeof request.query === 'string' ? parseQuery(request.query, request.finished ?? false) : request.query;
    const { limit, offset = 0 } = request;
    const wanted = Math.max(0, limit) + Math.max(0, offset);
    const empty = (): BestOfGroups => new BestOfGroups(Math.max(request.boost === undefined ? reranked : boosted, wanted), Math.max(perSpelling, wanted), segments);
    let best = empty();
    let planned = yield* plan(query, segments);
    let counts = yield* this.#collect(planned, best);
    if (planned.parts.length > 0 && request.lacking === undefined && counts.reduce((sum, count) => sum + count, 0) < few && canBeLoose(query)) {
      // Few have the words as they are typed: others may have them in another spelling ("ahl al-bait"), or written together.
      best = empty();
      planned = yield* plan(query, segments, true);
      counts = yield* this.#collect(planned, best);
    }
    const ordered = yield* this.#order(planned, best.take());
    const page = ordered.slice(Math.max(0, offset), wanted);
    const places = yield* placesIn(planned, page, segments);
    const told = this.#toldGroups(counts);
    const number = new Map(told.map((group, i) => [group, i]));
    const note = planned.notes.join(' ');
    return {
      total: counts.reduce((sum, count) => sum + count, 0), exact: !planned.bounded,
      groups: told.map(group => this.#groups.describe(group, counts[group])),
      hits: page.map(candidate => ({ ...this.#hitOf(candidate, places.get(candidate) ?? []), group: number.get(candidate.group) ?? -1 })),
      ...note === '' ? {} : { note },
    };
  }

  /** Evaluates segment by segment; returns the number of passages by group. */
  *#collect(planned: Plan, best: BestOfGroups): Generator<void, number[]> {
    const { segments, request: { scope, lacking } } = this;
    const counts: number[] = [];
    const nothingAsked = planned.parts.length === 0;
    if (nothingAsked && scope === undefined) return counts;
    const passages = segments.reduce((sum, live) => sum + live.passages, 0);
    const words = segments.reduce((sum, live) => sum + live.words, 0);
    const size = { passages, meanLength: words / Math.max(1, passages) };
    for (const [which, live] of segments.entries()) {
      const slots = this.slots.take(live.segment.passages);
      const found = new Candidates(slots, Math.min(live.segment.passages, planned.parts[0]?.frequency ?? live.segment.passages) + 1);
      try {
        const admit = admission(live, scope);
        const stage = nothingAsked ? yield* everything(live, admit, found) : yield* evaluate(planned, live, size, admit, this.#groups, found, lacking);
        found.countGroups(stage, counts);
        yield* best.add(which, found, stage, Array.from({ length: this.#groups.size }, (_, group) => (lacking === undefined ? this.#groups.tier(group) : 0)));
      } finally {
        found.release();
        this.slots.give(slots);
      }
      yield;
    }
    for (let group = 0; group < counts.length; group++) counts[group] ??= 0;
    this.#counts = counts;
    return counts;
  }

  /** By words alone, then the best by nearness and boost too, then so that spellings do not crowd each other out. */
  *#order(planned: Plan, all: readonly Candidate[]): Generator<void, Candidate[]> {
    const { boost } = this.request;
    const raised = boost === undefined ? [...all] : all.map(candidate => {
      const { segment } = this.segments[candidate.which];
      const { uri } = segment.files[fileOf(segment, candidate.passage)];
      return { ...candidate, score: candidate.score * boost(uri, segment.starts[candidate.passage], segment.ends[candidate.passage]) };
    }).sort((a, b) => a.tier - b.tier || b.score - a.score);
    const exact = raised.filter(({ tier }) => tier === 0);
    const others = raised.filter(({ tier }) => tier > 0);
    const near = yield* rerank(planned, [...exact.slice(0, reranked), ...others], this.segments, this.#groups);
    const asTyped = near.filter(({ tier }) => tier === 0);
    return [...asTyped, ...exact.slice(reranked), ...withQuotas(near.slice(asTyped.length), this.#toldGroups(this.#counts))];
  }

  /** Groups with passages, the likeliest first. */
  #toldGroups(counts: readonly number[]): number[] {
    const groups = this.#groups;
    const ranked = counts.flatMap((count, group) => (count > 0 && group > 0 ? [group] : []))
      .map(group => ({ group, ...groups.describe(group, counts[group]), cost: groups.cost(group) }))
      .map(({ group, form, kind, count, cost }) => ({ group, form, kind, cost: unlikeliness({ kind, cost, frequency: count }) }))
      .sort((a, b) => a.cost - b.cost || (a.form < b.form ? -1 : 1));
    const [variants, typos] = (['variant', 'fuzzy'] as const).map(kind => ranked.filter(each => each.kind === kind));
    // The likeliest of the two kinds leads, then they take turns: a typo has few near words, a name may be spelt in many ways.
    const inTurn = Array.from({ length: Math.max(variants.length, typos.length) }, (_, i) => [...variants.slice(2 * i, 2 * i + 2), ...typos.slice(i, i + 1)]);
    if ((typos[0]?.cost ?? Infinity) < (variants[0]?.cost ?? Infinity)) inTurn[0]?.reverse();
    return [...ranked.filter(({ kind }) => kind === 'exact'), ...inTurn.flat()].slice(0, mostGroups).map(({ group }) => group);
  }

  #hitOf({ which, passage, score }: Candidate, places: readonly Place[]): SearchHit {
    const { segment } = this.segments[which];
    const { uri } = segment.files[fileOf(segment, passage)];
    const [start, end] = [segment.starts[passage], segment.ends[passage]];
    return { uri, start, end, score, matches: matchesOf(places, this.words(uri, start, end), segment.lengths[passage]) };
  }
}

/** Places in words as spans of the file. Without any where the file is no longer what was indexed: offsets must not lie. */
function matchesOf(places: readonly Place[], spans: readonly number[] | undefined, words: number): SearchMatch[] {
  if (spans === undefined || spans.length !== 2 * words) return [];
  const forms = new Map<number, string>();
  for (const { position, forms: own } of places) own.forEach((form, i) => { if (!forms.has(position + i)) forms.set(position + i, form.text); });
  return [...forms].sort(([a], [b]) => a - b).map(([position, form]) => ({ start: spans[2 * position], end: spans[2 * position + 1], form }));
}

/** What of a segment may be an answer: what is alive, and in the scope. Files are asked for once. */
function admission({ segment, dead }: LiveSegment, scope: Scope | undefined): Admit {
  if (scope === undefined) return dead === undefined ? () => true : passage => dead[passage] === 0;
  const files = new Map<number, boolean>();
  let file = 0;
  return passage => {
    if (dead !== undefined && dead[passage] !== 0) return false;
    if (passage < segment.firsts[file] || passage >= segment.firsts[file + 1]) file = fileOf(segment, passage);
    let admitted = files.get(file);
    if (admitted === undefined) files.set(file, admitted = scope.file(segment.files[file].uri));
    return admitted && (scope.passage?.(segment.files[file].uri, segment.starts[passage], segment.ends[passage], segment.kinds[passage]) ?? true);
  };
}

/** Arrays of zeros that searches hand on: one for a million passages takes a millisecond to make. */
class SlotPool {
  #free: Int32Array[] = [];

  take(length: number): Int32Array {
    const index = this.#free.findIndex(slots => slots.length >= length);
    return index < 0 ? new Int32Array(length) : this.#free.splice(index, 1)[0];
  }

  give(slots: Int32Array): void {
    this.#free = [...this.#free, slots].sort((a, b) => b.length - a.length).slice(0, 4);
  }
}
