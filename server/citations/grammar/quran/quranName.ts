import { isAnyMark, isInReference, isMark, isNumber, textMatches, type ParseState } from '../parseState';

const quranWord = /^(?:quran|qurans|koran|coran|kuran|quoran|qoran|ghoran|قران|القران|قرانی)$/;

const praiseBefore = /^(?:holy|noble|glorious|majestic|sacred|gracious|blessed|great)$/;

const praiseAfter = /^(?:al|karim|kareem|majid|majeed|hakim|hakeem|الکریم|کریم|مجید|المجید|الحکیم|حکیم)$/;

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
  if (tokens[cursor].text === 'the') {
    if (!tokens[cursor].capital) return undefined;
    cursor++;
  }
  if (/^(?:al|el)$/.test(tokens[cursor]?.text ?? '') && isMark(state, cursor + 1, '-')) cursor += 2;
  while (praiseBefore.test(tokens[cursor]?.text ?? '') && cursor < index + 4) cursor++;
  if (tokens[cursor]?.kind !== 'word') return undefined;
  if (quranWord.test(tokens[cursor].text)) return { first: index, next: skipPraise(state, cursor + 1), short: false };
  if (cursor !== index) return undefined;
  return abbreviatedQuranNameAt(state, index);
}

/** Index of the token after words of praise that follow the name: "al-Karim", "-e Majid". */
function skipPraise(state: ParseState, index: number): number {
  let cursor = index;
  for (let words = 0; words < 3; words++) {
    const dash = isMark(state, cursor, '-') ? cursor + 1 : cursor;
    const text = state.tokens[dash]?.text ?? '';
    if (/^(?:e|i)$/.test(text) && isMark(state, dash - 1, '-') && isMark(state, dash + 1, '-')) {
      cursor = dash + 1;
      continue;
    }
    if (!praiseAfter.test(text) || state.tokens[dash].kind !== 'word') break;
    if (text === 'al' && !textMatches(state, dash + 2, praiseAfter)) break;
    cursor = dash + 1;
  }
  return cursor;
}

/** An abbreviation, in capitals and only before a number: "Q 2:255", "Q. 2:255", "QS 2:255", "Q.S. 2:255". */
function abbreviatedQuranNameAt(state: ParseState, index: number): QuranNameMatch | undefined {
  const token = state.tokens[index];
  if (!token.capital || !/^(?:q|qs|qur|s)$/.test(token.text)) return undefined;
  let cursor = index + 1;
  if (isMark(state, cursor, '.')) cursor++;
  if (token.text === 'q' && state.tokens[cursor]?.text === 's' && isMark(state, cursor - 1, '.')) {
    cursor++;
    if (isMark(state, cursor, '.')) cursor++;
  }
  if (token.text === 's' && !(isInReference(state, index) || state.context.citesQuran)) return undefined;
  const start = isAnyMark(state, cursor, ':,') ? cursor + 1 : cursor;
  const follows =
    (isNumber(state, start) && (isAnyMark(state, start + 1, ':.') || token.text === 'qs')) ||
    (token.text === 'qs' && state.tokens[start]?.kind === 'word');
  return follows ? { first: index, next: cursor, short: true } : undefined;
}

const latinSurahWord = /^(?:s(?:u|oo|ou|o)r(?:ah?|at|atu[lnrsdtz]?|atush|atal|eh)s?|sour(?:ate|ates)|surehs)$/;
const arabicSurahWord = /^(?:سوره|سورهی|السوره|سورتا|سورتی|سورههای)$/;

/**
 * Whether a token is a word for "surah" in Latin or Arabic script. German and Turkish "Sure" is not: it is English too.
 */
export function isSurahWord(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  return token?.kind === 'word' && (latinSurahWord.test(token.text) || arabicSurahWord.test(token.text));
}

/** Whether a word for "verse" is an Arabic one ("ayah", «آیه»): then the source is the Qur'an. */
export function isArabicVerseWord(text: string): boolean {
  return /^(?:ay|[وفب]?ا)/.test(text);
}

/** The unabbreviated name of the Qur'an that starts at a token, or after "the" in lower case. */
export function quranNameFrom(state: ParseState, index: number): QuranNameMatch | undefined {
  const name = state.tokens[index] === undefined ? undefined : quranNameAt(state, index);
  if (name !== undefined) return name.short ? undefined : name;
  if (state.tokens[index]?.text !== 'the' || state.tokens[index + 1] === undefined) return undefined;
  const following = quranNameAt(state, index + 1);
  return following === undefined || following.short ? undefined : following;
}
