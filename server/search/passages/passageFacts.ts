/** Most words of a passage: a text without sentences is cut here, so that places in it stay small. */
export const longestPassage = 1000;

export const passageKinds = ['paragraph', 'title', 'heading', 'note'] as const;

/** The words of one transcript by passage, as found at parse. Plain data: it crosses threads. */
export interface PassageFacts {
  /** Folded words of the transcript, each once, sorted by code unit, one a line: `wordsOf` makes a list of them. One string crosses threads and lies in memory for less than thousands do. */
  readonly words: string;
  /** Tells the passages of a file from those of its other versions, see `fingerprintOf`. */
  readonly fingerprint: string;
  /** Starts and ends of passages: start, end, start, end … */
  readonly bounds: Uint32Array;
  /** What each passage is: an index into `passageKinds`. */
  readonly kinds: Uint8Array;
  /** Index into `words` of each running word, in text order. */
  readonly tokens: Uint16Array | Uint32Array;
  /** Start offset of each running word; its length is in `lengths`. */
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array | Uint16Array;
  /** Number of running words up to the end of each passage: passage i holds tokens [firsts[i], firsts[i + 1]). */
  readonly firsts: Uint32Array;
  /** Running words that have another spelling (`otherSpelling`), and its index in `words`: token, word, token, word … */
  readonly others?: Uint32Array;
}

/**
 * The words of a passage of a file, where they stand in it: start, end, start, end … Undefined where the file is no longer
 * what was indexed. The words are those of `eachTerm` that fold to something.
 */
export type PassageWords = (uri: string, start: number, end: number) => readonly number[] | undefined;
