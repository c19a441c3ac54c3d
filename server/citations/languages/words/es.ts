import type { LanguageWords } from './languageWords';
import { inOrder, tensAndUnits, upTo, words } from './numberWords';

const cardinal = tensAndUnits(
  {
    below: words(
      `uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho
       diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve`,
    ),
    tens: ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'],
    hundred: 'cien',
  },
  (ten, unit) => `${ten} y ${unit}`,
  (_, rest) => `ciento ${rest}`,
);

export const spanish: LanguageWords = {
  common: `
    el la los las y es de del un una que en para no por con se su sus nosotros nos pero como más lo al este esta
    estos era fue son está están ha han hay ser todo todos muy sin sobre también cuando donde ya si entre porque
    desde hasta nuestro nuestra dijo hoy aquí o u le les me esto eso`,
  divisions: {
    volume: 'tomo tomos+ volumen volúmenes+ t. vol.',
    page: 'página páginas+ pág. págs.+ p. pp.+',
    book: 'libro libros+',
    poem: 'canto cantos+',
    chapter: 'capítulo capítulos+ cap. caps.+',
    verse: 'versículo versículos+ aleya aleyas+ vers. v. vv.+',
    sermon: 'sermón sermones+ discurso',
    letter: 'carta cartas+',
    saying: 'máxima máximas+ dicho dichos+ sentencia',
    hadith: 'hadiz hadices+ tradición',
    paragraph: 'párrafo párrafos+ apartado apartados+',
    article: 'artículo artículos+ tesis',
    section: 'sección secciones+',
    question: 'pregunta preguntas+ cuestión',
    canon: 'canon cánones+',
  },
  of: 'de del la el en los las',
  and: 'y e',
  to: 'a al hasta',
  following: ['s', 'ss'],
  comma: true,
  bookHeads: 'libro carta epístola evangelio profeta san',
  bookFillers: 'el la los las de del a según san santo santa pablo apóstol profeta',
  bookOrdinals: `primera:1 primero:1 primer:1 segunda:2 segundo:2 tercera:3 tercero:3 tercer:3`,
  books: `
    gen:génesis,gn,gen exod:éxodo,ex lev:levítico,lv num:números,nm deut:deuteronomio,dt josh:josué,jos
    judg:jueces,jue ruth:rut,rt 1sam:1-samuel,1sam,1sm 2sam:2-samuel,2sam,2sm 1kgs:1-reyes,1re 2kgs:2-reyes,2re
    1chr:1-crónicas,1cro,1cr 2chr:2-crónicas,2cro,2cr ezra:esdras,esd neh:nehemías,neh esth:ester,est job:job,jb
    ps:salmo,salmos,sal prov:proverbios,prov,pr eccl:eclesiastés,ecl song:cantar-cantares,cantares,cantar,cant,ct
    isa:isaías,is jer:jeremías,jer lam:lamentaciones,lam ezek:ezequiel,ez dan:daniel,dan,dn hos:oseas,os
    joel:joel,jl amos:amós,am obad:abdías,abd jonah:jonás,jon mic:miqueas,miq nah:nahúm,nah hab:habacuc,hab
    zeph:sofonías,sof hag:ageo,hageo,ag zech:zacarías,zac mal:malaquías,mal matt:mateo,mt mark:marcos,mc
    luke:lucas,lc john:juan,jn acts:hechos,hechos-apóstoles,hch rom:romanos,rom,rm 1cor:1-corintios,1cor
    2cor:2-corintios,2cor gal:gálatas,gal eph:efesios,ef phil:filipenses,flp col:colosenses,col
    1thess:1-tesalonicenses,1tes 2thess:2-tesalonicenses,2tes 1tim:1-timoteo,1tim 2tim:2-timoteo,2tim
    titus:tito,tit phlm:filemón,flm heb:hebreos,hb,heb jas:santiago,sant,st 1pet:1-pedro,1pe 2pet:2-pedro,2pe
    1john:1-juan,1jn 2john:2-juan,2jn 3john:3-juan,3jn jude:judas,jds rev:apocalipsis,ap tob:tobías,tob
    jdt:judit,jdt wis:sabiduría,sab sir:eclesiástico,sirácida,eclo,sir bar:baruc,bar 1macc:1-macabeos,1mac
    2macc:2-macabeos,2mac`,
  notBooks: 'de la mal da hec',
  cues: `lectura leer lee leyó leemos evangelio capítulo versículo salmo biblia escritura escrituras texto cf véase ver apóstol pablo
    jesús profeta predicó sermón homilía pasaje epístola testamento`,
  surah: 'sura suras azora azoras',
  scores: 'partido gol goles ganó perdió gana terminó victoria equipo marcador liga hora horas',
  cardinals: () => upTo(cardinal),
  ordinals: () =>
    inOrder(
      `primero/primer/primera segundo/segunda tercero/tercer/tercera cuarto/cuarta quinto/quinta sexto/sexta
       séptimo/séptima octavo/octava noveno/novena décimo/décima undécimo/undécima/decimoprimero duodécimo/duodécima/decimosegundo
       decimotercero/decimotercera decimocuarto/decimocuarta decimoquinto/decimoquinta decimosexto/decimosexta
       decimoséptimo/decimoséptima decimoctavo/decimoctava decimonoveno/decimonovena vigésimo/vigésima`,
    ),
};
