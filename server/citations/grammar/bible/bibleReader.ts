import { bookByOsis } from '../../bible';
import { readChapterVerse, readChapterVerseList, type ChapterVerseOptions } from '../chapterVerse';
import { readDivisionWord } from '../divisionWords';
import { isNearScoreWord, isTimeOrCount } from '../falsePositives';
import { isAnd, isWordAfterReference, maxListLength, nextListItem, readRange, type NumberRange } from '../numbers';
import { ordinalEndingAt, readRoman } from '../numerals';
import { isAnyMark, isInDate, isInReference, isMark, isReferenceEnd, type ParseState } from '../parseState';
import { addScriptureCitations, type CitationHead } from '../scripture/addScriptureCitations';
import {
  chapterPlace,
  placesOfChapterVerses,
  versePlaces,
  type Scripture,
  type ScripturePlace,
} from '../scripture/scripturePlace';
import { bookStart, headOfBook } from './addBook';
import { bookEndingBefore, type BookMatch } from './bookNames';

/** 176 is the number of verses of the longest chapter, Psalm 119. */
const bibleOptions: ChapterVerseOptions = { maxVerse: 176 };

/** Reads chapter and verse, or a chapter, after the name of a book: "John 3:16-18", "1 Cor 13:4ff", "Psalm 23". */
export function readBookChapterVerse(state: ParseState, index: number): boolean {
  const match = bookEndingBefore(state, index);
  if (match === undefined || (match.next < index && isMark(state, index - 1, '(') && !isMark(state, index + 1, ':')))
    return false;
  const source: Scripture = { work: 'bible', book: match.book };
  const roman = state.tokens[index].kind === 'word';
  const reference = readChapterVerse(state, index, {
    ...bibleOptions,
    anySeparator: !isAnyMark(state, index + 1, ',/') && !isMark(state, index - 1, ','),
    romanChapter: roman,
  });
  const head = headOfBook(state, match);
  if (reference !== undefined) {
    if (
      isNearScoreWord(state, match.first) ||
      (roman &&
        match.ambiguous &&
        state.tokens[index].text.length < 2 &&
        !isInReference(state, index) &&
        state.tokens[match.first].text !== 'st')
    )
      return false;
    const references = readChapterVerseList(state, reference, bibleOptions);
    let { next } = references[references.length - 1];
    const close = isMark(state, index - 1, '(') && isMark(state, next, ')') ? state.tokens[next].end : undefined;
    if (close !== undefined) next++;
    const places = placesOfChapterVerses(references).map((place, position) =>
      position === 0 ? { ...place, division: { start: bookStart(state, match), end: reference.chapter.end } } : place,
    );
    addScriptureCitations(state, source, places, { ...head, ...(close === undefined ? {} : { end: close }) });
    state.consumedTo = next;
    return true;
  }
  return readWholeChapter(state, index, match, source, head);
}

/**
 * Reads a whole chapter: "Psalm 23", "Genesis 1-3". In prose, the name must be unambiguous, and no word may follow that
 * the number could count.
 */
function readWholeChapter(
  state: ParseState,
  index: number,
  match: BookMatch,
  source: Scripture,
  head: CitationHead,
): boolean {
  const number = readRange(state, index) ?? readRoman(state, index);
  if (
    number === undefined ||
    isInDate(state, index) ||
    isTimeOrCount(state, number.next) ||
    isMark(state, number.next, ':') ||
    isMark(state, index - 1, '(')
  )
    return false;
  const alone = isAloneInReference(state, match.first, number.next);
  if (match.ambiguous && !alone && head.work === undefined) return false;
  if (
    !isInReference(state, index) &&
    !(
      isReferenceEnd(state, number.next) ||
      isWordAfterReference(state, number.next) ||
      isAnd(state, number.next) ||
      readDivisionWord(state, number.next) !== undefined
    )
  )
    return false;
  if (state.tokens[index].kind === 'word' && match.ambiguous && !alone) return false;
  if (isMark(state, index - 1, ',') && !isInReference(state, index)) return false;
  if (
    (number.to ?? number.from) > match.book.verses.length + 20 ||
    (number.from > 1 && match.book.verses.length === 1 && number.from > match.book.verses[0])
  )
    return false;
  if (isAnyMark(state, number.next, '/%')) return false;
  const chapter = chapterPlace(number);
  const verses = versesAfterChapter(state, number);
  const start = bookStart(state, match);
  const places = verses ?? [chapter];
  addScriptureCitations(
    state,
    source,
    places.map((place, position) =>
      position === 0
        ? {
            ...place,
            start,
            division: { start, end: number.end },
            chapterDigits: { start: number.start, end: number.end },
          }
        : place,
    ),
    head,
  );
  state.consumedTo = verses?.[verses.length - 1].verse?.next ?? number.next;
  if (verses === undefined) readMoreChapters(state, source);
  return true;
}

/** Reads the chapters listed after "Psalms 23": ", 24 and 25:1". In prose the list needs "and". */
function readMoreChapters(state: ParseState, source: Scripture): void {
  for (let count = 0; count < maxListLength; count++) {
    const tokenIndex = isMark(state, state.consumedTo, ';')
      ? state.consumedTo + 1
      : nextListItem(state, state.consumedTo);
    if (tokenIndex === undefined || !(isInReference(state, state.consumedTo - 1) || isAnd(state, tokenIndex - 1)))
      return;
    const reference = readChapterVerse(state, tokenIndex, bibleOptions);
    const number = reference === undefined ? readRange(state, tokenIndex) : undefined;
    if (reference === undefined && (number === undefined || !isReferenceEnd(state, number.next) || number.from > 150))
      return;
    const place = reference === undefined ? [chapterPlace(number!)] : placesOfChapterVerses([reference]);
    addScriptureCitations(state, source, place, { start: place[0].start, form: 'carried' });
    state.consumedTo = reference?.next ?? number!.next;
  }
}

/** Reads ", verse 16" after a chapter. */
function versesAfterChapter(state: ParseState, chapter: NumberRange): ScripturePlace[] | undefined {
  const tokenIndex = isAnyMark(state, chapter.next, ',:') ? chapter.next + 1 : chapter.next;
  const word = readDivisionWord(state, tokenIndex);
  if (word?.kind !== 'verse') return undefined;
  const verse = readRange(state, word.numberIndex);
  return verse === undefined ? undefined : versePlaces([verse], chapter.from, state.tokens[tokenIndex].start);
}

/** Reads "the 23rd Psalm"; `index` is the word "Psalm". */
export function readOrdinalPsalm(state: ParseState, index: number): boolean {
  const ordinal = ordinalEndingAt(state, index - 1);
  const book = bookByOsis('ps');
  if (ordinal === undefined || ordinal.first < state.consumedTo || book === undefined || ordinal.value > 150)
    return false;
  const start = state.tokens[ordinal.first].start;
  const end = state.tokens[index].end;
  const division = { start, end };
  addScriptureCitations(state, { work: 'bible', book }, [{ chapter: ordinal.value, division, start, end }], {
    start,
    division,
  });
  state.consumedTo = index + 1;
  return true;
}

/** Whether the tokens [first, next) are all of a note, or come first in brackets as a whole item. */
function isAloneInReference(state: ParseState, first: number, next: number): boolean {
  const innermost = state.enclosureIndex[first];
  if (innermost < 0)
    return (
      state.isNote &&
      first === 0 &&
      (next === state.tokens.length || (isMark(state, next, '.') && next + 1 === state.tokens.length))
    );
  const { open, close } = state.enclosures[innermost];
  return open + 1 === first && (next === close || isAnyMark(state, next, ';,'));
}
