import { firstEndingAfter } from '../../../text/span';
import type { DateMention } from '../../../transcript/transcript';
import { wordSet } from '../../wordSet';
import { isAnyMark, textMatches, type ParseState } from '../parseState';

/** The first full date after a token, in the same brackets or in the same sentence of a note. */
export function dateInReference(state: ParseState, index: number, first: number): DateMention | undefined {
  const innermost = state.enclosureIndex[index];
  const limit = innermost >= 0 ? state.tokens[state.enclosures[innermost].close].start : Infinity;
  const starts =
    startsNoteItem(state, first) || (innermost >= 0 ? first <= state.enclosures[innermost].open + 4 : first <= 6);
  const date = nextDate(state, state.tokens[index].end);
  if (!starts || date === undefined || date.start > limit || date.start - state.tokens[index].end > 300)
    return undefined;
  return hasSentenceEnd(state, index, date.start) ? undefined : date;
}

/** Whether an item of a note starts at a token: after a semicolon, a full stop or "and the". */
function startsNoteItem(state: ParseState, first: number): boolean {
  let cursor = first;
  while (textMatches(state, cursor - 1, /^(?:the|a|an|his|her|see|also|and|و)$/) && cursor > first - 4) cursor--;
  return cursor < first - 1 || isAnyMark(state, cursor - 1, ';.') || textMatches(state, cursor, /^(?:and|also|see|و)$/);
}

/** Whether a sentence ends between a token and an offset. */
function hasSentenceEnd(state: ParseState, index: number, to: number): boolean {
  for (let cursor = index; cursor < state.tokens.length && state.tokens[cursor].start < to; cursor++) {
    const token = state.tokens[cursor];
    if (
      token.kind === 'mark' &&
      /^[.!?؟;]$/.test(token.text) &&
      state.tokens[cursor + 1]?.spaced &&
      (state.tokens[cursor - 1]?.text.length ?? 0) > 3 &&
      state.tokens[cursor + 1].capital
    )
      return true;
  }
  return false;
}

/** The date at the end of a line that is only a reference: "Lecture in the meeting with teachers, 4 April 2023". */
export function dateOfLine(state: ParseState, index: number, first: number): DateMention | undefined {
  if (state.isLine !== true || first !== 0) return undefined;
  const date = nextDate(state, state.tokens[index].end);
  const rest = date === undefined ? undefined : state.view.slice(date.end, date.end + 8);
  return rest !== undefined &&
    /^[\s).,»"]*$/.test(rest) &&
    !describesThisTranscript(state, index) &&
    !hasSentenceEnd(state, index, date!.start)
    ? date
    : undefined;
}

/**
 * The date after a speech in prose, with only joining words and names between them: "my speech of 4 June 1989", "the
 * address delivered on 27 November 2014".
 */
export function dateInProse(state: ParseState, index: number): DateMention | undefined {
  if (textMatches(state, index - 1, thisSpeech) || describesThisTranscript(state, index)) return undefined;
  const date = nextDate(state, state.tokens[index].end);
  if (date === undefined || date.start - state.tokens[index].end > 60) return undefined;
  let hasPreposition = false;
  for (let cursor = index + 1; cursor < state.tokens.length && state.tokens[cursor].start < date.start; cursor++) {
    const { kind, text } = state.tokens[cursor];
    if (kind !== 'word' || !isDateJoiner(state, cursor)) return undefined;
    hasPreposition ||= state.language.of.has(text) || /^(?:of|on|dated|from|مورخ|در|تاریخ|فی|یوم|بتاریخ)$/.test(text);
  }
  return hasPreposition ? date : undefined;
}

/** Words before "speech" by which the transcript speaks of itself. */
const thisSpeech =
  /^(?:following|present|full|text|this|today|tonight|todays|ce|cet|cette|diese|dieser|este|esta|questo|questa)$/;

function isDateJoiner({ tokens, language }: ParseState, index: number): boolean {
  const { text, capital } = tokens[index];
  return capital || dateJoiners.has(text) || language.of.has(text);
}

/** The first full date that ends after an offset, among the next three dates. */
function nextDate(state: ParseState, from: number): DateMention | undefined {
  const tokenIndex = firstEndingAfter(state.dates, from);
  for (let index = tokenIndex; index < Math.min(state.dates.length, tokenIndex + 3); index++)
    if (isFullDate(state.dates[index])) return state.dates[index];
  return undefined;
}

/**
 * Whether the words before a token introduce the transcript itself: "The following is the full text of the speech …".
 */
function describesThisTranscript(state: ParseState, index: number): boolean {
  for (let cursor = Math.max(0, index - 9); cursor < index; cursor++) {
    if (
      /^(?:following|text|transcript|excerpts|summary|translation|version|متن|نص|texte|texto|testo|wortlaut|auszug|auszuge|extraits)$/.test(
        state.tokens[cursor].text,
      )
    )
      return true;
  }
  return false;
}

/** Whether a date has day, month and year and is not a range. */
function isFullDate(date: DateMention): boolean {
  return date.date.day !== undefined && date.date.year !== undefined && date.date.to === undefined;
}

/** Words that may stand between "speech" and its date in prose. */
const dateJoiners = wordSet(
  'of on delivered given made dated from in at to the a an his her their our my before during he she i we they and',
  'meeting with held nation people parliament assembly tehran qom mashhad',
  'prononce prononcee devant gehalten pronunciado pronunciada ante pronunciato pronunciata davanti proferido',
  'مورخ در تاریخ روز فی بتاریخ یوم',
);
