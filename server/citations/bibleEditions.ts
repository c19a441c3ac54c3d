import { otherSystems, verseCounts, type BibleBook } from './bible';
import { versesInNumbering } from './bibleNumberings';

/**
 * Last verses that some Bibles have and none of the tables of bible-passage-reference-parser: the additions to Esther where
 * they follow the book, as in the Vulgate; the doxology of Romans where it stands in chapter 14; the Letter of Jeremiah as
 * chapter 6 of Baruch; a Psalm 151; differences of Greek, Latin and Russian Bibles, but not the order of chapters in the
 * Greek Jeremiah. Compared with the versification tables of the Copenhagen Alliance (versification-specification, e3dfaaf),
 * which do not have the Esther of the Vulgate.
 */
const otherLastVerses: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  esth: { 10: 13, 11: 12, 12: 6, 13: 18, 14: 19, 15: 19, 16: 24 },
  gkesth: { 1: 39, 3: 22, 4: 47, 5: 28, 8: 41, 15: 19 },
  ps: { 151: 7 },
  rom: { 14: 26 },
  josh: { 24: 36 },
  prov: { 4: 29, 13: 26, 18: 25 },
  wis: { 12: 28 },
  sir: { 39: 42, 41: 29 },
  tob: { 10: 14 },
  bar: { 6: 73 },
  '1esd': { 2: 31, 8: 97, 9: 56 },
};

/**
 * The highest last verse of a chapter in any Bible; 0 if none has the chapter. What only Greek and Latin Bibles have of the
 * psalms does not count: see otherNumberings.ts.
 */
export function lastVerseInAnyBible(book: BibleBook, chapter: number): number {
  const own = Math.max(book.verses[chapter - 1] ?? 0, otherLastVerses[book.osis]?.[chapter] ?? 0);
  return book.osis === 'ps'
    ? Math.max(own, versesInNumbering('hebrew', book, chapter))
    : Math.max(own, ...otherSystems.map(system => verseCounts(system, book.osis)[chapter - 1] ?? 0));
}
