import { firstIndexWhere } from '../../base/binarySearch';
import type { PassageFacts } from './passageFacts';

/**
 * The spans of the words of a passage: start, end, start, end …, as offsets in the file. Undefined if the file has no
 * passage with these bounds.
 */
export function wordSpansOf(facts: PassageFacts, start: number, end: number): number[] | undefined {
  const passage = passageOf(facts, start, end);
  if (passage === undefined) return undefined;
  const { firsts, starts, lengths } = facts;
  const spans: number[] = [];
  for (let token = firsts[passage]; token < firsts[passage + 1]; token++)
    spans.push(starts[token], starts[token] + lengths[token]);
  return spans;
}

/** Number of the first running word of a passage. Undefined if the file has no passage with these bounds. */
export function firstWordOf(facts: PassageFacts, start: number, end: number): number | undefined {
  const passage = passageOf(facts, start, end);
  return passage === undefined ? undefined : facts.firsts[passage];
}

function passageOf({ bounds }: PassageFacts, start: number, end: number): number | undefined {
  const passage = firstIndexWhere(0, bounds.length / 2, index => bounds[2 * index] >= start);
  return bounds[2 * passage] === start && bounds[2 * passage + 1] === end ? passage : undefined;
}
