import { determiners, modals, prepositions, subjects, titles } from './lists';
import type { Token } from './tokens';

/** What a word does where it stands, as far as phrases need it. */
export const roles = { none: 0, noun: 1, modifier: 2 } as const;

/**
 * Role of each word: its most frequent reading, changed by its neighbours. A verb follows "to", "will" or "they"; after
 * "the" or "of" a word that can be a noun is one; "given" and "growing" modify a noun that follows.
 */
export function rolesOf(tokens: readonly Token[]): Uint8Array {
  const found = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) found[i] = roleOf(tokens, i, found);
  return found;
}

function roleOf(tokens: readonly Token[], i: number, before: Uint8Array): number {
  const { word, capital, first, segment } = tokens[i];
  if (word.stop) return roles.none;
  if (isTitle(tokens, i)) return roles.none;
  const previous = i > 0 && tokens[i - 1].segment === segment ? tokens[i - 1].word.norm : '';
  const next = i + 1 < tokens.length && tokens[i + 1].segment === segment ? tokens[i + 1] : undefined;
  const beforeNoun = next !== undefined && !next.word.stop && next.word.canBeNoun;
  if (capital && !first) return word.reading === 'adjective' && (beforeNoun || !word.canBeNoun) ? roles.modifier : roles.noun;
  const expectsVerb = previous === 'to' || modals.has(previous) || subjects.has(previous);
  const expectsNoun = determiners.has(previous) || prepositions.has(previous) || (i > 0 && before[i - 1] === roles.modifier);
  switch (word.reading) {
    case 'noun':
      // A word that nobody knows may be anything: behind "to" and "will" it is a verb.
      return expectsVerb && (word.canBeVerb || (!word.common && !capital && !relatives.has(previous))) ? roles.none : roles.noun;
    case 'adjective':
      if (expectsVerb && word.canBeVerb) return roles.none;
      return word.canBeNoun && expectsNoun && !beforeNoun ? roles.noun : roles.modifier;
    case 'verb': return expectsNoun && !expectsVerb && word.canBeNoun ? roles.noun : roles.none;
    case 'participle':
      if (capital && first && !word.common) return roles.noun;
      return expectsNoun && beforeNoun ? roles.modifier : roles.none;
    case 'gerund':
      if (beforeNoun && expectsNoun && !prepositions.has(previous)) return roles.modifier;
      return word.canBeNoun && expectsNoun && !prepositions.has(previous) ? roles.noun : roles.none;
    default: return roles.none;
  }
}

/** Subjects before a noun as often as before a verb: "that river". */
const relatives = new Set(['that', 'which', 'what', 'there']);

/** "General" before "Qasem", but not before "public". */
function isTitle(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1] as Token | undefined;
  return tokens[i].capital && titles.has(tokens[i].word.norm) && next !== undefined && next.capital && next.segment === tokens[i].segment;
}
