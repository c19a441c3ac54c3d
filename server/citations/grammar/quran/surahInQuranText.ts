import { fold } from '../../../text/fold';
import { surahNamed } from '../../names/surahNames';
import { isArabicScript } from '../../tokenize';
import { wordSet } from '../../wordSet';
import type { NumberRange } from '../numbers';
import { isAnyMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import type { SurahNameMatch } from './surahName';

/**
 * Whether a surah's name and a number are a verse because the text is one on the Qur'an, as a class or a sermon: "Ahzab 72,
 * the Trust"; "Hijr 28 to 29; Isra, 61; and Sad, 71". The text has cited the Qur'an and speaks of surahs or verses. A name
 * that is also a person's or a thing's has to stand in a list of such places.
 */
export function isPlaceInQuranText(
  state: ParseState,
  name: SurahNameMatch,
  verses: readonly NumberRange[],
  separator: string,
): boolean {
  if (!isQuranText(state) || !(separator === '' || separator === ',') || name.distance > maxDistance) return false;
  // The names are common nouns, which need a word for reading: «اقرؤوا الحشر ٩».
  if (isArabicScript(state.tokens[name.first].text))
    return !name.ambiguous && textMatches(state, name.first - 1, arabicReading);
  if (isAfterOtherName(state, name) || isThing(state, name, verses)) return false;
  const [{ from, to }] = verses;
  if (from <= maxAge && to === undefined && verses.length === 1 && mayBePerson(state, name)) return false;
  if (isListed(state, name, verses)) return true;
  if (mayBeOther(state, name)) return hasArticle(state, name) && isCited(state, name);
  return !isShort(state, name) || isWholeSentence(state, name, verses);
}

/** Whether a name without "surah" before the word "verse" is that of a surah: "Kahf, verse 50" in a text on the Qur'an. */
export function isSurahInQuranText(state: ParseState, name: SurahNameMatch): boolean {
  return (
    isQuranText(state) && name.distance <= maxDistance && !mayBeOther(state, name) && !isAfterOtherName(state, name)
  );
}

/** Whether the transcript has cited the Qur'an and speaks of its surahs or verses by their own names. */
export function isQuranText(state: ParseState): boolean {
  return state.context.citesQuran && state.hasCue(quranWords);
}

/** "Maryam 5 and Ibrahim 7 are my children." */
const maxAge = 45;

/** Whether the words around are those of a house, a programme or the like: "Ahzab 72, our flat". */
function isThing(state: ParseState, { first }: SurahNameMatch, verses: readonly NumberRange[]): boolean {
  const { next } = verses[verses.length - 1];
  if (textMatches(state, next + 1, /^(?:our|my|his|her|their)$/) || textMatches(state, first - 2, placeVerbs))
    return true;
  return state.tokens.slice(next, next + 7).some(({ text }) => things.has(text));
}

const placeVerbs = /^(?:live|lives|lived|meet|meets|met|stay|stays|stayed|born|died)$/;
const things = wordSet(
  'flat apartment street road podcast podcasts campaign shop hall room satellite rocket scored goalkeeper channel school hotel',
);

const arabicReading =
  /^[وفس]?(?:اقرا|اقراوا|اقرووا|اقرءوا|قرا|قرات|قرانا|نقرا|يقرا|تقرا|راجع|راجعوا|انظر|انظروا|تلا|اتلوا|تلونا|بخوانید|خواندیم|خواندم)$/u;

const quranWords = wordSet(
  'surah sura surahs suras surat suratul soorah sourate sure suren ayah ayat aya ayahs ayats tafsir tafseer سوره السوره ایه الایه ایات',
);

/** A rarer spelling needs the word "surah". */
const maxDistance = 0.04;

/** Whether the name belongs to a longer one: "Masjid al-Falah 12", "Sheikh Ahzab 4". */
function isAfterOtherName(state: ParseState, { first }: SurahNameMatch): boolean {
  const before = state.tokens[first - 1];
  if (before?.kind !== 'word') return false;
  return (before.capital && !startWords.has(before.text)) || wordsOfThings.has(before.text);
}

const startWords = wordSet('in see and also compare read from then as here so but now open turn to at or cf by');
const wordsOfThings = wordSet(
  'mosque masjid street road flat house operation channel school brother sister mr mrs dr shaykh sheikh bin ibn bint abu umm the',
);

/** Whether a name is also a person's, a people's or a thing's, with its article or without. */
function mayBeOther(state: ParseState, { ambiguous, start, end }: SurahNameMatch): boolean {
  const bare = state.view.slice(start, end).replace(article, '');
  return ambiguous || persons.has(fold(bare).replace(/[^a-z]/g, '')) || surahNamed(bare)?.ambiguous === true;
}

/** Whether a name is also that of a person. */
export function mayBePerson(state: ParseState, { start, end }: SurahNameMatch): boolean {
  const bare = fold(state.view.slice(start, end).replace(article, '')).replace(/[^a-z]/g, '');
  return namesOfPersons.has(bare);
}

const namesOfPersons = wordSet(
  'maryam mariam maryem ibrahim ebrahim yusuf yousuf yousef yunus younus younes nuh nooh hud luqman loqman muhammad mohammad imran',
  'tariq noor nur nisa hadid rad duha taha yasin yaseen qamar shams layl fajr fath nasr hajj talha saba zumar kawthar',
);

const article = /^(?:al|el|an|ar|as|ash|at|az|ad|adh|ath)[-\u2010\u2011]/i;

function hasArticle(state: ParseState, { start, end }: SurahNameMatch): boolean {
  return article.test(state.view.slice(start, end));
}

/** Whether a word stands directly before a name that leads to a place in a text: "as in an-Nur 55". */
function isCited(state: ParseState, { first }: SurahNameMatch): boolean {
  return textMatches(
    state,
    first - 1,
    /^(?:in|of|from|see|cf|compare|read|reads|recite|recited|reciting|quote|quotes)$/,
  );
}

const persons = wordSet(
  'nisa hud taha yasin yaseen furqan sajda sajdah hadid duha kawthar kauther kausar naba rad fatir asr imran aleimran zumar',
  'alam layla dukhan balad fil alfil tin talaq buruj tur falaq mulk',
);

/** Whether a name is so short that it may be an English word or an initial: "Sad, 26". */
function isShort(state: ParseState, { first, next }: SurahNameMatch): boolean {
  return next === first + 1 && state.tokens[first].text.length < minLetters;
}

const minLetters = 4;

/** Whether a verse stands directly before in the sentence, and the place is an item of the same list. */
function isListed(state: ParseState, name: SurahNameMatch, verses: readonly NumberRange[]): boolean {
  const last = state.candidates[state.candidates.length - 1];
  if (last?.key.startsWith('quran:') !== true) return false;
  const { next } = verses[verses.length - 1];
  const ends = isReferenceEnd(state, next) || textMatches(state, next, /^(?:and|و)$/);
  const { start } = state.tokens[name.first];
  const between = state.view.slice(last.end, start);
  return ends && between.length <= maxBetween && listLink.test(between);
}

const maxBetween = 60;
/** A list goes on after a semicolon or "and", with a few words on the place before. */
const listLink = /^(?:,? \p{Ll}[\p{Ll} ]{0,40})?(?:[;,]|,? and)(?: and| then| also| in| on| see){0,2} ?$/u;

/** Whether a name and its verses are all of a sentence: "Sad, 26." */
function isWholeSentence(state: ParseState, name: SurahNameMatch, verses: readonly NumberRange[]): boolean {
  const { next } = verses[verses.length - 1];
  const isStart = name.first === 0 || isAnyMark(state, name.first - 1, '.!?"');
  return isStart && (next === state.tokens.length || isAnyMark(state, next, '.!?'));
}
