import { nameWords } from '../../sources/workNames';
import { themesSoFar } from '../../themes/themesSoFar';
import { createSpanSet } from '../spanSet';
import { matchesNothing, overlapsSites, type Condition, type FilterContext } from './condition';

/** Most themes among which an exact name is looked for; they are ranked, so it comes early. Chosen by hand. */
const maxCandidates = 20;

/**
 * `theme:"…"`: passages that mention a theme with this name or form, or else the best match. Rejects with `Cancelled`.
 */
export async function themeCondition(context: FilterContext): Promise<Condition | undefined> {
  const {
    corpus,
    filter: { value, not },
    notes,
    cancelled,
  } = context;
  const unavailable = await corpus.themesUnavailableReason();
  if (unavailable !== undefined) {
    notes.push(unavailable);
    return { field: 'theme', not, file: () => false };
  }
  const soFar = themesSoFar(corpus);
  if (soFar !== undefined) notes.push(`${soFar}.`);
  const themes = await corpus.themes();
  const candidates = await themes.find(value, maxCandidates, cancelled);
  const normalise = (text: string): string => nameWords(text).join(' ');
  const name = normalise(value);
  const exact =
    candidates.find(({ key, label }) => key === value || normalise(label) === name) ??
    candidates.find(({ key }) => themes.forms(key).some(({ text }) => normalise(text) === name));
  const theme = exact ?? candidates.at(0);
  if (theme === undefined || name === '') return matchesNothing(context, `No theme is called “${value}”.`);
  if (exact === undefined) notes.push(`No theme is called “${value}”; the search used “${theme.label}” instead.`);
  return overlapsSites(context, createSpanSet(themes.sites(theme.key)));
}
