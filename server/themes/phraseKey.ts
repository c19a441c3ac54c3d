import { lookUp } from './english';
import { links as linkWords, numbers } from './lists';

/**
 * The kind of a key. Keys are words separated by single spaces; "(ra)" at the end names the honorific that follows the
 * phrase. `pair` is "patience and wisdom", `day` a day without a year.
 */
export type KeyClass = 'single' | 'phrase' | 'pair' | 'day';

/** Prefix of the key of a day without a year. */
export const dayPrefix = 'day ';

const links = new Set([...linkWords, 'and']);

export function classOf(key: string): KeyClass {
  if (key.startsWith(dayPrefix)) return 'day';
  if (key.startsWith('"')) return 'phrase';
  if (!key.includes(' ')) return 'single';
  if (key.includes(' and ')) return 'pair';
  return wordsOf(key).length === 1 ? 'single' : 'phrase';
}

/**
 * The content words of a key: no links, no "and" of pairs, no honorifics. Can be empty: in a paragraph whose language is
 * not known, a word such as "against" is a candidate of its own.
 */
export function wordsOf(key: string): string[] {
  if (key.startsWith('"')) return contentWords(key.slice(1, -1));
  return key.split(' ').filter(word => !links.has(word) && !word.startsWith('('));
}

/** Fewest words of a key that is a chain, prepositions among them. Chosen by hand. */
const shortestChain = 6;

/**
 * Whether a key strings nouns together with prepositions: "lanterns along the old quay under the moon". That is a piece of
 * a sentence rather than the name of anything, and so are its parts. "From war to lasting peace" is none.
 */
export function isChain(key: string): boolean {
  if (!key.includes(' ') || key.startsWith('"')) return false;
  const words = key.split(' ');
  if (words.length < shortestChain) return false;
  const prepositions = words.filter(word => word !== 'and' && links.has(word));
  return prepositions.length > 1 && !(prepositions.length === 2 && prepositions.join() === 'from,to');
}

/** The keys of the words of a wording that are neither function words nor numbers. */
function contentWords(wording: string): string[] {
  return wording
    .split(' ')
    .map(word => lookUp(word))
    .filter(({ stop, norm }) => !stop && !numbers.has(norm))
    .map(({ key }) => key);
}
