import type { Citation } from '../../citations/citation';
import type { FileFacts } from '../../index/facts';
import { contains, firstEndingAfter, type Span } from '../../text/span';

/** A quotation of a source that is cited with it. */
export interface QuotedSource extends Span {
  /** Key of the source; empty when the cited source is unknown. */
  readonly key: string;
}

/**
 * Most UTF-16 units between a quotation and the citation or note mark that belongs to it: `," [` or `: "`. Chosen by
 * hand.
 */
const maxDistance = 6;

const cache = new WeakMap<FileFacts, readonly QuotedSource[]>();

/**
 * The quotations of a transcript that have a citation inside, directly after or directly before them, or directly after
 * them the mark of a note with a citation: `"…" [The Holy Quran, 5: 54]`, `"…" (3)`. Other quotations may be anybody's
 * words. In text order.
 */
export function quotedSources(facts: FileFacts): readonly QuotedSource[] {
  let sources = cache.get(facts);
  if (sources === undefined) {
    sources = facts.transcript.quotations.flatMap(({ start, end }) => {
      const key = citedKey(facts, { start, end });
      return key === undefined ? [] : [{ start, end, key }];
    });
    cache.set(facts, sources);
  }
  return sources;
}

/**
 * The key that is cited with a quotation. A citation inside counts first, then one after it, its note, one before it.
 */
function citedKey({ transcript: { marks, notes }, citations }: FileFacts, quotation: Span): string | undefined {
  const inside = citationIn(citations, quotation);
  if (inside !== undefined) return inside.key;
  const after = citations[firstEndingAfter(citations, quotation.end)];
  if (after !== undefined && after.start - quotation.end <= maxDistance) return after.key;
  const mark = marks[firstEndingAfter(marks, quotation.end)];
  if (mark?.note !== undefined && mark.start - quotation.end <= maxDistance) {
    const inNote = citationIn(citations, notes[mark.note]);
    if (inNote !== undefined) return inNote.key;
  }
  const before = citations[firstEndingAfter(citations, quotation.start) - 1];
  return before !== undefined && quotation.start - before.end <= maxDistance ? before.key : undefined;
}

/** The first citation that lies wholly in a span. */
function citationIn(citations: readonly Citation[], span: Span): Citation | undefined {
  const citation = citations[firstEndingAfter(citations, span.start)];
  return citation !== undefined && contains(span, citation) ? citation : undefined;
}
