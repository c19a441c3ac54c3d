import { wordSet } from '../wordSet';
import { isMark, textMatches, type ParseState } from './parseState';

/** Whether the token after a number makes it a time or a count: "2:30 p.m.", "70 %", "5 hours". */
export function isTimeOrCount(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token?.kind === 'mark') return token.text === '%' || token.text === '$';
  if (token?.kind !== 'word') return false;
  // French "est" is a time zone only after a time, German "am" a preposition.
  if (unitWords.has(token.text)) {
    const isOtherWord = token.text === wordsOfLanguages[state.language.code];
    return !isOtherWord || isMark(state, index - 2, ':');
  }
  return (
    (token.text === 'a' || token.text === 'p') && isMark(state, index + 1, '.') && textMatches(state, index + 2, /^m$/)
  );
}

const wordsOfLanguages: Readonly<Record<string, string>> = { fr: 'est', de: 'am' };

const unitWords = wordSet('am pm oclock hours hrs hr gmt utc est edt cet percent minutes mins seconds goals points');

/**
 * Whether a pair of numbers may be a score, a ratio or a time, because a word such as "won" or "train" is one of the 14
 * tokens before it.
 */
export function isNearScoreWord(state: ParseState, index: number): boolean {
  for (let cursor = Math.max(0, index - 14); cursor < index; cursor++) {
    const { kind, text } = state.tokens[cursor];
    if (kind === 'word' && scoreWords.has(text)) return true;
  }
  return false;
}

/**
 * Whether a name before a pair of numbers may be that of a player or a team: a word for a game is one of the 14 tokens
 * before it, or a word such as "lost" or "train", which is usual in other texts, one of the three before it.
 */
export function isAfterScoreWord(state: ParseState, index: number): boolean {
  for (let cursor = Math.max(0, index - 14); cursor < index; cursor++) {
    const { kind, text } = state.tokens[cursor];
    if (kind === 'word' && scoreWords.has(text) && (cursor >= index - 3 || gameWords.has(text))) return true;
  }
  return false;
}

const gameWords = wordSet('score scores scored beat beaten won defeated match league cup timetable');

const scoreWords = wordSet(
  'score scores scored beat beaten won win wins lost lose defeated drew draw match game goal goals team league cup',
  'ratio ratios odds proportion scale voted votes vote',
  'oclock departs arrives train flight bus clock gmt utc timetable sharp',
);

/** Whether two numbers are one year in the Islamic and in the common calendar: "789/1387", "1396/1976". */
export function isYearPair(islamic: number, common: number): boolean {
  const lunar = islamic * 0.970224 + 621.6;
  const solar = islamic + 621;
  return islamic > 0 && islamic < 1600 && (Math.abs(common - lunar) < 2 || Math.abs(common - solar) < 2);
}

/** Chapter and verse, with the index of the token after them. */
interface ClockPlace {
  readonly chapter: { readonly from: number; readonly next: number };
  readonly verses: readonly { readonly from: number }[];
  readonly next: number;
}

/** Whether chapter and verse are written as a clock shows them, and a word for a part of the day stands nearby. */
export function isClockTime(state: ParseState, reference: ClockPlace): boolean {
  const { chapter, verses, next } = reference;
  if (chapter.from > 24 || verses[0].from > 59) return false;
  for (let cursor = Math.max(0, chapter.next - 14); cursor < Math.min(state.tokens.length, next + 6); cursor++)
    if (timeWords.has(state.tokens[cursor].text)) return true;
  return false;
}

const timeWords = wordSet(
  'morning afternoon evening tonight noon midnight today tomorrow yesterday minute minutes hour hours begin begins',
  'starts start meet meets session broadcast recording tape video timestamp lap finished finish seconds',
  'time tempo guitar drum bar beat',
  'train bus flight clock timetable departs arrives match game goal goals score team league half odds ratio',
);
