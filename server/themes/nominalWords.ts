import { partsOfSpeech } from '../text/lexicon';
import type { Token } from './taggedTokens';
import { tags } from './tagger';

/** Function words of the list that are nouns too: "free will", "military might", "a human being". */
const nominal = new Set(['will', 'might', 'being', 'well']);
const possessives = new Set('the a my your his her its our their whose'.split(' '));
/** Words after a modal verb or a participle, but not after a noun. */
const afterVerb = new Set(
  'be have not never also always soon still only do now you he she it we they i able so very'.split(' '),
);

/**
 * Makes nouns of function words that are nouns where they stand: after a determiner, a possessive or an adjective, and
 * not before a verb. "The free will inherit" keeps its verb. Needs the tags of the words.
 */
export function markNominalWords(tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token.word.nominal || !token.word.stop) continue;
    if (isBeforeNoun(tokens, i)) markBeforeNoun(tokens, i);
    if (i === 0) continue;
    if (!nominal.has(token.word.norm) || !isAfterModifier(tokens, i) || isBeforeVerb(token, tokens[i + 1])) continue;
    becomeNoun(token);
    if (isAdjective(tokens[i - 1])) tokens[i - 1].tag = tags.adjective;
  }
}

/** "Mine clearance" and "the just price": words before a noun that are mostly a pronoun or an adverb. */
function markBeforeNoun(tokens: readonly Token[], i: number): void {
  const token = tokens[i];
  const previous = tokens[i - 1] as Token | undefined;
  if (token.word.norm === 'mine' && previous?.word.norm !== 'of') becomeNoun(token);
  if (token.word.norm !== 'just' || previous?.segment !== token.segment || !beforeJust.has(previous.word.norm)) return;
  token.word = { ...token.word, stop: false };
  token.tag = tags.adjective;
  if (tokens[i + 1].tag === tags.verb) tokens[i + 1].tag = tags.noun;
}

const beforeJust = new Set('the a an this that no any every each more our their his her its'.split(' '));

function isBeforeNoun(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1] as Token | undefined;
  if (next?.segment !== tokens[i].segment || next.word.stop || !next.word.canBeNoun) return false;
  return next.tag === tags.noun || (tokens[i].word.norm === 'just' && next.tag === tags.verb);
}

/** As `markNominalWords`, for a phrase that has no context: "free will", "the will of the people". */
export function markNominalWordsOfPhrase(tokens: readonly Token[]): void {
  if (tokens.length === 1 && tokens[0].word.norm === 'well') becomeNoun(tokens[0]);
  if (tokens.length < 2) return;
  tokens.forEach((token, i) => {
    if (token.word.norm === 'mine' || token.word.norm === 'just')
      token.word = { ...token.word, stop: i === tokens.length - 1 };
    const next = tokens[i + 1] as Token | undefined;
    if (nominal.has(token.word.norm) && (next?.word.norm === 'of' || (next === undefined && !isPronoun(tokens[i - 1]))))
      becomeNoun(token);
  });
}

function becomeNoun(token: Token): void {
  token.word = { ...token.word, stop: false, canBeNoun: true, common: true };
  token.tag = tags.noun;
}

function isPronoun({ word }: Token): boolean {
  return word.stop && !possessives.has(word.norm);
}

function isAfterModifier(tokens: readonly Token[], i: number): boolean {
  const [previous, token] = [tokens[i - 1], tokens[i]];
  if (previous.segment !== token.segment) return false;
  if (token.word.norm === 'well') return possessives.has(previous.word.norm) && !isBeforeParticiple(tokens, i);
  if (token.word.norm === 'being') return isAdjective(previous) || previous.word.norm === 'human';
  const isPossessive = token.start - previous.end > 2;
  if (isPossessive || possessives.has(previous.word.norm)) return true;
  // "The poor will, in time, …": an adjective that is a noun.
  const next = tokens[i + 1] as Token | undefined;
  const isSubject = tokens[i - 2]?.word.norm === 'the' && next?.first === false && next.segment !== token.segment;
  return isAdjective(previous) && !isSubject;
}

/** "A well trained army": "well" is an adverb there. "The well dried up" has no noun after the verb. */
function isBeforeParticiple(tokens: readonly Token[], i: number): boolean {
  const [well, participle, noun] = tokens.slice(i, i + 3) as [Token, Token | undefined, Token | undefined];
  if (participle?.segment !== well.segment || participle.tag !== tags.verb) return false;
  return noun?.segment === well.segment && (noun.tag === tags.noun || noun.tag === tags.adjective);
}

/** A tagger often takes an adjective before "will" for a verb or a noun: "Free will is …". */
function isAdjective({ word, tag, first }: Token): boolean {
  if (word.stop) return false;
  const parts = partsOfSpeech(word.norm);
  return tag === tags.adjective || parts[0] === 'JJ' || (first && parts.includes('JJ'));
}

/** Whether an infinitive or its adverb follows, as after a modal verb. */
function isBeforeVerb(token: Token, next: Token | undefined): boolean {
  if (next?.segment !== token.segment) return false;
  if (next.tag === tags.verb) return next.word.verb === next.word.norm;
  return next.tag === tags.adverb || next.tag === tags.adjective || afterVerb.has(next.word.norm);
}
