import { fold } from '../../text/fold';
import { surahs } from '../quran';
import { arabicAliases, surahByMeaning } from './meanings';
import { otherNames } from './otherNames';
import { beginnings, plainName, type PlainName } from './romanise';
import { pronunciationDistance } from './pronunciationDistance';
import { surahSounds } from './surahSounds';

/** A surah that a name may mean. */
export interface NamedSurah {
  /** 1–114 */
  readonly number: number;
  /** Cost of the best alignment for each sound of the name: 0 for a usual spelling, about 0.1 for a rare one, above `loose` for a guess. */
  readonly distance: number;
  /** Whether the name is short, or also a person's: it means the surah only where something else says so. */
  readonly needsCue: boolean;
}

/** Greatest distance that is believed after a cue such as "Surah". */
export const loose = 0.2;
/** Greatest distance that is believed without one. */
export const strict = 0.1;
/** Greatest distance at which "did you mean" is worth saying. */
const near = 0.42;

/**
 * The surah that a name means, in any romanisation, in Arabic script or by its English name; the nearest one where it is
 * far off, undefined beyond that. Callers hold the distance against `strict` or `loose`.
 */
export function surahNamed(name: string): NamedSurah | undefined {
  const key = name.length > 60 ? '' : name.replace(/[\s\u2060]+/g, ' ').trim();
  if (key === '') return undefined;
  if (remembered.has(key)) return remembered.get(key);
  if (remembered.size > 5000) remembered.clear();
  const found = /[\u0600-\u06ff]/.test(key) ? inArabic(key) : (byMeaning(key) ?? bySound(key));
  remembered.set(key, found);
  return found;
}

/** The surah of a name after a cue, or undefined. */
export function surahAfterCue(name: string): number | undefined {
  const found = surahNamed(name);
  return found !== undefined && found.distance <= loose ? found.number : undefined;
}

/** The surah of a name that nothing introduces, or undefined. */
export function surahWithoutCue(name: string): number | undefined {
  const found = surahNamed(name);
  return found !== undefined && found.distance <= strict && !found.needsCue ? found.number : undefined;
}

const remembered = new Map<string, NamedSurah | undefined>();

interface Sounds {
  readonly number: number;
  readonly sounds: string;
  /** Added to every distance: names besides the first one are less likely. */
  readonly extra: number;
  readonly article: boolean;
  readonly letters: number;
}

/** Surahs whose name takes no article; with one before it, another surah is more likely. */
const noArticle = new Set([3, 10, 11, 12, 14, 19, 20, 31, 34, 35, 36, 38, 40, 41, 47, 50, 71, 80, 106]);
/** Names of persons, peoples and well-known places: never a surah without a cue. */
const alsoOther = new Set([
  'maryam',
  'muhammad',
  'yusuf',
  'yunus',
  'ibrahim',
  'nuh',
  'luqman',
  'saba',
  'quraysh',
  'tariq',
  'sulayman',
  'isra',
  'shams',
  'qamar',
  'najm',
  'nur',
  'rahman',
  'fajr',
  'insan',
  'tawhid',
  'shura',
  'israil',
  'ahmad',
  'tariqa',
  'rome',
  'tabarak',
  'hamd',
  'malaika',
  'hajj',
  'jinn',
  'fath',
  'nasr',
  'qalam',
  'mumin',
  'momin',
  'ikhlas',
  'qiyam',
  'qiyamat',
]);
const table: readonly Sounds[] = surahSounds.flatMap((names, index) =>
  names.map((sounds, place) => ({
    number: index + 1,
    sounds,
    extra: place === 0 ? 0 : 0.03,
    article: !noArticle.has(index + 1),
    letters: lettersOf(sounds),
  })),
);

/**
 * The nearest by sound. Alignments are ranked by their cost for each root of the length (a long name may differ in more
 * places), and believed by their cost for each sound.
 */
function bySound(name: string): NamedSurah | undefined {
  const plain = plainName(name);
  if (plain.letters.length < 3 || plain.letters.length > 30 || isOther(plain)) return undefined;
  const starts = beginnings(plain);
  const letters = lettersOf(plain.letters);
  let best: { entry: Sounds; rank: number; cost: number } | undefined;
  for (const entry of table) {
    if (bits(letters ^ entry.letters) > 3) continue;
    const root = Math.sqrt(entry.sounds.length);
    for (const start of starts) {
      const extra = entry.extra + start.cost + (start.at > 0 && !entry.article ? 0.15 : 0);
      const worst = Math.min(near * entry.sounds.length, (best?.rank ?? Infinity) * root) - extra;
      if (worst < 0 || Math.abs(plain.letters.length - start.at - entry.sounds.length) > 3 + entry.sounds.length)
        continue;
      const cost = pronunciationDistance(plain.letters.slice(start.at), entry.sounds, worst) + extra;
      if (cost - extra <= worst && cost / root < (best?.rank ?? Infinity)) best = { entry, rank: cost / root, cost };
    }
  }
  if (best === undefined) return undefined;
  const distance = best.cost / best.entry.sounds.length;
  // Four sounds are enough where the spelling is a usual one, in two words or with its article: "Ta Ha", "al-Kahf".
  const short =
    best.entry.sounds.length < 4 ||
    plain.letters.length < 4 ||
    (best.entry.sounds.length === 4 && !(distance <= 0.04 && plain.breaks.length > 0));
  return { number: best.entry.number, distance, needsCue: short || alsoOther.has(plain.letters) };
}

/** A name known to be something else, with an article before it or not. */
function isOther({ letters }: PlainName): boolean {
  return otherNames.has(letters) || (/^[aeu]l/.test(letters) && otherNames.has(letters.slice(2)));
}

/** Which of the letters that no romanisation changes a name has: m n r l, and any labial. */
function lettersOf(name: string): number {
  return (
    (name.includes('m') ? 1 : 0) |
    (name.includes('n') ? 2 : 0) |
    (name.includes('r') ? 4 : 0) |
    (/[bfv]/.test(name) ? 8 : 0)
  );
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}

function byMeaning(name: string): NamedSurah | undefined {
  const plain = fold(name)
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/^the /, '');
  const number = surahByMeaning.get(plain);
  return number === undefined ? undefined : { number, distance: 0, needsCue: true };
}

const arabicNames: ReadonlyMap<string, number> = new Map(
  surahs.flatMap(({ number, original }) =>
    [original, ...(arabicAliases.get(number) ?? [])].map(name => [plainArabic(name), number] as const),
  ),
);

function inArabic(name: string): NamedSurah | undefined {
  const plain = plainArabic(name);
  const exact = arabicNames.get(plain);
  if (exact !== undefined)
    return {
      number: exact,
      distance: 0,
      needsCue: fold(name).length < 4 || commonArabic.has(plain) || commonArabic.has(fold(name)),
    };
  if (plain.length < 3 || plain.length > 20) return undefined;
  let best: NamedSurah | undefined;
  for (const [known, number] of arabicNames) {
    if (Math.abs(known.length - plain.length) > 1 || known.length < 4) continue;
    const edits = editsWithin(plain, known, 2);
    const distance = edits / known.length;
    if (edits <= 2 && distance < (best?.distance ?? near)) best = { number, distance, needsCue: true };
  }
  return best;
}

/** Names that are also ordinary words or persons in Arabic or Persian. */
const commonArabic = new Set([
  'محمد',
  'مریم',
  'یوسف',
  'یونس',
  'ابراهیم',
  'لقمان',
  'قریش',
  'انسان',
  'توحید',
  'ملایکه',
  'مومن',
  'منافقین',
  'منافقون',
  'کافرون',
  'کافرین',
  'سجده',
  'شمس',
  'طارق',
  'حدید',
  'فتح',
  'نصر',
  'ملک',
  'قلم',
  'قدر',
  'عصر',
  'لیل',
  'ناس',
  'روم',
  'نور',
  'حمد',
  'توبه',
  'نساء',
  'انبیاء',
  'شوری',
]);

function plainArabic(name: string): string {
  const plain = fold(name)
    .replace(/[^\p{L}]/gu, '')
    .replace(/^ال(?=.{3})/u, '')
    .replace(/[ءئ]/gu, '');
  return plain.replace(/ه$/u, '').replace(/ت$/u, '').replace(/[اأإ]/gu, 'ا');
}

/** Levenshtein distance, or anything above `most`. */
function editsWithin(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length];
}
