import { partsOfSpeech } from '../text/lexicon';
import { mutualInformation } from './association';
import { densityOf, isDense, isFrequent, leastDensity, surpriseOf } from './density';
import { isWeakAdjective } from './keyAdjectives';
import {
  demonyms,
  generalHeads,
  generalModifiers,
  generalSingles,
  lightVerbs,
  looseModifiers,
  measures,
  offices,
  persons,
  plainHeads,
  vagueHeads,
} from './lists';
import { nestingBits, sitesAround, someSiteAround } from './nesting';
import { classOf, isChain, wordsOf } from './phraseKey';
import { indexOfKey, isVariant, keyAt, type StoredFile } from './storedFile';
import { siteFlags } from './themeFacts';
import { arabicScript, fewestWords, firmnessOf, longerPhrases, meanKeyness } from './phraseCounts';
import type { ThemeStore } from './themeStore';
import { isVerbalTheme } from './verbalThemes';

/**
 * Decides which candidates of one state of a corpus are themes. Answers are computed on demand and cached.
 *
 * All thresholds and weights in this file were chosen by hand. `npx tsx test/accuracy/themes-report.ts` measures the
 * effect of a change.
 */
export interface Judge {
  isTheme(id: number): boolean;
  /** Number of exact mentions of a key that are not inside a longer theme. */
  freeMentions(id: number): number;
}

export function createJudge(store: ThemeStore): Judge {
  /** By key: 0 where it was not asked for yet. */
  const themes = new Uint8Array(store.size);
  const free = new Map<number, number>();
  const judge: Judge = {
    isTheme(id) {
      if (themes[id] === 0) themes[id] = computeIsTheme(store, judge, id) ? verdict.theme : verdict.none;
      return themes[id] === verdict.theme;
    },
    freeMentions(id) {
      let count = free.get(id);
      if (count === undefined) free.set(id, (count = countFreeMentions(store, judge, id)));
      return count;
    },
  };
  return judge;
}

const verdict = { none: 1, theme: 2 } as const;

/**
 * Whether a word is part of a longer name that is a theme itself: "Council" in "Water Council" is not about councils.
 */
export function isInsideName(file: StoredFile, site: number, judge: Judge): boolean {
  return (
    (file.nesting.bits[site] & nestingBits.inName) !== 0 &&
    sitesAround(file, site, file.nesting.reach).some(
      longer => (file.flags[longer] & siteFlags.proper) !== 0 && judge.isTheme(keyAt(file, longer)),
    )
  );
}

function computeIsTheme(store: ThemeStore, judge: Judge, id: number): boolean {
  // Most candidates are said once.
  if (store.mentions(id) < 2) return false;
  const { exact, variants, aside, edge, verbal, proper, attributive, general } = store.counts(id);
  const transcripts = store.fileCount(id);
  const mentions = exact + variants;
  if (verbal > 0) return isVerbalTheme(store, id, mentions, transcripts);
  if (exact === 0) return false;
  if (isMostlyAside(aside, exact, proper, store.keyOf(id)) || isSeriesTitle(store, id, transcripts)) return false;
  const key = store.keyOf(id);
  if (edge >= (exact * 2) / 3 && (transcripts > 2 || !isDense(store, id, key, exact))) return false;
  if (wordsOf(key).length === 0) return false;
  switch (classOf(key)) {
    case 'day':
      return true;
    case 'pair':
      return isFrequent(mentions, transcripts) || meanKeyness(store, key) >= distinctiveKeyness;
    case 'single':
      return (
        (2 * general <= exact && (mentions >= 3 || isHyphenated(key)) && isDistinctiveWord(store, judge, id, key)) ||
        isKeyword(store, judge, id, key)
      );
    case 'phrase':
      if (isMostlyAttributive(attributive, exact) || (isChain(key) && proper < 0.6 * exact)) return false;
      if (2 * general > exact) return isFixedPhrase(store, id, key, exact);
      if (!isFrequent(mentions, transcripts) && !isDistinctivePhrase(store, key, mentions)) return false;
      if (exact < fewestAsTail && beginsWithVerb(key) && isAlwaysTail(store, id)) return false;
      return (proper >= 0.6 * exact || !isVague(store, key)) && !isMostlyInsideTheme(store, judge, id, exact);
  }
}

/** Whether a phrase is an address or the source of a report. A name can be addressed, and spoken about elsewhere. */
function isMostlyAside(aside: number, exact: number, proper: number, key: string): boolean {
  if (aside < 2 || 2 * aside < exact) return false;
  // Each second mention is an item of a list ("the sick, the disabled"); a single name is rather an address.
  if (2 * aside === exact && (classOf(key) === 'single' ? proper === 0 && !offices.has(key) : true)) return false;
  return !(proper === exact && exact - aside >= 2 && classOf(key) === 'phrase');
}

/** Keyness (log₂) of a pair from which two mentions in one transcript suffice. */
const distinctiveKeyness = 5;
/**
 * The same for a phrase. Few compounds of plain words ("clean water") are much more frequent here than in everyday
 * English, but a phrase that is said twice is rarely said by chance.
 */
const distinctivePhraseKeyness = 0;

function isDistinctivePhrase(store: ThemeStore, key: string, mentions: number): boolean {
  const phraseKeyness = meanKeyness(store, key);
  if (phraseKeyness >= distinctivePhraseKeyness) return true;
  return phraseKeyness >= firmPhrase.keyness && (firmnessOf(store, key, mentions) ?? 0) >= firmPhrase.firmness;
}

/** A phrase of everyday words whose words are said nowhere else: "human rights". */
const firmPhrase = { keyness: -1, firmness: 0.9 };

/** Whether a word is a compound such as "self-reliance", which needs no more mentions than a phrase. */
function isHyphenated(key: string): boolean {
  return key.indexOf('-', 1) > 0;
}

/** A phrase in the titles of a whole series, such as "State of the Union", is not a theme of its speeches. */
function isSeriesTitle(store: ThemeStore, id: number, transcripts: number): boolean {
  const titles = store.titleCount(id);
  return titles >= 3 && titles >= transcripts / 2;
}

/**
 * Whether all words are general; or one of two, and the phrase is not clearly more frequent here than in everyday
 * English.
 */
function isVague(store: ThemeStore, key: string): boolean {
  const words = wordsOf(key);
  const general = words.filter(word => generalHeads.has(word) || generalModifiers.has(word)).length;
  if (general === words.length) return true;
  return words.length === 2 && general === 1 && meanKeyness(store, key) < 1;
}

/** Fewest bits of mutual information of the words of a fixed phrase. */
const leastFirmness = {
  /** "Form of worship". */
  head: 3,
  /** "Way of life": both words are general. */
  both: 5,
  /** "Hard heart": the modifier is general. */
  modifier: 6,
  /** "Spare part": the modifier is general, and the noun dense. */
  dense: 5,
  /** "Early morning". */
  time: 7.5,
};

/**
 * Whether a phrase with a general word is a fixed one, such as "day of rest" or "hard heart": it is said three times,
 * and its words stand together much more often than by chance. Twice is enough where the specific word is dense.
 */
function isFixedPhrase(store: ThemeStore, id: number, key: string, together: number): boolean {
  const words = wordsOf(key);
  const [first, second] = words.map(word => store.wordCount(word));
  const firmness = mutualInformation({ together, first, second, total: Math.max(fewestWords, store.words) });
  if (plainHeads.has(words[1])) return together >= 3 && isDense(store, id, words[0], together);
  if (!generalModifiers.has(words[0])) {
    const kind = generalHeads.has(words[0]) ? 'both' : 'head';
    return together >= 3 && firmness >= leastFirmness[kind];
  }
  if (vagueHeads.has(words[1])) return together >= 3 && firmness >= leastFirmness.time;
  if (
    together >= 3 &&
    firmness >= leastFirmness.modifier &&
    !looseModifiers.has(words[0]) &&
    meanKeyness(store, words[1]) >= 0
  )
    return true;
  if (firmness < leastFirmness.dense) return false;
  const density = densityOf(store, id, together, [words[1]]);
  if (density !== undefined && density >= leastDensity(together) - 0.5 && !persons.has(words[1])) return true;
  return together >= 3 && (surpriseOf(store, id, together, words) ?? 0) >= leastSurprise;
}

/** Fewest bits of surprise (density.ts) of a phrase of everyday words: "young people". Chosen by hand. */
const leastSurprise = 11.5;

/** Share of the mentions of a phrase that must be inside one longer theme so that the shorter is not a theme itself. */
const containedShare = 0.9;

/** Mentions from which a phrase that begins as a verb does can be a theme, though it always ends a longer one. */
const fewestAsTail = 4;

/** "Leave law", not "work force": the first word is rather a verb, with little meaning. */
function beginsWithVerb(key: string): boolean {
  const [first] = wordsOf(key);
  return lightVerbs.has(first) && partsOfSpeech(first)[0]?.startsWith('VB');
}

/** Whether every mention of a phrase is the end of one of several longer phrases: "leave law" in "medical leave law". */
function isAlwaysTail(store: ThemeStore, id: number): boolean {
  const tail = ` ${store.keyOf(id)}`;
  return store.filesOf(id).every(file => {
    const { nesting, keys, begins } = file;
    const k = indexOfKey(file, id);
    let inside = 0;
    for (let i = nesting.begins[k]; i < nesting.begins[k + 1]; i++)
      if (store.keyOf(keys[nesting.longer[i]]).endsWith(tail)) inside += nesting.counts[i];
    return inside >= begins[k + 1] - begins[k];
  });
}

function isMostlyInsideTheme(store: ThemeStore, judge: Judge, id: number, exact: number): boolean {
  for (const [longer, count] of longerPhrases(store, id))
    if (count >= containedShare * exact && (isChain(store.keyOf(longer)) || judge.isTheme(longer))) return true;
  return false;
}

/**
 * Whether a word is a theme by itself: a noun that is at least four times as frequent here as in everyday English (a
 * name: twice), and has mentions outside longer themes.
 */
function isDistinctiveWord(store: ThemeStore, judge: Judge, id: number, key: string): boolean {
  const { exact, proper, attributive } = store.counts(id);
  if (arabicScript.test(key)) return exact >= Math.max(4, fewestMentionsOfUnknown(store.words));
  const word = wordsOf(key)[0];
  if (generalSingles.has(word) || generalModifiers.has(word) || word.length < 3) return false;
  if (isMostlyAttributive(attributive, exact) && !places.has(word)) return false;
  const wordKeyness = meanKeyness(store, key);
  const isName = proper >= 0.6 * exact;
  if (wordKeyness < 2 && !(isName && wordKeyness >= 1)) return false;
  return judge.freeMentions(id) >= (isName ? 1 : 2);
}

/**
 * Whether a word is a keyword of the few transcripts that have it: it is dense there. A general word ("road") must be so
 * in one or two transcripts.
 */
function isKeyword(store: ThemeStore, judge: Judge, id: number, key: string): boolean {
  const { exact, attributive, general } = store.counts(id);
  const isAdjective = 2 * general > exact;
  if (arabicScript.test(key) || (!isAdjective && isMostlyAttributive(attributive, exact))) return false;
  const [word] = wordsOf(key);
  if (word.length < 3 || measures.has(word) || vagueHeads.has(word)) return false;
  if (isAdjective && isWeakAdjective(word, exact, attributive)) return false;
  const density = densityOf(store, id, exact, [word]);
  if (density === undefined || density < leastDensity(exact) + (isAdjective ? adjectiveMargin : 0)) return false;
  if (generalSingles.has(word) || generalModifiers.has(word)) {
    const { fewest, density: least, transcripts } = generalKeyword;
    if (exact < fewest || density < least || store.fileCount(id) > transcripts) return false;
  }
  return judge.freeMentions(id) >= (exact > 2 ? 1 : 2);
}

/** How much denser than a noun an adjective must be. */
const adjectiveMargin = 0.3;
/** What a general word needs to be a keyword. */
const generalKeyword = { fewest: 4, density: 2.7, transcripts: 2 };

/** Whether a word, or a compound such as "low-income", mostly modifies a noun after it. */
function isMostlyAttributive(attributive: number, exact: number): boolean {
  return attributive > 0.7 * exact;
}

const places: ReadonlySet<string> = new Set(demonyms.values());

/**
 * Mentions that a word of unknown everyday frequency needs to be a theme: about one in a thousand running words of a
 * few speeches, a smaller share in a large corpus.
 */
function fewestMentionsOfUnknown(words: number): number {
  return (0.9 * words) / 1000 / (1 + Math.max(0, Math.log10(words / 10_000)));
}

function countFreeMentions(store: ThemeStore, judge: Judge, id: number): number {
  let count = 0;
  for (const file of store.filesOf(id)) {
    const { begins, sitesByKey } = file;
    const k = indexOfKey(file, id);
    for (let i = begins[k]; i < begins[k + 1]; i++) {
      const site = sitesByKey[i];
      if (!isVariant(file, site) && !isInsideTheme(file, site, judge)) count++;
    }
  }
  return count;
}

function isInsideTheme(file: StoredFile, site: number, judge: Judge): boolean {
  return (
    (file.nesting.bits[site] & nestingBits.inPhrase) !== 0 &&
    someSiteAround(file, site, file.nesting.reach, longer => judge.isTheme(keyAt(file, longer)))
  );
}
