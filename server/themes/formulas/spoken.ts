import british from 'american-british-english-translator/data/british_spellings.json';
import { firstIndexWhere } from '../../base/binarySearch';
import { hashUnits } from '../../base/hash';
import type { Citation } from '../../citations/citation';
import { fold } from '../../text/fold';
import { mergeSpans, type Span } from '../../text/span';
import type { Transcript } from '../../transcript/transcript';
import { stopWords } from '../lists';
import { stopWordsOf } from '../stopWords';
import type { Spoken, SpokenWords, WordSequence } from './formula';

/** The spoken words of a transcript, for a formula index. `sequence` has all its words. */
export function spokenWords(sequence: WordSequence, transcript: Transcript, citations: readonly Citation[]): Spoken {
  const numbers = Uint32Array.from(sequence.words.split('\n'), numberOf);
  const words = new Uint32Array(sequence.tokens.length);
  const unspoken = unspokenParts(transcript, citations);
  const starts = sentenceStarts(transcript);
  const skips: number[] = [];
  const sentences: number[] = [];
  let count = 0;
  let part = 0;
  let sentence = 0;
  for (let token = 0; token < words.length; token++) {
    const start = sequence.starts[token];
    while (part < unspoken.length && unspoken[part].end <= start) part++;
    if (part < unspoken.length && unspoken[part].start <= start) continue;
    if (sentence < starts.length && starts[sentence] <= start) {
      sentences.push(count);
      while (sentence < starts.length && starts[sentence] <= start) sentence++;
    }
    if (token - count !== (skips.at(-1) ?? 0)) skips.push(count, token - count);
    words[count++] = numbers[sequence.tokens[token]];
  }
  return { words: words.slice(0, count), skips: Uint32Array.from(skips), sentences: Uint32Array.from(sentences) };
}

/**
 * The span of words [from, to) in the file, from the start of the first to the end of the last. If the range is empty,
 * the empty span at the end of the word before it.
 */
export function spanOf(spoken: SpokenWords, from: number, to: number): Span {
  const { starts, lengths } = spoken.sequence;
  if (from === to) {
    const previous = from === 0 ? -1 : tokenOf(spoken, from - 1);
    const offset = previous < 0 ? (starts[0] ?? 0) : starts[previous] + lengths[previous];
    return { start: offset, end: offset };
  }
  const last = tokenOf(spoken, to - 1);
  return { start: starts[tokenOf(spoken, from)], end: starts[last] + lengths[last] };
}

/** Index of the last word that starts at or before an offset; -1 if there is none. O((log n)²). */
export function wordAt(spoken: SpokenWords, offset: number): number {
  const { starts } = spoken.sequence;
  return firstIndexWhere(0, spoken.words.length, word => starts[tokenOf(spoken, word)] > offset) - 1;
}

/** Index into the sequence of a spoken word. */
function tokenOf({ skips }: SpokenWords, word: number): number {
  const pairs = firstIndexWhere(0, skips.length >>> 1, pair => skips[2 * pair] > word);
  return pairs === 0 ? word : word + skips[2 * pairs - 1];
}

/** The parts of a transcript that are not spoken, sorted, without overlap. */
function unspokenParts(
  { blocks, notes, marks, honorifics, brackets, nonProse }: Transcript,
  citations: readonly Citation[],
): Span[] {
  return mergeSpans([
    ...blocks.filter(({ kind }) => kind !== 'paragraph'),
    ...notes,
    ...marks,
    ...honorifics,
    ...citations,
    ...nonProse,
    ...brackets.filter(({ kind }) => kind === 'stage'),
  ]);
}

/** Offsets at which sentences begin, ascending. */
function sentenceStarts({ blocks }: Transcript): number[] {
  return blocks.flatMap(({ sentences }) => sentences.filter((_, i) => i % 2 === 0));
}

const functionWords = new Set([...[...stopWords].map(fold), ...stopWordsOf('fa'), ...stopWordsOf('ar')]);
const american: ReadonlyMap<string, string> = new Map(Object.entries(british));

/**
 * A 32-bit hash of a folded word in its American spelling, never 0. The lowest bit is 1 for content words. Two words of
 * a corpus may have the same number, but equal numbers of several words in a row practically never come from different
 * words. The numbers are stored in the cache: if they change, so must its version.
 */
function numberOf(folded: string): number {
  const word = american.get(folded) ?? folded;
  let hash = hashUnits(word);
  hash ^= hash >>> 15;
  return (functionWords.has(word) || word.length < 2 ? hash & ~1 || 2 : hash | 1) >>> 0;
}
