import { fnvPrime, hashUnits, mix } from '../../../base/hash';
import { inSlices } from '../../../base/slices';
import { countingSort } from './countingSort';
import { groupRanks, ranksOf } from './lineRanks';
import type { LineSet } from './lineSet';
import type { LineView } from './lineView';

/** The lines of a view in their order. */
export interface OrderedLines {
  readonly lines: Uint32Array;
  /** If the view is grouped: the groups in their order, with the number of their lines. */
  readonly groups?: readonly { readonly text: string; readonly count: number }[];
}

/** Chooses and sorts the lines of a view, in slices. Rejects with `Cancelled`. */
export function orderLines(set: LineSet, view: LineView, cancelled: () => boolean): Promise<OrderedLines> {
  return inSlices(ordered(set, view), cancelled);
}

function* ordered(set: LineSet, { sort, transcripts, sample, grouped }: LineView): Generator<void, OrderedLines> {
  let lines = linesOfTranscripts(set, transcripts);
  if (sample !== undefined && sample.size < lines.length) lines = yield* sampled(set, lines, sample);
  for (const place of [...new Set(sort)].reverse()) {
    const { rankOf, ranks } = yield* ranksOf(set, place);
    lines = yield* countingSort(lines, rankOf, ranks);
  }
  if (grouped !== true) return { lines };
  const { rankOf, ranks } = yield* groupRanks(set, lines);
  lines = yield* countingSort(lines, rankOf, ranks);
  return { lines, groups: groupsOf(set, lines) };
}

function linesOfTranscripts({ files, total }: LineSet, transcripts: readonly string[] | undefined): Uint32Array {
  if (transcripts === undefined) return Uint32Array.from({ length: total }, (_, line) => line);
  const wanted = new Set(transcripts);
  const chosen = files.filter(({ entry }) => wanted.has(entry.uri));
  const lines = new Uint32Array(chosen.reduce((sum, { count }) => sum + count, 0));
  let next = 0;
  for (const { first, count } of chosen) for (let i = 0; i < count; i++) lines[next++] = first + i;
  return lines;
}

/**
 * The lines with the lowest hashes of seed, file and place, in their order. So the same lines are chosen of the same files, whatever
 * the view is sorted by.
 */
function* sampled(
  set: LineSet,
  lines: Uint32Array,
  { size, seed }: { readonly size: number; readonly seed: number },
): Generator<void, Uint32Array> {
  const hashOfFile = set.files.map(({ name }) => hashUnits(`${seed} ${name.normalize('NFC')}`));
  const low = new Uint16Array(set.total);
  const high = new Uint16Array(set.total);
  for (const line of lines) {
    const hash = mix(Math.imul(mix(hashOfFile[set.file[line]]) ^ set.starts[line], fnvPrime));
    low[line] = hash & 0xffff;
    high[line] = hash >>> 16;
    if (line % 4096 === 0) yield;
  }
  const byLow = yield* countingSort(lines, low, 0x10000);
  const byHash = yield* countingSort(byLow, high, 0x10000);
  return byHash.slice(0, size).sort();
}

function groupsOf({ form, written }: LineSet, lines: Uint32Array): { text: string; count: number }[] {
  const groups: { text: string; count: number }[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (i > 0 && form[lines[i]] === form[lines[i - 1]]) groups.at(-1)!.count++;
    else groups.push({ text: written[form[lines[i]]], count: 1 });
  }
  return groups;
}
