import { readRoman } from '../numerals';
import { readNumber, readRange, type NumberRange } from '../numbers';
import { isAnyMark, isNumber, type ParseState } from '../parseState';

/** Numbers from the outermost division to the innermost: "2.47", "X.27.38". Only the last one may be a range. */
export interface NumberedPlace {
  readonly numbers: readonly NumberRange[];
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * Reads two or three numbers joined by points or colons: "2.47", "2:47–50", "10.27.38"; the first may be Roman: "X.27",
 * "X, 27, 38", "X 27". Undefined for a single number, and for more than `most` numbers.
 */
export function readNumberedPlace(state: ParseState, index: number, most: number): NumberedPlace | undefined {
  const roman = isNumber(state, index) ? undefined : readCapitalRoman(state, index);
  const numbers: NumberRange[] = [];
  let cursor = index;
  if (roman !== undefined) {
    numbers.push(roman);
    cursor = isAnyMark(state, roman.next, '.,:') ? roman.next + 1 : roman.next;
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
  const last = numbers[numbers.length - 1];
  if (last.next !== cursor) return undefined;
  return { numbers, start: state.tokens[index].start, end: last.end, next: last.next };
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

function readCapitalRoman(state: ParseState, index: number): NumberRange | undefined {
  const roman = readRoman(state, index);
  return roman !== undefined && state.tokens[index].capital ? roman : undefined;
}
