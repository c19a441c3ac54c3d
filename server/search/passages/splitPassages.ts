import type { Block, Transcript } from '../../transcript/transcript';
import { passageKinds } from './passageFacts';

/** A block with more words is split between sentences. Chosen by hand: about the length of a paragraph. */
const mostWords = 120;

export interface Passage {
  readonly start: number;
  readonly end: number;
  /** Index in `passageKinds`. */
  readonly kind: number;
}

/** The passages of a transcript in text order. Each word of its blocks is in exactly one passage. */
export function splitPassages(
  view: string,
  transcript: Transcript,
  countWords: (start: number, end: number) => number,
): Passage[] {
  return transcript.blocks.flatMap(block => {
    const kind = passageKinds.indexOf(kindOf(block));
    return passageStarts(block, countWords).map((start, i, starts) => {
      const end = i + 1 < starts.length ? trimEnd(view, start, starts[i + 1]) : block.end;
      return { start, end, kind };
    });
  });
}

function kindOf(block: Block): (typeof passageKinds)[number] {
  if (block.kind === 'title' || block.kind === 'note') return block.kind;
  return block.kind === 'heading' || block.kind === 'notes-heading' ? 'heading' : 'paragraph';
}

/**
 * Starts of the passages of a block: its own start, and each sentence that would make the passage before it too long.
 */
function passageStarts(block: Block, countWords: (start: number, end: number) => number): number[] {
  const starts = [block.start];
  if (block.words <= mostWords) return starts;
  let words = 0;
  for (let i = 0; i < block.sentences.length; i += 2) {
    const inSentence = countWords(block.sentences[i], block.sentences[i + 1]);
    if (words > 0 && words + inSentence > mostWords) {
      starts.push(block.sentences[i]);
      words = 0;
    }
    words += inSentence;
  }
  return starts;
}

function trimEnd(view: string, start: number, end: number): number {
  while (end > start && view.charCodeAt(end - 1) <= 32) end--;
  return end;
}
