import type { Corpus } from '../../index/corpus';
import { positionAt } from '../../text/lines';

import { sourceDocument } from '../sources/sourceDocument';
import { parseSourceUri } from '../sources/sourceUri';
import type { Span } from '../../text/span';

export interface DocumentLinkAnswer {
  readonly span: Span;
  /** A web address, a source page or a transcript. */
  readonly target: string;
  readonly tooltip: string;
}

/** An address with its scheme or with "www.": one class of characters, repeated a bounded number of times. */
const address = /(?:https?:\/\/|\bwww\.)[^\s<>"'`()[\]{}«»“”،؛\u200e\u200f]{2,1000}/giu;

/** Web addresses of a transcript; in the page of a work, the places that cite it. */
export async function documentLinks(corpus: Corpus, uri: string): Promise<DocumentLinkAnswer[]> {
  if (parseSourceUri(uri) !== undefined) return pageLinks(corpus, uri);
  if (corpus.entry(uri) === undefined) return [];
  const text = await corpus.text(uri);
  return [...text.matchAll(address)].flatMap(match => {
    const written = match[0].replace(/[.,;:!?…*_]+$/u, '');
    const target = /^www\./i.test(written) ? `https://${written}` : written;
    return URL.canParse(target)
      ? [{ span: { start: match.index, end: match.index + written.length }, target, tooltip: 'Open the address' }]
      : [];
  });
}

async function pageLinks(corpus: Corpus, uri: string): Promise<DocumentLinkAnswer[]> {
  const page = await sourceDocument(corpus, uri);
  return (page?.links ?? []).flatMap(({ start, end, place }) => {
    const entry = corpus.entry(place.uri);
    if (entry === undefined) return [];
    const { line, character } = positionAt(entry.facts.lineStarts, place.span.start);
    return [
      { span: { start, end }, target: `${place.uri}#L${line + 1},${character + 1}`, tooltip: 'Open the citing place' },
    ];
  });
}
