import { isSurahWord, quranNameAt, readAfterQuran, readSurah } from './quran';
import type { Scan } from './scan';

/** Reads one paragraph or note from left to right; what is found goes to `scan.found`. */
export function readBlock(scan: Scan): void {
  for (let index = 0; index < scan.tokens.length; index++) {
    if (index < scan.done) continue;
    if (scan.tokens[index].kind === 'word') readAtWord(scan, index);
  }
}

function readAtWord(scan: Scan, index: number): boolean {
  const name = quranNameAt(scan, index);
  if (name !== undefined && readAfterQuran(scan, name)) return true;
  return isSurahWord(scan, index) && readSurah(scan, index);
}
