import { mutualInformation } from './association';
import { densityOf, isDense, isFrequent, leastDensity, verbDensityOf } from './density';
import { lookUp } from './english';
import {
  frameVerbs,
  generalHeads,
  generalSingles,
  lightVerbs,
  measures,
  reflexives,
  stopWords,
  units,
  vagueHeads,
} from './lists';
import { fewestWords, meanKeyness } from './phraseCounts';
import { wordsOf } from './phraseKey';
import { isAboutUs, isSayingKey } from './sayings';
import type { ThemeStore } from './themeStore';
import { verbPrefix } from './verbPrefix';
import { endsWithAdverb, hasRareNumber, isCounted, isNumbered, isWordingKey, lightObjectVerbs } from './wordings';

/** Whether a key with a verb, a wording or a saying is a theme, by its kind. The thresholds were chosen by hand. */
export function isVerbalTheme(store: ThemeStore, id: number, mentions: number, transcripts: number): boolean {
  const key = store.keyOf(id);
  if (isSayingKey(key)) return isSaying(store, id, key, mentions, transcripts);
  if (isWordingKey(key)) return isWording(store, id, key, mentions);
  if (key.startsWith(verbPrefix)) return isVerbKeyword(store, id, key.slice(verbPrefix.length), mentions);
  if (endsWithAdverb(key)) return isVerbWithAdverb(store, id, key.split(' ', 1)[0], mentions);
  return isVerbWithObject(store, id, key, mentions, transcripts);
}

function isVerbWithObject(store: ThemeStore, id: number, key: string, mentions: number, transcripts: number): boolean {
  if (key.includes(' and ')) return isJoinedTheme(store, key.split(' and '));
  const words = key.split(' ');
  const object = words[words.length - 1];
  if (reflexives.has(object)) return mentions >= 2;
  if (frameVerbs.has(words[0]) || units.has(object)) return false;
  if (lightObjectVerbs.has(words[0]) && words.length === 2) return isDense(store, id, object, mentions);
  if (!isFrequent(mentions, transcripts)) return isDistinctiveVerb(store, id, words[0], object);
  // "Hold elections", "stand against Saddam": a verb with little meaning needs an object with much.
  if (lightVerbs.has(words[0])) return meanKeyness(store, object) >= 5 && mentions >= 3;
  const verbalKeyness = meanKeyness(store, `${words[0]} ${object}`);
  return (
    verbalKeyness >= 0.3 &&
    (!(lookUp(object).generalHead || neverObjects.has(object)) ||
      verbalKeyness >= 2 ||
      isFirmVerb(store, words, mentions))
  );
}

/** Whether a verb stands with its object much more often than by chance, so that the object may be general: "lose a case". */
function isFirmVerb(store: ThemeStore, words: readonly string[], together: number): boolean {
  if (
    words.length !== 2 ||
    together < 3 ||
    neverObjects.has(words[1]) ||
    vagueHeads.has(words[1]) ||
    measures.has(words[1])
  )
    return false;
  const [first, second] = words.map(word => store.wordCount(word));
  return mutualInformation({ together, first, second, total: Math.max(fewestWords, store.words) }) >= firmVerb;
}

/** General objects that say nothing even with a firm verb. Keys. */
const neverObjects = new Set(
  'people person world need role part attention message address speech choice opportunity cause remark statement'.split(
    ' ',
  ),
);

/** Fewest bits of mutual information of a verb with a general object. Chosen by hand. */
const firmVerb = 6;

/** Whether a wording (wordings.ts) is a theme. */
function isWording(store: ThemeStore, id: number, key: string, mentions: number): boolean {
  const all = wordsOf(key);
  const specific = all.filter(word => !vagueHeads.has(word));
  const words = specific.length > 0 ? specific : all;
  const density = densityOf(store, id, mentions, words);
  if (density === undefined || words.some(word => neverCounted.has(word))) return false;
  if (words.length === 1 && generalHeads.has(words[0]) && !isNumbered(key)) return false;
  const isTime = specific.length === 0;
  if (isTime && (mentions < 2 || !isCounted(key) || (mentions < 3 && !hasRareNumber(key)))) return false;
  return density >= leastDensity(mentions) - wordingMargins[isTime ? 'time' : isCounted(key) ? 'counted' : 'other'];
}

/** Whether a short sentence (sayings.ts) returns so often that it is a saying. */
function isSaying(store: ThemeStore, id: number, key: string, mentions: number, transcripts: number): boolean {
  // "We build the foundation for …": every speaker builds some.
  const isWeak = isAboutUs(key) && transcripts === 1;
  const words = wordsOf(key).filter(
    word => !vagueHeads.has(word) && !(isWeak && (generalHeads.has(word) || generalSingles.has(word))),
  );
  if (words.length === 0 || mentions < (words.length === 1 ? 4 : 3)) return false;
  if (words.length > 1 && transcripts > 1 && (transcripts > 2 || key.split(' ').length >= longSaying)) return true;
  const density = densityOf(store, id, mentions, words);
  return density !== undefined && density >= leastDensity(mentions) - wordingMargins.other;
}

/** Words of a sentence that is hardly repeated by chance, however everyday its words are. Chosen by hand. */
const longSaying = 5;

/** What a wording may lack of the least density of a word: a number with its noun is hardly repeated by chance. */
const wordingMargins = { counted: 1.5, other: 0.5, time: 2 };

/** Units that say nothing with a number, however often. Keys. */
const neverCounted = new Set('year time century decade people man woman thing million percent dollar'.split(' '));

/** Whether a verb with an adverb ("look inside") is a theme. The verb may be an everyday one. */
function isVerbWithAdverb(store: ThemeStore, id: number, verb: string, mentions: number): boolean {
  const density = densityOf(store, id, mentions, [verb]);
  return density !== undefined && (mentions >= 3 || density >= leastDensity(mentions) - 2);
}

/** Whether a single verb is a keyword: it is denser than a noun must be, in all its forms together. */
function isVerbKeyword(store: ThemeStore, id: number, verb: string, mentions: number): boolean {
  if (frameVerbs.has(verb) || givingVerbs.has(verb) || (mentions < 3 && store.fileCount(id) < 2)) return false;
  const density = verbDensityOf(store, id, mentions, verb);
  return density !== undefined && density >= leastDensity(mentions) + (mentions < 3 ? rareVerbMargin : 0.3);
}

/** Verbs of a prayer or an honour, which say nothing without what is given: "may God bestow …". Infinitives. */
const givingVerbs = new Set('bestow confer grant endow accord'.split(' '));

/** How much denser than a noun a verb must be that is said once in each of two transcripts. */
const rareVerbMargin = 2.5;

/** Whether a verb with its object is a theme if it is said twice in one transcript: "visit the sick". */
function isDistinctiveVerb(store: ThemeStore, id: number, verb: string, object: string): boolean {
  if (lightVerbs.has(verb) || stopWords.has(verb) || lookUp(object).generalHead || store.counts(id).exact < 2)
    return false;
  return meanKeyness(store, `${verb} ${object}`) >= distinctiveVerbKeyness;
}

/** Keyness of a verb with its object from which two mentions in one transcript suffice. */
const distinctiveVerbKeyness = 2;

/**
 * Whether two verbs with their objects, joined by "and", are a theme. Four words that are repeated together are hardly
 * repeated by chance, so their keyness counts little.
 */
function isJoinedTheme(store: ThemeStore, halves: readonly string[]): boolean {
  const words = halves.map(half => half.split(' '));
  if (words.some(([verb]) => frameVerbs.has(verb))) return false;
  return meanKeyness(store, words.map(half => `${half[0]} ${half[half.length - 1]}`).join(' ')) >= joinedKeyness;
}

/** Least keyness of two joined verbs with their objects. */
const joinedKeyness = -1;
