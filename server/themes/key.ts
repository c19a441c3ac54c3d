import { createCollector } from './collector';
import { stopWords } from './lists';
import { addPhrases, keyOf } from './phrases';
import { tokenize } from './tokens';

const nobody = { offices: new Set<string>(), names: new Set<string>() };
const nothing = { walls: [], gaps: [] };

/**
 * The normal key of a phrase as people write it in lists: that of the longest candidate in it, or of all its content
 * words where it is no phrase that a text would give. "The sense of responsibility" and "senses of responsibility" share one.
 */
export function themeKey(phrase: string): string {
  const tokens = tokenize(phrase, 0, phrase.length, [], nothing);
  const into = createCollector(phrase);
  addPhrases(tokens, nobody, () => 0, into);
  const facts = into.finish(0);
  const content = tokens.filter(token => !token.word.stop);
  const first = content[0]?.start ?? 0;
  const last = content[content.length - 1]?.end ?? 0;
  for (let site = 0; site < facts.flags.length; site++) {
    const whole = facts.sites[4 * site + 2] === first && facts.sites[4 * site + 3] === last && facts.flags[site] % 2 === 0;
    if (whole) return facts.keys[facts.sites[4 * site]];
  }
  return keyOf(content.map((token, i) => ({ key: token.word.key, link: i > 0 ? linkBefore(phrase.slice(content[i - 1].end, token.start)) : '' })));
}

function linkBefore(between: string): string {
  const word = /\b(of|for|in)\b/i.exec(between);
  return word !== null && stopWords.has(word[1].toLowerCase()) ? word[1].toLowerCase() : '';
}
