import type { Span } from '../../../text/span';
import type { Work } from '../../citation';
import { wordSet } from '../../wordSet';
import { readChapterVerse, readChapterVerseList } from '../chapterVerse';
import { readDivisionWord } from '../divisionWords';
import { readDivisions } from '../divisions';
import { readRange } from '../numbers';
import {
  isAnyMark,
  isInDate,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { addScriptureCitations } from '../scripture/addScriptureCitations';
import { placesOfChapterVerses, versePlaces, versesIn } from '../scripture/scripturePlace';
import { addWorkCitations, levelsOutside } from '../works/addWorkCitations';
import { readCarriedDivisions } from '../works/carriedDivisions';
import { readColumnPlace } from '../works/columnPlace';
import { addColumn } from '../works/columnReader';
import { readLocusAfterTitle, readNestedNumbers } from '../works/workLocus';
import { antecedentOf } from './antecedent';
import { lastCitedScripture } from './backReference';

/** Reads "ibid." as the source that was cited last, and "ibid., p. 15" or "ibid., 5:54" as another place in it. */
export function readIbid(state: ParseState, index: number): boolean {
  const next = ibidEnd(state, index);
  if (
    next === undefined ||
    !(
      isInReference(state, index) ||
      state.tokens[index].capital ||
      isMark(state, next, ',') ||
      isReferenceEnd(state, next) ||
      isPlaceWithPoint(state, next)
    )
  )
    return false;
  const { source: lastSource, start = state.tokens[index].start } = antecedentOf(state, index);
  const name: Span = { start, end: state.tokens[next - 1].end };
  state.context.lastSource = lastSource;
  state.consumedTo = next;
  const tokenIndex = isAnyMark(state, next, ',:;') ? next + 1 : next;
  if (lastSource === 'unknown') {
    skipPlace(state, tokenIndex);
    return true;
  }
  if (lastSource === undefined) {
    state.candidates.push({
      key: '',
      ...name,
      form: 'ibid',
      problems: [
        {
          code: 'ibid-without-source',
          severity: 'warning',
          ...name,
          message: `Nothing is cited before this “${state.view.slice(name.start, name.end)}” that it could mean.`,
        },
      ],
    });
    return true;
  }
  if (lastSource.work === 'quran' || lastSource.work === 'bible') {
    if (readScripturePlaceAfterIbid(state, tokenIndex, name)) return true;
    if (skipPlace(state, tokenIndex)) {
      // A page or a volume is no place of a scripture: another source is meant.
      state.context.lastSource = 'unknown';
      return true;
    }
  } else if (readWorkPlaceAfterIbid(state, tokenIndex, name)) return true;
  else if (tokenIndex > next && isInReference(state, index) && isNumber(state, tokenIndex)) {
    // A place that cannot be read is not the place that was cited before.
    skipPlace(state, tokenIndex);
    state.context.lastSource = 'unknown';
    return true;
  }
  state.candidates.push({ key: lastSource.key, ...name, form: 'ibid', work: name, problems: [] });
  return true;
}

/** Whether "v. 11" stands at a token: "and ibid. v. 11" in running text. */
function isPlaceWithPoint(state: ParseState, index: number): boolean {
  return (
    readDivisionWord(state, index)?.kind === 'verse' && isMark(state, index + 1, '.') && isNumber(state, index + 2)
  );
}

/**
 * Skips the page or the number after an "ibid." whose source is unknown, so that no other source is found for it.
 * Returns whether there is one.
 */
function skipPlace(state: ParseState, index: number): boolean {
  const sequence = readDivisions(state, index);
  if (sequence !== undefined) state.consumedTo = sequence.next;
  let cursor = sequence?.next ?? index;
  while (isNumber(state, cursor) || (cursor > index && isAnyMark(state, cursor, ':/-') && isNumber(state, cursor + 1)))
    cursor++;
  if (cursor > index) state.consumedTo = cursor;
  return cursor > index;
}

/** The first words of "ibid.", "op. cit." and the like, folded. */
export const ibidWords = wordSet('ibid ibidem idem op loc المصدر المرجع مصدر مرجع پیشین همان');

/** Index of the token after words for "in the same place" ("ibid.", "op. cit.", «همان») that start at a token. */
function ibidEnd(state: ParseState, index: number): number | undefined {
  const { text } = state.tokens[index];
  if (/^(?:ibid|ibidem|idem)$/.test(text)) return isMark(state, index + 1, '.') ? index + 2 : index + 1;
  const second = state.tokens[isMark(state, index + 1, '.') ? index + 2 : index + 1];
  if (/^(?:op|loc)$/.test(text) && second?.text === 'cit') {
    const tokenIndex = isMark(state, index + 1, '.') ? index + 3 : index + 2;
    return isMark(state, tokenIndex, '.') ? tokenIndex + 1 : tokenIndex;
  }
  if (/^(?:المصدر|المرجع)$/.test(text) && textMatches(state, index + 1, /^(?:نفسه|السابق)$/)) return index + 2;
  if (/^(?:مصدر|مرجع)$/.test(text) && textMatches(state, index + 1, /^سابق$/)) return index + 2;
  if (text === 'پیشین' && isInReference(state, index) && isMark(state, index - 1, ',')) return index + 1;
  if (text !== 'همان' || !isInReference(state, index)) return undefined;
  const following = state.tokens[index + 1];
  return following === undefined || following.kind === 'mark' || readDivisionWord(state, index + 1) !== undefined
    ? index + 1
    : undefined;
}

/** Reads chapter and verse, divisions or a verse number after "ibid."; `name` is the span of "ibid.". */
function readScripturePlaceAfterIbid(state: ParseState, index: number, name: Span): boolean {
  const { lastScripture, lastSource } = state.context;
  const source = lastCitedScripture(state);
  if (lastScripture === undefined || source === undefined || lastSource === undefined) return false;
  const depth = source.work === 'bible' ? 1 : 0;
  const reference = readChapterVerse(state, index, { maxVerse: 286, romanChapter: mayBeChapter(state, index) });
  // "Ibid. ix, 14 May 1880" is a letter of that day; "Ibid. xxi. 14" is no place of a book with sixteen chapters.
  const isRoman = reference !== undefined && !isNumber(state, index);
  if (isRoman && (isInDate(state, index + 2) || versesIn(source, reference.chapter.from) === 0)) return false;
  if (reference !== undefined) {
    const references = readChapterVerseList(state, reference, { maxVerse: 286 });
    addScriptureCitations(state, source, placesOfChapterVerses(references), {
      start: name.start,
      work: name,
      form: 'ibid',
    });
    state.consumedTo = references[references.length - 1].next;
    return true;
  }
  const sequence = readDivisions(state, index);
  const chapter =
    sequence?.divisions.find(division => division.kind === 'chapter')?.numbers[0].from ??
    lastScripture.levels[depth]?.number;
  const verse = sequence?.divisions.find(division => division.kind === 'verse');
  if (sequence !== undefined && chapter !== undefined && verse !== undefined) {
    addScriptureCitations(state, source, versePlaces(verse.numbers, chapter, verse.start), {
      start: name.start,
      work: name,
      form: 'ibid',
    });
    state.consumedTo = sequence.next;
    return true;
  }
  const number = readRange(state, index);
  if (number === undefined || chapter === undefined || !isReferenceEnd(state, number.next)) return false;
  addScriptureCitations(state, source, versePlaces([number], chapter, number.start), {
    start: name.start,
    work: name,
    form: 'ibid',
  });
  state.consumedTo = number.next;
  return true;
}

/** Whether a Roman number may be a chapter: "Ibid. ix. 14". "Ibid. v. 14" is a verse, "Ibid. c. 14" a chapter. */
function mayBeChapter(state: ParseState, index: number): boolean {
  return state.isNote && !textMatches(state, index, /^[vclp]$/);
}

/** Reads divisions, "2/163" or a page number after "ibid."; `name` is the span of "ibid.". */
function readWorkPlaceAfterIbid(state: ParseState, index: number, name: Span): boolean {
  const { lastSource } = state.context;
  if (lastSource === undefined || lastSource === 'unknown') return false;
  const work = state.titles.workOfKey(lastSource.work);
  if (work === undefined) return false;
  const isCounted =
    /^(?:hadith|paragraph)$/.test(work.divisions[0] ?? '') &&
    textMatches(state, index, /^(?:no|nos|nr|n|nn|number|numbers|رقم|برقم|شماره)$/);
  const sequence = isCounted ? readLocusAfterTitle(state, index, work, false) : readDivisions(state, index);
  if (sequence !== undefined) {
    addWorkCitations(state, work, sequence.divisions, {
      start: name.start,
      work: name,
      form: 'ibid',
      outer: levelsOutside(work, lastSource.levels, sequence.divisions),
    });
    state.consumedTo = sequence.next;
    readCarriedDivisions(state, work);
    return true;
  }
  if (readNestedPlaceAfterIbid(state, index, work, name)) return true;
  const number = isNumber(state, index) ? readRange(state, index) : undefined;
  if (number === undefined) return false;
  if (work.divisions[0] === 'paragraph' && isReferenceEnd(state, number.next)) {
    const paragraph = { kind: 'paragraph' as const, numbers: [number], start: number.start, end: number.end };
    addWorkCitations(state, work, [paragraph], { start: name.start, work: name, form: 'ibid' });
    state.consumedTo = number.next;
    return true;
  }
  if (!work.divisions.includes('page')) return false;
  const inner = isAnyMark(state, number.next, '/:') ? readRange(state, number.next + 1) : undefined;
  if (inner !== undefined) {
    addWorkCitations(
      state,
      work,
      [
        { kind: 'volume', numbers: [number], start: number.start, end: number.end },
        { kind: 'page', numbers: [inner], start: inner.start, end: inner.end },
      ],
      { start: name.start, work: name, form: 'ibid' },
    );
    state.consumedTo = inner.next;
    return true;
  }
  if (!isReferenceEnd(state, number.next)) return false;
  const page = { kind: 'page' as const, numbers: [number], start: number.start, end: number.end };
  addWorkCitations(state, work, [page], {
    start: name.start,
    work: name,
    form: 'ibid',
    outer: levelsOutside(work, lastSource.levels, [page]),
  });
  state.consumedTo = number.next;
  return true;
}

/** Reads "10.5", "X, 5" and "515c" after "ibid.", in a work of books or of pages with columns. */
function readNestedPlaceAfterIbid(state: ParseState, index: number, work: Work, name: Span): boolean {
  const column = work.columns === undefined ? undefined : readColumnPlace(state, index, work.columns);
  if (column !== undefined) {
    addColumn(state, work, column, { start: name.start, end: column.end });
    state.consumedTo = column.next;
    return true;
  }
  const nested = readNestedNumbers(state, index, work, false);
  if (nested === undefined) return false;
  addWorkCitations(state, work, nested.divisions, { start: name.start, work: name, form: 'ibid' });
  state.consumedTo = nested.next;
  readCarriedDivisions(state, work);
  return true;
}
