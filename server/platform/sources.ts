import { readFile } from 'node:fs/promises';
import { readQuran } from '../citations/quranText';
import type { SourceText, SourceTexts } from '../citations/sources';

/** Texts of works from the packed data beside the bundle. A file is read when its work is first asked for, and once. */
export function createSources(quranPath: string): SourceTexts {
  const loaded = new Map<string, Promise<SourceText | undefined>>();
  const loaders: Readonly<Record<string, () => Promise<SourceText | undefined>>> = {
    quran: async () => readQuran(JSON.parse(await readFile(quranPath, 'utf8'))),
  };
  return {
    load(workKey) {
      if (!Object.hasOwn(loaders, workKey)) return Promise.resolve(undefined);
      let text = loaded.get(workKey);
      if (text === undefined) {
        text = loaders[workKey]();
        loaded.set(workKey, text);
        // A failure is told to whoever asked, and tried again by whoever asks next.
        text.catch(() => loaded.delete(workKey));
      }
      return text;
    },
  };
}
