import type { Corpus } from '../../index/corpus';
import { parseQuery } from '../../search/query/parseQuery';
import type { Query } from '../../search/query/query';
import type { SearchAnswer, SearchHit } from '../../search/query/searchRequest';
import type { Span } from '../../text/span';
import { groupBy } from '../shared/groupBy';
import { searchParsedQuery, withinSet } from './passageSearch';

/** Most hits that are fetched from the index. Chosen by hand, above what anyone reads. */
const maxHits = 100_000;

/** The passages that match a query, by URI of the transcript. */
export interface FoundHits {
  readonly hits: ReadonlyMap<string, readonly SearchHit[]>;
  /** Sentences for the user: what was not understood or replaced, and whether passages are missing. */
  readonly notes: readonly string[];
}

/** Where nodes are searched. */
export interface NodeOptions {
  /** Name of a set of corpus.json; everywhere by default. */
  readonly set?: string;
  readonly cancelled: () => boolean;
}

/**
 * The passages with the nodes of a query. Several plain words are searched as a phrase first, and one by one only when the corpus has
 * no such phrase. Rejects with `Cancelled`.
 */
export async function findHits(corpus: Corpus, text: string, { set, cancelled }: NodeOptions): Promise<FoundHits> {
  const query = withinSet(parseQuery(text, true), set);
  const ask = (each: Query): Promise<SearchAnswer> =>
    searchParsedQuery(corpus, each, { limit: maxHits, finished: true }, cancelled);
  const words = plainWords(query);
  const hasName = query.parts.flat().some(each => each.kind === 'phrase' && each.name === true);
  const forms = hasName ? {} : { withForms: true };
  const phrase =
    words.length < 2
      ? undefined
      : await ask({ ...query, parts: [[{ kind: 'phrase', words, prefix: false, quoted: true, ...forms }]] });
  const { hits, note, total } = phrase !== undefined && phrase.total > 0 ? phrase : await ask(query);
  const missing =
    hits.length < total ? [`Only the best ${hits.length} passages were read; there are ${total} or more.`] : [];
  return { hits: groupBy(hits, hit => hit.uri), notes: [...(note === undefined ? [] : [note]), ...missing] };
}

/**
 * The words of a query that has only plain words; empty for any other query. The only alternative of a plain word is
 * its spelling without hyphens.
 */
function plainWords({ parts }: Query): readonly string[] {
  const phrases = parts.map(([first, ...others]) =>
    first.kind === 'phrase' &&
    !first.quoted &&
    !first.prefix &&
    others.every(other => other.kind === 'phrase' && other.words[0] === first.words.join(''))
      ? first.words
      : [],
  );
  return phrases.some(words => words.length === 0) ? [] : phrases.flat();
}

/** Spans by their starts. */
export function inTextOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  return [...spans].sort((a, b) => a.start - b.start);
}

/** The matches of a passage in text order; those that only white space or a hyphen separates are joined. */
export function nodesOf({ matches }: SearchHit, text: string): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of inTextOrder(matches)) {
    const last = joined.at(-1);
    if (last !== undefined && (start <= last.end || wordLink.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** White space, or one hyphen with white space only on one side: `fellow-citizens`, also over a line end. */
const wordLink = /^(?:\s*|\s*[-\u2010\u2011]|[-\u2010\u2011]\s*)$/;
