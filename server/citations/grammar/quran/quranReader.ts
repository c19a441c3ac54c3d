import { readChapterVerse, readChapterVerseList } from '../chapterVerse';
import { readDivisionWord } from '../divisionWords';
import { readRange } from '../numbers';
import { romanNumeralAt } from '../numerals';
import { isInReference, isMark, isNumber, isReferenceEnd, tokenSpan, type ParseState } from '../parseState';
import { addScriptureCitations, type CitationHead } from '../scripture/addScriptureCitations';
import { chapterPlace, placesOfChapterVerses, theQuran } from '../scripture/scripturePlace';
import { toSpan } from '../scripture/scriptureProblems';
import { isSurahWord } from './quranName';
import { readNamedSurah, readNumberedSurah, readSurah, surahNameAfterNumber } from './surahReader';
import { quranOptions, readVersesOfChapter, tokenAfterVerses } from './surahVerses';

/** Reads what follows the Qur'an's name and adds its citations. Answers whether there were any. */
export function readAfterQuranName(state: ParseState, name: { first: number; next: number }): boolean {
  const head = { start: state.tokens[name.first].start, work: tokenSpan(state, name.first, name.next) };
  let at = name.next;
  while (isMark(state, at, '"') || isMark(state, at, '*') || isMark(state, at, '_')) at++;
  const parted =
    isMark(state, at, ',') ||
    isMark(state, at, ':') ||
    isMark(state, at, ';') ||
    isMark(state, at, '-') ||
    isMark(state, at, '.');
  if (parted && !(isMark(state, at, '.') && !isInReference(state, at) && !isNumber(state, at + 1))) at++;
  if (isMark(state, at, '-') && parted) at++;
  const opened = !parted && (isMark(state, at, '(') || isMark(state, at, '['));
  const inside = opened ? at + 1 : at;
  if (isSurahWord(state, inside)) return readSurah(state, inside, head);
  const kind = readDivisionWord(state, inside);
  if (kind?.kind === 'chapter') return readNumberedSurah(state, kind.numberIndex, inside, head);
  if (kind?.kind === 'verse') return readVerseWordChapterVerse(state, kind.numberIndex, inside, head);
  if (isNumber(state, inside) || romanNumeralAt(state, inside) !== undefined)
    return readNumbersAfterQuranName(state, inside, head, opened);
  if (parted || isInReference(state, inside)) return readNamedSurah(state, inside, inside, head, 'quran');
  return false;
}

/** Chapter and verse in digits behind the name: "5: 54", "2:183, 185; 5:54", "II, 255", "2". */
function readNumbersAfterQuranName(state: ParseState, index: number, head: CitationHead, opened: boolean): boolean {
  const reference = isInReference(state, index) || opened;
  const ref = readChapterVerse(state, index, {
    ...quranOptions,
    anySeparator: reference || isMark(state, index + 1, '.') || isMark(state, index + 1, '/'),
    romanChapter: state.tokens[index].kind === 'word',
  });
  if (ref !== undefined) {
    const refs = readChapterVerseList(state, ref, quranOptions);
    const next = refs[refs.length - 1].next;
    const closes =
      opened && refs.length === 1 && ref.verses.length === 1 && (isMark(state, next, ')') || isMark(state, next, ']'));
    addScriptureCitations(state, theQuran, placesOfChapterVerses(refs), {
      ...head,
      ...(closes ? { end: state.tokens[next].end } : {}),
    });
    state.consumedTo = closes ? next + 1 : next;
    return true;
  }
  if (surahNameAfterNumber(state, index + 1) !== undefined) return readNumberedSurah(state, index, index, head);
  const chapter = readRange(state, index);
  if (chapter === undefined || !reference || !isReferenceEnd(state, chapter.next) || chapter.from > 140) return false;
  // "(Quran, 2, verse 255)"
  const place = readVersesOfChapter(state, chapter.next, chapter.from) ?? [];
  addScriptureCitations(
    state,
    theQuran,
    place.length === 0
      ? [chapterPlace(chapter)]
      : place.map((item, at) =>
          at === 0 ? { ...item, division: toSpan(chapter), chapterDigits: toSpan(chapter) } : item,
        ),
    head,
  );
  state.consumedTo = Math.max(chapter.next, tokenAfterVerses(place));
  return true;
}

/** "The Qur'an, verse 255 of Surah 2" is read from its verse on; "verse 2:255" here. */
function readVerseWordChapterVerse(state: ParseState, number: number, kindAt: number, head: CitationHead): boolean {
  const ref = readChapterVerse(state, number, { ...quranOptions, inProse: true });
  if (ref === undefined) return false;
  const refs = readChapterVerseList(state, ref, { ...quranOptions, inProse: true });
  const places = placesOfChapterVerses(refs).map((place, index) =>
    index === 0 ? { ...place, start: state.tokens[kindAt].start } : place,
  );
  addScriptureCitations(state, theQuran, places, head);
  state.consumedTo = refs[refs.length - 1].next;
  return true;
}
