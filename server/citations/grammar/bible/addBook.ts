import type { DivisionSequence, NumberedDivision } from '../divisions';
import { isMark, tokenSpan, type ParseState } from '../parseState';
import { addScriptureCitations, type CitationHead } from '../scripture/addScriptureCitations';
import { placesOfVerses, type Scripture, type ScripturePlace } from '../scripture/scripturePlace';
import type { BookMatch } from './bookNames';

export function addBookCitations(
  state: ParseState,
  book: BookMatch,
  parts: DivisionSequence,
  chapter: NumberedDivision | undefined,
  verse: NumberedDivision | undefined,
): boolean {
  const source: Scripture = { work: 'bible', book: book.book };
  const number = chapter?.numbers[0].from ?? 1;
  const nameStart = state.tokens[book.first].start;
  const head = nameStart < parts.divisions[0].start ? headOfBook(state, book) : { start: parts.divisions[0].start };
  const division =
    chapter === undefined
      ? tokenSpan(state, book.first, book.next)
      : {
          start: Math.min(nameStart, chapter.start),
          end: Math.max(chapter.end, nameStart < chapter.start ? chapter.end : state.tokens[book.next - 1].end),
        };
  const digits =
    chapter === undefined ? {} : { chapterDigits: { start: chapter.numbers[0].start, end: chapter.numbers[0].end } };
  const end = Math.max(
    state.tokens[book.next - 1].end,
    nameStart < parts.divisions[0].start ? 0 : state.tokens[book.next - 1].end,
  );
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
      : placesOfVerses(verse, number).map((place, at) => (at === 0 ? { ...place, ...digits } : place));
  addScriptureCitations(state, source, places, { ...head, division, ...(places.length === 1 ? { end } : {}) });
  state.consumedTo = Math.max(parts.next, book.next);
  return true;
}

/** "The Bible, John 3:16", "Torah, Genesis 1:1": the name of the whole belongs to the citation. */
export function headOfBook(state: ParseState, found: BookMatch): CitationHead {
  const start = bookStart(state, found);
  let at = found.first - 1;
  if (!isMark(state, at, ',') && !isMark(state, at, ':') && !isMark(state, at, '-')) return { start };
  at--;
  if (at < state.consumedTo || !isBibleWord(state, at)) return { start };
  const last = at;
  while (at - 1 >= state.consumedTo && /^(?:holy|old|new|hebrew|christian)$/.test(state.tokens[at - 1].text)) at--;
  if (at - 1 >= state.consumedTo && state.tokens[at - 1].text === 'the' && state.tokens[at - 1].capital) at--;
  const work = tokenSpan(state, at, last + 1);
  return { start: work.start, work };
}

function isBibleWord(state: ParseState, index: number): boolean {
  return (
    /^(?:bible|testament|torah|tanakh|pentateuch|gospels?|injil|scriptures?|کتاب|مقدس|انجیل|الانجیل|تورات|التوراه)$/.test(
      state.tokens[index]?.text ?? '',
    ) && state.tokens[index].capital
  );
}

export function bookStart(state: ParseState, found: BookMatch): number {
  return state.tokens[found.first].start;
}
