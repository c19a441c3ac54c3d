import type { Span } from './span';

/*
 * Whole characters as people see them (extended grapheme clusters): a letter with its marks, a pair of surrogates, an emoji of
 * several signs, CR LF.
 */

/** Made when it is first needed: that takes some milliseconds, and few texts need it. */
let segmenter: Intl.Segmenter | undefined;
/** Signs below this never join the one before them, except LF after CR. */
const firstMark = 0x300;
/** UTF-16 units before and after an offset that are looked at. Longer characters are noise, and may be cut. */
export const longestCharacter = 64;

/** The span with both ends moved outwards to where no character is cut. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  return { start: characterStart(text, start), end: characterEnd(text, end) };
}

/** The offset itself, or where the character begins that it cuts. */
function characterStart(text: string, offset: number): number {
  return mayCut(text, offset) ? (cutAt(text, offset)?.start ?? offset) : offset;
}

/** The offset itself, or where the character ends that it cuts. */
function characterEnd(text: string, offset: number): number {
  return mayCut(text, offset) ? (cutAt(text, offset)?.end ?? offset) : offset;
}

function mayCut(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const after = text.charCodeAt(offset);
  return after >= firstMark || (after === 0x0a && text.charCodeAt(offset - 1) === 0x0d);
}

/** The character that an offset cuts; undefined where it cuts none. */
function cutAt(text: string, offset: number): Span | undefined {
  let from = offset;
  while (from > 0 && offset - from < longestCharacter && !(isPlain(text, from) && isPlain(text, from - 1))) from--;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const cut = segmenter.segment(text.slice(from, offset + longestCharacter)).containing(offset - from);
  if (cut === undefined || cut.index === offset - from) return undefined;
  return { start: from + cut.index, end: from + cut.index + cut.segment.length };
}

function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < firstMark && unit !== 0x0d && unit !== 0x0a;
}

/** Signs that may join the one before them into one character. */
const joining =
  // eslint-disable-next-line no-misleading-character-class
  /[\p{M}\u200c\u200d\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u{10000}-\u{10ffff}]|[\ud800-\udfff]/u;

/**
 * Plain data about a text with every span moved to where it cuts no character: an offset inside of one becomes its end. The
 * order of offsets stays, so that spans that did not overlap do not. `spans` are objects with `start` and `end`, and lists of
 * numbers with the name `sentences`. Returns the data itself where nothing has to move, as in nearly all texts.
 */
export function alignToCharacters<T>(text: string, data: T): T {
  return joining.test(text) ? (aligned(text, data) as T) : data;
}

function aligned(text: string, data: unknown): unknown {
  if (Array.isArray(data)) return alignedList(text, data as unknown[]);
  if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data)) return data;
  let changed: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(data)) {
    const isOffset = typeof value === 'number' && (name === 'start' || name === 'end');
    const moved = isOffset
      ? characterEnd(text, value)
      : name === 'sentences'
        ? alignedOffsets(text, value as readonly number[])
        : aligned(text, value);
    if (moved !== value) (changed ??= { ...data })[name] = moved;
  }
  return changed ?? data;
}

function alignedList(text: string, list: unknown[]): unknown[] {
  let changed: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const moved = aligned(text, item);
    if (moved !== item) (changed ??= [...list])[index] = moved;
  }
  return changed ?? list;
}

function alignedOffsets(text: string, offsets: readonly number[]): readonly number[] {
  return offsets.some(offset => characterEnd(text, offset) !== offset)
    ? offsets.map(offset => characterEnd(text, offset))
    : offsets;
}
