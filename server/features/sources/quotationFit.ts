import type { SourceText, SourceVerse } from '../../citations/sources';
import { fold } from '../../text/fold';
import { wordsIn } from '../../text/words';
import { citedVerses } from './citedVerses';

/** A word of a quotation or verse, as it stands and in the form in which words are compared. */
export interface ComparedWord {
  readonly text: string;
  readonly folded: string;
}

/**
 * The words of a text. Hyphenated words are divided, because editions differ: "first-born", "firstborn" stays different.
 */
export function comparedWords(text: string): ComparedWord[] {
  return wordsIn(text)
    .flatMap(({ start, end }) => text.slice(start, end).split(/[-‐‑]/u))
    .map(word => ({ text: word, folded: fold(word) }))
    .filter(({ folded }) => /\p{L}/u.test(folded));
}

/** The text of a verse that has the script of a quotation: the original, or else the translation. */
export function verseInScriptOf(quotation: string, verse: SourceVerse): string {
  return arabicLetter.test(quotation) && verse.original !== '' ? verse.original : verse.translation;
}

const arabicLetter = /\p{Script=Arabic}/u;

/** The words of a text that say what it is about, in their basic form: no function words, and none twice. */
export function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    comparedWords(text)
      .map(({ folded }) => folded)
      .filter(word => word.length > 2 && !functionWords.has(word))
      .map(basicForm),
  );
}

const wordsOfVerses = new WeakMap<SourceVerse, Map<string, ReadonlySet<string>>>();

/** The content words of a verse in the script of a quotation. They are kept with the verse. */
export function contentWordsOfVerse(quotation: string, verse: SourceVerse): ReadonlySet<string> {
  const text = verseInScriptOf(quotation, verse);
  let byText = wordsOfVerses.get(verse);
  if (byText === undefined) wordsOfVerses.set(verse, (byText = new Map<string, ReadonlySet<string>>()));
  let words = byText.get(text);
  if (words === undefined) byText.set(text, (words = contentWords(text)));
  return words;
}

/** The share of the content words of a quotation that the verses of a key have, from 0 to 1. */
export function shareIn(quotation: string, source: SourceText, key: string): number {
  const verses = citedVerses(source, key).map(({ verse }) => contentWordsOfVerse(quotation, verse));
  return shareOf(contentWords(quotation), union(verses));
}

/** All words of some sets. */
export function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return sets.length === 1 ? sets[0] : new Set(sets.flatMap(set => [...set]));
}

/** The share of some words that others contain, from 0 to 1; 0 if there are none. */
export function shareOf(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let common = 0;
  for (const word of words) if (others.has(word)) common++;
  return common / words.size;
}

/** The word without the usual endings of English, old ones included: "loveth", "loved" and "loves" become "lov". */
function basicForm(word: string): string {
  return word.length < 5 ? word.replace(/(?<=...)s$/, '') : word.replace(/(?:eth|est|ing|ed|es|s|e)$/, '');
}

/** Folded, without apostrophes. Words of two letters are never content words. */
const functionWords: ReadonlySet<string> = new Set(
  (
    'the and for but nor yet not that this these those with without from into unto upon onto over under out about after ' +
    'before between through against among until till toward towards than then thus therefore because since while when ' +
    'where whither whence who whom whose which what why how all any both each every few more most much many other others ' +
    'another some such same own only also too very just even ever never now here there hence again indeed still behold ' +
    'you your yours yourself yourselves thou thee thy thine his him himself her hers herself its itself they them their ' +
    'theirs themselves our ours ourselves mine myself one ones are was were been being art wast wert hast hath has have ' +
    'had having dost doth does did doing done will would shall shalt wilt should may might must can could cannot let ' +
    'dont doesnt didnt wont isnt arent wasnt werent say says said saying saith came come comes went goes gone made make ' +
    'makes put set got get gets things thing therein thereof thereby whoever whatever whosoever whatsoever'
  ).split(' '),
);
