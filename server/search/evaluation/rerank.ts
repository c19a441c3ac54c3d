import { type Candidate, compareCandidates } from './candidate';
import type { FormGroups } from './formGroups';
import type { LiveSegment } from '../postings/liveSegment';
import { matcherOf, type Match, type Matcher } from './matcher';
import type { Plan, PlannedAlternative, PlannedPart } from './plan';
import type { Form } from '../spelling/wordForms';

/**
 * Weight of proximity (0 to 1) relative to the score by words alone: among passages that contain all words, their
 * distance and order tell more than their frequency. This and the quotas were chosen by hand and are checked by `npx
 * tsx test/accuracy/search-report.ts`.
 */
const proximityWeight = 6;
/** Of other spellings: the first hits of the likeliest one, and of each other one. */
const leaderQuota = 10;
const groupQuota = 3;
/** Passages between two yields. */
const passagesPerYield = 16;

/** A place in a passage that a part of the query matched. */
export interface MatchedPlace extends Match {
  /** Index of the part in the query as typed. */
  readonly part: number;
}

/**
 * The matched places of some passages, in text order. `alternativesOf`: the alternatives of a part to search for in a
 * candidate; all by default.
 */
export function* matchedPlaces(
  plan: Plan,
  candidates: readonly Candidate[],
  segments: readonly LiveSegment[],
  alternativesOf: (part: PlannedPart, candidate: Candidate) => readonly PlannedAlternative[] = part =>
    part.alternatives,
): Generator<void, Map<Candidate, MatchedPlace[]>> {
  const places = new Map<Candidate, MatchedPlace[]>();
  for (const [segmentIndex, { segment }] of segments.entries()) {
    const ofSegment = candidates
      .filter(candidate => candidate.segmentIndex === segmentIndex)
      .sort((a, b) => a.passage - b.passage);
    const matchers = new Map<PlannedAlternative, Matcher>();
    for (const [i, candidate] of ofSegment.entries()) {
      const candidatePlaces: MatchedPlace[] = [];
      for (const part of plan.parts) {
        for (const alternative of alternativesOf(part, candidate)) {
          let matcher = matchers.get(alternative);
          if (matcher === undefined) matchers.set(alternative, (matcher = matcherOf(alternative, segment)));
          if (matcher.at(candidate.passage))
            for (const { position, length, forms } of matcher.places())
              candidatePlaces.push({ position, length, forms, part: part.index });
        }
      }
      places.set(
        candidate,
        candidatePlaces.sort((a, b) => a.position - b.position || a.part - b.part),
      );
      if (i % passagesPerYield === passagesPerYield - 1) yield;
    }
  }
  return places;
}

/** Sorts candidates by score and proximity of the query words. For a query with one part the order does not change. */
export function* rerank(
  plan: Plan,
  candidates: readonly Candidate[],
  segments: readonly LiveSegment[],
  groups: FormGroups,
): Generator<void, Candidate[]> {
  if (plan.parts.length < 2) return [...candidates];
  const places = yield* matchedPlaces(plan, candidates, segments, alternativesByGroup(groups));
  return candidates
    .map(candidate => ({
      ...candidate,
      score: candidate.score * (1 + proximityWeight * proximity(places.get(candidate) ?? [], plan.parts.length)),
    }))
    .sort((a, b) => compareCandidates(a, b, segments));
}

/**
 * Of a prefix with many completions only the form by which the passage was found: reading the positions of all
 * completions would take long.
 */
function alternativesByGroup(
  groups: FormGroups,
): (part: PlannedPart, candidate: Candidate) => readonly PlannedAlternative[] {
  const alternativesByForm = new Map<Form, readonly PlannedAlternative[]>();
  return (part, { group }) => {
    const [form] = groups.formsOf(group, part.index);
    if (form === undefined || !part.alternatives.some(isCompletion)) return part.alternatives;
    let alternatives = alternativesByForm.get(form);
    if (alternatives === undefined)
      alternativesByForm.set(form, (alternatives = part.alternatives.flatMap(each => withForm(each, form))));
    return alternatives;
  };
}

/** An alternative; of completions only the given form, if it is one of them. */
function withForm(alternative: PlannedAlternative, form: Form): PlannedAlternative[] {
  if (!isCompletion(alternative)) return [alternative];
  const [[{ forms, rest }]] = alternative.phrases;
  if (form === rest?.form)
    return [{ ...alternative, phrases: [[{ forms: [], rest, frequency: alternative.frequency }]] }];
  return forms.includes(form) ? [{ ...alternative, phrases: [[{ forms: [form], frequency: form.frequency }]] }] : [];
}

function isCompletion({ phrases }: PlannedAlternative): boolean {
  return phrases.length === 1 && phrases[0].length === 1 && phrases[0][0].forms.length > 1;
}

/**
 * Proximity of each part to the next part of the query, from 0 to 1: the mean of 1 / distance in words, half as much in
 * the opposite order. `parts`: number of parts. O(places).
 */
function proximity(places: readonly MatchedPlace[], parts: number): number {
  const last = new Array<number>(parts).fill(-Infinity);
  const nearest = new Array<number>(parts).fill(0);
  for (const { position, length, part } of places) {
    // After the previous part of the query, or after the next one (opposite order).
    if (part > 0) nearest[part] = Math.max(nearest[part], 1 / Math.max(1, position - last[part - 1] + 1));
    if (part + 1 < parts)
      nearest[part + 1] = Math.max(nearest[part + 1], 0.5 / Math.max(1, position - last[part + 1] + 1));
    last[part] = position + length;
  }
  return nearest.reduce((sum, value) => sum + value, 0) / Math.max(1, parts - 1);
}

/**
 * Sorts hits in other spellings so that a common one does not crowd out the others: first ten of the likeliest group,
 * three of each other group, then the rest. `groupsByLikelihood`: likeliest first.
 */
export function withQuotas(ordered: readonly Candidate[], groupsByLikelihood: readonly number[]): Candidate[] {
  const firstGroup = groupsByLikelihood.find(group => ordered.some(candidate => candidate.group === group));
  const ranks = new Map(groupsByLikelihood.map((group, i) => [group, i]));
  const counts = new Map<number, number>();
  const first: Candidate[] = [];
  const rest: Candidate[] = [];
  for (const candidate of ordered) {
    const count = (counts.get(candidate.group) ?? 0) + 1;
    counts.set(candidate.group, count);
    (ranks.has(candidate.group) && count <= (candidate.group === firstGroup ? leaderQuota : groupQuota)
      ? first
      : rest
    ).push(candidate);
  }
  first.sort((a, b) => ranks.get(a.group)! - ranks.get(b.group)!);
  return [...first, ...rest];
}
