import { placesOfPhrase, wordsOfPhrase } from '../search/passages/literalPhrase';
import type { PassageFacts } from '../search/passages/passageFacts';
import { literalForms, type LiteralForm } from '../themes/readCuration';
import { withLiterals } from '../themes/literalSites';
import type { ThemeCuration, ThemeFacts } from '../themes/themeFacts';

/** Phrases of the user's with the words that they are sought by. */
export type Literals = readonly (LiteralForm & { readonly words: readonly string[] })[];

export function literalsOf(curation: ThemeCuration): Literals {
  return literalForms(curation).map(form => ({ ...form, words: wordsOfPhrase(form.text) }));
}

/**
 * The themes of a transcript with the places where the user's phrases stand word for word, as far as no candidate of it is
 * such a phrase: what the recogniser finds of a phrase in a text, it finds better. The very themes where there is no such place.
 */
export function themesOf(themes: ThemeFacts, passages: PassageFacts, literals: Literals): ThemeFacts {
  const known = new Set(themes.keys);
  const found = literals
    .filter(({ keys }) => !keys.some(key => known.has(key)))
    .flatMap(({ keys, text, words }) =>
      placesOfPhrase(passages, words).map(span => ({ key: keys[0], form: text.replace(/\s+/g, ' ').trim(), ...span })),
    );
  return found.length === 0 ? themes : withLiterals(themes, found);
}

export function sameLiterals(a: Literals, b: Literals): boolean {
  return a.length === b.length && a.every(({ text }, i) => text === b[i].text);
}
