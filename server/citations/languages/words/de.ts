import type { LanguageWords } from './languageWords';
import { inOrder, tensAndUnits, upTo, words } from './numberWords';

const cardinal = tensAndUnits(
  {
    below: words(
      `eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn
       neunzehn`,
    ),
    tens: ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'],
    hundred: 'hundert',
  },
  (ten, unit) => `${unit === 'eins' ? 'ein' : unit}und${ten}`,
  (hundred, rest) => `${hundred}${rest}`,
);

const irregular: Readonly<Record<number, string>> = { 1: 'erst', 3: 'dritt', 7: 'siebt', 8: 'acht' };

function ordinals(): (readonly [string, number])[] {
  return upTo(cardinal).flatMap(([word, value]) => {
    const stem = irregular[value] ?? `${word}${value < 20 ? 't' : 'st'}`;
    return ['e', 'en', 'er', 'es', 'em'].map(ending => [stem + ending, value] as const);
  });
}

export const german: LanguageWords = {
  common: `
    der die das und ist nicht wir von zu mit den dem des ein eine einer einen sich auf für sie es wie auch an er
    so dass hat haben wird werden war waren sind ich uns aber als aus bei nach wenn nur noch vor durch um bis über
    zum zur im am doch sein seine ihr ihre man schon denn oder wo da dort heute hier wieder`,
  divisions: {
    volume: 'band bände+ bd. bde.+',
    page: 'seite seiten+ s.',
    book: 'buch buches bücher+ büchern+',
    poem: 'gesang gesangs gesänge+ gesängen+',
    chapter: 'kapitel kapitels kapiteln+ kap.',
    verse: 'vers verse+ versen+ verses v. vv.+',
    sermon: 'predigt predigten+ ansprache',
    letter: 'brief briefe+',
    saying: 'ausspruch aussprüche+ spruch sprüche+ weisheit',
    hadith: 'überlieferung überlieferungen+ nr.',
    paragraph: 'absatz absätze+ abs. ziffer ziff.',
    article: 'artikel artikels artikeln+ these thesen+',
    section: 'abschnitt abschnitte+',
    question: 'frage fragen+',
    canon: 'kanon kanones+',
  },
  of: 'von vom des der im in aus dem',
  and: 'und',
  to: 'bis',
  following: ['f', 'ff'],
  comma: true,
  bookHeads: 'buch buches buchs brief briefe briefes briefs evangelium evangeliums epistel prophet propheten',
  bookFillers: 'das der die des dem den nach an am apostel apostels paulus sankt hl heiligen heilige von im',
  bookOrdinals: `erste:1 ersten:1 erster:1 erstes:1 zweite:2 zweiten:2 zweiter:2 zweites:2 dritte:3 dritten:3 dritter:3
    drittes:3 vierte:4 vierten:4 viertes:4 fünfte:5 fünften:5 fünftes:5`,
  books: `
    gen:genesis,1-mose,1mo jer:jeremia,jer joel:joel amos:amos,am hos:hosea jonah:jona dan:daniel,dan
    exod:2-mose,2mo lev:3-mose,3mo,levitikus num:4-mose,4mo deut:5-mose,5mo,dtn josh:josua judg:ri ruth:rut,ruth
    1sam:1sam 2sam:2sam 1kgs:1kön 2kgs:2kön ezra:esra,esr job:hiob,ijob ps:psalm,psalmen,psalms
    prov:sprüche,sprichwörter,spr eccl:kohelet,koh,prediger,pred song:hoheslied,hohelied,hld,hohenlied,hohenliedes
    lam:klagelieder,klgl ezek:hesekiel,ezechiel,hes,ez obad:obadja,obd mic:micha,mi zeph:zefanja,zephanja,zef
    zech:sacharja,sach mal:maleachi matt:matthäus,matthäusevangelium,mt mark:markus,markusevangelium,mk
    luke:lukas,lukasevangelium,lk john:johannes,johannesevangelium,joh acts:apostelgeschichte,apg
    rom:römer,römerbrief,röm 1cor:1-korinther,1-korintherbrief,1kor 2cor:2-korinther,2-korintherbrief,2kor
    gal:galater,galaterbrief eph:epheser,epheserbrief phil:philipper,philipperbrief col:kolosser,kolosserbrief,kol
    1thess:1-thessalonicher,1-thessalonicherbrief,1thess 2thess:2-thessalonicher,2-thessalonicherbrief,2thess
    1tim:1-timotheus,1-timotheusbrief,1tim 2tim:2-timotheus,2-timotheusbrief,2tim titus:titus,titusbrief,tit
    phlm:philemon,philemonbrief,phlm heb:hebräer,hebräerbrief,hebr jas:jakobus,jakobusbrief,jak
    1pet:1-petrus,1-petrusbrief,1petr 2pet:2-petrus,2-petrusbrief,2petr 1john:1-johannes,1-johannesbrief,1joh
    2john:2-johannes,2-johannesbrief,2joh 3john:3-johannes,3-johannesbrief,3joh jude:judas,judasbrief,jud
    rev:offenbarung,offenbarung-johannes,offb,johannesoffenbarung,apokalypse esth:ester,esther,est
    tob:tobit,tobias,tob jdt:judit,judith,jdt wis:weisheit,weish sir:sirach,jesussirach,sir bar:baruch,bar
    1macc:1-makkabäer,1makk 2macc:2-makkabäer,2makk 1chr:1-chronik,1chr 2chr:2-chronik,2chr 1kgs:1-könige
    2kgs:2-könige`,
  notBooks: 'mark am is re da an so',
  cues: `lesung lesen las lesen wir gelesen predigt predigte evangelium kapitel vers psalm bibel schrift text textstelle vgl siehe
    steht heißt apostel paulus jesus prophet testament epistel bibelstelle perikope`,
  surah: 'sure suren',
  scores: 'spiel tor tore sieg gewann verlor gewinnt endete verlängerung uhr satz tabelle liga mannschaft',
  cardinals: () => [...upTo(cardinal), ...inOrder('ein')],
  ordinals,
};
