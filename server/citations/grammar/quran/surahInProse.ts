import { isArabicScript } from '../../tokenize';
import { isTimeOrCount } from '../falsePositives';
import { isAnd, isWordAfterReference, type NumberRange } from '../numbers';
import { isAnyMark, isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { wordSet } from '../../wordSet';
import { theQuran, versesIn } from '../scripture/scripturePlace';
import { isSurahWord, quranNameFrom } from './quranName';
import { isPlaceInQuranText, mayBePerson } from './surahInQuranText';
import type { SurahNameMatch } from './surahName';

/**
 * Whether a surah's name and a number without the word "surah" and outside brackets of their own cite a verse: "the
 * oath in al-Fajr, 24". The text has to speak of the Qur'an, a preposition or a word such as "see" has to stand before
 * the name, and the surah has to have the verse. A name without an article may be a person's, with an age after it:
 * such a name has to be that of the surah cited last ("Surah Yusuf begins …; compare Yusuf, 100").
 */
export function isSurahVerseInProse(
  state: ParseState,
  name: SurahNameMatch,
  verses: readonly NumberRange[],
  separator: string,
): boolean {
  const count = versesIn(theQuran, name.number);
  if (verses.some(verse => verse.from < 1 || (verse.to ?? verse.from) > count)) return false;
  const { next } = verses[verses.length - 1];
  const isColon = state.language.code === 'tr' && isMark(state, next, ':') && state.tokens[next + 1]?.kind !== 'number';
  if (isTimeOrCount(state, next) || !(isColon || mayEndReference(state, next, separator))) return false;
  const { topic, citesQuran, lastScripture } = state.context;
  if (topic?.work === 'bible' && topic.block === state.block && !isBehindDash(state, name, next)) return false;
  const inBlock = topic?.work === 'quran' && topic.block === state.block;
  // "Bara'a: 120" in a paragraph about the Qur'an.
  if (separator === ':' && inBlock && !name.needsCue) return true;
  if (isTurkishPlace(state, name, verses, separator)) return true;
  if (isPlaceInQuranText(state, name, verses, separator)) return true;
  if (name.distance > maxDistanceInProse) return false;
  // «زمر، ۹» in a text that cites the Qur'an: the name is that of no person and of no thing.
  const { text } = state.tokens[name.first];
  if (isArabicScript(text) && text.length > 2 && separator === ',' && !name.ambiguous && (citesQuran || inBlock))
    return isReferenceEnd(state, next);
  // "Dahr: 9": a short name that is no person's. At the start of a sentence it may be the label of a speaker.
  if (separator === ':' && inBlock && !name.ambiguous && followsSmallWord(state, name)) return true;
  if (separator === ',' && (citesQuran || inBlock) && isWholeSentence(state, name, verses)) return true;
  if (separator === ',' && isBehindDash(state, name, next)) return true;
  const isCompared = textMatches(state, beforeName(state, name), /^(?:see|cf|compare)$/);
  if (hasArticle(state, name)) {
    if (!isCompared && !textMatches(state, beforeName(state, name), wordsBeforeName)) return false;
    return inBlock || (state.isNote && (citesQuran || isCompared)) || isVerseWordNear(state, next);
  }
  if (state.isNote && isCompared && citesQuran && !name.needsCue) return true;
  return (
    isCompared &&
    lastScripture?.work === 'quran' &&
    lastScripture.block === state.block &&
    lastScripture.levels[0]?.number === name.number
  );
}

/**
 * Whether a text in Turkish that cites the Qur'an cites a verse by name and number: "Mâide 87-88'i okuyun", and at the start of
 * a sentence "İbrahim 7: Şükrederseniz …", where the name may be a person's.
 */
function isTurkishPlace(
  state: ParseState,
  name: SurahNameMatch,
  verses: readonly NumberRange[],
  separator: string,
): boolean {
  const { language, tokens, context } = state;
  if (language.code !== 'tr' || separator !== '' || !(context.citesQuran || context.topic?.work === 'quran'))
    return false;
  const { next } = verses[verses.length - 1];
  if (turkishWords.has(tokens[name.next - 1]?.text ?? '')) return false;
  const isStart = name.first === 0 || isAnyMark(state, name.first - 1, '.!?');
  if (isStart && name.distance <= maxDistanceInProse && isQuotedNext(state, next)) return true;
  if (name.needsCue || name.ambiguous || mayBePerson(state, name)) return false;
  const isRange = verses.some(({ to }) => to !== undefined);
  const hasSuffix = tokens[next]?.kind === 'mark' && tokens[next].end - tokens[next].start > 1;
  // "Mâide 87'de doğdu": a year, if the verb does not tell that somebody reads or says it.
  const isRead = isRange || tokens.slice(next, next + 6).some(({ text }) => turkishReading.test(text));
  return isRead && (hasSuffix || (isRange && isReferenceEnd(state, next)));
}

const turkishReading =
  /^(?:oku(?:yun|yunuz|yalim|yelim|rsaniz|rsak)|buyur(?:ur|uyor|ulur|du)|den(?:ir|iyor)|der|diyor|gecer|geciyor|ayet\p{L}{0,8})$/u;

/** Names of surahs that are words of every day: "Cuma 9-10" is Friday from nine to ten. */
const turkishWords = wordSet('cuma kalem fil saf kadir nur insan fetih hac zafer rahman nisa tur');

/**
 * Whether a colon leads to the words of a verse: two words at least, the second no name, and no number or "dedi" in the sentence, as
 * behind the age of a person: "Yunus 12: Arkadaşım Ali 13", 'İbrahim 7: "Ben de geldim," dedi.'
 */
function isQuotedNext({ tokens }: ParseState, colon: number): boolean {
  if (tokens[colon]?.text !== ':') return false;
  const isQuotation = tokens[colon + 1]?.text === '"';
  const first = isQuotation ? colon + 2 : colon + 1;
  if (tokens[first]?.capital !== true || tokens[first + 1]?.kind !== 'word' || tokens[first + 1].capital) return false;
  let cursor = first;
  while (cursor < tokens.length && !/^[.!?]$/.test(tokens[cursor].text)) cursor++;
  const words = tokens.slice(first, cursor + 3);
  return (
    (isQuotation || cursor - first > 2) &&
    !words.some(({ kind, text }) => kind === 'number' || /^(?:dedi|diyor|demis|dedim|yas\p{L}{0,5})$/u.test(text))
  );
}

/** Whether a name that means nothing else and a range of verses are all of a sentence: "Inshirah, 5-6." */
function isWholeSentence(state: ParseState, name: SurahNameMatch, verses: readonly NumberRange[]): boolean {
  const last = verses[verses.length - 1];
  const isStart = name.first === 0 || isAnyMark(state, name.first - 1, '.!?"');
  const isEnd = last.next === state.tokens.length || isAnyMark(state, last.next, '.!?');
  const isSure = verses.some(({ to }) => to !== undefined) || hasArticle(state, name);
  return isStart && isEnd && !name.needsCue && isSure;
}

/** Whether a name and its verse end a sentence behind a dash, shortly after another verse: "… would have believed — Yunus, 99." */
function isBehindDash(state: ParseState, name: SurahNameMatch, next: number): boolean {
  const last = state.candidates[state.candidates.length - 1];
  if (last === undefined || !last.key.startsWith('quran:') || !isAnyMark(state, name.first - 1, '-')) return false;
  const isEnd = next === state.tokens.length || isAnyMark(state, next, '.!?;');
  if (!isEnd || !state.tokens[name.first].spaced || name.start - last.end > maxDistanceToDash) return false;
  // "Maryam, 19" may be a girl with her age.
  if (state.tokens[next - 1].value <= maxAge && (name.ambiguous || mayBePerson(state, name))) return false;
  // "To my brother — Yunus, 99": only a sentence that may be a verse.
  const before = state.tokens.slice(Math.max(0, name.first - maxTokensOfVerse), name.first);
  return before.some(({ text }) => wordsOfVerses.has(text));
}

const maxAge = 45;
const wordsOfVerses = wordSet('god lord allah say says said recite recites recited verse verses');
const maxTokensOfVerse = 30;

/** Chosen by hand: a few sentences. In UTF-16 units. */
const maxDistanceToDash = 400;

/** Maximum distance of a name that has no cue besides the text around it. Chosen by hand. */
const maxDistanceInProse = 0.04;

const wordsBeforeName = /^(?:in|of|from|and|or|again|also|with|to|by|like|as|both)$/;

/** Index of the word before a name, past the full stop of "cf.". */
function beforeName(state: ParseState, name: SurahNameMatch): number {
  const before = name.first - 1;
  return isMark(state, before, '.') && textMatches(state, before - 1, /^cf$/) ? before - 1 : before;
}

function followsSmallWord(state: ParseState, name: SurahNameMatch): boolean {
  const before = state.tokens[name.first - 1];
  return before?.kind === 'word' && !before.capital;
}

function hasArticle(state: ParseState, name: SurahNameMatch): boolean {
  return (
    textMatches(state, name.first, /^(?:al|el|an|ar|as|ash|at|az|ad|adh|ath)$/) && isMark(state, name.first + 1, '-')
  );
}

/**
 * Whether a citation may end before a token. A clause in commas after a number is rather an apposition: "al-Balad, 14,
 * has closed".
 */
function mayEndReference(state: ParseState, next: number, separator: string): boolean {
  if (separator === ',' && isMark(state, next, ','))
    return state.isNote || textMatches(state, next + 1, /^(?:where|which|and|or|verses?|when|as|again|too)$/);
  return isReferenceEnd(state, next)
    ? !isAnyMark(state, next, '\'"°')
    : isAnd(state, next) || isWordAfterReference(state, next);
}

/** Whether a word for a verse, "surah" or the Qur'an's name is one of the 16 tokens from `index` on. */
function isVerseWordNear(state: ParseState, index: number): boolean {
  for (let cursor = index; cursor < Math.min(state.tokens.length, index + 16); cursor++) {
    if (textMatches(state, cursor, /^(?:verses?|ayahs?|ayat)$/) || isSurahWord(state, cursor)) return true;
    if (quranNameFrom(state, cursor) !== undefined) return true;
  }
  return false;
}
