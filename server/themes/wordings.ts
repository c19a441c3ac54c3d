import { fold } from '../text/fold';
import type { Collector } from './collector';
import { determiners, numbers, stopWords, verbPrepositions } from './lists';
import { type Paragraph, role } from './roles';
import { siteFlags } from './themeFacts';
import type { Token } from './taggedTokens';
import { tags } from './tagger';

/**
 * Phrases with function words that a speaker returns to, which are neither noun phrases nor verbs with their objects.
 * Their key is mostly what was said, folded, in quotation marks, as for a phrase of the user (`readForm`).
 *
 *     one tap, fourteen hundred steps, one bucket a day          a number with its noun
 *     page two                                                   a noun with its number
 *     whole village, next reader                                 a word that singles out a noun
 *     look inside, ask why, taste of nothing                     a verb with an adverb; the key is that of a verb
 *     say no                                                     an answer; the key is that of a verb
 *     contracting out                                            a noun made of a verb with its adverb
 *     never locked, nobody watched                               a negation
 *     next to the stove, behind the door                         a place or a time
 */
export function addWordings(paragraph: Paragraph, collector: Collector): void {
  const { tokens, roles, flagsAt } = paragraph;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const flags = flagsAt(tokens[i]) | siteFlags.verbal;
    const closer = roles[i] === role.verb ? closerOf(tokens, i) : undefined;
    if (closer !== undefined) collector.add(verbalKey(tokens, i, closer), tokens[i].start, tokens[closer].end, flags);
    addLightVerb(paragraph, i, flags, collector);
    if (isAnswer(tokens, i)) collector.add(verbalKey(tokens, i, i + 1), tokens[i].start, tokens[i + 1].end, flags);
    const last = wordingEnd(tokens, roles, i);
    if (last !== undefined) collector.add(keyOfWording(tokens, i, last), tokens[i].start, tokens[last].end, flags);
  }
}

/** Whether a key is that of a wording, or of a phrase that the user wants word for word. */
export function isWordingKey(key: string): boolean {
  return key.startsWith('"');
}

/** Whether the key of a verb ends with an adverb or a word without meaning: "look inside". */
export function endsWithAdverb(key: string): boolean {
  const last = key.slice(key.lastIndexOf(' ') + 1);
  return closers.has(last) || answers.has(last) || last === 'still';
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that single out a noun as numbers do. */
const counts = new Set([...numbers, 'next', 'whole', 'half']);
/** Adverbs, and objects without a noun, that end a wording. */
const closers = set(
  'inside outside why nothing past behind underneath together apart alone twice aloud first slowly quietly backwards',
);
/** What is said, answered or voted. */
const answers = set('no yes');
const answering = set('say answer vote');
/** Adverbs that make another verb of a verb: "contracting out". */
const particles = set('out up down off over away back in on');
const formsOfBe = set('is are was were be been being am');
/** Verbs after which "still" means without moving. */
const postures = set('sit stand lie');
const negations = set('never nobody nothing');
/** Prepositions that say where or when, and begin a wording. */
const openers = set('behind beneath beyond across under beside between before after without');

/** Index of the last word of the wording that starts at word `i`; undefined if there is none. */
function wordingEnd(tokens: readonly Token[], roles: Uint8Array, i: number): number | undefined {
  const { word, segment } = tokens[i];
  const next = tokens[i + 1];
  if (next.segment !== segment) return undefined;
  if (word.norm === 'next' && next.word.norm === 'to') return endOfPlace(tokens, roles, i + 2);
  if (counts.has(word.norm)) return endOfCounted(tokens, roles, i);
  if (isPhrasalNoun(tokens, i)) return i + 1;
  if (word.stop) {
    if (negations.has(word.norm)) return isPlain(next) && roles[i + 1] !== role.noun ? i + 1 : undefined;
    if (openers.has(word.norm)) return endOfPlace(tokens, roles, i + 1);
    return undefined;
  }
  if (numbers.has(next.word.norm) && roles[i] === role.noun) {
    const after = tokens[i + 2] as Token | undefined;
    return after?.segment !== segment ? i + 1 : undefined;
  }
  return undefined;
}

/** Verbs that are function words, but say something with a specific object: "make soil". Infinitives. */
export const lightObjectVerbs = set('make take give keep');

/** Adds a verb of `lightObjectVerbs` with the noun after it. */
function addLightVerb({ tokens, roles }: Paragraph, i: number, flags: number, collector: Collector): void {
  if (!tokens[i].word.stop || tokens[i].word.norm.length < 4) return;
  const { verb } = tokens[i].word;
  if (!lightObjectVerbs.has(verb)) return;
  const { segment } = tokens[i];
  const at = determiners.has(tokens[i + 1].word.norm) ? i + 2 : i + 1;
  const object = tokens[at] as Token | undefined;
  if (object?.segment !== segment || roles[at] !== role.noun || object.word.generalHead) return;
  if (tokens[at + 1]?.segment === segment && (roles[at + 1] === role.noun || tokens[at + 1].word.norm === 'of')) return;
  collector.add(`${verb} ${object.word.key}`, tokens[i].start, object.end, flags);
}

/** "Say no", not "said no word". */
function isAnswer(tokens: readonly Token[], i: number): boolean {
  const [verb, answer, after] = [tokens[i], tokens[i + 1], tokens[i + 2]] as [Token, Token, Token | undefined];
  if (!answers.has(answer.word.norm) || answer.segment !== verb.segment || !answering.has(verb.word.verb)) return false;
  return after?.segment !== verb.segment || after.tag === tags.adposition || afterAnswer.has(after.word.norm);
}

const afterAnswer = set('to and or but when if because as for');

/** "Contracting out": it has no object, and is not what somebody is doing. */
function isPhrasalNoun(tokens: readonly Token[], i: number): boolean {
  const { word, segment } = tokens[i];
  if (
    word.norm.length < 7 ||
    !word.norm.endsWith('ing') ||
    !particles.has(tokens[i + 1].word.norm) ||
    !isPlain(tokens[i])
  )
    return false;
  const after = tokens[i + 2] as Token | undefined;
  if (after?.segment === segment && after.tag !== tags.auxiliary && !verbsOfNoun.has(after.word.norm)) return false;
  const previous = tokens[i - 1] as Token | undefined;
  if (previous?.segment !== segment) return true;
  if (formsOfBe.has(previous.word.norm)) return tokens[i - 2]?.segment === segment && tokens[i - 2].tag === tags.verb;
  return (
    previous.tag === tags.adposition || determiners.has(previous.word.norm) || negationsOfNoun.has(previous.word.norm)
  );
}

/** Verbs that the tagger does not take for auxiliaries: "contracting out does not stop". */
const verbsOfNoun = set('does did do means meant makes made has had and');
const negationsOfNoun = set('no any and against more than');

/** Index of the adverb after a verb: "look inside", "taste of nothing". */
function closerOf(tokens: readonly Token[], i: number): number | undefined {
  if (!isPlain(tokens[i])) return undefined;
  const { segment } = tokens[i];
  const isCloser = (at: number): boolean =>
    at < tokens.length && tokens[at].segment === segment && closers.has(tokens[at].word.norm);
  if (isCloser(i + 1)) return i + 1;
  if (tokens[i + 1].word.norm === 'still' && tokens[i + 1].segment === segment && postures.has(tokens[i].word.verb))
    return i + 1;
  return verbPrepositions.has(tokens[i + 1].word.norm) && isCloser(i + 2) ? i + 2 : undefined;
}

/** As that of a verb with its object, verbPhrases.ts. */
function verbalKey(tokens: readonly Token[], from: number, to: number): string {
  let key = tokens[from].word.verb;
  for (let i = from + 1; i <= to; i++) key += ` ${tokens[i].word.norm}`;
  return key;
}

/** A content word that says something. */
function isPlain({ word }: Token): boolean {
  return !word.stop && !word.generalModifier && word.norm.length > 2;
}

/** Words of the longest number. Chosen by hand. */
const mostNumbers = 4;
const greatNumbers = set('hundred thousand million');

function isNumber(norm: string): boolean {
  return numbers.has(norm) || greatNumbers.has(norm);
}

/** "Four bars", "fourteen hundred steps", "one wrong note", "one loaf more", "one bucket a day". */
function endOfCounted(tokens: readonly Token[], roles: Uint8Array, i: number): number | undefined {
  const { segment } = tokens[i];
  let at = i + 1;
  while (at < i + mostNumbers && tokens[at]?.segment === segment && isNumber(tokens[at].word.norm)) at++;
  const last = endOfNoun(tokens, roles, at);
  if (last === undefined) return undefined;
  const next = tokens[last + 1] as Token | undefined;
  if (next?.segment !== segment) return last;
  if (next.word.norm === 'more') return last + 1;
  const rate = tokens[last + 2] as Token | undefined;
  return next.word.norm === 'a' && rate?.segment === segment && roles[last + 2] === role.noun ? last + 2 : last;
}

/** "The stove" after "next to". */
function endOfPlace(tokens: readonly Token[], roles: Uint8Array, i: number): number | undefined {
  if (i >= tokens.length || tokens[i].segment !== tokens[i - 1].segment || !determiners.has(tokens[i].word.norm))
    return undefined;
  const last = endOfNoun(tokens, roles, i + 1);
  return last === undefined || tokens[last].word.generalHead ? undefined : last;
}

/** Index of the noun that ends at most two words from word `i` on, without a break, and is not followed by another. */
function endOfNoun(tokens: readonly Token[], roles: Uint8Array, i: number): number | undefined {
  for (let at = i; at < i + 2 && at < tokens.length && tokens[at].segment === tokens[i - 1].segment; at++) {
    if (roles[at] === role.modifier) continue;
    if (roles[at] !== role.noun) return undefined;
    const next = tokens[at + 1] as Token | undefined;
    if (next?.segment === tokens[at].segment && roles[at + 1] === role.noun) continue;
    return tokens[at].tag === tags.proper ? undefined : at;
  }
  return undefined;
}

function keyOfWording(tokens: readonly Token[], from: number, to: number): string {
  let key = `"${foldedNorm(tokens[from])}`;
  for (let i = from + 1; i <= to; i++) key += ` ${foldedNorm(tokens[i])}`;
  return `${key}"`;
}

function foldedNorm({ word }: Token): string {
  return stopWords.has(word.norm) ? word.norm : fold(word.norm);
}

/** Whether the wording of a key begins with a number that is hardly said by chance: "four minutes", not "two hours". */
export function hasRareNumber(key: string): boolean {
  const first = key.slice(1, key.indexOf(' '));
  return numbers.has(first) && !everydayNumbers.has(first);
}

const everydayNumbers = set('one two three five ten twenty');

/** Whether the wording of a key begins with a number above one. */
export function isCounted(key: string): boolean {
  const first = key.slice(1, key.indexOf(' '));
  return first !== 'one' && numbers.has(first);
}

/** Whether the wording of a key ends with a number: "page two". */
export function isNumbered(key: string): boolean {
  return numbers.has(key.slice(key.lastIndexOf(' ') + 1, -1));
}
