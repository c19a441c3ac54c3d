import type { LanguageWords } from './languageWords';
import { inOrder, tensAndUnits, upTo, words } from './numberWords';

const cardinal = tensAndUnits(
  {
    below: words(
      `um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove`,
    ),
    tens: ['', '', 'vinte', 'trinta', 'quarenta', 'cinquenta', 'sessenta', 'setenta', 'oitenta', 'noventa'],
    hundred: 'cem',
  },
  (ten, unit) => `${ten} e ${unit}`,
  (_, rest) => `cento e ${rest}`,
);

export const portuguese: LanguageWords = {
  common: `
    o a os as e é de do da dos das um uma que em para não por com se seu sua nós mas como mais ao à este esta era
    foi são está estão há ser tudo todos muito sem sobre também quando onde já entre porque desde até nosso nossa
    disse hoje aqui ou no na nos nas pelo pela ele ela lhe isso isto`,
  divisions: {
    volume: 'volume volumes+ tomo tomos+ vol. t.',
    page: 'página páginas+ pág. págs.+ p. pp.+',
    book: 'livro livros+',
    poem: 'canto cantos+',
    chapter: 'capítulo capítulos+ cap. caps.+',
    verse: 'versículo versículos+ vers. v. vv.+',
    sermon: 'sermão sermões+ discurso',
    letter: 'carta cartas+',
    saying: 'máxima máximas+ dito ditos+ sentença',
    hadith: 'hadith hadiths+ tradição',
    paragraph: 'parágrafo parágrafos+',
    article: 'artigo artigos+ tese teses+',
    section: 'seção secção seções+ secções+',
    question: 'pergunta perguntas+ questão',
    canon: 'cânone cânones+',
  },
  of: 'de do da dos das em no na',
  and: 'e',
  to: 'a ao até',
  following: ['s', 'ss'],
  comma: true,
  bookHeads: 'livro carta epístola evangelho profeta',
  bookFillers: 'o a os as de do da dos das ao aos à segundo são santo paulo apóstolo profeta',
  bookOrdinals: `primeira:1 primeiro:1 segunda:2 segundo:2 terceira:3 terceiro:3`,
  books: `
    gen:gênesis,gn exod:êxodo,ex lev:levítico,lv num:números,nm deut:deuteronômio,dt josh:josué,js judg:juízes,jz
    ruth:rute,rt 1sam:1-samuel,1sm 2sam:2-samuel,2sm 1kgs:1-reis,1rs 2kgs:2-reis,2rs 1chr:1-crônicas,1cr
    2chr:2-crônicas,2cr ezra:esdras,esd neh:neemias,ne esth:ester,est job:jó,job ps:salmo,salmos,sl
    prov:provérbios,pr eccl:eclesiastes,ecl song:cântico-cânticos,ct,cântico isa:isaías,is jer:jeremias,jr
    lam:lamentações,lm ezek:ezequiel,ez dan:daniel,dn hos:oseias,os joel:joel,jl amos:amós,am
    obad:abdias,obadias,ab jonah:jonas,jn mic:miqueias,mq nah:naum,na hab:habacuc,habacuque,hab zeph:sofonias,sf
    hag:ageu,ag zech:zacarias,zc mal:malaquias,ml matt:mateus,mt mark:marcos,mc luke:lucas,lc john:joão,jo
    acts:atos,atos-apóstolos,actos-apóstolos,actos,at rom:romanos,rm 1cor:1-coríntios,1cor 2cor:2-coríntios,2cor
    gal:gálatas,gl eph:efésios,ef phil:filipenses,fl col:colossenses,cl 1thess:1-tessalonicenses,1ts
    2thess:2-tessalonicenses,2ts 1tim:1-timóteo,1tm 2tim:2-timóteo,2tm titus:tito,tt phlm:filêmon,fm
    heb:hebreus,hb jas:tiago,tg 1pet:1-pedro,1pd 2pet:2-pedro,2pd 1john:1-joão,1jo 2john:2-joão,2jo
    3john:3-joão,3jo jude:judas,jd rev:apocalipse,ap tob:tobias,tb jdt:judite,jt wis:sabedoria,sb
    sir:eclesiástico,sirácida,eclo bar:baruc,baruque,br 1macc:1-macabeus,1mc 2macc:2-macabeus,2mc`,
  notBooks: 'da ca de mal sa',
  cues: `leitura ler lê leu lemos evangelho capítulo versículo salmo bíblia escritura escrituras texto cf ver vede apóstolo paulo
    jesus profeta pregou sermão homilia passagem epístola testamento`,
  surah: 'surata suratas sura suras',
  scores: 'jogo gol gols golo golos ganhou perdeu ganha acabou vitória equipe placar hora horas',
  cardinals: () => [...upTo(cardinal), ...inOrder('dezasseis dezassete dezoito dezanove', 16)],
  ordinals: () => [
    ...inOrder(
      `primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta sétimo/sétima oitavo/oitava
       nono/nona décimo/décima`,
    ),
    ...inOrder(
      `décimo_primeiro décimo_segundo décimo_terceiro décimo_quarto décimo_quinto décimo_sexto décimo_sétimo décimo_oitavo
       décimo_nono vigésimo`,
      11,
    ),
  ],
};
