import type { LanguageWords } from './languageWords';

/** Only names that the English table of bible-passage-reference-parser does not have: Hebrew ones in Latin letters. */
export const english: LanguageWords = {
  common: '',
  divisions: {},
  of: '',
  and: '',
  to: '',
  comma: false,
  bookHeads: 'sefer',
  bookFillers: 'ha',
  bookOrdinals: '',
  books: `
    judg:jgs ruth:ru song:sg ezek:ez hag:hg titus:ti tob:tb bar:bar 1macc:1mc 2macc:2mc gen:bereshit,bereishit
    exod:shemot,shmot lev:vayikra num:bamidbar,bemidbar deut:devarim josh:yehoshua judg:shoftim
    1sam:1-shmuel,1-shemuel 2sam:2-shmuel,2-shemuel 1kgs:1-melachim,1-melakhim 2kgs:2-melachim,2-melakhim
    isa:yeshayahu,yeshaya,yeshayah jer:yirmiyahu,yirmeyahu,yirmiyah ezek:yechezkel,yehezkel,yechezkel hos:hoshea
    joel:yoel obad:ovadiah,ovadya,ovadyah jonah:yonah mic:michah,mikhah nah:nachum hab:chavakuk,chabakuk,habakuk
    zeph:tzefaniah,tzephaniah,tzefanyah hag:chaggai zech:zecharyah,zekharyah,zechariah mal:malachi,malakhi
    ps:tehillim,tehilim prov:mishlei,mishle job:iyov,iyyov song:shir-hashirim,shir-ha-shirim
    lam:eichah,eikhah,eicha eccl:kohelet,koheleth,qohelet,qoheleth neh:nechemiah,nehemyah
    1chr:1-divrei-hayamim,1-divrei-ha-yamim 2chr:2-divrei-hayamim,2-divrei-ha-yamim`,
  cues: '',
  scores: '',
};
