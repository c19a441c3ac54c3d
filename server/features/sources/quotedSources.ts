import type { FileFacts } from '../../index/facts';
import { contains, firstEndingAfter, type Span } from '../../text/span';

/** A quotation of a source that is cited there. */
export interface QuotedSource extends Span {
  /** Key of the source; empty where what is cited is not known. */
  readonly key: string;
}

/** Most units between a quotation and the citation, or the mark of the note, that belongs to it: `," [` or `: "`. */
const reach = 6;

/**
 * The quotations of a transcript with a citation inside, right behind or right before them, or with the mark of a note
 * that cites right behind: `"…" [The Holy Quran, 5: 54]`, `"…" (3)`. Others may be anybody's words. In text order.
 */
export function quotedSources(facts: FileFacts): readonly QuotedSource[] {
  let known = found.get(facts);
  if (known === undefined) found.set(facts, (known = find(facts)));
  return known;
}

const found = new WeakMap<FileFacts, readonly QuotedSource[]>();

function find({ transcript, citations }: FileFacts): QuotedSource[] {
  const { quotations, marks, notes } = transcript;
  const citedIn = (span: Span): string | undefined => {
    const citation = citations[firstEndingAfter(citations, span.start)];
    return citation !== undefined && contains(span, citation) ? citation.key : undefined;
  };
  return quotations.flatMap(quotation => {
    const inside = citedIn(quotation);
    const behind = citations[firstEndingAfter(citations, quotation.end)];
    const before = citations[firstEndingAfter(citations, quotation.start) - 1];
    const mark = marks[firstEndingAfter(marks, quotation.end)];
    const note = mark?.note === undefined || mark.start - quotation.end > reach ? undefined : notes[mark.note];
    const key =
      inside ??
      (behind !== undefined && behind.start - quotation.end <= reach ? behind.key : undefined) ??
      (note === undefined ? undefined : citedIn(note)) ??
      (before !== undefined && quotation.start - before.end <= reach ? before.key : undefined);
    return key === undefined ? [] : [{ start: quotation.start, end: quotation.end, key }];
  });
}
