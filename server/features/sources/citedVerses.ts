import { parseKey, type Level } from '../../citations/key';
import type { SourceChapter, SourceText, SourceVerse } from '../../citations/sources';

/** A verse that a key names. */
export interface CitedVerse {
  readonly chapter: SourceChapter;
  /** From 1. */
  readonly number: number;
  readonly verse: SourceVerse;
}

/** Larger than any number of a verse: it orders verses by chapter and verse in one number. */
const chapterSize = 1e6;

/** The chapters of a text that a key names or touches, in order. */
export function citedChapters(source: SourceText, key: string): readonly SourceChapter[] {
  const place = placeIn(source, key);
  if (place?.from[0] === undefined) return [];
  const [first, last] = [place.from[0].number, place.to[0].number];
  return source.chapters.filter(({ number }) => first <= number && number <= last);
}

/** Whether a key names verses, which may be missing in the text, and not whole chapters. */
export function namesVerses(source: SourceText, key: string): boolean {
  return (placeIn(source, key)?.from.length ?? 0) > 1;
}

/** The verses of a text that a key names, in order; none if the key names whole chapters. */
export function citedVerses(source: SourceText, key: string): CitedVerse[] {
  const place = placeIn(source, key);
  if (place === undefined || place.from.length < 2) return [];
  const first = place.from[0].number * chapterSize + place.from[1].number;
  const last = place.to[0].number * chapterSize + (place.to[1]?.number ?? chapterSize - 1);
  return citedChapters(source, key).flatMap(chapter =>
    chapter.verses.flatMap((verse, index) => {
      const at = chapter.number * chapterSize + index + 1;
      return first <= at && at <= last ? [{ chapter, number: index + 1, verse }] : [];
    }),
  );
}

/** Chapter and verse where the place of a key starts and ends in a text; a range over several books ends with the book. */
function placeIn(
  { key: textKey }: SourceText,
  key: string,
): { readonly from: readonly Level[]; readonly to: readonly Level[] } | undefined {
  const parsed = parseKey(key);
  if (parsed === undefined) return undefined;
  const { from, to = from } = parsed;
  const depth = textKey.split(':').length - 1;
  const endsHere = from.slice(0, depth).every(({ number }, level) => to[level].number === number);
  return {
    from: from.slice(depth),
    to: endsHere ? to.slice(depth) : [{ kind: '', number: Number.MAX_SAFE_INTEGER / chapterSize }],
  };
}
