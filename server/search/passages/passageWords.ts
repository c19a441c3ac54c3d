import { fold } from '../../text/fold';
import type { PassageFacts } from './passageFacts';
import { eachTerm } from './terms';

/** See `PassageWords`, out of what was found in the file. */
export function wordsOfFacts(
  { bounds, firsts, starts, lengths }: PassageFacts,
  start: number,
  end: number,
): number[] | undefined {
  let low = 0;
  let high = bounds.length / 2 - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bounds[2 * middle] < start) low = middle + 1;
    else high = middle;
  }
  if (bounds[2 * low] !== start || bounds[2 * low + 1] !== end) return undefined;
  const spans: number[] = [];
  for (let token = firsts[low]; token < firsts[low + 1]; token++)
    spans.push(starts[token], starts[token] + lengths[token]);
  return spans;
}

/** The same out of the masked view of the file. */
export function wordsOfText(view: string, start: number, end: number): number[] {
  const spans: number[] = [];
  eachTerm(view, start, Math.min(end, view.length), (from, to) => {
    if (fold(view.slice(from, to)) !== '') spans.push(from, to);
  });
  return spans;
}
