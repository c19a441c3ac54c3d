import { describeKey, keyContains, parseKey, workOf, type Level } from '../../citations/key';
import type { Citation } from '../../citations/citation';
import type { SourceChapter, SourceText, SourceVerse } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { positionAt } from '../../text/lines';
import { isoDate, parseDate } from '../../transcript/calendar';
import { describeInCalendars } from '../../transcript/dates/describeDate';
import { commands } from '../shared/place';
import type { CitationPart } from '../shared/targetAt';
import type { HoverOptions } from './hoverAnswer';
import { commandLink, escapeMarkdown, isolate } from '../shared/markdown';
import { shorten } from '../shared/readableText';
import { countSites } from '../shared/sites';
import { sourcePlace, workFacts } from '../sources/sourceDocument';
import { citedTranscripts } from '../sources/citedTranscripts';
import { knownWorks, partKey, countLabel, workOfKey } from '../sources/knownWorks';

/** Lines of source text: with name, counts and licence they make a screenful. A line holds about this many letters. */
const roomForText = 14;
const lineLength = 90;
/** Transcripts that are named; the others are counted. */
const named = 4;

/** A citation: the source by its full name, its text or what is known of the work, how often it is cited, what is wrong with it. */
export async function hoverCitation(
  corpus: Corpus,
  entry: Entry,
  citation: Citation,
  part: CitationPart,
  options: HoverOptions,
): Promise<string[]> {
  const source = await corpus.sources.load(workOf(citation.key));
  const wider = partKey(citation, part);
  return [
    ...(await describeSource(corpus, citation.key, source, roomForText, options)),
    citedHow(corpus, entry, citation.key, '', options),
    // The cursor on "The Holy Quran" or on the chapter also asks how often that is cited.
    corpus.citations.count(wider) <= corpus.citations.count(citation.key)
      ? ''
      : citedHow(corpus, entry, wider, escapeMarkdown(describeKey(wider, knownWorks(corpus))), options),
    ...citation.problems.map(problem => `⚠ ${escapeMarkdown(problem.message)}`),
    source === undefined ? '' : `*${escapeMarkdown(source.licence)}*`,
  ];
}

/** Name and text of a cited source in little room (in lines), for the hover of the note that cites it. */
export async function briefSource(corpus: Corpus, key: string, options: HoverOptions, room: number): Promise<string[]> {
  const source = await corpus.sources.load(workOf(key));
  const described = await describeSource(corpus, key, source, room, options);
  return source === undefined ? described : [...described, `*${escapeMarkdown(source.licence)}*`];
}

async function describeSource(
  corpus: Corpus,
  key: string,
  source: SourceText | undefined,
  room: number,
  options: HoverOptions,
): Promise<string[]> {
  const name = `**${escapeMarkdown(describeKey(key, knownWorks(corpus)))}**`;
  if (workOf(key) === 'speech') return [name, ...speech(corpus, key)];
  const chapters = source?.chapters.filter(({ number }) => isInside(key, number)) ?? [];
  if (source === undefined || chapters.length === 0)
    return [
      name,
      workFacts(workOfKey(corpus, key))
        .map(line => isolate(escapeMarkdown(line)))
        .join('  \n'),
    ];
  return [
    `${name}${chapters.length === 1 ? chapterNames(chapters[0]) : ''}`,
    ...(await verses(corpus, key, chapters, room, options)),
  ];
}

/** The verses that a key names, as many as there is room for, and a link to the rest. */
async function verses(
  corpus: Corpus,
  key: string,
  chapters: readonly SourceChapter[],
  room: number,
  options: HoverOptions,
): Promise<string[]> {
  const parsed = parseKey(key);
  if (parsed === undefined || parsed.from.length < 2) {
    const count = chapters.reduce((sum, chapter) => sum + chapter.verses.length, 0);
    return [`${count} verses`, await openLink(corpus, key, 'Open the chapter', options)];
  }
  const to = parsed.to ?? parsed.from;
  const wanted = chapters.flatMap(chapter =>
    chapter.verses.flatMap((verse, index) =>
      isBetween(parsed.from, to, chapter.number, index + 1)
        ? [{ number: chapters.length > 1 ? `${chapter.number}:${index + 1}` : String(index + 1), verse }]
        : [],
    ),
  );
  const shown: string[] = [];
  let left = room;
  for (const { number, verse } of wanted) {
    const lines = linesOf(verse.original) + linesOf(verse.translation) + (shown.length > 0 ? 1 : 0);
    if (shown.length > 0 && lines > left) break;
    shown.push(verseText(wanted.length > 1 ? number : undefined, verse, lines > left ? left : undefined));
    left -= lines;
  }
  if (shown.length === wanted.length && left >= 0) return shown;
  const rest = wanted.length - shown.length;
  const more = rest === 0 ? 'The verse is longer.' : rest === 1 ? '… and 1 more verse.' : `… and ${rest} more verses.`;
  return [
    ...shown,
    [more, await openLink(corpus, key, 'Open the whole passage', options)].filter(text => text !== '').join(' '),
  ];
}

/** Original and translation; in a range they follow each other closely, and a blank line stands between verses. Each is cut to half of `room` lines. */
function verseText(number: string | undefined, verse: SourceVerse, room: number | undefined): string {
  const cut = (text: string): string => {
    if (room === undefined) return text;
    const marks = text.length / Math.max(1, visible(text).length);
    return shorten(text, Math.floor((room / 2) * lineLength * marks));
  };
  const lines = [verse.original, verse.translation]
    .filter(text => text !== '')
    .map(text => isolate(escapeMarkdown(cut(text))));
  return number === undefined ? lines.join('\n\n') : `**${number}** ${lines.join('  \n')}`;
}

function linesOf(text: string): number {
  return Math.ceil(visible(text).length / lineLength);
}

/** Without vowel marks, which take no room. */
function visible(text: string): string {
  return text.replace(/\p{M}/gu, '');
}

/** "Cited 3 times in 2 transcripts: …", with the transcripts that cite it, the current one first. */
function citedHow(corpus: Corpus, entry: Entry, key: string, subject: string, options: HoverOptions): string {
  const { count, byEntry } = countSites(corpus, corpus.citations.sites(key));
  if (count === 0) return '';
  const ordered = [...byEntry.filter(site => site.entry === entry), ...byEntry.filter(site => site.entry !== entry)];
  const names = ordered
    .slice(0, named)
    .map(
      site =>
        `${isolate(escapeMarkdown(shorten(site.entry.title, 80)))}${site.entry.date === undefined ? '' : ` (${isoDate(site.entry.date)})`}${site.count > 1 ? ` ×${site.count}` : ''}`,
    );
  if (ordered.length > named) names.push(`${ordered.length - named} more`);
  if (count === 1 && subject === '' && ordered[0].entry === entry) return 'Cited here only.';
  const times = countLabel(count, ordered.length);
  const list = options.commandLinks ? ` · ${commandLink('Show all', commands.showSites, [key, entry.uri])}` : '';
  return `${subject === '' ? `Cited ${times}` : `${subject}: cited ${times}`}: ${names.join('; ')}${list}`;
}

async function openLink(corpus: Corpus, key: string, label: string, options: HoverOptions): Promise<string> {
  const place = options.commandLinks ? await sourcePlace(corpus, key) : undefined;
  return place?.lines === undefined
    ? ''
    : commandLink(label, commands.openSource, [place.uri, positionAt(place.lines, place.span.start).line]);
}

function speech(corpus: Corpus, key: string): string[] {
  const date = parseDate(key.slice('speech:'.length));
  const calendars = date === undefined ? [] : describeInCalendars(date).map(({ text }) => escapeMarkdown(text));
  const entries = citedTranscripts(corpus, key);
  if (entries.length === 0) return [calendars.join(' · '), 'No transcript of this date is in the corpus.'];
  return [
    calendars.join(' · '),
    ...entries.slice(0, named).map(entry => isolate(escapeMarkdown(shorten(entry.title, 160)))),
  ];
}

function chapterNames(chapter: SourceChapter): string {
  const meaning =
    chapter.meaning === '' || chapter.meaning === chapter.name ? '' : ` · ${escapeMarkdown(chapter.meaning)}`;
  return ` · ${isolate(escapeMarkdown(chapter.original))}${meaning}`;
}

/** Whether a key names a chapter, a part of it, or a range that touches it. */
function isInside(key: string, chapter: number): boolean {
  const parsed = parseKey(key);
  if (parsed === undefined || parsed.from.length === 0) return false;
  const own = `${parsed.work}:${chapter}`;
  return keyContains(key, own) || (parsed.from[0].number <= chapter && chapter <= (parsed.to ?? parsed.from)[0].number);
}

function isBetween(from: readonly Level[], to: readonly Level[], chapter: number, verse: number): boolean {
  const at = chapter * 1e6 + verse;
  return from[0].number * 1e6 + (from[1]?.number ?? 0) <= at && at <= to[0].number * 1e6 + (to[1]?.number ?? 1e6 - 1);
}
