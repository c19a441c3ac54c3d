import { surah } from './quran';
import type { SourceText } from './sources';

/** What scripts/quran-data.mjs packs: for each surah its verses, Arabic and English in turn. */
export interface PackedQuran {
  readonly format: 'quran-1';
  readonly surahs: readonly (readonly string[])[];
}

/** Must stand wherever the text is shown. */
export const quranLicence =
  "quran-json, CC BY-SA 4.0: Arabic text from the Noble Qur'an Encyclopedia, translation Saheeh International";

/** The Qur'an's text from the packed file. Throws where the file does not hold 114 surahs of verse pairs. */
export function readQuran(data: unknown): SourceText {
  const packed = data as PackedQuran;
  if (packed?.format !== 'quran-1' || packed.surahs?.length !== 114)
    throw new Error("The Qur'an's data file is damaged.");
  return {
    workKey: 'quran',
    licence: quranLicence,
    chapters: packed.surahs.map((texts, index) => {
      const { number, original, name, meaning, verses } = surah(index + 1)!;
      if (texts.length !== verses * 2) throw new Error(`The Qur'an's data file is damaged in surah ${number}.`);
      return {
        number,
        original,
        name,
        meaning,
        verses: Array.from({ length: verses }, (_, verse) => ({
          original: texts[verse * 2],
          translation: texts[verse * 2 + 1],
        })),
      };
    }),
  };
}
