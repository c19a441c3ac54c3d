import Fuse from 'fuse.js';
import { fold } from '../text/fold';
import type { ThemeSummary } from './themeFacts';

/** Queries are typed by hand. The rest of a longer one is ignored. In UTF-16 units; chosen by hand. */
const longestQuery = 80;

/**
 * Finds themes whose label or key matches what was typed, best first. Themes with all the words (or parts of words)
 * come in the order of `themes`. If there are none, similar ones are found with fuse.js, which tolerates typing errors;
 * the list is short enough for it.
 */
export function matchThemeNames(themes: readonly ThemeSummary[], query: string, limit: number): ThemeSummary[] {
  const words = fold(query.slice(0, longestQuery))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
  if (words.length === 0) return themes.slice(0, limit);
  const matches = themes.filter(theme => {
    const text = ` ${fold(theme.label)} ${theme.key}`;
    return words.every(word => text.includes(word));
  });
  if (matches.length > 0) return matches.slice(0, limit);
  const fuse = new Fuse(themes, {
    keys: ['label', 'key'],
    threshold: 0.3,
    ignoreDiacritics: true,
    ignoreLocation: true,
  });
  return fuse.search(words.join(' '), { limit }).map(({ item }) => item);
}
