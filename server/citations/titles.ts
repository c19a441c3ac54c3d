import type { Work } from './citation';
import { countLetterFamilies, isWithinDistance, letterCountDifference, weightedDistance } from './titleDistance';
import { consonantKey, formsOf, titleWords, vowelKey } from './titleSpelling';
import { isArabicScript, type Token } from './tokenize';
import { wordSet } from './wordSet';

/** The title of a work in the text, in the tokens [first, next). */
export interface TitleMatch {
  readonly work: Work;
  /** Offset of its first letter, in UTF-16 units. */
  readonly start: number;
  readonly first: number;
  readonly next: number;
  /**
   * Whether the title is a single word that is also a name or a foreign word. It is a title only if a locus follows.
   */
  readonly weak: boolean;
  /**
   * Whether the title is an English word. It is a title only in brackets and notes, before a division that the work
   * has.
   */
  readonly ordinary: boolean;
}

/** Finds titles of works in all their spellings and romanisations. */
export interface TitleIndex {
  /**
   * The longest title that starts at a token. In Arabic, the title may start after a letter that is joined to its first
   * word: «وصحيح مسلم», «بالكافي».
   */
  startingAt(tokens: readonly Token[], index: number): TitleMatch | undefined;
  /**
   * The work whose title is closest to a misspelled phrase. Use it only where a locus ("Sermon 27") follows the phrase.
   */
  nearest(phrase: string): Work | undefined;
  /** The first work with a title that starts with a phrase: "nahj", "sahih muslim". */
  withPrefix(phrase: string): Work | undefined;
  /** The indexed work with a key. */
  workOfKey(key: string): Work | undefined;
}

interface Title {
  readonly work: Work;
  /** The words of the title in plain letters, without articles and spaces. */
  readonly plain: string;
  /** See `countLetterFamilies`. */
  readonly letters: Uint8Array;
  /** Length of the key after each word. */
  readonly wordEnds: readonly number[];
  readonly weak: boolean;
  readonly ordinary: boolean;
}

/**
 * Indexes the titles of works, without the Qur'an and the Bible. Where two works share a title, the earlier one is
 * found.
 */
export function createTitleIndex(works: readonly Work[]): TitleIndex {
  const titlesByKey = new Map<string, Title[]>();
  const prefixes = new Set<string>();
  const all: Title[] = [];
  for (const work of works) {
    if (work.key === 'quran' || work.key === 'bible') continue;
    for (const name of new Set([
      work.title,
      ...(work.original === undefined ? [] : [work.original]),
      ...work.spellings,
    ])) {
      // Numbers are no words of a title here; "40 Hadith" without its number would be every hadith.
      if (/\p{Nd}/u.test(name)) continue;
      const words = titleWords(name);
      if (words.length === 0) continue;
      let key = '';
      const wordEnds: number[] = [];
      for (const word of words) {
        key += consonantKey(word);
        wordEnds.push(key.length);
        prefixes.add(key);
      }
      if (key === '') continue;
      const plain = words.join('');
      const title = {
        work,
        plain,
        letters: countLetterFamilies(plain),
        wordEnds,
        weak: words.length === 1 && weakTitles.has(words[0]),
        ordinary: !work.key.startsWith('bib:') && ordinaryTitles.has(name),
      };
      const sameKey = titlesByKey.get(key);
      if (sameKey === undefined) titlesByKey.set(key, [title]);
      else sameKey.push(title);
      all.push(title);
    }
  }
  return {
    startingAt: (tokens, index) =>
      titleStartingAt(tokens, index, titlesByKey, prefixes) ?? titleAfterPrefix(tokens, index, titlesByKey, prefixes),
    nearest: phrase => nearestTitle(phrase, all),
    withPrefix: phrase => titleWithPrefix(phrase, all),
    workOfKey: key => works.find(work => work.key === key),
  };
}

/** Titles that are English words. */
const ordinaryTitles = new Set(['Republic', 'Politics', 'Meditations', 'Confessions']);
/** Titles of a single word that is also a name or a foreign word, in plain letters. */
const weakTitles = wordSet(
  'gulistan golestan bustan boostan irshad mizan nasai muslim bavli bukhari tirmidhi tirmizi mishkat musnad wasail',
  'mustadrak mostadrak mahasin ghadir iliad odyssey manaqib managheb sufficient faqih',
);

/** Maximum number of words of a title in the text. */
const maxTitleWords = 10;
/** Maximum number of tokens of a title in the text, with the marks between its words. */
const maxTitleTokens = 30;

/**
 * Follows the words of the text through the consonant keys of the titles' beginnings. A word may have two forms, so
 * that several variants are followed at the same time.
 */
function titleStartingAt(
  tokens: readonly Token[],
  index: number,
  titlesByKey: ReadonlyMap<string, Title[]>,
  prefixes: ReadonlySet<string>,
): TitleMatch | undefined {
  if (
    tokens[index].kind !== 'word' ||
    neverFirstWord.has(tokens[index].text) ||
    (tokens[index].text === 'the' && !tokens[index].capital)
  )
    return undefined;
  let variants: readonly Variant[] = [{ key: '', plain: '', wordEnds: [], isStem: false }];
  let best: TitleMatch | undefined;
  let words = 0;
  for (let cursor = index; cursor < tokens.length && words < maxTitleWords; cursor++) {
    const token = tokens[cursor];
    if (
      token.kind === 'mark' &&
      cursor > index &&
      (/^['`-]$/.test(token.text) || (token.text === ',' && /plato|aristotle|aurelius/.test(tokens[cursor - 1].text)))
    )
      continue;
    if (token.kind !== 'word') break;
    words++;
    const forms = formsOf(token.text);
    if (cursor === index && forms.length > 0 && !forms.some(form => prefixes.has(form.key))) return undefined;
    if (forms.length === 0) continue;
    const longer: Variant[] = [];
    for (const variant of variants)
      for (const form of forms) {
        const key = variant.key + form.key;
        if (!prefixes.has(key) || longer.length >= 6) continue;
        const wordEnds = [...variant.wordEnds, key.length];
        longer.push({ key, plain: variant.plain + form.plain, wordEnds, isStem: form !== forms[0] });
      }
    if (longer.length === 0) break;
    variants = longer;
    for (const variant of variants) {
      // A word loses a joined article only before another word: "Nahjul Balagha".
      if (variant.isStem) continue;
      const title = titlesByKey.get(variant.key)?.find(candidate => isSameTitle(candidate, variant));
      if (title !== undefined && (best === undefined || cursor + 1 > best.next))
        best = {
          work: title.work,
          start: tokens[index].start,
          first: index,
          next: cursor + 1,
          weak: title.weak,
          ordinary: title.ordinary,
        };
    }
  }
  if (best !== undefined && best.next - best.first === 1 && !tokens[index].capital) return undefined;
  return best;
}

/**
 * The title after «و», «ف», «ب», «ل» or «ک» that is joined to its first word. A title of one word needs its article then,
 * since other words begin with these letters.
 */
function titleAfterPrefix(
  tokens: readonly Token[],
  index: number,
  titlesByKey: ReadonlyMap<string, Title[]>,
  prefixes: ReadonlySet<string>,
): TitleMatch | undefined {
  const { kind, text, start } = tokens[index];
  if (kind !== 'word' || !/^[وفبلک]./.test(text)) return undefined;
  const word = text.slice(1);
  if (!formsOf(word).some(form => prefixes.has(form.key))) return undefined;
  const rest = [{ ...tokens[index], text: word, start: start + 1 }, ...tokens.slice(index + 1, index + maxTitleTokens)];
  const match = titleStartingAt(rest, 0, titlesByKey, prefixes);
  if (match === undefined || (match.next === 1 && !word.startsWith('ال'))) return undefined;
  return { ...match, first: index, next: match.next + index, weak: match.weak || match.next === 1 };
}

/** Words of the text that may be the beginning of a title, in one of their forms. */
interface Variant {
  readonly key: string;
  readonly plain: string;
  /** Length of the key after each word. */
  readonly wordEnds: readonly number[];
  /** Whether the last word is written here without the article at its end. */
  readonly isStem: boolean;
}

/** Whether a phrase with the consonants of a title is that title. A single word must also have the same vowels. */
function isSameTitle(title: Title, { plain, wordEnds }: Variant): boolean {
  if (title.plain === plain) return true;
  if (isArabicScript(plain)) return false;
  if (title.wordEnds.length === 1 && wordEnds.length === 1)
    return (
      (title.plain.length > 4 || title.plain.length === plain.length) &&
      /(?:i|y|ee)$/.test(title.plain) === /(?:i|y|ee)$/.test(plain) &&
      vowelKey(title.plain) === vowelKey(plain)
    );
  return haveSameBoundaries(title.wordEnds, wordEnds) && isWithinDistance(title.plain, plain, 0.34);
}

/** Whether the words of one phrase begin only where words of the other begin. Words may be written together. */
function haveSameBoundaries(a: readonly number[], b: readonly number[]): boolean {
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  return fewer.every(end => more.includes(end));
}

/** Articles and connecting words that no title starts with. */
const neverFirstWord = wordSet('of e ye i yi y a wa va u o in l or us un');

/**
 * Maximum distance of a misspelled title, as a share of its length. Chosen by hand; check with `npx tsx
 * test/accuracy/report.ts`.
 */
const maxTitleDistance = 0.2;

/** Maximum distance of a misspelled title of a single word. Chosen by hand. */
const maxWordDistance = 0.1;

/**
 * The work whose title is closest to a phrase. Phrases and titles of fewer than seven letters are too short to be
 * certain. Words that many titles have ("tafsir", "sahih") do not count.
 */
function nearestTitle(phrase: string, titles: readonly Title[]): Work | undefined {
  const words = titleWords(phrase);
  const plain = words.join('');
  if (plain.length < 7 || plain.length > 60) return undefined;
  const letters = countLetterFamilies(plain);
  let best: { title: Title; cost: number } | undefined;
  for (const title of titles) {
    if (title.ordinary || Math.abs(title.plain.length - plain.length) > 4 || title.plain.length < 7) continue;
    const longer = Math.max(title.plain.length, plain.length);
    if (letterCountDifference(title.letters, letters) > longer * 0.25 + 1) continue;
    const maxCost = best?.cost ?? (words.length === 1 ? maxWordDistance : maxTitleDistance);
    const cost = weightedDistance(title.plain, plain, maxCost * longer) / longer;
    if (cost < maxCost) best = { title, cost };
  }
  return best !== undefined && areOwnWordsNear(best.title.plain, plain) ? best.title.work : undefined;
}

/** Whether two titles are close without the word that both begin with and that many titles have. */
function areOwnWordsNear(title: string, phrase: string): boolean {
  const common = commonFirstWords.exec(title)?.[0];
  if (common === undefined || !phrase.startsWith(common.slice(0, 3))) return true;
  return isWithinDistance(title.slice(common.length), phrase.slice(common.length), 0.15);
}

const commonFirstWords = /^(?:tafsir|sahih|sunan|sharh|tarikh|kitab|musnad|jami|misbah|kamil|amali)/;

function titleWithPrefix(phrase: string, titles: readonly Title[]): Work | undefined {
  const plain = titleWords(phrase).join('');
  return plain.length < 4 ? undefined : titles.find(title => !title.ordinary && title.plain.startsWith(plain))?.work;
}
