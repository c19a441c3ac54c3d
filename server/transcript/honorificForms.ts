import { pattern, patternSource } from './pattern';

/** A regular expression source and the id of the honorific that it matches. */
type Form = readonly [id: string, source: string];

/** Ids of abbreviations in Latin letters, lower case, without dots and spaces. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ...withId('as', 'as ahs ays alayhissalam alaihissalam alayhisalam aleyhissalam'),
  ...withId(
    'saw',
    'saw saws swa sawa sawas saww sawws sawaw swaw swas saaw saaws saas sav sas pbuh pbuhf pbuhh pbuhahf pbuhap',
  ),
  ...withId('ra', 'ra rah rh rha rz raa'),
  ...withId('aj', 'aj ajf atf ajtf atfs ajtfs'),
  ...withId('swt', 'swt st'),
  ...withId('qs', 'qs ks'),
  ...withId('azza', 'azwj'),
]);

/** Ids of abbreviations in Arabic letters, without dots, spaces and vowel marks. */
const arabicAbbreviations: ReadonlyMap<string, string> = new Map([
  ...withId('as', 'ع علیه س علیها سلام'),
  ...withId('saw', 'ص صلی'),
  ...withId('ra', 'ره رض رح رحمه'),
  ...withId('aj', 'عج عجل'),
  ...withId('qs', 'قده قدس سره ق'),
  ...withId('azza', 'جل عز'),
  ...withId('swt', 'تعالی ت'),
]);

function withId(id: string, forms: string): [string, string][] {
  return forms.split(' ').map(form => [form, id]);
}

/** The id of what fills a pair of parentheses, where it is an abbreviation. */
export function idOfAbbreviation(content: string): string | undefined {
  const latin = content.toLowerCase().replace(/[.\s'’‘ʿ-]/g, '');
  const id = abbreviations.get(latin) ?? arabicAbbreviations.get(content.replace(/[.\s\u064b-\u0652]/g, ''));
  // Without dots `(ST)`, `(ATF)` and `(SAV)` are other abbreviations, and `(saw)` in small letters is a verb.
  if (/^(?:st|atf|sav|sas|ks|saas|pbut)$/.test(latin) && !content.includes('.')) return undefined;
  return content === 'saw' ? undefined : id;
}

export const bareAbbreviation = pattern('gu')`
  (?<![\p{L}.(])(?:
    [aA]\.[sS]\.|[sS]\.[aA]\.[wW]\.(?:[aAwWsS]\.)?|[sS]\.[wW]\.[aAtT]\.|[rR]\.[aA]\.|[aA]\.[jJ]\.(?:[fF]\.)?
    |P\.B\.U\.H\.|PBUH|pbuh|SAWA?W?|SWT|AJTF|AS|RA
  )(?![\p{L}\p{N}])`;

/** A cheap test for the same. */
export const mayHoldAbbreviation = /[aAsSrR]\.[a-zA-Z]\.|P\.B|PBUH|pbuh|SAW|SWT|AJTF|AS|RA/;

/** The id of a match of `bareAbbreviation`. */
export function idOfBareAbbreviation(form: string): string | undefined {
  return abbreviations.get(form.toLowerCase().replace(/\./g, ''));
}

/** Parts of the phrases below. */
const him = '(?:him|her|them|it|you)(?: (?:both|all))?';
const his = '(?:his|her|their)';
const god = '(?:god|allah)(?:,? the (?:exalted|almighty))?';
/** English phrases, and Arabic ones in common Latin spellings. The first that matches decides the id. */
const latinForms: readonly Form[] = [
  [
    'saw',
    patternSource`
    (?:god|allah)['’]?s? (?:peace|blessings?|greetings?|salutations?)
    (?: and (?:peace|blessings?|greetings?|mercy))? (?:of ${god} )?(?:be )?(?:upon|on) him and (?:upon |on )?${his}[ ]
    (?:holy |pure |noble )?(?:household|family|progeny|descendants)`,
  ],
  [
    'saw',
    patternSource`
    (?:peace|blessings?|greetings?)(?: and (?:peace|blessings?|greetings?))?(?: of ${god})? (?:be )?(?:up)?on him and[ ]
    (?:up)?(?:on )?${his} (?:holy |pure |noble )?(?:household|family|progeny|descendants)`,
  ],
  ['saw', `(?:${god}['’]s )?(?:peace and blessings?|blessings? and peace)(?: of ${god})? (?:be )?(?:up)?on him`],
  [
    'as',
    patternSource`
    (?:
      (?:${god}['’]s )?(?:peace|greetings?|salutations?|blessings?)
      (?: and (?:peace|blessings?|greetings?|mercy))?(?: of ${god})? (?:be )?(?:up)?on ${him}
    )`,
  ],
  [
    'saw',
    `(?:up)?on (?:him|whom) be (?:the )?(?:peace and (?:the )?blessings?|blessings? and (?:the )?peace)(?: of ${god})?`,
  ],
  ['as', `(?:up)?on (?:${him}|whom) be (?:the )?(?:peace|salutations?)(?: of ${god})?`],
  [
    'aj',
    patternSource`
    (?:may )?(?:${god} (?:almighty )?)?(?:hasten|hastens|quicken) ${his} (?:noble |holy |honou?rable )?(?:re)?
    (?:appearance|advent|return|coming|emergence)`,
  ],
  [
    'aj',
    patternSource`
    may ${his} (?:noble |holy |honou?rable )?(?:re)?(?:appearance|advent|return|coming) be[ ]
    (?:hastened|quickened)(?: by ${god})?`,
  ],
  ['aj', `may our (?:souls|lives) be (?:sacrificed|ransomed?)(?: for (?:his sake|him))?`],
  ['ra', `may ${god} (?:be (?:well[- ])?pleased|bestow (?:his )?mercy) (?:with|up?on|on) ${him}`],
  ['ra', `${god}['’]s mercy be (?:up)?on ${him}`],
  ['mercy', `may ${god} (?:have mercy (?:up)?on|bestow paradise (?:up)?on|shower (?:his )?mercy (?:up)?on) ${him}`],
  ['mercy', `may ${god}['’]s mercy be (?:up)?on ${him}`],
  ['saw', `may ${god} bless him(?: and ${his} (?:household|family|progeny))? and (?:grant|give) (?:him|them) peace`],
  ['heaven', `may ${god} (?:place|put) ${him} in (?:heaven|paradise)`],
  ['heaven', `may (?:he|she|they) be (?:placed|granted a place) in (?:heaven|paradise)`],
  ['heaven', `may (?:heaven|paradise) be ${his} (?:abode|home|place)`],
  ['qs', `may ${god} (?:sanctify|bless|purify|hallow) ${his} (?:pure |noble |blessed )?(?:soul|spirit|secret)`],
  ['qs', `may ${his} (?:pure |noble |blessed )?(?:soul|spirit) be (?:sanctified|blessed|hallowed|happy)`],
  ['bless', `may ${god} bless (?:and (?:protect|keep|preserve) )?${him}`],
  ['preserve', `may ${god} (?:protect|preserve|keep|prolong ${his} life)(?: ${him})?`],
  [
    'swt',
    patternSource`
    (?:
      glor(?:y be to him|ified (?:and exalted )?(?:be|is) he)(?:,? the exalted)?|exalted (?:be|is) he
      |may he be (?:glorified|exalted)(?: and (?:glorified|exalted))?
    )`,
  ],
  [
    'azza',
    patternSource`
    (?:
      mighty and (?:majestic|sublime|glorious)(?: (?:be|is) he)?|great and (?:almighty|glorious)(?: is he)?
      |azza wa[- ]jall(?:a)?
    )`,
  ],
  [
    'saw',
    patternSource`
    (?:
      salla(?:llahu)? (?:allahu )?['’‘ʿ]?ala(?:y|i)hi wa (?:aalihi|alihi|ala aalihi)(?: wa sallam)?
      |sh?allallahu ['’‘ʿ]?al(?:a|e)(?:y|i)hi (?:wa|ve) sell?[ae]m|sh?allallahu ['’‘ʿ]?ala(?:y|i)hi wa ?sall?am
    )`,
  ],
  ['as', "['’‘ʿ]?ala(?:y|i)h(?:i|a|im|uma|um)(?:u|a)?s?[ -](?:a?s-?)?sala[a]?m"],
  ['mercy', 'rahima(?:hu|ha|hum|huma)?[- ]?(?:u)?ll?ah?'],
  ['preserve', 'haf(?:i|e)[zd]h?ahu[- ]?(?:u)?llah'],
  [
    'ra',
    "(?:rahmat(?:u|i)?[- ]?a?llah(?:i)? ['’‘ʿ]?ala(?:y|i)h|ra(?:d|z|dh)h?[iı](?:y)?[- ]?all?[aâ]h?u?[- ]['’‘ʿ]?anh(?:u|a|um|uma|ü|üm)?)",
  ],
  ['aj', "['’‘ʿ]?ajjal(?:a)?[- ]?all?ahu? (?:ta['’]?ala )?farajahu?(?: (?:al-)?sharif)?"],
  ['swt', "sub[h]?anahu? wa ta['’‘ʿ]?ala"],
  ['qs', 'quddisa? sirruhu?'],
];
/**
 * A phrase in Latin letters, as a sticky expression: set `lastIndex` before use. `idOfPhrase` gives the id of a match.
 */
export const phrase = new RegExp(alternatives(latinForms), 'iy');
/** A cheap test whether a phrase can begin at `lastIndex`: most of its beginnings are words of any text. */
export const mayBePhrase = pattern('iy')`
  may (?:god|allah|h|their|they|our|she|paradise|quicken)
  |(?:peace|blessings?|greetings?|salutations?) (?:and|of|be|up|on)
  |(?:god|allah)(?:['’]?s? (?:peace|bless|greet|salut|mercy|almighty|hasten|quicken)|,? the (?:exalted|almighty))
  |(?:hastens?|quicken) (?:h|their)
  |(?:up)?on (?:him|her|them|whom) be|glor|exalted (?:be|is)|mighty and|great and|azza|sh?alla|subh?ana
  |['’‘ʿ]?(?:ala[yi]h|ajjal)|rahima|rahmat
  |ra[dz]h{0,2}[iı]|haf[ie][zd]|quddis`;
/** Words with which such a phrase can begin. */
export const phraseStart = pattern('g')`
  \b(?:
    [gG]od|[aA]llah|[uU]pon (?:h|them|whom)|[oO]n (?:him|her|them|whom) be|[pP]eace|[bB]lessings?
  |[gG]reetings?|[sS]alutations?|[mM]ay|[hH]astens?|[qQ]uicken
    |[gG]lor(?:y|ified)|[eE]xalted|[mM]ighty|[gG]reat and|[aA]zza|[sS]h?alla|[‘'’ʿ]?[aA]la[yi]h|[rR]ahmat
    |[rR]ahimah?|[hH]af[ie][zd]h?ahu
    |[rR]a[dz]h?[iı]|[‘'’ʿ]?[aA]jjal|[sS]ubh?an|[qQ]uddis
  )`;

/** The id of a match of `phrase`. */
export function idOfPhrase(match: RegExpExecArray): string {
  return idOfMatch(latinForms, match);
}

/** The pronouns that end an Arabic phrase, and the space of Persian. */
const upon = 'عل[یي]ه(?:ا|ما|م|ن)?';
const suffix = '(?:ه|ها|هما|هم|هن)';
const gap = '[ \\u200c]';
/**
 * What is said of the Prophet, of Imams and other prophets, of Companions and scholars, of the dead and of the living. Vowel
 * signs are removed before. The first that matches decides the id.
 */
const arabicForms: readonly Form[] = [
  [
    'saw',
    patternSource`
    صل[یىي]${gap}?الله${gap}(?:تعال[یى]${gap})?عل[یي]ه
    (?:${gap}و${gap}?(?:على${gap}|عل[یي]${gap})?(?:آله|اله)(?:${gap}و${gap}?(?:صحبه|أصحابه|اصحابه))?)?
    (?:${gap}أجمعين)?(?:${gap}و${gap}?سلم)?(?:${gap}تسليما)?`,
  ],
  [
    'saw',
    `عل[یي]ه${gap}و${gap}?عل[ىیي]${gap}(?:آله|اله)${gap}(?:أفضل${gap})?(?:الصلاة${gap}و${gap}?)?(?:السلام|التسل[یي]م)`,
  ],
  ['saw', `صلوات${gap}الله${gap}عل[یي]ه${gap}و${gap}?(?:عل[ىیي]${gap})?(?:آله|اله)`],
  [
    'as',
    patternSource`
    (?:
      سلام${gap}?الله${gap}?(?:تعال[یى]${gap})?${upon}
      |صلوات${gap}الله${gap}(?:و${gap}?سلامه${gap})?${upon}
      |${upon}${gap}?(?:أفضل${gap})?(?:الصلاة${gap}و${gap}?|آلاف${gap}التح[یي]ة${gap}و${gap}?)?(?:أزك[ىی]${gap})?
      (?:السلام|التسل[یي]م|الثناء)
    )`,
  ],
  [
    'mercy',
    `[يت]?رحم${suffix}${gap}?الله(?:${gap}(?:تبارك${gap}و${gap}?)?تعال[یىي](?![\\p{L}\\p{M}]))?(?:${gap}أجمع[یي]ن)?`,
  ],
  [
    'ra',
    patternSource`
    (?:
      رض[یىي]${gap}الله${gap}(?:تبارك${gap}و${gap}?)?(?:تعال[یى]${gap})?عن${suffix}(?:${gap}(?:و${gap}?أرضا${suffix}|أجمع[یي]ن))?
      |(?:رحم(?:ة|ت)|رضوان)${gap}?الله${gap}?(?:تعال[یى]${gap})?${upon}
    )`,
  ],
  [
    'mercy',
    patternSource`
    (?:
      رحم${gap}الله${gap}روح${suffix}|تغمد${suffix}${gap}الله(?:${gap}بواسع)?(?:${gap}برحمته|${gap}رحمته)?
      |ط[یي]ب${gap}الله${gap}ثرا${suffix}|طاب${gap}ثرا${suffix}|غفر${gap}الله${gap}ل${suffix}|عفا${gap}الله${gap}عن${suffix}
      |(?:نو?ر|برد)${gap}الله${gap}(?:مرقد|مضجع|ضر[یي]ح|قبر)${suffix}
    )`,
  ],
  ['heaven', `(?:أسكن${suffix}${gap}الله${gap}فس[یي]ح${gap}جنا(?:ته|نه)|جعل${gap}الله${gap}الجنة${gap}مثوا${suffix})`],
  ['aj', `عجل${gap}?الله${gap}(?:تعال[یى]${gap})?فرجه(?:${gap}الشر[یي]ف)?`],
  ['aj', `(?:ارواحنا|أرواحنا)${gap}(?:ل(?:تراب${gap}مقدم)?ه${gap})?(?:الفداه?|فداه|الفداء)`],
  [
    'qs',
    patternSource`
    قدس(?:ت)?${gap}(?:الله${gap})?(?:سر|نفس|روح)${suffix}
    (?:${gap}(?:الشر[یي]ف|الزك[یي]ة?|الطاهرة?|العز[یي]زة?|الق?دوسي))?`,
  ],
  ['swt', `(?:سبحانه${gap}و${gap}?تعال[یى]|تبارك${gap}و${gap}?تعال[یى])`],
  ['azza', `(?:عز${gap}?و${gap}?جل|جل${gap}(?:جلاله|و${gap}?علا|شأنه|ثناؤه))`],
  ['bless', `بارك${gap}الله${gap}ف[یي]${suffix}`],
  [
    'preserve',
    patternSource`
    (?:
      (?:حفظ|رعا|أعز|أ[یي]د|وفق)${suffix}${gap}الله(?:${gap}(?:تعال[یى]|ورعا${suffix}))?
      |(?:دامت|دام)${gap}(?:برکاته|بركاته|توف[یي]قاته|إفاضاته|ظله|عزه|عزها|تأ[یي]يداته)(?:${gap}(?:العال[یي]|الوارف|الشر[یي]ف))?
      |أدام${gap}الله${gap}(?:ظل|عز|عمر|بقاء)${suffix}(?:${gap}(?:العال[یي]|الوارف|الشر[یي]ف))?
      |أطال${gap}الله${gap}(?:عمر|بقاء|في${gap}عمر)${suffix}|مد${gap}?ظله(?:${gap}(?:العال[یي]|الوارف))?
    )`,
  ],
];
/** A phrase in Arabic letters. `idOfArabicPhrase` gives the id of a match. */
export const arabicPhrase = new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives(arabicForms)})(?![\\p{L}\\p{M}])`, 'gu');
/** The same at the start of the content of parentheses, after at most one other character. */
export const arabicPhraseAtStart = new RegExp(`^.?(?:${alternatives(arabicForms)})(?![\\p{L}\\p{M}])`, 'u');

/** The id of a match of `arabicPhrase` or `arabicPhraseAtStart`. */
export function idOfArabicPhrase(match: RegExpExecArray): string {
  return idOfMatch(arabicForms, match);
}

/** The forms as alternatives, each of them one capturing group. */
function alternatives(forms: readonly Form[]): string {
  return forms.map(([, source]) => `(${source})`).join('|');
}

function idOfMatch(forms: readonly Form[], match: RegExpExecArray): string {
  return forms[match.slice(1).findIndex(group => group !== undefined)][0];
}

/** Ids of honorifics that are one character. */
export const ligatures: ReadonlyMap<string, string> = new Map([
  ...withId('saw', 'ﷺ \ufd4a'),
  ...withId('as', '\ufd47 \ufd48 \ufd49 \ufd4d'),
  ...withId('ra', '\ufd40 \ufd41 \ufd42 \ufd43 \ufd44 \ufd4f'),
  ...withId('swt', '\ufd4e'),
  ...withId('azza', '\ufdfb'),
]);

const wishOpening = pattern('i')`
  ^(?:
    (?:may|god|allah|the almighty)\b
    |(?:peace|blessings?|greetings?|salutations?|salutes?|mercy|praise|salam)\b.{0,60}\b(?:up)?on\b
    |(?:up)?on (?:him|her|them|whom) be\b|of blessed memory|rest in peace|rest (?:his|her|their) soul
  )`;
const wishedPerson = /\b(?:him|her|them|his|their|he|she|they|whom)\b/i;
/** What a wish asks for, and the id that it has. The first that matches decides. */
const wishes: readonly (readonly [RegExp, string])[] = [
  [/hasten|quicken|expedite|reappear|\badvent\b|lives be|souls be sacrificed/i, 'aj'],
  [/rest in (?:eternal )?peace|rest (?:his|her|their) soul|find (?:eternal )?(?:rest|peace)/i, 'mercy'],
  [/heaven|paradise|garden/i, 'heaven'],
  [/(?:sanctif|hallow|purif|soul be sacred|bless (?:his|her|their) (?:pure |noble )?(?:soul|spirit))/i, 'qs'],
  [/progeny|household|his family|descendants|his holy family/i, 'saw'],
  [/pleased|satisf|pleasure/i, 'ra'],
  [/\bpeace\b|greeting|salut|salam/i, 'as'],
  [/mercy|rest|forgive|memory|light|grave/i, 'mercy'],
  [/preserve|protect|long life|prolong|grant (?:him|her|them) health|keep/i, 'preserve'],
  [/bless/i, 'bless'],
];

/** The id of any other wish for someone that fills a pair of parentheses. */
export function idOfWish(content: string): string | undefined {
  if (content.length > 110 || !wishOpening.test(content)) return undefined;
  if (!wishedPerson.test(content) && !/^(?:of blessed|rest in)/i.test(content)) return undefined;
  const id = wishes.find(([wish]) => wish.test(content))?.[1];
  return id ?? (/soul|grave|resting|god|allah|lord/i.test(content) ? 'mercy' : undefined);
}

/**
 * Arabic phrases in any Latin spelling, after it was simplified: lower case letters only, `e` replaced by `i`, `o` by
 * `u`, and double letters by single ones.
 */
const romanisedForms: readonly (readonly [RegExp, string])[] = [
  [/^salal?ah?u?.{0,6}al[ai][iy]?h/, 'saw'],
  [/^ala?[iy]?[iy]?h.{0,8}s[ai]l[a]?m$/, 'as'],
  [/^sal[a]?m.{0,3}alah.{0,4}ala/, 'as'],
  [/^rahim(?:ah|ha)/, 'mercy'],
  [/^(?:ra?hm[ai]t.{0,3}lah?.{0,4}al[aiy]|ra?[zd]h?w?[iy]y?[a]?n?.{0,2}alah.{0,8}(?:anh|ala))/, 'ra'],
  [/^ajal.{0,5}alah.{0,8}faraj/, 'aj'],
  [/^q[ua]d[ia]?s.{0,6}s[ia]r/, 'qs'],
  [/^s[ua]bhan.{0,4}wa?ta/, 'swt'],
  [/^(?:azawajal|jalajalal|jalawala)/, 'azza'],
  [/^(?:haf[iz]*dh?ahu|damat?(?:bar|zil|tau|taw))/, 'preserve'],
];

/** The id of an Arabic phrase in any Latin spelling that fills a pair of parentheses. */
export function idOfRomanised(content: string): string | undefined {
  if (content.length > 70 || !/[a-z]{4}/i.test(content)) return undefined;
  const letters = content
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/e/g, 'i')
    .replace(/o/g, 'u')
    .replace(/(.)\1+/g, '$1');
  return romanisedForms.find(([form]) => form.test(letters))?.[1];
}
