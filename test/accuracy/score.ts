import { overlaps, type Span } from '../../server/text/span';
import type { Label, Labelled, LabelKind } from './labels';

/** An annotation that the program finds in a transcript. */
export interface Found extends Span {
  readonly kind: LabelKind;
  readonly target?: string;
  readonly problems?: readonly { readonly code: string }[];
}

/**
 * A difference between labels and findings. A missed label has no `found`, a wrong finding no `label`. "Other limits" is
 * no mistake: the finding and the label share enough of their text.
 */
export interface Failure {
  readonly transcript: Labelled;
  readonly label?: Label;
  readonly found?: Found;
  readonly what: 'missed' | 'spurious' | 'wrong target' | 'other limits' | 'problem missed' | 'problem spurious';
}

/**
 * Counts for one kind. `matched` counts the pairs of a label and a finding at the same place; `right` those of them
 * with the right target; `exact` those of the right ones with the same start and end.
 */
export interface Tally {
  labels: number;
  found: number;
  matched: number;
  right: number;
  exact: number;
}

export interface Score {
  readonly tallies: Map<LabelKind, Tally>;
  readonly failures: Failure[];
  /** Problems such as `verse-missing`, by code and place. `matched` and `exact` are the same as `right`. */
  readonly problems: Tally;
  /** Citations with a key that no label at their place has. */
  wrongKeys: number;
}

export function emptyScore(): Score {
  return { tallies: new Map(), failures: [], problems: emptyTally(), wrongKeys: 0 };
}

/**
 * The least share of common text (intersection of two spans by their union, the Jaccard index) at which a finding counts
 * for a label.
 */
const leastOverlap = 0.6;

/** Adds a transcript to the score `into`. Each finding counts for one label at most. */
export function score(into: Score, transcript: Labelled, findings: readonly Found[]): void {
  const free = new Set(findings);
  const open = new Set(transcript.labels);
  pair(open, free, isSame, label => addMatch(into, label, { right: true, exact: true }));
  pair(
    open,
    free,
    (label, found) => isTarget(label, found) && isAtPlace(label, found),
    (label, found) => {
      addMatch(into, label, { right: true, exact: false });
      into.failures.push({ transcript, label, found, what: 'other limits' });
    },
  );
  pair(open, free, isAtPlace, (label, found) => {
    addMatch(into, label, { right: false, exact: false });
    into.failures.push({ transcript, label, found, what: 'wrong target' });
    if (found.kind === 'citation') into.wrongKeys++;
  });
  for (const label of transcript.labels) tallyOf(into, label.kind).labels++;
  for (const label of open) into.failures.push({ transcript, label, what: 'missed' });
  for (const found of free) {
    if (transcript.ignored.some(span => overlaps(span, found)) || isUnknownSource(found)) continue;
    tallyOf(into, found.kind).found++;
    into.failures.push({ transcript, found, what: 'spurious' });
    if (found.kind === 'citation' && !transcript.labels.some(label => isKeyOf(label, found))) into.wrongKeys++;
  }
  scoreProblems(into, transcript, findings);
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

function isSame(label: Label, found: Found): boolean {
  const isExact = label.loose ? overlaps(label, found) : label.start === found.start && label.end === found.end;
  return isExact && isTarget(label, found);
}

/** Whether a finding has enough in common with a label; with a loose one a letter is enough. */
function isAtPlace(label: Label, found: Found): boolean {
  if (!overlaps(label, found)) return false;
  const common = Math.min(label.end, found.end) - Math.max(label.start, found.start);
  const all = Math.max(label.end, found.end) - Math.min(label.start, found.start);
  return label.loose || common >= leastOverlap * all;
}

function isTarget(label: Label, found: Found): boolean {
  return (
    label.targets.length === 0 ||
    label.targets.includes('*') ||
    (found.target !== undefined && label.targets.includes(found.target))
  );
}

/** Whether a citation that fits no label has the key of one that it touches: its limits are wrong, its key is not. */
function isKeyOf(label: Label, found: Found): boolean {
  return label.kind === 'citation' && isTarget(label, found) && overlaps(label, found);
}

/** A citation without a key says that its source is unknown. Its problem is compared, and nothing else. */
function isUnknownSource(found: Found): boolean {
  return found.kind === 'citation' && found.target === '';
}

function addMatch(into: Score, { kind }: Label, { right, exact }: { right: boolean; exact: boolean }): void {
  const tally = tallyOf(into, kind);
  tally.found++;
  tally.matched++;
  if (right) tally.right++;
  if (exact) tally.exact++;
}

/** Compares problems by their code and the place of their annotation. */
function scoreProblems(into: Score, transcript: Labelled, findings: readonly Found[]): void {
  const reported = findings.flatMap(found => (found.problems ?? []).map(({ code }) => ({ code, found })));
  const free = new Set(reported);
  const { problems: tally } = into;
  for (const label of transcript.labels.filter(one => one.problem !== undefined)) {
    tally.labels++;
    const match = [...free].find(({ code, found }) => code === label.problem && overlaps(found, label));
    if (match === undefined) into.failures.push({ transcript, label, what: 'problem missed' });
    else {
      free.delete(match);
      tally.found++;
      tally.matched++;
      tally.right++;
      tally.exact++;
    }
  }
  for (const { code, found } of free) {
    if (transcript.ignored.some(span => overlaps(span, found))) continue;
    tally.found++;
    into.failures.push({ transcript, found: { ...found, target: code }, what: 'problem spurious' });
  }
}

function tallyOf(into: Score, kind: LabelKind): Tally {
  const known = into.tallies.get(kind);
  if (known !== undefined) return known;
  const fresh = emptyTally();
  into.tallies.set(kind, fresh);
  return fresh;
}

export function emptyTally(): Tally {
  return { labels: 0, found: 0, matched: 0, right: 0, exact: 0 };
}
