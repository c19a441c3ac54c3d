import { parseKey } from '../../citations/key';
import type { Citation } from '../../citations/citation';
import { surah } from '../../citations/quran';
import type { Corpus } from '../../index/corpus';
import { fold } from '../../text/fold';
import { overlaps, type Span } from '../../text/span';
import { wordsIn } from '../../text/words';
import { describeInCalendars } from '../../transcript/dates/describeDate';
import type { DateMention } from '../../transcript/transcript';

/** A text that the editor shows in the line. */
export interface InlayHint {
  /** The hint is shown after the text that ends at this offset. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip?: string;
}

export interface InlayHintOptions {
  /** Names of surahs after references that have only a number. */
  readonly surahNames: boolean;
  /** Gregorian dates after dates of other calendars. */
  readonly dates: boolean;
}

/** Most UTF-16 units between two dates or citations that belong together ("…, …", "… (…"). Chosen by hand. */
const maxGap = 4;
/**
 * A Gregorian date within this distance (in UTF-16 units) makes a hint for the same day unnecessary. Chosen by hand.
 */
const maxSameDayDistance = 100;
/** UTF-16 units after a citation in which the name of its surah is looked for. Longer than any name. */
const nameLookahead = 40;
/** Words in a citation that are not part of the name of a chapter. */
const cueWords = new Set([
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

/**
 * Hints for the citations and dates that overlap `within`, in text order: names of surahs after references that give
 * only a number, and Gregorian dates after dates of other calendars. Rejects with `TextUnavailable`.
 */
export async function inlayHints(
  corpus: Corpus,
  uri: string,
  within: Span,
  options: InlayHintOptions,
): Promise<InlayHint[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const { citations, transcript } = entry.facts;
  const text = await corpus.text(uri);
  const names = options.surahNames
    ? citations.flatMap((citation, index) =>
        overlaps(citation, within) ? surahNameHint(citation, citations[index - 1], text) : [],
      )
    : [];
  const runs = new DateRuns(transcript.dates, text);
  const days = options.dates
    ? transcript.dates.flatMap((mention, index) =>
        overlaps(mention, within) ? gregorianDateHint(transcript.dates, index, runs) : [],
      )
    : [];
  return [...names, ...days].sort((a, b) => a.offset - b.offset);
}

/** A hint after the last digit of a citation like "5: 54", which gives only the number of its surah. */
function surahNameHint(citation: Citation, previous: Citation | undefined, text: string): InlayHint[] {
  const key = parseKey(citation.key);
  const first = key?.work === 'quran' ? key.from[0] : undefined;
  const chapter = first === undefined ? undefined : surah(first.number);
  if (
    chapter === undefined ||
    citation.division === undefined ||
    /\p{L}/u.test(possibleName(text, citation, citation.division))
  )
    return [];
  // In a list, only the first citation of a surah gets a hint.
  if (previous !== undefined && citation.start - previous.end <= maxGap) {
    const previousKey = parseKey(previous.key);
    if (previousKey?.work === 'quran' && previousKey.from[0]?.number === chapter.number) return [];
  }
  const end = Math.max(citation.locus?.end ?? 0, citation.division.end);
  // The name may follow the number: "2:255 (al-Baqarah)". "2:255 (Ayat al-Kursi)" does not name the surah.
  if (foldedLetters(text.slice(end, end + nameLookahead)).startsWith(foldedLetters(chapter.name))) return [];
  return [
    { offset: end, label: chapter.name, tooltip: `Surah ${chapter.number}: ${chapter.name}, “${chapter.meaning}”` },
  ];
}

function foldedLetters(text: string): string {
  return fold(text).replace(/[^\p{L}]/gu, '');
}

/** The words of a citation that may be the name of its chapter. */
function possibleName(text: string, citation: Citation, division: Span): string {
  const words = wordsIn(text, division.start, division.end).map(({ start, end }) => text.slice(start, end));
  const inside =
    citation.work === undefined
      ? wordsIn(text, citation.start, division.start).map(({ start, end }) => text.slice(start, end))
      : [];
  return [...inside, ...words].filter(word => !cueWords.has(fold(word))).join(' ');
}

/** A hint with the Gregorian date after a date such as "22nd of Bahman", unless the text gives it nearby. */
function gregorianDateHint(dates: readonly DateMention[], index: number, runs: DateRuns): InlayHint[] {
  const { date, end } = dates[index];
  if (date.calendar === 'gregorian' || date.day === undefined || runs.isBesideGregorian(index)) return [];
  const day = describeInCalendars(date).find(({ calendar }) => calendar === 'gregorian');
  return day === undefined || isGivenNearby(dates, index, day.text)
    ? []
    : [{ offset: end, label: day.text, tooltip: 'In the Gregorian calendar' }];
}

/**
 * Whether a Gregorian date within `maxSameDayDistance` of `dates[index]` is the same day. `day` is the Gregorian date in
 * words.
 */
function isGivenNearby(dates: readonly DateMention[], index: number, day: string): boolean {
  for (const step of [-1, 1]) {
    for (let i = index + step; i >= 0 && i < dates.length; i += step) {
      if (distance(dates[index], dates[i]) > maxSameDayDistance) break;
      if (
        dates[i].date.calendar === 'gregorian' &&
        `${day} `.startsWith(`${describeInCalendars(dates[i].date)[0].text} `)
      )
        return true;
    }
  }
  return false;
}

/** Finds runs of dates that stand directly beside each other. Each run is found once if the dates are asked for in order. */
class DateRuns {
  readonly #dates: readonly DateMention[];
  readonly #text: string;
  /** Indexes of the first date of the last run and of the one after it. */
  #from = 0;
  #to = 0;
  #hasGregorian = false;

  constructor(dates: readonly DateMention[], text: string) {
    this.#dates = dates;
    this.#text = text;
  }

  /** Whether a Gregorian date is in the run of a date. */
  isBesideGregorian(index: number): boolean {
    if (index < this.#from || index >= this.#to) this.#findRun(index);
    return this.#hasGregorian;
  }

  #findRun(index: number): void {
    const dates = this.#dates;
    this.#from = index;
    while (this.#from > 0 && areAdjacent(dates[this.#from - 1], dates[this.#from], this.#text)) this.#from--;
    this.#to = index + 1;
    while (this.#to < dates.length && areAdjacent(dates[this.#to - 1], dates[this.#to], this.#text)) this.#to++;
    this.#hasGregorian = false;
    for (let i = this.#from; i < this.#to; i++) this.#hasGregorian ||= dates[i].date.calendar === 'gregorian';
  }
}

function distance(a: Span, b: Span): number {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end);
}

/** Whether two dates overlap, or only a few signs and no letter or digit stand between them. */
function areAdjacent(a: Span, b: Span, text: string): boolean {
  const between = a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
  return overlaps(a, b) || (between.length <= maxGap && !/[\p{L}\p{N}]/u.test(between));
}
