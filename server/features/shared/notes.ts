import type { Entry } from '../../index/facts';
import type { NoteMark } from '../../transcript/transcript';

/** The marks in the text that point to a note. `noteIndex` is an index into the notes of the transcript. */
export function marksOfNote(entry: Entry, noteIndex: number): readonly NoteMark[] {
  return entry.facts.transcript.marks.filter(mark => mark.note === noteIndex);
}
