import { partOfSpeech } from '../names/englishWord';
import { wordSet } from '../wordSet';
import { readDivisionWord } from './divisionWords';
import { isAnyMark, isInBrackets, isMark, isReferenceEnd, textMatches, type ParseState } from './parseState';

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

/** What `readRange` accepts besides plain numbers, and what it does not take for the end of a range. */
export interface RangeOptions {
  readonly zeros?: boolean | undefined;
  /** "5-6,1" is no range: 6 is the chapter of its end. */
  readonly comma?: boolean;
}

/** Reads a number or a range: "5", "155-157", "155–7", "183 to 187", "4ff.". */
export function readRange(state: ParseState, index: number, options: RangeOptions = {}): NumberRange | undefined {
  const first = readNumber(state, index, options.zeros);
  if (first === undefined) return undefined;
  const second = readRangeEnd(state, first.next, first.from, options);
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
  const following = open?.kind === 'word' ? followingMark(state, open.text) : undefined;
  return following !== undefined && (!open.spaced || isReferenceEnd(state, first.next + 1))
    ? { ...first, following, end: open.end, next: first.next + 1 }
    : first;
}

/** What "f", "ff" or the abbreviation of the language means after a number. */
function followingMark({ language }: ParseState, text: string): 'f' | 'ff' | undefined {
  if (text === 'f' || text === 'ff') return text;
  const [one, more] = language.following ?? [];
  return text === one ? 'f' : text === more ? 'ff' : undefined;
}

/**
 * Reads "-157", "– 157" or " to 187". A dash with spaces around it may also be punctuation; in prose it is a range only
 * if the reference ends after the number.
 */
function readRangeEnd(
  state: ParseState,
  index: number,
  from: number,
  { zeros = false, comma = false }: RangeOptions,
): NumberRange | undefined {
  const joiner = state.tokens[index];
  if (joiner === undefined) return undefined;
  if (isMark(state, index, '-')) {
    const tokenIndex = isMark(state, index + 1, '-') ? index + 2 : index + 1;
    const number = readNumber(state, tokenIndex, zeros);
    if (
      number === undefined ||
      (isMark(state, number.next, ':') && state.tokens[number.next + 1]?.kind === 'number') ||
      (comma && isVerseAfterComma(state, number.next)) ||
      isMark(state, number.next, '%')
    )
      return undefined;
    const spacedDash = joiner.spaced && state.tokens[tokenIndex].spaced;
    if (spacedDash && !isInBrackets(state, index) && !isReferenceEnd(state, number.next)) return undefined;
    return number;
  }
  if (joiner.kind !== 'word') return undefined;
  if (!/^(?:to|through|thru|until|till|تا|الی|حتی)$/.test(joiner.text) && !state.language.to.has(joiner.text))
    return undefined;
  // The word may be repeated: "from verse 1 to verse 4".
  const isRepeated = readDivisionWord(state, index + 1)?.kind === 'verse' && isVerseWordBefore(state, index - 2);
  const number = readNumber(state, isRepeated ? index + 2 : index + 1);
  return number !== undefined && number.from > from ? number : undefined;
}

/** Whether ",3" follows, as in "5,3", without a space. */
export function isVerseAfterComma(state: ParseState, index: number): boolean {
  const number = state.tokens[index + 1];
  return isMark(state, index, ',') && number?.kind === 'number' && !number.spaced && !state.tokens[index].spaced;
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
  // Hebrew joins the word by a hyphen.
  if (state.language.code === 'he' && isAnd(state, cursor - 1) && isMark(state, cursor, '-')) cursor++;
  return cursor > index ? cursor : undefined;
}

export function isAnd(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  return token?.kind === 'word' && (/^(?:and|or|و|ve)$/.test(token.text) || state.language.and.has(token.text));
}

/** Maximum number of items of a list. A list may be read more than once, so its length needs a bound. */
export const maxListLength = 60;

/**
 * The first number and those listed after it, as far as they are at most `max`. With `inProse` (after a plural: "verses
 * 5 and 7 speak") any word may follow the last number; without it, a word that the number could count ends the list. With
 * `comma`, a point separates verses ("5,3.7") and a comma a chapter from its verse.
 */
export function readRangeList(
  state: ParseState,
  first: NumberRange,
  inProse: boolean,
  max: number,
  comma = false,
): NumberRange[] {
  const items = [first];
  while (items.length < maxListLength) {
    const last = items[items.length - 1];
    const tokenIndex = (comma ? afterPoint(state, last.next) : undefined) ?? nextListItem(state, last.next);
    if (tokenIndex === undefined) return items;
    const item = readRange(state, tokenIndex, { comma });
    if (
      item === undefined ||
      item.from > max ||
      (isMark(state, item.next, ':') && state.tokens[item.next + 1]?.kind === 'number') ||
      (comma && isVerseAfterComma(state, item.next)) ||
      isAnyMark(state, item.next, '%/')
    )
      return items;
    const counted = state.tokens[item.next]?.kind === 'word' && !isAnd(state, item.next);
    const following = nextListItem(state, item.next);
    const listed = following !== undefined && state.tokens[following]?.kind === 'number';
    if (counted && !inProse && !listed && !mayFollowItem(state, last, item)) return items;
    if (!comma && afterPoint(state, item.next) !== undefined) return items;
    items.push(item);
  }
  return items;
}

/** Index of the number after a point without a space. */
function afterPoint(state: ParseState, index: number): number | undefined {
  const number = state.tokens[index + 1];
  return isMark(state, index, '.') && number?.kind === 'number' && !number.spaced ? index + 1 : undefined;
}

const persianVerb = /^م[یي](?:\u200c\p{L}|فرما|گوی|گوئ|خوان)/u;

/**
 * Whether the word after an item shows that it belongs to the list: no number counts it. After the next number, and
 * after a range that continues the list upwards, any word but a noun will do: "17:11-14, 23-27 tonight", "19:9, 10 what".
 */
function mayFollowItem(state: ParseState, last: NumberRange, item: NumberRange): boolean {
  if (isWordAfterReference(state, item.next) || state.language.cues.has(state.tokens[item.next].text)) return true;
  // «آیه ۶۵ و ۶۶ می‌فرماید»: a verb, not «میلیون».
  const word = state.tokens[item.next];
  if (item.from > last.from && persianVerb.test(state.view.slice(word.start, word.end))) return true;
  const isNext = item.from === (last.to ?? last.from) + 1;
  if ((item.to === undefined && !isNext) || item.from <= (last.to ?? last.from)) return false;
  return isNeverCounted(state, item.next);
}

/** Whether a token is a word that no number counts: "aloud", "says", "between". */
export function isNeverCounted(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token?.kind !== 'word') return false;
  const tag = partOfSpeech(token.text);
  return tag === undefined ? /ly$|^aloud$/.test(token.text) : /^(?:RB|IN|TO|PRP\$?|MD|VBZ|W.*)$/.test(tag);
}

/** Whether a token is a word that may follow a reference ("Psalm 23 is") but not a number that counts ("23 people"). */
export function isWordAfterReference(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  return token?.kind === 'word' && (wordsAfterReference.has(token.text) || state.language.common.has(token.text));
}

const wordsAfterReference = wordSet(
  'of in from on as to with for by also see cf there this then but if the a an',
  'which that where when we he it god allah is are was were has have',
  'say says said state states read reads speak speaks tell tells make makes describe describes refer refers',
  'teach teaches command commands show shows mention mentions',
  'از در است که می را من به با و',
);
