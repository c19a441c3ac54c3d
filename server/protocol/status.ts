/** `corpus/status` (notification from the server): the state of indexing. */
export interface StatusParams {
  /** Number of transcripts indexed so far. */
  indexed: number;
  /** Number of all transcripts found. Equal to `indexed` when indexing is complete. */
  found: number;
  /** The same numbers in bytes. */
  bytes?: { indexed: number; found: number };
  /**
   * Numbers of transcripts, while some have not been read for themes: that begins when all can be searched. Lists and counts
   * of themes then cover only those that have been read.
   */
  themes?: { read: number; found: number };
  /** Transcripts whose themes could not be found, each with the reason in one sentence. */
  withoutThemes?: { uri: string; reason: string }[];
  /** The user stopped indexing. The request `corpus/read` continues it. */
  stopped?: boolean;
  /** Files that were left out, each with the reason in one sentence. */
  skipped: { uri: string; reason: string }[];
  /** Transcripts that are not UTF-8. An editor that opens them as UTF-8 shows wrong characters. */
  encodings: { uri: string; encoding: string }[];
}
