/**
 * Characters that do not distinguish words: marks, joiners, tatweel, apostrophes. Vowels and tones of Thai, Lao, Burmese
 * and Khmer and voiced consonants of Japanese do.
 */
const ignorable = new RegExp(
  '(?![\\u0e31-\\u0e4e\\u0eb1-\\u0ece\\u102b-\\u103e\\u1056-\\u1060\\u17b4-\\u17d3\\u3099\\u309a])' +
    "[\\p{M}\\u0640\\u200b-\\u200f\\u00ad\\u2060\\ufeff\\u02bb-\\u02bf'’‘ʼ`´]",
  'gu',
);

/** Letters that are replaced by others. */
const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ی',
  ي: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  ە: 'ه',
  ؤ: 'و',
  '‐': '-',
  '‑': '-',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/**
 * The form in which words are compared: lower case, without diacritics, vowel marks, tatweel and apostrophes, with
 * ASCII digits. Letters that Arabic, Persian and Urdu keyboards and editions write differently become the same letter.
 */
export function fold(text: string): string {
  if (/^[a-z0-9 -]*$/.test(text)) return text;
  // The dagger alef of Uthmani spelling is a mark (\p{M}) and is removed: modern spelling often leaves that letter out.
  const plain = text.toLowerCase().replace(special, letter => letters[letter] ?? letter);
  const folded = asciiDigits(
    plain
      .normalize('NFKD')
      .replace(ignorable, '')
      .replace(special, letter => letters[letter] ?? letter),
  );
  return /[\u3099\u309a]/.test(folded) ? folded.normalize('NFC') : folded;
}

/** Replaces Arabic-Indic and Persian digits by ASCII digits. The length stays the same. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 0xf));
}
