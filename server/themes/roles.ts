import { demonyms, determiners, institutions, modals, prepositions, subjects, titles } from './lists';
import { isBaseFormAsNoun, isParticiple, isSecondNoun } from './mistakenVerbs';
import { partsOfSpeech } from '../text/lexicon';
import { tags } from './tagger';
import type { Token } from './taggedTokens';

/** The part that a word can take in a phrase. */
export const role = { none: 0, noun: 1, modifier: 2, verb: 3 } as const;

/** The words of an English paragraph. */
export interface Paragraph {
  readonly tokens: readonly Token[];
  /** Of each word: a value of `role`. */
  readonly roles: Uint8Array;
  /** Flags (a sum of `siteFlags`) of the candidates that start at a word. */
  readonly flagsAt: (token: Token) => number;
}

/**
 * The role of each word. Follows the tagger, except where the neighbours of a word, or its tags elsewhere in the
 * transcript, are more reliable: a word after "the" is a noun and one after "to" a verb; a capitalised word inside a
 * sentence is a name; "given" and "growing" are modifiers of a following noun.
 */
export function rolesOf(tokens: readonly Token[], tagCounts: TagCounts, persons: ReadonlySet<string>): Uint8Array {
  const roles = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) roles[i] = roleOf(tokens, i, roles, tagCounts, persons);
  return roles;
}

/** How often each word of a transcript is tagged as a noun and as a verb, by the norm of the word. */
export type TagCounts = ReadonlyMap<string, { nouns: number; verbs: number }>;

export function countTags(paragraphs: readonly (readonly Token[])[]): TagCounts {
  const counts = new Map<string, { nouns: number; verbs: number }>();
  for (const tokens of paragraphs) {
    for (const { word, tag } of tokens) {
      if (word.stop || (tag !== tags.noun && tag !== tags.proper && tag !== tags.verb)) continue;
      let count = counts.get(word.norm);
      if (count === undefined) counts.set(word.norm, (count = { nouns: 0, verbs: 0 }));
      if (tag === tags.verb) count.verbs++;
      else count.nouns++;
    }
  }
  return counts;
}

/** The role of word `i`. `roles` has the roles of the words before it. */
function roleOf(
  tokens: readonly Token[],
  i: number,
  roles: Uint8Array,
  tagCounts: TagCounts,
  persons: ReadonlySet<string>,
): number {
  const { word, capital, first, segment, tag } = tokens[i];
  if (word.stop || isTitle(tokens, i, persons)) return role.none;
  const previous = i > 0 && tokens[i - 1].segment === segment ? tokens[i - 1] : undefined;
  const next = i + 1 < tokens.length && tokens[i + 1].segment === segment ? tokens[i + 1] : undefined;
  const beforeNoun = next !== undefined && isNounTag(next.tag) && !next.word.stop;
  if (capital && demonyms.has(word.norm)) return role.noun;
  if (capital && !first) return tag === tags.adjective && beforeNoun ? role.modifier : role.noun;
  if (word.key.includes(' ') && word.norm.endsWith('ing')) return role.noun;
  const expectsVerb =
    previous !== undefined &&
    (modals.has(previous.word.norm) || (subjects.has(previous.word.norm) && !relatives.has(previous.word.norm)));
  const expectsNoun =
    previous !== undefined &&
    (determiners.has(previous.word.norm) ||
      prepositions.has(previous.word.norm) ||
      previous.word.norm === 'dear' ||
      (roles[i - 1] === role.modifier && previous.tag === tags.adjective));
  switch (tag) {
    case tags.noun:
    case tags.proper:
      // "Doing good means that …": a noun only after a determiner or a preposition.
      if (
        word.norm === 'means' &&
        !(previous !== undefined && (determiners.has(previous.word.norm) || prepositions.has(previous.word.norm)))
      )
        return role.verb;
      // "They mean to regrade": an unknown verb.
      if (!word.common && !capital && previous?.word.norm === 'to' && beforeInfinitive.has(tokens[i - 2]?.word.verb))
        return role.verb;
      if (endsAsGerund(word) && isMistakenNoun(tokens, i)) return role.modifier;
      if (expectsVerb && word.canBeVerb && previous.word.norm === 'to' && !capital)
        return beforeNoun || next === undefined ? role.noun : role.verb;
      return isGerund(tokens, i, next) || isFiniteVerb(tokens, i, next) ? role.verb : role.noun;
    case tags.adjective:
      if (expectsVerb && word.canBeVerb) return role.verb;
      if (isNominalAdjective(tokens, i) || (!beforeNoun && !isModifying(next) && isCompoundNoun(word.norm)))
        return role.noun;
      if (word.canBeNoun && previous?.tag === tags.number && next?.tag === tags.adposition) return role.noun;
      return word.canBeNoun && expectsNoun && !adverbial.has(previous.word.norm) && !beforeNoun && !isModifying(next)
        ? role.noun
        : role.modifier;
    case tags.verb:
      if (isParticiple(word.norm)) {
        if (isVerbalNoun(tokens, i) || isModifiedGerund(tokens, i, roles)) return role.noun;
        if (
          (beforeNoun || isMistakenNoun(tokens, i)) &&
          expectsNoun &&
          !(word.norm.endsWith('ing') && prepositions.has(previous.word.norm))
        )
          return role.modifier;
        return expectsNoun && determiners.has(previous.word.norm) && isUsuallyNoun(word.norm, tagCounts)
          ? role.noun
          : role.verb;
      }
      if (expectsVerb) return role.verb;
      if (previous !== undefined && isBaseFormAsNoun(word, previous, roles[i - 1] === role.verb)) return role.noun;
      if (isSecondNoun(tokens, i)) return role.noun;
      return (expectsNoun && (word.canBeNoun || !word.common)) ||
        isUsuallyNoun(word.norm, tagCounts) ||
        (i > 0 && roles[i - 1] === role.modifier && isMistakenNoun(tokens, i - 1))
        ? role.noun
        : role.verb;
    case tags.adverb:
      // "South-south cooperation": an unknown compound.
      if (word.key.includes(' ')) return beforeNoun ? role.modifier : role.none;
      // "The far shore", "in the back row": an adjective between a determiner and a noun.
      return (beforeNoun || isMistakenNoun(tokens, i)) && expectsNoun && isAdjectiveToo(word.norm)
        ? role.modifier
        : role.none;
    default:
      return role.none;
  }
}

/** Verbs before an infinitive. Infinitives. */
const beforeInfinitive = new Set(
  'want mean hope try plan intend refuse learn decide promise begin propose wish'.split(' '),
);

/** Prepositions that form an adverb with an adjective: "in common", "at large". */
const adverbial = new Set(['in', 'at', 'on', 'by', 'for', 'with', 'as', 'than', 'from']);

/** Whether an adverb is an adjective in other places: "back", "far". */
function isAdjectiveToo(norm: string): boolean {
  return partsOfSpeech(norm).includes('JJ');
}

/**
 * Whether a noun that the tagger took for a verb follows a participle or an adverb with a determiner: "by the leaning
 * shed", "on the far shore". It has no object.
 */
function isMistakenNoun(tokens: readonly Token[], i: number): boolean {
  const [previous, { segment }, noun, after] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]] as [
    Token | undefined,
    Token,
    Token | undefined,
    Token | undefined,
  ];
  if (previous?.segment !== segment || !determiners.has(previous.word.norm)) return false;
  if (noun?.segment !== segment || noun.tag !== tags.verb || noun.word.stop || !noun.word.canBeNoun) return false;
  if (noun.word.key !== noun.word.norm || isParticiple(noun.word.norm)) return false;
  return after?.segment !== segment || !determiners.has(after.word.norm);
}

/** Subjects that come before a noun as often as before a verb: "that river". */
const relatives = new Set(['that', 'which', 'what', 'there', 'you', 'it']);

function isNounTag(tag: number): boolean {
  return tag === tags.noun || tag === tags.proper;
}

/**
 * Whether an adjective stands for persons or things: "the hungry", "the careless". No noun and no other adjective can
 * follow. Superlatives and general adjectives ("the main", "the best") only leave out a noun.
 */
export function isNominalAdjective(tokens: readonly Token[], i: number): boolean {
  const { word, tag, capital } = tokens[i];
  if (tag !== tags.adjective || capital || word.generalModifier) return false;
  if (tokens[i - 1]?.segment !== tokens[i].segment || tokens[i - 1].word.norm !== 'the') return false;
  if (/(?:est|er)$|-/.test(word.norm)) return false;
  const next = tokens[i + 1] as Token | undefined;
  if (next === undefined || next.first) return true;
  if (!next.word.stop) return false;
  if (next.word.norm !== 'and' && next.word.norm !== 'or' && next.word.norm !== 'but') return true;
  const after = tokens[i + 2] as Token | undefined;
  return after !== undefined && (after.word.stop || after.tag === tags.verb || after.word.norm.endsWith('ing'));
}

/** Taggers take an unknown word with a hyphen for an adjective: "non-violence", "flood-defence". */
function isCompoundNoun(norm: string): boolean {
  const hyphen = norm.lastIndexOf('-');
  if (hyphen < 0) return false;
  const [tag] = partsOfSpeech(norm.slice(hyphen + 1));
  return tag === undefined ? /(?:[ae]nce|[st]ion|ment|ness|ity|ism|ship)s?$/.test(norm) : tag.startsWith('NN');
}

/** Whether a word is an adjective that can modify a noun after it. */
function isModifying(next: Token | undefined): boolean {
  return next !== undefined && !next.word.stop && next.tag === tags.adjective;
}

/** "Enjoining to do good", "solving these problems": taggers often tag a gerund at the start of a phrase as a noun. */
function isGerund(tokens: readonly Token[], i: number, next: Token | undefined): boolean {
  const { word } = tokens[i];
  if (!endsAsGerund(word) || next === undefined) return false;
  if (determiners.has(next.word.norm) || next.word.norm === 'to') return true;
  return isParallel(tokens, i, i + 3) || isParallel(tokens, i, i - 3);
}

/**
 * "Guard the tongue", "who guards the tongue": a word that can be a verb, before a determiner. After a determiner, an
 * adjective or a preposition it is a noun, as a name is.
 */
function isFiniteVerb(tokens: readonly Token[], i: number, next: Token | undefined): boolean {
  const { word, capital, first, segment, tag } = tokens[i];
  if (next === undefined || !objectDeterminers.has(next.word.norm) || !isNounTag(tag) || !word.canBeVerb) return false;
  const previous = i > 0 && tokens[i - 1].segment === segment ? tokens[i - 1] : undefined;
  if (previous === undefined) return first && word.verb === word.norm;
  if (capital || tag === tags.proper || word.key === word.norm) return false;
  return previous.tag === tags.noun || previous.tag === tags.pronoun || previous.tag === tags.proper;
}

const objectDeterminers = new Set('the a an my your his her its our their'.split(' '));

/**
 * "Backbiting is", "of suspicion and backbiting": a word in -ing that is a noun, since no object follows.
 */
function isVerbalNoun(tokens: readonly Token[], i: number): boolean {
  const { word, first, segment } = tokens[i];
  if (!endsAsGerund(word)) return false;
  const [before, previous, next] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]] as (Token | undefined)[];
  const ends = next?.segment !== segment;
  if (first && !ends) return next.tag === tags.auxiliary || (next.tag === tags.verb && !next.word.norm.endsWith('ing'));
  if (!ends || previous?.segment !== segment) return false;
  return (
    (previous.word.norm === 'and' && before !== undefined && before.segment === segment && isNounTag(before.tag)) ||
    previous.word.norm === 'of' ||
    previous.word.norm === 'against'
  );
}

/**
 * "An end to lone working", "lone working was": a word in -ing after an adjective, without an object. After "the" it can
 * be a verb: "the sick waiting in the hall".
 */
function isModifiedGerund(tokens: readonly Token[], i: number, roles: Uint8Array): boolean {
  if (!endsAsGerund(tokens[i].word) || i === 0 || roles[i - 1] !== role.modifier) return false;
  const { segment } = tokens[i];
  const [before, adjective, next] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]] as (Token | undefined)[];
  if (adjective?.segment !== segment || adjective.tag !== tags.adjective) return false;
  const begins = before?.segment !== segment;
  if (!begins && !prepositions.has(before.word.norm) && !openDeterminers.has(before.word.norm)) return false;
  if (next?.segment !== segment) return !begins;
  if (next.tag === tags.auxiliary) return true;
  return !begins && next.tag === tags.adposition;
}

const openDeterminers = new Set('no any to our their my your his her its more'.split(' '));

/** "Mending nets and painting boats": two gerunds with their objects. */
function isParallel(tokens: readonly Token[], i: number, other: number): boolean {
  const [first, second] = i < other ? [i, other] : [other, i];
  if (first < 0 || second + 1 >= tokens.length || tokens[first].segment !== tokens[second + 1].segment) return false;
  const link = tokens[second - 1].word.norm;
  return (
    (link === 'and' || link === 'or') &&
    endsAsGerund(tokens[other].word) &&
    isObject(tokens[first + 1]) &&
    isObject(tokens[second + 1])
  );
}

function endsAsGerund({ norm, key }: Token['word']): boolean {
  return norm.endsWith('ing') && norm.length >= 6 && !nounsInIng.has(key);
}

/** Nouns that only look like gerunds. Keys. */
const nounsInIng = new Set(
  'morning evening ceiling spring string lightning sibling pudding herring starling'.split(' '),
);

function isObject({ word, tag }: Token): boolean {
  return isNounTag(tag) && !word.stop && word.key !== word.norm;
}

function isUsuallyNoun(norm: string, tagCounts: TagCounts): boolean {
  const count = tagCounts.get(norm);
  return count !== undefined && count.nouns >= 2 && count.nouns > 3 * count.verbs;
}

/** Titles that no other name begins with: "Mr. Stone", "Senator Rice", and "Mr. Speaker". */
const abbreviatedTitles = new Set(['mr', 'mrs', 'ms', 'dr', 'gen', 'sen', 'rep', 'sir', 'senator']);

/**
 * Whether a word is the title of the name after it: "General" before "Qasem", but not before "public", and not before a
 * common noun as in "General Council" or "Lord Mayor", unless that is one of `persons`.
 */
function isTitle(tokens: readonly Token[], i: number, persons: ReadonlySet<string>): boolean {
  if (!isTitleWord(tokens, i)) return false;
  const { word } = tokens[i + 1];
  if (abbreviatedTitles.has(tokens[i].word.norm)) return true;
  const isCommonNoun = (word.common && word.canBeNoun) || institutions.has(word.key);
  return !isCommonNoun || persons.has(nameWithTitle(tokens, i));
}

/** Whether a word is in the list of titles and stands before a capitalised word. */
function isTitleWord(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1] as Token | undefined;
  return (
    tokens[i].capital &&
    titles.has(tokens[i].word.norm) &&
    next !== undefined &&
    next.capital &&
    next.segment === tokens[i].segment
  );
}

function nameWithTitle(tokens: readonly Token[], i: number): string {
  return `${tokens[i].word.norm} ${tokens[i + 1].word.norm}`;
}

/**
 * Titles with a common noun that is the name of a person everywhere in a transcript: "General Stone", "Lady Rose". The
 * name of a person has no determiner and no noun after it.
 */
export function personsWithTitle(paragraphs: readonly (readonly Token[])[]): Set<string> {
  const persons = new Map<string, boolean>();
  for (const tokens of paragraphs) {
    for (let i = 0; i < tokens.length - 1; i++) {
      if (!isTitleWord(tokens, i) || !tokens[i + 1].word.common) continue;
      const name = nameWithTitle(tokens, i);
      persons.set(name, persons.get(name) !== false && isPerson(tokens, i));
    }
  }
  return new Set([...persons].flatMap(([name, isAlwaysPerson]) => (isAlwaysPerson ? [name] : [])));
}

function isPerson(tokens: readonly Token[], i: number): boolean {
  const [previous, title, name, next] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]] as (
    Token | undefined
  )[];
  if (title === undefined || name === undefined || institutions.has(name.word.key)) return false;
  if (previous?.segment === title.segment && determiners.has(previous.word.norm)) return false;
  return next?.segment !== name.segment || next.word.stop || !next.capital;
}
