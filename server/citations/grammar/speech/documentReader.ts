import type { Span } from '../../../text/span';
import { isoDate } from '../../../transcript/calendar';
import type { DateMention } from '../../../transcript/transcript';
import { documentKey, draftKey } from '../../key';
import { isArabicScript } from '../../tokenize';
import { wordSet } from '../../wordSet';
import { isNearScoreWord } from '../falsePositives';
import { nextListItem } from '../numbers';
import {
  isAnyMark,
  isInDate,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  isWord,
  textMatches,
  tokenSpan,
  type ParseState,
} from '../parseState';
import { bodyByNumber, hasYearAfter, isCited, isOfYear } from './resolutionBody';
import { lastRomanSession, readResolutionNumber, type ResolutionNumber } from './resolutionNumber';
import { dateInReference } from './speechDate';
import { readSymbolOfDocument } from './documentSymbol';
import { bodyAfterNumber, bodyAt, bodyBefore, foreignBodyBefore } from './unitedNations';

/**
 * Reads a document that is known by its number or its day: "Security Council resolution 1417 (1996)", "A/RES/51/171",
 * and in notes and brackets "Letter of the Minister of Trade to the guild (9/4/1931)".
 */
export function readDocument(state: ParseState, index: number): boolean {
  if (state.isTitle) return false;
  return (
    readSymbol(state, index) ||
    readSymbolOfDocument(state, index) ||
    readShortName(state, index) ||
    readNumberedResolution(state, index) ||
    readNumberBeforeResolution(state, index) ||
    readDatedDocument(state, index)
  );
}

/** Whether a document that is no symbol ("A/RES/51/171") may be read from a folded word on. */
export function mayStartDocument(text: string): boolean {
  return text === 'unscr' || text.startsWith('karar') || resolutionWords.has(text) || documentWords.has(text);
}

/** Reads the symbol of a resolution of the United Nations: "S/RES/1417 (1996)", "A/RES/51/171". */
function readSymbol(state: ParseState, index: number): boolean {
  const { tokens } = state;
  const { text, capital, spaced } = tokens[index];
  if (!capital || !/^[as]$/.test(text) || !isMark(state, index + 1, '/') || !isWord(state, index + 2, 'res'))
    return false;
  if ((index > 0 && !spaced && !isAnyMark(state, index - 1, '(["')) || !isMark(state, index + 3, '/')) return false;
  const number = readResolutionNumber(state, index + 4, text === 's' ? 'sc' : 'a');
  if (number === undefined || tokens.slice(index + 1, index + 5).some(token => token.spaced)) return false;
  addDocument(state, number.key, { start: tokens[index].start, end: number.end }, number.next);
  return true;
}

/** Reads "UNSCR 1417". */
function readShortName(state: ParseState, index: number): boolean {
  if (!state.tokens[index].capital || !textMatches(state, index, /^unscr$/)) return false;
  const number = readResolutionNumber(state, index + 1, 'sc');
  if (number === undefined) return false;
  addDocument(state, number.key, { start: state.tokens[index].start, end: number.end }, number.next);
  return true;
}

/** Reads the Turkish "Güvenlik Konseyi'nin 1417 sayılı kararı", from the word "karar" on. */
function readNumberBeforeResolution(state: ParseState, index: number): boolean {
  if (!textMatches(state, index, /^karar/) || !textMatches(state, index - 1, /^(?:sayili|nolu|numarali)$/))
    return false;
  const number = readResolutionNumber(state, index - 2, 'sc');
  const council = number === undefined ? undefined : foreignBodyBefore(state, index - 2);
  if (number === undefined || council?.body !== 'sc' || council.first < state.consumedTo) return false;
  addDocument(state, number.key, tokenSpan(state, council.first, index + 1), index + 1);
  return true;
}

/** Reads "Security Council resolutions 242 and 338 (1973)" and "resolution 242 of the Security Council" from "resolution". */
function readNumberedResolution(state: ParseState, index: number): boolean {
  if (!resolutionWords.has(state.tokens[index].text)) return false;
  let cursor = index + 1;
  const before = bodyBefore(state, index);
  const named = before ?? bodyAt(state, cursor);
  if (before === undefined && named !== undefined) cursor = named.next;
  if (textMatches(state, cursor, /^(?:no|nos|number|numbers|n|nr|nomor|رقم|شماره|نمبر)$/)) cursor++;
  if (isMark(state, cursor, '.')) cursor++;
  const numbers: ResolutionNumber[] = [];
  const body = named?.body ?? bodyAfterNumber(state, cursor)?.body ?? bodyByNumber(state, cursor);
  if (body === undefined) return false;
  for (let at: number | undefined = cursor; at !== undefined && numbers.length < maxResolutions;) {
    const number = readResolutionNumber(state, at, body);
    if (number === undefined) break;
    numbers.push(number);
    const item = nextListItem(state, number.next);
    at = afterAdverb(state, item);
    // "And, most recently, 14 others"
    if (at !== item && at !== undefined && !hasYearAfter(state, at) && !isReferenceEnd(state, at + 1)) break;
  }
  if (numbers.length === 0) return false;
  const start = state.tokens[before?.first ?? (isCouncilAlone(state, index - 1) ? index - 1 : index)].start;
  const after = named === undefined ? bodyAfterNumber(state, cursor) : undefined;
  numbers.forEach((number, position) => {
    const end = after !== undefined ? state.tokens[after.next - 1].end : number.end;
    addDocument(
      state,
      number.key,
      { start: position === 0 ? start : number.start, end: position === 0 ? end : number.end },
      after?.next ?? number.next,
    );
  });
  return true;
}

/** Index after ", most recently," in a list: "2094 (2013) and, most recently, 2270". */
function afterAdverb(state: ParseState, index: number | undefined): number | undefined {
  if (index === undefined) return undefined;
  const first = isMark(state, index, ',') ? index + 1 : index;
  if (textMatches(state, first, /^most$/) && textMatches(state, first + 1, /^(?:recently|lately)$/))
    return isMark(state, first + 2, ',') ? first + 3 : first + 2;
  const isAdverb = textMatches(state, first, /^(?:lastly|finally|recently|latterly|zuletzt|enfin|finalmente)$/);
  return !isAdverb ? index : isMark(state, first + 1, ',') ? first + 2 : first + 1;
}

/**
 * Reads a resolution by its number alone: "57/150" where the transcript has cited one of the Assembly, "under 1701" where it
 * has cited that one, and "2172 (2014)" where it has cited one of the Council and that year had this number.
 */
export function readCitedResolution(state: ParseState, index: number): boolean {
  const { resolutions } = state.context;
  if (resolutions.size === 0) return false;
  const before = state.tokens[index - 1];
  if (before?.kind === 'mark' && !state.tokens[index].spaced && !isAnyMark(state, index - 1, '(["')) return false;
  const number = isMark(state, index + 1, '/') ? numberOfAssembly(state, index) : numberOfCouncil(state, index);
  if (number === undefined) return false;
  addDocument(state, number.key, { start: number.start, end: number.end }, number.next);
  return true;
}

function numberOfAssembly(state: ParseState, index: number): ResolutionNumber | undefined {
  const number = isInDate(state, index) ? undefined : readResolutionNumber(state, index, 'a');
  if (number === undefined || isCited(state, number.key)) return number;
  const session = state.tokens[index].value;
  const isNear = [...state.context.resolutions].some(key => {
    const [, organ, , cited] = key.split(':');
    return organ === 'a' && Math.abs(Number(cited) - session) <= maxSessionsBetween;
  });
  const ends = isReferenceEnd(state, number.next);
  return isNear && ends && session > lastRomanSession && !isNearScoreWord(state, index) ? number : undefined;
}

/** Chosen by hand: sessions between two resolutions of one debate. */
const maxSessionsBetween = 15;

function numberOfCouncil(state: ParseState, index: number): ResolutionNumber | undefined {
  const number = readResolutionNumber(state, index, 'sc');
  if (number === undefined) return undefined;
  const isLed = textMatches(state, index - 1, wordBeforeNumber) || isAmongThose(state, index);
  if (isCited(state, number.key) && isLed) return number;
  const isOfCouncil = [...state.context.resolutions].some(key => key.startsWith('un:sc:'));
  return isOfCouncil && hasYearAfter(state, index) && isOfYear(state, index) ? number : undefined;
}

/** Whether "those in" stands before a number that is no year: "measures beyond those in 2270". */
function isAmongThose(state: ParseState, index: number): boolean {
  const mayBeYear = state.tokens[index].value >= 1900 && state.tokens[index].value < 2100;
  if (mayBeYear || !textMatches(state, index - 1, /^(?:in|of|under)$/) || !isReferenceEnd(state, index + 1))
    return false;
  return textMatches(state, index - 2, /^(?:those|that|measures|provisions|terms|sanctions)$/);
}

/** Words before the number of a resolution that no year has before it. */
const wordBeforeNumber =
  /^(?:under|with|violates?|violated|implement|implements|implementing|unter|gemass|nach|sous|bajo|sotto)$/;

/** Whether the Security Council is called "Council" at a token. */
function isCouncilAlone(state: ParseState, index: number): boolean {
  return textMatches(state, index, /^councils?$/) && state.tokens[index].capital && index >= state.consumedTo;
}

/** Maximum number of resolutions in a list. */
const maxResolutions = 20;

/** Reads a document with its full date at the start of a note or brackets, or after a semicolon there. */
function readDatedDocument(state: ParseState, index: number): boolean {
  if (!documentWords.has(state.tokens[index].text) || !isInReference(state, index)) return false;
  const following = state.tokens[index + 1]?.text ?? '';
  if (!wordsAfterDocument.has(following) && !isAnyMark(state, index + 1, ',(') && !isArabicScript(following))
    return false;
  const first = firstToken(state, index);
  if (first === undefined || first < state.consumedTo) return false;
  const date = dateInReference(state, index, index);
  if (date === undefined || isoDate(date.date) === state.ownDay) return false;
  let next = index + 1;
  let isOfCouncil = false;
  for (; next < state.tokens.length && state.tokens[next].start < date.start; next++) {
    if (isNumber(state, next) || isMark(state, next, ';')) return false;
    // "The letter is dated 22 February" says when it was written.
    if (/^(?:is|was|are|were)$/.test(state.tokens[next].text)) return false;
    isOfCouncil ||= isWord(state, next, 'council') && isWord(state, next - 1, 'security');
  }
  while (next < state.tokens.length && state.tokens[next].start < date.end) next++;
  if (!endsReference(state, next)) return false;
  const isDraft = state.tokens.slice(first, index).some(({ text }) => /^(?:suggested|proposed|draft)$/.test(text));
  const day = isoDate(date.date);
  const key = isDraft && isOfCouncil ? draftKey(day) : documentKey(day);
  const closes = isMark(state, next, ')') && !isInReferenceBrackets(state, index, next);
  if (closes) next++;
  addDocument(state, key, { start: state.tokens[first].start, end: state.tokens[next - 1].end }, next, date);
  return true;
}

/** Whether a closing bracket is that of the brackets around the whole reference. */
function isInReferenceBrackets(state: ParseState, index: number, close: number): boolean {
  const innermost = state.enclosureIndex[index];
  return innermost >= 0 && state.enclosures[innermost].close === close;
}

/** Whether a reference ends after its date: at a mark or at the end. */
function endsReference(state: ParseState, next: number): boolean {
  return isReferenceEnd(state, isMark(state, next, ')') ? next + 1 : next);
}

/**
 * Index of the first word of a document's name, if nothing but words such as "see" and "the" stand before it in the
 * brackets, the note or the item of a list.
 */
function firstToken(state: ParseState, index: number): number | undefined {
  const innermost = state.enclosureIndex[index];
  const start = innermost >= 0 ? state.enclosures[innermost].open + 1 : 0;
  let first = index;
  for (let cursor = index - 1; cursor >= start && !isMark(state, cursor, ';'); cursor--) {
    const { kind, text, capital } = state.tokens[cursor];
    if (kind !== 'word' || index - cursor > 6) return undefined;
    if (nameWords.has(text) || (capital && !openingWords.has(text) && !timeWords.has(text))) first = cursor;
    else if (!openingWords.has(text)) return undefined;
  }
  return first;
}

function addDocument(state: ParseState, key: string, span: Span, next: number, locus?: DateMention): void {
  state.candidates.push({
    key,
    ...span,
    form: 'lecture',
    ...(locus === undefined ? {} : { locus: { start: locus.start, end: locus.end } }),
    problems: [],
  });
  if (key.startsWith('un:')) state.context.resolutions.add(key);
  state.context.lastSource = { work: key.split(':')[0], levels: [], key, block: state.block };
  state.context.lastScripture = undefined;
  state.consumedTo = next;
}

const resolutionWords = wordSet(
  'resolution resolutions resolucion risoluzione resolucao resolusi قطعنامه قرار القرار قرارداد',
);

/** Words before a document that do not belong to its name. */
const openingWords = wordSet('see cf from in of the a an his her their its quoted and also');
const timeWords = wordSet('after before when since during following until while on at by with this that no');
const wordsAfterDocument = wordSet('of to from on by concerning about regarding addressed');
const nameWords = wordSet('suggested proposed draft joint final open first second third last official secret');
const documentWords = wordSet(
  'resolution letter decree declaration treaty protocol communique memorandum proclamation circular edict charter',
  'telegram ordinance directive fatwa manifesto',
  'نامه نامهی قطعنامه بیانیه فرمان اعلامیه پیمان قرار رساله مرسوم بیان اعلان معاهده',
);
