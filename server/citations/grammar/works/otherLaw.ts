import { pattern } from '../../../transcript/pattern';

/** Things other than laws of a state that have articles, letters or numbers of their own. */
const things = pattern('iu')`
  (?<!\p{L})(?:
    newspaper|weekly|magazine|journal|journalist|editor|blog|blogger|website|encyclopa?edia|thesis|dissertation
    |manuscript|novel|catalogue|inventory|auction|crate|museum|merchandise
    |lease|tenancy|loan|mortgage|bargain|insurance|contract|agreement|accord|memorandum|merger
    |ceasefire|truce|armistice|pact|regulation|directive|ordinance|decree|proclamation|edict|by-?law
    |manifesto|creed|synod|catechism|oath|club|league|federation|company|firm|church
    |scout|hotel|code|penal|statute|state[ ]constitution|protocol|treaty|convention|charter|covenant
    |dictionary|anthology|reporter|cooperative|sacco|monks?|handbook|memoirs|impeachment|confederation|communiqu[ée]|exhibit
    |estatutos?|reglamento|convenio|contrato|peri[óo]dico|revista|tesis|c[óo]digo
    |aufsatz|waren|zeitung|zeitschrift|satzung|vertrag|vertrages|verordnung
    |(?:the|this|that|our|your|my|annual|audit|sunday|evening|daily)[ ]
    (?:rules?|report|paper|deal|trust|will|party|school|society|union|association)
    |(?:peace|loan|trade)[ ]deal|(?:thirty-nine|confession[ ]of)[ ]articles|faith[ ]of
    |concession[ ]for|standing[ ]orders|rules[ ]of[ ]procedure
    |(?:former|old|draft|proposed|previous|new|18\d\d|19\d\d)[ ]constitution|credit[ ]agreement|code[ ]of[ ]conduct|civil[ ]code
  )(?:s|es|['’]s)?(?!\p{L})`;

/** Compounds of German for other laws and contracts, and names of laws in capitals: "Mietvertrag", "EGBGB", "NATO". */
const compounds = pattern('u')`
  (?<!\p{L})(?:
    \p{Lu}\p{Ll}{2,30}
    (?:gesetzbuch|gesetzbuche?s|vertrag|vertrage?s|ordnung|satzung|gesetz|gesetze?s|verordnung|abkommen|konvention)
    |(?:EU|EG|AU|UN|EC|UK|US|USA|NATO|GATT|WTO|ILO|UNESCO|FIFA|UEFA|OAS|OAU|ASEAN|ECOWAS|EGBGB|BGB|StGB|DSGVO|EUV|AEUV|EMRK)
  )(?!\p{L})`;

/** "The constitution of Ohio", "our own constitution": that of a part of the state, or of a body in it. */
const constitutionOfPart =
  /(?<!\p{L})(?:constitution of (?:(?:the State of )?\p{Lu}|(?:the|our|my|a) \p{Ll})|(?:state|own) constitution|has a constitution)/u;

/** States and peoples, and what several states have in common. */
const states = pattern('gu')`
  (?<!\p{L})(?:
    Ameri[ck]a(?:n|ns|nos?|ner)?|United[ ]States|Britain|British|England|English|Scotland|Scottish|Ireland|Irish|France|French|Macron
    |German|Germans|Germany|Bavaria|Bayern|Bayerische[nr]?|Weimar|Weimarer|Austrian?|Österreich|Swiss|Switzerland
    |Schweizer?|Ital(?:y|ian|ians|ia|ien)
    |Spain|Spanish|Portugal|Portuguese|Greece|Greek|Turkey|Turkish|Poland|Polish|Hungar(?:y|ian)|Russian?|Soviet|Ukrain(?:e|ian)
    |India|Indian|Pakistani?|Bangladeshi?|Nepal|Sri[ ]Lankan?|China|Chinese|Japan|Japanese|Korean?|Philippines?|Indonesian?|Malaysian?
    |Ugandans?|Uganda|Tanzanian?|Rwandan?|Ethiopian?|Somalia|Somali|Sudan|Sudanese|Egypt|Egyptian|Ghana|Ghanaian|Nigerian?|Senegal
    |South[ ]Africans?|Namibian?|Zambian?|Zimbabwean?|Kenyan?|Moroccan?|Morocco|Tunisian?|Algerian?|Libyan?|Iranian?|Iran|Iraqi?|Israeli?
    |Mexic(?:o|an)|Brazil|Brazilian|Canadian?|Australian?|Cuban?|Chilean?|Chile|Argentin(?:a|e|ian)|Colombian?|Venezuelan?
    |Francia|Italia|Alemania|Catalu[ñn]a|Inglaterra|M[ée]xico|Frankreich|Italien|Belg(?:ium|ian|ien)|Dutch|Netherlands
    |European[ ]Union|African[ ]Union|Arab[ ]League|Brussels|Warsaw|Montreal|Kyoto|Paris|Geneva|Hague|World[ ]Heritage
  )(?!\p{L})`;

/** Whether a text names a thing other than a law of the state that has articles. */
export function namesOtherThing(text: string): boolean {
  return things.test(text) || compounds.test(text) || constitutionOfPart.test(text);
}

/** Whether a text names a state other than those of a title: "the Indian Parliament", in a record that is not of India. */
export function namesOtherState(text: string, title: string): boolean {
  const own = [...title.matchAll(/\p{Lu}\p{L}{3}/gu)].flatMap(([start]) => [start, peoples[start] ?? start]);
  return (text.match(states) ?? []).some(name => !own.some(start => name.includes(start)));
}

/** The first letters of the word for a people, by those of the name of its state, where they differ. */
const peoples: Readonly<Record<string, string>> = {
  Irel: 'Iris',
  Pola: 'Poli',
  Spai: 'Span',
  Fran: 'Fren',
  Swit: 'Swis',
  Unit: 'Amer',
};
