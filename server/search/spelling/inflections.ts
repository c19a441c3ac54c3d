import type { LiveSegment } from '../postings/liveSegment';
import { arabicFormsOf } from './arabicForms';
import { englishFormsOf } from './englishForms';
import { StateCache } from './stateCache';
import { exactForm, type Form } from './wordForms';

/**
 * Factor of the score of another form, and how unlikely it is that it was meant (see `NearTerm.cost`). Chosen by hand;
 * checked by `npx tsx test/accuracy/search-report.ts`.
 */
const inflectedWeight = 0.8;
const inflectedCost = 0.05;
/** Most other forms of one word: the most frequent. Chosen by hand. */
const mostInflections = 16;

const cache = new StateCache<readonly Form[]>(200);

/**
 * The other forms of a word that the corpus has, the most frequent first: English inflection and spelling, Arabic
 * prefixes, Persian plurals.
 */
export function inflectionsOf(word: string, segments: readonly LiveSegment[]): readonly Form[] {
  return cache.get(segments, word) ?? cache.set(segments, word, findInflections(word, segments));
}

function findInflections(word: string, segments: readonly LiveSegment[]): Form[] {
  const found = new Map<string, Form | undefined>();
  const look = (text: string): Form | undefined => {
    if (!found.has(text)) found.set(text, exactForm(segments, text));
    return found.get(text);
  };
  const texts =
    word.charCodeAt(0) < 0x80 ? englishFormsOf(word) : arabicFormsOf(word, text => look(text)?.frequency ?? 0);
  return texts
    .flatMap(text => look(text) ?? [])
    .sort((a, b) => b.frequency - a.frequency || (a.text < b.text ? -1 : 1))
    .slice(0, mostInflections)
    .map(form => ({ ...form, kind: 'variant', weight: inflectedWeight, cost: inflectedCost, inflected: true }));
}
