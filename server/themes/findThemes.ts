import Fuse from 'fuse.js';
import { fold } from '../text/fold';
import type { ThemeSummary } from './themeFacts';
import { mayBeSimilar } from './similarNames';
import { wordsOfName } from './themeNames';

/** Queries are typed by hand. The rest of a longer one is ignored. In UTF-16 units; chosen by hand. */
const longestQuery = 80;

/** Greatest share of letters that may be wrong. Chosen by hand. */
const threshold = 0.3;

/**
 * Finds themes whose label or key matches what was typed, best first. Themes with all the words (or parts of words)
 * come in the order of `themes`. If there are none, similar ones are found with fuse.js, which tolerates typing errors,
 * among those that have most of the letters.
 */
export function matchThemeNames(themes: readonly ThemeSummary[], query: string, limit: number): ThemeSummary[] {
  const words = typedWords(query);
  if (words.length === 0) return themes.slice(0, limit);
  const matches = themesWithWords(themes, query, limit);
  if (matches.length > 0) return matches;
  const pattern = words.join(' ');
  const mayMatch = mayBeSimilar(pattern, threshold);
  const fuse = new Fuse(
    themes.filter(({ label, key }) => mayMatch(label) || mayMatch(key)),
    { keys: ['label', 'key'], threshold, ignoreDiacritics: true, ignoreLocation: true },
  );
  return fuse.search(pattern, { limit }).map(({ item }) => item);
}

/** The first `limit` themes whose label or key contains all words that were typed; of no words, none. */
export function themesWithWords(themes: readonly ThemeSummary[], query: string, limit: number): ThemeSummary[] {
  const words = typedWords(query);
  const found: ThemeSummary[] = [];
  for (let i = 0; i < themes.length && found.length < limit && words.length > 0; i++) {
    const text = namesOf(themes[i]);
    if (words.every(word => text.includes(word))) found.push(themes[i]);
  }
  return found;
}

function typedWords(query: string): string[] {
  return wordsOfName(query.slice(0, longestQuery));
}

/** Folding takes longer than looking for words, and a summary is looked at on each key. */
const folded = new WeakMap<ThemeSummary, string>();

function namesOf(theme: ThemeSummary): string {
  let names = folded.get(theme);
  if (names === undefined) folded.set(theme, (names = ` ${fold(theme.label)} ${theme.key}`));
  return names;
}
