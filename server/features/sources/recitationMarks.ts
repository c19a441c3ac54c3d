import type { SourceText, SourceVerse } from '../../citations/sources';

/**
 * Letters and vowel signs of the printed Qur'an that old fonts do not have, and the usual signs with the same meaning: the
 * joining alef, the sukun in the shape of a letter, and the doubled vowels of places where the next letter changes their sound.
 */
const usualSigns: Readonly<Record<string, string>> = {
  '\u0671': '\u0627',
  '\u06e1': '\u0652',
  '\u0657': '\u064b',
  '\u065e': '\u064c',
  '\u0656': '\u064d',
};
const replaced = new RegExp(Object.keys(usualSigns).join('|'), 'gu');

/** Signs of pauses and sections, which stand by themselves, and small letters and marks that guide a reciter. */
const sections = /[\u06de\u06e9]/u;
const guideRanges = ['\u065c', '\u06d6-\u06dc', '\u06df\u06e0', '\u06e2-\u06e8', '\u06ea-\u06ed'];
const guides = new RegExp(`[${guideRanges.join('')}]`, 'gu');

/**
 * The original of a verse as pages and hovers show it. Only where the marks of recitation cannot be drawn, they are left out
 * and unusual signs become the usual ones, instead of boxes. Quotations are compared with the text as it is.
 */
export function shownOriginal(
  { lacksMarks }: SourceText,
  { original }: SourceVerse,
  where: 'page' | 'hover' = 'page',
): string {
  if (lacksMarks === undefined || (lacksMarks === 'in hovers' && where === 'page')) return original;
  return original
    .split(sections)
    .map(part => part.trim())
    .join(' ')
    .replace(guides, '')
    .replace(replaced, sign => usualSigns[sign])
    .replace(/ {2,}/g, ' ')
    .trim();
}
