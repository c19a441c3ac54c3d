import { inSlices } from '../base/slices';
import { TopHits, type Candidate } from './evaluation/topHits';
import { SegmentDamaged, type ByteSource } from './bytes/bytes';
import { type Admit, evaluate, everything } from './evaluation/evaluate';
import { HitCollector, type CollectedHits } from './evaluation/hitCollector';
import { FormGroups } from './evaluation/formGroups';
import { evaluatePartialMatch } from './evaluation/partialMatch';
import type { LiveSegment } from './postings/liveSegment';
import type { Scope, SearchAnswer, SearchHit, SearchIndex, SearchMatch, SearchRequest } from './query/searchRequest';
import type { PassageWords } from './passages/passageFacts';
import { plan, type Plan } from './evaluation/plan';
import { parseQuery, type Query } from './query/query';
import { type Place, placesIn, rerank, withQuotas } from './evaluation/rerank';
import { fileOf, type SegmentFile } from './segment/segment';
import { type FileContent, SegmentList } from './writing/segmentList';
import { WindowPool } from './postings/window';
import { unlikeliness } from './spelling/wordForms';

/** Passages whose word distances are looked at: those best by their words alone. Pages of an answer share them, so that they fit together. */
const reranked = 256;
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
  /** Takes in the files of a segment that `wanted` names, all without it; returns which. They replace those of the same name. Throws `Damaged`. */
  open(source: ByteSource, wanted?: (file: SegmentFile) => boolean): readonly string[];
  /** Opens a segment of an earlier time aside: a file of it that is not in `dead` counts once it is claimed. Throws `Damaged`. */
  offer(source: ByteSource, dead: readonly string[]): void;
  /** True where the index holds the file in this version, perhaps because it was offered: then it need not be set. */
  claim(uri: string, fingerprint: string): boolean;
  /** Forgets files that were offered and never claimed, but those that are still there. */
  retain(isThere: (uri: string) => boolean): void;
  /** That of the file as it is in the index or on offer. */
  fingerprint(uri: string): string | undefined;
  /** The segments as they are now, for whoever walks their words. */
  segments(): readonly LiveSegment[];
  /** The same for whoever keeps them: with what is on offer. */
  toKeep(): readonly LiveSegment[];
  /** Resolves when all merges are done. */
  settle(): Promise<void>;
}

/** An empty index of passages. A search answers from the files as they were when it began. */
export function createSearchIndex(parts: SearchParts): SearchIndexWriter {
  const segments = new SegmentList();
  const windows = new WindowPool();

  async function search(request: SearchRequest, cancelled: () => boolean): Promise<SearchAnswer> {
    const list = segments.list();
    try {
      return await inSlices(new Search(request, list, windows, parts.words).run(), cancelled);
    } catch (error) {
      if (!(error instanceof SegmentDamaged)) throw error;
      const damaged = list.filter(live => isDamaged(live));
      if (damaged.length === 0) throw error;
      for (const { segment } of damaged) parts.lost?.(segments.drop(segment), error.message);
      return search(request, cancelled);
    }
  }

  return {
    set: (uri, content, fingerprint = '') => segments.set(uri, content, fingerprint),
    delete: uri => segments.delete(uri),
    open: (source, wanted) => segments.open(source, wanted),
    offer: (source, dead) => segments.offer(source, dead),
    claim: (uri, fingerprint) => segments.claim(uri, fingerprint),
    retain: isThere => segments.retain(isThere),
    fingerprint: uri => segments.fingerprint(uri),
    settle: () => segments.settle(),
    segments: () => segments.list(),
    toKeep: () => segments.toKeep(),
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
    void [segment.starts, segment.ends, segment.aids];
    for (let term = 0; term < segment.lexicon.size; term++) {
      segment.documents(term, 0, segment.documentOffsets[term + 1] - segment.documentOffsets[term]);
      segment.positions(term, 0, segment.positionOffsets[term + 1] - segment.positionOffsets[term]);
      segment.skips(term);
    }
    return false;
  } catch (error) {
    if (error instanceof SegmentDamaged) return true;
    throw error;
  }
}

/** One search over segments that do not change meanwhile. */
class Search {
  readonly #groups = new FormGroups();

  constructor(
    readonly request: SearchRequest,
    readonly segments: readonly LiveSegment[],
    readonly windows: WindowPool,
    readonly words: PassageWords,
  ) {}

  *run(): Generator<void, SearchAnswer> {
    const { request, segments } = this;
    const query =
      typeof request.query === 'string' ? parseQuery(request.query, request.finished ?? false) : request.query;
    const { limit, offset = 0 } = request;
    const wanted = Math.max(0, limit) + Math.max(0, offset);
    // One word has no neighbours that could change the order.
    const considered = request.boost !== undefined ? boosted : query.parts.length > 1 ? reranked : 1;
    const empty = (): TopHits => new TopHits(Math.max(considered, wanted), Math.max(perSpelling, wanted), segments);
    let best = empty();
    let planned = yield* plan(query, segments);
    let gathered = yield* this.#collect(planned, best, wanted);
    if (planned.parts.length > 0 && request.lacking === undefined && gathered.total < few && canBeLoose(query)) {
      // Few have the words as they are typed: others may have them in another spelling ("ahl al-bait"), or written together.
      best = empty();
      planned = yield* plan(query, segments, true);
      gathered = yield* this.#collect(planned, best, wanted);
    }
    const { total, exact, counts } = gathered;
    const told = this.#toldGroups(counts);
    const ordered = yield* this.#order(planned, best.take(), told);
    const page = ordered.slice(Math.max(0, offset), wanted);
    const places = yield* placesIn(planned, page, segments);
    const number = new Map(told.map((group, i) => [group, i]));
    const note = planned.notes.join(' ');
    return {
      total,
      exact,
      groups: told.map(group => this.#groups.describe(group, counts[group])),
      hits: page.map(candidate => ({
        ...this.#hitOf(candidate, places.get(candidate) ?? []),
        group: number.get(candidate.group) ?? -1,
      })),
      ...(note === '' ? {} : { note }),
    };
  }

  /** Evaluates segment by segment, window by window. */
  *#collect(planned: Plan, best: TopHits, wanted: number): Generator<void, CollectedHits> {
    const {
      segments,
      request: { scope, lacking },
    } = this;
    const gathering = new HitCollector(planned, best, this.#groups, { wanted, lacking: lacking !== undefined });
    const nothingAsked = planned.parts.length === 0;
    if (nothingAsked && scope === undefined) return gathering.take();
    const passages = segments.reduce((sum, live) => sum + live.passages, 0);
    const words = segments.reduce((sum, live) => sum + live.words, 0);
    const size = { passages, meanLength: words / Math.max(1, passages) };
    const window = this.windows.take();
    let isWhole = false;
    try {
      for (const [which, live] of segments.entries()) {
        const admit = admission(live, scope);
        const floor = (): number => gathering.floor();
        const steps = nothingAsked
          ? everything(live, admit, window)
          : lacking === undefined
            ? evaluate(planned, live, size, admit, this.#groups, window, floor)
            : evaluatePartialMatch(planned, live, size, admit, this.#groups, window, lacking);
        for (const isFound of steps) {
          if (isFound) gathering.add(which, window);
          yield;
        }
      }
      isWhole = true;
    } finally {
      this.windows.give(window, isWhole);
    }
    return gathering.take();
  }

  /** By words alone, then the best by nearness and boost too, then so that spellings do not crowd each other out. */
  *#order(planned: Plan, all: readonly Candidate[], told: readonly number[]): Generator<void, Candidate[]> {
    const { boost } = this.request;
    const raised =
      boost === undefined
        ? [...all]
        : all
            .map(candidate => {
              const { segment } = this.segments[candidate.which];
              const { uri } = segment.files[fileOf(segment, candidate.passage)];
              return {
                ...candidate,
                score: candidate.score * boost(uri, segment.starts[candidate.passage], segment.ends[candidate.passage]),
              };
            })
            .sort((a, b) => a.tier - b.tier || b.score - a.score);
    const exact = raised.filter(({ tier }) => tier === 0);
    const others = raised.filter(({ tier }) => tier > 0);
    const near = yield* rerank(planned, [...exact.slice(0, reranked), ...others], this.segments, this.#groups);
    const asTyped = near.filter(({ tier }) => tier === 0);
    return [...asTyped, ...exact.slice(reranked), ...withQuotas(near.slice(asTyped.length), told)];
  }

  /** Groups with passages, the likeliest first. */
  #toldGroups(counts: readonly number[]): number[] {
    const groups = this.#groups;
    const ranked = this.#likeliest(counts)
      .map(group => ({ ...groups.describe(group, counts[group]), group, cost: groups.cost(group) }))
      .map(({ group, form, kind, cost }) => ({
        group,
        form,
        kind,
        cost: unlikeliness({ kind, cost, frequency: counts[group] }),
      }))
      .sort((a, b) => a.cost - b.cost || (a.form < b.form ? -1 : 1));
    const [variants, typos] = (['variant', 'fuzzy'] as const).map(kind => ranked.filter(each => each.kind === kind));
    // The likeliest of the two kinds leads, then they take turns: a typo has few near words, a name may be spelt in many ways.
    const inTurn = Array.from({ length: Math.max(variants.length, typos.length) }, (_, i) => [
      ...variants.slice(2 * i, 2 * i + 2),
      ...typos.slice(i, i + 1),
    ]);
    if ((typos[0]?.cost ?? Infinity) < (variants[0]?.cost ?? Infinity)) inTurn[0]?.reverse();
    return [...ranked.filter(({ kind }) => kind === 'exact'), ...inTurn.flat()]
      .slice(0, mostGroups)
      .map(({ group }) => group);
  }

  /** The groups that hold passages; of very many completions the commonest, since only so many are told. */
  #likeliest(counts: readonly number[]): number[] {
    const all = [...counts.keys()].filter(group => group > 0 && counts[group] > 0);
    if (all.length <= mostGroups) return all;
    const least = all.map(group => counts[group]).sort((a, b) => b - a)[mostGroups - 1];
    return all.filter(group => counts[group] >= least || this.#groups.tier(group) > 0);
  }

  #hitOf({ which, passage, score }: Candidate, places: readonly Place[]): SearchHit {
    const { segment } = this.segments[which];
    const { uri } = segment.files[fileOf(segment, passage)];
    const [start, end] = [segment.starts[passage], segment.ends[passage]];
    return {
      uri,
      start,
      end,
      score,
      matches: matchesOf(places, this.words(uri, start, end), segment.lengths[passage]),
    };
  }
}

/** Places in words as spans of the file. Without any where the file is no longer what was indexed: offsets must not lie. */
function matchesOf(places: readonly Place[], spans: readonly number[] | undefined, words: number): SearchMatch[] {
  if (spans === undefined || spans.length !== 2 * words) return [];
  const forms = new Map<number, string>();
  for (const { position, forms: own } of places)
    own.forEach((form, i) => {
      if (!forms.has(position + i)) forms.set(position + i, form.text);
    });
  return [...forms]
    .sort(([a], [b]) => a - b)
    .map(([position, form]) => ({ start: spans[2 * position], end: spans[2 * position + 1], form }));
}

/** What of a segment may be an answer: what is alive, and in the scope. Files are asked for once. */
function admission({ segment, dead }: LiveSegment, scope: Scope | undefined): Admit {
  if (scope === undefined) return dead === undefined ? undefined : passage => dead[passage] === 0;
  const files = new Map<number, boolean>();
  let file = 0;
  return passage => {
    if (dead !== undefined && dead[passage] !== 0) return false;
    if (passage < segment.firsts[file] || passage >= segment.firsts[file + 1]) file = fileOf(segment, passage);
    let admitted = files.get(file);
    if (admitted === undefined) files.set(file, (admitted = scope.file(segment.files[file].uri)));
    return (
      admitted &&
      (scope.passage?.(
        segment.files[file].uri,
        segment.starts[passage],
        segment.ends[passage],
        segment.kinds[passage],
      ) ??
        true)
    );
  };
}
