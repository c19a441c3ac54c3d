import type { Work } from '../../citation';
import { isInstrument } from '../../instruments';
import type { TitleMatch } from '../../titles';
import { wordSet } from '../../wordSet';
import { readRange, readRangeList } from '../numbers';
import { isAnyMark, isMark, isNumber, isReferenceEnd, textMatches, tokenSpan, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { singleDivision } from './workLocus';
import type { WorkLocus } from './workPlace';

/** Reads a section of a law whose outermost divisions are sections, by another word: "Clause 39 of Magna Carta". */
export function readClauseOfLaw(state: ParseState, index: number): boolean {
  const number = afterWord(state, index, clauseWords);
  const locus = number === undefined ? undefined : numbersAt(state, number, state.tokens[index].start);
  if (locus === undefined) return false;
  let at = locus.next;
  while (at < locus.next + 3 && (textMatches(state, at, /^(?:of|the|in)$/) || isOf(state, at))) at++;
  const title = at === locus.next || at >= state.tokens.length ? undefined : state.titles.startingAt(state.tokens, at);
  if (title === undefined || title.ordinary || !hasOnlySections(title.work)) return false;
  const span = tokenSpan(state, title.first, title.next);
  const isList = locus.divisions[0].numbers.length > 1;
  addWorkCitations(state, title.work, locus.divisions, {
    start: state.tokens[index].start,
    work: span,
    ...(isList ? {} : { end: span.end }),
  });
  state.consumedTo = title.next;
  return true;
}

/** Reads "Constitution of South Africa, s 32(1)(b)" and "Magna Carta, cl. 40" from the token after the title. */
export function readSectionAfterTitle(state: ParseState, { work, next }: TitleMatch): WorkLocus | undefined {
  if (!isInstrument(work) || work.divisions[0] !== 'section') return undefined;
  const at = isAnyMark(state, next, ',(') ? next + 1 : next;
  const number =
    afterWord(state, at, sectionWords) ??
    (hasOnlySections(work) ? (afterWord(state, at, clauseWords) ?? afterShortChapter(state, at)) : undefined);
  return number === undefined ? undefined : numbersAt(state, number, state.tokens[at].start);
}

const sectionWords = wordSet('s ss sec secs section sections');
/** Words for a section of a law, folded. */
export const clauseWords = wordSet('clause clauses cl cls chapter chapters cap ch clausula clausulas klausel clausola');

function isOf(state: ParseState, index: number): boolean {
  return state.language.of.has(state.tokens[index]?.text ?? '');
}

/** Whether the only divisions of a law are sections, however they are called. */
function hasOnlySections(work: Work): boolean {
  return isInstrument(work) && work.divisions.length === 1 && work.divisions[0] === 'section';
}

/** Index of the number after one of the words and its point. */
function afterWord(state: ParseState, index: number, words: ReadonlySet<string>): number | undefined {
  if (!words.has(state.tokens[index]?.text ?? '')) return undefined;
  const number = isMark(state, index + 1, '.') ? index + 2 : index + 1;
  return isNumber(state, number) ? number : undefined;
}

/** Its chapters. "Magna Carta, c. 80 copies" are copies. */
const lastOfMagnaCarta = 63;

/** Index of the number after "c.", as older records abbreviate a chapter: "Magna Charta, c. 39". */
function afterShortChapter(state: ParseState, index: number): number | undefined {
  const isShort = textMatches(state, index, /^c$/) && isMark(state, index + 1, '.') && isNumber(state, index + 2);
  // "Magna Carta, c. 1215" is a year.
  const isEnd = isReferenceEnd(state, index + 3);
  return isShort && isEnd && state.tokens[index + 2].value <= lastOfMagnaCarta ? index + 2 : undefined;
}

/** The numbers of sections at a token. Subsections in brackets, "(1)(b)", belong to the place but not to its key. */
function numbersAt(state: ParseState, index: number, start: number): WorkLocus | undefined {
  const first = readRange(state, index);
  if (first === undefined) return undefined;
  const list = readRangeList(state, first, false, 999);
  const last = list[list.length - 1];
  let { next } = last;
  for (let groups = 0; groups < maxGroups && isSubsection(state, next); groups++) next += 3;
  const { end } = state.tokens[next - 1];
  const locus = singleDivision('section', list, start);
  return next === last.next ? locus : { divisions: [{ ...locus.divisions[0], end }], next };
}

const maxGroups = 4;

function isSubsection(state: ParseState, index: number): boolean {
  if (!isMark(state, index, '(') || state.tokens[index].spaced || !isMark(state, index + 2, ')')) return false;
  return isNumber(state, index + 1) || textMatches(state, index + 1, /^[a-z]{1,4}$/);
}
