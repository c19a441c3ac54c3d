import { overlaps, type Span } from '../../server/text/span';
import type { AnnotationKind } from '../../server/features/document/annotations';
import type { Label, Labelled } from './labels';

/** An annotation that the program finds in a transcript. */
export interface Found extends Span {
  readonly kind: AnnotationKind;
  readonly target?: string;
}

/** A difference between labels and findings. A missed label has no `found`, a wrong finding no `label`. */
export interface Failure {
  readonly transcript: Labelled;
  readonly label?: Label;
  readonly found?: Found;
  readonly what: 'missed' | 'spurious' | 'wrong target' | 'wrong limits' | 'problem missed' | 'problem spurious';
}

/**
 * Counts for one kind. `right` counts the labels that a finding overlaps with the same target, and `exact` those of
 * them with the same start and end.
 */
export interface Tally {
  labels: number;
  found: number;
  right: number;
  exact: number;
}

export interface Score {
  readonly tallies: Map<AnnotationKind, Tally>;
  readonly failures: Failure[];
}

/** A problem as `check` reports it. */
export interface ReportedProblem extends Span {
  readonly code: string;
}

export function emptyScore(): Score {
  return { tallies: new Map(), failures: [] };
}

/** The share of findings that are right; 1 where there are none. */
export const precision = (tally: Tally): number => (tally.found === 0 ? 1 : tally.right / tally.found);
/** The share of labels that were found; 1 where there are none. */
export const recall = (tally: Tally): number => (tally.labels === 0 ? 1 : tally.right / tally.labels);

/** Adds a transcript to the score `into`. Each finding counts for one label at most. Furniture is not scored. */
export function score(
  into: Score,
  transcript: Labelled,
  findings: readonly Found[],
  problems: readonly ReportedProblem[],
): void {
  const free = new Set(findings.filter(found => found.kind !== 'furniture'));
  const open = new Set(transcript.labels);
  pair(
    open,
    free,
    (label, found) => isTarget(label, found) && isExact(label, found),
    label => {
      tallyOf(into, label.kind).found++;
      tallyOf(into, label.kind).right++;
      tallyOf(into, label.kind).exact++;
    },
  );
  pair(
    open,
    free,
    (label, found) => isTarget(label, found) && overlaps(label, found),
    (label, found) => {
      tallyOf(into, label.kind).found++;
      tallyOf(into, label.kind).right++;
      into.failures.push({ transcript, label, found, what: 'wrong limits' });
    },
  );
  pair(
    open,
    free,
    (label, found) => overlaps(label, found),
    (label, found) => {
      tallyOf(into, found.kind).found++;
      into.failures.push({ transcript, label, found, what: 'wrong target' });
    },
  );
  for (const label of transcript.labels) tallyOf(into, label.kind).labels++;
  for (const label of open) into.failures.push({ transcript, label, what: 'missed' });
  for (const found of free) {
    if (transcript.ignored.some(span => overlaps(span, found)) || isMissedCitation(found, open)) continue;
    tallyOf(into, found.kind).found++;
    into.failures.push({ transcript, found, what: 'spurious' });
  }
  scoreProblems(into, transcript, problems);
}

/** Removes pairs of a label and a finding of the same kind for which `fits` holds, and calls `then` for each. */
function pair(
  open: Set<Label>,
  free: Set<Found>,
  fits: (label: Label, found: Found) => boolean,
  then: (label: Label, found: Found) => void,
): void {
  for (const label of [...open]) {
    for (const found of free) {
      if (label.kind !== found.kind || !fits(label, found)) continue;
      open.delete(label);
      free.delete(found);
      then(label, found);
      break;
    }
  }
}

function isTarget(label: Label, found: Found): boolean {
  return (
    label.targets.length === 0 ||
    label.targets.includes('*') ||
    (found.target !== undefined && label.targets.includes(found.target))
  );
}

function isExact(label: Label, found: Found): boolean {
  return label.loose ? overlaps(label, found) : label.start === found.start && label.end === found.end;
}

/** A citation in brackets that was missed is found as an editorial bracket. It is one mistake, not two. */
function isMissedCitation(found: Found, missed: ReadonlySet<Label>): boolean {
  return found.kind === 'editorial' && [...missed].some(label => label.kind === 'citation' && overlaps(label, found));
}

function scoreProblems(into: Score, transcript: Labelled, problems: readonly ReportedProblem[]): void {
  const free = new Set(problems);
  for (const label of transcript.labels.filter(one => one.problem !== undefined)) {
    const match = [...free].find(problem => problem.code === label.problem && overlaps(problem, label));
    if (match === undefined) into.failures.push({ transcript, label, what: 'problem missed' });
    else free.delete(match);
  }
  for (const problem of free) {
    const found = { start: problem.start, end: problem.end, kind: 'citation' as const, target: problem.code };
    into.failures.push({ transcript, found, what: 'problem spurious' });
  }
}

function tallyOf(into: Score, kind: AnnotationKind): Tally {
  const known = into.tallies.get(kind);
  if (known !== undefined) return known;
  const fresh = { labels: 0, found: 0, right: 0, exact: 0 };
  into.tallies.set(kind, fresh);
  return fresh;
}
