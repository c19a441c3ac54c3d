import { formatKey, type Level } from '../../key';
import { namedPart, partOfName } from '../../namedParts';
import { wordSet } from '../../wordSet';
import { readRange, type NumberRange } from '../numbers';
import {
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { readNumberedPlace } from './numberedPlace';

/**
 * Reads places in works whose parts have names: "Mishneh Torah, Hilchot Mamrim 1:4", "Summa Theologiae I-II, q. 94, a. 2",
 * "STh II-II 23,1".
 */
export function readNamedPart(state: ParseState, index: number): boolean {
  if (!state.tokens[index].capital) return false;
  return readMishnehTorah(state, index) || readSumma(state, index);
}

/** Whether the name of such a work, or of a part of one, may start with a folded word. */
export function mayStartNamedPart(text: string): boolean {
  return hilchot.has(text) || firstWordOfCode.test(text) || firstWordOfSumma.test(text);
}

const firstWordOfCode = /^(?:mishneh?|rambam|maimonides)$/;
const firstWordOfSumma = /^(?:sth|summa|s|st|somme|suma|somma|summe)$/;

const mishnehTorah = 'mishneh-torah';
const summa = 'summa-theologiae';

function readMishnehTorah(state: ParseState, index: number): boolean {
  const named = afterCode(state, index);
  const from = named ?? index;
  const isHebrew = hilchot.has(state.tokens[from]?.text ?? '');
  const isEnglish = named !== undefined && textMatches(state, from, /^laws$/);
  const isBare = named !== undefined && !isHebrew && !isEnglish;
  if (!isHebrew && !isEnglish && !isBare) return false;
  if (named === undefined && (!state.hasCue(maimonides) || isOfOtherCode(state, index))) return false;
  const first = isBare ? from : textMatches(state, from + 1, /^(?:of|concerning)$/) ? from + 2 : from + 1;
  const part = partAt(state, first);
  if (part === undefined) return false;
  const place = isAnyMark(state, part.next, ',') ? part.next + 1 : part.next;
  const numbers = readNumberedPlace(state, place, 2);
  if (numbers === undefined || numbers.numbers[0].from > mostChapters) return false;
  addPlace(state, { work: mishnehTorah, part: part.key, start: state.tokens[index].start }, numbers.numbers, ['', '']);
  state.consumedTo = numbers.next;
  return true;
}

/** No part of the Mishneh Torah has more chapters. */
const mostChapters = 30;
const hilchot = wordSet('hilchot hilkhot hilchos hilkhos halachot halakhot halachos hil hilchoth');
const maimonides = wordSet('rambam maimonides mishneh');

/** Index after "Mishneh Torah," or "Rambam,", which name the code of Maimonides. */
function afterCode(state: ParseState, index: number): number | undefined {
  const isCode = textMatches(state, index, /^mishne[h]?$/) && textMatches(state, index + 1, /^torah$/);
  const isAuthor = textMatches(state, index, /^(?:rambam|maimonides)$/);
  if (!isCode && !isAuthor) return undefined;
  const next = isCode ? index + 2 : index + 1;
  const after = isAnyMark(state, next, ',:') ? next + 1 : next;
  return isAuthor && !hilchot.has(state.tokens[after]?.text ?? '') ? undefined : after;
}

/** Whether the laws are those of another code, which is named before them: "Shulchan Aruch, Hilchot Shabbat". */
function isOfOtherCode(state: ParseState, index: number): boolean {
  return state.tokens.slice(Math.max(0, index - 6), index).some(({ text }) => otherCodes.has(text));
}

const otherCodes = wordSet('aruch arukh tur rif rosh chaim chayim deah haezer mishpat berurah rema rama levush');

/** The part with the longest name at a token. */
function partAt(state: ParseState, first: number): { readonly key: string; readonly next: number } | undefined {
  let best: { key: string; next: number } | undefined;
  for (let cursor = first, words = 0; words < maxWords; cursor++) {
    const token = state.tokens[cursor];
    if (token?.kind === 'mark' && cursor > first && /^['`-]$/.test(token.text)) continue;
    if (token?.kind !== 'word') break;
    words++;
    const key = partOfName(mishnehTorah, state.view.slice(state.tokens[first].start, token.end));
    if (key !== undefined) best = { key, next: cursor + 1 };
  }
  return best;
}

const maxWords = 7;

function readSumma(state: ParseState, index: number): boolean {
  const name = summaName(state, index);
  if (name === undefined) return false;
  const comma = isAnyMark(state, name.next, ',:') ? name.next + 1 : name.next;
  const part = partOfSumma(state, comma);
  if (part === undefined) return false;
  const at = isAnyMark(state, part.next, ',.:') ? part.next + 1 : part.next;
  const question =
    labelled(state, at, /^(?:q|qu|qq|question|quaestio|frage)$/) ?? (name.isShort ? undefined : bare(state, at));
  if (question === undefined || question.from < 1 || question.from > mostQuestions) return false;
  const hasComma = isAnyMark(state, question.next, ',.:');
  const after = hasComma ? question.next + 1 : question.next;
  const article =
    labelled(state, after, /^(?:a|aa|art|article|articulus|artikel)$/) ?? (hasComma ? bare(state, after) : undefined);
  const numbers = article === undefined ? [question] : [question, article];
  const start = state.tokens[index].start;
  addPlace(state, { work: summa, part: part.key, start }, numbers, ['question', 'article']);
  state.consumedTo = numbers[numbers.length - 1].next;
  return true;
}

/** No part of the Summa has more questions. */
const mostQuestions = 189;

interface SummaName {
  readonly next: number;
  /** Whether only a word such as "q." shows that the name is that of the Summa: "ST I, q. 2". */
  readonly isShort: boolean;
}

/** "Summa Theologiae", "STh", "S.Th.", "ST", or "Summa" alone. */
function summaName(state: ParseState, index: number): SummaName | undefined {
  const { text, start, end } = state.tokens[index];
  if (firstWordOfSumma.test(text)) {
    if (text === 'sth') return { next: skipPoint(state, index + 1), isShort: false };
    if (text === 's' && isMark(state, index + 1, '.') && textMatches(state, index + 2, /^th$/))
      return { next: skipPoint(state, index + 3), isShort: false };
    if (text === 'st') return state.view.slice(start, end) === 'ST' ? { next: index + 1, isShort: true } : undefined;
    const title = state.titles.startingAt(state.tokens, index);
    if (title?.work.key === summa) return { next: title.next, isShort: false };
    if (text === 'summa') return { next: index + 1, isShort: true };
  }
  return undefined;
}

function skipPoint(state: ParseState, index: number): number {
  return isMark(state, index, '.') ? index + 1 : index;
}

/** "I", "I-II", "IIa-IIae" at a token. */
function partOfSumma(state: ParseState, index: number): { readonly key: string; readonly next: number } | undefined {
  const first = state.tokens[index];
  if (first === undefined || (first.kind === 'word' && !first.capital) || first.kind === 'mark') return undefined;
  const last = isMark(state, index + 1, '-') && state.tokens[index + 2] !== undefined ? index + 2 : index;
  for (const end of last === index ? [index] : [last, index]) {
    const key = partOfName(summa, state.view.slice(first.start, state.tokens[end].end));
    if (key !== undefined) return { key, next: end + 1 };
  }
  return undefined;
}

/** A number after its word: "q. 94". */
function labelled(state: ParseState, index: number, word: RegExp): NumberRange | undefined {
  if (!textMatches(state, index, word)) return undefined;
  return readRange(state, skipPoint(state, index + 1));
}

/** A number without a word, which no other number follows at once. */
function bare(state: ParseState, index: number): NumberRange | undefined {
  const item = isNumber(state, index) ? readRange(state, index) : undefined;
  const ends = item !== undefined && (isReferenceEnd(state, item.next) || isInReference(state, index));
  return ends || (item !== undefined && state.tokens[item.next].kind === 'word') ? item : undefined;
}

/** Adds a citation of a place whose outermost level is a part with a name. Only its last number may be a range. */
function addPlace(
  state: ParseState,
  head: { readonly work: string; readonly part: string; readonly start: number },
  numbers: readonly NumberRange[],
  kinds: readonly string[],
): void {
  const { work, part, start } = head;
  const { kind, number } = namedPart(work, part)!;
  const levels = numbers.map((item, level): Level => ({ kind: kinds[level], number: item.from }));
  const from: Level[] = [{ kind, number, name: part }, ...levels];
  const last = numbers[numbers.length - 1];
  const to = last.to === undefined ? undefined : [...from.slice(0, -1), { ...from[from.length - 1], number: last.to }];
  const key = formatKey({ work, from, ...(to === undefined ? {} : { to }) });
  state.candidates.push({
    key,
    start,
    end: last.end,
    form: 'prose',
    locus: { start: numbers[0].start, end: last.end },
    problems: [],
  });
  state.context.lastSource = { work, levels: from, key, block: state.block };
  state.context.lastScripture = undefined;
}
