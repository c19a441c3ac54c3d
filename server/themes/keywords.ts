import { partsOfSpeech } from '../text/lexicon';
import type { Collector } from './collector';
import { fewestWords } from './density';
import { keyness, verbKeyness } from './frequencies';
import { type Paragraph, role } from './roles';
import { siteFlags } from './themeFacts';
import type { Token } from './taggedTokens';
import { tags } from './tagger';
import { verbPrefix } from './verbPrefix';

/** Shortest form of a verb or an adjective. Chosen by hand. */
const shortest = 3;
/** Running words in which a verb or an adjective must be said at least once on average. Chosen by hand. */
const wordsForMention = 1000;

/** Keyness in the transcript of a rare word, one mention of which is counted: other transcripts may have more. */
const rareKeyness = 7;
/** Running words of the longest transcript in which one mention is counted: more dilute the word, see density.ts. */
const longestForOne = 1500;
/** Keyness in the transcript below which a word is no theme of any corpus, see density.ts. */
const leastKeyness = 1.8;
/** Share of the mentions of a verb at which it must be one: "silence" is hardly ever a verb. */
const leastVerbs = 0.4;

/**
 * Adds the single verbs and adjectives to which a transcript returns: "mended" as "to mend", "thirsty". Where a word is
 * mostly a verb, all its forms are its mentions: who returns to "mending" speaks of a mend too. `words`: running words.
 */
export function addKeywords(paragraphs: readonly Paragraph[], words: number, collector: Collector): void {
  const fewest = Math.max(2, Math.ceil(words / wordsForMention));
  const share = (mentions: number): number => (mentions + 0.5) / Math.max(fewestWords, words);
  const isFrequent = (mentions: number, value: number): boolean =>
    mentions >= fewest ? value >= leastKeyness : words <= longestForOne && value >= rareKeyness;
  const verbs = new Map<string, Found>();
  const others = new Map<string, Found>();
  for (const paragraph of paragraphs) {
    for (let i = 0; i < paragraph.tokens.length; i++) {
      const { word } = paragraph.tokens[i];
      if (word.stop || word.norm.length < shortest) continue;
      const isAdjective = isKeyAdjective(paragraph, i);
      if (isAdjective || isGerund(paragraph, i) || isAdverbOfPlace(paragraph, i)) {
        const found = entry(others, word.key);
        found.places.push(paragraph, i);
        if (!isAdjective) found.verbs++;
      }
      if (word.infinitive === undefined) continue;
      const all = entry(verbs, word.infinitive);
      all.places.push(paragraph, i);
      if (paragraph.roles[i] === role.verb) all.verbs++;
    }
  }
  for (const [verb, { places, verbs: asVerb }] of verbs) {
    const mentions = places.length / 2;
    if (asVerb < leastVerbs * mentions) continue;
    if (!isFrequent(mentions, verbKeyness(verb, share(mentions)))) continue;
    for (let k = 0; k < places.length; k += 2)
      addSite(places[k] as Paragraph, places[k + 1] as number, verbPrefix + verb, true, collector);
  }
  for (const [key, { places, verbs: gerunds }] of others) {
    const mentions = places.length / 2;
    if ((gerunds > 0 && mentions < fewest) || !isFrequent(mentions, keyness(key, share(mentions)))) continue;
    for (let k = 0; k < places.length; k += 2)
      addSite(places[k] as Paragraph, places[k + 1] as number, key, false, collector);
  }
}

/** The places of a key, and at how many of them it is a verb or an adverb. */
interface Found {
  /** A paragraph and the index of a word in turn. */
  readonly places: (Paragraph | number)[];
  verbs: number;
}

function entry(found: Map<string, Found>, key: string): Found {
  let known = found.get(key);
  if (known === undefined) found.set(key, (known = { places: [], verbs: 0 }));
  return known;
}

function addSite(
  { tokens, roles, flagsAt }: Paragraph,
  i: number,
  key: string,
  isVerb: boolean,
  collector: Collector,
): void {
  const token = tokens[i];
  const next = tokens[i + 1] as Token | undefined;
  const isAttributive = !isVerb && next?.segment === token.segment && roles[i + 1] !== role.none;
  const kind = isVerb ? siteFlags.verbal : siteFlags.general;
  collector.add(key, token.start, token.end, flagsAt(token) | kind | (isAttributive ? siteFlags.attributive : 0));
}

function isKeyAdjective({ tokens, roles }: Paragraph, i: number): boolean {
  const { word, capital, tag } = tokens[i];
  return (
    roles[i] === role.modifier &&
    tag === tags.adjective &&
    !capital &&
    !word.generalModifier &&
    !word.key.includes(' ') &&
    !isCompared(word.norm)
  );
}

/** "Upstream", "ashore", "uphill": an adverb that can be a noun or an adjective too, or says in which direction. */
function isAdverbOfPlace({ tokens, roles }: Paragraph, i: number): boolean {
  const { word, tag, capital } = tokens[i];
  if (roles[i] === role.noun || capital || word.generalModifier || tag === tags.verb) return false;
  return placeEnding.test(word.norm) || placeAdverbs.has(word.norm);
}

const placeEnding = /^\p{L}{2,6}(?:stream|hill|shore|river|wind|stairs)$/u;
const placeAdverbs = new Set(
  'ashore aground adrift afloat aloft overboard abroad overseas underground inland homeward seaward skyward'.split(' '),
);

/** A verb in -ing: "listening". Those that are nouns are phrases of their own. */
function isGerund({ tokens, roles }: Paragraph, i: number): boolean {
  const { word, capital } = tokens[i];
  return roles[i] === role.verb && !capital && word.norm.length > 5 && word.norm.endsWith('ing');
}

/** "Shorter", "nicest", "emptier". */
function isCompared(norm: string): boolean {
  const [first = ''] = partsOfSpeech(norm);
  return first === 'JJR' || first === 'JJS' || /i(?:er|est)$/.test(norm) || (first === '' && norm.endsWith('est'));
}
