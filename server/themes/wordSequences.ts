import { firstIndexWhere } from '../base/binarySearch';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { wordEnd } from '../text/words';
import type { Block } from '../transcript/transcript';
import type { Collector } from './collector';
import { stopWordsOf } from './stopWords';
import type { IgnoredSpans } from './taggedTokens';

/** Most words in a sequence. Chosen by hand. */
const mostWords = 4;
/** Longest word, in UTF-16 units; a longer one is split. */
const longestWord = 64;
const zeroWidthNonJoiner = '\u200c';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** A function word, or a number. */
  readonly stop: boolean;
  /** Two words have the same number if there is no punctuation between them. */
  readonly segment: number;
}

/**
 * Adds all sequences of up to four words of a paragraph without punctuation inside, without a function word at either
 * end and with at most one inside. For languages without a tagger, mainly Persian and Arabic.
 */
export function addWordSequences(
  view: string,
  block: Block,
  ignored: readonly IgnoredPart[],
  collector: Collector,
): void {
  const words = wordsOf(view, block, ignored);
  for (let i = 0; i < words.length; i++) {
    if (words[i].stop) continue;
    let key = '';
    let stops = 0;
    for (let j = i; j < words.length && j < i + mostWords && words[j].segment === words[i].segment; j++) {
      key = key === '' ? words[j].key : `${key} ${words[j].key}`;
      if (words[j].stop && ++stops > 1) break;
      if (!words[j].stop && (j > i || words[i].key.length > 3)) collector.add(key, words[i].start, words[j].end, 0);
    }
  }
}

/** A part of a text that has no words of the speaker. A sequence may go on behind a gap. */
export interface IgnoredPart extends Span {
  readonly isGap: boolean;
  /** The furthest end of this part and those before it. */
  readonly reach: number;
}

/** The ignored parts of a text, sorted by start. */
export function ignoredParts({ walls, gaps }: IgnoredSpans): IgnoredPart[] {
  let reach = 0;
  return [
    ...walls.map(({ start, end }) => ({ start, end, isGap: false })),
    ...gaps.map(({ start, end }) => ({ start, end, isGap: true })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(part => ({ ...part, reach: (reach = Math.max(reach, part.end)) }));
}

/** Those of the parts that overlap a block. */
function partsIn(parts: readonly IgnoredPart[], { start, end }: Span): IgnoredPart[] {
  const first = firstIndexWhere(0, parts.length, index => parts[index].reach > start);
  const found: IgnoredPart[] = [];
  for (let i = first; i < parts.length && parts[i].start < end; i++) if (parts[i].end > start) found.push(parts[i]);
  return found;
}

function wordsOf(view: string, block: Block, ignored: readonly IgnoredPart[]): Word[] {
  const stopWords = stopWordsOf(block.language);
  // Without a list of function words, short words are treated as such.
  const shortest = stopWords.size === 0 ? 4 : 2;
  const words: Word[] = [];
  const spans = partsIn(ignored, block);
  let next = 0;
  let segment = 0;
  for (let at = block.start; at < block.end;) {
    while (next < spans.length && spans[next].end <= at) next++;
    if (next < spans.length && spans[next].start <= at) {
      if (!spans[next].isGap) segment++;
      at = spans[next].end;
      continue;
    }
    const end = wordEnd(view, at, block.end, longestWord);
    if (end === at) {
      if (!/[\s"“”«»'‘’[\]\u2060-]/.test(view[at])) segment++;
      at++;
      continue;
    }
    const key = stem(view.slice(at, end));
    words.push({
      start: at,
      end,
      key,
      stop: key.length < shortest || /\p{N}/u.test(key) || stopWords.has(key),
      segment,
    });
    at = end;
  }
  return words;
}

/**
 * The stem of a Persian or Arabic word, folded: without the Persian plural "ها", written apart or joined, with or
 * without the "ی" that links it to the next word; without the Arabic article and the particles before it, and without
 * regular plural endings. A light stemmer after Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information
 * Retrieval" (2007). Does not remove anything if the rest would be too short.
 */
export function stem(word: string): string {
  const apart = word.indexOf(zeroWidthNonJoiner);
  if (apart > 0) return /^(?:ها(?:ی|ي|یی)?|ی)$/.test(word.slice(apart + 1)) ? stem(word.slice(0, apart)) : fold(word);
  const folded = fold(word);
  const bare = folded.replace(article, '');
  const plain = bare.length >= shortestStem ? bare : folded;
  const singular = plain.replace(plural, '');
  return singular.length >= shortestStem + (plain.endsWith('ها') || plain.endsWith('های') ? 0 : 1) ? singular : plain;
}

/** In folded words: "وال", "بال", "کال", "فال", "لل", "ال". */
const article = /^(?:[وبکف]?ال|لل)(?=.)/;
const plural = /(?:هایی|های|ها|ات|ون|ین)$/;
const shortestStem = 3;
