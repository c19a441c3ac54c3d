import type { Span } from '../../text/span';
import { bookByOsis } from '../bible';
import { formatKey } from '../key';
import { addWorkCitations, levelsOutside } from './emitWork';
import { readDivisionWord } from './kinds';
import { readRange } from './numbers';
import { levelRank, readDivisions } from './parts';
import { addScriptureCitations, placesOfChapterVerses, versePlaces, theQuran, type Scripture } from './places';
import { isSurahWord } from './quranName';
import { readChapterVerseList, readChapterVerse } from './refs';
import { isInBrackets, isMark, isNumber, isInReference, isReferenceEnd, type ParseState } from './parseState';
import { readCarriedDivisions } from './work';

/** How many blocks "this verse" reaches back. */
const maxBlocksBack = 3;

export interface BackReference {
  /** Key of the chapter or verse meant; undefined where nothing was cited that it could mean. */
  readonly key: string | undefined;
  readonly source: Scripture;
  readonly chapter: number;
  readonly end: number;
  readonly next: number;
}

/** "this surah", "the same chapter" at a token. */
export function readBackReference(
  state: ParseState,
  index: number,
  what: 'chapter' | 'verse',
): BackReference | undefined {
  let at = index;
  const { tokens } = state;
  const word = tokens[at]?.text ?? '';
  if (word === 'the' && /^(?:same|above|aforementioned|said|mentioned)$/.test(tokens[at + 1]?.text ?? '')) at += 2;
  else if (/^(?:this|that|these|those|این|همین|همان|ان|هذه|هذا|تلک)$/.test(word)) at++;
  else return undefined;
  while (
    /^(?:same|very|noble|holy|blessed|sacred|honou?rable|glorious|great|beautiful|luminous)$/.test(
      tokens[at]?.text ?? '',
    ) &&
    at < index + 4
  )
    at++;
  const kind = tokens[at]?.kind === 'word' ? backReferenceKindAt(state, at) : undefined;
  if (kind === undefined || kind.kind !== what) return undefined;
  const scripture = state.context.lastScripture;
  const close =
    scripture !== undefined &&
    state.block - scripture.block <= maxBlocksBack &&
    !(kind.islamic && scripture.work !== 'quran');
  const source = close ? lastCitedScripture(state) : undefined;
  const depth = scripture?.work === 'bible' ? 1 : 0;
  const end = tokens[at].end;
  if (scripture === undefined || source === undefined)
    return { key: undefined, source: theQuran, chapter: 0, end, next: at + 1 };
  const levels = what === 'chapter' ? scripture.levels.slice(0, depth + 1) : scripture.levels;
  const key = what === 'chapter' ? formatKey({ work: scripture.work, from: levels }) : scripture.key;
  return {
    key: what === 'verse' && scripture.levels.length < depth + 2 ? undefined : key,
    source,
    chapter: scripture.levels[depth].number,
    end,
    next: at + 1,
  };
}

function backReferenceKindAt(
  state: ParseState,
  index: number,
): { readonly kind: 'chapter' | 'verse'; readonly islamic: boolean } | undefined {
  if (isSurahWord(state, index)) return { kind: 'chapter', islamic: true };
  const kind = readDivisionWord(state, index);
  if (kind?.kind !== 'chapter' && kind?.kind !== 'verse') return undefined;
  return { kind: kind.kind, islamic: /^(?:a|ا)/.test(state.tokens[index].text) };
}

/** The scripture that was cited last. */
export function lastCitedScripture(state: ParseState): Scripture | undefined {
  const { lastScripture } = state.context;
  if (lastScripture?.work === 'quran') return theQuran;
  const name = lastScripture?.levels[0]?.name;
  const book = name === undefined ? undefined : bookByOsis(name);
  return book === undefined ? undefined : { work: 'bible', book };
}

/** "this ayah", "the same verse", "this surah": the verse or chapter cited before. */
export function readThisVerse(state: ParseState, index: number): boolean {
  const found = readBackReference(state, index, 'verse') ?? readBackReference(state, index, 'chapter');
  if (found?.key === undefined || isNumber(state, found.next) || isCitedLaterInSentence(state, found.next))
    return false;
  const start = state.tokens[index].start;
  state.candidates.push({ key: found.key, start, end: found.end, form: 'this', problems: [] });
  state.consumedTo = found.next;
  return true;
}

/** Whether the sentence goes on to cite what "this verse" means: 'this verse says "…" [Qur'an 5:54]'. */
function isCitedLaterInSentence(state: ParseState, index: number): boolean {
  for (let at = index; at < Math.min(state.tokens.length, index + 80); at++) {
    const { kind, text } = state.tokens[at];
    if (
      kind === 'mark' &&
      /^[.!?؟]$/.test(text) &&
      !isInBrackets(state, at) &&
      state.tokens[at + 1]?.text !== '[' &&
      state.tokens[at + 1]?.text !== '(' &&
      state.tokens[at + 1]?.text !== '"'
    )
      return false;
    if (kind === 'mark' && (text === '[' || text === '(') && startsWithVerseNumber(state, at + 1)) return true;
  }
  return false;
}

function startsWithVerseNumber(state: ParseState, index: number): boolean {
  for (let at = index; at < Math.min(state.tokens.length, index + 12) && isInBrackets(state, at); at++) {
    if (
      isNumber(state, at) &&
      (isMark(state, at + 1, ':') || isMark(state, at + 1, ')') || isMark(state, at + 1, ']')) &&
      (at > index || isMark(state, at + 1, ':'))
    )
      return true;
  }
  return false;
}

/** The words for "in the same place", from a token on: the token behind them. */
function ibidEnd(state: ParseState, index: number): number | undefined {
  const { text } = state.tokens[index];
  if (/^(?:ibid|ibidem|idem)$/.test(text)) return isMark(state, index + 1, '.') ? index + 2 : index + 1;
  const second = state.tokens[isMark(state, index + 1, '.') ? index + 2 : index + 1];
  if (/^(?:op|loc)$/.test(text) && second?.text === 'cit') {
    const at = isMark(state, index + 1, '.') ? index + 3 : index + 2;
    return isMark(state, at, '.') ? at + 1 : at;
  }
  if (text === 'المصدر' && /^(?:نفسه|السابق)$/.test(state.tokens[index + 1]?.text ?? '')) return index + 2;
  if (text !== 'همان' || !isInReference(state, index)) return undefined;
  const behind = state.tokens[index + 1];
  return behind === undefined || behind.kind === 'mark' || readDivisionWord(state, index + 1) !== undefined
    ? index + 1
    : undefined;
}

/** "ibid.", "ibid., p. 15", "ibid., 5:54": the source cited before, and another place of it. */
export function readIbid(state: ParseState, index: number): boolean {
  const behind = ibidEnd(state, index);
  if (
    behind === undefined ||
    !(
      isInReference(state, index) ||
      state.tokens[index].capital ||
      isMark(state, behind, ',') ||
      isReferenceEnd(state, behind)
    )
  )
    return false;
  const name: Span = { start: state.tokens[index].start, end: state.tokens[behind - 1].end };
  const { lastSource } = state.context;
  state.consumedTo = behind;
  if (lastSource === 'unknown') return true;
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
  const at =
    isMark(state, behind, ',') || isMark(state, behind, ':') || isMark(state, behind, ';') ? behind + 1 : behind;
  if (lastSource.work === 'quran' || lastSource.work === 'bible') {
    if (readScripturePlaceAfterIbid(state, at, name)) return true;
  } else if (readWorkPlaceAfterIbid(state, at, name)) return true;
  state.candidates.push({ key: lastSource.key, ...name, form: 'ibid', work: name, problems: [] });
  return true;
}

function readScripturePlaceAfterIbid(state: ParseState, index: number, name: Span): boolean {
  const { lastScripture, lastSource } = state.context;
  const source = lastCitedScripture(state);
  if (lastScripture === undefined || source === undefined || lastSource === undefined) return false;
  const depth = source.work === 'bible' ? 1 : 0;
  const ref = readChapterVerse(state, index, { maxVerse: 286 });
  if (ref !== undefined) {
    const refs = readChapterVerseList(state, ref, { maxVerse: 286 });
    addScriptureCitations(state, source, placesOfChapterVerses(refs), { start: name.start, work: name, form: 'ibid' });
    state.consumedTo = refs[refs.length - 1].next;
    return true;
  }
  const parts = readDivisions(state, index);
  const chapter =
    parts?.divisions.find(part => part.kind === 'chapter')?.numbers[0].from ?? lastScripture.levels[depth]?.number;
  const verse = parts?.divisions.find(part => part.kind === 'verse');
  if (parts !== undefined && chapter !== undefined && verse !== undefined) {
    addScriptureCitations(state, source, versePlaces(verse.numbers, chapter, verse.start), {
      start: name.start,
      work: name,
      form: 'ibid',
    });
    state.consumedTo = parts.next;
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

function readWorkPlaceAfterIbid(state: ParseState, index: number, name: Span): boolean {
  const { lastSource } = state.context;
  if (lastSource === undefined || lastSource === 'unknown') return false;
  const work = state.titles.workOfKey(lastSource.work);
  if (work === undefined) return false;
  const parts = readDivisions(state, index);
  if (parts !== undefined) {
    addWorkCitations(state, work, parts.divisions, {
      start: name.start,
      work: name,
      form: 'ibid',
      outer: levelsOutside(lastSource.levels, levelRank, parts.divisions),
    });
    state.consumedTo = parts.next;
    readCarriedDivisions(state, work);
    return true;
  }
  const number = isNumber(state, index) ? readRange(state, index) : undefined;
  if (number === undefined || !work.divisions.includes('page')) return false;
  const inner =
    isMark(state, number.next, '/') || isMark(state, number.next, ':') ? readRange(state, number.next + 1) : undefined;
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
    outer: levelsOutside(lastSource.levels, levelRank, [page]),
  });
  state.consumedTo = number.next;
  return true;
}
