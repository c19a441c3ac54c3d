import { firstIndexWhere } from '../../base/binarySearch';
import { isUnspacedAt } from '../../text/words';
import type { Block, Transcript } from '../../transcript/transcript';
import { passageKinds } from './passageFacts';
import type { TermReader } from './termReader';

/** A block with more words is split between sentences. Chosen by hand: about the length of a paragraph. */
const mostWords = 120;

interface Passage {
  readonly start: number;
  readonly end: number;
  /** Index in `passageKinds`. */
  readonly kind: number;
  /** Its words are [first, last) of those of the reader. */
  readonly first: number;
  readonly last: number;
}

/** The passages of a transcript in text order, whose words `reader` reads. Each word of the blocks is in exactly one passage. */
export function splitPassages(view: string, { blocks }: Transcript, reader: TermReader): Passage[] {
  const passages: Passage[] = [];
  for (const block of blocks) {
    const kind = passageKinds.indexOf(kindOf(block));
    let first = reader.count;
    reader.read(view, block.start, block.end);
    const starts = passageStarts(block, first, reader);
    const isCut = starts.some((start, i) => i > 0 && isInWord(view, start, first, reader));
    if (isCut) reader.clear(first);
    starts.forEach((start, i) => {
      const isLast = i + 1 === starts.length;
      const end = isLast ? block.end : trimEnd(view, start, starts[i + 1]);
      if (isCut) reader.read(view, start, end);
      const last = isCut || isLast ? reader.count : firstWordFrom(starts[i + 1], first, reader);
      passages.push({ start, end, kind, first, last });
      first = last;
    });
  }
  return passages;
}

function kindOf(block: Block): (typeof passageKinds)[number] {
  if (block.kind === 'title' || block.kind === 'note') return block.kind;
  return block.kind === 'heading' || block.kind === 'notes-heading' ? 'heading' : 'paragraph';
}

/**
 * Starts of the passages of a block: its own start, and each sentence that would make the passage before it too long. The
 * words of the block are those of the reader from `next` on.
 */
function passageStarts(block: Block, next: number, reader: TermReader): number[] {
  const starts = [block.start];
  if (block.words <= mostWords) return starts;
  let words = 0;
  for (let i = 0; i < block.sentences.length; i += 2) {
    const first = firstWordFrom(block.sentences[i], next, reader);
    next = firstWordFrom(block.sentences[i + 1], first, reader);
    if (words > 0 && words + next - first > mostWords) {
      starts.push(block.sentences[i]);
      words = 0;
    }
    words += next - first;
  }
  return starts;
}

/** The first word of the reader, from the word `from` on, that begins at an offset or behind it. */
function firstWordFrom(offset: number, from: number, { starts, count }: TermReader): number {
  return firstIndexWhere(from, count, word => starts[word] >= offset);
}

/** Whether the words at an offset would be others if the text were cut there. `from`: first word to look at. */
function isInWord(view: string, offset: number, from: number, reader: TermReader): boolean {
  const next = firstWordFrom(offset, from, reader);
  return (next > from && reader.ends[next - 1] > offset) || isUnspacedAt(view, offset - 1);
}

function trimEnd(view: string, start: number, end: number): number {
  while (end > start && view.charCodeAt(end - 1) <= 32) end--;
  return end;
}
