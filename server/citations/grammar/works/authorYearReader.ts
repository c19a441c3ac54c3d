import { firstEndingAfter, type Span } from '../../../text/span';
import { particles } from '../../authorNames';
import type { AuthorYears } from '../../authorYears';
import type { Work } from '../../citation';
import { readDivisions } from '../divisions';
import { readRange, readRangeList } from '../numbers';
import {
  isAnyMark,
  isInDate,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { addWholeWork, addWorkCitations } from './addWorkCitations';
import { singleDivision } from './workLocus';
import type { WorkLocus } from './workPlace';

/**
 * Reads authors and a year that a bibliography or the user's works name: "(Hallam 1978, 45)", "Hallam (1978: 45)", "cf.
 * Osei and Pell 2001a, pp. 45–6; Sarr 1990". In running text without brackets, "see" or "cf." has to stand before.
 */
export function readAuthorYear(state: ParseState, index: number): boolean {
  const { authorYears } = state;
  if (authorYears === undefined || isInBibliography(state, index)) return false;
  const names = readNames(state, index, authorYears);
  if (names === undefined) return false;
  const comma = isMark(state, names.next, ',') ? names.next + 1 : names.next;
  const isNarrative = isAnyMark(state, names.next, '([') && !state.tokens[names.next].text.includes(')');
  let cursor = isNarrative ? names.next + 1 : comma;
  if (!isNarrative && !isInReference(state, index) && !followsReference(state, index)) return false;
  let { start } = state.tokens[index];
  let count = 0;
  while (count < maxYears) {
    const year = readYear(state, cursor, names.names, authorYears);
    if (year === undefined) break;
    const locus = readPlace(state, year.next, names.names, authorYears);
    const next = locus?.next ?? year.next;
    if (!isReferenceEnd(state, next) || (locus === undefined && countsSomething(state, next, names.names, authorYears)))
      break;
    const closes = isNarrative && isAnyMark(state, next, ')]') ? next + 1 : next;
    const end = state.tokens[closes - 1].end;
    addCitation(state, year.work, { start, end }, locus, state.tokens[year.next - 1].end);
    state.consumedTo = closes;
    count++;
    if (!isAnyMark(state, next, ',;') || !isNumber(state, next + 1)) break;
    cursor = next + 1;
    ({ start } = state.tokens[cursor]);
  }
  return count > 0;
}

/** Whether a number that is neither a page nor another year follows: ", 45 seats". */
function countsSomething(state: ParseState, next: number, names: readonly string[], authors: AuthorYears): boolean {
  return (
    isMark(state, next, ',') && isNumber(state, next + 1) && readYear(state, next + 1, names, authors) === undefined
  );
}

/** Most years after one author: "(Hallam 1978, 1981)". */
const maxYears = 20;

function addCitation(state: ParseState, work: Work, span: Span, locus: WorkLocus | undefined, yearEnd: number): void {
  const name = { start: span.start, end: yearEnd };
  if (locus === undefined) {
    addWholeWork(state, work, name);
    const last = state.candidates.pop();
    if (last !== undefined) state.candidates.push({ ...last, end: span.end });
    return;
  }
  const isList = locus.divisions[locus.divisions.length - 1].numbers.length > 1;
  addWorkCitations(state, work, locus.divisions, {
    start: span.start,
    work: name,
    ...(isList ? {} : { end: span.end }),
  });
}

function isInBibliography({ bibliography, tokens }: ParseState, index: number): boolean {
  const entry = bibliography[firstEndingAfter(bibliography, tokens[index].start)];
  return entry !== undefined && entry.start <= tokens[index].start;
}

/** Whether "see" or "cf." stands before a token, or a citation of this kind and a semicolon. */
function followsReference(state: ParseState, index: number): boolean {
  const before = isMark(state, index - 1, '.') ? index - 2 : index - 1;
  if (textMatches(state, before, /^(?:see|cf|compare)$/)) return true;
  const last = state.candidates[state.candidates.length - 1];
  return (
    isMark(state, index - 1, ';') && last?.key.startsWith('bib:') === true && last.end === state.tokens[index - 2]?.end
  );
}

interface Names {
  /** Folded surnames without spaces, the first author first. */
  readonly names: readonly string[];
  readonly next: number;
}

/** Reads "Hallam", "Hallam's", "van der Berg", "Osei and Pell", "Osei et al.". */
function readNames(state: ParseState, index: number, authors: AuthorYears): Names | undefined {
  const { capital, text } = state.tokens[index];
  if ((!capital && !particles.has(text)) || state.tokens[index].kind !== 'word') return undefined;
  const first = readSurname(state, index, authors);
  if (first === undefined) return undefined;
  const names = [first.name];
  let { next } = first;
  for (let count = 0; count < 4; count++) {
    const comma = isMark(state, next, ',') ? next + 1 : next;
    const joiner =
      textMatches(state, comma, /^(?:and|und|y|et|و|ve)$/) || isMark(state, comma, '&') ? comma + 1 : comma;
    if (joiner === next || textMatches(state, joiner, /^al$/)) break;
    const other = readSurname(state, joiner, authors);
    if (other === undefined) break;
    names.push(other.name);
    ({ next } = other);
  }
  if (textMatches(state, next, /^et$/) && textMatches(state, next + 1, /^al$/))
    next = isMark(state, next + 2, '.') ? next + 3 : next + 2;
  return { names, next };
}

/** The words of a surname up to a year, a bracket, a comma or another author. */
function readSurname(
  state: ParseState,
  index: number,
  { firstWords }: AuthorYears,
): { readonly name: string; readonly next: number } | undefined {
  let name = '';
  let cursor = index;
  let hasCapital = false;
  for (let count = 0; count < maxNameWords; count++) {
    const token = state.tokens[cursor];
    if (token?.kind !== 'word' || (!token.capital && !particles.has(token.text)) || /^(?:and|et)$/.test(token.text))
      break;
    hasCapital ||= token.capital;
    name += token.text;
    cursor++;
    if (isAnyMark(state, cursor, "-'") && state.tokens[cursor + 1]?.kind === 'word') cursor++;
  }
  if (!hasCapital) return undefined;
  // The genitive: "Hallam's (1978) book".
  const isGenitive =
    !firstWords.has(name) &&
    /['’]s$/u.test(state.view.slice(state.tokens[cursor - 1].start, state.tokens[cursor - 1].end));
  return { name: isGenitive ? name.slice(0, -1) : name, next: cursor };
}

const maxNameWords = 5;

/** A year with its letter that, with the authors, names one work. "June 1978" is a date. */
function readYear(
  state: ParseState,
  index: number,
  names: readonly string[],
  authors: AuthorYears,
): { readonly work: Work; readonly next: number } | undefined {
  const token = state.tokens[index];
  if (token?.kind !== 'number' || token.value < 1500 || token.value >= 2100) return undefined;
  if (isInDate(state, index) && dateStartsBefore(state, token.start)) return undefined;
  const letter = state.tokens[index + 1];
  const hasLetter = letter?.kind === 'word' && !letter.spaced && /^[a-h]$/.test(letter.text);
  const work = authors.find(names, token.value, hasLetter ? letter.text : '');
  return work && { work, next: hasLetter ? index + 2 : index + 1 };
}

function dateStartsBefore({ dates }: ParseState, start: number): boolean {
  return dates[firstEndingAfter(dates, start)]?.start < start;
}

/** Reads ", 45–6", ": 45", ", pp. 45, 50" and ", vol. 2, p. 5" after a year; not another year of the same author. */
function readPlace(
  state: ParseState,
  index: number,
  names: readonly string[],
  authors: AuthorYears,
): WorkLocus | undefined {
  const start = isAnyMark(state, index, ',:') ? index + 1 : index;
  const sequence = readDivisions(state, start);
  if (sequence !== undefined) return sequence;
  if (start === index || !isNumber(state, start) || readYear(state, start, names, authors) !== undefined)
    return undefined;
  const first = readRange(state, start);
  if (first === undefined || !(isReferenceEnd(state, first.next) || isMark(state, first.next, '-'))) return undefined;
  const numbers = readRangeList(state, first, false, 1499).filter(
    ({ from }) => authors.find(names, from, '') === undefined,
  );
  return singleDivision('page', numbers, first.start);
}
