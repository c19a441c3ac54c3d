import { type Candidate, compareCandidates } from './topHits';
import type { FormGroups } from './formGroups';
import type { LiveSegment } from '../postings/liveSegment';
import { matcherOf, type Match, type Matcher } from './matcher';
import type { Plan, PlannedAlternative, PlannedPart } from './plan';
import type { Form } from '../spelling/wordForms';

/**
 * What words standing together, and in the order of the query, add to the score, as a multiple of it: among passages that
 * have all words they tell more than how often and in how short a passage these come.
 */
const nearness = 6;
/** Of what was not found as typed, hits of the likeliest spelling that come first, and then of each other spelling. */
const leaderQuota = 10;
const quota = 3;
/** Passages whose places are looked up between two looks at the clock. */
const stride = 16;

/** A word that a part of the query matched. */
export interface Place extends Match {
  /** Number of the part, as typed. */
  readonly part: number;
}

/** The matched places of some passages, in text order. `seen` says which of the alternatives of a part to look for. */
export function* placesIn(
  plan: Plan,
  candidates: readonly Candidate[],
  segments: readonly LiveSegment[],
  seen: (part: PlannedPart, candidate: Candidate) => readonly PlannedAlternative[] = part => part.alternatives,
): Generator<void, Map<Candidate, Place[]>> {
  const places = new Map<Candidate, Place[]>();
  for (const [which, { segment }] of segments.entries()) {
    const own = candidates.filter(candidate => candidate.which === which).sort((a, b) => a.passage - b.passage);
    const matchers = new Map<PlannedAlternative, Matcher>();
    for (const [i, candidate] of own.entries()) {
      const found: Place[] = [];
      for (const part of plan.parts) {
        for (const alternative of seen(part, candidate)) {
          let matcher = matchers.get(alternative);
          if (matcher === undefined) matchers.set(alternative, (matcher = matcherOf(alternative, segment)));
          if (matcher.at(candidate.passage))
            for (const { position, length, forms } of matcher.places())
              found.push({ position, length, forms, part: part.typed });
        }
      }
      places.set(
        candidate,
        found.sort((a, b) => a.position - b.position || a.part - b.part),
      );
      if (i % stride === stride - 1) yield;
    }
  }
  return places;
}

/** Orders passages by how near the words of the query stand as well. A query of one part stays in its order. */
export function* rerank(
  plan: Plan,
  best: readonly Candidate[],
  segments: readonly LiveSegment[],
  groups: FormGroups,
): Generator<void, Candidate[]> {
  if (plan.parts.length < 2) return [...best];
  const places = yield* placesIn(plan, best, segments, byGroup(groups));
  return best
    .map(candidate => ({
      ...candidate,
      score: candidate.score * (1 + nearness * proximity(places.get(candidate) ?? [], plan.parts.length)),
    }))
    .sort((a, b) => compareCandidates(a, b, segments));
}

/** Of a word that may be any of many completions, the one that a passage is known to hold is enough. */
function byGroup(groups: FormGroups): (part: PlannedPart, candidate: Candidate) => readonly PlannedAlternative[] {
  const known = new Map<Form, readonly PlannedAlternative[]>();
  return (part, { group }) => {
    const [form] = groups.formsOf(group, part.typed);
    const [only] = part.alternatives;
    if (form === undefined || !isCompletion(part)) return part.alternatives;
    let alternatives = known.get(form);
    if (alternatives === undefined) {
      const { rest } = only.phrases[0][0];
      const word =
        form === rest?.form
          ? { forms: [], rest, frequency: only.frequency }
          : { forms: [form], frequency: form.frequency };
      known.set(form, (alternatives = [{ ...only, phrases: [[word]] }]));
    }
    return alternatives;
  };
}

function isCompletion({ alternatives }: PlannedPart): boolean {
  if (alternatives.length === 0) return false;
  const [only, ...others] = alternatives;
  return (
    others.length === 0 &&
    only.phrases.length === 1 &&
    only.phrases[0].length === 1 &&
    only.phrases[0][0].forms.length > 1
  );
}

/**
 * How near each part stands to the next of the query, from 0 to 1: the mean of 1 / distance in words, half of it where they
 * stand in the other order. One walk through the places.
 */
export function proximity(places: readonly Place[], parts: number): number {
  const last = new Array<number>(parts).fill(-Infinity);
  const nearest = new Array<number>(parts).fill(0);
  for (const { position, length, part } of places) {
    // Behind the part before it as typed, or behind the part after it.
    if (part > 0) nearest[part] = Math.max(nearest[part], 1 / Math.max(1, position - last[part - 1] + 1));
    if (part + 1 < parts)
      nearest[part + 1] = Math.max(nearest[part + 1], 0.5 / Math.max(1, position - last[part + 1] + 1));
    last[part] = position + length;
  }
  return nearest.reduce((sum, value) => sum + value, 0) / Math.max(1, parts - 1);
}

/**
 * Orders what was not found as typed so that a common spelling does not crowd out the others among the first hits: ten of
 * the likeliest spelling, three of each other, and the rest. `likeliest`: groups in that order.
 */
export function withQuotas(ordered: readonly Candidate[], likeliest: readonly number[]): Candidate[] {
  const leader = likeliest.find(group => ordered.some(candidate => candidate.group === group));
  const places = new Map(likeliest.map((group, i) => [group, i]));
  const seen = new Map<number, number>();
  const first: Candidate[] = [];
  const rest: Candidate[] = [];
  for (const candidate of ordered) {
    const count = (seen.get(candidate.group) ?? 0) + 1;
    seen.set(candidate.group, count);
    (places.has(candidate.group) && count <= (candidate.group === leader ? leaderQuota : quota) ? first : rest).push(
      candidate,
    );
  }
  first.sort((a, b) => places.get(a.group)! - places.get(b.group)!);
  return [...first, ...rest];
}
