import { type LiveSegment, type Plan, phraseFrequency, type PlannedPhrase, type Use } from './plan';
import { PostingCursor } from './postings';
import { findPhrase } from './phrase';
import { passageKinds, type Scope } from './model';
import { fileOf } from './segment';

/** Passages of one segment that match. Parallel arrays. */
export interface Candidates {
  readonly documents: number[];
  /** BM25, higher is better. */
  readonly scores: number[];
  /** See `tiers`: the farthest of what the passage matched by. */
  readonly tiers: number[];
}

/** Passages and mean length over all segments. */
export interface CorpusSize {
  readonly passages: number;
  readonly meanLength: number;
}

/** Postings between two looks at the clock: about a tenth of a millisecond. */
export const stride = 4096;
const saturation = 1.2;
const lengthShare = 0.75;
const dead = 255;
const titleWeight = 1.3;
const titleKind = passageKinds.indexOf('title');

/**
 * Finds the passages of segment number `which` that hold all parts and nothing of `without`. Scores are BM25 (Robertson
 * and Zaragoza, "The Probabilistic Relevance Framework", 2009, with k1 = 1.2 and b = 0.75), a part counting once by its
 * best word. Yields every few thousand postings.
 */
export function* evaluate(plan: Plan, which: number, live: LiveSegment, size: CorpusSize, scope?: Scope): Generator<void, Candidates> {
  const count = live.segment.lengths.length;
  const none: Candidates = { documents: [], scores: [], tiers: [] };
  if (plan.parts.length === 0) return none;
  /** Number of parts that a passage has matched so far. */
  const stage = new Uint8Array(count);
  if (live.dead !== undefined) for (let i = 0; i < count; i++) if (live.dead[i] !== 0) stage[i] = dead;
  if (scope !== undefined) live.segment.files.forEach(({ uri }, i) => { if (!scope.file(uri)) stage.fill(dead, live.segment.firsts[i], live.segment.firsts[i + 1]); });
  const board: Board = { stage, total: new Float32Array(count), part: new Float32Array(count), tier: new Uint8Array(count), partTier: new Uint8Array(count).fill(dead) };
  let matched: number[] = [];
  for (const [number, part] of plan.parts.entries()) {
    matched = yield* matchPart(part, number, which, live, size, board);
    if (matched.length === 0) return none;
  }
  for (const phrase of plan.without) yield* eachMatch(phrase, which, live, stage, plan.parts.length, document => { stage[document] = dead; });
  const documents = matched.filter(document => stage[document] !== dead && inScope(document, live, scope));
  return { documents, scores: documents.map(document => board.total[document]), tiers: documents.map(document => board.tier[document]) };
}

function inScope(document: number, { segment }: LiveSegment, scope: Scope | undefined): boolean {
  if (scope?.passage === undefined) return true;
  const file = fileOf(segment, document);
  const { uri, facts } = segment.files[file];
  const passage = document - segment.firsts[file];
  return scope.passage(uri, facts.bounds[2 * passage], facts.bounds[2 * passage + 1], facts.kinds[passage]);
}

/** Scratch of one evaluation, by passage. */
interface Board {
  readonly stage: Uint8Array;
  readonly total: Float32Array;
  readonly part: Float32Array;
  readonly tier: Uint8Array;
  readonly partTier: Uint8Array;
}

function* matchPart(part: readonly PlannedPhrase[], number: number, which: number, live: LiveSegment, size: CorpusSize, board: Board): Generator<void, number[]> {
  const touched: number[] = [];
  const frequency = Math.min(size.passages, part.reduce((sum, phrase) => sum + phraseFrequency(phrase), 0));
  const rarity = Math.log(1 + (size.passages - frequency + 0.5) / (frequency + 0.5));
  for (const phrase of part) {
    yield* eachMatch(phrase, which, live, board.stage, number, (document, times, use) => {
      const norm = saturation * (1 - lengthShare + lengthShare * (live.segment.lengths[document] / size.meanLength));
      const score = use.weight * rarity * ((times * (saturation + 1)) / (times + norm)) * (live.segment.kinds[document] === titleKind ? titleWeight : 1);
      if (board.partTier[document] === dead) touched.push(document);
      if (use.tier < board.partTier[document]) board.partTier[document] = use.tier;
      if (score > board.part[document]) board.part[document] = score;
    });
  }
  for (const document of touched) {
    board.stage[document] = number + 1;
    board.total[document] += board.part[document];
    board.tier[document] = Math.max(board.tier[document], board.partTier[document]);
    board.part[document] = 0;
    board.partTier[document] = dead;
  }
  return touched;
}

type Visit = (document: number, times: number, use: Use) => void;

/** Calls `visit` for the passages at `stage` that hold a word or phrase; more than once where several terms stand for it. */
function* eachMatch(phrase: PlannedPhrase, which: number, live: LiveSegment, stage: Uint8Array, at: number, visit: Visit): Generator<void, void> {
  if (phrase.length > 1) {
    const found = yield* findPhrase(phrase, which, live.segment, document => stage[document] === at);
    for (const [document, { starts, use }] of found) visit(document, starts.length, use);
    return;
  }
  let budget = stride;
  for (const use of phrase[0].uses[which]) {
    const cursor = new PostingCursor(live.segment.postings, use.term);
    while (cursor.next()) {
      if (stage[cursor.document] === at) visit(cursor.document, cursor.count, use);
      if (--budget === 0) { budget = stride; yield; }
    }
  }
}
