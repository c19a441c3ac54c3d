import { firstEndingAfter, type Span } from '../text/span';

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
  let space = false;
  let hyphen = false;
  for (let i = span.start; i < span.end; i++) {
    while (skip < furniture.length && furniture[skip].end <= i) skip++;
    const unit = text[i];
    if ((skip < furniture.length && furniture[skip].start <= i) || /[\s\u2060\ufeff]/.test(unit)) {
      if (!space) hyphen = /\p{L}-$/u.test(read.slice(-3)) && /[\r\n]/.test(unit);
      space = true;
      continue;
    }
    const joined = hyphen && /\p{L}/u.test(unit);
    if (space && read !== '' && !joined) {
      read += ' ';
      offsets.push(i - 1);
    }
    space = false;
    read += unit;
    offsets.push(i);
  }
  return { text: read, offsets };
}

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
  return words.length <= count ? text : words.slice(0, count).join(' ').replace(/[\s,;:–—-]+$/, '') + '…';
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
