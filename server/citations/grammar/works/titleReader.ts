import type { TitleMatch } from '../../titles';
import { isInReference, isMark, textMatches, tokenSpan, type ParseState } from '../parseState';
import { addWholeWork, addWorkCitations } from './addWorkCitations';
import { readCarriedDivisions } from './carriedDivisions';
import { readLocusAfterTitle, skipQuotes } from './workLocus';

/**
 * A title and what follows it: a place in the work, or nothing where brackets hold the title alone. A title in prose
 * is only remembered. Answers whether there was a citation.
 */
export function readTitle(state: ParseState, title: TitleMatch): boolean {
  const span = tokenSpan(state, title.first, title.next);
  const match = readLocusAfterTitle(state, title.next, title.work, title.weak && !isInReference(state, title.first));
  if (
    title.ordinary &&
    !(
      isInReference(state, title.first) &&
      match?.divisions.every(division => title.work.divisions.includes(division.kind))
    )
  )
    return false;
  if (match !== undefined) {
    addWorkCitations(state, title.work, match.divisions, {
      start: span.start,
      work: span,
      ...(match.end === undefined ? {} : { end: match.end }),
    });
    state.consumedTo = match.next;
    readCarriedDivisions(state, title.work);
    return true;
  }
  if (!title.weak && !title.ordinary) state.context.mentionedWork = { work: title.work, block: state.block, span };
  if (!title.weak && !title.ordinary && isTitleAlone(state, title)) {
    addWholeWork(state, title.work, span);
    state.consumedTo = title.next;
    return true;
  }
  return false;
}

/** Whether brackets or a note hold the title and nothing else. */
function isTitleAlone(state: ParseState, title: TitleMatch): boolean {
  const innermost = state.enclosureIndex[title.first];
  const enclosure = innermost >= 0 ? state.enclosures[innermost] : undefined;
  const [first, last] = enclosure === undefined ? [0, state.tokens.length] : [enclosure.open + 1, enclosure.close];
  if (enclosure === undefined && !state.isNote) return false;
  const from = textMatches(state, first, /^(?:see|cf)$/) ? first + 1 : first;
  const start = skipQuotes(state, textMatches(state, from, /^(?:the)$/) ? from + 1 : from);
  const end = skipQuotes(state, title.next);
  return title.first <= start && (end === last || (isMark(state, end, '.') && end + 1 === last));
}
