import { wordSet } from '../wordSet';
import { maxDistanceWithoutCue } from '../names/surahNames';
import { addBookCitations } from './bible/addBook';
import { bookEndingBefore } from './bible/bookNames';
import { readChapterWordsBeforeVerse } from './bible/wholeChapter';
import type { DivisionSequence } from './divisions';
import { readNumber } from './numbers';
import { isMark, textMatches, tokenSpan, type ParseState } from './parseState';
import { addNamedSurah } from './quran/addSurah';
import { isArabicVerseWord } from './quran/quranName';
import { isSurahInQuranText } from './quran/surahInQuranText';
import { surahNameEndingBefore, type SurahNameMatch } from './quran/surahName';
import { placesOfVerses } from './scripture/scripturePlace';
import { addWorkCitations } from './works/addWorkCitations';
import { readCarriedDivisions } from './works/carriedDivisions';
import { isOtherWorkBefore } from './works/otherWork';

/** Reads divisions after their source: a surah's name, a book of the Bible, or a title whose spelling no table has. */
export function readAfterSource(state: ParseState, sequence: DivisionSequence): boolean {
  if (readAfterNumberedSurah(state, sequence)) return true;
  const sourceEnd = sourceEndBefore(state, sequence.first);
  if (sourceEnd === undefined) return false;
  const verse = sequence.divisions.find(division => division.kind === 'verse');
  const chapter = sequence.divisions.find(division => division.kind === 'chapter');
  if (chapter !== undefined || (verse !== undefined && sequence.divisions.length === 1)) {
    const book = bookEndingBefore(state, sourceEnd);
    if (book !== undefined && (chapter !== undefined || book.book.verses.length === 1))
      return addBookCitations(state, book, sequence, chapter, verse);
  }
  if (verse !== undefined && sequence.divisions.length === 1) {
    if (readChapterWordsBeforeVerse(state, verse, sourceEnd, sequence.next)) return true;
    const name = surahNameEndingBefore(state, sourceEnd);
    if (name !== undefined && isCertainSurah(state, name, sequence)) {
      addNamedSurah(
        state,
        name,
        tokenSpan(state, name.first, name.next),
        { places: placesOfVerses(verse, name.number), next: sequence.next },
        { start: name.start },
      );
      state.consumedTo = sequence.next;
      return true;
    }
  }
  if (verse !== undefined || chapter !== undefined) return false;
  return readMisspelledTitle(state, sequence, sourceEnd);
}

/** Reads "al-Qasas (28), verse 4" from the word "verse" on. */
function readAfterNumberedSurah(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  const close = isMark(state, first - 1, ',') ? first - 2 : first - 1;
  const [verse] = divisions;
  if (verse.kind !== 'verse' || divisions.length > 1 || !isMark(state, close, ')') || !isMark(state, close - 2, '('))
    return false;
  const number = close - 3 < state.consumedTo ? undefined : readNumber(state, close - 1);
  const name = number === undefined ? undefined : surahNameEndingBefore(state, close - 2);
  if (number === undefined || name === undefined || number.from < 1 || number.from > lastSurah) return false;
  if (isOfOtherText(state, next)) return false;
  const isSure = name.number === number.from || !name.needsCue;
  if (!isSure || name.distance > maxDistanceWithoutCue) return false;
  const places = placesOfVerses(verse, name.number);
  addNamedSurah(state, name, tokenSpan(state, name.first, name.next), { places, next, number }, { start: name.start });
  state.consumedTo = next;
  return true;
}

/** Whether "of the song", "of my poem" follows a verse. */
function isOfOtherText(state: ParseState, next: number): boolean {
  return (
    textMatches(state, next, /^of$/) &&
    textMatches(state, next + 1, /^(?:the|a|this|that|my|our|his|her)$/) &&
    !textMatches(state, next + 2, /^(?:quran|qur|koran|surah|sura|same)$/)
  );
}

const lastSurah = 114;

/** Whether a name before "verse" means the surah, although the word "surah" is missing. */
function isCertainSurah(state: ParseState, name: SurahNameMatch, sequence: DivisionSequence): boolean {
  if (name.distance > maxDistanceWithoutCue) return false;
  const { text } = state.tokens[sequence.first];
  // "Ioannes v. 6": on a page that knows the name as that of a book of the Bible it is no surah's.
  if (!isArabicVerseWord(text) && bookEndingBefore(state, name.next)?.next === name.next) return false;
  if (!name.needsCue) return true;
  if (!isOfOtherText(state, sequence.next) && isSurahInQuranText(state, name)) return true;
  // "Yusuf, ayah 12" and «یوسف، آیه ۱۲» mean the surah; "Joseph, verse 12" need not.
  return isArabicVerseWord(text) && isMark(state, name.next, ',');
}

/** Index of the token after a source that ends before `index`, with up to three marks between them. */
export function sourceEndBefore(state: ParseState, index: number): number | undefined {
  let cursor = index;
  while (
    cursor > state.consumedTo &&
    cursor > index - 3 &&
    state.tokens[cursor - 1].kind === 'mark' &&
    /^[,:;"'*_.-]$/.test(state.tokens[cursor - 1].text)
  )
    cursor--;
  return cursor > state.consumedTo && state.tokens[cursor - 1].kind === 'word' ? cursor : undefined;
}

/** Reads a misspelled title before divisions that belong to works: "Nehjul Belaaga, Sermon 27". */
function readMisspelledTitle(state: ParseState, sequence: DivisionSequence, titleEnd: number): boolean {
  const innermost = state.enclosureIndex[sequence.first];
  for (let first = titleEnd - 1, words = 0; first >= Math.max(state.consumedTo, titleEnd - 12) && words < 8; first--) {
    const token = state.tokens[first];
    if (
      state.enclosureIndex[first] !== innermost ||
      (token.kind === 'mark' && !/^['`-]$/.test(token.text)) ||
      token.kind === 'number'
    )
      break;
    if (token.kind !== 'word') continue;
    words++;
    if (otherFirstWords.has(token.text)) return false;
    if (!token.capital || !startsName(state, first) || isOtherWorkBefore(state, first)) continue;
    const span = tokenSpan(state, first, titleEnd);
    const work = state.titles.nearest(state.view.slice(span.start, span.end));
    if (work === undefined) continue;
    addWorkCitations(state, work, sequence.divisions, { start: span.start, work: span });
    state.consumedTo = sequence.next;
    readCarriedDivisions(state, work);
    return true;
  }
  return false;
}

/** "The Sira of Ibn Kathir" is no spelling of his Tafsir. */
const otherFirstWords = wordSet('sira sirah seerah tadhkira tadhkirah father student biography life shamail');

/** Whether no other word of the same name stands before a capitalised word. */
function startsName(state: ParseState, first: number): boolean {
  let before = first - 1;
  if (isMark(state, before, '-')) before -= textMatches(state, before - 1, /^(?:[aeiou][a-z]{1,2}|[eiy]e?)$/) ? 2 : 1;
  const token = state.tokens[before];
  return before < state.consumedTo || token.kind !== 'word' || !token.capital || startWords.has(token.text);
}

/** Words before a title that are capitalised only at the start of a sentence. */
const startWords = wordSet('see in from the as and also read compare cf quoted this that our his by refer to imam');
