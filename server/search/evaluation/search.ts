import { wordsOfFacts } from '../passages/passageWords';
import type { PassageFacts } from '../passages/passageFacts';
import type { LiveSegment } from '../postings/liveSegment';
import { WindowPool } from '../postings/window';
import { parseQuery, type Query } from '../query/query';
import type { Scope, SearchAnswer, SearchHit, SearchMatch, SearchRequest } from '../query/searchRequest';
import { fileOf } from '../segment/segment';
import { unlikeliness } from '../spelling/wordForms';
import { type Admit, evaluate, everything } from './evaluate';
import { FormGroups } from './formGroups';
import { HitCollector, type CollectedHits } from './hitCollector';
import { evaluatePartialMatch } from './partialMatch';
import { plan, type Plan } from './plan';
import { type Place, placesIn, rerank, withQuotas } from './rerank';
import { TopHits, type Candidate } from './topHits';

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

/** The words of a file as they were indexed; undefined if they are not available. */
export type PassageLookup = (uri: string) => PassageFacts | undefined;

/**
 * Answers a request from segments that do not change. Yields about every millisecond. The words of the hits are looked up
 * by `passagesOf`; a hit without them has no matches.
 */
export function searchSegments(
  request: SearchRequest,
  segments: readonly LiveSegment[],
  passagesOf: PassageLookup,
): Generator<void, SearchAnswer> {
  return new Search(request, segments, passagesOf).run();
}

const windows = new WindowPool();

/** Words in quotation marks are meant as they are. */
function canBeLoose({ parts }: Query): boolean {
  return parts.some(part => part.some(each => each.kind === 'phrase' && !each.quoted));
}

/** One search over segments that do not change meanwhile. */
class Search {
  readonly #groups = new FormGroups();

  constructor(
    readonly request: SearchRequest,
    readonly segments: readonly LiveSegment[],
    readonly passagesOf: PassageLookup,
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
    const window = windows.take();
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
      windows.give(window, isWhole);
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
    const { uri, fingerprint } = segment.files[fileOf(segment, passage)];
    const [start, end] = [segment.starts[passage], segment.ends[passage]];
    const facts = this.passagesOf(uri);
    // Offsets in another version of the file would be wrong.
    const spans = facts?.fingerprint === fingerprint ? wordsOfFacts(facts, start, end) : undefined;
    return {
      uri,
      start,
      end,
      score,
      matches: matchesOf(places, spans, segment.lengths[passage]),
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
