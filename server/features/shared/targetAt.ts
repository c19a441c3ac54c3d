import type { Citation } from '../../citations/citation';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { touches, type Span } from '../../text/span';
import type { DateMention, Honorific, Note, NoteMark } from '../../transcript/transcript';

/** Something that features answer about, at the cursor. */
export type Target =
  | { readonly kind: 'mark'; readonly span: Span; readonly mark: NoteMark }
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: Citation }
  | { readonly kind: 'date'; readonly span: Span; readonly mention: DateMention }
  | { readonly kind: 'honorific'; readonly span: Span; readonly honorific: Honorific }
  | { readonly kind: 'theme'; readonly span: Span; readonly key: string }
  | { readonly kind: 'note'; readonly span: Span; readonly note: Note; readonly index: number };

/**
 * The target at an offset: a note mark (or the label of a note), or else a citation, a date, an honorific, a theme, or
 * the body of a note, in this order. A target that contains the offset is preferred to one that ends there.
 */
export async function targetAt(corpus: Corpus, uri: string, offset: number): Promise<Target | undefined> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return undefined;
  const candidates = await targetsAt(corpus, entry, offset);
  return (
    candidates.find(({ kind, span }) => offset < span.end && (kind !== 'note' || candidates.length === 1)) ??
    candidates[0]
  );
}

/** The citation that the offset touches. */
function citationAt(entry: Entry, offset: number): Extract<Target, { kind: 'citation' }> | undefined {
  const citation = touching(entry.facts.citations, offset);
  return citation === undefined ? undefined : { kind: 'citation', span: citation, citation };
}

/** The note whose label or body the offset touches. */
export function noteAt(entry: Entry, offset: number): Extract<Target, { kind: 'note' }> | undefined {
  const note = touching(entry.facts.transcript.notes, offset);
  return note === undefined
    ? undefined
    : { kind: 'note', span: note, note, index: entry.facts.transcript.notes.indexOf(note) };
}

/** Everything that the offset touches, in the order of preference. */
async function targetsAt(corpus: Corpus, entry: Entry, offset: number): Promise<Target[]> {
  const { transcript } = entry.facts;
  const targets: Target[] = [];
  const mark = touching(transcript.marks, offset);
  if (mark !== undefined) targets.push({ kind: 'mark', span: mark, mark });
  const note = noteAt(entry, offset);
  if (note !== undefined && note.note.label.start <= offset && offset < note.note.label.end)
    targets.push({ ...note, span: note.note.label });
  const citation = citationAt(entry, offset);
  if (citation !== undefined) targets.push(citation);
  const mention = touching(transcript.dates, offset);
  if (mention !== undefined) targets.push({ kind: 'date', span: mention, mention });
  const honorific = touching(transcript.honorifics, offset);
  if (honorific !== undefined) targets.push({ kind: 'honorific', span: honorific, honorific });
  // Themes take longest to index after an edit, so wait for them only when no other target contains the offset.
  const isInsideTarget = targets.some(({ span }) => offset < span.end);
  const theme = isInsideTarget ? undefined : (await corpus.themes()).at(entry.uri, offset);
  if (theme !== undefined) targets.push({ kind: 'theme', span: theme, key: theme.key });
  if (note !== undefined) targets.push(note);
  return targets;
}

/** The shortest span that contains the offset, or else the shortest that ends there. `spans` are sorted by start. */
function touching<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  let preferred: S | undefined;
  for (const span of spans) {
    if (span.start > offset) break;
    if (touches(span, offset) && (preferred === undefined || rank(span, offset) < rank(preferred, offset)))
      preferred = span;
  }
  return preferred;
}

/** Lower is preferred. The large summand puts spans that end at the offset after all spans that contain it. */
function rank(span: Span, offset: number): number {
  return (offset < span.end ? 0 : 1e9) + span.end - span.start;
}
