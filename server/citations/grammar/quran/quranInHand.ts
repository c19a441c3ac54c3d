import { firstEndingAfter } from '../../../text/span';
import { wordSet } from '../../wordSet';
import type { ChapterVerse } from '../chapterVerse';
import { isClockTime, isNearScoreWord } from '../falsePositives';
import { isAnd, isWordAfterReference } from '../numbers';
import { isAnyMark, isInReference, isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { isOtherNamedSince } from '../works/authorBefore';

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
  if (isNearOtherPlaces(state, index) || isOtherNamedBehind(state, reference.next)) return false;
  if (lastScripture.block === state.block && isRepeated(state, reference)) return true;
  if (lastScripture.block === state.block && isBesideLast(state, index) && !isOfThing(state, reference.next))
    return true;
  const isNoTime =
    reference.verses[0].from > 59 || (reference.chapter.from > 24 && reference.verses[0].to !== undefined);
  if (!isNoTime) return false;
  const isInside = textMatches(state, index - 1, /^in$/) && textMatches(state, index - 2, beforeIn);
  if (isInside)
    return lastScripture.block === state.block && !isOtherNamed(state, index) && !isOfThing(state, reference.next);
  if (!isBehindQuotation(state, index)) return false;
  const open = openingOfQuotation(state, index - 2);
  return !isOtherNamed(state, open, startOfSentence(state, open));
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
  if (start - last.end > maxDistance || !beside.test(state.view.slice(Math.max(last.end, start - 40), start)))
    return false;
  // "A gear of 42:16, together with 52:14": the place is beside another number.
  const isBesideNumber = tokensSinceLast(state, index).some(({ kind }) => kind === 'number');
  const between = tokensSinceLast(state, index);
  // "Read 28:26 together with 12:55"
  const isDirect = between.length <= 2;
  const isPut = isDirect || between.some(({ text }) => wordsOfPutting.has(text));
  return isPut && !isBesideNumber && !isOtherNamed(state, index);
}

/** What a speaker does with a place: "put next to it", "read together with". "The leaflet shows it alongside 5:15" is a time. */
const wordsOfPutting = wordSet(
  'put set place placed putting read reads reading take takes took taken compare compared hold held lay laid quote quotes quoted',
  'recite recited understand understood interpret study studied consider consult',
);

/** In UTF-16 units: two sentences. */
const maxDistance = 220;
const beside = new RegExp(
  `(?<!\\p{L})(?:${[
    'together with|alongside|along with|side by side with',
    '(?:next to|beside|alongside) (?:it|this|that)|compare (?:it|this) with',
  ].join('|')})\\s$`,
  'iu',
);

/** Whether the number is that of a thing or a place: "45:12-20 of the deposition", "6:4 in the last set". */
function isOfThing(state: ParseState, next: number): boolean {
  return textMatches(state, next, /^(?:of|in|on|for|from|at)$/);
}

/** Whether another text or speaker is named since the last citation. Persons of whom the Qur'an tells are none. */
function isOtherNamed(state: ParseState, index: number, start = lastEnd(state)): boolean {
  let from = start;
  for (let cursor = firstEndingAfter(state.tokens, from); cursor < index; cursor++) {
    const isQuotation = isMark(state, cursor, '"');
    if (!isQuotation && !personsOfQuran.has(state.tokens[cursor].text)) continue;
    if (isOtherNamedSince(state, from, cursor)) return true;
    if (isQuotation) cursor = closeOfQuotation(state, cursor, index);
    from = state.tokens[cursor].end;
  }
  return isOtherNamedSince(state, from, index);
}

/** Whether the rest of the clause names another speaker: "it is in 31:31-34 that Jeremiah speaks". */
function isOtherNamedBehind(state: ParseState, next: number): boolean {
  if (!textMatches(state, next, /^(?:that|where|when|as|says)$/)) return false;
  const name = state.tokens[next + 1];
  return (
    name?.capital === true && !personsOfQuran.has(name.text) && !/^(?:god|allah|he|i|we|his|lord)$/.test(name.text)
  );
}

/** Index of the mark that closes the quotation which opens at a token; that token if none does before `to`. */
function closeOfQuotation(state: ParseState, open: number, to: number): number {
  for (let cursor = open + 1; cursor < to; cursor++) if (isMark(state, cursor, '"')) return cursor;
  return open;
}

/** Offset of the start of the sentence in which a token stands, or of the end of the last citation. */
function startOfSentence(state: ParseState, index: number): number {
  let first = index;
  while (first > 0 && !isAnyMark(state, first - 1, '.!?')) first--;
  return Math.max(state.tokens[first].start, lastEnd(state));
}

/** No book of the Bible has the name of one of them and so many chapters. */
const personsOfQuran = wordSet(
  'jonah yunus noah nuh moses musa abraham ibrahim joseph yusuf jacob yaqub mary maryam zachariah zakariyya solomon sulayman',
  'pharaoh firawn lot lut shuayb hud salih adam iblis satan luqman jinn gabriel jibril surah sura ayah messenger quran',
  'madyan madian midian egypt sheba saba',
);

function lastEnd({ candidates, tokens }: ParseState): number {
  const last = candidates[candidates.length - 1]?.end ?? 0;
  return Math.max(last, tokens[0].start);
}

function tokensSinceLast(state: ParseState, index: number): ParseState['tokens'] {
  return state.tokens.slice(firstEndingAfter(state.tokens, lastEnd(state)), index);
}

/** Whether words around tell that something else has such numbers: pages and lines of a court, a recording, a match, a hymn. */
function isNearOtherPlaces(state: ParseState, index: number): boolean {
  return [
    ...tokensSinceLast(state, index).slice(-maxTokensBefore),
    ...state.tokens.slice(index, index + maxTokensAfter),
  ].some(({ text }) => otherPlaces.has(text));
}

const maxTokensBefore = 30;
const maxTokensAfter = 14;
const otherPlaces = wordSet(
  'headline plaque psalmist jews jewish hebrew parable parables job inscription sign leaflet timetable star diet fast',
  'witness counsel deposition testimony transcript exhibit court judge bench defendant plaintiff bundle minutes record',
  'recording tape film clip video disc footage lap race bowled overs wicket innings odds bookmaker favourite ratio scale',
  'hymn hymnal song sang sung psalm psalms gospel gospels bible testament torah talmud mishnah gita epistle apostle rabbi',
  'aspect screen screens pages page line lines sermon answers time times',
  'gear teeth pressure titre mortar cement flour sand grade degree tuned tune rhythm metre born twin twins commentary',
);

function isBehindQuotation(state: ParseState, index: number): boolean {
  return isAnyMark(state, index - 1, ',-') && isMark(state, index - 2, '"');
}

/** Index of the mark that opens the quotation which ends at a token; that token if none does. */
function openingOfQuotation(state: ParseState, close: number): number {
  for (let cursor = close - 1; cursor > Math.max(0, close - maxTokensOfQuotation); cursor--)
    if (isMark(state, cursor, '"')) return cursor;
  return close;
}

const maxTokensOfQuotation = 80;
