import type { Work } from '../../citation';
import { wordSet } from '../../wordSet';
import { belongsToOtherSource } from '../carried/verseOfChapter';
import { readDivisionWord } from '../divisionWords';
import { readDivision, type DivisionSequence, type NumberedDivision } from '../divisions';
import { isAnd, isNeverCounted, isWordAfterReference, readRange } from '../numbers';
import {
  enclosureTokens,
  isInBrackets,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { has, hasPlace, isOtherMeant, startOfPassage, workAt } from './workOfText';

/**
 * Reads divisions in words of the work that the whole transcript is about: "the sixteenth chapter, verses 1 to 3", "Verse 58" behind a
 * place in the same chapter, and "(Q. 21)" of a catechism. The chapter alone is not cited; then a verse alone is no longer sure.
 */
export function readDivisionsOfPage(state: ParseState, sequence: DivisionSequence): boolean {
  const work = workAt(state);
  if (work === undefined || sequence.first < state.consumedTo) return false;
  if (work.divisions[0] === 'question') return readQuestion(state, work, sequence);
  const [outer, inner] = work.divisions;
  const kinds = sequence.divisions.map(({ kind }) => kind);
  if (work.divisions.length === 1) return kinds.join() === 'verse' && readVerseOnly(state, work, sequence);
  if (work.divisions.length > 2 || inner !== 'verse') return false;
  const chapter = sequence.divisions.find(({ kind }) => kind === outer);
  const verse = sequence.divisions.find(({ kind }) => kind === 'verse');
  if (sequence.divisions.length > 2 || (kinds.length === 2 && (chapter === undefined || verse === undefined)))
    return false;
  if (chapter !== undefined && chapter.numbers.length > 1) return false;
  if (chapter !== undefined && verse === undefined) return readVerseAfterChapter(state, work, chapter, sequence);
  if (verse === undefined || !mayEndVerse(state, sequence.next)) return false;
  if (isOtherMeant(state, work, sequence.first)) return false;
  if (chapter !== undefined) return addVerses(state, work, chapter, verse, sequence.next);
  return readVerseOfChapter(state, work, verse, sequence);
}

/** Adds the verses of a chapter, if the work has them. */
function addVerses(
  state: ParseState,
  work: Work,
  chapter: NumberedDivision,
  verse: NumberedDivision,
  next: number,
): boolean {
  if (!verse.numbers.every(item => has(work, [chapter.numbers[0], item]))) return false;
  addWorkCitations(state, work, [chapter, verse], { start: Math.min(chapter.start, verse.start), form: 'carried' });
  state.consumedTo = next;
  return true;
}

/** Reads "Verse 58" and "verses 62 and 63" in the chapter of the last place, near its verses. */
function readVerseOfChapter(
  state: ParseState,
  work: Work,
  verse: NumberedDivision,
  { first, next }: DivisionSequence,
): boolean {
  const last = state.context.placesOfPage.get(work.key);
  const isOrdinal = verse.numbers[0].start === verse.start;
  if (last === undefined || isOrdinal || state.block - last.block > maxBlocksBack) return false;
  const isNear = verse.numbers.every(
    ({ from, to }) => from >= last.from - maxVersesAway && (to ?? from) <= last.to + maxVersesAway,
  );
  if (!isNear || !verse.numbers.every(({ from, to }) => hasPlace(work, [last.outer, to ?? from]) && from > 0))
    return false;
  if (isNamedChapter(state, work, first)) return false;
  addWorkCitations(state, work, [verse], {
    start: verse.start,
    form: 'carried',
    outer: [{ kind: work.divisions[0] === 'chapter' ? '' : work.divisions[0], number: last.outer }],
  });
  state.consumedTo = next;
  return true;
}

/** Chosen by hand: a class goes from verse to verse. */
const maxBlocksBack = 6;
const maxVersesAway = 15;

/** Whether a chapter is named before a verse in its paragraph, after the last place in the work. */
function isNamedChapter(state: ParseState, work: Work, first: number): boolean {
  for (let cursor = first - 1; cursor >= startOfPassage(state, work); cursor--)
    if (readDivisionWord(state, cursor)?.kind === work.divisions[0]) return true;
  return false;
}

/** Reads "verse 183" in a work that has nothing but verses. */
function readVerseOnly(state: ParseState, work: Work, { divisions: [verse], first, next }: DivisionSequence): boolean {
  const isOrdinal = verse.numbers[0].start === verse.start;
  if (isOrdinal || !verse.numbers.every(item => has(work, [item])) || !mayEndVerse(state, next)) return false;
  if (isOtherMeant(state, work, first)) return false;
  addWorkCitations(state, work, [verse], { start: verse.start, form: 'carried' });
  state.consumedTo = next;
  return true;
}

/**
 * Reads the verses that a clause joins to a chapter: "the Third Chapter from the beginning, verses 1 to 9", "the Third Chapter,
 * the last verse, 43".
 */
function readVerseAfterChapter(
  state: ParseState,
  work: Work,
  chapter: NumberedDivision,
  { first, next }: DivisionSequence,
): boolean {
  let cursor = next;
  while (cursor < next + maxTokensBetween && (isMark(state, cursor, ',') || textMatches(state, cursor, joiningWords)))
    cursor++;
  const word = readDivisionWord(state, cursor);
  const verse = word?.kind === 'verse' ? (readDivision(state, cursor) ?? lastVerse(state, cursor)) : undefined;
  const isRead =
    verse !== undefined &&
    verse.first === cursor &&
    mayEndVerse(state, verse.next) &&
    !isOtherMeant(state, work, first) &&
    addVerses(state, work, chapter, verse.division, verse.next);
  if (!isRead) state.context.placesOfPage.delete(work.key);
  return isRead;
}

/** Reads "verse, 43" behind "the last". */
function lastVerse(state: ParseState, index: number): ReturnType<typeof readDivision> {
  if (!textMatches(state, index - 1, /^(?:last|first)$/) || !isMark(state, index + 1, ',')) return undefined;
  const item = isNumber(state, index + 2) ? readRange(state, index + 2) : undefined;
  if (item === undefined) return undefined;
  const { start } = state.tokens[index];
  return { division: { kind: 'verse', numbers: [item], start, end: item.end }, first: index, next: item.next };
}

const maxTokensBetween = 6;
const joiningWords = /^(?:the|from|beginning|last|first|very|at|in|end|its)$/;

/** Reads "(Q. 21)" and "says Question 2" of a catechism. "Question 2" at the start of a paragraph is one for the listeners. */
function readQuestion(state: ParseState, work: Work, { divisions, first, next }: DivisionSequence): boolean {
  const [{ kind, numbers, start }] = divisions;
  if (divisions.length > 1 || kind !== 'question' || numbers[0].start === start) return false;
  if (!numbers.every(item => has(work, [item])) || !state.tokens[first].capital || first === 0) return false;
  const [open, close] = enclosureTokens(state, first);
  const isFilled = isInBrackets(state, first) && isMark(state, open - 1, '(') && close === next;
  const from = textMatches(state, open, /^(?:cf|see)$/) ? (isMark(state, open + 1, '.') ? open + 2 : open + 1) : open;
  const isSaid = textMatches(state, first - 1, wordsBeforeQuestion) && mayEndVerse(state, next);
  if (!((isFilled && from === first) || (!isInBrackets(state, first) && isSaid))) return false;
  if (isOtherMeant(state, work, first) || isNearForm(state, first, next)) return false;
  addWorkCitations(state, work, divisions, { start, form: 'carried' });
  state.consumedTo = next;
  return true;
}

const wordsBeforeQuestion = /^(?:says|asks|in|to|see|with|answer|under|at|confess|confesses|teaches)$/;

/** Whether words around a question tell that it is one of a form, a ballot or an examination. */
function isNearForm(state: ParseState, first: number, next: number): boolean {
  return state.tokens
    .slice(Math.max(0, first - maxTokensToForm), next + maxTokensToForm)
    .some(({ text }) => wordsOfForms.has(text));
}

const maxTokensToForm = 14;
const wordsOfForms = wordSet(
  'ballot survey exam examination form questionnaire census referendum vote voted panel quiz test sheet handout discussion',
  'homework interview reporter committee council classis synod bulletin study-guide worksheet groups',
);
function mayEndVerse(state: ParseState, index: number): boolean {
  if (belongsToOtherSource(state, index) || isOfAnything(state, index)) return false;
  const token = state.tokens[index];
  if (token === undefined || isReferenceEnd(state, index) || isAnd(state, index)) return true;
  if (token.text === ':') return state.tokens[index + 1]?.kind === 'word';
  return !token.capital && (isWordAfterReference(state, index) || isNeverCounted(state, index));
}

/** Whether "of that hymn" follows a place; "of this chapter" and "of it" name the work itself. */
function isOfAnything(state: ParseState, index: number): boolean {
  if (!textMatches(state, index, /^(?:of|in|from)$/)) return false;
  return !/^(?:it|chapter)$/.test(
    state.tokens[textMatches(state, index + 1, /^(?:this|that|the|same)$/) ? index + 2 : index + 1]?.text ?? '',
  );
}
