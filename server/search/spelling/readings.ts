import { isUnspacedAt } from '../../text/words';
import { encoder } from '../bytes/bytes';
import { frequencyOf, type LiveSegment } from '../postings/liveSegment';
import type { Phrase } from '../query/query';
import { prefixRange, wordAt, type Lexicon } from '../segment/lexicon';
import { exactForm, type Form } from './wordForms';

/** Longer runs are read only as ICU divides them. In characters. */
const longestRun = 24;
/** Most ways to read one phrase, and most words of the corpus for one place of a way. Chosen by hand. */
const mostReadings = 8;
const mostWords = 16;
/** Factor of the score of a longer word, and how unlikely it is that it was meant (see `NearTerm.cost`). */
const longerWeight = 0.7;
const longerCost = 0.1;
/** UTF-8 bytes of the first character of a script without spaces (Thai). */
const firstUnspaced = encoder.encode('\u0e00');

/** Whether a folded word is Chinese, Japanese, Thai … */
export function isUnspaced(word: string): boolean {
  return isUnspacedAt(word, 0);
}

/**
 * The ways to read a phrase as whole words of the corpus. Where ICU divides a run of Chinese or Japanese differs with
 * its neighbours, so that the words of a query need not be those of the text: a run is read as any row of words that the
 * corpus has. The phrase itself if there is no run, or no other way to read it.
 */
export function readingsOf(phrase: Phrase, segments: readonly LiveSegment[]): readonly Phrase[] {
  if (!phrase.words.some(isUnspaced)) return [phrase];
  let rows: string[][] = [[]];
  const runs = runsOf(phrase.words);
  for (const [i, run] of runs.entries()) {
    const ways = typeof run === 'string' ? rowsOf(run, segments, phrase.prefix && i === runs.length - 1) : [run];
    rows = rows.flatMap(row => ways.map(way => [...row, ...way])).slice(0, mostReadings);
  }
  return rows.length === 0 ? [phrase] : rows.map(words => ({ ...phrase, words }));
}

/** Words that are joined to a run, as one text; and each other word, as a row. */
function runsOf(words: readonly string[]): (string | string[])[] {
  const runs: (string | string[])[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (!isUnspaced(word)) runs.push([word]);
    else if (typeof last === 'string') runs[runs.length - 1] = last + word;
    else runs.push(word);
  }
  return runs;
}

/** The rows of words of the corpus that a run consists of. `isPrefix`: the last word may be longer. */
function rowsOf(run: string, segments: readonly LiveSegment[], isPrefix: boolean): string[][] {
  const letters = [...run];
  if (letters.length > longestRun) return [];
  const known = new Map<string, boolean>();
  const isWord = (text: string): boolean => {
    let is = known.get(text);
    if (is === undefined) known.set(text, (is = frequencyOf(segments, encoder.encode(text)) > 0));
    return is;
  };
  const isStart = (text: string): boolean => segments.some(({ segment }) => hasPrefix(segment.lexicon, text));
  const rowsFrom: string[][][] = [];
  rowsFrom[letters.length] = [[]];
  for (let from = letters.length - 1; from >= 0; from--) {
    rowsFrom[from] = [];
    for (let to = letters.length; to > from; to--) {
      const text = letters.slice(from, to).join('');
      if (rowsFrom[to].length === 0 || !(isPrefix && to === letters.length ? isStart(text) : isWord(text))) continue;
      rowsFrom[from].push(...rowsFrom[to].map(row => [text, ...row]));
    }
    rowsFrom[from].splice(mostReadings);
  }
  return rowsFrom[0];
}

function hasPrefix(lexicon: Lexicon, text: string): boolean {
  const [from, to] = prefixRange(lexicon, encoder.encode(text));
  return from < to;
}

/**
 * Rows of words that contain a run but do not begin or end with it: a longer word, or words at whose border the run
 * begins or ends inside of a word. For each place of a row, the words of the corpus that may stand there.
 */
export function longerWords(
  words: readonly string[],
  segments: readonly LiveSegment[],
): readonly (readonly Form[])[][] {
  const letters = [...words.join('')];
  if (!words.every(isUnspaced) || letters.length > longestRun || letters.length < 2) return [];
  const text = letters.join('');
  const found = scan(text, segments);
  const rows: (readonly Form[])[][] = [];
  const containing = formsOf(found.containing, segments);
  if (containing.length > 0) rows.push([containing]);
  for (let first = 0; first < letters.length && rows.length <= mostReadings; first++) {
    const start = first === 0 ? undefined : formsOf(found.ending.get(first) ?? [], segments);
    if (start?.length === 0) continue;
    for (let last = letters.length; last >= Math.max(1, first); last--) {
      const end = last === letters.length ? undefined : formsOf(startingWith(letters.slice(last), segments), segments);
      if (end?.length === 0 || (start === undefined && end === undefined)) continue;
      const [middle] = first === last ? [[]] : rowsOf(letters.slice(first, last).join(''), segments, false);
      if (middle === undefined) continue;
      rows.push([
        ...(start === undefined ? [] : [start]),
        ...middle.map(word => [exactForm(segments, word)!]),
        ...(end === undefined ? [] : [end]),
      ]);
    }
  }
  return rows.slice(0, mostReadings);
}

/** The longer words of the corpus that contain a text; and by number of letters, those that end with its first letters. */
function scan(
  text: string,
  segments: readonly LiveSegment[],
): { containing: Set<string>; ending: Map<number, Set<string>> } {
  const letters = [...text];
  const starts = letters.map((_, i) => encoder.encode(letters.slice(0, i).join('')));
  const all = encoder.encode(text);
  const containing = new Set<string>();
  const ending = new Map<number, Set<string>>();
  for (const { segment } of segments) {
    const { lexicon } = segment;
    const { size, bytes, offsets } = lexicon;
    for (let term = prefixRange(lexicon, firstUnspaced)[0]; term < size; term++) {
      const [from, to] = [offsets[term], offsets[term + 1]];
      if (to - from > all.length && contains(bytes, from, to, all)) containing.add(wordAt(lexicon, term));
      for (let count = 1; count < starts.length; count++) {
        const start = starts[count];
        if (to - from <= start.length || !isAt(bytes, to - start.length, start)) continue;
        const known = ending.get(count);
        if (known === undefined) ending.set(count, new Set([wordAt(lexicon, term)]));
        else known.add(wordAt(lexicon, term));
      }
    }
  }
  return { containing, ending };
}

/** Longer words of the corpus that begin with a text. */
function startingWith(letters: readonly string[], segments: readonly LiveSegment[]): Set<string> {
  const found = new Set<string>();
  const text = letters.join('');
  for (const { segment } of segments) {
    const [from, to] = prefixRange(segment.lexicon, encoder.encode(text));
    for (let term = from; term < to && found.size < mostWords * 4; term++) found.add(wordAt(segment.lexicon, term));
  }
  found.delete(text);
  return found;
}

function contains(bytes: Uint8Array, from: number, to: number, text: Uint8Array): boolean {
  for (let at = from; at + text.length <= to; at++) if (isAt(bytes, at, text)) return true;
  return false;
}

function isAt(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
}

/** The most frequent of some words, as other forms of the typed one. */
function formsOf(words: Iterable<string>, segments: readonly LiveSegment[]): Form[] {
  return [...words]
    .flatMap(word => exactForm(segments, word) ?? [])
    .sort((a, b) => b.frequency - a.frequency || (a.text < b.text ? -1 : 1))
    .slice(0, mostWords)
    .map(form => ({ ...form, kind: 'variant', weight: longerWeight, cost: longerCost, inflected: true }));
}
