import { withoutTrailing } from '../../../base/withoutTrailing';
import { symbolKey } from '../../unKeys';
import { wordSet } from '../../wordSet';
import { isAnyMark, isMark, isNumber, type ParseState } from '../parseState';

/**
 * Reads the symbol of a document of the United Nations that is no resolution: "A/74/246", "A/HRC/42/58", "S/2022/123",
 * "A/74/L.12", in a text that speaks of the United Nations. Symbols of meeting records are mostly those of the record itself.
 */
export function readSymbolOfDocument(state: ParseState, index: number): boolean {
  const { tokens } = state;
  const { text, capital, spaced, start } = tokens[index];
  if (!capital || !organs.has(text) || !isMark(state, index + 1, '/')) return false;
  if (index > 0 && !spaced && !isAnyMark(state, index - 1, '(["')) return false;
  const segments = [text];
  let next = index + 1;
  while (segments.length < maxSegments && isJoiner(state, next)) {
    segments.push(tokens[next + 1].text);
    next += 2;
  }
  const after = tokens[next];
  if (after?.kind === 'word' && !after.spaced) return false;
  if (!isSymbol(segments) || !isOnUnitedNations(state)) return false;
  // A line of its own is the symbol of the text itself.
  if (index === 0 && next === tokens.length) {
    state.consumedTo = next;
    return false;
  }
  const { end } = tokens[next - 1];
  const key = symbolKey(segments);
  state.candidates.push({ key, start, end, form: 'lecture', problems: [] });
  state.context.lastSource = { work: 'un', levels: [], key, block: state.block };
  state.context.lastScripture = undefined;
  state.consumedTo = next;
  return true;
}

/** Whether a part of a text is such a symbol, with the marks of its sentence behind it: "S/2005/163)." */
export function isDocumentSymbol(text: string): boolean {
  return isSymbol(
    withoutTrailing(text, /[.()-]/)
      .toLowerCase()
      .split(/[/.]/),
  );
}

/** The first letters of symbols, folded. */
export const organs = wordSet('a s e ccpr cedaw crc crpd cat cerd hri');
const unitedNationsWords = wordSet('nations naciones nazioni nacoes onu uno unsc unga');
/** Words of records of the Assembly, whose pages may name the United Nations in their headers only. */
const assemblyWords = wordSet('assembly asamblea assemblee assemblea assembleia');
const recordWords = wordSet('secretary delegation delegations plenary secretario secretaire segretario');
const maxSegments = 8;

/** Whether a text speaks of the United Nations, by its words. */
export function isOnUnitedNations({ hasCue }: Pick<ParseState, 'hasCue'>): boolean {
  if (hasCue(unitedNationsWords)) return true;
  return hasCue(assemblyWords) && hasCue(recordWords);
}

/** Whether a stroke, or a point behind letters, joins a part of a symbol to the next one. */
function isJoiner(state: ParseState, index: number): boolean {
  const [mark, after] = [state.tokens[index], state.tokens[index + 1]];
  if (mark?.kind !== 'mark' || mark.spaced || after === undefined || after.spaced || after.kind === 'mark')
    return false;
  if (after.kind === 'word' && !after.capital) return false;
  return mark.text === '/' || (mark.text === '.' && !isNumber(state, index - 1) && isNumber(state, index + 1));
}

/** Whether parts make a symbol: "A", a session or an organ, and a number; "S", a year and a number. */
function isSymbol(segments: readonly string[]): boolean {
  const [organ, second, third] = segments;
  if (segments.length < 3 || !/^\d{1,5}$/.test(segments[segments.length - 1])) return false;
  if (!segments.every(segment => /^(?:[a-z]{1,6}|\d{1,5})$/.test(segment))) return false;
  if (segments.some(segment => /^(?:res|pv|sr)$/.test(segment))) return false;
  // Statements of the President of the Council: "S/PRST/2005/4".
  if (organ === 's') return isYear(second) || (second === 'prst' && isYear(third) && segments.length === 4);
  if (organ === 'a')
    return isSession(second) || (/^(?:hrc|c|cn|conf|ac|es|s|inf)$/.test(second) && third !== undefined);
  if (organ === 'e') return /^(?:cn|c|icef)$/.test(second) || isYear(second);
  return second === 'c' || second === 'sp';
}

function isYear(text: string): boolean {
  return Number(text) >= 1946 && Number(text) < 2100;
}

/** Sessions whose documents are numbered so began with the thirty-first. */
function isSession(text: string): boolean {
  const number = Number(text);
  return number >= 31 && number < 200;
}
