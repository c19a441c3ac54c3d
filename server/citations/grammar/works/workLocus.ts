import type { DivisionKind, Work } from '../../citation';
import { readDivisionWord } from '../divisionWords';
import { readDivision, readDivisions, type DivisionSequence, type NumberedDivision } from '../divisions';
import { isTimeOrCount } from '../falsePositives';
import { isAnd, isWordAfterReference, readRange, readRangeList, type NumberRange } from '../numbers';
import { isInReference, isMark, isNumber, isReferenceEnd, type ParseState } from '../parseState';

export interface WorkLocus {
  readonly divisions: readonly NumberedDivision[];
  readonly next: number;
  /** End of a closing parenthesis that belongs to the citation. */
  readonly end?: number;
}

/** The place that stands behind a title: ", Volume 2, page 163", " (vol. 2, p. 163)", " 2/163", ", by its author, p. 5". */
export function readLocusAfterTitle(
  state: ParseState,
  index: number,
  work: Work,
  kindNeeded: boolean,
): WorkLocus | undefined {
  let at = skipQuotes(state, index);
  const edition = skipEdition(state, at);
  if (edition !== undefined) at = edition;
  if (isMark(state, at, '(') || isMark(state, at, '[')) {
    const parts = readLocus(state, at + 1, work, kindNeeded);
    const closes = parts !== undefined && (isMark(state, parts.next, ')') || isMark(state, parts.next, ']'));
    if (parts !== undefined)
      return closes ? { ...parts, next: parts.next + 1, end: state.tokens[parts.next].end } : parts;
  }
  const parted = /^[,:;./-]$/.test(state.tokens[at]?.text ?? '') && state.tokens[at].kind === 'mark';
  if (isMark(state, at, '.') && !isInReference(state, at)) return undefined;
  const start = parted ? at + 1 : at;
  return readLocus(state, skipQuotes(state, start), work, kindNeeded) ?? readLocusAfterDescription(state, start, work);
}

function readLocus(state: ParseState, index: number, work: Work, kindNeeded: boolean): WorkLocus | undefined {
  const at = /^(?:in|at|the|short)$/.test(state.tokens[index]?.text ?? '') ? index + 1 : index;
  return (
    withHadithNumber(state, readDivisions(state, at), work) ??
    readOrdinalDivision(state, at) ??
    readUnlabelledNumbers(state, at, work, kindNeeded)
  );
}

/** "Volume 1, Book 2, Number 3": behind other divisions a number is that of the hadith. */
function withHadithNumber(state: ParseState, parts: DivisionSequence | undefined, work: Work): WorkLocus | undefined {
  if (
    parts === undefined ||
    !work.divisions.includes('hadith') ||
    !isMark(state, parts.next, ',') ||
    !numberWord.test(state.tokens[parts.next + 1]?.text ?? '')
  )
    return parts;
  const at = isMark(state, parts.next + 2, '.') ? parts.next + 3 : parts.next + 2;
  const item = readRange(state, at);
  if (item === undefined || parts.divisions.some(part => part.kind === 'hadith')) return parts;
  return {
    divisions: [
      ...parts.divisions,
      { kind: 'hadith', numbers: [item], start: state.tokens[parts.next + 1].start, end: item.end },
    ],
    next: item.next,
  };
}

const numberWord = /^(?:no|nos|nr|number|numbers|num|رقم|شماره|#)$/;

/** "the 27th sermon": the kind stands behind the ordinal. */
function readOrdinalDivision(state: ParseState, index: number): DivisionSequence | undefined {
  for (let at = index + 1; at <= index + 3; at++) {
    const part = state.tokens[at]?.kind === 'word' ? readDivision(state, at) : undefined;
    if (part !== undefined)
      return part.first === index ? { divisions: [part.division], first: part.first, next: part.next } : undefined;
  }
  return undefined;
}

/** Numbers without a kind: "2/163", "2:163", "1:2:3", "hadith collection 1234", "no. 5". */
function readUnlabelledNumbers(
  state: ParseState,
  index: number,
  work: Work,
  kindNeeded: boolean,
): WorkLocus | undefined {
  const counted = numberWord.test(state.tokens[index]?.text ?? '');
  const number = counted
    ? isMark(state, index + 1, '.') || /^(?:of|الحدیث|حدیث)$/.test(state.tokens[index + 1]?.text ?? '')
      ? index + 2
      : index + 1
    : undefined;
  const single = onlyDivisionKind(work);
  if (number !== undefined) {
    const item = readRange(state, number);
    return item === undefined
      ? undefined
      : singleDivision(single ?? 'hadith', readRangeList(state, item, true, 99999), state.tokens[index].start);
  }
  const first = isNumber(state, index) ? readRange(state, index) : undefined;
  if (first === undefined || isTimeOrCount(state, first.next)) return undefined;
  if (
    first.to === undefined &&
    (isMark(state, first.next, '/') || isMark(state, first.next, ':')) &&
    isNumber(state, first.next + 1)
  )
    return readNumberPair(state, first.next, index, work);
  if (
    single === undefined ||
    kindNeeded ||
    !(isReferenceEnd(state, first.next) || isAnd(state, first.next) || isWordAfterReference(state, first.next)) ||
    isEditionYear(first.from, state, index)
  )
    return undefined;
  return singleDivision(single, readRangeList(state, first, false, 99999), first.start);
}

/** A bare number of four digits in parentheses behind a title is more often the year of an edition. */
function isEditionYear(number: number, state: ParseState, index: number): boolean {
  return number >= 1800 && number < 2100 && isMark(state, index - 1, '(');
}

function readNumberPair(state: ParseState, joint: number, index: number, work: Work): WorkLocus | undefined {
  const outer = readRange(state, index)!;
  const inner = readRange(state, joint + 1);
  if (inner === undefined) return undefined;
  const part = (kind: DivisionKind, item: typeof outer): NumberedDivision => ({
    kind,
    numbers: [item],
    start: item.start,
    end: item.end,
  });
  const third =
    isMark(state, inner.next, ':') || isMark(state, inner.next, '/') ? readRange(state, inner.next + 1) : undefined;
  if (third !== undefined) {
    const middle: DivisionKind = work.divisions.includes('page') ? 'page' : 'book';
    return { divisions: [part('volume', outer), part(middle, inner), part('hadith', third)], next: third.next };
  }
  const [first, second] = pairedDivisions(work);
  const numbers = readRangeList(state, inner, false, 9999);
  const last = numbers[numbers.length - 1];
  return {
    divisions: [part(first, outer), { kind: second, numbers, start: inner.start, end: last.end }],
    next: last.next,
  };
}

/** The two divisions that a work's "2:163" names. */
function pairedDivisions(work: Work): [DivisionKind, DivisionKind] {
  const [first, second] = work.divisions;
  if (first === 'volume' || first === 'page') return ['volume', 'page'];
  if (first === 'hadith') return work.volumes === undefined ? ['book', 'hadith'] : ['volume', 'hadith'];
  return second === undefined ? ['volume', 'page'] : [first, second];
}

/** The division that a bare number behind a title names, where it can be only one. */
function onlyDivisionKind(work: Work): DivisionKind | undefined {
  if (work.key === 'nahj') return undefined;
  return work.divisions[0] === 'hadith' || (work.divisions.length === 1 && work.divisions[0] !== 'page')
    ? work.divisions[0]
    : undefined;
}

export function singleDivision(kind: DivisionKind, numbers: readonly NumberRange[], start: number): WorkLocus {
  const last = numbers[numbers.length - 1];
  return { divisions: [{ kind, numbers, start, end: last.end }], next: last.next };
}

export function skipQuotes(state: ParseState, index: number): number {
  let at = index;
  while (/^["*_'”]$/.test(state.tokens[at]?.text ?? '') && state.tokens[at].kind === 'mark' && at < index + 3) at++;
  return at;
}

/** "(Beirut, 1983)", "(by al-Kulayni)" behind a title, with a place still to come. */
function skipEdition(state: ParseState, index: number): number | undefined {
  if (!isMark(state, index, '(')) return undefined;
  for (let at = index + 1; at < index + 12; at++) {
    if (!isMark(state, at, ')')) {
      if (readDivisionWord(state, at) !== undefined && isNumber(state, readDivisionWord(state, at)!.numberIndex))
        return undefined;
      continue;
    }
    return isMark(state, at + 1, ',') || isMark(state, at + 1, ':') || readDivisionWord(state, at + 1) !== undefined
      ? at + 1
      : undefined;
  }
  return undefined;
}

/** A few words about the author or the edition, in a reference or behind "by" and "of": "by al-Kulayni, vol. 2, p. 163". */
function readLocusAfterDescription(state: ParseState, index: number, work: Work): WorkLocus | undefined {
  const told = /^(?:by|compiled|edited|translated|ed|trans|tr|تالیف|اثر)$/.test(state.tokens[index]?.text ?? '');
  const strict = !told && !isInReference(state, index);
  const home = state.enclosureIndex[index];
  for (let at = index; at < index + (told ? 14 : 10); at++) {
    const token = state.tokens[at];
    if (
      token === undefined ||
      state.enclosureIndex[at] !== home ||
      isMark(state, at, ';') ||
      isMark(state, at, ')') ||
      isMark(state, at, ']') ||
      token.kind === 'number'
    )
      return undefined;
    if (isMark(state, at, '.') && (state.tokens[at - 1]?.text.length ?? 9) > 3) return undefined;
    if (strict && token.kind === 'word' && !token.capital && !/^(?:al|ibn|b|of|ed)$/.test(token.text)) return undefined;
    if (!isMark(state, at, ',')) continue;
    if (state.titles.startingAt(state.tokens, Math.min(at + 1, state.tokens.length - 1)) !== undefined)
      return undefined;
    const parts = readDivisions(state, at + 1);
    if (parts !== undefined && suitsWork(work, parts)) return parts;
  }
  return undefined;
}

export function suitsWork(work: Work, parts: DivisionSequence): boolean {
  return parts.divisions.every(
    part => part.kind !== 'verse' && (part.kind !== 'chapter' || work.divisions.includes('chapter')),
  );
}
