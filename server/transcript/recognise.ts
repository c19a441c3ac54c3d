import type { Transcript } from './model';
import { parseTranscript } from './parse';

/**
 * Whether a text is a transcript: at least two of a title or date block, speech-like prose, citations or notes. `head` is
 * its beginning; only the first 64 K code units are looked at.
 */
export function looksLikeTranscript(head: string, fileName?: string): boolean {
  if (fileName !== undefined && ordinary.test(fileName)) return false;
  return readsLikeTranscript(parseTranscript(head.slice(0, 65_536)).transcript, fileName);
}

/** The same of a text that is parsed already. */
export function readsLikeTranscript(transcript: Transcript, fileName?: string): boolean {
  if (fileName !== undefined && ordinary.test(fileName)) return false;
  const titled = transcript.title !== undefined || transcript.date !== undefined;
  const prose = transcript.blocks.filter(({ kind, sentences, words }) => kind === 'paragraph' && words >= 25 && sentences.length >= 2).length >= 2;
  const cited = transcript.notes.length > 0 || transcript.honorifics.length > 0;
  return Number(titled) + Number(prose) + Number(cited) >= 2;
}

const ordinary = /(?:^|[/\\])(?:readme|license|licence|copying|changelog|changes|history|contributing|authors|notice|todo|requirements|cmakelists|robots|news|install|security)\b[^/\\]*$/i;
