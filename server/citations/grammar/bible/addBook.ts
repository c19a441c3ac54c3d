import { wordSet } from '../../wordSet';
import { readDivision, type DivisionSequence, type NumberedDivision } from '../divisions';
import { isAnyMark, textMatches, tokenSpan, type ParseState } from '../parseState';
import { addScriptureCitations, type CitationHead } from '../scripture/addScriptureCitations';
import { placesOfVerses, type Scripture, type ScripturePlace } from '../scripture/scripturePlace';
import type { BookMatch } from './bookMatch';

/**
 * Adds the citations of a book of the Bible and divisions next to it: "John, chapter 3, verse 16", "chapter 3 of
 * Genesis". Without a chapter, the verses are those of a book with a single chapter. Always returns true.
 */
export function addBookCitations(
  state: ParseState,
  book: BookMatch,
  sequence: DivisionSequence,
  chapter: NumberedDivision | undefined,
  verseInSequence: NumberedDivision | undefined,
): boolean {
  const after = verseInSequence === undefined && chapter !== undefined ? verseAfter(state, book.next) : undefined;
  const verse = verseInSequence ?? after?.division;
  const source: Scripture = { work: 'bible', book: book.book };
  const number = chapter?.numbers[0].from ?? 1;
  const nameStart = bookStart(state, book);
  const nameEnd = state.tokens[book.next - 1].end;
  const head =
    nameStart < sequence.divisions[0].start ? headOfBook(state, book) : { start: sequence.divisions[0].start };
  const division =
    chapter === undefined
      ? tokenSpan(state, book.first, book.next)
      : {
          start: Math.min(nameStart, chapter.start),
          end: nameStart < chapter.start ? chapter.end : Math.max(chapter.end, nameEnd),
        };
  const digits =
    chapter === undefined ? {} : { chapterDigits: { start: chapter.numbers[0].start, end: chapter.numbers[0].end } };
  const places: ScripturePlace[] =
    verse === undefined
      ? [
          {
            chapter: number,
            ...(chapter?.numbers[0].to === undefined ? {} : { toChapter: chapter.numbers[0].to }),
            ...digits,
            division,
            start: division.start,
            end: division.end,
          },
        ]
      : placesOfVerses(verse, number).map((place, position) => (position === 0 ? { ...place, ...digits } : place));
  addScriptureCitations(state, source, places, { ...head, division, ...(places.length === 1 ? { end: nameEnd } : {}) });
  state.consumedTo = Math.max(sequence.next, book.next, after?.next ?? 0);
  return true;
}

/**
 * The verses in ", verse 35" or ", at the eighth verse" after a book whose chapter stands before it: "chapter eleven of
 * John, verse thirty-five".
 */
function verseAfter(state: ParseState, index: number): { division: NumberedDivision; next: number } | undefined {
  let first = isAnyMark(state, index, ',:') ? index + 1 : index;
  if (textMatches(state, first, /^(?:at|in|and|from|beginning)$/)) first++;
  if (textMatches(state, first, /^(?:at|with)$/)) first++;
  if (textMatches(state, first, /^the$/)) first++;
  // "hundred and twenty-first verse" has six tokens.
  for (let word = first; word <= first + 6; word++) {
    const read = readDivision(state, word);
    if (read?.division.kind !== 'verse') continue;
    if (read.first !== first || textMatches(state, read.next, /^(?:of|from)$/)) return undefined;
    // The number of an ordinal ends before the word "verse".
    const numbers = read.division.numbers.map((item, position, { length }) =>
      position === length - 1 ? { ...item, end: read.division.end } : item,
    );
    return { division: { ...read.division, numbers }, next: read.next };
  }
  return undefined;
}

/**
 * The start of a citation of a book, with the name of the Bible before it: "The Bible, John 3:16", "Torah, Genesis
 * 1:1".
 */
export function headOfBook(state: ParseState, match: BookMatch): CitationHead {
  const start = bookStart(state, match);
  let cursor = match.first - 1;
  if (!isAnyMark(state, cursor, ',:-')) return { start };
  cursor--;
  if (cursor < state.consumedTo || !isBibleWord(state, cursor)) return { start };
  const last = cursor;
  while (cursor - 1 >= state.consumedTo && /^(?:holy|old|new|hebrew|christian)$/.test(state.tokens[cursor - 1].text))
    cursor--;
  if (cursor - 1 >= state.consumedTo && state.tokens[cursor - 1].text === 'the' && state.tokens[cursor - 1].capital)
    cursor--;
  const work = tokenSpan(state, cursor, last + 1);
  return { start: work.start, work };
}

function isBibleWord(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  return token !== undefined && token.capital && bibleWords.has(token.text);
}

const bibleWords = wordSet(
  'bible testament torah tanakh pentateuch gospel gospels injil scripture scriptures',
  'کتاب مقدس انجیل الانجیل تورات التوراه',
);

export function bookStart(state: ParseState, match: BookMatch): number {
  return state.tokens[match.first].start;
}
