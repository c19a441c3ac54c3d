import type { ReadingText } from '../features/document/readingText';

/** `corpus/readingText`: a transcript reflowed for reading, without furniture, with notes beside what they belong to. */
export interface ReadingTextParams {
  uri: string;
  /** Marks the first themes of the transcript. The request then waits until all themes are known. */
  themes?: boolean;
}
/** Null if the file is not a transcript. */
export type ReadingTextResult = ReadingText | null;
