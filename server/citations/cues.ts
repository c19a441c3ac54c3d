import { isRecalling, recalled } from '../text/documentMemory';
import { fold } from '../text/fold';

/**
 * Tells whether a text has one of some folded words. The words of the text are collected when first asked: few texts
 * have an abbreviation that needs the answer.
 */
export function cueFinder(text: string): (words: ReadonlySet<string>) => boolean {
  let found: readonly ReadonlySet<string>[] | undefined;
  const answers = new Map<ReadonlySet<string>, boolean>();
  return words => {
    let answer = answers.get(words);
    if (answer === undefined) {
      // No word goes on in the next paragraph.
      const parts = (found ??= (isRecalling() ? text.split('\n') : [text]).map(foldedWords));
      answer = [...words].some(word => parts.some(part => part.has(word)));
      answers.set(words, answer);
    }
    return answer;
  };
}

const foldedWords = recalled(
  (text: string): ReadonlySet<string> => new Set(Array.from(new Set(text.match(/[\p{L}\p{M}]{3,30}/gu)), foldedWord)),
);

/** As `fold`, for a word of letters and marks. Most are plain. */
function foldedWord(word: string): string {
  return /^[a-z]+$/i.test(word) ? word.toLowerCase() : fold(word);
}
