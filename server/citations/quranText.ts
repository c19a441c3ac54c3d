import { surah } from './quran';
import type { SourceText } from './sources';

/** The format that scripts/quran-data.mjs writes: for each surah its verses, Arabic and English alternately. */
interface PackedQuran {
  readonly format: 'quran-1';
  readonly surahs: readonly (readonly string[])[];
}

/** The licence requires that this is shown with the text. */
const quranLicence =
  "quran-json, CC BY-SA 4.0: Arabic text from the Noble Qur'an Encyclopedia, translation Saheeh International";

/** The text of the Qur'an from the packed file. Throws if the file does not contain 114 surahs of verse pairs. */
export function readQuran(data: unknown): SourceText {
  const packed = data as PackedQuran;
  if (packed?.format !== 'quran-1' || packed.surahs?.length !== 114)
    throw new Error("The Qur'an's data file is damaged.");
  return {
    key: 'quran',
    translation: 'Saheeh International',
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
