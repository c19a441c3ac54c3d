import { firstIndexWhere } from '../base/binarySearch';
import type { Span } from '../text/span';

/** Closing marks by opening mark. */
const closersOf: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '"': '"', '``': "''" };

/**
 * The quotations in [from, to), which is one paragraph, with their marks: straight, curly, guillemets and TeX's. Only
 * the outermost are returned. Single marks are ignored because apostrophes look the same. A quotation that
 * is never closed ends with the paragraph; where another one opens before, it ends with the last sentence before that.
 * `sentences` are those of the block.
 */
export function quotationsIn(view: string, from: number, to: number, sentences: readonly number[]): Span[] {
  const quotations: Span[] = [];
  let start = -1;
  let mark = '';
  let depth = 0;
  const balance = new Balance(view, to);
  for (let i = from; i < to; i++) {
    const sign = quoteAt(view, i);
    if (sign === '') continue;
    if (start < 0) {
      if (!opens(view, i, sign, to)) continue;
      start = i;
      mark = sign;
      depth = 1;
    } else if (sign === mark && mark !== '"') {
      if (balance.isUnclosed(mark, i, depth)) quotations.push({ start, end: endBefore(view, start, i, sentences) });
      else {
        depth++;
        continue;
      }
      start = i;
      depth = 1;
    } else if (sign === '"' && mark === '"' && opensAgain(view, i, from, to)) {
      quotations.push({ start, end: endBefore(view, start, i, sentences) });
      start = i;
    } else if (closersOf[mark].includes(sign) && --depth === 0) {
      if (i > start + mark.length) quotations.push({ start, end: i + sign.length });
      start = -1;
    }
    if (sign.length > 1) i++;
  }
  if (start >= 0) quotations.push({ start, end: to });
  return quotations;
}

/** The quotation mark at `i`, or '' where there is none. */
function quoteAt(view: string, i: number): string {
  const unit = view.charCodeAt(i);
  if (unit === 0x22 || unit === 0x201c || unit === 0x201d || unit === 0x201e || unit === 0xab || unit === 0xbb)
    return view[i];
  if ((unit === 0x60 || unit === 0x27) && view.charCodeAt(i + 1) === unit) return view.slice(i, i + 2);
  return '';
}

function opens(view: string, i: number, sign: string, to: number): boolean {
  if (sign !== '"') return sign in closersOf;
  const after = view[i + 1];
  if (i + 1 >= to || after === ' ') return false;
  // After a digit it is an inch sign: 5'10", 12" wide.
  return i === 0 || !/[\d\p{L}]/u.test(view[i - 1]);
}

/** Whether a straight mark inside an open quotation opens another: a space or bracket before it, a letter after it. */
function opensAgain(view: string, i: number, from: number, to: number): boolean {
  const before = i > from ? view[i - 1] : ' ';
  const after = i + 1 < to ? view[i + 1] : ' ';
  return (
    (before === ' ' || before === '(' || before === '[') &&
    /[\p{L}\p{N}[(¿¡.…]/u.test(after) &&
    isNextClosing(view, i + 1, to)
  );
}

/** Whether the next straight mark in [from, to) closes. */
function isNextClosing(view: string, from: number, to: number): boolean {
  const next = view.indexOf('"', from);
  return next >= 0 && next < to && view[next - 1] !== ' ';
}

/**
 * Counts opening and closing marks of one kind from an offset to the end of the paragraph. As the offset moves on, only
 * the marks between are counted again and subtracted, so that all calls together take linear time.
 */
class Balance {
  readonly #view: string;
  readonly #to: number;
  #mark = '';
  #from = 0;
  #openers = 0;
  #closers = 0;

  constructor(view: string, to: number) {
    this.#view = view;
    this.#to = to;
  }

  /**
   * Whether the opening mark at `offset`, inside of `depth` open ones, shows that the first of them is never closed:
   * too few closing marks follow. Offsets must ascend.
   */
  isUnclosed(mark: string, offset: number, depth: number): boolean {
    if (mark !== this.#mark) {
      this.#mark = mark;
      this.#openers = this.#closers = 0;
      this.#count(offset, this.#to, 1);
    } else this.#count(this.#from, offset, -1);
    this.#from = offset;
    return this.#closers < this.#openers + depth;
  }

  #count(from: number, to: number, weight: 1 | -1): void {
    for (let i = from; i < to; i++) {
      const sign = quoteAt(this.#view, i);
      if (sign === this.#mark) this.#openers += weight;
      else if (sign !== '' && closersOf[this.#mark].includes(sign)) this.#closers += weight;
    }
  }
}

/** End of the last sentence between `start` and `before`, otherwise `before` without spaces before it. */
function endBefore(view: string, start: number, before: number, sentences: readonly number[]): number {
  const next = firstIndexWhere(0, sentences.length >> 1, index => sentences[index * 2 + 1] > before);
  const sentenceEnd = next > 0 ? sentences[next * 2 - 1] : -1;
  if (sentenceEnd > start + 1) return sentenceEnd;
  let trimmed = before;
  while (trimmed > start + 1 && view[trimmed - 1] === ' ') trimmed--;
  return trimmed;
}
