import { readHebrewNumber } from '../hebrewNumbers';
import type { NumberRange } from '../numbers';
import { isAnyMark, isMark, type ParseState } from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { versePlaces, versesIn, type Scripture } from '../scripture/scripturePlace';
import { bookStart } from './addBook';
import { bookEndingBefore } from './bookNames';

/** Reads chapter and verse in Hebrew letters after the name of a book: "בראשית ג, טז", "ישעיהו ה׳:ו׳-ז׳". */
export function readHebrewPlace(state: ParseState, index: number): boolean {
  const chapter = readHebrewNumber(state, index);
  if (chapter === undefined || !isAnyMark(state, chapter.next, ',:')) return false;
  const verse = readVerses(state, chapter.next + 1);
  const match = verse === undefined ? undefined : bookEndingBefore(state, index);
  if (verse === undefined || match === undefined || match.next !== index) return false;
  const source: Scripture = { work: 'bible', book: match.book };
  if ((verse.to ?? verse.from) > versesIn(source, chapter.from)) return false;
  const start = bookStart(state, match);
  const division = { start, end: chapter.end };
  const places = versePlaces([verse], chapter.from, verse.start).map(place => ({ ...place, division, start }));
  addScriptureCitations(state, source, places, { start });
  state.consumedTo = verse.next;
  return true;
}

function readVerses(state: ParseState, index: number): NumberRange | undefined {
  const first = readHebrewNumber(state, index);
  if (first === undefined || !isMark(state, first.next, '-')) return first;
  const last = readHebrewNumber(state, first.next + 1);
  return last === undefined || last.from <= first.from
    ? first
    : { ...first, to: last.from, end: last.end, next: last.next };
}
