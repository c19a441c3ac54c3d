import { firstIndexWhere } from '../base/binarySearch';
import { asciiDigits } from '../text/fold';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import { noteProblems } from './noteProblems';
import { plainDigits } from './superscripts';
import type { Note, NoteMark } from './transcript';

/** The note marks of a file, and the problems of marks and notes. */
export interface Marks {
  readonly marks: readonly NoteMark[];
  readonly problems: readonly Problem[];
}

interface Candidate extends Span {
  readonly number: string;
  readonly form: 'round' | 'square' | 'raised' | 'markdown';
}

/**
 * Finds the note marks in the given parts of the view (the blocks that are not notes). A transcript without notes has
 * no marks. `(1) first, (2) second` is an enumeration, `(1980)` a year and `m²` a unit. `sections` has a number for
 * each note: notes with the same number in different sections are no mistake, because each page may count from 1.
 */
export function findMarks(
  view: string,
  parts: readonly Span[],
  notes: readonly Note[],
  sections: readonly number[],
): Marks {
  if (notes.length === 0) return { marks: [], problems: [] };
  const notesByNumber = new Map<string, number[]>();
  notes.forEach((note, index) => {
    const indexes = notesByNumber.get(note.number);
    if (indexes === undefined) notesByNumber.set(note.number, [index]);
    else indexes.push(index);
  });
  const highest = Math.max(...notes.map(note => Number(note.number) || 0).slice(0, 5000));
  const candidates = parts.flatMap(part => withoutEnumerations(view, candidatesIn(view, part)));
  const usualForm = mostFrequentForm(candidates, notesByNumber);
  const marks: NoteMark[] = [];
  for (const { start, end, number, form } of candidates) {
    const indexes = notesByNumber.get(number);
    if (indexes !== undefined) marks.push({ start, end, number, note: nextNote(notes, indexes, start) });
    else if (
      form === 'markdown' ||
      (form === usualForm &&
        Number(number) <= highest + maxBeyondHighest &&
        Number(number) > 0 &&
        isMarkPlace(view, start, end))
    )
      marks.push({ start, end, number });
  }
  return { marks, problems: noteProblems(view, notes, sections, marks) };
}

/** A number without a note is a mark only up to this much above the highest note. Chosen by hand. */
const maxBeyondHighest = 12;

const markPattern = /\[\^([^\]\s]{1,20})\](?!:)|\((\d{1,3})\)|\[(\d{1,3})\]|([⁰¹²³⁴-⁹]{1,3})/gu;

function candidatesIn(view: string, part: Span): Candidate[] {
  const text = asciiDigits(view.slice(part.start, part.end));
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(markPattern)) {
    const start = part.start + match.index;
    const [whole, markdown, round, square, raised] = match;
    if (raised !== undefined && isExponent(text, match.index)) continue;
    const number = markdown ?? (round ?? square)?.replace(/^0+(?=\d)/, '') ?? plainDigits(raised);
    const form =
      markdown !== undefined ? 'markdown' : round !== undefined ? 'round' : square !== undefined ? 'square' : 'raised';
    candidates.push({ start, end: start + whole.length, number, form });
  }
  return candidates;
}

/** Whether a superscript at `offset` is an exponent: `km²`, `10³`. */
function isExponent(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 6), offset);
  return /(?:^|[^\p{L}])(?:[kcdm]?m|ft|in|yd|mi|mile|x|\d)$/iu.test(before);
}

/**
 * Removes enumerations such as `(1) to build, (2) to teach and (3) to heal`. Their numbers count up, and each stands
 * before what it counts.
 */
function withoutEnumerations(view: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const isItem = candidates.map(candidate => candidate.form === 'round' && isBeforeItem(view, candidate));
  if (!isItem.includes(true)) return candidates;
  const itemNumbers = new Set(candidates.filter((_, index) => isItem[index]).map(({ number }) => Number(number)));
  return candidates.filter((candidate, index) => {
    const number = Number(candidate.number);
    // The first number often has no colon before it: "we need (1) bread, (2) salt".
    if (!isItem[index]) {
      const isFirstItem =
        isItem[index + 1] && number === 1 && candidates[index + 1].number === '2' && view[candidate.end] === ' ';
      return !isFirstItem;
    }
    return (
      !itemNumbers.has(number - 1) &&
      !itemNumbers.has(number + 1) &&
      !startsParagraph(view, candidate) &&
      !(number === 2 && candidates[index - 1]?.number === '1')
    );
  });
}

/** Whether a number stands before an item: after a colon, comma, semicolon or "and", or at the start of a paragraph. */
function isBeforeItem(view: string, { start, end }: Span): boolean {
  const before = view.slice(Math.max(0, start - 6), start);
  const after = view[end];
  if (after !== ' ' && after !== '\u00a0') return false;
  return (
    startsParagraph(view, { start, end }) ||
    /[:;,،؛—–-] ?$/.test(before) ||
    /(?:^|[^\p{L}])(?:and|or|then|و|یا) $/iu.test(before)
  );
}

function startsParagraph(view: string, { start }: Span): boolean {
  let i = start - 1;
  while (i >= 0 && view[i] === ' ') i--;
  return i < 0 || view[i] === '\n';
}

/** Whether [start, end) directly follows a word, a quotation or a full stop. */
function isMarkPlace(view: string, start: number, end: number): boolean {
  const before = view.slice(Math.max(0, start - 2), start);
  const after = view[end] ?? ' ';
  if (/[\p{L}\p{N}]/u.test(after)) return false;
  return /[\p{L}"”’»)\].,!?؟،…']\s?$/u.test(before);
}

/** The form of most candidates that have a note. */
function mostFrequentForm(
  candidates: readonly Candidate[],
  notesByNumber: ReadonlyMap<string, unknown>,
): Candidate['form'] | undefined {
  const counts = new Map<Candidate['form'], number>();
  for (const { number, form } of candidates)
    if (notesByNumber.has(number)) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Of the notes `indexes` with one number, the first that starts after the mark at `offset`, or the last. */
function nextNote(notes: readonly Note[], indexes: readonly number[], offset: number): number {
  return indexes[firstIndexWhere(0, indexes.length - 1, i => notes[indexes[i]].start > offset)];
}
