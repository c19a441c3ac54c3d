import { readChapterVerse, readChapterVerseList } from '../chapterVerse';
import { readDivisionWord } from '../divisionWords';
import { readRange } from '../numbers';
import { romanNumeralAt } from '../numerals';
import { isAnyMark, isInReference, isMark, isNumber, isReferenceEnd, tokenSpan, type ParseState } from '../parseState';
import { addScriptureCitations, type CitationHead } from '../scripture/addScriptureCitations';
import { chapterPlace, placesOfChapterVerses, theQuran } from '../scripture/scripturePlace';
import { toSpan } from '../scripture/scriptureProblems';
import { isSurahWord } from './quranName';
import { readNamedSurah, readNumberedSurah, readSurah, surahNameAfterNumber } from './surahReader';
import { quranOptions, readVersesOfChapter, tokenAfterVerses } from './surahVerses';

/** Reads what follows the Qur'an's name and adds its citations. Answers whether there were any. */
export function readAfterQuranName(state: ParseState, name: { first: number; next: number }): boolean {
  const head = { start: state.tokens[name.first].start, work: tokenSpan(state, name.first, name.next) };
  let cursor = name.next;
  while (isAnyMark(state, cursor, '"*_')) cursor++;
  const parted = isAnyMark(state, cursor, ',:;-.');
  if (parted && !(isMark(state, cursor, '.') && !isInReference(state, cursor) && !isNumber(state, cursor + 1)))
    cursor++;
  if (isMark(state, cursor, '-') && parted) cursor++;
  const opened = !parted && isAnyMark(state, cursor, '([');
  const inside = opened ? cursor + 1 : cursor;
  if (isSurahWord(state, inside)) return readSurah(state, inside, head);
  const word = readDivisionWord(state, inside);
  if (word?.kind === 'chapter') return readNumberedSurah(state, word.numberIndex, inside, head);
  if (word?.kind === 'verse') return readVerseWordChapterVerse(state, word.numberIndex, inside, head);
  if (isNumber(state, inside) || romanNumeralAt(state, inside) !== undefined)
    return readNumbersAfterQuranName(state, inside, head, opened);
  if (parted || isInReference(state, inside)) return readNamedSurah(state, inside, inside, head, 'quran');
  return false;
}

/** Chapter and verse in digits behind the name: "5: 54", "2:183, 185; 5:54", "II, 255", "2". */
function readNumbersAfterQuranName(state: ParseState, index: number, head: CitationHead, opened: boolean): boolean {
  const isReference = isInReference(state, index) || opened;
  const reference = readChapterVerse(state, index, {
    ...quranOptions,
    anySeparator: isReference || isAnyMark(state, index + 1, './'),
    romanChapter: state.tokens[index].kind === 'word',
  });
  if (reference !== undefined) {
    const references = readChapterVerseList(state, reference, quranOptions);
    const next = references[references.length - 1].next;
    const closes = opened && references.length === 1 && reference.verses.length === 1 && isAnyMark(state, next, ')]');
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
  const place = readVersesOfChapter(state, chapter.next, chapter.from) ?? [];
  addScriptureCitations(
    state,
    theQuran,
    place.length === 0
      ? [chapterPlace(chapter)]
      : place.map((item, position) =>
          position === 0 ? { ...item, division: toSpan(chapter), chapterDigits: toSpan(chapter) } : item,
        ),
    head,
  );
  state.consumedTo = Math.max(chapter.next, tokenAfterVerses(place));
  return true;
}

/** "The Qur'an, verse 255 of Surah 2" is read from its verse on; "verse 2:255" here. */
function readVerseWordChapterVerse(state: ParseState, number: number, kindAt: number, head: CitationHead): boolean {
  const reference = readChapterVerse(state, number, { ...quranOptions, inProse: true });
  if (reference === undefined) return false;
  const references = readChapterVerseList(state, reference, { ...quranOptions, inProse: true });
  const places = placesOfChapterVerses(references).map((place, index) =>
    index === 0 ? { ...place, start: state.tokens[kindAt].start } : place,
  );
  addScriptureCitations(state, theQuran, places, head);
  state.consumedTo = references[references.length - 1].next;
  return true;
}
