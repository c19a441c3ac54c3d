import { firstEndingAfter } from '../../../text/span';
import type { Work } from '../../citation';
import { formatKey, parseKey } from '../../key';
import { maxTractateWords, tractateNamed, tractateOfName } from '../../tractates';
import { wordSet } from '../../wordSet';
import type { NumberedDivision } from '../divisions';
import { isNearScoreWord, isTimeOrCount } from '../falsePositives';
import { isRoman, readRoman } from '../numerals';
import { isNeverCounted, isWordAfterReference, readRange } from '../numbers';
import {
  enclosureTokens,
  isAnyMark,
  isInDate,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type CitationCandidate,
  type ParseState,
} from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { readArticleNumber } from './articleNumber';
import { isNearThing, isOtherNamedSince } from './authorBefore';
import { readColumnPlace } from './columnPlace';
import { readNumberedPlace } from './numberedPlace';
import { readNestedNumbers } from './workLocus';

/**
 * Reads a place by its numbers alone in the work that was cited last in the paragraph: "Odyssey 5.313, and the speech before it
 * is 5.299–312"; "Bava Metzia 59b … look back at 58b".
 */
export function readCarriedNumbers(state: ParseState, index: number): boolean {
  if (!isNumber(state, index)) return readRomanBook(state, index);
  if (!state.isNote && readLeaf(state, index)) return true;
  const { lastSource } = state.context;
  if (lastSource === undefined || lastSource === 'unknown' || lastSource.block !== state.block) return false;
  if (state.isNote) return isNearLast(state, index, lastSource.key) && readPlaceInNote(state, index, lastSource.work);
  if (!isNearLast(state, index, lastSource.key)) return false;
  return (
    readPlaceOfSameWork(state, index, lastSource.work) ||
    readNextMishnah(state, index, lastSource) ||
    readArticleNumber(state, index, lastSource.work) ||
    readDecimalInHand(state, index, lastSource.work) ||
    readLines(state, index, lastSource.work) ||
    readPlaceInBrackets(state, index, lastSource.work)
  );
}

/** Reads "XIX.21" and "VIII, x, 22" after a place in a work of books, in the same paragraph: no other thing is numbered so. */
function readRomanBook(state: ParseState, index: number): boolean {
  const { lastSource } = state.context;
  if (lastSource === undefined || lastSource === 'unknown' || lastSource.block !== state.block) return false;
  if (readRomanChapterInBrackets(state, index, lastSource)) return true;
  const isTight = isMark(state, index + 1, '.') && state.tokens[index + 2]?.spaced === false;
  const isSure = (isTight && !state.tokens[index + 1].spaced) || isBookChapterSection(state, index);
  if (!isSure || !isNearLast(state, index, lastSource.key)) return false;
  const before = state.tokens[index - 1];
  if (before?.kind === 'word' && !placeLinks.test(before.text)) return false;
  return addNestedPlace(state, index, lastSource.work);
}

/** Reads "(VI, 1)" after "(Diogn. V, 5)": brackets that hold nothing but a place that is written as the one before. */
function readRomanChapterInBrackets(
  state: ParseState,
  index: number,
  { work: key, key: place }: { readonly work: string; readonly key: string },
): boolean {
  const { candidates, titles, tokens, view } = state;
  const work = titles.workOfKey(key);
  if (work?.divisions.join(' ') !== 'chapter verse' || !isNearLast(state, index, place)) return false;
  const last = candidates[candidates.length - 1];
  if (!/(?<!\p{L})[IVXL]{1,7}, ?\p{Nd}{1,3}\)?$/u.test(view.slice(last.start, last.end))) return false;
  const chapter = tokens[index].capital && isMark(state, index - 1, '(') ? readRoman(state, index) : undefined;
  const verse =
    chapter !== undefined && isMark(state, chapter.next, ',') ? readRange(state, chapter.next + 1) : undefined;
  if (chapter === undefined || verse === undefined || !isMark(state, verse.next, ')')) return false;
  // A name, at the start of a sentence, too: "Virgile écrit autrement … (VI, 1)".
  const between = tokens.slice(firstEndingAfter(tokens, last.end), index);
  if (between.some(({ kind, capital, text }) => kind === 'word' && capital && !firstWords.has(text))) return false;
  // It speaks of the same thing, by a long word of what was quoted before.
  const quoted = new Set(tokens.slice(0, firstEndingAfter(tokens, last.start)).map(({ text }) => text));
  if (!between.some(({ kind, text }) => kind === 'word' && text.length >= lengthOfLongWord && quoted.has(text)))
    return false;
  const outer: NumberedDivision = { kind: 'chapter', numbers: [chapter], start: chapter.start, end: chapter.end };
  const inner: NumberedDivision = { kind: 'verse', numbers: [verse], start: verse.start, end: verse.end };
  if (!isInside(work, [outer, inner])) return false;
  addWorkCitations(state, work, [outer, inner], { start: chapter.start, form: 'carried' });
  state.consumedTo = verse.next;
  return true;
}

/** In letters. Chosen by hand. */
const lengthOfLongWord = 6;
/** Words at the start of a sentence that are no names. */
const firstWords = wordSet(
  'ce cela il elle ils on le la les un une et mais or car tout the this that it he they we and but so what as',
  'das es er sie wir und aber was wie lo el los y pero esto e ma che questo o a os mas isto',
);

/** Whether a Roman book, a small Roman chapter and a section start at a token: "VIII, x, 22". */
function isBookChapterSection(state: ParseState, index: number): boolean {
  return isRoman(state.tokens[index + 2]?.text ?? '') && readNumberedPlace(state, index, 3)?.numbers.length === 3;
}

/** Reads "14.28 of the same work" after another place in a work of books and chapters. */
function readPlaceOfSameWork(state: ParseState, index: number, key: string): boolean {
  const work = state.titles.workOfKey(key);
  const locus = work === undefined ? undefined : readNestedNumbers(state, index, work, false);
  if (work === undefined || locus === undefined) return false;
  const isSame = ['of', 'the', 'same'].every((word, offset) => state.tokens[locus.next + offset]?.text === word);
  const noun = locus.next + 3;
  if (!isSame || !textMatches(state, noun, /^(?:work|book|treatise|dialogue|poem|text)$/)) return false;
  if (textMatches(state, noun + 1, /^by$/) || isOtherNamedSince(state, lastEnd(state), index)) return false;
  if (!isInside(work, locus.divisions)) return false;
  const { start } = locus.divisions[0];
  addWorkCitations(state, work, locus.divisions, { start, form: 'carried', end: state.tokens[noun].end });
  state.consumedTo = noun + 1;
  return true;
}

function isInside({ limits }: Work, divisions: readonly NumberedDivision[]): boolean {
  return divisions.every(({ kind, numbers }) =>
    numbers.every(({ from, to }) => from >= 1 && (to ?? from) <= (limits?.[kind] ?? 9999)),
  );
}

/** Reads "(3.47)" after a place in a work that is cited so: brackets that hold nothing else. */
function readPlaceInBrackets(state: ParseState, index: number, key: string): boolean {
  if (!isMark(state, index - 1, '(') || !isMark(state, index + 1, '.')) return false;
  const [, close] = enclosureTokens(state, index);
  // "The price (1.5) rose": a place stands behind a sentence or a part of one.
  if (close + 1 < state.tokens.length && state.tokens[close + 1].kind !== 'mark') return false;
  const last = state.candidates[state.candidates.length - 1];
  const isDecimal = /\p{Nd}\.\p{Nd}/u.test(state.view.slice(last.start, last.end));
  return isDecimal && isMark(state, close, ')') && addNestedPlace(state, index, key, close);
}

/**
 * Reads "with 6.44 beside it" and "it ought to be 7.9" after a place that is written so, or after a book: a word that leads to
 * a place stands before it. "At 9.30" may be a time.
 */
function readDecimalInHand(state: ParseState, index: number, key: string): boolean {
  const work = state.titles.workOfKey(key);
  if (work?.divisions[0] !== 'book' || work.columns !== undefined || !isMark(state, index + 1, '.')) return false;
  const last = state.candidates[state.candidates.length - 1];
  const cited = state.view.slice(last.start, last.end);
  if (!/[\p{Nd}IVX]\.\p{Nd}|[IVX]$/u.test(cited) || !textMatches(state, index - 1, wordsBeforeDecimal)) return false;
  const isBe = textMatches(state, index - 1, /^be$/);
  if (isBe && !(textMatches(state, index - 2, /^to$/) || textMatches(state, index - 2, /^should$/))) return false;
  const minutes = state.view.slice(state.tokens[index + 2]?.start, state.tokens[index + 2]?.end);
  const mayBeTime = /^[0-5][05]$/.test(minutes) && state.tokens[index].value <= 24;
  if (textMatches(state, index + 3, /^(?:per|times|million|billion|thousand)$/)) return false;
  const mayBePrice = /^[49]9$/.test(minutes);
  if (mayBeTime || mayBePrice || isNearScoreWord(state, index) || isNearThing(state, index)) return false;
  if (isOtherNamedSince(state, sentenceStart(state, index), index, work.title.toLowerCase())) return false;
  const { next } = readNestedNumbers(state, index, work, false) ?? { next: index + 3 };
  return (
    (isReferenceEnd(state, next) || textMatches(state, next, wordsAfterDecimal)) && addNestedPlace(state, index, key)
  );
}

/** Offset after the last mark that ends a sentence before a token, or of the last citation. */
function sentenceStart(state: ParseState, index: number): number {
  for (let cursor = index - 1; cursor > 0; cursor--)
    if (isAnyMark(state, cursor, '.!?;') || state.tokens[cursor].end <= lastEnd(state)) return state.tokens[cursor].end;
  return 0;
}

function lastEnd({ candidates }: ParseState): number {
  return candidates[candidates.length - 1]?.end ?? 0;
}

const wordsAfterDecimal = /^(?:beside|he|she|we|they|where|which|too|again|sagt|er|sie)$/;
const wordsBeforeDecimal = /^(?:with|at|see|also|compare|cf|be|mit|bei|avec|con)$/;

/** Whether the last citation is the last source, and nothing between it and a token names another text. */
function isNearLast(state: ParseState, index: number, key: string): boolean {
  const last = state.candidates[state.candidates.length - 1];
  if (last?.key !== key) return false;
  const from = firstEndingAfter(state.tokens, last.end);
  const mentioned = state.context.mentionedWork;
  const isMentioned = mentioned?.block === state.block && mentioned.span.start >= last.end;
  return index - from <= maxTokens && !isMentioned;
}

/** Chosen by hand: a few sentences. */
const maxTokens = 80;
/** As `maxTokens`, for leaves, which nothing else has. */
const maxTokensAfterLeaf = 160;

/**
 * Reads "4:3" as a place in the tractate that was cited last: "Pirkei Avot 3:14 … Then 4:3, there's no man". A word that leads to
 * a place stands before it, and it is no time.
 */
function readNextMishnah(
  state: ParseState,
  index: number,
  { work, levels }: Exclude<ParseState['context']['lastSource'], 'unknown' | undefined>,
): boolean {
  if (!/^(?:mishnah|tosefta|yerushalmi)$/.test(work) || !isMark(state, index + 1, ':')) return false;
  const isLinked = textMatches(state, index - 1, placeLinks) || textMatches(state, index - 1, /^then$/);
  if (!isLinked || isNearScoreWord(state, index) || isInDate(state, index)) return false;
  if (isNearThing(state, index) || isOtherNamedSince(state, lastEnd(state), index)) return false;
  const place = readNumberedPlace(state, index, 2);
  const chapters = tractateNamed(levels[0].name ?? '')?.chapters;
  if (place === undefined || chapters === undefined || isTimeOrCount(state, place.next)) return false;
  const isInside = place.numbers[0].from >= 1 && place.numbers[0].from <= chapters;
  if (!isInside || !isReferenceEnd(state, place.next)) return false;
  const from = [levels[0], ...place.numbers.map(({ from: number }) => ({ kind: '', number }))];
  const key = formatKey({ work, from });
  const span = { start: place.start, end: place.end };
  state.candidates.push({ key, ...span, form: 'carried', locus: span, problems: [] });
  state.context.lastSource = { work, levels: from, key, block: state.block };
  state.consumedTo = place.next;
  return true;
}

/** Reads a leaf of the tractate that was cited last: "at 58b", "(58b)". A verse may be cited between. */
function readLeaf(state: ParseState, index: number): boolean {
  if (state.tokens[index + 1]?.kind !== 'word' || !isLeafPlace(state, index)) return false;
  if (isTractateNamedBefore(state, index)) return false;
  const cited = lastOutsideScripture(state, index);
  const source = cited === undefined ? undefined : parseKey(cited.key);
  const outer = source?.from[0];
  if (cited === undefined || source?.work !== 'talmud' || outer?.name === undefined) return false;
  const leaves = tractateNamed(outer.name)?.leaves;
  const place =
    leaves === undefined
      ? undefined
      : readColumnPlace(state, index, { first: leaves[0], last: leaves[1], sides: 'ab' });
  if (place === undefined || place.from.length > 1 || !mayEnd(state, place.next)) return false;
  const from = [outer, ...place.from];
  const key = formatKey({
    work: source.work,
    from,
    ...(place.to === undefined ? {} : { to: [outer, ...place.to] }),
  });
  const span = { start: place.start, end: place.end };
  state.candidates.push({ key, ...span, form: 'carried', locus: span, problems: [] });
  state.context.lastSource = { work: source.work, levels: from, key, block: state.block };
  state.context.lastScripture = undefined;
  state.consumedTo = place.next;
  return true;
}

/** Whether the name of a tractate stands directly before a leaf, or its bracket: "Makkot (59b)" is none of the last tractate. */
function isTractateNamedBefore(state: ParseState, index: number): boolean {
  let last = index - 1;
  while (last > index - 4 && (isAnyMark(state, last, '([,') || textMatches(state, last, /^(?:daf|folio|at|on)$/)))
    last--;
  for (let count = 1; count <= maxTractateWords && last - count + 1 >= 0; count++) {
    const words = state.tokens.slice(last - count + 1, last + 1).filter(({ kind }) => kind === 'word');
    if (words[0]?.capital === true && tractateOfName(words.map(({ text }) => text)) !== undefined) return true;
  }
  return false;
}

/** The last citation of a work other than the Bible and the Qur'an, if it is near enough for a leaf of it. */
function lastOutsideScripture(state: ParseState, index: number): CitationCandidate | undefined {
  const { candidates, tokens } = state;
  for (let i = candidates.length - 1; i >= 0; i--) {
    if (index - firstEndingAfter(tokens, candidates[i].end) > maxTokensAfterLeaf) return undefined;
    if (!/^(?:bible|quran)(?::|$)/.test(candidates[i].key)) return candidates[i];
  }
  return undefined;
}

/** Whether a word for a place, or the bracket around it, stands before a leaf. */
function isLeafPlace(state: ParseState, index: number): boolean {
  return (
    isMark(state, index - 1, '(') || isMark(state, index - 1, ';') || leafWords.has(state.tokens[index - 1]?.text ?? '')
  );
}

const leafWords = wordSet('at see on daf folio amud compare and then side to');

/** Reads a book and its lines in the epic that was cited last. One number may be a decimal, so lines show a range or three digits. */
function readLines(state: ParseState, index: number, key: string): boolean {
  const work = state.titles.workOfKey(key);
  if (work?.divisions[0] !== 'book' || work.divisions[1] !== 'line' || isInDate(state, index)) return false;
  if (!isMark(state, index + 1, '.') || isNearScoreWord(state, index)) return false;
  const place = readNumberedPlace(state, index, 2);
  if (place === undefined || isTimeOrCount(state, place.next) || !mayEnd(state, place.next)) return false;
  const [book, line] = place.numbers;
  const isLine = line.from >= 100 || (line.to !== undefined && line.to > line.from);
  if (!isLine || book.from < 1 || book.from > (work.limits?.book ?? 0)) return false;
  addWorkCitations(
    state,
    work,
    [
      { kind: 'book', numbers: [book], start: book.start, end: book.end },
      { kind: 'line', numbers: [line], start: line.start, end: line.end },
    ],
    { start: place.start, form: 'carried' },
  );
  state.consumedTo = place.next;
  return true;
}

/**
 * Reads "and 21.74" after a semicolon and "in 42.4" in a note whose last source is a work with such places. Amounts are not
 * written so in notes of such works.
 */
function readPlaceInNote(state: ParseState, index: number, key: string): boolean {
  const work = state.titles.workOfKey(key);
  const isLinked = isMark(state, index - 1, ';') || textMatches(state, index - 1, placeLinks);
  return work !== undefined && isLinked && addNestedPlace(state, index, key);
}

/** Adds a place of books and chapters in a work, if it has that place. With `end`, the place ends before that token. */
function addNestedPlace(state: ParseState, index: number, key: string, end?: number): boolean {
  const work = state.titles.workOfKey(key);
  if (work === undefined || isInDate(state, index)) return false;
  const locus = readNestedNumbers(state, index, work, false);
  if (locus === undefined || !mayEnd(state, locus.next) || locus.next !== (end ?? locus.next)) return false;
  if (!isInside(work, locus.divisions)) return false;
  addWorkCitations(state, work, locus.divisions, { start: locus.divisions[0].start, form: 'carried' });
  state.consumedTo = locus.next;
  return true;
}

const placeLinks = /^(?:and|in|at|see|also|cf|compare|und|vgl|auch|et|voir|aussi|e|anche|y|en)$/;

/** Whether no word that a number counts or names follows. */
function mayEnd(state: ParseState, index: number): boolean {
  if (state.tokens[index]?.capital === true && !isInReference(state, index)) return false;
  return (
    isReferenceEnd(state, index) ||
    isWordAfterReference(state, index) ||
    isNeverCounted(state, index) ||
    textMatches(state, index, /^(?:and|or)$/)
  );
}
