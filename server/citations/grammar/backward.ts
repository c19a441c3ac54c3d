import type { Span } from '../../text/span';
import { bookByOsis } from '../bible';
import { formatKey } from '../key';
import { emitWork, outerLevels } from './emitWork';
import { readKind } from './kinds';
import { readRange } from './numbers';
import { rankOfLevel, readParts } from './parts';
import { emitPlaces, placesOf, versePlaces, theQuran, type Scripture } from './places';
import { isSurahWord } from './quranName';
import { readMoreRefs, readRef } from './refs';
import { isEnclosed, isMark, isNumber, isReference, isStop, type Scan } from './scan';
import { readCarried } from './work';

/** How many blocks "this verse" reaches back. */
const reach = 3;

export interface PointedBack {
  /** Key of the chapter or verse meant; undefined where nothing was cited that it could mean. */
  readonly key: string | undefined;
  readonly source: Scripture;
  readonly chapter: number;
  readonly end: number;
  readonly next: number;
}

/** "this surah", "the same chapter" at a token. */
export function pointsBack(scan: Scan, index: number, what: 'chapter' | 'verse'): PointedBack | undefined {
  let at = index;
  const { tokens } = scan;
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
  const kind = tokens[at]?.kind === 'word' ? kindAt(scan, at) : undefined;
  if (kind === undefined || kind.kind !== what) return undefined;
  const scripture = scan.memory.scripture;
  const close =
    scripture !== undefined && scan.block - scripture.block <= reach && !(kind.islamic && scripture.work !== 'quran');
  const source = close ? sourceFrom(scan) : undefined;
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

function kindAt(
  scan: Scan,
  index: number,
): { readonly kind: 'chapter' | 'verse'; readonly islamic: boolean } | undefined {
  if (isSurahWord(scan, index)) return { kind: 'chapter', islamic: true };
  const kind = readKind(scan, index);
  if (kind?.kind !== 'chapter' && kind?.kind !== 'verse') return undefined;
  return { kind: kind.kind, islamic: /^(?:a|ا)/.test(scan.tokens[index].text) };
}

/** The scripture that was cited last. */
export function sourceFrom(scan: Scan): Scripture | undefined {
  const { scripture } = scan.memory;
  if (scripture?.work === 'quran') return theQuran;
  const name = scripture?.levels[0]?.name;
  const book = name === undefined ? undefined : bookByOsis(name);
  return book === undefined ? undefined : { work: 'bible', book };
}

/** "this ayah", "the same verse", "this surah": the verse or chapter cited before. */
export function readThis(scan: Scan, index: number): boolean {
  const found = pointsBack(scan, index, 'verse') ?? pointsBack(scan, index, 'chapter');
  if (found?.key === undefined || isNumber(scan, found.next) || citedBehind(scan, found.next)) return false;
  const start = scan.tokens[index].start;
  scan.found.push({ key: found.key, start, end: found.end, form: 'this', problems: [] });
  scan.done = found.next;
  return true;
}

/** Whether the sentence goes on to cite what "this verse" means: 'this verse says "…" [Qur'an 5:54]'. */
function citedBehind(scan: Scan, index: number): boolean {
  for (let at = index; at < Math.min(scan.tokens.length, index + 80); at++) {
    const { kind, text } = scan.tokens[at];
    if (
      kind === 'mark' &&
      /^[.!?؟]$/.test(text) &&
      !isEnclosed(scan, at) &&
      scan.tokens[at + 1]?.text !== '[' &&
      scan.tokens[at + 1]?.text !== '(' &&
      scan.tokens[at + 1]?.text !== '"'
    )
      return false;
    if (kind === 'mark' && (text === '[' || text === '(') && holdsVerse(scan, at + 1)) return true;
  }
  return false;
}

function holdsVerse(scan: Scan, index: number): boolean {
  for (let at = index; at < Math.min(scan.tokens.length, index + 12) && isEnclosed(scan, at); at++) {
    if (
      isNumber(scan, at) &&
      (isMark(scan, at + 1, ':') || isMark(scan, at + 1, ')') || isMark(scan, at + 1, ']')) &&
      (at > index || isMark(scan, at + 1, ':'))
    )
      return true;
  }
  return false;
}

/** The words for "in the same place", from a token on: the token behind them. */
function ibidAt(scan: Scan, index: number): number | undefined {
  const { text } = scan.tokens[index];
  if (/^(?:ibid|ibidem|idem)$/.test(text)) return isMark(scan, index + 1, '.') ? index + 2 : index + 1;
  const second = scan.tokens[isMark(scan, index + 1, '.') ? index + 2 : index + 1];
  if (/^(?:op|loc)$/.test(text) && second?.text === 'cit') {
    const at = isMark(scan, index + 1, '.') ? index + 3 : index + 2;
    return isMark(scan, at, '.') ? at + 1 : at;
  }
  if (text === 'المصدر' && /^(?:نفسه|السابق)$/.test(scan.tokens[index + 1]?.text ?? '')) return index + 2;
  if (text !== 'همان' || !isReference(scan, index)) return undefined;
  const behind = scan.tokens[index + 1];
  return behind === undefined || behind.kind === 'mark' || readKind(scan, index + 1) !== undefined
    ? index + 1
    : undefined;
}

/** "ibid.", "ibid., p. 15", "ibid., 5:54": the source cited before, and another place of it. */
export function readIbid(scan: Scan, index: number): boolean {
  const behind = ibidAt(scan, index);
  if (
    behind === undefined ||
    !(isReference(scan, index) || scan.tokens[index].capital || isMark(scan, behind, ',') || isStop(scan, behind))
  )
    return false;
  const name: Span = { start: scan.tokens[index].start, end: scan.tokens[behind - 1].end };
  const { last } = scan.memory;
  scan.done = behind;
  if (last === 'unknown') return true;
  if (last === undefined) {
    scan.found.push({
      key: '',
      ...name,
      form: 'ibid',
      problems: [
        {
          code: 'ibid-without-source',
          severity: 'warning',
          ...name,
          message: `Nothing is cited before this “${scan.view.slice(name.start, name.end)}” that it could mean.`,
        },
      ],
    });
    return true;
  }
  const at = isMark(scan, behind, ',') || isMark(scan, behind, ':') || isMark(scan, behind, ';') ? behind + 1 : behind;
  if (last.work === 'quran' || last.work === 'bible') {
    if (readScriptureBehind(scan, at, name)) return true;
  } else if (readWorkBehind(scan, at, name)) return true;
  scan.found.push({ key: last.key, ...name, form: 'ibid', work: name, problems: [] });
  return true;
}

function readScriptureBehind(scan: Scan, index: number, name: Span): boolean {
  const { scripture, last } = scan.memory;
  const source = sourceFrom(scan);
  if (scripture === undefined || source === undefined || last === undefined) return false;
  const depth = source.work === 'bible' ? 1 : 0;
  const ref = readRef(scan, index, { most: 286 });
  if (ref !== undefined) {
    const refs = readMoreRefs(scan, ref, { most: 286 });
    emitPlaces(scan, source, placesOf(refs), { start: name.start, work: name, form: 'ibid' });
    scan.done = refs[refs.length - 1].next;
    return true;
  }
  const parts = readParts(scan, index);
  const chapter = parts?.parts.find(part => part.kind === 'chapter')?.items[0].from ?? scripture.levels[depth]?.number;
  const verse = parts?.parts.find(part => part.kind === 'verse');
  if (parts !== undefined && chapter !== undefined && verse !== undefined) {
    emitPlaces(scan, source, versePlaces(verse.items, chapter, verse.start), {
      start: name.start,
      work: name,
      form: 'ibid',
    });
    scan.done = parts.next;
    return true;
  }
  const number = readRange(scan, index);
  if (number === undefined || chapter === undefined || !isStop(scan, number.next)) return false;
  emitPlaces(scan, source, versePlaces([number], chapter, number.start), {
    start: name.start,
    work: name,
    form: 'ibid',
  });
  scan.done = number.next;
  return true;
}

function readWorkBehind(scan: Scan, index: number, name: Span): boolean {
  const { last } = scan.memory;
  if (last === undefined || last === 'unknown') return false;
  const work = scan.titles.work(last.work);
  if (work === undefined) return false;
  const parts = readParts(scan, index);
  if (parts !== undefined) {
    emitWork(scan, work, parts.parts, {
      start: name.start,
      work: name,
      form: 'ibid',
      outer: outerLevels(last.levels, rankOfLevel, parts.parts),
    });
    scan.done = parts.next;
    readCarried(scan, work);
    return true;
  }
  const number = isNumber(scan, index) ? readRange(scan, index) : undefined;
  if (number === undefined || !work.divisions.includes('page')) return false;
  const inner =
    isMark(scan, number.next, '/') || isMark(scan, number.next, ':') ? readRange(scan, number.next + 1) : undefined;
  if (inner !== undefined) {
    emitWork(
      scan,
      work,
      [
        { kind: 'volume', items: [number], start: number.start, end: number.end },
        { kind: 'page', items: [inner], start: inner.start, end: inner.end },
      ],
      { start: name.start, work: name, form: 'ibid' },
    );
    scan.done = inner.next;
    return true;
  }
  if (!isStop(scan, number.next)) return false;
  const page = { kind: 'page' as const, items: [number], start: number.start, end: number.end };
  emitWork(scan, work, [page], {
    start: name.start,
    work: name,
    form: 'ibid',
    outer: outerLevels(last.levels, rankOfLevel, [page]),
  });
  scan.done = number.next;
  return true;
}
