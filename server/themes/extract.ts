import type { Transcript } from '../transcript/model';
import type { ThemeFacts } from './model';

/** Candidate phrases of a transcript. `view` is the masked view that its parse made. */
export function extractThemes(view: string, transcript: Transcript): ThemeFacts {
  void view;
  const words = transcript.blocks.reduce((sum, block) => sum + block.words, 0);
  return { keys: [], forms: [], sites: new Uint32Array(0), flags: new Uint8Array(0), words };
}
