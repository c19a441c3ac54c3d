import { firstEndingAfter, type Span } from '../../../text/span';
import { isoDate } from '../../../transcript/calendar';
import type { DateMention } from '../../../transcript/transcript';
import { documentKey, draftKey } from '../../key';
import { resolutionKey } from '../../unKeys';
import { isArabicScript } from '../../tokenize';
import { wordSet } from '../../wordSet';
import { readDivisions } from '../divisions';
import { isNearScoreWord } from '../falsePositives';
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
import lastResolutions from './lastResolutions.json';
import { isNamedDirectlyBefore, isOtherNamedSince } from '../works/authorBefore';
import { dateInReference } from './speechDate';
import { readSymbolOfDocument } from './documentSymbol';
import { bodyAfterNumber, bodyAt, bodyBefore, foreignBodyBefore, isYear, type Body } from './unitedNations';

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

const councilWords = wordSet(
  'security unsc securite seguridad sicurezza seguranca sicherheitsrat sicherheitsrats sicherheitsrates الامن امنیت',
);
const assemblyWords = wordSet(
  'assembly unga assemblee lassemblee asamblea assemblea assembleia generalversammlung vollversammlung',
);

/**
 * The organ by the form of the number, in a text that speaks of it: those of the General Assembly have a session
 * ("resolution 57/150"), those of the Security Council a year ("resolution 1325 (2000)").
 */
function bodyByNumber(state: ParseState, index: number): Body | undefined {
  const assembly = readResolutionNumber(state, index, 'a');
  if (assembly !== undefined && isCited(state, assembly.key)) return 'a';
  const isSession = romanSession(state, index + 1) !== undefined || state.tokens[index]?.value > lastRomanSession;
  if (assembly !== undefined && isSession && state.hasCue(assemblyWords)) return 'a';
  const hasYear = hasYearAfter(state, index);
  const council = readResolutionNumber(state, index, 'sc');
  if (council === undefined) return undefined;
  if (isCited(state, council.key) || (hasYear && state.hasCue(councilWords))) return 'sc';
  if (isCouncilNear(state, index) || isOfYearNearby(state, index)) return 'sc';
  // The number of the year of the Council shows that it is one of its resolutions.
  return hasYear && isOfYear(state, index) && state.hasCue(unitedNationsWords) ? 'sc' : undefined;
}

/**
 * Whether "the Council" is spoken of shortly before the number of a resolution, in a text about the United Nations: "how
 * quickly the Council spoke (resolution 1368)". Other councils have another name, or lower numbers.
 */
function isCouncilNear(state: ParseState, index: number): boolean {
  const { tokens } = state;
  const isNumberOfCouncil = tokens[index].value >= minAlone && tokens[index].value <= lastOfCouncil;
  if (!isNumberOfCouncil || !state.instruments().ofUnitedNations) return false;
  for (let cursor = index - 1; cursor > Math.max(0, index - maxTokensFromCouncil); cursor--) {
    if (!councilNouns.has(tokens[cursor].text) || !tokens[cursor].capital) continue;
    const [before, after] = [tokens[cursor - 1], tokens[cursor + 1]];
    if (isNamedDirectlyBefore(state, index - 1, new Set())) return false;
    const from = Math.max(sentenceStart(state, cursor), tokens[Math.max(0, cursor - 4)].start);
    if (isOtherNamedSince(state, from, cursor)) return false;
    return before.kind === 'word' && !before.capital && !(after?.text === 'of' || after?.capital === true);
  }
  return false;
}

/**
 * Whether the paragraph names the United Nations before a number, and a day of the year in which the Security Council passed the
 * resolution with that number: "The United Nations adopted Resolution 824 on 6 May 1993". Those of the Assembly had a session.
 */
function isOfYearNearby(state: ParseState, index: number): boolean {
  const { tokens, dates } = state;
  const [from, to] = [tokens[0].start, tokens[tokens.length - 1].end];
  if (tokens[index].value < minNearby || !isAdoptedThere(state, index)) return false;
  for (let at = firstEndingAfter(dates, from); at < dates.length && dates[at].start < to; at++) {
    const year = Number(/^(\d{4})-/.exec(isoDate(dates[at].date))?.[1]);
    const [first, last] = [lastResolutionOfYear.get(year - 1), lastResolutionOfYear.get(year)];
    if (first !== undefined && last !== undefined && tokens[index].value > first && tokens[index].value <= last)
      return true;
  }
  return false;
}

/** Whether the United Nations are the ones who adopt, or "it" directly after another resolution of theirs. */
function isAdoptedThere({ candidates, tokens, view }: ParseState, index: number): boolean {
  const before = view.slice(Math.max(tokens[0].start, tokens[index].start - maxBeforeNumber), tokens[index].start);
  if (
    /(?<!\p{L})(?:United\s{1,9}Nations|UN)\s{1,9}(?:has |had )?(?:adopted|passed)\s{1,9}[Rr]esolution\s{1,9}$/u.test(
      before,
    )
  )
    return true;
  const last = candidates[candidates.length - 1];
  if (last?.key.startsWith('un:sc:') !== true || tokens[index].start - last.end > maxBeforeNumber) return false;
  const between = view.slice(last.end, tokens[index].start);
  return /[.!?;]\s{1,9}[Ii]t (?:has |had )?(?:also )?(?:adopted|passed)\s{1,9}[Rr]esolution\s{1,9}$/u.test(between);
}

/** In UTF-16 units: a short sentence. */
const maxBeforeNumber = 80;

/** Lower numbers are those of other councils, too. */
const minNearby = 100;

/** Offset of the sentence in which a token stands. */
function sentenceStart({ tokens }: ParseState, index: number): number {
  let cursor = index;
  while (cursor > 0 && !/^[.!?]$/.test(tokens[cursor - 1].text)) cursor--;
  return tokens[cursor].start;
}

const councilNouns = wordSet('council conseil consejo consiglio conselho rat');
/** Chosen by hand: other councils seldom number their resolutions so high, and the Council has passed fewer. */
const minAlone = 600;
const lastOfCouncil = 2900;
const maxTokensFromCouncil = 40;

const unitedNationsWords = wordSet('nations naciones nazioni nacoes onu uno unsc vereinten blue peacekeepers');

function hasYearAfter(state: ParseState, index: number): boolean {
  return isMark(state, index + 1, '(') && isYear(state, index + 2) && isMark(state, index + 3, ')');
}

/** Whether the Council passed a resolution of the number at a token in the year in brackets after it. */
function isOfYear({ tokens }: ParseState, index: number): boolean {
  const [number, year] = [tokens[index].value, tokens[index + 2].value];
  const [first, last] = [lastResolutionOfYear.get(year - 1), lastResolutionOfYear.get(year)];
  return first !== undefined && last !== undefined && number > first && number <= last;
}

const lastResolutionOfYear = new Map(Object.entries(lastResolutions).map(([year, last]) => [Number(year), last]));

function isCited(state: ParseState, key: string): boolean {
  return state.context.resolutions.has(key);
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
  if (isCited(state, number.key) && textMatches(state, index - 1, wordBeforeNumber)) return number;
  const isOfCouncil = [...state.context.resolutions].some(key => key.startsWith('un:sc:'));
  return isOfCouncil && hasYearAfter(state, index) && isOfYear(state, index) ? number : undefined;
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
    if (numbers[1] > maxOfSession) return undefined;
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
/** The Assembly passes fewer than 400 resolutions in a session. */
const maxOfSession = 999;

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
