import { partOfSpeech } from '../names/englishWord';
import { wordSet } from '../wordSet';
import { readDivisionWord } from './divisionWords';
import { isAnyMark, isInBrackets, isMark, isReferenceEnd, isWord, textMatches, type ParseState } from './parseState';

/** A number or a range of numbers in the text: "5", "155-157", "4ff.". */
export interface NumberRange {
  readonly from: number;
  readonly to?: number;
  /** `f` includes one more ("4f."), `ff` all that follow to the end of the chapter ("4ff."). */
  readonly following?: 'f' | 'ff';
  /** Whether the range was written backwards: "157-155". `from` is the lower number even so. */
  readonly reversed?: boolean;
  readonly start: number;
  readonly end: number;
  /** Index of the token after it. */
  readonly next: number;
}

/**
 * Reads a single number: "5", "5th", "5a". Numbers above 99,999 are not read, and those with a leading zero only with
 * `zeros`.
 */
export function readNumber(state: ParseState, index: number, zeros = false): NumberRange | undefined {
  const token = state.tokens[index];
  if (token?.kind !== 'number' || token.value > 99999) return undefined;
  if (token.text.length > 1 && token.text.startsWith('0') && !(zeros && token.value > 0)) return undefined;
  const suffix = state.tokens[index + 1];
  const item = { from: token.value, start: token.start, end: token.end, next: index + 1 };
  if (suffix?.kind === 'word' && !suffix.spaced && !suffix.capital && numberSuffix.test(suffix.text))
    return { ...item, end: suffix.end, next: index + 2 };
  return item;
}

/** An ordinal ending or the letters of parts of a verse, as lectionaries have them: "5a", "12-13ab". */
const numberSuffix = /^(?:st|nd|rd|th|[a-d]|ab|ac|bc|bd|cd|abc|bcd)$/;

/** Reads a number or a range: "5", "155-157", "155–7", "183 to 187", "4ff.". */
export function readRange(state: ParseState, index: number, zeros = false): NumberRange | undefined {
  const first = readNumber(state, index, zeros);
  if (first === undefined) return undefined;
  const second = readRangeEnd(state, first.next, first.from, zeros);
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

/**
 * Reads "-157", "– 157" or " to 187". A dash with spaces around it may also be punctuation; in prose it is a range only
 * if the reference ends after the number.
 */
function readRangeEnd(state: ParseState, index: number, from: number, zeros: boolean): NumberRange | undefined {
  const joiner = state.tokens[index];
  if (joiner === undefined) return undefined;
  if (isMark(state, index, '-')) {
    const tokenIndex = isMark(state, index + 1, '-') ? index + 2 : index + 1;
    const number = readNumber(state, tokenIndex, zeros);
    if (
      number === undefined ||
      (isMark(state, number.next, ':') && state.tokens[number.next + 1]?.kind === 'number') ||
      isMark(state, number.next, '%')
    )
      return undefined;
    const spacedDash = joiner.spaced && state.tokens[tokenIndex].spaced;
    if (spacedDash && !isInBrackets(state, index) && !isReferenceEnd(state, number.next)) return undefined;
    return number;
  }
  if (joiner.kind !== 'word' || !/^(?:to|through|thru|until|till|تا|الی|حتی)$/.test(joiner.text)) return undefined;
  // The word may be repeated: "from verse 1 to verse 4".
  const isRepeated = readDivisionWord(state, index + 1)?.kind === 'verse' && isVerseWordBefore(state, index - 2);
  const number = readNumber(state, isRepeated ? index + 2 : index + 1);
  return number !== undefined && number.from > from ? number : undefined;
}

function isVerseWordBefore(state: ParseState, index: number): boolean {
  return index >= 0 && readDivisionWord(state, index)?.kind === 'verse';
}

/** The full end of a range that leaves out repeated digits: 157 for "155-7", 330 for "329-30". */
function completeRangeEnd(from: number, to: number): number {
  if (to >= from) return to;
  const [long, short] = [String(from), String(to)];
  if (short.length >= long.length) return to;
  const full = Number(long.slice(0, long.length - short.length) + short);
  return full > from ? full : to;
}

/** Index of the next item of a list, after a comma, "and" or "&"; undefined if the list does not continue. */
export function nextListItem(state: ParseState, index: number): number | undefined {
  let cursor = index;
  // "1:1ff., 8"
  if (isMark(state, cursor, '.') && textMatches(state, cursor - 1, /^ff?$/) && isMark(state, cursor + 1, ',')) cursor++;
  if (isMark(state, cursor, ',')) cursor++;
  if (isAnd(state, cursor) || isMark(state, cursor, '&')) cursor++;
  return cursor > index ? cursor : undefined;
}

export function isAnd(state: ParseState, index: number): boolean {
  return (
    isWord(state, index, 'and') || isWord(state, index, 'و') || isWord(state, index, 've') || isWord(state, index, 'or')
  );
}

/** Maximum number of items of a list. A list may be read more than once, so its length needs a bound. */
export const maxListLength = 60;

/**
 * The first number and those listed after it, as far as they are at most `max`. With `inProse` (after a plural: "verses
 * 5 and 7 speak") any word may follow the last number; without it, a word that the number could count ends the list.
 */
export function readRangeList(state: ParseState, first: NumberRange, inProse: boolean, max: number): NumberRange[] {
  const items = [first];
  while (items.length < maxListLength) {
    const last = items[items.length - 1];
    const tokenIndex = nextListItem(state, last.next);
    if (tokenIndex === undefined) return items;
    const item = readRange(state, tokenIndex);
    if (
      item === undefined ||
      item.from > max ||
      (isMark(state, item.next, ':') && state.tokens[item.next + 1]?.kind === 'number') ||
      isAnyMark(state, item.next, '%/')
    )
      return items;
    const counted = state.tokens[item.next]?.kind === 'word' && !isAnd(state, item.next);
    const following = nextListItem(state, item.next);
    const listed = following !== undefined && state.tokens[following]?.kind === 'number';
    if (counted && !inProse && !listed && !mayFollowItem(state, last, item)) return items;
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

/**
 * Whether the word after an item shows that it belongs to the list: no number counts it. After a range that continues the
 * list upwards any word but a noun will do: "17:11-14, 23-27 tonight".
 */
function mayFollowItem(state: ParseState, last: NumberRange, item: NumberRange): boolean {
  if (isWordAfterReference(state, item.next)) return true;
  if (item.to === undefined || item.from <= (last.to ?? last.from)) return false;
  const tag = partOfSpeech(state.tokens[item.next].text);
  return tag === undefined
    ? textMatches(state, item.next, /ly$|^aloud$/)
    : /^(?:RB|IN|TO|PRP\$?|MD|VBZ|W.*)$/.test(tag);
}

/** Whether a token is a word that may follow a reference ("Psalm 23 is") but not a number that counts ("23 people"). */
export function isWordAfterReference(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  return token?.kind === 'word' && wordsAfterReference.has(token.text);
}

const wordsAfterReference = wordSet(
  'of in from on as to with for by also see cf there this then but if the a an',
  'which that where when we he it god allah is are was were has have',
  'say says said state states read reads speak speaks tell tells make makes describe describes refer refers',
  'teach teaches command commands show shows mention mentions',
  'از در است که می را من به با و',
);
