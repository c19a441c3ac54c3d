import type { Work } from './citation';
import { countLetterFamilies, isWithinDistance, letterCountDifference, weightedDistance } from './titleDistance';
import { consonantKey, formsOf, titleWords, vowelKey } from './titleSpelling';
import { isArabicScript, type Token } from './tokenize';
import { wordSet } from './wordSet';

/** The title of a work in the text, in the tokens [first, next). */
export interface TitleMatch {
  readonly work: Work;
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
  /** The longest title that starts at a token. */
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
  /** Whether the title is a single word. */
  readonly single: boolean;
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
      const sameKey = titlesByKey.get(key);
      if (sameKey === undefined) titlesByKey.set(key, [title]);
      else sameKey.push(title);
      all.push(title);
    }
  }
  return {
    startingAt: (tokens, index) => titleStartingAt(tokens, index, titlesByKey, prefixes),
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
  let variants = [{ key: '', plain: '' }];
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
    const longer: typeof variants = [];
    for (const variant of variants)
      for (const form of forms) {
        const key = variant.key + form.key;
        if (prefixes.has(key) && longer.length < 6) longer.push({ key, plain: variant.plain + form.plain });
      }
    if (longer.length === 0) break;
    variants = longer;
    for (const { key, plain } of variants) {
      const title = titlesByKey.get(key)?.find(candidate => isSameTitle(candidate, plain));
      if (title !== undefined && (best === undefined || cursor + 1 > best.next))
        best = { work: title.work, first: index, next: cursor + 1, weak: title.weak, ordinary: title.ordinary };
    }
  }
  if (best !== undefined && best.next - best.first === 1 && !tokens[index].capital) return undefined;
  return best;
}

/** Whether a phrase with the consonants of a title is that title. A single word must also have the same vowels. */
function isSameTitle(title: Title, plain: string): boolean {
  if (title.plain === plain) return true;
  if (isArabicScript(plain)) return false;
  if (title.single)
    return (title.plain.length > 4 || title.plain.length === plain.length) && vowelKey(title.plain) === vowelKey(plain);
  return isWithinDistance(title.plain, plain, 0.34);
}

/** Articles and connecting words that no title starts with. */
const neverFirstWord = wordSet('of e ye i yi y a wa va u o in l or us un');

/**
 * Maximum distance of a misspelled title, as a share of its length. Chosen by hand; check with `npx tsx
 * test/accuracy/report.ts`.
 */
const maxTitleDistance = 0.2;

/**
 * The work whose title is closest to a phrase. Phrases and titles of fewer than seven letters are too short to be
 * certain.
 */
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
    const maxCost = best?.cost ?? maxTitleDistance;
    const cost = weightedDistance(title.plain, plain, maxCost * longer) / longer;
    if (cost < maxCost) best = { work: title.work, cost };
  }
  return best?.work;
}

function titleWithPrefix(phrase: string, titles: readonly Title[]): Work | undefined {
  const plain = titleWords(phrase).join('');
  return plain.length < 4 ? undefined : titles.find(title => !title.ordinary && title.plain.startsWith(plain))?.work;
}
