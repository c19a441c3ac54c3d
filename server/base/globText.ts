/** Reads brackets in the text of a glob pattern: where they close, how they divide, what a class and a range stand for. */

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Where the bracket at `open`, `(` or `{`, closes before `end`; undefined where it does not. */
export function closingBracket(text: string, open: number, end: number): number | undefined {
  const closing = text[open] === '(' ? ')' : '}';
  let depth = 0;
  for (let i = open; i < end; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '[') i = classEnd(text, i, end) ?? i;
    else if (text[i] === text[open]) depth++;
    else if (text[i] === closing && --depth === 0) return i;
  }
  return undefined;
}

/** The parts between separators that stand in no brackets of their own; always at least one. */
export function alternativesBetween(text: string, start: number, end: number, separator: ',' | '|'): TextSpan[] {
  const spans: TextSpan[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '[') i = classEnd(text, i, end) ?? i;
    else if (text[i] === '(' || text[i] === '{') i = closingBracket(text, i, end) ?? i;
    else if (text[i] === separator) {
      spans.push({ start: from, end: i });
      from = i + 1;
    }
  }
  return [...spans, { start: from, end }];
}

/** The bounds of a range: `1..3` or `a..c`. Undefined for other texts. */
export function rangeBounds(content: string): readonly [first: number, last: number] | undefined {
  const numbers = /^(-?\d{1,9})\.\.(-?\d{1,9})$/.exec(content);
  if (numbers) return [Number(numbers[1]), Number(numbers[2])];
  const characters = /^([A-Za-z])\.\.([A-Za-z])$/.exec(content);
  return characters ? [characters[1].charCodeAt(0), characters[2].charCodeAt(0)] : undefined;
}

/** The members of a range in either direction: `1..3`, `01..12` with leading zeros, `a..c`. Undefined for other texts. */
export function rangeMembers(content: string): string[] | undefined {
  const bounds = rangeBounds(content);
  if (bounds === undefined) return undefined;
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const values = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  if (/[A-Za-z]/.test(content)) return values.map(value => String.fromCharCode(value));
  const widths = content.split('..').map(bound => (/^-?0\d/.test(bound) ? bound.length : 0));
  const width = Math.max(...widths);
  return values.map(value =>
    value < 0 ? '-' + String(-value).padStart(width - 1, '0') : String(value).padStart(width, '0'),
  );
}

export interface CharacterClass {
  readonly accepts: (codePoint: number) => boolean;
  /** True where the class is a plain list, such as `[draft]`. */
  readonly isPlain: boolean;
  /** Where the pattern goes on. */
  readonly after: number;
}

/** The class whose `[` is at `open`: `[abc]`, `[a-z]`, `[!a]`, `[^a]`, `[[:digit:]]`. Undefined where it does not close. */
export function classAt(text: string, open: number, end: number): CharacterClass | undefined {
  const close = classEnd(text, open, end);
  if (close === undefined) return undefined;
  const isNegated = text[open + 1] === '!' || text[open + 1] === '^';
  const first = open + (isNegated ? 2 : 1);
  const tests: ((codePoint: number) => boolean)[] = [];
  for (let i = first; i < close;) {
    const named = namedClassAt(text, i);
    if (named !== undefined) {
      tests.push(named.accepts);
      i = named.after;
      continue;
    }
    const low = memberAt(text, i);
    const isRange = text[low.after] === '-' && low.after + 1 < close;
    const high = isRange ? memberAt(text, low.after + 1) : low;
    tests.push(codePoint => codePoint >= low.codePoint && codePoint <= high.codePoint);
    i = high.after;
  }
  return {
    accepts: codePoint => tests.some(test => test(codePoint)) !== isNegated,
    isPlain: !isNegated && !/[-*+?.^${}(|)[\]\\/]/.test(text.slice(first, close)),
    after: close + 1,
  };
}

/** Where the class closes. A `]` that comes first is a member. */
function classEnd(text: string, open: number, end: number): number | undefined {
  const first = open + (text[open + 1] === '!' || text[open + 1] === '^' ? 2 : 1);
  for (let i = first; i < end; i++) {
    const named = namedClassAt(text, i);
    if (named !== undefined) i = named.after - 1;
    else if (text[i] === '\\') i++;
    else if (text[i] === ']' && i > first) return i;
  }
  return undefined;
}

function memberAt(text: string, position: number): { codePoint: number; after: number } {
  const start = text[position] === '\\' ? position + 1 : position;
  const codePoint = text.codePointAt(start)!;
  return { codePoint, after: start + String.fromCodePoint(codePoint).length };
}

const namedClasses: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  digit: /[0-9]/,
  lower: /[a-z]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /\s/,
  upper: /[A-Z]/,
  word: /\w/,
  xdigit: /[A-Fa-f0-9]/,
};

/** A named class such as `[:digit:]`, which stands between the brackets of a class. */
function namedClassAt(
  text: string,
  position: number,
): { accepts: (codePoint: number) => boolean; after: number } | undefined {
  if (!text.startsWith('[:', position)) return undefined;
  const close = text.indexOf(':]', position);
  const members = close < 0 ? undefined : namedClasses[text.slice(position + 2, close)];
  return members && { accepts: codePoint => members.test(String.fromCodePoint(codePoint)), after: close + 2 };
}
