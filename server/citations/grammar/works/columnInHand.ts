import { firstIndexWhere } from '../../../base/binarySearch';
import type { Work } from '../../citation';
import { wordSet } from '../../wordSet';
import type { DivisionSequence } from '../divisions';
import { isAnd, isNeverCounted, isWordAfterReference } from '../numbers';
import { isRoman } from '../numerals';
import { isAnyMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { isOtherNamedSince } from './authorBefore';
import { hasAuthor } from './authorCue';
import { readColumnPlace } from './columnPlace';
import { addColumn, listedPlaces } from './columnReader';

/**
 * Reads a page with its column alone, "he enjoys it, 605c–d", "look for 509d", in the work that the text named or cited
 * last. Its pages have this one, and a mark or a word that nothing counts stands before it: "flat 59b" is none.
 */
export function readColumnInHand(state: ParseState, index: number): boolean {
  if (state.tokens[index + 1]?.kind !== 'word' || state.tokens[index + 1].spaced || !mayStand(state, index))
    return false;
  const { end } = state.tokens[index + 1];
  // Gates and seats have capital letters.
  if (state.view.slice(end - 1, end) !== state.tokens[index + 1].text) return false;
  const work = workInHand(state, state.tokens[index].start);
  if (work === undefined) return false;
  const place = readColumnPlace(state, index, work.columns!);
  if (place === undefined) return false;
  const places = listedPlaces(state, place, work.columns!);
  const { next } = places[places.length - 1];
  const isOpen = textMatches(state, next, /^ff?$/) || (isAnd(state, next) && textMatches(state, next + 1, following));
  if (!(isOpen || isReferenceEnd(state, next) || isWordAfterReference(state, next) || isNeverCounted(state, next)))
    return false;
  for (const each of places) addColumn(state, work, each, { start: each.start, end: each.end });
  state.consumedTo = next;
  return true;
}

/** "416d and following" */
const following = /^(?:following|onward|onwards|folgende|folgenden|suivantes|siguientes|seguenti)$/;

/** Reads "Book IV" in a work of Plato or Aristotle whose page was cited shortly before: "… at 436b. Ever since Book IV". */
export function readBookInHand(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  const [{ kind, numbers, start }] = divisions;
  const number = state.tokens[next - 1];
  const { columnWork } = state.context;
  if (divisions.length > 1 || kind !== 'book' || numbers.length > 1 || columnWork === undefined || state.isNote)
    return false;
  if (!state.tokens[first].capital || number.kind !== 'word' || !number.capital || !isRoman(number.text)) return false;
  const work = start - columnWork.at < maxDistanceOfBook ? workInHand(state, start) : undefined;
  if (work !== columnWork.work || work.divisions[0] !== 'book' || numbers[0].from > (work.limits?.book ?? 0))
    return false;
  if (state.tokens[next]?.capital === true || textMatches(state, next, /^(?:of|by|came|comes|appeared)$/)) return false;
  const from = state.candidates[state.candidates.length - 1]?.end ?? state.tokens[0].start;
  if (isOtherNamedSince(state, from, first, work.title.toLowerCase())) return false;
  const ends = isReferenceEnd(state, next) || isWordAfterReference(state, next) || isNeverCounted(state, next);
  if (!ends && state.tokens[next].kind !== 'word') return false;
  addWorkCitations(state, work, divisions, { start, form: 'carried' });
  state.consumedTo = next;
  return true;
}

/** Chosen by hand: a few sentences. In UTF-16 units. */
const maxDistanceOfBook = 1200;

/** The work that the text names or cites last before an offset. A note has only its own citations. */
function workInHand(state: ParseState, offset: number): Work | undefined {
  const cited = state.context.columnWork;
  const mentions = state.isNote ? [] : state.columnMentions();
  const named = mentions[firstIndexWhere(0, mentions.length, index => mentions[index].at >= offset) - 1];
  const last = named !== undefined && named.at > (cited?.at ?? -1) ? named : cited;
  return last !== undefined && offset - last.at < maxDistance && hasAuthor(state, last.work) ? last.work : undefined;
}

/** Chosen by hand: a part of a seminar. In UTF-16 units. */
const maxDistance = 12_000;

function mayStand(state: ParseState, index: number): boolean {
  const before = state.tokens[index - 1];
  if (before === undefined || isAnyMark(state, index - 1, ',;:(.[?!-"')) return true;
  return before.kind === 'word' && (wordsBefore.has(before.text) || state.language.common.has(before.text));
}

/** Words before a place in a text that are not what a number counts. */
const wordsBefore = wordSet(
  'at see compare read to from until till by in and or then near around about thats its heres is after before with for',
  'again back through also cf bei ab bis von siehe und in auf lies chez vers depuis voir et en desde hasta ver y da fino',
);
