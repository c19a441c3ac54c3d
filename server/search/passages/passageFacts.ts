/** Most words of a passage. A text without sentences is cut here, so that positions in a passage stay small. */
export const longestPassage = 1000;

export const passageKinds = ['paragraph', 'title', 'heading', 'note'] as const;

/** Added to the kind of a passage that overlaps a quotation. */
export const quoting = 0x80;

/** The kind of a passage without `quoting`: an index into `passageKinds`. */
export function kindOf(kind: number): number {
  return kind & ~quoting;
}

/** Whether a passage of this kind overlaps a quotation. */
export function isQuoting(kind: number): boolean {
  return (kind & quoting) !== 0;
}

/** The words of one transcript by passage. Plain data that can be sent to another thread. */
export interface PassageFacts {
  /**
   * Folded words of the transcript, each once, sorted by code units, one on each line; `wordList` splits them. One
   * string is cheaper to send and to keep than thousands.
   */
  readonly words: string;
  /** Hash of the other fields except `starts` and `lengths`; see fingerprint.ts. */
  readonly fingerprint: string;
  /** Offsets of the passages in the file: start, end, start, end … */
  readonly bounds: Uint32Array;
  /** Kind of each passage: an index into `passageKinds`, plus `quoting` if it overlaps a quotation. */
  readonly kinds: Uint8Array;
  /** Index in `words` of each running word, in text order. */
  readonly tokens: Uint16Array | Uint32Array;
  /** Offset in the file, and length, of each running word. */
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array | Uint16Array;
  /** Passage i has the running words [firsts[i], firsts[i + 1]). */
  readonly firsts: Uint32Array;
  /** Running words with another spelling (`otherSpelling`), and its index in `words`: token, word, token, word … */
  readonly others?: Uint32Array;
}

/** The words of `PassageFacts` as a list. */
export function wordList({ words }: Pick<PassageFacts, 'words'>): string[] {
  return words === '' ? [] : words.split('\n');
}
