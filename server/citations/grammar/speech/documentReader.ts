import type { Span } from '../../../text/span';
import { isoDate } from '../../../transcript/calendar';
import type { DateMention } from '../../../transcript/transcript';
import { documentKey, draftKey, resolutionKey } from '../../key';
import { isArabicScript } from '../../tokenize';
import { wordSet } from '../../wordSet';
import { readDivisions } from '../divisions';
import { nextListItem } from '../numbers';
import { readRoman } from '../numerals';
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
import { dateInReference } from './speechDate';

/**
 * Reads a document that is known by its number or its day: "Security Council resolution 1417 (1996)", "A/RES/51/171",
 * and in notes and brackets "Letter of the Minister of Trade to the guild (9/4/1931)".
 */
export function readDocument(state: ParseState, index: number): boolean {
  if (state.isTitle) return false;
  return (
    readSymbol(state, index) ||
    readShortName(state, index) ||
    readNumberedResolution(state, index) ||
    readNumberBeforeResolution(state, index) ||
    readDatedDocument(state, index)
  );
}

type Body = 'sc' | 'a';

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
  const council = number === undefined ? undefined : councilEndingBefore(state, index - 2);
  if (number === undefined || council === undefined || council < state.consumedTo) return false;
  addDocument(state, number.key, tokenSpan(state, council, index + 1), index + 1);
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
    at = nextListItem(state, number.next);
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

const councilWords = wordSet('security unsc');
const assemblyWords = wordSet('assembly unga');

/**
 * The organ by the form of the number, in a text that speaks of it: those of the General Assembly have a session
 * ("resolution 57/150"), those of the Security Council a year ("resolution 1325 (2000)").
 */
function bodyByNumber(state: ParseState, index: number): Body | undefined {
  const assembly = readResolutionNumber(state, index, 'a');
  if (assembly !== undefined && isCited(state, assembly.key)) return 'a';
  const isSession = romanSession(state, index + 1) !== undefined || state.tokens[index]?.value > lastRomanSession;
  if (assembly !== undefined && isSession && state.hasCue(assemblyWords)) return 'a';
  const hasYear = isMark(state, index + 1, '(') && isYear(state, index + 2) && isMark(state, index + 3, ')');
  const council = readResolutionNumber(state, index, 'sc');
  if (council === undefined) return undefined;
  return isCited(state, council.key) || (hasYear && state.hasCue(councilWords)) ? 'sc' : undefined;
}

function isCited(state: ParseState, key: string): boolean {
  return state.context.resolutions.has(key);
}

/** Reads "57/150" without the word "resolution", where the transcript has cited that one before. */
export function readCitedResolution(state: ParseState, index: number): boolean {
  if (state.context.resolutions.size === 0 || !isMark(state, index + 1, '/')) return false;
  const number = readResolutionNumber(state, index, 'a');
  if (number === undefined || !isCited(state, number.key) || isInDate(state, index)) return false;
  const before = state.tokens[index - 1];
  if (before?.kind === 'mark' && !state.tokens[index].spaced && !isAnyMark(state, index - 1, '(["')) return false;
  addDocument(state, number.key, { start: number.start, end: number.end }, number.next);
  return true;
}

/** Whether the Security Council is called "Council" at a token. */
function isCouncilAlone(state: ParseState, index: number): boolean {
  return textMatches(state, index, /^councils?$/) && state.tokens[index].capital && index >= state.consumedTo;
}

/** Maximum number of resolutions in a list. */
const maxResolutions = 20;

interface ResolutionNumber extends Span {
  readonly key: string;
  readonly next: number;
}

/** Reads "1417 (1996), para. 4" or "51/171" at a token. */
function readResolutionNumber(state: ParseState, index: number, body: Body): ResolutionNumber | undefined {
  if (!isNumber(state, index)) return undefined;
  const { start, value } = state.tokens[index];
  let next = index + 1;
  let numbers = [value];
  const session = body === 'a' ? romanSession(state, next) : undefined;
  if (session !== undefined) {
    numbers = [session, value];
    next += 3;
  } else if (body === 'a') {
    if (!isMark(state, next, '/') || !isNumber(state, next + 1) || value > maxSession) return undefined;
    numbers = [value, state.tokens[next + 1].value];
    next += 2;
  } else if (isMark(state, next, '(') && isYear(state, next + 1) && isMark(state, next + 2, ')')) next += 3;
  if (numbers.some(number => number < 1 || number > maxResolution) || isAnyMark(state, next, '/%$')) return undefined;
  const paragraph = isMark(state, next, ',') ? readDivisions(state, next + 1) : undefined;
  if (paragraph?.divisions.every(({ kind }) => kind === 'paragraph') === true) next = paragraph.next;
  return { key: resolutionKey(body, numbers), start, end: state.tokens[next - 1].end, next };
}

/** The session in "181 (II)", at its bracket. Those before the thirty-first are written so. */
function romanSession(state: ParseState, index: number): number | undefined {
  const isBracketed = isMark(state, index, '(') && isMark(state, index + 2, ')');
  const roman = isBracketed && state.tokens[index + 1].capital ? readRoman(state, index + 1) : undefined;
  return roman !== undefined && roman.from <= lastRomanSession ? roman.from : undefined;
}

const lastRomanSession = 30;
const maxSession = 200;
const maxResolution = 9999;

function isYear(state: ParseState, index: number): boolean {
  return isNumber(state, index) && state.tokens[index].value >= 1945 && state.tokens[index].value < 2100;
}

/** An organ of the United Nations that is named in the tokens [first, next). */
interface NamedBody {
  readonly body: Body;
  readonly first: number;
  readonly next: number;
}

/** "UN Security Council" before "resolution". */
function bodyBefore(state: ParseState, index: number): NamedBody | undefined {
  let last = index - 1;
  if (isWord(state, last, 's') && isMark(state, last - 1, "'")) last -= 2;
  if (textMatches(state, last, /^(?:unsc|unga)$/))
    return { body: state.tokens[last].text === 'unsc' ? 'sc' : 'a', first: last, next: index };
  const isCouncil = textMatches(state, last, /^councils?$/) && isWord(state, last - 1, 'security');
  const isAssembly = textMatches(state, last, /^(?:assembly|assemblys)$/) && isWord(state, last - 1, 'general');
  if (!isCouncil && !isAssembly) {
    const council = councilEndingBefore(state, index);
    return council === undefined || council < state.consumedTo
      ? undefined
      : { body: 'sc', first: council, next: index };
  }
  let first = last - 1;
  if (isWord(state, first - 1, 'un')) first--;
  else if (isWord(state, first - 1, 'nations') && isWord(state, first - 2, 'united')) first -= 2;
  else if (isWord(state, first - 2, 'n') && isWord(state, first - 4, 'u')) first -= 4;
  else if (isPartOfName(state, first - 1)) return undefined;
  return first < state.consumedTo ? undefined : { body: isCouncil ? 'sc' : 'a', first, next: index };
}

/** Whether the word before "Security Council" belongs to its name: "National Security Council resolution 68". */
function isPartOfName(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  return (
    token?.kind === 'word' && token.capital && !/^(?:the|under|in|see|by|with|of|and|as|cf|from|to)$/.test(token.text)
  );
}

/** The Security Council in other languages, its first words with how many words follow. */
const councils = new Map<string, readonly string[]>([
  ...['sicherheitsrat', 'sicherheitsrats', 'sicherheitsrates'].map(name => [name, []] as const),
  ['conseil', ['de', 'securite']],
  ['consejo', ['de', 'seguridad']],
  ['consiglio', ['di', 'sicurezza']],
  ['conselho', ['de', 'seguranca']],
  ['dewan', ['keamanan']],
  ['guvenlik', ['konseyi']],
  ['سلامتی', ['کونسل']],
]);

/** Index after the name of the Council in another language, and of the United Nations behind it. */
function councilAt(state: ParseState, index: number): number | undefined {
  const rest = councils.get(state.tokens[index]?.text ?? '');
  const isWhole = rest?.every((word, position) => state.tokens[index + 1 + position]?.text.startsWith(word) === true);
  if (rest === undefined || isWhole !== true) return undefined;
  const next = index + 1 + rest.length;
  return textMatches(state, next, /^(?:pbb|onu)$/) ? next + 1 : next;
}

/** Index of the first token of the Council's name in another language that ends before a token. */
function councilEndingBefore(state: ParseState, index: number): number | undefined {
  const end = textMatches(state, index - 1, /^(?:کی|nin)$/) ? index - 1 : index;
  for (let first = end - 1; first >= Math.max(0, end - 4); first--)
    if (councilAt(state, first) === end) return textMatches(state, first - 1, /^(?:bm|un|pbb)$/) ? first - 1 : first;
  return undefined;
}

/** "مجلس الأمن" or "شورای امنیت" that starts at a token. */
function bodyAt(state: ParseState, index: number): NamedBody | undefined {
  const isCouncil =
    (isWord(state, index, 'مجلس') && textMatches(state, index + 1, /^الامن$/)) ||
    (textMatches(state, index, /^شورای$/) && isWord(state, index + 1, 'امنیت'));
  const foreign = isCouncil ? undefined : councilAt(state, index);
  if (foreign !== undefined) return { body: 'sc', first: index, next: foreign };
  if (!isCouncil) return undefined;
  const next = textMatches(state, index + 2, /^(?:الدولی)$/) ? index + 3 : index + 2;
  return { body: 'sc', first: index, next };
}

/** "of the UN Security Council" after the number of a resolution. */
function bodyAfterNumber(state: ParseState, index: number): NamedBody | undefined {
  if (!isNumber(state, index)) return undefined;
  let cursor = index + 1;
  if (isMark(state, cursor, '(') && isYear(state, cursor + 1) && isMark(state, cursor + 2, ')')) cursor += 3;
  const isBetween = (at: number): boolean =>
    textMatches(state, at, /^(?:of|the|un|uno|united|nations|الصادر|عن)$/) ||
    state.language.of.has(state.tokens[at]?.text ?? '') ||
    (isMark(state, at, '-') && textMatches(state, at - 1, /^uno?$/));
  while (isBetween(cursor) && cursor < index + 8) cursor++;
  if (isWord(state, cursor, 'security') && isWord(state, cursor + 1, 'council'))
    return { body: 'sc', first: cursor, next: cursor + 2 };
  return bodyAt(state, cursor);
}

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
