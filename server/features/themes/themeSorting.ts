import type { Corpus } from '../../index/corpus';
import type { ThemeOrder, ThemeSorting } from '../../themes/themeFacts';

/** The order of a list of themes, with the times of the transcripts of a corpus where it needs them. */
export function themeSorting(corpus: Corpus, order: ThemeOrder = 'distinctive'): ThemeSorting {
  if (order !== 'recent') return { order };
  const times = new Map<string, number>();
  // Entries are sorted by date; those without one come last.
  corpus.entries().forEach(({ uri, date }, i) => times.set(uri, date === undefined ? -1 : i));
  return { order, timeOf: uri => times.get(uri) ?? -1 };
}
