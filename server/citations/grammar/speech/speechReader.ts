import { isArabicScript } from '../../tokenize';
import { isoDate } from '../../../transcript/calendar';
import type { DateMention } from '../../../transcript/transcript';
import { wordSet } from '../../wordSet';
import { isInReference, isMark, type ParseState } from '../parseState';
import { dateInProse, dateInReference, dateOfLine } from './speechDate';

/**
 * Reads a citation of another speech by its date: in a note or in brackets "Lecture in the meeting with … (4/4/2023)",
 * in prose "the speech of 27 November 2014". Titles, and speeches of the transcript's own date, are not cited.
 */
export function readSpeech(state: ParseState, index: number): boolean {
  const { text } = state.tokens[index];
  const isSpeechWord = speechWords.has(text);
  if (
    state.isTitle ||
    !(isSpeechWord || (meetingWords.has(text) && isInReference(state, index) && startsReference(state, index)))
  )
    return false;
  const first = firstTokenOfName(state, index);
  if (first < state.consumedTo) return false;
  const date = isInReference(state, index)
    ? (dateInReference(state, index, first) ?? dateInProse(state, index))
    : (dateInProse(state, index) ?? dateOfLine(state, index, first));
  if (date === undefined) return false;
  if (isoDate(date.date) === state.ownDay && !state.isNote) return false;
  const end = speechEnd(state, date, first);
  const start = state.tokens[first].start;
  const key = `speech:${isoDate(date.date)}`;
  state.candidates.push({
    key,
    start,
    end: end.offset,
    form: 'lecture',
    work: { start, end: state.tokens[index].end },
    locus: { start: date.start, end: date.end },
    problems: [],
  });
  state.context.lastSource = { work: 'speech', levels: [], key, block: state.block };
  state.context.lastScripture = undefined;
  state.consumedTo = end.token;
  return true;
}

/** Index of the first capitalised word before "speech" that belongs to its name: "The Supreme Leader's", "Opening". */
function firstTokenOfName(state: ParseState, index: number): number {
  let first = index;
  while (first - 1 >= state.consumedTo && first > index - 7) {
    const before = state.tokens[first - 1];
    if (
      before.kind !== 'word' ||
      !before.capital ||
      isArabicScript(before.text) ||
      state.enclosureIndex[first - 1] !== state.enclosureIndex[index]
    )
      break;
    if (/^(?:see|cf|in|from|quoted|as|compare|also|pointing|referring|refer|ibid)$/.test(before.text)) break;
    first--;
  }
  return first;
}

/** Whether the brackets or the note start at a token, apart from words such as "see", "from" and "in a". */
function startsReference(state: ParseState, index: number): boolean {
  const innermost = state.enclosureIndex[index];
  let cursor = innermost >= 0 ? state.enclosures[innermost].open + 1 : 0;
  while (cursor < index && /^(?:see|cf|from|in|at|the|a|an|his|her|their|در|فی)$/.test(state.tokens[cursor].text))
    cursor++;
  return cursor === index;
}

/** The end of a citation after its date, and after the parenthesis that closes around the date. */
function speechEnd(state: ParseState, date: DateMention, first: number): { offset: number; token: number } {
  let token = first + 1;
  while (token < state.tokens.length && state.tokens[token].start < date.end) token++;
  const innermost = state.enclosureIndex[token - 1] ?? -1;
  const closes = isMark(state, token, ')') && innermost >= 0 && state.enclosures[innermost].open > first;
  return closes ? { offset: state.tokens[token].end, token: token + 1 } : { offset: date.end, token };
}

/** Words for a speech, folded. */
export const speechWords = wordSet(
  'speech speeches lecture lectures address remarks statement statements message talk interview discourse',
  'discours allocution rede ansprache discurso alocucion discorso allocuzione',
  'بیانات سخنرانی سخنان پیام گفتگو خطاب کلمه کلمته حدیث خطبه',
);

/** Words that name a speech only at the start of a reference. */
export const meetingWords = wordSet('meeting gathering دیدار لقاء');
