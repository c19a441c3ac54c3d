import type { Level } from '../key';
import type { DivisionKind, Work } from '../citation';
import { rank, readKind } from './kinds';
import {
  isAnd,
  numberInWords,
  ordinalAfter,
  ordinalBefore,
  readMore,
  readRange,
  readRoman,
  type NumberItem,
} from './numbers';
import { isMark, isNumber, type Scan } from './scan';

/** "page 163", "pp. 160, 165-170", "27th sermon": a division with its numbers. */
export interface Part {
  readonly kind: DivisionKind;
  readonly items: readonly NumberItem[];
  /** From the word or the number that comes first. */
  readonly start: number;
  readonly end: number;
}

export interface Parts {
  readonly parts: readonly Part[];
  readonly first: number;
  readonly next: number;
}

/** Divisions in a row from a token on, in any order but each rank once: "Volume 2, page 163", "page 163 of volume 2". */
export function readParts(scan: Scan, index: number): Parts | undefined {
  const first = readPart(scan, index);
  if (first === undefined) return undefined;
  const parts = [first.part];
  let { next } = first;
  while (parts.length < 5) {
    const bare = barePage(scan, next, parts[parts.length - 1]);
    const more = bare ?? readPart(scan, joint(scan, next));
    if (
      more === undefined ||
      parts.some(part => part.kind === more.part.kind || rank[part.kind] === rank[more.part.kind])
    )
      break;
    parts.push(more.part);
    next = more.next;
  }
  return { parts, first: first.first, next };
}

/** "2:163" behind "vol.": the number behind the colon is the page. */
function barePage(scan: Scan, next: number, before: Part): { part: Part; next: number } | undefined {
  if (before.kind !== 'volume' || !(isMark(scan, next, ':') || isMark(scan, next, '/')) || !isNumber(scan, next + 1))
    return undefined;
  const item = readRange(scan, next + 1);
  if (item === undefined) return undefined;
  return {
    part: { kind: 'page', items: readMore(scan, item, false, 5000), start: item.start, end: item.end },
    next: item.next,
  };
}

/** The token behind what may stand between two divisions. */
function joint(scan: Scan, index: number): number {
  let at = index;
  if (
    isMark(scan, at, ',') ||
    isMark(scan, at, ':') ||
    isMark(scan, at, '-') ||
    isMark(scan, at, '.') ||
    isMark(scan, at, '/')
  )
    at++;
  else if (isMark(scan, at, ';') && readKind(scan, at + 1) !== undefined) return at + 1;
  if (isAnd(scan, at) && at > index) at++;
  while (/^(?:of|in|from|on|the|its|من|از|در|فی)$/.test(scan.tokens[at]?.text ?? '') && at < index + 4) at++;
  const afterOrdinal = ordinalEnd(scan, at);
  return afterOrdinal ?? at;
}

/** In "of the second volume" the kind word stands behind the ordinal. */
function ordinalEnd(scan: Scan, index: number): number | undefined {
  for (let at = index; at < index + 4; at++) {
    if (readKindWord(scan, at) !== undefined) return ordinalBefore(scan, at - 1)?.first === index ? at : undefined;
  }
  return undefined;
}

function readKindWord(scan: Scan, index: number): DivisionKind | undefined {
  const token = scan.tokens[index];
  return token?.kind === 'word' ? readKind(scan, index)?.kind : undefined;
}

/** One division: a kind and its numbers, or an ordinal and its kind. */
export function readPart(scan: Scan, index: number): { part: Part; first: number; next: number } | undefined {
  const named = readKind(scan, index);
  if (named === undefined) return undefined;
  const { kind, plural } = named;
  const token = scan.tokens[index];
  if (isNumber(scan, named.numberIndex)) {
    const item = readRange(scan, named.numberIndex);
    if (item === undefined) return undefined;
    const items = plural || listed.test(kind) ? readMore(scan, item, plural, 99999) : [item];
    const last = items[items.length - 1];
    const close = isMark(scan, named.numberIndex - 1, '(') && isMark(scan, last.next, ')');
    return {
      part: { kind, items, start: token.start, end: close ? scan.tokens[last.next].end : last.end },
      first: index,
      next: close ? last.next + 1 : last.next,
    };
  }
  const before = ordinalBefore(scan, index - 1);
  if (before !== undefined && !named.short) {
    const start = scan.tokens[before.first].start;
    const item = { from: before.value, start, end: token.start, next: index + 1 };
    return { part: { kind, items: [item], start, end: token.end }, first: before.first, next: index + 1 };
  }
  const after = ordinalAfter(scan, named.numberIndex) ?? numberInWords(scan, named.numberIndex);
  if (after !== undefined)
    return { part: { kind, items: [after], start: token.start, end: after.end }, first: index, next: after.next };
  const roman = /^(?:volume|book|chapter|part|section)$/.test(kind) ? readRoman(scan, named.numberIndex) : undefined;
  if (roman === undefined || (roman.from === 1 && !scan.tokens[named.numberIndex].capital)) return undefined;
  return { part: { kind, items: [roman], start: token.start, end: roman.end }, first: index, next: roman.next };
}

/** Divisions that lists name by their singular too: "p. 5, 7". */
const listed = /^(?:page|verse|hadith|sermon|letter|saying)$/;

/** Levels of a key for divisions with one number each, outermost first, as a work names them. */
export function levelOf(work: Work, kind: DivisionKind, number: number): Level {
  return { kind: levelKind(work, kind), number };
}

function levelKind(work: Work, kind: DivisionKind): string {
  if (kind === 'volume') return '';
  if (kind === 'page') return 'p';
  if (kind === 'hadith') return 'h';
  // Arabic calls a letter of Nahj al-Balagha a "book".
  if (kind === 'book' && work.limits?.letter !== undefined) return 'letter';
  // Works that are divided like a scripture have keys like one: gita:2:47.
  if ((kind === 'chapter' || kind === 'verse') && work.divisions[0] === 'chapter' && work.divisions[1] === 'verse')
    return '';
  return kind;
}

/** The rank at which a level of a key stands, the inverse of `levelOf` as far as ranks go. */
export function rankOfLevel(level: Level): number {
  if (level.kind === '') return rank.volume;
  if (level.kind === 'p') return rank.page;
  if (level.kind === 'h') return rank.hadith;
  return rank[level.kind as DivisionKind] ?? rank.section;
}
