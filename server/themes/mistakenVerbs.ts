import { partsOfSpeech } from '../text/lexicon';
import type { Word } from './english';
import { determiners } from './lists';
import { tags } from './tagger';
import type { Token } from './taggedTokens';

/** Nouns that a tagger takes for verbs, where no verb in this form can stand. */

export function isParticiple(norm: string): boolean {
  return norm.length > 4 && /(?:ing|ed|en)$/.test(norm);
}

/**
 * "Patience is hope", "they feel hope": a word that is no participle cannot be a verb after a form of "be" or another verb.
 */
export function isBaseFormAsNoun({ norm, key, canBeNoun }: Word, previous: Token, isAfterVerb: boolean): boolean {
  if (!canBeNoun || key !== norm) return false;
  const parts = partsOfSpeech(norm);
  if (parts[0] !== 'NN' || parts.includes('VBN')) return false;
  if (formsOfBe.has(previous.word.norm)) return true;
  return isAfterVerb && previous.tag === tags.verb && verbsWithNoun.has(previous.word.verb);
}

/**
 * "The oil stain under the carpet": a singular noun has no verb without an ending, except in "they let the oil stain the
 * floor" and "does the oil stain".
 */
export function isSecondNoun(tokens: readonly Token[], i: number): boolean {
  const { word, segment } = tokens[i];
  const [before, determiner, noun] = [tokens[i - 3], tokens[i - 2], tokens[i - 1]] as (Token | undefined)[];
  if (!word.canBeNoun || word.key !== word.norm || isParticiple(word.norm)) return false;
  if (determiner?.segment !== segment || noun?.segment !== segment || !singularDeterminers.has(determiner.word.norm))
    return false;
  if (noun.tag !== tags.noun || noun.word.stop || noun.word.key !== noun.word.norm || plurals.has(noun.word.norm))
    return false;
  const parts = partsOfSpeech(word.norm);
  if (parts.includes('VBD') || parts.includes('VBN') || parts.includes('RB') || parts.includes('JJ')) return false;
  const after = tokens[i + 1] as Token | undefined;
  if (after?.segment === segment && determiners.has(after.word.norm)) return false;
  if (before?.segment !== segment) return before !== undefined || determiner.first;
  return before.tag === tags.adposition || (before.tag === tags.verb && !withInfinitive.has(before.word.verb));
}

const singularDeterminers = new Set('the a an this that my your his her its our their'.split(' '));
/** Nouns that take a verb without an ending. */
const plurals = new Set('people police cattle clergy youth staff public crew team crowd poor rest majority'.split(' '));
/** Verbs that a noun and an infinitive follow: "let the child sleep". Infinitives. */
const withInfinitive = new Set(
  'let make see hear watch help have feel notice that insist demand ask suggest'.split(' '),
);

const formsOfBe = new Set("is are was were isn't aren't wasn't weren't".split(' '));
/** Verbs that another verb never follows without "to". Infinitives. */
const verbsWithNoun = new Set(
  'feel find lose need bring offer teach learn show earn buy sell win hold choose'.split(' '),
);
