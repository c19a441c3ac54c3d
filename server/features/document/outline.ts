import type { Corpus } from '../../index/corpus';
import { isoDate } from '../../transcript/calendar';
import type { Entry } from '../../index/facts';
import type { Span } from '../../text/span';
import type { Block, Note } from '../../transcript/transcript';

import { isNoteGroup, isSection, layout, type NoteGroup, type Section } from './documentLayout';
import { firstWords, readableText, shorten } from '../shared/readableText';

export type OutlineKind = 'title' | 'section' | 'paragraph' | 'notes' | 'note';

/** A node of the outline: `selection` lies inside `span`, and `span` inside that of its parent. */
export interface OutlineSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

const wordsOfName = 6;

/** The outline of a transcript: title, sections with their paragraphs (or paragraphs alone), notes under a parent. */
export async function outline(corpus: Corpus, uri: string): Promise<OutlineSymbol[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const names = new Names(entry, await corpus.text(uri));
  return layout(entry.facts.transcript).parts.map(part => symbol(part, names));
}

function symbol(part: Block | Section | NoteGroup, names: Names): OutlineSymbol {
  if (isNoteGroup(part)) {
    const selection = part.heading ?? part.notes[0].label;
    return {
      name: 'Notes',
      detail: String(part.notes.length),
      kind: 'notes',
      span: plain(part),
      selection: plain(selection),
      children: part.notes.map(note => names.note(note)),
    };
  }
  if (isSection(part)) {
    return {
      name: names.of(part.heading),
      kind: 'section',
      span: plain(part),
      selection: plain(part.heading),
      children: part.content.map(child => symbol(child, names)),
    };
  }
  return part.kind === 'title' ? names.title(part) : names.paragraph(part);
}

/** What the symbols of one transcript are called. */
class Names {
  constructor(
    private readonly entry: Entry,
    private readonly text: string,
  ) {}

  title(block: Block): OutlineSymbol {
    const { date } = this.entry;
    return {
      name: shorten(this.entry.title.replace(/\s+/g, ' ').trim(), 120) || this.of(block),
      kind: 'title',
      ...(date === undefined ? {} : { detail: isoDate(date) }),
      span: plain(block),
      selection: plain(block),
      children: [],
    };
  }

  paragraph(block: Block): OutlineSymbol {
    // The selection is the first sentence: what an editor reveals and what the name is taken from.
    const [start, end] = block.sentences.length >= 2 ? block.sentences : [block.start, block.end];
    const sentence = { start: Math.max(start, block.start), end: Math.min(end, block.end) };
    return {
      name: this.opening(block, sentence),
      kind: 'paragraph',
      span: plain(block),
      selection: sentence,
      children: [],
    };
  }

  note(note: Note): OutlineSymbol {
    const body = firstWords(this.read(note.body), wordsOfName + 2);
    return {
      name: shorten(`${note.number} ${body}`.trim(), 80),
      kind: 'note',
      span: plain(note),
      selection: plain(note.label),
      children: [],
    };
  }

  of(span: Span): string {
    return shorten(unmarked(this.read(span)), 120) || '…';
  }

  /** The first words; a first sentence a little longer or shorter than that is not cut into or run over. */
  private opening(block: Block, sentence: Span): string {
    const first = unmarked(this.read(sentence));
    const count = first.split(' ').length;
    if (count >= wordsOfName - 2 && count <= wordsOfName + 2) return shorten(first, 80);
    const text = this.read({ start: block.start, end: Math.min(block.end, block.start + 400) });
    return shorten(firstWords(unmarked(text), wordsOfName), 80) || '…';
  }

  private read(span: Span): string {
    return readableText(this.text, span, this.entry.facts.transcript.furniture);
  }
}

/** Without the signs with which Markdown begins a heading, a quotation or emphasis. */
function unmarked(text: string): string {
  return text.replace(/^[#>*_ ]+(?=\S)/, '').replace(/\*+$/, '');
}

function plain({ start, end }: Span): Span {
  return { start, end };
}
