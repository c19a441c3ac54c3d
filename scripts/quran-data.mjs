import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The text and translation of the Qur'an from the package quran-json, as the JSON that server/citations/quranText.ts
 * reads: `{format, surahs: [[Arabic, English, Arabic, English, …], …]}`, each surah on a line of its own. The package is CC
 * BY-SA 4.0: Arabic text from the Noble Qur'an Encyclopedia, translation by Saheeh International.
 */
export function packQuran() {
  const file = createRequire(import.meta.url).resolve('quran-json/dist/quran_en.json');
  const chapters = JSON.parse(readFileSync(file, 'utf8'));
  const surahs = chapters.map(chapter => chapter.verses.flatMap(verse => [verse.text, verse.translation]));
  return `{"format":"quran-2","surahs":[\n${surahs.map(surah => JSON.stringify(surah)).join(',\n')}\n]}\n`;
}
