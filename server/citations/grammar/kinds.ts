import type { DivisionKind } from '../citation';
import { isMark, isNumber, type Scan } from './scan';

/** A word that names a division; `short` ones are abbreviations that mean it only beside a number. */
export interface KindWord {
  readonly kind: DivisionKind;
  readonly plural: boolean;
  readonly short: boolean;
}

/** A division word in the text. */
export interface DivisionWordMatch extends KindWord {
  /** Index of the token where its number is expected. */
  readonly numberIndex: number;
}

const words: Readonly<
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
    short: 'h ح',
  },
  chapter: {
    one: 'chapter باب الباب فصل الفصل اصحاح الاصحاح',
    many: 'chapters',
    short: 'ch chap',
    shortMany: 'chs chaps',
  },
  verse: {
    one: 'verse ayah aya ayat ayet ayeh aayah ayaat verset vers ایه الایه ایهی',
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
  article: { one: 'article ماده', many: 'articles', short: 'art' },
  paragraph: { one: 'paragraph', many: 'paragraphs', short: 'para ¶', shortMany: 'paras' },
  line: { one: 'line couplet bayt beyt بیت سطر', many: 'lines couplets ابیات', short: 'll' },
  poem: { one: 'poem ghazal ode غزل قصیده', many: 'poems ghazals odes' },
  tale: { one: 'tale story hikayat حکایت', many: 'tales stories' },
};

const table = new Map<string, KindWord>();
for (const [kind, { one, many, short, shortMany }] of Object.entries(words) as [
  DivisionKind,
  (typeof words)[DivisionKind],
][]) {
  const add = (list: string | undefined, plural: boolean, isShort: boolean): void => {
    for (const word of list?.split(' ') ?? []) if (!table.has(word)) table.set(word, { kind, plural, short: isShort });
  };
  add(one, false, false);
  add(many, true, false);
  add(short, false, true);
  add(shortMany, true, true);
}

/** The division that a word or mark names. */
export function kindNamed(text: string): KindWord | undefined {
  return table.get(text);
}

/**
 * The division named at a token, and the token where its number starts: behind a dot, a colon, "no.", "number", "#". An
 * abbreviation without number is none.
 */
export function readKind(scan: Scan, index: number): DivisionWordMatch | undefined {
  const token = scan.tokens[index];
  if (token === undefined || token.kind === 'number') return undefined;
  const kind = table.get(token.text);
  if (kind === undefined) return undefined;
  let at = index + 1;
  while (/^(?:ال)?(?:شریفه|کریمه|مبارکه)ی?$/.test(scan.tokens[at]?.text ?? '') && at < index + 3) at++;
  if (scan.tokens[at]?.text === 'من' && isNumber(scan, at + 1) && /^(?:الی|حتی)$/.test(scan.tokens[at + 2]?.text ?? ''))
    at++;
  if (isMark(scan, at, '.') && (kind.short || isNumber(scan, at + 1))) at++;
  else if (isMark(scan, at, ':') && isNumber(scan, at + 1)) at++;
  if (/^(?:no|nos|nr|num|number|numbers|شماره|رقم)$/.test(scan.tokens[at]?.text ?? '')) {
    at++;
    if (isMark(scan, at, '.')) at++;
  } else if (isMark(scan, at, '#') || isMark(scan, at, '№')) at++;
  else if (isMark(scan, at, '(') && isNumber(scan, at + 1) && isMark(scan, at + 2, ')')) at++;
  return kind.short && !isNumber(scan, at) && !/^[ivxlc]+$/.test(scan.tokens[at]?.text ?? '')
    ? undefined
    : { ...kind, numberIndex: at };
}

/** Outermost first; divisions of one rank are alternatives. */
export const rank: Readonly<Record<DivisionKind, number>> = {
  volume: 0,
  book: 1,
  part: 2,
  section: 3,
  chapter: 4,
  article: 4,
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
