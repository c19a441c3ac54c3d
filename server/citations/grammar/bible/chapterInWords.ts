import { partOfSpeech } from '../../names/englishWord';
import { wordSet } from '../../wordSet';
import { readDivisionWord } from '../divisionWords';
import { isTimeOrCount } from '../falsePositives';
import { isAnd, isWordAfterReference, type NumberRange } from '../numbers';
import { readNumberWords } from '../numerals';
import { isAnyMark, isMark, isNumber, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import type { Scripture, ScripturePlace } from '../scripture/scripturePlace';
import { bookStart, headOfBook } from './addBook';
import { hasBookCue, needsCue } from './bookCues';
import type { BookMatch } from './bookMatch';
import { bookEndingBefore } from './bookNames';
import { isNearMachine } from './topic';

/**
 * Reads a chapter, or chapter and verse, in number words after the name of a book: "Luke fourteen", "Micah six, eight",
 * "Psalm one hundred and twenty-one", "Römer acht". `index` is the first word of the chapter. A name that is also a
 * person's needs a cue, and no word may follow that the number could count: "Mark six months later".
 */
export function readChapterInWords(state: ParseState, index: number): boolean {
  if (isTimeOrCount(state, index)) return false;
  const chapter = readNumberWords(state, index);
  if (chapter === undefined || /^an?$/.test(state.tokens[index].text)) return false;
  const match = bookEndingBefore(state, index);
  if (match === undefined || chapter.from > match.book.verses.length || isOtherName(state, match)) return false;
  // "Micah six, verse eight" is read from the word "verse" on.
  const after = isMark(state, chapter.next, ',') ? chapter.next + 1 : chapter.next;
  if (readDivisionWord(state, after)?.kind === 'verse') return false;
  const verse = verseInWords(state, match, chapter);
  // "Ecclesiastes, one, seven"
  const isAfterComma = match.next === index - 1 && isMark(state, index - 1, ',') && isMark(state, chapter.next, ',');
  if (match.next !== index && !(isAfterComma && verse !== undefined)) return false;
  const next = verse?.next ?? chapter.next;
  const isName = needsCue(state, match);
  if ((isName && state.tokens[index].capital) || mayCount(state, match, chapter, next)) return false;
  const isSure = (!isName && !isPeople(state, match)) || (verse?.to !== undefined && isAfterBible(state));
  if (match.ambiguous && verse === undefined && isNearAge(state, match.first, next)) return false;
  if (!isSure && !hasBookCue(state, match, next) && !isPlaceInBibleTalk(state, match, verse)) return false;
  if (!mayEnd(state, next) || isListOfNumbers(state, next)) return false;
  // "Judges two, three to go"
  if (verse !== undefined && textMatches(state, next, /^to$/)) return false;
  const source: Scripture = { work: 'bible', book: match.book };
  const start = bookStart(state, match);
  const division = { start, end: chapter.end };
  const chapterDigits = { start: chapter.start, end: chapter.end };
  const place: ScripturePlace =
    verse === undefined
      ? { chapter: chapter.from, chapterDigits, division, start, end: chapter.end }
      : { chapter: chapter.from, chapterDigits, division, verse, locus: verse, start, end: verse.end };
  addScriptureCitations(state, source, [place], { ...headOfBook(state, match), division });
  state.consumedTo = next;
  return true;
}

/** Whether the paragraph has cited the Bible: "Judges nine, eight to fifteen" after it is a place, too. */
function isAfterBible({ context: { lastScripture }, block }: ParseState): boolean {
  return lastScripture?.work === 'bible' && lastScripture.block === block;
}

/**
 * Whether the number may count something, or be that of a thing: "Revelation one of the evening", "Hebrews eight in all",
 * "Genesis two was launched".
 */
function mayCount(state: ParseState, match: BookMatch, chapter: NumberRange, next: number): boolean {
  if (textMatches(state, next, /^(?:of|are|were)$/) || isNearMachine(state, match.first, next)) return true;
  if (chapter.from === 1 && next === chapter.next && !isReferenceEnd(state, next) && !isNextWord(state, next))
    return true;
  if (hasBookCue(state, match, next)) return false;
  if (namesOfPeoples.has(match.book.osis) && !isReferenceEnd(state, next)) return !state.speaksOfBible();
  const isThing = namesOfThings.has(match.book.osis) && !textMatches(state, match.first - 1, /^in$/);
  return isThing && !state.speaksOfBible();
}

/** Whether a word follows that no "one" stands before, as in "one in three" or "one and all". */
function isNextWord(state: ParseState, index: number): boolean {
  return textMatches(state, index, /^(?:is|was|says|tells|begins|has|verses?|ist|sagt|est|dit|es|dice|e)$/);
}

const namesOfPeoples = wordSet('rom gal eph phil col heb');
const namesOfThings = wordSet('gen exod');

/** The verse after a chapter in words: "six, eight", "three sixteen". A list of numbers holds none. */
function verseInWords(state: ParseState, match: BookMatch, chapter: NumberRange): NumberRange | undefined {
  const comma = isAnyMark(state, chapter.next, ',:');
  const verse = rangeInWords(state, comma ? chapter.next + 1 : chapter.next);
  if (verse === undefined || (verse.to ?? verse.from) > match.book.verses[chapter.from - 1]) return undefined;
  return mayEnd(state, verse.next) && !isListOfNumbers(state, verse.next) ? verse : undefined;
}

/** Reads "two" and "two to three". */
function rangeInWords(state: ParseState, index: number): NumberRange | undefined {
  const first = readNumberWords(state, index);
  const joiner = first === undefined ? '' : (state.tokens[first.next]?.text ?? '');
  if (first === undefined || !(/^(?:to|through|thru|till|until)$/.test(joiner) || state.language.to.has(joiner)))
    return first;
  const last = readNumberWords(state, first.next + 1);
  return last === undefined || last.from <= first.from
    ? first
    : { ...first, to: last.from, end: last.end, next: last.next };
}

/** Whether another number in words follows a comma or "and": "Mark six, eight and ten". */
function isListOfNumbers(state: ParseState, index: number): boolean {
  let cursor = isMark(state, index, ',') ? index + 1 : index;
  if (isAnd(state, cursor)) cursor++;
  return cursor > index && readNumberWords(state, cursor) !== undefined;
}

/** Whether a chapter or a verse may end before a token: at a mark, or before a word that no number counts. */
function mayEnd(state: ParseState, index: number): boolean {
  if (isTimeOrCount(state, index)) return false;
  if (isReferenceEnd(state, index) || isAnd(state, index) || isWordAfterReference(state, index)) return true;
  const token = state.tokens[index];
  if (state.language.code !== 'en' || token.kind !== 'word') return false;
  return wordsAfter.has(token.text) || tagsAfter.has(partOfSpeech(token.text) ?? '');
}

const wordsAfter = wordSet('today tonight tomorrow yesterday aloud together again here verse verses');
const tagsAfter = new Set(['IN', 'TO', 'MD', 'VBZ', 'WP', 'WDT', 'WRB', 'EX']);

/**
 * Whether a name that is also a person's stands as a place in a text that speaks of the Bible: with chapter and verse, or
 * after a preposition that leads to a place and before a mark ("we got as far as Luke fourteen,").
 */
function isPlaceInBibleTalk(state: ParseState, match: BookMatch, verse: NumberRange | undefined): boolean {
  if (state.language.code !== 'en' || !state.speaksOfBible()) return false;
  if (verse !== undefined) return match.next - match.first > 1 || !textMatches(state, match.first - 1, /^(?:and|or)$/);
  return textMatches(state, match.first - 1, /^(?:in|from|as|to|through|of|into|read|see)$/);
}

/** Whether another name with a number stands next to a name: "Luke fourteen, Anna twelve" are ages. */
function isNearAge(state: ParseState, first: number, next: number): boolean {
  let after = isMark(state, next, ',') ? next + 1 : next;
  if (isAnd(state, after)) after++;
  const isNumberAt = (index: number): boolean =>
    isNumber(state, index) || readNumberWords(state, index) !== undefined || isAnyMark(state, index, ',');
  if (after > next && state.tokens[after]?.capital === true && isNumberAt(after + 1)) return true;
  let before = isAnd(state, first - 1) ? first - 2 : first - 1;
  if (isMark(state, before, ',')) before--;
  return before < first - 1 && before >= state.consumedTo && readNumberWords(state, before) !== undefined;
}

/** Whether the name is that of a people, with an article: "the Romans eight times". */
function isPeople(state: ParseState, match: BookMatch): boolean {
  return textMatches(state, match.first - 1, /^(?:the|these|those|all|some|many|other|die|les|los|i)$/);
}

/** Whether the name belongs to a longer one: "Peter Mark six". */
function isOtherName(state: ParseState, match: BookMatch): boolean {
  const before = state.tokens[match.first - 1];
  if (before?.kind !== 'word' || !before.capital) return false;
  const isSentenceStart = match.first < 2 || isAnyMark(state, match.first - 2, '.!?"');
  return match.ambiguous && !isSentenceStart;
}
