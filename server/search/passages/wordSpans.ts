import { firstIndexWhere } from '../../base/binarySearch';
import type { PassageFacts } from './passageFacts';

/**
 * The spans of the words of a passage: start, end, start, end …, as offsets in the file. Undefined if the file has no
 * passage with these bounds.
 */
export function wordSpansOf(
  { bounds, firsts, starts, lengths }: PassageFacts,
  start: number,
  end: number,
): number[] | undefined {
  const passage = firstIndexWhere(0, bounds.length / 2, index => bounds[2 * index] >= start);
  if (bounds[2 * passage] !== start || bounds[2 * passage + 1] !== end) return undefined;
  const spans: number[] = [];
  for (let token = firsts[passage]; token < firsts[passage + 1]; token++)
    spans.push(starts[token], starts[token] + lengths[token]);
  return spans;
}
