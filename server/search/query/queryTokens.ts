/** A piece of a query: a run without spaces, a quoted text, a filter with its value, or a parenthesis of a group. */
export interface QueryToken {
  /** Set for a parenthesis. Its text is empty. */
  readonly group?: 'open' | 'close';
  /** Start of its value, after the minus and the name of the filter. */
  readonly from: number;
  /** End in the query. */
  readonly end: number;
  /** Whether it is preceded by a minus. */
  readonly not: boolean;
  /** Whether "=" is before it: as written, with letter case and accents. */
  readonly written?: boolean;
  /** Name of the filter in small letters. */
  readonly field?: string;
  /** The value, without quotation marks. */
  readonly text: string;
  readonly quoted: boolean;
  /** Whether there is a closing quotation mark. */
  readonly closed: boolean;
}

/** White space, and invisible signs that only control the writing direction. */
const space = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const minus = /[-\u2212]/;
/**
 * Two families of quotation marks. Any mark of a family closes what another one of it opened: keyboards and word
 * processors mix them, and right-to-left text reverses them. Single marks do not count, because names such as ‘Ali
 * begin with one.
 */
const curved = '"“”„‟＂';
const angled = '«»';
const name = /\p{L}{2,10}:/uy;
const writtenStart = /[\p{L}\p{N}"“”„‟＂«»]/u;

/** The tokens of a query. Time is linear in the text. `isField`: whether a name, in small letters, is a filter. */
export function* queryTokens(text: string, isField: (name: string) => boolean): Generator<QueryToken> {
  for (let offset = 0; offset < text.length;) {
    if (space.test(text[offset])) {
      offset++;
      continue;
    }
    if (text[offset] === ')') {
      offset++;
      yield { ...parenthesis, group: 'close', from: offset - 1, end: offset, not: false };
      continue;
    }
    let start = offset;
    while (start < text.length && minus.test(text[start])) start++;
    const not = start > offset;
    if (text[start] === '(') {
      offset = start + 1;
      yield { ...parenthesis, group: 'open', from: start, end: offset, not };
      continue;
    }
    name.lastIndex = start;
    const named = name.exec(text)?.[0];
    const field = named?.slice(0, -1).toLowerCase();
    const hasField = field !== undefined && isField(field);
    const written = !hasField && isWritten(text, start);
    const from = hasField ? start + named!.length : written ? start + 1 : start;
    const value = readValue(text, from);
    offset = value.end;
    // A minus without a value: the user is about to type what to exclude.
    if (from === start && value.end === start) continue;
    yield { ...value, from, not, ...(written && { written }), ...(hasField && { field }) };
  }
}

const parenthesis = { text: '', quoted: false, closed: true };

/** Whether `=` with a word or a quotation mark behind it is at `start`. */
function isWritten(text: string, start: number): boolean {
  return text[start] === '=' && start + 1 < text.length && writtenStart.test(text[start + 1]);
}

/** A run ends before a closing parenthesis that it did not open: "word(s)" is one run, "word)" closes a group. */
function readValue(text: string, from: number): Pick<QueryToken, 'end' | 'text' | 'quoted' | 'closed'> {
  const marks = from < text.length ? familyOf(text[from]) : undefined;
  if (marks === undefined) {
    let end = from;
    for (let depth = 0; end < text.length && !space.test(text[end]) && familyOf(text[end]) === undefined; end++) {
      if (text[end] === '(') depth++;
      else if (text[end] === ')' && --depth < 0) break;
    }
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
