import type { ChapterVerse } from '../chapterVerse';
import { isClockTime, isNearScoreWord } from '../falsePositives';
import { isAnd, isWordAfterReference } from '../numbers';
import { isAnyMark, isInReference, isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';

/**
 * Whether chapter and verse in running text are of the Qur'an, which was cited last and shortly before: the same place again, one
 * that is put beside the last one ("together with 12:55, where"), one with numbers that no clock shows behind "in" or behind the
 * words of the verse ("the story is in 37:139-148", '"Glory be to You", 21:87.').
 */
export function isQuranInHand(state: ParseState, index: number, reference: ChapterVerse): boolean {
  const { lastScripture } = state.context;
  if (lastScripture?.work !== 'quran' || state.block - lastScripture.block > maxBlocks) return false;
  if (isInReference(state, index) || reference.rangeEnd !== undefined || !mayEnd(state, reference.next)) return false;
  if (isNearScoreWord(state, index) || isClockTime(state, reference) || isTimeOfDay(state, index)) return false;
  if (lastScripture.block === state.block && isRepeated(state, reference)) return true;
  if (lastScripture.block === state.block && isBesideLast(state, index)) return true;
  const isNoTime =
    reference.verses[0].from > 59 || (reference.chapter.from > 24 && reference.verses[0].to !== undefined);
  if (!isNoTime || isOtherNamed(state, index)) return false;
  const isInside = textMatches(state, index - 1, /^in$/) && textMatches(state, index - 2, beforeIn);
  return (isInside && lastScripture.block === state.block) || isBehindQuotation(state, index);
}

/** Chosen by hand: an answer and the next words of the speaker. */
const maxBlocks = 2;
const beforeIn = /^(?:is|it|be|comes|stands|found|again|that|this|are|was)$/;

function mayEnd(state: ParseState, index: number): boolean {
  return (
    isReferenceEnd(state, index) ||
    isAnd(state, index) ||
    isWordAfterReference(state, index) ||
    textMatches(state, index, /^(?:where|which|says)$/)
  );
}

/** "At 12:55", "from 9:30 to 10:30". */
function isTimeOfDay(state: ParseState, index: number): boolean {
  return textMatches(state, index - 1, /^(?:at|until|till|by|before|after|since|around|about|from)$/);
}

/** Whether the same place was cited before in the paragraph, as one of the Qur'an. */
function isRepeated({ candidates }: ParseState, { chapter, verses }: ChapterVerse): boolean {
  const [{ from, to }] = verses;
  const key = `quran:${chapter.from}:${from}${to === undefined ? '' : `-${to}`}`;
  return candidates.some(candidate => candidate.key === key);
}

/** Whether a phrase puts the place beside the last one: "together with", "next to it", "alongside". */
function isBesideLast(state: ParseState, index: number): boolean {
  const last = state.candidates[state.candidates.length - 1];
  if (last === undefined || !last.key.startsWith('quran:')) return false;
  const { start } = state.tokens[index];
  return start - last.end <= maxDistance && beside.test(state.view.slice(Math.max(last.end, start - 40), start));
}

/** In UTF-16 units: two sentences. */
const maxDistance = 220;
const beside = new RegExp(
  `(?<!\\p{L})(?:${[
    'together with|alongside|along with|side by side with',
    '(?:next to|beside|alongside) (?:it|this|that)|compare (?:it|this) with',
  ].join('|')})\\s$`,
  'iu',
);

/** Whether another text that has such places is named since the last citation. */
function isOtherNamed({ candidates, view, tokens }: ParseState, index: number): boolean {
  const from = candidates[candidates.length - 1]?.end ?? tokens[0].start;
  return /(?<!\p{L})(?:Bible|Torah|Gospels?|Psalms?|Talmud|Testament|Gita|Isaiah|Genesis|Exodus)(?!\p{L})/u.test(
    view.slice(from, tokens[index].start),
  );
}

function isBehindQuotation(state: ParseState, index: number): boolean {
  return isAnyMark(state, index - 1, ',-') && isMark(state, index - 2, '"');
}
