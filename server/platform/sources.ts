import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { readBibleBook, readBibleIndex } from '../citations/bibleText';
import { parseKey } from '../citations/key';
import { readQuran } from '../citations/quranText';
import type { SourceText, SourceTexts } from '../citations/sources';
import { placesWithoutMarks } from './fonts';

/**
 * Loads the texts of cited works from the data files of the build, in the folder `dist`. A file is read once, when a text
 * in it is first needed. Of the Bible, only the books that are needed are decompressed; of the Qur'an, only the surahs are decoded.
 */
export function createSources(dist: string): SourceTexts {
  const quran = once(async () => {
    const [data, lacksMarks] = await Promise.all([readFile(join(dist, 'quran.json')), placesWithoutMarks()]);
    return { ...readQuran(data), ...(lacksMarks !== undefined && { lacksMarks }) };
  });
  const bible = once(async () => {
    const file = await readFile(join(dist, 'bible.dat'));
    return { file, index: readBibleIndex(file) };
  });
  const books = new Map<string, SourceText>();

  async function loadBook(osis: string): Promise<SourceText | undefined> {
    const { file, index } = await bible();
    const place = index.get(osis);
    if (place === undefined) return undefined;
    let book = books.get(osis);
    if (book === undefined) {
      const packed = brotliDecompressSync(file.subarray(place.start, place.end)).toString('utf8');
      books.set(osis, (book = readBibleBook(osis, packed)));
    }
    return book;
  }

  return {
    async load(key) {
      const { work, from } = parseKey(key) ?? { work: '', from: [] };
      if (work === 'quran') return quran();
      return work === 'bible' && from[0]?.name !== undefined ? loadBook(from[0].name) : undefined;
    },
  };
}

/** The promise of one call. If it is rejected, the callers so far see the error, and the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => {
    if (promise === undefined) {
      promise = load();
      promise.catch(() => (promise = undefined));
    }
    return promise;
  };
}
