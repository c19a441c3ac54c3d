import { patternSource } from './pattern';

/** Names of languages in lower case, as a part of an expression. Languages of speakers at assemblies and in interviews. */
export const languageName = patternSource`
  (?:
    afrikaans|akan|albanian|amharic|arabic|aramaic|armenian|assyrian|aymara|azerbaijani|azeri|baluchi|balochi|bambara
    |basque|belarusian|bengali|bangla|bosnian|breton|bulgarian|burmese|cantonese|catalan|chechen|chinese|cornish
    |creole|croatian|czech|danish|dari|dutch|english|estonian|farsi|fijian|filipino|finnish|flemish|french|frisian
    |fulani|gaelic|galician|ganda|georgian|german|greek|guarani|gujarati|hausa|hawaiian|hebrew|hindi|hindustani
    |hungarian|icelandic|igbo|indonesian|irish|italian|japanese|javanese|kannada|kashmiri|kazakh|khmer
    |kinyarwanda|kirundi|konkani|korean|kurdish|kyrgyz|lao|latin|latvian|lithuanian|luganda|macedonian|malagasy
    |malay|malayalam|maltese|mandarin|m[aā]ori|marathi|mohawk|mongolian|navajo|nepali|norwegian|ojibwe?|cree
    |oriya|oromo|pashto|pashtu|persian|polish|portuguese|punjabi|quechua|romanian|romansh|russian|samoan
    |sanskrit|serbian|sesotho|shona|sindhi|sinhala|sinhalese|slovak|slovene|slovenian|somali|sorbian|spanish
    |sundanese|swahili|kiswahili|swedish|syriac|tagalog|tajik|tamil|tatar|telugu|thai|tibetan|tigrinya|tongan
    |tswana|turkish|turkmen|twi|ukrainian|urdu|uyghur|uzbek|vietnamese|welsh|wolof|xhosa|yiddish|yoruba|zulu
    |inuktitut|inuktut
  )`;
