import { abbreviationsAt } from '../../abbreviations';
import type { DivisionKind, Work } from '../../citation';
import { divisionRank } from '../divisionWords';
import { levelRank, readDivisions } from '../divisions';
import { nextListItem, readRange, readRangeList } from '../numbers';
import { isInReference, isMark, isNumber, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addWorkCitations, levelsOutside } from './addWorkCitations';
import { suitsWork } from './locusAfterDescription';
import { readNestedNumbers, singleDivision } from './workLocus';
import type { WorkLocus } from './workPlace';

/**
 * Reads further places in the same work, listed after a citation: "; p. 170", ", vol. 3, p. 5", "and Letter 53", ";
 * 170".
 */
export function readCarriedDivisions(state: ParseState, work: Work): void {
  for (let count = 0; count < maxPlaces; count++) {
    const { lastSource } = state.context;
    if (lastSource === undefined || lastSource === 'unknown') return;
    const semicolon = isMark(state, state.consumedTo, ';');
    const tokenIndex = semicolon ? state.consumedTo + 1 : nextListItem(state, state.consumedTo);
    if (tokenIndex === undefined) return;
    const start = skipLink(state, tokenIndex);
    const nested = isInReference(state, start) ? readNestedNumbers(state, start, work, false) : undefined;
    const sequence =
      (isMark(state, start + 1, '.') && textMatches(state, start, /^v$/) ? nested : undefined) ??
      readDivisions(state, start) ??
      nested ??
      (semicolon && isInReference(state, start) ? readRepeatedDivision(state, start, work) : undefined);
    if (
      sequence === undefined ||
      (nested === undefined && !suitsWork(work, { ...sequence, first: start })) ||
      followedByOtherTitle(state, sequence.next)
    )
      return;
    addWorkCitations(state, work, sequence.divisions, {
      start: sequence.divisions[0].start,
      form: 'carried',
      ...(nested === undefined && work.divisions[0] !== 'paragraph'
        ? { outer: levelsOutside(work, lastSource.levels, sequence.divisions) }
        : {}),
    });
    state.consumedTo = sequence.next;
  }
}

/** Index after "and" or "cf." before a further place. */
function skipLink(state: ParseState, index: number): number {
  if (textMatches(state, index, /^(?:and|also|و)$/)) return index + 1;
  if (!isInReference(state, index) || !textMatches(state, index, /^(?:cf|cfr|vgl|see|voir|siehe|vedi)$/)) return index;
  const next = isMark(state, index + 1, '.') ? index + 2 : index + 1;
  return textMatches(state, next, /^(?:also|auch|aussi|anche)$/) ? next + 1 : next;
}

/** Maximum number of places that are read after one title. */
const maxPlaces = 200;

/** Reads "170" in "p. 163; 170": a number of the same division as the innermost one before. */
function readRepeatedDivision(state: ParseState, index: number, work: Work): WorkLocus | undefined {
  const { lastSource } = state.context;
  if (lastSource === undefined || lastSource === 'unknown') return undefined;
  const level = lastSource.levels[lastSource.levels.length - 1];
  if (level === undefined) return undefined;
  const isParagraph = work.divisions[0] === 'paragraph' && level.kind === '';
  if (level.kind === '' && !isParagraph && work.divisions[0] !== 'volume') return undefined;
  const repeated = (Object.keys(divisionRank) as DivisionKind[]).find(
    name =>
      levelRank(level) === divisionRank[name] &&
      (level.kind === name || level.kind === name[0] || (level.kind === '' && name === 'volume')),
  );
  const kind = isParagraph ? 'paragraph' : repeated;
  const item = isNumber(state, index) ? readRange(state, index) : undefined;
  if (kind === undefined || item === undefined || !isReferenceEnd(state, item.next)) return undefined;
  if (isParagraph && (item.to ?? item.from) > (work.limits?.paragraph ?? 400)) return undefined;
  return singleDivision(kind, readRangeList(state, item, false, 99999), item.start);
}

/**
 * Whether the title of another work follows, to which the divisions belong: "…; Sermon 5 of another book", "Article 8 of the
 * EU Charter and Article 15 GDPR", "article 8 de la Charte et article 15 du RGPD".
 */
function followedByOtherTitle(state: ParseState, index: number): boolean {
  const { of } = state.language;
  // "Article 5, paragraph 2, of the American Convention"
  const isAfterComma = isMark(state, index, ',') && textMatches(state, index + 1, /^of$/);
  const first = isAfterComma ? index + 1 : index;
  let cursor = first;
  const isLink = (): boolean =>
    textMatches(state, cursor, /^(?:of|in|from|از|من)$/) || of.has(state.tokens[cursor]?.text ?? '');
  while (cursor < first + maxLinks && isLink()) cursor++;
  const hasLink = cursor > first;
  if (textMatches(state, cursor, /^the$/)) cursor++;
  const token = state.tokens[cursor];
  if (token === undefined || token.kind === 'mark') return false;
  if (hasLink && token.capital) return true;
  const title = state.titles.startingAt(state.tokens, cursor);
  if (title !== undefined && (hasLink || !(title.weak || title.ordinary))) return true;
  return token.capital && abbreviationsAt(state.titles.abbreviations, state.view, state.tokens, cursor).length > 0;
}

/** Words for "of the" between divisions and their work. */
const maxLinks = 3;
