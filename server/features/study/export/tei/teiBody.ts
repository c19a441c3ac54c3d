import type { Entry } from '../../../../index/facts';
import { firstEndingAfter, type Span } from '../../../../text/span';
import type { Block, Note, Turn } from '../../../../transcript/transcript';
import { headingLevel } from '../../../document/markdownSigns';
import { InlineWriter, type StandOff } from './inlineWriter';
import { nestSpans } from './spanTree';
import { idOf, type TeiIds } from './teiSpans';
import type { TeiSpan } from './teiSpan';
import { teiUnits, type TeiUnit } from './teiUnits';
import type { Attributes, XmlWriter } from './xmlWriter';

/** Level of a heading without signs: below the title, above those of Markdown that say that they are lower. */
const usualLevel = 2;
/** The number of a page or line, with the signs around it. */
const onlyNumber = /^[\s\p{P}\p{S}]{0,20}(?:page\s)?[\p{Nd}]{1,6}[\s\p{P}\p{S}]{0,20}$/iu;

/**
 * Writes `body`: all text of a file, in its order, with furniture and notes at their place. Returns the spans that became no element.
 * `spans` is in text order. Yields about every millisecond.
 */
export function* writeBody(
  xml: XmlWriter,
  entry: Entry,
  text: string,
  spans: readonly TeiSpan[],
  ids: TeiIds,
): Generator<void, readonly StandOff[]> {
  const body = new BodyWriter(xml, entry, text, spans, ids);
  xml.open('body');
  xml.line();
  const units = yield* teiUnits(text, entry.facts.transcript);
  for (const [i, unit] of units.entries()) {
    yield* body.unit(unit, units[i + 1]);
    yield;
  }
  return body.finish();
}

class BodyWriter {
  readonly #xml: XmlWriter;
  readonly #entry: Entry;
  readonly #text: string;
  readonly #ids: TeiIds;
  readonly #inline: InlineWriter;
  readonly #spans: readonly TeiSpan[];
  #nextSpan = 0;
  readonly #notesByStart: ReadonlyMap<number, number>;
  /** Levels of the open divisions, the innermost last. */
  readonly #divisions: number[] = [];
  /** Whether the innermost division has only titles. */
  #hasOnlyTitles = false;
  #turn: Turn | undefined;
  /** Whether the open turn has a paragraph, which TEI asks for. */
  #turnHasSpeech = false;
  #note: Note | undefined;
  #paragraphs = 0;
  #isEmpty = true;

  constructor(xml: XmlWriter, entry: Entry, text: string, spans: readonly TeiSpan[], ids: TeiIds) {
    const { transcript } = entry.facts;
    this.#xml = xml;
    this.#entry = entry;
    this.#text = text;
    this.#spans = spans;
    this.#ids = ids;
    this.#inline = new InlineWriter(xml, text, transcript, number => idOf(ids, 'a', number));
    this.#notesByStart = new Map(transcript.notes.map(({ start }, index) => [start, index]));
  }

  *unit(unit: TeiUnit, next: TeiUnit | undefined): Generator<void, void> {
    if (this.#note !== undefined && (unit.start >= this.#note.end || !mayStandInNote(unit))) this.#closeNote();
    if (this.#turn !== undefined && unit.start >= this.#turn.end) this.#closeTurn();
    this.#inline.pagesUntil(unit.start);
    if (unit.kind === 'label') yield* this.#label(unit, unit.turn);
    else if (unit.kind === 'furniture') yield* this.#element('fw', this.#furnitureAttributes(unit), unit);
    else if (unit.kind === 'rest') yield* this.#speech('ab', { type: 'other' }, unit);
    else yield* this.#block(unit.block, next);
  }

  finish(): readonly StandOff[] {
    this.#closeNote();
    this.#closeTurn();
    if (this.#isEmpty) this.#xml.empty('p');
    this.#inline.finish();
    while (this.#divisions.length > 0) this.#closeDivision();
    this.#xml.close();
    this.#xml.line();
    return this.#inline.standOff;
  }

  *#block(block: Block, next: TeiUnit | undefined): Generator<void, void> {
    const { kind } = block;
    const language = this.#language(block);
    const note = kind === 'note' ? this.#notesByStart.get(block.start) : undefined;
    if (note !== undefined) yield* this.#noteBlock(note, block, language);
    else if (kind === 'title' || kind === 'heading') yield* this.#heading(block, language);
    else if (
      kind === 'notes-heading' &&
      next?.kind === 'block' &&
      next.block.kind === 'note' &&
      this.#turn === undefined
    )
      yield* this.#heading(block, language);
    else if (kind === 'paragraph') {
      const number = ++this.#paragraphs;
      yield* this.#speech('p', { 'xml:id': idOf(this.#ids, 'p', number), n: number, ...language }, block);
    } else yield* this.#speech('ab', { type: kind, ...language }, block);
  }

  *#heading(block: Block, language: Attributes): Generator<void, void> {
    this.#closeTurn();
    const isTitle = block.kind === 'title';
    const level = isTitle ? 0 : block.kind === 'heading' ? (headingLevel(this.#text, block) ?? usualLevel) : 1;
    if (!isTitle || !this.#hasOnlyTitles)
      this.#openDivision(level, block.kind === 'notes-heading' ? 'notes' : undefined);
    yield* this.#element('head', { type: isTitle ? 'title' : undefined, ...language }, block);
    this.#hasOnlyTitles = isTitle;
  }

  /** A paragraph of the present turn, or of none. */
  *#speech(element: 'p' | 'ab', attributes: Attributes, span: Span): Generator<void, void> {
    if (this.#note === undefined) {
      const turn = this.#turnOf(span);
      if (turn !== this.#turn) this.#openTurn(turn);
      this.#turnHasSpeech = true;
    }
    this.#hasOnlyTitles = false;
    yield* this.#element(element, attributes, span);
  }

  *#label(span: Span, turn: Turn): Generator<void, void> {
    this.#openTurn(turn);
    yield* this.#element('speaker', {}, span);
  }

  *#noteBlock(index: number, block: Block, language: Attributes): Generator<void, void> {
    this.#closeNote();
    const note = this.#entry.facts.transcript.notes[index];
    const { number, label, end } = note;
    this.#xml.open('note', { 'xml:id': idOf(this.#ids, 'note', index + 1), n: number, ...language });
    const labels: TeiSpan[] =
      label.start < label.end && label.start >= block.start && label.end <= block.end
        ? [{ kind: 'note', element: 'label', start: label.start, end: label.end, attributes: {} }]
        : [];
    yield* this.#inlineText(block, 'note', labels);
    this.#note = note;
    this.#hasOnlyTitles = false;
    if (end <= block.end) this.#closeNote();
  }

  *#element(element: string, attributes: Attributes, span: Span): Generator<void, void> {
    this.#xml.open(element, attributes);
    yield* this.#inlineText(span, element);
    this.#xml.close();
    this.#xml.line();
    if (element !== 'fw') this.#isEmpty = false;
  }

  *#inlineText(span: Span, container: string, more: readonly TeiSpan[] = []): Generator<void, void> {
    const inside = [...more, ...(container === 'fw' ? [] : this.#furnitureIn(span, container))];
    const crossing: TeiSpan[] = [];
    for (; this.#nextSpan < this.#spans.length && this.#spans[this.#nextSpan].start < span.end; this.#nextSpan++) {
      const each = this.#spans[this.#nextSpan];
      if (each.start >= span.start && each.end <= span.end) inside.push(each);
      else crossing.push(each);
    }
    const tree = yield* nestSpans(inside, container);
    this.#inline.write(span, { nodes: tree.nodes, standOff: [...crossing, ...tree.standOff] });
  }

  /** Furniture in a block. Tags that name a speaker are the label itself. */
  #furnitureIn(span: Span, container: string): TeiSpan[] {
    const { furniture } = this.#entry.facts.transcript;
    const found: TeiSpan[] = [];
    for (let i = firstEndingAfter(furniture, span.start); i < furniture.length && furniture[i].start < span.end; i++) {
      const [start, end] = [Math.max(span.start, furniture[i].start), Math.min(span.end, furniture[i].end)];
      if (container === 'speaker' && start === span.start && end === span.end) continue;
      found.push({
        kind: 'furniture',
        element: 'fw',
        start,
        end,
        attributes: this.#furnitureAttributes({ start, end }),
      });
    }
    return found;
  }

  #furnitureAttributes({ start, end }: Span): Attributes {
    const { lineNumbers } = this.#entry.facts.transcript;
    const line = lineNumbers[firstEndingAfter(lineNumbers, start)];
    if (line !== undefined && line.start <= start && end <= line.end) return { type: 'lineNum' };
    return end - start < 60 && onlyNumber.test(this.#text.slice(start, end)) ? { type: 'pageNum' } : {};
  }

  #turnOf({ start }: Span): Turn | undefined {
    const { turns } = this.#entry.facts.transcript;
    const turn = turns[firstEndingAfter(turns, start)];
    return turn !== undefined && turn.start <= start ? turn : undefined;
  }

  #openTurn(turn: Turn | undefined): void {
    this.#closeTurn();
    this.#hasOnlyTitles = false;
    if (turn === undefined) return;
    const person = this.#ids.person(turn.called?.value ?? turn.speaker);
    this.#xml.open('sp', { who: person === undefined ? undefined : `#${person}` });
    this.#xml.line();
    this.#turn = turn;
    this.#turnHasSpeech = false;
    this.#isEmpty = false;
  }

  #closeTurn(): void {
    this.#closeNote();
    if (this.#turn === undefined) return;
    if (!this.#turnHasSpeech) {
      this.#xml.empty('p');
      this.#xml.line();
    }
    this.#xml.close();
    this.#xml.line();
    this.#turn = undefined;
  }

  #closeNote(): void {
    if (this.#note === undefined) return;
    this.#xml.close();
    this.#xml.line();
    this.#note = undefined;
  }

  #openDivision(level: number, type: string | undefined): void {
    while (this.#divisions.length > 0 && this.#divisions.at(-1)! >= level) this.#closeDivision();
    this.#xml.open('div', { type });
    this.#xml.line();
    this.#divisions.push(level);
    this.#isEmpty = false;
  }

  #closeDivision(): void {
    this.#xml.close();
    this.#xml.line();
    this.#divisions.pop();
  }

  /** The language of a block where it is not that of the transcript. */
  #language({ language }: Block): Attributes {
    return {
      'xml:lang': language === 'und' || language === this.#entry.facts.transcript.language ? undefined : language,
    };
  }
}

/** Between the blocks of one note only its own text and furniture stand. */
function mayStandInNote(unit: TeiUnit): boolean {
  if (unit.kind === 'furniture') return true;
  return unit.kind === 'block' && (unit.block.kind === 'note' || unit.block.kind === 'paragraph');
}
