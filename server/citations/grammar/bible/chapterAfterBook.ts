import { wordSet } from '../../wordSet';
import { belongsToOtherSource } from '../carried/verseOfChapter';
import type { DivisionSequence, NumberedDivision } from '../divisions';
import { isNeverCounted, isWordAfterReference } from '../numbers';
import { isAnyMark, isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { placesOfVerses, versesIn, type Scripture, type ScripturePlace } from '../scripture/scripturePlace';
import { bookStart } from './addBook';
import type { BookMatch } from './bookMatch';
import { bookEndingBefore } from './bookNames';

/**
 * Reads "Isaiah, the second chapter, the fourth verse" and "Paul says it to the Philippians in the third chapter": an ordinal
 * chapter behind the name of its book. The chapter alone needs a text that speaks of the Bible, and the name of a people that
 * of Paul; a name that is also a person's needs a word that leads to a place.
 */
export function readOrdinalChapterAfterBook(state: ParseState, sequence: DivisionSequence): boolean {
  const [chapter, verse] = sequence.divisions;
  if (state.language.code !== 'en' || chapter.kind !== 'chapter' || chapter.numbers[0].start !== chapter.start)
    return false;
  if (sequence.divisions.length > (verse?.kind === 'verse' ? 2 : 1)) return false;
  const match = bookBefore(state, sequence.first);
  if (match === undefined || !mayEnd(state, sequence.next) || isLongerName(state, match.first)) return false;
  const source: Scripture = { work: 'bible', book: match.book };
  const number = chapter.numbers[0].from;
  const verses = versesIn(source, number);
  if (verses === 0 || match.book.verses.length === 1) return false;
  if (verse === undefined ? !isSureAlone(state, match) : !isSureWithVerse(state, match, verse, verses)) return false;
  const start = bookStart(state, match);
  const division = { start, end: chapter.end };
  const places: ScripturePlace[] =
    verse === undefined
      ? [{ chapter: number, division, start, end: chapter.end }]
      : placesOfVerses(verse, number).map((place, position) =>
          position === 0 ? { ...place, division, start } : place,
        );
  addScriptureCitations(state, source, places, { start, division });
  state.consumedTo = sequence.next;
  return true;
}

/** The book whose name stands before ", the", "in the" or ", in the" and an ordinal. */
function bookBefore(state: ParseState, first: number): BookMatch | undefined {
  if (!textMatches(state, first - 1, /^(?:the|his|its)$/)) return undefined;
  const isIn = textMatches(state, first - 2, /^in$/);
  const before = isIn ? first - 2 : first - 1;
  const end = isMark(state, before - 1, ',') ? before - 1 : before;
  if ((!isIn && end === before) || end - 1 < state.consumedTo) return undefined;
  const match = bookEndingBefore(state, end);
  return match?.next === end && state.tokens[match.first].capital ? match : undefined;
}

/** Whether another name stands before that of the book: "Uncle Isaiah, the second chapter". */
function isLongerName(state: ParseState, first: number): boolean {
  const before = state.tokens[first - 1];
  if (before?.kind !== 'word') return false;
  return before.capital
    ? !usualCapitals.has(before.text)
    : /^(?:my|our|his|her|cousin|brother|uncle)$/.test(before.text);
}

const usualCapitals = wordSet(
  'in see read from to turn as and st saint prophet gospel of take hear open now so but for',
);

function isSureWithVerse(state: ParseState, match: BookMatch, { numbers }: NumberedDivision, last: number): boolean {
  const isInside = numbers.every(({ from, to }) => from > 0 && (to ?? from) <= last);
  return isInside && (isLed(state, match) || !match.ambiguous || state.speaksOfBible()) && !isOfHistory(state, match);
}

function isSureAlone(state: ParseState, match: BookMatch): boolean {
  if (isOfHistory(state, match)) return false;
  if (peoples.has(match.book.osis)) return isOfPaul(state, match) || (isLed(state, match) && state.speaksOfBible());
  return state.speaksOfBible() && (!match.ambiguous || isLed(state, match));
}

/** Whether a word that leads to a place stands before a name: "in Micah, the sixth chapter". */
function isLed(state: ParseState, { first }: BookMatch): boolean {
  return textMatches(state, first - 1, /^(?:in|read|from|see|of|hear|prophet|turn|open)$/) || isTurn(state, first);
}

function isTurn(state: ParseState, first: number): boolean {
  return textMatches(state, first - 1, /^to$/) && textMatches(state, first - 2, /^(?:turn|turning|come|go|back|on)$/);
}

/** Whether the sentence says that Paul speaks to a people: "Paul says the same to the Philippians". */
function isOfPaul(state: ParseState, { first }: BookMatch): boolean {
  if (!textMatches(state, first - 1, /^the$/)) return false;
  const isTo = textMatches(state, first - 2, /^to$/);
  for (let cursor = first - 2; cursor >= Math.max(0, first - maxTokens); cursor--) {
    const { text, capital } = state.tokens[cursor];
    if (isAnyMark(state, cursor, '.!?') && !textMatches(state, cursor - 1, /^st$/)) return false;
    if (/^(?:letter|epistle)$/.test(text)) return isTo;
    if (capital && /^(?:paul|apostle)$/.test(text)) return isTo || textMatches(state, first - 2, sayingWords);
    if (capital && text !== 'i' && !/^(?:st|saint|and|so|the|as)$/.test(text)) return false;
  }
  return false;
}

/** In tokens: a clause. */
const maxTokens = 14;
const sayingWords = /^(?:tells?|told|warns?|reminds?|begs?|asks?|teaches|promises|urges)$/;
const peoples = wordSet('rom gal eph phil col heb');

/** Whether the people are those of a history or a novel: "the history of the Romans", "Livy speaks of the Romans". */
function isOfHistory(state: ParseState, { first, book }: BookMatch): boolean {
  const isPeople = peoples.has(book.osis) && textMatches(state, first - 1, /^the$/);
  return isPeople && !isOfPaul(state, { first, book, next: first + 1, ambiguous: false });
}

function mayEnd(state: ParseState, index: number): boolean {
  if (belongsToOtherSource(state, index)) return false;
  return isReferenceEnd(state, index) || isWordAfterReference(state, index) || isNeverCounted(state, index);
}
