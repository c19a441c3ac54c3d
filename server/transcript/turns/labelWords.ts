import { fold } from '../../text/fold';
import { partsOfSpeech } from '../../text/lexicon';
import { pattern, patternSource } from '../pattern';
import { kindOfArabicName } from './arabicLabels';
import type { LabelKind } from './labelKind';

/** Titles that stand before nothing but a name. Folded, without points. */
const civilTitles = setOf(`
  mr mrs ms messrs mme mlle mgr m mm miss mister madam madame monsieur dr dra prof professor sir herr frau senor senora
  sr sra hon sen rep signor signora sig sigra dott dottssa dottor dottoressa avv senhor senhora
  councilor councillor councilman councilwoman councilmember alderman alderwoman
  selectman selectwoman assemblyman assemblywoman bro sis cde`);
/** Ranks and offices that may also begin another thing: "General Council", "King James". */
const ranks = setOf(`
  doctor senator representative congressman congresswoman judge justice lord lady dame baroness amb ambassador gen
  general col colonel capt captain major lt sgt admiral rev reverend fr father sister brother bishop archbishop cardinal
  rabbi imam ayatollah sheikh shaykh shaikh mullah don dona president vice-president minister secretary governor mayor
  chairman chairwoman commissioner director king queen prince princess supervisor trustee chair clerk freeholder alderperson
  councilperson superintendent sheriff vice-chair vice-chairman reeve warden comrade kollege kollegin genosse genossin
  compagno compagna camarada pfarrer pfarrerin pastor pastorin vikar vikarin schwester bruder pater abbe pere soeur padre
  suor ustadh ustadha mufti maulana hajji metropolitan archimandrite abbot abbess patriarch archdeacon deacon canon elder swami
  guru lama rav sayyid allama`);

/** What is said in place of a name to the person who presides: "Mr. President: I rise to speak." */
const offices = setOf(`
  president speaker chairman chairwoman chairperson chair secretary minister premier chancellor mayor governor judge
  justice moderator deputy vice-president secretary-general ambassador senator commissioner director dean rector
  principal`);

/** Nouns for those who speak in a hall, a court, an interview or a broadcast. Folded. */
const roles = setOf(`
  president chair chairman chairwoman chairperson speaker moderator host hostess presenter anchor announcer narrator
  interviewer interviewee interpreter translator reporter correspondent journalist questioner respondent witness court
  clerk bailiff foreman foreperson juror jury counsel defendant plaintiff prosecutor prosecution defence defense
  examiner coroner magistrate judge justice arbitrator commissioner registrar secretary rapporteur usher delegate
  representative member minister premier chancellor governor mayor senator deputy ambassador director secretary-general
  dean rector principal provost teacher lecturer professor student pupil caller guest panellist panelist participant
  voice audience congregation crowd operator facilitator chaplain priest pastor rabbi imam deacon celebrant
  bishop officiant reader lector cantor leader people all assembly responder doctor nurse officer inspector detective
  attorney solicitor barrister lawyer appellant applicant petitioner complainant observer spokesman spokeswoman
  spokesperson treasurer convener convenor commander captain researcher informant
  vorsitzender vorsitzende prasident prasidentin presidente presidenta moderatrice moderateur entrevistador
  entrevistadora intervistatore befrager befragte dolmetscher journaliste animateur председатель ведущии ведущая
  корреспондент councilor councillor voix vocero portavoz stimme lektor lektorin liturg liturgin gemeinde kantor kantorin
  prediger predigerin pfarrer pfarrerin zelebrant lecteur lectrice celebrante assemblee pretre lectora asamblea sacerdote
  lettore lettrice assemblea leitor leitora assembleia zuhorer zuhorerin horer horerin zuschauer zuschauerin zwischenrufer
  auditeur auditrice spectateur spectatrice oyente ascoltatore ascoltatrice ouvinte dinleyici swami swamiji guru rebbe`);

/** Words before the noun of a role: `Female Speaker 2`, `Unidentified Juror`, `One of the delegates`. */
const roleModifiers = setOf(`
  the a an unidentified unknown male female first second third fourth fifth deputy vice acting assistant lord chief
  presiding honorary hon prime foreign audience another several some one of old young same next other principal hearing un une una ein eine
  grand district attorney el la le der die outgoing incoming`);

/** Words that begin paragraphs before a colon and are no names, though no list of common words has them. Folded. */
const notNames = setOf(`
  verse chorus refrain bridge intro outro coda hymn psalm antiphon versicle collect epistle gospel lectionary canticle
  recitation ayah sura surah surat hadith sunnah dua quran koran bible torah tafsir commentary exegesis translation
  footnote endnote footnotes nota bene nb ps pps re fyi eg ie etc appendix annex abstract keywords synopsis preface
  foreword epilogue prologue monday tuesday wednesday thursday friday saturday sunday january february july
  september october november december spring summer autumn winter morning afternoon evening noon
  midnight today tomorrow yesterday firstly secondly thirdly fourthly lastly finally un eu usa uk faq dear ladies
  gentlemen friends fellow brothers sisters colleagues comrades excellency excellencies citizens distinguished honourable
  honorable esteemed respected beloved countrymen compatriots neighbours neighbors genesis exodus leviticus
  deuteronomy proverbs ecclesiastes lamentations acts romans corinthians galatians ephesians philippians colossians
  thessalonians hebrews revelation source sources attendees attending apologies subject cc bcc date place venue location
  occasion event title topic speakers agenda minutes transcript transcribed translated recorded edited tel fax email url
  isbn issn doi orden ordine ordre tagesordnung sumario sommaire disclaimer notice warning copyright credits caption
  summary correction clarification`);

/** Names of persons that alone may be a book of the Bible, a surah or a month. Folded. */
const ambiguousAlone = setOf(`
  joshua samuel ezra nehemiah esther job isaiah jeremiah ezekiel daniel hosea joel amos obadiah jonah micah nahum
  habakkuk zephaniah haggai zechariah malachi matthew mark luke john james peter jude philemon timothy titus ruth
  march april may june august hud yunus yusuf ibrahim maryam luqman muhammad nuh`);

/** Words in small letters inside names. */
const smallWords = setOf(`
  of the de da do dos du des la las le los del della di van von der den ter zu bin ibn bint al el ben abu and y e for in
  to on pro tempore tem auf und et`);
/** What a speaker asks the hall to do with a name: "Compare Hobbes: Leviathan, chapter 13". */
const requests = setOf('compare consider recall remember imagine suppose quote quoting see');
const startsLikeMail = setOf('to from by in on for');

/**
 * The kind of a name, as a label has it; undefined where the words are no name. Names have capitals, and small words only
 * between them; roles may be written `A member`.
 */
export function kindOfName(name: string): LabelKind | undefined {
  if (/[\u0620-\u06ff]/.test(name)) return kindOfArabicName(name);
  if (frenchOffice.test(name) || officeOfHouse.test(name)) return 'role';
  if (person.test(name) || somebody.test(name)) return 'role';
  if (memberOfCortes.test(name)) return 'titled';
  const words = wordsOf(name);
  if (words.length === 0) return undefined;
  if (isFromTheFloor(name) || (isRole(words) && isRoleInSmallLetters(name))) return 'role';
  if (!isCapitalised(name) || startsLikeMail.has(words[0])) return undefined;
  if (words.length > 1 && requests.has(words[0])) return undefined;
  if (isQuestionOrAnswer(words)) return 'letter';
  const own = words[0] === 'the' ? words.slice(1) : words;
  if (civilTitles.has(own[0]) && isOffice(own.slice(1))) return 'address';
  if (isRole(words)) return 'role';
  if (/\d$/.test(name)) return undefined;
  if (own.length > 1 && civilTitles.has(own[0])) return 'titled';
  if (words.some(word => notNames.has(word))) return undefined;
  return own.length > 1 && ranks.has(own[0]) && isUncommon(own.slice(1).join(' ')) ? 'titled' : 'name';
}

/** "M. le président", "Mme la rapporteure générale". */
const frenchOffice = pattern('u')`
  ^(?:M\.|Mme|MM\.|Mmes|Monsieur|Madame)[ ](?:le|la|les)[ ](?:vice-)?(?:président(?:e|s)?|rapporteure?|ministre|secrétaire|maire|doyenn?e?
  |garde|commissaire|juge|procureure?|avocate?|greffi(?:er|ère)|gouverneure?|directeur|directrice)(?:[ ]\p{L}[\p{L}'’-]{1,20}){0,6}$`;
/** Who presides, where the house has a word of its own: "An Ceann Comhairle", "An Leas-Chathaoirleach", "Y Llywydd". */
const officeOfHouse = pattern('u')`
  ^(?:(?:An|AN)[ ](?:Leas-?)?(?:Ceann|Cheann|CEANN|CHEANN)[ ](?:Comhairle|COMHAIRLE)|(?:An|AN)[ ](?:Leas-?)?(?:Cathaoirleach
  |Chathaoirleach|CATHAOIRLEACH)
  |(?:An|AN)[ ](?:Taoiseach|TAOISEACH|Tánaiste|TÁNAISTE)|Y[ ](?:Dirprwy[ ])?Lywydd|Y[ ]Llywydd)$`;
/** "El señor PRESIDENTE", "La señora IRIARTE OCHOA", "O Sr. Presidente", "A Sr.ª Ministra da Saúde". */
const memberOfCortes = pattern('u')`
  ^(?:(?:El|La)[ ](?:señora?|senyora?|Sra?\.|diputad[oa]|senadora?|ministr[oa]|consejer[oa])|[OA][ ](?:Sr\.ª?|Sra\.|SR\.ª?|SRA\.|señora?))
  [ ]\p{Lu}[\p{L}’'-]+(?:[ ](?:(?:de|del|da|do|dos|das|la|las|los|y|e|i)[ ]){0,2}\p{Lu}[\p{L}’'-]*){0,7}$
  |^El[ ]señor[ ](?:vice)?presidente$|^La[ ]señora[ ](?:vice)?presidenta$`;
/** Somebody without a name: "OLD MAN", "Young Woman 2", "Second Boy". */
const person = pattern('')`
  ^(?:(?:OLD|YOUNG|FIRST|SECOND|THIRD|LITTLE|TALL|ANOTHER|ELDERLY|MIDDLE-AGED|UNIDENTIFIED|UNKNOWN)[ ](?:MAN|WOMAN|BOY|GIRL
  |LADY|GENTLEMAN|CHILD|SOLDIER|SAILOR|FISHERMAN|MONK|NUN)(?:[ ]\d)?
  |(?:Old|Young|First|Second|Third|Another|Elderly|Unidentified|Unknown)[ ](?:[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl|[Ll]ady
  |[Gg]entleman|[Cc]hild)(?:[ ]\d)?
  |(?:MAN|WOMAN|BOY|GIRL|Sister|Brother|Ustadha?|Sh[ae](?:y|i)kh|Mufti|Khatib|Maulana|Pfarrerin|Pfarrer)(?:[ ]\d)?)$`;

/** Somebody without a name in the hall: "Una señora", "Eine Frau in der dritten Reihe", "Un homme au fond", "Una voce". */
const oneOfThem = patternSource`
  (?:
    (?:Una|La|Otra)[ ](?:señora|mujer|niña|chica|joven|hermana)|(?:Un|El|Otro)[ ](?:señor|hombre|niño|joven|hermano)
    |(?:Eine|Die)[ ](?:Frau|Dame|Stimme|Hörerin|Teilnehmerin)|(?:Ein|Der)[ ](?:Mann|Herr|Junge|Hörer|Teilnehmer)
    |(?:Une|La)[ ](?:femme|dame|voix|participante|auditrice)|(?:Un|Le)[ ](?:homme|monsieur|participant|auditeur)
    |(?:Una|La)[ ](?:signora|donna|voce|ragazza)|(?:Un|Il)[ ](?:signore|uomo|ragazzo)
    |(?:Uma|A)[ ](?:senhora|mulher|voz)|(?:Um|O)[ ](?:senhor|homem)
  )`;
const somebody = pattern('')`
  ^(?:
    ${oneOfThem}
    |Frau|Mann|Stimme|Zuruf|Femme|Homme|Voix|Mujer|Hombre|Voz|Donna|Uomo|Voce
  )(?:[ ](?:
    aus[ ](?:dem|der)[ ](?:Publikum|Saal|Versammlung|Gemeinde)
    |(?:in|aus)[ ]der[ ](?:ersten|zweiten|dritten|vierten|letzten|hinteren)[ ]Reihe
    |(?:von[ ])?hinten|vorne|au[ ]fond|du[ ]fond|(?:dans|de)[ ]la[ ]salle|(?:du|dans[ ]le)[ ]public|au[ ](?:premier|deuxième|dernier)[ ]rang
    |del[ ]público|(?:desde[ ]el|del|al)[ ]fondo|(?:en|de|desde)[ ]la[ ]sala|da[ ]plateia|ao[ ]fundo
    |(?:dal|in)[ ]fondo|dal[ ]pubblico|(?:in|dalla)[ ]sala
  ))(?:[ ]\d)?$
  |^(?:
    ${oneOfThem}
    |(?:WOMAN|MAN|BOY|GIRL|VOICE|CHILD|SOMEONE)[ ](?:IN|FROM|AT)[ ](?:THE[ ])?(?:AUDIENCE|CROWD|BACK|FLOOR|GALLERY|PEWS)
  )(?:[ ]\d)?$`;

/** Whether a name has a word that is no common English word: "Ines Varga", not "Morning Session". "Mark" may be a book. */
export function isUncommon(name: string): boolean {
  const words = wordsOf(name);
  if (words.length === 1 && ambiguousAlone.has(words[0])) return false;
  return words.some(
    word => word.length > 1 && !smallWords.has(word) && !/^[ivx]+$/.test(word) && partsOfSpeech(word).length === 0,
  );
}

/** Whether a word is a name of persons, and of something else as well. */
export function mayBePerson(name: string): boolean {
  return ambiguousAlone.has(name);
}

/** Folded words without points and without a number at the end. */
function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter(word => word !== '' && !/^#?\d+$/.test(word) && word !== 'no');
}

/** Whether words begin with capitals, except for small words between them, and have only the signs that names have. */
function isCapitalised(name: string): boolean {
  const words = name.split(/\s+/);
  return words.every((word, i) => {
    const isLast = i === words.length - 1;
    if (i > 0 && /^(?:#?\d{1,3}|[Nn]o\.)$/.test(word)) return isLast || word.endsWith('.');
    if (i > 0 && !isLast && smallWords.has(word.toLowerCase())) return true;
    if (i > 0 && isLast && /^(?:tempore|tem)$/.test(word)) return true;
    return isCapitalisedWord(word.replace(/^(?:al-|el-|d['’]|l['’])/, ''), isLast);
  });
}

const letterRun =
  /^[^\s\d.,:;!?()[\]{}<>"“”«»*_/\\|=+#@&…،؛؟~^%$-]+(?:-[^\s\d.,:;!?()[\]{}<>"“”«»*_/\\|=+#@&…~^%$-]+)*$/;

function isCapitalisedWord(word: string, isLast: boolean): boolean {
  const first = word[0];
  if (first === undefined || first === first.toLowerCase()) return false;
  // Initials: `J.`, `J.R.`
  if (/^(?:[^\s\d.,-]\.-?){1,4}$/.test(word)) return true;
  const plain = word.replace(/,$/, '');
  const bare = plain.replace(/\.$/, '');
  if (plain !== word && isLast) return false;
  if (bare !== plain && !civilTitles.has(fold(bare)) && !ranks.has(fold(bare)) && !/^(?:jr|sr)$/i.test(bare))
    return false;
  return letterRun.test(bare);
}

function isQuestionOrAnswer(words: readonly string[]): boolean {
  return words.length === 1 && /^(?:question|answer|frage|antwort|pregunta|respuesta|domanda|risposta)$/.test(words[0]);
}

function isOffice(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= 2 && words.every(word => offices.has(word));
}

/** What a person is, in small letters behind the name: "chair" in "Ana Ruiz, chair". */
export function isRoleBehindName(words: string): boolean {
  const found = words === words.toLowerCase() ? wordsOf(words) : [];
  return found.length > 0 && isRole(found);
}

/** `The Chair`, `Male Speaker 2`, `Minister of Trade`, `Counsel for the Defence`, `One of the delegates`. */
function isRole(words: readonly string[]): boolean {
  let i = 0;
  while (i < words.length - 1 && roleModifiers.has(words[i])) i++;
  if (!isNounOfRole(words[i])) return false;
  const next = words[i + 1];
  return next === undefined || /^(?:of|for|in|at|from|pro|general|designate)$/.test(next) || isNounOfRole(next);
}

/** Also in the plural: `Delegates`, `Voices`, `Deputies`. */
function isNounOfRole(word: string): boolean {
  if (roles.has(word) || (word.endsWith('s') && roles.has(word.slice(0, -1)))) return true;
  return word.endsWith('ies') && roles.has(`${word.slice(0, -3)}y`);
}

/** `A member`, `An hon. Member`, `Several delegates`, `Audience member`, of the floor or not. */
function isRoleInSmallLetters(name: string): boolean {
  const words = name.split(/\s+/);
  const [first] = words;
  return (
    words.length <= 6 &&
    first[0] !== first[0].toLowerCase() &&
    !/[,]/.test(name) &&
    roleModifiers.has(wordsOf(first)[0])
  );
}

function isFromTheFloor(name: string): boolean {
  return fromTheFloor.test(name);
}

const fromTheFloor = pattern('i')`
  ^(?:an? |the |another |one )?(?:(?:audience|young|old|elderly|unidentified) )?(?:
    question|questioner|voice|comment|call|shout|member|delegate|guest|woman|man|lady|gentleman|girl|boy|child|brother
    |sister|student|pupil|listener|participant|visitor|speaker|heckler|person|somebody|someone|parishioner|reporter
  )s? (?:from|in|of|at|on|near|by|with) (?:
    (?:the|an?) (?:(?:[a-z]+ )?(?:front|back|first|second|third|fourth|fifth|last|next|red|green|blue|white|black|grey|yellow
    |far|left|right|side|upper|public|press|visitors['’]) )?
    (?:floor|audience|gallery|hall|back|crowd|press|public|opposition|congregation|rows?|front|rear|balcony|door|aisle|left|right
    |middle|side|pews?|seats?|room|stairs|corner|window|scarf|hat|coat|jacket|jumper|shirt|dress|cap|tie)
    (?: of the (?:hall|room|church|mosque|chapel|tent))?
    |row (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)
  )$`;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
