import type { Span } from '../text/span';

const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '"': '"', '``': "''" };

/**
 * Quotations of one paragraph, outermost only, with their marks: straight, curly, guillemets and TeX's. Single ones are
 * left alone: they cannot be told from apostrophes. One that never closes ends at the paragraph, or, where another
 * opens first, with the last sentence before that.
 */
export function quotationsIn(view: string, from: number, to: number, sentences: readonly number[]): Span[] {
  const found: Span[] = [];
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
      if (balance.unclosed(mark, i, depth)) found.push({ start, end: cutBefore(view, start, i, sentences) });
      else {
        depth++;
        continue;
      }
      start = i;
      depth = 1;
    } else if (sign === '"' && mark === '"' && opensAgain(view, i, from, to)) {
      found.push({ start, end: cutBefore(view, start, i, sentences) });
      start = i;
    } else if (closing[mark].includes(sign) && --depth === 0) {
      if (i > start + mark.length) found.push({ start, end: i + sign.length });
      start = -1;
    }
    if (sign.length > 1) i++;
  }
  if (start >= 0) found.push({ start, end: to });
  return found;
}

function quoteAt(view: string, i: number): string {
  const unit = view.charCodeAt(i);
  if (unit === 0x22 || unit === 0x201c || unit === 0x201d || unit === 0x201e || unit === 0xab || unit === 0xbb)
    return view[i];
  if ((unit === 0x60 || unit === 0x27) && view.charCodeAt(i + 1) === unit) return view.slice(i, i + 2);
  return '';
}

function opens(view: string, i: number, sign: string, to: number): boolean {
  if (sign !== '"') return sign in closing;
  const after = view[i + 1];
  if (i + 1 >= to || after === ' ') return false;
  // An inch sign: 5'10", 12" wide.
  return i === 0 || !/[\d\p{L}]/u.test(view[i - 1]);
}

/** A straight mark in an open quotation that can only open one: a space or bracket before it, a letter behind. */
function opensAgain(view: string, i: number, from: number, to: number): boolean {
  const before = i > from ? view[i - 1] : ' ';
  const after = i + 1 < to ? view[i + 1] : ' ';
  return (
    (before === ' ' || before === '(' || before === '[') &&
    /[\p{L}\p{N}[(¿¡.…]/u.test(after) &&
    hasCloser(view, i + 1, to)
  );
}

/** Whether the next straight mark closes. */
function hasCloser(view: string, from: number, to: number): boolean {
  const next = view.indexOf('"', from);
  return next >= 0 && next < to && view[next - 1] !== ' ';
}

/** Counts the marks of one kind from a place to the paragraph's end: once, then less what was passed. */
class Balance {
  private mark = '';
  private at = 0;
  private openers = 0;
  private closers = 0;

  constructor(
    private readonly view: string,
    private readonly to: number,
  ) {}

  /** Whether a second opening mark at `at`, inside `depth` open ones, means that the first was never closed: too few closing ones follow. */
  unclosed(mark: string, at: number, depth: number): boolean {
    if (mark !== this.mark) {
      this.mark = mark;
      this.openers = this.closers = 0;
      this.at = at;
      this.count(at, this.to, 1);
    } else {
      this.count(this.at, at, -1);
      this.at = at;
    }
    return this.closers < this.openers + depth;
  }

  private count(from: number, to: number, weight: number): void {
    for (let i = from; i < to; i++) {
      const sign = quoteAt(this.view, i);
      if (sign === this.mark) this.openers += weight;
      else if (sign !== '' && closing[this.mark].includes(sign)) this.closers += weight;
    }
  }
}

/** End of the last sentence that ends between `start` and `before`; `before` itself (less the space) where none does. */
function cutBefore(view: string, start: number, before: number, sentences: readonly number[]): number {
  let low = 0;
  let high = sentences.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle * 2 + 1] <= before) low = middle + 1;
    else high = middle;
  }
  const end = low > 0 ? sentences[low * 2 - 1] : -1;
  if (end > start + 1) return end;
  let trimmed = before;
  while (trimmed > start + 1 && view[trimmed - 1] === ' ') trimmed--;
  return trimmed;
}
