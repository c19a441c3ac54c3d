/** Another way to write a whole folded word. */
export interface Respelling {
  readonly word: string;
  /** How unlikely this way is, on the scale of `NearTerm.cost`. */
  readonly cost: number;
}

/**
 * Rules: a pattern, its replacement, the length of the shortest word that it applies to (in UTF-16 units), and the
 * cost. Chosen by hand from romanised names; checked by `npx tsx test/accuracy/search-report.ts`.
 */
const rules: readonly (readonly [RegExp, string, number, number])[] = [
  // "shariat", "sharia"
  [/([aeiou])t$/, '$1', 4, 0.1],
  [/([ae])h?$/, '$1t', 4, 0.15],
  [/ه$/, 'ت', 3, 0.1],
  // Turkish
  [/c(?![hk])/g, 'j', 3, 0.15],
  [/c(?![hk])/g, 'ch', 3, 0.2],
  [/x/g, 'kh', 3, 0.1],
  [/th/g, 't', 4, 0.15],
  // "Yeltsin", "Eltsin"
  [/^y(?=[aeiou])/, '', 4, 0.15],
  [/^(?=[ei])/, 'y', 4, 0.2],
  // "Daoud", "Dawud"
  [/([ao])(?=[ou])/, '$1w', 4, 0.15],
  // The article before a word ("albaqara", "ashshams"), and the article of the next word at the end of a word
  // ("nahjul").
  [/^[aeou]l(?=.{3})/, '', 6, 0.1],
  [/^[aeu]([a-z])(?=\1..)/, '', 6, 0.15],
  [/^[aeu]sh(?=sh..)/, '', 6, 0.15],
  [/[uoaei]l$/, '', 5, 0.15],
  [/([^aeiouyhl])$/, '$1ul', 4, 0.15],
];
/** More respellings of one word would take longer than they are worth; chosen by hand. */
const mostRespellings = 12;

/** The cheapest respellings of a folded word, cheapest first. At most two rules are applied to one word. */
export function respellingsOf(word: string): Respelling[] {
  const found = new Map<string, number>();
  const respell = ({ word: from, cost }: Respelling): Respelling[] =>
    rules.flatMap(([pattern, replacement, shortest, extra]) => {
      const to = from.length < shortest ? from : from.replace(pattern, replacement);
      if (to === from || to === word || (found.get(to) ?? Infinity) <= cost + extra) return [];
      found.set(to, cost + extra);
      return [{ word: to, cost: cost + extra }];
    });
  for (const each of respell({ word, cost: 0 })) respell(each);
  return [...found]
    .map(([respelling, cost]) => ({ word: respelling, cost }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostRespellings);
}
