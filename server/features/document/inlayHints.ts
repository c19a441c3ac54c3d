import { parseKey } from '../../citations/key';
import type { Citation } from '../../citations/citation';
import { surah } from '../../citations/quran';
import type { Corpus } from '../../index/corpus';
import { fold } from '../../text/fold';
import { overlaps, type Span } from '../../text/span';
import { wordsIn } from '../../text/words';
import { describeInCalendars } from '../../transcript/dates/describeDate';
import type { DateMention } from '../../transcript/transcript';

export interface Hint {
  /** The hint stands behind this offset. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip?: string;
}

export interface HintOptions {
  readonly surahNames: boolean;
  readonly dates: boolean;
}

/** How far apart two dates or references may stand that belong together ("…, …", "… (…"), in characters. */
const near = 4;
/** How far away the same day may be told in the Gregorian calendar and still make a hint needless. */
const sameBreath = 100;
/** Words of a chapter reference that name no chapter. */
const cues = new Set([
  'surah',
  'sura',
  'surat',
  'soorah',
  'sure',
  'chapter',
  'ch',
  'q',
  'quran',
  'koran',
  'the',
  'holy',
  'noble',
  'verse',
  'verses',
  'ayah',
  'سوره',
  'سورت',
  'قران',
  'کریم',
]);

/** Names of surahs behind references that give only a number, and Gregorian days behind dates of other calendars, inside `within`. */
export async function inlayHints(corpus: Corpus, uri: string, within: Span, options: HintOptions): Promise<Hint[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const { citations, transcript } = entry.facts;
  const text = await corpus.text(uri);
  const shown = (span: Span): boolean => overlaps(span, within);
  const names = options.surahNames
    ? citations.flatMap((citation, index) => (shown(citation) ? surahName(citation, citations[index - 1], text) : []))
    : [];
  const days = options.dates
    ? transcript.dates.flatMap((_, index) =>
        shown(transcript.dates[index]) ? gregorianDay(transcript.dates, index, text) : [],
      )
    : [];
  return [...names, ...days].sort((a, b) => a.offset - b.offset);
}

/** "5: 54" names its surah by number only; the hint stands behind the last digit. */
function surahName(citation: Citation, previous: Citation | undefined, text: string): Hint[] {
  const key = parseKey(citation.key);
  const first = key?.work === 'quran' ? key.from[0] : undefined;
  const chapter = first === undefined ? undefined : surah(first.number);
  if (
    chapter === undefined ||
    citation.division === undefined ||
    /\p{L}/u.test(named(text, citation, citation.division))
  )
    return [];
  if (
    previous !== undefined &&
    citation.start - previous.end <= near &&
    parseKey(previous.key)?.from[0]?.number === chapter.number &&
    parseKey(previous.key)?.work === 'quran'
  )
    return [];
  const end = Math.max(citation.locus?.end ?? 0, citation.division.end);
  // The name may follow: "2:255 (Ayat al-Kursi)" does not name the surah, "2:255 (al-Baqarah)" does.
  const follows = fold(text.slice(end, end + 40)).replace(/[^\p{L}]/gu, '');
  if (follows.startsWith(fold(chapter.name).replace(/[^\p{L}]/gu, ''))) return [];
  return [
    { offset: end, label: chapter.name, tooltip: `Surah ${chapter.number}: ${chapter.name}, “${chapter.meaning}”` },
  ];
}

/** The words of the chapter reference, and of the work's name, that could be a chapter's name. */
function named(text: string, citation: Citation, division: Span): string {
  const words = wordsIn(text, division.start, division.end).map(({ start, end }) => text.slice(start, end));
  const inside =
    citation.work === undefined
      ? wordsIn(text, citation.start, division.start).map(({ start, end }) => text.slice(start, end))
      : [];
  return [...inside, ...words].filter(word => !cues.has(fold(word))).join(' ');
}

/** "22nd of Bahman" gets its Gregorian day, unless the text gives it beside or in the same breath. */
function gregorianDay(dates: readonly DateMention[], index: number, text: string): Hint[] {
  const { date, end } = dates[index];
  if (date.calendar === 'gregorian' || date.day === undefined) return [];
  const day = describeInCalendars(date).find(({ calendar }) => calendar === 'gregorian');
  return day === undefined || isTold(dates, index, day.text, text)
    ? []
    : [{ offset: end, label: day.text, tooltip: 'In the Gregorian calendar' }];
}

/** Whether a Gregorian date stands beside (with other dates at most between) or the same day is told near by. */
function isTold(dates: readonly DateMention[], index: number, day: string, text: string): boolean {
  for (const step of [-1, 1]) {
    let beside = true;
    for (let i = index + step; i >= 0 && i < dates.length; i += step) {
      beside &&= isBeside(dates[i - step], dates[i], text);
      if (!beside && gap(dates[index], dates[i]) > sameBreath) break;
      if (
        dates[i].date.calendar === 'gregorian' &&
        (beside || `${day} `.startsWith(`${describeInCalendars(dates[i].date)[0].text} `))
      )
        return true;
    }
  }
  return false;
}

function gap(a: Span, b: Span): number {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end);
}

/** Whether only brackets, punctuation or an equals sign stand between two dates. */
function isBeside(a: Span, b: Span, text: string): boolean {
  const between = a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
  return overlaps(a, b) || (between.length <= near && !/[\p{L}\p{N}]/u.test(between));
}
