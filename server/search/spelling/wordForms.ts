import { encoder } from '../bytes/bytes';
import { wordAt } from '../segment/lexicon';
import { frequencyOf, type LiveSegment } from '../postings/liveSegment';
import { soundAlikes, nearTerms, type NearTerm } from './nearTerms';
import { StateCache } from './stateCache';

/** A word of the corpus that matches a word of the query. */
export interface Form {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly kind: 'exact' | 'variant' | 'fuzzy';
  /** Factor of the score, from 0 to 1. */
  readonly weight: number;
  /** Distance from the typed word: 0 for the word itself or a completion; see `NearTerm`. */
  readonly cost: number;
  /** Number of passages that contain it. */
  readonly frequency: number;
  /** Another form of the same word, such as its plural: not a guess at what was meant. */
  readonly inflected?: boolean;
}

/**
 * Most forms of each kind for one word. More would bury the likely ones. Chosen by hand; checked by
 * `npx tsx test/accuracy/search-report.ts`.
 */
const mostForms = { variant: 24, fuzzy: 12, exact: 1 };

const mostCached = 200;
const nearFormsOfWords = new StateCache<readonly Form[]>(mostCached);
const soundFormsOfWords = new StateCache<readonly Form[]>(mostCached);
const sameSoundForms = new StateCache<readonly Form[]>(mostCached);

/** The word itself; undefined if no passage contains it. */
export function exactForm(segments: readonly LiveSegment[], text: string): Form | undefined {
  const bytes = encoder.encode(text);
  const frequency = frequencyOf(segments, bytes);
  return frequency === 0 ? undefined : { text, bytes, kind: 'exact', weight: 1, cost: 0, frequency };
}

/** Words of the corpus that are similar to `word`, likeliest first (see `unlikeliness`). */
export function* nearForms(segments: readonly LiveSegment[], word: string): Generator<void, Form[]> {
  const known = nearFormsOfWords.get(segments, word);
  if (known !== undefined) return copiesOf(known);
  const found = new NearWords(word);
  for (const live of segments) {
    found.add(live, yield* nearTerms(live.segment, word));
    yield;
  }
  const forms = found.forms(segments);
  // Each kind has its own limit, so that neither crowds out the other.
  const near = (['variant', 'fuzzy'] as const)
    .flatMap(kind => forms.filter(form => form.kind === kind).slice(0, mostForms[kind]))
    .sort(byLikelihood);
  return copiesOf(nearFormsOfWords.set(segments, word, near));
}

/**
 * Words of the corpus that sound like `word`, likeliest first. Unlike `nearForms` it does not read the whole
 * vocabulary. `exactSounds`: see `soundAlikes`.
 */
export function soundForms(segments: readonly LiveSegment[], word: string, exactSounds = false): Form[] {
  const cache = exactSounds ? sameSoundForms : soundFormsOfWords;
  return copiesOf(cache.get(segments, word) ?? cache.set(segments, word, findSoundForms(segments, word, exactSounds)));
}

/** Two parts of a query may have the same form, which a search tells apart by their identity. */
export function copiesOf(forms: readonly Form[]): Form[] {
  return forms.map(form => ({ ...form }));
}

function findSoundForms(segments: readonly LiveSegment[], word: string, exactSounds: boolean): Form[] {
  const found = new NearWords(word);
  for (const live of segments) found.add(live, soundAlikes(live.segment, word, exactSounds));
  return found.forms(segments).slice(0, mostForms.variant);
}

/** Collects similar words of several segments: each word once, with its lowest cost. */
class NearWords {
  readonly #word: string;
  readonly #nearest = new Map<string, { readonly kind: Form['kind']; readonly cost: number }>();

  constructor(word: string) {
    this.#word = word;
  }

  add({ segment }: LiveSegment, terms: readonly NearTerm[]): void {
    for (const { term, kind, cost } of terms) {
      const text = wordAt(segment.lexicon, term);
      if (text !== this.#word && cost < (this.#nearest.get(text)?.cost ?? Infinity))
        this.#nearest.set(text, { kind, cost });
    }
  }

  /** The words that passages contain, likeliest first. */
  forms(segments: readonly LiveSegment[]): Form[] {
    return [...this.#nearest]
      .map(([text, { kind, cost }]): Form => {
        const bytes = encoder.encode(text);
        return { text, bytes, kind, cost, weight: weightAt(cost), frequency: frequencyOf(segments, bytes) };
      })
      .filter(({ frequency }) => frequency > 0)
      .sort(byLikelihood)
      .map((form, i) => ({ ...form, weight: form.weight * Math.max(0.02, 0.5 ** i) }));
  }
}

/** Factor of the score by cost; forms after the likeliest one count half as much each. Chosen by hand. */
function weightAt(cost: number): number {
  return 0.85 / (1 + 0.5 * cost);
}

function byLikelihood(a: Form, b: Form): number {
  return unlikeliness(a) - unlikeliness(b) || (a.text < b.text ? -1 : 1);
}

/**
 * A common word is more likely to have been meant: ten times as many passages make up for this cost. Chosen by hand;
 * checked by `npx tsx test/accuracy/search-report.ts`.
 */
const commonness = { exact: 0, variant: 0.05, fuzzy: 0.2 };

/** How unlikely it is that a form was meant, by its cost and the number of passages; only for comparison. */
export function unlikeliness({ kind, cost, frequency }: Pick<Form, 'kind' | 'cost' | 'frequency'>): number {
  return cost - commonness[kind] * Math.log10(frequency);
}
