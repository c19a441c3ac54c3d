/** A text of YAML. */
export interface Scalar {
  /** Without the quotation marks. */
  readonly start: number;
  readonly end: number;
  /** The text without escapes, on one line. Not empty. */
  readonly value: string;
  /** Offset in the file of each code unit of `value`. */
  readonly offsets: readonly number[];
}

/**
 * Reads the value in [from, to), which is after the colon of a key: a plain or quoted text, a folded or literal block,
 * or the texts of a list (`[a, b]` or lines with `- `). Line ends become spaces. Empty for null, mappings, anchors and
 * tags. Never throws: what is not closed ends at `to`.
 */
export function readScalars(text: string, from: number, to: number): Scalar[] {
  const start = skipBlank(text, from, to);
  const first = text[start];
  if (start >= to) return [];
  if (/^[\w-]{1,40}:\s/.test(text.slice(start, Math.min(to, start + 42))) && /[\r\n]/.test(text.slice(from, start)))
    return [];
  if (first === '[') return listIn(text, start + 1, to);
  if (first === '-' && /\s/.test(text[start + 1] ?? ' ')) return linesOfList(text, start, to);
  if (first === '|' || first === '>') return compacted([blockIn(text, start, to)]);
  return compacted([scalarAt(text, start, to, '').scalar]);
}

/**
 * The value, as long as [start, end) in the file. Each word starts at its own offset; after a word with escapes, which
 * are longer in the file, spaces follow.
 */
export function alignedText({ start, end, value, offsets }: Scalar): string {
  let aligned = '';
  for (let i = 0; i < value.length; i++) {
    if (i > 0 && value[i - 1] === ' ') aligned = aligned.padEnd(offsets[i] - start);
    aligned += value[i];
  }
  return aligned.padEnd(end - start);
}

interface Reading {
  readonly scalar: Scalar | undefined;
  /** Offset after the value. */
  readonly next: number;
}

/** The text at `at`. Outside of quotes it ends at a comment, or at one of `stops`. */
function scalarAt(text: string, at: number, to: number, stops: string): Reading {
  const quote = text[at];
  if (quote === '"') return doubleQuoted(text, at + 1, to);
  if (quote === "'") return singleQuoted(text, at + 1, to);
  let end = at;
  while (end < to && !stops.includes(text[end]) && !(text[end] === '#' && /\s/.test(text[end - 1] ?? ' '))) end++;
  const builder = new ScalarBuilder();
  if (!/[{&*!%@`|>]/.test(text[at] ?? '')) for (let i = at; i < end; i++) builder.add(text[i], i, i + 1);
  const scalar = builder.build();
  return { scalar: scalar !== undefined && /^(?:~|null)$/i.test(scalar.value) ? undefined : scalar, next: end };
}

/** What a letter means after a backslash: a control character, which is left out, or white space. Others are literal. */
function escaped(sign: string): string {
  return '0abe'.includes(sign) ? '' : 'tnvfrN_LP'.includes(sign) ? ' ' : sign;
}

function doubleQuoted(text: string, from: number, to: number): Reading {
  const builder = new ScalarBuilder();
  let i = from;
  while (i < to && text[i] !== '"') {
    if (text[i] !== '\\') {
      builder.add(text[i], i, ++i);
      continue;
    }
    const start = i++;
    const sign = text[i] ?? '';
    const digits = { x: 2, u: 4, U: 8 }[sign];
    if (digits !== undefined) {
      const hex = text.slice(i + 1, i + 1 + digits);
      i = Math.min(to, i + 1 + digits);
      const code = hex.length === digits && /^[\da-f]+$/i.test(hex) ? Number.parseInt(hex, 16) : -1;
      if (code >= 0 && code <= 0x10ffff) builder.add(String.fromCodePoint(code), start, i);
    } else if (sign === '\r' || sign === '\n') {
      // An escaped line end joins the lines without a space. The white space of the next line is not part of the text.
      while (i < to && /\s/.test(text[i])) i++;
    } else {
      i++;
      builder.add(escaped(sign), start, i);
    }
  }
  return { scalar: builder.build(), next: Math.min(to, i + 1) };
}

function singleQuoted(text: string, from: number, to: number): Reading {
  const builder = new ScalarBuilder();
  let i = from;
  while (i < to && !(text[i] === "'" && text[i + 1] !== "'")) {
    const length = text[i] === "'" ? 2 : 1;
    builder.add(text[i], i, i + length);
    i += length;
  }
  return { scalar: builder.build(), next: Math.min(to, i + 1) };
}

/** The lines after `|` or `>`, as one line. */
function blockIn(text: string, start: number, to: number): Scalar | undefined {
  const builder = new ScalarBuilder();
  let from = start;
  while (from < to && text[from] !== '\n' && text[from] !== '\r') from++;
  for (let i = from; i < to; i++) builder.add(text[i], i, i + 1);
  return builder.build();
}

/** The items of `[a, "b, c"]` after its bracket. */
function listIn(text: string, from: number, to: number): Scalar[] {
  const items: (Scalar | undefined)[] = [];
  let at = skipBlank(text, from, to);
  while (at < to && text[at] !== ']') {
    const { scalar, next } = scalarAt(text, at, to, ',[]{}');
    items.push(scalar);
    at = skipBlank(text, next, to);
    if (at < to && text[at] !== ']') at = skipBlank(text, at + 1, to);
  }
  return compacted(items);
}

/** The items of lines that begin with a hyphen. An item that is a mapping is left out. */
function linesOfList(text: string, from: number, to: number): Scalar[] {
  const items: (Scalar | undefined)[] = [];
  for (const match of text.slice(from, to).matchAll(/^[ \t]*-[ \t]+(\S.*)$/gm)) {
    const end = from + match.index + match[0].length;
    if (/^[\w-]{1,40}:\s/.test(match[1])) continue;
    items.push(scalarAt(text, end - match[1].length, end, '').scalar);
  }
  return compacted(items);
}

function compacted(scalars: readonly (Scalar | undefined)[]): Scalar[] {
  return scalars.filter(scalar => scalar !== undefined);
}

function skipBlank(text: string, from: number, to: number): number {
  while (from < to && /\s/.test(text[from])) from++;
  return from;
}

/** Collects the code units of a scalar. Runs of white space become one space, and none is left at the ends. */
class ScalarBuilder {
  readonly #units: string[] = [];
  readonly #offsets: number[] = [];
  #end = 0;

  /** Adds `piece`, which [start, end) of the file stands for. */
  add(piece: string, start: number, end: number): void {
    for (const [index, unit] of piece.split('').entries()) {
      const isSpace = /\s/.test(unit);
      if (isSpace && (this.#units.length === 0 || this.#units.at(-1) === ' ')) continue;
      this.#units.push(isSpace ? ' ' : unit);
      this.#offsets.push(start + index);
      if (!isSpace) this.#end = end;
    }
  }

  build(): Scalar | undefined {
    if (this.#units.at(-1) === ' ') {
      this.#units.pop();
      this.#offsets.pop();
    }
    if (this.#units.length === 0) return undefined;
    return { start: this.#offsets[0], end: this.#end, value: this.#units.join(''), offsets: this.#offsets };
  }
}
