import { placesOfPhrase, wordsOfPhrase } from '../search/passages/literalPhrase';
import type { PassageFacts } from '../search/passages/passageFacts';
import { literalForms, type LiteralForm } from '../themes/readCuration';
import { withLiterals } from '../themes/literalSites';
import { textsOf, type ThemeCuration, type ThemeFacts } from '../themes/themeFacts';
import { isWordingKey } from '../themes/wordings';

/** Phrases of corpus.json that are searched for word for word, each with its words as the search index has them. */
export type Literals = readonly (LiteralForm & { readonly words: readonly string[] })[];

export function literalsOf(curation: ThemeCuration): Literals {
  return literalForms(curation).map(form => ({ ...form, words: wordsOfPhrase(form.text) }));
}

/**
 * Adds the places of literal phrases to the themes of a transcript. A phrase that the theme recogniser found in the
 * transcript is not added, because the recogniser also finds its other forms; of a wording it finds only some places.
 * Returns `themes` itself if nothing is added.
 */
export function addLiterals(themes: ThemeFacts, passages: PassageFacts, literals: Literals): ThemeFacts {
  const recognised = new Map(textsOf(themes.keys).map((key, index) => [key, index]));
  const places = literals
    .filter(({ keys }) => !keys.some(key => recognised.has(key) && !isWordingKey(key)))
    .flatMap(({ keys, text, words }) => {
      const known = startsOf(themes, recognised.get(keys[0]));
      return placesOfPhrase(passages, words)
        .filter(({ start }) => !known.has(start))
        .map(span => ({ key: keys[0], form: text.replace(/\s+/g, ' ').trim(), ...span }));
    });
  return places.length === 0 ? themes : withLiterals(themes, places);
}

/** Where the sites of the key with an index start. */
function startsOf({ sites }: ThemeFacts, key: number | undefined): ReadonlySet<number> {
  const starts = new Set<number>();
  if (key === undefined) return starts;
  for (let i = 0; i < sites.length; i += 4) if (sites[i] === key) starts.add(sites[i + 2]);
  return starts;
}

export function sameLiterals(a: Literals, b: Literals): boolean {
  return a.length === b.length && a.every(({ text }, i) => text === b[i].text);
}
