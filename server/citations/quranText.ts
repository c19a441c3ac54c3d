import { surah } from './quran';
import type { SourceChapter, SourceText } from './sources';

/** The licence requires that this is shown with the text. */
const quranLicence =
  "quran-json, CC BY-SA 4.0: Arabic text from the Noble Qur'an Encyclopedia, translation Saheeh International";

const firstLine = '{"format":"quran-2","surahs":[';
const lastLine = ']}';
const lineEnd = 0x0a;

/**
 * The text of the Qur'an from the file that scripts/quran-data.mjs writes: a surah on each line, with its verses in Arabic and
 * English alternately. A surah is decoded when its verses are first read: that takes a hundredth of what all take. Throws if
 * the file does not contain 114 lines, and reading the verses throws if a line does not contain the verses of its surah.
 */
export function readQuran(file: Uint8Array): SourceText {
  const lines = linesOf(file);
  if (lines.length !== 116 || decode(lines[0]) !== firstLine || decode(lines[115]) !== lastLine)
    throw new Error("The Qur'an's data file is damaged.");
  return {
    key: 'quran',
    translation: 'Saheeh International',
    licence: quranLicence,
    chapters: lines.slice(1, 115).map((line, index) => chapter(index + 1, line)),
  };
}

function chapter(surahNumber: number, line: Uint8Array): SourceChapter {
  const { number, original, name, meaning, verses: count } = surah(surahNumber)!;
  let verses: SourceChapter['verses'] | undefined;
  return {
    number,
    original,
    name,
    meaning,
    get verses() {
      return (verses ??= versesOf(line, number, count));
    },
  };
}

function versesOf(line: Uint8Array, number: number, count: number): SourceChapter['verses'] {
  const texts = JSON.parse(decode(line).replace(/,$/, '')) as readonly string[];
  if (texts.length !== count * 2) throw new Error(`The Qur'an's data file is damaged in surah ${number}.`);
  return Array.from({ length: count }, (_, verse) => ({
    original: texts[verse * 2],
    translation: texts[verse * 2 + 1],
  }));
}

function linesOf(file: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = file.indexOf(lineEnd); end >= 0; end = file.indexOf(lineEnd, start)) {
    lines.push(file.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
