import { withoutTrailing } from '../../base/withoutTrailing';
import type { Corpus } from '../../index/corpus';
import { positionAt } from '../../text/lines';
import type { Span } from '../../text/span';
import { sourcePage } from '../sources/sourcePage';
import { parseSourceUri } from '../sources/sourceUri';

export interface DocumentLink {
  readonly span: Span;
  /** A web address, or the URI of a transcript with a line and column (from 1) as its fragment. */
  readonly target: string;
  readonly tooltip: string;
}

/** An address that begins with its scheme or with "www.". The length is bounded so that matching stays linear. */
const address = /(?:https?:\/\/|\bwww\.)[^\s<>"'`()[\]{}«»“”،؛\u200e\u200f]{2,1000}/giu;

/** The web addresses in a transcript, or the lines of a source page that lead to a transcript. */
export async function documentLinks(corpus: Corpus, uri: string): Promise<DocumentLink[]> {
  if (parseSourceUri(uri) !== undefined) return pageLinks(corpus, uri);
  if (corpus.entry(uri) === undefined) return [];
  const text = await corpus.text(uri);
  return [...text.matchAll(address)].flatMap(match => {
    const written = withoutTrailing(match[0], /[.,;:!?…*_]/);
    const target = /^www\./i.test(written) ? `https://${written}` : written;
    return URL.canParse(target)
      ? [{ span: { start: match.index, end: match.index + written.length }, target, tooltip: 'Open the address' }]
      : [];
  });
}

async function pageLinks(corpus: Corpus, uri: string): Promise<DocumentLink[]> {
  const page = await sourcePage(corpus, uri);
  return (page?.links ?? []).flatMap(({ start, end, place }) => {
    const entry = corpus.entry(place.uri);
    if (entry === undefined) return [];
    const { line, character } = positionAt(entry.facts.lineStarts, place.span.start);
    return [
      { span: { start, end }, target: `${place.uri}#L${line + 1},${character + 1}`, tooltip: 'Open the citing place' },
    ];
  });
}
