import { withoutTrailing } from '../../base/withoutTrailing';
import { bookNamed, type BibleBook } from '../../citations/bible';
import { parseKey } from '../../citations/key';
import type { SourceChapter } from '../../citations/sources';
import { surah, surahs } from '../../citations/quran';
import type { Corpus } from '../../index/corpus';
import { asciiDigits } from '../../text/fold';
import type { Span } from '../../text/span';
import { firstWords } from '../shared/readableText';
import { knownWorks } from '../sources/knownWorks';

export interface CitationCompletion {
  /** The part of a name or number that is already typed, up to the cursor. The items replace it. */
  readonly replace: Span;
  readonly items: readonly CompletionItem[];
}

interface CompletionItem {
  readonly label: string;
  readonly kind: 'work' | 'chapter' | 'verse';
  readonly detail?: string;
  /** Text that replaces the typed part. */
  readonly insert: string;
  /** Text that the editor matches against the typed part. */
  readonly filter: string;
  /** Sort key: editors sort items by this text. */
  readonly sort: string;
}

/** UTF-16 units before the cursor that are read. Chosen by hand: longer than a citation that is being typed. */
const maxTyped = 160;
/** Words of a verse that are shown beside its number. Chosen by hand. */
const versePreviewWords = 10;
const digits = '0-9\\u0660-\\u0669\\u06f0-\\u06f9';
const letters = "\\p{L}\\p{M}'’‘ʼ\\u200c-";

/** A word for "verse", the start of a range if there is one, and the digits of the verse that is being typed. */
const verseCue = new RegExp(
  '(?:\\b(?:verses?|ayahs?|ayat|vv?\\.)|آیات|آیه|ایه|آيات|الآيات|الآية|آية|آیهٔ)\\s{0,3}' +
    `(?:[${digits}]{1,3}\\s?[-–]\\s?)?([${digits}]{0,3})$`,
  'iu',
);
/** Chapter and colon, the start of a range if there is one, and the digits of the verse that is being typed. */
const chapterColon = new RegExp(
  `(?:^|[^${digits}.:])([${digits}]{1,3})\\s?:\\s?(?:[${digits}]{1,3}\\s?[-–]\\s?)?([${digits}]{0,3})$`,
  'u',
);
/** Words that may name a book of the Bible, chapter and colon, the start of a range, and the digits of the verse. */
const bookColon = /((?:\b[1-4]\s)?(?:\p{L}{1,20}\.?\s){1,4})(\d{1,3})\s?:\s?(?:\d{1,3}\s?[-–]\s?)?(\d{0,3})$/u;
/** The first verse of a range that is being typed. */
const rangeStart = new RegExp(`([${digits}]{1,3})\\s?[-–]\\s?[${digits}]{0,3}$`, 'u');
/** A word for "surah" and the letters of the name that is being typed. */
const surahCue = new RegExp(`(?:\\b(?:surah|sura|surat|soorah)|سوره|سورة|سورهٔ)\\s{1,3}([${letters}]{0,24})$`, 'iu');
const quranName = "(?:\\b(?:qur['’‘ʼ]?[aā]n|koran)|قرآن|القرآن)(?:\\s(?:کریم|مجید|الكريم|المجيد))?";
/** The name of the Qur'an and the chapter that is being typed. */
const quranCue = new RegExp(
  `${quranName}(?:\\s{0,2}[,،:]\\s{0,2}|\\s{1,2})([${digits}]{0,3}|[${letters}]{0,24})$`,
  'iu',
);
const namesQuran = new RegExp(`${quranName}|\\bQ\\b|\\bsurah?t?\\b|سوره|سورة`, 'iu');
/** An open bracket and the name that is being typed. */
const openBracket = new RegExp(`[\\[(]\\s?([ ${letters}]{0,40})$`, 'u');

/**
 * Completes a citation that is being typed: works, names of surahs, numbers of the verses that a surah
 * or a chapter of the Bible has. `text` is
 * that of the open document, which may be newer than the facts in the corpus. Undefined when there is nothing to offer.
 */
export async function completeCitation(
  corpus: Corpus,
  text: string,
  offset: number,
): Promise<CitationCompletion | undefined> {
  const typed = text.slice(Math.max(0, offset - maxTyped), offset).replace(/\r?\n/g, run => ' '.repeat(run.length));
  const style = writingStyle(typed);
  const answer = (part: string, items: CompletionItem[]): CitationCompletion | undefined =>
    items.length === 0 ? undefined : { replace: { start: offset - part.length, end: offset }, items };

  const verse = verseCue.exec(typed);
  if (verse !== null)
    return answer(verse[1], await verseItems(corpus, chapterBefore(corpus, typed.slice(0, verse.index)), typed, style));
  const ofBook = bookColon.exec(typed);
  const book = ofBook === null ? undefined : bookAtEnd(ofBook[1]);
  if (ofBook !== null && book !== undefined)
    return answer(ofBook[3], await versesOfBook(corpus, book, Number(ofBook[2]), typed, style));
  const numbered = chapterColon.exec(typed);
  if (numbered !== null && isInCitation(typed))
    return answer(numbered[2], await verseItems(corpus, Number(asciiDigits(numbered[1])), typed, style));
  const chapter = surahCue.exec(typed);
  if (chapter !== null) return answer(chapter[1], surahItems(style));
  const quran = quranCue.exec(typed);
  // In prose a word may follow the comma ("the Quran, which"), so outside of brackets offer nothing after a letter.
  if (quran !== null && (insideBracket(typed) !== undefined || /[,،:]\s{0,2}[^\p{L}]{0,3}$/u.test(typed)))
    return answer(quran[1], numberedSurahItems(style));
  const work = openBracket.exec(typed);
  return work === null ? undefined : answer(work[1], workItems(corpus, style));
}

/** The script of names and digits in the text before the cursor. */
interface WritingStyle {
  readonly script: 'latin' | 'arabic';
  number(value: number): string;
}

function writingStyle(typed: string): WritingStyle {
  const last = typed.match(/\p{L}/gu)?.at(-1) ?? '';
  const script = /\p{Script=Arabic}/u.test(last) ? 'arabic' : 'latin';
  // Some letters are used in Arabic only, others in Persian only; the two write different digits.
  const zero = script === 'latin' ? 0x30 : /[ةيىكأإ]/.test(typed) && !/[پچژگیک]/.test(typed) ? 0x660 : 0x6f0;
  return { script, number: value => String(value).replace(/\d/g, digit => String.fromCharCode(zero + Number(digit))) };
}

/** Number of the last surah named before "verse". The citation reader finds it, because it knows all spellings. */
function chapterBefore(corpus: Corpus, before: string): number | undefined {
  const keys = corpus.reader.resolve(withoutTrailing(before, /[\s,،:;([]/)).targets.map(parseKey);
  return keys.filter(key => key?.work === 'quran' && key.from.length > 0).at(-1)?.from[0].number;
}

/**
 * Whether "12:" begins a citation. It is just as often a time of day, so it counts only after a name of the Qur'an or
 * in a bracket without other words.
 */
function isInCitation(typed: string): boolean {
  const bracket = insideBracket(typed);
  if (bracket !== undefined) return !/\p{L}/u.test(bracket) || namesQuran.test(bracket);
  return namesQuran.test(typed.slice(-40).replace(/^.*[.!?]\s/su, ''));
}

/** The text in the bracket or parenthesis that is still open at the cursor; undefined when none is. */
function insideBracket(typed: string): string | undefined {
  const open = Math.max(typed.lastIndexOf('['), typed.lastIndexOf('('));
  return open > Math.max(typed.lastIndexOf(']'), typed.lastIndexOf(')')) ? typed.slice(open + 1) : undefined;
}

async function verseItems(
  corpus: Corpus,
  number: number | undefined,
  typed: string,
  style: WritingStyle,
): Promise<CompletionItem[]> {
  const chapter = number === undefined ? undefined : surah(number);
  if (chapter === undefined) return [];
  const source = await corpus.sources.load('quran');
  return numberedVerses(
    chapter.verses,
    source?.chapters.find(({ number }) => number === chapter.number),
    typed,
    style,
  );
}

/** The book of the Bible whose name ends a text, the longest possible name. A name begins with a capital or a number. */
function bookAtEnd(text: string): BibleBook | undefined {
  const words = text.trim().split(/\s+/);
  for (let first = 0; first < words.length; first++) {
    const book = /^[\p{Lu}\d]/u.test(words[first]) ? bookNamed(words.slice(first).join(' ')) : undefined;
    if (book !== undefined) return book;
  }
  return undefined;
}

async function versesOfBook(
  corpus: Corpus,
  { osis, verses }: BibleBook,
  number: number,
  typed: string,
  style: WritingStyle,
): Promise<CompletionItem[]> {
  const source = await corpus.sources.load(`bible:${osis}:${number}`);
  const chapter = source?.chapters.find(each => each.number === number);
  return numberedVerses(Math.max(verses[number - 1] ?? 0, chapter?.verses.length ?? 0), chapter, typed, style);
}

/** The verses of a chapter after the start of the range that is being typed, with their first words. */
function numberedVerses(
  count: number,
  chapter: SourceChapter | undefined,
  typed: string,
  style: WritingStyle,
): CompletionItem[] {
  const after = Number(asciiDigits(rangeStart.exec(typed)?.[1] ?? '0'));
  return Array.from({ length: count }, (_, index) => index + 1)
    .filter(verse => verse > after)
    .map(verse => {
      const text = chapter?.verses[verse - 1];
      const preview = style.script === 'arabic' ? text?.original : text?.translation || text?.original;
      const detail = preview && firstWords(preview, versePreviewWords);
      const label = style.number(verse);
      return {
        label,
        kind: 'verse',
        insert: label,
        filter: label,
        sort: String(verse).padStart(3, '0'),
        ...(detail === undefined ? {} : { detail }),
      };
    });
}

function surahItems(style: WritingStyle): CompletionItem[] {
  return surahs.map(({ number, name, original, meaning, verses }) => {
    const label = style.script === 'arabic' ? original : name;
    return {
      label,
      kind: 'chapter',
      detail: `${number} · ${meaning} · ${verses} verses`,
      insert: label,
      filter: `${label} ${plainName(name)}`,
      sort: String(number).padStart(3, '0'),
    };
  });
}

/** After "The Holy Quran, " a number is inserted; typing the name finds the surah too. */
function numberedSurahItems(style: WritingStyle): CompletionItem[] {
  return surahs.map(({ number, name, original, meaning, verses }) => {
    const shown = style.number(number);
    const label = `${shown} ${style.script === 'arabic' ? original : name}`;
    return {
      label,
      kind: 'chapter',
      detail: `${meaning} · ${verses} verses`,
      insert: `${shown}: `,
      filter: `${label} ${name} ${plainName(name)}`,
      sort: String(number).padStart(3, '0'),
    };
  });
}

function workItems(corpus: Corpus, style: WritingStyle): CompletionItem[] {
  const cited = new Map(corpus.citations.works().map(({ work, count }) => [work, count]));
  const ranked = [...knownWorks(corpus)].sort(
    (a, b) => (cited.get(b.key) ?? 0) - (cited.get(a.key) ?? 0) || (a.title < b.title ? -1 : 1),
  );
  return ranked.map((work, index) => {
    const title = style.script === 'arabic' && work.original !== undefined ? work.original : work.title;
    const detail = [work.author, work.period].filter(part => part !== undefined).join(', ');
    return {
      label: title,
      kind: 'work',
      insert: `${title}${style.script === 'arabic' ? '، ' : ', '}`,
      filter: [title, work.title, ...work.spellings].join(' '),
      sort: String(index).padStart(4, '0'),
      ...(detail === '' ? {} : { detail }),
    };
  });
}

/** A name without article and apostrophes, as many people type it. */
function plainName(name: string): string {
  return name.replace(/['’]/g, '').replace(/^a[a-z]{1,2}-/, '');
}
