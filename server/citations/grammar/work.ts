import type { DivisionKind, Work } from '../citation';
import type { TitleMatch } from '../titles';
import { emitWhole, emitWork, outerLevels } from './emitWork';
import { rank, readKind } from './kinds';
import { isAnd, nextInList, readMore, readRange, followsReference } from './numbers';
import { rankOfLevel, readPart, readParts, type Part, type Parts } from './parts';
import { isTime } from './refs';
import { isMark, isNumber, isReference, isStop, spanOf, type Scan } from './scan';

/**
 * A title and what follows it: a place in the work, or nothing where brackets hold the title alone. A title in prose
 * is only remembered. Answers whether there was a citation.
 */
export function readTitle(scan: Scan, title: TitleMatch): boolean {
  const span = spanOf(scan, title.first, title.next);
  const found = locusBehind(scan, title.next, title.work, title.weak && !isReference(scan, title.first));
  if (
    title.ordinary &&
    !(isReference(scan, title.first) && found?.parts.every(part => title.work.divisions.includes(part.kind)))
  )
    return false;
  if (found !== undefined) {
    emitWork(scan, title.work, found.parts, {
      start: span.start,
      work: span,
      ...(found.end === undefined ? {} : { end: found.end }),
    });
    scan.done = found.next;
    readCarried(scan, title.work);
    return true;
  }
  if (!title.weak && !title.ordinary) scan.memory.mentioned = { work: title.work, block: scan.block, span };
  if (!title.weak && !title.ordinary && standsAlone(scan, title)) {
    emitWhole(scan, title.work, span);
    scan.done = title.next;
    return true;
  }
  return false;
}

interface Locus {
  readonly parts: readonly Part[];
  readonly next: number;
  /** End of a closing parenthesis that belongs to the citation. */
  readonly end?: number;
}

/** The place that stands behind a title: ", Volume 2, page 163", " (vol. 2, p. 163)", " 2/163", ", by its author, p. 5". */
function locusBehind(scan: Scan, index: number, work: Work, kindNeeded: boolean): Locus | undefined {
  let at = behindQuotes(scan, index);
  const edition = behindEdition(scan, at);
  if (edition !== undefined) at = edition;
  if (isMark(scan, at, '(') || isMark(scan, at, '[')) {
    const parts = placeIn(scan, at + 1, work, kindNeeded);
    const closes = parts !== undefined && (isMark(scan, parts.next, ')') || isMark(scan, parts.next, ']'));
    if (parts !== undefined)
      return closes ? { ...parts, next: parts.next + 1, end: scan.tokens[parts.next].end } : parts;
  }
  const parted = /^[,:;./-]$/.test(scan.tokens[at]?.text ?? '') && scan.tokens[at].kind === 'mark';
  if (isMark(scan, at, '.') && !isReference(scan, at)) return undefined;
  const start = parted ? at + 1 : at;
  return placeIn(scan, behindQuotes(scan, start), work, kindNeeded) ?? behindGap(scan, start, work);
}

function placeIn(scan: Scan, index: number, work: Work, kindNeeded: boolean): Locus | undefined {
  const at = /^(?:in|at|the|short)$/.test(scan.tokens[index]?.text ?? '') ? index + 1 : index;
  return withNumber(scan, readParts(scan, at), work) ?? ordinalPart(scan, at) ?? numbered(scan, at, work, kindNeeded);
}

/** "Volume 1, Book 2, Number 3": behind other divisions a number is that of the hadith. */
function withNumber(scan: Scan, parts: Parts | undefined, work: Work): Locus | undefined {
  if (
    parts === undefined ||
    !work.divisions.includes('hadith') ||
    !isMark(scan, parts.next, ',') ||
    !numberWord.test(scan.tokens[parts.next + 1]?.text ?? '')
  )
    return parts;
  const at = isMark(scan, parts.next + 2, '.') ? parts.next + 3 : parts.next + 2;
  const item = readRange(scan, at);
  if (item === undefined || parts.parts.some(part => part.kind === 'hadith')) return parts;
  return {
    parts: [...parts.parts, { kind: 'hadith', items: [item], start: scan.tokens[parts.next + 1].start, end: item.end }],
    next: item.next,
  };
}

const numberWord = /^(?:no|nos|nr|number|numbers|num|رقم|شماره|#)$/;

/** "the 27th sermon": the kind stands behind the ordinal. */
function ordinalPart(scan: Scan, index: number): Parts | undefined {
  for (let at = index + 1; at <= index + 3; at++) {
    const part = scan.tokens[at]?.kind === 'word' ? readPart(scan, at) : undefined;
    if (part !== undefined)
      return part.first === index ? { parts: [part.part], first: part.first, next: part.next } : undefined;
  }
  return undefined;
}

/** Numbers without a kind: "2/163", "2:163", "1:2:3", "hadith collection 1234", "no. 5". */
function numbered(scan: Scan, index: number, work: Work, kindNeeded: boolean): Locus | undefined {
  const counted = numberWord.test(scan.tokens[index]?.text ?? '');
  const number = counted
    ? isMark(scan, index + 1, '.') || /^(?:of|الحدیث|حدیث)$/.test(scan.tokens[index + 1]?.text ?? '')
      ? index + 2
      : index + 1
    : undefined;
  const single = singleKind(work);
  if (number !== undefined) {
    const item = readRange(scan, number);
    return item === undefined
      ? undefined
      : one(single ?? 'hadith', readMore(scan, item, true, 99999), scan.tokens[index].start);
  }
  const first = isNumber(scan, index) ? readRange(scan, index) : undefined;
  if (first === undefined || isTime(scan, first.next)) return undefined;
  if (
    first.to === undefined &&
    (isMark(scan, first.next, '/') || isMark(scan, first.next, ':')) &&
    isNumber(scan, first.next + 1)
  )
    return volumeAndPage(scan, first.next, index, work);
  if (
    single === undefined ||
    kindNeeded ||
    !(isStop(scan, first.next) || isAnd(scan, first.next) || followsReference(scan, first.next)) ||
    isYear(first.from, scan, index)
  )
    return undefined;
  return one(single, readMore(scan, first, false, 99999), first.start);
}

/** A bare number of four digits in parentheses behind a title is more often the year of an edition. */
function isYear(number: number, scan: Scan, index: number): boolean {
  return number >= 1800 && number < 2100 && isMark(scan, index - 1, '(');
}

function volumeAndPage(scan: Scan, joint: number, index: number, work: Work): Locus | undefined {
  const outer = readRange(scan, index)!;
  const inner = readRange(scan, joint + 1);
  if (inner === undefined) return undefined;
  const part = (kind: DivisionKind, item: typeof outer): Part => ({
    kind,
    items: [item],
    start: item.start,
    end: item.end,
  });
  const third =
    isMark(scan, inner.next, ':') || isMark(scan, inner.next, '/') ? readRange(scan, inner.next + 1) : undefined;
  if (third !== undefined) {
    const middle: DivisionKind = work.divisions.includes('page') ? 'page' : 'book';
    return { parts: [part('volume', outer), part(middle, inner), part('hadith', third)], next: third.next };
  }
  const [first, second] = pairOf(work);
  const items = readMore(scan, inner, false, 9999);
  const last = items[items.length - 1];
  return { parts: [part(first, outer), { kind: second, items, start: inner.start, end: last.end }], next: last.next };
}

/** The two divisions that a work's "2:163" names. */
function pairOf(work: Work): [DivisionKind, DivisionKind] {
  const [first, second] = work.divisions;
  if (first === 'volume' || first === 'page') return ['volume', 'page'];
  if (first === 'hadith') return work.volumes === undefined ? ['book', 'hadith'] : ['volume', 'hadith'];
  return second === undefined ? ['volume', 'page'] : [first, second];
}

/** The division that a bare number behind a title names, where it can be only one. */
function singleKind(work: Work): DivisionKind | undefined {
  if (work.key === 'nahj') return undefined;
  return work.divisions[0] === 'hadith' || (work.divisions.length === 1 && work.divisions[0] !== 'page')
    ? work.divisions[0]
    : undefined;
}

function one(kind: DivisionKind, items: ReturnType<typeof readMore>, start: number): Locus {
  const last = items[items.length - 1];
  return { parts: [{ kind, items, start, end: last.end }], next: last.next };
}

function behindQuotes(scan: Scan, index: number): number {
  let at = index;
  while (/^["*_'”]$/.test(scan.tokens[at]?.text ?? '') && scan.tokens[at].kind === 'mark' && at < index + 3) at++;
  return at;
}

/** "(Beirut, 1983)", "(by al-Kulayni)" behind a title, with a place still to come. */
function behindEdition(scan: Scan, index: number): number | undefined {
  if (!isMark(scan, index, '(')) return undefined;
  for (let at = index + 1; at < index + 12; at++) {
    if (!isMark(scan, at, ')')) {
      if (readKind(scan, at) !== undefined && isNumber(scan, readKind(scan, at)!.numberIndex)) return undefined;
      continue;
    }
    return isMark(scan, at + 1, ',') || isMark(scan, at + 1, ':') || readKind(scan, at + 1) !== undefined
      ? at + 1
      : undefined;
  }
  return undefined;
}

/** A few words about the author or the edition, in a reference or behind "by" and "of": "by al-Kulayni, vol. 2, p. 163". */
function behindGap(scan: Scan, index: number, work: Work): Locus | undefined {
  const told = /^(?:by|compiled|edited|translated|ed|trans|tr|تالیف|اثر)$/.test(scan.tokens[index]?.text ?? '');
  const strict = !told && !isReference(scan, index);
  const home = scan.within[index];
  for (let at = index; at < index + (told ? 14 : 10); at++) {
    const token = scan.tokens[at];
    if (
      token === undefined ||
      scan.within[at] !== home ||
      isMark(scan, at, ';') ||
      isMark(scan, at, ')') ||
      isMark(scan, at, ']') ||
      token.kind === 'number'
    )
      return undefined;
    if (isMark(scan, at, '.') && (scan.tokens[at - 1]?.text.length ?? 9) > 3) return undefined;
    if (strict && token.kind === 'word' && !token.capital && !/^(?:al|ibn|b|of|ed)$/.test(token.text)) return undefined;
    if (!isMark(scan, at, ',')) continue;
    if (scan.titles.at(scan.tokens, Math.min(at + 1, scan.tokens.length - 1)) !== undefined) return undefined;
    const parts = readParts(scan, at + 1);
    if (parts !== undefined && usual(work, parts)) return parts;
  }
  return undefined;
}

function usual(work: Work, parts: Parts): boolean {
  return parts.parts.every(
    part => part.kind !== 'verse' && (part.kind !== 'chapter' || work.divisions.includes('chapter')),
  );
}

/** Whether brackets or a note hold the title and nothing else. */
function standsAlone(scan: Scan, title: TitleMatch): boolean {
  const home = scan.within[title.first];
  const enclosure = home >= 0 ? scan.enclosures[home] : undefined;
  const [first, last] = enclosure === undefined ? [0, scan.tokens.length] : [enclosure.open + 1, enclosure.close];
  if (enclosure === undefined && !scan.isNote) return false;
  const from = /^(?:see|cf)$/.test(scan.tokens[first]?.text ?? '') ? first + 1 : first;
  const start = behindQuotes(scan, /^(?:the)$/.test(scan.tokens[from]?.text ?? '') ? from + 1 : from);
  const end = behindQuotes(scan, title.next);
  return title.first <= start && (end === last || (isMark(scan, end, '.') && end + 1 === last));
}

/** Further places of the same work: "; p. 170", ", vol. 3, p. 5", "and Letter 53", "; 170". */
export function readCarried(scan: Scan, work: Work): void {
  for (let groups = 0; groups < 200; groups++) {
    const { last } = scan.memory;
    if (last === undefined || last === 'unknown') return;
    const semicolon = isMark(scan, scan.done, ';');
    const at = semicolon ? scan.done + 1 : nextInList(scan, scan.done);
    if (at === undefined) return;
    const start = /^(?:and|also|و)$/.test(scan.tokens[at]?.text ?? '') ? at + 1 : at;
    const parts = readParts(scan, start) ?? (semicolon && isReference(scan, start) ? repeated(scan, start) : undefined);
    if (parts === undefined || !usual(work, { ...parts, first: start }) || followedByOtherTitle(scan, parts.next))
      return;
    emitWork(scan, work, parts.parts, {
      start: parts.parts[0].start,
      form: 'carried',
      outer: outerLevels(last.levels, rankOfLevel, parts.parts),
    });
    scan.done = parts.next;
  }
}

/** "; 170" behind "p. 163": the same kind again. */
function repeated(scan: Scan, index: number): Locus | undefined {
  const { last } = scan.memory;
  if (last === undefined || last === 'unknown') return undefined;
  const level = last.levels[last.levels.length - 1];
  const kind = (Object.keys(rank) as DivisionKind[]).find(
    name =>
      rankOfLevel(level) === rank[name] &&
      (level.kind === name || level.kind === name[0] || (level.kind === '' && name === 'volume')),
  );
  const item = isNumber(scan, index) ? readRange(scan, index) : undefined;
  if (kind === undefined || item === undefined || !isStop(scan, item.next)) return undefined;
  return one(kind, readMore(scan, item, false, 99999), item.start);
}

/** "…; Sermon 5 of another book": the place belongs to what follows. */
function followedByOtherTitle(scan: Scan, index: number): boolean {
  if (!/^(?:of|in|from|از|من)$/.test(scan.tokens[index]?.text ?? '')) return false;
  const at = scan.tokens[index + 1]?.text === 'the' ? index + 2 : index + 1;
  return at < scan.tokens.length && (scan.tokens[at].capital || scan.titles.at(scan.tokens, at) !== undefined);
}
