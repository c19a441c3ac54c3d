import type { Entry } from '../../index/facts';
import type { Span } from '../../text/span';
import { dateTarget } from '../../transcript/calendar';
import { nonCitationBrackets } from './nonCitationBrackets';

export type AnnotationKind =
  'citation' | 'note-mark' | 'note' | 'editorial' | 'stage' | 'honorific' | 'date' | 'furniture';

/** An entry of `corpus-study annotations --json`, without its file. */
export interface Annotation extends Span {
  readonly text: string;
  readonly kind: AnnotationKind;
  /** What the annotation points to: a citation key, `note:5`, `honorific:saw`, `date:1998-03-03`. */
  readonly target?: string;
  /** How a citation is written, for example `bracket` or `prose`. */
  readonly form?: string;
  readonly problems?: readonly { readonly code: string; readonly message: string }[];
}

/**
 * All annotations of a transcript in text order, the longer first where two start together. `text` is the text of the
 * file.
 */
export function annotations(entry: Entry, text: string): Annotation[] {
  const { citations, transcript } = entry.facts;
  const annotate = (kind: AnnotationKind, span: Span, target?: string): Annotation => ({
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    kind,
    ...(target === undefined ? {} : { target }),
  });
  return [
    ...citations.map(citation => ({
      ...annotate('citation', citation, citation.key),
      form: citation.form,
      ...(citation.problems.length === 0
        ? {}
        : { problems: citation.problems.map(({ code, message }) => ({ code, message })) }),
    })),
    ...transcript.marks.map(mark => annotate('note-mark', mark, `note:${mark.number}`)),
    ...transcript.notes.map(note => annotate('note', note, `note:${note.number}`)),
    ...nonCitationBrackets(entry, text).map(bracket => annotate(bracket.kind, bracket)),
    ...transcript.honorifics.map(honorific => annotate('honorific', honorific, `honorific:${honorific.id}`)),
    ...transcript.dates.map(mention => annotate('date', mention, dateTarget(mention.date))),
    ...transcript.furniture.map(run => annotate('furniture', run)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}
