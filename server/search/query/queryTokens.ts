/** A piece of a query: a run without spaces, a quoted text, or a filter with its value. */
export interface QueryToken {
  /** Where its value begins, behind minus and name of the filter. */
  readonly from: number;
  /** Where it ends in the query. */
  readonly end: number;
  /** Behind a minus. */
  readonly not: boolean;
  readonly field?: string;
  /** Without minus, name of the filter and quotation marks. */
  readonly text: string;
  readonly quoted: boolean;
  /** The closing quotation mark is there. */
  readonly closed: boolean;
}

/** White space, and the signs that only turn the direction of writing. */
const space = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const minus = /[-\u2212]/;
/**
 * Two families: what one of them opens, any of the same closes, since keyboards and word processors change one for another
 * and right-to-left text turns them round. Single marks are none: «‘Ali» begins with one.
 */
const curved = '"“”„‟＂';
const angled = '«»';
const name = /\p{L}{2,10}:/uy;

/** The tokens of a query. Linear: each character is looked at once, but for names of filters, which are short. */
export function* queryTokens(text: string, isField: (name: string) => boolean): Generator<QueryToken> {
  for (let at = 0; at < text.length;) {
    if (space.test(text[at])) {
      at++;
      continue;
    }
    let start = at;
    while (start < text.length && minus.test(text[start])) start++;
    const not = start > at;
    name.lastIndex = start;
    const named = name.exec(text)?.[0];
    const field = named?.slice(0, -1).toLowerCase();
    const from = field !== undefined && isField(field) ? start + named!.length : start;
    const value = readValue(text, from);
    at = value.end;
    // A minus with nothing behind it is about to leave something out.
    if (from === start && value.end === start) continue;
    yield { ...value, from, not, ...(from > start && { field }) };
  }
}

function readValue(text: string, from: number): Omit<QueryToken, 'from' | 'not' | 'field'> {
  const marks = from < text.length ? familyOf(text[from]) : undefined;
  if (marks === undefined) {
    let end = from;
    while (end < text.length && !space.test(text[end]) && familyOf(text[end]) === undefined) end++;
    return { end, text: text.slice(from, end), quoted: false, closed: false };
  }
  let close = from + 1;
  while (close < text.length && !marks.includes(text[close])) close++;
  const closed = close < text.length;
  return { end: closed ? close + 1 : close, text: text.slice(from + 1, close), quoted: true, closed };
}

function familyOf(character: string): string | undefined {
  return curved.includes(character) ? curved : angled.includes(character) ? angled : undefined;
}
