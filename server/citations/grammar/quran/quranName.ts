import type { CitationLanguage } from '../../languages/citationLanguage';
import { wordSet } from '../../wordSet';
import {
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';

const quranWords = wordSet(
  'quran qurans koran korans koranen coran corano alcoran alcorano alcorao corao coranus alcoranus kuran kurani quoran qoran ghoran',
  'alquran قران القران قرانی קוראן הקוראן',
);

const praiseBefore =
  /^(?:holy|noble|glorious|majestic|sacred|gracious|blessed|great|heilige|heiligen|saint|noble|sagrado|santo|sacro|nobre)$/;

const praiseAfter = /^(?:al|karim|kareem|kerim|majid|majeed|hakim|hakeem|الکریم|کریم|مجید|المجید|الحکیم|حکیم|پاک)$/;

/** Articles of other languages, at the start of a sentence. */
const articles = /^(?:der|le|el|il|o)$/;

/** A name of the Qur'an in the text, in the tokens [first, next). */
export interface QuranNameMatch {
  readonly first: number;
  readonly next: number;
  /** Whether it is an abbreviation: "Q.", "QS". */
  readonly short: boolean;
}

/** The name of the Qur'an that starts at a token: "The Holy Quran", "al-Qur'an al-Karim", "Q.", "QS". */
export function quranNameAt(state: ParseState, index: number): QuranNameMatch | undefined {
  const { tokens } = state;
  let cursor = index;
  if (tokens[cursor].text === 'the' || articles.test(tokens[cursor].text)) {
    if (!tokens[cursor].capital) return undefined;
    cursor++;
  }
  if (/^(?:al|el)$/.test(tokens[cursor]?.text ?? '') && isMark(state, cursor + 1, '-')) cursor += 2;
  while (praiseBefore.test(tokens[cursor]?.text ?? '') && cursor < index + 4) cursor++;
  if (tokens[cursor]?.kind !== 'word') return undefined;
  if (quranWords.has(tokens[cursor].text)) return { first: index, next: skipPraise(state, cursor + 1), short: false };
  if (cursor !== index) return undefined;
  return abbreviatedQuranNameAt(state, index);
}

/** Whether a name of the Qur'an may start with a folded word. */
export function mayStartQuranName(text: string): boolean {
  return (
    /^(?:the|al|el|q|qs|qur|s)$/.test(text) || articles.test(text) || praiseBefore.test(text) || quranWords.has(text)
  );
}

/** Index of the token after words of praise that follow the name: "al-Karim", "-e Majid". */
function skipPraise(state: ParseState, index: number): number {
  let cursor = index;
  for (let words = 0; words < 3; words++) {
    const dash = isMark(state, cursor, '-') ? cursor + 1 : cursor;
    const text = state.tokens[dash]?.text ?? '';
    if (/^(?:e|i)$/.test(text) && isMark(state, dash - 1, '-')) {
      // "Qur'an-e-Karim", Turkish "Kur'an-ı Kerim".
      if (!isMark(state, dash + 1, '-') && !textMatches(state, dash + 1, praiseAfter)) break;
      cursor = dash + 1;
      continue;
    }
    if (!praiseAfter.test(text) || state.tokens[dash].kind !== 'word') break;
    if (text === 'al' && !textMatches(state, dash + 2, praiseAfter)) break;
    cursor = dash + 1;
  }
  return cursor;
}

/**
 * An abbreviation, in capitals and only before a number, or of a surah that is certain from the text: "Q 2:255", "Q. 2:255",
 * "QS 2:255", "Q.S. 2:255", "Q 93". After the Indonesian "QS" and "Q.S." the name of a surah may stand, too.
 */
function abbreviatedQuranNameAt(state: ParseState, index: number): QuranNameMatch | undefined {
  const token = state.tokens[index];
  if (!token.capital || !/^(?:q|qs|qur|s)$/.test(token.text)) return undefined;
  let cursor = index + 1;
  if (isMark(state, cursor, '.')) cursor++;
  const isDotted = token.text === 'q' && state.tokens[cursor]?.text === 's' && isMark(state, cursor - 1, '.');
  if (isDotted) cursor += isMark(state, cursor + 1, '.') ? 2 : 1;
  const isQs = token.text === 'qs' || isDotted;
  // "1 S 3:2" is Samuel.
  if (token.text === 's' && (isNumber(state, index - 1) || !(isInReference(state, index) || state.context.citesQuran)))
    return undefined;
  const start = isAnyMark(state, cursor, ':,') ? cursor + 1 : cursor;
  // "S. 17." is a page in German, "Q. 1." a question.
  const hasVerse = isAnyMark(state, start + 1, ':.') && isNumber(state, start + 2);
  const follows =
    (isNumber(state, start) && (hasVerse || isQs)) ||
    (isQs && state.tokens[start]?.kind === 'word') ||
    (token.text === 'q' && isChapterInProse(state, index, cursor));
  return follows ? { first: index, next: cursor, short: true } : undefined;
}

/**
 * Whether a number after a name of the Qur'an is a surah without a verse, in running text: "she began with Q 93", "the
 * opening of Quran 55". A preposition or a verb of reading has to stand before the name, and nothing that the number may
 * count after it. An abbreviation also needs a text that cites the Qur'an or tells of a recitation.
 */
export function isChapterInProse(state: ParseState, first: number, numberIndex: number): boolean {
  const number = state.tokens[numberIndex];
  const next = numberIndex + 1;
  if (number?.kind !== 'number' || number.value < 1 || number.value > 114 || /^0/.test(number.text)) return false;
  if (!wordsBeforeChapter.has(state.tokens[first - 1]?.text ?? '')) return false;
  const isDecimal = isAnyMark(state, next, '.,') && isNumber(state, next + 1) && !state.tokens[next + 1].spaced;
  const ends = isReferenceEnd(state, next)
    ? !isAnyMark(state, next, `'"°*`)
    : wordsAfterChapter.has(state.tokens[next].text);
  if (!ends || isDecimal) return false;
  if (state.tokens[first].text !== 'q') return true;
  // "Q. 5" is a question of a catechism, too.
  if (state.hasCue(catechismWords)) return false;
  const { citesQuran, topic } = state.context;
  if (isRecitedNear(state, first)) return true;
  // "in Q 3" may be a quarter of a year.
  return number.value > 4 && (citesQuran || (topic?.work === 'quran' && topic.block === state.block));
}

const wordsBeforeChapter = wordSet(
  'in of from with and or to like see compare read reads reading recite recites recited reciting quote quotes quoted',
  'quoting chanted memorised memorized',
);
const catechismWords = wordSet(
  'catechism catechisms katechismus katechismen catechisme catechismes catecismo catecismos catechismo catechismi',
);
const wordsAfterChapter = wordSet(
  'and or is are was were has have say says said speaks tells begins ends opens aloud in on at for to as by where which',
  'who with before after when while we he she they you i it god',
);

/** Whether one of the 12 tokens before a token is a word for reciting. */
function isRecitedNear(state: ParseState, index: number): boolean {
  for (let cursor = Math.max(0, index - 12); cursor < index; cursor++)
    if (textMatches(state, cursor, /^(?:recit(?:e|es|ed|er|ers|ing|ation|ations)|tilawa|tilawat)$/)) return true;
  return false;
}

const latinSurahWord = /^(?:s(?:u|oo|ou|o)r(?:ah?|at|atu(?:[lnrsdtz]|sh|th|dh)?|atal|eh)s?|sour(?:ate|ates)|surehs)$/;
const arabicSurahWord = /^(?:سوره|سورهی|السوره|سورتا|سورتی|سورههای)$/;

/**
 * Whether a token is a word for "surah" in Latin or Arabic script. German and Turkish "Sure" is not: it is English too.
 */
export function isSurahWord(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token?.kind !== 'word') return false;
  return isSurahText(token.text, state.language);
}

/** Whether a folded word is one for "surah" in a language, or in any. */
export function isSurahText(text: string, language: CitationLanguage): boolean {
  return latinSurahWord.test(text) || arabicSurahWord.test(text) || language.surah.has(text);
}

/** Whether a word for "verse" is an Arabic one ("ayah", «آیه»): then the source is the Qur'an. */
export function isArabicVerseWord(text: string): boolean {
  return /^(?:ay|ale|aa?yah?|[وفبل]?(?:ال)?ای)/.test(text);
}

/** The unabbreviated name of the Qur'an that starts at a token, or after "the" in lower case. */
export function quranNameFrom(state: ParseState, index: number): QuranNameMatch | undefined {
  const name = state.tokens[index] === undefined ? undefined : quranNameAt(state, index);
  if (name !== undefined) return name.short ? undefined : name;
  if (state.tokens[index]?.text !== 'the' || state.tokens[index + 1] === undefined) return undefined;
  const following = quranNameAt(state, index + 1);
  return following === undefined || following.short ? undefined : following;
}
