import type { PlotTranscript } from '../../../server/protocol';
import type { PlotPlace } from '../plotMessages';
import { counted } from './numbers';
import type { Opening } from './targets';

/** The first of so many places in a transcript, in UTF-16 units of the file. */
interface First {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** Opens the first place in one transcript. */
export function placeOf(root: string, transcript: PlotTranscript, first: First): Opening {
  return { type: 'open', root, places: [plotPlace(transcript, first)] };
}

/** Opens the first place in one of several transcripts, which the user chooses; undefined without any. */
export function placesOfTranscripts(
  root: string,
  transcripts: readonly PlotTranscript[],
  firsts: readonly (First & { readonly transcript: number })[],
): Opening | undefined {
  if (firsts.length === 0) return undefined;
  return { type: 'open', root, places: firsts.map(first => plotPlace(transcripts[first.transcript], first)) };
}

/** The title with the date. */
export function transcriptLabel({ title, date }: PlotTranscript): string {
  return date === undefined ? title : `${date} · ${title}`;
}

function plotPlace(transcript: PlotTranscript, { count, start, end }: First): PlotPlace {
  const { uri, stamp } = transcript;
  return { uri, stamp, start, end, label: transcriptLabel(transcript), detail: counted(count, 'place') };
}
