import type { BibleBook } from './bible';

/**
 * Last verses of chapters that are longer, or exist only, in Greek, Latin or Hebrew Bibles, by OSIS name and chapter. The
 * additions to Daniel and Esther are numbered as in the Vulgate and in Greek editions; Hebrew Bibles divide some chapters
 * elsewhere ("Joel 4", "Malachi 3:24").
 */
const otherLastVerses: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  dan: { 3: 100, 13: 65, 14: 42 },
  esth: { 10: 13, 11: 12, 12: 6, 13: 18, 14: 19, 15: 19, 16: 24 },
  ps: { 151: 7 },
  num: { 17: 28 },
  lev: { 5: 26 },
  exod: { 7: 29, 8: 28 },
  '1kgs': { 5: 32 },
  '1chr': { 5: 41 },
  neh: { 3: 38 },
  job: { 40: 32 },
  ezek: { 21: 37 },
  joel: { 4: 21 },
  zech: { 2: 17 },
  mal: { 3: 24 },
};

/**
 * Whether a place ends in a part that other Bibles have. The verse is 0 for a whole chapter; `first` is the chapter where
 * the place starts.
 */
export function isInOtherBibles(book: BibleBook, first: number, lastVerse: number, last: number): boolean {
  const chapters = otherLastVerses[book.osis];
  const verses = chapters?.[last];
  if (verses === undefined || first > last || lastVerse > verses) return false;
  return first <= book.verses.length || chapters[first] !== undefined;
}
