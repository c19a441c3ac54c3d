import { lookUp, verbKey } from './english';
import { stopWords, verbPrepositions } from './lists';
import { keyOf } from './phrases';
import { tokenize } from './tokens';

const nothing = { walls: [], gaps: [] };

/** The normal key of a noun phrase as people write it in lists: "the sense of responsibility" and "senses of responsibility" share one. */
export function themeKey(phrase: string): string {
  const content = tokenize(phrase, 0, phrase.length, [], nothing).filter(token => !token.word.stop);
  const [first, second] = content as (typeof content[number] | undefined)[];
  if (content.length === 2 && /^\s+and\s+$/i.test(phrase.slice(first!.end, second!.start))) return [first!.word.key, second!.word.key].sort().join(' and ');
  return keyOf(content.map((token, i) => ({ key: token.word.key, link: i > 0 ? linkBefore(phrase.slice(content[i - 1].end, token.start)) : '' })));
}

/** All keys that a phrase may have in a text: what looks like a noun phrase may be a verb with its object ("solving problems"). The likeliest first. */
export function themeKeys(phrase: string): string[] {
  const words = phrase.trim().split(/\s+/);
  const verb = verbKey(lookUp(words[0]).norm);
  const last = lookUp(words[words.length - 1]);
  const between = words.slice(1, -1).map(word => word.toLowerCase());
  const links = between.length > 1 && between[0] === 'to' ? ['to', verbKey(between[1])] : between.filter(word => verbPrepositions.has(word)).slice(0, 1);
  const keys = [themeKey(phrase), ...words.length > 1 ? [[verb, ...links, last.stop ? last.norm : last.key].join(' ')] : []];
  return [...new Set(keys)];
}

function linkBefore(between: string): string {
  const word = /\b(of|for|in|on|against|to)\b/i.exec(between);
  return word !== null && stopWords.has(word[1].toLowerCase()) ? word[1].toLowerCase() : '';
}
