import { asciiDigits } from '../text/fold';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { Note, NoteMark } from './transcript';
import { noteProblems } from './noteProblems';

/** Marks in the text and what is wrong between them and the notes. */
export interface Marks {
  readonly marks: readonly NoteMark[];
  readonly problems: readonly Problem[];
}

interface Candidate extends Span {
  readonly number: string;
  readonly form: 'round' | 'square' | 'raised' | 'markdown';
}

/**
 * Note marks in the given stretches of the view (the paragraphs that are no notes). Only a transcript that has notes has
 * marks; `(1) first, (2) second` counts, `(1980)` is a year, `m²` a unit. `sections` tells which notes are counted together:
 * the notes of each page may count anew.
 */
export function findMarks(
  view: string,
  stretches: readonly Span[],
  notes: readonly Note[],
  sections: readonly number[],
): Marks {
  if (notes.length === 0) return { marks: [], problems: [] };
  const numbers = new Map<string, number[]>();
  notes.forEach((note, index) => {
    const list = numbers.get(note.number);
    if (list === undefined) numbers.set(note.number, [index]);
    else list.push(index);
  });
  const highest = Math.max(...notes.map(note => Number(note.number) || 0).slice(0, 5000));
  const candidates = stretches.flatMap(stretch => withoutEnumerations(view, candidatesIn(view, stretch)));
  const form = mainForm(candidates, numbers);
  const marks: NoteMark[] = [];
  for (const { start, end, number, form: own } of candidates) {
    const targets = numbers.get(number);
    if (targets !== undefined) marks.push({ start, end, number, note: nearest(notes, targets, start) });
    else if (
      own === 'markdown' ||
      (own === form && Number(number) <= highest + 12 && Number(number) > 0 && isMarkPlace(view, start, end))
    )
      marks.push({ start, end, number });
  }
  return { marks, problems: noteProblems(view, notes, sections, marks) };
}

const mark = /\[\^([^\]\s]{1,20})\](?!:)|\((\d{1,3})\)|\[(\d{1,3})\]|([⁰¹²³⁴-⁹]{1,3})/gu;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function candidatesIn(view: string, stretch: Span): Candidate[] {
  const text = asciiDigits(view.slice(stretch.start, stretch.end));
  const found: Candidate[] = [];
  for (const match of text.matchAll(mark)) {
    const start = stretch.start + match.index;
    const [whole, markdown, round, square, raised] = match;
    if (raised !== undefined && isUnit(text, match.index)) continue;
    const number =
      markdown ??
      (round ?? square)?.replace(/^0+(?=\d)/, '') ??
      [...raised].map(digit => superscripts.indexOf(digit)).join('');
    found.push({
      start,
      end: start + whole.length,
      number,
      form:
        markdown !== undefined
          ? 'markdown'
          : round !== undefined
            ? 'round'
            : square !== undefined
              ? 'square'
              : 'raised',
    });
  }
  return found;
}

/** `km²`, `10³`: a power. */
function isUnit(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  return /(?:^|[^\p{L}])(?:[kcdm]?m|ft|in|yd|mi|mile|x|\d)$/iu.test(before);
}

/** Drops runs such as `(1) to build, (2) to teach and (3) to heal`: they count up from 1 and each stands before what it counts. */
function withoutEnumerations(view: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const leading = candidates.map(candidate => candidate.form === 'round' && leads(view, candidate));
  if (!leading.includes(true)) return candidates;
  const counted = new Set(candidates.filter((_, index) => leading[index]).map(candidate => Number(candidate.number)));
  return candidates.filter((candidate, index) => {
    const value = Number(candidate.number);
    // The first number often has no colon before it: "we need (1) bread, (2) salt".
    if (!leading[index])
      return !(
        leading[index + 1] &&
        value === 1 &&
        candidates[index + 1].number === '2' &&
        view[candidate.end] === ' '
      );
    return (
      !counted.has(value - 1) &&
      !counted.has(value + 1) &&
      !startsItem(view, candidate) &&
      !(value === 2 && candidates[index - 1]?.number === '1')
    );
  });
}

/** Whether the number stands before what it counts: behind a colon, comma, semicolon, "and", or at the paragraph's start. */
function leads(view: string, { start, end }: Span): boolean {
  const before = view.slice(Math.max(0, start - 6), start);
  const after = view[end];
  if (after !== ' ' && after !== '\u00a0') return false;
  return (
    startsItem(view, { start, end }) ||
    /[:;,،؛—–-] ?$/.test(before) ||
    /(?:^|[^\p{L}])(?:and|or|then|و|یا) $/iu.test(before)
  );
}

function startsItem(view: string, { start }: Span): boolean {
  let i = start - 1;
  while (i >= 0 && view[i] === ' ') i--;
  return i < 0 || view[i] === '\n';
}

/** Marks stand directly behind a word, a quotation or a stop. */
function isMarkPlace(view: string, start: number, end: number): boolean {
  const before = view.slice(Math.max(0, start - 2), start);
  const after = view[end] ?? ' ';
  if (/[\p{L}\p{N}]/u.test(after)) return false;
  return /[\p{L}"”’»)\].,!?؟،…']\s?$/u.test(before);
}

/** The form in which most marks that have a note are written. */
function mainForm(
  candidates: readonly Candidate[],
  numbers: ReadonlyMap<string, unknown>,
): Candidate['form'] | undefined {
  const counts = new Map<Candidate['form'], number>();
  for (const { number, form } of candidates) if (numbers.has(number)) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Of several notes with one number (each page counting anew) the next one behind the mark. */
function nearest(notes: readonly Note[], targets: readonly number[], at: number): number {
  if (targets.length === 1) return targets[0];
  let low = 0;
  let high = targets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (notes[targets[middle]].start > at) high = middle;
    else low = middle + 1;
  }
  return targets[low];
}
