/** Numbers of letters, as evidence for a language. */
interface LetterCounts {
  latin: number;
  /** All letters of the Arabic script. */
  arabic: number;
  /** Letters that only Persian has or only Persian keyboards produce (ک, ی). */
  persian: number;
  /** Letters that only Arabic has or only Arabic keyboards produce (ة, ك, ي, ى, أ, إ). */
  arabicOnly: number;
  /** Letters of other scripts. */
  other: number;
}

/** A recognised language; `und` if there are no letters, or for all other languages. */
export type LanguageCode = 'en' | 'fa' | 'ar' | 'und';

const persianLetters = /[پچژگکی]/;
const arabicLetters = /[ةكيىأإؤ]/;
const otherLetter = /\p{L}/u;

const persianWords =
  /(?<![\p{L}\p{M}])(?:که|از|را|این|است|به|در|با|برای|آن|می|های|ما|شما|هم|یک|بود|شد|کرد)(?![\p{L}\p{M}])/gu;
const arabicWords =
  /(?<![\p{L}\p{M}])(?:في|من|على|إلى|أن|هذا|هذه|التي|الذي|ما|لا|عن|كان|قد|هو|و?ال\p{L}{2,20})(?![\p{L}\p{M}])/gu;
const englishWords =
  / (?:the|of|and|to|in|is|that|we|our|for|it|this|with|are|was|have|by|be|not|as|on|you|they|his|I|a)(?= )/g;

/**
 * The language of [from, to). Short Latin text counts as English without further evidence: it is mostly names in
 * English transcripts. All thresholds were chosen by hand.
 */
export function languageOf(text: string, from: number, to: number): LanguageCode {
  // The first letters are enough: the language rarely changes inside a paragraph.
  const counts = countLetters(text, from, Math.min(to, from + 1000));
  const { latin, arabic, other } = counts;
  if (latin + arabic + other === 0 || other > latin + arabic) return 'und';
  if (arabic > latin) return arabicOrPersian(text.slice(from, Math.min(to, from + 300)), counts);
  if (to - from < 160) return 'en';
  const sample = text.slice(from, Math.min(to, from + 300));
  // A word has about six letters. In English prose, every second or third word is in the list; one in twelve is
  // required, because notes and titles consist mostly of names.
  return hasMatches(sample, englishWords, Math.ceil(sample.length / 72)) ? 'en' : 'und';
}

/** Whether a global expression has at least `fewest` matches. Looks no further than these. */
function hasMatches(text: string, expression: RegExp, fewest: number): boolean {
  expression.lastIndex = 0;
  for (let count = 0; count < fewest; count++) if (!expression.test(text)) return false;
  return true;
}

/** Function words count more than letters, because Persian is often typed with Arabic letters. */
function arabicOrPersian(sample: string, counts: LetterCounts): 'fa' | 'ar' {
  const persian = sample.match(persianWords)?.length ?? 0;
  const arabic = sample.match(arabicWords)?.length ?? 0;
  const evidence = (persian - arabic) * 2 + counts.persian * 0.7 - counts.arabicOnly * 0.7;
  return evidence >= 0 ? 'fa' : 'ar';
}

/**
 * Counts the letters of [from, to). Stops where most letters are Latin, whatever follows: the numbers of the others are not
 * needed then.
 */
function countLetters(text: string, from: number, to: number): LetterCounts {
  const counts = { latin: 0, arabic: 0, persian: 0, arabicOnly: 0, other: 0 };
  const half = (to - from) / 2;
  for (let i = from; i < to && counts.latin <= half; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) counts.latin++;
    } else if (unit >= 0xc0 && unit <= 0x24f) counts.latin++;
    else if ((unit >= 0x620 && unit <= 0x64a) || (unit >= 0x671 && unit <= 0x6d3)) {
      counts.arabic++;
      const letter = text[i];
      if (persianLetters.test(letter)) counts.persian++;
      else if (arabicLetters.test(letter)) counts.arabicOnly++;
    } else if (unit > 0x24f && otherLetter.test(text[i])) counts.other++;
  }
  return counts;
}
