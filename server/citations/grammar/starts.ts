/**
 * What may begin at a word, as bits of a number. A bit says that a reader may find something there, by the word alone; without
 * it the reader finds nothing. Most words have no bit.
 */
export const starts = {
  question: 1 << 0,
  quranName: 1 << 1,
  surah: 1 << 2,
  foreignSurah: 1 << 3,
  psalm: 1 << 4,
  topic: 1 << 5,
  namedBook: 1 << 6,
  ibid: 1 << 7,
  /** "The same", "this", «این». */
  pointer: 1 << 8,
  /** «نفسها», which points back from behind its noun. */
  same: 1 << 9,
  narration: 1 << 10,
  namedPart: 1 << 11,
  declaration: 1 << 12,
  clause: 1 << 13,
  tractate: 1 << 14,
  number: 1 << 15,
  romanChapter: 1 << 16,
  division: 1 << 17,
  speech: 1 << 18,
  symbol: 1 << 19,
  document: 1 << 20,
  numberInWords: 1 << 21,
  roman: 1 << 22,
  /** "Leaf", "column", "issue": a place of a source that no table has. */
  leaf: 1 << 23,
  collector: 1 << 24,
} as const;

/** Whether a number has one of some bits. */
export function has(bits: number, some: number): boolean {
  return (bits & some) !== 0;
}
