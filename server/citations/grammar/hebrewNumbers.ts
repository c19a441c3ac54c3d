import type { NumberRange } from './numbers';
import type { ParseState } from './parseState';

const values: Readonly<Record<string, number>> = {
  א: 1,
  ב: 2,
  ג: 3,
  ד: 4,
  ה: 5,
  ו: 6,
  ז: 7,
  ח: 8,
  ט: 9,
  י: 10,
  כ: 20,
  ל: 30,
  מ: 40,
  נ: 50,
  ס: 60,
  ע: 70,
  פ: 80,
  צ: 90,
  ק: 100,
};

/** Psalm 119 has 176 verses. */
const highest = 176;

/**
 * Reads a number in Hebrew letters on a Hebrew page, with or without its marks: "טז", "ט״ז", "ג׳". Frequent words are none, and
 * the letters have to stand in the order of their values.
 */
export function readHebrewNumber(state: ParseState, index: number): NumberRange | undefined {
  const token = state.tokens[index];
  if (state.language.code !== 'he' || token?.kind !== 'word' || state.language.common.has(token.text)) return undefined;
  const isMark = (at: number, marks: string): boolean =>
    state.tokens[at]?.kind === 'mark' && marks.includes(state.tokens[at].text) && !state.tokens[at].spaced;
  const last = state.tokens[index + 2];
  const hasGershayim = isMark(index + 1, '״"') && last?.kind === 'word' && !last.spaced && last.text.length === 1;
  const letters = hasGershayim ? token.text + last.text : token.text;
  const value = valueOf(letters);
  if (value === undefined) return undefined;
  const next = hasGershayim ? index + 3 : isMark(index + 1, "׳'") ? index + 2 : index + 1;
  return { from: value, start: token.start, end: state.tokens[next - 1].end, next };
}

/** The value of letters in descending order; 15 and 16 are written as 9 + 6 and 9 + 7. */
function valueOf(letters: string): number | undefined {
  if (letters.length > 3) return undefined;
  let total = 0;
  let before = Infinity;
  for (const letter of letters) {
    const value = values[letter];
    if (value === undefined || value > before || (value === before && value < 100)) return undefined;
    if (before < 10 && !(before === 9 && (value === 6 || value === 7))) return undefined;
    total += value;
    before = value;
  }
  return total <= highest && !/יה$|יו$/.test(letters) ? total : undefined;
}
