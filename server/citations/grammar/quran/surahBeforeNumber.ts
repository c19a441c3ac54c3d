import { isArabicScript } from '../../tokenize';
import { maxDistanceAfterCue, maxDistanceWithoutCue } from '../../names/surahNames';
import { readChapterVerse, readChapterVerseList } from '../chapterVerse';
import { isAfterScoreWord } from '../falsePositives';
import { fillsListItem } from '../listItem';
import { readRange, readRangeList, type NumberRange } from '../numbers';
import {
  isAnyMark,
  isInBrackets,
  isInDate,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  tokenSpan,
  type ParseState,
} from '../parseState';
import { placesOfChapterVerses, theQuran, versePlaces, versesIn } from '../scripture/scripturePlace';
import { addNamedSurah } from './addSurah';
import { isSurahVerseInProse } from './surahInProse';
import { isQuranText } from './surahInQuranText';
import { surahNameEndingBefore, type SurahNameMatch } from './surahName';

/**
 * Reads a surah's name without the word "surah" before a number: "al-Baqarah 2:255", "[al-Baqarah: 153]", «بقره/۱۵۳»,
 * "(Saba', 34:12)".
 */
export function readSurahBeforeNumber(state: ParseState, index: number): boolean {
  const before = nameEndBefore(state, index);
  if (before === undefined || state.tokens[index].value > 400) return false;
  const slashed = isMark(state, index + 1, '/') && isNumber(state, index + 2) && !isMark(state, index + 3, '/');
  const numbered = slashed || (isMark(state, index + 1, ':') && isNumber(state, index + 2));
  // Comparing names by sound is the slowest step, so check the marks first.
  if (!numbered && !(isAnyMark(state, index - 1, ':/') || isInReference(state, index) || maySpeakOfSurah(state, index)))
    return false;
  const name = surahNameEndingBefore(state, before);
  if (name === undefined || name.distance > maxDistanceAfterCue || mayBeScore(state, name)) return false;
  const division = tokenSpan(state, name.first, name.next);
  const reference = numbered ? readChapterVerse(state, index, { maxVerse: 286, anySeparator: slashed }) : undefined;
  if (reference !== undefined) {
    const agrees = reference.chapter.from === name.number;
    if (!agrees && slashed) return false;
    if (
      !agrees &&
      (name.distance > maxDistanceWithoutCue ||
        (name.needsCue && !hasArticle(state, name)) ||
        followsOtherName(state, name) ||
        versesIn(theQuran, reference.chapter.from) === 0)
    )
      return false;
    const references = readChapterVerseList(state, reference, { maxVerse: 286 });
    let { next } = references[references.length - 1];
    const end = isMark(state, index - 1, '(') && isMark(state, next, ')') ? state.tokens[next].end : undefined;
    if (end !== undefined) next++;
    addNamedSurah(
      state,
      name,
      division,
      {
        places: placesOfChapterVerses(references),
        next,
        number: reference.chapter,
        ...(end === undefined ? {} : { end }),
      },
      { start: name.start },
    );
    state.consumedTo = next;
    return true;
  }
  return readVerseAfterSurah(state, index, name);
}

/** Whether the numbers after a name that is also a person's may be the result of a game. In brackets they are not. */
function mayBeScore(state: ParseState, name: SurahNameMatch): boolean {
  return name.needsCue && !isInReference(state, name.first) && isAfterScoreWord(state, name.first);
}

/** Whether a short name has its article and a usual spelling ("Al-Kahf"). Then chapter and verse are cue enough. */
function hasArticle(state: ParseState, name: SurahNameMatch): boolean {
  return name.distance <= 0.04 && name.next - name.first > 1 && state.tokens[name.first + 1].text === '-';
}

/** Whether a name is the end of a longer one, such as the title of a book: "Jawahir al-Kalam". */
function followsOtherName(state: ParseState, name: SurahNameMatch): boolean {
  const before = state.tokens[name.first - 1];
  if (before === undefined) return false;
  // Arabic has no capitals: «لوحة المدخل الحجرات (٤٨: ١٣)» in a text on the Qur'an.
  if (isArabicScript(before.text) && isMark(state, name.next, '(') && isQuranText(state)) return false;
  return before.kind === 'word' && before.capital && !/^(?:see|in|from|the|and|cf|of|read)$/.test(before.text);
}

/** Reads "[al-Baqarah: 153]" and «(بقره، ۱۵۳)»: the number is a verse of the surah. */
function readVerseAfterSurah(state: ParseState, index: number, name: SurahNameMatch): boolean {
  const separator = state.tokens[name.next === index ? index : index - 1];
  const isCertain = name.distance <= maxDistanceWithoutCue && !name.needsCue;
  const hasColonOrSlash = separator.text === ':' || separator.text === '/';
  const first = readRange(state, index);
  if (
    first === undefined ||
    name.distance > maxDistanceWithoutCue ||
    isMark(state, index - 1, '(') ||
    isInDate(state, index)
  )
    return false;
  const verses = readRangeList(state, first, false, 286);
  const last = verses[verses.length - 1];
  const alone = fillsListItem(state, name.first, last.next);
  const inQuran =
    state.context.topic?.work === 'quran' ||
    state.context.citesQuran ||
    (alone && hasColonOrSlash && isCertainVerseBehind(state, index));
  const places = versePlaces(verses, name.number, first.start);
  const add = (): boolean => {
    addNamedSurah(
      state,
      name,
      tokenSpan(state, name.first, name.next),
      { places, next: last.next },
      { start: name.start },
    );
    state.consumedTo = last.next;
    return true;
  };
  const isWholeLine = state.isLine === true && name.first === 0 && last.next === state.tokens.length;
  if (isWholeLine && isCertain && name.next - name.first > 1 && versesExist(name.number, last)) return add();
  const prose = name.next === index ? '' : separator.text;
  if (!(alone && isInBrackets(state, index)) && isSurahVerseInProse(state, name, verses, prose)) return add();
  if (!alone && !(isCertain && hasColonOrSlash && !separator.spaced && isReferenceEnd(state, last.next))) return false;
  if (!isCertain && !((hasColonOrSlash || inQuran) && first.from <= versesIn(theQuran, name.number))) return false;
  if (
    name.needsCue &&
    !(inQuran || isArabicScript(state.tokens[name.first].text) || state.tokens[name.first + 1]?.text === '-')
  )
    return false;
  return add();
}

function versesExist(chapter: number, last: NumberRange): boolean {
  return (last.to ?? last.from) <= versesIn(theQuran, chapter);
}

/**
 * Whether brackets later in the paragraph hold a verse of a surah whose name means nothing else: "(Insan: 9) and (Ha-Mim
 * Sajda: 34)".
 */
function isCertainVerseBehind(state: ParseState, index: number): boolean {
  const own = state.enclosureIndex[index];
  if (own < 0) return false;
  return state.enclosures.slice(own + 1, own + 1 + maxBracketsCompared).some(({ open, close }) => {
    if (!isNumber(state, close - 1) || !isMark(state, close - 2, ':')) return false;
    const name = surahNameEndingBefore(state, close - 2);
    return (
      name?.first === open + 1 &&
      !name.needsCue &&
      name.distance <= maxDistanceWithoutCue &&
      state.tokens[close - 1].value <= versesIn(theQuran, name.number)
    );
  });
}

const maxBracketsCompared = 8;

/** Whether a word before the number may be a surah's name in prose: a cheap test before names are compared. */
function maySpeakOfSurah(state: ParseState, index: number): boolean {
  const { topic, citesQuran } = state.context;
  return citesQuran || topic?.work === 'quran' || isMark(state, index - 2, '-') || isMark(state, index - 3, '-');
}

/**
 * Index of the token after the name that precedes a number, with at most one separator and an apostrophe between them.
 */
function nameEndBefore(state: ParseState, index: number): number | undefined {
  let cursor = index;
  if (
    cursor > state.consumedTo &&
    state.tokens[cursor - 1].kind === 'mark' &&
    /^[,:/(-]$/.test(state.tokens[cursor - 1].text)
  )
    cursor--;
  if (cursor > state.consumedTo && cursor < index && isMark(state, cursor - 1, "'")) cursor--;
  return cursor > state.consumedTo && state.tokens[cursor - 1].kind === 'word' ? cursor : undefined;
}
