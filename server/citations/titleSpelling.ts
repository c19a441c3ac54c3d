import { fold } from '../text/fold';
import { plainName } from './names/romanise';
import { isArabicScript } from './tokenize';
import { wordSet } from './wordSet';

/** A form of a word, in plain letters, and its consonant key. */
interface WordForm {
  readonly plain: string;
  readonly key: string;
}

/**
 * The forms that a word of the text may have in a title: the word itself, and without an article that is joined to its
 * end ("Nahjul", "Riyadus"). None for an article. Cached, since texts repeat their words.
 */
export function formsOf(word: string): readonly WordForm[] {
  let forms = formCache.get(word);
  if (forms === undefined) {
    if (formCache.size > 20000) formCache.clear();
    forms = word.length > 40 ? [] : plainForms(word).map(plain => ({ plain, key: consonantKey(plain) }));
    formCache.set(word, forms);
  }
  return forms;
}

const formCache = new Map<string, readonly WordForm[]>();

function plainForms(word: string): string[] {
  if (isArabicScript(word)) return titleWords(word);
  const plain = plainName(word).letters || foldedWord(word);
  if (plain === '' || articles.has(plain)) return [];
  const stem = /^(.{3,}?)(?:[uoi](?:l|sh|s|n|r|th|t|dh|d|z)?|al)$/.exec(plain)?.[1];
  return stem === undefined ? [plain] : [plain, stem];
}

/** The words of a title in plain letters (in Arabic script: folded), without articles. */
export function titleWords(name: string): string[] {
  if (isArabicScript(name)) {
    return foldArabic(name)
      .split(' ')
      .filter(word => word !== '');
  }
  return name
    .split(/[\s,-]+/)
    .map(word => (/^[a-z]+$/i.test(word) ? word.toLowerCase() : plainName(word).letters || foldedWord(word)))
    .filter(word => word !== '' && !articles.has(word));
}

/**
 * What all romanisations of a word have in common: its consonants by family, without vowels, semivowels and a final h.
 * A word without consonants keeps its vowels. A word in Arabic script is its own key.
 */
export function consonantKey(word: string): string {
  let key = keyCache.get(word);
  if (key === undefined) {
    if (keyCache.size > 20000) keyCache.clear();
    keyCache.set(word, (key = isArabicScript(word) ? word : latinKey(word)));
  }
  return key;
}

const keyCache = new Map<string, string>();

function latinKey(word: string): string {
  const letters = word
    .replace(/tsch|dsch|sch/g, 's')
    .replace(/kh|gh|ck|[qgx]/g, 'k')
    .replace(/th|sh|ch|ss/g, 's')
    .replace(/dh|zh/g, 'z')
    .replace(/c/g, 'k')
    .replace(/^[wv]/, 'b')
    .replace(/[aeiouwvy]/g, '')
    .replace(/h$/, '')
    .replace(/(.)\1+/g, '$1');
  return letters === '' ? vowelKey(word) : letters;
}

/** A word with all its sounds, written in one way. Tells apart words with the same consonants. */
export function vowelKey(plain: string): string {
  return plain
    .replace(/kh|gh|[qx]/g, 'k')
    .replace(/th/g, 's')
    .replace(/dh/g, 'z')
    .replace(/[wv]/g, 'w')
    .replace(/ou|oo|o/g, 'u')
    .replace(/ee|ie|y|e/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?:ah|ih|a|i)$/, '');
}

/** Articles and connecting words, in plain letters. They are left out of titles. */
const articles = wordSet(
  'the al el ul ol il l as ash an ar at ath az ad adh us ush un ur ut uz os or od e ye i yi y of a wa va u ud o',
);

/** The folded letters of a word in a script that is neither Latin nor Arabic. */
function foldedWord(word: string): string {
  return fold(word).replace(/[^\p{L}]/gu, '');
}

/** Removes all articles, hamzas and feminine endings in Arabic script, so that «بحارالانوار» equals «بحار الأنوار». */
function foldArabic(name: string): string {
  return name
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[يىئ]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ؤ/g, 'و')
    .replace(/[\p{M}ـ\u200c]/gu, '')
    .replace(/[^\p{L} ]/gu, ' ')
    .replace(/ال/g, '')
    .replace(/ء/g, '')
    .replace(/[هةت](?= |$)/g, '');
}
