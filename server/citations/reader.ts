import type { Transcript } from '../transcript/transcript';
import type { Citation, Resolution } from './citation';

/** Recognises citations of a table of works: the built-in ones and the user's. Has no state that depends on a text. */
export interface CitationReader {
  /**
   * All citations of a transcript, in text order. `view` is the masked text that `parseTranscript` returned with it.
   */
  read(view: string, transcript: Transcript): readonly Citation[];
  /** What a line of prose cites, by the same rules as `read`. */
  resolve(text: string): Resolution;
  /** What a search query cites. Also accepts looser forms: "2 255", "baqarah 255", "the cow". */
  resolveQuery(text: string): Resolution;
}
