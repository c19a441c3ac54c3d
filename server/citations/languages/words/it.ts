import type { LanguageWords } from './languageWords';
import { inOrder, tensAndUnits, upTo, words } from './numberWords';

const cardinal = tensAndUnits(
  {
    below: words(
      `uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette
       diciotto diciannove`,
    ),
    tens: ['', '', 'venti', 'trenta', 'quaranta', 'cinquanta', 'sessanta', 'settanta', 'ottanta', 'novanta'],
    hundred: 'cento',
  },
  (ten, unit) => (/^[uo]/.test(unit) ? ten.slice(0, -1) + unit : ten + unit),
  (hundred, rest) => hundred + rest,
);

function ordinals(): (readonly [string, number])[] {
  return upTo(cardinal)
    .slice(10)
    .flatMap(([word, value]) => {
      const stem = /(?:tre|sei)$/.test(word) ? word : word.slice(0, -1);
      return [`${stem}esimo`, `${stem}esima`].map(form => [form, value] as const);
    });
}

export const italian: LanguageWords = {
  common: `
    il lo la i gli le e è di del della dei delle un una che in per non con si su suo sua noi ma come più al alla
    questo questa era sono ha hanno essere tutto tutti senza sul sulla anche quando dove già se tra perché da dal
    dalla fino nostro nostra disse oggi qui o ci nel nella nei ai agli chi`,
  divisions: {
    volume: 'volume volumi+ tomo tomi+ vol. t.',
    page: 'pagina pagine+ pag. pagg.+ p. pp.+',
    book: 'libro libri+',
    poem: 'canto canti+',
    chapter: 'capitolo capitoli+ cap. capp.+',
    verse: 'versetto versetti+ v. vv.+',
    sermon: 'sermone sermoni+ discorso predica',
    letter: 'lettera lettere+',
    saying: 'massima massime+ detto detti+ sentenza',
    hadith: 'tradizione tradizioni+',
    paragraph: 'paragrafo paragrafi+ comma commi+',
    article: 'articolo articoli+ tesi',
    section: 'sezione sezioni+',
    question: 'domanda domande+ questione',
    canon: 'canone canoni+',
  },
  of: 'di del della dello dei delle degli dell in nel nella da dal',
  and: 'e ed',
  to: 'a al ai fino',
  following: ['s', 'ss'],
  comma: true,
  bookHeads: 'libro lettera epistola vangelo profeta',
  bookFillers:
    'il lo la i gli le di del della dei delle degli ai agli alla al a secondo san santo paolo apostolo profeta',
  bookOrdinals: `prima:1 primo:1 seconda:2 secondo:2 terza:3 terzo:3`,
  books: `
    gen:genesi,gen,gn exod:esodo,es lev:levitico,lv num:numeri,nm deut:deuteronomio,dt josh:giosuè,gs
    judg:giudici,gdc ruth:rut,rt 1sam:1-samuele,1sam 2sam:2-samuele,2sam 1kgs:1-re 2kgs:2-re 1chr:1-cronache,1cr
    2chr:2-cronache,2cr ezra:esdra,esd neh:neemia,ne esth:ester,est job:giobbe,gb ps:salmo,salmi,sal
    prov:proverbi,pr,prov eccl:qoelet,qohelet,ecclesiaste,qo song:cantico-cantici,cantico,ct isa:isaia,is
    jer:geremia,ger lam:lamentazioni,lam ezek:ezechiele,ez dan:daniele,dn hos:osea,os joel:gioele,gl amos:amos,am
    obad:abdia,abd jonah:giona,gio mic:michea,mi nah:naum,na hab:abacuc,ab zeph:sofonia,sof hag:aggeo,ag
    zech:zaccaria,zc mal:malachia,ml matt:matteo,mt mark:marco,mc luke:luca,lc john:giovanni,gv
    acts:atti,atti-apostoli,at rom:romani,rm 1cor:1-corinzi,1cor 2cor:2-corinzi,2cor gal:galati,gal eph:efesini,ef
    phil:filippesi,fil col:colossesi,col 1thess:1-tessalonicesi,1ts 2thess:2-tessalonicesi,2ts 1tim:1-timoteo,1tm
    2tim:2-timoteo,2tm titus:tito,tt phlm:filemone,fm heb:ebrei,eb jas:giacomo,gc 1pet:1-pietro,1pt
    2pet:2-pietro,2pt 1john:1-giovanni,1gv 2john:2-giovanni,2gv 3john:3-giovanni,3gv jude:giuda,gd
    rev:apocalisse,ap tob:tobia,tb jdt:giuditta,gdt wis:sapienza,sap sir:siracide,sir bar:baruc,bar
    1macc:1-maccabei,1mac 2macc:2-maccabei,2mac`,
  notBooks: 'ca da mal ne se',
  cues: `lettura leggere legge letto leggiamo vangelo capitolo versetto salmo bibbia scrittura scritture testo cf cfr vedi apostolo
    paolo gesù profeta predicò sermone omelia brano passo testamento`,
  surah: 'sura sure',
  scores: 'partita gol vinto vinse perso perse vince finì vittoria squadra punteggio ore',
  cardinals: () => upTo(cardinal),
  ordinals: () => [
    ...inOrder(
      `primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima ottavo/ottava nono/nona
       decimo/decima`,
    ),
    ...ordinals(),
  ],
};
