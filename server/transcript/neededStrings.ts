/** Strings of which each match contains at least one; undefined where no such strings are known. */
export type Needs = readonly string[] | undefined;

/**
 * The strings of which each match of a regular expression contains at least one, as far as they tell something: they have three
 * letters or more. Of the parts that each match has, the one with the rarest strings is taken. The strings are in lower
 * case, and only of ASCII, where the flags have `i`.
 */
export function neededStrings({ source, flags }: Pick<RegExp, 'source' | 'flags'>): Needs {
  return new NeedsReader(source, flags.includes('i')).readAlternatives();
}

/** The strings that an alternative needs, as far as it is read. */
interface Alternative {
  best: Needs;
  /** How often one of them is found in texts, see `frequency`. */
  cost: number;
  /** The text that stands right before the place of the reader. */
  run: string;
}

/** Reads an expression once from its start to its end. There are many, and it runs before V8 has compiled it. */
class NeedsReader {
  readonly #source: string;
  readonly #ignoresCase: boolean;
  #at = 0;

  constructor(source: string, ignoresCase: boolean) {
    this.#source = source;
    this.#ignoresCase = ignoresCase;
  }

  /** Reads to the end of the group. */
  readAlternatives(): Needs {
    let all: string[] | undefined = [];
    for (;;) {
      const needs = this.#readAlternative();
      if (needs === undefined) all = undefined;
      else all?.push(...needs);
      const isLast = this.#source[this.#at] !== '|';
      // Behind "|" or ")".
      this.#at++;
      if (isLast) return all;
    }
  }

  #readAlternative(): Needs {
    const source = this.#source;
    const alternative: Alternative = { best: undefined, cost: 1, run: '' };
    while (this.#at < source.length) {
      const char = source[this.#at];
      if (char === '|' || char === ')') break;
      if (char === '(') this.#readGroup(alternative);
      else if (char === '[') this.#readClass(alternative);
      else if (char === '\\') this.#readEscape(alternative);
      else if (char === '^' || char === '$') this.#at++;
      else if (isSign(source.charCodeAt(this.#at))) {
        this.#at++;
        this.#addOther(alternative);
      } else this.#readText(alternative);
    }
    this.#endRun(alternative);
    return alternative.best;
  }

  #readText(alternative: Alternative): void {
    const source = this.#source;
    const start = this.#at;
    let end = start + 1;
    while (end < source.length && !isSign(source.charCodeAt(end))) end++;
    this.#at = end;
    // A quantifier belongs to the last character, which may be two code units.
    let last = end;
    if ('?*+{'.includes(source[end] ?? ' ')) last -= source.codePointAt(Math.max(start, end - 2))! > 0xffff ? 2 : 1;
    alternative.run += source.slice(start, last);
    if (last < end) this.#addText(alternative, source.slice(last, end));
  }

  /** What looks ahead or back is no part of the match. */
  #readGroup(alternative: Alternative): void {
    const [start, kind] = groupStart(this.#source, this.#at);
    this.#at = start;
    const needs = this.readAlternatives();
    if (kind === 'look') return;
    const least = this.#leastTimes();
    this.#endRun(alternative);
    if (least !== 0 && needs !== undefined) this.#consider(alternative, needs);
  }

  #readClass(alternative: Alternative): void {
    const source = this.#source;
    const start = this.#at + 1;
    let end = start;
    while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
    this.#at = end + 1;
    // "[ ]" is a space.
    if (end === start + 1 && source[start] !== '^') this.#addText(alternative, source[start]);
    else this.#addOther(alternative);
  }

  #readEscape(alternative: Alternative): void {
    const source = this.#source;
    const letter = source[this.#at + 1] ?? '';
    this.#at += 2;
    if (letter === 'b' || letter === 'B') return;
    if (!/[a-z\d]/i.test(letter)) return this.#addText(alternative, letter);
    const opening = source[this.#at];
    if ('pPuk'.includes(letter) && (opening === '{' || opening === '<'))
      this.#at = source.indexOf(opening === '{' ? '}' : '>', this.#at) + 1;
    else if (letter === 'u') this.#at += 4;
    else if (letter === 'x') this.#at += 2;
    else if (letter === 'c') this.#at += 1;
    else while (/\d/.test(letter) && /\d/.test(source[this.#at] ?? '')) this.#at++;
    this.#addOther(alternative);
  }

  /** Adds one character that stands for itself. */
  #addText(alternative: Alternative, text: string): void {
    const least = this.#leastTimes();
    if (least !== 0) alternative.run += text;
    if (least !== undefined) this.#endRun(alternative);
  }

  #addOther(alternative: Alternative): void {
    this.#leastTimes();
    this.#endRun(alternative);
  }

  /** Reads a quantifier: how often the part before it occurs at least. Undefined without a quantifier. */
  #leastTimes(): number | undefined {
    const source = this.#source;
    const char = source[this.#at];
    let least: number | undefined;
    if (char === '?' || char === '*') least = 0;
    else if (char === '+') least = 1;
    else if (char === '{' && source[this.#at + 1] >= '0' && source[this.#at + 1] <= '9') {
      least = parseInt(source.slice(this.#at + 1), 10);
      this.#at = source.indexOf('}', this.#at);
    }
    if (least === undefined) return undefined;
    this.#at++;
    if (source[this.#at] === '?') this.#at++;
    return least;
  }

  #endRun(alternative: Alternative): void {
    const { run } = alternative;
    if (run === '') return;
    alternative.run = '';
    this.#consider(alternative, [this.#ignoresCase ? longestPlain(run) : run]);
  }

  #consider(alternative: Alternative, needs: readonly string[]): void {
    let cost = 0;
    for (const text of needs) cost += frequency(text);
    if (cost >= alternative.cost) return;
    alternative.best = needs;
    alternative.cost = cost;
  }
}

const signs = new Set(Array.from('\\[](){}.*+?|^$', sign => sign.charCodeAt(0)));

function isSign(code: number): boolean {
  // All are below the letters or above the capitals.
  return (code < 0x40 || (code > 0x5a && code < 0x7e)) && signs.has(code);
}

/** Offset behind "(", "(?:", "(?=", "(?<name>" and such, and what the group is for. */
function groupStart(source: string, open: number): [number, 'match' | 'look'] {
  if (source[open + 1] !== '?') return [open + 1, 'match'];
  const sign = source[open + 2];
  if (sign === ':') return [open + 3, 'match'];
  if (sign !== '<') return [open + 3, 'look'];
  if ('=!'.includes(source[open + 3])) return [open + 4, 'look'];
  return [source.indexOf('>', open) + 1, 'match'];
}

function longestPlain(run: string): string {
  let longest = '';
  for (const part of run.toLowerCase().split(/[^ -~]+/)) if (part.length > longest.length) longest = part;
  return longest;
}

/** How often a string is found in texts, roughly; 1 or more for strings that tell nothing. */
function frequency(text: string): number {
  if (text === 'the' || text === 'and') return 1;
  let letters = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x41) letters++;
  return letters < 3 ? 1 : 3 ** -letters;
}
