import type { DivisionKind } from '../citation';
import type { CitationLanguage, DivisionWord } from '../languages/citationLanguage';
import { isAnyMark, isMark, isNumber, textMatches, type ParseState } from './parseState';

/** A division word found in the text. */
interface DivisionWordMatch extends DivisionWord {
  /** Index of the token where its number is expected. */
  readonly numberIndex: number;
}

const divisionWords: Readonly<
  Record<
    DivisionKind,
    { readonly one: string; readonly many?: string; readonly short?: string; readonly shortMany?: string }
  >
> = {
  volume: {
    one: 'volume jild jeld mujallad جلد مجلد المجلد الجزء جزء',
    many: 'volumes',
    short: 'vol j ج',
    shortMany: 'vols',
  },
  page: {
    one: 'page safha safheh صفحه الصفحه صفحهی',
    many: 'pages صفحات الصفحات',
    short: 'p pg ص',
    shortMany: 'pp pgs صص',
  },
  hadith: {
    one: 'hadith hadis hadeeth tradition narration report حدیث الحدیث حدیثی روایت',
    many: 'hadiths ahadith traditions narrations احادیث',
    short: 'h tr ح',
  },
  chapter: {
    one: 'chapter باب الباب فصل الفصل اصحاح الاصحاح',
    many: 'chapters',
    short: 'ch chap chapt chpt chp',
    shortMany: 'chs chaps chapts chpts',
  },
  verse: {
    one: 'verse ayah aya ayat ayet ayeh aayah ayaat verset vers ایه الایه ایهی والایه فالایه بالایه وایه',
    many: 'verses versets ayahs ayas ayats ayaat ایات الایات ایههای ایتان ایتین الایتان الایتین',
    short: 'v ver vs',
    shortMany: 'vv vss',
  },
  sermon: {
    one: 'sermon khutba khutbah khotbeh khutbeh khotba خطبه الخطبه خطبهی',
    many: 'sermons khutbas khutbahs خطبههای',
  },
  letter: { one: 'letter epistle نامه نامهی الرساله', many: 'letters epistles نامههای' },
  saying: {
    one: 'saying hikma hikmah hekmat hikmat maxim aphorism wisdom حکمت الحکمه قصار',
    many: 'sayings maxims aphorisms hikam حکمتهای',
  },
  supplication: {
    one: 'supplication dua prayer invocation munajat دعا دعای الدعا الدعاء نیایش',
    many: 'supplications duas prayers invocations',
  },
  book: { one: 'book kitab دفتر الکتاب', many: 'books', short: 'bk' },
  part: { one: 'part juz قسمت', many: 'parts', short: 'pt' },
  section: { one: 'section', many: 'sections', short: 'sec §', shortMany: 'secs' },
  article: { one: 'article ماده الماده thesis', many: 'articles theses', short: 'art', shortMany: 'arts' },
  paragraph: { one: 'paragraph', many: 'paragraphs', short: 'para par abs ¶', shortMany: 'paras' },
  canon: { one: 'canon', many: 'canons', short: 'can' },
  question: { one: 'question', many: 'questions', short: 'q', shortMany: 'qq' },
  amendment: { one: 'amendment', many: 'amendments' },
  line: { one: 'line couplet bayt beyt بیت سطر', many: 'lines couplets ابیات', short: 'll' },
  poem: { one: 'poem ghazal ode canto غزل قصیده', many: 'poems ghazals odes cantos' },
  tale: { one: 'tale story hikayat حکایت', many: 'tales stories' },
};

const divisionWordByText = new Map<string, DivisionWord>();
for (const [kind, { one, many, short, shortMany }] of Object.entries(divisionWords) as [
  DivisionKind,
  (typeof divisionWords)[DivisionKind],
][]) {
  const add = (list: string | undefined, plural: boolean, isShort: boolean): void => {
    for (const word of list?.split(' ') ?? [])
      if (!divisionWordByText.has(word)) divisionWordByText.set(word, { kind, plural, short: isShort });
  };
  add(one, false, false);
  add(many, true, false);
  add(short, false, true);
  add(shortMany, true, true);
}

/** The division that a folded word or a mark names. */
export function divisionWord(text: string): DivisionWord | undefined {
  return divisionWordByText.get(text);
}

/** The division that the word at a token names in the language of the block, or in English, Arabic or Persian. */
export function divisionWordAt(state: ParseState, index: number): DivisionWord | undefined {
  const { tokens, language } = state;
  const token = tokens[index];
  if (token === undefined || token.kind === 'number') return undefined;
  const text = isElided(state, index) ? token.text.slice(1) : token.text;
  return language.divisions.get(text) ?? divisionWordByText.get(text);
}

/** Whether a folded word or a mark may name a division in a language. */
export function mayNameDivision(text: string, { code, divisions }: CitationLanguage): boolean {
  const names = (word: string): boolean => divisions.has(word) || divisionWordByText.has(word);
  return names(text) || ((code === 'fr' || code === 'it') && /^[ld]/.test(text) && names(text.slice(1)));
}

/** Whether the article of a French or Italian word has lost its vowel, so that both are one token: "l'article 28". */
export function isElided({ view, tokens, language }: ParseState, index: number): boolean {
  if (language.code !== 'fr' && language.code !== 'it') return false;
  const { start, text } = tokens[index];
  return /^[ld]/.test(text) && /^['’]/.test(view.slice(start + 1, start + 2));
}

/**
 * Reads the division word at a token, and skips what may stand between it and its number: a dot, a colon, "no.",
 * "number", "#". Undefined for an abbreviation without a number.
 */
export function readDivisionWord(state: ParseState, index: number): DivisionWordMatch | undefined {
  const word = divisionWordAt(state, index);
  if (word === undefined) return undefined;
  let cursor = index + 1;
  const isDoubled = /^[§¶]$/.test(state.tokens[index].text) && isMark(state, cursor, state.tokens[index].text);
  if (isDoubled) cursor++;
  while (textMatches(state, cursor, /^(?:ال)?(?:شریفه|کریمه|مبارکه)ی?$/) && cursor < index + 3) cursor++;
  if (
    textMatches(state, cursor, /^(?:من|از|from)$/) &&
    isNumber(state, cursor + 1) &&
    textMatches(state, cursor + 2, /^(?:الی|حتی|تا|to|through|until)$/)
  )
    cursor++;
  if (isMark(state, cursor, '.') && (word.short || isNumber(state, cursor + 1))) cursor++;
  else if (isMark(state, cursor, ':') && isNumber(state, cursor + 1)) cursor++;
  if (textMatches(state, cursor, /^(?:no|nos|nr|num|number|numbers|شماره|رقم|نمبر|n|nomor)$/)) {
    cursor++;
    while (isAnyMark(state, cursor, '.°') || (textMatches(state, cursor, /^o$/) && !state.tokens[cursor].spaced))
      cursor++;
    if (isMark(state, cursor, ':')) cursor++;
    if (isMark(state, cursor, '(') && isNumber(state, cursor + 1) && isMark(state, cursor + 2, ')')) cursor++;
  } else if (textMatches(state, cursor, /^ke$/) && isMark(state, cursor + 1, '-')) cursor += 2;
  else if (isAnyMark(state, cursor, '#№')) cursor++;
  else if (isMark(state, cursor, '(') && isNumber(state, cursor + 1) && isMark(state, cursor + 2, ')')) cursor++;
  return word.short && !isNumber(state, cursor) && !textMatches(state, cursor, /^[ivxlc]+$/)
    ? undefined
    : { ...word, plural: word.plural || isDoubled, numberIndex: cursor };
}

/** Order of nesting, outermost first. A citation has at most one division of each rank. */
export const divisionRank: Readonly<Record<DivisionKind, number>> = {
  volume: 0,
  book: 1,
  part: 2,
  section: 3,
  chapter: 4,
  article: 4,
  canon: 4,
  question: 4,
  amendment: 4,
  sermon: 4,
  letter: 4,
  saying: 4,
  supplication: 4,
  poem: 4,
  tale: 5,
  paragraph: 5,
  page: 6,
  hadith: 7,
  verse: 7,
  line: 7,
};
