import { type Admit, type CorpusSize, dropAll, PartEvaluation } from './evaluate';
import type { FormGroups } from './formGroups';
import type { LiveSegment } from '../postings/liveSegment';
import { matcherOf } from './matcher';
import type { Plan, PlannedPart } from './plan';
import { Window, windowSize, type Step } from '../postings/window';

/** A word in more than this share of all passages does not count where some may be missing: half-remembered words are often such. */
const common = 1 / 8;

/**
 * As `evaluate` does it, for passages that may lack some of the query: as many of the rarer parts as `lacking` says, and all
 * of the common ones. What is in quotation marks, or near something, is always there.
 */
export function* evaluatePartialMatch(
  plan: Plan,
  { segment }: LiveSegment,
  size: CorpusSize,
  admit: Admit,
  groups: FormGroups,
  window: Window,
  lacking: number,
): Generator<boolean, void> {
  const steps = stepsOf(plan.parts, size.passages * common, lacking);
  const parts = steps.map(
    ({ part, opens }) => new PartEvaluation(part, opens ? 'all' : 'candidates', segment, size, groups),
  );
  const without = plan.without.flatMap(part => part.alternatives.map(alternative => matcherOf(alternative, segment)));
  for (let from = 0; from < segment.passages; from += windowSize) {
    window.open(from, segment.passages);
    for (const [number, part] of parts.entries()) {
      const step = steps[number];
      if (!step.opens && window.count === 0) break;
      yield* part.markAll(window, step.opens ? 0 : 1, 0);
      window.gather(step, admit, (before, form) => groups.after(before, part.labelOf(form)));
    }
    yield* dropAll(without, window);
    yield true;
    window.clear();
  }
}

/** First what must be there, then the rarest, last what is too common to count. */
function stepsOf(
  planned: readonly PlannedPart[],
  most: number,
  lacking: number,
): (Step & { readonly part: PlannedPart })[] {
  const musts = planned.filter(part => part.must).length;
  const parts = [...planned].sort((one, other) => Number(other.must) - Number(one.must));
  const telling = parts.filter(part => part.must || part.frequency <= most).length;
  const counting = telling < 2 ? parts.length : telling;
  const missing = Math.max(0, Math.min(lacking, counting - Math.max(1, musts)));
  const neededBehind = (number: number): number =>
    Math.max(Math.min(number, musts), Math.min(number, counting) - missing);
  const opens = (number: number): boolean => number < counting && neededBehind(number) === 0;
  return parts.map((part, number) => ({
    part,
    opens: opens(number),
    goesOn: opens(number + 1),
    counts: number < counting,
    needed: neededBehind(number + 1),
  }));
}
