/**
 * Whether a word in Arabic script is written with another vowel after its first letter than a romanised name has: «القِدر» (pots)
 * is not al-Qadr, «المَلِك» (the king) not al-Mulk.
 */
export function hasOtherVowel(word: string, romanised: string): boolean {
  const mark = firstVowel.exec(word)?.[1];
  const vowel = /^(?:[a-z]{1,2}-)?(?:[kstdg]h|[bdfghjklmnqrstwyz])([aiu])/i.exec(romanised)?.[1];
  return mark !== undefined && vowel !== undefined && vowelOfMark[mark] !== vowel;
}

/** The vowel sign of the first letter after the article. */
const firstVowel = /^(?:ال)?\p{L}\u0651?([\u064e\u064f\u0650])/u;
const vowelOfMark: Readonly<Record<string, string>> = { '\u064e': 'a', '\u064f': 'u', '\u0650': 'i' };
