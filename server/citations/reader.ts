import type { Transcript } from '../transcript/transcript';
import type { Citation, Resolution } from './citation';

/** Recognises citations. Built once for a table of works (the built-in ones and the user's); holds no state of any text. */
export interface CitationReader {
  /** All citations of a transcript, in text order. `view` is the masked view that its parse made. */
  read(view: string, transcript: Transcript): Citation[];
  /** Citations of a line of running prose, by the same rules as `read`. */
  resolve(text: string): Resolution;
  /** The looser forms that people type into a search box: "2 255", "baqarah 255", "the cow". */
  resolveQuery(text: string): Resolution;
}
