import { fold } from '../../text/fold';
import { surahs } from '../quran';
import { nameText } from '../tokenize';
import { wordSet } from '../wordSet';
import { hasOtherVowel } from './arabicVowels';
import { arabicAliases, surahByMeaning } from './meanings';
import { otherNames } from './otherNames';
import { nameStarts, plainName, type PlainName } from './romanise';
import { pronunciationDistance } from './pronunciationDistance';
import { surahSounds } from './surahSounds';

/** The surah that a name means, or that is closest to it. */
export interface NamedSurah {
  /** 1–114 */
  readonly number: number;
  /**
   * Cost of the cheapest alignment with the name, divided by the number of its sounds: 0 for a usual spelling, about
   * 0.1 for a rare one, above `maxDistanceAfterCue` for a guess.
   */
  readonly distance: number;
  /** Whether the name is short or ambiguous (a person's name), so that it needs a cue such as "surah" or a verse. */
  readonly needsCue: boolean;
  /** Whether the name is also that of a person, a people or a place, or a common word. Then it needs a cue. */
  readonly ambiguous: boolean;
}

/**
 * Maximum distance of a name after a cue such as "Surah". This and the next value were set on the spellings of one half
 * of a public list; `npx tsx test/bench/surah-names.ts` measures both halves.
 */
export const maxDistanceAfterCue = 0.2;
/** Maximum distance of a name without a cue. */
export const maxDistanceWithoutCue = 0.1;
/** Maximum distance of a name that is suggested ("did you mean"). Chosen by hand. */
const maxDistanceForSuggestion = 0.42;

/**
 * The surah with a name in any romanisation, in Arabic script or in English; or else the closest one, undefined if none
 * is close. Callers compare the distance with `maxDistanceWithoutCue` or `maxDistanceAfterCue`.
 */
export function surahNamed(name: string): NamedSurah | undefined {
  const key = nameText(name);
  if (key === '' || key.length > 60) return undefined;
  if (nameCache.has(key)) return nameCache.get(key);
  if (nameCache.size > mostCached) nameCache.clear();
  const found = /[\u0600-\u06ff]/.test(key) ? surahByArabicName(key) : (surahByEnglishName(key) ?? surahBySound(key));
  nameCache.set(key, found);
  return found;
}

/**
 * As `surahNamed`, but undefined where the closest surah is farther than `maxDistanceAfterCue`. Most words are, which shows
 * sooner than which one is the closest.
 */
export function nearbySurah(name: string): NamedSurah | undefined {
  const key = nameText(name);
  if (!farNames.has(key)) {
    const found = nameCache.has(key) || mayBeNear(key) ? surahNamed(name) : undefined;
    if (found !== undefined && found.distance <= maxDistanceAfterCue) return found;
    if (farNames.size > mostCached) farNames.clear();
    farNames.add(key);
  }
  return undefined;
}

/** False only for names whose closest surah is farther than `maxDistanceAfterCue`. */
function mayBeNear(key: string): boolean {
  if (/[\u0600-\u06ff]/.test(key) || surahByEnglishName(key) !== undefined) return true;
  const plain = plainName(key);
  const starts = nameStarts(plain);
  const letters = stableLetters(plain.letters);
  // Costs are sums of fractions, which are not exact.
  const most = maxDistanceAfterCue + 1e-6;
  return soundEntries.some(
    entry =>
      bitCount(letters ^ entry.letters) <= 3 &&
      starts.some(start => {
        const worst = most * entry.sounds.length - entry.extra - start.cost;
        return worst >= 0 && pronunciationDistance(plain.letters.slice(start.at), entry.sounds, worst) <= worst;
      }),
  );
}

/**
 * Whether a misspelled name may also mean another surah than the closest one: "al-Baarah" is near to Bara'ah (surah 9),
 * and may be al-Baqarah (surah 2).
 */
export function mayMeanSurah(name: string, number: number): boolean {
  const closest = surahNamed(name);
  if (closest === undefined || closest.distance < misspelledDistance) return false;
  const other = surahBySound(nameText(name), number);
  return other !== undefined && other.distance <= maxDistanceAfterCue;
}

/** Minimum distance of a name that is misspelled, and not another romanisation. Chosen by hand. */
const misspelledDistance = 0.03;

/** Number of the surah that a name after a cue means; undefined if it means none. */
export function surahAfterCue(name: string): number | undefined {
  return nearbySurah(name)?.number;
}

/** Number of the surah that a name without a cue means; undefined if it means none. */
export function surahWithoutCue(name: string): number | undefined {
  const found = nearbySurah(name);
  return found !== undefined && found.distance <= maxDistanceWithoutCue && !found.needsCue ? found.number : undefined;
}

const nameCache = new Map<string, NamedSurah | undefined>();
/** Names that `nearbySurah` knows to be far from all. */
const farNames = new Set<string>();
/** Most names in each of both. */
const mostCached = 5000;

interface SoundEntry {
  readonly number: number;
  readonly sounds: string;
  /** Added to every cost, since the other names of a surah are less likely than its usual one. */
  readonly extra: number;
  readonly takesArticle: boolean;
  /** See `stableLetters`. */
  readonly letters: number;
}

/** Surahs whose names have no article. If the text has an article, another surah is more likely. */
const surahsWithoutArticle = new Set([3, 10, 11, 12, 14, 19, 20, 31, 34, 35, 36, 38, 40, 41, 47, 50, 71, 80, 106]);
/** Names that are also persons, peoples, places or common words. Without a cue they do not mean a surah. */
const ambiguousNames = wordSet(
  'maryam muhammad yusuf yunus ibrahim nuh luqman saba quraysh tariq sulayman isra shams qamar najm nur rahman fajr',
  'insan tawhid shura israil ahmad tariqa rome tabarak hamd malaika hajj jinn fath nasr qalam mumin momin ikhlas',
  'qiyam qiyamat',
);
const soundEntries: readonly SoundEntry[] = surahSounds.flatMap((names, index) =>
  names.map((sounds, place) => ({
    number: index + 1,
    sounds,
    extra: place === 0 ? 0 : 0.03,
    takesArticle: !surahsWithoutArticle.has(index + 1),
    letters: stableLetters(sounds),
  })),
);

/**
 * The closest surah by sound; with `number` only how close that surah is. Alignments are ranked by cost divided by the
 * square root of the name's length, since a long name may differ in more places. The distance of the best one is its cost
 * divided by the length.
 */
function surahBySound(name: string, number?: number): NamedSurah | undefined {
  const plain = plainName(name);
  if (plain.letters.length < 3 || plain.letters.length > 30 || isOtherName(plain)) return undefined;
  const starts = nameStarts(plain);
  const letters = stableLetters(plain.letters);
  let best: { entry: SoundEntry; rank: number; cost: number } | undefined;
  for (const entry of soundEntries) {
    if ((number !== undefined && entry.number !== number) || bitCount(letters ^ entry.letters) > 3) continue;
    const root = Math.sqrt(entry.sounds.length);
    for (const start of starts) {
      const extra = entry.extra + start.cost + (start.at > 0 && !entry.takesArticle ? 0.15 : 0);
      const worst = Math.min(maxDistanceForSuggestion * entry.sounds.length, (best?.rank ?? Infinity) * root) - extra;
      if (worst < 0 || Math.abs(plain.letters.length - start.at - entry.sounds.length) > 3 + entry.sounds.length)
        continue;
      const cost = pronunciationDistance(plain.letters.slice(start.at), entry.sounds, worst) + extra;
      if (cost - extra <= worst && cost / root < (best?.rank ?? Infinity)) best = { entry, rank: cost / root, cost };
    }
  }
  if (best === undefined) return undefined;
  const distance = best.cost / best.entry.sounds.length;
  // A name of four sounds needs no cue if it has a usual spelling and a second word or an article: "Ta Ha", "al-Kahf".
  const isShort =
    best.entry.sounds.length < 4 ||
    plain.letters.length < 4 ||
    (best.entry.sounds.length === 4 && !(distance <= 0.04 && plain.breaks.length > 0));
  const ambiguous = ambiguousNames.has(plain.letters);
  return { number: best.entry.number, distance, needsCue: isShort || ambiguous, ambiguous };
}

/** Whether a name, with or without an article, is known to be something else. */
function isOtherName({ letters }: PlainName): boolean {
  return otherNames.has(letters) || (/^[aeu]l/.test(letters) && otherNames.has(letters.slice(2)));
}

/** Which letters a name has of those that all romanisations keep, as a bit mask: m, n, r, l, and any of b, f, v. */
function stableLetters(name: string): number {
  return (
    (name.includes('m') ? 1 : 0) |
    (name.includes('n') ? 2 : 0) |
    (name.includes('r') ? 4 : 0) |
    (/[bfv]/.test(name) ? 8 : 0)
  );
}

/** Number of bits set. */
function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}

function surahByEnglishName(name: string): NamedSurah | undefined {
  const plain = fold(name)
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/^the /, '');
  const number = surahByMeaning.get(plain);
  return number === undefined ? undefined : { number, distance: 0, needsCue: true, ambiguous: true };
}

const arabicNames: ReadonlyMap<string, number> = new Map(
  surahs.flatMap(({ number, original }) =>
    [original, ...(arabicAliases.get(number) ?? [])].map(name => [plainArabic(name), number] as const),
  ),
);

/** The surah with a name in Arabic script, or the closest one within two edits. */
function surahByArabicName(name: string): NamedSurah | undefined {
  const plain = plainArabic(name);
  const exact = arabicNames.get(plain);
  if (exact !== undefined) {
    if (hasOtherVowel(name, surahs[exact - 1].name)) return undefined;
    const ambiguous = ambiguousArabicNames.has(plain) || ambiguousArabicNames.has(fold(name));
    return { number: exact, distance: 0, needsCue: fold(name).length < 4 || ambiguous, ambiguous };
  }
  if (plain.length < 3 || plain.length > 20) return undefined;
  let best: NamedSurah | undefined;
  for (const [known, number] of arabicNames) {
    if (Math.abs(known.length - plain.length) > 1 || known.length < 4) continue;
    const edits = editsWithin(plain, known, 2);
    const distance = edits / known.length;
    if (edits <= 2 && distance < (best?.distance ?? maxDistanceForSuggestion))
      best = { number, distance, needsCue: true, ambiguous: true };
  }
  return best;
}

/** Names that are also ordinary words or persons in Arabic or Persian. They need a cue. */
const ambiguousArabicNames = wordSet(
  'محمد مریم یوسف یونس ابراهیم لقمان قریش انسان توحید ملایکه مومن منافقین منافقون کافرون',
  'کافرین سجده شمس طارق حدید فتح نصر ملک قلم قدر عصر لیل ناس روم نور حمد توبه نساء انبیاء',
  'شوری',
);

/** A name in Arabic script without the article, hamzas and endings that are written in different ways. */
function plainArabic(name: string): string {
  const plain = fold(name)
    .replace(/[^\p{L}]/gu, '')
    .replace(/^ال(?=.{3})/u, '')
    .replace(/[ءئ]/gu, '');
  return plain.replace(/ه$/u, '').replace(/ت$/u, '').replace(/[اأإ]/gu, 'ا');
}

/**
 * Levenshtein distance; any greater number if it is more than `max`. Unlike text/editDistance.ts, it counts two swapped
 * letters as two edits.
 */
function editsWithin(a: string, b: string, max: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
    if (Math.min(...row) > max) return max + 1;
  }
  return row[b.length];
}
