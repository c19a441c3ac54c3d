import type { Citation } from '../../citations/citation';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { touches, type Span } from '../../text/span';
import type { DateMention, Honorific, Note, NoteMark } from '../../transcript/transcript';

/** Which part of a citation the cursor is on. */
export type CitationPart = 'work' | 'division' | 'locus' | 'whole';

/** What is at the cursor. */
export type Target =
  | { readonly kind: 'mark'; readonly span: Span; readonly mark: NoteMark }
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: Citation; readonly part: CitationPart }
  | { readonly kind: 'date'; readonly span: Span; readonly mention: DateMention }
  | { readonly kind: 'honorific'; readonly span: Span; readonly honorific: Honorific }
  | { readonly kind: 'theme'; readonly span: Span; readonly key: string }
  | { readonly kind: 'note'; readonly span: Span; readonly note: Note; readonly index: number };

/**
 * What the offset is on: note mark (or a note's label) before citation before date before honorific before theme; a
 * note's body when there is nothing else. Something that the offset lies in comes before something that ends there.
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

/** The citation that the offset touches, with its part. */
function citationAt(entry: Entry, offset: number): Extract<Target, { kind: 'citation' }> | undefined {
  const citation = touching(entry.facts.citations, offset);
  return citation === undefined
    ? undefined
    : { kind: 'citation', span: citation, citation, part: partAt(citation, offset) };
}

/** The note whose label or body the offset touches. */
export function noteAt(entry: Entry, offset: number): Extract<Target, { kind: 'note' }> | undefined {
  const note = touching(entry.facts.transcript.notes, offset);
  return note === undefined
    ? undefined
    : { kind: 'note', span: note, note, index: entry.facts.transcript.notes.indexOf(note) };
}

/** All that the offset touches, the most wanted first. */
async function targetsAt(corpus: Corpus, entry: Entry, offset: number): Promise<Target[]> {
  const { transcript } = entry.facts;
  const found: Target[] = [];
  const mark = touching(transcript.marks, offset);
  if (mark !== undefined) found.push({ kind: 'mark', span: mark, mark });
  const note = noteAt(entry, offset);
  if (note !== undefined && note.note.label.start <= offset && offset < note.note.label.end)
    found.push({ ...note, span: note.note.label });
  const citation = citationAt(entry, offset);
  if (citation !== undefined) found.push(citation);
  const mention = touching(transcript.dates, offset);
  if (mention !== undefined) found.push({ kind: 'date', span: mention, mention });
  const honorific = touching(transcript.honorifics, offset);
  if (honorific !== undefined) found.push({ kind: 'honorific', span: honorific, honorific });
  // Themes come last, and after an edit they take longest: do not wait for them where something else is at the cursor.
  const isFound = found.some(({ span }) => offset < span.end);
  const theme = isFound ? undefined : (await corpus.themes()).at(entry.uri, offset);
  if (theme !== undefined) found.push({ kind: 'theme', span: theme, key: theme.key });
  if (note !== undefined) found.push(note);
  return found;
}

/** The span that the offset lies in, else one that ends there; the shortest where several do. */
function touching<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  let best: S | undefined;
  for (const span of spans) {
    if (span.start > offset) break;
    if (touches(span, offset) && (best === undefined || rank(span, offset) < rank(best, offset))) best = span;
  }
  return best;
}

function rank(span: Span, offset: number): number {
  return (offset < span.end ? 0 : 1e9) + span.end - span.start;
}

function partAt(citation: Citation, offset: number): CitationPart {
  for (const part of ['locus', 'division', 'work'] as const) {
    const span = citation[part];
    if (span !== undefined && span.start <= offset && offset < span.end) return part;
  }
  for (const part of ['locus', 'division', 'work'] as const) {
    const span = citation[part];
    if (span !== undefined && touches(span, offset)) return part;
  }
  return 'whole';
}
