import type { Problem } from '../../../text/problem';
import type { Span } from '../../../text/span';
import type { CitationForm } from '../../citation';
import { formatKey } from '../../key';
import type { ParseState } from '../parseState';
import { notePassage } from '../carried/passages';
import { levelsOfPlace, type Scripture, type ScripturePlace } from './scripturePlace';
import { problemsOf } from './scriptureProblems';

/** What belongs to the first citation of a list besides its place: the name of the work, the division, problems. */
export interface CitationHead {
  readonly start: number;
  readonly end?: number | undefined;
  readonly work?: Span;
  readonly division?: Span;
  readonly problems?: readonly Problem[];
  readonly form?: CitationForm;
}

/**
 * Adds a citation for each place of a list and updates the context. The first includes the head; the others are
 * `carried`.
 */
export function addScriptureCitations(
  state: ParseState,
  source: Scripture,
  places: readonly ScripturePlace[],
  head: CitationHead,
): void {
  places.forEach((place, index) => {
    const first = index === 0;
    const key = formatKey({ work: source.work, ...levelsOfPlace(source, place) });
    const division = first ? (head.division ?? place.division) : place.division;
    state.candidates.push({
      key,
      start: first ? Math.min(head.start, place.start) : place.start,
      end: first ? Math.max(head.end ?? 0, place.end) : place.end,
      form: first ? (head.form ?? 'prose') : 'carried',
      ...(first && head.work !== undefined ? { work: head.work } : {}),
      ...(division === undefined ? {} : { division }),
      ...(place.locus === undefined ? {} : { locus: place.locus }),
      problems: [...(first ? (head.problems ?? []) : []), ...problemsOf(state, source, place)],
    });
    updateContext(state, source, place, key);
  });
  if (source.work === 'quran') state.context.citesQuran = true;
}

function updateContext(state: ParseState, source: Scripture, place: ScripturePlace, key: string): void {
  const { from } = levelsOfPlace(source, place);
  const { context, block } = state;
  context.lastSource = { work: source.work, levels: from, key, block };
  context.lastScripture = { work: source.work, levels: from, key, block };
  context.topic = { work: source.work, block };
  context.lastBook = source.work === 'bible' ? { book: source.book, block } : undefined;
  if (source.work === 'quran') context.quranBlock = block;
  notePassage(state, source, place);
}
