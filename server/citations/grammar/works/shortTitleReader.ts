import type { Work } from '../../citation';
import { wordSet } from '../../wordSet';
import { readDivisions, type NumberedDivision } from '../divisions';
import { isTimeOrCount } from '../falsePositives';
import { isAnd, isNeverCounted, isWordAfterReference, readRange, type NumberRange } from '../numbers';
import { readNumberWords } from '../numerals';
import {
  isAnyMark,
  isInDate,
  isInReference,
  isMark,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { isAfterWork, isAuthorBefore, isNamedDirectlyBefore, isNearThing, startsItemOfNote } from './authorBefore';
import { shortTitles, worksOfSameAuthor, type ShortTitle } from './shortTitles';
import { readNestedNumbers } from './workLocus';
import type { WorkLocus } from './workPlace';

/**
 * Reads a place after the short name that a work has once its author is named: "Seneca … Letter 41.1–2", "Hobbes. Leviathan
 * thirteen", "Cassian, Conference 5", "Gita two forty-seven".
 */
export function readShortTitle(state: ParseState, index: number): boolean {
  const { text, capital, start, end } = state.tokens[index];
  const named = capital ? shortTitles.get(text) : undefined;
  if (named === undefined || isPartOfName(state, index)) return false;
  const numbered = named.filter(({ number }) => number !== undefined && isNumberBefore(state, index, number));
  const rows = numbered.length > 0 ? numbered : named.filter(({ number }) => number === undefined);
  const row = rows.length === 1 ? rows[0] : undefined;
  const work = row === undefined || !isMeant(state, row, index) ? undefined : state.titles.workOfKey(row.key);
  if (row === undefined || work === undefined) return false;
  const locus = placeAfter(state, index + 1, work, row);
  if (locus === undefined || !isInside(state, work, locus) || !isSure(state, row, locus, index)) return false;
  addWorkCitations(state, work, locus.divisions, { start: startOf(state, row, index, start), work: { start, end } });
  state.consumedTo = locus.next;
  return true;
}

/**
 * Whether a usual word with one number is a title: it stands behind a mark, and a mark follows. A name with a decimal needs
 * the mark that follows.
 */
function isSure(state: ParseState, row: ShortTitle, { divisions, next }: WorkLocus, index: number): boolean {
  if (textMatches(state, index - 1, /^(?:the|this|a|an|my|our|his|her|their|your|no)$/) && row.key !== 'gita')
    return false;
  const isEnd = isReferenceEnd(state, next) || isMark(state, next, ':');
  const place = state.view.slice(divisions[0].start, divisions[divisions.length - 1].end);
  const isDigit = /^\p{Nd}/u.test(place);
  if (row.key === 'meditations')
    return (
      divisions.length > 1 &&
      !isDigit &&
      !textMatches(state, index - 1, /^(?:nach|according|secundum|gospel|evangelium|st|san)$/)
    );
  if (row.key === 'hermas') return isInReference(state, index);
  if (row.key === 'federalist') return isEnd && isDigit;
  if (row.key === 'kural') return isEnd && (divisions[0].numbers[0].from >= 100 || state.hasCue(kuralWords));
  if (row.key === 'gita') return isEnd && !mayBeTime(divisions);
  if (row.isUnusual) return isEnd;
  if (isOfOther(state, row, next)) return false;
  if (row.isAbbreviation || row.word !== undefined || divisions.length > 1) return true;
  return isEnd && isAnyMark(state, index - 1, ',;(—-"*_');
}

const kuralWords = wordSet('valluvar thiruvalluvar tirukkural thirukkural');

/** Whether words behind a place name another writer or thing: ", from the bank", ", to Atticus". */
function isOfOther(state: ParseState, { authors }: ShortTitle, next: number): boolean {
  const word = isMark(state, next, ',') ? next + 1 : next;
  const name = state.tokens[word + 1];
  if (name?.kind !== 'word' || authors.has(name.text)) return false;
  return textMatches(state, word, /^(?:of|from|by)$/) || (textMatches(state, word, /^to$/) && name.capital);
}

/** Whether a chapter and a verse may be hours and minutes: "Gita two thirty", "Gita 5.30". */
function mayBeTime(divisions: readonly NumberedDivision[]): boolean {
  const [
    {
      numbers: [hour],
    },
    inner,
  ] = divisions;
  return inner !== undefined && hour.from <= 12 && inner.numbers[0].from % 5 === 0 && inner.numbers[0].from < 60;
}

/** Whether another name goes before a short one: "Grand Prince 5", "St Marcus 2.1". */
function isPartOfName(state: ParseState, index: number): boolean {
  const before = state.tokens[index - 1];
  return before?.kind === 'word' && before.capital && !/^(?:the|in|see|and|cf|his|read|from|at)$/.test(before.text);
}

/**
 * Whether the author is named before the short name, and nobody else between; or in the text, for a name that is unusual or
 * begins a note.
 */
function isMeant(state: ParseState, row: ShortTitle, index: number): boolean {
  const { authors, key, isUnusual, number } = row;
  const first = number === undefined ? index : index - 1;
  if (isNearThing(state, index)) return false;
  if (isUnusual) return isUnusualMeant(state, row, index);
  return (
    isAuthorBefore(state, first, authors, row.isAbbreviation && isInReference(state, index) ? 2 : 1) ||
    isAfterWork(state, first, worksOfSameAuthor(key)) ||
    (startsItemOfNote(state, first) && state.hasCue(authors) && !isSharedName(state, row, index))
  );
}

/** Whether the text names another author of a work with the same short name: Justin and Tertullian before "Apol. 5". */
function isSharedName(state: ParseState, { key, number }: ShortTitle, index: number): boolean {
  const named = shortTitles.get(state.tokens[index].text) ?? [];
  return number === undefined && named.some(other => other.key !== key && state.hasCue(other.authors));
}

function isUnusualMeant(state: ParseState, { key, authors }: ShortTitle, index: number): boolean {
  if (key === 'leviathan') return isAuthorBefore(state, index, authors, 2) || state.context.lastPlace?.work === key;
  if (isNamedDirectlyBefore(state, index, authors) || !state.hasCue(authors)) return false;
  // "27 Fed. 51" is a page of the Federal Reporter, and the Fed is a bank.
  if (key === 'federalist') return state.tokens[index - 1]?.kind !== 'number' && !state.hasCue(financeWords);
  return true;
}

const financeWords = wordSet(
  'bank banks bond bonds yield yields rates rate inflation treasury ecb dollar monetary economists markets ticker powell reserve',
);

/** "1" in "1 Apol. 46". */
function isNumberBefore({ tokens }: ParseState, index: number, number: number): boolean {
  return tokens[index - 1]?.kind === 'number' && tokens[index - 1].value === number;
}

function startOf({ tokens }: ParseState, { number }: ShortTitle, index: number, start: number): number {
  return number === undefined ? start : tokens[index - 1].start;
}

function placeAfter(state: ParseState, index: number, work: Work, row: ShortTitle): WorkLocus | undefined {
  const point = isMark(state, index, '.') && !isSentenceEnd(state, index) ? index + 1 : index;
  if (row.isAbbreviation && point === index) return undefined;
  const at = isAnyMark(state, point, ',') ? point + 1 : point;
  const nested = readNestedNumbers(state, at, work, false);
  if (nested !== undefined) return ends(state, nested.next) ? nested : undefined;
  const inWords = row.word === undefined ? undefined : withOwnWord(state, at, work, row.word);
  if (inWords !== undefined) return inWords;
  return at === point ? bareNumbers(state, at, work) : undefined;
}

/** Whether a point ends the sentence: a word with a capital follows it, not a number. */
function isSentenceEnd(state: ParseState, index: number): boolean {
  return state.tokens[index + 1]?.kind !== 'number' && !textMatches(state, index + 1, /^[ivxlc]+$/);
}

/** ", step 29" or "book 1, prose 3": a division that has its own word in the work. */
function withOwnWord(state: ParseState, index: number, work: Work, word: RegExp): WorkLocus | undefined {
  const outer = textMatches(state, index, word) ? undefined : readDivisions(state, index);
  const at = outer === undefined ? index : isMark(state, outer.next, ',') ? outer.next + 1 : outer.next;
  if (!textMatches(state, at, word) || (outer !== undefined && outer.divisions[0].kind !== work.divisions[0]))
    return undefined;
  const item = readRange(state, at + 1);
  if (item === undefined || !ends(state, item.next)) return undefined;
  const kind = work.divisions[outer === undefined ? 0 : 1];
  const inner: NumberedDivision = { kind, numbers: [item], start: state.tokens[at].start, end: item.end };
  return { divisions: [...(outer?.divisions.slice(0, 1) ?? []), inner], next: item.next };
}

/** "13", "thirteen", or "two forty-seven" in a work of chapters and verses. */
function bareNumbers(state: ParseState, index: number, work: Work): WorkLocus | undefined {
  const first = readRange(state, index) ?? (isArticle(state, index) ? undefined : readNumberWords(state, index));
  if (first === undefined || isInDate(state, index)) return undefined;
  const isWord = state.tokens[index].kind === 'word';
  const second = isWord && work.divisions[1] === 'verse' ? readNumberWords(state, first.next) : undefined;
  const [outer, inner] = work.divisions;
  const divisions = [divisionOf(outer, first), ...(second === undefined ? [] : [divisionOf(inner, second)])];
  const { next } = second ?? first;
  const isWhole = second === undefined && work.divisions[1] === 'verse';
  return isWhole || !ends(state, next) ? undefined : { divisions, next };
}

function isArticle(state: ParseState, index: number): boolean {
  return textMatches(state, index, /^an?$/);
}

function divisionOf(kind: NumberedDivision['kind'], item: NumberRange): NumberedDivision {
  return { kind, numbers: [item], start: item.start, end: item.end };
}

/** Whether no word that a number counts follows. */
function ends(state: ParseState, index: number): boolean {
  if (isTimeOrCount(state, index) || (state.tokens[index]?.capital === true && !state.isNote)) return false;
  if (isMark(state, index, '.') && state.tokens[index + 1]?.kind === 'number') return false;
  const isColon = isMark(state, index, ':') && state.tokens[index + 1]?.kind !== 'number';
  return (
    isColon ||
    isReferenceEnd(state, index) ||
    isAnd(state, index) ||
    isWordAfterReference(state, index) ||
    isNeverCounted(state, index)
  );
}

/** Whether a work has a place. One that it has not is a mistake in it only where it was cited before. */
function isInside(state: ParseState, work: Work, { divisions }: WorkLocus): boolean {
  const isCited = state.context.lastPlace?.work === work.key;
  return divisions.every(({ kind, numbers }) =>
    numbers.every(({ from, to }) => from >= 1 && (isCited || (to ?? from) <= (work.limits?.[kind] ?? 999))),
  );
}

/** Reads "Mencius 1A1", "Mengzi 6A:2": a book, its half and a chapter. */
export function readMencius(state: ParseState, index: number): boolean {
  const { text, capital, start, end } = state.tokens[index];
  const [book, half, chapter] = state.tokens.slice(index + 1, index + 4);
  if (!capital || !menciusNames.has(text) || chapter === undefined || half.spaced || !/^[ab]$/.test(half.text))
    return false;
  const at = isAnyMark(state, index + 3, '.:') ? index + 4 : index + 3;
  const item = readRange(state, at);
  const work = state.titles.workOfKey('mencius');
  if (item === undefined || work === undefined || book.kind !== 'number' || book.value > (work.limits?.book ?? 0))
    return false;
  if (isPartOfName(state, index) || !ends(state, item.next) || isNearThing(state, index)) return false;
  const part = half.text === 'a' ? 1 : 2;
  const numberAt = (from: number, token: { start: number; end: number }): NumberRange[] => [
    { from, start: token.start, end: token.end, next: at },
  ];
  addWorkCitations(
    state,
    work,
    [
      { kind: 'book', numbers: numberAt(book.value, book), start: book.start, end: book.end },
      { kind: 'part', numbers: numberAt(part, half), start: half.start, end: half.end },
      { kind: 'chapter', numbers: [item], start: item.start, end: item.end },
    ],
    { start, work: { start, end } },
  );
  state.consumedTo = item.next;
  return true;
}

const menciusNames = wordSet('mencius mengzi');
