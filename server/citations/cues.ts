import { fold } from '../text/fold';

/**
 * Tells whether a text has one of some folded words. The words of the text are collected when first asked: few texts
 * have an abbreviation that needs the answer.
 */
export function cueFinder(text: string): (words: ReadonlySet<string>) => boolean {
  let found: Set<string> | undefined;
  const answers = new Map<ReadonlySet<string>, boolean>();
  return words => {
    let answer = answers.get(words);
    if (answer === undefined) {
      found ??= new Set(Array.from(new Set(text.match(/[\p{L}\p{M}]{3,30}/gu)), foldedWord));
      const known = found;
      answer = [...words].some(word => known.has(word));
      answers.set(words, answer);
    }
    return answer;
  };
}

/** As `fold`, for a word of letters and marks. Most are plain. */
function foldedWord(word: string): string {
  return /^[a-z]+$/i.test(word) ? word.toLowerCase() : fold(word);
}
