import type { Corpus } from '../../index/corpus';
import { wordSpansOf } from '../../search/passages/wordSpans';
import type { Alternative, Part, Phrase, Query } from '../../search/query/query';
import type { SearchAnswer, SearchMatch, SearchRequest } from '../../search/query/searchRequest';
import { fold } from '../../text/fold';
import { isUnspacedAt } from '../../text/words';
import { textIfAvailable } from '../shared/transcriptTexts';
import type { AskIndex, IndexHit } from './askIndex';
import { testHits } from './testHits';

/** A phrase of the query with `=` before it. */
type WrittenPhrase = Phrase & Required<Pick<Phrase, 'written'>>;

/** Whether a query asks for words as they are written. */
export function asksForWriting({ parts, without }: Query): boolean {
  return [...parts, ...without].some(part => writtenPhrases(part).length > 0);
}

/**
 * Searches for words as they are written, with letter case and accents (`=Will`). The index knows only folded words, so
 * the texts of its hits are tested one by one. In a chain of NEAR, the words must also be somewhere in the passage as
 * written. Rejects with `Cancelled`.
 */
export async function searchAsWritten(
  corpus: Corpus,
  query: Query,
  request: SearchRequest,
  ask: AskIndex,
): Promise<SearchAnswer> {
  const [excluded, without] = partition(query.without, part => writtenPhrases(part).length > 0);
  const wanted = query.parts.filter(part => writtenPhrases(part).length > 0);
  return testHits({ ...request, query: { ...query, without } }, ask, async hit => {
    const words = await writtenWords(corpus, hit);
    if (words === undefined) return undefined;
    const isIn = (part: Part): boolean => part.some(alternative => hasAlternative(words, alternative));
    if (!wanted.every(isIn) || excluded.some(isIn)) return undefined;
    return { ...hit, matches: hit.matches.filter(match => isAsWritten(query, words, match)) };
  });
}

/** The words of a passage in their order. */
interface PassageWord {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly folded: string;
}

/** Undefined when the file was deleted or changed. */
async function writtenWords(corpus: Corpus, { uri, start, end }: IndexHit): Promise<PassageWord[] | undefined> {
  const facts = corpus.entry(uri)?.facts;
  const spans = facts && wordSpansOf(facts.passages, start, end);
  const text = spans && (await textIfAvailable(corpus, uri));
  if (text === undefined) return undefined;
  const words: PassageWord[] = [];
  for (let i = 0; i < spans!.length; i += 2) {
    const [from, to] = [spans![i], spans![i + 1]];
    const written = text.slice(from, to);
    words.push({ start: from, end: to, written: normal(written), folded: fold(written) });
  }
  return words;
}

function hasAlternative(words: readonly PassageWord[], alternative: Alternative): boolean {
  return (alternative.kind === 'near' ? alternative.phrases : [alternative]).every(phrase => {
    const last = phrase.words.length - 1;
    const isAt = (at: number): boolean =>
      isRunAt(words, at, phrase) ||
      phrase.words.every((folded, i) => {
        const word = words.at(at + i);
        if (word === undefined || at + i >= words.length) return false;
        if (phrase.written !== undefined) return word.written === normal(phrase.written[i]);
        return phrase.prefix && i === last ? word.folded.startsWith(folded) : word.folded === folded;
      });
    return words.some((_, at) => isAt(at));
  });
}

/** Whether a run of Chinese, Japanese, Thai … begins at a word, however it is divided into words. */
function isRunAt(words: readonly PassageWord[], at: number, { written }: Phrase): boolean {
  if (written === undefined || !written.every(word => isUnspacedAt(word, 0))) return false;
  const run = normal(written.join(''));
  let text = '';
  for (let i = at; i < words.length && text.length < run.length; i++) text += words[i].written;
  return text === run;
}

/** False for a match that differs from the writing that the query asks for. */
function isAsWritten(query: Query, words: readonly PassageWord[], match: SearchMatch): boolean {
  const matched = words.filter(({ start, end }) => start >= match.start && end <= match.end);
  const phrases = query.parts.flat().flatMap(each => (each.kind === 'near' ? each.phrases : [each]));
  const sameWords = phrases.filter(
    phrase => phrase.words.length === matched.length && phrase.words.every((word, i) => word === matched[i].folded),
  );
  return (
    sameWords.length === 0 ||
    sameWords.some(({ written }) => written?.every((word, i) => normal(word) === matched[i].written) ?? true)
  );
}

function writtenPhrases(part: Part): WrittenPhrase[] {
  return part
    .flatMap(each => (each.kind === 'near' ? each.phrases : [each]))
    .filter((phrase): phrase is WrittenPhrase => phrase.written !== undefined);
}

/** The same accents may be written as one character or two, and apostrophes straight or curved. */
function normal(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'");
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter(item => !test(item))];
}
