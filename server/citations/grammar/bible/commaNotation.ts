import { bookNamed } from '../../bible';

/**
 * Whether an English text writes chapter and verse with a comma ("Mt 5,3-12"), as continental editions do: at least two places
 * after names of books can be nothing else, since the second number is the start of a range, or smaller than the first, or
 * greater than the number of chapters; and none has a colon.
 */
export function usesCommaNotation(text: string): boolean {
  let certain = 0;
  for (const [, name, chapter, mark, verse, dash] of text.matchAll(places)) {
    const book = bookNamed(name);
    if (book === undefined) continue;
    if (mark === ':') return false;
    const [first, second] = [Number(chapter), Number(verse)];
    const isVerse = dash !== undefined || second < first || second > book.verses.length;
    if (isVerse && second <= (book.verses[first - 1] ?? 0)) certain++;
  }
  return certain >= 2;
}

const places = /(?<![\p{L}\p{N}])((?:[1-3] ?)?\p{Lu}\p{L}{1,13})\.? (\d{1,3})([,:])(\d{1,3})([-–]\d)?(?!\d)/gu;
