import type { CitationCounts } from '../citedKeys';
import type { Entry } from '../../../../index/facts';
import { isResolved } from '../../../../citations/citation';
import { firstEndingAfter, type Span } from '../../../../text/span';
import { nonCitationBrackets } from '../../../document/nonCitationBrackets';
import { quotedVerses } from '../../../sources/quotedVerse';
import { dateAttributes } from './teiDate';
import { compareSpans, type TeiKind, type TeiSpan } from './teiSpan';
import type { Attributes } from './xmlWriter';

/** A theme with its mentions in one transcript. */
export interface TeiTheme {
  readonly label: string;
  readonly sites: readonly Span[];
}

/** What the elements of a transcript point to, by id. */
export interface TeiIds {
  /** Before each id, so that ids of several transcripts differ: `t2.`. */
  readonly prefix: string;
  /** Of the source of a key; undefined for a key without an item. */
  readonly source: (key: string) => string | undefined;
  /** Of a person by the name in a label. */
  readonly person: (name: string) => string | undefined;
}

/** The ids of things that are counted: `t2.note5`. */
export function idOf(
  { prefix }: TeiIds,
  kind: 'p' | 'note' | 'theme' | 'honorific.' | 'a',
  name: number | string,
): string {
  return `${prefix}${kind}${name}`;
}

/** The citations of one transcript, counted as those of a corpus are. */
export function citationsOf({ uri, facts }: Entry): CitationCounts {
  const byKey = new Map<string, Map<string, number>>();
  for (const citation of facts.citations) {
    if (!isResolved(citation)) continue;
    byKey.set(citation.key, new Map([[uri, (byKey.get(citation.key)?.get(uri) ?? 0) + 1]]));
  }
  return { byKey, notes: [] };
}

/**
 * All parts of a transcript that become elements inside its blocks, in text order: what its facts name, the mentions of themes, and the
 * notes that are no blocks.
 * `text` is that of the file. Yields between the kinds.
 */
export function* teiSpans(
  entry: Entry,
  text: string,
  themes: readonly TeiTheme[],
  ids: TeiIds,
): Generator<void, TeiSpan[]> {
  const { transcript, citations } = entry.facts;
  const found: TeiSpan[] = [];
  const add = (kind: TeiKind, element: string, { start, end }: Span, attributes: Attributes): void => {
    if (start < end) found.push({ kind, element, start, end, attributes });
  };
  const pointer = (id: string | undefined): string | undefined => (id === undefined ? undefined : `#${id}`);
  for (const { note, number, ...span } of transcript.marks) {
    const target = note === undefined ? undefined : pointer(idOf(ids, 'note', note + 1));
    add('noteMark', 'ref', span, { type: 'noteMark', n: number, target });
  }
  const noteBlocks = new Set(transcript.blocks.flatMap(({ kind, start }) => (kind === 'note' ? [start] : [])));
  for (const [i, note] of transcript.notes.entries())
    if (!noteBlocks.has(note.start)) add('note', 'note', note, { 'xml:id': idOf(ids, 'note', i + 1), n: note.number });
  for (const citation of citations) {
    const { key } = citation;
    const known = isResolved(citation) ? { n: key, target: pointer(ids.source(key)) } : { subtype: 'unknown' };
    add('citation', 'ref', citation, { type: 'citation', ...known });
  }
  yield;
  for (const mention of transcript.dates) add('date', 'date', mention, dateAttributes(mention.date, ids.prefix));
  for (const honorific of transcript.honorifics)
    add('honorific', 'seg', honorific, { type: 'honorific', ana: pointer(idOf(ids, 'honorific.', honorific.id)) });
  yield;
  for (const bracket of nonCitationBrackets(entry, text))
    add(bracket.kind, bracket.kind === 'stage' ? 'stage' : 'supplied', bracket, {});
  for (const quotation of transcript.quotations) add('quotation', 'q', quotation, {});
  yield;
  for (const span of quotationsWithSource(entry, text)) add('quotedSource', 'cit', span, {});
  for (const { name, again = [], called, speaker } of transcript.turns)
    for (const each of [name, ...again.map(label => label.name)])
      add('speaker', 'name', each, { type: 'speaker', ref: pointer(ids.person(called?.value ?? speaker)) });
  yield;
  for (const [i, { sites }] of themes.entries()) {
    for (const site of sites) add('theme', 'term', site, { ref: pointer(idOf(ids, 'theme', i + 1)) });
    yield;
  }
  return found.sort(compareSpans);
}

/** A quotation of a scripture together with the citation that stands directly before or after it. */
function quotationsWithSource({ facts }: Entry, text: string): Span[] {
  const { blocks } = facts.transcript;
  return quotedVerses(facts, text).flatMap(({ span, citation }) => {
    const whole = { start: Math.min(span.start, citation.start), end: Math.max(span.end, citation.end) };
    const block = blocks[firstEndingAfter(blocks, whole.start)];
    return block !== undefined && block.start <= whole.start && whole.end <= block.end ? [whole] : [];
  });
}
