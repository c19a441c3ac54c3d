import type { DivisionKind, Work } from '../citation';
import type { Level } from '../key';
import { bookStartingAt } from './bible/bookNames';
import { divisionRank, isElided, readDivisionWord } from './divisionWords';
import { isAnd, nextListItem, readRange, readRangeList, type NumberRange } from './numbers';
import { ordinalEndingAt, readNumberWordList, readRoman } from './numerals';
import { readEasternOrdinal } from './easternOrdinals';
import { isAnyMark, isMark, isNumber, isReferenceEnd, textMatches, type ParseState } from './parseState';

/** A division with its numbers: "page 163", "pp. 160, 165-170", "27th sermon". */
export interface NumberedDivision {
  readonly kind: DivisionKind;
  readonly numbers: readonly NumberRange[];
  /** Start of the word or the number, whichever comes first. */
  readonly start: number;
  readonly end: number;
}

/**
 * Divisions written one after another, in the order of the text: "Volume 2, page 163". The tokens are [first, next).
 */
export interface DivisionSequence {
  readonly divisions: readonly NumberedDivision[];
  readonly first: number;
  readonly next: number;
}

/**
 * Reads divisions that start at a token, in any order and each rank at most once: "Volume 2, page 163", "page 163 of
 * volume 2".
 */
export function readDivisions(state: ParseState, index: number): DivisionSequence | undefined {
  const first = readDivision(state, index);
  if (first === undefined) return undefined;
  const divisions = [first.division];
  let { next } = first;
  const paragraph = first.division.kind === 'article' ? readParagraphOfArticle(state, next) : undefined;
  if (paragraph !== undefined) {
    divisions.push(paragraph.division);
    next = paragraph.next;
  }
  while (divisions.length < 5) {
    const last = divisions[divisions.length - 1];
    const bare = readPageAfterVolume(state, next, last) ?? readShortChapter(state, next, last);
    const more = bare ?? readDivision(state, skipJoiner(state, next));
    if (
      more === undefined ||
      (more !== bare && isBookOfBible(state, skipJoiner(state, next), more.division)) ||
      divisions.some(
        ({ kind }) => kind === more.division.kind || divisionRank[kind] === divisionRank[more.division.kind],
      )
    )
      break;
    divisions.push(more.division);
    next = more.next;
  }
  if (first.division.kind === 'article') next = skipLetter(state, skipSentence(state, next));
  return { divisions, first: first.first, next };
}

/** Reads "(4)", "(1)(a)", ".4", "§ 4" or "§§ 1 and 3" after the number of an article. The letter is not part of the key. */
export function readParagraphOfArticle(
  state: ParseState,
  next: number,
): { division: NumberedDivision; next: number } | undefined {
  if (isMark(state, next, '§')) return readParagraphSigns(state, next);
  const point = isMark(state, next, '.') && isNumber(state, next + 1) && !state.tokens[next + 1].spaced;
  if (point && !state.tokens[next].spaced) {
    const item = readRange(state, next + 1);
    const isPlace = item !== undefined && item.from <= 99 && !isMark(state, item.next, '%');
    const after = isPlace ? afterPointOfList(state, item.next) : undefined;
    const isLast = after !== undefined && !(isMark(state, after, '.') && state.tokens[after + 1]?.kind === 'number');
    return isLast
      ? {
          division: { kind: 'paragraph', numbers: [item!], start: item!.start, end: state.tokens[after - 1].end },
          next: after,
        }
      : undefined;
  }
  if (!isMark(state, next, '(') || !isMark(state, next + 2, ')')) return undefined;
  const item = readRange(state, next + 1);
  if (item?.next !== next + 2 || item.from > 99) return undefined;
  let after = next + 3;
  if (isMark(state, after, '(') && !state.tokens[after].spaced && isMark(state, after + 2, ')')) after += 3;
  const { start } = state.tokens[next];
  return { division: { kind: 'paragraph', numbers: [item], start, end: state.tokens[after - 1].end }, next: after };
}

/** Index after ".21.ª", a point of the list in a paragraph, which is not part of the key: "artículo 148.1.21.ª". */
function afterPointOfList(state: ParseState, next: number): number {
  const number = state.tokens[next + 1];
  if (!isMark(state, next, '.') || number?.kind !== 'number' || number.spaced || state.tokens[next].spaced) return next;
  const sign = isMark(state, next + 2, '.') && !state.tokens[next + 2].spaced ? next + 3 : next + 2;
  return textMatches(state, sign, /^[ao]$/) && !state.tokens[sign].spaced ? sign + 1 : next;
}

/** Whether a division is the name of a book of the Bible: "capítulo 21 del primer libro de los Reyes". */
function isBookOfBible(state: ParseState, word: number, { kind }: NumberedDivision): boolean {
  if (kind !== 'book') return false;
  const ordinal = ordinalEndingAt(state, word - 1);
  return ordinal !== undefined && bookStartingAt(state, ordinal.first) !== undefined;
}

/** Reads "§ 4", "§ 3 (c)" or "§§ 1, 3 and 4": the paragraphs of an article. */
function readParagraphSigns(
  state: ParseState,
  index: number,
): { division: NumberedDivision; next: number } | undefined {
  const isDoubled = isMark(state, index + 1, '§');
  const item = readRange(state, isDoubled ? index + 2 : index + 1);
  if (item === undefined || item.from > 99) return undefined;
  const numbers = isDoubled ? readRangeList(state, item, true, 99) : [item];
  const last = numbers[numbers.length - 1];
  const { start } = state.tokens[index];
  const hasLetter = isMark(state, last.next, '(') && textMatches(state, last.next + 1, /^[a-z]$/);
  const next = hasLetter && isMark(state, last.next + 2, ')') ? last.next + 3 : last.next;
  return { division: { kind: 'paragraph', numbers, start, end: state.tokens[next - 1].end }, next };
}

/** Index after "Satz 1", the sentence of a paragraph in German laws, which is not part of the key. */
function skipSentence(state: ParseState, index: number): number {
  return state.language.code === 'de' && textMatches(state, index, /^(?:satz|s)$/) && isNumber(state, index + 1)
    ? index + 2
    : index;
}

/**
 * Index after the letter of a part of an article, which is not part of the key, where the name of the law follows: "76 b of the
 * Charter", "1 A (2) of the Convention", "12 (c) of the Treaty".
 */
function skipLetter(state: ParseState, index: number): number {
  const isBracketed = isMark(state, index, '(') && isMark(state, index + 2, ')');
  const letter = isBracketed ? index + 1 : index;
  if (!textMatches(state, letter, /^[a-h]$/)) return index;
  let next = isBracketed ? index + 3 : index + 1;
  if (isMark(state, next, '(') && isNumber(state, next + 1) && isMark(state, next + 2, ')')) next += 3;
  return textMatches(state, next, /^of$/) || state.language.of.has(state.tokens[next]?.text ?? '') ? next : index;
}

/** Reads ":163" after "vol. 2": the number after the colon is the page. */
function readPageAfterVolume(
  state: ParseState,
  next: number,
  before: NumberedDivision,
): { division: NumberedDivision; next: number } | undefined {
  if (before.kind !== 'volume' || !isAnyMark(state, next, ':/') || !isNumber(state, next + 1)) return undefined;
  const item = readRange(state, next + 1);
  if (item === undefined) return undefined;
  return {
    division: { kind: 'page', numbers: readRangeList(state, item, false, 5000), start: item.start, end: item.end },
    next: item.next,
  };
}

/** Reads "c. 3" after "book xi.", as older books abbreviate a chapter. Elsewhere "c." stands for other words. */
function readShortChapter(
  state: ParseState,
  next: number,
  before: NumberedDivision,
): { division: NumberedDivision; next: number } | undefined {
  if (before.kind !== 'book') return undefined;
  const index = isAnyMark(state, next, ',.') ? next + 1 : next;
  if (!textMatches(state, index, /^c$/) || state.tokens[index].capital || !isMark(state, index + 1, '.'))
    return undefined;
  const item = readRange(state, index + 2) ?? readRoman(state, index + 2);
  // "Book xi, c. 400 AD", "book 2, c. 75 pages"
  if (item === undefined || item.from > mostChapters || !isReferenceEnd(state, item.next)) return undefined;
  const { start } = state.tokens[index];
  return { division: { kind: 'chapter', numbers: [item], start, end: item.end }, next: item.next };
}

const mostChapters = 150;

/** Index of the token after what may stand between two divisions: a comma, "of the", "and". */
function skipJoiner(state: ParseState, index: number): number {
  let cursor = index;
  if (isAnyMark(state, cursor, ',:-./')) cursor++;
  else if (isMark(state, cursor, ';') && readDivisionWord(state, cursor + 1) !== undefined) return cursor + 1;
  if (isAnd(state, cursor) && cursor > index) cursor++;
  while (cursor < index + 4 && isLink(state, cursor)) cursor++;
  const afterOrdinal = divisionWordAfterOrdinal(state, cursor);
  return afterOrdinal ?? cursor;
}

/** Whether a token is a preposition or an article between two divisions. */
function isLink(state: ParseState, index: number): boolean {
  const { language, tokens } = state;
  if (language.of.has(tokens[index]?.text ?? '')) return true;
  // Turkish "on" is ten.
  return language.code !== 'tr' && textMatches(state, index, /^(?:of|in|from|on|the|its|من|از|در|فی)$/);
}

/** Index of the division word in "second volume", where an ordinal starts at `index`. */
export function divisionWordAfterOrdinal(state: ParseState, index: number): number | undefined {
  for (let cursor = index; cursor < index + 4; cursor++) {
    if (divisionKindAt(state, cursor) !== undefined)
      return ordinalEndingAt(state, cursor - 1)?.first === index ? cursor : undefined;
  }
  return undefined;
}

function divisionKindAt(state: ParseState, index: number): DivisionKind | undefined {
  const token = state.tokens[index];
  return token?.kind === 'word' ? readDivisionWord(state, index)?.kind : undefined;
}

/**
 * Reads one division whose word is at a token: the word and its numbers, or an ordinal and the word. The tokens are
 * [first, next); an ordinal makes `first` less than `index`.
 */
export function readDivision(
  state: ParseState,
  index: number,
): { division: NumberedDivision; first: number; next: number } | undefined {
  const word = readDivisionWord(state, index);
  if (word === undefined) return undefined;
  const { kind, plural } = word;
  const token = state.tokens[index];
  if (isNumber(state, word.numberIndex) && !isOrdinalOfNextDivision(state, index, word.numberIndex)) {
    const item = readRange(state, word.numberIndex);
    if (item === undefined) return undefined;
    const numbers =
      plural || listedInSingular.test(kind) || (kind === 'article' && isAnd(state, item.next))
        ? readRangeList(state, item, plural, 99999)
        : [item];
    const last = numbers[numbers.length - 1];
    const close = isMark(state, word.numberIndex - 1, '(') && isMark(state, last.next, ')');
    return {
      division: {
        kind,
        numbers,
        start: rangeStart(state, index, item),
        end: close ? state.tokens[last.next].end : last.end,
      },
      first: index,
      next: close ? last.next + 1 : last.next,
    };
  }
  const before = ordinalEndingAt(state, index - 1);
  if (before !== undefined && !word.short) {
    const start = state.tokens[before.first].start;
    const item = { from: before.value, start, end: token.start, next: index + 1 };
    return { division: { kind, numbers: [item], start, end: token.end }, first: before.first, next: index + 1 };
  }
  const eastern = readEasternOrdinal(state, word.numberIndex);
  const numbers = eastern === undefined ? readNumberWordList(state, word.numberIndex, plural) : [eastern];
  if (numbers !== undefined) {
    const last = numbers[numbers.length - 1];
    return {
      division: { kind, numbers, start: divisionStart(state, index), end: last.end },
      first: index,
      next: last.next,
    };
  }
  const roman = /^(?:volume|book|chapter|part|section|article|amendment|poem)$/.test(kind)
    ? readRoman(state, word.numberIndex)
    : undefined;
  if (roman === undefined) return undefined;
  if ((roman.from === 1 || /^a/.test(kind)) && !state.tokens[word.numberIndex].capital) return undefined;
  const romans = plural ? readRomanList(state, roman) : [roman];
  const last = romans[romans.length - 1];
  return { division: { kind, numbers: romans, start: token.start, end: last.end }, first: index, next: last.next };
}

/** Reads "I, IV and VI" from its first number on. */
function readRomanList(state: ParseState, first: NumberRange): NumberRange[] {
  const romans = [first];
  while (romans.length < maxRomans) {
    const last = romans[romans.length - 1];
    const index = nextListItem(state, last.next);
    const roman = index !== undefined && state.tokens[index]?.capital ? readRoman(state, index) : undefined;
    if (roman === undefined || roman.from <= last.from) break;
    romans.push(roman);
  }
  return romans;
}

const maxRomans = 30;

/** Whether the number after a division word is that of the next one, as the word has its own: "3. bölüm 16. ayet". */
function isOrdinalOfNextDivision(state: ParseState, index: number, numberIndex: number): boolean {
  return (
    isMark(state, index - 1, '.') &&
    ordinalEndingAt(state, index - 1) !== undefined &&
    isMark(state, numberIndex + 1, '.') &&
    divisionKindAt(state, numberIndex + 2) !== undefined
  );
}

/** Start of a division word, after a conjunction or preposition that is written as one word with it: «والآية», "l'article". */
function divisionStart(state: ParseState, index: number): number {
  const { start, text } = state.tokens[index];
  if (isElided(state, index)) return start + 2;
  if (!/^[وفب]ال?ایه$/.test(text)) return start;
  return /\p{M}/u.test(state.view[start + 1]) ? start + 2 : start + 1;
}

/** As `divisionStart`, with "from" before a range that repeats the word: "from verse 12 to verse 19". */
function rangeStart(state: ParseState, index: number, range: NumberRange): number {
  const repeats = range.to !== undefined && divisionKindAt(state, range.next - 2) === 'verse' && range.next - 2 > index;
  return repeats && textMatches(state, index - 1, /^(?:from|من|از)$/)
    ? state.tokens[index - 1].start
    : divisionStart(state, index);
}

/** Divisions whose singular may also introduce a list: "p. 5, 7". */
const listedInSingular = /^(?:page|verse|hadith|sermon|letter|saying)$/;

/** The level of a key for a division of a work. */
export function levelOf(work: Work, kind: DivisionKind, number: number): Level {
  return { kind: levelKind(work, kind), number };
}

function levelKind(work: Work, kind: DivisionKind): string {
  if (kind === 'volume') return '';
  if (kind === 'page') return 'p';
  if (kind === 'hadith') return 'h';
  // Arabic editions of Nahj al-Balagha call a letter a "book" (kitab).
  if (kind === 'book' && work.limits?.letter !== undefined) return 'letter';
  if (kind === 'paragraph' && work.divisions[0] === 'paragraph') return '';
  // Works with chapters and verses have keys like a scripture: gita:2:47.
  if ((kind === 'chapter' || kind === 'verse') && work.divisions[0] === 'chapter' && work.divisions[1] === 'verse')
    return '';
  return kind;
}

/** The division rank of a level of a key. */
export function levelRank(level: Level): number {
  if (level.kind === '') return divisionRank.volume;
  if (level.kind === 'p') return divisionRank.page;
  if (level.kind === 'h') return divisionRank.hadith;
  return divisionRank[level.kind as DivisionKind] ?? divisionRank.section;
}
