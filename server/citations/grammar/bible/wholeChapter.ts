import { wordSet } from '../../wordSet';
import { readDivisionWord } from '../divisionWords';
import { divisionWordAfterOrdinal, readDivision, type NumberedDivision } from '../divisions';
import { isTimeOrCount } from '../falsePositives';
import { isAnd, isWordAfterReference, readRange, type NumberRange } from '../numbers';
import { ordinalEndingAt, readNumberWords, readRoman } from '../numerals';
import { isAnyMark, isInDate, isInReference, isMark, isNumber, isReferenceEnd, textMatches } from '../parseState';
import type { ParseState } from '../parseState';
import { addScriptureCitations, type CitationHead } from '../scripture/addScriptureCitations';
import { chapterPlace, placesOfVerses, type Scripture } from '../scripture/scripturePlace';
import { bookStart, headOfBook } from './addBook';
import { hasBookCue, isAloneInReference, needsCue } from './bookCues';
import type { BookMatch } from './bookMatch';
import { bookEndingBefore } from './bookNames';
import { endsChapter } from './chapterEnd';
import { readMoreChapters } from './moreChapters';
import { isNearMachine } from './topic';

/**
 * Reads a chapter after a book's name, with verses in words or alone: "Luke 12, verses 22 through 31", "Romans 8v28",
 * "Psalm 23", "Genesis 1-3". A chapter alone needs a name that is nothing else, or a cue, and no word may follow that the
 * number could count.
 */
export function readWholeChapter(state: ParseState, index: number, match: BookMatch): boolean {
  const written = readRange(state, index) ?? readRoman(state, index);
  if (written === undefined || isInDate(state, index) || isAnyMark(state, index - 1, '(')) return false;
  const number = withOtherNumber(state, match, index, written);
  if (isAnyMark(state, index - 1, ',') && !isInReference(state, index)) return false;
  const { verses } = match.book;
  const isVerse = verses.length === 1 && number.from > 1;
  if ((number.to ?? number.from) > lastChapterOrVerse(match) + 20) return false;
  const head = headOfBook(state, match);
  const verse =
    isVerse || number.to !== undefined
      ? undefined
      : (versesAfterChapter(state, match, number) ?? verseAfterComma(state, match, number));
  if (verse !== undefined) {
    addVerses(state, match, number, verse, head);
    return true;
  }
  const spoken = spokenVerse(state, match, number);
  if (spoken !== undefined) {
    const isSure =
      isReferenceEnd(state, spoken.next) && (!needsCue(state, match) || hasBookCue(state, match, number.next));
    if (!isSure || textMatches(state, match.first - 1, wordsBeforeList)) return false;
    const division = { kind: 'verse', numbers: [spoken], start: spoken.start, end: spoken.end } as const;
    addVerses(state, match, number, { verse: division, next: spoken.next }, head);
    return true;
  }
  if (!isChapter(state, index, match, number, head)) return false;
  const source: Scripture = { work: 'bible', book: match.book };
  addScriptureCitations(state, source, [{ ...chapterPlace(number), ...headSpans(state, match, number) }], head);
  state.consumedTo = number.next;
  readMoreChapters(state, source);
  return true;
}

/** The number of a psalm with the one that it has in other Bibles: "Ps 94 (95)". */
function withOtherNumber(state: ParseState, match: BookMatch, index: number, number: NumberRange): NumberRange {
  const last = lastOfChapter(state, match, index);
  return last === index ? number : { ...number, end: state.tokens[last].end, next: last + 1 };
}

/**
 * Index of the last token of a chapter: that of its number, or the bracket after the number that the psalm has in other
 * Bibles: "Ps 84 [85], 11", "Psalm 23 (22):4". The key has the first number.
 */
export function lastOfChapter(state: ParseState, match: BookMatch, index: number): number {
  const other = state.tokens[index + 2];
  const isPair =
    match.book.osis === 'ps' &&
    isAnyMark(state, index + 1, '[(') &&
    isNumber(state, index + 2) &&
    Math.abs(other.value - state.tokens[index].value) === 1 &&
    isAnyMark(state, index + 3, '])');
  return isPair ? index + 3 : index;
}

/**
 * The verse behind "and" after a chapter, as some preachers say it: "Ecclesiastes 3 and 1". Lists of chapters go upwards;
 * Psalms are listed in any order, and so are chapters after a plural.
 */
function spokenVerse(state: ParseState, match: BookMatch, chapter: NumberRange): NumberRange | undefined {
  if (!isAnd(state, chapter.next) || chapter.to !== undefined || isInReference(state, chapter.next)) return undefined;
  const verse = readRange(state, chapter.next + 1);
  const isVerse =
    verse !== undefined &&
    match.book.osis !== 'ps' &&
    !isMark(state, verse.next, ':') &&
    !(isAnd(state, verse.next) && isNumber(state, verse.next + 1)) &&
    !textMatches(state, chapter.next - 2, /^chapters$/) &&
    verse.from < chapter.from &&
    verse.from <= (match.book.verses[chapter.from - 1] ?? 0);
  return isVerse ? verse : undefined;
}

/** Words before a book whose chapters are compared, in any order: "between Isaiah 53 and 6". */
const wordsBeforeList = /^(?:between|both|compare|compared|comparing|contrast)$/;

/** The highest number after a name: a chapter, or a verse of a book of one chapter. */
function lastChapterOrVerse({ book }: BookMatch): number {
  return book.verses.length === 1 ? book.verses[0] : book.verses.length;
}

/** Whether the number after a name is a whole chapter of the book. */
function isChapter(
  state: ParseState,
  index: number,
  match: BookMatch,
  number: NumberRange,
  head: CitationHead,
): boolean {
  const { next } = number;
  // "Ezekiel 25-16" may be chapter 25, verse 16.
  if (number.reversed === true) return false;
  if (isTimeOrCount(state, next) || isAnyMark(state, next, '/%') || isOrdinalOfDivision(state, next)) return false;
  if (isMark(state, next, ':') && isNumber(state, next + 1)) return false;
  // "Exodus 1,200 people"
  if (isMark(state, next, ',') && isNumber(state, next + 1) && !state.tokens[next + 1].spaced) return false;
  const enclosed = isInReference(state, index);
  if (state.tokens[index].kind === 'word' && !isRomanChapter(state, index, match, next)) return false;
  // "part No. Lev.4": chapter and verse would show that it is a book.
  const isSymbol = isMark(state, index - 1, '.') && !state.tokens[index].spaced;
  const certain = head.work !== undefined || !(needsCue(state, match) || isSymbol || isPeople(state, match));
  const hasCue = hasBookCue(state, match, next);
  if (!enclosed && isNearMachine(state, match.first, next)) return false;
  const isThing = namesOfThings.has(match.book.osis) && !textMatches(state, match.first - 1, /^in$/);
  if (isThing && !enclosed && !hasCue && !state.speaksOfBible()) return false;
  const exists = (number.to ?? number.from) <= lastChapterOrVerse(match);
  if (!certain && (!exists || !hasCue || (!enclosed && textMatches(state, next, /^of$/)))) return false;
  return (certain && enclosed) || endsChapter(state, next, hasCue);
}

/** Books whose names are those of ships, films and persons, too. Without a cue the text has to speak of the Bible. */
const namesOfThings = wordSet('gen exod');

/** Whether a number is that of the division after it: "Genesis, 3. Kapitel", "Genèse, 3e chapitre". */
function isOrdinalOfDivision(state: ParseState, next: number): boolean {
  const word = isMark(state, next, '.') || state.tokens[next]?.spaced === false ? next + 1 : next;
  return ordinalEndingAt(state, word - 1) !== undefined && readDivisionWord(state, word) !== undefined;
}

/** Whether a Roman numeral is a chapter, not a word: "In Genesis I read" holds none. */
function isRomanChapter(state: ParseState, index: number, match: BookMatch, next: number): boolean {
  if (isInReference(state, index)) return !match.ambiguous || isAloneInReference(state, match.first, next);
  const { text } = state.tokens[index];
  return !match.ambiguous && text !== 'i' && (text.length > 1 || isReferenceEnd(state, next));
}

/** Whether the name is that of a people, with an article: "the Romans 8 times". */
function isPeople(state: ParseState, match: BookMatch): boolean {
  return (
    peoples.has(state.tokens[match.next - 1].text) &&
    match.next - match.first === 1 &&
    textMatches(state, match.first - 1, /^(?:the|these|those|all|some|many|other|young|old)$/)
  );
}

const peoples = wordSet('romans galatians ephesians philippians colossians hebrews');

/** The start and the spans of the first citation: the name and the chapter. */
function headSpans(
  state: ParseState,
  match: BookMatch,
  number: NumberRange,
): { start: number; division: { start: number; end: number }; chapterDigits: { start: number; end: number } } {
  const start = bookStart(state, match);
  return {
    start,
    division: { start, end: number.end },
    chapterDigits: { start: number.start, end: number.end },
  };
}

/** Verses after a chapter: the division, and the tokens up to and after brackets around it. */
interface VersesAfterChapter {
  readonly verse: NumberedDivision;
  /** End of the closing bracket, if the verses are in brackets. */
  readonly end?: number;
  readonly next: number;
}

/** Reads ", verse 16", ", au verset 24", " verses 22 through 31", " – v28" or " (vv. 3-5)" after a chapter. */
function versesAfterChapter(state: ParseState, match: BookMatch, chapter: NumberRange): VersesAfterChapter | undefined {
  const enclosed = isMark(state, chapter.next, '(');
  const after = enclosed || isAnyMark(state, chapter.next, ',:-') ? chapter.next + 1 : chapter.next;
  const index =
    isMark(state, chapter.next, ',') && prepositions.has(state.tokens[after]?.text ?? '') ? after + 1 : after;
  const wordIndex = divisionWordAfterOrdinal(state, index) ?? index;
  if (readDivisionWord(state, wordIndex)?.kind !== 'verse') return undefined;
  const read = readDivision(state, wordIndex);
  if (read === undefined || read.first < index || (enclosed && !isMark(state, read.next, ')'))) return undefined;
  if (match.ambiguous && isOtherText(state, match, index, read.next)) return undefined;
  // "Job 43, verse 1" is a mistake where the text speaks of the Bible, and no book elsewhere.
  if (match.ambiguous && match.book.verses.length < chapter.from && !state.speaksOfBible()) return undefined;
  return {
    verse: read.division,
    next: enclosed ? read.next + 1 : read.next,
    ...(enclosed ? { end: state.tokens[read.next].end } : {}),
  };
}

/** Words between the comma after a chapter and the word "verse". */
const prepositions = wordSet('at au aux al im nel no');

/**
 * Reads the verse in "Psalm 95, 5.", as it is written from dictation: a number behind a comma, at the end of a sentence, that
 * cannot be the next chapter of a list.
 */
function verseAfterComma(state: ParseState, match: BookMatch, chapter: NumberRange): VersesAfterChapter | undefined {
  if (!isMark(state, chapter.next, ',') || isInReference(state, chapter.next)) return undefined;
  if (state.tokens[chapter.next + 1]?.spaced !== true || textMatches(state, match.next - 1, /^psalms$/))
    return undefined;
  const verse = readRange(state, chapter.next + 1);
  if (verse === undefined) return versesInWords(state, match, chapter);
  if (isInDate(state, chapter.next + 1)) return undefined;
  const last = verse.to ?? verse.from;
  const listed = versesListedAfterComma(state, match, chapter, verse);
  if (listed !== undefined) return listed;
  const isVerse = last <= (match.book.verses[chapter.from - 1] ?? 0) && verse.from !== chapter.from + 1;
  // A range with a word, "107, 23 to 30", is none of chapters behind a chapter.
  const isRange = verse.to !== undefined && verse.from > 1 && verse.to > verse.from;
  const isSentence = verse.next >= state.tokens.length || isAnyMark(state, verse.next, isRange ? '.!?;:,)' : '.!?;');
  const isDecimal =
    isMark(state, verse.next, '.') && isNumber(state, verse.next + 1) && !state.tokens[verse.next + 1].spaced;
  if (!isVerse || !isSentence || isDecimal) return undefined;
  if (needsCue(state, match) && !hasBookCue(state, match, verse.next)) return undefined;
  const { start, end } = verse;
  return { verse: { kind: 'verse', numbers: [verse], start, end }, next: verse.next };
}

/** Reads "Exodus 34, six and seven": the chapter in digits, and two verses that follow each other in words. */
function versesInWords(state: ParseState, match: BookMatch, chapter: NumberRange): VersesAfterChapter | undefined {
  const first = readNumberWords(state, chapter.next + 1);
  const second = first !== undefined && isAnd(state, first.next) ? readNumberWords(state, first.next + 1) : undefined;
  if (first === undefined || second?.from !== first.from + 1) return undefined;
  if (second.from > (match.book.verses[chapter.from - 1] ?? 0) || !isReferenceEnd(state, second.next)) return undefined;
  if (needsCue(state, match) && !hasBookCue(state, match, second.next)) return undefined;
  const verse = { kind: 'verse' as const, numbers: [first, second], start: first.start, end: second.end };
  return { verse, next: second.next };
}

/** Reads "Romans 8, 38 and 39": the book has no such chapters, and the chapter has these verses. */
function versesListedAfterComma(
  state: ParseState,
  match: BookMatch,
  chapter: NumberRange,
  verse: NumberRange,
): VersesAfterChapter | undefined {
  if (!isAnd(state, verse.next) || !isNumber(state, verse.next + 1)) return undefined;
  const second = readRange(state, verse.next + 1);
  if (second === undefined || second.from <= verse.from || verse.from <= match.book.verses.length) return undefined;
  const isEnd = isReferenceEnd(state, second.next) || isWordAfterReference(state, second.next);
  const isInside = (second.to ?? second.from) <= (match.book.verses[chapter.from - 1] ?? 0);
  if (!isEnd || !isInside || (needsCue(state, match) && !hasBookCue(state, match, second.next))) return undefined;
  const numbers = [verse, second];
  return { verse: { kind: 'verse', numbers, start: verse.start, end: second.end }, next: second.next };
}

/** Whether "the song" stands at a token, in other languages: "de la chanson", "del poema". */
function namesSong(state: ParseState, index: number): boolean {
  return [index, index + 1].some(at => songs.has(state.tokens[at]?.text ?? ''));
}

const songs = wordSet(
  'chanson chansons cantique poeme hymne sonnet cancion poema himno soneto canzone inno sonetto poesia cancao hino lied liedes gedichts',
);

/** Whether the verses are no verses of a book: "Mark 4, verse 2 of the song", "Mark 4 v 2 Luke". */
function isOtherText(state: ParseState, match: BookMatch, verseIndex: number, next: number): boolean {
  if (state.language.of.has(state.tokens[next]?.text ?? '') && namesSong(state, next + 1)) return true;
  const isVersus =
    /^vs?$/.test(state.tokens[verseIndex].text) &&
    state.tokens[verseIndex].spaced &&
    !isMark(state, verseIndex + 1, '.') &&
    match.book.osis !== 'ps';
  if (isVersus && !hasBookCue(state, match, next)) return true;
  return textMatches(state, next, /^(?:of|from)$/) && !textMatches(state, next + 1, /^(?:it|this|that|which)$/);
}

/** Adds the verses of a chapter. */
function addVerses(
  state: ParseState,
  match: BookMatch,
  chapter: NumberRange,
  { verse, end, next }: VersesAfterChapter,
  head: CitationHead,
): void {
  const places = placesOfVerses(verse, chapter.from).map((place, position) =>
    position === 0 ? { ...place, ...headSpans(state, match, chapter) } : place,
  );
  const isSingle = places.length === 1 && end !== undefined;
  addScriptureCitations(state, { work: 'bible', book: match.book }, places, { ...head, ...(isSingle ? { end } : {}) });
  state.consumedTo = isSingle || end === undefined ? next : next - 1;
}

/** Reads "Micah six, verse eight": the chapter in words ends before the token `end`; `next` is the token after the verses. */
export function readChapterWordsBeforeVerse(
  state: ParseState,
  verse: NumberedDivision,
  end: number,
  next: number,
): boolean {
  for (let start = end - 1; start >= Math.max(state.consumedTo, end - maxNumberTokens); start--) {
    const chapter = readNumberWords(state, start);
    const match = chapter?.next === end ? bookEndingBefore(state, start) : undefined;
    if (chapter === undefined || match === undefined || match.next !== start) continue;
    if (chapter.from > match.book.verses.length || isOtherText(state, match, end, next)) return false;
    addVerses(state, match, chapter, { verse, next }, headOfBook(state, match));
    return true;
  }
  return false;
}

/** "one hundred and twenty-five" has six tokens. */
const maxNumberTokens = 6;
