import { hasBookCue } from './bible/bookCues';
import { bookStartingAt } from './bible/bookNames';
import { readChapterVerse, type ChapterVerse } from './chapterVerse';
import { isNumberOrRoman } from './numerals';
import { isAnyMark, isInReference, isMark, isNumber, textMatches, tokenSpan, type ParseState } from './parseState';
import { quranNameFrom } from './quran/quranName';
import { addScriptureCitations } from './scripture/addScriptureCitations';
import { placesOfChapterVerses, theQuran, versesIn, type Scripture } from './scripture/scripturePlace';
import { skipConnector } from './sourceAfterDivision';

/** Reads chapter and verse before their source: "3:16 of the Gospel of John", "2:255 of the Qur'an", "3,16 im Buch Genesis". */
export function readPlaceBeforeSource(state: ParseState, index: number): boolean {
  if (!isNumber(state, index) || !isAnyMark(state, index + 1, ':,') || !isNumber(state, index + 2)) return false;
  const comma = state.language.comma;
  if (isAnyMark(state, index + 1, ',') && !comma) return false;
  if (textMatches(state, index - 1, /^(?:at|um|las|alle|as|pukul|saat)$/)) return false;
  const reference = readChapterVerse(state, index, { maxVerse: 286, comma });
  if (reference === undefined || reference.next > index + 6) return false;
  const next = skipConnector(state, reference.next);
  if (next === undefined || next === reference.next || state.tokens[next] === undefined) return false;
  return readQuran(state, reference, next) || readBook(state, reference, next);
}

function readQuran(state: ParseState, reference: ChapterVerse, index: number): boolean {
  const name = quranNameFrom(state, index);
  if (name === undefined || !exists(theQuran, reference)) return false;
  addPlaces(state, theQuran, reference, name.first, name.next);
  return true;
}

/** Reads the book after a place. A name that is also a person's needs a word such as "Gospel", or a cue. */
function readBook(state: ParseState, reference: ChapterVerse, index: number): boolean {
  let first = index;
  while (
    first < index + 3 &&
    (textMatches(state, first, /^(?:the|book|gospel|letter|epistle|of|to)$/) || isHead(state, first))
  )
    first++;
  const match = bookStartingAt(state, first) ?? bookStartingAt(state, index);
  if (match === undefined || isNumberOrRoman(state, match.next)) return false;
  // "Leviticus 19:9; cf. 23:22, Deut. 24:19": without "of" or "in" the name begins the next citation.
  if (isAnyMark(state, index - 1, ',(') && !isMark(state, match.next, ')')) return false;
  // "The bus leaves at 3:16 from Isaiah Street."
  const isEnglish = state.language.code === 'en';
  if (isEnglish && (textMatches(state, index - 1, /^(?:from|out)$/) || state.tokens[match.next]?.capital === true))
    return false;
  const source: Scripture = { work: 'bible', book: match.book };
  const hasHead =
    textMatches(state, match.first - 1, /^of$/) && textMatches(state, match.first - 2, /^(?:book|gospel)$/);
  const isSure = !match.ambiguous || hasHead || isHeadBefore(state, index, match.first) || isInReference(state, index);
  if (!exists(source, reference) || !(isSure || hasBookCue(state, match, match.next) || hasCueBefore(state, reference)))
    return false;
  addPlaces(state, source, reference, index, match.next);
  return true;
}

function isHead(state: ParseState, index: number): boolean {
  const text = state.tokens[index]?.text ?? '';
  return state.language.bookHeads.has(text) || state.language.of.has(text);
}

function isHeadBefore({ language, tokens }: ParseState, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => language.bookHeads.has(text));
}

/** Whether "see", "read" or the like stands directly before the place. */
function hasCueBefore({ language, tokens }: ParseState, { chapter }: ChapterVerse): boolean {
  return tokens
    .slice(Math.max(0, chapter.next - 5), chapter.next - 1)
    .some(({ text }) => language.cues.has(text) || /^(?:see|cf|read|reads|reading|text|verse)$/.test(text));
}

function exists(source: Scripture, { chapter, verses }: ChapterVerse): boolean {
  const count = versesIn(source, chapter.from);
  return verses.every(verse => verse.from > 0 && (verse.to ?? verse.from) <= count);
}

function addPlaces(state: ParseState, source: Scripture, reference: ChapterVerse, first: number, next: number): void {
  const name = tokenSpan(state, first, next);
  const places = placesOfChapterVerses([reference]);
  addScriptureCitations(state, source, places, {
    start: reference.start,
    ...(places.length === 1 ? { end: name.end } : {}),
    ...(source.work === 'quran' ? { work: name } : {}),
  });
  state.consumedTo = next;
}
