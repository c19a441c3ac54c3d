import { fold } from '../text/fold';
import { plainName } from './names/romanise';
import type { Work } from './citation';
import type { Token } from './tokenize';

/** A title found in a run of tokens: from `first` up to, not including, `next`. */
export interface TitleMatch {
  readonly work: Work;
  readonly first: number;
  readonly next: number;
  /** A word that is also a name or a word of another language: only believed with a place behind it. */
  readonly weak: boolean;
  /** An ordinary English word: only believed in brackets and notes, with a division behind it that the work has. */
  readonly ordinary: boolean;
}

/** Finds titles of works however they are spelled. */
export interface TitleIndex {
  /** The longest title that starts at a token. */
  startingAt(tokens: readonly Token[], index: number): TitleMatch | undefined;
  /** The work whose title is near to a phrase, for spellings never seen; only meant for what a place ("Sermon 27") follows. */
  nearest(phrase: string): Work | undefined;
  /** The first work one of whose titles begins with the words of a phrase: "nahj", "sahih muslim". */
  withPrefix(phrase: string): Work | undefined;
  /** The work of a key, among those that were indexed. */
  workOfKey(key: string): Work | undefined;
}

interface Title {
  readonly work: Work;
  /** Plain letters without articles. */
  readonly plain: string;
  readonly letters: Uint8Array;
  readonly single: boolean;
  readonly weak: boolean;
  readonly ordinary: boolean;
}

export function createTitleIndex(works: readonly Work[]): TitleIndex {
  const full = new Map<string, Title[]>();
  const prefixes = new Set<string>();
  const all: Title[] = [];
  for (const work of works) {
    if (work.key === 'quran' || work.key === 'bible') continue;
    for (const name of new Set([
      work.title,
      ...(work.original === undefined ? [] : [work.original]),
      ...work.spellings,
    ])) {
      const words = titleWords(name);
      if (words.length === 0) continue;
      let key = '';
      for (const word of words) {
        key += consonantKey(word);
        prefixes.add(key);
      }
      if (key === '') continue;
      const plain = words.join('');
      const title = {
        work,
        plain,
        letters: countLetterFamilies(plain),
        single: words.length === 1,
        weak: words.length === 1 && weakTitles.has(words[0]),
        ordinary: !work.key.startsWith('bib:') && ordinaryTitles.has(name),
      };
      const same = full.get(key);
      if (same === undefined) full.set(key, [title]);
      else same.push(title);
      all.push(title);
    }
  }
  return {
    startingAt: (tokens, index) => titleStartingAt(tokens, index, full, prefixes),
    nearest: phrase => nearestTitle(phrase, all),
    withPrefix: phrase => titleWithPrefix(phrase, all),
    workOfKey: key => works.find(work => work.key === key),
  };
}

/** Titles that are ordinary words. */
const ordinaryTitles = new Set(['Republic', 'Politics', 'Meditations', 'Confessions']);
const weakTitles = new Set([
  'gulistan',
  'golestan',
  'bustan',
  'boostan',
  'irshad',
  'mizan',
  'nasai',
  'muslim',
  'bavli',
  'bukhari',
  'tirmidhi',
  'tirmizi',
  'mishkat',
  'musnad',
  'wasail',
  'mustadrak',
  'mostadrak',
  'mahasin',
  'ghadir',
  'iliad',
  'odyssey',
  'manaqib',
  'managheb',
  'sufficient',
  'faqih',
]);

const maxTitleWords = 10;

function titleStartingAt(
  tokens: readonly Token[],
  index: number,
  full: ReadonlyMap<string, Title[]>,
  prefixes: ReadonlySet<string>,
): TitleMatch | undefined {
  if (
    tokens[index].kind !== 'word' ||
    neverFirstWord.has(tokens[index].text) ||
    (tokens[index].text === 'the' && !tokens[index].capital)
  )
    return undefined;
  let variants = [{ key: '', plain: '' }];
  let best: TitleMatch | undefined;
  let words = 0;
  for (let at = index; at < tokens.length && words < maxTitleWords; at++) {
    const token = tokens[at];
    if (
      token.kind === 'mark' &&
      at > index &&
      (/^['`-]$/.test(token.text) || (token.text === ',' && /plato|aristotle|aurelius/.test(tokens[at - 1].text)))
    )
      continue;
    if (token.kind !== 'word') break;
    words++;
    const forms = formsOf(token.text);
    if (at === index && forms.length > 0 && !forms.some(form => prefixes.has(form.key))) return undefined;
    if (forms.length === 0) continue;
    const longer: typeof variants = [];
    for (const variant of variants)
      for (const form of forms) {
        const key = variant.key + form.key;
        if (prefixes.has(key) && longer.length < 6) longer.push({ key, plain: variant.plain + form.plain });
      }
    if (longer.length === 0) break;
    variants = longer;
    for (const { key, plain } of variants) {
      const title = full.get(key)?.find(known => isSameTitle(known, plain));
      if (title !== undefined && (best === undefined || at + 1 > best.next))
        best = { work: title.work, first: index, next: at + 1, weak: title.weak, ordinary: title.ordinary };
    }
  }
  if (best !== undefined && best.next - best.first === 1 && !tokens[index].capital) return undefined;
  return best;
}

interface WordForm {
  readonly plain: string;
  readonly key: string;
}

const formCache = new Map<string, readonly WordForm[]>();

/**
 * The forms under which a word of a text may stand in a title: as it is, and without the article that its ending
 * swallowed ("Nahjul", "Riyadus"). None for an article. Remembered: texts repeat their words.
 */
function formsOf(word: string): readonly WordForm[] {
  let forms = formCache.get(word);
  if (forms === undefined) {
    if (formCache.size > 20000) formCache.clear();
    forms = word.length > 40 ? [] : plainForms(word).map(plain => ({ plain, key: consonantKey(plain) }));
    formCache.set(word, forms);
  }
  return forms;
}

function plainForms(word: string): string[] {
  if (/[\u0600-\u06ff]/.test(word)) return titleWords(word);
  const plain = plainName(word).letters || foldedWord(word);
  if (plain === '' || articles.has(plain)) return [];
  const stem = /^(.{3,}?)(?:[uoi](?:l|sh|s|n|r|th|t|dh|d|z)?|al)$/.exec(plain)?.[1];
  return stem === undefined ? [plain] : [plain, stem];
}

/** Letters that stay when a title is romanised otherwise: consonants by family, without vowels, h at an end, and half-vowels inside. */
function consonantKey(word: string): string {
  if (/[\u0600-\u06ff]/.test(word)) return word;
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

/** Whether the letters are those of the title; one word alone must also have its vowels, however they are written. */
function isSameTitle(title: Title, plain: string): boolean {
  if (title.plain === plain) return true;
  if (/[\u0600-\u06ff]/.test(plain)) return title.plain === plain;
  if (title.single)
    return (title.plain.length > 4 || title.plain.length === plain.length) && vowelKey(title.plain) === vowelKey(plain);
  return isWithinDistance(title.plain, plain, 0.34);
}

function vowelKey(plain: string): string {
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

/** Articles and joints that no title starts with. */
const neverFirstWord = new Set([
  'of',
  'e',
  'ye',
  'i',
  'yi',
  'y',
  'a',
  'wa',
  'va',
  'u',
  'o',
  'in',
  'l',
  'or',
  'us',
  'un',
]);
const articles = new Set([
  'the',
  'al',
  'el',
  'ul',
  'ol',
  'il',
  'l',
  'as',
  'ash',
  'an',
  'ar',
  'at',
  'az',
  'ad',
  'adh',
  'us',
  'ush',
  'un',
  'ur',
  'ut',
  'uz',
  'os',
  'or',
  'od',
  'e',
  'ye',
  'i',
  'yi',
  'y',
  'of',
  'a',
  'wa',
  'va',
  'u',
  'ud',
  'o',
]);

function titleWords(name: string): string[] {
  if (/[\u0600-\u06ff]/.test(name)) {
    const words = foldArabic(name)
      .split(' ')
      .filter(word => word !== '');
    return words;
  }
  return name
    .split(/[\s,-]+/)
    .map(word => plainName(word).letters || foldedWord(word))
    .filter(word => word !== '' && !articles.has(word));
}

/** A word of a script that is neither Latin nor Arabic stands for itself, folded. */
function foldedWord(word: string): string {
  return fold(word).replace(/[^\p{L}]/gu, '');
}

/** Arabic script with every article, hamza and feminine ending left out, so that «بحارالانوار» and «بحار الأنوار» are one. */
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

/** The title nearest to a phrase by letters, where its consonants are nearly the same and it is long enough to be sure. */
function nearestTitle(phrase: string, titles: readonly Title[]): Work | undefined {
  const words = titleWords(phrase);
  const plain = words.join('');
  if (plain.length < 7 || plain.length > 60) return undefined;
  const letters = countLetterFamilies(plain);
  let best: { work: Work; cost: number } | undefined;
  for (const title of titles) {
    if (title.ordinary || Math.abs(title.plain.length - plain.length) > 4 || title.plain.length < 7) continue;
    const longer = Math.max(title.plain.length, plain.length);
    if (letterCountDifference(title.letters, letters) > longer * 0.25 + 1) continue;
    const cost = weightedDistance(title.plain, plain, (best?.cost ?? 0.2) * longer) / longer;
    if (cost < (best?.cost ?? 0.2)) best = { work: title.work, cost };
  }
  return best?.work;
}

function titleWithPrefix(phrase: string, titles: readonly Title[]): Work | undefined {
  const plain = titleWords(phrase).join('');
  return plain.length < 4 ? undefined : titles.find(title => !title.ordinary && title.plain.startsWith(plain))?.work;
}

/** How often each family of letters stands in a word, vowels left out: a quick lower bound of the distance. */
function countLetterFamilies(plain: string): Uint8Array {
  const counts = new Uint8Array(16);
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    const kind = code < 128 ? letterFamily[code] : 0;
    if (kind < vowelFamily) counts[kind > 0 ? kind : 4 + (code % 12)]++;
  }
  return counts;
}

function letterCountDifference(a: Uint8Array, b: Uint8Array): number {
  let more = 0;
  let less = 0;
  for (let at = 0; at < a.length; at++) {
    const difference = a[at] - b[at];
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less);
}

function isWithinDistance(a: string, b: string, most: number): boolean {
  return weightedDistance(a, b) <= most * Math.max(a.length, b.length);
}

/** Levenshtein distance in which vowels, h and letters of one family cost less. */
function weightedDistance(a: string, b: string, most = Infinity): number {
  let row = new Float64Array(b.length + 1);
  let next = new Float64Array(b.length + 1);
  for (let j = 1; j <= b.length; j++) row[j] = row[j - 1] + weight(b.charCodeAt(j - 1));
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let least = (next[0] = row[0] + weight(letter));
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      next[j] = Math.min(
        row[j] + weight(letter),
        next[j - 1] + weight(other),
        row[j - 1] + substitutionWeight(letter, other),
      );
      if (next[j] < least) least = next[j];
    }
    if (least > most) return Infinity;
    [row, next] = [next, row];
  }
  return row[b.length];
}

function weight(letter: number): number {
  return letterFamily[letter] >= vowelFamily ? 0.4 : 1;
}

function substitutionWeight(a: number, b: number): number {
  if (a === b) return 0;
  return a < 128 && b < 128 && letterFamily[a] !== 0 && letterFamily[a] === letterFamily[b] ? 0.35 : 1;
}

/** Letters that romanisations write for each other share a number; from `vowelFamily` on they are lightly said. */
const vowelFamily = 4;
const letterFamily = new Uint8Array(128);
['kqgxc', 'szjtd', 'wvbf', 'aeiouy', 'h'].forEach((letters, index) => {
  for (const letter of letters) letterFamily[letter.charCodeAt(0)] = index + 1;
});
