import { firstEndingAfter } from '../../../text/span';
import type { Work } from '../../citation';
import { wordSet } from '../../wordSet';
import { bookStartingAt } from '../bible/bookNames';
import { belongsToOtherSource } from '../carried/verseOfChapter';
import { readDivisionWord } from '../divisionWords';
import { readDivision, type DivisionSequence, type NumberedDivision } from '../divisions';
import { isNearScoreWord, isTimeOrCount } from '../falsePositives';
import { isAnd, isNeverCounted, isWordAfterReference, readRange, type NumberRange } from '../numbers';
import {
  enclosureTokens,
  isAnyMark,
  isInBrackets,
  isInDate,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { readNumberedPlace, type NumberedPlace } from './numberedPlace';

/**
 * Places in the work that the whole transcript is about, without its name: "(2.59)" and "[II.53]" in brackets, "2.55 to 2.72",
 * "the sixteenth chapter, verses 1 to 3", "Verse 58" behind a place in the same chapter, and "(Q. 21)" of a catechism. Nothing is
 * read where another text was named after the last place or name of the work in the paragraph.
 */

/** The work of the transcript, if a place in running text may be one of it. */
function workAt(state: ParseState): Work | undefined {
  return state.isLine === true || state.isNote || state.isTitle ? undefined : state.workOfPage();
}

/** Reads chapter and verse from their first number. */
export function readNumbersOfPage(state: ParseState, index: number): boolean {
  const work = workAt(state);
  if (work === undefined || work.divisions.length < 2 || isInDate(state, index)) return false;
  const place = readNumberedPlace(state, index, work.divisions.length);
  if (place?.numbers.length !== work.divisions.length || !has(work, place.numbers)) return false;
  if (isOtherMeant(state, work, index)) return false;
  const range = rangeTo(state, work, place);
  const isPlace =
    range === undefined
      ? isPlaceInBrackets(state, index, place) || isRepeatedNotation(state, work, index, place)
      : isRangeOfVerses(state, index);
  if (!isPlace) return false;
  const last = range ?? place.numbers[place.numbers.length - 1];
  const divisions = work.divisions.map((kind, level): NumberedDivision => {
    const number = level === work.divisions.length - 1 ? last : place.numbers[level];
    return { kind, numbers: [number], start: number.start, end: number.end };
  });
  addWorkCitations(state, work, divisions, { start: place.start, form: 'carried' });
  state.consumedTo = last.next;
  return true;
}

/** Whether brackets hold nothing but a place, behind a sentence or a part of one, and it is no time, price or stamp. */
function isPlaceInBrackets(state: ParseState, index: number, { next }: NumberedPlace): boolean {
  if (!isInBrackets(state, index)) return false;
  const [first, last] = enclosureTokens(state, index);
  const start = textMatches(state, first, /^(?:see|cf|also)$/) ? first + 1 : first;
  const from = start > first && isMark(state, start, '.') ? start + 1 : start;
  if (from !== index || last !== next || state.tokens[index].text.startsWith('0')) return false;
  // "[12:41]" and "[2.59]" may be times of the recording.
  if (isMark(state, first - 1, '[') && isNumber(state, index)) return false;
  if (isMark(state, next + 1, ':') || (isNumber(state, index) && first - 1 < minTokensBefore)) return false;
  return !isNearOtherNumbers(state, index, next);
}

/** A stamp of a recording stands behind the name of a speaker. */
const minTokensBefore = 4;

/**
 * Whether a place outside brackets is written as the last one of the paragraph, behind "not" or "see" and before "which" or a
 * mark: "learn that one, not 2:47 which everyone knows".
 */
function isRepeatedNotation(state: ParseState, { key }: Work, index: number, { next }: NumberedPlace): boolean {
  const last = state.candidates[state.candidates.length - 1];
  if (isInBrackets(state, index) || last?.key.startsWith(`${key}:`) !== true || !isNumber(state, index)) return false;
  const mark = state.tokens[index + 1].text;
  const isSame = new RegExp(`\\p{Nd}[${mark === '.' ? '.' : ':'}]\\p{Nd}`, 'u').test(
    state.view.slice(last.start, last.end),
  );
  if (!isSame || !textMatches(state, index - 1, wordsBefore)) return false;
  if (index - firstEndingAfter(state.tokens, last.end) > maxTokensAfterPlace) return false;
  const isEnd = isReferenceEnd(state, next) || textMatches(state, next, /^(?:which|where|says)$/);
  return isEnd && !isNearOtherNumbers(state, index, next);
}

const wordsBefore = /^(?:not|also|see|compare|cf|recite|verses?)$/;
/** Chosen by hand: two sentences. */
const maxTokensAfterPlace = 50;

/** The verses of "2.55 to 2.72", where both ends are verses of one chapter. */
function rangeTo(state: ParseState, work: Work, place: NumberedPlace): NumberRange | undefined {
  const depth = work.divisions.length;
  const isTo = textMatches(state, place.next, /^(?:to|through|till)$/) || isMark(state, place.next, '-');
  const end = isTo && isNumber(state, place.next + 1) ? readNumberedPlace(state, place.next + 1, depth) : undefined;
  if (end?.numbers.length !== depth || !has(work, end.numbers)) return undefined;
  const isSame = end.numbers.slice(0, -1).every(({ from }, level) => from === place.numbers[level].from);
  const [first, last] = [place, end].map(({ numbers }) => numbers[depth - 1]);
  if (!isSame || first.to !== undefined || last.to !== undefined || last.from <= first.from) return undefined;
  return { ...first, to: last.from, end: last.end, next: last.next };
}

/** Whether the sentence speaks of verses before a range: "gives eighteen verses in answer, from 2.55 to 2.72". */
function isRangeOfVerses(state: ParseState, index: number): boolean {
  if (isNearOtherNumbers(state, index, index + 7)) return false;
  for (let cursor = index - 1; cursor >= Math.max(0, index - maxTokensFromVerses); cursor--) {
    if (isAnyMark(state, cursor, '.!?')) return false;
    if (textMatches(state, cursor, /^(?:verses?|shlokas?|slokas?|sutras?|mantras?)$/)) return true;
  }
  return false;
}

const maxTokensFromVerses = 15;

/** Whether words around two numbers tell that they are a time, a price, a score or another measure. */
function isNearOtherNumbers(state: ParseState, index: number, next: number): boolean {
  if (isTimeOrCount(state, next) || isNearScoreWord(state, index)) return true;
  return state.tokens
    .slice(Math.max(0, index - maxTokensNear), next + maxTokensBehind)
    .some(({ text }) => otherNumbers.has(text));
}

const maxTokensNear = 14;
const maxTokensBehind = 6;
const otherNumbers = wordSet(
  'am pm oclock half quarter morning afternoon evening tonight noon midnight today tomorrow yesterday minute minutes hour hours',
  'begin begins starts start meet meets session break lunch dinner breakfast tea broadcast recording tape video film clip stamp',
  'train bus flight clock timetable departs arrives time times lap race ran marathon aarti arati darshan sunrise sunset',
  'price prices cost costs paid pay pays each copy copies rupees rupee rs rand dollars pounds cents euro euros shillings sells sold',
  'kilo kilos kg grams per percent litres miles metres feet inches magnitude temperature degrees version figure table room hymn',
  'pages page average grade vote votes channel exhibit aspect temple level floor lift garage gate road highway route section size',
);

/** Reads divisions in words. The chapter alone is not cited; then a verse alone is no longer sure. */
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
    .slice(Math.max(0, first - maxTokensNear), next + maxTokensNear)
    .some(({ text }) => wordsOfForms.has(text));
}

const wordsOfForms = wordSet(
  'ballot survey exam examination form questionnaire census referendum vote voted panel quiz test sheet handout discussion',
  'homework interview reporter committee council classis synod bulletin study-guide worksheet groups',
);

/** Whether the work has a place. */
function has(work: Work, numbers: readonly NumberRange[]): boolean {
  return (
    numbers.every(({ from, to }) => from > 0 && (to === undefined || to > from)) &&
    hasPlace(
      work,
      numbers.map(({ from, to }) => to ?? from),
    )
  );
}

/** Whether a work has a place of these numbers, from the outermost on. */
export function hasPlace({ key, divisions, limits }: Work, numbers: readonly number[]): boolean {
  const verses = chapterLengths[key]?.[numbers[0] - 1];
  if (verses !== undefined && numbers.length === 2 && numbers[1] > verses) return false;
  return numbers.every((number, level) => number > 0 && number <= (limits?.[divisions[level]] ?? maxNumber));
}

/** Where a work does not say how many of a division it has. */
const maxNumber = 200;

/** The verses of the chapters of works that are often taught. The thirteenth chapter of the Gita has 34 or 35. */
const chapterLengths: Readonly<Record<string, readonly number[]>> = {
  gita: [47, 72, 43, 42, 29, 47, 30, 28, 34, 42, 55, 20, 35, 27, 20, 24, 28, 78],
  'yoga-sutras': [51, 55, 56, 34],
};

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

/** Index of the first token of the paragraph after the last place of the work in it. */
function startOfPassage({ candidates, tokens }: ParseState, { key }: Work): number {
  for (let index = candidates.length - 1; index >= 0; index--)
    if (candidates[index].key.startsWith(`${key}:`)) return firstEndingAfter(tokens, candidates[index].end);
  return 0;
}

/** Whether another text was named or cited in the paragraph, after the last place and the last name of the work. */
function isOtherMeant(state: ParseState, work: Work, index: number): boolean {
  const from = Math.max(startOfPassage(state, work), index - maxTokensBack);
  const { candidates } = state;
  for (let cursor = index - 1; cursor >= from; cursor--) {
    const { kind, text, capital, start } = state.tokens[cursor];
    if (kind !== 'word') continue;
    if (otherTexts.has(text)) return true;
    if (!capital) continue;
    const title = state.titles.startingAt(state.tokens, cursor);
    if (title?.work === work)
      return candidates.some(each => each.start > start && each.end <= state.tokens[index].start);
    if (title !== undefined && !title.ordinary) return true;
    if (bookStartingAt(state, cursor) !== undefined) return true;
  }
  const first = state.tokens[from]?.start ?? 0;
  return candidates.some(({ start, key }) => start >= first && !key.startsWith(`${work.key}:`));
}

/** Chosen by hand: a long paragraph. */
const maxTokensBack = 250;

/** Other texts with verses, chapters or questions, and those who are quoted from them. */
const otherTexts = wordSet(
  'bible gospel gospels psalm psalms psalmist testament torah talmud quran koran surah sura hadith upanishad upanishads veda vedas',
  'sutra sutras purana puranas ramayana mahabharata dhammapada hymn hymns song poem poet novel constitution statute act court',
  'sang sung sing sings singing bhajan bhajans kirtan thesis textbook essay play',
  'luthers westminster larger shorter smaller baltimore geneva genevan belgic dort canons confession',
  'jesus christ buddha muhammad paul apostle luther calvin wesley thomas confucius laozi rumi kabir tukaram shakespeare',
);
