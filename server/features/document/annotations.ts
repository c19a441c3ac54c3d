import { firstIndexWhere } from '../../base/binarySearch';
import type { Citation } from '../../citations/citation';
import type { Entry } from '../../index/facts';
import type { Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import { dateTarget } from '../../transcript/calendar';
import type { Transcript } from '../../transcript/transcript';
import { speakerTarget } from '../shared/speakers';
import { nonCitationBrackets } from './nonCitationBrackets';

export type AnnotationKind =
  'citation' | 'note-mark' | 'note' | 'editorial' | 'stage' | 'honorific' | 'date' | 'speaker' | 'furniture';

/** An entry of `corpus-study annotations --json`, without its file. */
export interface Annotation extends Span {
  readonly text: string;
  readonly kind: AnnotationKind;
  /** What the annotation points to: a citation key, `note:5`, `honorific:saw`, `date:1998-03-03`, `speaker:mr-pell`. */
  readonly target?: string;
  /** How a citation is written, for example `bracket` or `prose`. */
  readonly form?: string;
  readonly problems?: readonly AnnotationProblem[];
}

/** What is wrong with a citation, a mark or a note. */
type AnnotationProblem = Pick<Problem, 'code' | 'message'>;

/**
 * All annotations of a transcript in text order, the longer first where two start together. `text` is the text of the
 * file, `ofQuotations` are the problems that `quotationProblems` finds.
 */
export function annotations(entry: Entry, text: string, ofQuotations: readonly Problem[] = []): Annotation[] {
  const { citations, transcript } = entry.facts;
  const annotate = (kind: AnnotationKind, span: Span, target?: string): Annotation => ({
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    kind,
    ...(target === undefined ? {} : { target }),
  });
  const annotateCitation = (citation: Citation): Annotation => {
    const problems = [...citation.problems.map(codeAndMessage), ...problemsIn(ofQuotations, citation)];
    return {
      ...annotate('citation', citation, citation.key),
      form: citation.form,
      ...(problems.length === 0 ? {} : { problems }),
    };
  };
  const annotateNote = (kind: AnnotationKind, span: Span, number: string, label: Span): Annotation => {
    const problems = problemsIn(transcript.problems, label);
    return { ...annotate(kind, span, `note:${number}`), ...(problems.length === 0 ? {} : { problems }) };
  };
  return [
    ...citations.map(annotateCitation),
    ...transcript.marks.map(mark => annotateNote('note-mark', mark, mark.number, mark)),
    ...transcript.notes.map(note => annotateNote('note', note, note.number, note.label)),
    ...nonCitationBrackets(entry, text).map(bracket => annotate(bracket.kind, bracket)),
    ...transcript.honorifics.map(honorific => annotate('honorific', honorific, `honorific:${honorific.id}`)),
    ...transcript.dates.map(mention => annotate('date', mention, dateTarget(mention.date))),
    ...transcript.turns.flatMap(turn =>
      [turn.called ?? turn.name, ...(turn.again ?? []).map(({ name }) => name)].map(span =>
        annotate('speaker', span, speakerTarget(turn.called?.value ?? turn.speaker)),
      ),
    ),
    ...wholeFurniture(transcript).map(run => annotate('furniture', run)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The furniture without the numbers in front of lines, which are no lines of their own, and tags that name a speaker. */
function wholeFurniture({ furniture, lineNumbers, turns, cues }: Transcript): readonly Span[] {
  const tags = cues === undefined ? [] : turns.flatMap(turn => [turn, ...(turn.again ?? [])].map(({ label }) => label));
  if (lineNumbers.length + tags.length === 0) return furniture;
  const starts = new Set([...lineNumbers, ...tags].map(({ start }) => start));
  return furniture.filter(({ start }) => !starts.has(start));
}

/** Those of `problems`, which are in text order, that lie inside `span`. */
function problemsIn(problems: readonly Problem[], span: Span): AnnotationProblem[] {
  const first = firstIndexWhere(0, problems.length, index => problems[index].start >= span.start);
  const found: AnnotationProblem[] = [];
  for (let i = first; i < problems.length && problems[i].start < span.end; i++)
    if (problems[i].end <= span.end) found.push(codeAndMessage(problems[i]));
  return found;
}

function codeAndMessage({ code, message }: Problem): AnnotationProblem {
  return { code, message };
}
