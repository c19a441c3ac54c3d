import type { Citation } from '../../citations/citation';
import type { FileFacts } from '../../index/facts';
import { contains, firstEndingAfter, type Span } from '../../text/span';
import { readableText } from '../shared/readableText';

/** A quotation that says which verses it is of. */
export interface QuotedVerse {
  readonly citation: Citation;
  /** The quotation with its marks. */
  readonly span: Span;
  /** The text between its marks on one line, without what an editor put into square brackets. */
  readonly text: string;
  /** Keys of other citations that follow directly, and that the quotation may as well be of. */
  readonly others: readonly string[];
}

/** Between a quotation and its citation: marks, brackets, a dash, at most this many UTF-16 units. Chosen by hand. */
const maxDistance = 8;
/** A longer quotation is cut, in UTF-16 units. Chosen by hand: a long chapter. */
const maxQuotation = 5000;
/** Only signs stand between: no word, no number, no other quotation. */
const onlySigns = /^[^\p{L}\p{N}"“”«»„]{0,8}$/u;
const onlyColon = /^[\])]?\s{0,3}:\s{0,4}$/u;
const marks = /^(?:[“”«»„"]|``)|(?:[“”«»"]|'')$/gu;
const editorial = /\[[^[\]]{0,200}\]/g;

const cache = new WeakMap<FileFacts, readonly QuotedVerse[]>();

/**
 * The quotations of a transcript that stand directly before a citation of a scripture (`“…” (John 3:16)`) or before the
 * mark of a note that cites nothing else, or after a citation and a colon (`John 3:16: “…”`). In text order. `text` is that
 * of the file.
 */
export function quotedVerses(facts: FileFacts, text: string): readonly QuotedVerse[] {
  let quoted = cache.get(facts);
  if (quoted === undefined) {
    quoted = facts.transcript.quotations.flatMap(span => {
      const index = citationOf(facts, text, span);
      return index === undefined || !isScripture(facts.citations[index].key)
        ? []
        : [quotedVerse(facts, text, span, index)];
    });
    cache.set(facts, quoted);
  }
  return quoted;
}

/** Whether a transcript may have such quotations. Needs no text. */
export function mayQuoteVerses({ transcript: { quotations }, citations }: FileFacts): boolean {
  return quotations.length > 0 && citations.some(({ key }) => isScripture(key));
}

function isScripture(key: string): boolean {
  return /^(?:bible|quran):/.test(key);
}

/** Index of the citation that a quotation belongs to. */
function citationOf({ transcript, citations }: FileFacts, text: string, { start, end }: Span): number | undefined {
  const next = firstEndingAfter(citations, end);
  const isAfter = (at: number): boolean => at >= end && at - end <= maxDistance && onlySigns.test(text.slice(end, at));
  if (next < citations.length && isAfter(citations[next].start)) return next;
  const before = citations[next - 1];
  if (
    before !== undefined &&
    before.end <= start &&
    onlyColon.test(text.slice(before.end, start).slice(0, maxDistance))
  )
    return start - before.end <= maxDistance ? next - 1 : undefined;
  const mark = transcript.marks[firstEndingAfter(transcript.marks, end)];
  return mark?.note !== undefined && isAfter(mark.start)
    ? onlyCitationIn(citations, transcript.notes[mark.note])
    : undefined;
}

/** Index of the citation in a note that has no other. */
function onlyCitationIn(citations: readonly Citation[], note: Span): number | undefined {
  const first = firstEndingAfter(citations, note.start);
  const isInNote = (citation: Citation | undefined): boolean => citation !== undefined && contains(note, citation);
  return isInNote(citations[first]) && !isInNote(citations[first + 1]) ? first : undefined;
}

function quotedVerse({ transcript, citations }: FileFacts, text: string, span: Span, index: number): QuotedVerse {
  const others: string[] = [];
  for (let i = index + 1; i < citations.length; i++) {
    const between = text.slice(citations[i - 1].end, citations[i].start);
    if (between.length > maxDistance || !/^[\s,;&()[\]]*(?:and\s*)?$/u.test(between)) break;
    others.push(citations[i].key);
  }
  const inner = readableText(text, span, transcript.furniture, maxQuotation);
  return {
    citation: citations[index],
    span: { start: span.start, end: span.end },
    text: inner.replace(marks, '').replace(editorial, ' ').replace(/\s+/g, ' ').trim(),
    others,
  };
}
