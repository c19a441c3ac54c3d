import type { LanguageWords } from './languageWords';
import { inOrder, tensAndUnits, upTo, words } from './numberWords';

const cardinal = tensAndUnits(
  {
    below: words('bir iki üç dört beş altı yedi sekiz dokuz'),
    tens: ['', 'on', 'yirmi', 'otuz', 'kırk', 'elli', 'altmış', 'yetmiş', 'seksen', 'doksan'],
    hundred: 'yüz',
  },
  (ten, unit) => `${ten} ${unit}`,
);

const ordinalEnds = inOrder('birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu');
const roundOrdinals = inOrder(
  'onuncu yirminci otuzuncu kırkıncı ellinci altmışıncı yetmişinci sekseninci doksanıncı',
  10,
  10,
);

function ordinals(): (readonly [string, number])[] {
  return upTo(cardinal).flatMap(([, value]) => {
    const rest = value % 10;
    const end = rest === 0 ? roundOrdinals[((value % 100) / 10 || 10) - 1]?.[0] : ordinalEnds[rest - 1][0];
    const before = rest === 0 ? value - (value % 100) : value - rest;
    if (end === undefined) return [];
    return [[before === 0 ? end : `${cardinal(before)} ${end}`, value] as const];
  });
}

export const turkish: LanguageWords = {
  common: `
    ve bir bu da de için ile ne ki çok daha o olan gibi ama olarak var ben biz her kadar sonra değil mi diye en
    göre bütün hem şey kendi onun bizim dedi oldu olduğu olmaz yok ise veya ya şu ancak önce bugün burada`,
  divisions: {
    volume: 'cilt cildi cildinde cildin cildinin ciltte c.',
    page: 'sayfa sayfası sayfasında sayfada s. ss.+',
    chapter: 'bölüm bölümü bölümünün bölümünde bap bab babı babında babının b.',
    verse: `
      ayet ayeti ayetin ayetini ayetine ayetinin ayetinde ayetindeki ayetinden ayette ayetteki ayetten ayetiyle
      ayetler+ ayetleri+ ayetlerin+ ayetlerini+ ayetlerinde+ ayetlerde+ a.`,
    sermon: 'hutbe hutbesi',
    letter: 'mektup mektubu',
    saying: 'hikmet söz',
    hadith: 'hadis hadisi',
    book: 'defter defteri defterinde defterinin',
    line: 'beyit beyti beytinde beytini beyitte beyitler+ beyitleri+ beyitlerinde+ beyitlerde+',
    poem: 'gazel gazeli gazelinde',
    paragraph: 'paragraf fıkra',
    article: 'madde maddesi maddesinde maddesini maddesinin maddede',
  },
  of: '',
  and: 've',
  to: 'ila ilâ',
  comma: false,
  bookHeads: 'kitabı incili mektup mektubu',
  bookFillers: 'kitabı incili mektup mektubu aziz göre',
  bookOrdinals: 'birinci:1 ikinci:2 üçüncü:3',
  books: `
    gen:yaratılış,tekvin,yar exod:mısırdan-çıkış,mısır-çıkış,çıkış,çık lev:levililer,lev
    num:çölde-sayım,sayılar,say deut:yasanın-tekrarı,yasa-tekrarı,tesniye,yas josh:yeşu,yşu judg:hakimler,hak
    ruth:rut 1sam:1-samuel,1sa 2sam:2-samuel,2sa 1kgs:1-krallar,1kr 2kgs:2-krallar,2kr 1chr:1-tarihler,1ta
    2chr:2-tarihler,2ta ezra:ezra,ezr neh:nehemya,neh esth:ester,est job:eyüp,eyub,eyü ps:mezmur,mezmurlar,mez
    prov:süleymanın-özdeyişleri,süleyman-özdeyişleri,özdeyişler,özd eccl:vaiz,vai
    song:ezgiler-ezgisi,neşideler-neşidesi,ezg isa:yeşaya,işaya,yşa jer:yeremya,yer lam:ağıtlar,ağı
    ezek:hezekiel,hez dan:daniel,dan hos:hoşea,hoş joel:yoel,yoe amos:amos,amo obad:ovadya,ova jonah:yunus,yun
    mic:mika,mik nah:nahum,nah hab:habakkuk,hab zeph:sefanya,sef hag:hagay,hag zech:zekeriya,zek mal:malaki,mal
    matt:matta,mat mark:markos,mar luke:luka,luk john:yuhanna,yu acts:elçilerin-işleri,resullerin-işleri,elç
    rom:romalılar,romalılara,rom 1cor:1-korintliler,1ko 2cor:2-korintliler,2ko gal:galatyalılar,gal
    eph:efesliler,ef phil:filipililer,flp col:koloseliler,kol 1thess:1-selanikliler,1se 2thess:2-selanikliler,2se
    1tim:1-timoteos,1ti 2tim:2-timoteos,2ti titus:titus,tit phlm:filimon,flm heb:ibraniler,ibr jas:yakup,yak
    1pet:1-petrus,1pe 2pet:2-petrus,2pe 1john:1-yuhanna,1yu 2john:2-yuhanna,2yu 3john:3-yuhanna,3yu
    jude:yahuda,yah rev:vahiy,va`,
  notBooks: 'en hak mik say',
  cues: 'okunan okuma okudu okundu okunacak incil bölüm ayet mezmur kitap tevrat metin bkz bakınız havari pavlus isa peygamber vaaz',
  surah: 'sure sûre',
  scores: 'maç gol kazandı kaybetti yendi yenildi takım lig skor saat',
  cardinals: () => upTo(cardinal),
  ordinals,
};
