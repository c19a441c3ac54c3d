import { fold } from '../../text/fold';
import { partsOfSpeech } from '../../text/lexicon';
import { pattern, patternSource } from '../pattern';

/** Forms of address and ranks before a name, with their point: `Mr. Pell`, `Prof. Varga`, `Frau Rill`. */
export const titles = patternSource`
  (?:
    [Mm](?:r|rs|s|essrs|me|lle|gr)\.?|MRS?\.?|MS\.?|M\.(?= )|MM\.|M(?:iss|ISS)|M(?:ister|ISTER)|M(?:adame?|ADAME?)
    |D(?:r|R|ra)\.?|P(?:rof|ROF)\.?|P(?:rofessor|ROFESSOR)|D(?:octor|OCTOR)|S(?:en|EN|r|ra)\.?|S(?:enator|ENATOR)
    |R(?:ep|EP)\.|R(?:epresentative|EPRESENTATIVE)|C(?:ongress|ONGRESS)(?:wo)?(?:WO)?(?:man|MAN)|H(?:on|ON)\.
    |J(?:udge|UDGE)|J(?:ustice|USTICE)|S(?:ir|IR)|L(?:ord|ORD)|L(?:ady|ADY)|D(?:ame|AME)|B(?:aroness|ARONESS)
    |A(?:mb|MB)\.|A(?:mbassador|MBASSADOR)|G(?:en|EN)\.|G(?:eneral|ENERAL)|C(?:ol|OL)\.|C(?:olonel|OLONEL)
    |C(?:apt|APT)\.|C(?:aptain|APTAIN)|M(?:ajor|AJOR)|L(?:t|T)\.|S(?:gt|GT)\.|A(?:dmiral|DMIRAL)
    |R(?:ev|EV)\.|R(?:everend|EVEREND)|F(?:r|R)\.|F(?:ather|ATHER)|S(?:ister|ISTER)|B(?:rother|ROTHER)
    |B(?:ishop|ISHOP)|A(?:rchbishop|RCHBISHOP)|C(?:ardinal|ARDINAL)|R(?:abbi|ABBI)|I(?:mam|MAM)|A(?:yatollah|YATOLLAH)
    |S(?:h[ae]ikh|H[AE]IKH|haykh|heykh)|M(?:ulla|ULLA)h?|H(?:err|ERR)|F(?:rau|RAU)|S(?:eñora?|EÑORA?)|D(?:on|ON)a?
    |M(?:onsieur|ONSIEUR)|S(?:ignora?|IGNORA?)
    |P(?:resident|RESIDENT)|V(?:ice|ICE)[ -]P(?:resident|RESIDENT)|P(?:rime|RIME) M(?:inister|INISTER)
    |M(?:inister|INISTER)|S(?:ecretary|ECRETARY)|G(?:overnor|OVERNOR)|M(?:ayor|AYOR)
    |C(?:hair|HAIR)(?:wo)?(?:WO)?(?:man|MAN)|C(?:ouncillor|OUNCILLOR)|C(?:ommissioner|OMMISSIONER)
    |D(?:irector|IRECTOR)|K(?:ing|ING)|Q(?:ueen|UEEN)|P(?:rince|RINCE)(?:ss|SS)?
  )`;

/** What is said in place of a name to the person who presides: "Mr. President: I rise to speak." */
const offices = new Set(
  `president speaker chairman chairwoman chairperson chair secretary minister premier chancellor mayor governor judge
  justice moderator deputy vice-president secretary-general ambassador senator commissioner director dean rector
  principal`.split(/\s+/),
);

/** Nouns for those who speak in a hall, a court, an interview or a broadcast. Folded. */
const roles = new Set(
  `president chair chairman chairwoman chairperson speaker moderator host hostess presenter anchor announcer narrator
  interviewer interviewee interpreter translator reporter correspondent journalist questioner respondent witness court
  clerk bailiff foreman foreperson juror jury counsel defendant plaintiff prosecutor prosecution defence defense
  examiner coroner magistrate judge justice arbitrator commissioner registrar secretary rapporteur usher delegate
  representative member minister premier chancellor governor mayor senator deputy ambassador director secretary-general
  dean rector principal provost teacher lecturer professor student pupil caller guest panellist panelist participant
  voice voices audience congregation crowd operator facilitator chaplain priest pastor rabbi imam deacon celebrant
  bishop officiant reader lector cantor leader people all assembly responder doctor nurse officer inspector detective
  attorney solicitor barrister lawyer appellant applicant petitioner complainant observer spokesman spokeswoman
  spokesperson treasurer convener convenor commander captain researcher informant
  vorsitzender vorsitzende prasident prasidentin prasidente presidente presidenta presidence rapporteure moderatrice
  moderateur entrevistador entrevistadora intervistatore befrager befragte dolmetscher journaliste animateur
  председатель ведущии ведущая корреспондент`.split(/\s+/),
);

/** Words before the noun of a role: `Female Speaker 2`, `Unidentified Juror`. */
const roleModifiers = new Set(
  `the a an unidentified unknown male female first second third fourth fifth deputy vice acting assistant lord chief
  presiding honorary prime foreign audience another several old young same next other principal hearing grand district
  attorney el la le der die presiding outgoing incoming pro`.split(/\s+/),
);

/** Words that begin paragraphs before a colon and are no names, though no list of common words has them. Folded. */
const notNames = new Set(
  `verse chorus refrain bridge intro outro coda hymn psalm antiphon versicle collect epistle gospel lectionary canticle
  recitation ayah sura surah surat hadith sunnah dua quran koran bible torah tafsir commentary exegesis translation
  footnote endnote footnotes nota bene nb ps pps re fyi eg ie etc appendix annex abstract keywords synopsis preface
  foreword epilogue prologue monday tuesday wednesday thursday friday saturday sunday january february july
  september october november december spring summer autumn winter morning afternoon evening noon
  midnight today tomorrow yesterday firstly secondly thirdly fourthly lastly finally un eu usa uk tv faq dear ladies
  gentlemen friends fellow brothers sisters colleagues comrades excellency excellencies citizens guests delegates
  members distinguished honourable honorable esteemed respected beloved countrymen compatriots neighbours neighbors
  genesis exodus leviticus deuteronomy proverbs ecclesiastes lamentations acts romans corinthians galatians
  ephesians philippians colossians thessalonians hebrews revelation source sources attendees attending apologies
  subject cc bcc date place venue location occasion event title topic speakers agenda minutes transcript
  transcribed translated recorded edited tel fax email url isbn issn doi`.split(/\s+/),
);

/** Names of persons that alone may be a book of the Bible or a month. Folded. */
const ambiguousAlone = new Set(
  `joshua samuel ezra nehemiah esther job isaiah jeremiah ezekiel daniel hosea joel amos obadiah jonah micah nahum
  habakkuk zephaniah haggai zechariah malachi matthew mark luke john james peter jude philemon timothy titus ruth
  march april may june august hud yunus yusuf ibrahim maryam luqman muhammad nuh`.split(/\s+/),
);

const small = patternSource`
  (?:
    of|the|de|da|do|dos|du|des|la|las|le|los|del|della|di|van|von|der|den|ter|zu|bin|ibn|bint|al|el|ben|abu|and|y|e
    |for|in|to|on|pro|tempore|tem|auf|und|et
  )`;
const capitalised = patternSource`\p{Lu}(?:\p{L}|\p{M}|['’](?=\p{L})|-(?=\p{L})){0,30}`;
const initials = patternSource`(?:\p{Lu}\.[ -]?){1,4}`;
/** Words with capitals, with small words between them: `The Minister of Trade`, `Ilse van der Meer`, `J. R. Pell`. */
export const latinName = patternSource`
  (?:(?:${titles}|${initials}) {1,2}){0,3}(?:al-|el-)?${capitalised}
  (?:,? {1,2}(?:${small} {1,2}){0,3}(?:${initials} {0,2})?(?:al-|el-|d['’]|l['’])?
  (?:${capitalised}|\p{Lu}\.(?= ?\p{Lu})|tempore)){0,8}
  (?:,? (?:Jr|Sr|JR|SR)\.)?(?: (?:[Nn]o\. ?|#)?\d{1,3})?`;
const arabicWord = patternSource`[\u0620-\u065f\u0670-\u06d3][\u0620-\u065f\u0670-\u06d3\u200c\u200d]{0,20}`;
export const arabicName = patternSource`${arabicWord}(?: ${arabicWord}){0,4}(?: [\d٠-٩۰-۹]{1,3})?`;

/** What a label says about the one who speaks. */
export type LabelKind = 'titled' | 'role' | 'address' | 'letter' | 'name';

const titledName = new RegExp(`^(?:[Tt]he |THE )?(?:${titles} ){1,3}(?=[\\p{Lu}])`, 'u');

/** Titles that stand before nothing but a name: not "General", "King". */
const civil =
  /^(?:m[rs]{1,2}|mister|miss|mme|madame|monsieur|dr|prof|professor|sir|herr|frau|señora?|sra?|hon|sen|rep)\b/i;

/** The kind of a name; undefined for what is none. */
export function kindOfName(name: string): LabelKind | undefined {
  const words = wordsOf(name);
  if (words.length === 0) return undefined;
  if (/[\u0620-\u06ff]/.test(name)) return kindOfArabicName(name, words);
  if (isQuestionOrAnswer(words)) return 'letter';
  if (/^(?:to|from|by|in|on|for)$/.test(words[0])) return undefined;
  if (words.some(word => notNames.has(word)) && !titledName.test(name)) return undefined;
  if (/^(?:m[rs]s?|madame?|mister|miss|monsieur|mme|sir|herr|frau|senora?)$/.test(words[0]) && isOffice(words.slice(1)))
    return 'address';
  if (isRole(words)) return 'role';
  if (/\d$/.test(name)) return undefined;
  const title = titledName.exec(name)?.[0];
  if (title === undefined) return 'name';
  return civil.test(title) || isUncommon(name.slice(title.length)) ? 'titled' : 'name';
}

/** Folded words without points and without a number at the end. */
export function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/[.,'’]/g, ' ')
    .split(/\s+/)
    .filter(word => word !== '' && !/^#?\d+$/.test(word) && word !== 'no');
}

function isQuestionOrAnswer(words: readonly string[]): boolean {
  return words.length === 1 && /^(?:question|answer|frage|antwort|pregunta|respuesta|domanda|risposta)$/.test(words[0]);
}

function isOffice(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= 2 && words.every(word => offices.has(word) || word === 'deputy');
}

/** `The Chair`, `Male Speaker 2`, `Minister of Trade`, `Counsel for the Defence`. */
function isRole(words: readonly string[]): boolean {
  let i = 0;
  while (i < words.length - 1 && roleModifiers.has(words[i]) && !(roles.has(words[i]) && i === words.length - 2)) i++;
  if (!roles.has(words[i])) return false;
  const next = words[i + 1];
  return next === undefined || /^(?:of|for|in|pro|general|member|members|designate)$/.test(next) || roles.has(next);
}

const arabicTitles = pattern('u')`
  ^(?:
    آقای|خانم|دکتر|مهندس|استاد|حاج|آیت[ \u200c]?الله|حجت[ \u200c]?الاسلام|جناب|سرکار|سید|السيد|السيدة|الأستاذ|الأستاذة
    |الدكتور|الدكتورة|الشيخ|الإمام|المهندس|القاضي|العلامة|آية الله|معالي|سماحة|فضيلة
  )(?=\s\S)`;
const arabicRoles = pattern('u')`
  ^(?:
    مجری|مجري|گوینده|گزارشگر|خبرنگار|مصاحبه[ \u200c]?(?:گر|کننده|شونده)|پرسشگر|پرسش[ \u200c]?کننده|سؤال[ \u200c]?کننده
    |سائل|رئیس(?: جلسه| مجلس| دادگاه)?|قاضی|منشی|شاهد|وکیل(?: مدافع)?|متهم|دادستان|مترجم|حضار|حاضران|جمعیت|دانشجو
    |یکی از (?:حضار|حاضران|دانشجویان)|سخنران|مهمان|میهمان|استاد|شیخ|راوی
    |السائل|السائلة|المذيع|المذيعة|المقدم|المقدمة|المحاور|المحاورة|الضيف|الصحفي|الصحفية|المراسل|الرئيس|رئيس الجلسة
    |القاضي|الشاهد|المحامي|المتهم|المترجم|الحضور|الجمهور|الطالب|الطالبة|الشيخ|المجيب|المتصل|المتحدث|الأستاذ|الدكتور
  )(?: [\d٠-٩۰-۹]{1,3})?$`;
const arabicQuestions = /^(?:س|ج|سؤال|سوال|جواب|پرسش|پاسخ|السؤال|الجواب)(?: ?[\d٠-٩۰-۹]{1,3})?$/u;
/** Verbs of saying, and parts of commentaries. */
const arabicNotNames = pattern('u')`
  (?:^|\s)(?:
    و?(?:قال|قالت|قالوا|يقول|تقول|قلت|قيل|روي|عن|أي|يعني|مثلا|ثم)
    |گفت|گفتند|گفته|فرمود|فرمودند|می[ \u200c]?(?:گوید|گویند|فرماید|فرمایند)|یعنی|مثلا|مثل|که|است|بود
    |متن|ترجمه|شرح|تفسیر|حدیث|روایت|نکته|توضیح|منبع|آیه|سوره|تاریخ|مکان|موضوع|عنوان|بند|فصل|اول|دوم|سوم
    |المتن|الشرح|التفسير|الحديث|الآية|سورة|ملاحظة|المصدر|التاريخ|المكان|الموضوع|أولا|ثانيا|ثالثا|الراوي|المسألة
  )(?=\s|$)`;

function kindOfArabicName(name: string, words: readonly string[]): LabelKind | undefined {
  const plain = name.replace(/[\u064b-\u065f\u0670]/g, '');
  if (arabicQuestions.test(plain)) return 'letter';
  if (arabicRoles.test(plain)) return 'role';
  if (arabicNotNames.test(plain)) return undefined;
  if (arabicTitles.test(plain)) return 'titled';
  return words.length >= 2 ? 'name' : undefined;
}

/**
 * Whether a name has a word that is no common English word: "Ines Varga", but not "Morning Session". "Mark" alone may
 * be a book.
 */
export function isUncommon(name: string): boolean {
  const words = wordsOf(name);
  if (words.length === 1 && ambiguousAlone.has(words[0])) return false;
  return words.some(word => word.length > 1 && !smallWord.test(word) && partsOfSpeech(word).length === 0);
}

const smallWord = new RegExp(`^${small}$`, 'u');
