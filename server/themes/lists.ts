/**
 * English word lists for the rules that find themes: closed word classes, and words too general for a theme. Chosen by
 * hand.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Can come between a link and its noun, and are not part of keys: "of the country", "for our people". */
export const determiners = set('the a an this that these those my your his her its our their whose');

/** Words that link two nouns of a phrase. The key of "A of B" is "B A"; other links keep their place. */
export const links = set('of for in on against to with at by from under over between without about');

/** Numbers that single out a noun: "four bars". */
export const numbers = set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety`,
);

/** Words before an infinitive. */
export const modals = set(
  "will would shall should can could may might must cannot to let's don't didn't doesn't won't can't couldn't wouldn't " +
    "shouldn't not never please",
);
/** Words before a verb form that agrees with them. */
export const subjects = set('i you he she it we they who which that there what');
export const prepositions =
  set(`of in on at by for with from to into onto upon over under against about between among through during before after
  behind beyond near off out down since until till toward towards within without via than as`);

/** Can come between a verb and its object in the key of a theme. */
export const verbPrepositions = set('in at for against to with on from into upon of about toward towards after over');

export const reflexives = set('myself yourself himself herself itself ourselves yourselves themselves');

/** Verbs with so little meaning that they form a theme only with a distinctive object. Infinitives. */
export const lightVerbs =
  set(`use include become keep let put seem need help try call mean show begin start bring ask find believe hope work talk
  speak live move continue follow increase provide pay hold turn make take give get go come do have be say tell see
  know think want feel leave stand set run happen allow remain consider refer point mention describe express welcome
  thank concern involve regard relate pertain enable expect like love hear meet send read write add appear`);

/** Verbs that address somebody or introduce what is said. They form no theme with their object. Infinitives. */
export const frameVerbs = set(
  'ask urge beg request invite thank tell remind congratulate join wish recommend propose submit say call want like narrate quote cite',
);

/**
 * Function words, and adverbs and verbs with little meaning. No phrase contains them, links and determiners inside
 * aside.
 */
export const stopWords =
  set(`a an the this that these those some any each every no all both either neither such another other others same own of
  in on at by for with from to into onto upon over under against about between among through during before after above
  below across behind beyond near off out down up since until till toward towards within without per via than as like
  unlike and or but nor so yet if then because while whereas although though unless whether when where why how which
  who whom whose what whatever whoever i you he she it we they me him her us them my your his its our their mine yours
  hers ours theirs myself yourself himself herself itself ourselves yourselves themselves one ones someone anyone
  everyone nobody somebody anybody everybody something anything everything nothing none be is am are was were been
  being do does did done doing have has had having can could may might must shall should will would ought need not
  never also too very just only even still already ever again here there now today yesterday tomorrow tonight well yes
  oh more most much many few fewer less least several enough quite rather really truly indeed perhaps maybe however
  therefore moreover furthermore besides thus hence otherwise instead else etc ie eg
  next once twice let lets say says said saying tell tells told get gets got go goes went gone going come comes
  came coming make makes made making take takes took taken taking see sees saw seen know knows knew known think thinks
  thought want wants wanted give gives gave given giving become becomes became seem seems seemed put keep keeps kept
  thank thanks dear don't didn't doesn't isn't aren't wasn't weren't won't can't cannot couldn't wouldn't shouldn't
  i'm i've i'll we're we've we'll they're they've it's that's there's let's you're hundred hundreds thousand thousands
  million millions billion billions trillion trillions two three four five six seven eight nine ten eleven twelve
  twenty thirty forty fifty sixty seventy eighty ninety half dozen percent cent o'clock whole entire certain various
  different numerous so-called able unable according regarding concerning including due please sir madam mr mrs ms`);

/** Function words that are nouns or adjectives in some places: "free will", "a human being", "the well was deep". */
export const nominalWords = set('will might being mine just well');

/** Heads that only state a quantity or a kind: "number of …" and "kind of …" are never themes. Keys. */
export const measures =
  set(`kind sort type lot number part rest bit couple amount series variety range majority pair piece portion share level
  degree extent set pack host handful plenty deal list bunch dozen percentage one some form member group case example
  instance front side top bottom middle end beginning start course face light sake behalf name sense-of view favour
  favor result spite terms`);

/** Units of money and measures. The number before them, which no key has, tells what is meant. Keys. */
export const units =
  set(`dollar cent pound euro franc yen rupee rial toman dinar percent mile kilometre kilometer tonne ton barrel acre
  hectare kilogram kilo litre liter gallon bushel inch megawatt`);

/**
 * Heads without a meaning of their own, whatever modifies them: "nuclear issue", "basis of the Union", "fiscal year".
 * Keys.
 */
export const vagueHeads =
  set(`issue way thing basis point matter aspect question reason regard respect manner meaning fact idea subject word
  example item detail situation condition purpose time year day month week hour minute moment morning evening night
  decade century today past period occasion age date step`);

/**
 * Heads of `measures` and `vagueHeads` that form fixed phrases: "form of worship", "day of rest", "point of honour",
 * "market day". Keys.
 */
export const fixableHeads = set(`form light course way point matter question word time day night hour age step`);

/** Heads without a meaning that form fixed phrases with an ordinal or "early": "third year", "fourth form". Keys. */
export const fixableTimes = set('year day night morning evening hour form');

/** Heads of `measures` that form fixed phrases with an adjective: "old varieties", "hard cases". Keys. */
export const fixableMeasures = set('variety group list case end');

/** Heads of `generalHeads` that form fixed phrases with `modifiersOfPersons`: "young people". Keys. */
export const persons = set('people person man woman friend');

/** General modifiers that distinguish some persons from others. Norms. */
export const modifiersOfPersons = set('young old ordinary');

/** Heads of `measures` that form ordinary compounds with a noun: "passenger list", "pressure group". Keys. */
export const compoundHeads = set('list deal group share level form course light case result');

/** General modifiers that form fixed phrases with a specific noun: "hard heart", "high school", "good deeds". Norms. */
export const fixableModifiers =
  set(`old great good bad long short high low true false deep wide open broad strong clear young hard easy full
  common simple beautiful perfect ordinary happy near far wrong early late last daily major minor
  first second third fourth fifth`);

/** General modifiers that belong to a noun only where the noun is dense (density.ts): "far shore", "next reader". Norms. */
export const looseModifiers = set('next new big large huge extra complete real special single far short');

/** Heads without a meaning that a dense adjective gives one: "ordinary things". Keys. */
export const plainHeads = set('thing');

/** General modifiers that do so. Norms. */
export const plainModifiers = set('ordinary usual beautiful wonderful difficult necessary');

/** General modifiers that stand before the same noun with a hyphen and without: "early warning". Norms. */
export const compoundModifiers = set('early late false open common daily');

/** Modifiers that form fixed phrases with `fixableTimes`. Norms. */
export const timeModifiers = set('early late third fourth fifth hard bad');

/** Keys of phrases that are fixed, but only introduce something. */
export const emptyPhrases: ReadonlySet<string> = new Set([
  'view point',
  'fact matter',
  'course matter',
  'time period',
  'year time',
  'course day',
  'reference point',
]);

/** Heads that form a theme only with a specific modifier: "free people", but not "main effort". Keys or norms. */
export const generalHeads =
  set(`area place everyone individual person people man woman statement effort task other world country life work job
  something anybody figure factor thought remark speech meeting address message session gathering discussion friend
  brother sister lady gentleman child gentlemen ladies colleague fellow chapter event attention direction goal verse
  surah sura ayah aya ayat page volume paragraph dollar percent half cent increase use need help support action role
  chance opportunity choice`);

/** Nouns that form themes with other words, but are not themes alone. Keys. */
export const generalSingles =
  set(`individual person people man world country life work job something anybody figure factor thought remark speech
  meeting address message session gathering discussion friend brother sister lady gentleman colleague fellow chapter
  event attention direction goal verse surah sura ayah aya ayat page volume paragraph dollar percent half cent
  increase use need help support action role chance choice place area effort task statement everyone other problem
  building system proposal commitment agreement strength administration viewpoint province official resource city
  business money state county department office agency council committee commission board institution organization
  group process progress development improvement measure method means approach plan program project policy procedure
  practice activity operation function service product material equipment facility structure element component source
  cause effect impact outcome benefit advantage interest value quality standard requirement objective target priority
  challenge difficulty pressure force power capacity ability skill experience knowledge information data report record
  account rate price size scale nature character spirit mind heart hand voice term phrase sentence story line path
  road center centre field sector region zone section division unit perspective circumstance position importance
  attempt achievement success failure loss gain growth decline rise fall solution initiative principle fund demand
  burden obligation foundation concern reduction expansion control lack doubt notice sense scene peak opinion decision
  determination recommendation authority appropriation expenditure will might being`);

/** Modifiers that form no theme with a general head: "great country", "important thing". Norms. */
export const generalModifiers =
  set(`main past last next new old daily great good better best bad big large larger important real full single long short
  high higher low lower possible necessary dear fellow young recent current present previous former following early
  late later major minor special particular specific serious strong clear wrong true false difficult hard easy happy
  sure general ordinary usual similar first-ever overall total average additional further extra complete perfect huge
  wide broad deep close near far future key basic essential significant considerable proper appropriate sufficient
  adequate wonderful beautiful honorable honourable esteemed respected considerable existing coming remaining
  first second third fourth fifth`);

/** Words of `generalModifiers` that are nouns with a meaning of their own: "the current", "a key". Norms. */
export const nounsAlone = set('current key');

/** Titles before a name. They are not part of keys. */
export const titles = set(
  'mr mrs ms dr shahid martyr haj hajj hajji sardar general gen ayatollah sayyid seyed sayed hazrat sir lady lord senator rep sen',
);

/** Nouns after a word of `titles` that are no names of persons: "General Assembly", "Lord Mayor". Keys. */
export const institutions =
  set(`assembly council court staff synod conference congress election hospital secretary manager director post office
  mayor chancellor chamberlain chapel justice advocate provost lieutenant god almighty day prayer strike street committee
  commission affair electric motor meeting convention order officer school union account board ledger system practice
  practitioner purpose rule theory service administration committee agreement law lord lady store public ward fund`);

/** Offices. A capitalised one names the speaker if the title of the transcript, or its speaker, has it too. Keys. */
export const offices =
  set(`leader president chairman minister secretary king queen prince emir sheikh imam ayatollah pope bishop governor mayor
  commander ambassador director head premier chancellor speaker professor`);

/** Words that belong to an address after them: "my dear friends". */
export const addressWords = set(
  'my dear our you and the o oh mr mrs madam distinguished honored honourable esteemed fellow beloved',
);

/** Words between a subject and a reporting verb: "has also called". */
export const reportingAuxiliaries = set('also has have had then further again later');

/** Verb forms that introduce what somebody said. */
export const reporting =
  set(`said says added adds stated states emphasized emphasised stressed noted notes called calls declared explained
  described pointed referred asked told highlighted reiterated underlined recalled expressed warned urged continued
  concluded deemed considered specified mentioned`);

const places = `iran:iranian,iranians america:american,americans palestine:palestinian,palestinians iraq:iraqi,iraqis
  syria:syrian,syrians israel:israeli,israelis russia:russian,russians china:chinese europe:european,europeans
  britain:british france:french germany:german,germans japan:japanese lebanon:lebanese yemen:yemeni,yemenis
  egypt:egyptian,egyptians korea:korean,koreans vietnam:vietnamese cuba:cuban,cubans mexico:mexican,mexicans
  africa:african,africans asia:asian,asians azerbaijan:azerbaijani,azerbaijanis turkey:turkish saudi:saudis
  afghanistan:afghan,afghans pakistan:pakistani,pakistanis india:indian,indians italy:italian,italians spain:spanish
  poland:polish greece:greek,greeks hungary:hungarian,hungarians canada:canadian,canadians
  australia:australian,australians bosnia:bosnian,bosnians kuwait:kuwaiti,kuwaitis jordan:jordanian,jordanians
  bahrain:bahraini,bahrainis libya:libyan,libyans sudan:sudanese algeria:algerian,algerians tunisia:tunisian,tunisians
  morocco:moroccan,moroccans ukraine:ukrainian,ukrainians venezuela:venezuelan,venezuelans brazil:brazilian,brazilians
  indonesia:indonesian,indonesians malaysia:malaysian,malaysians nicaragua:nicaraguan,nicaraguans
  persia:persian,persians arabia:arabian ireland:irish scotland:scottish wales:welsh sweden:swedish
  norway:norwegian,norwegians denmark:danish finland:finnish portugal:portuguese austria:austrian,austrians
  armenia:armenian,armenians georgia:georgian,georgians myanmar:burmese bangladesh:bangladeshi,bangladeshis
  nigeria:nigerian,nigerians kenya:kenyan,kenyans ethiopia:ethiopian,ethiopians somalia:somali,somalis
  philippines:filipino,filipinos`;

/** Adjective and people of a place → the place. */
export const demonyms: ReadonlyMap<string, string> = new Map(
  places.split(/\s+/).flatMap(entry => {
    const [place, forms] = entry.split(':');
    return forms.split(',').map((form): [string, string] => [form, place]);
  }),
);
