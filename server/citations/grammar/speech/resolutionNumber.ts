import type { Span } from '../../../text/span';
import { resolutionKey } from '../../unKeys';
import { readDivisions } from '../divisions';
import { readRoman } from '../numerals';
import { isAnyMark, isMark, isNumber, type ParseState } from '../parseState';
import { isYear, type Body } from './unitedNations';

export interface ResolutionNumber extends Span {
  readonly key: string;
  readonly next: number;
}

/** Reads "1417 (1996), para. 4" or "51/171" at a token. */
export function readResolutionNumber(state: ParseState, index: number, body: Body): ResolutionNumber | undefined {
  if (!isNumber(state, index)) return undefined;
  const { start, value } = state.tokens[index];
  let next = index + 1;
  let numbers = [value];
  const session = body === 'a' ? romanSession(state, next) : undefined;
  if (session !== undefined) {
    numbers = [session, value];
    next += 3;
  } else if (body === 'a') {
    if (!isMark(state, next, '/') || !isNumber(state, next + 1) || value > maxSession) return undefined;
    numbers = [value, state.tokens[next + 1].value];
    if (numbers[1] > maxOfSession) return undefined;
    next += 2;
  } else if (isMark(state, next, '(') && isYear(state, next + 1) && isMark(state, next + 2, ')')) next += 3;
  if (numbers.some(number => number < 1 || number > maxResolution) || isAnyMark(state, next, '/%$')) return undefined;
  const paragraph = isMark(state, next, ',') ? readDivisions(state, next + 1) : undefined;
  if (paragraph?.divisions.every(({ kind }) => kind === 'paragraph') === true) next = paragraph.next;
  return { key: resolutionKey(body, numbers), start, end: state.tokens[next - 1].end, next };
}

/** The session in "181 (II)", at its bracket. Those before the thirty-first are written so. */
export function romanSession(state: ParseState, index: number): number | undefined {
  const isBracketed = isMark(state, index, '(') && isMark(state, index + 2, ')');
  const roman = isBracketed && state.tokens[index + 1].capital ? readRoman(state, index + 1) : undefined;
  return roman !== undefined && roman.from <= lastRomanSession ? roman.from : undefined;
}

/** The Assembly counted its sessions in Roman numerals up to this one. */
export const lastRomanSession = 30;
const maxSession = 200;
const maxResolution = 9999;
/** The Assembly passes fewer than 400 resolutions in a session. */
const maxOfSession = 999;
