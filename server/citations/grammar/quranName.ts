import { isMark, isNumber, isReference, type Scan } from './scan';

const names = /^(?:quran|qurans|koran|coran|kuran|quoran|qoran|ghoran|قران|القران|قرانی)$/;
const praise = /^(?:holy|noble|glorious|majestic|sacred|gracious|blessed|great)$/;
const praiseBehind = /^(?:al|karim|kareem|majid|majeed|hakim|hakeem|الکریم|کریم|مجید|المجید|الحکیم|حکیم)$/;

/** The name of the Qur'an that starts at a token: "The Holy Quran", "al-Qur'an al-Karim", "Q.", "QS". */
export function quranNameAt(
  scan: Scan,
  index: number,
): { readonly first: number; readonly next: number; readonly short: boolean } | undefined {
  const { tokens } = scan;
  let at = index;
  if (tokens[at].text === 'the') {
    if (!tokens[at].capital) return undefined;
    at++;
  }
  if (/^(?:al|el)$/.test(tokens[at]?.text ?? '') && isMark(scan, at + 1, '-')) at += 2;
  while (praise.test(tokens[at]?.text ?? '') && at < index + 4) at++;
  if (tokens[at]?.kind !== 'word') return undefined;
  if (names.test(tokens[at].text)) return { first: index, next: behindPraise(scan, at + 1), short: false };
  if (at !== index) return undefined;
  return shortName(scan, index);
}

function behindPraise(scan: Scan, index: number): number {
  let at = index;
  for (let words = 0; words < 3; words++) {
    const dash = isMark(scan, at, '-') ? at + 1 : at;
    const text = scan.tokens[dash]?.text ?? '';
    if (/^(?:e|i)$/.test(text) && isMark(scan, dash - 1, '-') && isMark(scan, dash + 1, '-')) {
      at = dash + 1;
      continue;
    }
    if (!praiseBehind.test(text) || scan.tokens[dash].kind !== 'word') break;
    if (text === 'al' && !praiseBehind.test(scan.tokens[dash + 2]?.text ?? '')) break;
    at = dash + 1;
  }
  return at;
}

/** "Q 2:255", "Q. 2:255", "QS 2:255", "Q.S. 2:255": only with chapter and verse, and in capitals. */
function shortName(scan: Scan, index: number): { first: number; next: number; short: boolean } | undefined {
  const token = scan.tokens[index];
  if (!token.capital || !/^(?:q|qs|qur|s)$/.test(token.text)) return undefined;
  let at = index + 1;
  if (isMark(scan, at, '.')) at++;
  if (token.text === 'q' && scan.tokens[at]?.text === 's' && isMark(scan, at - 1, '.')) {
    at++;
    if (isMark(scan, at, '.')) at++;
  }
  if (token.text === 's' && !(isReference(scan, index) || scan.memory.citesQuran)) return undefined;
  const start = isMark(scan, at, ':') || isMark(scan, at, ',') ? at + 1 : at;
  const follows =
    (isNumber(scan, start) && (isMark(scan, start + 1, ':') || isMark(scan, start + 1, '.') || token.text === 'qs')) ||
    (token.text === 'qs' && scan.tokens[start]?.kind === 'word');
  return follows ? { first: index, next: at, short: true } : undefined;
}

const surahWord =
  /^(?:s(?:u|oo|ou|o)r(?:ah?|at|atu[lnrsdtz]?|atush|atal|eh)s?|sour(?:ate|ates)|surehs|سوره|سورهی|السوره|سورتا|سورتی|سورههای)$/;

/** Whether a token is a word for "surah"; "sure" and the like are not. */
export function isSurahWord(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  return token?.kind === 'word' && surahWord.test(token.text);
}
