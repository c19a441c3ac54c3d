import type { LanguageWords } from './languageWords';
import { inOrder, upTo, words } from './numberWords';

const below = words(
  `un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf`,
).map(word => word.replace('_', ' '));
const tens = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

function cardinal(value: number): string {
  if (value >= 100) return value === 100 ? 'cent' : `cent ${cardinal(value - 100)}`;
  if (value < 20) return below[value];
  if (value >= 80) return value === 80 ? 'quatre vingts' : `quatre vingt ${below[value - 80]}`;
  if (value >= 70) return value === 71 ? 'soixante et onze' : `soixante ${below[value - 60]}`;
  const [ten, unit] = [tens[Math.floor(value / 10)], value % 10];
  return unit === 0 ? ten : unit === 1 ? `${ten} et un` : `${ten} ${below[unit]}`;
}

function ordinals(): (readonly [string, number])[] {
  return upTo(cardinal).map(([word, value]) => {
    const stem = word
      .replace(/cinq$/, 'cinqu')
      .replace(/neuf$/, 'neuv')
      .replace(/e$|(?<=vingt)s$/, '');
    return [`${stem}ième`, value] as const;
  });
}

export const french: LanguageWords = {
  common: `
    le la les et est de des du un une que qui dans pour pas nous vous il elle ils sur au aux avec ce cette ces par
    plus ne se son sa ses notre nos mais ou où comme était été sont a ont être fait tout tous on y en si même sans
    leur leurs dit puis quand aujourd ici encore`,
  divisions: {
    volume: 'tome tomes+ volume volumes+ t. vol.',
    page: 'page pages+ p. pp.+',
    book: 'livre livres+',
    poem: 'chant chants+',
    chapter: 'chapitre chapitres+ chap. ch.',
    verse: 'verset versets+ v. vv.+',
    sermon: 'sermon sermons+ prêche discours',
    letter: 'lettre lettres+',
    saying: 'maxime maximes+ sagesse sentence',
    hadith: 'hadith hadiths+ tradition',
    paragraph: 'paragraphe paragraphes+ alinéa alinéas+',
    article: 'article articles+ thèse thèses+',
    section: 'section sections+',
    question: 'question questions+',
    canon: 'canon canons+',
  },
  of: 'de du des d la le les l dans au aux',
  and: 'et',
  to: 'à au jusqu',
  following: ['s', 'ss'],
  comma: true,
  bookHeads: 'livre lettre épître évangile prophète',
  bookFillers: 'le la les l de du des d aux au à selon saint sainte st paul apôtre prophète',
  bookOrdinals: `premier:1 première:1 deuxième:2 second:2 seconde:2 troisième:3 1er:1 1re:1 1ère:1 2e:2 2ème:2 3e:3 3ème:3`,
  books: `
    gen:genèse,gn exod:exode,ex lev:lévitique,lv num:nombres,nb deut:deutéronome,dt josh:josué,jos judg:juges,jg
    ruth:ruth,rt 1sam:1-samuel,1s 2sam:2-samuel,2s 1kgs:1-rois,1r 2kgs:2-rois,2r 1chr:1-chroniques,1ch
    2chr:2-chroniques,2ch ezra:esdras,esd neh:néhémie,ne esth:esther,est job:job,jb ps:psaume,psaumes,ps
    prov:proverbes,pr eccl:ecclésiaste,qohélet,qo,ec,qohéleth song:cantique-cantiques,cantique,ct
    isa:isaïe,ésaïe,is,es jer:jérémie,jr lam:lamentations,lm ezek:ézéchiel,ez dan:daniel,dn hos:osée,os
    joel:joël,jl amos:amos,am obad:abdias,ab jonah:jonas,jon mic:michée,mi nah:nahum,na hab:habacuc,habaquq,ha
    zeph:sophonie,so hag:aggée,ag zech:zacharie,za mal:malachie,ml matt:matthieu,mt mark:marc,mc luke:luc,lc
    john:jean,jn acts:actes,actes-apôtres,ac rom:romains,rm 1cor:1-corinthiens,1co 2cor:2-corinthiens,2co
    gal:galates,ga eph:éphésiens,ep phil:philippiens,ph col:colossiens,col 1thess:1-thessaloniciens,1th
    2thess:2-thessaloniciens,2th 1tim:1-timothée,1tm 2tim:2-timothée,2tm titus:tite,tt phlm:philémon,phm
    heb:hébreux,he jas:jacques,jc 1pet:1-pierre,1p 2pet:2-pierre,2p 1john:1-jean,1jn 2john:2-jean,2jn
    3john:3-jean,3jn jude:jude rev:apocalypse,ap tob:tobie,tb jdt:judith,jdt wis:sagesse,sg
    sir:siracide,ecclésiastique,si bar:baruch,ba 1macc:1-maccabées,1m 2macc:2-maccabées,2m`,
  notBooks: 'ca at mal ne de',
  cues: `lecture lectures lire lit lu lisons évangile chapitre verset psaume bible écriture écritures texte cf voir voyez apôtre paul
    jésus prophète prédication sermon homélie passage épître testament`,
  surah: 'sourate sourates',
  scores: 'match but buts victoire gagné gagna perdu perdit gagne score finit équipe set championnat heure heures',
  cardinals: () => upTo(cardinal),
  ordinals: () => [...ordinals(), ...inOrder('premier/première second/seconde')],
};
