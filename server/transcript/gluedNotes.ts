import type { Line } from './lineLayout';
import { endsClosed } from './lineLayout';
import type { NoteLine } from './noteLabels';
import { readGluedLabel } from './noteLabels';

/** Most notes of a file whose numbers are glued to their first words. Chosen by hand. */
const mostGlued = 200;

/** A note between paragraphs, and the line after its last one. */
export interface GluedNote extends NoteLine {
  readonly sectionEnd: number;
}

/**
 * Notes that stand between the paragraphs of a text, with their numbers glued to the first word: `1The report is printed in …`. They
 * count up from 1. Each must have one mark that is glued to the end of a sentence (`of the mill.1 It is`), in the text after the
 * note before it. If one of such lines has none, all are something else: verses, items, names.
 */
export function gluedNotes(text: string, lines: readonly Line[], furniture: readonly boolean[]): readonly GluedNote[] {
  const notes: GluedNote[] = [];
  let textStart = 0;
  for (let i = 1; i < lines.length; i++) {
    const label = furniture[i] ? undefined : readGluedLabel(text, lines[i], i);
    if (label === undefined || !endsParagraph(text, lines[i - 1])) continue;
    if (label.number !== String(notes.length + 1) || notes.length === mostGlued) return [];
    const above = text.slice(lines[textStart].start, lines[i].start);
    if (!hasOneMark(above, label.number)) return [];
    const sectionEnd = endOfNote(text, lines, i);
    notes.push({ ...label, sectionEnd });
    textStart = Math.min(sectionEnd, lines.length - 1);
  }
  return notes;
}

/** Whether a line ends with a sentence, or with one and a mark. */
function endsParagraph(text: string, line: Line): boolean {
  return (
    endsClosed(text, line) || /[.!?…]["”’»)]?\d{1,2}$/.test(text.slice(Math.max(line.start, line.end - 5), line.end))
  );
}

/** The line after a note: it goes on in the next line while it ends inside a sentence. */
function endOfNote(text: string, lines: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length && lines[end].blanks === 0 && !endsClosed(text, lines[end - 1])) end++;
  return end;
}

/** Digits between two sentences: `of the Mill.1 It is`. The first must end with a word of five letters or more. */
const markBetween = /(?<=\p{L}{5}["”’»)]?[.!?…]["”’»)]?)(\d{1,2})(?=[ \t\r]{0,8}(?:$|\n)| {1,2}["“‘«(]?\p{Lu})/gu;

/** Whether exactly one mark with this number stands between two sentences. */
function hasOneMark(text: string, number: string): boolean {
  let count = 0;
  for (const [, found] of text.matchAll(markBetween)) if (found === number) count++;
  return count === 1;
}
