import type { LanguageWords } from './languageWords';
import { upTo } from './numberWords';

const units = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

function cardinal(value: number): string {
  if (value >= 100) return `seratus ${cardinal(value - 100)}`.trim();
  if (value < 10) return units[value];
  if (value < 12) return value === 10 ? 'sepuluh' : 'sebelas';
  if (value < 20) return `${units[value - 10]} belas`;
  return `${units[Math.floor(value / 10)]} puluh ${units[value % 10]}`.trim();
}

export const indonesian: LanguageWords = {
  common: `
    yang dan di itu dengan untuk tidak ini dari dalam akan pada juga adalah ke karena ada mereka kita kami ia dia
    oleh sebagai bahwa telah sudah bagi atau saya bisa lebih saat orang tetapi kata para tersebut seperti hanya
    sampai semua bukan lagi berkata tanpa kepada maka agar namun`,
  divisions: {
    volume: 'jilid jil. juz',
    page: 'halaman hal. hlm.',
    chapter: 'pasal bab fasal ps.',
    verse: 'ayat ay.',
    sermon: 'khotbah khutbah',
    letter: 'surat',
    saying: 'hikmah ucapan',
    hadith: 'hadis hadits',
    paragraph: 'paragraf',
  },
  of: 'dari dalam di pada',
  and: 'dan',
  to: 'sampai hingga',
  comma: false,
  bookHeads: 'kitab surat injil nabi',
  bookFillers: 'kepada jemaat di yang menurut rasul paulus nabi santo',
  bookOrdinals: 'pertama:1 kedua:2 ketiga:3',
  books: `
    gen:kejadian,kej exod:keluaran,kel lev:imamat,im num:bilangan,bil deut:ulangan,ul josh:yosua,yos
    judg:hakim-hakim,hak ruth:rut 1sam:1-samuel,1sam 2sam:2-samuel,2sam 1kgs:1-raja-raja,1raj
    2kgs:2-raja-raja,2raj 1chr:1-tawarikh,1taw 2chr:2-tawarikh,2taw ezra:ezra,ezr neh:nehemia,neh esth:ester,est
    job:ayub,ayb ps:mazmur,mzm prov:amsal,ams eccl:pengkhotbah,pkh song:kidung-agung,kid isa:yesaya,yes
    jer:yeremia,yer lam:ratapan,rat ezek:yehezkiel,yeh dan:daniel,dan hos:hosea,hos joel:yoel,yl amos:amos,am
    obad:obaja,ob jonah:yunus,yun mic:mikha,mi nah:nahum,nah hab:habakuk,hab zeph:zefanya,zef hag:hagai,hag
    zech:zakharia,za mal:maleakhi,mal matt:matius,mat mark:markus,mrk luke:lukas,luk john:yohanes,yoh
    acts:kisah-para-rasul,kisah-rasul,kis rom:roma,rm 1cor:1-korintus,1kor 2cor:2-korintus,2kor gal:galatia,gal
    eph:efesus,ef phil:filipi,flp col:kolose,kol 1thess:1-tesalonika,1tes 2thess:2-tesalonika,2tes
    1tim:1-timotius,1tim 2tim:2-timotius,2tim titus:titus,tit phlm:filemon,flm heb:ibrani,ibr jas:yakobus,yak
    1pet:1-petrus,1ptr 2pet:2-petrus,2ptr 1john:1-yohanes,1yoh 2john:2-yohanes,2yoh 3john:3-yohanes,3yoh
    jude:yudas,yud rev:wahyu,why tob:tobit,tob wis:kebijaksanaan-salomo,kebijaksanaan,keb sir:sirakh,sir`,
  notBooks: 'kata kisah',
  cues: 'bacaan membaca baca dibaca injil pasal ayat mazmur alkitab kitab teks lihat bandingkan rasul paulus yesus nabi khotbah',
  surah: 'surah surat sura',
  scores: 'menang kalah pertandingan gol skor tim liga pukul jam',
  cardinals: () => upTo(cardinal),
  ordinals: () => upTo(value => (value === 1 ? 'pertama' : `ke${cardinal(value)}`)),
};
