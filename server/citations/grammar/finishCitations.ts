import type { Citation, CitationForm } from '../citation';
import type { CitationCandidate, Enclosure, ParseState } from './parseState';

/**
 * Citations of a state in text order, without overlap, each with its form and with the brackets that hold nothing else.
 * The longer of two that overlap is kept.
 */
export function finishCitations(state: ParseState): Citation[] {
  const sorted = [...state.candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: CitationCandidate[] = [];
  for (const found of sorted) {
    const before = kept[kept.length - 1];
    if (before === undefined || found.start >= before.end) kept.push(found);
  }
  const enclosures = [...state.enclosures].sort((a, b) => state.tokens[a.open].start - state.tokens[b.open].start);
  return kept.map((found, index) => {
    const around = enclosureAround(state, enclosures, found);
    const alone = around !== undefined && fillsEnclosure(state, around, found, kept[index - 1], kept[index + 1]);
    const span = alone
      ? { start: state.tokens[around.open].start, end: state.tokens[around.close].end }
      : { start: found.start, end: found.end };
    return { ...found, ...span, form: formOf(state, found, around) };
  });
}

function formOf(state: ParseState, found: CitationCandidate, around: Enclosure | undefined): CitationForm {
  if (found.form !== 'prose') return found.form;
  if (state.isNote) return 'note';
  if (around === undefined) return 'prose';
  return around.kind === '[' ? 'bracket' : 'parenthesis';
}

/** The innermost pair around a citation. Pairs are sorted by start; those that start close before are looked at. */
function enclosureAround(
  state: ParseState,
  enclosures: readonly Enclosure[],
  found: CitationCandidate,
): Enclosure | undefined {
  let low = 0;
  let high = enclosures.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (state.tokens[enclosures[middle].open].start < found.start) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && index > low - 9; index--) {
    const { open, close } = enclosures[index];
    if (state.tokens[open].start < found.start && state.tokens[close].end > found.end) return enclosures[index];
  }
  return undefined;
}

/** Whether brackets hold this citation and nothing else, save quotation marks, emphasis and a full stop. */
function fillsEnclosure(
  state: ParseState,
  around: Enclosure,
  found: CitationCandidate,
  before: CitationCandidate | undefined,
  after: CitationCandidate | undefined,
): boolean {
  const [open, close] = [state.tokens[around.open], state.tokens[around.close]];
  if ((before !== undefined && before.end > open.end) || (after !== undefined && after.start < close.start))
    return false;
  const padding = /^[\s\u2060"“”«»*_.﴾﴿']{0,12}$/;
  return (
    padding.test(state.view.slice(open.end, Math.min(found.start, open.end + 13))) &&
    padding.test(state.view.slice(found.end, Math.min(close.start, found.end + 13))) &&
    found.start - open.end <= 12 &&
    close.start - found.end <= 12
  );
}
