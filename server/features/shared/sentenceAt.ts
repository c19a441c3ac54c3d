import { lowerBound } from '../../base/binarySearch';
import type { Entry } from '../../index/facts';
import { sentencesIn } from '../../text/sentences';
import { firstEndingAfter, type Span } from '../../text/span';
import { readText } from './readableText';

/** UTF-16 units that are read on both sides of a place: a paragraph may be a whole file. Chosen by hand. */
const reach = 3000;

/** A sentence of a file on one line. */
export interface Sentence {
  readonly span: Span;
  readonly text: string;
  /** Offset in the file of each UTF-16 unit of `text`. */
  readonly offsets: readonly number[];
}

/** The sentence of the running text that an offset lies in; of a very long paragraph only what is near. */
export function sentenceAt(entry: Entry, text: string, offset: number): Sentence {
  const { blocks, furniture } = entry.facts.transcript;
  const block = blocks[firstEndingAfter(blocks, offset)];
  const around = block !== undefined && block.start <= offset ? block : { start: offset, end: offset + 1 };
  const read = readText(
    text,
    { start: Math.max(around.start, offset - reach), end: Math.min(around.end, offset + reach) },
    furniture,
  );
  const at = lowerBound(read.offsets, offset);
  const bounds = sentencesIn(read.text, 0, read.text.length);
  let [start, end] = [0, read.text.length];
  for (let i = 0; i < bounds.length; i += 2) if (bounds[i] <= at) [start, end] = [bounds[i], bounds[i + 1]];
  const offsets = read.offsets.slice(start, end);
  return {
    span: { start: offsets[0] ?? offset, end: (offsets.at(-1) ?? offset) + 1 },
    text: read.text.slice(start, end),
    offsets,
  };
}
