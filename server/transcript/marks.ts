import { firstIndexWhere } from '../base/binarySearch';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import { areBetweenSentences, bareMarksIn, markBeyondNotes } from './bareMarks';
import type { BareMark } from './bareMarks';
import type { Candidate } from './markCandidates';
import {
  candidatesIn,
  isMarkPlace,
  markdownMarksIn,
  markListsIn,
  startsParagraph,
  withoutEnumerations,
} from './markCandidates';
import { noteProblems } from './noteProblems';
import type { Note, NoteMark } from './transcript';

/** The note marks of a file, and the problems of marks and notes. */
export interface Marks {
  readonly marks: readonly NoteMark[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the note marks in the given parts of the view (the blocks that are not notes). A transcript without notes has
 * no marks but those of Markdown. `(1) first, (2) second` is an enumeration, `(1980)` a year and `m²` a unit. `sections` has a number for
 * each note: notes with the same number in different sections are no mistake, because each page may count from 1.
 */
export function findMarks(
  view: string,
  parts: readonly Span[],
  notes: readonly Note[],
  sections: readonly number[],
): Marks {
  if (notes.length === 0) return marksWithoutNotes(view, parts);
  const notesByNumber = new Map<string, number[]>();
  notes.forEach((note, index) => {
    const indexes = notesByNumber.get(note.number);
    if (indexes === undefined) notesByNumber.set(note.number, [index]);
    else indexes.push(index);
  });
  const highest = Math.max(...notes.map(note => Number(note.number) || 0).slice(0, 5000));
  const isNote = (number: string): boolean => notesByNumber.has(number);
  const candidates = parts.flatMap(part => withoutEnumerations(view, candidatesIn(view, part)));
  const usualForm = mostFrequentForm(candidates, isNote);
  const marks: NoteMark[] = [];
  for (const { start, end, number, form } of withoutStrayNumbers(view, candidates, notesByNumber)) {
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
  const marked = new Set(marks.map(({ number }) => number));
  const lists = parts.flatMap(part => markListsIn(view, part, usualForm, isNote, marked));
  for (const { start, end, number } of lists.flatMap(list => list.marks))
    marks.push({ start, end, number, note: nextNote(notes, notesByNumber.get(number)!, start) });
  marks.push(...bareMarksOfSections(view, parts, notes, sections, marks));
  marks.sort((a, b) => a.start - b.start);
  return {
    marks,
    problems: noteProblems(
      view,
      notes,
      sections,
      marks,
      lists.flatMap(list => list.inside),
    ),
  };
}

/**
 * A transcript without notes has no marks but those of Markdown, `[^1]`, which mean nothing else. They must count up from 1
 * after words or full stops: other signs of this form are expressions or code.
 */
function marksWithoutNotes(view: string, parts: readonly Span[]): Marks {
  const marks = parts.flatMap(part => markdownMarksIn(view, part));
  if (!marks.every(({ number }, index) => Number(number) === index + 1)) return { marks: [], problems: [] };
  return { marks, problems: noteProblems(view, [], [], marks, []) };
}

/** A number without a note is a mark only up to this much above the highest note. Chosen by hand. */
const maxBeyondHighest = 12;

/** The form of most candidates that have a note. */
function mostFrequentForm(
  candidates: readonly Candidate[],
  isNote: (number: string) => boolean,
): Candidate['form'] | undefined {
  const counts = new Map<Candidate['form'], number>();
  for (const { number, form } of candidates) if (isNote(number)) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Of the notes `indexes` with one number, the first that starts after the mark at `offset`, or the last. */
function nextNote(notes: readonly Note[], indexes: readonly number[], offset: number): number {
  return indexes[firstIndexWhere(0, indexes.length - 1, i => notes[indexes[i]].start > offset)];
}

/**
 * Removes the numbers that only look like a mark of a note: at the start of a paragraph, glued to a single letter
 * (`w[1]`), or marked elsewhere in the usual way, and here in other brackets or out of the count.
 */
function withoutStrayNumbers(
  view: string,
  candidates: readonly Candidate[],
  notesByNumber: ReadonlyMap<string, readonly number[]>,
): readonly Candidate[] {
  const wayOf = ({ start, form }: Candidate): string => `${form} ${view[start - 1] === ' ' ? 'spaced' : 'glued'}`;
  const mayBeMark = candidates.filter(
    ({ start, number }) => notesByNumber.has(number) && !isAfterVariable(view, start),
  );
  const usualWay = bestCountingWay(mayBeMark, wayOf);
  const usual = mayBeMark.filter(candidate => wayOf(candidate) === usualWay);
  const usualNumbers = new Set(usual.map(({ number }) => number));
  const numbers = new Set(mayBeMark.map(({ number }) => number));
  let next = 0;
  return candidates.filter(candidate => {
    while (next < usual.length && usual[next].start < candidate.start) next++;
    if (candidate.form === 'markdown') return true;
    // Where each page counts from 1, every number has several notes and several marks.
    if (notesByNumber.get(candidate.number)?.length !== 1) return true;
    if (startsParagraph(view, candidate)) return false;
    if (isAfterVariable(view, candidate.start)) return !numbers.has(candidate.number);
    if (wayOf(candidate) === usualWay || !usualNumbers.has(candidate.number)) return true;
    if (candidate.form !== usual[0].form) return false;
    const number = Number(candidate.number);
    return Number(usual[next - 1]?.number ?? 0) <= number && number <= Number(usual[next]?.number ?? Infinity);
  });
}

/** Whether a number is glued to a word of one letter: `w[1]`. */
function isAfterVariable(view: string, start: number): boolean {
  return /(?:^|[^\p{L}\p{M}'’])\p{L}$/u.test(view.slice(Math.max(0, start - 3), start));
}

/** The way of writing in which most numbers are the next ones of the count. */
function bestCountingWay(
  candidates: readonly Candidate[],
  wayOf: (candidate: Candidate) => string,
): string | undefined {
  const counts = new Map<string, { last: number; next: number }>();
  for (const candidate of candidates) {
    const way = wayOf(candidate);
    const { last, next } = counts.get(way) ?? { last: 0, next: 0 };
    const number = Number(candidate.number);
    counts.set(way, { last: number, next: number === last + 1 ? next + 1 : next });
  }
  return [...counts].sort(([, a], [, b]) => b.next - a.next)[0]?.[0];
}

/** Fewest marks in a count that make sure that the next number is a mark as well. Chosen by hand. */
const fewestOfCount = 3;

/**
 * Marks that lost their brackets, in the text between the notes before a section and its own notes. They are looked for
 * only where a section has no other marks. Where the labels have a sign after the number, every note must have one, or the
 * marks must count the sentences. A number that two notes have belongs to the first of them.
 */
function bareMarksOfSections(
  view: string,
  parts: readonly Span[],
  notes: readonly Note[],
  sections: readonly number[],
  otherMarks: readonly NoteMark[],
): NoteMark[] {
  const marked = new Set(otherMarks.map(({ note }) => (note === undefined ? undefined : sections[note])));
  const marks: NoteMark[] = [];
  let part = 0;
  for (let from = 0, to = 0; from < notes.length; from = to) {
    while (to < notes.length && sections[to] === sections[from]) to++;
    const above: Span[] = [];
    for (; part < parts.length && parts[part].start < notes[from].start; part++) above.push(parts[part]);
    const first = Number(notes[from].number);
    const numbers = notes.slice(from, to).map(({ number }) => Number(number));
    const countsUp = numbers.every(
      (number, i) => i === 0 || (number >= numbers[i - 1] && number <= numbers[i - 1] + 3),
    );
    if (marked.has(sections[from]) || !countsUp || above.length === 0) continue;
    const start = above[0].start;
    const content = view.slice(start, above[above.length - 1].end);
    const found = bareMarksIn(content, first, numbers[numbers.length - 1]).filter(each =>
      numbers.includes(Number(each.number)),
    );
    const hasBareLabels = notes
      .slice(from, to)
      .every(({ label }) => digitsOnly.test(view.slice(label.start, label.end)));
    const isEnough = hasBareLabels ? found.length > 0 : found.length >= Math.max(2, new Set(numbers).size);
    // The one note of a page that goes on with the count of the pages before it.
    const isNext = from > 0 && to === from + 1 && first === Number(notes[from - 1].number) + 1;
    const isNextOfCount = isNext && marks.length > 0 && found.length === 1 && areBetweenSentences(content, found);
    if (!isEnough && !isNextOfCount && !isCountOfSentences(content, found, to - from)) continue;
    for (const mark of found)
      marks.push({
        start: start + mark.start,
        end: start + mark.end,
        number: mark.number,
        note: from + numbers.indexOf(Number(mark.number)),
      });
    // Where all notes of the file have such a mark, the next number at the end of a sentence is one, too.
    const isWhole = found.length === notes.length && found.length >= fewestOfCount && first === 1;
    const beyond = isWhole ? markBeyondNotes(content, found[found.length - 1].end, found.length + 1) : undefined;
    if (beyond !== undefined) marks.push({ ...beyond, start: start + beyond.start, end: start + beyond.end });
  }
  return marks;
}

const digitsOnly = /^[\d\u0660-\u0669\u06f0-\u06f9]+$/;

/** Whether marks count from 1 without a gap, each between two sentences, for at least half of the `notes`. */
function isCountOfSentences(content: string, found: readonly BareMark[], notes: number): boolean {
  return (
    found.length >= Math.max(fewestOfCount, notes / 2) &&
    found.every(({ number }, index) => Number(number) === index + 1) &&
    areBetweenSentences(content, found)
  );
}
