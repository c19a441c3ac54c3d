import { encoder } from './bytes';
import { wordAt } from './lexicon';
import { frequencyOf, type LiveSegment } from './live';
import { spellingsOf } from './spelling';

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
const mostSpellings = 12;

/** The word itself, where the corpus has it. */
export function exactForm(segments: readonly LiveSegment[], text: string): Form | undefined {
  const bytes = encoder.encode(text);
  const frequency = frequencyOf(segments, bytes);
  return frequency === 0 ? undefined : { text, bytes, kind: 'exact', weight: 1, cost: 0, frequency };
}

/** Words near `word`, the likeliest first: by cost, then by how common they are. */
export function* nearForms(segments: readonly LiveSegment[], word: string): Generator<void, Form[]> {
  const found = new Map<string, { kind: Form['kind']; cost: number; frequency: number }>();
  for (const live of segments) {
    for (const { term, kind, cost } of yield* spellingsOf(live.segment, word)) {
      const text = wordAt(live.segment.lexicon, term);
      const known = found.get(text);
      if (text === word) continue;
      if (known === undefined) found.set(text, { kind, cost, frequency: 0 });
      else if (cost < known.cost) found.set(text, { ...known, kind, cost });
    }
    yield;
  }
  const forms: Form[] = [];
  for (const [text, { kind, cost }] of found) {
    const bytes = encoder.encode(text);
    const frequency = frequencyOf(segments, bytes);
    if (frequency > 0) forms.push({ text, bytes, kind, cost, weight: 0.85 / (1 + 0.5 * cost), frequency });
  }
  forms.sort((a, b) => rank(a) - rank(b) || b.frequency - a.frequency || (a.text < b.text ? -1 : 1));
  // Each kind has its share: neither crowds out the other.
  return (['variant', 'fuzzy'] as const).flatMap(kind => forms.filter(form => form.kind === kind).slice(0, mostSpellings)).sort((a, b) => rank(a) - rank(b) || (a.text < b.text ? -1 : 1));
}

/** A common word is a little likelier to have been meant: ten times as many passages make up for a fifth of a letter. */
function rank({ cost, frequency }: Form): number {
  return cost - 0.2 * Math.log10(frequency);
}

