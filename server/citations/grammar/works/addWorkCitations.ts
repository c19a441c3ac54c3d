import type { Span } from '../../../text/span';
import type { CitationForm, Work } from '../../citation';
import { formatKey, type Level } from '../../key';
import { divisionRank } from '../divisionWords';
import { levelOf, type NumberedDivision } from '../divisions';
import type { ParseState } from '../parseState';
import { divisionProblems } from './workProblems';

/** What a citation of a work starts with. */
interface WorkCitationHead {
  readonly start: number;
  readonly end?: number;
  readonly work?: Span;
  readonly form?: CitationForm;
  /** Levels carried over from an earlier citation, outside those written here. */
  readonly outer?: readonly Level[];
}

/** Adds a citation for each number of the innermost division; remembers the last. */
export function addWorkCitations(
  state: ParseState,
  work: Work,
  written: readonly NumberedDivision[],
  head: WorkCitationHead,
): void {
  const sequence = written.map(part => withVolumeForVerse(work, part, written));
  const ordered = [...sequence].sort((a, b) => divisionRank[a.kind] - divisionRank[b.kind]);
  const inner = ordered[ordered.length - 1];
  const outerParts = ordered.slice(0, -1);
  const outer = [...(head.outer ?? []), ...outerParts.map(part => levelOf(work, part.kind, part.numbers[0].from))];
  const start = Math.min(head.start, ...sequence.map(part => part.start));
  const end = Math.max(
    head.end ?? 0,
    ...sequence.map(part =>
      part.kind === inner.kind ? (part.numbers.length > 1 ? part.numbers[0].end : part.end) : part.end,
    ),
  );
  inner.numbers.forEach((item, index) => {
    const first = index === 0;
    const from = [...outer, levelOf(work, inner.kind, item.from)];
    const upper = item.to ?? (item.following === undefined ? undefined : item.from + 1);
    const to = upper === undefined ? undefined : [...outer, levelOf(work, inner.kind, upper)];
    const key = formatKey({ work: work.key, from, ...(to === undefined ? {} : { to }) });
    const locus = first
      ? { start: inner.start, end: inner.numbers.length > 1 ? item.end : inner.end }
      : { start: item.start, end: item.end };
    const division =
      first && outerParts.length > 0
        ? { start: outerParts[0].start, end: outerParts[outerParts.length - 1].end }
        : undefined;
    state.candidates.push({
      key,
      start: first ? start : item.start,
      end: first ? end : item.end,
      form: first ? (head.form ?? 'prose') : 'carried',
      ...(first && head.work !== undefined ? { work: head.work } : {}),
      ...(division === undefined || division.end < division.start ? {} : { division }),
      locus,
      problems: [
        ...(first ? outerParts.flatMap(part => divisionProblems(state, work, part.kind, part.numbers[0])) : []),
        ...divisionProblems(state, work, inner.kind, item),
      ],
    });
    state.context.lastSource = { work: work.key, levels: from, key, block: state.block };
    state.context.lastScripture = undefined;
  });
}

/** "v. 3, p. 24": the v of a work that has pages and no verses is its volume. */
function withVolumeForVerse(
  work: Work,
  division: NumberedDivision,
  sequence: readonly NumberedDivision[],
): NumberedDivision {
  const volume =
    division.kind === 'verse' && !work.divisions.includes('verse') && !sequence.some(other => other.kind === 'volume');
  return volume ? { ...division, kind: 'volume' } : division;
}

/** A citation of a work as a whole. */
export function addWholeWork(state: ParseState, work: Work, span: Span): void {
  state.candidates.push({
    key: work.key,
    start: span.start,
    end: span.end,
    form: 'prose',
    work: { start: span.start, end: span.end },
    problems: [],
  });
  state.context.lastSource = { work: work.key, levels: [], key: work.key, block: state.block };
  state.context.lastScripture = undefined;
}

/** Levels that stand outside the divisions now written, of a source cited before. */
export function levelsOutside(
  levels: readonly Level[],
  rankOf: (level: Level) => number,
  sequence: readonly NumberedDivision[],
): Level[] {
  const least = Math.min(...sequence.map(division => divisionRank[division.kind]));
  return levels.filter(level => rankOf(level) < least);
}
