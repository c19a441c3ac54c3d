import { inSlices } from '../../base/slices';
import { withoutTrailing } from '../../base/withoutTrailing';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { Span } from '../../text/span';
import { isoDate } from '../../transcript/calendar';
import type { Block, Note, Turn } from '../../transcript/transcript';
import { plainTitle } from '../shared/listTitle';
import { cueTime } from '../shared/cueTime';
import { collapseWhitespace, firstWords, readableText, shorten } from '../shared/readableText';
import { turnAt } from '../shared/speakers';
import { documentLayout, isNoteGroup, isSection, type LayoutPart } from './documentLayout';

export type OutlineKind = 'title' | 'section' | 'turn' | 'paragraph' | 'notes' | 'note';

/** A node of the outline. `selection` lies inside `span`, and `span` inside the span of the parent. */
export interface OutlineSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** Words in the name of a paragraph. Chosen by hand. */
const paragraphNameWords = 6;
/** Words of its body in the name of a note. Chosen by hand. */
const noteNameWords = 8;
/** Longest names in characters. Chosen by hand. */
const maxTitle = 120;
const maxName = 80;
/** UTF-16 units of a paragraph that are read for its name: more than its first words need. */
const nameReadLimit = 400;

/**
 * The outline of a transcript: title, sections with their paragraphs, paragraphs outside of sections, notes under one
 * node. The paragraphs of a turn are under its speaker. Rejects with `Cancelled`.
 */
export async function outline(
  corpus: Corpus,
  uri: string,
  cancelled: () => boolean = () => false,
): Promise<OutlineSymbol[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const symbols = new SymbolBuilder(entry, await corpus.text(uri));
  return inSlices(toSymbols(documentLayout(entry.facts.transcript).parts, symbols), cancelled);
}

/** The symbols of neighbouring parts; those of one turn are joined. */
function* toSymbols(parts: readonly LayoutPart[], symbols: SymbolBuilder): Generator<void, OutlineSymbol[]> {
  const found: OutlineSymbol[] = [];
  for (let i = 0; i < parts.length; i++) {
    const turn = isNoteGroup(parts[i]) || isSection(parts[i]) ? undefined : symbols.turnAt(parts[i].start);
    if (turn === undefined) {
      found.push(yield* toSymbol(parts[i], symbols));
      continue;
    }
    const first = i;
    while (i + 1 < parts.length && !isSection(parts[i + 1]) && parts[i + 1].end <= turn.end) i++;
    const inTurn: OutlineSymbol[] = [];
    for (const part of parts.slice(first, i + 1)) inTurn.push(yield* toSymbol(part, symbols));
    found.push(symbols.turn(turn, inTurn));
  }
  return found;
}

function* toSymbol(part: LayoutPart, symbols: SymbolBuilder): Generator<void, OutlineSymbol> {
  yield;
  if (isNoteGroup(part)) {
    const selection = part.heading ?? part.notes[0].label;
    const children: OutlineSymbol[] = [];
    for (const note of part.notes) {
      yield;
      children.push(symbols.note(note));
    }
    return {
      name: 'Notes',
      detail: String(part.notes.length),
      kind: 'notes',
      span: plain(part),
      selection: plain(selection),
      children,
    };
  }
  if (isSection(part)) {
    return {
      name: symbols.nameOf(part.heading),
      kind: 'section',
      span: plain(part),
      selection: plain(part.heading),
      children: yield* toSymbols(part.content, symbols),
    };
  }
  return part.kind === 'title' ? symbols.title(part) : symbols.paragraph(part);
}

/** Makes the symbols of one transcript and their names. */
class SymbolBuilder {
  readonly #entry: Entry;
  readonly #text: string;

  constructor(entry: Entry, text: string) {
    this.#entry = entry;
    this.#text = text;
  }

  title(block: Block): OutlineSymbol {
    const { date } = this.#entry;
    const title = plainTitle(this.#entry);
    return {
      name: shorten(collapseWhitespace(title), maxTitle) || this.nameOf(block),
      kind: 'title',
      ...(date === undefined ? {} : { detail: isoDate(date) }),
      span: plain(block),
      selection: plain(block),
      children: [],
    };
  }

  paragraph(block: Block): OutlineSymbol {
    // The selection is the first sentence: the editor reveals it, and the name begins with it.
    const [start, end] = block.sentences.length >= 2 ? block.sentences : [block.start, block.end];
    const sentence = { start: Math.max(start, block.start), end: Math.min(end, block.end) };
    const time = cueTime(this.#entry, block.start);
    return {
      name: this.#paragraphName(block, sentence),
      kind: 'paragraph',
      ...(time !== undefined && { detail: time }),
      span: plain(block),
      selection: sentence,
      children: [],
    };
  }

  turnAt(offset: number): Turn | undefined {
    return turnAt(this.#entry, offset);
  }

  /** A speaker; the only paragraph of a turn is its detail. */
  turn(turn: Turn, paragraphs: readonly OutlineSymbol[]): OutlineSymbol {
    const [first] = paragraphs;
    return {
      name: shorten(turn.speaker, maxName),
      detail: first.name,
      kind: 'turn',
      span: { start: turn.start, end: paragraphs.reduce((end, { span }) => Math.max(end, span.end), turn.end) },
      selection: plain(turn.name),
      children: paragraphs.length === 1 ? [] : paragraphs,
    };
  }

  note(note: Note): OutlineSymbol {
    const body = firstWords(this.#read(note.body), noteNameWords);
    return {
      name: shorten(`${note.number} ${body}`.trim(), maxName),
      kind: 'note',
      span: plain(note),
      selection: plain(note.label),
      children: [],
    };
  }

  nameOf(span: Span): string {
    return shorten(withoutMarkdownSigns(this.#read(span)), maxTitle) || '…';
  }

  /** The first sentence when its length is within two words of the usual length of a name, or else the first words. */
  #paragraphName(block: Block, sentence: Span): string {
    const firstSentence = withoutMarkdownSigns(this.#read(sentence));
    const wordCount = firstSentence.split(' ').length;
    if (Math.abs(wordCount - paragraphNameWords) <= 2) return shorten(firstSentence, maxName);
    const text = this.#read({ start: block.start, end: Math.min(block.end, block.start + nameReadLimit) });
    return shorten(firstWords(withoutMarkdownSigns(text), paragraphNameWords), maxName) || '…';
  }

  #read(span: Span): string {
    return readableText(this.#text, span, this.#entry.facts.transcript.furniture);
  }
}

/** The text without the signs of Markdown for a heading, a quotation or emphasis at its ends. */
function withoutMarkdownSigns(text: string): string {
  return withoutTrailing(text.replace(/^[#>*_ ]+(?=\S)/, ''), /\*/);
}

function plain({ start, end }: Span): Span {
  return { start, end };
}
