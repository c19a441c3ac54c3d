import { parseKey } from '../../citations/key';
import { surah, surahs } from '../../citations/quran';
import type { Corpus } from '../../index/corpus';
import { asciiDigits } from '../../text/fold';

import { firstWords } from '../shared/readableText';
import { knownWorks } from '../sources/knownWorks';
import type { Span } from '../../text/span';

export interface CompletionAnswer {
  /** What the items replace: the part that has been typed, up to the cursor. */
  readonly replace: Span;
  readonly items: readonly CompletionItem[];
}

interface CompletionItem {
  readonly label: string;
  readonly kind: 'work' | 'chapter' | 'verse';
  readonly detail?: string;
  /** Text that replaces the typed part. */
  readonly insert: string;
  /** Text against which what is typed is matched. */
  readonly filter: string;
  /** Sorts the items in their order. */
  readonly sort: string;
}

/** How much before the cursor is looked at: a citation that is being typed is shorter. */
const reach = 160;
const digits = '0-9\\u0660-\\u0669\\u06f0-\\u06f9';
const letters = "\\p{L}\\p{M}'’‘ʼ\\u200c-";

const verseCue = new RegExp(
  `(?:\\b(?:verses?|ayahs?|ayat|vv?\\.)|آیات|آیه|ایه|آيات|الآيات|الآية|آية|آیهٔ)\\s{0,3}(?:[${digits}]{1,3}\\s?[-–]\\s?)?([${digits}]{0,3})$`,
  'iu',
);
const colon = new RegExp(
  `(?:^|[^${digits}.:])([${digits}]{1,3})\\s?:\\s?(?:[${digits}]{1,3}\\s?[-–]\\s?)?([${digits}]{0,3})$`,
  'u',
);
const rangeStart = new RegExp(`([${digits}]{1,3})\\s?[-–]\\s?[${digits}]{0,3}$`, 'u');
const surahCue = new RegExp(`(?:\\b(?:surah|sura|surat|soorah)|سوره|سورة|سورهٔ)\\s{1,3}([${letters}]{0,24})$`, 'iu');
const quranName = "(?:\\b(?:qur['’‘ʼ]?[aā]n|koran)|قرآن|القرآن)(?:\\s(?:کریم|مجید|الكريم|المجيد))?";
const quranCue = new RegExp(
  `${quranName}(?:\\s{0,2}[,،:]\\s{0,2}|\\s{1,2})([${digits}]{0,3}|[${letters}]{0,24})$`,
  'iu',
);
const opened = new RegExp(`[\\[(]\\s?([ ${letters}]{0,40})$`, 'u');

/**
 * What can follow inside a citation that is being typed: works, names of surahs, numbers of verses that the surah has.
 * `text` is that of the open buffer: while one types, no parse of it may be there yet.
 */
export async function completion(corpus: Corpus, text: string, offset: number): Promise<CompletionAnswer | undefined> {
  const typed = text.slice(Math.max(0, offset - reach), offset).replace(/\r?\n/g, run => ' '.repeat(run.length));
  const writer = writerOf(typed);
  const answer = (part: string, items: CompletionItem[]): CompletionAnswer | undefined =>
    items.length === 0 ? undefined : { replace: { start: offset - part.length, end: offset }, items };

  const verse = verseCue.exec(typed);
  if (verse !== null)
    return answer(
      verse[1],
      await verseItems(corpus, chapterBefore(corpus, typed.slice(0, verse.index)), typed, writer),
    );
  const numbered = colon.exec(typed);
  if (numbered !== null && isCited(typed))
    return answer(numbered[2], await verseItems(corpus, Number(asciiDigits(numbered[1])), typed, writer));
  const chapter = surahCue.exec(typed);
  if (chapter !== null) return answer(chapter[1], surahItems(writer));
  const quran = quranCue.exec(typed);
  // In prose "the Quran, which …" goes on; a number does not.
  if (quran !== null && (insideBracket(typed) !== undefined || /[,،:]\s{0,2}[^\p{L}]{0,3}$/u.test(typed)))
    return answer(quran[1], numberedSurahItems(writer));
  const work = opened.exec(typed);
  return work === null ? undefined : answer(work[1], workItems(corpus, writer));
}

/** How the text around writes digits and names. */
interface Writer {
  readonly script: 'latin' | 'arabic';
  number(value: number): string;
}

function writerOf(typed: string): Writer {
  const last = typed.match(/\p{L}/gu)?.at(-1) ?? '';
  const script = /\p{Script=Arabic}/u.test(last) ? 'arabic' : 'latin';
  // Letters that only Arabic has tell it from Persian.
  const zero = script === 'latin' ? 0x30 : /[ةيىكأإ]/.test(typed) && !/[پچژگیک]/.test(typed) ? 0x660 : 0x6f0;
  return { script, number: value => String(value).replace(/\d/g, digit => String.fromCharCode(zero + Number(digit))) };
}

/** The surah that was named last before "verse": by the reader, so that every spelling counts which it knows. */
function chapterBefore(corpus: Corpus, before: string): number | undefined {
  const keys = corpus.reader.resolve(before.replace(/[\s,،:;([]+$/u, '')).targets.map(parseKey);
  return keys.filter(key => key?.work === 'quran' && key.from.length > 0).at(-1)?.from[0].number;
}

const namesQuran = new RegExp(`${quranName}|\\bQ\\b|\\bsurah?t?\\b|سوره|سورة`, 'iu');

/** A bare "12:" is a time as often as a chapter: it counts behind the Qur'an's name, or in a bracket that names nothing else. */
function isCited(typed: string): boolean {
  const bracket = insideBracket(typed);
  if (bracket !== undefined) return !/\p{L}/u.test(bracket) || namesQuran.test(bracket);
  return namesQuran.test(typed.slice(-40).replace(/^.*[.!?]\s/su, ''));
}

/** What stands in the bracket or parenthesis that is open at the end. */
function insideBracket(typed: string): string | undefined {
  const open = Math.max(typed.lastIndexOf('['), typed.lastIndexOf('('));
  return open > Math.max(typed.lastIndexOf(']'), typed.lastIndexOf(')')) ? typed.slice(open + 1) : undefined;
}

async function verseItems(
  corpus: Corpus,
  number: number | undefined,
  typed: string,
  writer: Writer,
): Promise<CompletionItem[]> {
  const chapter = number === undefined ? undefined : surah(number);
  if (chapter === undefined) return [];
  const source = await corpus.sources.load('quran');
  const verses = source?.chapters.find(({ number }) => number === chapter.number)?.verses;
  const after = Number(asciiDigits(rangeStart.exec(typed)?.[1] ?? '0'));
  return Array.from({ length: chapter.verses }, (_, index) => index + 1)
    .filter(verse => verse > after)
    .map(verse => {
      const shown = verses?.[verse - 1];
      const detail =
        shown && firstWords(writer.script === 'arabic' ? shown.original : shown.translation || shown.original, 10);
      const label = writer.number(verse);
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

function surahItems(writer: Writer): CompletionItem[] {
  return surahs.map(({ number, name, original, meaning, verses }) => {
    const label = writer.script === 'arabic' ? original : name;
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

/** "The Holy Quran, " goes on with a number. The name finds it too. */
function numberedSurahItems(writer: Writer): CompletionItem[] {
  return surahs.map(({ number, name, original, meaning, verses }) => {
    const shown = writer.number(number);
    const label = `${shown} ${writer.script === 'arabic' ? original : name}`;
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

function workItems(corpus: Corpus, writer: Writer): CompletionItem[] {
  const cited = new Map(corpus.citations.works().map(({ work, count }) => [work, count]));
  const ranked = [...knownWorks(corpus)].sort(
    (a, b) => (cited.get(b.key) ?? 0) - (cited.get(a.key) ?? 0) || (a.title < b.title ? -1 : 1),
  );
  return ranked.map((work, index) => {
    const title = writer.script === 'arabic' && work.original !== undefined ? work.original : work.title;
    const detail = [work.author, work.period].filter(part => part !== undefined).join(', ');
    return {
      label: title,
      kind: 'work',
      insert: `${title}${writer.script === 'arabic' ? '، ' : ', '}`,
      filter: [title, work.title, ...work.spellings].join(' '),
      sort: String(index).padStart(4, '0'),
      ...(detail === '' ? {} : { detail }),
    };
  });
}

/** Without article and apostrophes, as people begin to type a name. */
function plainName(name: string): string {
  return name.replace(/['’]/g, '').replace(/^a[a-z]{1,2}-/, '');
}
