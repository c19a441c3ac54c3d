import { encoder } from '../bytes/bytes';
import { wordAt } from '../segment/lexicon';
import { frequencyOf, type LiveSegment } from '../postings/liveSegment';
import { soundAlikes, spellingsOf, type Spelling } from './spelling';

/** A word of the corpus that stands for a word of the query. */
export interface Form {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly kind: 'exact' | 'variant' | 'fuzzy';
  /** Share of the score that it counts, from 0 to 1. */
  readonly weight: number;
  /** How far it is from what was typed: 0 as typed (or a completion of it), see `Spelling`. */
  readonly cost: number;
  /** Living passages that hold it. */
  readonly frequency: number;
}

/** Most other romanisations, and most typos, tried for a word: more would bury the likely ones. */
const mostSpellings = { variant: 24, fuzzy: 12, exact: 1 };

/** The word itself, where the corpus has it. */
export function exactForm(segments: readonly LiveSegment[], text: string): Form | undefined {
  const bytes = encoder.encode(text);
  const frequency = frequencyOf(segments, bytes);
  return frequency === 0 ? undefined : { text, bytes, kind: 'exact', weight: 1, cost: 0, frequency };
}

/** Words near `word`, the likeliest first: by cost, then by how common they are. */
export function* nearForms(segments: readonly LiveSegment[], word: string): Generator<void, Form[]> {
  const found = new Spellings(word);
  for (const live of segments) {
    found.add(live, yield* spellingsOf(live.segment, word));
    yield;
  }
  const forms = found.forms(segments);
  // Each kind has its share: neither crowds out the other.
  return (['variant', 'fuzzy'] as const)
    .flatMap(kind => forms.filter(form => form.kind === kind).slice(0, mostSpellings[kind]))
    .sort(byLikelihood);
}

/** Words that sound like `word` (`closely`: see `soundAlikes`), the likeliest first. Unlike `nearForms` it looks at a few words of the vocabulary only. */
export function soundForms(segments: readonly LiveSegment[], word: string, closely = false): Form[] {
  const found = new Spellings(word);
  for (const live of segments) found.add(live, soundAlikes(live.segment, word, closely));
  return found.forms(segments).slice(0, mostSpellings.variant);
}

/** Spellings of a word that several segments have, each once, as near as any says. */
class Spellings {
  readonly #found = new Map<string, { readonly kind: Form['kind']; readonly cost: number }>();

  constructor(readonly word: string) {}

  add({ segment }: LiveSegment, spellings: readonly Spelling[]): void {
    for (const { term, kind, cost } of spellings) {
      const text = wordAt(segment.lexicon, term);
      if (text !== this.word && cost < (this.#found.get(text)?.cost ?? Infinity)) this.#found.set(text, { kind, cost });
    }
  }

  /** Those that living passages have, the likeliest first. */
  forms(segments: readonly LiveSegment[]): Form[] {
    return [...this.#found]
      .map(([text, { kind, cost }]): Form => {
        const bytes = encoder.encode(text);
        return { text, bytes, kind, cost, weight: 0.85 / (1 + 0.5 * cost), frequency: frequencyOf(segments, bytes) };
      })
      .filter(({ frequency }) => frequency > 0)
      .sort(byLikelihood)
      .map((form, i) => ({ ...form, weight: form.weight * Math.max(0.02, 0.5 ** i) }));
  }
}

function byLikelihood(a: Form, b: Form): number {
  return unlikeliness(a) - unlikeliness(b) || (a.text < b.text ? -1 : 1);
}

/** A common word is likelier to have been meant: ten times as many passages make up for this part of the cost. */
const commonness = { exact: 0, variant: 0.05, fuzzy: 0.2 };

/** How unlikely it is that a word was meant, or words were, given what they cost and how many passages hold them. */
export function unlikeliness({ kind, cost, frequency }: Pick<Form, 'kind' | 'cost' | 'frequency'>): number {
  return cost - commonness[kind] * Math.log10(frequency);
}
