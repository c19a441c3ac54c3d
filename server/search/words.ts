import { encoder } from './bytes';
import { wordAt, prefixRange } from './lexicon';
import { frequencyOf, type LiveSegment } from './live';
import { soundAlikes, spellingsOf, type Spelling } from './spelling';
import { compareBytes } from './termTable';

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

/** Completions of a beginning that are scored, and passages that they may add up to: the commonest are taken. */
const mostCompletions = 64;
const mostPostings = 100_000;
/** Terms of a vocabulary between two looks at the clock. */
const stride = 4096;
/** Most other romanisations, and most typos, tried for a word: more would bury the likely ones. */
const mostSpellings = { variant: 24, fuzzy: 12, exact: 1 };

/** The word itself, where the corpus has it. */
export function exactForm(segments: readonly LiveSegment[], text: string): Form | undefined {
  const bytes = encoder.encode(text);
  const frequency = frequencyOf(segments, bytes);
  return frequency === 0 ? undefined : { text, bytes, kind: 'exact', weight: 1, cost: 0, frequency };
}

/** Words that begin so, the commonest first. `bounded` where there are more than are worth scoring. */
export function* completions(segments: readonly LiveSegment[], prefix: string): Generator<void, { readonly forms: readonly Form[]; readonly bounded: boolean }> {
  const { commonest, more } = yield* commonestWithin(segments, encoder.encode(prefix));
  const alive = commonest.map(({ text, bytes }) => ({ text, bytes, frequency: frequencyOf(segments, bytes) })).filter(({ frequency }) => frequency > 0)
    .sort((a, b) => b.frequency - a.frequency || (a.text < b.text ? -1 : 1));
  const forms: Form[] = [];
  let postings = 0;
  for (const each of alive) {
    // What was typed is scored whatever it costs, and so is one completion at least.
    if (each.text !== prefix && (forms.length === mostCompletions || (forms.length > 0 && postings + each.frequency > mostPostings))) continue;
    postings += each.frequency;
    // The word itself counts in full, its completions the less the more they add.
    forms.push({ ...each, kind: 'exact', weight: each.text === prefix ? 1 : 0.4 + 0.5 * (prefix.length / each.text.length), cost: 0 });
  }
  return { forms, bounded: more || forms.length < alive.length };
}

interface Counted {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly frequency: number;
}

/** The commonest words of all segments that begin with `prefix`, dead passages counted too, by walking their ranges together. */
function* commonestWithin(segments: readonly LiveSegment[], prefix: Uint8Array): Generator<void, { readonly commonest: readonly Counted[]; readonly more: boolean }> {
  const walks = segments.map(({ segment }) => ({ segment, range: prefixRange(segment.lexicon, prefix) }))
    .map(({ segment, range }) => ({ lexicon: segment.lexicon, frequencies: segment.frequencies, at: range[0], end: range[1] }))
    .filter(walk => walk.at < walk.end);
  let kept: Counted[] = [];
  let least = 0;
  let more = false;
  for (let steps = 1; ; steps++) {
    let first: (typeof walks)[number] | undefined;
    for (const walk of walks) if (walk.at < walk.end && (first === undefined || compareAt(walk, first) < 0)) first = walk;
    if (first === undefined) break;
    const { lexicon } = first;
    const term = first.at;
    let frequency = 0;
    for (const walk of walks) {
      if (walk === first || walk.at === walk.end || compareBytes(walk.lexicon.bytes, walk.lexicon.offsets[walk.at], walk.lexicon.offsets[walk.at + 1], lexicon.bytes, lexicon.offsets[term], lexicon.offsets[term + 1]) !== 0) continue;
      frequency += walk.frequencies[walk.at++];
    }
    frequency += first.frequencies[first.at++];
    if (frequency > least || kept.length < 2 * mostCompletions) {
      kept.push({ text: wordAt(lexicon, term), bytes: lexicon.bytes.slice(lexicon.offsets[term], lexicon.offsets[term + 1]), frequency });
    } else more = true;
    if (kept.length === 4 * mostCompletions) {
      const whole = kept[0].bytes.length === prefix.length ? [kept[0]] : [];
      kept = [...whole, ...kept.slice(whole.length).sort((a, b) => b.frequency - a.frequency).slice(0, 2 * mostCompletions)];
      least = kept[kept.length - 1].frequency;
      more = true;
    }
    if (steps % stride === 0) yield;
  }
  return { commonest: kept, more };
}

type Walk = { readonly lexicon: LiveSegment['segment']['lexicon']; readonly at: number };

function compareAt(a: Walk, b: Walk): number {
  return compareBytes(a.lexicon.bytes, a.lexicon.offsets[a.at], a.lexicon.offsets[a.at + 1], b.lexicon.bytes, b.lexicon.offsets[b.at], b.lexicon.offsets[b.at + 1]);
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
  return (['variant', 'fuzzy'] as const).flatMap(kind => forms.filter(form => form.kind === kind).slice(0, mostSpellings[kind])).sort(byLikelihood);
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
    return [...this.#found].map(([text, { kind, cost }]): Form => {
      const bytes = encoder.encode(text);
      return { text, bytes, kind, cost, weight: 0.85 / (1 + 0.5 * cost), frequency: frequencyOf(segments, bytes) };
    }).filter(({ frequency }) => frequency > 0).sort(byLikelihood).map((form, i) => ({ ...form, weight: form.weight * Math.max(0.02, 0.5 ** i) }));
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
