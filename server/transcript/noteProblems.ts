import type { Fix, Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { Note, NoteMark } from './transcript';

/** A file with more is no transcript with mistakes. */
const most = 500;

/**
 * Marks without a note, notes without a mark, numbers used twice in one section (`sections` tells it for each note). Where
 * no mark at all is left in the text, notes without one are not worth a word.
 */
export function noteProblems(
  view: string,
  notes: readonly Note[],
  sections: readonly number[],
  marks: readonly NoteMark[],
): Problem[] {
  const marked = new Set(marks.map(mark => mark.note));
  const taken = new Set(notes.map(note => note.number));
  const orphans = marks.filter(mark => mark.note === undefined);
  const unmarked = notes.filter((_, index) => !marked.has(index));
  const problems: Problem[] = orphans.map(mark => ({
    start: mark.start,
    end: mark.end,
    code: 'mark-without-note',
    severity: 'warning',
    message: `There is no note ${mark.number}.`,
    fixes:
      orphans.length === 1 &&
      unmarked.length === 1 &&
      notes.filter(({ number }) => number === unmarked[0].number).length === 1
        ? renumber(view, mark, unmarked[0].number)
        : [],
  }));
  const seen = new Map<string, number>();
  notes.forEach((note, index) => {
    if (seen.get(note.number) === sections[index]) problems.push(twice(view, note, orphans, taken));
    else if (marks.length > 0 && !marked.has(index)) problems.push(withoutMark(view, note, marks));
    seen.set(note.number, sections[index]);
  });
  return problems.sort((a, b) => a.start - b.start).slice(0, most);
}

/** The second note of a number: the next number is meant where a mark has it and no note. */
function twice(view: string, note: Note, orphans: readonly NoteMark[], taken: ReadonlySet<string>): Problem {
  const next = String(Number(note.number) + 1);
  const fixes = !taken.has(next) && orphans.some(mark => mark.number === next) ? renumber(view, note.label, next) : [];
  return {
    start: note.label.start,
    end: note.label.end,
    code: 'note-number-twice',
    severity: 'warning',
    message: `Two notes have the number ${note.number}.`,
    fixes,
  };
}

/** A note that no mark points to: where the number before it is marked twice, the second mark is meant for it. */
function withoutMark(view: string, note: Note, marks: readonly NoteMark[]): Problem {
  const before = String(Number(note.number) - 1);
  const doubles = marks.filter(mark => mark.number === before);
  const fixes = doubles.length === 2 ? renumber(view, doubles[1], note.number) : [];
  return {
    start: note.label.start,
    end: note.label.end,
    code: 'note-without-mark',
    severity: 'warning',
    message: `No mark in the text points to note ${note.number}.`,
    fixes,
  };
}

/** Changes the digits of a mark or label, in the digits that it is written in; superscripts and names are left alone. */
function renumber(view: string, { start, end }: Span, to: string): Fix[] {
  const match = /[\d\u0660-\u0669\u06f0-\u06f9]+/.exec(view.slice(start, end));
  if (match === null) return [];
  const zero = match[0].charCodeAt(0) & ~0xf;
  const newText = [...to].map(digit => String.fromCharCode(zero + Number(digit))).join('');
  return [
    {
      title: `Change to ${newText}`,
      edits: [{ start: start + match.index, end: start + match.index + match[0].length, newText }],
    },
  ];
}
