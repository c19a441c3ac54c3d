import { firstWordOf } from '../passages/wordSpans';
import { isQuoting, kindOf, type PassageFacts } from '../passages/passageFacts';
import type { LiveSegment } from '../postings/liveSegment';
import { WindowPool } from '../postings/window';
import { parseQuery } from '../query/parseQuery';
import type { Query } from '../query/query';
import type { Scope, SearchAnswer, SearchHit, SearchMatch, SearchRequest } from '../query/searchRequest';
import { fileOf } from '../segment/segment';
import { unlikeliness } from '../spelling/wordForms';
import type { Candidate } from './candidate';
import { type Admit, evaluate, allPassages } from './evaluate';
import { FormGroups } from './formGroups';
import { HitCollector, type CollectedHits } from './hitCollector';
import { evaluatePartialMatch } from './partialMatch';
import { plan, type Plan } from './plan';
import { type MatchedPlace, matchedPlaces, rerank, withQuotas } from './rerank';
import { TopHits } from './topHits';

/**
 * Of the passages found as typed, this many with the best scores by words alone are reordered by proximity. This and
 * the following numbers do not depend on the requested page, so that the pages of an answer fit together. They were
 * chosen by hand; the ranking is checked by `npx tsx test/accuracy/search-report.ts`.
 */
const rerankedPassages = 256;
/** The same for quotations, which may raise passages with low scores. */
const boostedPassages = 4096;
/** The same for both, of each other spelling. */
const passagesPerSpelling = 50;
/** Most groups in an answer. */
const mostGroups = 64;
/** With fewer passages as typed, other spellings of all words are searched too: less than a page. */
const fewPassages = 10;

/** The words of a file as they were indexed; undefined if they are not available. */
export type PassageLookup = (uri: string) => PassageFacts | undefined;

/**
 * Answers a request from segments that do not change. Yields about every millisecond. The words of the hits are looked
 * up by `passagesOf`; a hit without them has no matches.
 */
export function searchSegments(
  request: SearchRequest,
  segments: readonly LiveSegment[],
  passagesOf: PassageLookup,
): Generator<void, SearchAnswer> {
  return new Search(request, segments, passagesOf).run();
}

const windows = new WindowPool();

/** One search. */
class Search {
  readonly #request: SearchRequest;
  readonly #segments: readonly LiveSegment[];
  readonly #passagesOf: PassageLookup;
  readonly #groups = new FormGroups();

  constructor(request: SearchRequest, segments: readonly LiveSegment[], passagesOf: PassageLookup) {
    this.#request = request;
    this.#segments = segments;
    this.#passagesOf = passagesOf;
  }

  *run(): Generator<void, SearchAnswer> {
    const request = this.#request;
    const segments = this.#segments;
    const { limit, offset = 0, finished = false } = request;
    const query = typeof request.query === 'string' ? parseQuery(request.query, finished) : request.query;
    const wanted = Math.max(0, limit) + Math.max(0, offset);
    // Proximity does not change the order of a query with one part.
    const considered =
      request.quotations !== undefined ? boostedPassages : query.parts.length > 1 ? rerankedPassages : 1;
    const emptyHits = (): TopHits =>
      new TopHits(Math.max(considered, wanted), Math.max(passagesPerSpelling, wanted), segments);
    let best = emptyHits();
    let planned = yield* plan(query, segments, { finished, widened: false });
    let collected = yield* this.#collect(planned, best, wanted);
    if (
      planned.parts.length > 0 &&
      request.maxMissing === undefined &&
      collected.total - this.#countInflected(collected) < fewPassages &&
      canBeWidened(query)
    ) {
      // Few passages have the words as typed. Others may have them in another spelling ("ahl al-bait"), or written as
      // one word.
      best = emptyHits();
      planned = yield* plan(query, segments, { finished, widened: true });
      collected = yield* this.#collect(planned, best, wanted);
    }
    const { total, exact, counts } = collected;
    const shownGroups = this.#shownGroups(counts);
    const ordered = yield* this.#order(planned, best, wanted, shownGroups);
    const page = ordered.slice(Math.max(0, offset), wanted);
    const places = yield* matchedPlaces(planned, page, segments);
    const groupIndexes = new Map(shownGroups.map((group, i) => [group, i]));
    const note = planned.notes.join(' ');
    return {
      total,
      exact,
      groups: shownGroups.map(group => this.#groups.describe(group, counts[group])),
      hits: page.map(candidate => ({
        ...this.#hitOf(candidate, places.get(candidate) ?? []),
        group: groupIndexes.get(candidate.group) ?? -1,
      })),
      ...(note === '' ? {} : { note }),
    };
  }

  /** Number of passages that were found by another form of a word only. */
  #countInflected({ counts }: CollectedHits): number {
    return counts.reduce((sum, count, group) => sum + (this.#groups.isInflected(group) ? count : 0), 0);
  }

  /** Evaluates the plan in all segments. Adds the best passages to `best`. */
  *#collect(planned: Plan, best: TopHits, wanted: number): Generator<void, CollectedHits> {
    const segments = this.#segments;
    const { scope, maxMissing } = this.#request;
    const collector = new HitCollector(planned, best, this.#groups, {
      wanted,
      partsMayBeMissing: maxMissing !== undefined,
    });
    const hasNoWords = planned.parts.length === 0;
    if (hasNoWords && scope === undefined) return collector.take();
    const passages = segments.reduce((sum, live) => sum + live.passages, 0);
    const words = segments.reduce((sum, live) => sum + live.words, 0);
    const size = { passages, meanLength: words / Math.max(1, passages) };
    const window = windows.take();
    let isComplete = false;
    try {
      for (const [segmentIndex, live] of segments.entries()) {
        const admit = admission(live, scope);
        const floor = (): number => collector.floor();
        const steps = hasNoWords
          ? allPassages(live, admit, window)
          : maxMissing === undefined
            ? evaluate(planned, live, size, admit, this.#groups, window, floor)
            : evaluatePartialMatch(planned, live, size, admit, this.#groups, window, maxMissing);
        for (const isWindowComplete of steps) {
          if (isWindowComplete) collector.add(segmentIndex, window);
          yield;
        }
      }
      isComplete = true;
    } finally {
      windows.give(window, isComplete);
    }
    return collector.take();
  }

  /**
   * The final order of the hits that are wanted: passages found as typed before other spellings; the best of each by
   * proximity and boost, the others by their words alone.
   */
  *#order(planned: Plan, best: TopHits, wanted: number, shownGroups: readonly number[]): Generator<void, Candidate[]> {
    const boost = (segmentIndex: number, passage: number): number => this.#boost(segmentIndex, passage);
    const { boosted, notBoosted, others } = best.take({
      boosted: boostedPassages,
      boost,
      wanted: Math.max(rerankedPassages, wanted),
    });
    const { first, rest } = firstOfEachGroup(others);
    const boostedFirst = first
      .map(each => ({ ...each, score: each.score * boost(each.segmentIndex, each.passage) }))
      .sort((a, b) => b.score - a.score);
    const reranked = yield* rerank(
      planned,
      [...boosted.slice(0, rerankedPassages), ...boostedFirst],
      this.#segments,
      this.#groups,
    );
    const rerankedExact = reranked.filter(({ tier }) => tier === 0);
    return [
      ...rerankedExact,
      ...boosted.slice(rerankedPassages),
      ...notBoosted,
      ...withQuotas([...reranked.slice(rerankedExact.length), ...rest], shownGroups),
    ];
  }

  /** Factor of the score of a passage. */
  #boost(segmentIndex: number, passage: number): number {
    const { quotations = 1 } = this.#request;
    return isQuoting(this.#segments[segmentIndex].segment.kinds[passage]) ? quotations : 1;
  }

  /** The groups of the answer, likeliest first. */
  #shownGroups(counts: readonly number[]): number[] {
    const groups = this.#groups;
    const ranked = this.#groupsToRank(counts)
      .map(group => ({ ...groups.describe(group, counts[group]), group, cost: groups.cost(group) }))
      .map(({ group, form, kind, cost }) => ({
        group,
        form,
        kind,
        cost: unlikeliness({ kind, cost, frequency: counts[group] }),
      }))
      .sort((a, b) => a.cost - b.cost || (a.form < b.form ? -1 : 1));
    const [variants, typos] = (['variant', 'fuzzy'] as const).map(kind => ranked.filter(each => each.kind === kind));
    // The kind with the likeliest group is first, then they alternate, two variants to one typo: a typo has few similar
    // words, a name many romanisations.
    const alternating = Array.from({ length: Math.max(variants.length, typos.length) }, (_, i) => [
      ...variants.slice(2 * i, 2 * i + 2),
      ...typos.slice(i, i + 1),
    ]);
    if ((typos[0]?.cost ?? Infinity) < (variants[0]?.cost ?? Infinity)) alternating[0]?.reverse();
    return [...ranked.filter(({ kind }) => kind === 'exact'), ...alternating.flat()]
      .slice(0, mostGroups)
      .map(({ group }) => group);
  }

  /**
   * The groups that contain passages; of very many completions only the most frequent, since the answer has few groups.
   */
  #groupsToRank(counts: readonly number[]): number[] {
    const all = [...counts.keys()].filter(group => group > 0 && counts[group] > 0);
    if (all.length <= mostGroups) return all;
    const threshold = all.map(group => counts[group]).sort((a, b) => b - a)[mostGroups - 1];
    return all.filter(group => counts[group] >= threshold || this.#groups.tier(group) > 0);
  }

  #hitOf({ segmentIndex, passage, score }: Candidate, places: readonly MatchedPlace[]): SearchHit {
    const { segment } = this.#segments[segmentIndex];
    const { uri, fingerprint } = segment.files[fileOf(segment, passage)];
    const [start, end] = [segment.starts[passage], segment.ends[passage]];
    const facts = this.#passagesOf(uri);
    // Offsets in another version of the file would be wrong.
    const matches = facts?.fingerprint === fingerprint ? matchesOf(places, facts, start, end) : [];
    return {
      uri,
      start,
      end,
      score,
      matches,
    };
  }
}

/** Whether other spellings can be searched: not if everything is quoted. */
function canBeWidened({ parts }: Query): boolean {
  return parts.some(part => part.some(each => each.kind === 'phrase' && !each.quoted));
}

/** Splits candidates into the first ones of each group and all others; both keep their order. */
function firstOfEachGroup(candidates: readonly Candidate[]): { first: Candidate[]; rest: Candidate[] } {
  const counts = new Map<number, number>();
  const first: Candidate[] = [];
  const rest: Candidate[] = [];
  for (const candidate of candidates) {
    const count = counts.get(candidate.group) ?? 0;
    counts.set(candidate.group, count + 1);
    (count < passagesPerSpelling ? first : rest).push(candidate);
  }
  return { first, rest };
}

/** The matched words of a passage as spans in the file; none if the file has no such passage. */
function matchesOf(places: readonly MatchedPlace[], facts: PassageFacts, start: number, end: number): SearchMatch[] {
  const first = firstWordOf(facts, start, end);
  if (first === undefined) return [];
  const forms = new Map<number, string>();
  for (const { position, forms: matched } of places)
    matched.forEach((form, i) => {
      if (!forms.has(position + i)) forms.set(position + i, form.text);
    });
  return [...forms]
    .sort(([a], [b]) => a - b)
    .map(([position, form]) => {
      const at = facts.starts[first + position];
      return { start: at, end: at + facts.lengths[first + position], form };
    });
}

/** The filter for passages that are deleted or outside the scope. Asks the scope once for each file. */
function admission({ segment, deleted }: LiveSegment, scope: Scope | undefined): Admit {
  if (scope === undefined) return deleted === undefined ? undefined : passage => deleted[passage] === 0;
  const files = new Map<number, boolean>();
  let file = 0;
  return passage => {
    if (deleted !== undefined && deleted[passage] !== 0) return false;
    if (passage < segment.firsts[file] || passage >= segment.firsts[file + 1]) file = fileOf(segment, passage);
    let admitted = files.get(file);
    if (admitted === undefined) files.set(file, (admitted = scope.file(segment.files[file].uri)));
    return (
      admitted &&
      (scope.passage?.(
        segment.files[file].uri,
        segment.starts[passage],
        segment.ends[passage],
        kindOf(segment.kinds[passage]),
      ) ??
        true)
    );
  };
}
