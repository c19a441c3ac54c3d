import british from 'american-british-english-translator/data/british_spellings.json';
import type { Citation } from '../../citations/citation';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Transcript } from '../../transcript/transcript';
import { stopWords } from '../lists';
import { stopWordsOf } from '../stopWords';
import type { Spoken, SpokenWords, WordSequence } from './formula';

/** What is said in a transcript, ready to be compared. */
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

/** The spans of words [from, to) in the file, from the first to the end of the last; where there is none, the place between its neighbours. */
export function spanOf(spoken: SpokenWords, from: number, to: number): Span {
  const { starts, lengths } = spoken.sequence;
  if (from === to) {
    const before = from === 0 ? -1 : tokenOf(spoken, from - 1);
    const at = before < 0 ? (starts[0] ?? 0) : starts[before] + lengths[before];
    return { start: at, end: at };
  }
  const last = tokenOf(spoken, to - 1);
  return { start: starts[tokenOf(spoken, from)], end: starts[last] + lengths[last] };
}

/** Number of the last word that starts at or before an offset; -1 where none does. */
export function wordAt(spoken: SpokenWords, offset: number): number {
  let low = 0;
  let high = spoken.words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spoken.sequence.starts[tokenOf(spoken, middle)] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function tokenOf({ skips }: SpokenWords, word: number): number {
  let low = 0;
  let high = skips.length >>> 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (skips[2 * middle] <= word) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? word : word + skips[2 * low - 1];
}

/** What is no part of the speech, sorted, without overlap. */
function unspokenParts(
  { blocks, notes, marks, honorifics, brackets }: Transcript,
  citations: readonly Citation[],
): Span[] {
  const parts: Span[] = [
    ...blocks.filter(({ kind }) => kind !== 'paragraph'),
    ...notes,
    ...marks,
    ...honorifics,
    ...citations,
    ...brackets.filter(({ kind }) => kind === 'stage'),
  ].sort((a, b) => a.start - b.start);
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of parts) {
    const last = apart.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/** Offsets at which sentences begin. */
function sentenceStarts({ blocks }: Transcript): number[] {
  return blocks.flatMap(({ sentences }) => sentences.filter((_, i) => i % 2 === 0));
}

const functionWords = new Set([...[...stopWords].map(fold), ...stopWordsOf('fa'), ...stopWordsOf('ar')]);
const american: ReadonlyMap<string, string> = new Map(Object.entries(british));

/**
 * 32 bits (FNV-1a) of a word in its American spelling, never 0; the lowest tells whether it says something. Two words of
 * a corpus may share a number; that their neighbours do so as well is not to be expected.
 */
function numberOf(folded: string): number {
  const word = american.get(folded) ?? folded;
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return (functionWords.has(word) || word.length < 2 ? hash & ~1 || 2 : hash | 1) >>> 0;
}
