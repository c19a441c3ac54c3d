import type { Citation, CitationForm } from '../citation';
import type { Enclosure, Found, Scan } from './scan';

/**
 * Citations of a scan in text order, without overlap, each with its form and with the brackets that hold nothing else.
 * The longer of two that overlap is kept.
 */
export function settle(scan: Scan): Citation[] {
  const sorted = [...scan.found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const found of sorted) {
    const before = kept[kept.length - 1];
    if (before === undefined || found.start >= before.end) kept.push(found);
  }
  const enclosures = [...scan.enclosures].sort((a, b) => scan.tokens[a.open].start - scan.tokens[b.open].start);
  return kept.map((found, index) => {
    const around = enclosureOf(scan, enclosures, found);
    const alone = around !== undefined && fills(scan, around, found, kept[index - 1], kept[index + 1]);
    const span = alone
      ? { start: scan.tokens[around.open].start, end: scan.tokens[around.close].end }
      : { start: found.start, end: found.end };
    return { ...found, ...span, form: formOf(scan, found, around) };
  });
}

function formOf(scan: Scan, found: Found, around: Enclosure | undefined): CitationForm {
  if (found.form !== 'prose') return found.form;
  if (scan.isNote) return 'note';
  if (around === undefined) return 'prose';
  return around.kind === '[' ? 'bracket' : 'parenthesis';
}

/** The innermost pair around a citation. Pairs are sorted by start; those that start close before are looked at. */
function enclosureOf(scan: Scan, enclosures: readonly Enclosure[], found: Found): Enclosure | undefined {
  let low = 0;
  let high = enclosures.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scan.tokens[enclosures[middle].open].start < found.start) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && index > low - 9; index--) {
    const { open, close } = enclosures[index];
    if (scan.tokens[open].start < found.start && scan.tokens[close].end > found.end) return enclosures[index];
  }
  return undefined;
}

/** Whether brackets hold this citation and nothing else, save quotation marks, emphasis and a full stop. */
function fills(
  scan: Scan,
  around: Enclosure,
  found: Found,
  before: Found | undefined,
  after: Found | undefined,
): boolean {
  const [open, close] = [scan.tokens[around.open], scan.tokens[around.close]];
  if ((before !== undefined && before.end > open.end) || (after !== undefined && after.start < close.start))
    return false;
  const padding = /^[\s\u2060"“”«»*_.﴾﴿']{0,12}$/;
  return (
    padding.test(scan.view.slice(open.end, Math.min(found.start, open.end + 13))) &&
    padding.test(scan.view.slice(found.end, Math.min(close.start, found.end + 13))) &&
    found.start - open.end <= 12 &&
    close.start - found.end <= 12
  );
}
