import { firstEndingAfter, type Span } from '../../text/span';

/** A stretch of a file as it reads: on one line, without furniture. */
export interface Readable {
  readonly text: string;
  /** Offset in the file of each unit of `text`. */
  readonly offsets: readonly number[];
}

/**
 * What a reader sees of `span`: furniture inside is left out, each run of white space is one space, and a line that ends
 * in a hard hyphen between letters is joined to the next without a space.
 */
export function readable(text: string, span: Span, furniture: readonly Span[] = []): Readable {
  let skip = firstEndingAfter(furniture, span.start);
  const offsets: number[] = [];
  let read = '';
  let hyphen = false;
  for (let at = span.start; at < span.end;) {
    while (skip < furniture.length && furniture[skip].end <= at) skip++;
    const wall = skip < furniture.length ? furniture[skip].start : Infinity;
    const end = wordEnd(text, at, Math.min(span.end, wall));
    if (end > at) {
      if (read !== '' && !(hyphen && letter.test(text[at]))) {
        read += ' ';
        offsets.push(at - 1);
      }
      read += text.slice(at, end);
      for (; at < end; at++) offsets.push(at);
    }
    if (at >= span.end) break;
    hyphen = endsInHyphen.test(read.slice(-3)) && lineEnd.test(text[at]);
    at = behindGap(text, at, span.end, furniture, skip);
  }
  return { text: read, offsets };
}

const letter = /\p{L}/u;
const endsInHyphen = /\p{L}-$/u;
const lineEnd = /[\r\n]/;
const wordJoiner = 0x2060;

/** End of what is neither white space nor hidden; `at` where there is nothing of it. */
function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && !isGap(text.charCodeAt(end))) end++;
  return end;
}

/** The next place that is neither white space, nor hidden, nor furniture. */
function behindGap(text: string, from: number, to: number, furniture: readonly Span[], next: number): number {
  let skip = next;
  let at = from;
  while (at < to) {
    while (skip < furniture.length && furniture[skip].end <= at) skip++;
    if (skip < furniture.length && furniture[skip].start <= at) at = furniture[skip].end;
    else if (isGap(text.charCodeAt(at))) at++;
    else break;
  }
  return at;
}

/** Whether a unit is white space (as `\s` has it) or a word joiner. */
function isGap(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0xa0 || unit === wordJoiner || unit === 0xfeff || (unit >= 0x1680 && space.test(String.fromCharCode(unit)))
  );
}

const space = /\s/;

/** `readable` where only the text is wanted; of a very long span no more than `limit` units of the file are read. */
export function readableText(text: string, span: Span, furniture: readonly Span[] = [], limit = 5000): string {
  return readable(text, { start: span.start, end: Math.min(span.end, span.start + limit) }, furniture).text;
}

/** At most `limit` characters, cut between words, with an ellipsis where something was left out. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.lastIndexOf(' ', limit - 1);
  const end = cut > limit / 2 ? cut : limit - 1;
  // Never between the halves of a surrogate pair.
  const whole = /[\ud800-\udbff]/.test(text[end - 1]) ? end - 1 : end;
  return text.slice(0, whole).replace(/[\s,;:–—-]+$/, '') + '…';
}

/** The first `count` words with an ellipsis where there are more. */
export function firstWords(text: string, count: number): string {
  const words = text.split(' ');
  return words.length <= count
    ? text
    : words
        .slice(0, count)
        .join(' ')
        .replace(/[\s,;:–—-]+$/, '') + '…';
}

/** The text in lines of at most `columns` characters where its words allow; vowel marks and other combining characters take no room. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(' ')) {
    const room = word.replace(/\p{M}/gu, '').length;
    if (line !== '' && width + 1 + room > columns) {
      lines.push(line);
      [line, width] = [word, room];
    } else {
      [line, width] = line === '' ? [word, room] : [`${line} ${word}`, width + 1 + room];
    }
  }
  return [...lines, line];
}
