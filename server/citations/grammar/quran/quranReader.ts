import { maxDistanceAfterCue } from '../../names/surahNames';
import { readChapterVerse, readChapterVerseList } from '../chapterVerse';
import { readDivisionWord } from '../divisionWords';
import { isYearPair } from '../falsePositives';
import { readNumber, readRange } from '../numbers';
import { romanNumeralAt } from '../numerals';
import { isAnyMark, isInReference, isMark, isNumber, isReferenceEnd, tokenSpan, type ParseState } from '../parseState';
import { addScriptureCitations, type CitationHead } from '../scripture/addScriptureCitations';
import { chapterPlace, placesOfChapterVerses, theQuran } from '../scripture/scripturePlace';
import { toSpan } from '../scripture/scriptureProblems';
import { addNamedSurah } from './addSurah';
import { isChapterInProse, isSurahWord, type QuranNameMatch } from './quranName';
import { surahNameAt } from './surahName';
import { readNamedSurah, readNumberedSurah, readSurah, surahNameAfterNumber } from './surahReader';
import { quranOptions, readVersesOfChapter, readVersesOfSurah, tokenAfterVerses } from './surahVerses';

/** Reads a citation from the Qur'an's name on: chapter and verse, a surah, or a verse after it. */
export function readAfterQuranName(state: ParseState, name: QuranNameMatch): boolean {
  const head = { start: state.tokens[name.first].start, work: tokenSpan(state, name.first, name.next) };
  let cursor = name.next;
  while (isAnyMark(state, cursor, '"*_')) cursor++;
  const hasSeparator = isAnyMark(state, cursor, ',:;-.');
  if (hasSeparator && !(isMark(state, cursor, '.') && !isInReference(state, cursor) && !isNumber(state, cursor + 1)))
    cursor++;
  if (isMark(state, cursor, '-') && hasSeparator) cursor++;
  const hasBracket = !hasSeparator && isAnyMark(state, cursor, '([');
  const inside = hasBracket ? cursor + 1 : cursor;
  if (isSurahWord(state, inside)) return readSurah(state, inside, head);
  const word = readDivisionWord(state, inside);
  if (word?.kind === 'chapter') return readNumberedSurah(state, word.numberIndex, inside, head);
  if (word?.kind === 'verse') return readVerseWordChapterVerse(state, word.numberIndex, inside, head);
  if (isNumber(state, inside) || romanNumeralAt(state, inside) !== undefined)
    return readNumbersAfterQuranName(state, inside, head, hasBracket) || readChapterInProse(state, name, head);
  if (hasBracket && readSurahInBrackets(state, inside, head)) return true;
  if (hasSeparator || name.short || isInReference(state, inside))
    return readNamedSurah(state, inside, inside, head, name.short ? 'qs' : 'quran');
  return false;
}

/** Reads "Quran [al-A'raf] 7:172": the name of the surah in brackets of its own, then the verse. */
function readSurahInBrackets(state: ParseState, index: number, head: CitationHead): boolean {
  const name = surahNameAt(state, index);
  if (name === undefined || name.distance > maxDistanceAfterCue) return false;
  const close = isMark(state, name.next, "'") ? name.next + 1 : name.next;
  const verses = isAnyMark(state, close, ')]') ? readVersesOfSurah(state, close + 1, name) : undefined;
  if (verses === undefined) return false;
  addNamedSurah(state, name, { start: state.tokens[index - 1].start, end: state.tokens[close].end }, verses, head);
  state.consumedTo = Math.max(close + 1, verses.next);
  return true;
}

/** Reads "the opening of Quran 55". */
function readChapterInProse(state: ParseState, name: QuranNameMatch, head: CitationHead): boolean {
  const chapter = isChapterInProse(state, name.first, name.next) ? readNumber(state, name.next) : undefined;
  if (chapter === undefined) return false;
  addScriptureCitations(state, theQuran, [chapterPlace(chapter)], head);
  state.consumedTo = chapter.next;
  return true;
}

/** Reads numbers after the Qur'an's name: "5: 54", "2:183, 185; 5:54", "II, 255", "2". */
function readNumbersAfterQuranName(state: ParseState, index: number, head: CitationHead, hasBracket: boolean): boolean {
  const isReference = isInReference(state, index) || hasBracket;
  const reference = readChapterVerse(state, index, {
    ...quranOptions,
    anySeparator: isReference || isAnyMark(state, index + 1, './'),
    comma: state.language.comma,
    romanChapter: state.tokens[index].kind === 'word',
  });
  // "Tarjuman al-Qur'an 1396/1976"
  if (reference !== undefined && isYearPair(reference.chapter.from, reference.verses[0].from)) return false;
  if (reference !== undefined) {
    const references = readChapterVerseList(state, reference, quranOptions);
    const next = references[references.length - 1].next;
    const closes =
      hasBracket && references.length === 1 && reference.verses.length === 1 && isAnyMark(state, next, ')]');
    addScriptureCitations(state, theQuran, placesOfChapterVerses(references), {
      ...head,
      ...(closes ? { end: state.tokens[next].end } : {}),
    });
    state.consumedTo = closes ? next + 1 : next;
    return true;
  }
  if (surahNameAfterNumber(state, index + 1) !== undefined) return readNumberedSurah(state, index, index, head);
  const chapter = readRange(state, index);
  if (chapter === undefined || !isReference || !isReferenceEnd(state, chapter.next) || chapter.from > 140) return false;
  // "(Quran, 2, verse 255)"
  const verses = readVersesOfChapter(state, chapter.next, chapter.from) ?? [];
  addScriptureCitations(
    state,
    theQuran,
    verses.length === 0
      ? [chapterPlace(chapter)]
      : verses.map((place, position) =>
          position === 0 ? { ...place, division: toSpan(chapter), chapterDigits: toSpan(chapter) } : place,
        ),
    head,
  );
  state.consumedTo = Math.max(chapter.next, tokenAfterVerses(verses));
  return true;
}

/** Reads "verse 2:255" after the Qur'an's name. ("verse 255 of Surah 2" is read later, from its verse on.) */
function readVerseWordChapterVerse(
  state: ParseState,
  numberIndex: number,
  wordIndex: number,
  head: CitationHead,
): boolean {
  const reference = readChapterVerse(state, numberIndex, { ...quranOptions, inProse: true });
  if (reference === undefined) return false;
  const references = readChapterVerseList(state, reference, { ...quranOptions, inProse: true });
  const places = placesOfChapterVerses(references).map((place, index) =>
    index === 0 ? { ...place, start: state.tokens[wordIndex].start } : place,
  );
  addScriptureCitations(state, theQuran, places, head);
  state.consumedTo = references[references.length - 1].next;
  return true;
}
