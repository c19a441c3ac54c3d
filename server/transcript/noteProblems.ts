import { asciiDigits } from '../text/fold';
import type { Fix, Problem } from '../text/problem';
import type { Span } from '../text/span';
import { isBareMark } from './bareMarks';
import type { Note, NoteMark } from './transcript';

/** A file with more problems is rather not a transcript. */
const maxProblems = 500;

/**
 * Marks without a note, notes without a mark, and numbers that two successive notes of one section have. `sections` has
 * a number for each note, `inRanges` are the numbers that marks such as `[1-3]` include. Notes without a mark are not
 * reported where the text has no marks at all. Marks without brackets are easily missed: there, a note is reported only where
 * its number is nowhere in the text above, and most notes beside it have a mark.
 */
export function noteProblems(
  view: string,
  notes: readonly Note[],
  sections: readonly number[],
  marks: readonly NoteMark[],
  inRanges: readonly string[],
): Problem[] {
  const marked = new Set(marks.map(mark => mark.note));
  const numbersInRanges = new Set(inRanges);
  const bareSections = new Set(
    marks.flatMap(mark => (mark.note !== undefined && isBareMark(view, mark) ? [sections[mark.note]] : [])),
  );
  const isUnmarked = (note: Note, index: number): boolean =>
    !marked.has(index) &&
    !numbersInRanges.has(note.number) &&
    (!bareSections.has(sections[index]) || isSurelyUnmarked(view, notes, sections, marked, index));
  const numbers = new Set(notes.map(note => note.number));
  const orphans = marks.filter(mark => mark.note === undefined);
  const problems: Problem[] = orphans.map(mark => ({
    start: mark.start,
    end: mark.end,
    code: 'mark-without-note',
    severity: 'warning',
    message: `There is no note ${mark.number}.`,
    fixes: [],
  }));
  const onlyUnmarked = single(notes.filter(isUnmarked));
  // One mark without a note and one note without a mark belong together, unless the number of the note is used twice.
  if (
    orphans.length === 1 &&
    onlyUnmarked !== undefined &&
    single(notes.filter(({ number }) => number === onlyUnmarked.number)) !== undefined
  )
    problems[0] = { ...problems[0], fixes: renumber(view, orphans[0], onlyUnmarked.number) };
  const sectionByNumber = new Map<string, number>();
  notes.forEach((note, index) => {
    if (sectionByNumber.get(note.number) === sections[index])
      problems.push(duplicateNumber(view, note, orphans, numbers));
    else if (marks.length > 0 && isUnmarked(note, index)) problems.push(withoutMark(view, note, marks));
    sectionByNumber.set(note.number, sections[index]);
  });
  return problems.sort((a, b) => a.start - b.start).slice(0, maxProblems);
}

/** Whether the number of a note is nowhere in the text above its section, in which at least half of the notes have a mark. */
function isSurelyUnmarked(
  view: string,
  notes: readonly Note[],
  sections: readonly number[],
  marked: ReadonlySet<number | undefined>,
  index: number,
): boolean {
  const first = sections.indexOf(sections[index]);
  const last = sections.lastIndexOf(sections[index]);
  let withMark = 0;
  for (let i = first; i <= last; i++) if (marked.has(i)) withMark++;
  if (withMark < fewestMarked || withMark * 2 < last - first + 1) return false;
  const above = view.slice(first === 0 ? 0 : notes[first - 1].end, notes[first].start);
  const numbers: readonly string[] = asciiDigits(above).match(/\d+/g) ?? [];
  return !numbers.includes(notes[index].number);
}

/** Fewest notes of a section with marks without brackets. Chosen by hand. */
const fewestMarked = 2;

function single<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** The second note with a number. The next number is meant where a mark has it, but no note. */
function duplicateNumber(
  view: string,
  note: Note,
  orphans: readonly NoteMark[],
  numbers: ReadonlySet<string>,
): Problem {
  const next = String(Number(note.number) + 1);
  const isNextMissing = !numbers.has(next) && orphans.some(mark => mark.number === next);
  return {
    start: note.label.start,
    end: note.label.end,
    code: 'note-number-twice',
    severity: 'warning',
    message: `Two notes have the number ${note.number}.`,
    fixes: isNextMissing ? renumber(view, note.label, next) : [],
  };
}

/**
 * A note that no mark refers to. Where two marks have the previous number, the second of them is meant for this note.
 */
function withoutMark(view: string, note: Note, marks: readonly NoteMark[]): Problem {
  const previous = String(Number(note.number) - 1);
  const marksOfPrevious = marks.filter(mark => mark.number === previous);
  return {
    start: note.label.start,
    end: note.label.end,
    code: 'note-without-mark',
    severity: 'warning',
    message: `No mark in the text points to note ${note.number}.`,
    fixes: marksOfPrevious.length === 2 ? renumber(view, marksOfPrevious[1], note.number) : [],
  };
}

/**
 * Replaces the digits of a mark or label by a number in the same kind of digits. Superscripts and names are not
 * changed.
 */
function renumber(view: string, { start, end }: Span, number: string): Fix[] {
  const match = /[\d\u0660-\u0669\u06f0-\u06f9]+/.exec(view.slice(start, end));
  if (match === null) return [];
  // The code units of digits end in the hexadecimal digit of their value.
  const zero = match[0].charCodeAt(0) & ~0xf;
  const newText = [...number].map(digit => String.fromCharCode(zero + Number(digit))).join('');
  const digitsStart = start + match.index;
  return [
    { title: `Change to ${newText}`, edits: [{ start: digitsStart, end: digitsStart + match[0].length, newText }] },
  ];
}
