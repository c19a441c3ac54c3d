import { inSlices } from '../text/slices';
import { type Candidates, evaluate, stride } from './evaluate';
import { type Place, placesIn, proximity } from './matches';
import type { PassageFacts, SearchAnswer, SearchHit, SearchIndexWriter, SearchMatch } from './model';
import { type LiveSegment, plan, type Plan } from './plan';
import { parseQuery } from './query';
import { fileOf } from './segment';
import { createSegmentList } from './segments';

/** Passages whose word distances are looked at: those best by their words alone, and never fewer than are asked for. */
const reranked = 200;
/** Share of the score that words standing together add. */
const nearness = 0.8;

/** An empty index of passages. A search answers from the files as they were when it began. */
export function createSearchIndex(): SearchIndexWriter {
  const segments = createSegmentList();
  return {
    set: (uri: string, facts: PassageFacts) => { segments.set(uri, facts); },
    delete: (uri: string) => { segments.delete(uri); },
    search: ({ query, limit, offset = 0, finished = false }, cancelled) => inSlices(answer(query, finished, limit, offset, segments.list()), cancelled),
  };
}

function* answer(text: string, finished: boolean, limit: number, offset: number, segments: readonly LiveSegment[]): Generator<void, SearchAnswer> {
  const planned = yield* plan(parseQuery(text, finished), segments);
  const passages = segments.reduce((sum, live) => sum + live.passages, 0);
  const words = segments.reduce((sum, live) => sum + live.words, 0);
  const best = createBest(Math.max(reranked, offset + limit), segments);
  let total = 0;
  for (const [which, live] of segments.entries()) {
    const candidates = yield* evaluate(planned, which, live, { passages, meanLength: words / Math.max(1, passages) });
    total += candidates.documents.length;
    best.add(which, candidates);
    yield;
  }
  const hits = yield* rerank(best.take(), planned, segments);
  const note = planned.notes.join(' ');
  return { total, exact: true, hits: hits.slice(offset, offset + Math.max(0, limit)), ...(note === '' ? {} : { note }) };
}

interface Candidate {
  readonly which: number;
  readonly document: number;
  readonly tier: number;
  readonly score: number;
}

/** Keeps the best `most` of all that are added; equal ones by file name and place, so that no history of edits shows. */
function createBest(most: number, segments: readonly LiveSegment[]): { add(which: number, candidates: Candidates): void; take(): Candidate[] } {
  let kept: Candidate[] = [];
  const trim = (): void => { kept = kept.sort((a, b) => compare(a, b, segments)).slice(0, most); };
  return {
    add(which, { documents, scores, tiers }) {
      for (let i = 0; i < documents.length; i++) {
        kept.push({ which, document: documents[i], tier: tiers[i], score: scores[i] });
        if (kept.length > most * 16) trim();
      }
    },
    take() {
      trim();
      return kept;
    },
  };
}

function compare(a: Candidate, b: Candidate, segments: readonly LiveSegment[]): number {
  return a.tier - b.tier || b.score - a.score || inCorpusOrder(a, b, segments);
}

function inCorpusOrder(a: Candidate, b: Candidate, segments: readonly LiveSegment[]): number {
  const [left, right] = [a, b].map(({ which, document }) => {
    const { segment } = segments[which];
    const file = fileOf(segment, document);
    return { uri: segment.files[file].uri, passage: document - segment.firsts[file] };
  });
  return left.uri === right.uri ? left.passage - right.passage : left.uri < right.uri ? -1 : 1;
}

/** Orders the best by how near their words stand as well, and finds those words in the text. */
function* rerank(best: readonly Candidate[], planned: Plan, segments: readonly LiveSegment[]): Generator<void, SearchHit[]> {
  const scored: { candidate: Candidate; places: readonly Place[] }[] = [];
  for (const [which, live] of segments.entries()) {
    const own = best.filter(candidate => candidate.which === which);
    if (own.length === 0) continue;
    const places = yield* placesIn(planned, which, live.segment, new Set(own.map(candidate => candidate.document)), stride);
    for (const candidate of own) {
      const found = places.get(candidate.document) ?? [];
      const score = candidate.score * (1 + nearness * proximity(found, planned.parts.length));
      scored.push({ candidate: { ...candidate, score }, places: found });
    }
  }
  return scored.sort((a, b) => compare(a.candidate, b.candidate, segments))
    .map(({ candidate, places }) => hitOf(candidate, places, segments[candidate.which]));
}

function hitOf(candidate: Candidate, places: readonly Place[], { segment }: LiveSegment): SearchHit {
  const file = fileOf(segment, candidate.document);
  const { uri, facts } = segment.files[file];
  const passage = candidate.document - segment.firsts[file];
  const positions = [...new Set(places.map(place => place.position))];
  const matches = positions.map((position): SearchMatch => {
    const token = facts.firsts[passage] + position;
    const start = facts.starts[token];
    return { start, end: start + facts.lengths[token], form: facts.words[facts.tokens[token]] };
  });
  return { uri, start: facts.bounds[2 * passage], end: facts.bounds[2 * passage + 1], score: candidate.score, matches };
}
