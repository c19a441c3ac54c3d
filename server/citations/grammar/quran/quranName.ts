import { isInReference, isMark, isNumber, type ParseState } from '../parseState';

const quranWord = /^(?:quran|qurans|koran|coran|kuran|quoran|qoran|ghoran|قران|القران|قرانی)$/;

const praiseBefore = /^(?:holy|noble|glorious|majestic|sacred|gracious|blessed|great)$/;

const praiseAfter = /^(?:al|karim|kareem|majid|majeed|hakim|hakeem|الکریم|کریم|مجید|المجید|الحکیم|حکیم)$/;

/** The name of the Qur'an that starts at a token: "The Holy Quran", "al-Qur'an al-Karim", "Q.", "QS". */
export function quranNameAt(
  state: ParseState,
  index: number,
): { readonly first: number; readonly next: number; readonly short: boolean } | undefined {
  const { tokens } = state;
  let at = index;
  if (tokens[at].text === 'the') {
    if (!tokens[at].capital) return undefined;
    at++;
  }
  if (/^(?:al|el)$/.test(tokens[at]?.text ?? '') && isMark(state, at + 1, '-')) at += 2;
  while (praiseBefore.test(tokens[at]?.text ?? '') && at < index + 4) at++;
  if (tokens[at]?.kind !== 'word') return undefined;
  if (quranWord.test(tokens[at].text)) return { first: index, next: skipPraise(state, at + 1), short: false };
  if (at !== index) return undefined;
  return abbreviatedQuranNameAt(state, index);
}

function skipPraise(state: ParseState, index: number): number {
  let at = index;
  for (let words = 0; words < 3; words++) {
    const dash = isMark(state, at, '-') ? at + 1 : at;
    const text = state.tokens[dash]?.text ?? '';
    if (/^(?:e|i)$/.test(text) && isMark(state, dash - 1, '-') && isMark(state, dash + 1, '-')) {
      at = dash + 1;
      continue;
    }
    if (!praiseAfter.test(text) || state.tokens[dash].kind !== 'word') break;
    if (text === 'al' && !praiseAfter.test(state.tokens[dash + 2]?.text ?? '')) break;
    at = dash + 1;
  }
  return at;
}

/** "Q 2:255", "Q. 2:255", "QS 2:255", "Q.S. 2:255": only with chapter and verse, and in capitals. */
function abbreviatedQuranNameAt(
  state: ParseState,
  index: number,
): { first: number; next: number; short: boolean } | undefined {
  const token = state.tokens[index];
  if (!token.capital || !/^(?:q|qs|qur|s)$/.test(token.text)) return undefined;
  let at = index + 1;
  if (isMark(state, at, '.')) at++;
  if (token.text === 'q' && state.tokens[at]?.text === 's' && isMark(state, at - 1, '.')) {
    at++;
    if (isMark(state, at, '.')) at++;
  }
  if (token.text === 's' && !(isInReference(state, index) || state.context.citesQuran)) return undefined;
  const start = isMark(state, at, ':') || isMark(state, at, ',') ? at + 1 : at;
  const follows =
    (isNumber(state, start) &&
      (isMark(state, start + 1, ':') || isMark(state, start + 1, '.') || token.text === 'qs')) ||
    (token.text === 'qs' && state.tokens[start]?.kind === 'word');
  return follows ? { first: index, next: at, short: true } : undefined;
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
