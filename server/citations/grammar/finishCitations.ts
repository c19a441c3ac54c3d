import type { Citation, CitationForm } from '../citation';
import type { CitationCandidate, Enclosure, ParseState } from './parseState';

/**
 * Citations of a state in text order, without overlap, each with its form and with the brackets that hold nothing else.
 * The longer of two that overlap is kept.
 */
export function finishCitations(state: ParseState): Citation[] {
  const sorted = [...state.candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: CitationCandidate[] = [];
  for (const match of sorted) {
    const before = kept[kept.length - 1];
    if (before === undefined || match.start >= before.end) kept.push(match);
  }
  const enclosures = [...state.enclosures].sort((a, b) => state.tokens[a.open].start - state.tokens[b.open].start);
  return kept.map((match, index) => {
    const around = enclosureAround(state, enclosures, match);
    const alone = around !== undefined && fillsEnclosure(state, around, match, kept[index - 1], kept[index + 1]);
    const span = alone
      ? { start: state.tokens[around.open].start, end: state.tokens[around.close].end }
      : { start: match.start, end: match.end };
    return { ...match, ...span, form: formOf(state, match, around) };
  });
}

function formOf(state: ParseState, match: CitationCandidate, around: Enclosure | undefined): CitationForm {
  if (match.form !== 'prose') return match.form;
  if (state.isNote) return 'note';
  if (around === undefined) return 'prose';
  return around.kind === '[' ? 'bracket' : 'parenthesis';
}

/** The innermost pair around a citation. Pairs are sorted by start; those that start close before are looked at. */
function enclosureAround(
  state: ParseState,
  enclosures: readonly Enclosure[],
  match: CitationCandidate,
): Enclosure | undefined {
  let low = 0;
  let high = enclosures.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (state.tokens[enclosures[middle].open].start < match.start) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && index > low - 9; index--) {
    const { open, close } = enclosures[index];
    if (state.tokens[open].start < match.start && state.tokens[close].end > match.end) return enclosures[index];
  }
  return undefined;
}

/** Whether brackets hold this citation and nothing else, save quotation marks, emphasis and a full stop. */
function fillsEnclosure(
  state: ParseState,
  around: Enclosure,
  match: CitationCandidate,
  before: CitationCandidate | undefined,
  after: CitationCandidate | undefined,
): boolean {
  const [open, close] = [state.tokens[around.open], state.tokens[around.close]];
  if ((before !== undefined && before.end > open.end) || (after !== undefined && after.start < close.start))
    return false;
  const padding = /^[\s\u2060"“”«»*_.﴾﴿']{0,12}$/;
  return (
    padding.test(state.view.slice(open.end, Math.min(match.start, open.end + 13))) &&
    padding.test(state.view.slice(match.end, Math.min(close.start, match.end + 13))) &&
    match.start - open.end <= 12 &&
    close.start - match.end <= 12
  );
}
