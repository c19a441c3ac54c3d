import { placesOfPhrase, wordsOfPhrase } from '../search/literal';
import { literalForms } from '../themes/curated';
import { withLiterals } from '../themes/literal';
import type { ThemeCuration, ThemeFacts } from '../themes/model';
import type { FileFacts } from './model';

/** Phrases of the user's that are sought word for word, with their words. */
export type Literals = readonly { readonly key: string; readonly text: string; readonly words: readonly string[] }[];

export function literalsOf(curation: ThemeCuration): Literals {
  return literalForms(curation).map(form => ({ ...form, words: wordsOfPhrase(form.text) }));
}

/** The themes of a transcript with the places where the user's phrases stand; the very facts where there is none. */
export function themesOf(facts: FileFacts, literals: Literals): ThemeFacts {
  if (literals.length === 0) return facts.themes;
  const found = literals.flatMap(({ key, text, words }) => placesOfPhrase(facts.passages, words).map(span => ({ key, form: text.replace(/\s+/g, ' ').trim(), ...span })));
  return found.length === 0 ? facts.themes : withLiterals(facts.themes, found);
}

export function sameLiterals(a: Literals, b: Literals): boolean {
  return a.length === b.length && a.every(({ key, text }, i) => key === b[i].key && text === b[i].text);
}
