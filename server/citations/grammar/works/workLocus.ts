import type { DivisionKind, Work } from '../../citation';
import { isInstrument } from '../../instruments';
import { readDivisionWord } from '../divisionWords';
import { readDivision, readDivisions, type DivisionSequence, type NumberedDivision } from '../divisions';
import { isNearScoreWord, isTimeOrCount, isYearPair } from '../falsePositives';
import { isAnd, isNeverCounted, isWordAfterReference, readRange, readRangeList, type NumberRange } from '../numbers';
import {
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { hasAuthor } from './authorCue';
import { readLocusAfterDescription } from './locusAfterDescription';
import { chapterAndVerse, withInnerPlace } from './innerPlace';
import { numberWord, shortNumberWord, withHadithNumber, withHadithWord } from './hadithOfPlace';
import { readNumberedPlace, type NumberedPlace } from './numberedPlace';
import { readRomanArticle, readRomanBooks, readRomanVolumeAndPage } from './romanBooks';
import type { WorkLocus } from './workPlace';

/**
 * Reads the locus after a title: ", Volume 2, page 163", " (vol. 2, p. 163)", " 2/163", ", by its author, p. 5". With
 * `wordRequired`, a single number without a division word is not a locus.
 */
export function readLocusAfterTitle(
  state: ParseState,
  index: number,
  work: Work,
  wordRequired: boolean,
): WorkLocus | undefined {
  let cursor = skipQuotes(state, index);
  const edition = skipEdition(state, cursor, work);
  if (edition !== undefined) {
    const hasYear = state.tokens.slice(cursor, edition).some(token => token.value >= 1200 && token.value < 2100);
    const page = hasYear ? readPageAfterEdition(state, edition, work) : undefined;
    if (page !== undefined) return page;
    cursor = edition;
  }
  if (isAnyMark(state, cursor, '([')) {
    const sequence = readLocus(state, cursor + 1, work, wordRequired);
    const closes = sequence !== undefined && isAnyMark(state, sequence.next, ')]');
    if (sequence !== undefined)
      return closes ? { ...sequence, next: sequence.next + 1, end: state.tokens[sequence.next].end } : sequence;
  }
  const hasSeparator = isAnyMark(state, cursor, ',:;./-');
  if (isMark(state, cursor, '.') && !isInReference(state, cursor)) return undefined;
  const start = hasSeparator ? cursor + 1 : cursor;
  return (
    readLocus(state, skipQuotes(state, start), work, wordRequired) ?? readLocusAfterDescription(state, start, work)
  );
}

/** Reads "279-292" in "(London, 1987), 279-292": such a number is a page, except in collections of hadiths. */
function readPageAfterEdition(state: ParseState, index: number, work: Work): WorkLocus | undefined {
  const first = isMark(state, index, ',') && isNumber(state, index + 1) ? readRange(state, index + 1) : undefined;
  if (first === undefined || isAnyMark(state, first.next, ':/') || work.divisions.includes('hadith')) return undefined;
  return singleDivision('page', readRangeList(state, first, false, 99999), first.start);
}

function readLocus(state: ParseState, index: number, work: Work, wordRequired: boolean): WorkLocus | undefined {
  const tokenIndex = textMatches(state, index, /^(?:in|at|the|short|تحت)$/) ? index + 1 : index;
  const locus =
    readBookFive(state, tokenIndex, work, wordRequired) ??
    withHadithNumber(state, readDivisions(state, tokenIndex), work) ??
    readOrdinalDivision(state, tokenIndex) ??
    readNestedNumbers(state, tokenIndex, work, wordRequired) ??
    (wordRequired && !hasAuthor(state, work) ? undefined : readRomanBooks(state, tokenIndex, work)) ??
    (wordRequired ? undefined : readRomanArticle(state, tokenIndex, work)) ??
    (wordRequired ? undefined : readRomanVolumeAndPage(state, tokenIndex, work)) ??
    withHadithWord(state, readUnlabelledNumbers(state, tokenIndex, work, wordRequired), work);
  if (mayBeOfSeries(state, tokenIndex, work)) return undefined;
  return withInnerPlace(state, tokenIndex, work, locus);
}

/** Reads "V. 1" as a place in the fifth book, in a work without volumes and verses. */
function readBookFive(state: ParseState, index: number, work: Work, wordRequired: boolean): WorkLocus | undefined {
  const isFive = state.tokens[index]?.capital === true && textMatches(state, index, /^v$/);
  const isOther = work.volumes !== undefined || work.divisions.some(kind => kind === 'volume' || kind === 'verse');
  return isFive && !isOther ? readNestedNumbers(state, index, work, wordRequired) : undefined;
}

/** Reads a division whose ordinal comes first: "27th sermon". */
function readOrdinalDivision(state: ParseState, index: number): DivisionSequence | undefined {
  for (let cursor = index + 1; cursor <= index + 3; cursor++) {
    const division = state.tokens[cursor]?.kind === 'word' ? readDivision(state, cursor) : undefined;
    if (division !== undefined)
      return division.first === index
        ? { divisions: [division.division], first: division.first, next: division.next }
        : undefined;
  }
  return undefined;
}

/** Reads numbers without a division word: "2/163", "2:163", "1:2:3", "no. 5", "1234" after a hadith collection. */
/**
 * Whether a title that is also a word for a garden or a name may be that of a series in Turkish: "Bostan'ın 2. bölümünde". The author
 * is not named.
 */
function mayBeOfSeries(state: ParseState, index: number, work: Work): boolean {
  if (state.language.code !== 'tr' || !/^(?:gulistan|bustan)$/.test(work.key) || hasAuthor(state, work)) return false;
  return state.tokens.slice(index, index + 3).some(({ text }) => text.startsWith('bolum'));
}

function readUnlabelledNumbers(
  state: ParseState,
  index: number,
  work: Work,
  wordRequired: boolean,
): WorkLocus | undefined {
  const counted =
    textMatches(state, index, numberWord) ||
    (textMatches(state, index, shortNumberWord) && isAnyMark(state, index + 1, '.°') && isNumber(state, index + 2));
  const number = counted
    ? isAnyMark(state, index + 1, '.:°') || textMatches(state, index + 1, /^(?:of|الحدیث|حدیث)$/)
      ? index + 2
      : index + 1
    : undefined;
  const single = onlyDivisionKind(work) ?? (isHadithInParentheses(state, index, work) ? 'hadith' : undefined);
  if (number !== undefined) return readCountedNumbers(state, index, number, single ?? 'hadith');
  const first = isNumber(state, index) ? readRange(state, index) : undefined;
  if (first === undefined || isTimeOrCount(state, first.next)) return undefined;
  if (single === 'paragraph' && (first.to ?? first.from) > (work.limits?.paragraph ?? highestParagraph))
    return undefined;
  if (isCitedByChapter(work) && (first.to ?? first.from) > (work.limits?.chapter ?? 0)) return undefined;
  if (single === 'letter' && (first.to ?? first.from) > (work.limits?.letter ?? 0)) return undefined;
  if (first.to === undefined && isAnyMark(state, first.next, '/:') && isNumber(state, first.next + 1)) {
    if (isYearPair(first.from, state.tokens[first.next + 1].value)) return undefined;
    if (isNested(work) && isMark(state, first.next, ':')) return undefined;
    const isCode = isSectionAndParagraph(state, first, work);
    if (!isCode && /^(?:article|paragraph|canon|question|section)$/.test(work.divisions[0] ?? '')) return undefined;
    return readNumberPair(state, first.next, index, work);
  }
  const ends =
    isReferenceEnd(state, first.next) ||
    isAnd(state, first.next) ||
    isWordAfterReference(state, first.next) ||
    (single === 'hadith' && textMatches(state, first.next, joinedAnd)) ||
    (single === 'paragraph' && (isNeverCounted(state, first.next) || isColonBeforeWords(state, first.next)));
  if (!wordRequired && isChapterInReference(state, first, work)) return singleDivision('chapter', [first], first.start);
  if (single === undefined || wordRequired || !ends || isEditionYear(first.from, state, index)) return undefined;
  return singleDivision(single, readRangeList(state, first, false, 99999), first.start);
}

/** Whether a number alone in brackets or a note is a chapter of a midrash: "(Genesis Rabbah 38, on the verse)". */
function isChapterInReference(state: ParseState, { from, to, next }: NumberRange, work: Work): boolean {
  if (work.genre !== 'Midrash' || work.divisions[0] !== 'chapter' || !isInReference(state, next - 1)) return false;
  if (from < 1 || (to ?? from) > (work.limits?.chapter ?? maxChapter)) return false;
  const isList = isMark(state, next, ',') && isNumber(state, next + 1);
  const isVolume = isMark(state, next, ',') && readDivisionWord(state, next + 1) !== undefined;
  return !isList && !isVolume && (isReferenceEnd(state, next) || next === state.tokens.length);
}

/** Where a work does not say how many chapters it has. */
const maxChapter = 60;

/** Whether a colon leads to what the place says: "Lumen Gentium 25: the bishops are". */
function isColonBeforeWords(state: ParseState, index: number): boolean {
  const after = state.tokens[index + 1];
  return isMark(state, index, ':') && !state.tokens[index].spaced && after?.spaced === true && after.kind !== 'number';
}

/** Arabic "and" with the word after it: «البخاري ٦٠١١ ومسلم ٢٥٨٦». */
const joinedAnd = /^و\p{L}{3}/u;

/** Whether "240:5" is a section and a paragraph, as codes of Jewish law are cited. */
function isSectionAndParagraph(state: ParseState, first: NumberRange, work: Work): boolean {
  const { divisions, limits } = work;
  if (isInstrument(work) || divisions[0] !== 'section' || divisions[1] !== 'paragraph') return false;
  const isTime = isTimeOrCount(state, first.next + 2) || isNearScoreWord(state, first.next);
  return isMark(state, first.next, ':') && !isTime && first.from <= (limits?.section ?? 0);
}

/** Reads the numbers at the token `number` after "no." at `index`. They may stand in parentheses: «برقم (1944)». */
function readCountedNumbers(
  state: ParseState,
  index: number,
  number: number,
  kind: DivisionKind,
): WorkLocus | undefined {
  const { start } = state.tokens[index];
  const inParentheses = isMark(state, number, '(') && isMark(state, number + 2, ')');
  const item = readRange(state, inParentheses ? number + 1 : number);
  if (item === undefined) return undefined;
  if (!inParentheses) return singleDivision(kind, readRangeList(state, item, true, 99999), start);
  const { end } = state.tokens[number + 2];
  return { divisions: [{ kind, numbers: [item], start, end }], next: number + 3 };
}

/** Whether a number after an opening parenthesis is more likely the year of an edition than a locus. */
function isEditionYear(number: number, state: ParseState, index: number): boolean {
  return number >= 1800 && number < 2100 && isMark(state, index - 1, '(');
}

/** Reads "2/163" or "1:2:3" from its first number at `index` on; `separator` is the token after that number. */
function readNumberPair(state: ParseState, separator: number, index: number, work: Work): WorkLocus | undefined {
  const outer = readRange(state, index)!;
  const inner = readRange(state, separator + 1);
  if (inner === undefined) return undefined;
  const division = (kind: DivisionKind, item: typeof outer): NumberedDivision => ({
    kind,
    numbers: [item],
    start: item.start,
    end: item.end,
  });
  const third = isAnyMark(state, inner.next, ':/') ? readRange(state, inner.next + 1) : undefined;
  if (third !== undefined) {
    const middle: DivisionKind = work.divisions.includes('page') ? 'page' : 'book';
    return {
      divisions: [division('volume', outer), division(middle, inner), division('hadith', third)],
      next: third.next,
    };
  }
  const [first, second] = pairedDivisions(work);
  const numbers = readRangeList(state, inner, false, 9999);
  const last = numbers[numbers.length - 1];
  return {
    divisions: [division(first, outer), { kind: second, numbers, start: inner.start, end: last.end }],
    next: last.next,
  };
}

/** Whether a work is cited by the numbers of its books or chapters and what they contain. */
function isNested({ divisions, columns }: Work): boolean {
  return columns === undefined && divisions.length > 1 && /^(?:book|chapter|part|poem|letter)$/.test(divisions[0]);
}

/** Whether a work of Aristotle has books and chapters besides its pages: "Politics II.3". */
function hasNumberedBooks({ divisions, columns }: Work): boolean {
  return columns?.sides === 'ab' && divisions[0] === 'book' && divisions[1] === 'chapter';
}

/** An unlabelled number above it is the year of a document rather than a paragraph of it. Chosen by hand. */
const highestParagraph = 400;

/**
 * Reads "10.27.38" or "X, 27" in a work of books or chapters. After a title that is also a name, a point in prose may be
 * that of a decimal number; there it needs a text that speaks of such works.
 */
export function readNestedNumbers(
  state: ParseState,
  index: number,
  work: Work,
  wordRequired: boolean,
): WorkLocus | undefined {
  const { divisions, limits = {} } = work;
  if (!isNested(work) && !hasNumberedBooks(work)) return undefined;
  const place = readNumberedPlace(state, index, divisions.length);
  if (place === undefined || isTimeOrCount(state, place.next)) return undefined;
  if (wordRequired) {
    const isDecimal = isNumber(state, index) && isMark(state, index + 1, '.');
    const isOutside = place.numbers.some(({ from, to }, level) => (to ?? from) > (limits[divisions[level]] ?? 99999));
    const isWholeLine = state.isLine === true && index < 4 && place.next === state.tokens.length;
    const hasCue = isWholeLine || (work.cues !== undefined && state.hasCue(work.cues));
    const isUnsure = isDecimal && !hasCue && (!isLineNumber(state, work, place) || isCalled(state, place.next));
    // "Aeneid XIII, 853": the notation is that of books.
    const isRoman = !isNumber(state, index) && place.numbers[0].from > 1 && place.numbers.length > 1;
    if ((isOutside && !isRoman) || isNearScoreWord(state, index) || isUnsure) return undefined;
  }
  const last = place.numbers.length - 1;
  // "III.11 and 434a": no book of Aristotle has more chapters, and his pages have columns.
  const highest = work.columns === undefined ? 9999 : maxChapterBesideColumns;
  const listed = readRangeList(state, place.numbers[last], false, highest);
  return {
    divisions: place.numbers.map((number, level) => {
      const numbers = level === last ? listed : [number];
      return { kind: divisions[level], numbers, start: number.start, end: numbers[numbers.length - 1].end };
    }),
    next: listed[listed.length - 1].next,
  };
}

const maxChapterBesideColumns = 40;

/** Whether places have a book and a line of three digits, or a range of lines, which no price has: "6.146", "6.14-16". */
function isLineNumber(state: ParseState, { divisions }: Work, { numbers, next }: NumberedPlace): boolean {
  const { from, to } = numbers[numbers.length - 1];
  const isLine = divisions[numbers.length - 1] === 'line' && (from >= 100 || to !== undefined);
  return isLine && (isReferenceEnd(state, next) || isWordAfterReference(state, next));
}

/** Whether "is a" follows, which says what a name with a number is: "The Odyssey 2.150 is a van". */
function isCalled(state: ParseState, index: number): boolean {
  return textMatches(state, index, /^(?:is|was)$/) && textMatches(state, index + 1, /^(?:an?|my|our|his|her|their)$/);
}

/** The two divisions that "2:163" means in a work. */
function pairedDivisions(work: Work): [DivisionKind, DivisionKind] {
  const [first, second] = work.divisions;
  if (first === 'volume' || first === 'page') return ['volume', 'page'];
  if (first === 'hadith') return work.volumes === undefined ? ['book', 'hadith'] : ['volume', 'hadith'];
  return second === undefined ? ['volume', 'page'] : [first, second];
}

/** The division that a single number after a title means, if there is only one possibility. */
function onlyDivisionKind(work: Work): DivisionKind | undefined {
  if (work.key === 'nahj' || work.columns !== undefined) return undefined;
  if (isCitedByChapter(work)) return 'chapter';
  return work.divisions[0] === 'hadith' ||
    work.divisions[0] === 'paragraph' ||
    work.divisions[0] === 'letter' ||
    (work.divisions.length === 1 && work.divisions[0] !== 'page')
    ? work.divisions[0]
    : undefined;
}

/** Whether a work whose title is no usual word has a known number of chapters above its sections: "Genesis Rabbah 22". */
function isCitedByChapter({ commonNames, divisions, limits }: Work): boolean {
  return divisions.join(' ') === 'chapter section' && limits?.chapter !== undefined && commonNames === undefined;
}

/**
 * Whether parentheses contain only a number that is too high for a volume or a book: "Musnad Ahmad (12981)". In a work
 * with hadiths it is the number of one.
 */
function isHadithInParentheses(state: ParseState, index: number, work: Work): boolean {
  return (
    work.divisions.includes('hadith') &&
    isMark(state, index - 1, '(') &&
    isMark(state, index + 1, ')') &&
    state.tokens[index].value > highestVolume
  );
}

/** No work has more volumes or books. */
const highestVolume = 200;

/** A locus of one division. */
export function singleDivision(kind: DivisionKind, numbers: readonly NumberRange[], start: number): WorkLocus {
  const last = numbers[numbers.length - 1];
  return { divisions: [{ kind, numbers, start, end: last.end }], next: last.next };
}

/** Index of the token after up to three quotation or emphasis marks. */
export function skipQuotes(state: ParseState, index: number): number {
  let cursor = index;
  while (isAnyMark(state, cursor, `"*_'”`) && cursor < index + 3) cursor++;
  return cursor;
}

/** Index of the token after "(Beirut, 1983)" or "(by al-Kulayni)", if a locus follows. */
function skipEdition(state: ParseState, index: number, work: Work): number | undefined {
  if (!isMark(state, index, '(')) return undefined;
  // "Sahih Muslim (1553), and …": a number alone is a hadith, not an edition.
  if (isNumber(state, index + 1) && isMark(state, index + 2, ')')) return undefined;
  const place =
    chapterAndVerse(state, index + 1, work) ??
    readNestedNumbers(state, index + 1, work, false) ??
    readUnlabelledNumbers(state, index + 1, work, true);
  if (place !== undefined && isMark(state, place.next, ')')) return undefined;
  for (let cursor = index + 1; cursor < index + 12; cursor++) {
    if (!isMark(state, cursor, ')')) {
      if (
        readDivisionWord(state, cursor) !== undefined &&
        isNumber(state, readDivisionWord(state, cursor)!.numberIndex)
      )
        return undefined;
      continue;
    }
    return isAnyMark(state, cursor + 1, ',:') || readDivisionWord(state, cursor + 1) !== undefined
      ? cursor + 1
      : undefined;
  }
  return undefined;
}
