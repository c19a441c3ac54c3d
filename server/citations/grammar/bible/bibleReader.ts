import { bookByOsis } from '../../bible';
import { readChapterVerse, readChapterVerseList, type ChapterVerseOptions } from '../chapterVerse';
import { readDivisionWord } from '../divisionWords';
import { isNearScoreWord, isTimeOrCount } from '../falsePositives';
import { isAnd, isWordAfterReference, maxListLength, nextListItem, readRange, type NumberRange } from '../numbers';
import { ordinalEndingAt, readRoman } from '../numerals';
import { isInDate, isInReference, isMark, isReferenceEnd, type ParseState } from '../parseState';
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

const bibleOptions: ChapterVerseOptions = { maxVerse: 176 };

/** Chapter and verse in digits at a number, with a book before it: "John 3:16-18", "1 Cor 13:4ff", "Psalm 23". */
export function readBookChapterVerse(state: ParseState, index: number): boolean {
  const found = bookEndingBefore(state, index);
  if (found === undefined || (found.next < index && isMark(state, index - 1, '(') && !isMark(state, index + 1, ':')))
    return false;
  const source: Scripture = { work: 'bible', book: found.book };
  const roman = state.tokens[index].kind === 'word';
  const ref = readChapterVerse(state, index, {
    ...bibleOptions,
    anySeparator: !isMark(state, index + 1, ',') && !isMark(state, index + 1, '/') && !isMark(state, index - 1, ','),
    romanChapter: roman,
  });
  const head = headOfBook(state, found);
  if (ref !== undefined) {
    if (
      isNearScoreWord(state, found.first) ||
      (roman &&
        found.ambiguous &&
        state.tokens[index].text.length < 2 &&
        !isInReference(state, index) &&
        state.tokens[found.first].text !== 'st')
    )
      return false;
    const refs = readChapterVerseList(state, ref, bibleOptions);
    let { next } = refs[refs.length - 1];
    const close = isMark(state, index - 1, '(') && isMark(state, next, ')') ? state.tokens[next].end : undefined;
    if (close !== undefined) next++;
    const places = placesOfChapterVerses(refs).map((place, at) =>
      at === 0 ? { ...place, division: { start: bookStart(state, found), end: ref.chapter.end } } : place,
    );
    addScriptureCitations(state, source, places, { ...head, ...(close === undefined ? {} : { end: close }) });
    state.consumedTo = next;
    return true;
  }
  return readWholeChapter(state, index, found, source, head);
}

/** A whole chapter, "Psalm 23", "Genesis 1-3": of a book that is nothing else, with no word behind that it could count. */
function readWholeChapter(
  state: ParseState,
  index: number,
  found: BookMatch,
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
  const alone = isAloneInReference(state, found.first, number.next);
  if (found.ambiguous && !alone && head.work === undefined) return false;
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
  if (state.tokens[index].kind === 'word' && found.ambiguous && !alone) return false;
  if (isMark(state, index - 1, ',') && !isInReference(state, index)) return false;
  if (
    (number.to ?? number.from) > found.book.verses.length + 20 ||
    (number.from > 1 && found.book.verses.length === 1 && number.from > found.book.verses[0])
  )
    return false;
  if (isMark(state, number.next, '/') || isMark(state, number.next, '%')) return false;
  const chapter = chapterPlace(number);
  const verses = versesAfterChapter(state, number);
  const start = bookStart(state, found);
  const places = verses ?? [chapter];
  addScriptureCitations(
    state,
    source,
    places.map((place, at) =>
      at === 0
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

/** "Psalms 23, 24 and 25:1": more chapters, in a reference. */
function readMoreChapters(state: ParseState, source: Scripture): void {
  for (let count = 0; count < maxListLength; count++) {
    const at = isMark(state, state.consumedTo, ';') ? state.consumedTo + 1 : nextListItem(state, state.consumedTo);
    if (at === undefined || !(isInReference(state, state.consumedTo - 1) || isAnd(state, at - 1))) return;
    const ref = readChapterVerse(state, at, bibleOptions);
    const number = ref === undefined ? readRange(state, at) : undefined;
    if (ref === undefined && (number === undefined || !isReferenceEnd(state, number.next) || number.from > 150)) return;
    const place = ref === undefined ? [chapterPlace(number!)] : placesOfChapterVerses([ref]);
    addScriptureCitations(state, source, place, { start: place[0].start, form: 'carried' });
    state.consumedTo = ref?.next ?? number!.next;
  }
}

/** ", verse 16" behind a chapter. */
function versesAfterChapter(state: ParseState, chapter: NumberRange): ScripturePlace[] | undefined {
  const at = isMark(state, chapter.next, ',') || isMark(state, chapter.next, ':') ? chapter.next + 1 : chapter.next;
  const kind = readDivisionWord(state, at);
  if (kind?.kind !== 'verse') return undefined;
  const verse = readRange(state, kind.numberIndex);
  return verse === undefined ? undefined : versePlaces([verse], chapter.from, state.tokens[at].start);
}

/** "the 23rd Psalm" */
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

/** Whether brackets or the note hold nothing but these tokens. */
function isAloneInReference(state: ParseState, first: number, next: number): boolean {
  const home = state.enclosureIndex[first];
  if (home < 0)
    return (
      state.isNote &&
      first === 0 &&
      (next === state.tokens.length || (isMark(state, next, '.') && next + 1 === state.tokens.length))
    );
  const { open, close } = state.enclosures[home];
  return open + 1 === first && (next === close || isMark(state, next, ';') || isMark(state, next, ','));
}
