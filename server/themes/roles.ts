import { demonyms, determiners, modals, prepositions, subjects, titles } from './lists';
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
export function rolesOf(tokens: readonly Token[], tagCounts: TagCounts): Uint8Array {
  const roles = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) roles[i] = roleOf(tokens, i, roles, tagCounts);
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
function roleOf(tokens: readonly Token[], i: number, roles: Uint8Array, tagCounts: TagCounts): number {
  const { word, capital, first, segment, tag } = tokens[i];
  if (word.stop || isTitle(tokens, i)) return role.none;
  const previous = i > 0 && tokens[i - 1].segment === segment ? tokens[i - 1] : undefined;
  const next = i + 1 < tokens.length && tokens[i + 1].segment === segment ? tokens[i + 1] : undefined;
  const beforeNoun = next !== undefined && isNounTag(next.tag) && !next.word.stop;
  if (capital && demonyms.has(word.norm)) return role.noun;
  if (capital && !first) return tag === tags.adjective && beforeNoun ? role.modifier : role.noun;
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
      if (expectsVerb && word.canBeVerb && previous.word.norm === 'to' && !capital)
        return beforeNoun || next === undefined ? role.noun : role.verb;
      return isGerund(tokens, i, next) ? role.verb : role.noun;
    case tags.adjective:
      if (expectsVerb && word.canBeVerb) return role.verb;
      return word.canBeNoun && expectsNoun && !adverbial.has(previous.word.norm) && !beforeNoun && !isModifying(next)
        ? role.noun
        : role.modifier;
    case tags.verb:
      if (isParticiple(word.norm)) {
        if (beforeNoun && expectsNoun && !(word.norm.endsWith('ing') && prepositions.has(previous.word.norm)))
          return role.modifier;
        return expectsNoun && determiners.has(previous.word.norm) && isUsuallyNoun(word.norm, tagCounts)
          ? role.noun
          : role.verb;
      }
      if (expectsVerb) return role.verb;
      return (expectsNoun && (word.canBeNoun || !word.common)) || isUsuallyNoun(word.norm, tagCounts)
        ? role.noun
        : role.verb;
    default:
      return role.none;
  }
}

/** Prepositions that form an adverb with an adjective: "in common", "at large". */
const adverbial = new Set(['in', 'at', 'on', 'by', 'for', 'with', 'as', 'than', 'from']);

/** Subjects that come before a noun as often as before a verb: "that river". */
const relatives = new Set(['that', 'which', 'what', 'there', 'you', 'it']);

function isNounTag(tag: number): boolean {
  return tag === tags.noun || tag === tags.proper;
}

/** Whether a word is an adjective that can modify a noun after it. */
function isModifying(next: Token | undefined): boolean {
  return next !== undefined && !next.word.stop && next.tag === tags.adjective;
}

function isParticiple(norm: string): boolean {
  return /(?:ing|ed|en)$/.test(norm);
}

/** "Enjoining to do good", "solving these problems": taggers often tag a gerund at the start of a phrase as a noun. */
function isGerund(tokens: readonly Token[], i: number, next: Token | undefined): boolean {
  const { word } = tokens[i];
  if (!word.norm.endsWith('ing') || word.norm.length < 6 || next === undefined) return false;
  return determiners.has(next.word.norm) || next.word.norm === 'to';
}

function isUsuallyNoun(norm: string, tagCounts: TagCounts): boolean {
  const count = tagCounts.get(norm);
  return count !== undefined && count.nouns >= 2 && count.nouns > 3 * count.verbs;
}

/** Titles that no other name begins with: "Mr. Stone", "Senator Rice", and "Mr. Speaker". */
const abbreviatedTitles = new Set(['mr', 'mrs', 'ms', 'dr', 'gen', 'sen', 'rep', 'sir', 'senator']);

/**
 * Whether a word is the title of the name after it: "General" before "Qasem", but not before "public", and not before a
 * common noun as in "General Council" or "Lord Mayor".
 */
function isTitle(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1] as Token | undefined;
  return (
    tokens[i].capital &&
    titles.has(tokens[i].word.norm) &&
    next !== undefined &&
    next.capital &&
    next.segment === tokens[i].segment &&
    !(next.word.common && next.word.canBeNoun && !abbreviatedTitles.has(tokens[i].word.norm))
  );
}
