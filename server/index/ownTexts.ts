import { workOf } from '../citations/key';
import type { OwnText, OwnTextResult } from '../citations/ownText';
import type { SourceText, SourceTexts } from '../citations/sources';

/** Gives the texts in the file of an own text, as the file is now; the reason if it cannot be used. Never rejects. */
export type ReadOwnText = (own: OwnText) => Promise<OwnTextResult>;

/**
 * The texts of the user where there are some, otherwise those of `base`. The Arabic of the Qur'an is that of `base`. What is
 * wrong with a file of the user is told with the text that is used in its place.
 */
export function withOwnTexts(base: SourceTexts, own: readonly OwnText[], read: ReadOwnText): SourceTexts {
  if (own.length === 0) return base;
  return {
    async load(key) {
      const text = own.find(({ work }) => work === workOf(key));
      if (text === undefined) return base.load(key);
      const [inBase, result] = await Promise.all([base.load(key), read(text)]);
      if ('reason' in result) return inBase && { ...inBase, problem: result.reason };
      const found = result.texts.get(workOf(key) === 'bible' ? key.split(':').slice(0, 2).join(':') : workOf(key));
      return found === undefined ? inBase : withOriginals(found, inBase);
    },
  };
}

const merged = new WeakMap<SourceText, SourceText>();

/** The text with the verses in their own script from another text. */
function withOriginals(text: SourceText, other: SourceText | undefined): SourceText {
  if (text.key !== 'quran' || other === undefined) return text;
  let both = merged.get(text);
  if (both === undefined) {
    const chapters = text.chapters.map(chapter => {
      const originals = other.chapters.find(({ number }) => number === chapter.number)?.verses ?? [];
      const verses = Array.from({ length: Math.max(originals.length, chapter.verses.length) }, (_, index) => ({
        original: originals[index]?.original ?? '',
        translation: chapter.verses[index]?.translation ?? '',
      }));
      return { ...chapter, verses };
    });
    merged.set(text, (both = { ...text, chapters, licence: `${text.licence}. ${other.licence}` }));
  }
  return both;
}
