import { fold } from '../../../text/fold';
import type { DivisionKind, Work } from '../../citation';
import type { TitleMatch } from '../../titles';
import { wordSet } from '../../wordSet';
import type { NumberedDivision } from '../divisions';
import { isNeverCounted, isWordAfterReference } from '../numbers';
import {
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { isNamedDirectlyBefore, isNearThing } from './authorBefore';
import { hasAuthor } from './authorCue';
import { skipQuotes } from './workLocus';
import type { WorkLocus } from './workPlace';

/**
 * Whether a usual word with a place is a title: in brackets and notes before divisions of the work, and in prose before
 * numbers that the work has where the author is named ("Confessions 10.27") or where the place shows it.
 */
export function isPlaceOfCommonTitle(state: ParseState, title: TitleMatch, locus: WorkLocus | undefined): boolean {
  const { first, work } = title;
  if (locus?.divisions.every(({ kind }) => work.divisions.includes(kind)) !== true) return false;
  // "Seneca's Consolation"
  if (work.key === 'consolation' && isNamedDirectlyBefore(state, first, namesOfBoethius)) return false;
  // "(Physics 5.1)" may be a part of a course.
  const isCourse = work.columns !== undefined && isDecimal(state, locus) && !isNamedIn(state, work);
  if (isInReference(state, first)) return !isCourse;
  if (!isInside(work, locus.divisions)) return isMistakenPlace(state, title, locus) || isCanto(state, title, locus);
  if (isCanto(state, title, locus) || isMarkedPlace(state, title, locus)) return true;
  if (locus.divisions.length < 2) return isNamedBook(state, title, locus) || isNamedChapter(state, title, locus);
  const isWholeLine = state.isLine === true && first === 0 && locus.next === state.tokens.length;
  return isWholeLine || hasAuthor(state, work) || isSureNotation(state, title, locus);
}

const namesOfBoethius = wordSet('boethius');

/** Whether a place that a work does not have is surely meant as one of it: the paragraph has cited the work before. */
function isMistakenPlace(state: ParseState, title: TitleMatch, locus: WorkLocus): boolean {
  const isCited = state.candidates.some(({ key }) => key.startsWith(`${title.work.key}:`));
  const isEnd = isReferenceEnd(state, locus.next);
  if (isEnd && isDecimal(state, locus) && isAuthorNear(state, title)) return true;
  return isCited && locus.divisions.length > 1 && isDecimal(state, locus) && isMarkedTitle(state, title);
}

/** Whether the paragraph has named the author of a work shortly before its title: "Augustine … Confessions 17.3". */
function isAuthorNear(state: ParseState, { work, first }: TitleMatch): boolean {
  const names = new Set(work.authorNames?.map(name => fold(name.split(' ').at(-1) ?? name)));
  if (isNamedDirectlyBefore(state, first, names)) return false;
  return state.tokens.slice(Math.max(0, first - maxTokensFromAuthor), first).some(({ text }) => names.has(text));
}

/** Chosen by hand: a few sentences. */
const maxTokensFromAuthor = 90;

/** Whether "Canto" stands directly after the title of a poem that has such: "Purgatorio, Canto XXXIV". */
function isCanto(state: ParseState, { work, next }: TitleMatch, locus: WorkLocus): boolean {
  const start = firstToken(state, locus, next);
  return work.divisions[0] === 'poem' && textMatches(state, start, /^(?:canto|gesang|chant)$/);
}

/** Whether a title in signs of emphasis stands before a chapter or a sermon of it, in a text that names the author. */
function isMarkedPlace(state: ParseState, title: TitleMatch, { divisions }: WorkLocus): boolean {
  const { work } = title;
  return divisions[0].kind === work.divisions[0] && isMarkedTitle(state, title) && hasAuthor(state, work);
}

/** Whether a place is a book in words, in a text that names the author: "the Republic, Book VII". */
function isNamedBook(state: ParseState, { work, next }: TitleMatch, locus: WorkLocus): boolean {
  const [{ kind }] = locus.divisions;
  if (kind !== 'book' || sharedTitles.has(work.key) || !hasAuthor(state, work)) return false;
  const start = firstToken(state, locus, next);
  const isWord = textMatches(state, start, /^(?:book|bk)$/) || textMatches(state, locus.next - 1, /^book$/);
  const isRoman = !isNumber(state, start) && work.columns === undefined && locus.divisions[0].numbers[0].from > 1;
  return (isWord || isRoman) && mayEndPlace(state, locus.next) && !textMatches(state, locus.next, /^(?:of|for)$/);
}

/**
 * Whether a place is a chapter or a section in words of a work that has no books, in a text that names the author: "in
 * Leviathan, chapter 13", "the Second Treatise, section 136".
 */
function isNamedChapter(state: ParseState, { work, next, first }: TitleMatch, locus: WorkLocus): boolean {
  const [{ kind }] = locus.divisions;
  if (!/^(?:chapter|section)$/.test(kind) || kind !== work.divisions[0] || sharedTitles.has(work.key)) return false;
  if (work.limits?.[kind] === undefined || !hasAuthor(state, work) || !state.tokens[first].capital) return false;
  const start = firstToken(state, locus, next);
  const isWord = !isNumber(state, start) && start - next <= 2;
  return isWord && mayEndPlace(state, locus.next) && !textMatches(state, locus.next, /^(?:of|for)$/);
}

/**
 * Whether the notation of a place is that of books: "Politics II.3", "Confessions, X. 18"; "Meditations 5.1" where the
 * title is emphasised or the text speaks of such works.
 */
function isSureNotation(state: ParseState, title: TitleMatch, locus: WorkLocus): boolean {
  const { work, next } = title;
  if (work.divisions[0] !== 'book' || sharedTitles.has(work.key)) return false;
  if (!mayEndPlace(state, locus.next) || textMatches(state, locus.next, /^of$/)) return false;
  const start = firstToken(state, locus, next);
  if (isNumber(state, start)) {
    return isDecimal(state, locus) && work.columns === undefined && isShown(state, title);
  }
  // "Politics V.3" may be a course.
  if (work.columns !== undefined && next === title.first + 1 && !isShown(state, title)) return false;
  const isTight = isAnyMark(state, start + 1, '.:') && state.tokens[start + 2]?.spaced === false;
  return isTight || (isMark(state, next, ',') && isMark(state, start + 1, '.'));
}

/** Index of the first token of a place after a title. */
function firstToken(state: ParseState, locus: WorkLocus, next: number): number {
  let cursor = next;
  while (cursor < locus.next && state.tokens[cursor].start < locus.divisions[0].start) cursor++;
  return cursor;
}

/** Whether the outermost number is joined to the next by a point: "5.1". */
function isDecimal(state: ParseState, { divisions }: WorkLocus): boolean {
  const [{ start, end }] = divisions;
  return divisions.length > 1 && /^\p{Nd}+$/u.test(state.view.slice(start, end)) && state.view[end] === '.';
}

/**
 * Whether the title of a work is meant that stands after a place and is a usual word: "Book III of the Republic". With
 * `hasArticle`, "the" stands before it.
 */
export function isCommonTitleAfterPlace(
  state: ParseState,
  title: TitleMatch,
  divisions: readonly NumberedDivision[],
  hasArticle: boolean,
): boolean {
  const { work, first } = title;
  const hasBook = divisions.some(({ kind }) => kind === 'book');
  if (!isInside(work, divisions) || !state.tokens[first].capital || !mayEndTitle(state, title)) return false;
  // "In the 13th chapter of Leviathan"
  if (divisions.length === 1 && divisions[0].kind === 'chapter' && work.divisions[0] === 'chapter')
    return !sharedTitles.has(work.key) && hasAuthor(state, work) && !isNearThing(state, first);
  if (work.divisions[0] !== 'book' || !hasBook) return false;
  if (hasAuthor(state, work)) return true;
  if (sharedTitles.has(work.key)) return false;
  // Books of laws have sections, too.
  const isEnough = work.key !== 'laws' && (hasArticle || title.next > first + 1);
  return isEnough || isShown(state, title);
}

/** Works whose titles other authors gave to books, too: these need the author. */
const sharedTitles = wordSet(
  'herodotus tacitus-annals epictetus-discourses economics topics livy life-of-moses on-the-trinity orations-nazianzen',
);

/** Whether nothing after a title makes another thing of it: "the Republic's budget", "the Laws of Texas". */
function mayEndTitle(state: ParseState, title: TitleMatch): boolean {
  const { work } = title;
  const next = isMark(state, title.next, "'") ? title.next : skipQuotes(state, title.next);
  const token = state.tokens[next];
  if (token === undefined) return true;
  if (token.text === '(' && isMark(state, next + 2, ')') && state.tokens[next + 1].value >= 1000) return false;
  if (token.kind === 'mark') return token.text !== "'" && (token.text !== '-' || token.spaced);
  if (token.kind !== 'word' || token.text === 'of') return false;
  const isAfterLink = state.view.slice(state.tokens[next - 1].end, token.start).includes('](');
  if (token.capital) return isAfterLink || work.cues?.has(token.text) === true;
  if (/^(?:and|or|for|in)$/.test(token.text)) return state.tokens[next + 1]?.capital !== true;
  return mayEndPlace(state, next) || verbsOfBooks.has(token.text);
}

/** Verbs that are also nouns. */
const verbsOfBooks = wordSet(
  'ends opens closes starts turns deals treats asks names calls sets answers counts compares',
);

/** Whether a reference may end before a token: at a mark, or before a word that no name and no number goes with. */
function mayEndPlace(state: ParseState, index: number): boolean {
  if (isReferenceEnd(state, index) || isWordAfterReference(state, index)) return true;
  const token = state.tokens[index];
  if (token.text === ':') return state.tokens[index + 1]?.kind === 'word' && state.tokens[index + 1].spaced;
  if (token.kind === 'mark') return token.text === '-' && token.spaced;
  return !token.capital && (isNeverCounted(state, index) || /^(?:and|or)$/.test(token.text));
}

/** Whether all numbers are those of the work. */
function isInside(work: Work, divisions: readonly NumberedDivision[]): boolean {
  const limit = (kind: DivisionKind): number => work.limits?.[kind] ?? 9999;
  return divisions.every(
    ({ kind, numbers }) =>
      work.divisions.includes(kind) && numbers.every(({ from, to }) => from >= 1 && (to ?? from) <= limit(kind)),
  );
}

/** Whether emphasis of Markdown or quotation marks stand directly around a title: "*Meditations* 5.1". */
export function isMarkedTitle(state: ParseState, { start, next }: TitleMatch): boolean {
  const [before, after] = [state.view[start - 1] ?? '', state.view[state.tokens[next - 1].end] ?? ''];
  return /^(?:\*\*|__|""|“”|«»)$/.test(before + after);
}

/** Whether its marks or the words of the text show that a usual word is a title. */
function isShown(state: ParseState, title: TitleMatch): boolean {
  return isMarkedTitle(state, title) || isNamedIn(state, title.work);
}

/** Whether the text names the author of a work, or something else that shows that it speaks of such works. */
function isNamedIn(state: ParseState, work: Work): boolean {
  return hasAuthor(state, work) || (work.cues !== undefined && state.hasCue(work.cues));
}
