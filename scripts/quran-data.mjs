import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The Qur'an's text and translation from the package quran-json, packed to what the server loads (see
 * server/citations/quranText.ts): {format, surahs: [[Arabic, English, Arabic, English, …], …]} as JSON. The package is
 * CC BY-SA 4.0: Arabic text from the Noble Qur'an Encyclopedia, translation Saheeh International.
 */
export function packQuran() {
  const file = createRequire(import.meta.url).resolve('quran-json/dist/quran_en.json');
  const chapters = JSON.parse(readFileSync(file, 'utf8'));
  const surahs = chapters.map(chapter => chapter.verses.flatMap(verse => [verse.text, verse.translation]));
  return JSON.stringify({ format: 'quran-1', surahs });
}
