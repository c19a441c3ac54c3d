import type { ColumnRange } from '../../citation';
import type { Level } from '../../key';
import { isMark, isNumber, textMatches, type ParseState } from '../parseState';

/** A place by page and column: "514a", "514a–517c", "1094a22–b7". The tokens are [.., next). */
export interface ColumnPlace {
  readonly from: readonly Level[];
  readonly to?: readonly Level[];
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * Reads a page with its column: "514a", "1094A", "514a1", and ranges "514a–c", "514a–517c", "1094a22–b7", "1094a1–3".
 * Nothing stands between the page and its letter. Undefined where the pages lie outside `columns`.
 */
export function readColumnPlace(state: ParseState, index: number, columns: ColumnRange): ColumnPlace | undefined {
  const first = readColumn(state, index, columns);
  if (first === undefined) return undefined;
  const isWord = isWordForTo(state, first.next);
  const joined = isWord || isMark(state, first.next, '-');
  const end = joined ? readRangeEnd(state, first.next + 1, first, columns, isWord) : undefined;
  const last = end ?? first;
  const token = state.tokens[last.next];
  // A letter or a number that is joined to it shows that it is something else.
  if (token !== undefined && !token.spaced && token.kind !== 'mark') return undefined;
  return {
    from: first.levels,
    ...(end === undefined ? {} : { to: end.levels }),
    start: state.tokens[index].start,
    end: state.tokens[last.next - 1].end,
    next: last.next,
  };
}

interface Column {
  readonly page: number;
  readonly side: string;
  readonly line?: number;
  readonly levels: readonly Level[];
  readonly next: number;
}

function readColumn(state: ParseState, index: number, columns: ColumnRange): Column | undefined {
  if (!isNumber(state, index) || state.tokens[index].text.startsWith('0')) return undefined;
  const letter = state.tokens[index + 1];
  if (letter?.kind !== 'word' || letter.spaced || !isSide(letter.text, columns)) return undefined;
  const page = state.tokens[index].value;
  return page < columns.first || page > columns.last ? undefined : columnOf(state, page, letter.text, index + 2);
}

/** Whether "to" stands between two columns: "97a to b". */
function isWordForTo(state: ParseState, index: number): boolean {
  return textMatches(state, index, /^(?:to|through)$/) || state.language.to.has(state.tokens[index]?.text ?? '');
}

/** The end of a range after its dash or word: "517c", "c", "b7" or, in the same column, the line "3". */
function readRangeEnd(
  state: ParseState,
  index: number,
  first: Column,
  columns: ColumnRange,
  mayBeSpaced: boolean,
): Column | undefined {
  const whole = readColumn(state, index, columns);
  const token = state.tokens[index];
  const end =
    whole ??
    (token?.kind === 'word' && (mayBeSpaced || !token.spaced) && isSide(token.text, columns)
      ? columnOf(state, first.page, token.text, index + 1)
      : first.line !== undefined && isNumber(state, index) && !token.spaced
        ? columnOf(state, first.page, first.side, index)
        : undefined);
  if (end === undefined || (end.line === undefined) !== (first.line === undefined)) return undefined;
  return position(end) > position(first) ? end : undefined;
}

function columnOf(state: ParseState, page: number, side: string, index: number): Column {
  const token = state.tokens[index];
  const line =
    token?.kind === 'number' && (!token.spaced || state.tokens[index - 1].text === '-') && token.value <= maxLine;
  const column = { kind: 'column', number: page, side };
  return line
    ? { page, side, line: token.value, levels: [column, { kind: 'line', number: token.value }], next: index + 1 }
    : { page, side, levels: [column], next: index };
}

/** No column of Stephanus or Bekker has more lines. */
const maxLine = 60;

function isSide(text: string, { sides }: ColumnRange): boolean {
  return text.length === 1 && sides.includes(text);
}

function position({ page, side, line = 0 }: Column): number {
  return (page * 8 + side.charCodeAt(0) - 96) * 100 + line;
}
