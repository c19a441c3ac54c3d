import { withoutTrailing } from '../../../base/withoutTrailing';
import type { Span } from '../../../text/span';
import type { CitationForm, Work } from '../../citation';
import { isInstrument } from '../../instruments';
import { formatKey, type Level } from '../../key';
import { divisionRank } from '../divisionWords';
import type { NumberRange } from '../numbers';
import { levelOf, levelRank, type NumberedDivision } from '../divisions';
import type { ParseState } from '../parseState';
import { divisionProblems } from './workProblems';

/** What belongs to the first citation of a list besides its divisions, and the levels that all citations share. */
interface WorkCitationHead {
  readonly start: number;
  readonly end?: number;
  readonly work?: Span;
  readonly form?: CitationForm;
  /** Levels of the key that are carried over from an earlier citation. They lie outside those written here. */
  readonly outer?: readonly Level[];
}

/** Adds a citation for each number of the innermost division and updates the context. */
export function addWorkCitations(
  state: ParseState,
  work: Work,
  written: readonly NumberedDivision[],
  head: WorkCitationHead,
): void {
  const divisions = written.map(division =>
    withoutOpenEnd(
      state,
      ownDivision(work, withVolumeForVerse(work, withBookForVolume(state, work, division, written), written)),
    ),
  );
  const ordered = [...divisions].sort(byPlaceIn(work, divisions));
  const inner = ordered[ordered.length - 1];
  const outerDivisions = ordered.slice(0, -1);
  const outer = [
    ...(head.outer ?? []),
    ...outerDivisions.map(division => levelOf(work, division.kind, division.numbers[0].from)),
  ];
  const start = Math.min(head.start, ...divisions.map(division => division.start));
  const end = Math.max(
    head.end ?? 0,
    ...divisions.map(division =>
      division.kind === inner.kind && division.numbers.length > 1 ? division.numbers[0].end : division.end,
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
    const divisionSpan =
      first && outerDivisions.length > 0
        ? { start: outerDivisions[0].start, end: outerDivisions[outerDivisions.length - 1].end }
        : undefined;
    state.candidates.push({
      key,
      start: first ? start : item.start,
      end: first ? end : item.end,
      form: first ? (head.form ?? 'prose') : 'carried',
      ...(first && head.work !== undefined ? { work: head.work } : {}),
      ...(divisionSpan === undefined || divisionSpan.end < divisionSpan.start ? {} : { division: divisionSpan }),
      locus,
      problems: [
        ...(first
          ? outerDivisions.flatMap(division => divisionProblems(state, work, division.kind, division.numbers[0]))
          : []),
        ...divisionProblems(state, work, inner.kind, item),
      ],
    });
    state.context.lastSource = { work: work.key, levels: from, key, block: state.block };
    state.context.lastPlace = state.context.lastSource;
    state.context.lastScripture = undefined;
    if (work.divisions.length === 2 && inner.kind === 'verse' && from.length === 2)
      state.context.placesOfPage.set(work.key, {
        outer: from[0].number,
        from: item.from,
        to: upper ?? item.from,
        block: state.block,
      });
  });
  noteInstrument(state, work, end);
  if (isInstrument(work)) state.context.citedInstruments.add(work.key);
  if (work.columns !== undefined) state.context.columnWork = { work, at: start };
}

/** Keeps a law or an international document, so that "Article 29" may be of it. */
export function noteInstrument(state: ParseState, work: Work, end: number): void {
  if (!isInstrument(work)) return;
  const { context, block } = state;
  const last = context.instrument?.block === block ? context.instrument : undefined;
  const isOneOfTwo = last !== undefined && (last.isOneOfTwo || last.work !== work);
  context.instrument = { work, block, end, isOneOfTwo };
}

/** "60" of "60 ff". */
function withoutFollowing(numbers: string): string {
  const withoutWord = withoutTrailing(numbers, /[a-z]/iu);
  return withoutWord === numbers ? numbers : withoutTrailing(withoutWord, /[\s.]/);
}

/** In "p. 60 ff." nobody knows where the end is: the place is page 60, and the citation ends with its number. */
function withoutOpenEnd({ view }: ParseState, division: NumberedDivision): NumberedDivision {
  if (!division.numbers.some(({ following }) => following === 'ff')) return division;
  const numbers = division.numbers.map((item): NumberRange => {
    if (item.following !== 'ff') return item;
    const { from, start, next } = item;
    return {
      from,
      start,
      next,
      end: item.start + withoutFollowing(view.slice(item.start, item.end)).length,
    };
  });
  const isLast = division.end === division.numbers[division.numbers.length - 1].end;
  return { ...division, numbers, end: isLast ? numbers[numbers.length - 1].end : division.end };
}

/** The books of a poem are its volumes in Turkish: "Mesnevî'nin üçüncü cildi". */
function withBookForVolume(
  { language }: ParseState,
  { divisions, limits, volumes }: Work,
  division: NumberedDivision,
  sequence: readonly NumberedDivision[],
): NumberedDivision {
  const isBook =
    language.code === 'tr' &&
    division.kind === 'volume' &&
    divisions.join(' ') === 'book line' &&
    volumes === undefined &&
    division.numbers.every(({ from, to }) => (to ?? from) <= (limits?.book ?? 0)) &&
    !sequence.some(({ kind }) => kind === 'page' || kind === 'book');
  return isBook ? { ...division, kind: 'book' } : division;
}

/** In a work without verses, "v." means the volume: "v. 3, p. 24". */
function withVolumeForVerse(
  work: Work,
  division: NumberedDivision,
  sequence: readonly NumberedDivision[],
): NumberedDivision {
  const volume =
    division.kind === 'verse' &&
    !work.divisions.includes('verse') &&
    !work.divisions.includes('line') &&
    !sequence.some(other => other.kind === 'volume');
  return volume ? { ...division, kind: 'volume' } : division;
}

/**
 * In Magna Carta, chapters and articles are its sections. In a document of numbered paragraphs, "§ 12" and "art. 12" are
 * paragraphs; in an epic, "Gesang 9" is a book and "verse 503" a line.
 */
function ownDivision(work: Work, division: NumberedDivision): NumberedDivision {
  if (!work.divisions.includes(division.kind)) {
    if (division.kind === 'poem' && work.divisions[0] === 'book') return { ...division, kind: 'book' };
    if (division.kind === 'verse' && work.divisions.includes('line')) return { ...division, kind: 'line' };
  }
  const isSection = isInstrument(work) && work.divisions.length === 1 && work.divisions[0] === 'section';
  if (isSection && /^(?:chapter|article)$/.test(division.kind)) return { ...division, kind: 'section' };
  const isParagraph =
    work.divisions[0] === 'paragraph' &&
    /^(?:section|article)$/.test(division.kind) &&
    !work.divisions.includes(division.kind);
  return isParagraph ? { ...division, kind: 'paragraph' } : division;
}

/** Orders divisions as the work lists them, if it lists them all, or else as is usual. */
function byPlaceIn(
  work: Work,
  written: readonly NumberedDivision[],
): (a: NumberedDivision, b: NumberedDivision) => number {
  const isOwn = !work.divisions.includes('page') && written.every(({ kind }) => work.divisions.includes(kind));
  const rank = ({ kind }: NumberedDivision): number => (isOwn ? work.divisions.indexOf(kind) : divisionRank[kind]);
  return (a, b) => rank(a) - rank(b);
}

/** Adds a citation of a work without a locus. */
export function addWholeWork(state: ParseState, work: Work, span: Span): void {
  state.candidates.push({
    key: work.key,
    start: span.start,
    end: span.end,
    form: 'prose',
    work: { start: span.start, end: span.end },
    problems: [],
  });
  noteInstrument(state, work, span.end);
  state.context.lastSource = { work: work.key, levels: [], key: work.key, block: state.block };
  state.context.lastScripture = undefined;
}

/**
 * The levels of an earlier citation that lie outside the given divisions. Where keys have bare numbers ("gita:2:47",
 * "catechism:24"), only the order in the work shows which level a number is.
 */
export function levelsOutside(work: Work, levels: readonly Level[], sequence: readonly NumberedDivision[]): Level[] {
  const divisions = sequence.map(division => ownDivision(work, division));
  if (work.divisions[0] === 'paragraph' || work.divisions[1] === 'verse') {
    const depth = Math.min(...divisions.map(({ kind }) => work.divisions.indexOf(kind)));
    if (depth >= 0) return levels.slice(0, depth);
  }
  const least = Math.min(...divisions.map(({ kind }) => divisionRank[kind]));
  return levels.filter(level => levelRank(level) < least);
}
