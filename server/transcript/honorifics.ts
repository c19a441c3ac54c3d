import { upperBound } from '../base/binarySearch';
import { compact, originalSpan } from '../text/compact';
import type { Span } from '../text/span';
import {
  arabicPhrase,
  arabicPhraseAtStart,
  bareAbbreviation,
  idOfAbbreviation,
  idOfArabicPhrase,
  idOfBareAbbreviation,
  idOfPhrase,
  idOfRomanised,
  idOfWish,
  ligatures,
  phrase,
  mayBePhrase,
  mayHoldAbbreviation,
  phraseStart,
} from './honorificForms';
import { idOfForeignWish, isAfterTitledName } from './honorificWishes';
import { abbreviationsInMalay, asksFor, pronounAtEnd, usesLetter } from './honorificsByText';
import { parenthesesIn, squareBracketsIn } from './parentheses';
import { pattern } from './pattern';
import type { Honorific } from './transcript';

export interface HonorificMeaning {
  /** In English, as a hover shows it. */
  readonly meaning: string;
  /** The Arabic or Persian phrase. */
  readonly original: string;
}

/** What the honorific with this id means. Undefined for an unknown id. */
export function honorificMeaning(id: string): HonorificMeaning | undefined {
  return Object.hasOwn(meanings, id) ? meanings[id] : undefined;
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

/** Finds the honorifics of the masked view, in text order, without overlap. */
export function findHonorifics(view: string): Honorific[] {
  const compacted = compact(view);
  const { text } = compacted;
  const candidates = [
    ...inParentheses(text),
    ...inSquareBrackets(text),
    ...phrasesInProse(text),
    ...abbreviationsInProse(text),
    ...abbreviationsInMalay(text),
    ...inArabic(text),
  ]
    .map(({ start, end, id }) => ({ ...originalSpan(compacted, start, end), id }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const honorifics: Honorific[] = [];
  for (const candidate of candidates)
    if (honorifics.length === 0 || candidate.start >= honorifics[honorifics.length - 1].end) honorifics.push(candidate);
  return honorifics;
}

/** `(a.s.)`, `(PBUH)`, `(ع)`, `(May his advent be quickened)`: parentheses that hold nothing else. */
function inParentheses(text: string): Honorific[] {
  return parenthesesIn(text, longestHonorific).flatMap(({ start, end }) => {
    const content = text.slice(start + 1, end - 1);
    const before = text.slice(Math.max(0, start - 50), start);
    if (isItemOfList(text, content, end)) return [];
    const id =
      content === 'saw' && afterProphet.test(before)
        ? 'saw'
        : isInitials(content, before) || (content === 'saws' && !prophetBefore.test(before))
          ? undefined
          : (idOfEpithet(content, before) ??
            idOfContent(content, before) ??
            idByName(content, before) ??
            idByPronoun(text, content, before));
    return id === undefined ? [] : [{ start, end, id }];
  });
}

/** Whether "(a)" behind a name is the first item of a list: "Musa (a) and Ibrahim (b)", "Ali [a], Hasan [b]". */
function isItemOfList(text: string, content: string, end: number): boolean {
  return content === 'a' && /[([]b[)\]]/.test(text.slice(end, end + maxToNextItem));
}

/** In UTF-16 units. */
const maxToNextItem = 120;

/** In code units. */
const longestHonorific = 138;

/**
 * The same in square brackets, where an editor also completes sentences: a short form counts there only in capitals,
 * with full stops or after a name ("such [as] these", "Ali gave him [a] coin").
 */
function inSquareBrackets(text: string): Honorific[] {
  const hasLetters = usesLettersInBrackets(text);
  return squareBracketsIn(text, longestHonorific).flatMap(({ start, end }) => {
    const content = text.slice(start + 1, end - 1);
    const before = text.slice(Math.max(0, start - 50), start);
    if (isItemOfList(text, content, end)) return [];
    const id =
      hasLetters && /^[as]$/.test(content)
        ? idOfLetter(content, before)
        : idInSquareBrackets(content, before, text.slice(end, end + 5));
    return id === undefined ? [] : [{ start, end, id }];
  });
}

/**
 * Whether a text has `[s]` behind the Prophet or `[a]` behind other prophets and imams at least twice: one alone may be a letter or
 * an article that an editor put in, "the Prophet [s] of old".
 */
function usesLettersInBrackets(text: string): boolean {
  if (!/ \[[as]\]/.test(text)) return false;
  let [honorifics, others] = [0, 0];
  for (const { 1: letter, index } of text.matchAll(/\[([a-ds])\](?! of )/g))
    if (idOfLetter(letter, text.slice(Math.max(0, index - 50), index)) === undefined) others++;
    else honorifics++;
  // "[a] … [b]" numbers the items of a list, "Prophet[s]" and "gave [a] coin" complete words and sentences.
  return honorifics >= 2 && others * 4 <= honorifics;
}

/** The id of a small letter in brackets directly behind a name. */
function idOfLetter(letter: string, before: string): string | undefined {
  if (letter === 's') return prophetAtEnd.test(before) ? 'saw' : undefined;
  return saintAtEnd.test(before) || easternNameAtEnd.test(before) ? 'as' : undefined;
}

const prophetAtEnd =
  /\b(?:Prophet|Muhammad|Mohammad|Mohammed|Rasulullah|Mustafa|(?:Messenger|Apostle)(?: of (?:God|Allah))?) $/;
const saintAtEnd = pattern('')`
  (?:\b|['’‘ʿ])(?:
    Imam|Ali|Hasan|Hassan|Husayn|Hussein|Hussain|Hosein|Fatima|Fatimah|Fatemeh|Zaynab|Zainab|Sajjad|Baqir|Sadiq|Kazim|Reza|Ridha
    |Rida|Jawad|Hadi|Askari|Mahdi|Khadijah?
  )[ ]$`;
/** Prophets and imams by the names that only texts of Islam give them. */
const easternNameAtEnd = pattern('')`
  (?:\b|['’‘ʿ])(?:
    Musa|['’‘ʿ]?[IE]sa|Ibrahim|Yusuf|Nuh|Dawud|Da['’]ud|Sulayman|Suleiman|Yunus|Ya['’‘ʿ]?qub|Zakariyya|Yahya|Maryam|Ayyub|Harun
    |Ishaq|Isma['’‘ʿ]?il|Ismail|Shu['’‘ʿ]?ayb|Khidr|Sajidin|Zayn[ ]al-['’‘ʿ]?Abidin|Amir[ ]al-Mu['’]?minin
  )[ ]$`;

/** `Allah [the Exalted]`: what is said of God, after a name of God. */
function idOfEpithet(content: string, before: string): string | undefined {
  if (!godBefore.test(before)) return undefined;
  if (mightyEpithet.test(content)) return 'azza';
  return exaltedEpithet.test(content) ? 'swt' : undefined;
}

const godBefore = /(?:^|[^\p{L}])(?:Allah|God|Lord|Allāh|Allaah|Gott|Dieu|Dios|Dio)(?:['’]s)? ?$/u;
const mightyEpithet = /^(?:the )?mighty and (?:majestic|sublime|exalted)$/i;
const exaltedEpithet = pattern('i')`
  ^(?:
    (?:the )?(?:exalted|almighty|most high|all-?mighty|glorious|glorified|most exalted)(?: (?:and|the) (?:exalted
    |glorious|glorified|majestic|most high))?
    |(?:der|dem|den) erhabenen?|le très[- ]haut|el altísimo|l['’]altissimo
  )$`;

function idInSquareBrackets(content: string, before: string, after: string): string | undefined {
  if (isInitials(content, before)) return undefined;
  const epithet = idOfEpithet(content, before);
  if (epithet !== undefined) return epithet;
  const isShort = /^[\p{L}.’'‘ʿ ]{1,7}$/u.test(content) && /[a-z]/i.test(content);
  if (!isShort) return idOfContent(content, before);
  const isAfterName = nameAtEnd.test(before);
  if (/^[‘'’ʿ]?\p{L}$/u.test(content))
    return isAfterName && /[A-Z‘'’ʿ]/.test(content[0]) ? idByName(content, before) : undefined;
  const isWord = /^(?:as|saw|ra|st)$/.test(content);
  if (isWord && !(isAfterName && /^(?:[.,;:!?)]|$)/.test(after))) return undefined;
  if (!isAfterName && !/[.A-Z]/.test(content) && !/^pbuh/.test(content)) return undefined;
  return idOfContent(content, before) ?? (isAfterName ? idByName(content, before) : undefined);
}

/** A capitalised word and a space. */
const nameAtEnd = /\p{Lu}[\p{L}\p{M}’'‘ʿ-]+ $/u;

/** Whether the letters abbreviate the words before them: "Academy of Sciences (AS)". */
function isInitials(content: string, before: string): boolean {
  if (!/^[A-Z]{2,5}$/.test(content) || prophetBefore.test(before) || saintBefore.test(before)) return false;
  const words = before.match(/(?<![\p{L}\p{M}’'-])\p{L}(?=[\p{L}’'-])/gu) ?? [];
  const capitals = words.filter(letter => letter !== letter.toLowerCase()).join('');
  const all = words.join('').toUpperCase();
  return capitals.endsWith(content) || all.endsWith(content) || (content === 'AJ' && !awaited.test(before));
}

/** Persons whose advent is awaited, and their titles: only of them is "AJ" said. */
const awaited = pattern('i')`
  mahdi|imam|hujjat|hujja|qa['’‘ʿ]?im|zaman|of the (?:age|time|era)|awaited|savio[u]?r|twelfth|proof of|remnant
  |master|lord
  |promised|expected|his eminence`;

function idOfContent(content: string, before: string): string | undefined {
  const inner = content.replace(/[\s\u2060\u200c-\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  if (inner.length <= 14) {
    const abbreviation = idOfAbbreviation(inner);
    if (abbreviation !== undefined) return abbreviation;
  }
  if (prophetTitle.test(before) && blessedFamily.test(inner)) return 'saw';
  return (
    ligatures.get(inner) ??
    idOfWholePhrase(inner) ??
    idOfRomanised(inner) ??
    idOfWish(inner) ??
    idOfForeignWish(inner) ??
    idOfArabic(inner)
  );
}

/** A blessing on somebody and his family: of the Prophet this is the salutation, of anybody else a plain wish. */
const blessedFamily = pattern('i')`
  ^(?:may )?(?:god|allah)(?:['’]s)? (?:send )?bless(?:ings?)?(?: and (?:greet|salute|honou?r|keep
  |preserve)(?: him)?)?[ ]
  (?:be )?(?:(?:up)?on )?him
  (?:,? and (?:grant|give) him peace)?,? and (?:(?:up)?on )?his (?:pure |holy |noble |blessed |good )?
  (?:family|kin|household|progeny|descendants|house|companions)(?:,? and (?:his )?(?:family|kin|household|progeny
  |companions))?
  (?:,? and (?:grant|give) (?:him|them) peace)?[.!]?$`;
const prophetTitle = /\b(?:Prophet|Messenger|Apostle of (?:God|Allah))\b[^.!?]{0,30}$/;

/**
 * The id of a phrase that fills parentheses, with up to 24 other characters after it: "(peace be upon him and his
 * kin)".
 */
function idOfWholePhrase(inner: string): string | undefined {
  const match = phraseAt(inner, 0);
  if (match === null || inner.length - match[0].length > 24) return undefined;
  const rest = inner.slice(match[0].length);
  return /^[.,!;:\s]*(?:and .{1,20})?[.!]?$/.test(rest) ? idOfPhrase(match) : undefined;
}

function idOfArabic(inner: string): string | undefined {
  // The expression is large: it is compiled where there is a letter for it.
  if (!/[\u0600-\u06ff]/.test(inner)) return undefined;
  const { text: plain } = withoutVowelSigns(inner);
  const match = arabicPhraseAtStart.exec(plain);
  return match !== null && plain.length - match[0].length <= 12 ? idOfArabicPhrase(match) : undefined;
}

/** `the Prophet (saw)`, in small letters, directly behind the name. */
const afterProphet = /\b(?:[Pp]rophet|Muhammad|Mohammad|Mohammed|Rasulullah|(?:Messenger|Apostle) of (?:God|Allah)) $/;
const prophetBefore = /\b(?:Prophet|Muhammad|Mohammad|Mohammed|Messenger|Mustafa|Apostle)\b[^.!?]{0,30}$/;
const saintBefore = pattern('')`
  \b(?:
    Imams?|Ali|Hasan|Hassan|Husayn|Hussein|Hussain|Hosein|Fatima|Fatimah|Fatemeh|Masoumeh?|Zahra|Zaynab|Zainab
    |Sajjad|Baqir|Sadiq|Kazim|Reza|Ridha|Rida|Jawad|Hadi|Askari|Mahdi|Abbas|Faithful|Zahra|Khadijah?|Moses|Jesus
    |Abraham|Noah|Adam|Joseph|Mary|David|Solomon|John
  )\b[^.!?]{0,20}$`;

/** "imam(s)", "speaker(s)", "Prophet(s) and Messenger(s)": one or more. */
const pluralSign = /(?:^|[^\p{L}])(?:\p{Ll}{2,20})$/u;

/** `(S)`, `(A)`, `(s.a.)`: their meaning depends on the name before them. */
function idByName(content: string, before: string): string | undefined {
  if (content.length > 5) return undefined;
  const inner = content.toLowerCase();
  const letters = inner.normalize('NFD').replace(/[. '’‘ʿʾʼ`]|\p{M}/gu, '');
  // The apostrophe stands for the letter ayn, so `(‘a)` is unambiguous.
  if (/^['’‘ʿʾʼ`]a\.?s?\.?$/.test(inner)) return 'as';
  if (letters !== 's' && letters !== 'a' && letters !== 'sa') return undefined;
  if (letters === 's' && pluralSign.test(before)) return undefined;
  if (letters !== 'a' && prophetBefore.test(before)) return 'saw';
  const isSaint = saintBefore.test(before) || easternNameAtEnd.test(before);
  return isSaint || inner.startsWith('s.a') ? 'as' : undefined;
}

/** `he (s)`, in a text that has the same letter behind names. */
function idByPronoun(text: string, content: string, before: string): string | undefined {
  if (!/^[as]$/.test(content) || !pronounAtEnd.test(before)) return undefined;
  if (!usesLetter(text, content, words => idByName(content, words))) return undefined;
  return content === 's' ? 'saw' : 'as';
}

/** The phrase that begins at an offset. Its expression is large: it is compiled where a text may hold one. */
function phraseAt(text: string, at: number): RegExpExecArray | null {
  mayBePhrase.lastIndex = at;
  if (!mayBePhrase.test(text)) return null;
  phrase.lastIndex = at;
  return phrase.exec(text);
}

function phrasesInProse(text: string): Honorific[] {
  const honorifics: Honorific[] = [];
  for (const { index } of text.matchAll(phraseStart)) {
    const match = phraseAt(text, index);
    if (match === null) continue;
    const end = phrase.lastIndex;
    if (/[\p{L}]/u.test(text[end] ?? '')) continue;
    const id = idOfPhrase(match);
    if (isAside(text, index, end, id)) honorifics.push({ start: index, end, id });
  }
  return honorifics;
}

/**
 * Whether a phrase in prose is an honorific: after a name, between commas or dashes. "Greetings be upon you" is a
 * greeting instead.
 */
function isAside(text: string, start: number, end: number, id: string): boolean {
  const words = text.slice(start, end).toLowerCase();
  if (/ (?:you|it)(?: (?:both|all))?$/.test(words)) return false;
  if (/^(?:peace|bless|greet|salut)/.test(words) && asksFor.test(text.slice(Math.max(0, start - 30), start)))
    return false;
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 2);
  if (/^(?:subh?ana|azza wa)/.test(words)) return /[\p{L}],? $|[-–—(] ?$/u.test(before);
  if (id === 'azza' || id === 'swt')
    return /[\p{L}],? $|[-–—(] ?$/u.test(before) && /^(?:[,.;:)!?'"”]| [-–—]|$)/.test(after);
  // "peace upon her borders"
  if (/ (?:her|his|their)$/.test(words) && isPossessive(text.slice(end, end + 24))) return false;
  // What somebody says first: "Peace be upon him, yes."
  if (startsParagraph(text, start) && /^(?:[,!]|\.(?!\.))/.test(after) && / (?:him|her)$/.test(words)) return true;
  const opens = /(?:[\p{L}'’]|[,،(]|[-–—]) ?$/u.test(before);
  return opens && /^(?:[,.;:)!?"”’']| )/.test(after + ' ') && (!words.startsWith('may') || /[,(–—-] ?$/.test(before));
}

function startsParagraph(text: string, start: number): boolean {
  return /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 120), start));
}

/** Whether a word follows that the pronoun before it may belong to. */
function isPossessive(after: string): boolean {
  const word = /^ (\p{L}+)/u.exec(after)?.[1];
  return word !== undefined && !functionWord.test(word);
}

const functionWord = pattern('i')`
  ^(?:
    and|or|but|who|whom|whose|which|that|said|says|was|is|were|are|had|has|have|in|to|on|at|for|from|with|by|as|when
    |while
    |would|will|did|does|came|went|gave|told|asked|once|also|used|narrated|narrates|stated|stood|saw|the|a|an|he|she
    |they|i
    |we|if|then|after|before|until|because|recited|replied|taught|always|never
  )$`;

/** Abbreviations without parentheses: `Imam Ali a.s.`, `the Prophet PBUH`, `Nabi Musa AS`. */
function abbreviationsInProse(text: string): Honorific[] {
  if (!mayHoldAbbreviation.test(text)) return [];
  return [...text.matchAll(bareAbbreviation)].flatMap(match => {
    const id = idOfBareAbbreviation(match[0]);
    const end = match.index + match[0].length;
    const isCapitals = /^[A-Z]{2}$/.test(match[0]);
    if (
      isCapitals &&
      !isAfterTitledName(text.slice(Math.max(0, match.index - 60), match.index), text.slice(end, end + 2))
    )
      return [];
    const isAfterName = /[\p{L}'’,] ?$/u.test(text.slice(Math.max(0, match.index - 2), match.index));
    return id === undefined || !isAfterName ? [] : [{ start: match.index, end, id }];
  });
}

function inArabic(text: string): Honorific[] {
  if (!/[\u0600-\u06ff\ufd40-\ufdff]/.test(text)) return [];
  const honorifics: Honorific[] = [];
  const plain = withoutVowelSigns(text);
  for (const match of plain.text.matchAll(arabicPhrase)) {
    const { start, end } = plain.original(match.index, match.index + match[0].length);
    honorifics.push({ start, end, id: idOfArabicPhrase(match) });
  }
  for (const { 0: character, index } of text.matchAll(/[ﷺﷻ\ufdfb\ufd40-\ufd4f]/g)) {
    const id = ligatures.get(character);
    if (id !== undefined) honorifics.push({ start: index, end: index + 1, id });
  }
  return honorifics;
}

const vowelSign = /[\u064b-\u0652\u0670\u0640]/g;

/**
 * The text without vowel signs and with the letters of Urdu as Arabic has them, and where a part of it is in the original.
 * Signs after its last letter belong to it.
 */
function withoutVowelSigns(urdu: string): { text: string; original: (start: number, end: number) => Span } {
  const text = urdu.replace(/[ہھۂ]/g, 'ه').replace(/ۃ/g, 'ة');
  const signs = [...text.matchAll(vowelSign)].map(({ index }) => index);
  if (signs.length === 0) return { text, original: (start, end) => ({ start, end }) };
  // Offsets in the plain text before which the signs were.
  const removed = signs.map((offset, count) => offset - count);
  const shift = (offset: number): number => offset + upperBound(removed, offset);
  return { text: text.replace(vowelSign, ''), original: (start, end) => ({ start: shift(start), end: shift(end) }) };
}
