import { fold } from '../../../text/fold';
import type { Work } from '../../citation';
import type { DivisionSequence } from '../divisions';
import { isNeverCounted, isWordAfterReference } from '../numbers';
import { isAnyMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';

/**
 * Reads "chapter 27" behind a title that the sentence writes as usual words after its author: "Basil says in the book on the Holy
 * Spirit – I believe it is chapter 27 –". Nobody else may be named between.
 */
export function readPlaceInTreatise(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  if (!/^(?:book|chapter|section)$/.test(divisions[0].kind) || !mayEnd(state, next)) return false;
  for (let cursor = first - 1; cursor >= Math.max(0, first - maxTokensFromTitle); cursor--) {
    const { text, capital } = state.tokens[cursor];
    if (isAnyMark(state, cursor, '.!?;')) return false;
    if (text !== 'on' || capital) {
      if (capital && !/^(?:i|holy|spirit|god|trinity)$/.test(text) && !isInTitle(state, cursor, first)) return false;
      continue;
    }
    if (!textMatches(state, cursor - 1, /^(?:book|treatise|work|tract|essay)$/)) return false;
    if (!textMatches(state, cursor - 2, /^(?:the|his)$/)) return false;
    const title = state.titles.startingAt(state.tokens, cursor);
    if (title === undefined || title.next > first || !isInside(title.work, divisions)) return false;
    if (!isByAuthor(state, title.work, cursor - 1)) return false;
    addWorkCitations(state, title.work, divisions, { start: divisions[0].start, form: 'carried' });
    state.consumedTo = next;
    return true;
  }
  return false;
}

/** Chosen by hand: a title and an aside. */
const maxTokensFromTitle = 16;
const maxTokensFromAuthor = 14;

/** Whether a token belongs to a title that begins with "on" a few words before it. */
function isInTitle(state: ParseState, index: number, first: number): boolean {
  for (let cursor = index - 1; cursor >= Math.max(0, index - 4); cursor--)
    if (textMatches(state, cursor, /^on$/)) {
      const title = state.titles.startingAt(state.tokens, cursor);
      return title !== undefined && title.next > index && title.next <= first;
    }
  return false;
}

/** Whether the author of a work is the last one whom the sentence names before a token. */
function isByAuthor(state: ParseState, { authorNames }: Work, index: number): boolean {
  const names = new Set((authorNames ?? []).flatMap(name => fold(name).split(/[ .]+/)).filter(name => name.length > 3));
  for (let cursor = index - 1; cursor >= Math.max(0, index - maxTokensFromAuthor); cursor--) {
    const { text, capital, kind } = state.tokens[cursor];
    if (capital && names.has(text)) return true;
    const isEnd = isAnyMark(state, cursor, '.!?;') && !textMatches(state, cursor - 1, /^(?:st|s)$/);
    if (isEnd || (kind === 'word' && (capital || wordsOfOthers.test(text)))) return false;
  }
  return false;
}

/** "Basil praised my aunt, who wrote the book on the Holy Spirit" */
const wordsOfOthers = /^(?:who|whom|whose|my|our|your|by|another|someone|praised|reviewed|against)$/;

function isInside({ divisions: own, limits }: Work, divisions: DivisionSequence['divisions']): boolean {
  return divisions.every(
    ({ kind, numbers }, level) =>
      own[level] === kind && numbers.every(({ from, to }) => from > 0 && (to ?? from) <= (limits?.[kind] ?? 0)),
  );
}

function mayEnd(state: ParseState, next: number): boolean {
  if (textMatches(state, next, /^(?:of|in|from)$/)) return false;
  const isDash = isAnyMark(state, next, '-–—');
  return isDash || isReferenceEnd(state, next) || isWordAfterReference(state, next) || isNeverCounted(state, next);
}
