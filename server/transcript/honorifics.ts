import { compact, originalSpan } from '../text/compact';
import type { Honorific } from './transcript';
import { pattern, patternSource } from './pattern';

/** What an honorific stands for. */
export interface HonorificMeaning {
  /** In English, as a hover shows it. */
  readonly meaning: string;
  /** The Arabic or Persian phrase. */
  readonly original: string;
}

const meanings: Readonly<Record<string, HonorificMeaning>> = {
  as: { meaning: 'peace be upon him (her, them)', original: 'علیه‌السلام' },
  saw: { meaning: "God's blessings and peace be upon him and his household", original: 'صلی‌الله علیه و آله و سلّم' },
  ra: { meaning: "God's mercy be upon him; may God be pleased with him", original: 'رحمة‌الله علیه / رضي الله عنه' },
  aj: { meaning: 'may God hasten his advent', original: 'عجّل الله تعالی فرجه الشریف' },
  swt: { meaning: 'glorious and exalted is He', original: 'سبحانه وتعالى' },
  qs: { meaning: 'may his soul be sanctified', original: 'قدّس سرّه' },
  heaven: { meaning: 'may he be placed in Heaven', original: 'جعل الله الجنة مثواه' },
  bless: { meaning: 'may God bless him (her, them)', original: 'بارك الله فيه' },
  mercy: { meaning: 'may God have mercy on him (her, them)', original: 'رحمه الله' },
  azza: { meaning: 'mighty and majestic is He', original: 'عزّ وجلّ' },
  preserve: { meaning: 'may God preserve him (her, them)', original: 'حفظه الله' },
};

/** What the honorific with this id stands for; undefined for an id that is not in the table. */
export function honorificMeaning(id: string): HonorificMeaning | undefined {
  return Object.hasOwn(meanings, id) ? meanings[id] : undefined;
}

/** Latin abbreviations without dots and spaces, in small letters. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ...each('as', 'as ahs ays alayhissalam alaihissalam alayhisalam aleyhissalam'),
  ...each('saw', 'saw swa sawa saww sawaw swaw swas pbuh pbuhf pbuhh pbuhahf pbuhap'),
  ...each('ra', 'ra rah rh rha rz raa'),
  ...each('aj', 'aj ajf atf ajtf atfs ajtfs'),
  ...each('swt', 'swt st'),
  ...each('qs', 'qs'),
  ...each('azza', 'azwj'),
]);

function each(id: string, forms: string): [string, string][] {
  return forms.split(' ').map((form): [string, string] => [form, id]);
}

/** Phrases, in parentheses or in prose. `him` stands for any pronoun, `God` for any name. */
const him = '(?:him|her|them|it|you)(?: (?:both|all))?';
const his = '(?:his|her|their)';
const god = '(?:god|allah)(?:,? the (?:exalted|almighty))?';
const phrases: readonly (readonly [string, string])[] = [
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
      |sallallahu ['’‘ʿ]?ala(?:y|i)hi wa sallam
    )`,
  ],
  ['as', "['’‘ʿ]?ala(?:y|i)h(?:i|a|im|uma|um)(?:u|a)?s?[ -](?:a?s-?)?sala[a]?m"],
  ['ra', "(?:rahmatullah(?:i)? ['’‘ʿ]?ala(?:y|i)h|ra(?:d|z|dh)h?i(?:y)?[- ]?all?ah?u?[- ]['’‘ʿ]?anh(?:u|a|um|uma)?)"],
  ['aj', "['’‘ʿ]?ajjal(?:a)?[- ]?all?ahu? (?:ta['’]?ala )?farajahu?(?: (?:al-)?sharif)?"],
  ['swt', "sub[h]?anahu? wa ta['’‘ʿ]?ala"],
  ['qs', 'quddisa? sirruhu?'],
];
const phrase = new RegExp(phrases.map(([, pattern]) => `(${pattern})`).join('|'), 'iy');
const phraseStart = pattern('g')`
  \b(?:
    [gG]od|[aA]llah|[pP]eace|[bB]lessings?|[gG]reetings?|[sS]alutations?|[mM]ay|[hH]astens?|[qQ]uicken
    |[gG]lor(?:y|ified)|[eE]xalted|[mM]ighty|[gG]reat and|[aA]zza|[sS]alla|[‘'’ʿ]?[aA]la[yi]h|[rR]ahmat
    |[rR]a[dz]h?i|[‘'’ʿ]?[aA]jjal|[sS]ubh?an|[qQ]uddis
  )`;

const arabicAbbreviations: ReadonlyMap<string, string> = new Map([
  ['ع', 'as'],
  ['علیه', 'as'],
  ['س', 'as'],
  ['علیها', 'as'],
  ['ص', 'saw'],
  ['صلی', 'saw'],
  ['ره', 'ra'],
  ['رض', 'ra'],
  ['رح', 'ra'],
  ['رحمه', 'ra'],
  ['عج', 'aj'],
  ['عجل', 'aj'],
  ['قده', 'qs'],
  ['قدس', 'qs'],
  ['سره', 'qs'],
  ['ق', 'qs'],
  ['جل', 'azza'],
  ['عز', 'azza'],
  ['تعالی', 'swt'],
  ['ت', 'swt'],
  ['سلام', 'as'],
]);
const arabicPhrases: readonly (readonly [string, string])[] = [
  [
    'saw',
    patternSource`
    صل[یىي][ \u200c]?الل[هّ]+[ \u200c]عل(?:یه|يه)(?:[ \u200c]و[ \u200c]?(?:آله|اله|على آله))?
    (?:[ \u200c]و[ \u200c]?سل[ّ]?م)?`,
  ],
  [
    'as',
    patternSource`
    (?:
      سلام[ \u200c]?الله[ \u200c]عل(?:یه|يه)(?:ا|ما|م)?
      |عل(?:یه|يه)(?:ا|ما|م)?[ \u200c]?(?:الصلاة[ \u200c]و[ \u200c]?)?السلام
    )`,
  ],
  [
    'ra',
    patternSource`
    (?:
      رض[یىي][ \u200c]الله[ \u200c](?:تعال[یى][ \u200c])?عن(?:ه|ها|هم|هما)
      |(?:رحم(?:ة|ت)|رضوان)[ \u200c]?الله[ \u200c](?:تعال[یى][ \u200c])?عل(?:یه|يه)(?:ا|م)?|رحمه[ \u200c]الله
    )`,
  ],
  ['aj', 'عج[ّ]?ل[ \\u200c]?الله[ \\u200c](?:تعال[یى][ \\u200c])?فرجه(?:[ \\u200c]الشر[یي]ف)?'],
  ['aj', 'ارواحنا[ \\u200c](?:له[ \\u200c])?(?:الفداه?|فداه)'],
  ['qs', 'قد[ّ]?س[ \\u200c](?:الله[ \\u200c])?(?:سر[ّ]?ه|نفسه)(?:[ \\u200c]الشر[یي]ف)?'],
  ['swt', 'سبحانه[ \\u200c]و[ \\u200c]?تعال[یى]'],
  ['azza', 'عز[ّ]?[ \\u200c]?و[ \\u200c]?جل[ّ]?'],
  ['preserve', '(?:حفظه[ \\u200c]الله|دامت[ \\u200c](?:برکاته|توف[یي]قاته)|مدظله(?:[ \\u200c]العال[یي])?)'],
];
const arabicPhrase = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${arabicPhrases.map(([, pattern]) => `(${pattern})`).join('|')})(?![\\p{L}\\p{M}])`,
  'gu',
);
const arabicWhole = new RegExp(
  `^.?(?:${arabicPhrases.map(([, pattern]) => `(${pattern})`).join('|')})(?![\\p{L}\\p{M}])`,
  'u',
);
const ligatures: Readonly<Record<string, string>> = {
  ﷺ: 'saw',
  '\ufdfb': 'azza',
  '\ufd40': 'ra',
  '\ufd41': 'ra',
  '\ufd42': 'ra',
  '\ufd43': 'ra',
  '\ufd44': 'ra',
  '\ufd47': 'as',
  '\ufd48': 'as',
  '\ufd49': 'as',
  '\ufd4a': 'saw',
  '\ufd4d': 'as',
  '\ufd4e': 'swt',
  '\ufd4f': 'ra',
};

/** Honorifics of the masked view, in text order, without overlap. */
export function findHonorifics(view: string): Honorific[] {
  const packed = compact(view);
  const { text } = packed;
  const found = [...inParentheses(text), ...inProse(text), ...dotted(text), ...inArabic(text)]
    .map(({ start, end, id }) => ({ ...originalSpan(packed, start, end), id }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Honorific[] = [];
  for (const honorific of found)
    if (kept.length === 0 || honorific.start >= kept[kept.length - 1].end) kept.push(honorific);
  return kept;
}

/** `(a.s.)`, `(PBUH)`, `(ع)`, `(May his advent be quickened)`: parentheses that hold nothing else. */
function inParentheses(view: string): Honorific[] {
  const found: Honorific[] = [];
  for (let open = view.indexOf('('); open >= 0; open = view.indexOf('(', open + 1)) {
    const stop = Math.min(view.length, open + 140);
    let close = open + 1;
    while (close < stop && view[close] !== ')' && view[close] !== '(' && view[close] !== '\n') close++;
    if (view[close] !== ')' || close >= stop) continue;
    const id = idOf(view.slice(open + 1, close)) ?? byName(view, open, close);
    if (id !== undefined) found.push({ start: open, end: close + 1, id });
  }
  return found;
}

const prophets = /\b(?:Prophet|Muhammad|Mohammad|Mohammed|Messenger|Mustafa|Apostle)\b[^.!?]{0,30}$/;
const saints = pattern('')`
  \b(?:
    Imams?|Ali|Hasan|Hassan|Husayn|Hussein|Hussain|Hosein|Fatima|Fatimah|Fatemeh|Masoumeh?|Zahra|Zaynab|Zainab
    |Sajjad|Baqir|Sadiq|Kazim|Reza|Ridha|Rida|Jawad|Hadi|Askari|Mahdi|Abbas|Faithful|Zahra|Khadijah?|Moses|Jesus
    |Abraham|Noah|Adam|Joseph|Mary|David|Solomon|John
  )\b[^.!?]{0,20}$`;

/** `(S)`, `(A)`, `(s)`, `(s.a.)`: what they say depends on the name before them. */
function byName(view: string, open: number, close: number): string | undefined {
  if (close - open > 6) return undefined;
  const inner = view.slice(open + 1, close).toLowerCase();
  const letters = inner.normalize('NFD').replace(/[. '’‘ʿʾʼ`]|\p{M}/gu, '');
  // The apostrophe stands for the letter ayn: `(‘a)` can be nothing else.
  if (/^['’‘ʿʾʼ`]a\.?s?\.?$/.test(inner)) return 'as';
  if (letters !== 's' && letters !== 'a' && letters !== 'sa') return undefined;
  const before = view.slice(Math.max(0, open - 50), open);
  if (letters !== 'a' && prophets.test(before)) return 'saw';
  return saints.test(before) || inner.startsWith('s.a') ? 'as' : undefined;
}

function idOf(content: string): string | undefined {
  const inner = content.replace(/[\s\u2060\u200c-\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  if (inner.length <= 14) {
    const letters = inner.toLowerCase().replace(/[.\s'’‘ʿ-]/g, '');
    const short = abbreviations.get(letters) ?? arabicAbbreviations.get(inner.replace(/[.\s\u064b-\u0652]/g, ''));
    if (short !== undefined) return isShout(inner, letters) ? undefined : short;
  }
  if (ligatures[inner] !== undefined) return ligatures[inner];
  phrase.lastIndex = 0;
  const match = phrase.exec(inner);
  if (
    match !== null &&
    inner.length - match[0].length <= 24 &&
    /^[.,!;:\s]*(?:and .{1,20})?[.!]?$/.test(inner.slice(match[0].length))
  )
    return phrases[match.slice(1).findIndex(group => group !== undefined)][0];
  const formula = romanised(inner);
  if (formula !== undefined) return formula;
  const wish = wishOf(inner);
  if (wish !== undefined) return wish;
  const arabic = arabicWhole.exec(inner);
  return arabic !== null && inner.length - arabic[0].length <= 12
    ? arabicPhrases[arabic.slice(1).findIndex(group => group !== undefined)][0]
    : undefined;
}

const opening = pattern('i')`
  ^(?:
    (?:may|god|allah|the almighty)\b
    |(?:peace|blessings?|greetings?|salutations?|salutes?|mercy|praise|salam)\b.{0,60}\b(?:up)?on\b
    |(?:up)?on (?:him|her|them|whom) be\b|of blessed memory|rest in peace|rest (?:his|her|their) soul
  )`;
const someone = /\b(?:him|her|them|his|their|he|she|they|whom)\b/i;
/** What the wishes that fill parentheses ask for; the first that fits. */
const wishes: readonly (readonly [RegExp, string])[] = [
  [/hasten|quicken|expedite|reappear|\badvent\b|lives be|souls be sacrificed/i, 'aj'],
  [/rest in (?:eternal )?peace|rest (?:his|her|their) soul|find (?:eternal )?(?:rest|peace)/i, 'mercy'],
  [/heaven|paradise|garden/i, 'heaven'],
  [/(?:sanctif|hallow|purif|soul be sacred|bless (?:his|her|their) (?:pure |noble )?(?:soul|spirit))/i, 'qs'],
  [/progeny|household|his family|descendants|his holy family/i, 'saw'],
  [/pleased|satisfied with/i, 'ra'],
  [/\bpeace\b|greeting|salut|salam/i, 'as'],
  [/mercy|rest|forgive|memory|light|grave/i, 'mercy'],
  [/preserve|protect|long life|prolong|grant (?:him|her|them) health|keep/i, 'preserve'],
  [/bless/i, 'bless'],
];

/** Any other wish for someone that fills parentheses. */
function wishOf(inner: string): string | undefined {
  if (inner.length > 110 || !opening.test(inner) || !(someone.test(inner) || /^(?:of blessed|rest in)/i.test(inner)))
    return undefined;
  return (
    wishes.find(([pattern]) => pattern.test(inner))?.[1] ??
    (/soul|grave|resting|god|allah|lord/i.test(inner) ? 'mercy' : undefined)
  );
}

/** Arabic formulas in Latin letters, whatever the spelling: small letters only, without apostrophes and spaces, doubles made one, `e` as `i`, `o` as `u`. */
const formulas: readonly (readonly [RegExp, string])[] = [
  [/^salal?ah?u?.{0,6}al[ai][iy]?h/, 'saw'],
  [/^ala?[iy]?[iy]?h.{0,8}sal[a]?m$/, 'as'],
  [/^sal[a]?m.{0,3}alah.{0,4}ala/, 'as'],
  [/^(?:ra?hmat.{0,4}alah?.{0,4}ala|ra?[zd]h?w?[iy]y?[a]?n?.{0,2}alah.{0,8}(?:anh|ala)|rahim(?:ah|ha))/, 'ra'],
  [/^ajal.{0,5}alah.{0,8}faraj/, 'aj'],
  [/^q[ua]d[ia]?s.{0,6}s[ia]r/, 'qs'],
  [/^s[ua]bhan.{0,4}wa?ta/, 'swt'],
  [/^(?:azawajal|jalajalal|jalawala)/, 'azza'],
  [/^(?:haf[iz]*dh?ahu|damat?(?:bar|zil|tau|taw))/, 'preserve'],
];

function romanised(inner: string): string | undefined {
  if (inner.length > 70 || !/[a-z]{4}/i.test(inner)) return undefined;
  const letters = inner
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/e/g, 'i')
    .replace(/o/g, 'u')
    .replace(/(.)\1+/g, '$1');
  return formulas.find(([pattern]) => pattern.test(letters))?.[1];
}

/** `(as)` in small letters is a word; with dots or capitals it is the abbreviation, and `(SA)`, `(ST)` are none. */
function isShout(inner: string, letters: string): boolean {
  if (letters === 'st' || letters === 'atf') return !inner.includes('.');
  return inner === 'saw';
}

function inProse(view: string): Honorific[] {
  const found: Honorific[] = [];
  for (const match of view.matchAll(phraseStart)) {
    phrase.lastIndex = match.index;
    const whole = phrase.exec(view);
    if (whole === null || /[\p{L}]/u.test(view[phrase.lastIndex] ?? '')) continue;
    const id = phrases[whole.slice(1).findIndex(group => group !== undefined)][0];
    if (isHonorific(view, match.index, phrase.lastIndex, id))
      found.push({ start: match.index, end: phrase.lastIndex, id });
  }
  return found;
}

/** In prose a wish honours someone only where it is an aside: behind a name, between commas or dashes. "Greetings be upon you" greets. */
function isHonorific(view: string, start: number, end: number, id: string): boolean {
  const text = view.slice(start, end).toLowerCase();
  if (/ (?:you|it)(?: (?:both|all))?$/.test(text)) return false;
  const before = view.slice(Math.max(0, start - 3), start);
  const after = view.slice(end, end + 2);
  if (id === 'azza' || id === 'swt')
    return /[\p{L}],? $|[-–—(] ?$/u.test(before) && /^(?:[,.;:)!?'"”]| [-–—]|$)/.test(after);
  const aside = /(?:[\p{L}'’]|[,،(]|[-–—]) ?$/u.test(before);
  return aside && /^(?:[,.;:)!?"”'’]| )/.test(after + ' ') && (!text.startsWith('may') || /[,(–—-] ?$/.test(before));
}

const dottedForm = pattern('gu')`
  (?<![\p{L}.(])(?:
    [aA]\.[sS]\.|[sS]\.[aA]\.[wW]\.(?:[aAwWsS]\.)?|[sS]\.[wW]\.[aAtT]\.|[rR]\.[aA]\.|[aA]\.[jJ]\.(?:[fF]\.)?
    |P\.B\.U\.H\.|PBUH|pbuh|SAWA?W?|SWT|AJTF
  )(?![\p{L}\p{N}])`;

/** Abbreviations without parentheses: `Imam Ali a.s.`, `the Prophet PBUH`. */
function dotted(view: string): Honorific[] {
  return [...view.matchAll(dottedForm)].flatMap(match => {
    const id = abbreviations.get(match[0].toLowerCase().replace(/\./g, ''));
    return id === undefined || !/[\p{L}'’,] ?$/u.test(view.slice(Math.max(0, match.index - 2), match.index))
      ? []
      : [{ start: match.index, end: match.index + match[0].length, id }];
  });
}

function inArabic(view: string): Honorific[] {
  if (!/[\u0600-\u06ff\ufd40-\ufdff]/.test(view)) return [];
  const found: Honorific[] = [];
  for (const match of view.matchAll(arabicPhrase))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      id: arabicPhrases[match.slice(1).findIndex(group => group !== undefined)][0],
    });
  for (const match of view.matchAll(/[ﷺﷻ\ufdfb\ufd40-\ufd4f]/g))
    if (ligatures[match[0]] !== undefined)
      found.push({ start: match.index, end: match.index + 1, id: ligatures[match[0]] });
  return found;
}
