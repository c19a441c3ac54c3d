import type { Span } from '../../../../text/span';
import type { Transcript } from '../../../../transcript/transcript';
import { pageBegins, type PageBegin } from '../../../document/pageBegins';
import { readText } from '../../../shared/readableText';
import type { SpanNode, SpanTree } from './spanTree';
import type { TeiSpan } from './teiSpan';
import type { Attributes, XmlWriter } from './xmlWriter';

/** An empty element between two characters: the beginning of a page, or an end of a span that crosses another. */
interface Point {
  readonly at: number;
  /** The end of a span stands behind the character before it, everything else in front of the one after it. */
  readonly isEnd: boolean;
  readonly element: 'pb' | 'anchor';
  readonly attributes: Attributes;
}

/** A span that is no element, with the ids of its ends. */
export interface StandOff {
  readonly span: TeiSpan;
  readonly from: string;
  readonly to: string;
}

/**
 * Writes the text of ranges that go up, with the elements in it. Each beginning of a page, and each end of a span that became no element,
 * is written once, at its place or before the next text behind it.
 */
export class InlineWriter {
  readonly standOff: StandOff[] = [];
  readonly #xml: XmlWriter;
  readonly #text: string;
  readonly #idOf: (number: number) => string;
  /** Those that are not written, in text order. */
  #points: Point[];
  #next = 0;

  /** `idOf` gives the ids of anchors, which are counted from 1. */
  constructor(xml: XmlWriter, text: string, transcript: Transcript, idOf: (number: number) => string) {
    this.#xml = xml;
    this.#text = text;
    this.#idOf = idOf;
    this.#points = pageBegins(text, transcript)
      .map(page => pageBreak(text, transcript.furniture, page))
      .sort((a, b) => a.at - b.at);
  }

  /** Writes the pages that begin at an offset or before it. */
  pagesUntil(offset: number): void {
    while (this.#next < this.#points.length) {
      const point = this.#points[this.#next];
      if (point.at > offset || point.element !== 'pb') return;
      this.#write(this.#points[this.#next++]);
      this.#xml.line();
    }
  }

  /** Writes the text of a span with its elements. */
  write(span: Span, { nodes, standOff }: SpanTree): void {
    this.#addAnchors(standOff.filter(({ kind }) => kind !== 'quotedSource'));
    this.#nodes(span, nodes);
  }

  /** Writes the points behind all text. */
  finish(): void {
    while (this.#next < this.#points.length) this.#write(this.#points[this.#next++]);
  }

  #addAnchors(spans: readonly TeiSpan[]): void {
    if (spans.length === 0) return;
    const added: Point[] = [];
    for (const span of spans) {
      const id = this.#idOf(this.standOff.length + 1);
      const [from, to] = [`${id}.start`, `${id}.end`];
      added.push({ at: span.start, isEnd: false, element: 'anchor', attributes: { 'xml:id': from } });
      added.push({ at: span.end, isEnd: true, element: 'anchor', attributes: { 'xml:id': to } });
      this.standOff.push({ span, from, to });
    }
    this.#points = [...this.#points.slice(this.#next), ...added].sort(
      (a, b) => a.at - b.at || Number(b.isEnd) - Number(a.isEnd),
    );
    this.#next = 0;
  }

  #nodes({ start, end }: Span, nodes: readonly SpanNode[]): void {
    let at = start;
    for (const node of nodes) {
      this.#textOf(at, node.span.start);
      this.#node(node);
      at = node.span.end;
    }
    this.#textOf(at, end);
  }

  #node(node: SpanNode): void {
    const { element, attributes } = node.span;
    if (element !== 'cit') this.#element(element, attributes, node);
    else if (isQuotationWithSource(node, this.#text)) this.#cit(node);
    else this.#nodes(node.span, node.children);
  }

  #element(element: string, attributes: Attributes, { span, children }: SpanNode): void {
    this.#xml.open(element, attributes);
    this.#nodes(span, children);
    this.#xml.close();
  }

  /** A quotation and its source. TEI has no place for text between them: punctuation is `pc`. */
  #cit({ span, children }: SpanNode): void {
    this.#xml.open('cit');
    let at = span.start;
    const between = (end: number): void => {
      const isVisible = /\S/.test(this.#text.slice(at, end));
      if (isVisible) this.#xml.open('pc');
      this.#textOf(at, end);
      if (isVisible) this.#xml.close();
    };
    for (const node of children) {
      between(node.span.start);
      if (node.span.kind === 'quotation') this.#element('quote', {}, node);
      else this.#node(node);
      at = node.span.end;
    }
    between(span.end);
    this.#xml.close();
  }

  #textOf(start: number, end: number): void {
    let at = start;
    while (at < end && this.#next < this.#points.length) {
      const point = this.#points[this.#next];
      if (point.isEnd ? point.at > end : point.at >= end) break;
      if (point.at > at) this.#xml.text(this.#text.slice(at, point.at));
      this.#write(point);
      this.#next++;
      at = Math.max(at, point.at);
    }
    if (at < end) this.#xml.text(this.#text.slice(at, end));
  }

  #write({ element, attributes }: Point): void {
    this.#xml.empty(element, attributes);
  }
}

/** Just one quotation and one citation, with furniture, and nothing else but signs beside them. */
function isQuotationWithSource({ span, children }: SpanNode, text: string): boolean {
  const kinds = children.map(child => child.span.kind).filter(kind => kind !== 'furniture');
  if (kinds.length !== 2 || !kinds.includes('quotation') || !kinds.includes('citation')) return false;
  let at = span.start;
  for (const child of children) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, child.span.start))) return false;
    at = child.span.end;
  }
  return !/[\p{L}\p{N}]/u.test(text.slice(at, span.end));
}

/** A page begins at the form feed in front of its first text, so that a header belongs to the new page. */
function pageBreak(text: string, furniture: readonly Span[], { start, page }: PageBegin): Point {
  const feed = text.lastIndexOf('\f', start - 1);
  const isBefore =
    feed >= 0 && start - feed < longestHeader && readText(text, { start: feed, end: start }, furniture).text === '';
  const at = isBefore ? feed + 1 : start;
  return { at, isEnd: false, element: 'pb', attributes: { n: page === '' ? undefined : page } };
}

/** UTF-16 units between a form feed and the first text of a page. Chosen by hand. */
const longestHeader = 1000;
