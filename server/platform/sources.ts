import { readFile } from 'node:fs/promises';
import { readQuran } from '../citations/quranText';
import type { SourceText, SourceTexts } from '../citations/sources';

/** Loads the texts of cited works from the data files of the build. A file is read once, when its work is first needed. */
export function createSources(quranPath: string): SourceTexts {
  const texts = new Map<string, Promise<SourceText | undefined>>();
  const loaders: Readonly<Record<string, () => Promise<SourceText | undefined>>> = {
    quran: async () => readQuran(JSON.parse(await readFile(quranPath, 'utf8'))),
  };
  return {
    load(workKey) {
      if (!Object.hasOwn(loaders, workKey)) return Promise.resolve(undefined);
      let text = texts.get(workKey);
      if (text === undefined) {
        text = loaders[workKey]();
        texts.set(workKey, text);
        // The current callers see the error; the next call tries again.
        text.catch(() => texts.delete(workKey));
      }
      return text;
    },
  };
}
