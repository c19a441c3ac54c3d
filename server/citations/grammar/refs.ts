import { longest, nextInList, readMore, readNumber, readRange, readRoman, type NumberItem } from './numbers';
import { isMark, type Scan } from './scan';

/** A chapter, with verses or without: "2:255", "2: 183, 185", "1:1-2:7", "23". */
export interface Ref {
  readonly chapter: NumberItem;
  readonly verses: readonly NumberItem[];
  /** The other end of a range that ends in another chapter. */
  readonly last?: { readonly chapter: number; readonly verse: number };
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Marks that stand between chapter and verse. A dot does only without spaces, a comma only where `loose`. */
export interface RefOptions {
  readonly loose?: boolean;
  /** Whether a Roman numeral may be the chapter. */
  readonly roman?: boolean;
  /** Greatest verse number that a list goes on with. */
  readonly most: number;
  /** Whether the list may go on in prose without a mark behind its last number. */
  readonly open?: boolean;
}

/** Chapter and verse at a token; undefined for a time ("2:30 p.m."), a ratio or anything else. */
export function readRef(scan: Scan, index: number, options: RefOptions): Ref | undefined {
  const roman = options.roman === true ? readRoman(scan, index) : undefined;
  const chapter = roman ?? readNumber(scan, index);
  if (chapter === undefined) return undefined;
  const at = verseAfter(scan, chapter.next, options, roman !== undefined);
  if (at === undefined) return undefined;
  const first = readRange(scan, at);
  if (first === undefined || isMark(scan, first.next, '%') || isTime(scan, first.next)) return undefined;
  // A third number behind another colon: a time with seconds, a hadith of an old edition.
  if (
    isMark(scan, first.next, ':') &&
    scan.tokens[first.next + 1]?.kind === 'number' &&
    !scan.tokens[first.next + 1].spaced
  )
    return undefined;
  const crossed = readCrossing(scan, first);
  if (crossed !== undefined)
    return { chapter, verses: [first], last: crossed, start: chapter.start, end: crossed.end, next: crossed.next };
  const verses = readMore(scan, first, options.open === true, options.most);
  const last = verses[verses.length - 1];
  return { chapter, verses, start: chapter.start, end: last.end, next: last.next };
}

/** More references behind the first: "; 5:54", ", 61:4", "and 3:18". */
export function readMoreRefs(scan: Scan, first: Ref, options: RefOptions): Ref[] {
  const refs = [first];
  while (refs.length < longest) {
    const last = refs[refs.length - 1];
    const at = isMark(scan, last.next, ';') ? last.next + 1 : nextInList(scan, last.next);
    if (at === undefined) return refs;
    const start = /^(?:and|و|see|also)$/.test(scan.tokens[at]?.text ?? '') ? at + 1 : at;
    if (!isColon(scan, start + 1)) return refs;
    const ref = readRef(scan, start, { most: options.most, open: options.open });
    if (ref === undefined) return refs;
    refs.push(ref);
  }
  return refs;
}

/** The token where the verse starts, behind what parts it from the chapter. */
function verseAfter(scan: Scan, index: number, options: RefOptions, roman: boolean): number | undefined {
  const mark = scan.tokens[index];
  const number = scan.tokens[index + 1];
  if (mark?.kind !== 'mark' || number?.kind !== 'number') return undefined;
  if (mark.text === ':') return index + 1;
  if (mark.text === '.')
    return roman || (options.loose === true && !mark.spaced && !number.spaced) ? index + 1 : undefined;
  if (mark.text === '/' && options.loose === true && !number.spaced) return index + 1;
  return mark.text === ',' && (roman || (options.loose === true && number.spaced)) ? index + 1 : undefined;
}

function isColon(scan: Scan, index: number): boolean {
  return isMark(scan, index, ':') && scan.tokens[index + 1]?.kind === 'number';
}

/** "-2:7" behind "1:1". */
function readCrossing(
  scan: Scan,
  first: NumberItem,
): { chapter: number; verse: number; end: number; next: number } | undefined {
  if (first.to !== undefined || !isMark(scan, first.next, '-')) return undefined;
  const chapter = readNumber(scan, first.next + 1);
  if (chapter === undefined || !isMark(scan, chapter.next, ':')) return undefined;
  const verse = readNumber(scan, chapter.next + 1);
  return verse === undefined
    ? undefined
    : { chapter: chapter.from, verse: verse.from, end: verse.end, next: verse.next };
}

/** Whether what follows makes the numbers a time or a count. */
export function isTime(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  if (token?.kind === 'mark') return token.text === '%' || token.text === '$';
  if (token?.kind !== 'word') return false;
  if (/^(?:am|pm|oclock|hours|hrs|hr|gmt|utc|est|edt|cet|percent|minutes|mins|seconds|goals|points)$/.test(token.text))
    return true;
  return (
    (token.text === 'a' || token.text === 'p') &&
    isMark(scan, index + 1, '.') &&
    /^m$/.test(scan.tokens[index + 2]?.text ?? '')
  );
}

/** Whether the numbers may be a score or a ratio: words of games or proportions stand within a few tokens before. */
export function isScore(scan: Scan, index: number): boolean {
  for (let at = Math.max(0, index - 14); at < index; at++) {
    const { kind, text } = scan.tokens[at];
    if (
      kind === 'word' &&
      /^(?:score|scores|scored|beat|beaten|won|win|wins|lost|lose|defeated|drew|draw|match|game|goal|goals|team|league|cup|ratio|ratios|odds|proportion|scale|voted|votes|vote|oclock|departs|arrives|train|flight|bus|clock|gmt|utc|timetable|sharp)$/.test(
        text,
      )
    )
      return true;
  }
  return false;
}
