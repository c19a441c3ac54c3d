import Fuse from 'fuse.js';
import { fold } from '../text/fold';
import type { ThemeSummary } from './themeFacts';

/** Queries are typed by hand; what is longer is no name of a theme. */
const longestQuery = 80;

/**
 * Themes by what is typed of their label or key, best first: those that hold all words typed, in the order of `themes`;
 * where there are none, those that are near (fuse.js: the list is short, and typos are its strength).
 */
export function matchThemeNames(themes: readonly ThemeSummary[], query: string, limit: number): ThemeSummary[] {
  const words = fold(query.slice(0, longestQuery))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
  if (words.length === 0) return themes.slice(0, limit);
  const holding = themes.filter(theme => {
    const text = ` ${fold(theme.label)} ${theme.key}`;
    return words.every(word => text.includes(word));
  });
  if (holding.length > 0) return holding.slice(0, limit);
  const fuse = new Fuse(themes, {
    keys: ['label', 'key'],
    threshold: 0.3,
    ignoreDiacritics: true,
    ignoreLocation: true,
  });
  return fuse.search(words.join(' '), { limit }).map(({ item }) => item);
}
