import { firstIndexWhere } from '../../base/binarySearch';
import type { Span } from '../../text/span';
import type { Citation, CitationForm } from '../citation';
import type { CitationCandidate, Enclosure, ParseState } from './parseState';

/**
 * The citations of a block in text order, without overlaps. Of two overlapping candidates the one that starts first is
 * kept, then the longer one. A citation that fills its brackets includes them.
 */
export function finishCitations(state: ParseState): Citation[] {
  const sorted = [...state.candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: CitationCandidate[] = [];
  for (const candidate of sorted) {
    const previous = kept[kept.length - 1];
    if (previous === undefined || candidate.start >= previous.end) kept.push(candidate);
  }
  const enclosures = [...state.enclosures].sort((a, b) => state.tokens[a.open].start - state.tokens[b.open].start);
  return kept.map((candidate, index) => {
    const enclosure = enclosureAround(state, enclosures, candidate);
    const span =
      enclosure !== undefined && fillsEnclosure(state, enclosure, candidate, kept[index - 1], kept[index + 1])
        ? { start: state.tokens[enclosure.open].start, end: state.tokens[enclosure.close].end }
        : withWholeEmphasis(state.view, candidate);
    return { ...candidate, ...span, form: formOf(state, candidate, enclosure) };
  });
}

/**
 * The span with the sign of emphasis before or after it whose other half lies inside: "*Meno* 80d", "Book 8 of the
 * *Politics*".
 */
function withWholeEmphasis(view: string, { start, end }: Span): Span {
  const runs = view.slice(start, end).match(/\*{1,3}|_{1,3}/g);
  if (runs === null || runs.length % 2 === 0) return { start, end };
  const [first, last] = [runs[0], runs[runs.length - 1]];
  if (view.startsWith(first, start - first.length) && view[start - first.length - 1] !== first[0])
    return { start: start - first.length, end };
  if (view.startsWith(last, end) && view[end + last.length] !== last[0]) return { start, end: end + last.length };
  return { start, end };
}

function formOf(state: ParseState, candidate: CitationCandidate, enclosure: Enclosure | undefined): CitationForm {
  if (candidate.form !== 'prose') return candidate.form;
  if (state.isNote) return 'note';
  if (enclosure === undefined) return 'prose';
  return enclosure.kind === '[' ? 'bracket' : 'parenthesis';
}

/** The innermost of the nearest pairs that contains a candidate. `enclosures` are sorted by start. */
function enclosureAround(
  state: ParseState,
  enclosures: readonly Enclosure[],
  candidate: CitationCandidate,
): Enclosure | undefined {
  const following = firstIndexWhere(
    0,
    enclosures.length,
    index => state.tokens[enclosures[index].open].start >= candidate.start,
  );
  for (let index = following - 1; index >= Math.max(0, following - maxEnclosuresChecked); index--) {
    if (state.tokens[enclosures[index].close].end > candidate.end) return enclosures[index];
  }
  return undefined;
}

/** Pairs before a candidate that are checked. Keeps the time linear for text with very many brackets. */
const maxEnclosuresChecked = 8;

/** Whether brackets contain only this candidate, apart from quotation marks, emphasis marks and a full stop. */
function fillsEnclosure(
  state: ParseState,
  enclosure: Enclosure,
  candidate: CitationCandidate,
  previous: CitationCandidate | undefined,
  next: CitationCandidate | undefined,
): boolean {
  const [open, close] = [state.tokens[enclosure.open], state.tokens[enclosure.close]];
  if ((previous !== undefined && previous.end > open.end) || (next !== undefined && next.start < close.start))
    return false;
  const padding = /^[\s\u2060"“”«»*_.﴾﴿']{0,12}$/;
  return (
    padding.test(state.view.slice(open.end, Math.min(candidate.start, open.end + 13))) &&
    padding.test(state.view.slice(candidate.end, Math.min(close.start, candidate.end + 13))) &&
    candidate.start - open.end <= 12 &&
    close.start - candidate.end <= 12
  );
}
