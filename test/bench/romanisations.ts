import { existsSync, readFileSync } from 'node:fs';
import { memorySource } from '../../server/search/bytes/bytes';
import { wordsOfPhrase } from '../../server/search/passages/literalPhrase';
import { passagesOfText } from '../search/plain';
import { createSearchIndex } from '../../server/search/searchIndex';
import { frequentWords, randomFrom } from './passages';
import { typos, type Meant } from './searchQueries';

/**
 * What the rules of sound and the weights of spelling are tuned on: names in other romanisations than the corpus has, and
 * typos other than those of the bench. `heldOutRomanisations` is left alone: it tells what to expect.
 *
 *     npx tsx test/bench/romanisations.ts <segment> <folder of texts> [--misses]
 *
 * The segment is one that `npm run bench -- search` leaves in .cache/bench. The names stand in five passages each beside it.
 */
const perName = 5;
const firstGroups = 8;

/** What the corpus has, and how it may be asked for. */
const spellings: Readonly<Record<string, string>> = {
  surahs: `
    Maidah: Maedeh, Maide; Anam: Anaam, Enam; Araf: Aaraf, Aʿrāf; Anfal: Enfal; Tawbah: Tobeh, Tevbe, Touba; Ibrahim: Ebrahim, Ibraheem; Maryam: Meryem, Mariam;
    Anbiya: Anbia, Enbiya; Muminun: Mominoon, Mo'menoun; Furqan: Forghan, Furkan; Shuara: Shoara; Ankabut: Ankaboot, Ankebut; Luqman: Loghman, Lokman; Sajdah: Sajdeh, Secde;
    Zumar: Zomar, Zumer; Ghafir: Qafer; Fussilat: Fosselat; Zukhruf: Zokhrof, Zuhruf; Dukhan: Dokhan, Duhan; Jathiyah: Jasieh, Casiye; Ahqaf: Ahghaf; Hujurat: Hojorat;
    Dhariyat: Zariat; Waqiah: Vagheeh, Vakia; Mujadilah: Mojadeleh; Mumtahanah: Momtaheneh; Munafiqun: Monafeghoon, Munafikun; Talaq: Talagh; Qalam: Ghalam, Kalem;
    Muzzammil: Mozammel; Muddaththir: Moddaser; Qiyamah: Ghiamat, Kiyamet; Mursalat: Morsalat; Takwir: Takvir; Mutaffifin: Motaffefin; Ghashiyah: Ghashieh, Gasiye`,
  persons: `
    Abu Hanifah: Aboo Hanifeh, Ebu Hanife; Ibn Sina: Ebne Sina; Nasir al-Din Tusi: Nasireddin Toosi; Muhammad Baqir: Mohammad Bagher; Abu Bakr: Ebu Bekir, Aboubakr;
    Aishah: Ayesha, Ayse; Bilal: Belal; Hamzah: Hamzeh, Hamza; Muawiyah: Moaviyeh, Muaviye; Ubaydullah: Obeidollah; Muslim Aqil: Moslem Aghil; Abd al-Rahman: Abdolrahman, Abdurrahman;
    Dhu al-Qarnayn: Zolgharnein; Qasim: Ghasem, Kasim; Mamun: Mamoon; Harun: Haroon; Ruqayyah: Roghayeh, Rukiye; Sukaynah: Sakineh; Zubayr: Zobeir; Talhah: Talheh;
    Ammar Yasir: Ammar Yaser; Khumayni: Khomeini, Humeyni; Bihishti: Beheshti; Mudarris: Modarres; Suhrawardi: Sohrevardi; Khwarizmi: Kharazmi, Harezmi; Firdawsi: Ferdowsi, Firdevsi;
    Nizami: Nezami; Iqbal: Eghbal, Ikbal; Ghalib: Qaleb, Galib; Khusraw: Khosrow, Husrev; Tughril: Toghrol; Salah al-Din: Salaheddin, Selahattin; Jalal al-Din: Jalaleddin, Celaleddin;
    Ismail: Esmaeil; Ishaq: Eshagh, Ishak; Yaqub: Yaghoob, Yakup; Ayyub: Ayoub, Eyup; Idris: Edris; Shuayb: Shoeib, Suayb; Husayn Mansur Hallaj: Hossein Mansour Hallaj`,
  works: `
    Nahj al-Fasahah: Nahjolfasaheh, Nahjul Fasaha; Bihar al-Anwar: Beharol Anvar; Usul al-Kafi: Osoole Kafi, Usulul Kafi; Tahdhib al-Ahkam: Tahzibol Ahkam; Mafatih al-Jinan: Mafatihol Jenan;
    Gulistan: Golestan; Bustan: Boostan; Ihya Ulum al-Din: Ehya Oloomeddin; Mizan: Meezan; Maqamat: Maghamat; Muqaddimah: Moghaddameh, Mukaddime; Diwan: Divan; Sirah: Sireh`,
  places: `
    Mashhad: Meshed, Mashad; Samarra: Samera; Najaf: Nejef, Nadjaf; Kufah: Koofeh, Kufe; Basrah: Basreh; Makkah: Makke; Madinah: Madineh, Medine; Quds: Ghods, Kudus; Khurasan: Khorasan, Horasan;
    Qazwin: Ghazvin, Kazvin; Gurgan: Gorgan; Hamadan: Hamedan; Dimashq: Demeshgh, Dimashk; Bukhara: Bokhara, Buhara; Nishapur: Neyshabur; Kirmanshah: Kermanshah; Adharbayjan: Azarbaijan`,
  months: `
    Dhu al-Hijjah: Zelhajjeh, Zilhicce; Shaban: Shaaban, Saban; Shawwal: Shavval, Sevval; Rabi al-Awwal: Rabiolavval, Rebiulevvel; Jumada: Jamadi; Farwardin: Farvardin;
    Urdibihisht: Ordibehesht; Khurdad: Khordad; Shahriwar: Shahrivar`,
  words: `
    Ummah: Ommat, Ummet; Khilafah: Khelafat, Hilafet; Imamah: Emamat; Shahadah: Shahadat; Zakah: Zakat, Zekat; Jihad: Jehad, Cihad; Hijrah: Hejrat, Hicret; Mumin: Momen; Munafiq: Monafegh;
    Mustadafin: Mostazafin; Istikbar: Estekbar; Faqih: Faghih, Fakih; Mujtahid: Mojtahed; Irfan: Erfan; Hikmah: Hekmat, Hikmet; Ikhlas: Ekhlas, Ihlas; Tawakkul: Tavakkol, Tevekkul;
    Taqiyyah: Taghieh, Takiyya; Mujahid: Mojahed; Maqam: Magham, Makam; Qasidah: Ghasideh, Kaside; Masjid: Masjed, Mescid; Qiblah: Ghebleh, Kible; Khutbah: Khotbeh, Hutbe`,
  others: `
    Tolstoy: Tolstoi; Dostoevsky: Dostoyevsky, Dostoievski; Chekhov: Tchekhov, Chehov; Khrushchev: Hrushchev; Gorbachev: Gorbachov; Yeltsin: Eltsin; Pushkin: Pouchkine; Solzhenitsyn: Soljenitsyn;
    Mayakovsky: Maiakovski; Zhukov: Joukov; Hanukkah: Chanukah; Hasidim: Chassidim; Yitzhak: Itzchak; Shabbat: Shabbos; Kabbalah: Cabala; Mitzvah: Mizwa; Zhuangzi: Chuang tzu; Laozi: Lao tzu;
    Mao Zedong: Mao tse tung; Zhou Enlai: Chou En-lai; Sichuan: Szechwan; Nanjing: Nanking; Chongqing: Chungking`,
};

interface Spelt extends Meant {
  readonly kind: string;
}

const asked: Spelt[] = Object.entries(spellings).flatMap(([kind, list]) =>
  list
    .trim()
    .split(/\s*;\s*/)
    .flatMap(line => {
      const [name, others] = line.split(':');
      const words = wordsOfPhrase(name).filter(word => word !== 'al');
      return others.split(',').map(query => ({ kind, query: query.trim(), words }));
    }),
);

/** A text with five passages (one a line) for each name, which stands among common words. */
function textWithNames(): string {
  const random = randomFrom(5);
  const common = frequentWords();
  const names = Object.values(spellings).flatMap(list =>
    list
      .trim()
      .split(/\s*;\s*/)
      .map(line => line.split(':')[0]),
  );
  const passages = names.flatMap(name =>
    Array.from({ length: perName }, () => {
      const words = Array.from({ length: 60 }, () => common[Math.floor(random() * common.length)]);
      words.splice(5, 0, name);
      return words.join(' ');
    }),
  );
  return passages.join('\n');
}

async function measure(path: string, beside: string): Promise<void> {
  const index = createSearchIndex();
  index.open(memorySource(new Uint8Array(readFileSync(path))));
  index.set('file:///names.txt', passagesOfText(textWithNames()));
  const places = async (
    query: string,
    words: readonly string[],
  ): Promise<{ place: number; share: number; first: string }> => {
    const { groups, hits } = await index.snapshot().search({ query, limit: 10, finished: true }, () => false);
    const isRight = (form: string): boolean => words.every(word => form.split(' ').includes(word));
    const place = groups.findIndex(({ form }) => isRight(form));
    return {
      place: place < 0 ? Infinity : place,
      share: hits.filter(hit => isRight(groups[hit.group]?.form ?? '')).length,
      first: groups
        .slice(0, firstGroups)
        .map(({ form }) => form)
        .join(', '),
    };
  };
  const line = (what: string, count: number, first: number, eight: number, recall: number): void => {
    console.log(
      `${what.padEnd(10)} ${String(count).padStart(4)}   first ${(first / count).toFixed(3)}   first ${firstGroups} ${(eight / count).toFixed(3)}   recall@10 ${(recall / count).toFixed(3)}`,
    );
  };
  const sums = [0, 0, 0, 0];
  for (const kind of Object.keys(spellings)) {
    const own = [0, 0, 0, 0];
    for (const { query, words } of asked.filter(each => each.kind === kind)) {
      const { place, share, first } = await places(query, words);
      [1, Number(place === 0), Number(place < firstGroups), Math.min(1, share / perName)].forEach((value, i) => {
        own[i] += value;
        sums[i] += value;
      });
      if (place >= firstGroups && process.argv.includes('--misses'))
        console.log(`    ${query} (${words.join(' ')}): ${first}`);
    }
    line(kind, own[0], own[1], own[2], own[3]);
  }
  line('all', sums[0], sums[1], sums[2], sums[3]);
  const own = [0, 0, 0, 0];
  for (const { query, words } of typos(beside, 200, 78)) {
    const { place, share, first } = await places(query, words);
    const there =
      (await index.snapshot().search({ query: words[0], limit: 1, finished: true }, () => false)).groups.find(
        group => group.form === words[0],
      )?.count ?? 0;
    [
      1,
      Number(place === 0),
      Number(place < firstGroups),
      Math.min(1, share / Math.max(1, Math.min(10, there))),
    ].forEach((value, i) => {
      own[i] += value;
    });
    if (place > 0 && process.argv.includes('--misses')) console.log(`    ${query} (${words.join(' ')}): ${first}`);
  }
  line('typos', own[0], own[1], own[2], own[3]);
}

const [path, beside] = process.argv.slice(2);
if (path === undefined || !existsSync(path))
  console.log('Give a segment: npm run bench -- search leaves them in .cache/bench.');
else void measure(path, beside ?? '');
