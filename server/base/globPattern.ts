import { alternativesBetween, classAt, closingBracket, rangeMembers } from './globText';

/** Accepts one code point of a path. */
export type CodePointTest = (codePoint: number) => boolean;

/** A part of a parsed pattern. A sequence of parts matches when each matches the text after the previous one. */
export type Part =
  /** One code point. `literal` is set where only this code point matches. */
  | { readonly kind: 'character'; readonly accepts: CodePointTest; readonly literal?: number }
  /** `*`: any number of code points of one path segment. */
  | { readonly kind: 'star' }
  /** `**`: any text, slashes included. */
  | { readonly kind: 'anything' }
  /** One of several sequences; `optional` allows none of them, `repeated` several after each other. */
  | {
      readonly kind: 'group';
      readonly alternatives: readonly Sequence[];
      readonly optional: boolean;
      readonly repeated: boolean;
    }
  /**
   * A condition: none of the sequences matches here. Where `toEnd` is true they would have to match up to the end of the
   * path, otherwise any number of code points.
   */
  | { readonly kind: 'not'; readonly alternatives: readonly Sequence[]; readonly toEnd: boolean };

export type Sequence = readonly Part[];

const slash = 0x2f;
const star: Part = { kind: 'star' };
/** The text that `!(a)` stands for. Not the same object as `star`, because a final `/**` differs after the two. */
const negatedText: Part = { kind: 'star' };
const anything: Part = { kind: 'anything' };
/** Any folders, none included: what `**` and the slash after it stand for. */
const anyFolders = group([[anything, literal('/')]], true);
/** A folder's content, or the folder itself: what a final `/**` stands for. */
export const optionalContent = group([[literal('/'), anything]], true);
/** A folder's content: what a final slash stands for. */
export const content: Sequence = [literal('/'), anything];

/** Parses a pattern without its leading `!` and `./`. Every text is a pattern: what does not close is taken literally. */
export function parsePattern(pattern: string): Sequence {
  return new Parser(pattern).sequence(0, pattern.length, true);
}

/** True where the last segment of the paths that a sequence matches is fixed: it has no wildcard. */
export function hasPlainLastSegment(sequence: Sequence): boolean {
  const lastSlash = sequence.findLastIndex(part => part.kind === 'character' && part.literal === slash);
  return sequence.slice(lastSlash + 1).every(isPlain);
}

function isPlain(part: Part): boolean {
  if (part.kind === 'group')
    return !part.optional && !part.repeated && part.alternatives.every(sequence => sequence.every(isPlain));
  return part.kind === 'character' && part.literal !== undefined;
}

class Parser {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Parses the pattern from `start` to `end`: all of it, or one alternative of a group. */
  sequence(start: number, end: number, isSegmentStart: boolean): Part[] {
    const parts: Part[] = [];
    let position = start;
    while (position < end) {
      const begins = position === start ? isSegmentStart : this.#text[position - 1] === '/';
      position = this.#part(parts, position, end, begins);
    }
    return parts;
  }

  /** Appends the part that begins at `position`; returns where the next one begins. */
  #part(parts: Part[], position: number, end: number, isSegmentStart: boolean): number {
    const text = this.#text;
    const character = text[position];
    if (character === '\\' && position + 1 < end) return this.#literal(parts, position + 1);
    if ('?*+@!'.includes(character) && text[position + 1] === '(') {
      const close = closingBracket(text, position + 1, end);
      if (close !== undefined) {
        this.#extendedGroup(parts, character, position + 1, close, isSegmentStart);
        return close + 1;
      }
    }
    switch (character) {
      case '*':
        return this.#stars(parts, position, end, isSegmentStart);
      case '?':
        parts.push({ kind: 'character', accepts: codePoint => codePoint !== slash });
        return position + 1;
      case '[':
        return this.#class(parts, position, end);
      case '(':
      case '{': {
        const close = closingBracket(text, position, end);
        const alternatives = close === undefined ? undefined : this.#alternatives(position, close, isSegmentStart);
        if (alternatives === undefined) return this.#literal(parts, position);
        parts.push(group(alternatives, false));
        return close! + 1;
      }
      default:
        return this.#literal(parts, position);
    }
  }

  #literal(parts: Part[], position: number): number {
    const character = String.fromCodePoint(this.#text.codePointAt(position)!);
    parts.push(literal(character));
    return position + character.length;
  }

  /** A run of stars: `**` as a whole segment stands for any folders, every other run for one star. */
  #stars(parts: Part[], position: number, end: number, isSegmentStart: boolean): number {
    const text = this.#text;
    let after = position;
    while (after < end && text[after] === '*' && (after === position || text[after + 1] !== '(')) after++;
    const isWholeSegment = isSegmentStart && after - position === 2 && (after === end || text[after] === '/');
    if (!isWholeSegment) {
      if (parts.at(-1) !== star) parts.push(star);
      return after;
    }
    // `**/**` means the same as `**`.
    while (text.startsWith('/**', after) && after + 3 <= end && (after + 3 === end || text[after + 3] === '/'))
      after += 3;
    if (after < end) {
      parts.push(anyFolders);
      return after + 1;
    }
    // A final `/**` matches the folder too, except after a star: `*/**` means everything that lies in a folder.
    const isOptional = isSlash(parts.at(-1)) && parts.length > 1 && parts.at(-2) !== star;
    if (isOptional) parts.pop();
    parts.push(isOptional ? optionalContent : anything);
    return after;
  }

  #class(parts: Part[], position: number, end: number): number {
    const found = classAt(this.#text, position, end);
    if (found === undefined) return this.#literal(parts, position);
    const { accepts, isPlain, after } = found;
    const one: Part = { kind: 'character', accepts: codePoint => codePoint !== slash && accepts(codePoint) };
    // File names have such brackets: "[draft]" stands for itself as well.
    if (isPlain) parts.push(group([literals(this.#text.slice(position, after)), [one]], false));
    else parts.push(one);
    return after;
  }

  /** The alternatives of `(…)` or `{…}`; undefined where the braces hold neither a list nor a range. */
  #alternatives(open: number, close: number, isSegmentStart: boolean): Sequence[] | undefined {
    const isBrace = this.#text[open] === '{';
    const spans = alternativesBetween(this.#text, open + 1, close, isBrace ? ',' : '|');
    if (isBrace && spans.length === 1) return rangeMembers(this.#text.slice(open + 1, close))?.map(literals);
    return spans.map(({ start, end }) => this.sequence(start, end, isSegmentStart));
  }

  /** Appends `@(…)`, `?(…)`, `*(…)`, `+(…)` or `!(…)`. */
  #extendedGroup(parts: Part[], sign: string, open: number, close: number, isSegmentStart: boolean): void {
    const alternatives = this.#alternatives(open, close, isSegmentStart)!;
    if (sign === '!') this.#negation(parts, alternatives, open, close);
    else parts.push(group(alternatives, sign === '?' || sign === '*', sign === '*' || sign === '+'));
  }

  /**
   * `!(a)` means "any text, but not `a`". As in picomatch, `a` is compared with the whole rest of the path where the
   * pattern ends after it. Elsewhere the rest must not begin with `a`: `!(a).txt` does not match `ab.txt`.
   */
  #negation(parts: Part[], alternatives: readonly Sequence[], open: number, close: number): void {
    const inner = this.#text.slice(open + 1, close);
    const rest = this.#text.slice(close + 1);
    const crossesFolders = inner.length > 1 && inner.includes('/');
    const isLast = /^\)*$/.test(rest);
    // `!(*.draft).txt`: the file extension belongs to what is excluded.
    const hasExtension = inner.includes('*') && /^\.[^\\/.]+$/.test(rest);
    const extension = hasExtension ? this.sequence(close + 1, this.#text.length, false) : [];
    parts.push({
      kind: 'not',
      alternatives: alternatives.map(sequence => [...sequence, ...extension]),
      toEnd: isLast || crossesFolders,
    });
    parts.push(crossesFolders ? anything : negatedText);
  }
}

function group(alternatives: readonly Sequence[], optional: boolean, repeated = false): Part {
  return { kind: 'group', alternatives, optional, repeated };
}

function isSlash(part: Part | undefined): boolean {
  return part?.kind === 'character' && part.literal === slash;
}

function literals(text: string): Part[] {
  return Array.from(text, literal);
}

function literal(character: string): Part {
  const expected = character.codePointAt(0)!;
  return { kind: 'character', accepts: codePoint => codePoint === expected, literal: expected };
}
