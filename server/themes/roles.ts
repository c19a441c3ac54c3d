import { demonyms, determiners, modals, prepositions, subjects, titles } from './lists';
import { tags } from './tagger';
import type { Token } from './taggedTokens';

/** What a word does where it stands, as far as phrases need it. */
export const roles = { none: 0, noun: 1, modifier: 2, verb: 3 } as const;

/**
 * Role of each word: what the tagger says, mended where neighbours and the other places of the word tell better. "The
 * martyrs" is a noun whatever its ending suggests, "to water" a verb; a capital inside a sentence makes a name;
 * "given" and "growing" modify a noun that follows.
 */
export function rolesOf(tokens: readonly Token[], habits: Habits): Uint8Array {
  const found = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) found[i] = roleOf(tokens, i, found, habits);
  return found;
}

/** How often the words of a transcript are tagged as nouns and as verbs, by their norm. */
export type Habits = ReadonlyMap<string, { nouns: number; verbs: number }>;

export function habitsOf(paragraphs: readonly (readonly Token[])[]): Habits {
  const habits = new Map<string, { nouns: number; verbs: number }>();
  for (const tokens of paragraphs) {
    for (const { word, tag } of tokens) {
      if (word.stop || (tag !== tags.noun && tag !== tags.proper && tag !== tags.verb)) continue;
      let habit = habits.get(word.norm);
      if (habit === undefined) habits.set(word.norm, (habit = { nouns: 0, verbs: 0 }));
      if (tag === tags.verb) habit.verbs++;
      else habit.nouns++;
    }
  }
  return habits;
}

function roleOf(tokens: readonly Token[], i: number, before: Uint8Array, habits: Habits): number {
  const { word, capital, first, segment, tag } = tokens[i];
  if (word.stop || isTitle(tokens, i)) return roles.none;
  const previous = i > 0 && tokens[i - 1].segment === segment ? tokens[i - 1] : undefined;
  const next = i + 1 < tokens.length && tokens[i + 1].segment === segment ? tokens[i + 1] : undefined;
  const beforeNoun = next !== undefined && isNounTag(next.tag) && !next.word.stop;
  if (capital && demonyms.has(word.norm)) return roles.noun;
  if (capital && !first) return tag === tags.adjective && beforeNoun ? roles.modifier : roles.noun;
  const expectsVerb =
    previous !== undefined &&
    (modals.has(previous.word.norm) || (subjects.has(previous.word.norm) && !relatives.has(previous.word.norm)));
  const expectsNoun =
    previous !== undefined &&
    (determiners.has(previous.word.norm) ||
      prepositions.has(previous.word.norm) ||
      previous.word.norm === 'dear' ||
      (before[i - 1] === roles.modifier && previous.tag === tags.adjective));
  switch (tag) {
    case tags.noun:
    case tags.proper:
      // "Doing good means that …": a noun only behind what asks for one.
      if (
        word.norm === 'means' &&
        !(previous !== undefined && (determiners.has(previous.word.norm) || prepositions.has(previous.word.norm)))
      )
        return roles.verb;
      if (expectsVerb && word.canBeVerb && previous.word.norm === 'to' && !capital)
        return beforeNoun || next === undefined ? roles.noun : roles.verb;
      return isGerund(tokens, i, next) ? roles.verb : roles.noun;
    case tags.adjective:
      if (expectsVerb && word.canBeVerb) return roles.verb;
      return word.canBeNoun && expectsNoun && !adverbial.has(previous.word.norm) && !beforeNoun && !isModifying(next)
        ? roles.noun
        : roles.modifier;
    case tags.verb:
      if (isParticiple(word.norm)) {
        if (beforeNoun && expectsNoun && !(word.norm.endsWith('ing') && prepositions.has(previous.word.norm)))
          return roles.modifier;
        return expectsNoun && determiners.has(previous.word.norm) && isUsuallyNoun(word.norm, habits)
          ? roles.noun
          : roles.verb;
      }
      if (expectsVerb) return roles.verb;
      return (expectsNoun && (word.canBeNoun || !word.common)) || isUsuallyNoun(word.norm, habits)
        ? roles.noun
        : roles.verb;
    default:
      return roles.none;
  }
}

/** Prepositions that make an adverb of an adjective: "in common", "at large". */
const adverbial = new Set(['in', 'at', 'on', 'by', 'for', 'with', 'as', 'than', 'from']);

/** Subjects before a noun as often as before a verb: "that river". */
const relatives = new Set(['that', 'which', 'what', 'there', 'you', 'it']);

function isNounTag(tag: number): boolean {
  return tag === tags.noun || tag === tags.proper;
}

/** An adjective or a participle that may itself stand before a noun. */
function isModifying(next: Token | undefined): boolean {
  return next !== undefined && !next.word.stop && next.tag === tags.adjective;
}

function isParticiple(norm: string): boolean {
  return /(?:ing|ed|en)$/.test(norm);
}

/** "Enjoining to do good", "solving these problems": taggers take many a gerund at the head of a phrase for a noun. */
function isGerund(tokens: readonly Token[], i: number, next: Token | undefined): boolean {
  const { word } = tokens[i];
  if (!word.norm.endsWith('ing') || word.norm.length < 6 || next === undefined) return false;
  return determiners.has(next.word.norm) || next.word.norm === 'to';
}

function isUsuallyNoun(norm: string, habits: Habits): boolean {
  const habit = habits.get(norm);
  return habit !== undefined && habit.nouns >= 2 && habit.nouns > 3 * habit.verbs;
}

/** "General" before "Qasem", but not before "public". */
function isTitle(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1] as Token | undefined;
  return (
    tokens[i].capital &&
    titles.has(tokens[i].word.norm) &&
    next !== undefined &&
    next.capital &&
    next.segment === tokens[i].segment
  );
}
