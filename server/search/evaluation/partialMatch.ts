import { type Admit, type CorpusSize, dropExcluded, PartEvaluation } from './evaluate';
import type { FormGroups } from './formGroups';
import type { LiveSegment } from '../postings/liveSegment';
import { matcherOf } from './matcher';
import type { Plan, PlannedPart } from './plan';
import { type Window, windowSize, type Step } from '../postings/window';

/**
 * A part that more than this share of all passages match may always be missing: half-remembered words are often such
 * words. Chosen by hand; checked by `npx tsx test/accuracy/search-report.ts`.
 */
const commonShare = 1 / 8;

/**
 * As `evaluate`, but passages need not match all parts: `maxMissing` of the rarer parts and all common parts may be
 * missing. Parts with quotation marks or NEAR must match.
 */
export function* evaluatePartialMatch(
  plan: Plan,
  { segment }: LiveSegment,
  size: CorpusSize,
  admit: Admit,
  groups: FormGroups,
  window: Window,
  maxMissing: number,
): Generator<boolean, void> {
  const steps = stepsOf(plan.parts, size.passages * commonShare, maxMissing);
  const parts = steps.map(
    ({ part, opens }) => new PartEvaluation(part, opens ? 'all' : 'candidates', segment, size, groups),
  );
  const excluded = plan.excluded.flatMap(part => part.alternatives.map(alternative => matcherOf(alternative, segment)));
  for (let from = 0; from < segment.passages; from += windowSize) {
    window.open(from, segment.passages);
    for (const [number, part] of parts.entries()) {
      const step = steps[number];
      if (!step.opens && window.count === 0) break;
      yield* part.markAll(window, step.opens ? 0 : 1, 0);
      window.gather(step, admit, (before, form) => groups.follow(before, part.labelOf(form)));
    }
    yield* dropExcluded(excluded, window);
    yield true;
    window.clear();
  }
}

/** The parts in the order of evaluation: required ones first, then from rare to common. */
function stepsOf(
  planned: readonly PlannedPart[],
  commonFrequency: number,
  maxMissing: number,
): (Step & { readonly part: PlannedPart })[] {
  const requiredCount = planned.filter(part => part.required).length;
  const parts = [...planned].sort((one, other) => Number(other.required) - Number(one.required));
  const selective = parts.filter(part => part.required || part.frequency <= commonFrequency).length;
  const counting = selective < 2 ? parts.length : selective;
  const missing = Math.max(0, Math.min(maxMissing, counting - Math.max(1, requiredCount)));
  const neededAfter = (number: number): number =>
    Math.max(Math.min(number, requiredCount), Math.min(number, counting) - missing);
  const opens = (number: number): boolean => number < counting && neededAfter(number) === 0;
  return parts.map((part, number) => ({
    part,
    opens: opens(number),
    nextOpens: opens(number + 1),
    counts: number < counting,
    needed: neededAfter(number + 1),
  }));
}
