import { isAnyMark, isInBrackets, isMark, isReferenceEnd, isWord, type ParseState } from './parseState';

/** A number or a range as read; `next` is the token behind it. */
export interface NumberRange {
  readonly from: number;
  readonly to?: number;
  /** "f." one more, "ff." all that follows. */
  readonly following?: 'f' | 'ff';
  /** Whether the range was written from the higher number to the lower. */
  readonly reversed?: boolean;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** A single number, "5", "5th", "5a". */
export function readNumber(state: ParseState, index: number): NumberRange | undefined {
  const token = state.tokens[index];
  if (token?.kind !== 'number' || (token.text.length > 1 && token.text.startsWith('0')) || token.value > 99999)
    return undefined;
  const behind = state.tokens[index + 1];
  const item = { from: token.value, start: token.start, end: token.end, next: index + 1 };
  if (behind?.kind === 'word' && !behind.spaced && /^(?:st|nd|rd|th|[a-d])$/.test(behind.text))
    return { ...item, end: behind.end, next: index + 2 };
  return item;
}

/** A number or range with what may hang on it: "5", "155-157", "155–7", "183 to 187", "4ff.". */
export function readRange(state: ParseState, index: number): NumberRange | undefined {
  const first = readNumber(state, index);
  if (first === undefined) return undefined;
  const second = readRangeEnd(state, first.next, first.from);
  if (second !== undefined) {
    const to = completeRangeEnd(first.from, second.from);
    const reversed = to < first.from;
    return {
      from: reversed ? to : first.from,
      to: reversed ? first.from : to,
      reversed,
      start: first.start,
      end: second.end,
      next: second.next,
    };
  }
  const open = state.tokens[first.next];
  if (
    open?.kind === 'word' &&
    (open.text === 'f' || open.text === 'ff') &&
    (!open.spaced || isReferenceEnd(state, first.next + 1))
  ) {
    return { ...first, following: open.text, end: open.end, next: first.next + 1 };
  }
  return first;
}

/** "-157", "– 157", " to 187": a spaced dash may also part a sentence, so that nothing but the number may follow it in prose. */
function readRangeEnd(state: ParseState, index: number, from: number): NumberRange | undefined {
  const joint = state.tokens[index];
  if (joint === undefined) return undefined;
  if (isMark(state, index, '-')) {
    const tokenIndex = isMark(state, index + 1, '-') ? index + 2 : index + 1;
    const number = readNumber(state, tokenIndex);
    if (
      number === undefined ||
      (isMark(state, number.next, ':') && state.tokens[number.next + 1]?.kind === 'number') ||
      isMark(state, number.next, '%')
    )
      return undefined;
    const loose = joint.spaced && state.tokens[tokenIndex].spaced;
    if (loose && !isInBrackets(state, index) && !isReferenceEnd(state, number.next)) return undefined;
    return number;
  }
  if (joint.kind !== 'word' || !/^(?:to|through|until|till|تا|الی|حتی)$/.test(joint.text)) return undefined;
  const number = readNumber(state, index + 1);
  return number !== undefined && number.from > from ? number : undefined;
}

/** The end of a range as meant: in "155-7" and "329-30" the digits that stay the same are left out. */
function completeRangeEnd(from: number, to: number): number {
  if (to >= from) return to;
  const [long, short] = [String(from), String(to)];
  if (short.length >= long.length) return to;
  const full = Number(long.slice(0, long.length - short.length) + short);
  return full > from ? full : to;
}

/** Whether a list goes on at a token: the index of its next item, behind a comma, "and" or "&". */
export function nextListItem(state: ParseState, index: number): number | undefined {
  let cursor = index;
  if (isMark(state, cursor, ',')) cursor++;
  if (isAnd(state, cursor) || isMark(state, cursor, '&')) cursor++;
  return cursor > index ? cursor : undefined;
}

export function isAnd(state: ParseState, index: number): boolean {
  return (
    isWord(state, index, 'and') || isWord(state, index, 'و') || isWord(state, index, 've') || isWord(state, index, 'or')
  );
}

/** Longest list that is read as one: lists may be read in vain, so that they must have a bound. */
export const maxListLength = 60;

/** More items of a list of numbers; `open` says that the kind word was plural ("verses 5 and 7 speak"), so that prose may follow the last. */
export function readRangeList(state: ParseState, first: NumberRange, open: boolean, most: number): NumberRange[] {
  const items = [first];
  while (items.length < maxListLength) {
    const last = items[items.length - 1];
    const tokenIndex = nextListItem(state, last.next);
    if (tokenIndex === undefined) return items;
    const item = readRange(state, tokenIndex);
    if (
      item === undefined ||
      item.from > most ||
      (isMark(state, item.next, ':') && state.tokens[item.next + 1]?.kind === 'number') ||
      isAnyMark(state, item.next, '%/')
    )
      return items;
    const counted = state.tokens[item.next]?.kind === 'word' && !isAnd(state, item.next);
    const listed =
      nextListItem(state, item.next) !== undefined && state.tokens[nextListItem(state, item.next)!]?.kind === 'number';
    if (counted && !open && !listed && !isWordAfterReference(state, item.next)) return items;
    if (
      isMark(state, item.next, '.') &&
      state.tokens[item.next + 1]?.kind === 'number' &&
      !state.tokens[item.next + 1].spaced
    )
      return items;
    items.push(item);
  }
  return items;
}

/** Words that can follow a reference but not a number that counts things. */
export function isWordAfterReference(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token?.kind !== 'word') return false;
  return /^(?:of|is|are|was|were|says?|say|said|states?|reads?|speaks?|tells?|in|from|on|as|which|that|where|when|we|he|it|god|allah|makes?|describes?|refers?|teach(?:es)?|commands?|also|to|with|for|by|see|cf|there|this|then|but|if|has|have|shows?|mentions?|the|a|an|از|در|است|که|می|را|من|به|با|و)$/.test(
    token.text,
  );
}
