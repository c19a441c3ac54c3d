import { fold } from '../text/fold';
import { wordEnd } from '../text/words';
import type { Block } from '../transcript/transcript';
import type { Collector } from './collector';
import { stopWordsOf } from './stopWords';
import type { Surroundings } from './taggedTokens';

/** Words of a sequence at most. */
const most = 4;
const longest = 64;
const zeroWidthNonJoiner = '\u200c';

interface Gram {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly stop: boolean;
  readonly segment: number;
}

/**
 * Adds the sequences of up to four words of a paragraph in a language that we have no parts of speech for, Persian and
 * Arabic above all: no function word at either end, one inside at most, no punctuation.
 */
export function addGrams(view: string, block: Block, around: Surroundings, into: Collector): void {
  const grams = gramsOf(view, block, around);
  for (let i = 0; i < grams.length; i++) {
    if (grams[i].stop) continue;
    let key = '';
    let stops = 0;
    for (let j = i; j < grams.length && j < i + most && grams[j].segment === grams[i].segment; j++) {
      key = key === '' ? grams[j].key : `${key} ${grams[j].key}`;
      if (grams[j].stop && ++stops > 1) break;
      if (!grams[j].stop && (j > i || grams[i].key.length > 3)) into.add(key, grams[i].start, grams[j].end, 0);
    }
  }
}

function gramsOf(view: string, block: Block, around: Surroundings): Gram[] {
  const stopWords = stopWordsOf(block.language);
  // Where we have no list of function words, the short ones pass for them.
  const shortest = stopWords.size === 0 ? 4 : 2;
  const grams: Gram[] = [];
  const out = [...around.walls, ...around.gaps]
    .filter(span => span.end > block.start && span.start < block.end)
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let segment = 0;
  for (let at = block.start; at < block.end;) {
    while (next < out.length && out[next].end <= at) next++;
    if (next < out.length && out[next].start <= at) {
      if (!around.gaps.includes(out[next])) segment++;
      at = out[next].end;
      continue;
    }
    const end = wordEnd(view, at, block.end, longest);
    if (end === at) {
      if (!/[\s"“”«»'‘’[\]\u2060-]/.test(view[at])) segment++;
      at++;
      continue;
    }
    const key = stem(view.slice(at, end));
    grams.push({
      start: at,
      end,
      key,
      stop: key.length < shortest || /\p{N}/u.test(key) || stopWords.has(key),
      segment,
    });
    at = end;
  }
  return grams;
}

/**
 * Folded and without what is only inflected: the Persian plural in "ها", written apart or together, with or without the "ی"
 * that joins it to the next word; the Arabic article with the particles in front of it, and the regular plurals. A light
 * stemmer after Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (2007), that leaves
 * alone what would leave a short word.
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

/** As `fold` leaves them: "وال", "بال", "کال", "فال", "لل", "ال". */
const article = /^(?:[وبکف]?ال|لل)(?=.)/;
const plural = /(?:هایی|های|ها|ات|ون|ین)$/;
const shortestStem = 3;
