import { isAnyMark, isInReference, isMark, isNumber, textMatches, type ParseState } from '../parseState';

const quranWord = /^(?:quran|qurans|koran|coran|kuran|quoran|qoran|ghoran|قران|القران|قرانی)$/;

const praiseBefore = /^(?:holy|noble|glorious|majestic|sacred|gracious|blessed|great)$/;

const praiseAfter = /^(?:al|karim|kareem|majid|majeed|hakim|hakeem|الکریم|کریم|مجید|المجید|الحکیم|حکیم)$/;

/** The name of the Qur'an that starts at a token: "The Holy Quran", "al-Qur'an al-Karim", "Q.", "QS". */
export function quranNameAt(
  state: ParseState,
  index: number,
): { readonly first: number; readonly next: number; readonly short: boolean } | undefined {
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

/** "Q 2:255", "Q. 2:255", "QS 2:255", "Q.S. 2:255": only with chapter and verse, and in capitals. */
function abbreviatedQuranNameAt(
  state: ParseState,
  index: number,
): { first: number; next: number; short: boolean } | undefined {
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

const surahWord =
  /^(?:s(?:u|oo|ou|o)r(?:ah?|at|atu[lnrsdtz]?|atush|atal|eh)s?|sour(?:ate|ates)|surehs|سوره|سورهی|السوره|سورتا|سورتی|سورههای)$/;

/** Whether a token is a word for "surah"; "sure" and the like are not. */
export function isSurahWord(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  return token?.kind === 'word' && surahWord.test(token.text);
}

/** The Qur'an's name at a token or behind a small "the". */
export function quranNameFrom(state: ParseState, index: number): { first: number; next: number } | undefined {
  const name = state.tokens[index] === undefined ? undefined : quranNameAt(state, index);
  if (name !== undefined) return name.short ? undefined : name;
  if (state.tokens[index]?.text !== 'the' || state.tokens[index + 1] === undefined) return undefined;
  const behind = quranNameAt(state, index + 1);
  return behind === undefined || behind.short ? undefined : behind;
}
