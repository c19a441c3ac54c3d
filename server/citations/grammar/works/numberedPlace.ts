import { readRoman } from '../numerals';
import { readNumber, readRange, type NumberRange } from '../numbers';
import { isAnyMark, isMark, isNumber, isReferenceEnd, type ParseState } from '../parseState';

/** Numbers from the outermost division to the innermost: "2.47", "X.27.38". Only the last one may be a range. */
export interface NumberedPlace {
  readonly numbers: readonly NumberRange[];
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * Reads two or three numbers joined by points or colons: "2.47", "2:47–50", "10.27.38"; the first may be Roman: "X.27",
 * "X, 27, 38", "X 27", and the second a small Roman one: "VIII, ix, 21", "iv.2", "I.x". Undefined for a single number, and for
 * more than `most` numbers.
 */
export function readNumberedPlace(state: ParseState, index: number, most: number): NumberedPlace | undefined {
  const roman = isNumber(state, index) ? undefined : readCapitalRoman(state, index);
  const numbers: NumberRange[] = [];
  let cursor = index;
  if (roman !== undefined) {
    numbers.push(roman);
    cursor = isAnyMark(state, roman.next, '.,:') ? roman.next + 1 : roman.next;
    const small = cursor > roman.next ? readSmallRoman(state, cursor) : undefined;
    if (small !== undefined) {
      numbers.push(small);
      const isThird =
        numbers.length < most && (isJoined(state, small.next, true) || isSpacedThird(state, roman.next, small.next));
      if (!isThird) return placeOf(state, index, numbers);
      cursor = small.next + 1;
    }
  }
  while (numbers.length < most) {
    const outer = readNumber(state, cursor);
    if (outer === undefined) break;
    const joined = isJoined(state, outer.next, roman !== undefined);
    if (!joined) {
      const item = readRange(state, cursor) ?? outer;
      numbers.push(item);
      cursor = item.next;
      break;
    }
    numbers.push(outer);
    cursor = outer.next + 1;
  }
  if (numbers.length < 2 || isJoined(state, cursor, false)) return undefined;
  if (numbers[numbers.length - 1].next !== cursor) return undefined;
  return placeOf(state, index, numbers);
}

function placeOf(state: ParseState, index: number, numbers: readonly NumberRange[]): NumberedPlace {
  const { end, next } = numbers[numbers.length - 1];
  return { numbers, start: state.tokens[index].start, end, next };
}

/**
 * Whether a mark joins a number to the next one. A point and a colon stand directly between them; a comma may, behind a
 * Roman number: "X, 27, 38".
 */
function isJoined(state: ParseState, index: number, afterRoman: boolean): boolean {
  const [mark, next] = [state.tokens[index], state.tokens[index + 1]];
  if (next?.kind !== 'number' || mark.kind !== 'mark') return false;
  if ('.:'.includes(mark.text)) return !mark.spaced && (!next.spaced || (mark.text === ':' && afterRoman));
  return afterRoman && mark.text === ',';
}

/** Whether the points of "III. xxv. 10" stand behind a book and a chapter in Roman numbers, and the third number ends the place. */
function isSpacedThird(state: ParseState, afterBook: number, afterChapter: number): boolean {
  if (![afterBook, afterChapter].every(at => isMark(state, at, '.') && !state.tokens[at].spaced)) return false;
  const third = readRange(state, afterChapter + 1);
  return third !== undefined && isReferenceEnd(state, third.next);
}

function readCapitalRoman(state: ParseState, index: number): NumberRange | undefined {
  const roman = readRoman(state, index);
  return roman !== undefined && state.tokens[index].capital ? roman : undefined;
}

/** A chapter after a book: "VIII, ix", "III.iv". A letter alone may be a word or a part of a section: "II, i", "III, c". */
function readSmallRoman(state: ParseState, index: number): NumberRange | undefined {
  const token = state.tokens[index];
  if (token?.kind !== 'word' || token.capital) return undefined;
  const roman = readRoman(state, index);
  if (roman === undefined || (/^[clx]$/.test(token.text) && !isJoined(state, roman.next, true))) return undefined;
  const isLetter = token.text.length === 1 && token.spaced && !isJoined(state, roman.next, true);
  return isLetter ? undefined : roman;
}
