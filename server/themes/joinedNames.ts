import type { Collector } from './collector';
import { keyOf, withNumbers } from './phrases';
import { type Paragraph, role } from './roles';
import { siteFlags } from './themeFacts';
import type { Token } from './taggedTokens';

/** Most words of a name before "and", and after it. Chosen by hand. */
const mostWords = 3;

/**
 * Adds names in which "and" joins two words before their head: "the Water Relief and Repair Administration". Without them, their
 * halves would be themes ("Water Relief"). An article stands before them, and nothing but capitalised nouns inside. `Judge` decides
 * between the whole and its halves: "the Water Board and Mill Street" has halves that are also said alone.
 */
export function addJoinedNames({ tokens, roles, flagsAt }: Paragraph, collector: Collector): void {
  const isNamed = (i: number): boolean =>
    i < tokens.length && roles[i] === role.noun && tokens[i].capital && !tokens[i].first;
  for (let and = 2; and + 2 < tokens.length; and++) {
    const { word, segment } = tokens[and];
    if (word.norm !== 'and' || tokens[and - 1].segment !== segment || tokens[and + 1].segment !== segment) continue;
    let from = and;
    while (from > 0 && and - from < mostWords && isNamed(from - 1) && tokens[from - 1].segment === segment) from--;
    let to = and + 1;
    while (to - and <= mostWords && isNamed(to) && tokens[to].segment === segment) to++;
    if (from === and || to - and < 3 || tokens[from - 1]?.word.norm !== 'the') continue;
    if (isNamed(to) && tokens[to].segment === segment) continue;
    const words = [...tokens.slice(from, and), ...tokens.slice(and + 1, to)].map(asWord);
    const { start } = tokens[from];
    collector.add(keyOf(withNumbers(words)), start, tokens[to - 1].end, flagsAt(tokens[from]) | siteFlags.proper);
  }
}

function asWord(token: Token): { readonly key: string; readonly link: string; readonly token: Token } {
  return { key: token.word.key, link: '', token };
}
