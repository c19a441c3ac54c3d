import { grown } from './bytes';
import { PostingCursor } from './cursor';
import { indexOf } from './lexicon';
import type { LiveSegment } from './live';
import { matcherOf } from './matcher';
import { longestPassage, passageKinds } from './model';
import type { Plan, PlannedAlternative, PlannedPart } from './plan';
import type { Groups } from './groups';
import type { Form } from './words';

/** Passages and mean length over all segments. */
export interface CorpusSize {
  readonly passages: number;
  readonly meanLength: number;
}

/** Whether a passage may be an answer at all. */
export type Admit = (passage: number) => boolean;

/** Postings between two looks at the clock: about a tenth of a millisecond. */
const stride = 4096;
const saturation = 1.2;
const lengthShare = 0.75;
const titleWeight = 1.3;
const titleKind = passageKinds.indexOf('title');
/** Reading every passage of a term costs about as much as seeking an eighth of them. */
const seekCost = 8;

/**
 * Passages of a segment that have matched all parts so far, in parallel arrays, found again by `slots`:
 *
 *     slots      by passage: candidate + 1, 0 for none
 *     passages, scores, groups, stages    by candidate
 */
export class Candidates {
  count = 0;
  passages: Int32Array;
  /** BM25, higher is better. */
  scores: Float32Array;
  groups: Int32Array;
  /** Number of parts that it has matched, of those that count; below 0 for what may be no answer. */
  stages: Int8Array;
  /** What the part at hand adds, and the group that it leads to. */
  partScores: Float32Array;
  partGroups: Int32Array;

  /** `room`: about as many as there may be. */
  constructor(readonly slots: Int32Array, room: number) {
    this.passages = new Int32Array(room);
    this.scores = new Float32Array(room);
    this.groups = new Int32Array(room);
    this.stages = new Int8Array(room);
    this.partScores = new Float32Array(room);
    this.partGroups = new Int32Array(room);
  }

  add(passage: number): number {
    const index = this.count++;
    if (index === this.passages.length) {
      this.passages = grown(this.passages, index + 1);
      const room = this.passages.length;
      this.scores = grown(this.scores, room);
      this.groups = grown(this.groups, room);
      this.stages = grown(this.stages, room);
      this.partScores = grown(this.partScores, room);
      this.partGroups = grown(this.partGroups, room);
    }
    this.passages[index] = passage;
    this.slots[passage] = index + 1;
    return index;
  }

  /** Counts those that reached a stage by group, and adds that to `counts`. */
  countGroups(stage: number, counts: number[]): void {
    const { groups, stages, count } = this;
    for (let i = 0; i < count; i++) if (stages[i] >= stage) counts[groups[i]] = (counts[groups[i]] ?? 0) + 1;
  }

  /** Clears the slots, so that another search can have them. */
  release(): void {
    for (let i = 0; i < this.count; i++) this.slots[this.passages[i]] = 0;
  }
}

const gone = -1;
/** A word in more than this share of all passages does not count where some may be missing: half-remembered words are often such. */
const common = 1 / 8;

/**
 * Finds the passages of a segment that hold all parts and nothing of `without`. Scores are BM25 (Robertson and Zaragoza,
 * "The Probabilistic Relevance Framework", 2009, with k1 = 1.2 and b = 0.75), a part counting once by its best word. With
 * `lacking` as many of the rarer parts may be missing, and all of the common ones. Returns the stage of those that matched.
 * Yields every few thousand postings.
 */
export function* evaluate(plan: Plan, { segment }: LiveSegment, size: CorpusSize, admit: Admit, groups: Groups, found: Candidates, lacking = 0): Generator<void, number> {
  const musts = lacking === 0 ? 0 : plan.parts.filter(part => part.must).length;
  const parts = musts === 0 ? plan.parts : [...plan.parts].sort((one, other) => Number(other.must) - Number(one.must));
  const telling = parts.filter(part => part.must || part.frequency <= size.passages * common).length;
  const counting = lacking === 0 || telling < 2 ? parts.length : telling;
  const missing = Math.max(0, Math.min(lacking, counting - Math.max(1, musts)));
  for (const [number, part] of parts.entries()) {
    const least = Math.max(Math.min(number, musts), Math.min(number, counting) - missing);
    const evaluation = new PartEvaluation(part, { least, opens: least === 0 && number < counting, counts: number < counting }, segment, size, admit, groups, found);
    for (const alternative of part.alternatives) yield* evaluation.run(alternative);
    if (!(yield* evaluation.close()) && missing === 0) return counting;
  }
  const wanted = counting - missing;
  for (const part of plan.without) {
    for (const alternative of part.alternatives) {
      const matcher = matcherOf(alternative, segment);
      let budget = stride;
      for (const index of inOrder(found, wanted)) {
        if (matcher.at(found.passages[index])) found.stages[index] = gone;
        if (--budget === 0) { budget = stride; yield; }
      }
    }
  }
  return wanted;
}

/** All passages that may be an answer, for a query that says only where to look. */
export function* everything({ segment }: LiveSegment, admit: Admit, found: Candidates): Generator<void, number> {
  for (let passage = 0; passage < segment.passages; passage++) {
    if (admit(passage)) found.add(passage);
    if (passage % stride === 0) yield;
  }
  return 0;
}

/** Which candidates a part looks at: those at a stage; whether it makes new ones, and whether it leads to the next stage. */
interface Step {
  readonly least: number;
  readonly opens: boolean;
  readonly counts: boolean;
}

/**
 * One part of a query in one segment. Generators hand the work on in pieces that plain methods do: these are what the
 * engine makes fast.
 */
class PartEvaluation {
  readonly #rarity: number;
  /** How much a passage's length takes from the weight of a word, by length. */
  readonly #norms = new Float32Array(longestPassage + 1);

  constructor(
    readonly part: PlannedPart, readonly step: Step, readonly segment: LiveSegment['segment'], size: CorpusSize,
    readonly admit: Admit, readonly groups: Groups, readonly found: Candidates,
  ) {
    const frequency = Math.min(size.passages, part.frequency);
    this.#rarity = Math.log(1 + (size.passages - frequency + 0.5) / (frequency + 0.5)) * (saturation + 1);
    for (let length = 0; length <= longestPassage; length++) this.#norms[length] = saturation * (1 - lengthShare + (lengthShare * length) / size.meanLength);
  }

  *run(alternative: PlannedAlternative): Generator<void, void> {
    const plainWord = alternative.phrases.length === 1 && alternative.phrases[0].length === 1;
    if (!plainWord) yield* this.#runMatcher(alternative);
    else for (const form of alternative.phrases[0][0].forms) yield* this.#runForm(form, alternative.kind ?? form.kind);
  }

  /** Takes what the part found into the totals; false where nothing is left. */
  *close(): Generator<void, boolean> {
    let left = 0;
    for (let from = 0; from < this.found.count; from += stride) {
      left += this.#closeSome(from, Math.min(this.found.count, from + stride));
      yield;
    }
    return left > 0;
  }

  #closeSome(from: number, to: number): number {
    const { scores, groups, stages, partScores, partGroups } = this.found;
    const { least, counts } = this.step;
    let left = 0;
    for (let i = from; i < to; i++) {
      if (partScores[i] > 0 && stages[i] >= least) {
        if (counts) stages[i]++;
        scores[i] += partScores[i];
        groups[i] = partGroups[i];
        left++;
      }
      partScores[i] = 0;
    }
    return left;
  }

  *#runForm(form: Form, kind: Form['kind']): Generator<void, void> {
    const { segment, found, step: { least, opens } } = this;
    const term = indexOf(segment.lexicon, form.bytes);
    if (term < 0) return;
    const cursor = new PostingCursor(segment, term);
    const label = this.groups.label(this.part.typed, [form], kind);
    if (!opens && found.count * seekCost < segment.frequencies[term]) {
      const candidates = inOrder(found, least);
      for (let from = 0; from < candidates.length; from += stride / seekCost) {
        this.#seekSome(cursor, candidates.subarray(from, from + stride / seekCost), form.weight, label);
        yield;
      }
    } else while (this.#scanSome(cursor, form.weight, label)) yield;
  }

  /** Looks at the next passages of a term; false behind the last. */
  #scanSome(cursor: PostingCursor, weight: number, label: number): boolean {
    for (let budget = stride; budget > 0; budget--) {
      if (!cursor.next()) return false;
      const index = this.#candidate(cursor.passage);
      if (index >= 0) this.#visit(index, cursor.count, weight, label);
    }
    return true;
  }

  #seekSome(cursor: PostingCursor, candidates: Uint32Array, weight: number, label: number): void {
    const { passages } = this.found;
    for (let i = 0; i < candidates.length; i++) if (cursor.seek(passages[candidates[i]])) this.#visit(candidates[i], cursor.count, weight, label);
  }

  *#runMatcher(alternative: PlannedAlternative): Generator<void, void> {
    const { found, step: { least, opens } } = this;
    const matcher = matcherOf(alternative, this.segment);
    let budget = stride;
    const take = (index: number): void => {
      const places = matcher.places();
      const [{ forms }] = places;
      const chain = alternative.phrases.length === 1 ? forms : alternative.kind === undefined ? alternative.phrases.flatMap(phrase => phrase.map(word => word.forms[0]))
        : places.slice(0, alternative.phrases.length).flatMap(place => place.forms);
      const weight = Math.min(...chain.map(form => form.weight)) * (alternative.kind === undefined ? 1 : 0.9);
      this.#visit(index, places.length, weight, this.groups.label(this.part.typed, chain, alternative.kind));
    };
    if (!opens) {
      for (const index of inOrder(found, least)) {
        if (matcher.at(found.passages[index])) take(index);
        if ((budget -= seekCost) <= 0) { budget = stride; yield; }
      }
      return;
    }
    for (let passage = matcher.next(); passage !== Infinity; passage = matcher.next()) {
      const index = this.#candidate(passage);
      if (index >= 0) take(index);
      if ((budget -= seekCost) <= 0) { budget = stride; yield; }
    }
  }

  /** The candidate of a passage, a new one as long as it may be an answer yet; -1 for none. */
  #candidate(passage: number): number {
    const { found, step } = this;
    const known = found.slots[passage] - 1;
    if (known >= 0) return found.stages[known] >= step.least ? known : -1;
    if (!step.opens) return -1;
    const index = found.add(passage);
    if (!this.admit(passage)) { found.stages[index] = gone; return -1; }
    return index;
  }

  #visit(index: number, times: number, weight: number, label: number): void {
    const { found, segment } = this;
    const passage = found.passages[index];
    const score = (weight * this.#rarity * times) / (times + this.#norms[segment.lengths[passage]]) * (segment.kinds[passage] === titleKind ? titleWeight : 1);
    if (score <= found.partScores[index]) return;
    found.partScores[index] = score;
    found.partGroups[index] = this.groups.after(found.groups[index], label);
  }
}

/** Candidates that reached a stage, by passage. */
function inOrder(found: Candidates, stage: number): Uint32Array {
  const indices = new Uint32Array(found.count);
  let count = 0;
  let sorted = true;
  for (let i = 0; i < found.count; i++) {
    if (found.stages[i] < stage) continue;
    if (count > 0 && found.passages[i] < found.passages[indices[count - 1]]) sorted = false;
    indices[count++] = i;
  }
  const all = indices.subarray(0, count);
  return sorted ? all : all.sort((a, b) => found.passages[a] - found.passages[b]);
}
