import type { Work } from '../../citation';
import { wordSet } from '../../wordSet';
import { readRange, readRangeList, type NumberRange } from '../numbers';
import {
  enclosureTokens,
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  textMatches,
  type ParseState,
} from '../parseState';
import { addWholeWork, addWorkCitations } from './addWorkCitations';
import { singleDivision } from './workLocus';

/**
 * Collections of hadiths by the name of their collector, as Arabic cites them after «رواه» or «أخرجه». Folded words.
 * Collectors with several usual collections (al-Bayhaqi, al-Tabarani) are left out.
 */
const collectors: Readonly<Record<string, string>> = {
  البخاری: 'bukhari',
  مسلم: 'muslim',
  الترمذی: 'tirmidhi',
  النسایی: 'nasai',
  'ابو داود': 'abudawud',
  'ابی داود': 'abudawud',
  ابوداود: 'abudawud',
  'ابن ماجه': 'ibnmajah',
  الدارمی: 'darimi',
  احمد: 'musnad',
  مالک: 'muwatta',
  الحاکم: 'mustadrak',
};

/** Collectors whose name many people have, or which is also a title. */
const commonNames = /^(?:musnad|muwatta|mustadrak)$/;

/** «رواه», «أخرجه» and the like, folded. */
export const narrationWord = /^[وف]?(?:رواه|رواها|اخرجه|اخرجها|خرجه|خرجها)$/;

/** A collector with the number of the hadith, if it is written. */
interface Collection {
  readonly work: Work;
  /** Offset of the name, in UTF-16 units. */
  readonly start: number;
  /** Offset of the end of the name. */
  readonly nameEnd: number;
  readonly numbers?: readonly NumberRange[];
  /** End of the closing bracket after the number. */
  readonly end?: number;
  readonly next: number;
}

/**
 * Reads «أخرجه البخاري (6014) ومسلم (2624)»: each collector with a number is a citation. Without a number, brackets or a
 * note cite the collections if they hold nothing else: «(رواه مسلم)».
 */
export function readNarratedBy(state: ParseState, index: number): boolean {
  if (!narrationWord.test(state.tokens[index].text)) return false;
  const first = textMatches(state, index + 1, /^الامام$/) ? index + 2 : index + 1;
  const found = readCollections(state, first, collectionAt(state, first, false));
  if (found.length === 0) return false;
  if (found.some(({ numbers }) => numbers !== undefined)) return addCollections(state, found);
  if (!fillsReference(state, index, found[found.length - 1].next)) return false;
  if (found.every(({ work }) => commonNames.test(work.key))) return false;
  found.forEach(({ work, start, nameEnd }, position) => {
    addWholeWork(state, work, { start: position === 0 ? state.tokens[index].start : start, end: nameEnd });
  });
  state.consumedTo = found[found.length - 1].next;
  return true;
}

/**
 * Reads «(ابن ماجه: 1746)» and «[مسلم، 1151]»: brackets that hold a collector and the number of a hadith, in a text that speaks
 * of hadiths.
 */
export function readCollectorInBrackets(state: ParseState, index: number): boolean {
  if (!isAnyMark(state, index - 1, '([') || !state.hasCue(wordsOfHadiths)) return false;
  const { work, nameEnd, next, start } = collectionAt(state, index, false) ?? {};
  if (work === undefined || next === undefined || commonNames.test(work.key)) return false;
  const number = isAnyMark(state, next, ',:') ? next + 1 : next;
  const item = isNumber(state, number) ? readRange(state, number) : undefined;
  if (item === undefined || !fillsReference(state, index, item.next)) return false;
  if (!isMark(state, next, ':') && mayBeYear(work, item)) return false;
  const { divisions } = singleDivision('hadith', [item], item.start);
  addWorkCitations(state, work, divisions, { start: start!, work: { start: start!, end: nameEnd! } });
  state.consumedTo = item.next;
  return true;
}

/** Whether a number is the year in which the collector died, or, behind a name that many people have, a year of our time. */
export function mayBeYear({ key }: Work, { from }: NumberRange): boolean {
  return deaths[key]?.includes(from) === true || (key === 'muslim' && from >= 1900 && from <= 2035);
}

/** Years of the Islamic and of the common calendar. */
const deaths: Readonly<Record<string, readonly number[]>> = {
  bukhari: [256, 870],
  muslim: [261, 875],
  tirmidhi: [279, 892],
  nasai: [303, 915],
  abudawud: [275, 889],
  ibnmajah: [273, 887],
  darimi: [255, 869],
};

/** The first words of collectors. */
export const collectorWords: ReadonlySet<string> = new Set(Object.keys(collectors).map(name => name.split(' ')[0]));

const wordsOfHadiths = wordSet(
  'حدیث الحدیث الاحادیث النبی رسول الرسول السنه رواه الصحابه البخاری الترمذی صحیح سنن نبینا',
);

/** Reads «ومسلم (2624)» after a citation of another collection. Only collectors with a number count. */
export function readFurtherCollectors(state: ParseState): void {
  addCollections(state, readCollections(state, state.consumedTo, undefined));
}

/** The collectors of a list that starts with one at a token, or goes on at that token. */
function readCollections(state: ParseState, index: number, first: Collection | undefined): Collection[] {
  const found = first === undefined ? [] : [first];
  let next = first === undefined ? index : first.next;
  while (found.length < maxCollections) {
    const comma = isMark(state, next, ',') ? next + 1 : next;
    const isAlone = textMatches(state, comma, /^و$/);
    const more = textMatches(state, comma, /^و/)
      ? collectionAt(state, isAlone ? comma + 1 : comma, !isAlone)
      : undefined;
    if (more === undefined) break;
    found.push(more);
    next = more.next;
  }
  return found;
}

const maxCollections = 8;

/** The collector at a token; with `isJoined` after the letter «و» of the same token. */
function collectionAt(state: ParseState, index: number, isJoined: boolean): Collection | undefined {
  const token = state.tokens[index];
  if (token?.kind !== 'word') return undefined;
  const word = isJoined ? token.text.slice(1) : token.text;
  const two = `${word} ${state.tokens[index + 1]?.text ?? ''}`;
  const key = collectors[two] ?? collectors[word];
  const work = key === undefined ? undefined : state.titles.workOfKey(key);
  if (work === undefined) return undefined;
  const afterName = collectors[two] === undefined ? index + 1 : index + 2;
  const name = {
    work,
    start: isJoined ? afterLetter(state.view, token.start) : token.start,
    nameEnd: state.tokens[afterName - 1].end,
  };
  const hadith =
    readHadithNumber(state, skipOwnTitle(state, afterName)) ?? readNumberAfterNumber(state, afterName, index);
  const isUsable = hadith !== undefined && (hadith.isCounted || !commonNames.test(key) || isNoYear(hadith.numbers[0]));
  return isUsable
    ? { ...name, numbers: hadith.numbers, ...(hadith.end === undefined ? {} : { end: hadith.end }), next: hadith.next }
    : { ...name, next: afterName };
}

/** The offset after a letter and its vowel signs. */
function afterLetter(view: string, start: number): number {
  let offset = start + 1;
  while (/\p{M}/u.test(view[offset])) offset++;
  return offset;
}

/** Whether a number is too high for a volume, and no year of our time. */
function isNoYear({ from }: NumberRange): boolean {
  return from > 200 && (from < 1300 || from > 2100);
}

/** Skips «في صحيحه», "in his Sahih". */
function skipOwnTitle(state: ParseState, index: number): number {
  return textMatches(state, index, /^فی$/) && textMatches(state, index + 1, /^(?:صحیحه|سننه|جامعه|مسنده|الصحیح|السنن)$/)
    ? index + 2
    : index;
}

/** A number of a hadith; `isCounted` if a word such as «رقم» stands before it. */
interface HadithNumber {
  readonly numbers: readonly NumberRange[];
  readonly isCounted: boolean;
  readonly end?: number;
  readonly next: number;
}

/** Reads «(6014)», «برقم 6014», «، حديث رقم: 6014», «(ح 6014)», «برقم (6014)». */
function readHadithNumber(state: ParseState, index: number): HadithNumber | undefined {
  let cursor = isMark(state, index, ',') ? index + 1 : index;
  const open = isAnyMark(state, cursor, '([') ? cursor++ : undefined;
  const word = cursor;
  while (cursor < word + 3 && textMatches(state, cursor, /^(?:حدیث|الحدیث|ح|تحت|رقم|برقم|الرقم|بالرقم)$/)) cursor++;
  const isCounted = cursor > word;
  if (isCounted && isMark(state, cursor, ':')) cursor++;
  const inner = open === undefined && isCounted && isMark(state, cursor, '(') ? cursor++ : undefined;
  const bracket = open ?? inner;
  const first = isNumber(state, cursor) && (isCounted || open !== undefined) ? readRange(state, cursor) : undefined;
  if (first === undefined) return undefined;
  const numbers = readRangeList(state, first, false, 99999);
  const { next } = numbers[numbers.length - 1];
  if (bracket === undefined) return isAnyMark(state, next, '/:') ? undefined : { numbers, isCounted, next };
  if (!isAnyMark(state, next, ')]')) return undefined;
  return { numbers, isCounted, end: state.tokens[next].end, next: next + 1 };
}

/** Reads «٢٥٨٦» after a name in «البخاري ٦٠١١ ومسلم ٢٥٨٦»: the collector before has its number without brackets, too. */
function readNumberAfterNumber(state: ParseState, index: number, name: number): HadithNumber | undefined {
  const isListed = isNumber(state, name - 1) || (isMark(state, name - 1, ',') && isNumber(state, name - 2));
  const item = isListed && isNumber(state, index) ? readRange(state, index) : undefined;
  if (item === undefined || isAnyMark(state, item.next, '/:%')) return undefined;
  const after = state.tokens[item.next];
  if (after?.kind === 'word' && !after.text.startsWith('و')) return undefined;
  return { numbers: [item], isCounted: false, next: item.next };
}

/** Adds the collectors with a number, up to the last of them. */
function addCollections(state: ParseState, found: readonly Collection[]): boolean {
  for (const { work, start, nameEnd, numbers, end, next } of found) {
    if (numbers === undefined) continue;
    const { divisions } = singleDivision('hadith', numbers, numbers[0].start);
    addWorkCitations(state, work, divisions, {
      start,
      work: { start, end: nameEnd },
      ...(end === undefined ? {} : { end }),
    });
    state.consumedTo = next;
  }
  return found.length > 0;
}

/** Whether brackets or a note hold only the tokens [first, next), apart from a full stop. */
function fillsReference(state: ParseState, first: number, next: number): boolean {
  if (!isInReference(state, first)) return false;
  const [start, end] = enclosureTokens(state, first);
  return start === first && (next === end || (isMark(state, next, '.') && next + 1 === end));
}
