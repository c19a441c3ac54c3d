import { fold } from '../../server/text/fold';
import { wordsOfPhrase } from '../../server/search/passages/literalPhrase';
import { createPassages, frequentWords, randomFrom, withTypo } from './passages';

/** A query and the words that were meant. */
export interface Meant {
  readonly query: string;
  readonly words: readonly string[];
}

/** Typed letter by letter, from the third on. */
export const typed = [
  'parliament',
  'constitution',
  'karbala',
  'muhammad',
  'foreign policy',
  'day of judgement',
  'nahj al-balagha',
  'interstate commerce',
  'resistance economy',
].flatMap(text => Array.from({ length: text.length - 2 }, (_, i) => text.slice(0, i + 3)));

const pairs = (list: string): Meant[] =>
  list
    .trim()
    .split(/\s*;\s*/)
    .map(pair => {
      const [query, meant] = pair.split('=').map(each => each.trim());
      return { query, words: wordsOfPhrase(meant).filter(word => word !== 'al') };
    });

/** Romanisations that the rules of sound were tried on. */
export const knownRomanisations = pairs(`
  Baghareh = baqarah; Bakara = baqarah; Nahjul Balaghah = nahj al-balagha; nahjolbalagheh = nahj al-balagha; Hossein = husayn; Hussain = husayn; Kerbela = karbala;
  Qadir Khom = ghadir khumm; Ahlul Bait = ahl al-bayt; Zeinab = zaynab; Fatemeh = fatimah; Towheed = tawhid; Tafseer = tafsir; Hadees = hadith; Aashoora = ashura;
  Khadeejah = khadija; Ramazan = ramadan; Shariat = shariah; Saheeh Bokhari = sahih bukhari; Emam Qazali = imam ghazali; Salmaan Farsi = salman farsi; Masnavi = mathnawi;
  Zekr = dhikr; Tasavof = tasawwuf; Norouz = nowruz; Shahname = shahnameh; Rubaiyyat = rubaiyat`);

/** Romanisations that nobody looked at when the rules were written. */
export const heldOutRomanisations = pairs(`
  Yousef = yusuf; Soleiman = sulayman; Osman = uthman; Ayatollah Motahari = ayatullah mutahhari; Molla Sadra = mulla sadra; Esfahan = isfahan; Ghom = qom;
  Tabatabaei = tabatabai; Sheikh Mofeed = shaykh mufid; Jaafar Sadegh = jafar sadiq; Velayat = wilayah; Taghva = taqwa; Ejtehad = ijtihad; Hafiz Shirazi = hafez shirazi;
  Roomi = rumi; Sajjadieh = sajjadiyya; Abuzar = abu dharr; Meghdad = miqdad; Nooreddin = nuruddin; Kashfol Mahjoob = kashf al-mahjub; Ebne Khaldoun = ibn khaldun;
  Mevlid = mawlid; Ghavali = qawwali; Zekeriya = zakariyya; Saghalein = thaqalayn; Elias = ilyas; Moosa Kazem = musa kazim; Taraveeh = tarawih; Zoleikha = zulaykha;
  Davood = dawud; Recep = rajab; Nezamolmolk = nizam al-mulk; Beytolhekmeh = bayt al-hikma; Moharram = muharram; Naghshbandi = naqshbandi; Hejaz = hijaz`);

/** Words of the first 1,000 passages with one wrong letter, which are neither everyday words nor in the first 10,000 passages. */
export function typos(beside: string, count: number, seed = 77): Meant[] {
  const source = createPassages(beside);
  const seen = new Map<string, number>();
  for (let i = 0; i < 10_000; i++)
    for (const word of source.next().split(/[^A-Za-z]+/))
      if (word !== '') seen.set(fold(word), Math.min(seen.get(fold(word)) ?? i, i));
  const random = randomFrom(seed);
  const common = new Set(frequentWords().map(fold));
  const words = [...seen]
    .filter(([word, first]) => first < 1000 && /^[a-z]{6,12}$/.test(word))
    .map(([word]) => word)
    .sort();
  const found: Meant[] = [];
  while (found.length < count) {
    const word = words[Math.floor(random() * words.length)];
    const query = withTypo(word, random);
    if (query !== word && !seen.has(query) && !common.has(query)) found.push({ query, words: [word] });
  }
  return found;
}

/** Phrases of three words that are among the most common of English: nearly every passage has all of them. */
export const commonPhrases = [
  'to be the',
  'of the people',
  'it is not',
  'in the world',
  'that we have',
  'for the first',
  'and it was',
  'you and me',
  'all of the',
  'one of the',
];
