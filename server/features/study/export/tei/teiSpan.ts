import type { Span } from '../../../../text/span';
import type { Attributes } from './xmlWriter';

/** What a span is, for spans that become no element: `<span type="theme" from="#…" to="#…"/>`. */
export type TeiKind =
  | 'furniture'
  | 'note'
  | 'noteMark'
  | 'citation'
  | 'date'
  | 'speaker'
  | 'honorific'
  | 'quotedSource'
  | 'quotation'
  | 'stage'
  | 'editorial'
  | 'theme';

/** A part of a transcript that becomes an element. */
export interface TeiSpan extends Span {
  readonly kind: TeiKind;
  readonly element: string;
  readonly attributes: Attributes;
}

/** Of two spans that cross, the one whose kind comes first here becomes an element. */
const kinds: readonly TeiKind[] = [
  'furniture',
  'note',
  'noteMark',
  'citation',
  'date',
  'speaker',
  'honorific',
  'stage',
  'editorial',
  'quotedSource',
  'quotation',
  'theme',
];

export function rankOf({ kind }: TeiSpan): number {
  return kinds.indexOf(kind);
}

/** Text order, of spans that start together the longer first; of equal ones the one that stands around the other. */
export function compareSpans(a: TeiSpan, b: TeiSpan): number {
  return a.start - b.start || b.end - a.end || rankOf(b) - rankOf(a);
}

/**
 * Elements whose content is of phrases only (`macro.phraseSeq` in the TEI Guidelines): no quotation, stage direction or `cit` may stand
 * in them.
 */
const ofPhrases: ReadonlySet<string> = new Set(['date', 'term', 'speaker', 'name', 'fw', 'label']);
const notPhrases: ReadonlySet<string> = new Set(['q', 'quote', 'stage', 'cit', 'label']);

/** Whether the schema of TEI P5 lets an element stand directly in another. */
export function mayStandIn(element: string, parent: string): boolean {
  return !(ofPhrases.has(parent) && notPhrases.has(element));
}
